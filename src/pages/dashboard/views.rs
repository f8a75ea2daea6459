//! The views of a page of the control room: everything that its address holds, under a name.

use leptos::prelude::*;

use crate::pages::saved_views::SavedViews;
use crate::paths::Path;
use crate::stores::SessionStore;

/// The list, for whoever is signed in: a view belongs to a person.
#[component]
pub fn PageViews(
    /// What the page shows now, as a place without its page number.
    #[prop(into)]
    place: Signal<Path>,
) -> impl IntoView {
    let session = expect_context::<SessionStore>();
    let known = Memo::new(move |_| session.persona().is_some());
    move || known.get().then(|| view! { <SavedViews place /> })
}
