//! Queries as buyers type them, drawn from the catalogue with a seed.

use lokapasar_contract::Rupiah;
use lokapasar_contract::query::{SearchQuery, SearchSort};
use lokapasar_demo_data::model::{Offer, Product};
use lokapasar_demo_data::random::Random;

use crate::market::Market;

/// How many queries are asked.
const QUERIES: u64 = 1_000;

/// What buyers call things otherwise than products do.
const OTHER_NAMES: &[&str] = &[
    "atk",
    "mamin",
    "notebook",
    "infokus",
    "hekter",
    "korden kantor",
    "nasi box",
    "tv",
    "whiteboard",
    "meeting chair",
    "kursi-kursi",
    "bolpoin hitam",
    "paralon",
    "tong sampah",
    "pengecatan",
    "mencetak spanduk",
    "hvs 70gsm",
    "printer ink",
];

/// A query, and what is odd about it.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) query: SearchQuery,
    words: usize,
    has_typo: bool,
    has_filters: bool,
}

/// The queries: of one to four words, half with filters, a tenth with a typo, a fiftieth with a word that nothing has; a
/// fifth in another order than that of what fits best, a tenth for a later page.
pub(super) fn of(market: &Market, seed: u64) -> Vec<Asked> {
    let mut random = Random::new(seed).fork("queries");
    (0..QUERIES)
        .filter_map(|number| draw(market, number, &mut random))
        .collect()
}

fn draw(market: &Market, number: u64, random: &mut Random) -> Option<Asked> {
    let product = random.pick(&market.catalogue.products)?;
    let offer = random.pick(market.offers_of(&product.id));
    let mut words = words(market, product, offer, random);
    let has_typo = number % 10 == 3 && bend(&mut words, random);
    if number % 50 == 17 {
        words.push("zqxvw".to_owned());
    }
    let mut query = SearchQuery {
        q: words.join(" "),
        facets: true,
        sort: if number % 5 == 4 {
            *random.pick(SearchSort::ALL)?
        } else {
            SearchSort::Relevance
        },
        page: (number % 10 == 9).then(|| 2 + (number / 10 % 4) as u32),
        ..SearchQuery::default()
    };
    let has_filters = number.is_multiple_of(2);
    if has_filters {
        for _ in 0..random.between(1, 3) {
            narrow(&mut query, market, product, offer, random);
        }
    }
    Some(Asked {
        query,
        words: words.len(),
        has_typo,
        has_filters,
    })
}

/// One to four words: mostly of a product's name, from its first on; sometimes another name, a brand or a vendor.
fn words(market: &Market, product: &Product, offer: Option<&Offer>, random: &mut Random) -> Vec<String> {
    let split = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    let kind = random.below(100);
    if kind < 10 {
        return random
            .pick(OTHER_NAMES)
            .map(|name| split(name))
            .unwrap_or_default();
    }
    let vendor = offer.and_then(|offer| market.vendor(&offer.vendor));
    if let Some(vendor) = vendor.filter(|_| kind < 15) {
        return split(&vendor.name).into_iter().take(4).collect();
    }
    let count = match random.below(100) {
        0..25 => 1,
        25..60 => 2,
        60..85 => 3,
        _ => 4,
    };
    let mut name = split(&product.name);
    name.retain(|word| word.chars().any(char::is_alphanumeric));
    let mut words: Vec<String> = name.drain(..name.len().min(1)).collect();
    if kind < 25 && count > 1 {
        words.extend(split(&product.brand).into_iter().take(count - 1));
    }
    while words.len() < count && !name.is_empty() {
        let place = usize::try_from(random.below(name.len() as u64)).unwrap_or_default();
        words.push(name.remove(place));
    }
    words
}

/// Swaps two letters of a word, or leaves one out; `false` when none is long enough.
fn bend(words: &mut [String], random: &mut Random) -> bool {
    let long = words
        .iter_mut()
        .find(|word| word.len() > 4 && word.bytes().all(|letter| letter.is_ascii_lowercase()));
    let Some(word) = long else {
        return false;
    };
    let mut letters: Vec<char> = word.chars().collect();
    let place = usize::try_from(random.between(1, letters.len() as i64 - 2)).unwrap_or(1);
    if random.chance(5_000) {
        letters.swap(place, place + 1);
    } else {
        letters.remove(place);
    }
    *word = letters.into_iter().collect();
    true
}

/// Sets one more filter, mostly one that the product meets.
fn narrow(
    query: &mut SearchQuery,
    market: &Market,
    product: &Product,
    offer: Option<&Offer>,
    random: &mut Random,
) {
    match random.below(10) {
        0 | 1 => {
            let own = market.category(&product.category);
            let above = own.and_then(|category| category.parent.clone());
            query.category = vec![
                above
                    .filter(|_| random.chance(4_000))
                    .unwrap_or(product.category.clone()),
            ];
        }
        2 => {
            query.marketplace = offer
                .map(|offer| offer.marketplace.to_owned())
                .into_iter()
                .collect()
        }
        3 => query.region = vec![(*random.pick(&["33.20", "35.73", "33", "35"]).unwrap_or(&"33")).into()],
        4 => query.pdn = true,
        5 => query.umk = true,
        6 => query.in_stock = true,
        7 => query.tkdn_min = Some(if random.chance(5_000) { 25 } else { 40 }),
        8 => query.vendor = offer.map(|offer| offer.vendor.clone()).into_iter().collect(),
        _ => {
            let around = offer.map_or(100_000, |offer| offer.price.get());
            query.price_min = Some(Rupiah::new(around / 2));
            query.price_max = Some(Rupiah::new(around * 2));
        }
    }
}

/// What the queries are like, counted.
pub(super) fn mix(asked: &[Asked]) -> String {
    let count = |is: &dyn Fn(&&Asked) -> bool| asked.iter().filter(is).count();
    format!(
        "{} queries: of 1, 2, 3, 4 and more words {} {} {} {}, with filters {}, with a typo {}",
        asked.len(),
        count(&|asked| asked.words <= 1),
        count(&|asked| asked.words == 2),
        count(&|asked| asked.words == 3),
        count(&|asked| asked.words >= 4),
        count(&|asked| asked.has_filters),
        count(&|asked| asked.has_typo),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::market;

    #[test]
    fn the_mix_is_what_is_promised_and_the_same_each_time() {
        let market = market();
        let asked = of(&market, 1);
        assert_eq!(asked.len() as u64, QUERIES);
        let count = |is: fn(&&Asked) -> bool| asked.iter().filter(is).count();
        assert_eq!(count(|asked| asked.has_filters), 500);
        assert!((80..=100).contains(&count(|asked| asked.has_typo)));
        assert!(count(|asked| (1..=5).contains(&asked.words)) == 1_000);
        assert!(asked.iter().all(|asked| asked.query.facets));
        assert!(
            asked
                .iter()
                .filter(|asked| asked.has_filters)
                .all(|asked| asked.query.has_filters())
        );
        let again = of(&market, 1);
        assert!(
            asked
                .iter()
                .zip(&again)
                .all(|(one, other)| one.query == other.query)
        );
    }
}
