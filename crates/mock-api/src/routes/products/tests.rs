use std::collections::HashSet;

use lokapasar_contract::OfferId;
use lokapasar_contract::catalogue::{
    CategoryList, Facet, OfferList, ProductPage, ResolvedSkus, SearchResult, SkuStatus, SuggestionKind,
    SuggestionList, VendorPage,
};
use lokapasar_contract::order::OrderList;
use lokapasar_demo_data::model::Confirmation;
use lokapasar_demo_data::{Scale, ledger};
use serde_json::json;

use crate::options::DEFAULT_SEED;
use crate::testing::{Site, market};

#[tokio::test]
async fn a_product_has_its_page_and_offers() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    let found: SearchResult = person.get("/api/v1/products?q=kursi").await.body();
    let chosen = found.items.first().unwrap();
    let page: ProductPage = person
        .get(&format!("/api/v1/products/{}", chosen.id))
        .await
        .body();
    assert_eq!(&page.summary, chosen);
    assert_eq!(
        page.categories
            .iter()
            .map(|category| category.level)
            .collect::<Vec<_>>(),
        [1, 2, 3]
    );
    assert!(
        page.related
            .iter()
            .all(|other| other.id != chosen.id && other.category == chosen.category)
    );
    let offers: OfferList = person
        .get(&format!("/api/v1/products/{}/offers", chosen.id))
        .await
        .body();
    let on_sale: Vec<_> = offers.items.iter().filter(|offer| offer.on_sale).collect();
    assert_eq!(on_sale.len(), page.summary.offers as usize);
    let best = offers.items.first().unwrap();
    assert_eq!(
        (&best.id, best.price_with_ppn, best.shipping),
        (&chosen.best_offer, chosen.price, chosen.shipping)
    );
    for offer in &offers.items {
        assert_eq!(offer.price.checked_add(offer.ppn), Some(offer.price_with_ppn));
        assert_eq!(offer.ppn.get() > 0, offer.vendor.pkp);
    }
    person.get("/api/v1/products/prd_none").await.problem(404);
    person.get("/api/v1/products/prd_none/offers").await.problem(404);
}

#[tokio::test]
async fn a_price_is_that_of_the_unit_that_asks() {
    let site = Site::new();
    let (near, far, nobody) = (
        site.sign_in("pp-jepara").await,
        site.sign_in("pp-malang").await,
        site.anonymous(),
    );
    let of_jepara: SearchResult = near.get("/api/v1/products?region=33.20&limit=100").await.body();
    let item = of_jepara
        .items
        .iter()
        .find(|item| item.shipping.get() > 0)
        .unwrap();
    assert!(item.local_vendor);
    let path = format!(
        "/api/v1/products?region=33.20&limit=100&vendor={}",
        market().offer(&item.best_offer).unwrap().vendor
    );
    let find = |result: SearchResult| {
        result
            .items
            .into_iter()
            .find(|other| other.id == item.id)
            .unwrap()
    };
    let (near, far, nobody): (SearchResult, SearchResult, SearchResult) = (
        near.get(&path).await.body(),
        far.get(&path).await.body(),
        nobody.get(&path).await.body(),
    );
    let (near, far, nobody) = (find(near), find(far), find(nobody));
    assert!(far.price > near.price && far.shipping > near.shipping && !far.local_vendor);
    assert_eq!(
        (nobody.price, nobody.shipping, nobody.local_vendor),
        (near.price, near.shipping, false)
    );
}

#[tokio::test]
async fn refuses_what_the_query_cannot_use_and_names_it() {
    let site = Site::new();
    for (query, pointer, code) in [
        ("colour=red", "?colour", "unknown_parameter"),
        ("pdn=yes", "?pdn", "invalid_value"),
        ("limit=101", "?limit", "invalid_value"),
        ("page=0", "?page", "invalid_value"),
        ("tkdn_min=0", "?tkdn_min", "invalid_value"),
        ("sort=fastest", "?sort", "invalid_value"),
        ("q=a&q=b", "?q", "repeated"),
    ] {
        let problem = site
            .anonymous()
            .get(&format!("/api/v1/products?{query}"))
            .await
            .problem(400);
        let error = problem.errors.first().unwrap();
        assert_eq!(
            (problem.code.as_str(), error.pointer.as_str(), error.code.as_str()),
            ("invalid_query", pointer, code)
        );
    }
    site.anonymous()
        .get("/api/v1/suggest?q=kur&limit=3")
        .await
        .problem(400);
}

