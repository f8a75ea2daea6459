//! The quick order: rows out of a spreadsheet, a result for each, and all that are ready into the cart at once.

pub mod input;
pub mod proceed;
pub mod row;
pub mod rows;
pub mod standing;

use leptos::prelude::*;

use self::input::Input;
use self::proceed::Proceed;
use self::rows::Rows;
use self::standing::Standing;
use crate::components::PageHead;
use crate::i18n::use_text;
use crate::paths::QuickOrderQuery;
use crate::stores::use_quick_order;

/// The page.
#[component]
pub fn QuickOrderPage(
    /// Which rows are shown.
    query: Memo<QuickOrderQuery>,
) -> impl IntoView {
    let words = use_text().quick_order();
    let order = use_quick_order();
    order.open();
    let is_empty = Memo::new(move |_| order.list().with(|list| list.rows().is_empty()));
    view! {
        <PageHead title=words.title lead=move || view! { <p class="page-head__lead">{words.lead}</p> } />
        <div class="stack">
            <Input is_empty />
            <Standing />
            {move || {
                (!is_empty.get())
                    .then(|| {
                        view! {
                            <Rows query />
                            <Proceed />
                        }
                    })
            }}
        </div>
    }
}
