//! Every count of an answer against a recount over the generated catalogue, written a second time and plainly: no index, no
//! columns, no bits; offer by offer, with the names of the filters that each fails.

mod draw;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use lokapasar_contract::catalogue::SearchResult;
use lokapasar_contract::query::SearchQuery;
use lokapasar_contract::{CategoryId, RegionCode, Rupiah, VendorId};
use lokapasar_demo_data::model;
use proptest::prelude::*;

use crate::catalogue::Viewer;
use crate::language::Language;
use crate::market::Market;
use crate::pricing::{self, Distance};
use crate::search::answer::answer;
use crate::testing::market;
use draw::queries;

const JEPARA: &str = "33.20";

/// An offer on sale with its product, read from the generated data itself.
struct Fact {
    product: usize,
    categories: Vec<CategoryId>,
    regions: [RegionCode; 2],
    vendor: VendorId,
    marketplace: &'static str,
    pdn: bool,
    umk: bool,
    sni: bool,
    in_stock: bool,
    tkdn_bp: u32,
    price: Rupiah,
}

/// Every offer on sale, priced for a unit of Jepara, and the words of every product.
pub(super) struct Facts {
    facts: Vec<Fact>,
    words: Vec<BTreeSet<String>>,
}

impl Facts {
    pub(super) fn of(market: &Market) -> Self {
        let unit = RegionCode::from(JEPARA);
        let mut facts = Vec::new();
        let mut words = Vec::new();
        for (place, product) in market.catalogue.products.iter().enumerate() {
            let mut text = vec![
                product.name.clone(),
                product.brand.clone(),
                product.description.clone(),
            ];
            text.extend(product.specifications.iter().map(|(_, value)| value.clone()));
            text.extend([product.variant.clone(), product.unit.to_owned()]);
            let mut categories = Vec::new();
            let mut level = market.category(&product.category);
            while let Some(category) = level {
                categories.push(category.id.clone());
                text.extend([category.name_id, category.name_en].map(str::to_owned));
                level = category
                    .parent
                    .as_ref()
                    .and_then(|parent| market.category(parent));
            }
            let offers = market.catalogue.offers.iter();
            for offer in offers.filter(|offer| offer.product == product.id && offer.on_sale) {
                let vendor = market.vendor(&offer.vendor).unwrap();
                text.extend([
                    vendor.name.clone(),
                    market.region(&vendor.region).unwrap().name.clone(),
                ]);
                facts.push(fact(place, product, offer, vendor, &unit, &categories));
            }
            words.push(split(&text.join(" ")).map(str::to_lowercase).collect());
        }
        Self { facts, words }
    }

    /// The lowest price among a product's offers that match.
    pub(super) fn lowest_price(&self, product: usize, query: &SearchQuery) -> Option<Rupiah> {
        let offers = self.facts.iter().filter(|fact| fact.product == product);
        let matching = offers.filter(|fact| fact.failed(query).is_empty());
        matching.map(|fact| fact.price).min()
    }

