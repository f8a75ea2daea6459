//! Flags: who sees them, what they are made of, as a file; and who may say to have looked at one.

use lokapasar_contract::analytics::{Confirmation, Flag, FlagKind, FlagMark, Flags, MAXIMUM_MARKS};

use super::orders::{cells, lines, read_as};
use super::*;
use crate::testing::{Answer, Person};

const YEAR: &str = "region=33.20&from=2022-01-01&to=2022-12-31";
const BOTH: &str = "region=33.20&from=2022-01-01&to=2023-12-31";
const NOTE: &str = "Sudah dicek dengan PPK; kebutuhannya terpisah.";

async fn flags(person: &Person<'_>, question: &str) -> Flags {
    person
        .get(&format!("/api/v1/analytics/flags?{question}"))
        .await
        .body()
}

fn note(text: &str) -> Value {
    json!({ "region": "33.20", "from": "2022-01-01", "to": "2022-12-31", "rule": "settled", "note": text })
}

async fn mark(person: &Person<'_>, key: &str, flag: &Flag, body: &Value) -> Answer {
    let path = format!("/api/v1/analytics/flags/{}/marks", flag.id);
    person.write(Method::POST, &path, key, None, body).await
}

#[tokio::test]
async fn they_are_for_officials_and_auditors_of_the_government() {
    let site = Site::new();
    let address =
        |region: &str| format!("/api/v1/analytics/flags?region={region}&from=2023-03-01&to=2023-03-31");
    let anonymous = site.anonymous().get(&address("33.20")).await;
    assert_eq!(anonymous.status, StatusCode::UNAUTHORIZED);
    for (persona, region, status) in [
        ("official-jepara", "33.20", StatusCode::OK),
        ("official-jepara", "35.73", StatusCode::FORBIDDEN),
        ("auditor-jepara", "33.20", StatusCode::OK),
        ("auditor-jepara", "33", StatusCode::FORBIDDEN),
        ("official-jatim", "35.73", StatusCode::OK),
        ("official-jatim", "33.20", StatusCode::FORBIDDEN),
        ("pp-jepara", "33.20", StatusCode::FORBIDDEN),
        ("ppk-jepara", "33.20", StatusCode::FORBIDDEN),
        ("bendahara-jepara", "33.20", StatusCode::FORBIDDEN),
        ("vendor-jepara", "33.20", StatusCode::FORBIDDEN),
    ] {
        let answer = site.sign_in(persona).await.get(&address(region)).await;
        assert_eq!(answer.status, status, "{persona} {region}");
    }
}

#[tokio::test]
async fn each_flag_is_made_of_orders_that_add_up_and_open() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let all = flags(&official, &format!("{BOTH}&limit=100")).await;
    assert_eq!(all.rules.len(), FlagKind::ALL.len());
    assert_eq!(all.page.total as usize, all.items.len());
    assert!(all.items.iter().any(|flag| flag.opens) && all.items.iter().any(|flag| !flag.opens));
    for flag in &all.items {
        let value = flag.orders.iter().map(|order| order.value).sum();
        assert_eq!(flag.value, value, "{}", flag.id);
        let days: Vec<&str> = flag
            .orders
            .iter()
            .filter_map(|order| order.at.as_str().get(..10))
            .collect();
        assert!(days.is_sorted());
        assert_eq!(
            (days[0], days[days.len() - 1]),
            (&*flag.from.to_string(), &*flag.to.to_string())
        );
        assert_eq!(
            flag.peers.own.orders,
            flag.orders.len() as u64 + more_of_the_same(&all, flag)
        );
        if flag.opens {
            let mut question = format!(
                "region=33.20&from={}&to={}&unit={}",
                flag.from, flag.to, flag.unit.id
            );
            if let Some(vendor) = &flag.vendor {
                question.push_str(&format!("&vendor={}", vendor.id));
            }
            if let Some(category) = &flag.category {
                question.push_str(&format!("&category={}", category.id));
            }
            let behind = read_as(&official, &format!("orders?{question}&sort=at&limit=100")).await;
            assert_eq!(
                behind["items"],
                serde_json::to_value(&flag.orders).unwrap(),
                "{question}"
            );
            assert_eq!(behind["totals"]["value"], json!(flag.value));
        }
    }
    for rule in &all.rules {
        let found = flags(
            &official,
            &format!("{BOTH}&limit=100&kind={}", rule.kind.as_str()),
        )
        .await;
        assert_eq!(rule.found, found.items.len() as u64);
        assert!(found.items.iter().all(|flag| flag.kind == rule.kind));
        assert!(!rule.text.is_empty() && !rule.basis.is_empty());
        // What is looked for has its numbers, each with day and source; what is not says why.
        assert_ne!(rule.numbers.is_empty(), rule.missing.is_none(), "{}", rule.name);
        assert!(rule.numbers.iter().all(|number| !number.source.is_empty()));
    }
    let second = flags(&official, &format!("{BOTH}&limit=2&page=2")).await;
    assert_eq!(second.items, all.items[2..4]);
    // By the other rule other rows count, and no others.
    let itkp = flags(&official, &format!("{BOTH}&rule=itkp&limit=100")).await;
    let rows = itkp
        .items
        .iter()
        .flat_map(|flag| &flag.orders)
        .flat_map(|order| &order.rows);
    assert!(rows.clone().count() > 0);
    assert!(
        rows.clone()
            .all(|row| row.verified && row.confirmation == Confirmation::Complete)
    );
}

