//! Products, offers, vendors, and the search over them.

use serde::{Deserialize, Serialize};

use crate::place::RegionRef;
use crate::{CategoryId, Day, OfferId, ProductId, Rupiah, VendorId};

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

/// A lower unit price from a quantity on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceTier {
    /// From this quantity on.
    pub from_quantity: u32,
    /// Unit price without PPN.
    pub price: Rupiah,
}

/// One vendor's price for a product on one marketplace, for the unit that asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Offer {
    /// Its identifier.
    pub id: OfferId,
    /// The product.
    pub product: ProductId,
    /// Who offers it.
    pub vendor: VendorRef,
    /// The vendor's rating in tenths of a star; none without ratings.
    pub vendor_rating_tenths: Option<u8>,
    /// The vendor's deliveries on time, in basis points.
    pub vendor_on_time_bp: u32,
    /// Where it is offered.
    pub marketplace: Marketplace,
    /// Unit price without PPN, in the region of the unit that asks.
    pub price: Rupiah,
    /// PPN on it; zero when the vendor is not PKP.
    pub ppn: Rupiah,
    /// Unit price with PPN.
    pub price_with_ppn: Rupiah,
    /// Shipping of one to the unit that asks, without PPN.
    pub shipping: Rupiah,
    /// What one comes to at the door, as an order would count it: price and shipping with PPN on both.
    pub landed: Rupiah,
    /// Lower prices from a quantity on, lowest quantity first.
    pub tiers: Vec<PriceTier>,
    /// The least that can be ordered.
    pub minimum_order: u32,
    /// How many are in stock.
    pub stock: u32,
    /// Days from confirmation to delivery.
    pub lead_time_days: u16,
    /// Since when it is listed.
    pub listed_since: Day,
    /// Whether it is on sale, or was delisted.
    pub on_sale: bool,
}

/// The offers of a product, best price first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferList {
    /// The offers.
    pub items: Vec<Offer>,
}

/// What happened to the price of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PriceEventKind {
    /// It was listed.
    Listed,
    /// It went up.
    Raised,
    /// It went down.
    Lowered,
    /// It was taken off sale.
    Delisted,
}

/// A day on which an offer was listed, changed its price, or was taken off sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceEvent {
    /// The day.
    pub day: Day,
    /// The offer.
    pub offer: OfferId,
    /// Its vendor's name.
    pub vendor: String,
    /// Its marketplace.
    pub marketplace: Marketplace,
    /// What happened.
    pub kind: PriceEventKind,
    /// The unit price with PPN from then on.
    pub price: Rupiah,
}

/// The unit prices with PPN at the end of a month, near the unit that asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PricePoint {
    /// The last day of the month, or today.
    pub day: Day,
    /// The lowest of them; none while nobody offered it.
    pub lowest: Option<Rupiah>,
    /// The highest.
    pub highest: Option<Rupiah>,
    /// How many offers were on sale.
    pub offers: u32,
}

/// What a product cost: the last twelve months, and what happened to its offers since it was first listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceHistory {
    /// The day on which it was first listed.
    pub listed_since: Option<Day>,
    /// The months, the earliest first.
    pub points: Vec<PricePoint>,
    /// What happened, the latest first.
    pub events: Vec<PriceEvent>,
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

/// A filter that can be set, with what each choice would give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facet {
    /// The parameter of the query that it sets: `marketplace`, `category`, …
    pub key: String,
    /// Its values, the chosen ones always among them.
    pub values: Vec<FacetValue>,
}

/// A choice of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetValue {
    /// What the parameter takes.
    pub id: String,
    /// How people call it.
    pub label: String,
    /// How many results it has, the facet's own filter left out.
    pub count: u32,
    /// Whether it is chosen.
    pub selected: bool,
}

/// A bar of the price histogram: unit prices with PPN from `from` up to but not including `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistogramBar {
    /// Lowest price.
    pub from: Rupiah,
    /// The price that it stays under.
    pub to: Rupiah,
    /// How many results.
    pub count: u32,
}

/// A word that the search read as another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Correction {
    /// As it was typed.
    pub typed: String,
    /// As it was read.
    pub read_as: String,
}

/// What dropping a filter would give when nothing was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Relaxation {
    /// The parameter to drop.
    pub drop: String,
    /// How many results that gives.
    pub total: u32,
}

/// The answer to a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchResult {
    /// The products of this page.
    pub items: Vec<ProductSummary>,
    /// Which page this is, and of how many results.
    pub page: Page,
    /// The filters, when asked for.
    pub facets: Vec<Facet>,
    /// The prices of all results.
    pub histogram: Vec<HistogramBar>,
    /// Words that were read as others.
    pub corrections: Vec<Correction>,
    /// What to drop when nothing was found.
    pub relaxations: Vec<Relaxation>,
}

/// The products of an answer to a search, and nothing else of it: for those who show no filters.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ProductList {
    /// The products of this page.
    pub items: Vec<ProductSummary>,
}

/// What a suggestion leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SuggestionKind {
    /// A product: `id` is its [`ProductId`].
    Product,
    /// A vendor: `id` is its [`VendorId`].
    Vendor,
    /// A category: `id` is its [`CategoryId`].
    Category,
}

/// One suggestion for what is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Suggestion {
    /// What it leads to.
    pub kind: SuggestionKind,
    /// Of what.
    pub id: String,
    /// How people call it.
    pub label: String,
}

/// Suggestions, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuggestionList {
    /// The suggestions.
    pub items: Vec<Suggestion>,
}

/// All categories, each after the one above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryList {
    /// The categories.
    pub items: Vec<Category>,
}

/// Asks what stock-keeping units are, for a quick order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ResolveSkus {
    /// The codes, as they were typed.
    pub skus: Vec<String>,
}

/// How a stock-keeping unit was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SkuStatus {
    /// It names one product, which is on sale.
    Found,
    /// It is the beginning of codes, and the whole of none: a person chooses among the candidates.
    Ambiguous,
    /// It names one product, which nobody sells any more; the candidates are like it.
    Delisted,
    /// No product has this code; the candidates begin like it.
    NotFound,
}

/// What one stock-keeping unit is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResolvedSku {
    /// The code, as it was typed.
    pub sku: String,
    /// How it was understood.
    pub status: SkuStatus,
    /// The product that it names; none when it names none, or more than one.
    pub product: Option<ProductSummary>,
    /// What else may be meant, a few at most.
    pub candidates: Vec<SkuCandidate>,
}

/// A product that a stock-keeping unit may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SkuCandidate {
    /// Its own code.
    pub sku: String,
    /// The product.
    pub product: ProductSummary,
}

/// What the stock-keeping units are, in the order asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResolvedSkus {
    /// One for each code.
    pub items: Vec<ResolvedSku>,
}
