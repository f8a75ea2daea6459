//! The paper of a comparison: one page of A4 for the file, which only the printer shows.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::comparison::{ComparedOffer, SavedComparison};

use super::findings::{cash, demand, middle, preferred, quantity};
use super::properties::obstacle;
use super::saved::choice;
use crate::i18n::{Text, use_text};
use crate::stores::SessionStore;

/// The paper.
#[component]
pub fn PaperSheet(
    /// What was kept.
    saved: Arc<SavedComparison>,
) -> impl IntoView {
    let t = use_text();
    let words = &t.compare().paper;
    let session = expect_context::<SessionStore>();
    let found = &saved.comparison;
    let (demanded, _) = demand(t, &found.requirement);
    let source = (t.compare().findings.source)(&found.requirement.source);
    let lines: Vec<String> = [format!("{demanded}. {source}")]
        .into_iter()
        .chain([
            cash(t, found).join(" "),
            middle(t, found).join(" "),
            preferred(t, found).join(" "),
        ])
        .collect();
    let facts = [
        (words.number, saved.number.clone()),
        (words.date, t.format().moment(&saved.saved_at, session.zone())),
        (words.goods, goods(found.items.as_slice())),
        (words.quantity, quantity(t, found)),
    ];
    let rows = found
        .items
        .iter()
        .enumerate()
        .map(|(place, item)| row(t, place, item, item.offer.id == saved.chosen))
        .collect_view();
    view! {
        <article class="compare-paper print-only">
            <header class="compare-paper__head">
                <p class="compare-paper__government">{saved.unit.region.name.clone()}</p>
                <p class="compare-paper__unit">{saved.unit.name.clone()}</p>
            </header>
            <h2 class="compare-paper__title">{words.title}</h2>
            <dl class="compare-paper__facts">
                {facts
                    .into_iter()
                    .map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> })
                    .collect_view()}
            </dl>
            <table class="compare-paper__table">
                <thead>
                    <tr>
                        <th scope="col">{words.row}</th>
                        <th scope="col">{words.vendor}</th>
                        <th scope="col">{words.unit_price}</th>
                        <th scope="col">{words.shipping}</th>
                        <th scope="col">{words.ppn}</th>
                        <th scope="col">{words.total}</th>
                        <th scope="col">{words.rank}</th>
                        <th scope="col">{words.tkdn}</th>
                        <th scope="col">{words.evaluated}</th>
                        <th scope="col">{words.evaluated_rank}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <h3>{words.findings}</h3>
            <ul class="compare-paper__findings">
                {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
            <h3>{words.reason}</h3>
            <p class="compare-paper__choice">{choice(t, &saved)}</p>
            <p class="compare-paper__reason">{saved.reason.clone()}</p>
            <div class="compare-paper__signatures">
                <div>
                    <p>{words.made_by}</p>
                    <p class="compare-paper__name">{saved.saved_by.clone()}</p>
                    <p>{(t.states().role)(saved.role)}</p>
                </div>
                <div>
                    <p>{words.seen_by}</p>
                    <p class="compare-paper__name"></p>
                    <p>{words.name}</p>
                </div>
            </div>
            <footer class="compare-paper__foot">{(words.digest)(&saved.digest)}</footer>
        </article>
    }
}

/// The names of what is compared, each once.
fn goods(items: &[ComparedOffer]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for item in items {
        if !names.contains(&item.product.name.as_str()) {
            names.push(&item.product.name);
        }
    }
    names.join("; ")
}

fn row(t: Text, place: usize, item: &ComparedOffer, chosen: bool) -> impl IntoView + use<> {
    let words = &t.compare().paper;
    let money = |amount| t.format().money(amount);
    let rank = |rank: Option<u32>| rank.map_or_else(|| "–".to_owned(), |rank| t.format().number(rank));
    let tkdn = item
        .product
        .tkdn_bp
        .map_or_else(|| "–".to_owned(), |value| t.format().basis_points(value));
    let note = obstacle(t, item.orderable).or_else(|| chosen.then_some(words.chosen_mark));
    view! {
        <tr class:is-chosen=chosen>
            <td>{t.format().count(place + 1)}</td>
            <th scope="row">
                {item.offer.vendor.name.clone()} ", " {item.offer.marketplace.name.clone()}
                {note.map(|note| view! { <strong class="compare-paper__note">{note}</strong> })}
            </th>
            <td>{money(item.unit_price)}</td>
            <td>{money(item.totals.shipping)}</td>
            <td>{money(item.totals.ppn)}</td>
            <td>{money(item.totals.total)}</td>
            <td>{rank(item.rank)}</td>
            <td>{tkdn}</td>
            <td>{money(item.evaluated)}</td>
            <td>{rank(item.evaluated_rank)}</td>
        </tr>
    }
}
