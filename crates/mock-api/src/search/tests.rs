use std::collections::HashSet;
use std::sync::OnceLock;

use lokapasar_contract::catalogue::SearchResult;
use lokapasar_contract::query::{SearchQuery, SearchSort, UrlQuery as _};
use lokapasar_contract::{CategoryId, Day, OfferId, RegionCode, Rupiah, VendorId};
use proptest::prelude::*;

use super::filters::Filters;
use super::results::Results;
use crate::language::Language;
use crate::market::{MARKETPLACES, Market};
use crate::pricing::{self, Distance};
use crate::testing::{Site, market};

const JEPARA: &str = "33.20";

fn today() -> Day {
    "2024-01-02".parse().unwrap()
}

/// What the long way looks at of an offer and its product, read from the generated data itself.
struct Fact {
    product: u32,
    offer: OfferId,
    categories: Vec<CategoryId>,
    regions: [RegionCode; 2],
    vendor: VendorId,
    marketplace: &'static str,
    pdn: bool,
    umk: bool,
    in_stock: bool,
    tkdn_bp: u32,
    price: Rupiah,
}

/// Every offer on sale, priced for a unit of Jepara.
fn facts(market: &Market) -> Vec<Fact> {
    let unit = RegionCode::from(JEPARA);
    let mut facts = Vec::new();
    for (place, product) in market.catalogue.products.iter().enumerate() {
        let mut categories = Vec::new();
        let mut level = market.category(&product.category);
        while let Some(category) = level {
            categories.push(category.id.clone());
            level = category
                .parent
                .as_ref()
                .and_then(|parent| market.category(parent));
        }
        for offer in market
            .catalogue
            .offers
            .iter()
            .filter(|offer| offer.product == product.id && offer.on_sale)
        {
            let vendor = market.vendor(&offer.vendor).unwrap();
            facts.push(Fact {
                product: u32::try_from(place).unwrap(),
                offer: offer.id.clone(),
                categories: categories.clone(),
                regions: [vendor.region.clone(), vendor.region.province()],
                vendor: vendor.id.clone(),
                marketplace: offer.marketplace,
                pdn: product.pdn,
                umk: vendor.size.is_umk(),
                in_stock: offer.stock > 0,
                tkdn_bp: product.tkdn.as_ref().map_or(0, |tkdn| tkdn.value_bp),
                price: pricing::with_ppn(offer, vendor, Distance::between(&vendor.region, Some(&unit))),
            });
        }
    }
    facts
}

impl Fact {
    fn matches(&self, query: &SearchQuery) -> bool {
        (query.category.is_empty()
            || query
                .category
                .iter()
                .any(|chosen| self.categories.contains(chosen)))
            && (query.marketplace.is_empty()
                || query.marketplace.iter().any(|chosen| chosen == self.marketplace))
            && (query.vendor.is_empty() || query.vendor.contains(&self.vendor))
            && (query.region.is_empty() || query.region.iter().any(|chosen| self.regions.contains(chosen)))
            && (!query.pdn || self.pdn)
            && (!query.umk || self.umk)
            && query
                .tkdn_min
                .is_none_or(|least| self.tkdn_bp >= u32::from(least) * 100)
            && query.price_min.is_none_or(|least| self.price >= least)
            && query.price_max.is_none_or(|most| self.price <= most)
            && (!query.in_stock || self.in_stock)
    }
}

/// How many products have an offer that matches, the long way.
fn recount(facts: &[Fact], query: &SearchQuery, among: Option<&HashSet<u32>>) -> u32 {
    let products: HashSet<u32> = facts
        .iter()
        .filter(|fact| among.is_none_or(|found| found.contains(&fact.product)))
        .filter(|fact| fact.matches(query))
        .map(|fact| fact.product)
        .collect();
    u32::try_from(products.len()).unwrap()
}

fn some<T: Clone + std::fmt::Debug + 'static>(all: Vec<T>, most: usize) -> impl Strategy<Value = Vec<T>> {
    prop_oneof![2 => Just(Vec::new()), 1 => proptest::sample::subsequence(all, 1..=most)]
}

