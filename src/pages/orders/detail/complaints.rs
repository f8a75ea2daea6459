//! What was complained of, what the vendor said, and what it came to.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::order::{
    ActionKind, Complaint, ComplaintAnswer, ComplaintStatus, Credit, OrderDetail, Remedy,
};
use lokapasar_contract::{LineId, Rupiah};

use crate::components::{Icon, Mark, Money};
use crate::i18n::format::Zone;
use crate::i18n::use_text;
use crate::stores::SessionStore;

/// The complaints, the last one first; nothing before the handover.
#[component]
pub fn ComplaintsCard(
    /// The order.
    order: Arc<OrderDetail>,
) -> impl IntoView {
    let t = use_text();
    let words = t.complaints();
    let zone = expect_context::<SessionStore>().zone();
    // Said while it is so: not when the days are over, nor while a complaint is open.
    let may = order
        .allowed_actions
        .iter()
        .any(|action| action.action == ActionKind::FileComplaint && action.allowed);
    let until = order
        .complaints_until
        .as_ref()
        .filter(|_| may)
        .map(|until| (words.until)(&t.format().moment(until, zone)));
    let anything = until.is_some() || !order.complaints.is_empty();
    let all = order
        .complaints
        .iter()
        .rev()
        .map(|complaint| view! { <ComplaintItem complaint=complaint.clone() order=order.clone() zone /> })
        .collect_view();
    anything.then(|| {
        view! {
            <section class="card" aria-labelledby="complaints-title">
                <div class="card__head">
                    <h2 id="complaints-title">{words.title}</h2>
                </div>
                {all}
                {until.map(|until| view! { <p class="card__body muted small">{until}</p> })}
            </section>
        }
    })
}

#[component]
fn ComplaintItem(complaint: Complaint, order: Arc<OrderDetail>, zone: Zone) -> impl IntoView {
    let t = use_text();
    let words = t.complaints();
    let name = complaint.by_name.clone();
    let lines = complaint
        .lines
        .iter()
        .map(|part| {
            let (name, unit) = line_words(&order, &part.line_id);
            view! {
                <li class="list__row">
                    <span>{name}</span>
                    <span>{t.format().number(part.quantity)} " " {unit}</span>
                </li>
            }
        })
        .collect_view();
    let answers = complaint
        .answers
        .iter()
        .map(|answer| view! { <Answer answer=answer.clone() order=order.clone() zone /> })
        .collect_view();
    let offered = complaint.answers.last().and_then(|answer| answer.remedy);
    let awaits_goods = complaint.status == ComplaintStatus::Answered
        && matches!(offered, Some(Remedy::Replacement | Remedy::Repair));
    let withdrawn = complaint.withdrawn.clone().map(|reason| {
        view! {
            <p dir="auto">
                <strong>{words.withdrawn}</strong>
                ": "
                {reason}
            </p>
        }
    });
    let credit = complaint.credit.as_ref().map(|credit| {
        let said = credit_words(credit);
        view! { <p>{said}</p> }
    });
    view! {
        <article class="card__body complaint">
            <h3 class="row">
                {(words.number)(&t.format().number(complaint.number))}
                <StatusTag status=complaint.status />
            </h3>
            <p class="muted small">
                {name} " (" {(t.states().actor)(complaint.by)} ") · "
                <time datetime=complaint.at.as_str().to_owned()>{t.format().moment_short(&complaint.at, zone)}</time>
            </p>
            <p dir="auto">{complaint.text.clone()}</p>
            <ul class="list">{lines}</ul>
            <p>{words.asked} ": " {(words.remedy)(complaint.remedy)}</p>
            {answers}
            {awaits_goods.then(|| view! { <p class="muted small">{words.settle_when}</p> })}
            {withdrawn}
            {credit}
        </article>
    }
}

/// What the vendor said, and why the unit did not take it.
#[component]
fn Answer(answer: ComplaintAnswer, order: Arc<OrderDetail>, zone: Zone) -> impl IntoView {
    let t = use_text();
    let words = t.complaints();
    let credits: Vec<_> = answer
        .credits
        .iter()
        .map(|credit| {
            let (name, _) = line_words(&order, &credit.line_id);
            view! {
                <li class="list__row">
                    <span>{(words.amount_of)(&name)}</span>
                    <Money amount=credit.amount />
                </li>
            }
        })
        .collect();
    view! {
        <blockquote class="quoted">
            <p>
                <strong>{(words.answer)(answer.remedy)}</strong>
                " · "
                <time class="muted small" datetime=answer.at.as_str().to_owned()>
                    {t.format().moment_short(&answer.at, zone)}
                </time>
            </p>
            <p dir="auto">{answer.text}</p>
            {(!credits.is_empty()).then(|| view! { <ul class="list">{credits}</ul> })}
        </blockquote>
        {answer
            .contested
            .map(|reason| {
                view! {
                    <p dir="auto">
                        <strong>{words.contested}</strong>
                        ": "
                        {reason}
                    </p>
                }
            })}
    }
}

/// Where it stands: mark and word.
#[component]
fn StatusTag(status: ComplaintStatus) -> impl IntoView {
    let t = use_text();
    let (class, mark) = match status {
        ComplaintStatus::Filed | ComplaintStatus::Answered => ("tag tag--waiting", Some(Mark::Clock)),
        ComplaintStatus::Settled => ("tag tag--done", Some(Mark::Check)),
        ComplaintStatus::Withdrawn => ("tag", None),
    };
    let mark = mark.map(|mark| view! { <Icon mark /> });
    view! { <span class=class>{mark}{(t.complaints().status)(status)}</span> }
}

fn credit_words(credit: &Credit) -> String {
    let t = use_text();
    let words = t.complaints();
    let total = t.format().money(credit.total);
    let total = if credit.ppn > Rupiah::ZERO {
        (words.with_ppn)(&total, &t.format().money(credit.ppn))
    } else {
        total
    };
    if credit.in_bill {
        (words.in_bill)(&total)
    } else if credit.refund {
        (words.refunded)(&total)
    } else {
        (words.credited)(&total)
    }
}

/// What a line is called, and how it is counted.
fn line_words(order: &OrderDetail, id: &LineId) -> (String, String) {
    let line = order.lines.iter().find(|line| line.id == *id);
    line.map(|line| (line.name.clone(), line.unit.clone()))
        .unwrap_or_default()
}
