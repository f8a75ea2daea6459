//! Who, where, what for; what was offered for it; and how it is paid.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::order::OrderDetail;
use lokapasar_contract::{LineId, Rupiah};

use super::addresses::named;
use crate::components::Money;
use crate::i18n::use_text;
use crate::stores::SessionStore;

/// Parties, delivery, need, shipments, rules.
#[component]
pub fn FactsCard(
    /// The order.
    order: Arc<OrderDetail>,
) -> impl IntoView {
    let t = use_text();
    let zone = expect_context::<SessionStore>().zone();
    let parties = &order.parties;
    let receiver = match order.deliveries.len() {
        0 => format!(
            "{}, {}, {}",
            parties.receiver.name, parties.receiver.phone, parties.receiver.address
        ),
        several => (t.addresses().several)(&t.format().number(u32::try_from(several).unwrap_or(u32::MAX))),
    };
    let facts = [
        (
            t.orders().unit,
            Some(format!("{}, {}", parties.unit.name, parties.unit.region.name)),
        ),
        (
            t.orders().vendor,
            Some(format!("{}, {}", parties.vendor.name, parties.vendor.region.name)),
        ),
        (t.order().buyer, Some(parties.buyer.clone())),
        (t.order().ppk, parties.ppk.clone()),
        (t.order().bendahara, parties.bendahara.clone()),
        (t.order().receiver, Some(receiver)),
        (t.order().need, Some(order.need.clone())),
        (t.order().needed_by, Some(t.format().day(order.needed_by))),
        (t.order().note, order.note.clone()),
        (
            t.order().funding,
            Some((t.states().funding)(order.funding_source).to_owned()),
        ),
        (t.order().plan, order.plan_code.clone()),
    ];
    let facts = facts
        .into_iter()
        .filter_map(|(label, value)| Some(view! { <dt>{label}</dt> <dd>{value?}</dd> }))
        .collect_view();
    let shipments = order
        .shipments
        .iter()
        .map(|shipment| {
            let tracking = shipment
                .tracking
                .as_ref()
                .map(|number| format!(" · {} {number}", t.order_forms().tracking));
            let there = named(t, &order, shipment.delivery).map(|there| format!(" · {there}"));
            let left = (t.order().left)(&t.format().moment_short(&shipment.shipped_at, zone));
            let arrived = shipment
                .received_at
                .as_ref()
                .map(|at| format!(", {}", (t.order().arrived)(&t.format().moment_short(at, zone))));
            view! {
                <li class="list__row">
                    <span>
                        <strong>{(t.order().shipment)(shipment.number)}</strong>
                        " · "
                        {shipment.carrier.clone()}
                        {tracking}
                        {there}
                    </span>
                    <span class="muted small">{left} {arrived}</span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let rules = order
        .policy
        .iter()
        .map(|note| view! { <li>{note.text.clone()} " " <cite class="muted small">{note.source.clone()}</cite></li> })
        .collect::<Vec<_>>();
    let rating = order.rating.clone().map(|rating| {
        view! {
            <div class="card__foot">
                <strong>{t.order().rating}</strong>
                ": "
                {(t.order().stars)(rating.stars)}
                {rating.text.map(|text| view! { <p dir="auto">{text}</p> })}
                {rating
                    .reply
                    .map(|reply| {
                        view! {
                            <p class="rating-reply" dir="auto">
                                <strong>{t.order().reply}</strong>
                                ": "
                                {reply}
                            </p>
                        }
                    })}
            </div>
        }
    });
    view! {
        <section class="card" aria-labelledby="facts-title">
            <div class="card__head">
                <h2 id="facts-title">{t.order().details}</h2>
            </div>
            <div class="card__body">
                <dl class="facts">{facts}</dl>
                {(!shipments.is_empty())
                    .then(|| {
                        view! {
                            <h3 class="order__sub">{t.order().shipments}</h3>
                            <ul class="list">{shipments}</ul>
                        }
                    })}
                {(!rules.is_empty())
                    .then(|| {
                        view! {
                            <details class="details">
                                <summary>{t.order().rules}</summary>
                                <ul class="rules">{rules}</ul>
                            </details>
                        }
                    })}
            </div>
            {rating}
        </section>
    }
}

/// The offers made in the negotiation, the last one first: what is accepted or countered must be seen.
#[component]
pub fn ProposalsCard(
    /// The order.
    order: Arc<OrderDetail>,
) -> impl IntoView {
    let t = use_text();
    let zone = expect_context::<SessionStore>().zone();
    let name_of = |line: &LineId| {
        let line = order.lines.iter().find(|known| known.id == *line);
        line.map(|line| line.name.clone()).unwrap_or_default()
    };
    let proposals = order
        .proposals
        .iter()
        .rev()
        .map(|proposal| {
            let prices = proposal
                .prices
                .iter()
                .map(|price| {
                    view! {
                        <li class="list__row">
                            <span>{name_of(&price.line_id)}</span>
                            <Money amount=price.unit_price />
                        </li>
                    }
                })
                .collect_view();
            view! {
                <div class="card__body">
                    <h3>
                        {(t.states().actor)(proposal.by)} " · "
                        <time datetime=proposal.at.as_str().to_owned()>{t.format().moment_short(&proposal.at, zone)}</time>
                    </h3>
                    <ul class="list">
                        {prices}
                        <li class="list__row">
                            <span>{t.order().shipping}</span>
                            <Money amount=proposal.shipping />
                        </li>
                    </ul>
                    {proposal.message.clone().map(|message| view! { <p class="muted">{message}</p> })}
                </div>
            }
        })
        .collect::<Vec<_>>();
    (!proposals.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="proposals-title">
                <div class="card__head">
                    <h2 id="proposals-title">{t.order().proposals}</h2>
                </div>
                {proposals}
            </section>
        }
    })
}

/// The payment: one order, one account.
#[component]
pub fn PaymentCard(
    /// The order.
    order: Arc<OrderDetail>,
) -> impl IntoView {
    let t = use_text();
    let zone = expect_context::<SessionStore>().zone();
    let payment = &order.payment;
    let paid = payment.paid_at.as_ref().map_or_else(
        || t.order().unpaid.to_owned(),
        |at| t.format().moment_short(at, zone),
    );
    let withheld = payment
        .withholdings
        .iter()
        .map(|tax| {
            let rate = t.format().basis_points(tax.rate_bp);
            view! {
                <li class="list__row">
                    <span class="small">{(t.order().withholding)(&tax.tax, &rate, &tax.source)}</span>
                    <Money amount=tax.amount />
                </li>
            }
        })
        .collect::<Vec<_>>();
    let credits = [
        (t.complaints().credited_label, payment.credited),
        (t.complaints().refunded_label, payment.refunded),
    ];
    let credits = credits
        .into_iter()
        .filter(|(_, amount)| *amount > Rupiah::ZERO)
        .map(|(label, amount)| view! { <dt>{label}</dt> <dd><Money amount /></dd> })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="payment-title">
            <div class="card__head">
                <h2 id="payment-title">{t.order().payment}</h2>
                <Money amount=payment.amount />
            </div>
            <div class="card__body">
                <dl class="facts">
                    <dt>{t.order().route}</dt>
                    <dd>{(t.states().route)(payment.route)}</dd>
                    {payment.account.clone().map(|account| view! { <dt>{t.order().account}</dt> <dd>{account}</dd> })}
                    {credits}
                    <dt>{t.order().paid}</dt>
                    <dd>{paid}</dd>
                    {payment.proof.clone().map(|proof| view! { <dt>{t.order().proof}</dt> <dd>{proof}</dd> })}
                </dl>
                {(!withheld.is_empty())
                    .then(|| {
                        view! {
                            <h3 class="order__sub">{t.order().withheld}</h3>
                            <ul class="list">{withheld}</ul>
                        }
                    })}
            </div>
        </section>
    }
}
