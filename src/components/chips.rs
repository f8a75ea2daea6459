//! A chosen filter that can be taken away.

use leptos::prelude::*;

use super::icon::{Icon, Mark};
use crate::i18n::use_text;

/// A chip; its link leads to the same place without the filter.
#[component]
pub fn Chip(
    /// What is chosen.
    #[prop(into)]
    label: String,
    /// The place without it.
    #[prop(into)]
    href: String,
    /// Its id, so that the focus can go to the next one.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let remove = (t.shell().remove)(&label);
    view! {
        <a class="chip" id=id href=href aria-label=remove>
            {label}
            <Icon mark=Mark::Cross />
        </a>
    }
}
