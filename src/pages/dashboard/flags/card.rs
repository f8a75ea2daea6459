//! A flag: what was noticed, beside what else is met, with its rows and what auditors noted.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{Flag, FlagMark, FlagPeers, FlagShare, Flags, LedgerOrder};
use lokapasar_contract::query::{AnalyticsQuery, LedgerFilter, Named};

use super::marking::MarkForm;
use crate::components::{Icon, Mark, TableScroll};
use crate::i18n::format::Zone;
use crate::i18n::{Text, use_text};
use crate::pages::dashboard::drill::{counted_as, use_drill};
use crate::pages::dashboard::shares::tenths as tenths_of;

/// What makes a flag another one to look at. Its id stays in every period that holds its rows; what it is compared with, and by
/// which rule its orders open, does not.
#[must_use]
pub fn look(answer: &Flags, flag: &Flag) -> impl Eq + std::hash::Hash + use<> {
    let FlagPeers {
        own, others, units, ..
    } = flag.peers;
    (
        flag.id.clone(),
        flag.marks.len(),
        [own.orders, own.of, others.orders, others.of, units],
        flag.opens,
        answer.counting.rule.as_str(),
    )
}

/// The card.
#[component]
pub fn FlagCard(
    /// The answer that the flag stands in.
    answer: Arc<Flags>,
    /// The flag.
    flag: Flag,
) -> impl IntoView {
    let t = use_text();
    let words = t.flags();
    let rule = answer.rules.iter().find(|rule| rule.kind == flag.kind);
    let name = rule.map(|rule| rule.name.clone()).unwrap_or_default();
    let is_seen = !flag.marks.is_empty();
    let standing = if is_seen {
        view! { <span class="tag tag--done"><Icon mark=Mark::Check />{(words.standing)(true)}</span> }
            .into_any()
    } else {
        view! { <span class="tag tag--waiting"><Icon mark=Mark::Clock />{(words.standing)(false)}</span> }
            .into_any()
    };
    let days = AnalyticsQuery {
        from: Some(flag.from),
        to: Some(flag.to),
        ..counted_as(&answer.counting)
    };
    let filter = LedgerFilter {
        unit: Some(Named::As(flag.unit.id.clone())),
        vendor: flag.vendor.as_ref().map(|vendor| Named::As(vendor.id.clone())),
        category: flag
            .category
            .as_ref()
            .map(|category| Named::As(category.id.clone())),
        ..LedgerFilter::default()
    };
    let drill = use_drill();
    let opens = flag
        .opens
        .then(|| drill.url(Some(&answer.region.code), &days, filter))
        .flatten();
    let about = [
        flag.vendor.as_ref().map(|vendor| vendor.name.clone()),
        flag.category.as_ref().map(|category| category.name.clone()),
        Some(t.format().period(lokapasar_contract::Period {
            from: flag.from,
            to: flag.to,
        })),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let marks = flag.marks.iter().map(|mark| noted(t, mark)).collect_view();
    let named = (words.mark_of)(&name, &flag.unit.name);
    let form = answer
        .marking
        .allowed
        .then(|| view! { <MarkForm answer=answer.clone() id=flag.id.clone() again=is_seen named /> });
    view! {
        <article class="card" aria-labelledby=flag.id.to_string()>
            <div class="card__head">
                <h3 id=flag.id.to_string()>{name} ": " {flag.unit.name.clone()}</h3>
                {standing}
            </div>
            <div class="card__body stack">
                <p><strong>{flag.text.clone()}</strong></p>
                <p class="muted small">{about.join(" · ")} " · " {t.format().money(flag.value)}</p>
                {peers(t, &flag)}
                <details class="details">
                    <summary>{(words.orders)(&t.format().count(flag.orders.len()))}</summary>
                    {rows(t, &flag)}
                    {opens.map(|href| view! { <p class="flag-open"><a href=href>{words.open}</a></p> })}
                </details>
                {marks}
                {form}
            </div>
        </article>
    }
}

/// How often the same is met, at the unit and at others.
fn peers(t: Text, flag: &Flag) -> impl IntoView + use<> {
    let words = t.flags();
    let says = |share: FlagShare| {
        let count = |number: u64| t.format().count(number);
        (words.share)(&count(share.orders), &count(share.of), &percent(t, share))
    };
    let others = (words.others)(&t.format().count(flag.peers.units));
    view! {
        <div>
            <h4 class="small">{words.peers} ": " {flag.peers.text.clone()}</h4>
            <dl class="facts flag-peers">
                <div><dt>{words.own}</dt><dd>{says(flag.peers.own)}</dd></div>
                <div><dt>{others}</dt><dd>{says(flag.peers.others)}</dd></div>
            </dl>
        </div>
    }
}

/// A share in per cent, rounded half up to a tenth.
fn percent(t: Text, share: FlagShare) -> String {
    let whole = share.of.saturating_mul(2);
    let tenths = share
        .orders
        .saturating_mul(2_000)
        .saturating_add(share.of)
        .checked_div(whole)
        .and_then(|tenths| i64::try_from(tenths).ok());
    tenths_of(t, tenths)
}

/// The orders of a flag with the rows that count for it.
fn rows(t: Text, flag: &Flag) -> impl IntoView + use<> {
    let words = t.ledger();
    let label = (t.flags().orders)(&t.format().count(flag.orders.len()));
    let rows = flag.orders.iter().map(|order| row(t, order)).collect_view();
    view! {
        <TableScroll label=label.clone()>
            <table class="table table--cards ledger">
                <caption class="visually-hidden">{label}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.order}</th>
                        <th scope="col">{words.day}</th>
                        <th scope="col">{words.vendor}</th>
                        <th scope="col">{words.content}</th>
                        <th scope="col" class="num">{t.dashboard().value}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
}

fn row(t: Text, order: &LedgerOrder) -> impl IntoView + use<> {
    let words = t.ledger();
    let vendor = order
        .vendor
        .as_ref()
        .map_or_else(|| words.unnamed.to_owned(), |vendor| vendor.name.clone());
    let content = order
        .rows
        .iter()
        .map(|row| {
            let description = row.description.clone();
            let category = row.category.as_ref().map(|category| category.name.clone());
            view! {
                <li>
                    {description.unwrap_or_else(|| words.undescribed.to_owned())}
                    <span class="ledger__about">{category}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row"><span class="ledger__id">{order.id.clone()}</span></th>
            <td data-label=words.day>{t.format().moment_short(&order.at, Zone::Wib)}</td>
            <td data-label=words.vendor>{vendor}</td>
            <td data-label=words.content><ul class="ledger__rows">{content}</ul></td>
            <td class="num" data-label=t.dashboard().value>{t.format().money(order.value)}</td>
        </tr>
    }
}

/// What an auditor noted; it may run in any direction and be one long word.
fn noted(t: Text, mark: &FlagMark) -> impl IntoView + use<> {
    let by = (t.flags().marked_by)(&mark.by, &t.format().moment_short(&mark.at, Zone::Wib));
    view! {
        <div class="flag-mark">
            <p dir="auto">{mark.note.clone()}</p>
            <p class="muted small">{by}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn shares_are_rounded_to_a_tenth_of_a_per_cent() {
        let t = Language::Indonesian.text();
        for (orders, of, expected) in [
            (2, 31, "6,5%"),
            (1, 3, "33,3%"),
            (4, 4, "100%"),
            (0, 9, "0%"),
            (0, 0, "–"),
        ] {
            assert_eq!(percent(t, FlagShare { orders, of }), expected, "{orders} of {of}");
        }
    }
}
