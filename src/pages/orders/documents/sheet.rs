//! The sheet: a paper as an Indonesian office writes it, on A4.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::document::{
    DocumentFact, DocumentParty, DocumentSignature, DocumentTable, Letterhead, OrderDocument,
};

use crate::components::TableScroll;
use crate::i18n::documents::Paper;
use crate::i18n::{Language, use_text};

/// The sheet. Whoever reads it hears Indonesian, whatever the page around it speaks.
#[component]
pub fn Sheet(
    /// What stands on it.
    paper: Arc<OrderDocument>,
) -> impl IntoView {
    let words = use_text().paper();
    let number = DocumentFact {
        label: words.number.to_owned(),
        value: paper.summary.number.clone(),
    };
    let all: Vec<_> = std::iter::once(number)
        .chain(paper.facts.iter().cloned())
        .collect();
    let total = paper.total.as_ref().map(|total| {
        view! {
            <p class="paper__words">
                <span class="paper__label">{words.in_words} ": "</span>
                <em>{total.in_words.clone()}</em>
            </p>
        }
    });
    view! {
        <article class="paper" lang=Language::Indonesian.tag() aria-labelledby="paper-title">
            {head(&paper.letterhead)}
            <h2 class="paper__title" id="paper-title">{paper.title.clone()}</h2>
            {paper.mark.clone().map(|mark| view! { <p class="paper__mark">{mark}</p> })}
            {facts(&all)}
            {paragraphs(&paper.opening)}
            <div class="paper__parties">{paper.parties.iter().map(party).collect_view()}</div>
            {paragraphs(&paper.body)}
            {paper.tables.first().map(table)}
            {total}
            {paper.tables.iter().skip(1).map(table).collect_view()}
            {terms(words, &paper.terms)}
            <div class="paper__close">
                <p class="paper__dated">{paper.dated.clone()}</p>
                <div class="paper__signatures">{paper.signatures.iter().map(signature).collect_view()}</div>
            </div>
            <footer class="paper__foot">{(words.seal)(paper.seal.seq, &paper.seal.hash)}</footer>
        </article>
    }
}

fn head(letterhead: &Letterhead) -> impl IntoView + use<> {
    view! {
        <header class="paper__head">
            {letterhead.above.iter().map(|line| view! { <p class="paper__above">{line.clone()}</p> }).collect_view()}
            <p class="paper__name">{letterhead.name.clone()}</p>
            {letterhead.below.iter().map(|line| view! { <p class="paper__below">{line.clone()}</p> }).collect_view()}
        </header>
    }
}

fn facts(facts: &[DocumentFact]) -> impl IntoView + use<> {
    let rows: Vec<_> = facts
        .iter()
        .map(|fact| view! { <dt>{fact.label.clone()}</dt> <dd>{fact.value.clone()}</dd> })
        .collect();
    view! { <dl class="paper__facts">{rows}</dl> }
}

fn paragraphs(all: &[String]) -> impl IntoView + use<> {
    all.iter()
        .map(|text| view! { <p class="paper__text">{text.clone()}</p> })
        .collect_view()
}

fn party(party: &DocumentParty) -> impl IntoView + use<> {
    view! {
        <section class="paper__party">
            <h3>{party.role.clone()}</h3>
            {facts(&party.facts)}
        </section>
    }
}

fn table(table: &DocumentTable) -> impl IntoView + use<> {
    let class = |numeric: bool| numeric.then_some("num");
    let heads = table
        .columns
        .iter()
        .map(|column| view! { <th scope="col" class=class(column.numeric)>{column.label.clone()}</th> })
        .collect_view();
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let cells = row
                .iter()
                .zip(&table.columns)
                .map(|(text, column)| view! { <td class=class(column.numeric)>{text.clone()}</td> })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    let caption = table.caption.clone();
    let width = table.columns.len().saturating_sub(1).to_string();
    let sums = table
        .sums
        .iter()
        .map(|sum| {
            view! {
                <tr>
                    <th scope="row" colspan=width.clone()>{sum.label.clone()}</th>
                    <td class="num">{sum.value.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    // What it comes to stands once, at its end: a `tfoot` would come again on every page.
    view! {
        <TableScroll label=table.caption.clone()>
            <table class="paper__table">
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
                <tbody class="paper__sums">{sums}</tbody>
            </table>
        </TableScroll>
    }
}

/// A single term is a sentence; several are numbered, under a heading.
fn terms(words: &Paper, terms: &[String]) -> AnyView {
    if terms.len() < 2 {
        return paragraphs(terms).into_any();
    }
    view! {
        <section class="paper__terms">
            <h3>{words.terms}</h3>
            <ol>{terms.iter().map(|term| view! { <li>{term.clone()}</li> }).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn signature(signature: &DocumentSignature) -> impl IntoView + use<> {
    view! {
        <div class="paper__signature">
            <p>{signature.role.clone()}</p>
            <p class="paper__signed">{signature.signed.clone()}</p>
            <p class="paper__signer">{signature.name.clone()}</p>
            <p class="paper__below">{signature.of.clone()}</p>
        </div>
    }
}
