//! The units one by one: as a tree, or those that have not bought as a list.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{Participation, UnitPart};
use lokapasar_contract::query::{LedgerFilter, Named};
use lokapasar_contract::{Day, UnitId};

use crate::components::TableScroll;
use crate::i18n::{Text, use_text};
use crate::pages::dashboard::drill::{Figure, counted_as, use_drill};

fn last_words(t: Text, last: Option<Day>) -> String {
    last.map_or_else(
        || t.participation().never.to_owned(),
        |day| t.format().day_short(day),
    )
}

/// Every unit below the one that it belongs to. Its figures open the orders that make them.
#[component]
pub fn UnitTree(
    /// The answer, with all units.
    answer: Arc<Participation>,
) -> impl IntoView {
    let t = use_text();
    let (drill, common) = (use_drill(), counted_as(&answer.counting));
    let region = Some(&answer.region.code);
    let of_unit = |unit: Named<UnitId>, below| {
        let filter = LedgerFilter {
            unit: Some(unit),
            below,
            ..LedgerFilter::default()
        };
        drill.url(region, &common, filter)
    };
    let rows = answer
        .units
        .iter()
        .map(|part| {
            let UnitPart { unit, own, all, depth, units_below, active_below, last, .. } = part;
            let below = part
                .parent
                .as_ref()
                .map(|above| view! { <span class="units__above">" " {(t.participation().below)(&above.name)}</span> });
            let family = (*units_below > 0).then(|| {
                (t.participation().active_below)(&t.format().count(*active_below), &t.format().count(*units_below))
            });
            let of_own = || of_unit(Named::As(unit.id.clone()), false).filter(|_| own.orders > 0);
            let of_all = of_unit(Named::As(unit.id.clone()), true).filter(|_| all.orders > 0);
            let idle = own.orders == 0;
            view! {
                <tr class:is-idle=idle>
                    <th scope="row" class=format!("tree tree--{}", depth.min(&3))>
                        <span>
                            {unit.name.clone()}
                            {below}
                            {family.map(|family| view! { <span class="table__note">{family}</span> })}
                        </span>
                    </th>
                    <td data-label=t.participation().kind>{(t.states().unit)(part.kind)}</td>
                    <td class="num" data-label=t.participation().own>
                        <Figure value=t.format().money(own.value) href=of_own() />
                    </td>
                    <td class="num" data-label=t.dashboard().orders>
                        <Figure value=t.format().count(own.orders) href=of_own() />
                    </td>
                    <td class="num" data-label=t.participation().with_below>
                        {(*units_below > 0).then(|| view! { <Figure value=t.format().money(all.value) href=of_all /> })}
                    </td>
                    <td class="num" data-label=t.participation().last>{last_words(t, *last)}</td>
                </tr>
            }
        })
        .collect_view();
    let unnamed = (answer.unnamed.orders > 0).then(|| {
        let href = of_unit(Named::Nothing, false);
        view! {
            <tr>
                <th scope="row" class="tree">{t.participation().unnamed}</th>
                <td></td>
                <td class="num" data-label=t.participation().own>
                    <Figure value=t.format().money(answer.unnamed.value) href=href.clone() />
                </td>
                <td class="num" data-label=t.dashboard().orders>
                    <Figure value=t.format().count(answer.unnamed.orders) href />
                </td>
                <td></td>
                <td></td>
            </tr>
        }
    });
    view! {
        <div class="card">
            <TableScroll label=t.participation().units>
                <table class="table table--cards units">
                    <caption class="visually-hidden">{t.participation().units}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.dashboard().units}</th>
                            <th scope="col">{t.participation().kind}</th>
                            <th scope="col" class="num">{t.participation().own}</th>
                            <th scope="col" class="num">{t.dashboard().orders}</th>
                            <th scope="col" class="num">{t.participation().with_below}</th>
                            <th scope="col" class="num">{t.participation().last}</th>
                        </tr>
                    </thead>
                    <tbody>{rows} {unnamed}</tbody>
                </table>
            </TableScroll>
        </div>
    }
}

/// Those that have not bought, with when they last did.
#[component]
pub fn IdleTable(
    /// The answer, with these units alone.
    answer: Arc<Participation>,
) -> impl IntoView {
    let t = use_text();
    let rows = answer
        .units
        .iter()
        .map(|part| {
            let below = part.parent.as_ref().map(
                |above| view! { <span class="table__note">{(t.participation().below)(&above.name)}</span> },
            );
            view! {
                <tr>
                    <th scope="row"><span>{part.unit.name.clone()} {below}</span></th>
                    <td data-label=t.participation().kind>{(t.states().unit)(part.kind)}</td>
                    <td class="num" data-label=t.participation().last>{last_words(t, part.last)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="card">
            <TableScroll label=t.participation().units>
                <table class="table table--cards units">
                    <caption class="visually-hidden">{t.participation().units}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.dashboard().units}</th>
                            <th scope="col">{t.participation().kind}</th>
                            <th scope="col" class="num">{t.participation().last}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </div>
    }
}
