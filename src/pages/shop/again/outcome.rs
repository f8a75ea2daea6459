//! What became of the lines that were sent, and the way back from a replacement.

use leptos::prelude::*;

use crate::browser::{focus, timer};
use crate::components::{Button, ButtonKind, Notice, NoticeKind};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::{ApiError, QueryCache, Resource};
use crate::stores::reorder::Progress;
use crate::stores::{Announcements, use_reordering};

/// What became of the lines; it takes the focus.
const OUTCOME: &str = "again-outcome";

/// All of it.
#[component]
pub fn Outcome() -> impl IntoView {
    let t = use_text();
    let words = t.again();
    let store = use_reordering();
    let cache = expect_context::<QueryCache>();
    let announcements = expect_context::<Announcements>();
    let progress = Memo::new(move |_| store.progress());
    // The lines and the button that had the focus may be gone by then; and what was found may no longer hold.
    Effect::new(move |before: Option<Progress>| {
        let now = progress.get();
        if let Some(Progress::Sending) = before {
            match &now {
                Progress::Done { put, .. } => {
                    announcements.speak((words.done)(&t.format().number(*put)));
                    timer::at_next_frame(|| {
                        focus::to_id(OUTCOME);
                    });
                }
                Progress::Changed | Progress::Failed(_) => cache.invalidate(Resource::Reorder),
                Progress::Working | Progress::Sending | Progress::Unclear | Progress::TooOld => {}
            }
        }
        now
    });
    let said = move || match progress.get() {
        Progress::Working | Progress::Sending => ().into_any(),
        Progress::Unclear => {
            let ask_again = Callback::new(move |()| store.ask_again());
            view! {
                <Notice kind=NoticeKind::Error title=words.unclear_title>
                    <p>{words.unclear}</p>
                    <Button on_press=ask_again>{words.ask_again}</Button>
                </Notice>
            }
            .into_any()
        }
        Progress::Failed(error) => {
            let said = (words.not_put)(&why(t, &error));
            view! { <Notice kind=NoticeKind::Error>{said}</Notice> }.into_any()
        }
        Progress::Changed => {
            view! { <Notice kind=NoticeKind::Waiting title=words.changed_title>{words.changed}</Notice> }
                .into_any()
        }
        Progress::TooOld => view! { <Notice kind=NoticeKind::Waiting>{words.too_old}</Notice> }.into_any(),
        Progress::Done { put, refused } => view! { <Done put refused /> }.into_any(),
    };
    view! {
        <div role="status">{said}</div>
        <Replaced />
    }
}

/// What went wrong, and what to do: what the server says of a row comes first.
fn why(t: Text, error: &ApiError) -> String {
    match error.fields().first() {
        Some(field) => field.detail.clone(),
        None => {
            let words = t.errors().words(error);
            format!("{}. {}", words.title, words.detail)
        }
    }
}

#[component]
fn Done(put: u32, refused: u32) -> impl IntoView {
    let t = use_text();
    let words = t.again();
    let store = use_reordering();
    let number = move |count: u32| t.format().number(count);
    let refused = (refused > 0).then(|| format!(" {}", (words.refused)(&number(refused))));
    let once_more = Callback::new(move |()| store.begin_anew());
    view! {
        <Notice kind=NoticeKind::Done>
            <p id=OUTCOME tabindex="-1"><strong>{(words.done)(&number(put))}</strong> {refused}</p>
            <div class="actions">
                <a class="button button--primary" href=Path::Cart.url()>{words.to_cart}</a>
                <Button kind=ButtonKind::Quiet on_press=once_more>{words.once_more}</Button>
            </div>
        </Notice>
    }
}

/// The way back from a replacement, for as long as the app remembers it: here and in the cart.
#[component]
pub fn Replaced() -> impl IntoView {
    let t = use_text();
    let words = t.again();
    let store = use_reordering();
    let announcements = expect_context::<Announcements>();
    let count = Memo::new(move |_| store.replaced());
    let undo = Callback::new(move |()| {
        store.undo();
        announcements.done(words.undone);
    });
    let closed = Signal::derive(move || (!store.can_undo()).then(|| t.cart().not_settled.to_owned()));
    move || {
        count.get().filter(|lines| *lines > 0).map(|lines| {
            let said = (words.replaced)(&t.format().number(u32::try_from(lines).unwrap_or(u32::MAX)));
            view! {
                <Notice kind=NoticeKind::Waiting>
                    <div class="row row--between">
                        <span>{said}</span>
                        <Button closed on_press=undo>{words.undo}</Button>
                    </div>
                </Notice>
            }
        })
    }
}