    /// What the answer must say: the total, each value of each facet that has any, and the lowest price of each product
    /// whatever the bounds of the price.
    fn recount(&self, query: &SearchQuery) -> Recount {
        let mut recount = Recount::default();
        let asked: Vec<String> = split(&query.q).map(str::to_lowercase).collect();
        for fact in &self.facts {
            if !asked.iter().all(|word| self.words[fact.product].contains(word)) {
                continue;
            }
            let failed = fact.failed(query);
            if failed.is_empty() {
                recount.matching.insert(fact.product);
            }
            let mut note = |facet: &'static str, value: String| {
                if failed.iter().all(|failed| *failed == facet) {
                    recount
                        .facets
                        .entry((facet, value))
                        .or_default()
                        .insert(fact.product);
                }
            };
            fact.categories
                .iter()
                .for_each(|id| note("category", id.to_string()));
            fact.regions
                .iter()
                .for_each(|code| note("region", code.to_string()));
            note("vendor", fact.vendor.to_string());
            note("marketplace", fact.marketplace.to_owned());
            for (facet, has) in [
                ("pdn", fact.pdn),
                ("umk", fact.umk),
                ("sni", fact.sni),
                ("in_stock", fact.in_stock),
            ] {
                if has {
                    note(facet, "true".to_owned());
                }
            }
            // The steps that are offered, and the chosen one.
            for step in [25, 40].into_iter().chain(query.tkdn_min) {
                if fact.tkdn_bp >= u32::from(step) * 100 {
                    note("tkdn_min", step.to_string());
                }
            }
            if failed.iter().all(|failed| failed.starts_with("price")) {
                let price = recount.prices.entry(fact.product).or_insert(fact.price);
                *price = fact.price.min(*price);
            }
            if let [alone] = failed.as_slice() {
                recount.kept_out.entry(alone).or_default().insert(fact.product);
            }
        }
        recount
    }
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn fact(
    place: usize,
    product: &model::Product,
    offer: &model::Offer,
    vendor: &model::Vendor,
    unit: &RegionCode,
    categories: &[CategoryId],
) -> Fact {
    Fact {
        product: place,
        categories: categories.to_vec(),
        regions: [vendor.region.clone(), vendor.region.province()],
        vendor: vendor.id.clone(),
        marketplace: offer.marketplace,
        pdn: product.pdn,
        umk: vendor.size.is_umk(),
        sni: product.sni.is_some(),
        in_stock: offer.stock > 0,
        tkdn_bp: product.tkdn.as_ref().map_or(0, |tkdn| tkdn.value_bp),
        price: pricing::with_ppn(offer, vendor, Distance::between(&vendor.region, Some(unit))),
    }
}

impl Fact {
    /// The parameters of the filters that this offer does not meet.
    fn failed(&self, query: &SearchQuery) -> Vec<&'static str> {
        let mut failed = Vec::new();
        let mut unless = |parameter, meets: bool| {
            if !meets {
                failed.push(parameter);
            }
        };
        let is_of = |chosen: &Vec<CategoryId>| chosen.iter().any(|id| self.categories.contains(id));
        unless("category", query.category.is_empty() || is_of(&query.category));
        let is_sold_on = query.marketplace.iter().any(|chosen| chosen == self.marketplace);
        unless("marketplace", query.marketplace.is_empty() || is_sold_on);
        unless(
            "vendor",
            query.vendor.is_empty() || query.vendor.contains(&self.vendor),
        );
        let is_from = query.region.iter().any(|chosen| self.regions.contains(chosen));
        unless("region", query.region.is_empty() || is_from);
        unless("pdn", !query.pdn || self.pdn);
        unless("umk", !query.umk || self.umk);
        unless("sni", !query.sni || self.sni);
        unless("in_stock", !query.in_stock || self.in_stock);
        unless(
            "tkdn_min",
            query
                .tkdn_min
                .is_none_or(|least| self.tkdn_bp >= u32::from(least) * 100),
        );
        unless(
            "price_min",
            query.price_min.is_none_or(|least| self.price >= least),
        );
        unless("price_max", query.price_max.is_none_or(|most| self.price <= most));
        failed
    }
}

#[derive(Default)]
struct Recount {
    matching: BTreeSet<usize>,
    facets: BTreeMap<(&'static str, String), BTreeSet<usize>>,
    prices: BTreeMap<usize, Rupiah>,
    kept_out: BTreeMap<&'static str, BTreeSet<usize>>,
}

impl Recount {
    fn of(&self, facet: &str, value: &str) -> u32 {
        let mut found = self
            .facets
            .iter()
            .filter(|((key, id), _)| *key == facet && id == value);
        found.next().map_or(0, |(_, products)| count(products))
    }

