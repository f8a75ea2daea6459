//! The control room.

pub mod counting;
pub mod drill;
pub mod flags;
pub mod headline;
pub mod league;
pub mod orders;
pub mod overview;
pub mod participation;
pub mod ranking;
pub mod shares;
pub mod trend;

use leptos::prelude::*;
use lokapasar_contract::query::AnalyticsQuery;

use crate::components::{EmptyState, PageHead};
use crate::i18n::use_text;
use crate::paths::DashboardTab;

/// A tab that does not show anything yet: what it will show, and the way to what there is, for the same region and days.
#[component]
pub(super) fn NotYet(
    /// The title of the tab.
    title: &'static str,
    /// What it will show.
    what: &'static str,
    /// Whose orders, of which days, counted how.
    query: Memo<AnalyticsQuery>,
) -> impl IntoView {
    let t = use_text();
    let to = move |tab: DashboardTab| move || tab.path(query.get()).url();
    let action = move || {
        view! {
            <a class="button button--primary" href=to(DashboardTab::Overview)>{t.dashboard().see_instead}</a>
            <a class="button" href=to(DashboardTab::League)>{t.dashboard().see_league}</a>
        }
    };
    view! {
        <PageHead title />
        <div class="card">
            <EmptyState title=t.dashboard().not_yet detail=what action />
        </div>
    }
}
