//! The papers of an order: for its parties, when there is something to read.

use lokapasar_contract::document::{DocumentKind, DocumentStanding, OrderDocument};
use lokapasar_contract::order::{OrderDetail, OrderEventList};
use serde_json::json;

use crate::purchases::samples::{self, act, order};
use crate::testing::Site;

#[tokio::test]
async fn the_order_lists_its_papers_and_each_opens_as_it_says() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let buyer = site.sign_in("pp-jepara").await;
    let check = async |expected: usize| {
        let shown = order(&buyer, &id).await;
        let kinds: Vec<_> = shown.documents.iter().map(|paper| paper.kind).collect();
        assert_eq!(kinds, DocumentKind::ALL);
        let mut readable = 0;
        for listed in shown.documents {
            let path = format!("/api/v1/orders/{id}/documents/{}", listed.name);
            let answer = buyer.get(&path).await;
            if listed.standing.is_readable() {
                readable += 1;
                let paper: OrderDocument = answer.body();
                assert_eq!((&paper.summary, &paper.order), (&listed, &id));
                assert!(!paper.letterhead.name.is_empty());
            } else {
                let problem = answer.problem(409);
                assert_eq!(problem.code, "no_such_document_yet");
                assert_eq!(Some(problem.detail), listed.reason);
            }
            assert_eq!(
                listed.issued_at.is_some(),
                listed.standing == DocumentStanding::Final
            );
        }
        assert_eq!(readable, expected);
    };
    check(1).await;
    let ppk = site.sign_in("ppk-jepara").await;
    act(&ppk, &id, &json!({ "action": "approve" }))
        .await
        .body::<OrderDetail>();
    check(1).await;
}

#[tokio::test]
async fn the_parties_and_who_watches_them_read_it_and_nobody_else() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let path = format!("/api/v1/orders/{id}/documents/order");
    for (persona, status) in [
        ("pp-jepara", 200),
        ("ppk-jepara", 200),
        ("bendahara-jepara", 200),
        ("vendor-jepara", 200),
        ("auditor-jepara", 200),
        ("official-jepara", 200),
        ("pp-malang", 404),
        ("ppk-malang", 404),
        ("vendor-malang", 404),
        ("official-malang", 404),
        ("official-jatim", 404),
    ] {
        let answer = site.sign_in(persona).await.get(&path).await;
        assert_eq!(answer.status.as_u16(), status, "{persona}");
    }
    site.anonymous().get(&path).await.problem(401);
    let buyer = site.sign_in("pp-jepara").await;
    for path in [
        format!("/api/v1/orders/{id}/documents/handover_report"),
        format!("/api/v1/orders/{id}/documents/%2e%2e"),
        "/api/v1/orders/ord_none/documents/order".to_owned(),
    ] {
        buyer.get(&path).await.problem(404);
    }
}

#[tokio::test]
async fn a_paper_is_indonesian_and_its_reason_in_the_readers_language() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let path = format!("/api/v1/orders/{id}/documents/order");
    let buyer = site.sign_in("pp-jepara").await;
    let [english, indonesian] = [
        buyer.get(&path).await,
        buyer.clone().in_language("id").get(&path).await,
    ]
    .map(|answer| answer.body::<OrderDocument>());
    assert_eq!(
        english.summary.reason.as_deref(),
        Some("The PPK has not approved it yet.")
    );
    assert_eq!(indonesian.summary.reason.as_deref(), Some("Belum disetujui PPK."));
    let mut same = english;
    same.summary.reason.clone_from(&indonesian.summary.reason);
    assert_eq!(same, indonesian);

    let detail = order(&buyer, &id).await;
    assert_eq!(indonesian.letterhead.above, ["Pemerintah Kabupaten Jepara"]);
    assert_eq!(indonesian.letterhead.name, "Kecamatan Tahunan");
    assert_eq!(indonesian.letterhead.below.len(), 1, "the address");
    assert_eq!(indonesian.total.unwrap().amount, detail.totals.total);
    let history: OrderEventList = buyer.get(&format!("/api/v1/orders/{id}/events")).await.body();
    assert_eq!(indonesian.seal.hash, history.items[0].hash);
}
