//! A read, as a component sees it.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;

use super::cache::{EntryHandle, Freshness, Knowledge, Payload, QueryCache, Resource};
use super::settled::lasting;
use crate::api::{Abort, ApiError};

/// How long newer content is waited for before the old is shown as old, in milliseconds: what comes sooner is one change of the page
/// and not two.
const MOMENT: u32 = 150;

/// Where a read stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// There is nothing to read: the parameters are none.
    Idle,
    /// Nothing is there yet.
    Loading,
    /// Nothing is there, and the last attempt failed.
    Failed,
    /// There is something to show.
    Ready,
}

/// A read: what is there, what is wrong, what is under way. All of it reactive; copy it freely.
pub struct Query<T> {
    /// Apart from `old`: whoever shows the content has nothing to do when it only becomes old.
    payload: Memo<Held>,
    old: Memo<bool>,
    knowledge: Memo<Standing>,
    entry: Memo<Option<EntryHandle>>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Query<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Query<T> {}

/// What is shown: the same as long as it is the same answer.
#[derive(Clone, Default)]
struct Held(Option<Payload>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(another)) => Arc::ptr_eq(one, another),
            (None, None) => true,
            _ => false,
        }
    }
}

/// What is shown, and whether it belongs to earlier parameters.
#[derive(Clone, PartialEq, Default)]
struct Shown {
    payload: Held,
    old: bool,
}

/// What there is to say beside the content.
#[derive(Clone, PartialEq, Default)]
struct Standing {
    idle: bool,
    error: Option<ApiError>,
    asking: bool,
}

impl<T: Send + Sync + 'static> Query<T> {
    /// What is there. While parameters change, what was there before; [`Self::is_refreshing`] tells.
    #[must_use]
    pub fn data(&self) -> Option<Arc<T>> {
        self.payload
            .with(|held| held.0.clone())
            .and_then(|payload| payload.downcast::<T>().ok())
    }

    /// What went wrong the last time. With data there as well, the data is merely not the newest.
    #[must_use]
    pub fn error(&self) -> Option<ApiError> {
        self.knowledge.with(|standing| standing.error.clone())
    }

    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        let has_data = self.payload.with(|held| held.0.is_some());
        self.knowledge.with(|standing| match standing {
            _ if has_data => Phase::Ready,
            Standing { idle: true, .. } => Phase::Idle,
            Standing {
                error: Some(_),
                asking: false,
                ..
            } => Phase::Failed,
            _ => Phase::Loading,
        })
    }

    /// Whether what is shown belongs to earlier parameters, or newer is being asked for.
    #[must_use]
    pub fn is_refreshing(&self) -> bool {
        self.old.get()
    }

    /// Whether what is shown has been old for a moment: what is worth showing. Belongs to whoever asks.
    #[must_use]
    pub fn late(self) -> Signal<bool> {
        lasting(self.old, MOMENT)
    }

    /// Asks again.
    pub fn retry(&self) {
        if let Some(handle) = self.entry.get_untracked() {
            handle.entry().ask();
        }
    }
}

/// Reads a resource, and again whenever its parameters change; parameters of `None` read nothing.
///
/// `parameters` is reactive. The answer is kept and shared under the resource and the parameters.
pub fn use_query<P, T, F>(
    resource: Resource,
    freshness: Freshness,
    parameters: impl Fn() -> Option<P> + Send + Sync + 'static,
    read: impl Fn(P, Abort) -> F + Copy + Send + Sync + 'static,
) -> Query<T>
where
    P: Clone + PartialEq + 'static,
    T: Any + Send + Sync,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let cache = expect_context::<QueryCache>();
    let entry =
        Memo::new(move |_| parameters().map(|parameters| entry_of(cache, resource, parameters, read)));
    observe(entry, freshness);
    let shown = shown(entry);
    Query {
        payload: payload(shown),
        old: old(shown),
        knowledge: standing(entry),
        entry,
        of: PhantomData,
    }
}

/// Asks for what is about to be read with these parameters, unless it is known or asked for already: the request is then on its way
/// while the address, and all that follows from it, changes.
pub(super) fn ask_ahead<P, T, F>(
    cache: QueryCache,
    resource: Resource,
    freshness: Freshness,
    parameters: P,
    read: impl Fn(P, Abort) -> F + Copy + 'static,
) where
    P: Clone + PartialEq + 'static,
    T: Any + Send + Sync,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    entry_of(cache, resource, parameters, read).ask_unless_known(freshness);
}

fn entry_of<P, T, F>(
    cache: QueryCache,
    resource: Resource,
    parameters: P,
    read: impl Fn(P, Abort) -> F + Copy + 'static,
) -> EntryHandle
where
    P: Clone + PartialEq + 'static,
    T: Any + Send + Sync,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let asked = parameters.clone();
    cache.entry(resource, parameters, move |abort| {
        let reading = read(asked.clone(), abort);
        Box::pin(async move { reading.await.map(|answer| Arc::new(answer) as Payload) })
    })
}

/// Keeps looking at the entry of the moment; on cleanup nobody does, and a request under way is given up.
fn observe(entry: Memo<Option<EntryHandle>>, freshness: Freshness) {
    let observation = StoredValue::new_local(None);
    // Of the kind that draws, since that is run at once and from then on before what is made after it.
    let observing = RenderEffect::new(move |_| {
        let looking = entry.get().map(|handle| handle.observe(freshness));
        observation.set_value(looking);
    });
    on_cleanup(move || {
        drop(observing);
        observation.set_value(None);
    });
}

fn know(handle: &EntryHandle) -> Knowledge {
    handle.entry().knowledge.get()
}

fn shown(entry: Memo<Option<EntryHandle>>) -> Memo<Shown> {
    Memo::new(move |before: Option<&Shown>| {
        let Some(handle) = entry.get() else {
            return Shown::default();
        };
        let known = know(&handle);
        match known.payload {
            Some(payload) => Shown {
                payload: Held(Some(payload)),
                old: false,
            },
            None if known.error.is_some() && !known.asking => Shown::default(),
            None => Shown {
                payload: before.map(|shown| shown.payload.clone()).unwrap_or_default(),
                old: true,
            },
        }
    })
}

// In functions of their own: what stands in one with type parameters is compiled for each kind of answer.
fn payload(shown: Memo<Shown>) -> Memo<Held> {
    Memo::new(move |_| shown.with(|shown| shown.payload.clone()))
}

fn old(shown: Memo<Shown>) -> Memo<bool> {
    Memo::new(move |_| shown.with(|shown| shown.payload.0.is_some() && shown.old))
}

fn standing(entry: Memo<Option<EntryHandle>>) -> Memo<Standing> {
    Memo::new(move |_| match entry.get() {
        None => Standing {
            idle: true,
            ..Standing::default()
        },
        Some(handle) => {
            let known = know(&handle);
            Standing {
                idle: false,
                error: known.error,
                asking: known.asking,
            }
        }
    })
}
