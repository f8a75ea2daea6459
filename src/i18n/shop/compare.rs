//! Offers beside one another.

pub mod findings;
pub mod paper;

use findings::Findings;
use paper::Paper;

/// The texts.
pub struct Compare {
    /// Under the heading: how many offers.
    pub lead: fn(usize) -> String,
    /// What the server found.
    pub findings: Findings,
    /// Keeping it.
    pub paper: Paper,
    /// The label of the quantity.
    pub quantity: &'static str,
    /// What the quantity does.
    pub quantity_hint: &'static str,
    /// The name of the table.
    pub table: &'static str,
    /// The first column.
    pub property: &'static str,
    /// Marks a row in which the offers differ.
    pub differs: &'static str,
    /// Shows rows with differences alone.
    pub only_differences: &'static str,
    /// No row differs.
    pub no_differences: &'static str,
    /// What a row with a difference looks like.
    pub legend: &'static str,
    /// Takes an offer out of the comparison.
    pub remove: &'static str,
    /// The same, with the vendor, for those who listen.
    pub remove_of: fn(&str) -> String,
    /// Said after it.
    pub removed: fn(&str) -> String,
    /// Product.
    pub product: &'static str,
    /// Marketplace.
    pub marketplace: &'static str,
    /// The group of amounts.
    pub group_costs: &'static str,
    /// The group of what is delivered.
    pub group_goods: &'static str,
    /// The group of who delivers.
    pub group_vendor: &'static str,
    /// The total with the preference taken off.
    pub evaluated: &'static str,
    /// How far from the median.
    pub from_median: &'static str,
    /// In the middle itself.
    pub at_median: &'static str,
    /// Below it.
    pub below_median: fn(&str) -> String,
    /// Above it.
    pub above_median: fn(&str) -> String,
    /// Marks a price that is far from the median.
    pub outlier: &'static str,
    /// Whether the specification is the same.
    pub specification: &'static str,
    /// The first, which the others are held against.
    pub reference: &'static str,
    /// The same.
    pub same: &'static str,
    /// Another kind of thing.
    pub other_goods: &'static str,
    /// The specifications in which it differs.
    pub mismatch: fn(&str) -> String,
    /// There is less in stock.
    pub short_of_stock: &'static str,
    /// The vendor sells more at a time.
    pub below_minimum: &'static str,
    /// Size class.
    pub size: &'static str,
    /// Whether the vendor is registered for PPN.
    pub pkp: &'static str,
    /// Address.
    pub place: &'static str,
    /// Rating.
    pub rating: &'static str,
    /// Deliveries on time.
    pub on_time: &'static str,
    /// Unit price without PPN.
    pub price: &'static str,
    /// PPN.
    pub ppn: &'static str,
    /// Unit price with PPN.
    pub price_with_ppn: &'static str,
    /// Shipping of the quantity.
    pub shipping: &'static str,
    /// All of it together.
    pub landed: &'static str,
    /// Lower prices for more.
    pub tiers: &'static str,
    /// The least that can be ordered.
    pub minimum: &'static str,
    /// Stock.
    pub stock: &'static str,
    /// Lead time.
    pub lead_time: &'static str,
    /// Since when it is listed.
    pub listed: &'static str,
    /// Local content.
    pub tkdn: &'static str,
    /// Quantity and cart.
    pub order: &'static str,
    /// How much more than the lowest.
    pub more_than_lowest: fn(&str) -> String,
    /// Nothing there.
    pub none: &'static str,
    /// There is nothing to compare.
    pub empty: &'static str,
    /// What to do then.
    pub empty_detail: &'static str,
    /// One offer alone cannot be compared.
    pub single: &'static str,
    /// Some offers could not be found.
    pub gone: fn(usize) -> String,
    /// To the search.
    pub search_goods: &'static str,
}

