use axum::http::Method;
use lokapasar_contract::ProductId;
use lokapasar_contract::question::{MAXIMUM_ANSWERS, Question, QuestionList, WaitingQuestionList};
use lokapasar_contract::session::VendorName;
use serde_json::{Value, json};

use crate::testing::{Answer, Person, Site, market};

const WORDS: &str = "Apakah kursi ini dikirim sudah terpasang?";
const ANSWER: &str = "Ya, dikirim terpasang dan siap pakai.";

/// The vendor for whom this persona acts.
fn vendor_of(persona: &str) -> VendorName {
    let persona = market().persona(&persona.into()).unwrap();
    persona.vendor.clone().unwrap()
}

/// A product that the vendor of Jepara's persona has on sale.
fn product() -> ProductId {
    let (market, vendor) = (market(), vendor_of("vendor-jepara"));
    let offers = &market.catalogue.offers;
    let offer = offers
        .iter()
        .find(|offer| offer.on_sale && offer.vendor == vendor.id);
    offer.unwrap().product.clone()
}

fn of_product() -> String {
    format!("/api/v1/products/{}/questions", product())
}

fn question(text: &str) -> Value {
    json!({ "vendor": vendor_of("vendor-jepara").id, "text": text })
}

async fn ask(person: &Person<'_>, key: &str, text: &str) -> Answer {
    person
        .write(Method::POST, &of_product(), key, None, &question(text))
        .await
}

async fn answer(person: &Person<'_>, key: &str, asked: &Question, text: &str) -> Answer {
    let path = format!("/api/v1/questions/{}/answers", asked.id);
    person
        .write(Method::POST, &path, key, None, &json!({ "text": text }))
        .await
}

async fn listed(person: &Person<'_>) -> QuestionList {
    person.get(&of_product()).await.body()
}

async fn advance(site: &Site, span: &str) {
    site.anonymous()
        .send(Method::POST, "/mock/clock")
        .json(&json!({ "advance": span }))
        .answer()
        .await;
}

#[tokio::test]
async fn asked_answered_and_read_by_all_without_a_name() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let answered = ask(&buyer, "ask", &format!("  {WORDS}\n")).await;
    assert_eq!(answered.status, 201);
    let asked: Question = answered.body();
    assert_eq!(
        answered.header("location"),
        format!("/api/v1/questions/{}", asked.id)
    );
    assert_eq!((asked.text.as_str(), asked.answers.len()), (WORDS, 0));
    assert_eq!(asked.vendor, vendor_of("vendor-jepara"));
    assert_eq!(asked.unit.name, "Kecamatan Tahunan");
    assert_eq!(asked.asked_at.as_str(), "2024-01-02T08:00:00+07:00");
    assert!(!asked.may_answer);

    let vendor = site.sign_in("vendor-jepara").await;
    let waiting: WaitingQuestionList = vendor.get("/api/v1/questions/waiting").await.body();
    assert_eq!(waiting.page.total, 1);
    assert!(waiting.items[0].may_answer);
    advance(&site, "PT3H").await;
    let said: Question = answer(&vendor, "answer", &asked, ANSWER).await.body();
    assert_eq!(said.answers[0].text, ANSWER);
    assert_eq!(said.answers[0].answered_at.as_str(), "2024-01-02T11:00:00+07:00");
    let waiting: WaitingQuestionList = vendor.get("/api/v1/questions/waiting").await.body();
    assert_eq!((waiting.items.len(), waiting.page.total), (0, 0));

    for person in [site.anonymous(), site.sign_in("pp-malang").await, buyer] {
        let all = person.get(&of_product()).await;
        let list: QuestionList = all.body();
        let read: Question = person
            .get(&format!("/api/v1/questions/{}", asked.id))
            .await
            .body();
        assert_eq!((list.items.len(), list.waiting, &list.items[0]), (1, 0, &read));
        assert_eq!((&read.text, &read.answers), (&asked.text, &said.answers));
        for name in ["Budi Santoso", "Slamet Riyadi", "pp-jepara", "vendor-jepara"] {
            assert!(!all.text().contains(name), "{name} in {}", all.text());
        }
    }
    // The record itself knows who.
    let names: (String, String) = site
        .app
        .read(|connection| {
            let sql = "SELECT q.persona_name, a.persona_name FROM question q JOIN question_answer a ON a.question = q.id";
            Ok(connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
        })
        .unwrap();
    assert_eq!(names, ("Budi Santoso".to_owned(), "Slamet Riyadi".to_owned()));
}