    /// Compares everything, and says what differs.
    fn check(&self, query: &SearchQuery, answer: &SearchResult) -> Result<(), TestCaseError> {
        prop_assert_eq!(answer.page.total, count(&self.matching), "the total");
        for facet in &answer.facets {
            for value in &facet.values {
                prop_assert_eq!(
                    value.count,
                    self.of(&facet.key, &value.id),
                    "{} {}",
                    facet.key,
                    value.id
                );
            }
            let offered = |id: &str| facet.values.iter().find(|value| value.id == id);
            for chosen in chosen(query, &facet.key) {
                prop_assert!(
                    offered(&chosen).is_some_and(|value| value.selected),
                    "{} {}",
                    facet.key,
                    chosen
                );
            }
            // Large facets name their sixty greatest values, all others name all; provinces are only named when chosen.
            let most = match facet.key.as_str() {
                "vendor" | "region" => 60,
                _ => usize::MAX,
            };
            let least = facet
                .values
                .iter()
                .filter(|value| !value.selected)
                .map(|value| value.count)
                .min();
            for ((key, id), products) in &self.facets {
                let is_named_always = *key != "region" || id.contains('.');
                if *key == facet.key && is_named_always && offered(id).is_none() {
                    let is_small = least.is_some_and(|least| least >= count(products));
                    prop_assert!(
                        is_small && facet.values.len() >= most,
                        "{} {} is missing",
                        key,
                        id
                    );
                }
            }
        }
        let bars: Vec<_> = answer
            .histogram
            .iter()
            .map(|bar| (bar.from, bar.to, bar.count))
            .collect();
        for (from, to, bar) in &bars {
            let inside = self
                .prices
                .values()
                .filter(|price| *from <= **price && **price < *to)
                .count();
            prop_assert_eq!(*bar as usize, inside, "{} to {}", from, to);
        }
        let all: u32 = bars.iter().map(|(_, _, count)| count).sum();
        prop_assert_eq!(all as usize, self.prices.len(), "the histogram");
        if answer.page.total == 0 {
            for relaxation in answer
                .relaxations
                .iter()
                .filter(|relaxation| relaxation.drop != "q")
            {
                let products = self.kept_out.get(relaxation.drop.as_str()).map_or(0, count);
                prop_assert_eq!(relaxation.total, products, "without {}", &relaxation.drop);
            }
            let proposed = answer
                .relaxations
                .iter()
                .filter(|relaxation| relaxation.drop != "q")
                .count();
            prop_assert_eq!(proposed, self.kept_out.len(), "all that help are proposed");
        }
        Ok(())
    }
}

fn count(products: &BTreeSet<usize>) -> u32 {
    u32::try_from(products.len()).unwrap()
}

/// The values that a query has chosen of a facet.
fn chosen(query: &SearchQuery, facet: &str) -> Vec<String> {
    let flag = |is_set: bool| Vec::from_iter(is_set.then(|| "true".to_owned()));
    match facet {
        "category" => query.category.iter().map(ToString::to_string).collect(),
        "marketplace" => query.marketplace.clone(),
        "region" => query.region.iter().map(ToString::to_string).collect(),
        "vendor" => query.vendor.iter().map(ToString::to_string).collect(),
        "pdn" => flag(query.pdn),
        "umk" => flag(query.umk),
        "sni" => flag(query.sni),
        "in_stock" => flag(query.in_stock),
        "tkdn_min" => query.tkdn_min.iter().map(ToString::to_string).collect(),
        other => panic!("{other} is no facet"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_count_is_what_a_recount_over_the_catalogue_gives(query in queries()) {
        static FACTS: OnceLock<Facts> = OnceLock::new();
        let market = market();
        let facts = FACTS.get_or_init(|| Facts::of(&market));
        let viewer = Viewer {
            market,
            region: Some(RegionCode::from(JEPARA)),
            today: "2024-01-02".parse().unwrap(),
            language: Language::Indonesian,
        };
        let answer = answer(&viewer, &query).map_err(|problem| TestCaseError::fail(problem.code().to_owned()))?;
        facts.recount(&query).check(&query, &answer)?;
    }
}
