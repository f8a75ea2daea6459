//! What is unfinished, and how vendors keep their word: who may read it, that it adds up, and that orders placed here count with every
//! event.

use super::orders::{cells, lines, read_as};
use super::*;
use crate::testing::Person;
use lokapasar_contract::OrderId;

const YEAR: &str = "from=2023-01-01&to=2023-12-31";

async fn status(person: &Person<'_>, path: &str) -> StatusCode {
    person.get(&format!("/api/v1/analytics/{path}")).await.status
}

fn count(value: &Value, figure: &str) -> u64 {
    value[figure].as_u64().unwrap()
}

#[tokio::test]
async fn each_role_reads_what_is_its_own() {
    let site = Site::new();
    for path in ["year-end", "vendors", "vendors/orders"] {
        assert_eq!(status(&site.anonymous(), path).await, StatusCode::UNAUTHORIZED);
    }
    let ok = StatusCode::OK;
    let no = StatusCode::FORBIDDEN;
    for (persona, region, year_end, vendors) in [
        ("official-jepara", "33.20", ok, ok),
        ("official-jepara", "35.73", no, no),
        ("official-jepara", "33", no, no),
        ("auditor-jepara", "33.20", ok, ok),
        ("auditor-jepara", "33.19", no, no),
        ("official-jatim", "35", ok, ok),
        ("official-jatim", "35.73", ok, ok),
        ("official-jatim", "33.20", no, no),
        ("pp-jepara", "33.20", ok, no),
        ("ppk-jepara", "33.20", ok, no),
        ("bendahara-jepara", "33.20", ok, no),
        ("pp-jepara", "35.73", no, no),
        ("vendor-jepara", "33.20", no, no),
    ] {
        let person = site.sign_in(persona).await;
        let of = async |path: &str| status(&person, &format!("{path}?region={region}&{YEAR}")).await;
        assert_eq!(of("year-end").await, year_end, "{persona} {region}");
        assert_eq!(of("vendors").await, vendors, "{persona} {region}");
        assert_eq!(of("vendors/orders").await, vendors, "{persona} {region}");
        // Beside one another, governments are for every official and auditor: those are sums alone.
        let governments = status(&person, &format!("vendors?by=government&{YEAR}")).await;
        let watches = persona.starts_with("official") || persona.starts_with("auditor");
        assert_eq!(governments == ok, watches, "{persona}");
    }
    // The people of a unit read that of their unit, and may name no other.
    let buyer = site.sign_in("bendahara-jepara").await;
    let own = read_as(&buyer, "year-end?to=2023-12-28").await;
    assert_eq!(
        own["filters"],
        json!([{"key": "unit", "name": "Kecamatan Tahunan"}])
    );
    let rows = read_as(&buyer, "orders?from=2022-01-01&to=2023-12-28").await;
    assert_eq!(
        own["rows_counted"], rows["rows_counted"],
        "the rows of the unit alone"
    );
    for path in ["year-end?unit=unit_3320001", "year-end?unit=none"] {
        assert_eq!(status(&buyer, path).await, StatusCode::BAD_REQUEST, "{path}");
    }
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused_by_name() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    for (path, pointer) in [
        ("year-end?unit=unit_none", "?unit"),
        ("year-end?state=lost", "?state"),
        ("year-end?actor=system", "?actor"),
        ("year-end?age=8", "?age"),
        ("year-end?source=feed", "?source"),
        ("year-end?from=2024-01-03", "?from"),
        ("vendors?scope=99", "?scope"),
        ("vendors?sort=name", "?sort"),
        ("vendors?source=feed", "?source"),
        ("vendors?show=late", "?show"),
        ("vendors/orders?vendor=vnd_none", "?vendor"),
        ("vendors/orders?by=vendor", "?by"),
        ("vendors/orders?source=feed", "?source"),
    ] {
        let problem = official
            .get(&format!("/api/v1/analytics/{path}"))
            .await
            .problem(400);
        assert_eq!(problem.errors[0].pointer, pointer, "{path}");
    }
}

#[tokio::test]
async fn the_day_is_today_and_never_one_to_come() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let whole = json!({"from": "2022-01-01", "to": "2024-01-02"});
    for question in ["year-end", "year-end?to=2030-01-01"] {
        assert_eq!(read_as(&official, question).await["period"], whole, "{question}");
    }
    let earlier = read_as(&official, "year-end?from=2022-01-01&to=2022-12-15").await;
    assert_eq!(
        earlier["period"],
        json!({"from": "2022-01-01", "to": "2022-12-15"})
    );
    assert!(
        count(&earlier["total"], "orders") > 0,
        "a December has unpaid orders"
    );
    let items = earlier["items"].as_array().unwrap();
    for item in items {
        for day in ["day", "since", "arrived"] {
            assert!(
                item[day].as_str().is_none_or(|day| day <= "2022-12-15"),
                "nothing of what came later: {item}"
            );
        }
    }
}

