//! The views that a person has saved of a page, and the way to save what it shows now.

use leptos::prelude::*;
use lokapasar_contract::ViewId;
use lokapasar_contract::saved_view::{SaveView, SavedView, SavedViewList};

use crate::browser::{focus, timer};
use crate::components::{Button, Icon, Mark, OneForm, QueryView, RowSkeletons, TextField};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::views::{use_delete_view, use_rename_view, use_save_view, use_views};
use crate::stores::Announcements;

/// What opens the list; it gets the focus when a view that had it is gone.
const SUMMARY: &str = "saved-views";

/// The field for another name.
const NEW_NAME: &str = "view-new-name";

/// The list, closed at first: nothing is read until somebody wants it.
#[component]
pub fn SavedViews(
    /// What the page shows now, as a place without its page number.
    #[prop(into)]
    place: Signal<Path>,
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
            {move || wanted.get().then(|| view! { <Views place /> })}
        </details>
    }
}

#[component]
fn Views(place: Signal<Path>) -> impl IntoView {
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
    let form = OneForm::<ViewId>::new();
    let rename = use_rename_view(move |view: SavedView| {
        form.done();
        announcements.done((words.renamed)(&view.name));
        // The form that had the focus is gone.
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
        let label = view.name.clone();
        let url = to.url();
        let current = {
            let url = url.clone();
            move || (place.with(Path::url) == url).then_some("page")
        };
        let is_renamed = {
            let id = view.id.clone();
            Memo::new(move |_| form.is_open(&id))
        };
        let held = StoredValue::new(view);
        let named = (words.rename_of)(&label);
        let gone = (words.delete)(&label);
        let open = move |_| {
            form.open(Some(held.with_value(|view| view.id.clone())));
            form.text().set(held.with_value(|view| view.name.clone()));
            rename.reset();
            timer::at_next_frame(|| {
                focus::to_id(NEW_NAME);
            });
        };
        let submit = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let (id, path) = held.with_value(|view| (view.id.clone(), view.path.clone()));
            let name = form.text().get_untracked();
            rename.submit((id, SaveView { name, path }));
        };
        let shown = view! {
            <a href=url aria-current=current>{label}</a>
            <span class="saved-view__actions" hidden=move || is_renamed.get()>
                <button type="button" class="link-button" aria-label=named on:click=open>{words.rename}</button>
                <button
                    type="button"
                    class="button button--quiet button--icon"
                    aria-label=gone
                    on:click=move |_| delete.submit(held.get_value())
                >
                    <Icon mark=Mark::Cross />
                </button>
            </span>
        };
        let naming = move || {
            is_renamed.get().then(|| {
                view! {
                    <form class="saved-views__form" novalidate on:submit=submit>
                        <TextField
                            id=NEW_NAME
                            label=words.new_name
                            value=form.text()
                            error=Signal::derive(move || rename.field_error("/name"))
                        />
                        <Button busy=Signal::derive(move || rename.is_busy())>{words.keep}</Button>
                        <Button on_press=move |()| {
                            form.open(None);
                            focus::to_id(SUMMARY);
                        }>{words.close}</Button>
                    </form>
                }
            })
        };
        view! { <li class="saved-view" class:is-renamed=move || is_renamed.get()>{shown} {naming}</li> }
    };
    // What was kept of another page, or by another version of the app, is not for here.
    let here = move |views: &SavedViewList| {
        let screen = place.with(Path::screen);
        let place = |view: &SavedView| Path::parse_url(&view.path).filter(|path| path.screen() == screen);
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
