//! The rules, as a table. Each comes with a source that it must catch and one that it must let pass, which the
//! tests below try.

use super::catalogue::texts_for_people;
use super::patterns::{floats_beside_rupiah, is_path_of_the_app, retries, sleeps};
use super::tokens::Token;

/// One thing that must stay true.
pub(super) struct Rule {
    pub(super) name: &'static str,
    pub(super) why: &'static str,
    /// Files or folders, from the root of the project; `src/api` is both `src/api.rs` and all below `src/api/`.
    pub(super) within: &'static [&'static str],
    pub(super) except: &'static [&'static str],
    /// Whether tests have to keep it as well.
    pub(super) in_tests: bool,
    pub(super) forbids: Forbids,
    /// A file, and content that breaks the rule.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "an example for the reader and for the tests")
    )]
    pub(super) catches: (&'static str, &'static str),
    /// A file, and content that comes close and is fine.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "an example for the reader and for the tests")
    )]
    pub(super) passes: (&'static str, &'static str),
}

/// What a file may not have.
pub(super) enum Forbids {
    /// One of these pieces of code, wherever spaces and line ends stand.
    Code(&'static [&'static str]),
    /// A string of which this is true.
    Text(fn(&str) -> bool),
    /// What the function finds: lines, and what stands there.
    Findings(fn(&[Token]) -> Vec<(usize, String)>),
    /// A name of which this is true.
    Name(fn(&str) -> bool),
    /// More lines with code on them.
    LinesOver(usize),
}

const PROGRAMS: &[&str] = &[
    "src/main.rs",
    "crates/mock-api/src/main.rs",
    "crates/xtask/src/main.rs",
];
const RUST: &[&str] = &["src", "crates"];

/// 401 lines, each a semicolon.
const LINES: &[[u8; 2]; 401] = &[*b";\n"; 401];