fn queries() -> impl Strategy<Value = SearchQuery> {
    let market = market();
    let categories = market
        .catalogue
        .categories
        .iter()
        .map(|category| category.id.clone())
        .collect();
    let vendors: Vec<_> = market
        .world
        .vendors
        .iter()
        .take(40)
        .map(|vendor| vendor.id.clone())
        .collect();
    let regions = ["33.20", "35.73", "35", "33", "33.19"]
        .map(RegionCode::from)
        .to_vec();
    let marketplaces = MARKETPLACES.iter().map(|(id, _)| (*id).to_owned()).collect();
    let words = prop_oneof![3 => Just(""), 1 => Just("kursi"), 1 => Just("kertas"), 1 => Just("jepara jati")];
    let price = || proptest::option::weighted(0.3, (0_i64..3_000_000).prop_map(Rupiah::new));
    (
        (
            words,
            some(categories, 3),
            some(marketplaces, 2),
            some(vendors, 8),
            some(regions, 2),
        ),
        (any::<bool>(), any::<bool>(), any::<bool>()),
        (proptest::option::weighted(0.3, 1_u8..=100), price(), price()),
    )
        .prop_map(
            |((q, category, marketplace, vendor, region), (pdn, umk, in_stock), (tkdn_min, min, max))| {
                SearchQuery {
                    q: q.to_owned(),
                    category,
                    marketplace,
                    vendor,
                    region,
                    pdn,
                    umk,
                    in_stock,
                    tkdn_min,
                    price_min: min,
                    price_max: max,
                    facets: true,
                    ..SearchQuery::default()
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn counts_are_what_choosing_the_value_alone_would_give(query in queries()) {
        static FACTS: OnceLock<Vec<Fact>> = OnceLock::new();
        let market = market();
        let facts = FACTS.get_or_init(|| facts(&market));
        let search = market.search().unwrap();
        let unit = RegionCode::from(JEPARA);
        let filters = Filters::of(&query, &market, &search.columns, Some(&unit), today());
        let found = (!query.q.is_empty()).then(|| search.text.find(&query.q).unwrap().products);
        let found = found.as_deref();
        let among: Option<HashSet<u32>> = found.map(|found| found.iter().map(|(place, _)| *place).collect());
        let among = among.as_ref();
        let results = Results::of(&query, &search.columns, &filters, found);
        prop_assert_eq!(results.hits.len(), recount(facts, &query, among) as usize);

        let counts = results.counts.unwrap();
        for facet in counts.facets(&query, &market, Language::Indonesian) {
            for value in facet.values {
                // "What is set, but of this facet this value alone", written as a link would write it.
                let alone = match facet.key.as_str() {
                    "category" => SearchQuery { category: vec![value.id.as_str().into()], ..query.clone() },
                    "marketplace" => SearchQuery { marketplace: vec![value.id.clone()], ..query.clone() },
                    "region" => SearchQuery { region: vec![value.id.as_str().into()], ..query.clone() },
                    "vendor" => SearchQuery { vendor: vec![value.id.as_str().into()], ..query.clone() },
                    "pdn" => SearchQuery { pdn: true, ..query.clone() },
                    "umk" => SearchQuery { umk: true, ..query.clone() },
                    "in_stock" => SearchQuery { in_stock: true, ..query.clone() },
                    "tkdn_min" => SearchQuery { tkdn_min: Some(value.id.parse().unwrap()), ..query.clone() },
                    other => panic!("{other} is no facet"),
                };
                prop_assert_eq!(value.count, recount(facts, &alone, among), "{} {}", facet.key, value.id);
            }
        }
        let bars: u32 = counts.histogram().iter().map(|bar| bar.count).sum();
        let any_price = SearchQuery { price_min: None, price_max: None, ..query.clone() };
        prop_assert_eq!(bars, recount(facts, &any_price, among));
    }
}

async fn answer(query: &str) -> SearchResult {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    person
        .in_language("id")
        .get(&format!("/api/v1/products?{query}"))
        .await
        .body()
}

#[tokio::test]
async fn finds_chairs_however_they_are_typed() {
    let chairs = answer("q=kursi&limit=100").await;
    assert!(chairs.page.total >= 5, "{} chairs", chairs.page.total);
    assert!(
        chairs
            .items
            .first()
            .unwrap()
            .name
            .to_lowercase()
            .contains("kursi")
    );
    assert_eq!(chairs.corrections, []);

    let slip = answer("q=kusri&limit=100").await;
    assert_eq!(slip.page.total, chairs.page.total);
    assert_eq!(slip.items, chairs.items);
    let read: Vec<_> = slip
        .corrections
        .iter()
        .map(|slip| (slip.typed.as_str(), slip.read_as.as_str()))
        .collect();
    assert_eq!(read, [("kusri", "kursi")]);

    assert!(
        answer("q=kurs").await.page.total >= chairs.page.total,
        "the last word may be unfinished"
    );
    assert_eq!(answer("q=KURSI&limit=100").await.items, chairs.items);
}

#[tokio::test]
async fn finds_by_what_buyers_call_things() {
    for (typed, category) in [
        ("atk", "cat_alat-tulis"),
        ("mamin", "cat_katering"),
        ("notebook", "cat_elektronik"),
        ("furniture", "cat_mebel"),
        ("bolpoin", "cat_alat-tulis"),
    ] {
        let found = answer(&format!("q={typed}&facets=true&limit=100")).await;
        let categories = found.facets.iter().find(|facet| facet.key == "category").unwrap();
        assert!(
            categories
                .values
                .iter()
                .any(|value| value.id == category && value.count > 0),
            "{typed} finds nothing of {category}, but {:?}",
            found.items.iter().map(|item| &item.name).collect::<Vec<_>>()
        );
    }
    let paper = answer("q=hvs").await;
    assert!(paper.page.total > 0);
    assert_eq!(
        answer("q=hv%C5%9B").await.items,
        paper.items,
        "accents are folded"
    );
}

#[tokio::test]
async fn codes_are_never_corrected() {
    let market = market();
    let product = market.catalogue.products.first().unwrap();
    let found = answer(&format!("q={}", product.sku)).await;
    assert_eq!(
        found.items.iter().map(|item| &item.id).collect::<Vec<_>>(),
        [&product.id]
    );
    let mut wrong = product.sku.clone();
    wrong.push('9');
    let found = answer(&format!("q={wrong}")).await;
    assert_eq!((found.page.total, found.corrections.len()), (0, 0));
}

#[tokio::test]
async fn says_what_to_drop_when_nothing_is_found() {
    let found = answer("q=kursi&price_max=1&in_stock=true").await;
    assert_eq!(found.page.total, 0);
    let without_price = answer("q=kursi&in_stock=true").await.page.total;
    assert_eq!(
        found.relaxations.len(),
        1,
        "dropping the stock alone gives nothing: {:?}",
        found.relaxations
    );
    let relaxation = found.relaxations.first().unwrap();
    assert_eq!(
        (relaxation.drop.as_str(), relaxation.total),
        ("price_max", without_price)
    );

    let found = answer("q=zzzzqq&pdn=true").await;
    assert_eq!(
        found
            .relaxations
            .iter()
            .map(|relaxation| relaxation.drop.as_str())
            .collect::<Vec<_>>(),
        ["q"]
    );
}

#[tokio::test]
async fn orders_and_pages_without_gap_or_overlap() {
    for sort in SearchSort::ALL {
        let whole = answer(&format!("limit=100&sort={}", sort.as_str())).await;
        let mut pages = Vec::new();
        for page in 1..=5 {
            pages.extend(
                answer(&format!("limit=20&page={page}&sort={}", sort.as_str()))
                    .await
                    .items,
            );
        }
        assert_eq!(pages, whole.items, "{sort:?}");
        let is_sorted = match sort {
            SearchSort::PriceAscending => whole.items.is_sorted_by_key(|item| (item.price, item.id.clone())),
            SearchSort::PriceDescending => whole.items.is_sorted_by_key(|item| std::cmp::Reverse(item.price)),
            SearchSort::LeadTime => whole
                .items
                .is_sorted_by_key(|item| (item.lead_time_days, item.id.clone())),
            SearchSort::Relevance => whole.items.is_sorted_by_key(|item| (!item.pdn, item.id.clone())),
            SearchSort::Tkdn => whole.items.is_sorted_by_key(|item| {
                std::cmp::Reverse(item.tkdn_bp.filter(|_| item.tkdn_verified).unwrap_or_default())
            }),
        };
        assert!(is_sorted, "{sort:?}");
    }
    let beyond = answer("page=1000").await;
    let first = answer("").await;
    assert_eq!((beyond.items.len(), beyond.page.total), (0, first.page.total));
}

#[tokio::test]
async fn shows_the_best_offer_among_those_that_match() {
    let query = "marketplace=gratis-ongkir&limit=100";
    let found = answer(query).await;
    assert!(!found.items.is_empty());
    let market = market();
    let facts = facts(&market);
    for item in &found.items {
        assert_eq!(
            item.marketplaces
                .iter()
                .map(|place| place.id.as_str())
                .collect::<Vec<_>>(),
            ["gratis-ongkir"]
        );
        let best = market.offer(&item.best_offer).unwrap();
        assert_eq!(best.marketplace, "gratis-ongkir");
        let query = SearchQuery::parse(query).query;
        let offers = facts
            .iter()
            .filter(|fact| market.offer(&fact.offer).unwrap().product == item.id);
        let least = offers
            .filter(|fact| fact.matches(&query))
            .map(|fact| fact.price)
            .min();
        assert_eq!(Some(item.price), least);
    }
}
