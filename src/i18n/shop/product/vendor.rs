//! Who sells, in full.

/// The texts.
pub struct VendorCard {
    /// Before there is a name.
    pub title: &'static str,
    /// Opens the card; after the vendor's name, for those who listen.
    pub open: &'static str,
    /// Size class.
    pub size: &'static str,
    /// Whether it is registered for PPN.
    pub pkp: &'static str,
    /// Where it is.
    pub address: &'static str,
    /// Its rating.
    pub rating: &'static str,
    /// Stars, and on how many ratings they rest.
    pub rating_of: fn(&str, &str) -> String,
    /// How fast it answers.
    pub response: &'static str,
    /// In minutes.
    pub minutes: fn(&str) -> String,
    /// In hours.
    pub hours: fn(&str) -> String,
    /// Deliveries on time.
    pub on_time: &'static str,
    /// Lines refused at inspection.
    pub refused: &'static str,
    /// Orders so far.
    pub orders: &'static str,
    /// Since when it sells.
    pub joined: &'static str,
    /// What else it sells.
    pub goods: &'static str,
}

impl VendorCard {
    pub(super) const ID: Self = Self {
        title: "Penyedia",
        open: "profil penyedia",
        size: "Golongan usaha",
        pkp: "Status PKP",
        address: "Alamat",
        rating: "Penilaian",
        rating_of: |stars, ratings| format!("{stars} dari 5, {ratings} penilaian"),
        response: "Menjawab dalam",
        minutes: |minutes| format!("sekitar {minutes} menit"),
        hours: |hours| format!("sekitar {hours} jam"),
        on_time: "Kiriman tepat waktu",
        refused: "Barang ditolak saat pemeriksaan",
        orders: "Pesanan sejauh ini",
        joined: "Bergabung",
        goods: "Lihat semua barangnya",
    };
    pub(super) const EN: Self = Self {
        title: "Vendor",
        open: "vendor profile",
        size: "Size class",
        pkp: "Registered for PPN",
        address: "Address",
        rating: "Rating",
        rating_of: |stars, ratings| format!("{stars} of 5, {ratings} ratings"),
        response: "Answers within",
        minutes: |minutes| format!("about {minutes} minutes"),
        hours: |hours| format!("about {hours} hours"),
        on_time: "Deliveries on time",
        refused: "Lines refused at inspection",
        orders: "Orders so far",
        joined: "Joined",
        goods: "See all its goods",
    };
}
