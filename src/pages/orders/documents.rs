//! A paper of an order: as it will come out of the printer, and the way there.

pub mod sheet;

use leptos::prelude::*;
use lokapasar_contract::OrderId;
use lokapasar_contract::document::DocumentName;
use lokapasar_contract::query::OrderQuery;

use super::detail::documents::StandingTag;
use crate::browser::document;
use crate::components::{Breadcrumbs, Button, Crumb, Drawing, EmptyState, PageHead, QueryView, RowSkeletons};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::ApiError;
use crate::queries::orders::use_order_document;

/// The page.
#[component]
pub fn DocumentPage(
    /// Of which order.
    id: OrderId,
    /// Which paper.
    name: DocumentName,
) -> impl IntoView {
    let t = use_text();
    let paper = use_order_document(id.clone(), name);
    let name = (t.documents().kind)(name.kind());
    let title = Signal::derive(move || match paper.data() {
        Some(paper) => (t.documents().heading)(name, &paper.summary.number),
        None => name.to_owned(),
    });
    let lead = move || {
        move || {
            paper.data().map(|paper| {
                view! {
                    <p class="row">
                        <StandingTag standing=paper.summary.standing />
                        <span class="page-head__lead">{paper.summary.reason.clone()}</span>
                    </p>
                }
            })
        }
    };
    let print = move || {
        move || {
            paper
                .data()
                .map(|_| view! { <Button on_press=Callback::new(|()| document::print())>{t.documents().print}</Button> })
        }
    };
    let order = Path::Order(id);
    let back = order.url();
    // An order that has no such paper is no failure of the page: it says why, as the list on the order does.
    let reason = move || match (paper.data(), paper.error()) {
        (None, Some(ApiError::Conflict(problem))) => Some(problem.detail),
        _ => None,
    };
    view! {
        {move || {
            let number = paper.data().map_or_else(|| t.orders().order.to_owned(), |paper| paper.order_number.clone());
            let crumbs = vec![
                Crumb::to(t.orders().title, Path::Orders(OrderQuery::default())),
                Crumb::to(number, order.clone()),
                Crumb::here(name),
            ];
            view! { <Breadcrumbs crumbs /> }
        }}
        <PageHead title lead actions=print />
        {move || match reason() {
            Some(reason) => {
                let back = back.clone();
                let to_order = move || view! { <a class="button" href=back.clone()>{t.documents().to_order}</a> };
                view! { <EmptyState drawing=Drawing::Glass title=t.documents().nothing detail=reason action=to_order /> }
                    .into_any()
            }
            None => view! {
                <QueryView query=paper skeleton=|| view! { <RowSkeletons count=8 /> } let:paper>
                    {move || view! { <sheet::Sheet paper=paper.get() /> }}
                </QueryView>
            }
            .into_any(),
        }}
    }
}
