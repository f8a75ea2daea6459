use axum::http::{Method, StatusCode};
use lokapasar_contract::session::{PersonaList, Role, Session};
use serde_json::json;

use crate::testing::Site;

#[tokio::test]
async fn the_people_of_the_demo_are_there() {
    let site = Site::new();
    let list: PersonaList = site.anonymous().get("/api/v1/personas").await.body();
    let people: Vec<_> = list
        .items
        .iter()
        .map(|persona| {
            let acts_for = persona
                .unit
                .as_ref()
                .map(|unit| unit.name.as_str())
                .or(persona.vendor.as_ref().map(|_| "a vendor"))
                .unwrap_or_default();
            (
                persona.id.as_str(),
                persona.role,
                persona.region.name.as_str(),
                acts_for,
            )
        })
        .collect();
    assert_eq!(
        people,
        [
            ("pp-jepara", Role::Buyer, "Kabupaten Jepara", "Kecamatan Tahunan"),
            ("ppk-jepara", Role::Ppk, "Kabupaten Jepara", "Kecamatan Tahunan"),
            (
                "bendahara-jepara",
                Role::Bendahara,
                "Kabupaten Jepara",
                "Kecamatan Tahunan"
            ),
            ("pp-malang", Role::Buyer, "Kota Malang", "Kecamatan Klojen"),
            ("ppk-malang", Role::Ppk, "Kota Malang", "Kecamatan Klojen"),
            (
                "bendahara-malang",
                Role::Bendahara,
                "Kota Malang",
                "Kecamatan Klojen"
            ),
            ("official-jepara", Role::Official, "Kabupaten Jepara", ""),
            ("official-malang", Role::Official, "Kota Malang", ""),
            ("official-jatim", Role::Official, "Provinsi Jawa Timur", ""),
            ("auditor-jepara", Role::Auditor, "Kabupaten Jepara", ""),
            ("vendor-jepara", Role::Vendor, "Kabupaten Jepara", "a vendor"),
            ("vendor-malang", Role::Vendor, "Kota Malang", "a vendor"),
            ("pp2-jepara", Role::Buyer, "Kabupaten Jepara", "Kecamatan Tahunan"),
        ]
    );
}

#[tokio::test]
async fn signs_in_and_out() {
    let site = Site::new();
    let nobody: Session = site.anonymous().get("/api/v1/session").await.body();
    assert_eq!(nobody.persona, None);
    assert_eq!(nobody.now.as_str(), "2024-01-02T08:00:00+07:00");

    let person = site.sign_in("pp-jepara").await;
    let session: Session = person.get("/api/v1/session").await.body();
    assert_eq!(session.persona.unwrap().name, "Budi Santoso");

    let out = person.send(Method::DELETE, "/api/v1/session").answer().await;
    assert_eq!(out.status, StatusCode::NO_CONTENT);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    let after: Session = person.get("/api/v1/session").await.body();
    assert_eq!(after.persona, None, "the cookie is worth nothing any more");
}

#[tokio::test]
async fn signing_in_ends_the_session_before() {
    let site = Site::new();
    let first = site.sign_in("pp-jepara").await;
    let request = json!({ "persona": "ppk-jepara" });
    let answer = first
        .send(Method::POST, "/api/v1/session")
        .json(&request)
        .answer()
        .await;
    let cookie = answer.header("set-cookie");
    for attribute in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(attribute), "{attribute} is missing in {cookie}");
    }
    let before: Session = first.get("/api/v1/session").await.body();
    assert_eq!(before.persona, None);
}

#[tokio::test]
async fn refuses_strangers_and_unknown_fields() {
    let site = Site::new();
    let sign_in = |body| {
        site.anonymous()
            .send(Method::POST, "/api/v1/session")
            .json(&body)
            .answer()
    };
    let problem = sign_in(json!({ "persona": "root" })).await.problem(422);
    assert_eq!(problem.errors.first().unwrap().pointer, "/persona");
    let problem = sign_in(json!({ "persona": "pp-jepara", "role": "ppk" }))
        .await
        .problem(422);
    let error = problem.errors.first().unwrap();
    assert_eq!(
        (error.pointer.as_str(), error.code.as_str()),
        ("/role", "unknown_field")
    );
    let problem = sign_in(json!({})).await.problem(422);
    let error = problem.errors.first().unwrap();
    assert_eq!(
        (error.pointer.as_str(), error.code.as_str()),
        ("/persona", "required")
    );
}

#[tokio::test]
async fn a_forged_cookie_is_nobody() {
    let site = Site::new();
    for cookie in [
        "lokapasar_session=",
        "lokapasar_session=' OR 1=1 --",
        "other=x; lokapasar_session=abc",
    ] {
        let answer = site
            .anonymous()
            .send(Method::GET, "/api/v1/session")
            .header("cookie", cookie)
            .answer()
            .await;
        assert_eq!(answer.body::<Session>().persona, None, "{cookie}");
        let events = site
            .anonymous()
            .send(Method::GET, "/api/v1/events")
            .header("cookie", cookie)
            .answer()
            .await;
        assert_eq!(events.problem(401).code, "unauthorised");
    }
}

#[tokio::test]
async fn a_write_from_another_site_is_refused() {
    let site = Site::new();
    let body = json!({ "persona": "pp-jepara" });
    for (headers, status) in [
        (vec![], 200),
        (vec![("sec-fetch-site", "same-origin")], 200),
        (vec![("sec-fetch-site", "none")], 200),
        (vec![("sec-fetch-site", "cross-site")], 403),
        (vec![("sec-fetch-site", "same-site")], 403),
        (vec![("origin", "http://shop.test"), ("host", "shop.test")], 200),
        (vec![("origin", "http://evil.test"), ("host", "shop.test")], 403),
        (vec![("origin", "null"), ("host", "shop.test")], 403),
        // Behind a proxy that names another host, the browser's own word counts.
        (
            vec![
                ("sec-fetch-site", "same-origin"),
                ("origin", "http://dev.test"),
                ("host", "shop.test"),
            ],
            200,
        ),
    ] {
        let mut sending = site.anonymous().send(Method::POST, "/api/v1/session");
        for (name, value) in &headers {
            sending = sending.header(name, value);
        }
        let answer = sending.json(&body).answer().await;
        assert_eq!(answer.status.as_u16(), status, "{headers:?}");
    }
}
