//! The addresses of an order that goes to several: who receives what there, how far it has come, and the report of the handover.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::delivery::Delivery;
use lokapasar_contract::document::{DocumentKind, DocumentName};
use lokapasar_contract::order::OrderDetail;

use super::documents::StandingTag;
use crate::i18n::{Text, use_text};
use crate::paths::Path;

/// An address by its number and who receives goods there.
pub fn in_words(t: Text, delivery: &Delivery) -> String {
    let address = (t.addresses().address)(&t.format().number(delivery.number));
    (t.addresses().to)(&address, &delivery.receiver.name)
}

/// The address of that number, by number and receiver.
pub fn named(t: Text, order: &OrderDetail, number: Option<u32>) -> Option<String> {
    let delivery = order.deliveries.iter().find(|one| Some(one.number) == number)?;
    Some(in_words(t, delivery))
}

/// The addresses; nothing of an order with one.
#[component]
pub fn AddressesCard(
    /// The order.
    order: Arc<OrderDetail>,
) -> impl IntoView {
    let t = use_text();
    let all: Vec<_> = order
        .deliveries
        .iter()
        .map(|delivery| view! { <Address order=order.clone() delivery=delivery.clone() /> })
        .collect();
    (!all.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="addresses-title">
                <div class="card__head">
                    <h2 id="addresses-title">{t.addresses().title}</h2>
                </div>
                <ul class="order-addresses">{all}</ul>
            </section>
        }
    })
}

#[component]
fn Address(order: Arc<OrderDetail>, delivery: Delivery) -> impl IntoView {
    let t = use_text();
    let words = t.addresses();
    let lines = delivery.lines.iter().filter_map(|part| {
        let line = order.lines.iter().find(|line| line.id == part.line_id)?;
        let stands = line.rejected.is_none() && part.quantity > 0;
        let gets = (words.gets)(&t.format().number(part.quantity), &line.unit);
        let shipped = (part.shipped > 0).then(|| (words.shipped)(&t.format().number(part.shipped)));
        stands.then(|| {
            view! {
                <li class="list__row">
                    <span>{line.name.clone()}</span>
                    <span>{gets} {shipped.map(|shipped| view! { <span class="muted small">" · " {shipped}</span> })}</span>
                </li>
            }
        })
    });
    let lines = lines.collect_view();
    // The report of an address is a paper like others; here it stands beside what it is of.
    let report = DocumentName::handover(delivery.number);
    let report = order
        .documents
        .iter()
        .find(|paper| paper.name == report)
        .map(|paper| {
            let kind = (t.documents().kind)(DocumentKind::Handover);
            let title = if paper.standing.is_readable() {
                let address = (words.address)(&t.format().number(delivery.number));
                let label = (words.report)(kind, &address);
                let href = Path::Document(order.summary.id.clone(), paper.name).url();
                view! { <a href=href aria-label=label>{kind}</a> }.into_any()
            } else {
                view! { <span>{kind}</span> }.into_any()
            };
            view! { <p class="row">{title} <StandingTag standing=paper.standing /></p> }
        });
    let elsewhere = (delivery.region.code != order.parties.unit.region.code)
        .then(|| view! { <p class="muted small">{delivery.region.name.clone()}</p> });
    let note = delivery
        .note
        .clone()
        .map(|note| view! { <p class="small" dir="auto">{note}</p> });
    let receiver = delivery.receiver.clone();
    view! {
        <li class="card__body order-address">
            <h3>{in_words(t, &delivery)}</h3>
            <p dir="auto">{receiver.address}</p>
            {elsewhere}
            <p class="muted small">{receiver.phone}</p>
            {note}
            <ul class="list">{lines}</ul>
            {report}
        </li>
    }
}
