use lokapasar_contract::catalogue::FacetValue;
use lokapasar_contract::query::UrlQuery;
use proptest::prelude::*;

use super::*;
use crate::i18n::Language;

fn query(url: &str) -> SearchQuery {
    SearchQuery::parse(url).query
}

#[test]
fn a_choice_and_its_removal_change_their_own_parameter_alone() {
    for (before, filter, after) in [
        ("q=kursi", Filter::Pdn, "q=kursi&pdn=true"),
        ("q=kursi&page=3", Filter::InStock, "q=kursi&in_stock=true"),
        ("any_origin=true", Filter::Sni, "sni=true&any_origin=true"),
        (
            "marketplace=mbizmarket",
            Filter::Marketplace("gratis-ongkir".into()),
            "marketplace=mbizmarket,gratis-ongkir",
        ),
        (
            "category=cat_a",
            Filter::Category("cat_b".into()),
            "category=cat_a,cat_b",
        ),
        ("sort=price", Filter::TkdnMin(40), "tkdn_min=40&sort=price"),
        ("", Filter::Region("33.20".into()), "region=33.20"),
        (
            "umk=true",
            Filter::Price(Some(Rupiah::new(1_000)), Some(Rupiah::new(2_000))),
            "umk=true&price_min=1000&price_max=2000",
        ),
    ] {
        let before = query(before);
        let narrowed = filter.set(&before);
        assert_eq!(narrowed.to_query_string(), after);
        assert_eq!(
            filter.set(&narrowed),
            narrowed,
            "a second time changes nothing: {filter:?}"
        );
        assert_eq!(filter.taken_from(&narrowed), first_page(&before), "{filter:?}");
    }
}

#[test]
fn a_relaxation_names_what_it_drops() {
    let query = query("marketplace=a,b&price_min=1000&pdn=true&tkdn_min=40");
    for (parameter, dropped) in [
        ("marketplace", 2),
        ("price", 1),
        ("price_min", 1),
        ("pdn", 1),
        ("tkdn_min", 1),
        ("umk", 0),
        ("q", 0),
    ] {
        assert_eq!(
            Filter::of_parameter(&query, parameter).len(),
            dropped,
            "{parameter}"
        );
    }
}

#[test]
fn names_come_from_the_facets_and_else_from_the_address() {
    let facets = [Facet {
        key: "category".into(),
        values: vec![FacetValue {
            id: "cat_a".into(),
            label: "Kursi".into(),
            count: 3,
            selected: true,
        }],
    }];
    let t = Language::Indonesian.text();
    for (filter, label) in [
        (Filter::Category("cat_a".into()), "Kursi"),
        (Filter::Category("cat_z".into()), "cat_z"),
        (Filter::Vendor("cat_a".into()), "cat_a"),
        (Filter::TkdnMin(40), "TKDN ≥ 40%"),
        (
            Filter::Price(Some(Rupiah::new(250_000)), Some(Rupiah::new(1_500_000))),
            "Rp250.000–Rp1.500.000",
        ),
        (Filter::Price(None, Some(Rupiah::new(5_000))), "Sampai Rp5.000"),
    ] {
        assert_eq!(filter.label(t, &facets), label);
    }
}

proptest! {
    #[test]
    fn taking_every_chip_away_leaves_the_words_alone(
        categories in prop::collection::vec("[a-z]{1,5}", 0..3),
        regions in prop::collection::vec("[0-9]{2}", 0..3),
        (pdn, umk, in_stock) in any::<(bool, bool, bool)>(),
        tkdn_min in prop::option::of(1_u8..=100),
        (least, most) in any::<(Option<u16>, Option<u16>)>(),
    ) {
        let price = |amount: u16| Rupiah::new(i64::from(amount));
        let start = SearchQuery {
            q: "kursi".into(),
            category: categories.into_iter().map(CategoryId::new).collect(),
            region: regions.into_iter().map(RegionCode::new).collect(),
            pdn,
            umk,
            in_stock,
            tkdn_min,
            price_min: least.map(price),
            price_max: most.map(price),
            page: Some(4),
            ..SearchQuery::default()
        };
        let filters = Filter::all_of(&start);
        prop_assert_eq!(filters.is_empty(), !start.has_filters());
        let left = filters.iter().fold(first_page(&start), |query, filter| filter.taken_from(&query));
        prop_assert_eq!(&left, &without_filters(&start));
        let again = filters.iter().fold(left, |query, filter| filter.set(&query));
        prop_assert!(filters.iter().all(|filter| filter.is_set(&again)));
        for flag in [Filter::Pdn, Filter::Umk, Filter::InStock, Filter::Sni, Filter::TkdnMin(7)] {
            prop_assert_eq!(flag.is_set(&start), filters.contains(&flag), "{:?}", flag);
        }
    }
}
