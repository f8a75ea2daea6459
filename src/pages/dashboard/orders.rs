//! The orders behind a figure.

pub mod filters;
pub mod table;

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::LedgerOrders;
use lokapasar_contract::query::{AnalyticsQuery, LedgerFilter, LedgerQuery};

use self::filters::Filters;
use self::table::OrdersTable;
use super::counting::{CountingControls, FigureLine};
use super::export::{ExportMenu, Table};
use super::views::PageViews;
use crate::components::{
    Drawing, EmptyState, KeyFigure, PageHead, Pagination, QueryView, RowSkeletons, Trend,
};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::analytics::{Export, use_ledger_orders};

/// The page.
#[component]
pub fn OrdersPage(
    /// Which orders.
    query: Memo<LedgerQuery>,
) -> impl IntoView {
    let t = use_text();
    let orders = use_ledger_orders(move || query.get());
    let title = Signal::derive(move || {
        orders.data().map_or_else(
            || t.ledger().title.to_owned(),
            |orders| (t.ledger().title_of)(&orders.region.name),
        )
    });
    let to_path = Arc::new(move |common: AnalyticsQuery| {
        let query = query.get_untracked();
        // Units, vendors and categories of one source are none of the other.
        if common.source != query.common.source {
            return Path::DashboardOrders(LedgerQuery::of(common));
        }
        Path::DashboardOrders(LedgerQuery {
            common,
            page: None,
            ..query
        })
    });
    let file = Table::new(t.export().orders, move || Export::orders(&query.get()));
    view! {
        <PageHead title actions=move || view! { <ExportMenu tables=vec![file] /> } />
        <PageViews place=Signal::derive(move || Path::DashboardOrders(LedgerQuery { page: None, ..query.get() })) />
        <p class="muted ledger-lead">{t.ledger().lead}</p>
        <QueryView query=orders skeleton=|| view! { <RowSkeletons count=10 /> } let:orders>
            <CountingControls
                query=Signal::derive(move || query.with(|query| query.common.clone()))
                counting=Signal::derive(move || orders.with(|orders| orders.counting.clone()))
                to_path=to_path.clone()
            />
            {move || view! { <Filters query=query.get() named=orders.with(|orders| orders.filters.clone()) /> }}
            {move || view! { <FigureLine counting=orders.with(|orders| orders.counting.clone()) /> }}
            {move || orders.with(|orders| totals(t, orders))}
            {move || query.with(|query| query.filter.category.is_some() || query.filter.pdn.is_some())
                .then(|| view! { <p class="muted small ledger-note">{t.ledger().parts_note}</p> })}
            {move || {
                let orders = orders.get();
                if orders.page.total == 0 { empty(query.get()) } else { listed(query, &orders) }
            }}
        </QueryView>
    }
}

fn empty(query: LedgerQuery) -> AnyView {
    let t = use_text();
    let clear = (query.filter != LedgerFilter::default())
        .then(|| Path::DashboardOrders(LedgerQuery::of(query.common)).url());
    let action = move || {
        clear
            .clone()
            .map(|clear| view! { <a class="button" href=clear>{t.ledger().clear}</a> })
    };
    view! {
        <div class="card">
            <EmptyState drawing=Drawing::Glass title=t.ledger().empty detail=t.ledger().empty_detail action />
        </div>
    }
    .into_any()
}

fn listed(query: Memo<LedgerQuery>, orders: &LedgerOrders) -> AnyView {
    let url = move |number| {
        Path::DashboardOrders(LedgerQuery {
            page: Some(number),
            ..query.get_untracked()
        })
        .url()
    };
    view! {
        <div class="card">
            <OrdersTable items=orders.items.clone() query=query.get_untracked() />
        </div>
        <Pagination page=orders.page url />
    }
    .into_any()
}

/// What all pages add up to, beside the base period where there is one.
fn totals(t: Text, orders: &LedgerOrders) -> impl IntoView + use<> {
    let (now, base, change) = (orders.totals, orders.comparison, orders.change);
    let period = orders
        .counting
        .base_period
        .map(|period| t.format().period(period));
    let figure = |label: &'static str, value: String, base: Option<String>, ratio: Option<f64>| {
        let compared = base.zip(period.clone());
        let change = compared.as_ref().and(ratio).map(|ratio| {
            let words = match Trend::of(ratio) {
                Trend::Level => t.dashboard().unchanged.to_owned(),
                Trend::Up | Trend::Down => t.format().ratio(ratio.abs()),
            };
            (Trend::of(ratio), words)
        });
        let is_new = ratio.is_none();
        let words = compared.map(|(base, period)| {
            if is_new {
                (t.dashboard().new_since)(&period)
            } else {
                (t.dashboard().from_base)(&base, &period)
            }
        });
        view! { <KeyFigure label value change comparison=move || words.clone() /> }
    };
    let count = |number: u64| t.format().count(number);
    let counted =
        |label, now: u64, base: Option<u64>, ratio| figure(label, count(now), base.map(count), ratio);
    view! {
        <section class="headline headline--four" aria-label=t.ledger().totals>
            {figure(
                t.dashboard().value,
                t.format().money(now.value),
                base.map(|base| t.format().money(base.value)),
                change.and_then(|change| change.value),
            )}
            {counted(t.dashboard().orders, now.orders, base.map(|base| base.orders), change.and_then(|it| it.orders))}
            {counted(t.dashboard().vendors, now.vendors, base.map(|base| base.vendors), change.and_then(|it| it.vendors))}
            {counted(t.dashboard().units, now.units, base.map(|base| base.units), change.and_then(|it| it.units))}
        </section>
    }
}
