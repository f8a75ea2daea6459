//! How far what was bought lies with a few: the index with its bands, markets within the whole, and who is first.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::RegionCode;
use lokapasar_contract::analytics::{Concentration, ConcentrationBand, Dimension, Market, RankedParty};
use lokapasar_contract::query::{AnalyticsQuery, LedgerFilter, Named};

use super::{filter_of, tenths};
use crate::components::TableScroll;
use crate::i18n::{Text, use_text};
use crate::pages::dashboard::drill::{Figure, counted_as, use_drill};

/// The cards below the shares.
#[component]
pub fn ConcentrationCards(
    /// The answer.
    answer: Arc<Concentration>,
) -> impl IntoView {
    let t = use_text();
    let common = counted_as(&answer.counting);
    let region = answer.region.code.clone();
    let vendor = |id: &str| LedgerFilter {
        vendor: Some(Named::As(id.into())),
        ..LedgerFilter::default()
    };
    let unit = |id: &str| LedgerFilter {
        unit: Some(Named::As(id.into())),
        ..LedgerFilter::default()
    };
    view! {
        <section class="card concentration" aria-labelledby="concentration-title">
            <div class="card__head"><h2 id="concentration-title">{t.shares().concentration}</h2></div>
            <div class="card__body stack">
                <p>{t.shares().explained}</p>
                <div class="gauges">
                    {gauge(t, t.shares().among_vendors, &answer.vendors)}
                    {gauge(t, t.shares().among_marketplaces, &answer.marketplaces)}
                    {gauge(t, t.shares().among_units, &answer.units)}
                </div>
                <p class="muted small">{t.shares().source}</p>
            </div>
        </section>
        <div class="tops">
            {top(t, t.shares().top_vendors, t.shares().by_value, &answer.top_vendors.by_value, &region, &common, &vendor)}
            {top(t, t.shares().top_vendors, t.shares().by_orders, &answer.top_vendors.by_orders, &region, &common, &vendor)}
            {top(t, t.shares().top_units, t.shares().by_value, &answer.top_units.by_value, &region, &common, &unit)}
            {top(t, t.shares().top_units, t.shares().by_orders, &answer.top_units.by_orders, &region, &common, &unit)}
        </div>
        {within(t, &answer, &region, &common)}
    }
}

fn band_tag(t: Text, band: ConcentrationBand) -> impl IntoView {
    let class = match band {
        ConcentrationBand::Low => "tag tag--done",
        ConcentrationBand::Moderate => "tag tag--waiting",
        ConcentrationBand::High => "tag tag--refused",
    };
    view! { <abbr class=class title=(t.shares().band_long)(band)>{(t.shares().band)(band)}</abbr> }
}

/// The index among parties of one kind, on a line on which the bands are marked.
fn gauge(t: Text, among: &'static str, market: &Market) -> impl IntoView + use<> {
    let hhi = market.hhi.unwrap_or_default();
    let words = market.hhi.map_or_else(
        || t.shares().nothing.to_owned(),
        |hhi| (t.shares().hhi)(&t.format().number(hhi)),
    );
    let band = market.band.map(|band| band_tag(t, band));
    let says = market
        .band
        .map(|band| format!("{words}, {}", (t.shares().band_long)(band)));
    let tops = market
        .hhi
        .map(|_| (t.shares().tops)(&tenths(t, market.top_1), &tenths(t, market.top_5)));
    let unnamed = (market.unnamed.get() > 0)
        .then(|| (t.shares().unnamed_value)(&t.format().money_short(market.unnamed)));
    // The line ends at 10.000, a single party; the marks stand where the bands begin.
    let place = (hhi / 10).to_string();
    view! {
        <div class="gauge">
            <h3>{among}</h3>
            <p class="gauge__value">{words} " " {band}</p>
            <svg class="gauge__line" viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label=says>
                <rect class="gauge__low" x="0" y="4" width="100" height="8" />
                <rect class="gauge__moderate" x="100" y="4" width="80" height="8" />
                <rect class="gauge__high" x="180" y="4" width="820" height="8" />
                {market.hhi.map(|_| view! { <line class="gauge__mark" x1=place.clone() x2=place y1="0" y2="16" /> })}
            </svg>
            <p class="muted small">
                {(t.shares().parties)(&t.format().count(market.parties))}
                {tops.map(|tops| view! { <br /> {tops} })}
                {unnamed.map(|unnamed| view! { <br /> {unnamed} })}
            </p>
        </div>
    }
}

