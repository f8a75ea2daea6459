//! Rows of the league table, in full and as a card with one's own place in the middle.

use leptos::prelude::*;
use lokapasar_contract::RegionCode;
use lokapasar_contract::analytics::{Comparison, League, LeagueRow};
use lokapasar_contract::query::{AnalyticsQuery, LeagueQuery, LedgerFilter};

use super::drill::{Figure, use_drill};
use crate::charts::{Bar, Scale};
use crate::components::{TableScroll, Trend};
use crate::i18n::{Text, use_text};
use crate::paths::Path;

/// Rows above and below one's own on the card.
const NEIGHBOURS: usize = 3;

/// The card: one's own place with its neighbours, or the first places.
#[component]
pub fn RankingCard(
    /// The table.
    league: League,
    /// Whose place.
    mine: Option<RegionCode>,
    /// Days, rule and comparison, for the way to the whole table.
    common: AnalyticsQuery,
) -> impl IntoView {
    let t = use_text();
    let own = mine
        .as_ref()
        .and_then(|code| league.rows.iter().position(|row| row.code == *code))
        .unwrap_or_default();
    let first = own
        .saturating_sub(NEIGHBOURS)
        .min(league.rows.len().saturating_sub(2 * NEIGHBOURS + 1));
    let near: Vec<LeagueRow> = league
        .rows
        .iter()
        .skip(first)
        .take(2 * NEIGHBOURS + 1)
        .cloned()
        .collect();
    let scale = Scale::up_to(near.iter().map(|row| row.value.get()).max().unwrap_or_default());
    let rows = near
        .into_iter()
        .map(|row| {
            let is_mine = mine.as_ref() == Some(&row.code);
            view! {
                <tr class:is-mine=is_mine>
                    <td class="num">{row.rank}</td>
                    <th scope="row"><Government row=row.clone() common=common.clone() leads={row.rank_in_kind == 1} /></th>
                    <td class="num">{t.format().money_bare(row.value)}</td>
                    <td class="ranking__bar"><Bar amount=row.value.get() scale=scale mine=is_mine /></td>
                </tr>
            }
        })
        .collect_view();
    let whole = Path::League(LeagueQuery {
        common: common.clone(),
        ..LeagueQuery::default()
    });
    let total = t.format().count(league.rows.len());
    view! {
        <section class="card ranking" aria-labelledby="ranking-title">
            <div class="card__head">
                <h2 id="ranking-title">{t.dashboard().ranking}</h2>
            </div>
            <table class="table">
                <caption class="visually-hidden">{t.dashboard().ranking}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num"><abbr title=t.dashboard().rank>"#"</abbr></th>
                        <th scope="col">{t.dashboard().government}</th>
                        <th scope="col" class="num">{t.dashboard().value}</th>
                        <td aria-hidden="true"></td>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="card__foot"><a href=whole.url()>{(t.dashboard().whole_ranking)(&total)}</a></p>
        </section>
    }
}

/// A government's name, leading to its own figures, with the mark of those that lead their kind where no column says so.
#[component]
fn Government(row: LeagueRow, common: AnalyticsQuery, leads: bool) -> impl IntoView {
    let t = use_text();
    let href = Path::Dashboard(AnalyticsQuery {
        region: Some(row.code.clone()),
        ..common
    })
    .url();
    let leads =
        leads.then(|| (t.dashboard().rank_in_kind)((t.states().government)(row.kind), row.rank_in_kind));
    view! {
        <a href=href>{row.name}</a>
        {leads.map(|leads| view! { " " <span class="tag tag--mine">{leads}</span> })}
    }
}

/// The whole table, filtered by name.
#[component]
pub fn RankingTable(
    /// The rows.
    rows: Vec<LeagueRow>,
    /// Whose place is kept in view.
    mine: Option<RegionCode>,
    /// Days, rule and comparison.
    common: AnalyticsQuery,
    /// Days and rule as they were counted, for the way to the orders.
    counted: AnalyticsQuery,
    /// What the table shows.
    #[prop(into)]
    caption: String,
) -> impl IntoView {
    let t = use_text();
    let compared = common.compare != Comparison::None;
    let drill = use_drill();
    let scale = Scale::up_to(rows.iter().map(|row| row.value.get()).max().unwrap_or_default());
    let number = |count: u64| t.format().count(count);
    let body = rows
        .into_iter()
        .map(|row| {
            let is_mine = mine.as_ref() == Some(&row.code);
            let id = is_mine.then_some("my-row");
            let kind = (t.states().government)(row.kind);
            let behind = drill.url(Some(&row.code), &counted, LedgerFilter::default());
            view! {
                <tr class:is-mine=is_mine id=id tabindex=is_mine.then_some("-1")>
                    <td class="num" data-label=t.dashboard().rank>{row.rank}</td>
                    <th scope="row">
                        <Government row=row.clone() common=common.clone() leads=false />
                        {is_mine.then(|| view! { " " <span class="tag tag--mine">{t.dashboard().mine}</span> })}
                    </th>
                    <td data-label=t.dashboard().rank_in_kind_column>
                        {(t.dashboard().rank_in_kind)(kind, row.rank_in_kind)}
                    </td>
                    <td class="num" data-label=t.dashboard().value>
                        <Figure
                            value=t.format().money_short(row.value)
                            title=t.format().money(row.value)
                            href=behind.clone()
                        />
                    </td>
                    <td class="ranking__bar"><Bar amount=row.value.get() scale=scale mine=is_mine /></td>
                    <td class="num" data-label=t.dashboard().orders><Figure value=number(row.orders) href=behind /></td>
                    <td class="num" data-label=t.dashboard().vendors>{number(row.vendors)}</td>
                    <td class="num" data-label=t.dashboard().units>{number(row.units)}</td>
                    {compared.then(|| view! { <td class="num" data-label=t.dashboard().change>{change(t, row.change)}</td> })}
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableScroll label=caption.clone()>
            <table class="table table--cards league">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num">{t.dashboard().rank}</th>
                        <th scope="col">{t.dashboard().government}</th>
                        <th scope="col">{t.dashboard().rank_in_kind_column}</th>
                        <th scope="col" class="num">{t.dashboard().value}</th>
                        <td aria-hidden="true"></td>
                        <th scope="col" class="num">{t.dashboard().orders}</th>
                        <th scope="col" class="num">{t.dashboard().vendors}</th>
                        <th scope="col" class="num">{t.dashboard().units}</th>
                        {compared.then(|| view! { <th scope="col" class="num">{t.dashboard().change}</th> })}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </TableScroll>
    }
}

fn change(t: Text, ratio: Option<f64>) -> AnyView {
    match ratio {
        Some(ratio) => {
            let (class, mark) = Trend::of(ratio).mark();
            view! { <span class=class>{mark} {t.format().ratio(ratio.abs())}</span> }.into_any()
        }
        None => view! { <span class="muted">{t.dashboard().newly}</span> }.into_any(),
    }
}
