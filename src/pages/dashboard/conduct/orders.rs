//! The orders that make a figure of conduct.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{ConductOrder, ConductOrders, ConductShow};
use lokapasar_contract::query::{AnalyticsQuery, ConductOrdersQuery, ConductQuery};

use crate::components::{
    Chip, Drawing, EmptyState, KeyFigure, PageHead, Pagination, QueryView, RowSkeletons, TableScroll,
};
use crate::i18n::{Text, use_text};
use crate::pages::dashboard::counting::{CountingControls, FigureLine};
use crate::pages::dashboard::export::{ExportMenu, Table};
use crate::pages::dashboard::views::PageViews;
use crate::pages::dashboard::year_end::table::Ways;
use crate::paths::Path;
use crate::queries::analytics::{Export, use_vendor_orders};

/// The page.
#[component]
pub fn ConductOrdersPage(
    /// Which orders.
    query: Memo<ConductOrdersQuery>,
) -> impl IntoView {
    let t = use_text();
    let answer = use_vendor_orders(move || query.get());
    let title = Signal::derive(move || {
        answer.data().map_or_else(
            || t.conduct().orders_title.to_owned(),
            |answer| (t.conduct().orders_title_of)(&answer.region.name),
        )
    });
    let to_path = Arc::new(move |common: AnalyticsQuery| {
        Path::ConductOrders(ConductOrdersQuery {
            common,
            page: None,
            ..query.get_untracked()
        })
    });
    let file = Table::new(t.export().conduct_orders, move || {
        Export::vendor_orders(&query.get())
    });
    let back = move || Path::Conduct(ConductQuery::of(query.with(|query| query.common.clone()))).url();
    view! {
        <PageHead title actions=move || view! { <ExportMenu tables=vec![file] /> } />
        <p class="conduct-back no-print"><a href=back>{t.conduct().back}</a></p>
        <PageViews place=Signal::derive(move || Path::ConductOrders(ConductOrdersQuery { page: None, ..query.get() })) />
        <QueryView query=answer skeleton=|| view! { <RowSkeletons count=10 /> } let:answer>
            <CountingControls
                query=Signal::derive(move || query.with(|query| query.common.clone()))
                counting=Signal::derive(move || answer.with(|answer| answer.counting.clone()))
                to_path=to_path.clone()
                plain=true
            />
            <div class="conduct-show">{move || choice(t, &query.get())}</div>
            {move || view! { <FigureLine counting=answer.with(|answer| answer.counting.clone()) /> }}
            {move || answer.with(|answer| totals(t, answer))}
            {move || answer.with(|answer| chosen(t, &query.get(), answer))
                .map(|chosen| view! { <div class="ledger-tools">{chosen}</div> })}
            {move || {
                let answer = answer.get();
                if answer.page.total == 0 { empty(t) } else { listed(query, &answer) }
            }}
        </QueryView>
    }
}

/// Which orders are shown.
fn choice(t: Text, query: &ConductOrdersQuery) -> impl IntoView + use<> {
    let links = ConductShow::ALL
        .iter()
        .map(|show| {
            let path = Path::ConductOrders(ConductOrdersQuery {
                show: *show,
                page: None,
                ..query.clone()
            });
            let current = (query.show == *show).then_some("true");
            view! { <a href=path.url() aria-current=current>{(t.conduct().shown)(*show)}</a> }
        })
        .collect_view();
    view! { <nav class="segmented" aria-label=t.conduct().show>{links}</nav> }
}

/// The vendor, to be taken away.
fn chosen(t: Text, query: &ConductOrdersQuery, answer: &ConductOrders) -> Option<impl IntoView + use<>> {
    let filter = answer.filters.iter().find(|filter| filter.key == "vendor")?;
    let name = filter.name.as_deref().unwrap_or(t.conduct().unnamed);
    let href = Path::ConductOrders(ConductOrdersQuery {
        vendor: None,
        page: None,
        ..query.clone()
    });
    Some(view! {
        <ul class="chips" aria-label=t.ledger().chosen>
            <li><Chip label=(t.conduct().vendor)(name) href=href.url() /></li>
        </ul>
    })
}

/// What all pages add up to.
fn totals(t: Text, answer: &ConductOrders) -> impl IntoView + use<> {
    let count = |number: u64| t.format().count(number);
    let total = answer.total;
    let late = total.due.saturating_sub(total.on_time);
    let of_lines = (t.conduct().of_lines)(&count(total.refused), &count(total.lines));
    let about_time = (t.conduct().late)(&count(late));
    view! {
        <section class="headline headline--four" aria-label=t.conduct().totals>
            <KeyFigure label=t.dashboard().value value=t.format().money(total.value) change=None />
            <KeyFigure
                label=t.dashboard().orders
                value=count(u64::from(answer.page.total))
                change=None
                comparison=move || about_time.clone()
            />
            <KeyFigure
                label=t.conduct().refused
                value=count(total.refused)
                change=None
                comparison=move || of_lines.clone()
            />
            <KeyFigure label=t.conduct().complaints_head value=count(total.complaints) change=None />
        </section>
    }
}

