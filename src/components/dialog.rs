//! A native dialog: the browser keeps the focus inside, closes it on Escape and gives the focus back.

use leptos::prelude::*;

use super::icon::{Icon, Mark};
use crate::browser::dialog;
use crate::i18n::use_text;

/// A dialog with a title. Opened with [`Dialog::show`](show), closed with [`close`].
#[component]
pub fn Dialog(
    /// The id, unique on the page.
    id: &'static str,
    /// The title.
    #[prop(into)]
    title: Signal<String>,
    /// The buttons at its foot.
    #[prop(optional, into)]
    foot: ViewFn,
    /// What it asks or says.
    children: Children,
) -> impl IntoView {
    let t = use_text();
    view! {
        <dialog id=id class="dialog" aria-labelledby=format!("{id}-title")>
            <div class="dialog__head">
                <h2 id=format!("{id}-title")>{move || title.get()}</h2>
                <button
                    type="button"
                    class="button button--quiet button--icon"
                    aria-label=t.shell().close
                    on:click=move |_| dialog::close(id)
                >
                    <Icon mark=Mark::Cross />
                </button>
            </div>
            <div class="dialog__body">{children()}</div>
            <div class="dialog__foot">{foot.run()}</div>
        </dialog>
    }
}

/// Opens the dialog of that id.
pub fn show(id: &str) {
    dialog::show(id);
}

/// Closes the dialog of that id.
pub fn close(id: &str) {
    dialog::close(id);
}
