//! The checkout: a draft that is kept as it is typed, and its purchase, placed once.

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::purchase::PlacePurchaseRequest;
use lokapasar_contract::session::Persona;
use lokapasar_contract::{PersonaId, PurchaseId};

use super::draft::Draft;
use super::submission::{Submission, Verdict};
use super::{CartStore, use_cart};
use crate::api::{self, ApiError, IdempotencyKey};
use crate::browser::storage::Storage;
use crate::browser::{clock, timer};
use crate::queries::{QueryCache, Resource};
use crate::stores::SessionStore;

/// What the server says of a key under which something else was placed.
const KEY_REUSED: &str = "idempotency_key_reused";

/// Where a checkout stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Progress {
    /// It is being filled in.
    Filling,
    /// It is sent, and the answer is awaited.
    Sending,
    /// It is not known whether it was placed. Only the same again may be sent.
    Unclear,
    /// It is not known whether it was placed, and the server may have forgotten the key: the person looks among the orders.
    TooOld,
    /// It was not placed, and why.
    Refused(ApiError),
    /// It was placed, and its page is where the person is led. The cart may be empty already.
    Placed(PurchaseId),
    /// It was placed from another window, with other answers.
    PlacedElsewhere,
}

impl Progress {
    /// Whether what was sent, if anything, is done with, so that it can be filled in and sent.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Filling | Self::Refused(_))
    }
}

/// The checkout of the person who is signed in.
#[derive(Clone, Copy)]
pub struct CheckoutStore {
    draft: RwSignal<Draft>,
    progress: RwSignal<Progress>,
    session: SessionStore,
    cart: CartStore,
    cache: QueryCache,
}

/// The checkout, for a page.
#[must_use]
pub fn use_checkout() -> CheckoutStore {
    crate::stores::one(|| CheckoutStore::new(expect_context(), use_cart(), expect_context()))
}

impl CheckoutStore {
    /// The checkout of the app.
    fn new(session: SessionStore, cart: CartStore, cache: QueryCache) -> Self {
        Self {
            draft: RwSignal::new(Draft::default()),
            progress: RwSignal::new(Progress::Filling),
            session,
            cart,
            cache,
        }
    }

    /// Where it stands. Reactive.
    #[must_use]
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// Takes the draft up where it was left, on this page or before a reload, and gives it to be filled in.
    pub fn open(self) -> Draft {
        let Some(person) = self.person() else {
            return Draft::default();
        };
        if self
            .progress
            .with_untracked(|progress| *progress != Progress::Sending)
        {
            let draft = load(&person.id).unwrap_or_else(|| new_draft(&person));
            self.progress.set(match &draft.sent {
                Some(sent) if sent.is_too_old(clock::milliseconds()) => Progress::TooOld,
                Some(_) => Progress::Unclear,
                None => Progress::Filling,
            });
            self.draft.set(draft);
        }
        self.draft.get_untracked()
    }

    /// Keeps what has been typed.
    pub fn keep(self, typed: Draft) {
        self.draft.update(|draft| {
            let (key, sent) = (std::mem::take(&mut draft.key), draft.sent.take());
            *draft = Draft { key, sent, ..typed };
        });
        self.save();
    }

    /// Places the purchase from this version of the cart.
    pub fn submit(self, request: PlacePurchaseRequest, version: String) {
        if self.progress.with_untracked(Progress::is_open) {
            let now = clock::milliseconds();
            self.draft.update(|draft| {
                draft.sent = Some(Submission::new(draft.key.clone(), request, version, now));
            });
            self.save();
            self.send();
        }
    }

    /// Asks the server again what became of a purchase that was sent: the same key, the same request.
    pub fn ask_again(self) {
        if self
            .progress
            .with_untracked(|progress| *progress == Progress::Unclear)
        {
            self.send();
        }
    }

    /// Goes on filling in what was too old to be asked about, as a purchase of its own.
    pub fn start_over(self) {
        self.draft.update(|draft| {
            draft.sent = None;
            draft.key = IdempotencyKey::new().to_string();
        });
        self.save();
        self.progress.set(Progress::Filling);
    }

    fn send(self) {
        let sender = self.person().map(|person| person.id);
        self.progress.set(Progress::Sending);
        spawn_local(async move {
            while let Some(submission) = self.draft.with_untracked(|draft| draft.sent.clone()) {
                if submission.is_too_old(clock::milliseconds()) {
                    return self.progress.set(Progress::TooOld);
                }
                let key = IdempotencyKey::remembered(&submission.key);
                let answer = api::purchases::place(&submission.request, &submission.version, &key).await;
                // Somebody else sits here now: the draft of whoever sent it waits on the device until they come back.
                if self.person().map(|person| person.id) != sender {
                    return self.progress.set(Progress::Filling);
                }
                let verdict = self
                    .draft
                    .try_update(|draft| Some(draft.sent.as_mut()?.judge(answer)));
                match verdict.flatten() {
                    Some(Verdict::Again { wait }) => timer::sleep(wait).await,
                    Some(Verdict::Placed(purchase)) => return self.finish(purchase.id),
                    Some(Verdict::Refused(error)) => return self.take_back(error),
                    Some(Verdict::Unclear) | None => return self.progress.set(Progress::Unclear),
                }
            }
        });
    }

    fn finish(self, purchase: PurchaseId) {
        self.forget();
        self.progress.set(Progress::Placed(purchase));
        self.cart.refresh();
        self.cache.invalidate(Resource::Orders);
        self.cache.invalidate(Resource::AddressBook);
    }

    fn take_back(self, error: ApiError) {
        self.cart.refresh();
        if error.problem().is_some_and(|problem| problem.code == KEY_REUSED) {
            self.forget();
            self.cache.invalidate(Resource::Orders);
            return self.progress.set(Progress::PlacedElsewhere);
        }
        self.draft.update(|draft| draft.sent = None);
        self.save();
        self.progress.set(Progress::Refused(error));
    }

    /// Begins anew: the draft has become orders.
    fn forget(self) {
        if let Some(person) = self.person() {
            Storage::Device.remove(&name(&person.id));
            self.draft.set(new_draft(&person));
        }
    }

    fn save(self) {
        let text = self.draft.with_untracked(serde_json::to_string);
        if let (Some(person), Ok(text)) = (self.person(), text) {
            Storage::Device.set(&name(&person.id), &text);
        }
    }

    fn person(self) -> Option<Persona> {
        untrack(|| self.session.persona())
    }
}

/// An empty draft with its key, to be delivered to the unit unless somebody says otherwise.
fn new_draft(person: &Persona) -> Draft {
    let address = person
        .unit
        .as_ref()
        .map(|unit| format!("{}, {}", unit.name, unit.region.name));
    Draft {
        key: IdempotencyKey::new().to_string(),
        receiver_address: address.unwrap_or_default(),
        ..Draft::default()
    }
}

fn load(person: &PersonaId) -> Option<Draft> {
    Storage::Device
        .get(&name(person))
        .and_then(|text| serde_json::from_slice::<Draft>(text.as_bytes()).ok())
        .filter(|draft| !draft.key.is_empty())
}

fn name(person: &PersonaId) -> String {
    format!("lokapasar.checkout.{person}")
}
