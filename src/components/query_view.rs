//! A read on the page: skeleton, error, empty or content, everywhere in the same way.

use std::sync::Arc;

use leptos::prelude::*;

use super::notice::{Notice, NoticeKind};
use super::states::ErrorState;
use crate::i18n::use_text;
use crate::queries::Query;
use crate::queries::query::Phase;

/// Shows a read. The content is made once, from a signal: what changes in it changes at its leaves.
///
/// ```text
/// <QueryView query=orders skeleton=|| view! { <RowSkeletons /> } let:orders>
///     <p>{move || (t.orders().found)(orders.read().page.total)}</p>
/// </QueryView>
/// ```
///
/// While newer content is read, the old stays, and is dimmed as soon as it takes a moment. When that fails, the old stays and a notice says so.
#[component]
pub fn QueryView<T, V>(
    /// The read.
    query: Query<T>,
    /// What stands there until it has come, in the size of what comes.
    #[prop(into)]
    skeleton: ViewFn,
    /// Whether an answer has nothing to show.
    #[prop(optional)]
    is_empty: Option<fn(&T) -> bool>,
    /// What stands there then.
    #[prop(optional, into)]
    empty: ViewFn,
    /// The content, from the answer.
    children: impl Fn(Signal<Arc<T>>) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Send + Sync + 'static,
    V: IntoView + 'static,
{
    let t = use_text();
    let phase = Memo::new(move |_| {
        let nothing = is_empty.is_some_and(|is_empty| query.data().is_some_and(|data| is_empty(&data)));
        (query.phase(), nothing)
    });
    let retry = Callback::new(move |()| query.retry());
    let children = Arc::new(children);
    move || match phase.get() {
        (Phase::Idle, _) => ().into_any(),
        (Phase::Loading, _) => view! {
            <div aria-busy="true">
                <span class="visually-hidden" role="status">{t.shell().loading}</span>
                {skeleton.run()}
            </div>
        }
        .into_any(),
        (Phase::Failed, _) => query
            .error()
            .map(|error| view! { <ErrorState error on_retry=retry /> })
            .into_any(),
        (Phase::Ready, true) => empty.run(),
        (Phase::Ready, false) => {
            // Not tracked: another answer changes the content from within, so that what is typed or has the focus there stays.
            let Some(first) = untrack(|| query.data()) else {
                return ().into_any();
            };
            let data = Signal::derive(move || query.data().unwrap_or_else(|| Arc::clone(&first)));
            let content = children(data);
            let late = query.late();
            view! {
                {move || not_refreshed(query, retry)}
                <div class:is-refreshing=late aria-busy=move || query.is_refreshing().then_some("true")>
                    {content}
                </div>
            }
            .into_any()
        }
    }
}

fn not_refreshed<T: Send + Sync + 'static>(query: Query<T>, retry: Callback<()>) -> Option<impl IntoView> {
    let t = use_text();
    query.error().map(|error| {
        let words = t.errors().words(&error);
        view! {
            <Notice kind=NoticeKind::Error title=t.errors().not_refreshed>
                {words.title} ". "
                <button type="button" class="link-button" on:click=move |_| retry.run(())>{t.errors().retry}</button>
            </Notice>
        }
    })
}