#[tokio::test]
async fn what_waits_is_seen_by_whom_it_concerns() {
    let site = Site::new();
    let asked: Question = ask(&site.sign_in("pp-jepara").await, "ask", WORDS).await.body();
    let path = format!("/api/v1/questions/{}", asked.id);
    for (persona, sees) in [
        ("pp-jepara", true),
        ("ppk-jepara", true),
        ("bendahara-jepara", true),
        ("vendor-jepara", true),
        ("auditor-jepara", true),
        ("official-jepara", true),
        ("official-malang", false),
        ("official-jatim", false),
        ("pp-malang", false),
        ("vendor-malang", false),
    ] {
        let person = site.sign_in(persona).await;
        let list = listed(&person).await;
        let count = u32::from(sees);
        assert_eq!((list.page.total, list.waiting), (count, count), "{persona}");
        assert_eq!(list.items.len(), usize::from(sees), "{persona}");
        let status = person.get(&path).await.status.as_u16();
        assert_eq!(status, if sees { 200 } else { 404 }, "{persona}");
    }
    assert_eq!(listed(&site.anonymous()).await.page.total, 0);
    site.anonymous().get(&path).await.problem(404);
}

#[tokio::test]
async fn only_units_ask_and_the_list_says_so_before() {
    let site = Site::new();
    for (persona, may) in [
        ("pp-jepara", true),
        ("ppk-malang", true),
        ("bendahara-jepara", false),
        ("official-jepara", false),
        ("auditor-jepara", false),
        ("vendor-jepara", false),
    ] {
        let person = site.sign_in(persona).await;
        let asking = listed(&person).await.asking;
        assert_eq!((asking.allowed, asking.reason.is_none()), (may, may), "{persona}");
        assert!(asking.vendors.contains(&vendor_of("vendor-jepara")));
        assert!(asking.vendors.is_sorted_by(|one, other| one.name <= other.name));
        let status = ask(&person, "key", WORDS).await.status.as_u16();
        assert_eq!(status, if may { 201 } else { 403 }, "{persona}");
    }
    let nobody = site.anonymous();
    let reason = listed(&nobody).await.asking.reason;
    assert_eq!(reason.as_deref(), Some("Sign in as a buyer to ask."));
    ask(&nobody, "key", WORDS).await.problem(401);
}

#[tokio::test]
async fn only_the_vendor_that_was_asked_answers() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let asked: Question = ask(&buyer, "ask", WORDS).await.body();
    answer(&site.anonymous(), "key", &asked, ANSWER)
        .await
        .problem(401);
    for persona in ["pp-jepara", "ppk-jepara", "auditor-jepara", "official-jepara"] {
        let person = site.sign_in(persona).await;
        answer(&person, "key", &asked, ANSWER).await.problem(403);
        person.get("/api/v1/questions/waiting").await.problem(403);
    }
    site.anonymous()
        .get("/api/v1/questions/waiting")
        .await
        .problem(401);
    let other = site.sign_in("vendor-malang").await;
    answer(&other, "key", &asked, ANSWER).await.problem(404);
    let vendor = site.sign_in("vendor-jepara").await;
    answer(&vendor, "key", &asked, ANSWER).await.body::<Question>();
    // Once it is answered the other vendor sees it, and is told whose it is.
    answer(&other, "key", &asked, ANSWER).await.problem(403);
    let path = "/api/v1/questions/qst_none/answers";
    let nothing = vendor
        .write(Method::POST, path, "other", None, &json!({ "text": ANSWER }))
        .await;
    nothing.problem(404);
}

#[tokio::test]
async fn an_answer_is_added_to_and_nothing_is_taken_back() {
    let site = Site::new();
    let asked: Question = ask(&site.sign_in("pp-jepara").await, "ask", WORDS).await.body();
    let vendor = site.sign_in("vendor-jepara").await;
    for nth in 0..MAXIMUM_ANSWERS {
        let said = answer(&vendor, &format!("key-{nth}"), &asked, &format!("Jawaban {nth}")).await;
        let said: Question = said.body();
        assert_eq!(said.answers.len(), nth + 1);
        assert_eq!(said.answers[0].text, "Jawaban 0");
        assert_eq!(said.may_answer, nth + 1 < MAXIMUM_ANSWERS);
    }
    let problem = answer(&vendor, "one-more", &asked, ANSWER).await.problem(409);
    assert_eq!(problem.code, "answered_in_full");
    for sql in [
        "UPDATE question SET text = 'x'",
        "DELETE FROM question",
        "UPDATE question_answer SET text = 'x'",
        "DELETE FROM question_answer",
    ] {
        let changed = site
            .app
            .read(|connection| Ok(connection.execute_batch(sql).map_err(|error| error.to_string())));
        assert!(changed.unwrap().unwrap_err().contains("on record"), "{sql}");
    }
}