/// Orders of the unit that show the same, and stand in another flag of the kind or in none.
fn more_of_the_same(all: &Flags, flag: &Flag) -> u64 {
    match flag.kind {
        FlagKind::SplitPurchase => all
            .items
            .iter()
            .filter(|it| it.kind == flag.kind && it.unit == flag.unit && it.category == flag.category)
            .filter(|it| it.id != flag.id)
            .map(|it| it.orders.len() as u64)
            .sum(),
        // Near a threshold, but far from one another.
        FlagKind::NearThreshold => flag.peers.own.orders - flag.orders.len() as u64,
        _ => 0,
    }
}

#[tokio::test]
async fn the_numbers_come_out_of_the_dated_table() {
    let site = Site::new();
    let auditor = site.sign_in("auditor-jepara").await;
    let numbers = async |question: &str| {
        let answer = flags(&auditor, question).await;
        let near = answer
            .rules
            .into_iter()
            .find(|rule| rule.kind == FlagKind::NearThreshold);
        let near = near.unwrap();
        (near.numbers, near.missing)
    };
    let (found, missing) = numbers(YEAR).await;
    assert_eq!(missing, None);
    let local = found
        .iter()
        .find(|number| number.text.contains("this region"))
        .unwrap();
    assert_eq!(
        (local.source.as_str(), local.valid_from.to_string().as_str()),
        ("Kebijakan Toko Daring Kabupaten Jepara", "2022-01-01")
    );
    let (_, missing) = numbers("region=33.20&from=2021-03-01&to=2021-03-31").await;
    assert!(missing.unwrap().contains("do not count in this period"));
}

#[tokio::test]
async fn an_auditor_marks_a_flag_once_however_often_it_is_sent() {
    let site = Site::new();
    let auditor = site.sign_in("auditor-jepara").await;
    let before = flags(&auditor, YEAR).await;
    assert!(before.marking.allowed);
    let flag = &before.items[0];
    assert_eq!(flag.marks, []);

    let first = mark(&auditor, "key-1", flag, &note(NOTE)).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text());
    let again = mark(&auditor, "key-1", flag, &note(NOTE)).await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(first.body::<FlagMark>(), again.body::<FlagMark>());
    mark(&auditor, "key-1", flag, &note("Catatan lain."))
        .await
        .problem(422);

    let after = flags(&auditor, YEAR).await;
    let marks = &after.items[0].marks;
    assert_eq!(marks.len(), 1);
    assert_eq!(
        (marks[0].by.as_str(), marks[0].note.as_str()),
        ("Yulia Anggraini", NOTE)
    );
    assert!(marks[0].at.as_str().starts_with("2024-01-02T08:"));
    let seen: u64 = after.rules.iter().map(|rule| rule.seen).sum();
    assert_eq!(seen, 1);
    let of = async |seen: bool| flags(&auditor, &format!("{YEAR}&seen={seen}")).await.page.total;
    assert_eq!((of(true).await, of(false).await), (1, before.page.total - 1));

    // The same rows found in another period are the same flag.
    let shorter = format!("region=33.20&from={}&to={}", flag.from, flag.to);
    let there = flags(&auditor, &shorter).await;
    if let Some(found) = there.items.iter().find(|found| found.id == flag.id) {
        assert_eq!(found.marks, *marks);
    }
    // More can be added, up to a point, and nothing is taken away.
    for number in 1..MAXIMUM_MARKS {
        let answer = mark(&auditor, &format!("more-{number}"), flag, &note("Dilihat lagi.")).await;
        assert_eq!(answer.status, StatusCode::CREATED);
    }
    let full = mark(&auditor, "too-many", flag, &note("Dilihat lagi.")).await;
    assert_eq!(full.problem(409).code, "marked_in_full");
}