fn empty(t: Text) -> AnyView {
    view! {
        <div class="card">
            <EmptyState
                drawing=Drawing::Glass
                title=t.conduct().orders_empty
                detail=t.ledger().empty_detail
            />
        </div>
    }
    .into_any()
}

fn listed(query: Memo<ConductOrdersQuery>, answer: &ConductOrders) -> AnyView {
    let url = move |number| {
        Path::ConductOrders(ConductOrdersQuery {
            page: Some(number),
            ..query.get_untracked()
        })
        .url()
    };
    view! {
        <div class="card">
            <OrdersTable answer=answer.clone() />
        </div>
        <Pagination page=answer.page url />
    }
    .into_any()
}

#[component]
fn OrdersTable(answer: ConductOrders) -> impl IntoView {
    let t = use_text();
    let ways = Ways::of_person();
    let rows = answer
        .items
        .iter()
        .map(|item| row(t, &ways, &answer, item))
        .collect_view();
    let label = t.conduct().orders_title;
    view! {
        <TableScroll label=label>
            <table class="table table--cards ledger course-table">
                <caption class="visually-hidden">{label}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.ledger().order}</th>
                        <th scope="col">{t.year_end().placed}</th>
                        <th scope="col">{t.ledger().unit}</th>
                        <th scope="col">{t.ledger().vendor}</th>
                        <th scope="col">{t.conduct().arrived}</th>
                        <th scope="col" class="num">{t.conduct().lines}</th>
                        <th scope="col">{t.conduct().complaints_head}</th>
                        <th scope="col" class="num">{t.conduct().rating}</th>
                        <th scope="col" class="num">{t.dashboard().value}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
}

fn row(t: Text, ways: &Ways, answer: &ConductOrders, item: &ConductOrder) -> impl IntoView + use<> {
    let words = t.conduct();
    let count = |number: u64| t.format().count(number);
    let order = &item.order;
    let named = |name: Option<&str>| match name {
        Some(name) => view! { <span>{name.to_owned()}</span> }.into_any(),
        None => view! { <span class="muted">{t.ledger().unnamed}</span> }.into_any(),
    };
    let arrived = order
        .arrived
        .map_or_else(|| words.not_arrived.to_owned(), |day| t.format().day_short(day));
    let promised = order
        .promised
        .map(|day| format!("{} {}", words.promised, t.format().day_short(day)));
    let stars = item.stars.map(|stars| {
        let mean = t.format().number(i64::from(stars));
        view! {
            <span aria-hidden="true">{(words.stars)(&mean)}</span>
            <span class="visually-hidden">{(words.stars_long)(&mean)}</span>
        }
    });
    let complaints = (item.complaints > 0).then(|| {
        let open = (item.open > 0).then(|| (words.open)(&count(item.open)));
        let settled = (item.resolved > 0).then(|| (words.settled)(&count(item.resolved)));
        let about: Vec<String> = [open, settled].into_iter().flatten().collect();
        view! {
            <span>
                {(words.filed)(&count(item.complaints))}
                {(!about.is_empty()).then(|| view! { <span class="table__note">{about.join(" · ")}</span> })}
            </span>
        }
    });
    let value = order
        .value
        .map_or_else(|| words.failed.to_owned(), |value| t.format().money(value));
    view! {
        <tr>
            <th scope="row">{ways.number(t, &answer.region.code, &answer.counting, order)}</th>
            <td data-label=t.year_end().placed>{t.format().day_short(order.day)}</td>
            <td data-label=t.ledger().unit>{named(order.unit.as_ref().map(|unit| unit.name.as_str()))}</td>
            <td data-label=t.ledger().vendor>{named(order.vendor.as_ref().map(|vendor| vendor.name.as_str()))}</td>
            <td data-label=words.arrived>
                <span>{arrived} {promised.map(|promised| view! { <span class="table__note">{promised}</span> })}</span>
            </td>
            <td class="num" data-label=words.lines>
                <span>
                    {count(item.lines)}
                    {(item.refused > 0).then(|| view! {
                        <span class="table__note">{(words.lines_refused)(&count(item.refused))}</span>
                    })}
                </span>
            </td>
            <td data-label=words.complaints_head>{complaints}</td>
            <td class="num" data-label=words.rating>{stars}</td>
            <td class="num" data-label=t.dashboard().value>{value}</td>
        </tr>
    }
}
