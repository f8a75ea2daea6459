//! What ARCHITECTURE says must stay true, as far as it can be read off the sources.

mod catalogue;
mod patterns;
mod rules;
mod tokens;

use std::fs;

use crate::failure::{Attempt, Result};
use crate::project::{Project, files_under};
use rules::{Forbids, RULES, Rule};
use tokens::{Language, Token, tokens, without_tests};

/// A place where a rule is broken.
#[derive(Debug)]
struct Finding {
    rule: &'static str,
    line: usize,
    what: String,
}

/// Checks all sources, prints what is broken and where, and says whether nothing is.
pub(crate) fn check(project: &Project) -> Result<bool> {
    let mut broken = 0;
    let mut read = 0;
    for folder in ["src", "crates", "e2e"].map(|folder| project.root.join(folder)) {
        if !folder.exists() {
            continue;
        }
        let made_by_people = |folder: &std::path::Path| {
            let name = folder.file_name().unwrap_or_default();
            !["node_modules", "target", "test-results", "playwright-report"]
                .iter()
                .any(|other| name == *other)
        };
        for file in files_under(&folder, &made_by_people)? {
            let path = file
                .strip_prefix(&project.root)
                .unwrap_or(&file)
                .to_string_lossy()
                .into_owned();
            if Language::of(&path).is_none() {
                continue;
            }
            let source = fs::read_to_string(&file).attempt(|| format!("read {path}"))?;
            for finding in check_file(&path, &source) {
                println!("{path}:{}: {} [{}]", finding.line, finding.what, finding.rule);
                broken += 1;
            }
            read += 1;
        }
    }
    println!("{} rules, {read} files, {broken} findings", RULES.len());
    Ok(broken == 0)
}

/// All findings in one file.
fn check_file(path: &str, source: &str) -> Vec<Finding> {
    let Some(language) = Language::of(path) else {
        return Vec::new();
    };
    let everything = tokens(source, language);
    let is_test_file = path.contains("/tests/") || path.ends_with("/tests.rs") || path.ends_with("_tests.rs");
    let shipped = match language {
        Language::Rust if is_test_file => Vec::new(),
        Language::Rust => without_tests(&everything),
        Language::Script | Language::Toml => everything.clone(),
    };
    let mut findings = Vec::new();
    for rule in RULES.iter().filter(|rule| applies(rule, path)) {
        let tokens = if rule.in_tests { &everything } else { &shipped };
        let mut add = |line, what: String| {
            findings.push(Finding {
                rule: rule.name,
                line,
                what: format!("{what}; {}", rule.why),
            });
        };
        match &rule.forbids {
            Forbids::Code(pieces) => pieces.iter().for_each(|piece| {
                occurrences(tokens, piece, language)
                    .into_iter()
                    .for_each(|line| add(line, format!("`{piece}`")));
            }),
            Forbids::Text(is_forbidden) => tokens
                .iter()
                .filter_map(|token| Some((token.line, token.text()?)))
                .filter(|(_, text)| is_forbidden(text))
                .for_each(|(line, text)| add(line, format!("\"{text}\""))),
            Forbids::Findings(find) => find(tokens).into_iter().for_each(|(line, what)| add(line, what)),
            Forbids::Name(is_forbidden) if is_forbidden(path) => add(1, "the name of the file".to_owned()),
            Forbids::Name(_) => {}
            Forbids::LinesOver(limit) => {
                let mut lines: Vec<usize> = tokens.iter().map(|token| token.line).collect();
                lines.dedup();
                if let Some(first_too_many) = lines.get(*limit) {
                    add(*first_too_many, format!("{} lines of code", lines.len()));
                }
            }
        }
    }
    findings
}

fn applies(rule: &Rule, path: &str) -> bool {
    let covers = |place: &&str| {
        path.strip_prefix(*place)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
    };
    rule.within.iter().any(covers) && !rule.except.iter().any(covers)
}

/// The lines on which a piece of code begins.
fn occurrences(source: &[Token], piece: &str, language: Language) -> Vec<usize> {
    let wanted = tokens(piece, language);
    if wanted.is_empty() {
        return Vec::new();
    }
    let same = |window: &&[Token]| {
        window
            .iter()
            .zip(&wanted)
            .all(|(token, wanted)| token.kind == wanted.kind)
    };
    source
        .windows(wanted.len())
        .filter(same)
        .map(|window| window[0].line)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_name_the_line() {
        let source = "//! web_sys here is fine\nuse a::b;\n\nuse web_sys::{\n    Window,\n};\n";
        let findings = check_file("src/pages/cart.rs", source);
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].rule, findings[0].line), ("browser-interfaces", 4));
    }

    #[test]
    fn a_place_is_a_file_and_its_folder_and_nothing_else() {
        let rule = RULES
            .iter()
            .find(|rule| rule.name == "browser-interfaces")
            .unwrap();
        let cases = [
            ("src/browser.rs", false),
            ("src/browser/a.rs", false),
            ("src/browsers.rs", true),
            ("e2e/a.ts", false),
        ];
        for (path, expected) in cases {
            assert_eq!(applies(rule, path), expected, "{path}");
        }
    }

    #[test]
    fn a_file_of_tests_may_panic() {
        assert!(check_file("crates/mock-api/tests/cart.rs", "fn t() { x.unwrap(); }").is_empty());
        assert!(check_file("crates/mock-api/src/cart/tests.rs", "fn t() { x.unwrap(); }").is_empty());
        assert!(!check_file("crates/mock-api/src/cart.rs", "fn t() { x.unwrap(); }").is_empty());
    }
}
