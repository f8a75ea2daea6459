//! A class has rules in the sheet of one part of the app alone. The sheets come with their parts, so that which of two is the later one,
//! and wins, depends on where the person has been.

use std::collections::{BTreeMap, BTreeSet};

/// The sheet that comes before those of all parts.
const COMMON: &str = "common";

/// A selector whose classes and ids all have rules in another part as well.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shared {
    /// The file.
    pub(super) path: String,
    /// The selector.
    pub(super) selector: String,
    /// The other part.
    pub(super) other: String,
}

/// All such selectors, of files `style/parts/<part>/<name>.css` and what they hold.
pub(super) fn shared(files: &[(String, String)]) -> Vec<Shared> {
    let mut sheets: BTreeMap<&str, Vec<(&str, String)>> = BTreeMap::new();
    for (path, source) in files {
        if let Some(part) = part_of(path).filter(|part| *part != COMMON) {
            let selectors = selectors(source)
                .into_iter()
                .map(|selector| (path.as_str(), selector));
            sheets.entry(part).or_default().extend(selectors);
        }
    }
    let names_of = |selectors: &[(&str, String)]| -> BTreeSet<String> {
        selectors
            .iter()
            .flat_map(|(_, selector)| names(selector))
            .collect()
    };
    let known: BTreeMap<&str, BTreeSet<String>> = sheets
        .iter()
        .map(|(part, selectors)| (*part, names_of(selectors)))
        .collect();
    let mut found = Vec::new();
    for (part, selectors) in &sheets {
        for (path, selector) in selectors {
            let names = names(selector);
            let other = known
                .iter()
                .find(|(other, known)| *other != part && !names.is_empty() && names.is_subset(known));
            if let Some((other, _)) = other {
                found.push(Shared {
                    path: (*path).to_owned(),
                    selector: selector.clone(),
                    other: (*other).to_owned(),
                });
            }
        }
    }
    found
}

fn part_of(path: &str) -> Option<&str> {
    let (part, file) = path.strip_prefix("style/parts/")?.split_once('/')?;
    file.ends_with(".css").then_some(part)
}

/// The selectors of a sheet, each by itself.
fn selectors(source: &str) -> Vec<String> {
    let mut preludes = Vec::new();
    let mut prelude = String::new();
    for character in without_comments(source).chars() {
        match character {
            '{' => preludes.push(std::mem::take(&mut prelude)),
            '}' | ';' => prelude.clear(),
            _ => prelude.push(character),
        }
    }
    let of_rules = preludes
        .iter()
        .map(|prelude| prelude.trim())
        .filter(|prelude| !prelude.starts_with('@'));
    of_rules.flat_map(apart).collect()
}

fn without_comments(source: &str) -> String {
    let mut pieces = source.split("/*");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        text + piece.split_once("*/").map_or("", |(_, rest)| rest)
    })
}

/// A list of selectors, taken apart at the commas that are in no parentheses.
fn apart(list: &str) -> Vec<String> {
    let mut depth = 0;
    let selectors = list.split(|character| {
        depth += match character {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        character == ',' && depth == 0
    });
    selectors.map(|selector| selector.trim().to_owned()).collect()
}

/// The classes and ids that a selector names.
fn names(selector: &str) -> BTreeSet<String> {
    let starts = selector
        .match_indices(['.', '#'])
        .map(|(at, _)| &selector[at + 1..]);
    let name = |rest: &str| -> String {
        rest.chars()
            .take_while(|character| character.is_alphanumeric() || matches!(character, '-' | '_'))
            .collect()
    };
    starts
        .map(name)
        .filter(|name| name.starts_with(|first: char| !first.is_ascii_digit()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheets(files: &[(&str, &str)]) -> Vec<Shared> {
        let owned = |(path, source): &(&str, &str)| (format!("style/parts/{path}.css"), (*source).to_owned());
        shared(&files.iter().map(owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_class_with_rules_in_two_parts_is_found_in_both() {
        let found = sheets(&[
            (
                "cart/cart",
                "@layer pages { /* .a {} */ .head { gap: 0.5rem; } .line, .foot { gap: 0; } }",
            ),
            (
                "orders/list",
                "@layer pages { @media print { .row, .head > a { gap: 0; } } }",
            ),
        ]);
        let said: Vec<(&str, &str)> = found
            .iter()
            .map(|found| (found.selector.as_str(), found.other.as_str()))
            .collect();
        assert_eq!(said, [(".head", "orders"), (".head > a", "cart")]);
    }

    #[test]
    fn what_is_said_of_a_shared_class_among_ones_own_is_fine() {
        assert_eq!(
            sheets(&[
                ("cart/cart", ".dialog:has(.cart, .line) .button { gap: 0; }"),
                (
                    "orders/list",
                    ".order .button { gap: 0; } #picture.dialog { gap: 1.5em; }"
                ),
                ("common/table", ".button { gap: 0; }"),
            ]),
            []
        );
    }
}
