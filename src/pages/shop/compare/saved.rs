//! A comparison that was kept, as it was; and its paper.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::ComparisonId;
use lokapasar_contract::comparison::SavedComparison;

use super::findings::Findings;
use super::paper::PaperSheet;
use super::table::ComparisonTable;
use crate::app::navigation::use_here;
use crate::browser::document;
use crate::components::{
    Button, ButtonKind, Icon, Mark, Notice, NoticeKind, PageHead, QueryView, RowSkeletons,
};
use crate::i18n::{Text, use_text};
use crate::paths::{CompareQuery, Path};
use crate::queries::comparisons::use_saved_comparison;
use crate::stores::{SessionState, SessionStore};

/// The page.
#[component]
pub fn SavedPage(
    /// Which one.
    id: ComparisonId,
) -> impl IntoView {
    let t = use_text();
    let words = &t.compare().paper;
    let session = expect_context::<SessionStore>();
    let here = use_here();
    let signed_in = Memo::new(move |_| match session.state() {
        SessionState::SignedIn(_) => Some(true),
        SessionState::SignedOut => Some(false),
        SessionState::Unknown | SessionState::Failed(_) => None,
    });
    // Nobody who is not signed in may read it, so nothing is asked before that is known.
    let saved = use_saved_comparison(move || (signed_in.get() == Some(true)).then(|| id.clone()));
    let title = Signal::derive(move || match saved.data() {
        Some(saved) => (words.heading)(&saved.number),
        None => words.heading_unknown.to_owned(),
    });
    let lead = move || {
        saved.data().map(|saved| {
            let when = t.format().moment(&saved.saved_at, session.zone());
            let role = (t.states().role)(saved.role);
            view! {
                <p class="page-head__lead">{(words.lead)(&when, &saved.saved_by, role, &saved.unit.name)}</p>
            }
        })
    };
    view! {
        <PageHead title lead=move || view! { {lead} } />
        {move || {
            (signed_in.get() == Some(false))
                .then(|| {
                    let href = here
                        .with(|path| path.as_ref().map_or(Path::SignIn { next: None }, Path::sign_in_first).url());
                    view! {
                        <Notice>
                            <p>{words.sign_in}</p>
                            <p><a href=href>{words.sign_in_action}</a></p>
                        </Notice>
                    }
                })
        }}
        <QueryView query=saved skeleton=|| view! { <RowSkeletons count=10 /> } let:saved>
            // The paper of another comparison is another content.
            {move || view! { <Kept saved=saved.get() /> }}
        </QueryView>
    }
}

#[component]
fn Kept(saved: Arc<SavedComparison>) -> impl IntoView {
    let t = use_text();
    let words = &t.compare().paper;
    let found = Signal::stored(Arc::new(saved.comparison.clone()));
    let chosen = saved.chosen.clone();
    let again = again(&saved).url();
    let reason = saved.reason.clone();
    view! {
        <div class="stack compare no-print">
            <Notice kind=NoticeKind::Done title=choice(t, &saved).unwrap_or_default()>
                <p class="kept__reason">{reason}</p>
                <p class="small">{words.as_it_was}</p>
            </Notice>
            <div class="actions">
                <Button kind=ButtonKind::Primary on_press=|()| document::print()>
                    <Icon mark=Mark::Print />
                    {words.print}
                </Button>
                <a class="button" href=again>{words.compare_now}</a>
            </div>
            <Findings found />
            <ComparisonTable found chosen />
        </div>
        <PaperSheet saved />
    }
}

/// The same offers in the same quantity, at the prices of today.
fn again(saved: &SavedComparison) -> Path {
    let comparison = &saved.comparison;
    Path::Compare(CompareQuery {
        offers: comparison
            .items
            .iter()
            .map(|item| (item.product.id.clone(), item.offer.id.clone()))
            .collect(),
        quantity: (comparison.quantity > 1).then_some(comparison.quantity),
        saved: None,
    })
}

/// What was chosen, in a sentence.
pub(super) fn choice(t: Text, saved: &SavedComparison) -> Option<String> {
    let items = &saved.comparison.items;
    let item = items.iter().find(|item| item.offer.id == saved.chosen)?;
    Some((t.compare().paper.chosen)(
        &item.offer.vendor.name,
        &item.offer.marketplace.name,
        &t.format().money(item.totals.total),
    ))
}
