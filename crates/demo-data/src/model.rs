//! The shapes of the demo data, before the server puts them into its store.

use lokapasar_contract::catalogue::VendorSize;
use lokapasar_contract::place::{GovernmentKind, UnitKind};
use lokapasar_contract::{CategoryId, Day, OfferId, ProductId, RegionCode, Rupiah, UnitId, VendorId};

/// How much data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// For tests: starts in well under a second.
    Tiny,
    /// For people: at least 3.000 products, every government with its orders.
    Demo,
    /// For measuring: 100.000 products, 1.000.000 orders.
    Large,
}

/// A government: a province, kabupaten or kota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Official code.
    pub code: RegionCode,
    /// Name as officials write it: `Provinsi Jawa Timur`, `Kabupaten Jepara`, `Kota Malang`.
    pub name: String,
    /// What kind of government.
    pub kind: GovernmentKind,
}

/// A work unit (*satuan kerja*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Identifier, `unit_…`.
    pub id: UnitId,
    /// Official code (`kd_satker`).
    pub code: String,
    /// Name: `Kecamatan Tahunan`, `SMP Negeri 1 Jepara`, `Dinas Pendidikan, Pemuda dan Olahraga`.
    pub name: String,
    /// What kind of unit.
    pub kind: UnitKind,
    /// The government that it belongs to.
    pub region: RegionCode,
    /// The unit above it: the OPD of an UPT or a school, the kecamatan of a kelurahan.
    pub parent: Option<UnitId>,
    /// Where goods are delivered.
    pub address: String,
}

/// A vendor (*penyedia*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vendor {
    /// Identifier, `vnd_…`.
    pub id: VendorId,
    /// Trade name.
    pub name: String,
    /// The kabupaten or kota of its address.
    pub region: RegionCode,
    /// The kecamatan of its address.
    pub district: String,
    /// Street address.
    pub address: String,
    /// Size class.
    pub size: VendorSize,
    /// Whether it is registered for PPN.
    pub pkp: bool,
    /// What it trades in: slugs of first-level categories (`mebel`, `katering`, …).
    pub trades: Vec<&'static str>,
    /// Ids of the marketplaces on which it sells: `mbizmarket`, `gratis-ongkir`.
    pub marketplaces: Vec<&'static str>,
    /// Rating in tenths of a star; none without ratings.
    pub rating_tenths: Option<u8>,
    /// How many ratings.
    pub ratings: u32,
    /// Median minutes to the first answer.
    pub response_minutes: u32,
    /// Deliveries on time, basis points.
    pub on_time_bp: u32,
    /// Lines refused, basis points.
    pub refused_lines_bp: u32,
    /// The day on which it joined.
    pub joined: Day,
}

/// A category on one of three levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Identifier, `cat_…`.
    pub id: CategoryId,
    /// The one above it.
    pub parent: Option<CategoryId>,
    /// 1, 2 or 3.
    pub level: u8,
    /// Indonesian name.
    pub name_id: &'static str,
    /// English name.
    pub name_en: &'static str,
}

/// How a product's local content is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tkdn {
    /// Local content, basis points.
    pub value_bp: u32,
    /// Certificate number; none when self-declared.
    pub certificate: Option<String>,
    /// The firm that it was issued to.
    pub owner: String,
    /// Last day on which the certificate counts.
    pub expires: Option<Day>,
}

/// A product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Identifier, `prd_…`.
    pub id: ProductId,
    /// Stock-keeping unit.
    pub sku: String,
    /// Name.
    pub name: String,
    /// Brand.
    pub brand: String,
    /// A few sentences.
    pub description: String,
    /// The unit that it is sold by.
    pub unit: &'static str,
    /// Its third-level category.
    pub category: CategoryId,
    /// Classification code of official statistics.
    pub kbki: String,
    /// Name and value.
    pub specifications: Vec<(&'static str, String)>,
    /// Products with the same number are variants of one another.
    pub family: u32,
    /// How it differs from its variants.
    pub variant: String,
    /// Domestic product.
    pub pdn: bool,
    /// Local content, where it is known.
    pub tkdn: Option<Tkdn>,
    /// Company benefit weight, basis points.
    pub bmp_bp: u32,
    /// The standard it carries.
    pub sni: Option<&'static str>,
    /// What its picture shows; [`crate::picture::draw`] draws it.
    pub picture: crate::picture::Subject,
}

