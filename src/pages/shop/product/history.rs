//! What a product cost: the last twelve months as a chart and as a table, and what happened to its offers.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::catalogue::{PriceEvent, PriceHistory, PricePoint};
use lokapasar_contract::{ProductId, Rupiah};

use crate::charts::{ChartOrTable, LineChart, LineSeries};
use crate::components::{QueryView, RowSkeletons, TableScroll};
use crate::i18n::{Text, use_text};
use crate::queries::prices::use_price_history;

/// The section.
#[component]
pub fn History(
    /// The product.
    id: ProductId,
) -> impl IntoView {
    let t = use_text();
    let words = &t.product().history;
    let history = use_price_history(id);
    let as_table = RwSignal::new(false);
    view! {
        <section class="product-section" aria-labelledby="price-history">
            <div class="product-section__head row row--between">
                <h2 id="price-history">{words.title}</h2>
                <ChartOrTable as_table=as_table />
            </div>
            <QueryView query=history skeleton=|| view! { <RowSkeletons count=4 /> } let:history>
                {move || {
                    let history = history.get();
                    let since = history.listed_since.map(|day| (words.listed_since)(&t.format().date(day)));
                    view! {
                        <p class="muted small">{since}</p>
                        <div class="card price-history" hidden=move || as_table.get()>
                            {chart(t, &history.points)}
                        </div>
                        <div class="price-history__tables" hidden=move || !as_table.get()>
                            {months(t, &history)} {events(t, &history)}
                        </div>
                    }
                }}
            </QueryView>
        </section>
    }
}

/// The points from the first month on in which somebody sold it.
fn sold(points: &[PricePoint]) -> Vec<(PricePoint, Rupiah, Rupiah)> {
    points
        .iter()
        .filter_map(|point| Some((*point, point.lowest?, point.highest?)))
        .collect()
}

fn chart(t: Text, points: &[PricePoint]) -> Option<impl IntoView + use<>> {
    let words = &t.product().history;
    let sold = sold(points);
    let (first, last) = (sold.first()?, sold.last()?);
    let money = |amount: Rupiah| t.format().money(amount);
    let says = (words.says)(&money(first.1), &money(last.1));
    let labelled = |word: &str, amount: Rupiah| format!("{word}: {}", t.format().money_bare(amount));
    let lowest = LineSeries {
        label: labelled(words.lowest, last.1),
        amounts: sold.iter().map(|(_, lowest, _)| lowest.get()).collect(),
    };
    let highest = LineSeries {
        label: labelled(words.highest, last.2),
        amounts: sold.iter().map(|(_, _, highest)| highest.get()).collect(),
    };
    let labels = sold
        .iter()
        .map(|(point, _, _)| t.format().month_short(point.day.month()).to_owned())
        .collect();
    let differs = lowest.amounts != highest.amounts;
    Some(view! {
        <LineChart
            says=says
            series=lowest
            base=differs.then_some(highest)
            labels=labels
            tick=move |amount| t.format().money_bare(Rupiah::new(amount))
        />
    })
}

fn months(t: Text, history: &Arc<PriceHistory>) -> impl IntoView + use<> {
    let words = &t.product().history;
    let amount = |amount: Option<Rupiah>| {
        amount.map_or_else(|| words.nobody.to_owned(), |amount| t.format().money(amount))
    };
    let rows = history
        .points
        .iter()
        .rev()
        .map(|point| {
            let month = format!("{} {}", t.format().month(point.day.month()), point.day.year());
            view! {
                <tr>
                    <th scope="row">{month}</th>
                    <td class="num">{amount(point.lowest)}</td>
                    <td class="num">{amount(point.highest)}</td>
                    <td class="num">{t.format().number(point.offers)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="card">
            <TableScroll label=words.title>
                <table class="table">
                    <caption class="visually-hidden">{words.title}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.month}</th>
                            <th scope="col" class="num">{words.lowest}</th>
                            <th scope="col" class="num">{words.highest}</th>
                            <th scope="col" class="num">{words.offers}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </div>
    }
}

fn events(t: Text, history: &Arc<PriceHistory>) -> impl IntoView + use<> {
    let words = &t.product().history;
    let row = |event: &PriceEvent| {
        view! {
            <tr>
                <th scope="row">{t.format().date(event.day)}</th>
                <td>{event.vendor.clone()} <span class="table__note">{event.marketplace.name.clone()}</span></td>
                <td>{(words.kind)(event.kind)}</td>
                <td class="num">{t.format().money(event.price)}</td>
            </tr>
        }
    };
    let rows = history.events.iter().map(row).collect_view();
    view! {
        <div class="card">
            <TableScroll label=words.events>
                <table class="table">
                    <caption class="price-history__caption">{words.events}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.day}</th>
                            <th scope="col">{words.vendor}</th>
                            <th scope="col">{words.event}</th>
                            <th scope="col" class="num">{words.price}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </div>
    }
}
