//! Who stands in for the PPK who reads, from when to when.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use lokapasar_contract::Day;
use lokapasar_contract::substitution::{Colleague, NameSubstitute, Substitution, SubstitutionList};

use crate::browser::focus;
use crate::components::{Button, ButtonKind, QueryView, RowSkeletons, SelectField, TextField};
use crate::i18n::use_text;
use crate::queries::substitutions::{use_end_substitution, use_name_substitute, use_substitutions};
use crate::stores::Announcements;

/// The heading; it gets the focus when what had it is gone.
const TITLE: &str = "substitute-title";

/// Those who are named, and the way to name somebody.
#[component]
pub fn SubstituteCard() -> impl IntoView {
    let t = use_text();
    let words = t.substitutes();
    let announcements = expect_context::<Announcements>();
    let end = use_end_substitution(move |ended: Substitution| {
        announcements.done((words.ended)(&ended.substitute.name));
        focus::to_id(TITLE);
    });
    let item = move |one: Substitution| {
        let days = (words.days)(&t.format().day(one.from), &t.format().day(one.to));
        let (class, standing) = if one.today {
            ("tag tag--waiting", words.today)
        } else {
            ("tag", words.later)
        };
        let name = one.substitute.name.clone();
        let spoken = (words.end_of)(&name);
        view! {
            <li class="list__row">
                <span>
                    <strong>{name}</strong>
                    " "
                    <span class=class>{standing}</span>
                    <span class="table__note">{days}</span>
                </span>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label=spoken
                    on:click=move |_| end.submit(one.clone())
                >
                    {words.end}
                </button>
            </li>
        }
    };
    let named = move |list: &SubstitutionList| {
        if list.items.is_empty() {
            return view! { <p class="muted">{words.none}</p> }.into_any();
        }
        let items = list.items.iter().cloned().map(item).collect_view();
        view! { <ul class="list">{items}</ul> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby=TITLE>
            <div class="card__head">
                <h2 id=TITLE tabindex="-1">{words.title}</h2>
            </div>
            <div class="card__body stack">
                <p class="muted">{words.lead}</p>
                <QueryView query=use_substitutions() skeleton=|| view! { <RowSkeletons count=2 /> } let:list>
                    {move || list.with(|list| named(list))}
                    <NameForm may=list.with_untracked(|list| list.may_stand_in.clone()) />
                </QueryView>
            </div>
        </section>
    }
}

#[component]
fn NameForm(
    /// Who may be named.
    may: Vec<Colleague>,
) -> impl IntoView {
    let words = use_text().substitutes();
    let announcements = expect_context::<Announcements>();
    let who = RwSignal::new(String::new());
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let missing = RwSignal::new((false, false));
    let name = use_name_substitute(move |named: Substitution| {
        for field in [who, from, to] {
            field.set(String::new());
        }
        announcements.done((words.named)(&named.substitute.name));
    });
    let read = |text: RwSignal<String>| text.with_untracked(|text| text.trim().parse::<Day>().ok());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (first, last) = (read(from), read(to));
        missing.set((first.is_none(), last.is_none()));
        if let (Some(from), Some(to)) = (first, last) {
            let substitute = who.get_untracked().into();
            name.submit(NameSubstitute { substitute, from, to });
        }
    };
    let wrong = move |is_missing: fn((bool, bool)) -> bool, pointer: &'static str| {
        Signal::derive(move || {
            let own = is_missing(missing.get()).then(|| words.day_missing.to_owned());
            own.or_else(|| name.field_error(pointer))
        })
    };
    let nobody = (String::new(), words.choose.to_owned());
    let people = may.into_iter().map(|one| (one.id.to_string(), one.name));
    view! {
        <form class="stack" novalidate aria-label=words.name on:submit=submit>
            <SelectField
                id="substitute"
                label=words.who
                value=who
                options=std::iter::once(nobody).chain(people).collect()
                on_choose=Callback::new(move |chosen| who.set(chosen))
                error=Signal::derive(move || name.field_error("/substitute"))
            />
            <TextField id="substitute-from" label=words.from value=from kind="date" error=wrong(|(first, _)| first, "/from") />
            <TextField id="substitute-to" label=words.to value=to kind="date" error=wrong(|(_, last)| last, "/to") />
            <div class="actions">
                <Button kind=ButtonKind::Primary busy=Signal::derive(move || name.is_busy())>{words.name}</Button>
            </div>
        </form>
    }
}
