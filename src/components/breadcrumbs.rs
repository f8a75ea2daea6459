//! Where a page is.

use leptos::prelude::*;

use crate::i18n::use_text;
use crate::paths::Path;

/// A step on the way to a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Crumb {
    /// Its words.
    pub label: String,
    /// Where it leads; none for the page itself.
    pub path: Option<Path>,
}

impl Crumb {
    /// A step above the page.
    #[must_use]
    pub fn to(label: impl Into<String>, path: Path) -> Self {
        Self {
            label: label.into(),
            path: Some(path),
        }
    }

    /// The page itself.
    #[must_use]
    pub fn here(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            path: None,
        }
    }
}

/// The way to the page, the page itself last.
#[component]
pub fn Breadcrumbs(
    /// The steps.
    crumbs: Vec<Crumb>,
) -> impl IntoView {
    let t = use_text();
    let items = crumbs
        .into_iter()
        .map(|crumb| {
            let step = match crumb.path {
                Some(path) => view! { <a href=path.url()>{crumb.label}</a> }.into_any(),
                None => view! { <span aria-current="page">{crumb.label}</span> }.into_any(),
            };
            view! { <li>{step}</li> }
        })
        .collect_view();
    view! { <nav aria-label=t.shell().breadcrumbs><ol class="breadcrumbs">{items}</ol></nav> }
}
