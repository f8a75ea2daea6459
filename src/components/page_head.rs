//! The head of a page: its title as heading, as title of the window, and as what is said after a navigation.

use leptos::prelude::*;

use super::breadcrumbs::{Breadcrumbs, Crumb};
use crate::app::use_title;

/// Breadcrumbs, heading, a line below, actions at the right. Every page has exactly one.
///
/// While the title is not known yet (an order that is being read), `title` is an empty text: the heading keeps its place.
#[component]
pub fn PageHead(
    /// The title; reactive where it comes from what was read.
    #[prop(into)]
    title: Signal<String>,
    /// The way to the page.
    #[prop(optional)]
    crumbs: Vec<Crumb>,
    /// The line below.
    #[prop(optional, into)]
    lead: ViewFn,
    /// What can be done with the page as a whole.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
) -> impl IntoView {
    use_title(title);
    view! {
        <div class="page-head">
            {(!crumbs.is_empty()).then(|| view! { <Breadcrumbs crumbs /> })}
            <h1 tabindex="-1">{move || title.get()}</h1>
            {lead.run()}
            {actions.map(|actions| view! { <div class="page-head__actions">{actions.run()}</div> })}
        </div>
    }
}
