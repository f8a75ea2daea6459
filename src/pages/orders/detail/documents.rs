//! The papers of an order in one place: those to read, those to come, and why others never will.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::document::{DocumentKind, DocumentStanding, DocumentSummary};
use lokapasar_contract::order::OrderDetail;

use crate::components::{Icon, Mark};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::stores::SessionStore;

/// The papers.
#[component]
pub fn DocumentsCard(
    /// The order.
    order: Arc<OrderDetail>,
) -> impl IntoView {
    let t = use_text();
    let zone = expect_context::<SessionStore>().zone();
    let row = |paper: &DocumentSummary| {
        let kind = (t.documents().kind)(paper.kind);
        let several = paper.kind == DocumentKind::Handover && !order.deliveries.is_empty();
        let name = match paper.name.nth() {
            nth if several => {
                let address = (t.addresses().address)(&t.format().number(nth));
                (t.addresses().report)(kind, &address)
            }
            1 => kind.to_owned(),
            nth => (t.documents().further)(kind, nth),
        };
        let title = if paper.standing.is_readable() {
            let href = Path::Document(order.summary.id.clone(), paper.name).url();
            view! { <a href=href>{name}</a> }.into_any()
        } else {
            view! { {name} }.into_any()
        };
        let note = match &paper.issued_at {
            Some(at) => Some((t.documents().issued)(
                &paper.number,
                &t.format().moment_short(at, zone),
            )),
            None => paper.reason.clone(),
        };
        view! {
            <li class="list__row">
                <span class="order__paper">{title} <span class="muted small table__note">{note}</span></span>
                <StandingTag standing=paper.standing />
            </li>
        }
    };
    let rows = order.documents.iter().map(row).collect_view();
    view! {
        <section class="card no-print" aria-labelledby="documents-title">
            <div class="card__head">
                <h2 id="documents-title">{t.documents().title}</h2>
            </div>
            <div class="card__body">
                <ul class="list">{rows}</ul>
            </div>
        </section>
    }
}

/// Whether a paper is there: mark and word.
#[component]
pub fn StandingTag(
    /// Whether it is.
    standing: DocumentStanding,
) -> impl IntoView {
    let t = use_text();
    let (class, mark) = match standing {
        DocumentStanding::Final => ("tag tag--done", Some(Mark::Check)),
        DocumentStanding::Draft => ("tag tag--waiting", Some(Mark::Clock)),
        DocumentStanding::Later | DocumentStanding::Never => ("tag", None),
    };
    view! { <span class=class>{mark.map(|mark| view! { <Icon mark /> })}{(t.documents().standing)(standing)}</span> }
}
