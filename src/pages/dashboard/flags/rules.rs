//! What is looked for: each rule with its numbers, their sources, and what it found.

use leptos::prelude::*;
use lokapasar_contract::analytics::{FlagNumber, FlagRule};
use lokapasar_contract::query::FlagQuery;

use crate::i18n::{Text, use_text};
use crate::paths::Path;

/// All rules; the name of one leads to what it found.
#[component]
pub fn Rules(
    /// The rules.
    rules: Vec<FlagRule>,
    /// What the address says.
    query: FlagQuery,
) -> impl IntoView {
    let t = use_text();
    let items = rules.into_iter().map(|rule| item(t, rule, &query)).collect_view();
    view! {
        <section class="flag-section" aria-labelledby="flag-rules">
            <h2 id="flag-rules">{t.flags().rules}</h2>
            <ul class="flag-rules">{items}</ul>
        </section>
    }
}

fn item(t: Text, rule: FlagRule, query: &FlagQuery) -> impl IntoView + use<> {
    let words = t.flags();
    let is_chosen = query.kind == Some(rule.kind);
    let path = Path::Flags(FlagQuery {
        kind: Some(rule.kind),
        page: None,
        ..query.clone()
    });
    let count = |number: u64| t.format().count(number);
    let is_looked_for = rule.missing.is_none();
    let result = rule
        .missing
        .unwrap_or_else(|| (words.found)(&count(rule.found), &count(rule.seen)));
    let numbers = rule
        .numbers
        .iter()
        .map(
            |FlagNumber {
                 text,
                 valid_from,
                 source,
             }| {
                let since = (words.since)(&t.format().date(*valid_from), source);
                view! { <li>{text.clone()} <span class="table__note">{since}</span></li> }
            },
        )
        .collect_view();
    let passed_over =
        (is_looked_for && rule.passed_over > 0).then(|| (words.passed_over)(&count(rule.passed_over)));
    view! {
        <li class="card card__body" class:is-chosen=is_chosen>
            <h3><a href=path.url() aria-current=is_chosen.then_some("true")>{rule.name}</a></h3>
            <p class=if is_looked_for { "flag-found" } else { "muted small" }>{result}</p>
            <details class="details">
                <summary>{words.rule}</summary>
                <div class="stack small">
                    <p>{rule.text}</p>
                    <ul class="flag-numbers">{numbers}</ul>
                    <p>{rule.basis}</p>
                    {passed_over.map(|words| view! { <p class="muted">{words}</p> })}
                </div>
            </details>
        </li>
    }
}