#[tokio::test]
async fn the_same_key_is_one_question_and_one_answer() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let first: Question = ask(&buyer, "ask", WORDS).await.body();
    let again = ask(&buyer, "ask", WORDS).await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.body::<Question>(), first);
    let reused = ask(&buyer, "ask", "Apakah tersedia warna lain?")
        .await
        .problem(422);
    assert_eq!(reused.code, "idempotency_key_reused");
    let vendor = site.sign_in("vendor-jepara").await;
    for _ in 0..2 {
        let said: Question = answer(&vendor, "answer", &first, ANSWER).await.body();
        assert_eq!(said.answers.len(), 1);
    }
    assert_eq!(listed(&buyer).await.page.total, 1);
    let without = buyer
        .send(Method::POST, &of_product())
        .json(&question(WORDS))
        .answer()
        .await;
    assert_eq!(without.problem(400).code, "idempotency_key_missing");
}

#[tokio::test]
async fn what_is_wrong_is_said_field_by_field() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let vendor = vendor_of("vendor-jepara").id;
    for (body, pointer) in [
        (json!({ "vendor": vendor, "text": " kurang   " }), "/text"),
        (json!({ "vendor": vendor, "text": "x".repeat(501) }), "/text"),
        (json!({ "vendor": "vnd_none", "text": WORDS }), "/vendor"),
        (
            json!({ "vendor": vendor_of("vendor-malang").id, "text": WORDS }),
            "/vendor",
        ),
        (json!({ "text": WORDS }), "/vendor"),
        (
            json!({ "vendor": vendor, "text": WORDS, "name": "Budi" }),
            "/name",
        ),
    ] {
        let refused = buyer.write(Method::POST, &of_product(), "key", None, &body).await;
        let errors = refused.problem(422).errors;
        assert_eq!(errors[0].pointer, pointer, "{body}");
    }
    // The longest that may be is taken, counted in characters and not in bytes.
    let asked: Question = ask(&buyer, "key", &"é".repeat(500)).await.body();
    let vendor = site.sign_in("vendor-jepara").await;
    for text in [" x ".to_owned(), "x".repeat(1_001)] {
        let problem = answer(&vendor, "key", &asked, &text).await.problem(422);
        assert_eq!(problem.errors[0].pointer, "/text");
    }
    let unknown = "/api/v1/products/prd_none/questions";
    buyer.get(unknown).await.problem(404);
    let refused = buyer
        .write(Method::POST, unknown, "other", None, &question(WORDS))
        .await;
    refused.problem(404);
    for query in ["page=0", "limit=101", "sort=new"] {
        buyer.get(&format!("{}?{query}", of_product())).await.problem(400);
    }
}

#[tokio::test]
async fn what_waits_comes_first_and_then_the_newest_answered() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let vendor = site.sign_in("vendor-jepara").await;
    let mut asked = Vec::new();
    for nth in 0..7 {
        let text = format!("Pertanyaan yang ke-{nth}?");
        asked.push(
            ask(&buyer, &text.replace(' ', "-"), &text)
                .await
                .body::<Question>(),
        );
        advance(&site, "PT1M").await;
    }
    for nth in [4, 1, 5] {
        answer(&vendor, &format!("answer-{nth}"), &asked[nth], ANSWER).await;
        advance(&site, "PT1M").await;
    }
    let mut seen = Vec::new();
    for page in 1..=3 {
        let list: QuestionList = buyer
            .get(&format!("{}?page={page}&limit=3", of_product()))
            .await
            .body();
        assert_eq!((list.page.total, list.waiting), (7, 4));
        seen.extend(list.items.into_iter().map(|item| item.text));
    }
    let expected = [6, 3, 2, 0, 5, 1, 4].map(|nth: usize| asked[nth].text.clone());
    assert_eq!(seen, expected);
    let waiting: WaitingQuestionList = vendor.get("/api/v1/questions/waiting?limit=2").await.body();
    let texts: Vec<&str> = waiting.items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(texts, [&asked[0].text, &asked[2].text]);
    assert_eq!(waiting.page.total, 4);
}

#[tokio::test]
async fn those_who_wait_are_told() {
    let site = Site::new();
    let start = site.app.live.newest();
    let buyer = site.sign_in("pp-jepara").await;
    ask(&buyer, "ask", WORDS).await;
    let told = site.app.live.subscribe(Some(start)).missed;
    assert_eq!(told.len(), 1);
    for (persona, hears) in [
        ("vendor-jepara", true),
        ("ppk-jepara", true),
        ("vendor-malang", false),
        ("pp-malang", false),
    ] {
        let persona = market().persona(&persona.into()).unwrap();
        assert_eq!(told[0].is_for(&persona), hears, "{}", persona.id);
    }
}
