//! From offers to a comparison: what each comes to for who asks, and what the rules say of all of them.

use lokapasar_contract::catalogue::Specification;
use lokapasar_contract::comparison::{ComparedOffer, Comparison, ComparisonQuery, Orderable};
use lokapasar_contract::order::Totals;
use lokapasar_contract::{OfferId, RegionCode, Rupiah};
use lokapasar_demo_data::model;
use rusqlite::Connection;

use crate::catalogue::Viewer;
use crate::orders::reservations;
use crate::policy::comparing::{Candidate, LocalContent};
use crate::policy::{Policy, tax};
use crate::pricing;
use crate::problem::ApiProblem;

/// An offer with what its quantity comes to.
struct Priced<'a> {
    product: &'a model::Product,
    model: &'a model::Offer,
    shown: ComparedOffer,
}

/// Compares offers for who asks.
///
/// # Errors
/// When the store refuses.
pub(crate) fn compare(
    connection: &Connection,
    viewer: &Viewer,
    query: &ComparisonQuery,
) -> Result<Comparison, ApiProblem> {
    let mut priced = Vec::with_capacity(query.offers.len());
    let mut unknown = Vec::new();
    for id in &query.offers {
        match price(connection, viewer, id, query.quantity)? {
            Some(one) => priced.push(one),
            None => unknown.push(id.clone()),
        }
    }
    hold_against_first(&mut priced);
    let candidates: Vec<Candidate> = priced.iter().map(candidate).collect();
    let offered_by = priced
        .first()
        .map_or(0, |first| vendors_of(viewer, first.product));
    let nowhere = RegionCode::new("");
    let found = Policy::standard().compare(
        &candidates,
        offered_by,
        viewer.region.as_ref().unwrap_or(&nowhere),
        viewer.date(),
    );
    let id_at = |place: Option<usize>| Some(priced.get(place?)?.model.id.clone());
    let (lowest, lowest_evaluated) = (id_at(found.lowest), id_at(found.lowest_evaluated));
    let items = priced
        .into_iter()
        .zip(found.offers)
        .map(|(one, finding)| ComparedOffer {
            above_lowest: finding.above_lowest,
            rank: finding.rank,
            evaluated: finding.evaluated,
            evaluated_rank: finding.evaluated_rank,
            preference: finding.preference,
            preference_bp: finding.preference_bp,
            from_median_bp: finding.from_median_bp,
            outlier: finding.outlier,
            ..one.shown
        })
        .collect();
    Ok(Comparison {
        quantity: query.quantity,
        items,
        unknown,
        lowest,
        spread: found.spread,
        lowest_evaluated,
        median: found.median,
        outlier_rule: found.outlier_rule,
        preference_rule: found.preference_rule,
        requirement: found.requirement,
        day: viewer.today,
    })
}

/// The offer and what so many of it come to; none when there is no such offer.
fn price<'a>(
    connection: &Connection,
    viewer: &'a Viewer,
    id: &OfferId,
    quantity: u32,
) -> Result<Option<Priced<'a>>, ApiProblem> {
    let Some(model) = viewer.market.offer(id) else {
        return Ok(None);
    };
    let stock = reservations::available(connection, model)?;
    Ok(priced(viewer, model, stock, quantity))
}

fn priced<'a>(viewer: &'a Viewer, model: &'a model::Offer, stock: u32, quantity: u32) -> Option<Priced<'a>> {
    let product = viewer.market.product(&model.product)?;
    let mut offer = viewer.offer(model)?;
    offer.stock = stock;
    let (unit_price, totals) = viewer.totals(model, quantity)?;
    let specifications = product
        .specifications
        .iter()
        .map(|(name, value)| Specification {
            name: (*name).to_owned(),
            value: value.clone(),
        })
        .collect();
    let orderable = match (offer.on_sale, quantity) {
        (false, _) => Orderable::Delisted,
        (true, quantity) if quantity > stock => Orderable::ShortOfStock,
        (true, quantity) if quantity < offer.minimum_order => Orderable::BelowMinimum,
        (true, _) => Orderable::Yes,
    };
    let shown = ComparedOffer {
        product: viewer.summary(product, |_| true)?,
        specifications,
        offer,
        unit_price,
        totals,
        orderable,
        above_lowest: None,
        rank: None,
        evaluated: totals.total,
        evaluated_rank: None,
        preference: lokapasar_contract::comparison::PreferenceStanding::None,
        preference_bp: 0,
        from_median_bp: None,
        outlier: None,
        matches: true,
        mismatches: Vec::new(),
    };
    Some(Priced {
        product,
        model,
        shown,
    })
}

impl Viewer {
    /// The unit price without PPN of so many of an offer, and what they come to at the door, as an order would count it.
    pub(crate) fn totals(&self, offer: &model::Offer, quantity: u32) -> Option<(Rupiah, Totals)> {
        let vendor = self.market.vendor(&offer.vendor)?;
        let distance = self.distance(vendor);
        let unit_price = pricing::unit_price(offer, quantity, distance);
        let grams = u64::from(offer.weight_grams).checked_mul(u64::from(quantity))?;
        let goods = unit_price.checked_times(quantity)?;
        let totals = tax::totals(
            [goods],
            pricing::shipping(grams, distance),
            pricing::ppn_bp(vendor),
        )?;
        Some((unit_price, totals))
    }
}

/// Marks what is not of the specification of the first: another kind of thing, or one whose specifications differ. What it is
/// called and who made it is no specification.
fn hold_against_first(priced: &mut [Priced<'_>]) {
    let Some((first, others)) = priced.split_first_mut() else {
        return;
    };
    for other in others {
        if other.product.id == first.product.id {
            continue;
        }
        other.shown.mismatches = mismatches(first.product, other.product);
        other.shown.matches =
            first.product.category == other.product.category && other.shown.mismatches.is_empty();
    }
}

/// The specifications that only one of them names, or of which they say different things.
fn mismatches(one: &model::Product, other: &model::Product) -> Vec<String> {
    let differs = |mine: &[(&'static str, String)], theirs: &[(&'static str, String)]| -> Vec<&'static str> {
        mine.iter()
            .filter(|specification| !theirs.contains(specification))
            .map(|(name, _)| *name)
            .collect()
    };
    let mut names = differs(&one.specifications, &other.specifications);
    for name in differs(&other.specifications, &one.specifications) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.into_iter().map(str::to_owned).collect()
}

fn candidate(one: &Priced<'_>) -> Candidate {
    Candidate {
        vendor: one.model.vendor.clone(),
        total: one.shown.totals.total,
        tkdn: one.shown.product.tkdn_bp.map(|tkdn_bp| LocalContent {
            tkdn_bp,
            verified: one.shown.product.tkdn_verified,
        }),
        orderable: one.shown.orderable,
        matches: one.shown.matches,
    }
}

/// How many vendors have a product on sale.
fn vendors_of(viewer: &Viewer, product: &model::Product) -> u32 {
    let offers = viewer.market.offers_of(&product.id).iter();
    let mut vendors: Vec<_> = offers
        .filter(|offer| offer.on_sale)
        .map(|offer| &offer.vendor)
        .collect();
    vendors.sort_unstable();
    vendors.dedup();
    u32::try_from(vendors.len()).unwrap_or(u32::MAX)
}
