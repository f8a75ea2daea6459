use axum::http::Method;
use serde_json::{Value, json};

use crate::testing::{Answer, Person, Site};

fn row(order: &str, value: Value) -> Value {
    json!({
        "nama_klpd": "Kabupaten Jepara",
        "nama_satker": "Dinas Kesehatan",
        "order_id": order,
        "valuasi": value,
        "tanggal_transaksi": "2023-02-07 10:00:00",
        "nama_pemesan": "Budi"
    })
}

async fn send(person: &Person<'_>, key: &str, place: &str, body: impl Into<axum::body::Body>) -> Answer {
    person
        .send(Method::POST, &format!("/api/v1/import{place}"))
        .header("idempotency-key", key)
        .body("application/json", body)
        .answer()
        .await
}

#[tokio::test]
async fn a_file_comes_in_once_and_is_reported() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let file = json!([row("A", json!(5)), row("B", json!("1.500")), row("C", json!(7))]).to_string();
    let sent = send(&official, "one", "?name=realisasi.json", file.clone()).await;
    assert_eq!(sent.status.as_u16(), 201, "{}", sent.text());
    let import: Value = sent.body();
    assert_eq!(
        import["rows"],
        json!({"read": 3, "taken": 2, "merged": 0, "updated": 0, "known": 0, "refused": 1})
    );
    assert_eq!(
        (&import["value"], &import["name"]),
        (&json!(12), &json!("realisasi.json"))
    );
    assert_eq!(import["by"]["code"], "33.20");
    let report: Value = official.get(sent.header("location")).await.body();
    assert_eq!(report["import"], import);
    assert_eq!(
        report["items"],
        json!([{"row": 2, "line": 1, "reason": "value_ambiguous", "field": "valuasi", "found": "1.500", "order_id": "B"}])
    );
    // The same request is answered as before; another one under its key is refused; the same file again is another import.
    let again = send(&official, "one", "?name=realisasi.json", file.clone()).await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.body::<Value>(), import);
    assert_eq!(
        send(&official, "one", "", file.clone()).await.problem(422).code,
        "idempotency_key_reused"
    );
    let twice: Value = send(&official, "two", "", file).await.body();
    assert_eq!(
        (&twice["rows"]["known"], &twice["rows"]["taken"]),
        (&json!(2), &json!(0))
    );
    let list: Value = official.get("/api/v1/import").await.body();
    assert_eq!(list["page"]["total"], 2);
    assert_eq!((&list["items"][0], &list["items"][1]), (&twice, &import));
    assert_eq!(list["importing"]["allowed"], true);
    let days = "from=2023-01-01&to=2023-12-31&source=feed";
    let summary: Value = official
        .get(&format!("/api/v1/analytics/summary?{days}"))
        .await
        .body();
    assert_eq!((&summary["value"], &summary["orders"]), (&json!(12), &json!(2)));
}

#[tokio::test]
async fn refused_rows_come_by_reason_and_page() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let rows: Vec<Value> = (0..7)
        .map(|number| {
            row(
                &format!("A-{number}"),
                if number < 5 { json!("x") } else { json!("1.5") },
            )
        })
        .collect();
    let sent = send(&official, "one", "", json!(rows).to_string()).await;
    let place = sent.header("location");
    let numbers = async |query: &str| -> (Vec<u64>, u64) {
        let report: Value = official.get(&format!("{place}?{query}")).await.body();
        let rows = report["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["row"].as_u64().unwrap());
        (rows.collect(), report["page"]["total"].as_u64().unwrap())
    };
    assert_eq!(numbers("limit=3").await, (vec![1, 2, 3], 7));
    assert_eq!(numbers("limit=3&page=3").await, (vec![7], 7));
    assert_eq!(numbers("reason=value_ambiguous").await, (vec![], 0));
    assert_eq!(numbers("reason=value_fraction").await, (vec![6, 7], 2));
    official.get(&format!("{place}?reason=other")).await.problem(400);
}

