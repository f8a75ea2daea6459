//! A write that happens once.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, IdempotencyKey};
use crate::i18n::{Text, use_text};
use crate::stores::Announcements;

/// The key of the intention under way. Pure, so that its rules can be tested without a browser.
///
/// The same input after an unclear outcome is the same intention and keeps its key; a clear outcome, or another input, ends it.
#[derive(Debug)]
struct Intention<I>(Option<Pending<I>>);

#[derive(Debug)]
struct Pending<I> {
    input: I,
    key: IdempotencyKey,
    /// Whether an attempt ended unclear, so that it may have been carried out.
    doubtful: bool,
}

impl<I: PartialEq + Clone> Intention<I> {
    fn key_for(&mut self, input: &I, new_key: impl FnOnce() -> IdempotencyKey) -> IdempotencyKey {
        match &self.0 {
            Some(pending) if pending.input == *input => pending.key.clone(),
            _ => {
                let key = new_key();
                self.0 = Some(Pending {
                    input: input.clone(),
                    key: key.clone(),
                    doubtful: false,
                });
                key
            }
        }
    }

    /// Takes in how an attempt ended. Says whether it may have been carried out, in this attempt or in one before.
    fn settle(&mut self, outcome: Result<(), &ApiError>) -> bool {
        self.0.take_if(|pending| {
            pending.doubtful = outcome.is_err_and(|error| error.leaves_open(pending.doubtful));
            !pending.doubtful
        });
        self.0.is_some()
    }
}

/// A write, as a component sees it: whether it is under way, what went wrong. Copy it freely.
pub struct Mutation<I: 'static> {
    busy: RwSignal<bool>,
    error: RwSignal<Option<ApiError>>,
    submit: StoredValue<Rc<dyn Fn(I)>, LocalStorage>,
}

impl<I: 'static> Clone for Mutation<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I: 'static> Copy for Mutation<I> {}

impl<I: 'static> Mutation<I> {
    /// Does it, unless it is being done.
    pub fn submit(self, input: I) {
        if !self.busy.get_untracked() {
            let submit = self.submit.with_value(Rc::clone);
            submit(input);
        }
    }

    /// Whether it is being done. Reactive.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.busy.get()
    }

    /// What went wrong the last time. Reactive.
    #[must_use]
    pub fn error(self) -> Option<ApiError> {
        self.error.get()
    }

    /// What is wrong with a field, by its JSON pointer: `/need`. Reactive.
    #[must_use]
    pub fn field_error(self, pointer: &str) -> Option<String> {
        self.error
            .with(|error| error.as_ref()?.field(pointer).map(|field| field.detail.clone()))
    }

    /// Forgets what went wrong, when the person begins anew.
    pub fn reset(self) {
        self.error.set(None);
    }
}

/// A write. `send` gets the input and the key; `done` gets the answer and may navigate, invalidate, announce.
///
/// Wrong fields are for the form ([`Mutation::field_error`]); everything else that goes wrong is said in a toast. Never both.
pub fn use_mutation<I, O, F>(
    send: impl Fn(I, IdempotencyKey) -> F + 'static,
    done: impl Fn(O) + 'static,
) -> Mutation<I>
where
    I: Clone + PartialEq + 'static,
    O: 'static,
    F: Future<Output = Result<O, ApiError>> + 'static,
{
    let text = use_text();
    let announcements = expect_context::<Announcements>();
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None);
    let intention = StoredValue::new_local(Intention::<I>(None));
    let done = Rc::new(done);
    let submit = move |input: I| {
        let Some(key) = intention.try_update_value(|pending| pending.key_for(&input, IdempotencyKey::new))
        else {
            return;
        };
        busy.set(true);
        error.set(None);
        let sending = send(input, key);
        let done = Rc::clone(&done);
        spawn_local(async move {
            let outcome = sending.await;
            // The page may be gone by now: what was sent is sent, but there is nobody left to tell.
            let Some(open) = intention.try_update_value(|it| it.settle(outcome.as_ref().map(|_| ()))) else {
                return;
            };
            busy.set(false);
            match outcome {
                Ok(answer) => done(answer),
                Err(failure) => {
                    say(text, announcements, &failure, open);
                    error.set(Some(failure));
                }
            }
        });
    };
    Mutation {
        busy,
        error,
        submit: StoredValue::new_local(Rc::new(submit)),
    }
}

fn say(text: Text, announcements: Announcements, failure: &ApiError, open: bool) {
    if !failure.fields().is_empty() {
        return;
    }
    let words = text.errors().words(failure);
    let detail = if open {
        text.errors().unclear
    } else {
        &words.detail
    };
    announcements.error(format!("{}. {detail}", words.title));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> impl FnMut() -> IdempotencyKey {
        let mut next = 0;
        move || {
            next += 1;
            IdempotencyKey::remembered(format!("key-{next}"))
        }
    }

    #[test]
    fn an_unclear_outcome_keeps_the_key_and_a_clear_one_ends_it() {
        let refused = |status| Err(ApiError::from_answer(status, None, None));
        let lost = || Err(ApiError::Network);
        for (outcomes, kept) in [
            (vec![lost()], true),
            (vec![Err(ApiError::Timeout)], true),
            (vec![refused(503)], true),
            (vec![Err(ApiError::Decode)], true),
            (vec![refused(422)], false),
            (vec![refused(401)], false),
            (vec![Ok(())], false),
            // At the door nothing is said of the attempt before.
            (vec![lost(), refused(401)], true),
            (vec![lost(), refused(403)], true),
            (vec![lost(), refused(429), refused(401)], true),
            (vec![lost(), refused(401), refused(409)], false),
            (vec![lost(), refused(401), Ok(())], false),
        ] {
            let (mut intention, mut new_key) = (Intention(None), keys());
            let first = intention.key_for(&"three chairs", &mut new_key);
            let mut open = false;
            for outcome in &outcomes {
                open = intention.settle(outcome.as_ref().copied());
            }
            let second = intention.key_for(&"three chairs", &mut new_key);
            assert_eq!((open, first == second), (kept, kept), "{outcomes:?}");
        }
    }

    #[test]
    fn another_input_is_another_intention() {
        let (mut intention, mut new_key) = (Intention(None), keys());
        let first = intention.key_for(&"three chairs", &mut new_key);
        intention.settle(Err(&ApiError::Network));
        assert_ne!(intention.key_for(&"four chairs", &mut new_key), first);
    }
}
