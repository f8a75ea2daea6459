//! The judged queries of `relevance/queries.tsv`, asked of the catalogue of the demo.
//!
//! A judgement says what each result must be, from what a buyer means and not from what the search returns. It is strict: a
//! query is found in the top three only if all of the first three results are of the right kind, and in the top ten only if
//! all of the first ten are. Where the whole catalogue has fewer of that kind, those must come first, and all of them.

use std::fmt::Write as _;
use std::sync::Arc;

use lokapasar_contract::query::SearchQuery;
use lokapasar_demo_data::Scale;
use lokapasar_demo_data::model::Product;

use crate::catalogue::Viewer;
use crate::language::Language;
use crate::market::Market;
use crate::options::DEFAULT_SEED;
use crate::search::answer::answer;

const QUERIES: &str = include_str!("../../../relevance/queries.tsv");

/// How many queries there must be at least.
const LEAST_QUERIES: usize = 120;

/// The least shares of queries found in the top three and the top ten, per cent.
const LEAST: [(usize, usize); 2] = [(3, 98), (10, 98)];

/// A query and what its results must be.
struct Judged {
    kind: &'static str,
    query: &'static str,
    expected: &'static str,
}

fn judged() -> Vec<Judged> {
    let lines = QUERIES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let [kind, query, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("three columns: {line}");
            };
            Judged {
                kind,
                query,
                expected,
            }
        })
        .collect()
}

impl Judged {
    /// Whether nothing must be found.
    fn nothing(&self) -> bool {
        self.expected == "none"
    }

    /// Whether a product is what is meant: any of several ways, each with all its conditions.
    fn is_right(&self, product: &Product, market: &Market) -> bool {
        let mut ways = self.expected.split(" | ");
        !self.nothing()
            && ways.any(|way| {
                way.split(" & ")
                    .all(|condition| holds(condition, product, market))
            })
    }
}

fn holds(condition: &str, product: &Product, market: &Market) -> bool {
    if let Some(otherwise) = condition.strip_prefix('!') {
        return !holds(otherwise, product, market);
    }
    let place = condition
        .find(['=', '~', '^'])
        .unwrap_or_else(|| panic!("{condition}"));
    let (field, rest) = condition.split_at(place);
    let (relation, value) = rest.split_at(1);
    let contains = |text: &str| {
        format!(" {} ", text.to_lowercase().replace(',', ""))
            .contains(&format!(" {} ", value.replace(',', "")))
    };
    match (field, relation) {
        ("name", "~") => contains(&product.name),
        ("brand", "=") => product.brand == value,
        ("sku", "=") => product.sku == value,
        ("sku", "^") => product.sku.starts_with(value),
        ("cat", "=") => product.category.as_str() == format!("cat_{value}"),
        // The category or one above it.
        ("cat", "^") => {
            let mut level = market.category(&product.category);
            while let Some(category) = level {
                if category.id.as_str() == format!("cat_{value}") {
                    return true;
                }
                level = category
                    .parent
                    .as_ref()
                    .and_then(|parent| market.category(parent));
            }
            false
        }
        // The name of a vendor that sells it, with its kabupaten or kota.
        ("vendor", "~") => {
            let offers = market.offers_of(&product.id).iter().filter(|offer| offer.on_sale);
            let mut vendors = offers.filter_map(|offer| market.vendor(&offer.vendor));
            vendors.any(|vendor| {
                contains(&vendor.name) || contains(&market.region(&vendor.region).unwrap().name)
            })
        }
        _ => panic!("no condition: {condition}"),
    }
}

#[test]
fn finds_what_buyers_mean() {
    let market = Arc::new(Market::generate(Scale::Demo, DEFAULT_SEED));
    let viewer = Viewer {
        market: Arc::clone(&market),
        region: Some("33.20".into()),
        today: "2024-01-02".parse().unwrap(),
        language: Language::Indonesian,
    };
    let all = judged();
    assert!(all.len() >= LEAST_QUERIES, "{} queries", all.len());
    let mut report = String::new();
    let mut found = [0, 0];
    for judged in &all {
        let query = SearchQuery {
            q: judged.query.to_owned(),
            limit: Some(10),
            ..SearchQuery::default()
        };
        let answer = answer(&viewer, &query).unwrap_or_else(|problem| panic!("{}", problem.code()));
        let on_sale = market.catalogue.products.iter().filter(|product| {
            let mut offers = market.offers_of(&product.id).iter();
            offers.any(|offer| offer.on_sale)
        });
        let exist = on_sale
            .filter(|product| judged.is_right(product, &market))
            .take(10)
            .count();
        let products = answer.items.iter().map(|item| market.product(&item.id).unwrap());
        let right: Vec<bool> = products
            .map(|product| judged.is_right(product, &market))
            .collect();
        for (count, (top, _)) in found.iter_mut().zip(LEAST) {
            let wanted = top.min(exist);
            let first = right.get(..wanted).unwrap_or_default();
            if judged.nothing() && right.is_empty()
                || wanted > 0 && first.len() == wanted && first.iter().all(|right| *right)
            {
                *count += 1;
                continue;
            }
            writeln!(
                report,
                "top {top:>2}  {:<7} {}: of {} not {}",
                judged.kind, judged.query, answer.page.total, judged.expected
            )
            .unwrap();
            for (item, right) in answer.items.iter().zip(&right).take(top) {
                writeln!(
                    report,
                    "          {} {}",
                    if *right { "+" } else { "-" },
                    item.name
                )
                .unwrap();
            }
        }
    }
    println!("{report}");
    for (count, (top, least)) in found.into_iter().zip(LEAST) {
        let share = count * 1_000 / all.len();
        println!(
            "top {top:>2}: {count} of {} judged queries, {}.{}%",
            all.len(),
            share / 10,
            share % 10
        );
        assert!(
            share >= least * 10,
            "top {top}: fewer than {least}% found\n{report}"
        );
    }
}
