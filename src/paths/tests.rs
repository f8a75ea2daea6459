use lokapasar_contract::analytics::{AgeBand, Comparison, ConductShow, FlagKind, GovernmentScope, Scope};
use lokapasar_contract::document::DocumentKind;
use lokapasar_contract::import::RefusalReason;
use lokapasar_contract::order::OrderState;
use lokapasar_contract::query::{LedgerFilter, Named, ParticipationShow};
use proptest::prelude::*;

use super::*;

fn analytics() -> AnalyticsQuery {
    AnalyticsQuery {
        region: Some("35.73".into()),
        from: "2023-01-01".parse().ok(),
        to: "2023-12-31".parse().ok(),
        compare: Comparison::Year,
        ..AnalyticsQuery::default()
    }
}

/// Every place of the app and its address. Others link to these: an address that changes here breaks a bookmark.
fn table() -> Vec<(Path, &'static str)> {
    let malang = "region=35.73&from=2023-01-01&to=2023-12-31&compare=year";
    let with_malang = |path: &str| -> &'static str { format!("{path}?{malang}").leak() };
    vec![
        (Path::Home, "/"),
        (Path::Imports(ImportListQuery::default()), "/dashboard/import"),
        (
            Path::ImportReport(
                "imp_1".into(),
                ImportQuery {
                    reason: Some(RefusalReason::ValueAmbiguous),
                    page: Some(2),
                    ..ImportQuery::default()
                },
            ),
            "/dashboard/import/imp_1?reason=value_ambiguous&page=2",
        ),
        (Path::Search(SearchQuery::default()), "/search"),
        (
            Path::Search(SearchQuery {
                q: "kursi 100% %41 & meja".into(),
                pdn: true,
                ..SearchQuery::default()
            }),
            "/search?q=kursi+100%25+%2541+%26+meja&pdn=true",
        ),
        (Path::Product("prd_0001".into()), "/products/prd_0001"),
        (Path::Compare(CompareQuery::default()), "/compare"),
        (
            Path::Compare(CompareQuery {
                offers: vec![
                    ("prd_0001".into(), "off_1".into()),
                    ("prd_0002".into(), "off_2".into()),
                ],
                ..CompareQuery::default()
            }),
            "/compare?offers=prd_0001:off_1,prd_0002:off_2",
        ),
        (
            Path::Compare(CompareQuery {
                offers: vec![("prd_0001".into(), "off_1".into())],
                quantity: Some(20),
                ..CompareQuery::default()
            }),
            "/compare?offers=prd_0001:off_1&quantity=20",
        ),
        (
            Path::Compare(CompareQuery {
                saved: Some("cmp_1".into()),
                ..CompareQuery::default()
            }),
            "/compare?saved=cmp_1",
        ),
        (Path::Cart, "/cart"),
        (Path::QuickOrder(QuickOrderQuery::default()), "/quick-order"),
        (Path::Lists(ShoppingListQuery::default()), "/lists"),
        (
            Path::Lists(ShoppingListQuery {
                page: Some(2),
                ..ShoppingListQuery::default()
            }),
            "/lists?page=2",
        ),
        (Path::List("lst_1".into()), "/lists/lst_1"),
        (
            Path::Again(ReorderSource::List("lst_1".into())),
            "/lists/lst_1/again",
        ),
        (
            Path::Again(ReorderSource::Order("ord_1".into())),
            "/orders/ord_1/again",
        ),
        (
            Path::QuickOrder(QuickOrderQuery {
                show: Show::ToFix,
                page: Some(3),
            }),
            "/quick-order?show=fix&page=3",
        ),
        (Path::Checkout(CheckoutStep::Need), "/checkout"),
        (Path::Checkout(CheckoutStep::Payment), "/checkout?step=payment"),
        (Path::Checkout(CheckoutStep::Review), "/checkout?step=review"),
        (Path::Purchase("pur_0001".into()), "/purchases/pur_0001"),
        (Path::Orders(OrderQuery::default()), "/orders"),
        (
            Path::Orders(OrderQuery {
                state: vec![OrderState::Shipped],
                page: Some(2),
                ..OrderQuery::default()
            }),
            "/orders?state=shipped&page=2",
        ),
        (Path::Order("ord_0001".into()), "/orders/ord_0001"),
        (
            Path::Document("ord_0001".into(), DocumentKind::Handover.into()),
            "/orders/ord_0001/documents/handover",
        ),
        (
            Path::Document("ord_0001".into(), DocumentName::credit_note(2)),
            "/orders/ord_0001/documents/credit_note-2",
        ),
        (
            Path::Document("ord_0001".into(), DocumentName::handover(2)),
            "/orders/ord_0001/documents/handover-2",
        ),
        (Path::Approvals, "/approvals"),
        (Path::Vendor, "/vendor"),
        (Path::Dashboard(AnalyticsQuery::default()), "/dashboard"),
        (Path::Dashboard(analytics()), with_malang("/dashboard")),
        (
            Path::League(LeagueQuery {
                scope: Scope::Province("35".into()),
                kind: GovernmentScope::Kota,
                common: AnalyticsQuery::default(),
            }),
            "/dashboard/league?scope=35&kind=kota",
        ),
        (
            Path::Participation(ParticipationQuery::of(analytics())),
            with_malang("/dashboard/participation"),
        ),
        (
            Path::Participation(ParticipationQuery {
                show: ParticipationShow::Idle,
                ..ParticipationQuery::default()
            }),
            "/dashboard/participation?show=idle",
        ),
        (
            Path::Conduct(ConductQuery {
                q: "jati".to_owned(),
                ..ConductQuery::default()
            }),
            "/dashboard/vendors?q=jati",
        ),
        (
            Path::ConductOrders(ConductOrdersQuery {
                show: ConductShow::Late,
                ..ConductOrdersQuery::of(AnalyticsQuery::default())
            }),
            "/dashboard/vendors/orders?show=late",
        ),
        (
            Path::YearEnd(YearEndQuery {
                age: Some(AgeBand::Quarter),
                ..YearEndQuery::default()
            }),
            "/dashboard/year-end?age=31-90",
        ),
        (Path::Shares(analytics()), with_malang("/dashboard/shares")),
        (
            Path::Flags(FlagQuery::of(analytics())),
            with_malang("/dashboard/flags"),
        ),
        (
            Path::Flags(FlagQuery {
                kind: Some(FlagKind::SplitPurchase),
                seen: Some(false),
                ..FlagQuery::default()
            }),
            "/dashboard/flags?kind=split_purchase&seen=false",
        ),
        (
            Path::DashboardOrders(LedgerQuery::of(analytics())),
            with_malang("/dashboard/orders"),
        ),
        (
            Path::DashboardOrders(LedgerQuery {
                filter: LedgerFilter {
                    vendor: Some(Named::As("vnd_1".into())),
                    category: Some(Named::Nothing),
                    ..LedgerFilter::default()
                },
                page: Some(2),
                ..LedgerQuery::default()
            }),
            "/dashboard/orders?vendor=vnd_1&category=none&page=2",
        ),
        (Path::SignIn { next: None }, "/sign-in"),
        (
            Path::SignIn {
                next: Some(Box::new(Path::Search(SearchQuery {
                    q: "a&b".into(),
                    ..SearchQuery::default()
                }))),
            },
            "/sign-in?next=%2Fsearch%3Fq%3Da%2526b",
        ),
    ]
}

