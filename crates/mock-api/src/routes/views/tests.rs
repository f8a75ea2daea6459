use axum::http::Method;
use lokapasar_contract::saved_view::{MAXIMUM_VIEWS, SavedView, SavedViewList};
use serde_json::{Value, json};

use crate::testing::{Answer, Person, Site};

const VIEWS: &str = "/api/v1/views";

async fn keep(person: &Person<'_>, key: &str, name: &str, path: &str) -> Answer {
    let body = json!({ "name": name, "path": path });
    person.write(Method::POST, VIEWS, key, None, &body).await
}

async fn all(person: &Person<'_>) -> Vec<SavedView> {
    person.get(VIEWS).await.body::<SavedViewList>().items
}

#[tokio::test]
async fn a_view_is_kept_for_one_person_alone() {
    let site = Site::new();
    let (buyer, ppk) = (site.sign_in("pp-jepara").await, site.sign_in("ppk-jepara").await);
    let answer = keep(&buyer, "k1", "  Yang dikirim ", "/orders?state=in_delivery").await;
    assert_eq!(answer.status, 201);
    let sent: SavedView = answer.body();
    assert_eq!(
        (sent.name.as_str(), sent.path.as_str()),
        ("Yang dikirim", "/orders?state=in_delivery")
    );
    let early: SavedView = keep(&buyer, "k2", "belum dibayar", "/orders?q=%C3%A4")
        .await
        .body();
    assert_eq!(
        all(&buyer).await,
        [early, sent.clone()],
        "by name, whatever the case"
    );
    assert_eq!(all(&ppk).await, []);

    let path = format!("{VIEWS}/{}", sent.id);
    ppk.write(Method::DELETE, &path, "k3", None, &Value::Null)
        .await
        .problem(404);
    let gone = buyer.write(Method::DELETE, &path, "k3", None, &Value::Null).await;
    assert_eq!(gone.status, 204);
    assert_eq!(all(&buyer).await.len(), 1);
    site.anonymous().get(VIEWS).await.problem(401);
}

#[tokio::test]
async fn a_view_gets_another_name_by_its_person_alone() {
    let site = Site::new();
    let (buyer, ppk) = (site.sign_in("pp-jepara").await, site.sign_in("ppk-jepara").await);
    let sent: SavedView = keep(&buyer, "k1", "Kirim", "/orders?state=in_delivery")
        .await
        .body();
    keep(&buyer, "k2", "Lain", "/dashboard/league").await;
    let path = format!("{VIEWS}/{}", sent.id);
    let put = async |person: &Person<'_>, key: &str, name: &str, to: &str| {
        let body = json!({ "name": name, "path": to });
        person.write(Method::PUT, &path, key, None, &body).await
    };
    put(&ppk, "k3", "Dikirim", &sent.path).await.problem(404);
    let problem = put(&buyer, "k4", "Lain", "//example.org").await.problem(422);
    let wrong: Vec<_> = problem.errors.iter().map(|field| &*field.pointer).collect();
    assert_eq!(wrong, ["/name", "/path"]);
    let same: SavedView = put(&buyer, "k5", "Kirim", &sent.path).await.body();
    assert_eq!(same, sent, "its own name is not taken");
    let renamed: SavedView = put(&buyer, "k6", " Dikirim ", "/orders").await.body();
    assert_eq!(
        (&renamed.id, renamed.name.as_str(), renamed.path.as_str()),
        (&sent.id, "Dikirim", "/orders")
    );
    assert!(all(&buyer).await.contains(&renamed));
    assert_eq!(all(&buyer).await.len(), 2);
}

#[tokio::test]
async fn the_same_key_keeps_one_view() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let first: SavedView = keep(&buyer, "k1", "Kirim", "/orders").await.body();
    let again: SavedView = keep(&buyer, "k1", "Kirim", "/orders").await.body();
    assert_eq!(first, again);
    assert_eq!(all(&buyer).await, [first]);
}

#[tokio::test]
async fn what_is_wrong_with_a_view_is_said() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    keep(&buyer, "k1", "Kirim", "/orders").await;
    for (name, path, pointer, code) in [
        (" ", "/orders", "/name", "out_of_range"),
        (&*"x".repeat(61), "/orders", "/name", "out_of_range"),
        ("Kirim ", "/orders", "/name", "taken"),
        ("Luar", "//example.org", "/path", "invalid_value"),
        ("Luar", "javascript:alert(1)", "/path", "invalid_value"),
    ] {
        let problem = keep(&buyer, "k2", name, path).await.problem(422);
        let found: Vec<_> = problem
            .errors
            .iter()
            .map(|field| (&*field.pointer, &*field.code))
            .collect();
        assert_eq!(found, [(pointer, code)], "{name:?} {path:?}");
    }
    assert_eq!(all(&buyer).await.len(), 1);
}

#[tokio::test]
async fn there_is_an_end_to_views() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    for nth in 0..MAXIMUM_VIEWS {
        let answer = keep(&buyer, &format!("k{nth}"), &nth.to_string(), "/orders").await;
        assert_eq!(answer.status, 201);
    }
    let problem = keep(&buyer, "more", "More", "/orders").await.problem(409);
    assert_eq!(problem.code, "too_many_views");
}