impl Compare {
    pub(crate) const ID: Self = Self {
        lead: |count| format!("{count} penawaran berdampingan"),
        findings: Findings::ID,
        paper: Paper::ID,
        quantity: "Jumlah yang dibandingkan",
        quantity_hint: "Harga bertingkat, ongkos kirim, dan jumlah pembanding mengikuti jumlah ini.",
        table: "Perbandingan penawaran",
        property: "Hal",
        differs: "berbeda",
        only_differences: "Tampilkan yang berbeda saja",
        no_differences: "Tidak ada yang berbeda selain penyedianya.",
        legend: "Baris yang isinya berbeda diberi tanda dan kata “berbeda”.",
        remove: "Keluarkan",
        remove_of: |vendor| format!("Keluarkan penawaran {vendor} dari perbandingan"),
        removed: |vendor| format!("Penawaran {vendor} dikeluarkan"),
        product: "Barang",
        marketplace: "Lokapasar",
        group_costs: "Biaya",
        group_goods: "Barang dan pengiriman",
        group_vendor: "Penyedia",
        evaluated: "Harga evaluasi akhir (HEA)",
        from_median: "Jarak dari median",
        at_median: "tepat di median",
        below_median: |share| format!("{share} di bawah"),
        above_median: |share| format!("{share} di atas"),
        outlier: "jauh dari yang lain",
        specification: "Kesesuaian spesifikasi",
        reference: "acuan",
        same: "sama",
        other_goods: "barang lain",
        mismatch: |names| format!("berbeda: {names}"),
        short_of_stock: "stok tidak cukup untuk jumlah ini",
        below_minimum: "di bawah pesanan minimal",
        size: "Golongan usaha",
        pkp: "Status PKP",
        place: "Alamat",
        rating: "Penilaian",
        on_time: "Tepat waktu",
        price: "Harga satuan tanpa PPN",
        ppn: "PPN",
        price_with_ppn: "Harga satuan dengan PPN",
        shipping: "Ongkos kirim",
        landed: "Total sampai tujuan",
        tiers: "Harga bertingkat, tanpa PPN",
        minimum: "Pesanan minimal",
        stock: "Stok",
        lead_time: "Waktu sampai",
        listed: "Tayang sejak",
        tkdn: "Kandungan dalam negeri",
        order: "Pesan",
        more_than_lowest: |amount| format!("{amount} di atas yang terendah"),
        none: "tidak ada",
        empty: "Belum ada yang dibandingkan",
        empty_detail: "Pilih dua sampai enam penawaran di halaman barang atau di hasil pencarian, lalu tekan \
                       “Bandingkan penawaran”.",
        single: "Tambahkan paling sedikit satu penawaran lagi agar dapat dibandingkan.",
        gone: |count| format!("{count} penawaran tidak ditemukan lagi dan tidak ditampilkan."),
        search_goods: "Cari barang",
    };
    pub(crate) const EN: Self = Self {
        lead: |count| {
            if count == 1 {
                "1 offer".to_owned()
            } else {
                format!("{count} offers side by side")
            }
        },
        findings: Findings::EN,
        paper: Paper::EN,
        quantity: "Quantity to compare",
        quantity_hint: "Price tiers, shipping and the number of vendors to compare follow this quantity.",
        table: "Comparison of offers",
        property: "Property",
        differs: "differs",
        only_differences: "Show differences only",
        no_differences: "Nothing differs but the vendor.",
        legend: "Rows whose contents differ carry a mark and the word “differs”.",
        remove: "Take out",
        remove_of: |vendor| format!("Take out the offer of {vendor}"),
        removed: |vendor| format!("The offer of {vendor} was taken out"),
        product: "Product",
        marketplace: "Marketplace",
        group_costs: "Costs",
        group_goods: "Goods and delivery",
        group_vendor: "Vendor",
        evaluated: "Evaluated price (HEA)",
        from_median: "Distance from the median",
        at_median: "at the median",
        below_median: |share| format!("{share} below"),
        above_median: |share| format!("{share} above"),
        outlier: "far from the others",
        specification: "Same specification",
        reference: "the reference",
        same: "the same",
        other_goods: "another product",
        mismatch: |names| format!("differs: {names}"),
        short_of_stock: "not enough in stock for this quantity",
        below_minimum: "below the minimum order",
        size: "Size class",
        pkp: "Registered for PPN",
        place: "Address",
        rating: "Rating",
        on_time: "On time",
        price: "Unit price without PPN",
        ppn: "PPN",
        price_with_ppn: "Unit price with PPN",
        shipping: "Shipping",
        landed: "Landed total",
        tiers: "Lower prices for more, without PPN",
        minimum: "Minimum order",
        stock: "Stock",
        lead_time: "Lead time",
        listed: "Listed since",
        tkdn: "Local content",
        order: "Order",
        more_than_lowest: |amount| format!("{amount} above the lowest"),
        none: "none",
        empty: "Nothing to compare yet",
        empty_detail: "Choose two to six offers on a product's page or in the search results, then press “Compare the \
                       offers”.",
        single: "Add at least one more offer to compare.",
        gone: |count| match count {
            1 => "1 offer could not be found any more and is not shown.".to_owned(),
            count => format!("{count} offers could not be found any more and are not shown."),
        },
        search_goods: "Search goods",
    };
}
