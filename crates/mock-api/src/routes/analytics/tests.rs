use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::purchases::samples;
use crate::testing::Site;

mod courses;
mod files;
mod flags;
mod orders;
mod parts;
mod source;

const EARLY: &str = "from=2022-01-01&to=2023-02-07";

async fn read(site: &Site, path: &str) -> Value {
    let answer = site.anonymous().get(&format!("/api/v1/analytics/{path}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    serde_json::from_slice(&answer.bytes).unwrap()
}

/// Whole rupiah, rounded to a tenth of a milliard.
fn tenths(value: &Value) -> i64 {
    (value.as_i64().unwrap() + 50_000_000) / 100_000_000
}

#[tokio::test]
async fn the_league_of_the_first_article() {
    let site = Site::new();
    let league = read(&site, &format!("league?scope=national&kind=all&{EARLY}")).await;
    let rows = league["rows"].as_array().unwrap();
    let row = |code: &str| rows.iter().find(|row| row["code"] == code).unwrap();
    let jepara = row("33.20");
    assert_eq!(
        (&jepara["rank"], &jepara["rank_in_kind"]),
        (&json!(11), &json!(1))
    );
    assert_eq!(
        (tenths(&jepara["value"]), &jepara["name"]),
        (341, &json!("Kabupaten Jepara"))
    );
    let malang = row("35.73");
    assert_eq!((&malang["rank"], &malang["rank_in_kind"]), (&json!(9), &json!(1)));
    assert_eq!(tenths(&malang["value"]), 350);
    for rank in [1, 2, 3, 4, 5, 6, 7, 8, 10] {
        assert_eq!(rows[rank - 1]["kind"], "provinsi", "rank {rank}");
    }
    assert_eq!(league["rule"], "settled");
    assert_eq!(
        league["period"],
        json!({"from": "2022-01-01", "to": "2023-02-07"})
    );
    assert_eq!(league["as_of"], "2024-01-02T08:00:00+07:00");
    assert!(league["rows_counted"].as_u64().unwrap() > 10_000);
    assert_eq!(league["rows_excluded"][0]["reason"], "failed");

    let cities = read(&site, &format!("league?kind=kota&{EARLY}")).await;
    let first = &cities["rows"][0];
    assert_eq!(
        (&first["code"], &first["rank"], &first["rank_in_kind"]),
        (&json!("35.73"), &json!(9), &json!(1))
    );
}

#[tokio::test]
async fn the_year_of_the_second_article() {
    let site = Site::new();
    let summary = read(
        &site,
        "summary?region=35.73&from=2023-01-01&to=2023-12-31&compare=year",
    )
    .await;
    assert!(summary["orders"].as_u64().unwrap() > 4_000);
    assert!((390..400).contains(&tenths(&summary["value"])));
    assert!(summary["local_vendors"].as_u64().unwrap() > 260);
    assert!(summary["change"]["value"].as_f64().unwrap() > 0.5);
    assert!(summary["change"]["orders"].as_f64().unwrap() > 1.0);
    assert_eq!(
        summary["base_period"],
        json!({"from": "2022-01-01", "to": "2022-12-31"})
    );
    assert_eq!(summary["region"]["name"], "Kota Malang");
    assert_eq!(summary["units_total"], 147);

    let java = read(&site, "league?scope=35&kind=all&from=2023-01-01&to=2023-08-31").await;
    let first: Vec<&Value> = java["rows"]
        .as_array()
        .unwrap()
        .iter()
        .take(4)
        .map(|row| &row["name"])
        .collect();
    assert_eq!(
        first,
        [
            "Kota Malang",
            "Kota Kediri",
            "Kabupaten Pasuruan",
            "Kabupaten Situbondo"
        ]
    );
}

#[tokio::test]
async fn a_series_adds_up_to_its_summary() {
    let site = Site::new();
    let days = "region=33.20&from=2022-11-15&to=2023-02-07&rule=itkp&compare=year";
    let (series, summary) = (
        read(&site, &format!("series?{days}")).await,
        read(&site, &format!("summary?{days}")).await,
    );
    let sum = |points: &Value, figure: &str| -> i64 {
        points
            .as_array()
            .unwrap()
            .iter()
            .map(|point| point[figure].as_i64().unwrap())
            .sum()
    };
    assert_eq!(series["points"].as_array().unwrap().len(), 4);
    for figure in ["value", "orders"] {
        assert_eq!(json!(sum(&series["points"], figure)), summary[figure]);
        assert_eq!(
            json!(sum(&series["comparison"], figure)),
            summary["comparison"][figure]
        );
    }
    let reasons: Vec<&Value> = summary["rows_excluded"]
        .as_array()
        .unwrap()
        .iter()
        .map(|excluded| &excluded["reason"])
        .collect();
    assert_eq!(reasons, ["failed", "unverified", "unconfirmed"]);
}

#[tokio::test]
async fn the_own_government_is_meant_when_none_is_named() {
    let site = Site::new();
    for (persona, code) in [
        ("official-jepara", "33.20"),
        ("pp-malang", "35.73"),
        ("official-jatim", "35"),
    ] {
        let answer = site.sign_in(persona).await.get("/api/v1/analytics/summary").await;
        let summary: Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert_eq!(summary["region"]["code"], code);
        assert_eq!(
            summary["period"],
            json!({"from": "2023-01-01", "to": "2023-12-31"})
        );
    }
    let nation = read(&site, "summary").await;
    assert_eq!(nation["region"], Value::Null);
    assert_eq!(nation["comparison"], Value::Null);
    let league = read(&site, "league").await;
    assert_eq!(
        nation["rows_counted"], league["rows_counted"],
        "the same rows, counted in another order"
    );
}

#[tokio::test]
async fn what_cannot_be_used_is_refused_by_name() {
    let site = Site::new();
    for (path, pointer, code) in [
        ("summary?region=99.99", "?region", "unknown_value"),
        ("summary?regoin=33.20", "?regoin", "unknown_parameter"),
        ("summary?from=2023-02-30", "?from", "invalid_value"),
        ("summary?from=2023-02-08&to=2023-02-07", "?from", "after_end"),
        ("summary?to=0001-01-31&compare=year", "?from", "out_of_range"),
        ("series?rule=other", "?rule", "invalid_value"),
        ("series?compare=decade", "?compare", "invalid_value"),
        ("league?scope=99", "?scope", "unknown_value"),
        ("league?scope=33.20", "?scope", "invalid_value"),
        ("league?kind=desa", "?kind", "invalid_value"),
        ("league?kind=kota&kind=kabupaten", "?kind", "repeated"),
        ("summary?kind=kota", "?kind", "unknown_parameter"),
    ] {
        let answer = site.anonymous().get(&format!("/api/v1/analytics/{path}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        let problem: Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{path}");
        assert_eq!(problem["errors"][0]["code"], code, "{path}");
    }
}

#[tokio::test]
async fn an_order_that_is_placed_shows_in_the_figures_at_once() {
    let site = Site::new();
    let ppk = site.sign_in("ppk-jepara").await;
    let day = "summary?region=33.20&from=2024-01-02&to=2024-01-02";
    assert_eq!(read(&site, day).await["orders"], 0);

    let id = samples::one_order(&site).await;
    let total = samples::order(&ppk, &id).await.summary.total;
    let placed = read(&site, day).await;
    assert_eq!((&placed["orders"], &placed["value"]), (&json!(1), &json!(total)));
    assert_eq!(
        (&placed["units_active"], &placed["local_vendors"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        read(&site, &format!("{day}&rule=itkp")).await["orders"],
        0,
        "nothing is confirmed yet"
    );

    let answer = samples::act(
        &ppk,
        &id,
        &json!({ "action": "reject", "reason": "Anggaran habis" }),
    )
    .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let rejected = read(&site, day).await;
    assert_eq!((&rejected["orders"], &rejected["value"]), (&json!(0), &json!(0)));
    assert_eq!(
        rejected["rows_excluded"],
        json!([{ "reason": "failed", "rows": 1 }])
    );
}