#[tokio::test]
async fn only_auditors_mark_and_officials_see_it() {
    let site = Site::new();
    let auditor = site.sign_in("auditor-jepara").await;
    let flag = flags(&auditor, YEAR).await.items[0].clone();
    for persona in [
        "official-jepara",
        "official-jatim",
        "pp-jepara",
        "ppk-jepara",
        "bendahara-jepara",
        "vendor-jepara",
    ] {
        let person = site.sign_in(persona).await;
        mark(&person, "key-1", &flag, &note(NOTE)).await.problem(403);
    }
    mark(&site.anonymous(), "key-1", &flag, &note(NOTE))
        .await
        .problem(401);
    let mut elsewhere = note(NOTE);
    elsewhere["region"] = json!("35.73");
    mark(&auditor, "key-1", &flag, &elsewhere).await.problem(403);

    assert_eq!(
        mark(&auditor, "key-2", &flag, &note(NOTE)).await.status,
        StatusCode::CREATED
    );
    let seen = flags(&site.sign_in("official-jepara").await, YEAR).await;
    assert!(!seen.marking.allowed && seen.marking.reason.is_some());
    assert_eq!(seen.items[0].marks[0].note, NOTE);
}

#[tokio::test]
async fn what_cannot_be_marked_is_refused_by_name() {
    let site = Site::new();
    let auditor = site.sign_in("auditor-jepara").await;
    let flag = flags(&auditor, YEAR).await.items[0].clone();
    let with = |field: &str, value: Value| {
        let mut body = note(NOTE);
        body[field] = value;
        body
    };
    for (body, pointer) in [
        (note(" ab "), "/note"),
        (note(&"a".repeat(501)), "/note"),
        (with("from", json!("2023-01-01")), "/from"),
    ] {
        let problem = mark(&auditor, "key-1", &flag, &body).await.problem(422);
        assert_eq!(problem.errors[0].pointer, pointer);
    }
    // The flag has to be found where it is said to be.
    let another = [with("from", json!("2022-12-31")), with("rule", json!("itkp"))];
    let gone = Flag {
        id: "flg_0".into(),
        ..flag.clone()
    };
    mark(&auditor, "key-2", &gone, &note(NOTE)).await.problem(404);
    mark(&auditor, "key-3", &flag, &another[0]).await.problem(404);
    let sending = auditor.send(
        Method::POST,
        &format!("/api/v1/analytics/flags/{}/marks", flag.id),
    );
    assert_eq!(
        sending.json(&note(NOTE)).answer().await.problem(400).code,
        "idempotency_key_missing"
    );
}

#[tokio::test]
async fn the_file_holds_every_row_and_no_name_of_a_person() {
    let site = Site::new();
    let auditor = site.sign_in("auditor-jepara").await;
    let all = flags(&auditor, &format!("{YEAR}&limit=100")).await;
    mark(&auditor, "key-1", &all.items[0], &note(NOTE)).await;
    let sending = auditor
        .send(Method::GET, &format!("/api/v1/analytics/flags?{YEAR}&limit=1"))
        .header("accept", "text/csv");
    let file = sending.answer().await;
    assert!(
        file.header("content-disposition")
            .contains("flags-33.20-2022-01-01-2022-12-31.csv")
    );
    let text = file.text();
    assert!(!text.contains("Yulia") && !text.contains(NOTE));
    assert!(text.contains(&all.caution));
    let table = cells(&text, ',');
    let rows = lines(&table);
    let values: i64 = rows.iter().map(|row| row[10].parse::<i64>().unwrap()).sum();
    assert_eq!(values, all.items.iter().map(|flag| flag.value.get()).sum::<i64>());
    let looked_at = rows.iter().filter(|row| row[15] == "2024-01-02");
    assert!(looked_at.clone().count() > 0);
    assert!(
        looked_at
            .into_iter()
            .all(|row| row[0] == all.items[0].id.as_str())
    );
}

#[tokio::test]
async fn an_order_at_night_is_flagged_as_soon_as_it_is_placed() {
    let site = Site::new();
    let auditor = site.sign_in("auditor-jepara").await;
    let day = "region=33.20&from=2024-01-02&to=2024-01-04&kind=unusual_hour";
    assert_eq!(flags(&auditor, day).await.items, []);
    let forward = json!({ "now": "2024-01-03T22:15:00+07:00" });
    site.anonymous()
        .send(Method::POST, "/mock/clock")
        .json(&forward)
        .answer()
        .await;
    let id = samples::one_order(&site).await;
    let found = flags(&auditor, day).await.items;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].orders[0].id, id.as_str());
    assert!(found[0].opens);
}