#[tokio::test]
async fn officials_import_and_each_sees_their_own() {
    let site = Site::new();
    let file = || json!([row("A", json!(5))]).to_string();
    for (persona, status) in [
        ("pp-jepara", 403),
        ("ppk-jepara", 403),
        ("bendahara-jepara", 403),
        ("vendor-jepara", 403),
        ("auditor-jepara", 403),
    ] {
        let person = site.sign_in(persona).await;
        send(&person, "one", "", file()).await.problem(status);
        if persona == "auditor-jepara" {
            let list: Value = person.get("/api/v1/import").await.body();
            assert_eq!(list["importing"]["allowed"], false);
        } else {
            person.get("/api/v1/import").await.problem(403);
        }
    }
    send(&site.anonymous(), "one", "", file()).await.problem(401);
    site.anonymous().get("/api/v1/import").await.problem(401);

    let malang = site.sign_in("official-malang").await;
    let sent = send(&malang, "one", "", file()).await;
    let place = sent.header("location");
    for (persona, seen) in [
        ("official-malang", true),
        ("official-jatim", true),
        ("official-jepara", false),
        ("auditor-jepara", false),
    ] {
        let person = site.sign_in(persona).await;
        let list: Value = person.get("/api/v1/import").await.body();
        assert_eq!(list["page"]["total"], json!(u8::from(seen)), "{persona}");
        let report = person.get(place).await;
        if seen {
            report.body::<Value>();
        } else {
            report.problem(404);
        }
    }
}

#[tokio::test]
async fn what_is_no_feed_is_refused_as_a_whole() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    for (file, status, code) in [
        ("[{\"order_id\": \"A\"", 400, "malformed_json"),
        ("", 400, "malformed_json"),
        ("{}", 422, "not_an_array"),
    ] {
        assert_eq!(
            send(&official, "one", "", file).await.problem(status).code,
            code,
            "{file}"
        );
    }
    let latin = b"[\"\xe9\"]".to_vec();
    assert_eq!(
        send(&official, "one", "", latin).await.problem(400).code,
        "not_utf8"
    );
    let post = |key: Option<&str>, kind: &str| {
        let sending = official.send(Method::POST, "/api/v1/import").body(kind, "[]");
        match key {
            Some(key) => sending.header("idempotency-key", key),
            None => sending,
        }
    };
    assert_eq!(
        post(Some("one"), "text/csv").answer().await.problem(415).code,
        "unsupported_media_type"
    );
    assert_eq!(
        post(None, "application/json").answer().await.problem(400).code,
        "idempotency_key_missing"
    );
    let large = post(Some("one"), "application/json").header("content-length", "300000000");
    assert_eq!(large.answer().await.problem(413).code, "too_large");
    send(&official, "one", "?name=a%0Ab", "[]").await.problem(400);
    let list: Value = official.get("/api/v1/import").await.body();
    assert_eq!(list["page"]["total"], 0, "nothing of it is kept");
    // More than other requests may bring is no trouble here.
    let many: Vec<Value> = (0..2_000)
        .map(|number| row(&format!("A-{number}"), json!(number)))
        .collect();
    let file = json!(many).to_string();
    assert!(file.len() > crate::extract::MAXIMUM_BODY);
    let import: Value = send(&official, "one", "", file).await.body();
    assert_eq!(import["rows"]["taken"], 2_000);
}

#[tokio::test]
async fn who_reads_while_a_file_comes_in_is_asked_to_come_again() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let feed = "/api/v1/analytics/summary?source=feed";
    let importing = site.app.feed.begin_import();
    for path in [feed, "/api/v1/import"] {
        let answer = official.get(path).await;
        assert_eq!(answer.header("retry-after"), "1", "{path}");
        answer.problem(503);
    }
    official.get("/api/v1/analytics/summary").await.body::<Value>();
    drop(importing);
    official.get(feed).await.body::<Value>();
}

#[tokio::test]
async fn files_named_at_the_start_are_for_all_officials() {
    let path = std::env::temp_dir().join(format!("lokapasar-feed-{}.json", std::process::id()));
    std::fs::write(&path, json!([row("A", json!(5))]).to_string()).unwrap();
    let site = Site::with(|config| config.imports = vec![path.clone(), path.clone()]);
    let said = site.app.import_files().unwrap();
    assert!(
        said[0].ends_with("1 rows read, 1 taken, 0 merged, 0 updated, 0 known, 0 refused"),
        "{}",
        said[0]
    );
    assert!(
        said[1].contains("0 taken, 0 merged, 0 updated, 1 known"),
        "{}",
        said[1]
    );
    std::fs::remove_file(&path).unwrap();
    assert!(site.app.import_files().unwrap_err().starts_with("--import "));
    for persona in ["official-jepara", "official-malang", "auditor-jepara"] {
        let list: Value = site.sign_in(persona).await.get("/api/v1/import").await.body();
        assert_eq!(
            (&list["page"]["total"], &list["items"][1]["by"]),
            (&json!(2), &Value::Null),
            "{persona}"
        );
    }
    site.app
        .reset(lokapasar_demo_data::Scale::Tiny, crate::options::DEFAULT_SEED)
        .unwrap();
    let list: Value = site
        .sign_in("official-jepara")
        .await
        .get("/api/v1/import")
        .await
        .body();
    assert_eq!(list["page"]["total"], 0);
}
