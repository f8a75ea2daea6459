//! What may be meant by what is being typed: the list below the search box, by the combobox pattern of the ARIA practices. The cursor
//! stays in the box, which says with `aria-activedescendant` where the keyboard is in the list; what was typed stays as it is.

pub mod choices;
pub mod keys;

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use self::choices::{Choice, Kind, choices, pieces};
use self::keys::{Reply, reply};
use super::search_box::Typing;
use crate::browser::{links, scroll};
use crate::i18n::use_text;
use crate::queries::catalogue::use_suggestions;
use crate::queries::settled;
use crate::stores::recent_searches::recent_searches;
use crate::stores::{Announcements, SessionStore};

/// The id of the list.
pub const LIST_ID: &str = "search-suggestions";

/// How long nothing may be typed before suggestions are asked for, in milliseconds: less than between two keys of a quick typist.
const PAUSE: u32 = 90;

/// The list, and what the box has to know of it.
pub struct Suggestions {
    /// The list, until it is shown.
    pub view: Option<AnyView>,
    /// Whether there is anything to see.
    pub expanded: Signal<bool>,
    /// The id of the choice where the keyboard is.
    pub active: Signal<Option<String>>,
    /// What becomes of a key that is pressed in the box.
    pub press: Callback<KeyboardEvent>,
}

/// Where the keyboard is: on this choice, as long as nothing else is typed.
#[derive(Clone, PartialEq)]
struct Standing {
    typed: String,
    choice: Choice,
}

/// What is shown now.
#[derive(Clone, PartialEq)]
struct Listed {
    /// The words that it was found by: those in the box, unless their answer is still to come.
    words: String,
    choices: Arc<Vec<Choice>>,
}

/// Makes the list.
pub fn suggestions(typing: Typing) -> Suggestions {
    let session = expect_context::<SessionStore>();
    let open = typing.open;
    let typed = Memo::new(move |_| typing.text.with(|text| text.trim().to_owned()));
    let paused = settled(move || typed.get(), PAUSE);
    // Nothing is asked for nothing, nor for somebody who has left: what was under way is then given up.
    let found = use_suggestions(move || {
        let asks = open.get() && typed.with(|typed| !typed.is_empty());
        asks.then(|| paused.get()).filter(|words| !words.is_empty())
    });
    let recent = Memo::new(move |_| {
        let person = open.get().then(|| session.persona()).flatten();
        person
            .map(|person| recent_searches(&person.id))
            .unwrap_or_default()
    });
    let listed = Memo::new(move |before: Option<&Listed>| {
        let words = typed.get();
        let choices = choices(&words, &recent.read(), found.data().as_deref());
        let waiting = found.is_refreshing() || paused.with(|paused| *paused != words);
        match before {
            // Until the answer is there the list stays as it is: to draw it anew for other marks would be paid at each key.
            Some(before) if waiting && *before.choices == choices => before.clone(),
            _ => Listed {
                words,
                choices: Arc::new(choices),
            },
        }
    });
    let standing = RwSignal::new(None::<Standing>);
    let at = Memo::new(move |_| {
        let (standing, typed) = (standing.read(), typed.read());
        let standing = standing.as_ref().filter(|standing| standing.typed == *typed)?;
        listed.with(|listed| {
            listed
                .choices
                .iter()
                .position(|choice| *choice == standing.choice)
        })
    });
    let expanded = Memo::new(move |_| open.get() && listed.with(|listed| !listed.choices.is_empty()));
    let active = Memo::new(move |_| expanded.get().then(|| at.get()).flatten().map(choice_id));

    let stand = move |place: Option<usize>| {
        let listed = listed.get_untracked();
        let choice = place.and_then(|place| listed.choices.get(place).cloned());
        standing.set(choice.map(|choice| Standing {
            typed: typed.get_untracked(),
            choice,
        }));
        if let Some(place) = place {
            scroll::within(LIST_ID, &choice_id(place));
        }
    };
    let press = Callback::new(move |event: KeyboardEvent| {
        // A key that helps to write a character belongs to the one who writes it.
        if event.is_composing() {
            return;
        }
        let count = expanded
            .get_untracked()
            .then(|| listed.with_untracked(|listed| listed.choices.len()));
        let reply = reply(&event.key(), event.alt_key(), count, untrack(|| at.get()));
        match reply {
            Reply::Nothing | Reply::Leave => {}
            _ => event.prevent_default(),
        }
        match reply {
            Reply::Nothing => {}
            Reply::Open => open.set(true),
            Reply::Close | Reply::Leave => {
                standing.set(None);
                open.set(false);
            }
            Reply::Clear => typing.set(String::new()),
            Reply::Stand(place) => stand(place),
            Reply::Follow(place) => links::follow(&choice_id(place)),
        }
    });
    say(typing, found, listed, recent);
    let busy = Signal::derive(move || found.is_refreshing());
    let late = found.late();
    Suggestions {
        view: Some(view! { <List typing listed at expanded busy late /> }.into_any()),
        expanded: expanded.into(),
        active: active.into(),
        press,
    }
}

