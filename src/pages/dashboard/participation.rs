//! Which work units buy, down to the last, and which have not.

pub mod units;

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{KindPart, Participation};
use lokapasar_contract::query::{AnalyticsQuery, LedgerFilter, ParticipationQuery, ParticipationShow};

use self::units::{IdleTable, UnitTree};
use super::counting::{CountingControls, FigureLine};
use super::drill::{Figure, counted_as, use_drill};
use super::export::{ExportMenu, Table};
use super::views::PageViews;
use crate::charts::{Bar, Scale};
use crate::components::{Drawing, EmptyState, PageHead, QueryView, RowSkeletons, TableScroll};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::analytics::{Export, use_participation};

/// The page.
#[component]
pub fn ParticipationPage(
    /// Whose units, of which days, counted how.
    query: Memo<ParticipationQuery>,
) -> impl IntoView {
    let t = use_text();
    let answer = use_participation(move || query.get());
    let title = Signal::derive(move || {
        answer.data().map_or_else(
            || t.participation().title.to_owned(),
            |answer| (t.participation().title_of)(&answer.region.name),
        )
    });
    let to_path = Arc::new(move |common: AnalyticsQuery| {
        Path::Participation(ParticipationQuery {
            common,
            ..query.get_untracked()
        })
    });
    let file = Table::new(t.export().participation, move || {
        Export::participation(&query.get())
    });
    view! {
        <PageHead title actions=move || view! { <ExportMenu tables=vec![file] /> } />
        <PageViews place=Signal::derive(move || Path::Participation(query.get())) />
        <QueryView query=answer skeleton=|| view! { <RowSkeletons count=12 /> } let:answer>
            <CountingControls
                query=Signal::derive(move || query.with(|query| query.common.clone()))
                counting=Signal::derive(move || answer.with(|answer| answer.counting.clone()))
                to_path=to_path.clone()
            />
            {move || view! { <FigureLine counting=answer.with(|answer| answer.counting.clone()) /> }}
            {move || answer.with(|answer| view! { {says(t, answer)} {kinds(t, answer)} })}
            <div class="ledger-tools">
                {move || answer.with(|answer| choice(t, &query.get(), answer))}
            </div>
            {move || {
                let (answer, show) = (answer.get(), query.with(|query| query.show));
                if answer.units.is_empty() {
                    let title = (t.participation().empty)(show);
                    return view! {
                        <div class="card">
                            <EmptyState drawing=Drawing::Glass title detail=t.participation().empty_detail />
                        </div>
                    }
                        .into_any();
                }
                // Until the answer to the other question is there, the old one stays what it is: nobody is called idle who is not.
                let is_idle = answer.units.iter().all(|part| part.own.orders == 0);
                match show {
                    ParticipationShow::Idle if is_idle => view! { <IdleTable answer /> }.into_any(),
                    _ => view! { <UnitTree answer /> }.into_any(),
                }
            }}
        </QueryView>
    }
}

/// The one sentence of the page.
fn says(t: Text, answer: &Participation) -> impl IntoView + use<> {
    let count = |number: u64| t.format().count(number);
    let idle = answer.units_total.saturating_sub(answer.units_active);
    let rest = if idle == 0 {
        t.participation().says_all.to_owned()
    } else {
        (t.participation().says_idle)(&count(idle))
    };
    let words = (t.participation().says)(&count(answer.units_active), &count(answer.units_total));
    view! {
        <p class="participation-says">
            <strong>{words}</strong>
            <span>{rest}</span>
        </p>
    }
}

/// The kinds of unit, with how many of each have bought.
fn kinds(t: Text, answer: &Participation) -> impl IntoView + use<> {
    let rows = answer
        .kinds
        .iter()
        .map(|part| {
            let KindPart { kind, units, active, bought } = *part;
            let (active_words, units_words) = (t.format().count(active), t.format().count(units));
            let number = |count: u64| i64::try_from(count).unwrap_or_default();
            view! {
                <tr>
                    <th scope="row">{(t.states().unit)(kind)}</th>
                    <td class="num" data-label=t.participation().active>
                        {(t.participation().of_units)(&active_words, &units_words)}
                    </td>
                    <td class="ranking__bar"><Bar amount=number(active) scale=Scale::ending_at(number(units)) mine=true /></td>
                    <td class="num" data-label=t.dashboard().value>{t.format().money(bought.value)}</td>
                    <td class="num" data-label=t.dashboard().orders>{t.format().count(bought.orders)}</td>
                </tr>
            }
        })
        .collect_view();
    let total = total(t, answer);
    view! {
        <section class="card participation-kinds" aria-labelledby="kinds-title">
            <div class="card__head"><h2 id="kinds-title">{t.participation().kinds}</h2></div>
            <TableScroll label=t.participation().kinds>
                <table class="table table--cards">
                    <caption class="visually-hidden">{t.participation().kinds}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.participation().kind}</th>
                            <th scope="col" class="num">{t.participation().active}</th>
                            <td aria-hidden="true"></td>
                            <th scope="col" class="num">{t.dashboard().value}</th>
                            <th scope="col" class="num">{t.dashboard().orders}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>{total}</tfoot>
                </table>
            </TableScroll>
        </section>
    }
}

/// What all units and what names none make together; it opens all orders.
fn total(t: Text, answer: &Participation) -> impl IntoView + use<> {
    let href = use_drill().url(
        Some(&answer.region.code),
        &counted_as(&answer.counting),
        LedgerFilter::default(),
    );
    let active = (t.participation().of_units)(
        &t.format().count(answer.units_active),
        &t.format().count(answer.units_total),
    );
    view! {
        <tr>
            <th scope="row">{t.participation().total}</th>
            <td class="num" data-label=t.participation().active>{active}</td>
            <td aria-hidden="true"></td>
            <td class="num" data-label=t.dashboard().value>
                <Figure value=t.format().money(answer.total.value) href=href.clone() />
            </td>
            <td class="num" data-label=t.dashboard().orders>
                <Figure value=t.format().count(answer.total.orders) href />
            </td>
        </tr>
    }
}

/// All units, or those that have not bought.
fn choice(t: Text, query: &ParticipationQuery, answer: &Participation) -> impl IntoView + use<> {
    let links = ParticipationShow::ALL
        .iter()
        .map(|show| {
            let count = match show {
                ParticipationShow::All => answer.units_total,
                ParticipationShow::Idle => answer.units_total.saturating_sub(answer.units_active),
            };
            let path = Path::Participation(ParticipationQuery {
                show: *show,
                ..query.clone()
            });
            let current = (query.show == *show).then_some("true");
            view! {
                <a href=path.url() aria-current=current>{(t.participation().shown)(*show, &t.format().count(count))}</a>
            }
        })
        .collect_view();
    view! { <nav class="segmented" aria-label=t.participation().show>{links}</nav> }
}
