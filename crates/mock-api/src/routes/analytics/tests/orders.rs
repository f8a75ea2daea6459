//! The orders behind the figures: that they add up to them, who may read them, and as a file.

use super::*;
use crate::testing::Person;

pub(super) async fn read_as(person: &Person<'_>, path: &str) -> Value {
    let answer = person.get(&format!("/api/v1/analytics/{path}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    serde_json::from_slice(&answer.bytes).unwrap()
}

const YEAR: &str = "from=2023-01-01&to=2023-12-31";

/// All pages of a question.
async fn all(person: &Person<'_>, question: &str) -> Vec<Value> {
    let mut items = Vec::new();
    for page in 1.. {
        let answer = read_as(person, &format!("orders?{question}&limit=100&page={page}")).await;
        let found = answer["items"].as_array().unwrap().clone();
        if found.is_empty() {
            break;
        }
        items.extend(found);
    }
    items
}

#[tokio::test]
async fn every_headline_figure_opens_the_orders_that_make_it() {
    let site = Site::new();
    let official = site.sign_in("official-malang").await;
    for rule in ["settled", "itkp"] {
        let days = format!("region=35.73&from=2023-05-05&to=2023-06-20&rule={rule}&compare=year");
        let summary = read_as(&official, &format!("summary?{days}")).await;
        let behind = read_as(&official, &format!("orders?{days}")).await;
        for figure in ["value", "orders", "vendors"] {
            assert_eq!(behind["totals"][figure], summary[figure], "{figure}");
            assert_eq!(behind["comparison"][figure], summary["comparison"][figure]);
        }
        assert_eq!(behind["totals"]["units"], summary["units_active"]);
        for said in [
            "rows_counted",
            "rows_excluded",
            "period",
            "base_period",
            "rule",
            "as_of",
        ] {
            assert_eq!(behind[said], summary[said], "{said}");
        }
        let local = read_as(&official, &format!("orders?{days}&local=true")).await;
        assert_eq!(local["totals"]["vendors"], summary["local_vendors"]);

        let items = all(&official, &days).await;
        let values: i64 = items.iter().map(|order| order["value"].as_i64().unwrap()).sum();
        assert_eq!(
            (json!(items.len()), json!(values)),
            (summary["orders"].clone(), summary["value"].clone())
        );
        for order in &items {
            let rows = order["rows"].as_array().unwrap();
            let sum: i64 = rows.iter().map(|row| row["value"].as_i64().unwrap()).sum();
            assert_eq!(json!(sum), order["value"]);
        }
    }
}

#[tokio::test]
async fn the_rows_of_the_league_and_of_the_trend_open_as_well() {
    let site = Site::new();
    let official = site.sign_in("official-jatim").await;
    let league = read_as(&official, &format!("league?scope=35&{YEAR}")).await;
    for row in league["rows"].as_array().unwrap().iter().step_by(9) {
        let code = row["code"].as_str().unwrap();
        let behind = read_as(&official, &format!("orders?region={code}&{YEAR}&limit=1")).await;
        for figure in ["value", "orders", "vendors", "units"] {
            assert_eq!(behind["totals"][figure], row[figure], "{code} {figure}");
        }
    }
    let series = read_as(&official, "series?region=35.73&from=2023-03-10&to=2023-06-02").await;
    for point in series["points"].as_array().unwrap() {
        let (from, to) = (point["from"].as_str().unwrap(), point["to"].as_str().unwrap());
        let behind = read_as(&official, &format!("orders?region=35.73&from={from}&to={to}")).await;
        assert_eq!(behind["totals"]["value"], point["value"]);
        assert_eq!(behind["page"]["total"], point["orders"]);
    }
}

#[tokio::test]
async fn orders_are_for_those_whose_they_are() {
    let site = Site::new();
    let get =
        async |person: &Person<'_>, path: &str| person.get(&format!("/api/v1/analytics/{path}")).await.status;
    assert_eq!(get(&site.anonymous(), "orders").await, StatusCode::UNAUTHORIZED);
    for (persona, region, status) in [
        ("official-jepara", "33.20", StatusCode::OK),
        ("official-jepara", "35.73", StatusCode::FORBIDDEN),
        ("official-jepara", "33", StatusCode::FORBIDDEN),
        ("auditor-jepara", "33.20", StatusCode::OK),
        ("auditor-jepara", "33.19", StatusCode::FORBIDDEN),
        ("official-jatim", "35", StatusCode::OK),
        ("official-jatim", "35.73", StatusCode::OK),
        ("official-jatim", "33.20", StatusCode::FORBIDDEN),
        ("pp-jepara", "33.20", StatusCode::OK),
        ("pp-jepara", "35.73", StatusCode::FORBIDDEN),
        ("vendor-jepara", "33.20", StatusCode::FORBIDDEN),
    ] {
        let person = site.sign_in(persona).await;
        let path = format!("orders?region={region}&from=2023-01-01&to=2023-01-31");
        assert_eq!(get(&person, &path).await, status, "{persona} {region}");
    }
    // The people of a unit read that of their unit, and may name no other.
    let buyer = site.sign_in("pp-jepara").await;
    let own = read_as(&buyer, &format!("orders?{YEAR}")).await;
    assert_eq!(
        own["filters"],
        json!([{"key": "unit", "name": "Kecamatan Tahunan"}])
    );
    assert_eq!(own["totals"]["units"], 1);
    for path in ["orders?unit=unit_3320001", "orders?unit=none"] {
        assert_eq!(get(&buyer, path).await, StatusCode::BAD_REQUEST, "{path}");
    }
}

#[tokio::test]
async fn a_filter_that_names_nothing_there_is_is_refused() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    for (path, pointer) in [
        ("orders?unit=unit_none", "?unit"),
        ("orders?unit=unit_3573001", "?unit"),
        ("orders?vendor=vnd_none", "?vendor"),
        ("orders?category=cat_none", "?category"),
        ("orders?local=maybe", "?local"),
        ("orders?colour=red", "?colour"),
    ] {
        let answer = official.get(&format!("/api/v1/analytics/{path}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        let problem: Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{path}");
    }
}

/// The cells of a table, without the mark at its beginning.
pub(super) fn cells(text: &str, separator: char) -> Vec<Vec<String>> {
    let table = text
        .strip_prefix('\u{feff}')
        .expect("it has the mark of its encoding");
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    for character in table.chars() {
        match character {
            '"' => quoted = !quoted,
            it if it == separator && !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            it => cell.push(it),
        }
    }
    assert!(!quoted && cell.is_empty(), "every row ends");
    rows
}

/// The lines of a table between its heads and what is said below it.
pub(super) fn lines(rows: &[Vec<String>]) -> &[Vec<String>] {
    let end = rows.iter().position(|row| row.len() == 1).unwrap_or(rows.len());
    &rows[1..end]
}

#[tokio::test]
async fn the_file_holds_every_row_and_adds_up() {
    let site = Site::new();
    let question = "orders?region=33.20&from=2023-03-01&to=2023-03-31&limit=1&page=3";
    for (language, head) in [("id", "Nomor pesanan"), ("en", "Order")] {
        let official = site.sign_in("official-jepara").await.in_language(language);
        let answer = read_as(&official, question).await;
        let sending = official.send(Method::GET, &format!("/api/v1/analytics/{question}"));
        let file = sending.header("accept", "text/csv").answer().await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        assert!(
            file.header("content-disposition")
                .starts_with("attachment; filename=\"")
        );
        let rows = cells(&file.text(), ',');
        assert_eq!(rows[0][0], head);
        let lines: Vec<_> = rows[1..]
            .iter()
            .take_while(|row| row.len() == rows[0].len())
            .collect();
        assert_eq!(json!(lines.len()), answer["rows_counted"]);
        let sum: i64 = lines
            .iter()
            .map(|row| row.last().unwrap().parse::<i64>().unwrap())
            .sum();
        assert_eq!(json!(sum), answer["totals"]["value"]);
        let orders: std::collections::HashSet<_> = lines.iter().map(|row| &row[0]).collect();
        assert_eq!(json!(orders.len()), answer["totals"]["orders"]);
    }
}

#[tokio::test]
async fn no_person_is_named() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    samples::one_order(&site).await;
    let question = "/api/v1/analytics/orders?region=33.20&from=2024-01-02&to=2024-01-02";
    let json = official.get(question).await.text();
    let csv = official
        .send(Method::GET, question)
        .header("accept", "text/csv")
        .answer()
        .await
        .text();
    assert!(
        json.contains("Kecamatan Tahunan") && csv.contains("Kecamatan Tahunan"),
        "the order is there"
    );
    for person in crate::testing::market().personas() {
        for text in [&json, &csv] {
            assert!(!text.contains(&person.name), "{}", person.name);
        }
    }
}
