//! Shares and concentration.

use lokapasar_contract::analytics::{ConcentrationBand, Dimension};

/// The texts.
pub struct Shares {
    /// The heading, before the region is known.
    pub title: &'static str,
    /// The heading for a government.
    pub title_of: fn(&str) -> String,
    /// By what the whole is divided.
    pub dimension: fn(Dimension) -> &'static str,
    /// A part that is called by nothing of its own: yes, no or not named.
    pub part: fn(Dimension, &str) -> &'static str,
    /// What a division shows: the part that leads and its share.
    pub says: fn(&str, &str) -> String,
    /// There is nothing to divide.
    pub nothing: &'static str,
    /// Columns.
    pub part_column: &'static str,
    /// Columns.
    pub share: &'static str,
    /// Columns.
    pub base_share: &'static str,
    /// The months.
    pub by_month: &'static str,
    /// The heading of concentration.
    pub concentration: &'static str,
    /// What the index is, in two sentences.
    pub explained: &'static str,
    /// Where the bands come from.
    pub source: &'static str,
    /// Among whom it is measured.
    pub among_vendors: &'static str,
    /// Among whom it is measured.
    pub among_marketplaces: &'static str,
    /// Among whom it is measured.
    pub among_units: &'static str,
    /// A band.
    pub band: fn(ConcentrationBand) -> &'static str,
    /// A band with where it begins and ends.
    pub band_long: fn(ConcentrationBand) -> &'static str,
    /// The name of the index.
    pub index: &'static str,
    /// The index, with its name.
    pub hhi: fn(&str) -> String,
    /// The first and the first five.
    pub tops: fn(&str, &str) -> String,
    /// How many parties.
    pub parties: fn(&str) -> String,
    /// What of the value names none.
    pub unnamed_value: fn(&str) -> String,
    /// The heading of the vendors within each category and marketplace.
    pub within: &'static str,
    /// Columns.
    pub market: &'static str,
    /// Columns.
    pub vendors: &'static str,
    /// Columns.
    pub top_1: &'static str,
    /// Columns.
    pub top_5: &'static str,
    /// The first vendors.
    pub top_vendors: &'static str,
    /// The first units.
    pub top_units: &'static str,
    /// By value.
    pub by_value: &'static str,
    /// By the number of orders.
    pub by_orders: &'static str,
    /// What names nothing.
    pub unnamed: &'static str,
}

