//! Random queries over the catalogue of the tests.

use lokapasar_contract::query::SearchQuery;
use lokapasar_contract::{RegionCode, Rupiah};
use proptest::prelude::*;

use crate::market::{MARKETPLACES, Market};
use crate::search::{analysis, roots, synonyms};
use crate::testing::market;

fn some<T: Clone + std::fmt::Debug + 'static>(all: Vec<T>, most: usize) -> impl Strategy<Value = Vec<T>> {
    prop_oneof![2 => Just(Vec::new()), 1 => proptest::sample::subsequence(all, 1..=most)]
}

/// Words of names that nothing else stands for: no other name, no word of the same root. What they find can be told by
/// looking for them.
fn plain_words(market: &Market) -> Vec<String> {
    let names = market
        .catalogue
        .products
        .iter()
        .flat_map(|product| analysis::words(&product.name));
    let mut words: Vec<String> = names
        .filter(|word| word.len() > 3 && word.bytes().all(|letter| letter.is_ascii_lowercase()))
        .filter(|word| synonyms::at_start(std::slice::from_ref(word)).is_none() && roots::root(word) == *word)
        .filter(|word| analysis::meant(&format!("{word} x")).len() == 2)
        .collect();
    words.sort_unstable();
    words.dedup();
    let vocabulary = &market.search().unwrap().text.vocabulary;
    words.retain(|word| vocabulary.relatives(word).next().is_none());
    words
}

pub(super) fn queries() -> impl Strategy<Value = SearchQuery> {
    let market = market();
    let words = plain_words(&market);
    assert!(words.len() > 50, "{words:?}");
    let categories = market
        .catalogue
        .categories
        .iter()
        .map(|category| category.id.clone())
        .collect();
    let vendors = market
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
    let price = || proptest::option::weighted(0.3, (0_i64..3_000_000).prop_map(Rupiah::new));
    (
        (some(words, 2), some(categories, 3), some(marketplaces, 2)),
        (some(vendors, 8), some(regions, 2)),
        proptest::array::uniform4(proptest::bool::weighted(0.3)),
        (proptest::option::weighted(0.3, 1_u8..=100), price(), price()),
    )
        .prop_map(
            |((words, category, marketplace), (vendor, region), [pdn, umk, sni, in_stock], limits)| {
                let (tkdn_min, price_min, price_max) = limits;
                SearchQuery {
                    q: words.join(" "),
                    category,
                    marketplace,
                    vendor,
                    region,
                    pdn,
                    umk,
                    sni,
                    in_stock,
                    tkdn_min,
                    price_min,
                    price_max,
                    facets: true,
                    limit: Some(1),
                    ..SearchQuery::default()
                }
            },
        )
}
