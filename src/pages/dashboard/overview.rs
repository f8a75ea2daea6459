//! Headline figures, trend, and the place among others.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::Comparison;
use lokapasar_contract::query::{AnalyticsQuery, LeagueQuery};

use super::counting::{CountingControls, FigureLine};
use super::export::{ExportMenu, Table};
use super::headline::Headline;
use super::ranking::RankingCard;
use super::trend::TrendCard;
use super::views::PageViews;
use crate::components::{PageHead, QueryView, RowSkeletons};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::analytics::{Export, use_league, use_series, use_summary};

/// The page.
#[component]
pub fn OverviewPage(
    /// Whose orders, of which days, counted how.
    query: Memo<AnalyticsQuery>,
) -> impl IntoView {
    let t = use_text();
    let asked = Memo::new(move |_| first_look(query.get()));
    let summary = use_summary(move || asked.get());
    let series = use_series(move || asked.get());
    // The ranking is of the nation and of the same days; who asks does not change it.
    let ranked = move || LeagueQuery {
        common: AnalyticsQuery {
            region: None,
            ..asked.get()
        },
        ..LeagueQuery::default()
    };
    let league = use_league(ranked);
    let files = [
        Table::new(t.export().summary, move || Export::summary(&asked.get())),
        Table::new(t.export().series, move || Export::series(&asked.get())),
        Table::new(t.export().league, move || Export::league(&ranked())),
    ];
    let region = Memo::new(move |_| summary.data().and_then(|summary| summary.region.clone()));
    let title = Signal::derive(move || {
        region.with(|region| {
            region.as_ref().map_or_else(
                || t.dashboard().overview_title.to_owned(),
                |region| (t.dashboard().overview_of)(&region.name),
            )
        })
    });
    view! {
        <PageHead title actions=move || view! { <ExportMenu tables=files.to_vec() /> } />
        <PageViews place=Signal::derive(move || Path::Dashboard(query.get())) />
        <QueryView query=summary skeleton=|| view! { <RowSkeletons count=4 /> } let:summary>
            <CountingControls
                query=asked.into()
                counting=Signal::derive(move || summary.with(|summary| summary.counting.clone()))
                to_path=Arc::new(Path::Dashboard)
            />
            {move || view! { <FigureLine counting=summary.with(|summary| summary.counting.clone()) /> }}
            {move || view! { <Headline summary=summary.with(|summary| summary.as_ref().clone()) /> }}
        </QueryView>
        <div class="overview">
            <QueryView query=series skeleton=|| view! { <RowSkeletons count=6 /> } let:series>
                {move || view! { <TrendCard series=series.with(|series| series.as_ref().clone()) /> }}
            </QueryView>
            <QueryView query=league skeleton=|| view! { <RowSkeletons count=7 /> } let:league>
                {move || {
                    view! {
                        <RankingCard
                            league=league.with(|league| league.as_ref().clone())
                            mine=region.get().map(|region| region.code)
                            common=asked.get()
                        />
                    }
                }}
            </QueryView>
        </div>
    }
}

/// Who opens the control room without asking for days sees them against last year's.
fn first_look(query: AnalyticsQuery) -> AnalyticsQuery {
    if query.from.is_none() && query.to.is_none() && query.compare == Comparison::None {
        AnalyticsQuery {
            compare: Comparison::Year,
            ..query
        }
    } else {
        query
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_days_without_comparison_stays_without() {
        let days = AnalyticsQuery {
            from: "2023-01-01".parse().ok(),
            ..AnalyticsQuery::default()
        };
        assert_eq!(first_look(days.clone()), days);
        assert_eq!(first_look(AnalyticsQuery::default()).compare, Comparison::Year);
    }
}
