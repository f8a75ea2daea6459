//! Offers beside one another: what each comes to at the door, what the rules ask of the comparison, and the paper that is
//! kept of it. Everything in here is the server's finding; a client shows it and works nothing out.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Offer, ProductSummary, Specification};
use crate::order::Totals;
use crate::place::UnitRef;
use crate::query::{Parsed, QueryIssue, QueryIssueKind, UrlQuery};
use crate::session::Role;
use crate::{ComparisonId, Day, OfferId, Rupiah, Timestamp};

/// The most offers that stand beside one another.
pub const MAXIMUM_OFFERS: usize = 6;

/// The most of one thing that is compared.
pub const MAXIMUM_QUANTITY: u32 = 99_999;

/// The least that is a reason, in characters.
pub const MINIMUM_REASON: usize = 10;

/// The longest reason, in characters.
pub const MAXIMUM_REASON: usize = 1_000;

/// What is to be compared: `GET /comparisons/preview?offers=off_1,off_2&quantity=20`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ComparisonQuery {
    /// The offers, at most [`MAXIMUM_OFFERS`].
    pub offers: Vec<OfferId>,
    /// How many of each.
    pub quantity: u32,
}

impl Default for ComparisonQuery {
    fn default() -> Self {
        Self {
            offers: Vec::new(),
            quantity: 1,
        }
    }
}

impl UrlQuery for ComparisonQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut query = Self::default();
        let mut issues = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        for (name, value) in form_urlencoded::parse(raw.as_bytes()).into_owned() {
            let kind = if seen.contains(&name) {
                Some(QueryIssueKind::Repeated)
            } else {
                match name.as_str() {
                    // A form sends the fields that were left empty too.
                    "offers" | "quantity" if value.is_empty() => None,
                    "offers" => offers(&value).map(|offers| query.offers = offers).err(),
                    "quantity" => quantity(&value).map(|quantity| query.quantity = quantity).err(),
                    _ => Some(QueryIssueKind::UnknownParameter),
                }
            };
            seen.push(name.clone());
            issues.extend(kind.map(|kind| QueryIssue { name, value, kind }));
        }
        Parsed { query, issues }
    }

    fn to_query_string(&self) -> String {
        let ids: Vec<String> = self
            .offers
            .iter()
            .map(|id| form_urlencoded::byte_serialize(id.as_str().as_bytes()).collect())
            .collect();
        let offers = (!ids.is_empty()).then(|| format!("offers={}", ids.join(",")));
        let quantity = (self.quantity != 1).then(|| format!("quantity={}", self.quantity));
        let both: Vec<String> = offers.into_iter().chain(quantity).collect();
        both.join("&")
    }
}

fn offers(value: &str) -> Result<Vec<OfferId>, QueryIssueKind> {
    if value.split(',').count() > MAXIMUM_OFFERS {
        return Err(QueryIssueKind::InvalidValue);
    }
    let mut offers: Vec<OfferId> = Vec::new();
    for id in value.split(',').filter(|id| !id.is_empty()).map(OfferId::new) {
        if !offers.contains(&id) {
            offers.push(id);
        }
    }
    Ok(offers)
}

fn quantity(value: &str) -> Result<u32, QueryIssueKind> {
    let quantity = value.parse().ok();
    quantity
        .filter(|quantity| (1..=MAXIMUM_QUANTITY).contains(quantity))
        .ok_or(QueryIssueKind::InvalidValue)
}

/// Why an offer cannot be ordered in this quantity, or that it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Orderable {
    /// It can.
    Yes,
    /// It was taken off sale.
    Delisted,
    /// There is less in stock.
    ShortOfStock,
    /// The vendor sells more at a time.
    BelowMinimum,
}

/// How the price preference for local content stands for an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PreferenceStanding {
    /// It is given.
    Given,
    /// The local content is below what the rule asks.
    TooLow,
    /// The local content is the vendor's own word, or its certificate has expired.
    NotVerified,
    /// None is declared.
    None,
}

/// On which side of the median a price stands that is far from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outlier {
    /// Far below.
    Low,
    /// Far above.
    High,
}

/// An offer among others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComparedOffer {
    /// The product.
    pub product: ProductSummary,
    /// The product's specifications.
    pub specifications: Vec<Specification>,
    /// The offer.
    pub offer: Offer,
    /// The unit price without PPN that the quantity reaches.
    pub unit_price: Rupiah,
    /// What the quantity comes to: goods, shipping to my unit, PPN, and all of it.
    pub totals: Totals,
    /// Whether it can be ordered in this quantity.
    pub orderable: Orderable,
    /// How much more than the lowest it costs; none for what cannot be ordered.
    pub above_lowest: Option<Rupiah>,
    /// Its place by what is paid, equal amounts sharing a place; none for what cannot be ordered.
    pub rank: Option<u32>,
    /// The total as it is evaluated (*harga evaluasi akhir*): with the preference taken off.
    pub evaluated: Rupiah,
    /// Its place by that.
    pub evaluated_rank: Option<u32>,
    /// How the preference stands.
    pub preference: PreferenceStanding,
    /// The preference in basis points of the total, rounded for people: local content times the highest preference.
    pub preference_bp: u32,
    /// How far it stands from the median, in basis points: negative below it; none without a median.
    pub from_median_bp: Option<i32>,
    /// Whether that is far.
    pub outlier: Option<Outlier>,
    /// Whether what is offered fits the specification of the first.
    pub matches: bool,
    /// The names of the specifications in which it does not.
    pub mismatches: Vec<String>,
}