/// One vendor's price for a product on one marketplace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Identifier, `off_…`.
    pub id: OfferId,
    /// The product.
    pub product: ProductId,
    /// The vendor.
    pub vendor: VendorId,
    /// Id of the marketplace.
    pub marketplace: &'static str,
    /// Unit price without PPN in the vendor's own region.
    pub price: Rupiah,
    /// From this quantity on, this unit price without PPN.
    pub tiers: Vec<(u32, Rupiah)>,
    /// The least that can be ordered.
    pub minimum_order: u32,
    /// In stock.
    pub stock: u32,
    /// Days from confirmation to delivery.
    pub lead_time_days: u16,
    /// Weight of one in grams, from which shipping follows.
    pub weight_grams: u32,
    /// Since when it is listed.
    pub listed_since: Day,
    /// On sale, or delisted.
    pub on_sale: bool,
}

/// Everything that can be bought, and who buys and sells it.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The categories, each after the one above it.
    pub categories: Vec<Category>,
    /// The products.
    pub products: Vec<Product>,
    /// The offers, those of one product together.
    pub offers: Vec<Offer>,
}

/// How a row of the ledger was reported by the marketplace (`status_konfirmasi_ppmse`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confirmation {
    /// `Selesai`.
    Complete,
    /// `Gagal`.
    Failed,
    /// Empty in the feed: the `settled` rule takes it as complete, `itkp` does not.
    Empty,
    /// `Proses`: still under way or unpaid at the end of the ledger.
    InProgress,
}

/// One row of the ledger, in the terms of LKPP's `Bela-TokoDaringRealisasi`. An order may have several rows (one for
/// each category); its value is their sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerRow {
    /// The order (`order_id`); repeats for an order of several rows.
    pub order_id: String,
    /// The government (`kd_klpd` in the feed; here its official code).
    pub region: RegionCode,
    /// Index into [`World::units`], or none where the feed has no `kd_satker`.
    pub unit: Option<u32>,
    /// Index into [`World::vendors`], or none where the feed has no merchant name.
    pub vendor: Option<u32>,
    /// Id of the marketplace.
    pub marketplace: &'static str,
    /// Slug of a first-level category, or none where the feed has none.
    pub category: Option<&'static str>,
    /// What was ordered (`order_desc`), or none.
    pub description: Option<String>,
    /// Value in whole rupiah (`valuasi`).
    pub value: Rupiah,
    /// When, as seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// Whether it is verified (`status_verif`).
    pub verified: bool,
    /// What the marketplace reports.
    pub confirmation: Confirmation,
    /// How it was paid (`metode_bayar`): `VA`, `KKPD`, `LS`, or none.
    pub payment: Option<&'static str>,
    /// Whether the goods are domestic, and whether the vendor is UMK, as the marketplace reports it.
    pub pdn: bool,
    /// What became of the order: on its first row alone. No report has it; the marketplaces themselves do.
    pub course: Option<Course>,
}

/// What became of an order by the end of the ledger. Days count from the one on which it was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Course {
    /// When each step was behind it, in the order of an order's life: the PPK's approval, the vendor's answer, preparation,
    /// delivery, inspection, handover, payment. Of an order that failed none.
    pub left: [Option<u16>; Self::STEPS],
    /// The day that the vendor promised when it accepted.
    pub promised: Option<u16>,
    /// Lines ordered.
    pub lines: u8,
    /// Lines that the vendor refused, or that were refused at the inspection.
    pub refused: u8,
    /// How it failed.
    pub ended: Option<Ended>,
    /// What became of the complaint, where there was one.
    pub complaint: Option<Complained>,
    /// How the vendor was rated, 1 to 5.
    pub stars: Option<u8>,
}

impl Course {
    /// How many steps there are.
    pub const STEPS: usize = 7;

    /// When the vendor accepted.
    #[must_use]
    pub const fn answered(&self) -> Option<u16> {
        let [_, answered, ..] = self.left;
        answered
    }

    /// When all of it had arrived.
    #[must_use]
    pub const fn arrived(&self) -> Option<u16> {
        let [_, _, _, arrived, ..] = self.left;
        arrived
    }

    /// Whether it arrived after the promised day.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.arrived()
            .zip(self.promised)
            .is_some_and(|(arrived, promised)| arrived > promised)
    }
}

/// How an order failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The vendor declined it, or did not answer in time.
    Refused,
    /// The PPK rejected it, or did not answer in time.
    Rejected,
    /// The unit cancelled it.
    Cancelled,
}

/// What became of a complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Complained {
    /// It is not over.
    Open,
    /// The unit took what the vendor offered.
    Settled,
    /// The unit let it be.
    Withdrawn,
}

/// The governments, units and vendors.
#[derive(Debug, Clone)]
pub struct World {
    /// All 38 provinces and 514 kabupaten and kota, by code.
    pub regions: Vec<Region>,
    /// The work units.
    pub units: Vec<Unit>,
    /// The vendors.
    pub vendors: Vec<Vendor>,
}
