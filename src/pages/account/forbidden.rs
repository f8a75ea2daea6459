//! A door that stays closed for this role.

use leptos::prelude::*;
use lokapasar_contract::session::Role;

use crate::app::navigation::use_here;
use crate::components::{Drawing, EmptyState, PageHead};
use crate::i18n::use_text;
use crate::paths::Path;

/// Says whose page it is, and leads on.
#[component]
pub fn ForbiddenPage(
    /// The role of the person who is there.
    mine: Role,
    /// Whose page it is.
    theirs: &'static [Role],
) -> impl IntoView {
    let t = use_text();
    let here = use_here();
    let roles: Vec<&str> = theirs.iter().map(|role| (t.states().role)(*role)).collect();
    let detail = (t.account().forbidden_detail)((t.states().role)(mine), &roles.join(", "));
    let action = move || {
        let sign_in = move || here.with(|path| path.as_ref().map_or(Path::Home, Path::sign_in_first).url());
        view! {
            <a class="button button--primary" href=Path::Home.url()>{t.account().to_home}</a>
            <a class="button" href=sign_in>{t.account().switch}</a>
        }
    };
    view! {
        <PageHead title=t.account().forbidden_title />
        <div class="card">
            <EmptyState drawing=Drawing::Door title="403" detail action />
        </div>
    }
}
