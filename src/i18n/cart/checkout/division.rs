//! Several addresses at the checkout.

use crate::stores::cart::draft::division::Left;

/// The texts.
pub struct Division {
    /// The choice among addresses that are known.
    pub known: &'static str,
    /// When none of them is chosen.
    pub known_none: &'static str,
    /// An address with its office or receiver.
    pub known_of: fn(&str, &str) -> String,
    /// Divides it.
    pub divide: &'static str,
    /// What that means.
    pub divide_hint: &'static str,
    /// An address, by its number.
    pub address: fn(usize) -> String,
    /// An address with who receives goods there.
    pub address_of: fn(usize, &str) -> String,
    /// In whose area it lies.
    pub region: &'static str,
    /// What that is for.
    pub region_hint: &'static str,
    /// A note to whoever delivers there.
    pub note: &'static str,
    /// One address more.
    pub add: &'static str,
    /// Why there can be no more.
    pub most: fn(usize) -> String,
    /// Takes an address away.
    pub remove: fn(usize) -> String,
    /// The heading of what goes where.
    pub shares: &'static str,
    /// What is to be done there.
    pub shares_hint: &'static str,
    /// How many there are of a line, with their unit.
    pub whole: fn(&str, &str) -> String,
    /// How far a line is divided; the figure is written as it is shown.
    pub left: fn(Left, &str) -> String,
    /// Lets the first address have the rest.
    pub rest: &'static str,
    /// The same, for those who listen: of which line.
    pub rest_of: fn(&str) -> String,
    /// A line that is not divided as it should be.
    pub undivided: fn(&str, &str) -> String,
    /// An address that gets nothing.
    pub gets_nothing: fn(usize) -> String,
    /// There is only one address.
    pub alone: &'static str,
    /// What is wrong with a further address.
    pub wrong_at: fn(&str, usize) -> String,
    /// Shipping to an address: number and region.
    pub shipping_to: fn(u32, &str) -> String,
    /// What each address is charged for.
    pub shipping_hint: &'static str,
}

impl Division {
    pub(super) const ID: Self = Self {
        known: "Pilih alamat yang dikenal",
        known_none: "Tulis sendiri di bawah",
        known_of: |who, address| format!("{who} · {address}"),
        divide: "Bagi ke beberapa alamat",
        divide_hint: "Misalnya sebagian ke kantor dan sebagian ke sekolah. Setiap alamat mempunyai penerima, pengiriman, dan BAST sendiri.",
        address: |number| format!("Alamat {number}"),
        address_of: |number, name| format!("Alamat {number} · {name}"),
        region: "Kabupaten/kota",
        region_hint: "Ongkos kirim ke alamat ini dihitung menurut daerahnya.",
        note: "Catatan untuk pengantar",
        add: "Tambah alamat",
        most: |most| format!("Paling banyak {most} alamat."),
        remove: |number| format!("Hapus alamat {number}"),
        shares: "Pembagian barang",
        shares_hint: "Tulis jumlah untuk setiap alamat. Jumlah semua alamat harus sama dengan yang dipesan.",
        whole: |quantity, unit| format!("{quantity} {unit}"),
        left: |left, figure| match left {
            Left::Nothing => "Terbagi semua.".to_owned(),
            Left::Some(_) => format!("Belum dibagi: {figure}."),
            Left::TooMany(_) => format!("Kelebihan {figure}."),
            Left::Unreadable => "Tulis jumlah dengan angka.".to_owned(),
        },
        rest: "Sisanya ke alamat 1",
        rest_of: |name| format!(": {name}"),
        undivided: |name, left| format!("{name}: {left}"),
        gets_nothing: |number| format!("Alamat {number} belum mendapat barang"),
        alone: "Tambahkan alamat kedua, atau kirim semuanya ke satu alamat",
        wrong_at: |wrong, number| format!("{wrong}, alamat {number}"),
        shipping_to: |number, region| format!("Ke alamat {number}, {region}"),
        shipping_hint: "Setiap alamat dihitung sebagai satu kiriman, menurut berat dan jaraknya.",
    };
    pub(super) const EN: Self = Self {
        known: "Choose a known address",
        known_none: "Write it below",
        known_of: |who, address| format!("{who} · {address}"),
        divide: "Divide among several addresses",
        divide_hint: "Some to the office, say, and some to a school. Each address has a receiver, shipments and a handover report of its own.",
        address: |number| format!("Address {number}"),
        address_of: |number, name| format!("Address {number} · {name}"),
        region: "Regency or city",
        region_hint: "Shipping to this address depends on where it lies.",
        note: "Note to whoever delivers",
        add: "Add an address",
        most: |most| format!("{most} addresses at most."),
        remove: |number| format!("Remove address {number}"),
        shares: "What goes where",
        shares_hint: "Write how many each address gets. All addresses together come to what is ordered.",
        whole: |quantity, unit| format!("{quantity} {unit}"),
        left: |left, figure| match left {
            Left::Nothing => "All of it is distributed.".to_owned(),
            Left::Some(_) => format!("Not distributed yet: {figure}."),
            Left::TooMany(_) => format!("{figure} too many."),
            Left::Unreadable => "Write the quantity in digits.".to_owned(),
        },
        rest: "The rest to address 1",
        rest_of: |name| format!(": {name}"),
        undivided: |name, left| format!("{name}: {left}"),
        gets_nothing: |number| format!("Address {number} gets nothing yet"),
        alone: "Add a second address, or send everything to one",
        wrong_at: |wrong, number| format!("{wrong}, address {number}"),
        shipping_to: |number, region| format!("To address {number}, {region}"),
        shipping_hint: "Each address is charged as one shipment, by its weight and how far it is.",
    };
}
