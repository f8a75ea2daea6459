//! The filters that are set, each with a way to take it away.

use leptos::prelude::*;

use super::filters::{Filter, without_filters};
use super::{Drawn, Looking};
use crate::browser::{focus, timer};
use crate::components::Chip;
use crate::i18n::use_text;
use crate::paths::Path;
use crate::stores::Announcements;

/// The chips. When one is taken away the focus goes to the one that takes its place, or to the heading when none is left.
#[component]
pub fn Chips(
    /// What is looked for and what was found.
    looking: Looking,
) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let announcements = expect_context::<Announcements>();
    let taken = StoredValue::new(None::<usize>);
    // Names come with the facets; before the first answer there is nothing to call a category by.
    let chips = Memo::new(move |_| {
        let drawn = looking.drawn.read();
        drawn.as_ref().map_or_else(Vec::new, |Drawn { query, found }| {
            let chip = |filter: Filter| {
                (
                    filter.label(t, &found.facets),
                    Path::Search(filter.taken_from(query)).url(),
                )
            };
            Filter::all_of(query).into_iter().map(chip).collect::<Vec<_>>()
        })
    });
    move || {
        let chips = chips.get();
        move_focus(taken, chips.len());
        if chips.is_empty() {
            return ().into_any();
        }
        let several = chips.len() > 1;
        let items = chips
            .into_iter()
            .enumerate()
            .map(|(place, (label, href))| {
                let said = (words.removed)(&label);
                let take = move |_: leptos::ev::MouseEvent| {
                    taken.set_value(Some(place));
                    announcements.speak(said.clone());
                };
                view! { <li><Chip label=label href=href id=chip_id(place) on:click=take /></li> }
            })
            .collect_view();
        let clear = several.then(|| {
            let href = Path::Search(without_filters(&looking.shown.get_untracked())).url();
            let take = move |_: leptos::ev::MouseEvent| {
                taken.set_value(Some(0));
                announcements.speak(words.cleared);
            };
            view! { <li><a class="button button--quiet button--small" href=href on:click=take>{words.clear}</a></li> }
        });
        view! { <ul class="chips" aria-label=words.active>{items} {clear}</ul> }.into_any()
    }
}

fn chip_id(place: usize) -> String {
    format!("chip-{place}")
}

/// Once the chips stand anew after one was taken away.
fn move_focus(taken: StoredValue<Option<usize>>, left: usize) {
    if let Some(place) = taken.try_update_value(Option::take).flatten() {
        timer::at_next_frame(move || {
            let moved = left > 0 && focus::to_id(&chip_id(place.min(left - 1)));
            if !moved {
                focus::to_heading();
            }
        });
    }
}
