//! Parts of tables. A table itself is plain markup with the class `table`; see `style/components/table.css`.

use leptos::prelude::*;

use crate::i18n::use_text;

/// A wide table scrolls in here and not with the page; the keyboard can scroll it too.
#[component]
pub fn TableScroll(
    /// What the table shows.
    #[prop(into)]
    label: String,
    /// The table.
    children: Children,
) -> impl IntoView {
    let label = (use_text().shell().scrollable)(&label);
    view! { <div class="table-scroll" role="region" tabindex="0" aria-label=label>{children()}</div> }
}

/// How a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortOrder {
    /// The smallest first.
    Ascending,
    /// The largest first.
    Descending,
}

impl SortOrder {
    /// How a column is sorted in a list that is sorted by `now`, and by what a press on its head sorts it: the largest first, and the
    /// smallest first where it is so already.
    pub fn of<S: Copy + PartialEq>(now: S, ascending: S, descending: S) -> (Option<Self>, S) {
        if now == descending {
            (Some(Self::Descending), ascending)
        } else {
            ((now == ascending).then_some(Self::Ascending), descending)
        }
    }
}

/// The head of a column that can be sorted; its link leads to the same list in the next order.
#[component]
pub fn SortHeader(
    /// Its words.
    #[prop(into)]
    label: String,
    /// How the column is sorted now.
    order: Option<SortOrder>,
    /// The place with the next order.
    #[prop(into)]
    href: String,
    /// Whether the column holds figures.
    #[prop(optional)]
    numeric: bool,
) -> impl IntoView {
    let sorted = order.map(|order| match order {
        SortOrder::Ascending => "ascending",
        SortOrder::Descending => "descending",
    });
    view! {
        <th scope="col" class=numeric.then_some("num") aria-sort=sorted.unwrap_or("none")>
            <a class="table__sort" href=href>{label}</a>
        </th>
    }
}