#[test]
fn every_place_has_its_address_and_back() {
    for (place, address) in table() {
        assert_eq!(place.url(), address);
        let (path, search) = address.split_once('?').unwrap_or((address, ""));
        assert_eq!(Path::parse(path, search).as_ref(), Some(&place), "{address}");
    }
}

#[test]
fn a_trailing_slash_and_the_language_change_nothing() {
    assert_eq!(Path::parse("/cart/", ""), Some(Path::Cart));
    assert_eq!(
        Path::parse("/search", "?lang=en&q=kursi"),
        Some(Path::Search(SearchQuery {
            q: "kursi".into(),
            ..SearchQuery::default()
        }))
    );
}

#[test]
fn what_is_no_place_is_none() {
    for path in [
        "/nowhere",
        "/products",
        "/products/a/b",
        "/products/%3Cscript%3E",
        "/orders/a%2Fb",
        "/orders/ord_0001/documents",
        "/orders/ord_0001/documents/letter",
        "/orders/ord_0001/documents/credit_note-1",
        "/dashboard/x",
    ] {
        assert_eq!(Path::parse(path, ""), None, "{path}");
    }
}

#[test]
fn next_leads_nowhere_else() {
    for hostile in [
        "https://evil.example/",
        "//evil.example/cart",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "cart",
        "",
        "/sign-in",
        "/nowhere",
    ] {
        assert_eq!(Path::parse_url(hostile), None, "{hostile}");
        let search = format!("next={}", encoded(hostile));
        assert_eq!(
            Path::parse("/sign-in", &search),
            Some(Path::SignIn { next: None }),
            "{hostile}"
        );
    }
    assert_eq!(
        Path::parse_url("/orders/ord_1?x=1#top"),
        Some(Path::Order("ord_1".into()))
    );
}

#[test]
fn signing_in_leads_back_and_never_to_itself() {
    let to_sign_in = Path::Cart.sign_in_first();
    assert_eq!(
        to_sign_in,
        Path::SignIn {
            next: Some(Box::new(Path::Cart))
        }
    );
    assert_eq!(to_sign_in.sign_in_first(), Path::SignIn { next: None });
}

proptest! {
    #[test]
    fn whatever_was_typed_is_found_again(q in ".{0,80}") {
        let place = Path::Search(SearchQuery { q, ..SearchQuery::default() });
        let url = place.url();
        let (path, search) = url.split_once('?').unwrap_or((&url, ""));
        prop_assert_eq!(Path::parse(path, search), Some(place));
    }

    #[test]
    fn no_address_makes_it_panic(path in ".{0,60}", search in ".{0,60}") {
        let _ = Path::parse(&path, &search);
        let _ = Path::parse_url(&format!("{path}?{search}"));
    }
}
