//! Products, offers, vendors, and the search over them.

mod offer;
mod search;
mod sku;

use serde::{Deserialize, Serialize};

use crate::place::RegionRef;
use crate::{CategoryId, Day, OfferId, ProductId, Rupiah, VendorId};

pub use offer::{Offer, OfferList, PriceEvent, PriceEventKind, PriceHistory, PricePoint, PriceTier};
pub use search::{
    Correction, Facet, FacetValue, HistogramBar, Relaxation, SearchResult, Suggestion, SuggestionKind,
    SuggestionList,
};
pub use sku::{MAXIMUM_SKUS, ResolveSkus, ResolvedSku, ResolvedSkus, SkuCandidate, SkuStatus};

/// A marketplace (PPMSE) that takes part in the programme, by the id that filters use: `mbizmarket`, `gratis-ongkir`.
///
/// Open, since a server may know others than the demo does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Marketplace {
    /// The id, as filters and URLs use it.
    pub id: String,
    /// The name, as people know it: `Mbizmarket`, `Gratis Ongkir`.
    pub name: String,
}

/// The size class of a vendor under the law on micro, small and medium firms (UMKM).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum VendorSize {
    /// *Usaha mikro*.
    Micro,
    /// *Usaha kecil*.
    Small,
    /// *Usaha menengah*.
    Medium,
    /// Not an UMKM.
    Large,
}

impl VendorSize {
    /// Whether the vendor counts as UMK, a micro or small firm.
    #[must_use]
    pub const fn is_umk(self) -> bool {
        matches!(self, Self::Micro | Self::Small)
    }
}

/// A picture of fixed proportions (4:3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Picture {
    /// Where it is: a path on the API's origin.
    pub src: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// A category, on one of three levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Category {
    /// Its identifier.
    pub id: CategoryId,
    /// The category above it; none on the first level.
    pub parent: Option<CategoryId>,
    /// 1, 2 or 3.
    pub level: u8,
    /// Its name in the language asked for.
    pub name: String,
    /// How many products it holds, with those of the categories below it.
    pub products: u32,
}

/// A local-content certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TkdnCertificate {
    /// The certificate's number; none when the value is the vendor's own word.
    pub number: Option<String>,
    /// The firm that it was issued to.
    pub owner: String,
    /// The last day on which it counts.
    pub expires: Option<Day>,
    /// Whether a verifier issued it, or the vendor declared it.
    pub verified: bool,
}

/// What every mention of a vendor says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VendorRef {
    /// Its identifier.
    pub id: VendorId,
    /// Its trade name.
    pub name: String,
    /// The government in whose area it has its address.
    pub region: RegionRef,
    /// The district (kecamatan) of its address.
    pub district: String,
    /// Its size class.
    pub size: VendorSize,
    /// Whether it is registered for PPN (*pengusaha kena pajak*).
    pub pkp: bool,
}

/// A vendor's own page, with figures computed from its orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VendorPage {
    /// Who it is.
    #[serde(flatten)]
    pub vendor: VendorRef,
    /// Street address.
    pub address: String,
    /// Rating in tenths of a star, 10 to 50; none without ratings.
    pub rating_tenths: Option<u8>,
    /// How many ratings it rests on.
    pub ratings: u32,
    /// Median time to the first answer, in minutes.
    pub response_minutes: u32,
    /// Deliveries on or before the promised day, in basis points.
    pub on_time_bp: u32,
    /// Lines refused at inspection, in basis points.
    pub refused_lines_bp: u32,
    /// Orders so far.
    pub orders: u32,
    /// The day on which it joined.
    pub joined: Day,
}

/// One row of a search: a product with its best offer for the unit that asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductSummary {
    /// The product.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// The unit that it is sold by: `buah`, `rim`, `porsi`.
    pub unit: String,
    /// Its category on the third level.
    pub category: CategoryId,
    /// Its picture.
    pub picture: Picture,
    /// Whether it is a domestic product (PDN).
    pub pdn: bool,
    /// Local content in basis points, where one is declared.
    pub tkdn_bp: Option<u32>,
    /// Whether the local content is verified by a certificate that has not expired.
    pub tkdn_verified: bool,
    /// Whether it carries the national standard (SNI).
    pub sni: bool,
    /// The lowest unit price with PPN among the offers that match.
    pub price: Rupiah,
    /// Shipping of one to the unit that asks, with that offer.
    pub shipping: Rupiah,
    /// The offer with the lowest price.
    pub best_offer: OfferId,
    /// How many offers match.
    pub offers: u32,
    /// The marketplaces of those offers.
    pub marketplaces: Vec<Marketplace>,
    /// The shortest lead time among them, in days.
    pub lead_time_days: u16,
    /// Whether any of them is in stock.
    pub in_stock: bool,
    /// Whether a vendor from the region of the unit that asks offers it.
    pub local_vendor: bool,
    /// Whether a micro or small firm offers it.
    pub umk: bool,
}

/// A typed specification: `Bahan: kayu jati`, `Gramatur: 70 g/m²`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Specification {
    /// What is specified.
    pub name: String,
    /// The value, with its unit of measure.
    pub value: String,
}

/// Another form of the same product: colour, size, material.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Variant {
    /// The product that this form is.
    pub id: ProductId,
    /// How it differs: `merah`, `F4 70 g`.
    pub label: String,
    /// Its lowest unit price with PPN.
    pub price: Rupiah,
}

/// A product's own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductPage {
    /// What a search shows of it.
    #[serde(flatten)]
    pub summary: ProductSummary,
    /// Stock-keeping unit: the code that quick orders name.
    pub sku: String,
    /// Its brand.
    pub brand: String,
    /// What it is, in a few sentences.
    pub description: String,
    /// The categories from the first level down to its own.
    pub categories: Vec<Category>,
    /// The classification code of official statistics (KBKI).
    pub kbki: String,
    /// Its specifications.
    pub specifications: Vec<Specification>,
    /// Its other forms, itself among them.
    pub variants: Vec<Variant>,
    /// Its local-content certificate or declaration.
    pub tkdn: Option<TkdnCertificate>,
    /// Company benefit weight (*bobot manfaat perusahaan*) in basis points.
    pub bmp_bp: u32,
    /// The standard it carries, such as `SNI 7617:2013`.
    pub sni_number: Option<String>,
    /// The domestic product that serves instead of this one; none beside a product that is domestic itself.
    #[serde(default)]
    pub substitute: Option<ProductSummary>,
    /// Products like it.
    pub related: Vec<ProductSummary>,
}

/// Where in a list this answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page {
    /// The page's number, from 1.
    pub number: u32,
    /// Rows on a page.
    pub limit: u32,
    /// Rows in all, exactly.
    pub total: u32,
}

/// The products of an answer to a search, and nothing else of it: for those who show no filters.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ProductList {
    /// The products of this page.
    pub items: Vec<ProductSummary>,
}

/// All categories, each after the one above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryList {
    /// The categories.
    pub items: Vec<Category>,
}
