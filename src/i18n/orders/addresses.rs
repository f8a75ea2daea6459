//! Orders that go to several addresses.

/// The texts.
pub struct Addresses {
    /// The heading of the addresses.
    pub title: &'static str,
    /// An address, by its number.
    pub address: fn(&str) -> String,
    /// A thing and the address that gets it.
    pub thing_for: fn(&str, &str) -> String,
    /// How many addresses there are, where one would stand.
    pub several: fn(&str) -> String,
    /// How many an address gets, with their unit.
    pub gets: fn(&str, &str) -> String,
    /// How many of them are shipped.
    pub shipped: fn(&str) -> String,
    /// Where a shipment goes.
    pub to: fn(&str, &str) -> String,
    /// The address that a shipment goes to.
    pub ship_to: &'static str,
    /// Which shipments have arrived.
    pub which_shipment: &'static str,
    /// All that are under way.
    pub all_shipments: &'static str,
    /// Which reports are signed.
    pub which_report: &'static str,
    /// All that are not signed.
    pub all_reports: &'static str,
    /// A report and its address.
    pub report: fn(&str, &str) -> String,
}

impl Addresses {
    pub(crate) const ID: Self = Self {
        title: "Alamat pengiriman",
        address: |number| format!("Alamat {number}"),
        thing_for: |thing, address| format!("{thing} · {address}"),
        several: |count| format!("{count} alamat, lihat di atas"),
        gets: |quantity, unit| format!("{quantity} {unit}"),
        shipped: |quantity| format!("{quantity} sudah dikirim"),
        to: |address, name| format!("{address}, {name}"),
        ship_to: "Dikirim ke",
        which_shipment: "Kiriman yang tiba",
        all_shipments: "Semua kiriman dalam perjalanan",
        which_report: "BAST yang ditandatangani",
        all_reports: "Semua BAST yang belum Anda tandatangani",
        report: |report, address| format!("{report}, {address}"),
    };
    pub(crate) const EN: Self = Self {
        title: "Delivery addresses",
        address: |number| format!("Address {number}"),
        thing_for: |thing, address| format!("{thing} · {address}"),
        several: |count| format!("{count} addresses, see above"),
        gets: |quantity, unit| format!("{quantity} {unit}"),
        shipped: |quantity| format!("{quantity} shipped"),
        to: |address, name| format!("{address}, {name}"),
        ship_to: "Goes to",
        which_shipment: "Which shipment has arrived",
        all_shipments: "All that are under way",
        which_report: "Which report is signed",
        all_reports: "All that you have not signed",
        report: |report, address| format!("{report}, {address}"),
    };
}