#[tokio::test]
async fn suggests_while_typing() {
    let site = Site::new();
    let suggestions: SuggestionList = site
        .anonymous()
        .in_language("id")
        .get("/api/v1/suggest?q=kurs")
        .await
        .body();
    let of = |kind| suggestions.items.iter().filter(move |item| item.kind == kind);
    assert!(of(SuggestionKind::Category).any(|item| item.label.starts_with("Kursi")));
    assert!(of(SuggestionKind::Product).count() > 1);
    let nothing: SuggestionList = site.anonymous().get("/api/v1/suggest?q=").await.body();
    assert_eq!(nothing.items, []);
    let vendor = &market().world.vendors.first().unwrap().name.clone();
    let word = vendor.split(' ').next_back().unwrap();
    let suggestions: SuggestionList = site
        .anonymous()
        .get(&format!("/api/v1/suggest?q={word}"))
        .await
        .body();
    assert!(
        suggestions
            .items
            .iter()
            .any(|item| item.kind == SuggestionKind::Vendor),
        "{word}"
    );
}

#[tokio::test]
async fn suggestions_bear_slips_other_names_and_what_is_not_finished() {
    let site = Site::new();
    let suggest = async |typed: &str| -> SuggestionList {
        let path = format!("/api/v1/suggest?q={typed}");
        site.anonymous().in_language("id").get(&path).await.body()
    };
    for (typed, kind, label) in [
        ("proyk", SuggestionKind::Category, "Proyektor"),
        ("poryekt", SuggestionKind::Category, "Proyektor"),
        ("mamin", SuggestionKind::Category, "Makanan & Minuman"),
        ("meja rap", SuggestionKind::Product, "Meja Rapat"),
        ("notebook", SuggestionKind::Product, "Laptop"),
        ("MBL-0102", SuggestionKind::Product, "Kursi Kantor"),
    ] {
        let found = suggest(&typed.replace(' ', "+")).await;
        let is_it = found
            .items
            .iter()
            .any(|item| item.kind == kind && item.label.starts_with(label));
        assert!(is_it, "{typed}: {:?}", found.items);
    }
    let vendor = market().world.vendors.first().unwrap().clone();
    let found = suggest(&vendor.name.to_lowercase().replace(' ', "+")).await;
    let first = found
        .items
        .iter()
        .find(|item| item.kind == SuggestionKind::Vendor)
        .unwrap();
    assert_eq!(first.id, vendor.id.as_str());
    let chairs = suggest("kursi").await;
    let products = chairs
        .items
        .iter()
        .filter(|item| item.kind == SuggestionKind::Product);
    let families: Vec<u32> = products
        .map(|item| market().product(&item.id.as_str().into()).unwrap().family)
        .collect();
    assert_eq!(
        families.len(),
        families.iter().collect::<HashSet<_>>().len(),
        "one of each family"
    );
}

#[tokio::test]
async fn a_large_facet_is_searched_inside() {
    let site = Site::new();
    let market = market();
    let all: SearchResult = site
        .anonymous()
        .get("/api/v1/products?facets=true&limit=1&umk=true")
        .await
        .body();
    let offered = all.facets.iter().find(|facet| facet.key == "vendor").unwrap();
    let last = offered.values.last().unwrap();
    let word = last.label.split(' ').next_back().unwrap().to_lowercase();
    let path = format!("/api/v1/facets/vendor?umk=true&find={word}");
    let found: Facet = site.anonymous().get(&path).await.body();
    assert!(
        found
            .values
            .iter()
            .all(|value| value.label.to_lowercase().contains(&word))
    );
    let again = found.values.iter().find(|value| value.id == last.id).unwrap();
    assert_eq!(again, last, "the same count as in the search");

    let chosen = &market.world.vendors.first().unwrap().id;
    let path = format!("/api/v1/facets/vendor?vendor={chosen}&find=zzz");
    let none: Facet = site.anonymous().get(&path).await.body();
    let ids: Vec<_> = none
        .values
        .iter()
        .map(|value| (value.id.as_str(), value.selected))
        .collect();
    assert_eq!(ids, [(chosen.as_str(), true)], "what is chosen stays in view");

    let jepara: Facet = site
        .anonymous()
        .get("/api/v1/facets/region?find=kab+jep&q=kursi")
        .await
        .body();
    assert_eq!(
        jepara
            .values
            .iter()
            .map(|value| value.id.as_str())
            .collect::<Vec<_>>(),
        ["33.20"]
    );
    site.anonymous().get("/api/v1/facets/colour").await.problem(404);
    let problem = site
        .anonymous()
        .get("/api/v1/facets/vendor?find=a&find=b&hue=1")
        .await
        .problem(400);
    let named: Vec<_> = problem
        .errors
        .iter()
        .map(|error| error.pointer.as_str())
        .collect();
    assert_eq!(named, ["?find", "?hue"]);
}

