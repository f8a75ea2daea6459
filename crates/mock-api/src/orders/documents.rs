//! The papers of an order: purchase order (SP), addendum, record of a negotiation, handover report (BAST), invoice, credit note, tax
//! slips.
//!
//! [`standing`] knows which of them there are; a file each knows what stands on them. All of it follows from the order and
//! its history, and from the rules of the day: nothing is kept, and asking twice gives the same paper.

mod addendum;
mod credit_note;
mod handover;
mod invoice;
mod negotiation;
mod purchase_order;
mod slip;
mod source;
pub mod standing;
mod table;
pub mod terbilang;
mod words;

use lokapasar_contract::Rupiah;
use lokapasar_contract::document::{
    DocumentFact, DocumentKind, DocumentName, DocumentParty, DocumentSignature, DocumentSummary,
    DocumentTable, DocumentTotal, Letterhead, OrderDocument,
};
use lokapasar_contract::order::{AddendumStatus, OrderEvent, OrderEventKind, OrderEventList};

use super::model::Order;
use crate::language::{Language, Text};
use crate::market::Market;
use crate::policy::Policy;
use source::Source;
use standing::Standing;

/// All papers, with how it stands with each: one of each kind, but a credit note for each credit and a handover report for each
/// address.
#[must_use]
pub fn all(order: &Order, policy: Policy, language: Language) -> Vec<DocumentSummary> {
    let further = (2..).zip(order.credit_notes().skip(1));
    let further = further.map(|(nth, _)| DocumentName::credit_note(nth));
    let addresses = order.deliveries.iter().skip(1);
    let further: Vec<_> = addresses
        .map(|delivery| DocumentName::handover(delivery.number))
        .chain(further)
        .collect();
    let names = DocumentKind::ALL.iter().flat_map(|kind| {
        let more = further.iter().copied().filter(move |name| name.kind() == *kind);
        std::iter::once(DocumentName::from(*kind)).chain(more)
    });
    names
        .map(|name| standing::summary(order, name, policy, language))
        .collect()
}

/// What stands on a paper, apart from what every paper has.
struct Content {
    letterhead: Letterhead,
    title: &'static str,
    facts: Vec<DocumentFact>,
    opening: Vec<String>,
    parties: Vec<DocumentParty>,
    body: Vec<String>,
    tables: Vec<DocumentTable>,
    /// The amount that is written out in words.
    total: Option<Rupiah>,
    terms: Vec<String>,
    signatures: Vec<DocumentSignature>,
    /// What happened of which it tells: the last of these seals it.
    rests_on: &'static [OrderEventKind],
}

/// The order of which a paper tells, where that is not the one of today: as it was confirmed, since a later addendum changes nothing
/// that was signed before; or as it would be with the addendum that is proposed.
fn told(order: &Order, kind: DocumentKind) -> Option<Order> {
    match kind {
        DocumentKind::PurchaseOrder | DocumentKind::Negotiation => Some(order.as_confirmed()),
        DocumentKind::Addendum => match addendum::told(&order.addenda).as_slice() {
            [proposed] if proposed.status == AddendumStatus::Proposed => order.with(proposed),
            _ => None,
        },
        _ => None,
    }
}

/// The part of the history of which a paper tells: a credit note ends with the complaint that it is of, whatever came of later ones.
fn heard<'a>(order: &Order, name: DocumentName, events: &'a [OrderEvent]) -> &'a [OrderEvent] {
    if name.kind() != DocumentKind::CreditNote {
        return events;
    }
    // One complaint is open at a time, so that the filing of the next one ends what is said of this one. They are numbered from 1.
    let next = order.credit_note(name.nth()).and_then(|(complaint, _)| {
        let events = events.iter().enumerate();
        let mut filed = events.filter(|(_, event)| event.kind == OrderEventKind::ComplaintFiled);
        filed
            .nth(usize::try_from(complaint.number).ok()?)
            .map(|(place, _)| place)
    });
    next.and_then(|next| events.get(..next)).unwrap_or(events)
}

/// Writes a paper.
///
/// # Errors
/// Why there is nothing to read yet, or never.
pub fn write(
    order: &Order,
    name: DocumentName,
    history: &OrderEventList,
    market: &Market,
    policy: Policy,
    language: Language,
) -> Result<OrderDocument, Text> {
    let kind = name.kind();
    let standing = match standing::of(order, name, policy) {
        Standing::Later(reason) | Standing::Never(reason) => return Err(reason),
        readable => readable,
    };
    let told = told(order, kind);
    let source = Source {
        order: told.as_ref().unwrap_or(order),
        events: heard(order, name, &history.items),
        market,
        policy,
        issued_at: match standing {
            Standing::Final(at) => Some(at),
            _ => None,
        },
    };
    let content = match kind {
        DocumentKind::PurchaseOrder => purchase_order::write(&source),
        DocumentKind::Negotiation => negotiation::write(&source),
        DocumentKind::Addendum => addendum::write(&source),
        DocumentKind::Handover => handover::write(&source, name.nth()),
        DocumentKind::Invoice => invoice::write(&source),
        DocumentKind::CreditNote => credit_note::write(&source, name.nth()),
        DocumentKind::PpnSlip | DocumentKind::Pph22Slip => slip::write(&source, kind),
    };
    Ok(OrderDocument {
        summary: standing::summary(order, name, policy, language),
        order: order.id.clone(),
        order_number: order.number.clone(),
        letterhead: content.letterhead,
        title: content.title.to_owned(),
        mark: source.mark(kind, &standing),
        dated: source.dated(),
        facts: content.facts,
        opening: content.opening,
        parties: content.parties,
        body: content.body,
        tables: content.tables,
        total: content.total.map(|amount| DocumentTotal {
            amount,
            in_words: terbilang::amount(amount),
        }),
        terms: content.terms,
        signatures: content.signatures,
        seal: source.seal(content.rests_on, name),
    })
}

#[cfg(test)]
mod tests;
