//! The list itself: each order with the rows that count, whose sum is its value.

use leptos::prelude::*;
use lokapasar_contract::analytics::{LedgerLine, LedgerOrder};
use lokapasar_contract::query::{LedgerFilter, LedgerQuery, LedgerSort, Named};

use crate::components::{MarketplaceTag, SortHeader, SortOrder, TableScroll};
use crate::i18n::format::Zone;
use crate::i18n::use_text;
use crate::paths::Path;

/// The orders of a page. A unit, vendor or category leads to those of its own.
#[component]
pub fn OrdersTable(
    /// The orders.
    items: Vec<LedgerOrder>,
    /// What was asked.
    query: LedgerQuery,
) -> impl IntoView {
    let t = use_text();
    let sorted = |ascending, descending| {
        let (order, sort) = SortOrder::of(query.sort, ascending, descending);
        let next = Path::DashboardOrders(LedgerQuery {
            sort,
            page: None,
            ..query.clone()
        });
        (order, next.url())
    };
    let (day, by_day) = sorted(LedgerSort::Oldest, LedgerSort::Newest);
    let (value, by_value) = sorted(LedgerSort::ValueAscending, LedgerSort::ValueDescending);
    let rows = items
        .into_iter()
        .map(|order| view! { <OrderRow order query=query.clone() /> })
        .collect_view();
    view! {
        <TableScroll label=t.ledger().title>
            <table class="table table--cards ledger">
                <caption class="visually-hidden">{t.ledger().title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.ledger().order}</th>
                        <SortHeader label=t.ledger().day order=day href=by_day />
                        <th scope="col">{t.ledger().unit}</th>
                        <th scope="col">{t.ledger().vendor}</th>
                        <th scope="col">{t.ledger().content}</th>
                        <SortHeader label=t.dashboard().value order=value href=by_value numeric=true />
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
}

#[component]
fn OrderRow(order: LedgerOrder, query: LedgerQuery) -> impl IntoView {
    let t = use_text();
    let only = move |name: String, narrow: &dyn Fn(&mut LedgerFilter)| {
        let mut query = LedgerQuery {
            page: None,
            ..query.clone()
        };
        narrow(&mut query.filter);
        let title = (t.ledger().only)(&name);
        view! { <a class="drill" href=Path::DashboardOrders(query).url() title=title>{name}</a> }.into_any()
    };
    let unnamed = || view! { <span class="muted">{t.ledger().unnamed}</span> }.into_any();
    let unit = order.unit.map_or_else(unnamed, |unit| {
        only(unit.name, &|filter| {
            filter.unit = Some(Named::As(unit.id.clone()));
            filter.below = false;
        })
    });
    let vendor = order.vendor.map_or_else(unnamed, |vendor| {
        only(vendor.name, &|filter| {
            filter.vendor = Some(Named::As(vendor.id.clone()))
        })
    });
    let several = order.rows.len() > 1;
    let rows = order
        .rows
        .into_iter()
        .map(|row| {
            let LedgerLine {
                category,
                description,
                value,
                pdn,
                confirmation,
                ..
            } = row;
            let category = category.map(|category| {
                only(category.name, &|filter| {
                    filter.category = Some(Named::As(category.id.clone()))
                })
            });
            let state = (t.ledger().confirmation)(confirmation);
            view! {
                <li>
                    {description.unwrap_or_else(|| t.ledger().undescribed.to_owned())}
                    <span class="ledger__about">
                        {category.map(|category| view! { <span>{category}</span> })}
                        {pdn.unwrap_or_default().then(|| view! { <span><abbr title=t.states().pdn_long>{t.states().pdn}</abbr></span> })}
                        {state.map(|state| view! { <span>{state}</span> })}
                        {several.then(|| view! { <span>{t.format().money(value)}</span> })}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">
                <span class="ledger__id">{order.id}</span>
                " "
                <MarketplaceTag marketplace=order.marketplace />
            </th>
            <td data-label=t.ledger().day>{t.format().moment_short(&order.at, Zone::Wib)}</td>
            <td data-label=t.ledger().unit>{unit}</td>
            <td data-label=t.ledger().vendor>
                <span>{vendor} {order.local.unwrap_or_default().then(|| view! { " " <span class="tag tag--umk">{t.ledger().is_local}</span> })}</span>
            </td>
            <td data-label=t.ledger().content><ul class="ledger__rows">{rows}</ul></td>
            <td class="num" data-label=t.dashboard().value>{t.format().money(order.value)}</td>
        </tr>
    }
}