#[tokio::test]
async fn the_file_of_what_is_unfinished_holds_every_order_and_adds_up() {
    let site = Site::new();
    let official = site.sign_in("official-malang").await.in_language("id");
    let question = "year-end?region=35.73&to=2023-12-31&limit=2&page=2&actor=bendahara";
    let answer = read_as(&official, question).await;
    let sending = official.send(Method::GET, &format!("/api/v1/analytics/{question}"));
    let file = sending
        .header("accept", "text/csv;separator=semicolon")
        .answer()
        .await;
    assert!(
        file.header("content-disposition")
            .contains("belum-selesai-35.73-2022-01-01-2023-12-31.csv")
    );
    let rows = cells(&file.text(), ';');
    let lines = lines(&rows);
    assert_eq!(lines.len() as u64, count(&answer["total"], "orders"));
    let sum: i64 = lines
        .iter()
        .map(|row| row.last().unwrap().parse::<i64>().unwrap())
        .sum();
    assert_eq!(json!(sum), answer["total"]["value"]);
    assert!(lines.iter().all(|row| row[5] == "bendahara"));
    let said = |head: &str| rows.iter().find(|row| row[0] == head).map(|row| row[1].clone());
    assert_eq!(said("Saringan: giliran").as_deref(), Some("bendahara"));
}

#[tokio::test]
async fn vendors_are_found_sorted_and_paged_and_make_the_whole() {
    let site = Site::new();
    let official = site.sign_in("official-malang").await.in_language("id");
    let question = format!("vendors?region=35.73&{YEAR}&sort=on_time");
    let mut all: Vec<Value> = Vec::new();
    let mut total = json!(null);
    for page in 1.. {
        let answer = read_as(&official, &format!("{question}&limit=100&page={page}")).await;
        total = answer["total"].clone();
        let items = answer["items"].as_array().unwrap().clone();
        if items.is_empty() {
            break;
        }
        all.extend(items);
    }
    for figure in [
        "value",
        "orders",
        "due",
        "on_time",
        "lines",
        "refused",
        "complaints",
        "resolved",
        "open",
        "ratings",
        "stars",
    ] {
        let sum: u64 = all.iter().map(|row| count(row, figure)).sum();
        assert_eq!(sum, count(&total, figure), "{figure}");
        assert!(sum > 0, "{figure}");
    }
    let summary = read_as(&official, &format!("summary?region=35.73&{YEAR}")).await;
    assert_eq!(
        (&total["value"], &total["orders"]),
        (&summary["value"], &summary["orders"])
    );

    let name = all[0]["name"].as_str().unwrap();
    let word = name.split(' ').next_back().unwrap().to_uppercase();
    let found = read_as(&official, &format!("{question}&q={word}")).await;
    assert_eq!(found["total"], total, "the whole stays the whole");
    for row in found["items"].as_array().unwrap() {
        assert!(row["name"].as_str().unwrap().to_uppercase().contains(&word));
    }
    let nobody = read_as(&official, &format!("{question}&q=tidak+ada+penyedia+ini")).await;
    assert_eq!(nobody["page"]["total"], 0);

    let file = official
        .send(Method::GET, &format!("/api/v1/analytics/{question}"))
        .header("accept", "text/csv;separator=semicolon")
        .answer()
        .await;
    let rows = cells(&file.text(), ';');
    assert_eq!(lines(&rows).len(), all.len());

    // Its government has the same figures among the others.
    let governments = read_as(
        &official,
        &format!("vendors?by=government&scope=35&limit=100&{YEAR}"),
    )
    .await;
    let row = governments["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["key"] == "35.73")
        .unwrap()
        .clone();
    for figure in ["value", "orders", "due", "on_time", "refused", "open", "stars"] {
        assert_eq!(row[figure], total[figure], "{figure}");
    }
}

/// What a government's vendors came to in the days of the demo.
async fn conduct(person: &Person<'_>) -> Value {
    read_as(person, "vendors/orders?region=33.20&from=2024-01-02&show=refused").await["total"].clone()
}

async fn done(person: &Person<'_>, id: &OrderId, action: Value) {
    let answer = samples::act(person, id, &action).await;
    assert_eq!(answer.status, StatusCode::OK, "{action}: {}", answer.text());
}

#[tokio::test]
async fn an_order_placed_here_counts_with_every_event() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let [buyer, ppk, vendor, bendahara] = [
        site.sign_in("pp-jepara").await,
        site.sign_in("ppk-jepara").await,
        site.sign_in("vendor-jepara").await,
        site.sign_in("bendahara-jepara").await,
    ];
    let id = samples::one_order(&site).await;
    let line = samples::order(&buyer, &id).await.lines[0].id.clone();
    let days = "region=33.20&from=2024-01-02";
    let unfinished = async |state: &str, actor: &str| {
        let answer = read_as(&official, &format!("year-end?{days}")).await;
        let item = &answer["items"][0];
        assert_eq!(
            (item["id"].as_str(), &item["live"]),
            (Some(id.as_str()), &json!(true))
        );
        assert_eq!((&item["state"], &item["actor"]), (&json!(state), &json!(actor)));
        // The people of the unit see the same.
        let own = read_as(&buyer, &format!("year-end?{days}")).await;
        assert_eq!(own["items"], answer["items"]);
    };
    let vendors = async || {
        let rows = read_as(&official, &format!("vendors?{days}")).await;
        rows["total"].clone()
    };
    unfinished("awaiting_approval", "ppk").await;
    done(&ppk, &id, json!({ "action": "approve" })).await;
    unfinished("awaiting_vendor", "vendor").await;
    done(&vendor, &id, json!({ "action": "accept" })).await;
    unfinished("in_preparation", "vendor").await;
    assert_eq!(count(&vendors().await, "due"), 0, "its promised day has not come");
    samples::advance(&site, "P60D").await;
    let late = vendors().await;
    assert_eq!(
        (count(&late, "due"), count(&late, "on_time")),
        (1, 0),
        "nor have the goods"
    );
    for (who, action) in [
        (&vendor, json!({ "action": "ship", "carrier": "Kurir sendiri" })),
        (&buyer, json!({ "action": "receive" })),
    ] {
        done(who, &id, action).await;
    }
    unfinished("under_inspection", "buyer").await;
    let broken = json!([{ "line_id": line, "outcome": "damaged", "note": "Kaki kursi patah" }]);
    done(&buyer, &id, json!({ "action": "inspect", "findings": broken })).await;
    unfinished("in_preparation", "vendor").await;
    for (who, action) in [
        (&vendor, json!({ "action": "ship", "carrier": "Kurir sendiri" })),
        (&buyer, json!({ "action": "receive" })),
        (
            &buyer,
            json!({ "action": "inspect", "findings": [{ "line_id": line, "outcome": "fits" }] }),
        ),
    ] {
        done(who, &id, action).await;
    }
    unfinished("accepted", "buyer").await;
    let refused = conduct(&official).await;
    assert_eq!(
        (count(&refused, "lines"), count(&refused, "refused")),
        (1, 1),
        "though what came then fitted"
    );
    for (who, action) in [
        (&buyer, json!({ "action": "sign_handover" })),
        (&vendor, json!({ "action": "sign_handover" })),
    ] {
        done(who, &id, action).await;
    }
    unfinished("awaiting_payment", "bendahara").await;
    let complaint = json!({ "action": "file_complaint", "remedy": "refund", "text": "Catnya mengelupas",
        "lines": [{ "line_id": line, "quantity": 1 }] });
    done(&buyer, &id, complaint).await;
    unfinished("awaiting_payment", "vendor").await;
    assert_eq!(count(&vendors().await, "open"), 1);
    done(
        &buyer,
        &id,
        json!({ "action": "withdraw_complaint", "reason": "Sudah dicat ulang" }),
    )
    .await;
    done(&bendahara, &id, json!({ "action": "pay", "proof": "SP2D-00123" })).await;
    done(&ppk, &id, json!({ "action": "rate", "stars": 3 })).await;
    let over = vendors().await;
    let counts = [
        "orders",
        "due",
        "on_time",
        "complaints",
        "resolved",
        "open",
        "ratings",
        "stars",
    ]
    .map(|figure| count(&over, figure));
    assert_eq!(counts, [1, 1, 0, 1, 0, 0, 1, 3]);
    let left = read_as(&official, &format!("year-end?{days}")).await;
    assert_eq!(
        left["total"],
        json!({ "orders": 0, "value": 0 }),
        "nothing is unpaid"
    );
    // As it stood on the first day, it still waits for the PPK or whoever comes next.
    let first = read_as(&official, "year-end?region=33.20&from=2024-01-02&to=2024-01-10").await;
    assert_eq!(first["items"][0]["state"], "in_preparation");
}