/// A file of them.
const LONG: &str = match std::str::from_utf8(LINES.as_flattened()) {
    Ok(lines) => lines,
    Err(_) => "",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "browser-interfaces",
        why: "only browser/ and api/client.rs talk to the browser, so that the rest can be read and tested without one",
        within: &["src"],
        except: &["src/browser", "src/api/client"],
        in_tests: false,
        forbids: Forbids::Code(&[
            "web_sys",
            "js_sys",
            "gloo",
            "gloo_net",
            "gloo_timers",
            "gloo_storage",
        ]),
        catches: ("src/pages/shop.rs", "use web_sys::Window;"),
        passes: ("src/browser/scroll.rs", "use web_sys::Window;"),
    },
    Rule {
        name: "views-and-api",
        why: "what is shown comes from queries and stores, which cache, abort and retry in one place",
        within: &["src/pages", "src/components", "src/charts"],
        except: &[],
        in_tests: false,
        forbids: Forbids::Code(&["crate::api", "crate::{api", "use api", "super::api"]),
        catches: ("src/pages/cart.rs", "use crate::api::cart::fetch;"),
        passes: ("src/queries/cart.rs", "use crate::api::cart::fetch;"),
    },
    Rule {
        name: "api-and-signals",
        why: "the client is plain async code: no signal is read or written while a request is under way",
        within: &["src/api"],
        except: &[],
        in_tests: false,
        forbids: Forbids::Code(&[
            "leptos",
            "reactive_graph",
            "reactive_stores",
            "RwSignal",
            "ReadSignal",
            "WriteSignal",
            "StoredValue",
            "Memo",
        ]),
        catches: ("src/api/orders.rs", "use leptos::prelude::RwSignal;"),
        passes: (
            "src/api/orders.rs",
            "/// Not a leptos resource.\nasync fn orders() {}",
        ),
    },
    Rule {
        name: "contract-dependencies",
        why: "what travels is the same for any client and any server, and has no input or output of its own",
        within: &["crates/contract"],
        except: &[],
        in_tests: true,
        forbids: Forbids::Code(&[
            "leptos", "axum", "web-sys", "js-sys", "gloo-net", "rusqlite", "std::fs", "std::net",
        ]),
        catches: ("crates/contract/Cargo.toml", "[dependencies]\nleptos = \"0.8\""),
        passes: (
            "crates/contract/Cargo.toml",
            "[dependencies] # neither leptos nor axum\nserde = \"1\"",
        ),
    },
    Rule {
        name: "catalogue",
        why: "every text that a person reads stands in i18n/, in both languages",
        within: &["src/app", "src/pages", "src/components", "src/charts"],
        except: &[],
        in_tests: false,
        forbids: Forbids::Findings(texts_for_people),
        catches: ("src/pages/cart.rs", "view! { <p>\"Keranjang kosong\"</p> }"),
        passes: ("src/pages/cart.rs", "view! { <p class=\"empty\">{t.empty}</p> }"),
    },
    Rule {
        name: "api-paths",
        why: "paths of the API are built in api/ alone",
        within: &["src"],
        except: &["src/api"],
        in_tests: false,
        forbids: Forbids::Text(|text| text.contains("/api/") || text.starts_with("/mock/")),
        catches: ("src/queries/orders.rs", "let path = \"/api/v1/orders\";"),
        passes: ("src/api/orders.rs", "let path = \"/api/v1/orders\";"),
    },
    Rule {
        name: "app-paths",
        why: "paths of the app are typed in paths.rs, both ways, so that no link can lead nowhere",
        within: &["src"],
        except: &["src/api", "src/paths"],
        in_tests: false,
        forbids: Forbids::Text(is_path_of_the_app),
        catches: (
            "src/pages/home.rs",
            "view! { <a href=\"/orders/7\">{t.order}</a> }",
        ),
        passes: ("src/components/logo.rs", "view! { <img src=\"/logo.svg\" /> }"),
    },
    Rule {
        name: "money-is-whole",
        why: "money is Rupiah, a whole number; floats are for ratios and for places on a chart",
        within: &["crates/contract/src"],
        except: &["crates/contract/src/analytics", "crates/contract/src/control"],
        in_tests: false,
        forbids: Forbids::Code(&["f32", "f64"]),
        catches: (
            "crates/contract/src/money.rs",
            "pub fn share(self) -> f64 { 0.5 }",
        ),
        passes: ("crates/contract/src/analytics.rs", "pub change: Option<f64>,"),
    },
    Rule {
        name: "no-float-of-rupiah",
        why: "a float cannot hold every amount; compute in Rupiah, and take ratios of the results",
        within: &["src", "crates/contract/src", "crates/mock-api/src"],
        except: &["src/charts"],
        in_tests: false,
        forbids: Forbids::Findings(floats_beside_rupiah),
        catches: (
            "src/stores/cart.rs",
            "let price = Rupiah::new((1.1 * net as f64) as u64);",
        ),
        passes: (
            "src/stores/cart.rs",
            "let price = net.checked_add(tax);\nlet share: f64 = 0.5;",
        ),
    },
    Rule {
        name: "no-unsafe",
        why: "nothing here needs it",
        within: RUST,
        except: &[],
        in_tests: true,
        forbids: Forbids::Code(&["unsafe"]),
        catches: ("crates/mock-api/src/store.rs", "unsafe { read() }"),
        passes: (
            "crates/mock-api/src/store.rs",
            "// unsafe would be faster\nlet unsafe_html = false;",
        ),
    },
    Rule {
        name: "no-panic",
        why: "an error is a value that reaches a person in words; a panic ends the app",
        within: RUST,
        except: PROGRAMS,
        in_tests: false,
        forbids: Forbids::Code(&[
            ".unwrap()",
            ".expect(",
            ".unwrap_err()",
            ".expect_err(",
            "panic!",
            "unreachable!",
            "todo!",
            "unimplemented!",
        ]),
        catches: ("src/queries/cart.rs", "let cart = answer\n    .unwrap();"),
        passes: (
            "src/queries/cart.rs",
            "let cart = answer.unwrap_or(old);\n#[cfg(test)]\nmod tests { fn t() { a.unwrap(); } }",
        ),
    },
    Rule {
        name: "expect-rather-than-allow",
        why: "`#[expect(lint, reason = …)]` goes away with its cause, `#[allow]` stays for ever",
        within: RUST,
        except: &[],
        in_tests: true,
        forbids: Forbids::Code(&["#[allow(", "#![allow("]),
        catches: ("src/app.rs", "#[allow(dead_code)] fn f() {}"),
        passes: ("src/app.rs", "#[expect(dead_code, reason = \"…\")] fn f() {}"),
    },
    Rule {
        name: "json-from-bytes",
        why: "with a second reader of JSON beside that of bytes, each type that is read stands in the bundle twice: docs/decisions/0012",
        within: &["src"],
        except: &[],
        in_tests: false,
        forbids: Forbids::Code(&["serde_json::from_str"]),
        catches: (
            "src/stores/reorder.rs",
            "let draft = serde_json::from_str(&text);",
        ),
        passes: (
            "src/stores/reorder.rs",
            "let draft = serde_json::from_slice(text.as_bytes());",
        ),
    },
    Rule {
        name: "no-inner-html",
        why: "text from the API is shown as text",
        within: &["src"],
        except: &[],
        in_tests: false,
        forbids: Forbids::Code(&[
            "inner_html",
            "set_inner_html",
            "set_outer_html",
            "insert_adjacent_html",
        ]),
        catches: ("src/pages/product.rs", "view! { <p inner_html=description /> }"),
        passes: ("src/pages/product.rs", "view! { <p>{description}</p> }"),
    },
    Rule {
        name: "no-ignored-test",
        why: "a test that does not run tells nothing",
        within: RUST,
        except: &[],
        in_tests: true,
        forbids: Forbids::Code(&["#[ignore"]),
        catches: (
            "crates/contract/src/money.rs",
            "#[test]\n#[ignore = \"later\"]\nfn t() {}",
        ),
        passes: ("crates/contract/src/money.rs", "#[test]\nfn ignore() {}"),
    },
    Rule {
        name: "whole-journeys",
        why: "no browser test is skipped, focused or expected to fail",
        within: &["e2e"],
        except: &[],
        in_tests: true,
        forbids: Forbids::Code(&[
            "test.skip",
            "test.only",
            "test.fixme",
            "test.fail",
            "describe.skip",
            "describe.only",
            "describe.fixme",
        ]),
        catches: ("e2e/journeys/purchase.spec.ts", "test\n  .skip('buys', run);"),
        passes: (
            "e2e/journeys/purchase.spec.ts",
            "// no test.skip\ntest('never says test.only', run);",
        ),
    },
    Rule {
        name: "no-sleeps",
        why: "a test waits for what it expects to see, not for a time that is too long here and too short there",
        within: &["e2e"],
        except: &[],
        in_tests: true,
        forbids: Forbids::Findings(sleeps),
        catches: (
            "e2e/journeys/cart.spec.ts",
            "await new Promise((done) => setTimeout(done, 500));",
        ),
        passes: (
            "e2e/journeys/cart.spec.ts",
            "test.setTimeout(120_000); // how long it may take at most",
        ),
    },
    Rule {
        name: "no-retries",
        why: "a test that passes at the second try hides a defect of the first",
        within: &["e2e"],
        except: &[],
        in_tests: true,
        forbids: Forbids::Findings(retries),
        catches: (
            "e2e/playwright.config.ts",
            "export default { retries: process.env.CI ? 2 : 0 };",
        ),
        passes: (
            "e2e/playwright.config.ts",
            "export default { retries: 0, workers: 2 };",
        ),
    },
    Rule {
        name: "by-role-and-label",
        why: "tests find things as people do, so that what they cannot find is a defect of the page",
        within: &["e2e", "src"],
        except: &[],
        in_tests: true,
        forbids: Forbids::Code(&["getByTestId", "data-testid"]),
        catches: ("e2e/journeys/cart.spec.ts", "page.getByTestId('cart')"),
        passes: (
            "e2e/journeys/cart.spec.ts",
            "page.getByRole('link', { name: 'Keranjang' })",
        ),
    },
    Rule {
        name: "names-of-files",
        why: "a module is named by what it does, `foo.rs` beside `foo/`",
        within: RUST,
        except: &[],
        in_tests: true,
        forbids: Forbids::Name(|path| {
            let name = path.rsplit('/').next().unwrap_or(path);
            [
                "mod.rs",
                "utils.rs",
                "util.rs",
                "helpers.rs",
                "common.rs",
                "manager.rs",
            ]
            .contains(&name)
        }),
        catches: ("src/pages/mod.rs", ""),
        passes: ("src/pages/modes.rs", ""),
    },
    Rule {
        name: "one-idea-a-file",
        why: "a file of more than 400 lines of code (tests and comments apart) is two ideas; a list of texts is one",
        within: RUST,
        except: &["src/i18n"],
        in_tests: false,
        forbids: Forbids::LinesOver(400),
        catches: ("src/app.rs", LONG),
        passes: ("src/app.rs", "fn short() {}\n"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invariants::check_file;

    #[test]
    fn every_rule_catches_its_bad_sample_and_passes_its_good_one() {
        for rule in RULES {
            let broken = |(path, source): (&str, &str)| {
                let findings = check_file(path, source, false);
                findings.iter().any(|finding| finding.rule == rule.name)
            };
            assert!(
                broken(rule.catches),
                "{} does not catch its bad sample",
                rule.name
            );
            assert!(
                !broken(rule.passes),
                "{} does not pass its good sample",
                rule.name
            );
        }
    }

    #[test]
    fn names_are_told_apart() {
        let mut names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }
}
