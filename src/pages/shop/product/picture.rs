//! The picture in a box of fixed proportions, and large over the page.

use leptos::prelude::*;
use lokapasar_contract::catalogue::Picture;

use crate::components::dialog::{Dialog, show};
use crate::components::{Icon, Mark};
use crate::i18n::use_text;

const DIALOG: &str = "picture";

/// The picture: a button that opens it large.
#[component]
pub fn ProductPicture(
    /// The picture.
    picture: Picture,
    /// The product's name.
    name: String,
) -> impl IntoView {
    let t = use_text();
    let large = picture.clone();
    view! {
        <button
            type="button"
            class="card product__picture"
            aria-haspopup="dialog"
            on:click=|_| show(DIALOG)
        >
            <img src=picture.src alt=picture.alt width="400" height="300" fetchpriority="high" />
            <span class="product__zoom"><Icon mark=Mark::Search />{t.product().zoom}</span>
        </button>
        <Dialog id=DIALOG title=Signal::stored(name)>
            <img class="product__large" src=large.src alt=large.alt width="1200" height="900" loading="lazy" />
        </Dialog>
    }
}
