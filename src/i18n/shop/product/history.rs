//! What a product cost.

use lokapasar_contract::catalogue::PriceEventKind;

/// The texts.
pub struct History {
    /// The heading.
    pub title: &'static str,
    /// Since when it is listed.
    pub listed_since: fn(&str) -> String,
    /// What the chart shows: the lowest price at its beginning and now.
    pub says: fn(&str, &str) -> String,
    /// The month.
    pub month: &'static str,
    /// The lowest price.
    pub lowest: &'static str,
    /// The highest price.
    pub highest: &'static str,
    /// How many offers.
    pub offers: &'static str,
    /// Nobody offered it.
    pub nobody: &'static str,
    /// What happened to the offers.
    pub events: &'static str,
    /// The day.
    pub day: &'static str,
    /// The vendor.
    pub vendor: &'static str,
    /// What happened.
    pub event: &'static str,
    /// The price from then on.
    pub price: &'static str,
    /// What can happen.
    pub kind: fn(PriceEventKind) -> &'static str,
}

impl History {
    pub(super) const ID: Self = Self {
        title: "Riwayat harga",
        listed_since: |day| format!("Pertama tayang {day}. Harga satuan dengan PPN."),
        says: |before, now| format!("Harga satuan terendah setahun terakhir: dari {before} menjadi {now}."),
        month: "Bulan",
        lowest: "Terendah",
        highest: "Tertinggi",
        offers: "Penawaran",
        nobody: "tidak dijual",
        events: "Tayang, perubahan harga, dan penarikan",
        day: "Hari",
        vendor: "Penyedia",
        event: "Kejadian",
        price: "Harga satuan",
        kind: |kind| match kind {
            PriceEventKind::Listed => "tayang",
            PriceEventKind::Raised => "naik",
            PriceEventKind::Lowered => "turun",
            PriceEventKind::Delisted => "ditarik",
        },
    };
    pub(super) const EN: Self = Self {
        title: "Price history",
        listed_since: |day| format!("First listed {day}. Unit prices with PPN."),
        says: |before, now| format!("The lowest unit price of the last year: from {before} to {now}."),
        month: "Month",
        lowest: "Lowest",
        highest: "Highest",
        offers: "Offers",
        nobody: "not on sale",
        events: "Listings, price changes, withdrawals",
        day: "Day",
        vendor: "Vendor",
        event: "Event",
        price: "Unit price",
        kind: |kind| match kind {
            PriceEventKind::Listed => "listed",
            PriceEventKind::Raised => "raised",
            PriceEventKind::Lowered => "lowered",
            PriceEventKind::Delisted => "withdrawn",
        },
    };
}
