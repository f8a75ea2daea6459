//! Keeping a comparison: which offer was chosen, and why.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::OfferId;
use lokapasar_contract::comparison::{Comparison, Orderable, SaveComparison, SavedComparison};
use lokapasar_contract::session::Role;

use super::table::seller;
use crate::app::navigation::use_here;
use crate::app::use_go;
use crate::components::{Button, ButtonKind, Choice, FieldError, TextArea};
use crate::i18n::use_text;
use crate::paths::{CompareQuery, Path};
use crate::queries::comparisons::use_save_comparison;
use crate::stores::{Announcements, SessionState, SessionStore};

/// The form for a buyer or PPK; the way to sign in for nobody; a word why not for everybody else.
#[component]
pub fn Keep(
    /// The comparison as it is now.
    found: Signal<Arc<Comparison>>,
) -> impl IntoView {
    let t = use_text();
    let words = &t.compare().paper;
    let session = expect_context::<SessionStore>();
    let here = use_here();
    let standing = Memo::new(move |_| match session.state() {
        SessionState::SignedIn(persona) => Some(Some(persona.role)),
        SessionState::SignedOut => Some(None),
        SessionState::Unknown | SessionState::Failed(_) => None,
    });
    view! {
        <section class="card keep" aria-labelledby="keep-title">
            <div class="card__head"><h2 id="keep-title">{words.save_title}</h2></div>
            <div class="card__body">
                {move || match standing.get() {
                    None => ().into_any(),
                    Some(Some(Role::Buyer | Role::Ppk)) => view! { <Form found /> }.into_any(),
                    Some(Some(_)) => view! { <p class="muted">{words.buyers_only}</p> }.into_any(),
                    Some(None) => {
                        let href = here
                            .with(|path| path.as_ref().map_or(Path::SignIn { next: None }, Path::sign_in_first).url());
                        view! {
                            <p>{words.sign_in}</p>
                            <div class="actions">
                                <a class="button" href=href>{words.sign_in_action}</a>
                            </div>
                        }
                            .into_any()
                    }
                }}
            </div>
        </section>
    }
}

#[component]
fn Form(found: Signal<Arc<Comparison>>) -> impl IntoView {
    let t = use_text();
    let words = &t.compare().paper;
    let go = use_go();
    let announcements = expect_context::<Announcements>();
    let chosen = RwSignal::new(None::<OfferId>);
    let reason = RwSignal::new(String::new());
    let unchosen = RwSignal::new(false);
    let save = use_save_comparison(move |saved: SavedComparison| {
        announcements.done((words.saved)(&saved.number));
        go(&Path::Compare(CompareQuery {
            saved: Some(saved.id),
            ..CompareQuery::default()
        }));
    });
    // What was taken out of the comparison, or cannot be had in a new quantity, is no longer chosen.
    let valid = Memo::new(move |_| {
        let chosen = chosen.get()?;
        found.with(|found| {
            let can = |item: &&lokapasar_contract::comparison::ComparedOffer| {
                item.offer.id == chosen && item.orderable == Orderable::Yes
            };
            found.items.iter().find(can).map(|item| item.offer.id.clone())
        })
    });
    let choose_error = Signal::derive(move || {
        let missing = unchosen.get() && valid.get().is_none();
        missing
            .then(|| words.choose_first.to_owned())
            .or_else(|| save.field_error("/chosen"))
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(chosen) = valid.get_untracked() else {
            unchosen.set(true);
            announcements.speak(words.choose_first.to_owned());
            return;
        };
        let request = found.with_untracked(|found| SaveComparison {
            offers: found.items.iter().map(|item| item.offer.id.clone()).collect(),
            quantity: found.quantity,
            chosen,
            reason: reason.get_untracked(),
        });
        save.submit(request);
    };
    let choices = move || {
        found.with(|found| {
            let orderable = found.items.iter().filter(|item| item.orderable == Orderable::Yes);
            orderable
                .map(|item| {
                    let id = item.offer.id.clone();
                    let own = id.clone();
                    let total = t.format().money(item.totals.total);
                    view! {
                        <Choice
                            label=seller(item)
                            checked=Signal::derive(move || valid.with(|valid| valid.as_ref() == Some(&own)))
                            on_change=move |_| chosen.set(Some(id.clone()))
                            group="chosen"
                            count=total
                        />
                    }
                })
                .collect_view()
        })
    };
    view! {
        <form class="stack keep__form" novalidate on:submit=submit>
            <p class="muted">{words.save_detail}</p>
            <fieldset
                class="field"
                id="chosen"
                aria-describedby=move || choose_error.with(Option::is_some).then_some("chosen-error")
            >
                <legend class="field__label">{words.choose}</legend>
                {choices}
                <FieldError id="chosen" error=choose_error />
            </fieldset>
            <TextArea
                id="reason"
                label=words.reason
                hint=words.reason_hint
                value=reason
                error=Signal::derive(move || save.field_error("/reason"))
            />
            <div class="actions">
                <Button kind=ButtonKind::Primary busy=Signal::derive(move || save.is_busy())>{words.save}</Button>
            </div>
        </form>
    }
}
