//! No page of the app.

use leptos::prelude::*;
use lokapasar_contract::query::SearchQuery;

use crate::components::{Drawing, EmptyState, PageHead};
use crate::i18n::use_text;
use crate::paths::Path;

/// Says that there is no such page, and leads on.
#[component]
pub fn MissingPage() -> impl IntoView {
    let t = use_text();
    let action = move || {
        view! {
            <a class="button button--primary" href=Path::Search(SearchQuery::default()).url()>{t.account().to_search}</a>
            <a class="button" href=Path::Home.url()>{t.account().to_home}</a>
        }
    };
    view! {
        <PageHead title=t.account().missing_title />
        <div class="card">
            <EmptyState drawing=Drawing::Glass title="404" detail=t.account().missing_detail action />
        </div>
    }
}
