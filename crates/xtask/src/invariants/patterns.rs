//! What single rules look for, where a piece of code or a text says too little.

use super::tokens::Token;

/// What the paths of the app begin with.
const PLACES: [&str; 10] = [
    "approvals",
    "cart",
    "checkout",
    "compare",
    "dashboard",
    "orders",
    "products",
    "search",
    "sign-in",
    "vendor",
];

/// `/orders` or `/products/7`, but neither a file (`/logo.svg`) nor a pointer into an answer (`/note`).
pub(super) fn is_path_of_the_app(text: &str) -> bool {
    let first = text
        .strip_prefix('/')
        .and_then(|rest| rest.split(['/', '?', '#']).next());
    first.is_some_and(|place| PLACES.contains(&place))
}

/// `retries`, unless there are none of them.
pub(super) fn retries(tokens: &[Token]) -> Vec<(usize, String)> {
    let is_none = |rest: &[Token]| {
        matches!(rest, [colon, zero, end, ..]
            if colon.is(':') && zero.word() == Some("0") && (end.is(',') || end.is('}')))
    };
    let named = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.word() == Some("retries"));
    let some = named.filter(|(at, _)| !is_none(&tokens[at + 1..]));
    some.map(|(_, token)| (token.line, "retries".to_owned()))
        .collect()
}

/// `waitForTimeout` and `setTimeout`, but not the limit of a whole test, `test.setTimeout`.
pub(super) fn sleeps(tokens: &[Token]) -> Vec<(usize, String)> {
    let is_limit =
        |before: &[Token]| matches!(before, [.., test, dot] if test.word() == Some("test") && dot.is('.'));
    let found = tokens
        .iter()
        .enumerate()
        .filter(|(at, token)| match token.word() {
            Some("waitForTimeout") => true,
            Some("setTimeout") => !is_limit(&tokens[..*at]),
            _ => false,
        });
    found
        .map(|(_, token)| (token.line, "a sleep".to_owned()))
        .collect()
}

/// A float and an amount of money on one line.
pub(super) fn floats_beside_rupiah(tokens: &[Token]) -> Vec<(usize, String)> {
    let lines_with = |words: &'static [&'static str]| {
        let named = tokens
            .iter()
            .filter(move |token| token.word().is_some_and(|word| words.contains(&word)));
        named.map(|token| token.line)
    };
    let mut lines: Vec<usize> = lines_with(&["f32", "f64"]).collect();
    lines.dedup();
    let money: Vec<usize> = lines_with(&["Rupiah", "rupiah"]).collect();
    lines.retain(|line| money.contains(line));
    lines
        .into_iter()
        .map(|line| (line, "a float on a line with Rupiah".to_owned()))
        .collect()
}