/// The rule behind the preference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreferenceRule {
    /// The highest preference, in basis points.
    pub highest_bp: u32,
    /// The least local content for which it is given, in basis points.
    pub least_tkdn_bp: u32,
    /// Where that is written.
    pub source: String,
}

/// The rule behind the outliers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutlierRule {
    /// From how far from the median on, in basis points.
    pub from_bp: u32,
    /// Where that is written.
    pub source: String,
}

/// Whether there is enough to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequirementStanding {
    /// This value asks for no comparison.
    NotNeeded,
    /// There are enough vendors of the same specification.
    Enough,
    /// There are too few.
    TooFew,
    /// A single vendor offers this at all: negotiation is compulsory.
    SingleVendor,
}

/// What the rules ask of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Requirement {
    /// How it stands.
    pub standing: RequirementStanding,
    /// The value that decides: the lowest total of the quantity.
    pub value: Rupiah,
    /// So many vendors are to be compared; 1 when none has to be.
    pub least: u32,
    /// So many vendors of the same specification are compared, from whom the quantity can be ordered.
    pub found: u32,
    /// So many vendors offer a product of the first offer's at all.
    pub offered_by: u32,
    /// The amount above which that counts; none when no rule asks for a comparison at this value.
    pub threshold: Option<Rupiah>,
    /// The amount above which the next rule counts, and how many vendors it asks for.
    pub next: Option<NextRequirement>,
    /// Where that is written.
    pub source: String,
}

/// The next step of the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextRequirement {
    /// Above this amount.
    pub above: Rupiah,
    /// So many vendors.
    pub least: u32,
}

/// Offers beside one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
// What a period is compared with has the same name, and a description knows no modules.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = OfferComparison))]
pub struct Comparison {
    /// How many of each.
    pub quantity: u32,
    /// The offers, in the order asked.
    pub items: Vec<ComparedOffer>,
    /// Offers that were asked for and are not known.
    pub unknown: Vec<OfferId>,
    /// The offer with the lowest total among those that can be ordered.
    pub lowest: Option<OfferId>,
    /// How much more the highest of them costs.
    pub spread: Option<Rupiah>,
    /// The offer with the lowest evaluated total among them.
    pub lowest_evaluated: Option<OfferId>,
    /// The median of their totals; none for fewer than three.
    pub median: Option<Rupiah>,
    /// When a price is far from the median.
    pub outlier_rule: OutlierRule,
    /// How local content is preferred.
    pub preference_rule: PreferenceRule,
    /// Whether there is enough to compare.
    pub requirement: Requirement,
    /// The day whose prices and rules these are.
    pub day: Day,
}

/// Keeps a comparison, with a reason: `POST /comparisons`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveComparison {
    /// The offers, at most [`MAXIMUM_OFFERS`].
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 6))]
    pub offers: Vec<OfferId>,
    /// How many of each.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 99999))]
    pub quantity: u32,
    /// The offer that was chosen among them.
    pub chosen: OfferId,
    /// Why that one, [`MINIMUM_REASON`] to [`MAXIMUM_REASON`] characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 10, max_length = 1000))]
    pub reason: String,
}

/// A comparison as it was when it was kept. It never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedComparison {
    /// Its identifier.
    pub id: ComparisonId,
    /// Its number, as it stands on the paper.
    pub number: String,
    /// When it was kept.
    pub saved_at: Timestamp,
    /// The name of the person who did.
    pub saved_by: String,
    /// The person's role.
    pub role: Role,
    /// For which work unit.
    pub unit: UnitRef,
    /// The offer that was chosen.
    pub chosen: OfferId,
    /// Why.
    pub reason: String,
    /// The offers, their prices and the rules as they were.
    pub comparison: Comparison,
    /// The digest over all of the above, by which a copy can be told from the original.
    pub digest: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_survives_its_url() {
        for (offers, quantity, url) in [
            (vec![], 1, ""),
            (vec!["off_1"], 1, "offers=off_1"),
            (vec!["off_1", "off_2"], 20, "offers=off_1,off_2&quantity=20"),
        ] {
            let query = ComparisonQuery {
                offers: offers.into_iter().map(OfferId::from).collect(),
                quantity,
            };
            assert_eq!(query.to_query_string(), url);
            let parsed = ComparisonQuery::parse(url);
            assert_eq!(parsed.query, query);
            assert_eq!(parsed.issues, []);
        }
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        for (url, name, kind) in [
            ("quantity=0", "quantity", QueryIssueKind::InvalidValue),
            ("quantity=100000", "quantity", QueryIssueKind::InvalidValue),
            ("quantity=ten", "quantity", QueryIssueKind::InvalidValue),
            ("offers=1,2,3,4,5,6,7", "offers", QueryIssueKind::InvalidValue),
            ("offers=1&offers=2", "offers", QueryIssueKind::Repeated),
            ("offer=1", "offer", QueryIssueKind::UnknownParameter),
            ("offer=", "offer", QueryIssueKind::UnknownParameter),
        ] {
            let issues = ComparisonQuery::parse(url).issues;
            let named: Vec<_> = issues
                .iter()
                .map(|issue| (issue.name.as_str(), issue.kind))
                .collect();
            assert_eq!(named, [(name, kind)], "{url}");
        }
        assert_eq!(ComparisonQuery::parse("offers=1,1,2").query.offers.len(), 2);
        let empty = ComparisonQuery::parse("offers=&quantity=");
        assert_eq!((empty.query, empty.issues), (ComparisonQuery::default(), vec![]));
    }
}
