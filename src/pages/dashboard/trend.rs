//! The value by month, as a chart and as a table of the same data.

use leptos::prelude::*;
use lokapasar_contract::Rupiah;
use lokapasar_contract::analytics::{Series, SeriesPoint};
use lokapasar_contract::query::{AnalyticsQuery, LedgerFilter};

use super::drill::{Figure, counted_as, use_drill};
use crate::charts::{ChartOrTable, LineChart, LineSeries};
use crate::components::TableScroll;
use crate::i18n::{Text, use_text};

/// The card of the trend.
#[component]
pub fn TrendCard(
    /// The months.
    series: Series,
) -> impl IntoView {
    let t = use_text();
    let as_table = RwSignal::new(false);
    let series = StoredValue::new(series);
    view! {
        <section class="card trend" aria-labelledby="trend-title">
            <div class="card__head">
                <h2 id="trend-title">{t.dashboard().trend}</h2>
                <ChartOrTable as_table=as_table />
            </div>
            <div class="trend__chart" hidden=move || as_table.get()>
                {series.with_value(|series| chart(t, series))}
            </div>
            <div class="trend__table" hidden=move || !as_table.get()>
                {series.with_value(|series| table(t, series))}
            </div>
        </section>
    }
}

fn amounts(points: &[SeriesPoint]) -> Vec<i64> {
    points.iter().map(|point| point.value.get()).collect()
}

/// The years of the points: `2023`, `2022–2023`.
fn years(points: &[SeriesPoint]) -> String {
    match (points.first(), points.last()) {
        (Some(first), Some(last)) if first.from.year() == last.to.year() => first.from.year().to_string(),
        (Some(first), Some(last)) => format!("{}–{}", first.from.year(), last.to.year()),
        _ => String::new(),
    }
}

fn line(t: Text, points: &[SeriesPoint]) -> LineSeries {
    let last = points.last().map_or(Rupiah::ZERO, |point| point.value);
    LineSeries {
        label: format!("{}: {}", years(points), t.format().money_bare(last)),
        amounts: amounts(points),
    }
}

fn chart(t: Text, series: &Series) -> impl IntoView + use<> {
    let region = series
        .region
        .as_ref()
        .map_or(t.dashboard().national, |region| region.name.as_str());
    let highest = series
        .points
        .iter()
        .max_by_key(|point| point.value)
        .filter(|point| point.value > Rupiah::ZERO);
    let says = highest.map_or_else(
        || t.dashboard().trend_empty.to_owned(),
        |point| {
            let month = format!("{} {}", t.format().month(point.from.month()), point.from.year());
            (t.dashboard().trend_says)(region, &month, &t.format().money_short(point.value))
        },
    );
    let labels = series
        .points
        .iter()
        .map(|point| t.format().month_short(point.from.month()).to_owned())
        .collect();
    let base = series
        .comparison
        .as_deref()
        .filter(|base| !base.is_empty())
        .map(|base| line(t, base));
    view! {
        <LineChart
            says=says
            series=line(t, &series.points)
            base=base
            labels=labels
            tick=move |amount| t.format().money_bare(Rupiah::new(amount))
        />
    }
}

fn table(t: Text, series: &Series) -> impl IntoView + use<> {
    let base = series.comparison.clone();
    let has_base = base.is_some();
    let (drill, common) = (use_drill(), counted_as(&series.counting));
    let region = series.region.as_ref().map(|region| region.code.clone());
    let base_of = move |place: usize| base.as_ref().and_then(|points| points.get(place)).cloned();
    let rows = series
        .points
        .iter()
        .enumerate()
        .map(|(place, point)| {
            let month = format!("{} {}", t.format().month(point.from.month()), point.from.year());
            let before = base_of(place)
                .map(|before| t.format().money(before.value))
                .unwrap_or_default();
            let month_of = AnalyticsQuery {
                from: Some(point.from),
                to: Some(point.to),
                ..common.clone()
            };
            let behind = drill.url(region.as_ref(), &month_of, LedgerFilter::default());
            view! {
                <tr>
                    <th scope="row">{month}</th>
                    <td class="num"><Figure value=t.format().money(point.value) href=behind.clone() /></td>
                    <td class="num"><Figure value=t.format().count(point.orders) href=behind /></td>
                    {has_base.then(|| view! { <td class="num">{before}</td> })}
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableScroll label=t.dashboard().trend>
            <table class="table">
                <caption class="visually-hidden">{t.dashboard().trend}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.dashboard().month}</th>
                        <th scope="col" class="num">{t.dashboard().this_period}</th>
                        <th scope="col" class="num">{t.dashboard().orders}</th>
                        {has_base.then(|| view! { <th scope="col" class="num">{t.dashboard().base_period}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
}
