mod recount;
mod relevance;

use lokapasar_contract::catalogue::SearchResult;
use lokapasar_contract::query::{SearchQuery, SearchSort, UrlQuery as _};

use crate::testing::{Site, market};
use recount::Facts;

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
    let plain = product.sku.replace('-', "").to_lowercase();
    let found = answer(&format!("q={plain}")).await;
    assert_eq!(found.page.total, 1, "without what separates its parts");
    for typed in ["85b", "a5x", "hd-51", "12345"] {
        assert_eq!(
            answer(&format!("q=toner+{typed}")).await.corrections,
            [],
            "{typed}"
        );
    }
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
    let facts = Facts::of(&market);
    let query = SearchQuery::parse(query).query;
    for item in &found.items {
        let marketplaces: Vec<_> = item.marketplaces.iter().map(|place| place.id.as_str()).collect();
        assert_eq!(marketplaces, ["gratis-ongkir"]);
        assert_eq!(
            market.offer(&item.best_offer).unwrap().marketplace,
            "gratis-ongkir"
        );
        let place = market.product_place(&item.id).unwrap();
        assert_eq!(Some(item.price), facts.lowest_price(place, &query));
    }
}

#[tokio::test]
async fn origin_decides_among_equals_unless_it_is_left_aside() {
    let first = answer("q=laptop&category=cat_laptop&limit=100").await;
    let plain = answer("q=laptop&category=cat_laptop&limit=100&any_origin=true").await;
    assert_eq!(first.page.total, plain.page.total);
    assert!(
        first.items.is_sorted_by_key(|item| !item.pdn),
        "all are laptops alike"
    );
    assert!(first.items.iter().any(|item| !item.pdn));
    assert!(plain.items.is_sorted_by_key(|item| item.id.clone()));
    assert_ne!(first.items, plain.items);
}

#[tokio::test]
async fn filters_by_the_national_standard() {
    let all = answer("limit=100&facets=true").await;
    let with = answer("limit=100&sni=true&facets=true").await;
    let of = |found: &SearchResult| {
        let facet = found.facets.iter().find(|facet| facet.key == "sni").unwrap();
        facet.values.first().unwrap().count
    };
    assert!(with.items.iter().all(|item| item.sni) && with.page.total > 0);
    assert_eq!((of(&all), of(&with)), (with.page.total, with.page.total));
}

#[tokio::test]
async fn what_is_whole_is_not_completed_and_what_is_typed_apart_or_together_is_read() {
    let paint = answer("q=cat&limit=100").await;
    assert!(paint.items.iter().all(|item| !item.name.contains("Catering")));
    let together = answer("q=kursirapat").await;
    let read: Vec<_> = together
        .corrections
        .iter()
        .map(|slip| slip.read_as.as_str())
        .collect();
    assert_eq!(read, ["kursi rapat"]);
    assert_eq!(together.items, answer("q=kursi+rapat").await.items);
    assert_eq!(answer("q=lap+top").await.items, answer("q=laptop").await.items);
    assert_eq!(answer("q=kursi-kursi").await.items, answer("q=kursi").await.items);
    assert_eq!(answer("q=kursi2").await.items, answer("q=kursi").await.items);
    assert_eq!(
        answer("q=hvs70gsm").await.items,
        answer("q=hvs+70+gram").await.items
    );
}