impl Shares {
    pub(crate) const ID: Self = Self {
        title: "Pemerataan belanja",
        title_of: |region| format!("Pemerataan belanja {region}"),
        dimension: |dimension| match dimension {
            Dimension::Pdn => "Produk dalam negeri",
            Dimension::Umk => "Usaha mikro dan kecil",
            Dimension::Local => "Penyedia setempat",
            Dimension::Marketplace => "Lokapasar",
            Dimension::Category => "Kategori",
        },
        part: |dimension, key| match (dimension, key) {
            (Dimension::Pdn, "true") => "produk dalam negeri",
            (Dimension::Pdn, _) => "bukan produk dalam negeri",
            (Dimension::Umk, "true") => "usaha mikro dan kecil",
            (Dimension::Umk, "false") => "usaha menengah dan besar",
            (Dimension::Local, "true") => "penyedia setempat",
            (Dimension::Local, "false") => "penyedia dari luar daerah",
            (Dimension::Category, _) => "kategori tidak disebut",
            (Dimension::Marketplace, _) => "lokapasar tidak disebut",
            (Dimension::Umk | Dimension::Local, _) => "penyedia tidak disebut",
        },
        says: |share, part| format!("{share} {part}"),
        nothing: "Tidak ada belanja yang dihitung dalam periode ini.",
        part_column: "Bagian",
        share: "Persen",
        base_share: "Pembanding",
        by_month: "Per bulan",
        concentration: "Pemusatan",
        explained: "Indeks Herfindahl-Hirschman (HHI) adalah jumlah kuadrat bagian setiap pihak dalam persen: mendekati 0 bila belanja tersebar pada banyak pihak, 10.000 bila semuanya pada satu pihak.",
        source: "Batas 1.000 dan 1.800 berasal dari Merger Guidelines Amerika Serikat (2023); 1.800 juga batas dalam pedoman KPPU. Angka tinggi adalah tanda untuk memeriksa, bukan bukti pelanggaran.",
        among_vendors: "Di antara penyedia",
        among_marketplaces: "Di antara lokapasar",
        among_units: "Di antara satuan kerja",
        band: |band| match band {
            ConcentrationBand::Low => "tersebar",
            ConcentrationBand::Moderate => "agak terpusat",
            ConcentrationBand::High => "terpusat",
        },
        band_long: |band| match band {
            ConcentrationBand::Low => "tersebar: di bawah 1.000",
            ConcentrationBand::Moderate => "agak terpusat: 1.000 sampai 1.800",
            ConcentrationBand::High => "terpusat: di atas 1.800",
        },
        index: "HHI",
        hhi: |hhi| format!("HHI {hhi}"),
        tops: |first, five| format!("Terbesar {first}, lima terbesar {five}"),
        parties: |count| format!("{count} pihak"),
        unnamed_value: |value| format!("{value} tanpa nama tidak ikut"),
        within: "Penyedia di setiap kategori dan lokapasar",
        market: "Di dalam",
        vendors: "Penyedia",
        top_1: "Terbesar",
        top_5: "Lima terbesar",
        top_vendors: "Penyedia teratas",
        top_units: "Satuan kerja teratas",
        by_value: "menurut nilai",
        by_orders: "menurut jumlah pesanan",
        unnamed: "tidak disebut",
    };
    pub(crate) const EN: Self = Self {
        title: "Shares of spending",
        title_of: |region| format!("Shares of spending of {region}"),
        dimension: |dimension| match dimension {
            Dimension::Pdn => "Domestic products",
            Dimension::Umk => "Micro and small firms",
            Dimension::Local => "Local vendors",
            Dimension::Marketplace => "Marketplace",
            Dimension::Category => "Category",
        },
        part: |dimension, key| match (dimension, key) {
            (Dimension::Pdn, "true") => "domestic products",
            (Dimension::Pdn, _) => "other products",
            (Dimension::Umk, "true") => "micro and small firms",
            (Dimension::Umk, "false") => "medium and large firms",
            (Dimension::Local, "true") => "local vendors",
            (Dimension::Local, "false") => "vendors from elsewhere",
            (Dimension::Category, _) => "category not named",
            (Dimension::Marketplace, _) => "marketplace not named",
            (Dimension::Umk | Dimension::Local, _) => "vendor not named",
        },
        says: |share, part| format!("{share} {part}"),
        nothing: "No spending counts in this period.",
        part_column: "Part",
        share: "Per cent",
        base_share: "Compared with",
        by_month: "By month",
        concentration: "Concentration",
        explained: "The Herfindahl-Hirschman index (HHI) is the sum of the squares of each party's share in per cent: near 0 when spending is spread over many, 10,000 when all of it lies with one.",
        source: "The limits of 1,000 and 1,800 are those of the Merger Guidelines of the United States (2023); 1,800 is that of Indonesia's competition authority (KPPU) too. A high figure is a reason to look, and no proof.",
        among_vendors: "Among vendors",
        among_marketplaces: "Among marketplaces",
        among_units: "Among work units",
        band: |band| match band {
            ConcentrationBand::Low => "spread",
            ConcentrationBand::Moderate => "moderate",
            ConcentrationBand::High => "concentrated",
        },
        band_long: |band| match band {
            ConcentrationBand::Low => "spread: below 1,000",
            ConcentrationBand::Moderate => "moderate: 1,000 to 1,800",
            ConcentrationBand::High => "concentrated: above 1,800",
        },
        index: "HHI",
        hhi: |hhi| format!("HHI {hhi}"),
        tops: |first, five| format!("First {first}, first five {five}"),
        parties: |count| format!("{count} parties"),
        unnamed_value: |value| format!("{value} that names none is left aside"),
        within: "Vendors within each category and marketplace",
        market: "Within",
        vendors: "Vendors",
        top_1: "First",
        top_5: "First five",
        top_vendors: "Top vendors",
        top_units: "Top work units",
        by_value: "by value",
        by_orders: "by number of orders",
        unnamed: "not named",
    };
}