#[tokio::test]
async fn categories_come_in_both_languages_with_their_numbers() {
    let site = Site::new();
    let id: CategoryList = site
        .anonymous()
        .in_language("id")
        .get("/api/v1/categories")
        .await
        .body();
    let en: CategoryList = site.anonymous().get("/api/v1/categories").await.body();
    assert!(id.items.len() >= 40);
    assert_ne!(id.items, en.items);
    for category in &id.items {
        let found: SearchResult = site
            .anonymous()
            .get(&format!("/api/v1/products?limit=1&category={}", category.id))
            .await
            .body();
        assert_eq!(category.products, found.page.total, "{}", category.name);
    }
}

#[tokio::test]
async fn a_vendor_has_its_page() {
    let site = Site::new();
    let vendor = market().world.vendors.first().unwrap().id.clone();
    let page: VendorPage = site
        .anonymous()
        .get(&format!("/api/v1/vendors/{vendor}"))
        .await
        .body();
    assert_eq!(page.vendor.id, vendor);
    let place = u32::try_from(
        market()
            .world
            .vendors
            .iter()
            .position(|other| other.id == vendor)
            .unwrap(),
    )
    .unwrap();
    let settled: HashSet<String> = ledger::ledger(Scale::Tiny, DEFAULT_SEED, &market().world)
        .filter(|row| row.vendor == Some(place) && row.confirmation != Confirmation::Failed)
        .map(|row| row.order_id)
        .collect();
    assert_eq!(page.orders as usize, settled.len());
    assert!(page.orders > 0);
    site.anonymous()
        .get("/api/v1/vendors/vnd_none")
        .await
        .problem(404);
}

#[tokio::test]
async fn codes_are_resolved_in_the_order_asked() {
    let site = Site::new();
    let market = market();
    let product = market.catalogue.products.first().unwrap();
    let request = json!({ "skus": [product.sku.to_lowercase(), "NO-SUCH-1", format!(" {} ", product.sku)] });
    let answer = site
        .anonymous()
        .send(axum::http::Method::POST, "/api/v1/skus/resolve")
        .json(&request)
        .answer()
        .await;
    let resolved: ResolvedSkus = answer.body();
    let ids: Vec<_> = resolved
        .items
        .iter()
        .map(|item| item.product.as_ref().map(|product| &product.id))
        .collect();
    assert_eq!(ids, [Some(&product.id), None, Some(&product.id)]);
    let statuses: Vec<_> = resolved.items.iter().map(|item| item.status).collect();
    assert_eq!(
        statuses,
        [SkuStatus::Found, SkuStatus::NotFound, SkuStatus::Found]
    );
    let many = json!({ "skus": vec!["A"; 1_001] });
    let answer = site
        .anonymous()
        .send(axum::http::Method::POST, "/api/v1/skus/resolve")
        .json(&many)
        .answer()
        .await;
    assert_eq!(answer.problem(422).errors.first().unwrap().pointer, "/skus");
}

#[tokio::test]
async fn the_stock_of_an_offer_is_what_open_orders_leave() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    let _: OrderList = person.get("/api/v1/orders").await.body();
    let (id, held): (String, u32) = site
        .app
        .read(|connection| {
            let sum = "SELECT offer, sum(quantity) FROM reservation GROUP BY offer HAVING sum(quantity) > 0 LIMIT 1";
            Ok(connection.query_row(sum, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
        })
        .unwrap();
    let market = market();
    let listed = market.offer(&OfferId::from(id)).unwrap();
    let offers: OfferList = person
        .get(&format!("/api/v1/products/{}/offers", listed.product))
        .await
        .body();
    let shown = offers.items.iter().find(|offer| offer.id == listed.id).unwrap();
    assert_eq!(shown.stock, listed.stock.saturating_sub(held));
}