#[tokio::test]
async fn an_order_that_a_vendor_declines_counts_with_its_lines_alone() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let id = samples::one_order(&site).await;
    done(
        &site.sign_in("ppk-jepara").await,
        &id,
        json!({ "action": "approve" }),
    )
    .await;
    let decline = json!({ "action": "decline", "reason": "Kayu habis" });
    done(&site.sign_in("vendor-jepara").await, &id, decline).await;
    let total = conduct(&official).await;
    let counts = ["orders", "lines", "refused"].map(|figure| count(&total, figure));
    assert_eq!(counts, [0, 1, 1]);
}

#[tokio::test]
async fn no_person_is_named() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    samples::one_order(&site).await;
    for path in [
        "year-end?region=33.20&from=2024-01-02",
        "vendors/orders?region=33.20&from=2024-01-02&to=2024-01-02",
    ] {
        for accept in ["application/json", "text/csv"] {
            let sending = official.send(Method::GET, &format!("/api/v1/analytics/{path}"));
            let text = sending.header("accept", accept).answer().await.text();
            assert!(text.contains("Kecamatan Tahunan"), "the order is there: {text}");
            for person in crate::testing::market().personas() {
                assert!(!text.contains(&person.name), "{path}: {}", person.name);
            }
        }
    }
}
