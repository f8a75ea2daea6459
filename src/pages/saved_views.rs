//! The views that a person has saved of a page, and the way to save what it shows now.

use leptos::prelude::*;
use lokapasar_contract::saved_view::{SaveView, SavedView, SavedViewList};

use crate::browser::focus;
use crate::components::{Button, Icon, Mark, QueryView, RowSkeletons, TextField};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::views::{use_delete_view, use_save_view, use_views};
use crate::stores::Announcements;

/// What opens the list; it gets the focus when a view that had it is gone.
const SUMMARY: &str = "saved-views";

/// The list, closed at first: nothing is read until somebody wants it.
#[component]
pub fn SavedViews(
    /// What the page shows now, as a place without its page number.
    #[prop(into)]
    place: Signal<Path>,
    /// Whether a place belongs to the list of this page.
    belongs: fn(&Path) -> bool,
) -> impl IntoView {
    let words = use_text().views();
    let wanted = RwSignal::new(false);
    let open = move |_| {
        if !wanted.get_untracked() {
            wanted.set(true);
        }
    };
    view! {
        <details class="details card saved-views" on:toggle=open>
            <summary id=SUMMARY class="card__body">{words.title}</summary>
            {move || wanted.get().then(|| view! { <Views place belongs /> })}
        </details>
    }
}

#[component]
fn Views(place: Signal<Path>, belongs: fn(&Path) -> bool) -> impl IntoView {
    let t = use_text();
    let words = t.views();
    let announcements = expect_context::<Announcements>();
    let name = RwSignal::new(String::new());
    let save = use_save_view(move |view: SavedView| {
        name.set(String::new());
        announcements.done((words.saved)(&view.name));
    });
    let delete = use_delete_view(move |view: SavedView| {
        announcements.done((words.deleted)(&view.name));
        focus::to_id(SUMMARY);
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save.submit(SaveView {
            name: name.get_untracked(),
            path: place.with_untracked(Path::url),
        });
    };
    let item = move |(view, to): (SavedView, Path)| {
        let spoken = (words.delete)(&view.name);
        let label = view.name.clone();
        let url = to.url();
        let current = {
            let url = url.clone();
            move || (place.with(Path::url) == url).then_some("page")
        };
        view! {
            <li class="saved-view">
                <a href=url aria-current=current>{label}</a>
                <button
                    type="button"
                    class="button button--quiet button--icon"
                    aria-label=spoken
                    on:click=move |_| delete.submit(view.clone())
                >
                    <Icon mark=Mark::Cross />
                </button>
            </li>
        }
    };
    // What was kept of another page, or by another version of the app, is not for here.
    let here = move |views: &SavedViewList| {
        let place = |view: &SavedView| Path::parse_url(&view.path).filter(belongs);
        let found = views
            .items
            .iter()
            .filter_map(|view| Some((view.clone(), place(view)?)));
        found.collect::<Vec<_>>()
    };
    view! {
        <div class="card__body saved-views__body">
            <QueryView query=use_views() skeleton=|| view! { <RowSkeletons count=2 /> } let:views>
                {move || match views.with(|views| here(views)) {
                    found if found.is_empty() => view! { <p class="muted">{words.none}</p> }.into_any(),
                    found => view! { <ul class="saved-views__list">{found.into_iter().map(item).collect_view()}</ul> }.into_any(),
                }}
            </QueryView>
            <form class="saved-views__form" novalidate on:submit=submit>
                <TextField
                    id="view-name"
                    label=words.name
                    hint=words.hint
                    value=name
                    error=Signal::derive(move || save.field_error("/name"))
                />
                <Button busy=Signal::derive(move || save.is_busy())>{words.save}</Button>
            </form>
        </div>
    }
}