fn choice_id(place: usize) -> String {
    format!("{LIST_ID}-{place}")
}

/// Says politely how many there are, once they are there.
fn say(
    typing: Typing,
    found: crate::queries::Query<lokapasar_contract::catalogue::SuggestionList>,
    listed: Memo<Listed>,
    recent: Memo<Vec<String>>,
) {
    let words = use_text().suggestions();
    let announcements = expect_context::<Announcements>();
    let count = Memo::new(move |_| {
        let listed = listed.get();
        let there = if listed.words.is_empty() {
            recent.with(|recent| !recent.is_empty())
        } else {
            found.data().is_some() && !found.is_refreshing()
        };
        (typing.open.get() && there).then(|| (listed.words, listed.choices.len()))
    });
    Effect::new(move |_| {
        if let Some((_, count)) = count.get() {
            announcements.speak(match count {
                0 => words.none.to_owned(),
                _ => (words.count)(count),
            });
        }
    });
}

/// The list itself. A choice is a link, so that it can be opened beside, and is followed as any other.
#[component]
fn List(
    typing: Typing,
    listed: Memo<Listed>,
    at: Memo<Option<usize>>,
    expanded: Memo<bool>,
    busy: Signal<bool>,
    late: Signal<bool>,
) -> impl IntoView {
    let t = use_text();
    let words = t.suggestions();
    let group = move |kind: Kind, from: usize, typed: &str, choices: &[Choice]| {
        let title = match kind {
            Kind::Recent => words.recent,
            Kind::Category => words.categories,
            Kind::Product => words.products,
            Kind::Vendor => words.vendors,
        };
        let title_id = format!("{LIST_ID}-{}", kind.as_str());
        let options = choices
            .iter()
            .enumerate()
            .map(|(row, choice)| option(typing, at, from + row, typed, choice))
            .collect_view();
        view! {
            <div role="group" aria-labelledby=title_id>
                <div id=title_id.clone() class="suggestions__title" role="presentation">{title}</div>
                {options}
            </div>
        }
    };
    let groups = move || {
        let Listed { words, choices } = listed.get();
        let mut from = 0;
        choices
            .chunk_by(|one, other| one.kind == other.kind)
            .map(|chunk| {
                let first = from;
                from += chunk.len();
                group(
                    chunk.first().map_or(Kind::Product, |choice| choice.kind),
                    first,
                    &words,
                    chunk,
                )
            })
            .collect_view()
    };
    view! {
        <div
            id=LIST_ID
            class="suggestions"
            class:is-refreshing=late
            aria-busy=move || busy.get().then_some("true")
            role="listbox"
            aria-label=words.title
            hidden=move || !expanded.get()
            // The cursor stays in the box.
            on:mousedown=|event| event.prevent_default()
        >
            {groups}
        </div>
    }
}

fn option(
    typing: Typing,
    at: Memo<Option<usize>>,
    place: usize,
    typed: &str,
    choice: &Choice,
) -> impl IntoView + use<> {
    let label = pieces(&choice.label, typed)
        .into_iter()
        .map(|(piece, fits)| {
            if fits {
                view! { <b>{piece.to_owned()}</b> }.into_any()
            } else {
                piece.to_owned().into_any()
            }
        })
        .collect_view();
    // What was typed led to the choice and is done with; words that are searched for again stand in the box.
    let left = if choice.kind == Kind::Recent {
        choice.label.clone()
    } else {
        String::new()
    };
    let choose = move |_| {
        typing.open.set(false);
        typing.set(left.clone());
    };
    view! {
        <a
            id=choice_id(place)
            class="suggestion"
            role="option"
            tabindex="-1"
            href=choice.path().url()
            aria-selected=move || (at.get() == Some(place)).to_string()
            on:click=choose
        >
            <span>{label}</span>
        </a>
    }
}
