//! What ARCHITECTURE says must stay true, as far as it can be read off the sources.

mod catalogue;
mod patterns;
mod rules;
mod sheets;
mod tokens;

use std::fs;
use std::path::Path;

use crate::failure::{Attempt, Result};
use crate::project::{Project, files_under};
use rules::{Forbids, RULES, Rule};
use tokens::{Language, Token, modules_for_tests, tokens, without_tests};

/// A place where a rule is broken.
#[derive(Debug)]
struct Finding {
    rule: &'static str,
    line: usize,
    what: String,
}

/// Checks all sources, prints what is broken and where, and says whether nothing is.
pub(crate) fn check(project: &Project) -> Result<bool> {
    let sources = read_sources(project)?;
    let test_modules: Vec<String> = sources
        .iter()
        .flat_map(|(path, source)| test_modules(path, source))
        .collect();
    let mut broken = 0;
    for (path, source) in &sources {
        let is_test = test_modules.iter().any(|module| covers(module, path));
        for finding in check_file(path, source, is_test) {
            println!("{path}:{}: {} [{}]", finding.line, finding.what, finding.rule);
            broken += 1;
        }
    }
    for found in sheets::shared(&read_sheets(project)?) {
        let sheets::Shared {
            path,
            selector,
            other,
        } = found;
        println!(
            "{path}: `{selector}` has rules in the sheet of {other} too; the later sheet wins [one-part-a-class]"
        );
        broken += 1;
    }
    println!(
        "{} rules, {} files, {broken} findings",
        RULES.len() + 1,
        sources.len()
    );
    Ok(broken == 0)
}

/// The sheets of the parts.
fn read_sheets(project: &Project) -> Result<Vec<(String, String)>> {
    let files = files_under(&project.root.join("style/parts"), &|_| true)?;
    files
        .iter()
        .map(|file| read(file, path_of(project, file)))
        .collect()
}

/// Paths from the root of the project, with what the files hold.
fn read_sources(project: &Project) -> Result<Vec<(String, String)>> {
    let made_by_people = |folder: &Path| {
        let name = folder.file_name().unwrap_or_default();
        !["node_modules", "target", "test-results", "playwright-report"]
            .iter()
            .any(|other| name == *other)
    };
    let mut sources = Vec::new();
    for folder in ["src", "crates", "e2e"].map(|folder| project.root.join(folder)) {
        let files = if folder.exists() {
            files_under(&folder, &made_by_people)?
        } else {
            Vec::new()
        };
        for file in files {
            let path = path_of(project, &file);
            if Language::of(&path).is_some() {
                sources.push(read(&file, path)?);
            }
        }
    }
    Ok(sources)
}

/// The path of a file from the root of the project.
fn path_of(project: &Project, file: &Path) -> String {
    let path = file.strip_prefix(&project.root).unwrap_or(file);
    path.to_string_lossy().into_owned()
}

fn read(file: &Path, path: String) -> Result<(String, String)> {
    let source = fs::read_to_string(file).attempt(|| format!("read {path}"))?;
    Ok((path, source))
}

/// The modules in files of their own that this file declares for tests alone, as `src/app/testing`.
fn test_modules(path: &str, source: &str) -> Vec<String> {
    let Some(stem) = path.strip_suffix(".rs") else {
        return Vec::new();
    };
    let folder = match stem.rsplit_once('/') {
        Some((folder, "lib" | "main")) => folder,
        _ => stem,
    };
    let declared = modules_for_tests(&tokens(source, Language::Rust));
    declared
        .into_iter()
        .map(|name| format!("{folder}/{name}"))
        .collect()
}

/// All findings in one file.
fn check_file(path: &str, source: &str, is_test: bool) -> Vec<Finding> {
    let Some(language) = Language::of(path) else {
        return Vec::new();
    };
    let everything = tokens(source, language);
    let shipped = match language {
        Language::Rust if is_test || path.contains("/tests/") => Vec::new(),
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
    rule.within.iter().any(|place| covers(place, path))
        && !rule.except.iter().any(|place| covers(place, path))
}

/// Whether a place is this file, or a folder above it: `src/api` is `src/api.rs` and all in `src/api/`.
fn covers(place: &str, path: &str) -> bool {
    path.strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
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
        let findings = check_file("src/pages/cart.rs", source, false);
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
        let panics = |path, is_test| !check_file(path, "fn t() { x.unwrap(); }", is_test).is_empty();
        assert!(!panics("crates/mock-api/tests/cart.rs", false));
        assert!(!panics("crates/mock-api/src/cart/tests.rs", true));
        assert!(panics("crates/mock-api/src/cart.rs", false));
    }

    #[test]
    fn modules_for_tests_are_known_by_their_declaration() {
        let source =
            "mod cart;\n#[cfg(test)]\npub(crate) mod testing;\n#[cfg(test)]\nmod tests { mod inner; }";
        assert_eq!(
            test_modules("crates/mock-api/src/lib.rs", source),
            ["crates/mock-api/src/testing"]
        );
        assert_eq!(
            test_modules("src/paths.rs", "#[cfg(test)] mod tests;"),
            ["src/paths/tests"]
        );
    }
}
