//! The orders behind a figure.

use lokapasar_contract::analytics::Confirmation;
use lokapasar_contract::query::{LedgerSort, VendorTrait};

/// The texts.
pub struct Ledger {
    /// The heading, before the region is known.
    pub title: &'static str,
    /// The heading for a government.
    pub title_of: fn(&str) -> String,
    /// What the page is, in a sentence.
    pub lead: &'static str,
    /// The name of what the orders add up to.
    pub totals: &'static str,
    /// The name of the form of filters.
    pub filters: &'static str,
    /// The chosen filters.
    pub chosen: &'static str,
    /// No filter.
    pub any: &'static str,
    /// Whether the vendor is local.
    pub local: &'static str,
    /// Whether the vendor is a micro or small firm.
    pub umk: &'static str,
    /// Whether the goods are domestic.
    pub pdn: &'static str,
    /// What is known of a vendor.
    pub vendor_trait: fn(VendorTrait) -> &'static str,
    /// Yes and no, as a choice.
    pub yes_no: fn(bool) -> &'static str,
    /// A chosen filter, by its parameter and the name of what it names.
    pub chip: fn(&str, Option<&str>) -> String,
    /// The units below that unit count too.
    pub with_below: &'static str,
    /// Takes all filters away.
    pub clear: &'static str,
    /// Columns.
    pub day: &'static str,
    /// Columns.
    pub order: &'static str,
    /// Columns.
    pub unit: &'static str,
    /// Columns.
    pub vendor: &'static str,
    /// Columns.
    pub content: &'static str,
    /// The rows name none.
    pub unnamed: &'static str,
    /// Nothing is said of what was ordered.
    pub undescribed: &'static str,
    /// A vendor of the government's own area.
    pub is_local: &'static str,
    /// Shows those of this unit, vendor or category alone.
    pub only: fn(&str) -> String,
    /// What the marketplace reports, where it is worth a word.
    pub confirmation: fn(Confirmation) -> Option<&'static str>,
    /// The choice of the order.
    pub sort: &'static str,
    /// An order of the list.
    pub sorted: fn(LedgerSort) -> &'static str,
    /// Part of the orders counts, since only some of their rows meet the filters.
    pub parts_note: &'static str,
    /// No order meets the filters.
    pub empty: &'static str,
    /// What to do then.
    pub empty_detail: &'static str,
    /// Opens the orders that make a figure, for those who listen.
    pub open: fn(&str) -> String,
}

impl Ledger {
    pub(crate) const ID: Self = Self {
        title: "Pesanan di balik angka",
        title_of: |region| format!("Pesanan di balik angka: {region}"),
        lead: "Setiap angka di ruang kendali terbuka di sini. Jumlah di bawah ini sama dengan angka yang Anda buka.",
        totals: "Jumlah semua halaman",
        filters: "Saring pesanan",
        chosen: "Saringan terpilih",
        any: "semua",
        local: "Penyedia setempat",
        umk: "Usaha mikro dan kecil",
        pdn: "Produk dalam negeri",
        vendor_trait: |vendor| match vendor {
            VendorTrait::Yes => "ya",
            VendorTrait::No => "tidak",
            VendorTrait::Unnamed => "penyedia tidak disebut",
        },
        yes_no: |yes| if yes { "ya" } else { "tidak" },
        chip: |key, name| {
            let key = match key {
                "unit" => "Satuan kerja",
                "vendor" => "Penyedia",
                "category" => "Kategori",
                _ => "Lokapasar",
            };
            format!("{key}: {}", name.unwrap_or("tidak disebut"))
        },
        with_below: "dengan satuan di bawahnya",
        clear: "Hapus semua saringan",
        day: "Tanggal",
        order: "Nomor pesanan",
        unit: "Satuan kerja",
        vendor: "Penyedia",
        content: "Isi",
        unnamed: "tidak disebut",
        undescribed: "tanpa uraian",
        is_local: "setempat",
        only: |name| format!("Hanya {name}"),
        confirmation: |confirmation| match confirmation {
            Confirmation::Complete => None,
            Confirmation::Failed => Some("gagal"),
            Confirmation::Empty => Some("tanpa konfirmasi"),
            Confirmation::InProgress => Some("berjalan"),
        },
        sort: "Urutan",
        sorted: |sort| match sort {
            LedgerSort::Newest => "terbaru dahulu",
            LedgerSort::Oldest => "terlama dahulu",
            LedgerSort::ValueDescending => "nilai tertinggi dahulu",
            LedgerSort::ValueAscending => "nilai terendah dahulu",
        },
        parts_note: "Nilai setiap pesanan adalah jumlah barisnya yang memenuhi saringan; baris lain dari pesanan yang sama tidak ikut.",
        empty: "Tidak ada pesanan yang dihitung",
        empty_detail: "Pilih periode, aturan, atau saringan lain.",
        open: |figure| format!("{figure}: buka pesanannya"),
    };
    pub(crate) const EN: Self = Self {
        title: "Orders behind the figures",
        title_of: |region| format!("Orders behind the figures: {region}"),
        lead: "Every figure of the control room opens here. What stands below adds up to the figure that you opened.",
        totals: "Sum of all pages",
        filters: "Filter the orders",
        chosen: "Chosen filters",
        any: "all",
        local: "Local vendor",
        umk: "Micro and small firms",
        pdn: "Domestic product",
        vendor_trait: |vendor| match vendor {
            VendorTrait::Yes => "yes",
            VendorTrait::No => "no",
            VendorTrait::Unnamed => "vendor not named",
        },
        yes_no: |yes| if yes { "yes" } else { "no" },
        chip: |key, name| {
            let key = match key {
                "unit" => "Work unit",
                "vendor" => "Vendor",
                "category" => "Category",
                _ => "Marketplace",
            };
            format!("{key}: {}", name.unwrap_or("not named"))
        },
        with_below: "with the units below",
        clear: "Remove all filters",
        day: "Day",
        order: "Order",
        unit: "Work unit",
        vendor: "Vendor",
        content: "Content",
        unnamed: "not named",
        undescribed: "no description",
        is_local: "local",
        only: |name| format!("Only {name}"),
        confirmation: |confirmation| match confirmation {
            Confirmation::Complete => None,
            Confirmation::Failed => Some("failed"),
            Confirmation::Empty => Some("no confirmation"),
            Confirmation::InProgress => Some("under way"),
        },
        sort: "Sort",
        sorted: |sort| match sort {
            LedgerSort::Newest => "newest first",
            LedgerSort::Oldest => "oldest first",
            LedgerSort::ValueDescending => "highest value first",
            LedgerSort::ValueAscending => "lowest value first",
        },
        parts_note: "The value of each order is the sum of its rows that meet the filters; other rows of the same order are left aside.",
        empty: "No order counts",
        empty_detail: "Choose another period, rule or filter.",
        open: |figure| format!("{figure}: open its orders"),
    };
}