/// The first of many in a table.
fn top(
    t: Text,
    who: &'static str,
    by: &'static str,
    parties: &[RankedParty],
    region: &RegionCode,
    common: &AnalyticsQuery,
    filter: &dyn Fn(&str) -> LedgerFilter,
) -> impl IntoView + use<> {
    let drill = use_drill();
    let title = format!("{who} {by}");
    let rows = parties
        .iter()
        .map(|party| {
            let href = || drill.url(Some(region), common, filter(&party.id));
            view! {
                <tr>
                    <td class="num">{party.rank}</td>
                    <th scope="row">{party.name.clone()}</th>
                    <td class="num">
                        <Figure value=t.format().money_short(party.value) title=t.format().money(party.value) href=href() />
                        <span class="table__note">{tenths(t, party.permille)}</span>
                    </td>
                    <td class="num"><Figure value=t.format().count(party.orders) href=href() /></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="card">
            <div class="card__head"><h2>{title.clone()}</h2></div>
            <TableScroll label=title.clone()>
                <table class="table">
                    <caption class="visually-hidden">{title}</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="num"><abbr title=t.dashboard().rank>"#"</abbr></th>
                            <th scope="col">{who}</th>
                            <th scope="col" class="num">{t.dashboard().value}</th>
                            <th scope="col" class="num">{t.dashboard().orders}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </section>
    }
}

/// The vendors within each category and on each marketplace.
fn within(
    t: Text,
    answer: &Concentration,
    region: &RegionCode,
    common: &AnalyticsQuery,
) -> impl IntoView + use<> {
    let drill = use_drill();
    let marketplaces = answer
        .by_marketplace
        .iter()
        .map(|market| (Dimension::Marketplace, market));
    let categories = answer
        .by_category
        .iter()
        .map(|market| (Dimension::Category, market));
    let rows = marketplaces
        .chain(categories)
        .map(|(dimension, market)| {
            let name = market
                .name
                .clone()
                .unwrap_or_else(|| (t.shares().part)(dimension, &market.key).to_owned());
            let href = drill.url(Some(region), common, filter_of(dimension, &market.key));
            // What the link opens holds what names no vendor too.
            let whole = market.value.checked_add(market.unnamed).unwrap_or(market.value);
            let hhi = market
                .hhi
                .map_or_else(|| "–".to_owned(), |hhi| t.format().number(hhi));
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="num" data-label=t.dashboard().value>
                        <Figure value=t.format().money_short(whole) title=t.format().money(whole) href />
                    </td>
                    <td class="num" data-label=t.shares().vendors>{t.format().count(market.parties)}</td>
                    <td class="num" data-label=t.shares().index>
                        <span>{hhi} " " {market.band.map(|band| band_tag(t, band))}</span>
                    </td>
                    <td class="num" data-label=t.shares().top_1>{tenths(t, market.top_1)}</td>
                    <td class="num" data-label=t.shares().top_5>{tenths(t, market.top_5)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="card within" aria-labelledby="within-title">
            <div class="card__head"><h2 id="within-title">{t.shares().within}</h2></div>
            <TableScroll label=t.shares().within>
                <table class="table table--cards">
                    <caption class="visually-hidden">{t.shares().within}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.shares().market}</th>
                            <th scope="col" class="num">{t.dashboard().value}</th>
                            <th scope="col" class="num">{t.shares().vendors}</th>
                            <th scope="col" class="num">{t.shares().index}</th>
                            <th scope="col" class="num">{t.shares().top_1}</th>
                            <th scope="col" class="num">{t.shares().top_5}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </section>
    }
}
