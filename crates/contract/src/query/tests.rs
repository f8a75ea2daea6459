use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn day() -> impl Strategy<Value = Day> {
    (1990_u16..2100, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

fn id() -> impl Strategy<Value = String> {
    "[a-z]{1,8}[_.-][a-z0-9]{1,8}"
}

/// A list without repetitions, as the parser keeps it.
fn unique<T: Clone + PartialEq + std::fmt::Debug>(
    item: impl Strategy<Value = T>,
) -> impl Strategy<Value = Vec<T>> {
    vec(item, 0..4).prop_map(|items| {
        items.into_iter().fold(Vec::new(), |mut kept, item| {
            if !kept.contains(&item) {
                kept.push(item);
            }
            kept
        })
    })
}

fn search_query() -> impl Strategy<Value = SearchQuery> {
    let lists = (
        unique(id().prop_map(CategoryId::new)),
        unique(id()),
        unique(id().prop_map(VendorId::new)),
        unique("[1-9][0-9][.][0-9]{2}".prop_map(RegionCode::new)),
    );
    let limits = (
        option::of(1_u8..=100),
        option::of(0_i64..1_000_000_000),
        option::of(0_i64..1_000_000_000),
    );
    let form = (
        select(SearchSort::ALL),
        option::of(2_u32..1_000),
        option::of(25_u32..=MAXIMUM_LIMIT),
    );
    (".{0,60}", lists, any::<[bool; 6]>(), limits, form).prop_map(
        |(
            q,
            (category, marketplace, vendor, region),
            [pdn, umk, sni, in_stock, any_origin, facets],
            (tkdn_min, low, high),
            form,
        )| {
            let (sort, page, limit) = form;
            SearchQuery {
                q,
                category,
                marketplace,
                vendor,
                region,
                pdn,
                umk,
                sni,
                tkdn_min,
                price_min: low.map(Rupiah::new),
                price_max: high.map(Rupiah::new),
                in_stock,
                sort,
                any_origin,
                page,
                limit,
                facets,
            }
        },
    )
}

fn analytics_query() -> impl Strategy<Value = AnalyticsQuery> {
    (
        option::of("[1-9][0-9][.][0-9]{2}".prop_map(RegionCode::new)),
        option::of(day()),
        option::of(day()),
        select(CountingRule::ALL),
        select(Comparison::ALL),
        select(LedgerSource::ALL),
    )
        .prop_map(|(region, from, to, rule, compare, source)| AnalyticsQuery {
            region,
            from,
            to,
            rule,
            compare,
            source,
        })
}

fn order_query() -> impl Strategy<Value = OrderQuery> {
    (
        (
            ".{0,60}",
            unique(select(OrderState::ALL.as_slice())),
            option::of(id()),
            option::of(id()),
        ),
        (
            option::of(day()),
            option::of(day()),
            any::<bool>(),
            select(OrderSort::ALL),
        ),
        (option::of(2_u32..1_000), option::of(26_u32..=MAXIMUM_LIMIT)),
    )
        .prop_map(
            |((q, state, vendor, unit), (from, to, my_turn, sort), (page, limit))| OrderQuery {
                q,
                state,
                vendor: vendor.map(VendorId::new),
                unit: unit.map(UnitId::new),
                from,
                to,
                my_turn,
                sort,
                page,
                limit,
            },
        )
}

fn survives<T: UrlQuery + PartialEq + std::fmt::Debug>(query: &T) -> Result<(), TestCaseError> {
    let written = query.to_query_string();
    let parsed = T::parse(&written);
    prop_assert_eq!(&parsed.issues, &[]);
    prop_assert_eq!(&parsed.query, query);
    prop_assert_eq!(parsed.query.to_query_string(), written);
    Ok(())
}

proptest! {
    #[test]
    fn every_search_survives_the_url(query in search_query()) {
        survives(&query)?;
    }

    #[test]
    fn every_list_of_orders_survives_the_url(query in order_query()) {
        survives(&query)?;
    }

    #[test]
    fn every_league_survives_the_url(common in analytics_query(), kind in select(GovernmentScope::ALL), province in option::of("[1-9][0-9]")) {
        survives(&common)?;
        let scope = province.map_or(Scope::National, |code| Scope::Province(RegionCode::new(code)));
        survives(&LeagueQuery { scope, kind, common })?;
    }

    #[test]
    fn nothing_makes_the_parser_panic(raw in ".*") {
        SearchQuery::parse(&raw);
        OrderQuery::parse(&raw);
        LeagueQuery::parse(&raw);
    }
}

#[test]
fn reads_text_as_it_was_typed() {
    for (raw, q) in [
        ("q=100%25", "100%"),
        ("q=%2541", "%41"),
        ("q=a%2Bb", "a+b"),
        ("q=a+b", "a b"),
        ("q=a%26b%3Dc", "a&b=c"),
        ("q=%F0%9F%AA%91", "🪑"),
        ("q=%C3%A9lan%20%E2%82%AC", "élan €"),
        ("q=%f0%9f%aa%91", "🪑"),
        ("q=100%", "100%"),
        ("q=%zz", "%zz"),
        ("q=", ""),
        ("", ""),
    ] {
        let parsed = SearchQuery::parse(raw);
        assert_eq!((parsed.query.q.as_str(), parsed.issues.len()), (q, 0), "{raw}");
    }
}

#[test]
fn names_what_it_could_not_use_and_keeps_the_rest() {
    let parsed = SearchQuery::parse(
        "q=kursi&tkdn_min=101&sort=cheapest&pdn=yes&colour=red&q=meja&price_min=-1&page=0&category=cat_a,%3C",
    );
    assert_eq!(
        parsed.query,
        SearchQuery {
            q: "kursi".into(),
            category: vec!["cat_a".into()],
            ..SearchQuery::default()
        }
    );
    let issues: Vec<_> = parsed
        .issues
        .iter()
        .map(|issue| (issue.name.as_str(), issue.kind))
        .collect();
    assert_eq!(
        issues,
        [
            ("q", QueryIssueKind::Repeated),
            ("category", QueryIssueKind::InvalidValue),
            ("pdn", QueryIssueKind::InvalidValue),
            ("tkdn_min", QueryIssueKind::InvalidValue),
            ("price_min", QueryIssueKind::InvalidValue),
            ("sort", QueryIssueKind::InvalidValue),
            ("page", QueryIssueKind::InvalidValue),
            ("colour", QueryIssueKind::UnknownParameter),
        ]
    );
}

#[test]
fn writes_text_so_that_nothing_else_can_be_read_from_it() {
    let longest = "ä&=+%".repeat(MAXIMUM_TEXT / 5);
    for (q, written) in [
        ("100%", "q=100%25"),
        ("100%25", "q=100%2525"),
        ("%41", "q=%2541"),
        ("a+b", "q=a%2Bb"),
        ("a b", "q=a+b"),
        ("a&page=2", "q=a%26page%3D2"),
        ("#🪑", "q=%23%F0%9F%AA%91"),
        ("", ""),
    ] {
        let query = SearchQuery {
            q: q.to_owned(),
            ..SearchQuery::default()
        };
        assert_eq!(query.to_query_string(), written);
        assert_eq!(SearchQuery::parse(written).query, query);
    }
    let query = SearchQuery {
        q: longest,
        ..SearchQuery::default()
    };
    let parsed = SearchQuery::parse(&query.to_query_string());
    assert_eq!((parsed.query, parsed.issues), (query, Vec::new()));
}

#[test]
fn a_page_is_a_whole_number_from_one() {
    for (raw, page, issues) in [
        ("page=1", None, 0),
        ("page=2", Some(2), 0),
        ("page=100000", Some(100_000), 0),
        ("page=1000000", Some(1_000_000), 0),
        ("page=1000001", None, 1),
        ("page=0", None, 1),
        ("page=-1", None, 1),
        ("page=2.5", None, 1),
        ("page=", None, 0),
        ("page=dua", None, 1),
    ] {
        let parsed = SearchQuery::parse(raw);
        assert_eq!((parsed.query.page, parsed.issues.len()), (page, issues), "{raw}");
    }
}

proptest! {
    #[test]
    fn whatever_is_read_is_either_used_or_named(name in "[a-z_]{1,12}", value in ".{0,20}") {
        let known = [
            "q", "category", "marketplace", "vendor", "region", "pdn", "umk", "sni", "tkdn_min", "price_min", "price_max",
            "in_stock", "sort", "any_origin", "page", "limit", "facets",
        ];
        prop_assume!(!known.contains(&name.as_str()));
        let raw = form_urlencoded::Serializer::new(String::new()).append_pair(&name, &value).finish();
        let parsed = SearchQuery::parse(&raw);
        prop_assert_eq!(parsed.query, SearchQuery::default());
        prop_assert_eq!(parsed.issues, [QueryIssue { name, value, kind: QueryIssueKind::UnknownParameter }]);
    }

    #[test]
    fn what_is_parsed_is_canonical_after_once(raw in "([a-z_]{1,10}=[a-z0-9%+&,.-]{0,10}&?){0,6}") {
        let once = SearchQuery::parse(&raw).query;
        let again = SearchQuery::parse(&once.to_query_string());
        prop_assert_eq!(again.issues, []);
        prop_assert_eq!(again.query, once);
    }
}

#[test]
fn cuts_a_text_that_is_too_long_and_says_so() {
    let parsed = SearchQuery::parse(&format!("q={}", "ä".repeat(MAXIMUM_TEXT + 1)));
    assert_eq!(parsed.query.q.chars().count(), MAXIMUM_TEXT);
    assert_eq!(parsed.issues.len(), 1);
}
