//! Two sources of rows, of which each answer counts one.

use super::orders::read_as;
use super::*;

const YEAR: &str = "region=33.20&from=2023-01-01&to=2023-12-31";

#[tokio::test]
async fn a_source_without_rows_counts_none_of_the_other() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let demo = read_as(&official, &format!("summary?{YEAR}")).await;
    assert!(demo["orders"].as_u64().unwrap() > 1_000);
    assert_eq!(demo["source"], "demo");
    for path in [
        "summary",
        "series",
        "league",
        "orders",
        "participation",
        "shares",
        "concentration",
        "flags",
    ] {
        let demo = read_as(&official, &format!("{path}?{YEAR}")).await;
        let feed = read_as(&official, &format!("{path}?{YEAR}&source=feed")).await;
        assert!(demo["rows_counted"].as_u64().unwrap() > 1_000, "{path}");
        assert_eq!(
            (&feed["rows_counted"], &feed["source"]),
            (&json!(0), &json!("feed")),
            "{path}"
        );
    }
    let problem = official
        .get("/api/v1/analytics/summary?source=both")
        .await
        .problem(400);
    assert_eq!(problem.errors[0].pointer, "?source");
}

#[tokio::test]
async fn what_the_feed_does_not_say_is_no_filter_and_no_figure() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let summary = read_as(&official, &format!("summary?{YEAR}&source=feed")).await;
    assert_eq!(summary["local_vendors"], Value::Null);
    for filter in ["local=true", "umk=false", "pdn=true"] {
        let problem = official
            .get(&format!("/api/v1/analytics/orders?{YEAR}&source=feed&{filter}"))
            .await
            .problem(400);
        assert_eq!(problem.errors[0].code, "not_in_feed", "{filter}");
    }
    let shares = read_as(&official, &format!("shares?{YEAR}&source=feed")).await;
    let divided: Vec<&Value> = shares["shares"]
        .as_array()
        .unwrap()
        .iter()
        .map(|share| &share["dimension"])
        .collect();
    assert_eq!(divided, ["marketplace", "category"]);
    // A unit's own people know it by another name than the feed does.
    let buyer = site.sign_in("pp-jepara").await;
    buyer.get("/api/v1/analytics/orders").await.body::<Value>();
    buyer
        .get("/api/v1/analytics/orders?source=feed")
        .await
        .problem(403);
}
