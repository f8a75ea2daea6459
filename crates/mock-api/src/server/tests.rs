use std::path::PathBuf;

use axum::http::Method;
use serde_json::Value;

use crate::headers::SECURITY_HEADERS;
use crate::testing::Site;

/// A folder with a built app in it; gone after the test.
struct Dist(PathBuf);

impl Dist {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("lokapasar-dist-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("fonts")).unwrap();
        for (name, text) in [
            ("index.html", "<!doctype html><title>Lokapasar</title>"),
            ("index.html.br", "brotli"),
            ("lokapasar-5f3a9c01d2e4b687.js", "export default 1;"),
            ("lokapasar-5f3a9c01d2e4b687.js.gz", "gzip"),
            ("boot.js", "boot"),
            ("fonts/plus-jakarta-sans.woff2", "font"),
        ] {
            std::fs::write(folder.join(name), text).unwrap();
        }
        Self(folder)
    }
}

impl Drop for Dist {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn site(dist: &Dist) -> Site {
    let folder = dist.0.clone();
    Site::with(|config| config.dist = Some(folder))
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let dist = Dist::new("headers");
    let site = site(&dist);
    let (_, description) = crate::routes::described();
    let description = serde_json::to_value(&description).unwrap();
    let mut requests: Vec<(Method, String)> = Vec::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            let path = path
                .split('/')
                .map(|part| if part.starts_with('{') { "x" } else { part });
            let path = path.collect::<Vec<_>>().join("/");
            requests.push((method.to_uppercase().parse().unwrap(), path));
        }
    }
    assert!(requests.len() > 10);
    for path in [
        "/",
        "/search",
        "/boot.js",
        "/lokapasar-5f3a9c01d2e4b687.js",
        "/missing.js",
        "/pictures/x.svg",
        "/api/v1/openapi.json",
        "/api/v1/explorer",
        "/api/v1/nothing",
        "/api/v2",
        "/mock/clock",
        "/mock/nothing",
    ] {
        requests.push((Method::GET, path.to_owned()));
    }
    requests.push((Method::POST, "/".to_owned()));
    requests.push((Method::TRACE, "/api/v1/session".to_owned()));
    for (method, path) in requests {
        let answer = site.anonymous().send(method.clone(), &path).answer().await;
        for (name, value) in SECURITY_HEADERS {
            assert_eq!(
                answer.header(name),
                value,
                "{method} {path} answers {} without {name}",
                answer.status
            );
        }
        assert!(
            answer.header("x-request-id").starts_with("req_"),
            "{method} {path}"
        );
    }
}

#[tokio::test]
async fn the_app_is_served_as_in_production() {
    let dist = Dist::new("site");
    let site = site(&dist);
    for (path, status, cache) in [
        ("/", 200, "no-cache"),
        ("/search?q=kursi", 200, "no-cache"),
        ("/orders/ord_1", 200, "no-cache"),
        ("/boot.js", 200, "no-cache"),
        (
            "/lokapasar-5f3a9c01d2e4b687.js",
            200,
            "public, max-age=31536000, immutable",
        ),
        ("/fonts/plus-jakarta-sans.woff2", 200, "no-cache"),
        ("/lokapasar-0000000000000000.js", 404, "no-store"),
        ("/../Cargo.toml", 404, "no-store"),
        ("/%2e%2e/Cargo.toml", 404, "no-store"),
        ("/api", 404, "no-store"),
        ("/api/v1/search", 404, "no-store"),
    ] {
        let answer = site.anonymous().get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("cache-control")),
            (status, cache),
            "{path}"
        );
    }
    let page = site.anonymous().get("/orders").await;
    assert!(
        page.header("content-type").starts_with("text/html"),
        "{}",
        page.header("content-type")
    );
    assert!(page.text().contains("<title>Lokapasar</title>"));
    site.anonymous()
        .send(Method::POST, "/search")
        .answer()
        .await
        .problem(404);
}

#[tokio::test]
async fn what_is_compressed_beforehand_is_sent_so() {
    let dist = Dist::new("compressed");
    let site = site(&dist);
    let send = |path, accepted| {
        site.anonymous()
            .send(Method::GET, path)
            .header("accept-encoding", accepted)
            .answer()
    };
    for (path, accepted, encoding, body) in [
        ("/", "gzip, br", "br", "brotli"),
        ("/search", "br", "br", "brotli"),
        ("/lokapasar-5f3a9c01d2e4b687.js", "gzip", "gzip", "gzip"),
    ] {
        let answer = send(path, accepted).await;
        assert_eq!(
            (answer.header("content-encoding"), answer.text().as_str()),
            (encoding, body),
            "{path}"
        );
        assert!(answer.header("vary").contains("accept-encoding"));
    }
    let answer = send("/boot.js", "identity").await;
    assert_eq!(
        (answer.header("content-encoding"), answer.text().as_str()),
        ("", "boot")
    );
}

#[tokio::test]
async fn a_read_is_not_sent_twice() {
    let site = Site::new();
    for path in ["/api/v1/categories", "/api/v1/personas", "/api/v1/products"] {
        let first = site.anonymous().get(path).await;
        let tag = first.header("etag");
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{path}: {tag}");
        assert_eq!(first.header("cache-control"), "private, no-cache");
        assert!(first.header("vary").contains("accept-language"));
        let again = site
            .anonymous()
            .send(Method::GET, path)
            .header("if-none-match", tag)
            .answer()
            .await;
        assert_eq!(
            (again.status.as_u16(), again.bytes.len(), again.header("etag")),
            (304, 0, tag)
        );
        let other = site.anonymous().in_language("id").get(path).await;
        assert_eq!(other.header("content-language"), "id");
    }
}

#[tokio::test]
async fn a_picture_is_kept_for_good() {
    let site = Site::new();
    let list: Value = site.anonymous().get("/api/v1/products?limit=1").await.body();
    let src = list["items"][0]["picture"]["src"].as_str().unwrap().to_owned();
    let picture = site.anonymous().get(&src).await;
    assert_eq!(
        (picture.status.as_u16(), picture.header("content-type")),
        (200, "image/svg+xml")
    );
    assert!(picture.text().starts_with("<svg"));
    assert_eq!(
        picture.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    let tag = picture.header("etag");
    let again = site
        .anonymous()
        .send(Method::GET, &src)
        .header("if-none-match", tag)
        .answer()
        .await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    site.anonymous()
        .get("/pictures/..%2f..%2fCargo.svg")
        .await
        .problem(404);
}
