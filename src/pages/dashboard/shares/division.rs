//! The whole divided by one thing: a sentence, a bar, the table of its parts, and the months.

use leptos::prelude::*;
use lokapasar_contract::RegionCode;
use lokapasar_contract::analytics::{Dimension, Part, Share};
use lokapasar_contract::query::AnalyticsQuery;

use super::{filter_of, tenths};
use crate::charts::{Bar, ChartOrTable, Scale, StackedBar, StackedColumns, stack};
use crate::components::TableScroll;
use crate::i18n::{Text, use_text};
use crate::pages::dashboard::drill::{Figure, use_drill};

/// Up to so many parts stand in one bar; more of them have a bar each.
const IN_ONE_BAR: usize = 4;

fn name(t: Text, dimension: Dimension, part: &Part) -> String {
    part.name
        .clone()
        .unwrap_or_else(|| (t.shares().part)(dimension, &part.key).to_owned())
}

/// The card of a division.
#[component]
pub fn DivisionCard(
    /// The parts.
    share: Share,
    /// Whose orders.
    region: RegionCode,
    /// Days and rule as they were counted.
    common: AnalyticsQuery,
) -> impl IntoView {
    let t = use_text();
    let dimension = share.dimension;
    let title = (t.shares().dimension)(dimension);
    let title_id = format!("division-{}", dimension.as_str());
    let labelled_by = title_id.clone();
    let in_one = share.parts.len() <= IN_ONE_BAR;
    let says = share.parts.first().map_or_else(
        || t.shares().nothing.to_owned(),
        |first| (t.shares().says)(&tenths(t, first.permille), &name(t, dimension, first)),
    );
    let amounts: Vec<i64> = share.parts.iter().map(|part| part.value.get()).collect();
    let bar = in_one.then(|| view! { <StackedBar says=says.clone() amounts=amounts.clone() /> });
    let months = (in_one && share.months.len() > 1).then(|| months(t, &share, &says));
    let parts = parts(t, &share, &region, &common);
    view! {
        <section class="card division" class:division--wide=!in_one aria-labelledby=labelled_by>
            <div class="card__head"><h2 id=title_id>{title}</h2></div>
            <div class="card__body">
                <p class="division__says">{says}</p>
                {bar}
            </div>
            {parts}
            {months}
        </section>
    }
}

/// The table of the parts; each value opens its orders.
fn parts(t: Text, share: &Share, region: &RegionCode, common: &AnalyticsQuery) -> impl IntoView + use<> {
    let (dimension, drill) = (share.dimension, use_drill());
    let title = (t.shares().dimension)(dimension);
    let in_one = share.parts.len() <= IN_ONE_BAR;
    let compared = share.parts.iter().any(|part| part.base_permille.is_some());
    let scale = Scale::ending_at(
        share
            .parts
            .iter()
            .map(|part| part.value.get())
            .max()
            .unwrap_or_default(),
    );
    let rows = share
        .parts
        .iter()
        .enumerate()
        .map(|(place, part)| {
            let href = || drill.url(Some(region), common, filter_of(dimension, &part.key));
            let swatch = in_one.then(|| {
                view! {
                    <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
                        <rect class=stack::look(place) width="10" height="10" />
                    </svg>
                }
            });
            let bar = (!in_one)
                .then(|| view! { <td class="ranking__bar"><Bar amount=part.value.get() scale=scale mine=true /></td> });
            let base = compared.then(|| {
                view! { <td class="num" data-label=t.shares().base_share>{tenths(t, part.base_permille)}</td> }
            });
            view! {
                <tr>
                    <th scope="row"><span>{swatch} {name(t, dimension, part)}</span></th>
                    <td class="num" data-label=t.shares().share>{tenths(t, part.permille)}</td>
                    {base}
                    {bar}
                    <td class="num" data-label=t.dashboard().value>
                        <Figure
                            value=t.format().money_short(part.value)
                            title=t.format().money(part.value)
                            href=href()
                        />
                    </td>
                    <td class="num" data-label=t.dashboard().orders>
                        <Figure value=t.format().count(part.orders) href=href() />
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableScroll label=title>
            <table class="table table--cards">
                <caption class="visually-hidden">{title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.shares().part_column}</th>
                        <th scope="col" class="num">{t.shares().share}</th>
                        {compared.then(|| view! { <th scope="col" class="num">{t.shares().base_share}</th> })}
                        {(!in_one).then(|| view! { <td aria-hidden="true"></td> })}
                        <th scope="col" class="num">{t.dashboard().value}</th>
                        <th scope="col" class="num">{t.dashboard().orders}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
}

/// The months: as columns of the same height, or as a table.
fn months(t: Text, share: &Share, says: &str) -> impl IntoView + use<> {
    let as_table = RwSignal::new(false);
    let dimension = share.dimension;
    let title = format!("{}: {}", (t.shares().dimension)(dimension), t.shares().by_month);
    let columns = share
        .months
        .iter()
        .map(|month| {
            let values = month.values.iter().map(|value| value.get()).collect();
            (t.format().month_short(month.from.month()).to_owned(), values)
        })
        .collect();
    let heads = share
        .parts
        .iter()
        .map(|part| view! { <th scope="col" class="num">{name(t, dimension, part)}</th> })
        .collect_view();
    let rows = share
        .months
        .iter()
        .map(|month| {
            let values = month
                .values
                .iter()
                .map(|value| view! { <td class="num">{t.format().money(*value)}</td> })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">{t.format().month_short(month.from.month())} " " {month.from.year()}</th>
                    {values}
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="division__months">
            <div class="division__top">
                <h3>{t.shares().by_month}</h3>
                <ChartOrTable as_table />
            </div>
            <div hidden=move || as_table.get()>
                <StackedColumns says=format!("{title}. {says}") columns />
            </div>
            <div hidden=move || !as_table.get()>
                <TableScroll label=title.clone()>
                    <table class="table">
                        <caption class="visually-hidden">{title}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t.dashboard().month}</th>
                                {heads}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableScroll>
            </div>
        </div>
    }
}
