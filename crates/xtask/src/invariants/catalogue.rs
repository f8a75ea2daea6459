//! Finds what a person would read and what does not come from the catalogue of texts.

use super::tokens::{Kind, Token, attribute};

/// Attributes and properties whose value a person reads or hears.
const SPOKEN: [&str; 8] = [
    "label",
    "title",
    "placeholder",
    "alt",
    "description",
    "roledescription",
    "valuetext",
    "summary",
];

/// Capitalised words that are names in an interface of the browser, and never shown.
const NAMES: [&str; 24] = [
    "Accept",
    "Alt",
    "Backspace",
    "Control",
    "Delete",
    "End",
    "Enter",
    "Escape",
    "Esc",
    "F1",
    "Home",
    "Insert",
    "Meta",
    "PageDown",
    "PageUp",
    "Shift",
    "Spacebar",
    "Tab",
    "Intl",
    "Process",
    "Unidentified",
    "Dead",
    "Undo",
    "Redo",
];

/// The name of the product and the sign of the currency, which are the same in every language.
const SAME_EVERYWHERE: [&str; 4] = ["Lokapasar", "loka", "pasar", "Rp"];

/// Lines with words for people that stand in the code itself:
///
/// 1. a text between tags, quoted (`<p>"Hapus"</p>`) or not (`<p>Hapus</p>`);
/// 2. the value of a spoken attribute (`aria-label="hapus"`);
/// 3. anywhere else, a text that begins like a sentence (`"Hapus baris"`).
pub(super) fn texts_for_people(tokens: &[Token]) -> Vec<(usize, String)> {
    let tokens = without_attributes(tokens);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match &token.kind {
            Kind::Text(text) if is_for_people(&tokens[..at], text) => {
                found.push((token.line, format!("\"{text}\"")))
            }
            Kind::Sign('<') if tokens.get(at + 1).is_some_and(|next| next.is('/')) => {
                found.extend(bare_words(&tokens[..at]).map(|words| (token.line, words)));
            }
            _ => {}
        }
    }
    found
}

fn without_attributes(tokens: &[Token]) -> Vec<&Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match attribute(&tokens[at..]) {
            Some(length) => at += length,
            None => {
                kept.push(&tokens[at]);
                at += 1;
            }
        }
    }
    kept
}

fn is_for_people(before: &[&Token], text: &str) -> bool {
    if SAME_EVERYWHERE.contains(&text) {
        return false;
    }
    let begins_like_a_sentence = {
        let mut letters = text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let is_a_name = NAMES.contains(&text) || text.starts_with("Arrow") || text.contains("::");
    if begins_like_a_sentence && !is_a_name {
        return true;
    }
    has_a_word(text) && (closes_a_tag(before) || is_spoken(before))
}

/// Two letters in a row: not a bullet, not a unit of one letter, not a mere number.
fn has_a_word(text: &str) -> bool {
    let letters: Vec<bool> = text.chars().map(char::is_alphabetic).collect();
    letters.windows(2).any(|pair| pair == [true, true])
}

/// Whether the tokens end in the `>` of a tag: neither of `=>` nor of `->`, nor of a comparison.
fn closes_a_tag(before: &[&Token]) -> bool {
    let [rest @ .., last] = before else { return false };
    if !last.is('>') || rest.last().is_some_and(|token| token.is('=') || token.is('-')) {
        return false;
    }
    // Back to the `<` that opens the tag; code has a `;` or nothing there.
    let opening = rest.iter().rposition(|token| token.is('<') || token.is(';'));
    opening.is_some_and(|at| rest[at].is('<') && rest.get(at + 1).is_some_and(|name| !name.is('=')))
}

/// Whether the tokens end in `label=` or the like.
fn is_spoken(before: &[&Token]) -> bool {
    let [.., name, equals] = before else { return false };
    equals.is('=') && name.word().is_some_and(|name| SPOKEN.contains(&name))
}

/// Words that stand unquoted before a closing tag.
fn bare_words(before: &[&Token]) -> Option<String> {
    let start = before.iter().rposition(|token| {
        token.text().is_some()
            || token.is('>')
            || token.is('}')
            || token.is('{')
            || token.is(';')
            || token.is('/')
    })?;
    let words: Vec<&str> = before[start + 1..]
        .iter()
        .filter_map(|token| token.word())
        .collect();
    (before[start].is('>') && words.iter().any(|word| has_a_word(word))).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invariants::tokens::{Language, tokens};

    fn found(source: &str) -> Vec<String> {
        let found = texts_for_people(&tokens(source, Language::Rust));
        found.into_iter().map(|(_, what)| what).collect()
    }

    #[test]
    fn words_in_a_view_are_found() {
        let cases = [
            (r#"view! { <p>"hapus"</p> }"#, "\"hapus\""),
            (r#"view! { <p class="x">Hapus baris ini</p> }"#, "Hapus baris ini"),
            (r#"view! { <button aria-label="hapus" /> }"#, "\"hapus\""),
            (r#"view! { <Field label="nama" /> }"#, "\"nama\""),
            (
                r#"view! { <p>{move || if done() { "Selesai" } else { t.open }}</p> }"#,
                "\"Selesai\"",
            ),
            (r#"let text = format!("Rincian {id}");"#, "\"Rincian {id}\""),
        ];
        for (source, text) in cases {
            assert_eq!(found(source), [text], "{source}");
        }
    }

    #[test]
    fn what_nobody_reads_is_left_alone() {
        let cases = [
            r#"view! { <p class="card card--wide" data-kind="wide">{t.remove}</p> }"#,
            r#"view! { <path d="M14 46h132v58" /><span>" · "</span><b>{name}</b> }"#,
            r#"if event.key() == "Enter" || event.key() == "ArrowDown" {}"#,
            r#"match state { State::Open => "open", State::Closed => "closed" }"#,
            r#"#[expect(clippy::x, reason = "Because of that")] fn f() -> bool { a > b }"#,
            r#"let wide = width > limit; let class = "wide"; view! { <p>{count}</p> }"#,
            r#"fn f() -> Vec<&'static str> { vec!["kursi"] }"#,
        ];
        for source in cases {
            assert!(found(source).is_empty(), "{source}: {:?}", found(source));
        }
    }
}
