//! The search box of the header, on every page: a combobox whose list is loaded apart.
//!
//! The box itself stands in the main module, since it is on the screen before anything else is. Its suggestions are a part of their
//! own (docs/decisions/0012): nobody needs them before the cursor stands in the box, and together with their words, their query and
//! their readers they would make the first route longer for everybody. Until the part is here, and when it never comes, the box is
//! what it is without scripts as well: a field that can be sent.

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use lokapasar_contract::query::{OrderQuery, SearchQuery};

use super::suggestions::{LIST_ID, Suggestions};
use crate::app::SEARCH_ID;
use crate::app::later::until_here;
use crate::app::navigation::{use_go, use_here};
use crate::browser::{boot, focus, links};
use crate::components::{Icon, Mark};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::routes::{Part, parts};

/// What is typed into the box, and whether suggestions are welcome.
#[derive(Clone, Copy)]
pub struct Typing {
    /// What stands in the box.
    pub text: Signal<String>,
    /// What was typed last.
    typed: RwSignal<String>,
    /// Whether the list may be shown: somebody is at the box and has not closed it.
    pub open: RwSignal<bool>,
}

impl Typing {
    /// Puts other words into the box, as if they had been typed.
    pub fn set(self, words: String) {
        self.typed.set(words);
    }
}

/// The search box. Its text follows the address.
#[component]
pub fn SearchBox() -> impl IntoView {
    let t = use_text();
    let go = use_go();
    let here = use_here();
    let early = boot::typed_early();
    let typed = RwSignal::new(early.text.clone());
    let asked = Memo::new(move |_| {
        here.with(|path| {
            if let Some(Path::Search(query)) = path {
                query.q.clone()
            } else {
                String::new()
            }
        })
    });
    let typing = Typing {
        text: text(asked, typed),
        typed,
        open: RwSignal::new(early.focused),
    };
    let wanted = RwSignal::new(early.focused);
    let list = Loaded::when(wanted, typing);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        typing.open.set(false);
        let q = typing.text.with_untracked(|text| text.trim().to_owned());
        go(&destination(q, here.get_untracked()));
    };
    let welcome = move |open: bool| {
        if !wanted.get_untracked() {
            wanted.set(true);
        }
        typing.open.set(open);
    };
    if early.focused {
        Effect::new(move |_| {
            focus::to_id(SEARCH_ID);
        });
    }
    let active = move || list.read(|list| list.active.get()).flatten();
    let expanded = move || list.read(|list| list.expanded.get()).unwrap_or_default();
    view! {
        <form class="search-box" role="search" action=Path::Search(SearchQuery::default()).url() method="get" on:submit=submit>
            <Icon mark=Mark::Search />
            <input
                id=SEARCH_ID
                class="search-box__input"
                // Of this type a combobox may be, for those who listen; a field of type `search` may not.
                type="text"
                inputmode="search"
                name="q"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                placeholder=t.shell().search
                aria-label=t.shell().search
                role="combobox"
                aria-autocomplete="list"
                aria-expanded=move || expanded().to_string()
                aria-controls=move || list.here.get().then_some(LIST_ID)
                aria-activedescendant=active
                prop:value=move || typing.text.get()
                // With words in the box, whoever comes by with Tab has not asked for anything yet.
                on:focus=move |_| welcome(typing.text.with_untracked(String::is_empty))
                on:click=move |_| welcome(true)
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    welcome(true);
                }
                on:keydown=move |event| {
                    list.read(|list| list.press.run(event));
                }
                on:blur=move |_| typing.open.set(false)
            />
            <kbd class="search-box__key" aria-hidden="true">"/"</kbd>
            {move || list.view()}
        </form>
    }
}

/// Where words lead: the number of an order to the orders, all else to the goods. On the results, new words keep the filters; from
/// elsewhere they begin anew.
fn destination(q: String, here: Option<Path>) -> Path {
    if is_order_number(&q) {
        return Path::Orders(OrderQuery {
            q,
            ..OrderQuery::default()
        });
    }
    Path::Search(match here {
        Some(Path::Search(query)) => SearchQuery {
            q,
            page: None,
            ..query
        },
        _ => SearchQuery {
            q,
            ..SearchQuery::default()
        },
    })
}

/// Whether words are the number on an order's papers, as `SP-2024-01-0001`; no SKU looks like that.
fn is_order_number(words: &str) -> bool {
    let mut parts = words.split('-');
    let is_letter = parts.next().is_some_and(|first| first.eq_ignore_ascii_case("sp"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    is_letter && words.len() > 3 && parts.all(digits)
}

/// What stands in the box: what was typed last, or what the address asks for when that has changed since.
fn text(asked: Memo<String>, typed: RwSignal<String>) -> Signal<String> {
    let shown = Memo::new(move |before: Option<&(String, String, String)>| {
        let (asked, typed) = (asked.get(), typed.get());
        let text = match before {
            Some((asked_before, _, _)) if *asked_before != asked => asked.clone(),
            Some((_, typed_before, _)) if *typed_before != typed => typed.clone(),
            Some((_, _, text)) => text.clone(),
            None if typed.is_empty() => asked.clone(),
            None => typed.clone(),
        };
        (asked, typed, text)
    });
    Memo::new(move |_| shown.with(|(_, _, text)| text.clone())).into()
}

/// The list, once it is loaded.
#[derive(Clone, Copy)]
struct Loaded {
    here: RwSignal<bool>,
    list: StoredValue<Option<Suggestions>, LocalStorage>,
}

impl Loaded {
    /// Has it loaded when it is wanted for the first time; and then the page that a search leads to, unless data is to be saved.
    fn when(wanted: RwSignal<bool>, typing: Typing) -> Self {
        let loaded = Self {
            here: RwSignal::new(false),
            list: StoredValue::new_local(None),
        };
        Effect::new(move |_| {
            if !wanted.get() {
                return;
            }
            spawn_local(ScopedFuture::new_untracked(async move {
                let list = until_here(|| parts::suggestions(typing)).await;
                loaded.list.try_set_value(Some(list));
                loaded.here.try_set(true);
                if !links::saves_data() {
                    // What does not arrive now is asked for again, and said, when the page is opened.
                    let _ = Part::Search.load().await;
                }
            }));
        });
        loaded
    }

    fn read<T>(self, of: impl FnOnce(&Suggestions) -> T) -> Option<T> {
        self.here
            .get()
            .then(|| self.list.with_value(|list| list.as_ref().map(of)))
            .flatten()
    }

    fn view(self) -> Option<AnyView> {
        self.here.track();
        self.list
            .try_update_value(|list| list.as_mut().and_then(|list| list.view.take()))
            .flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_an_order_leads_to_the_orders() {
        for (words, leads_to_orders) in [
            ("SP-2024-01-0001", true),
            ("sp-2024-01-12345", true),
            ("SP-2024", true),
            ("SP-", false),
            ("SP", false),
            ("SP-2024-", false),
            ("sp-a4", false),
            ("kursi sp-2024", false),
            ("", false),
        ] {
            let leads = destination(words.to_owned(), None);
            assert_eq!(matches!(leads, Path::Orders(_)), leads_to_orders, "{words}");
        }
    }

    #[test]
    fn on_the_results_new_words_keep_the_filters_and_begin_at_the_first_page() {
        let here = SearchQuery {
            q: "kursi".into(),
            in_stock: true,
            page: Some(3),
            ..SearchQuery::default()
        };
        let kept = SearchQuery {
            q: "meja".into(),
            page: None,
            ..here.clone()
        };
        assert_eq!(
            destination("meja".into(), Some(Path::Search(here))),
            Path::Search(kept)
        );
    }
}
