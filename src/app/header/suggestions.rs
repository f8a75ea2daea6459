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
    let expanded = Memo::new(move |_| open.get() && listed.with(|listed| !listed.choices.is_empty()));
    // The place where the keyboard is, as long as its choice is listed.
    let current = Memo::new(move |_| {
        let (standing, typed) = (standing.read(), typed.read());
        let standing = standing.as_ref().filter(|standing| standing.typed == *typed)?;
        listed.with(|listed| {
            listed
                .choices
                .iter()
                .position(|choice| *choice == standing.choice)
        })
    });
    let active = Memo::new(move |_| {
        let place = expanded.get().then(|| current.get()).flatten()?;
        listed.with(|listed| listed.choices.get(place).map(choice_id))
    });

    let choice_at = move |place: usize| listed.with_untracked(|listed| listed.choices.get(place).cloned());
    let stand = move |place: Option<usize>| {
        let choice = place.and_then(choice_at);
        if let Some(choice) = &choice {
            scroll::within(LIST_ID, &choice_id(choice));
        }
        standing.set(choice.map(|choice| Standing {
            typed: typed.get_untracked(),
            choice,
        }));
    };
    let press = Callback::new(move |event: KeyboardEvent| {
        // A key that helps to write a character belongs to the one who writes it.
        if event.is_composing() {
            return;
        }
        let count = expanded
            .get_untracked()
            .then(|| listed.with_untracked(|listed| listed.choices.len()));
        let reply = reply(&event.key(), event.alt_key(), count, current.get_untracked());
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
            Reply::Follow(place) => {
                if let Some(choice) = choice_at(place) {
                    links::follow(&choice_id(&choice));
                }
            }
        }
    });
    say(typing, found, listed, recent);
    let busy = Signal::derive(move || found.is_refreshing());
    let late = found.late();
    Suggestions {
        view: Some(view! { <List typing listed active expanded busy late /> }.into_any()),
        expanded: expanded.into(),
        active: active.into(),
        press,
    }
}

/// The id of the element of a choice: of what it stands for, since its place changes with each key.
fn choice_id(choice: &Choice) -> String {
    format!("{LIST_ID}-{}-{}", choice.kind.as_str(), choice.path().url())
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

/// The list itself. A choice is a link, so that it can be opened beside, and is followed as any other. What is still listed after another
/// key stays the element that it was.
#[component]
fn List(
    typing: Typing,
    listed: Memo<Listed>,
    active: Memo<Option<String>>,
    expanded: Memo<bool>,
    busy: Signal<bool>,
    late: Signal<bool>,
) -> impl IntoView {
    let words = use_text().suggestions();
    let marked = Memo::new(move |_| listed.with(|listed| listed.words.clone()));
    let group = move |kind: Kind| {
        let title = match kind {
            Kind::Recent => words.recent,
            Kind::Category => words.categories,
            Kind::Product => words.products,
            Kind::Vendor => words.vendors,
        };
        let title_id = format!("{LIST_ID}-{}", kind.as_str());
        let labelled = title_id.clone();
        let of_kind = Memo::new(move |_| {
            listed.with(|listed| {
                let of_kind = listed.choices.iter().filter(|choice| choice.kind == kind);
                of_kind.cloned().collect::<Vec<_>>()
            })
        });
        view! {
            <div role="group" aria-labelledby=labelled hidden=move || of_kind.with(Vec::is_empty)>
                <div id=title_id class="suggestions__title" role="presentation">{title}</div>
                <For each=move || of_kind.get() key=Choice::clone let:choice>
                    {option(typing, marked, active, choice)}
                </For>
            </div>
        }
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
            {Kind::ALL.map(group).into_iter().collect_view()}
        </div>
    }
}

/// A choice, with what fits the words in bold.
fn option(
    typing: Typing,
    marked: Memo<String>,
    active: Memo<Option<String>>,
    choice: Choice,
) -> impl IntoView + use<> {
    let (id, href) = (choice_id(&choice), choice.path().url());
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
    let label = move || {
        let piece = |(piece, fits): (String, bool)| {
            if fits {
                view! { <b>{piece}</b> }.into_any()
            } else {
                piece.into_any()
            }
        };
        let pieces = marked.with(|words| pieces(&choice.label, words));
        pieces.into_iter().map(piece).collect_view()
    };
    let selected = {
        let id = id.clone();
        move || active.with(|active| active.as_ref() == Some(&id)).to_string()
    };
    view! {
        <a id=id class="suggestion" role="option" tabindex="-1" href=href aria-selected=selected on:click=choose>
            <span>{label}</span>
        </a>
    }
}
