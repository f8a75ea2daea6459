//! What there is to say of the rows as a whole: what was made of the text, what is to be done for many of them at once, and what
//! became of those that were sent.

use leptos::prelude::*;

use super::input::focus_results;
use crate::browser::{focus, timer};
use crate::components::{Button, ButtonKind, Notice, NoticeKind};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::ApiError;
use crate::stores::quick_order::reading::Reading;
use crate::stores::quick_order::{Progress, Undoable};
use crate::stores::{Announcements, use_quick_order};

/// What became of the rows that were sent; it takes the focus.
const OUTCOME: &str = "quick-order-outcome";

/// All of it.
#[component]
pub fn Standing() -> impl IntoView {
    view! {
        <div class="stack quick-standing">
            <Outcome />
            <Trouble />
            <Undo />
            <Read />
            <Later />
            <Twins />
        </div>
    }
}

/// What became of the rows that were sent.
#[component]
fn Outcome() -> impl IntoView {
    let t = use_text();
    let words = &t.quick_order().sending;
    let order = use_quick_order();
    let left = Memo::new(move |_| order.list().with(|list| list.counts().all));
    let number = move |count: u32| t.format().number(count);
    let progress = Memo::new(move |_| order.progress());
    let announcements = expect_context::<Announcements>();
    // The rows and the button that had the focus may be gone by then.
    Effect::new(move |before: Option<Progress>| {
        let now = progress.get();
        if let (Some(Progress::Sending), Progress::Done { put, .. }) = (before, &now) {
            announcements.speak((words.done)(&number(*put)));
            timer::at_next_frame(|| {
                focus::to_id(OUTCOME);
            });
        }
        now
    });
    move || match progress.get() {
        Progress::Working | Progress::Sending => ().into_any(),
        Progress::Unclear => {
            let ask_again = Callback::new(move |()| order.ask_again());
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
        Progress::TooOld => {
            view! { <Notice kind=NoticeKind::Waiting title=words.too_old_title>{words.too_old}</Notice> }
                .into_any()
        }
        Progress::Done { put, refused } => {
            let refused = (refused > 0).then(|| format!(" {}", (words.refused)(&number(refused))));
            let left = move || {
                let left = left.get();
                (left > 0).then(|| format!(" {}", (words.left)(&number(left))))
            };
            view! {
                <Notice kind=NoticeKind::Done>
                    <p id=OUTCOME tabindex="-1">
                        <strong>{(words.done)(&number(put))}</strong> {refused} {left}
                    </p>
                    <p><a href=Path::Cart.url()>{words.to_cart}</a></p>
                </Notice>
            }
            .into_any()
        }
    }
}

/// What went wrong, and what to do, in two sentences.
pub(super) fn why(t: Text, error: &ApiError) -> String {
    let words = t.errors().words(error);
    format!("{}. {}", words.title, words.detail)
}

/// The rows could not be checked.
#[component]
fn Trouble() -> impl IntoView {
    let t = use_text();
    let words = t.quick_order();
    let order = use_quick_order();
    let again = Callback::new(move |()| order.check());
    move || {
        order.trouble().map(|error| {
            view! {
                <Notice kind=NoticeKind::Error>
                    <p role="alert">{(words.not_checked)(&why(t, &error))}</p>
                    <Button on_press=again>{words.check_again}</Button>
                </Notice>
            }
        })
    }
}

/// The way back from what was taken out last.
#[component]
fn Undo() -> impl IntoView {
    let words = use_text().quick_order();
    let order = use_quick_order();
    let announcements = expect_context::<Announcements>();
    let undo = Callback::new(move |()| {
        order.undo();
        announcements.speak(words.restored);
        focus_results();
    });
    let undoable = Memo::new(move |_| order.undoable());
    move || {
        undoable.get().map(|done| {
            let said = match done {
                Undoable::Removed(number) => (words.removed)(number),
                Undoable::AddedUp(rows) => (words.added_up)(rows),
                Undoable::Cleared => words.cleared.to_owned(),
            };
            view! {
                <Notice kind=NoticeKind::Done>
                    <div class="row row--between">
                        <span>{said}</span>
                        <Button kind=ButtonKind::Quiet on_press=undo>{words.undo}</Button>
                    </div>
                </Notice>
            }
        })
    }
}

/// What was made of the text, with all that was left out.
#[component]
fn Read() -> impl IntoView {
    let t = use_text();
    let words = &t.quick_order().input;
    let order = use_quick_order();
    let reading = Memo::new(move |_| order.reading());
    move || {
        reading.get().map(|reading| {
            let unclosed = (!reading.unclosed.is_empty()).then(|| {
                let said = (words.unclosed)(&numbers(&reading.unclosed));
                view! { <Notice kind=NoticeKind::Waiting>{said}</Notice> }
            });
            view! {
                <p class="muted small quick-read">{facts(t, &reading).join(" · ")}</p>
                {unclosed}
            }
        })
    }
}

fn facts(t: Text, reading: &Reading) -> Vec<String> {
    let words = &t.quick_order().input;
    let some = |count: u32, said: fn(u32) -> String| (count > 0).then(|| said(count));
    let left_out = (!reading.left_out.is_empty()).then(|| (words.left_out)(&reading.left_out.join(", ")));
    [
        Some((words.rows_read)(&t.format().number(reading.rows))),
        reading
            .separator
            .map(|separator| (words.separator)(separator).to_owned()),
        reading.head.map(words.head),
        some(reading.above, words.above),
        some(reading.blank, words.blank),
        left_out,
        reading.mark.then(|| words.mark.to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// `2, 7, 9`; of many the first few.
pub(super) fn numbers(numbers: &[u32]) -> String {
    const FEW: usize = 8;
    let mut written: Vec<String> = numbers.iter().take(FEW).map(u32::to_string).collect();
    if numbers.len() > FEW {
        written.push("…".to_owned());
    }
    written.join(", ")
}

/// Rows that wait for room.
#[component]
fn Later() -> impl IntoView {
    let t = use_text();
    let words = t.quick_order();
    let order = use_quick_order();
    let counts = Memo::new(move |_| order.list().with(|list| (list.has_room(), list.counts().later)));
    let take = Callback::new(move |()| {
        order.take_later();
        focus_results();
    });
    move || {
        let (room, later) = counts.get();
        (later > 0).then(|| {
            let said = (words.later)(&t.format().number(later));
            let closed = (!room).then(|| words.no_room.to_owned());
            view! {
                <Notice kind=NoticeKind::Waiting>
                    <p>{said}</p>
                    <Button closed=Signal::stored(closed) on_press=take>{words.take_later}</Button>
                </Notice>
            }
        })
    }
}

/// Codes that stand in several rows.
#[component]
fn Twins() -> impl IntoView {
    let t = use_text();
    let words = t.quick_order();
    let order = use_quick_order();
    let announcements = expect_context::<Announcements>();
    let twins = Memo::new(move |_| order.list().with(|list| list.counts().twins));
    let add_up = Callback::new(move |()| {
        match order.add_up(None) {
            0 => announcements.error(words.not_added_up),
            rows => announcements.speak((words.added_up)(rows)),
        }
        focus_results();
    });
    move || {
        let twins = twins.get();
        (twins > 0).then(|| {
            view! {
                <Notice kind=NoticeKind::Waiting>
                    <p>{(words.twins)(&t.format().number(twins))}</p>
                    <Button on_press=add_up>{words.add_up_all}</Button>
                </Notice>
            }
        })
    }
}
