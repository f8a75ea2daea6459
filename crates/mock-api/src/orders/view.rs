//! Orders as answers show them.

use jiff::Timestamp;
use lokapasar_contract::Rupiah;
use lokapasar_contract::order::{
    Milestone, OrderDetail, OrderState, OrderSummary, Parties, Payment, Withholding,
};
use lokapasar_contract::session::Persona;

use super::model::{Order, Person, Who};
use super::{deadline, documents, life, store};
use crate::clock;
use crate::language::Language;
use crate::policy::Policy;
use crate::policy::purchase::Facts;

/// The states through which an order goes when nothing comes between.
const WAY: [OrderState; 8] = [
    OrderState::Negotiating,
    OrderState::AwaitingApproval,
    OrderState::AwaitingVendor,
    OrderState::InPreparation,
    OrderState::Shipped,
    OrderState::UnderInspection,
    OrderState::Accepted,
    OrderState::AwaitingPayment,
];

/// As what a person acts on an order; none for who only watches. A vendor's person speaks for the firm.
#[must_use]
pub fn who(persona: &Persona) -> Option<Who> {
    let actor = store::actor(persona.role)?;
    let name = persona
        .vendor
        .as_ref()
        .map_or(&persona.name, |vendor| &vendor.name);
    Some(Who {
        actor,
        person: Person::new(persona.id.clone(), name.clone()),
        stands_in_for: None,
    })
}

/// A row of a list.
#[must_use]
pub fn summary(order: &Order, now: Timestamp) -> OrderSummary {
    OrderSummary {
        id: order.id.clone(),
        number: order.number.clone(),
        title: order.title(),
        line_count: u32::try_from(order.lines.len()).unwrap_or(u32::MAX),
        state: order.state,
        next_actor: order.next_actor(),
        deadline: deadline::shown(order, now),
        waiting: order.waiting(),
        vendor: order.vendor.clone(),
        marketplace: order.marketplace.clone(),
        unit: order.unit.clone(),
        total: order.net().total,
        placed_at: clock::text(order.placed),
        version: order.version.to_string(),
    }
}

/// The whole order, for whoever reads it; who only watches does nothing with it.
#[must_use]
pub fn detail(
    order: &Order,
    who: Option<&Who>,
    now: Timestamp,
    policy: Policy,
    language: Language,
) -> OrderDetail {
    let name = |person: &Option<Person>| person.as_ref().map(Person::on_paper);
    OrderDetail {
        summary: summary(order, now),
        purchase: order.purchase.clone(),
        lines: order.lines.clone(),
        parties: Parties {
            unit: order.unit.clone(),
            vendor: order.vendor.clone(),
            buyer: order.buyer.name.clone(),
            ppk: name(&order.ppk),
            bendahara: name(&order.bendahara),
            receiver: order.receiver.clone(),
        },
        deliveries: order.deliveries.clone(),
        totals: order.totals,
        need: order.need.clone(),
        needed_by: order.needed_by,
        note: order.note.clone(),
        funding_source: order.funding_source,
        plan_code: order.plan_code.clone(),
        milestones: milestones(order, now, policy),
        proposals: order.proposals.clone(),
        shipments: order.shipments.clone(),
        handover_signed_by: order.signed_by.clone(),
        cancel_requested_by: order.cancel_requested_by,
        payment: payment(order, policy),
        rating: order.rating.clone(),
        addenda: order.addenda.clone(),
        complaints: order.complaints.clone(),
        complaints_until: deadline::complaints_until(order, policy).map(|until| clock::text(until.at)),
        documents: documents::all(order, policy, language),
        policy: applied(order, policy)
            .iter()
            .map(|applied| applied.note(language))
            .collect(),
        allowed_actions: life::allowed_actions(order, who, now, policy, language),
    }
}

fn applied(order: &Order, policy: Policy) -> Vec<crate::policy::purchase::Applied> {
    policy.applied(&Facts {
        region: &order.unit.region.code,
        on: clock::in_wib(order.placed).date(),
        totals: order.totals,
        largest_order: order.totals.total,
        fewest_vendors: order.fewest_vendors,
    })
}

/// What the marketplace withholds: by the day of the payment, or of the order as long as it is not paid.
#[must_use]
pub fn withholdings(order: &Order, policy: Policy) -> Vec<Withholding> {
    let on = clock::in_wib(order.paid.as_ref().map_or(order.placed, |paid| paid.at)).date();
    policy.withholdings(
        order.billed(),
        order.ppn_bp,
        order.payment_route,
        &order.unit.region.code,
        on,
    )
}

fn payment(order: &Order, policy: Policy) -> Payment {
    let credited = |refund: bool| {
        let credits = order.credits().filter(|credit| credit.refund == refund);
        Rupiah::checked_sum(credits.map(|credit| credit.total)).unwrap_or_default()
    };
    Payment {
        route: order.payment_route,
        account: order
            .account
            .clone()
            .filter(|_| order.payment_route == lokapasar_contract::purchase::PaymentRoute::VirtualAccount),
        amount: order.billed().total,
        credited: credited(false),
        refunded: credited(true),
        paid_at: order.paid.as_ref().map(|paid| clock::text(paid.at)),
        proof: order.paid.as_ref().map(|paid| paid.proof.clone()),
        withholdings: withholdings(order, policy),
    }
}

/// The steps done, the one under way, and those to come, each planned from the end of the one before.
fn milestones(order: &Order, now: Timestamp, policy: Policy) -> Vec<Milestone> {
    let done = order.steps.iter().map(|step| Milestone {
        state: step.state,
        planned: step.planned.map(clock::text),
        actual: Some(clock::text(step.ended)),
        actor: Some(step.actor),
        actor_name: Some(step.actor_name.clone()),
        in_place_of: step.in_place_of.clone(),
    });
    let mut all: Vec<Milestone> = done.collect();
    if order.state.is_final() {
        return all;
    }
    let mut planned = order.due;
    all.push(to_come(order.state, planned));
    for state in WAY.into_iter().filter(|state| *state > order.state) {
        // What is late already moves what comes after it.
        planned = planned.and_then(|from| deadline::due(order, state, from.max(now), policy));
        all.push(to_come(state, planned));
    }
    all
}

fn to_come(state: OrderState, planned: Option<Timestamp>) -> Milestone {
    Milestone {
        state,
        planned: planned.map(clock::text),
        actual: None,
        actor: None,
        actor_name: None,
        in_place_of: None,
    }
}
