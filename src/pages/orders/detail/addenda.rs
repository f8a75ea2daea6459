//! What one side wants changed in a confirmed order, and what the other side says to it.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::order::{Addendum, AddendumStatus, OrderDetail};

use super::addresses::named;
use crate::components::{Icon, Mark};
use crate::i18n::format::Zone;
use crate::i18n::use_text;
use crate::stores::SessionStore;

/// The addenda, the last one first; nothing when there is none.
#[component]
pub fn AddendaCard(
    /// The order.
    order: Arc<OrderDetail>,
) -> impl IntoView {
    let t = use_text();
    let zone = expect_context::<SessionStore>().zone();
    let all: Vec<_> = order
        .addenda
        .iter()
        .rev()
        .map(|addendum| view! { <AddendumItem addendum=addendum.clone() order=order.clone() zone /> })
        .collect();
    (!all.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="addenda-title">
                <div class="card__head">
                    <h2 id="addenda-title">{t.addenda().title}</h2>
                </div>
                {all}
            </section>
        }
    })
}

#[component]
fn AddendumItem(addendum: Addendum, order: Arc<OrderDetail>, zone: Zone) -> impl IntoView {
    let t = use_text();
    let words = t.addenda();
    let quantities = addendum.quantities.iter().map(|change| {
        let line = order.lines.iter().find(|line| line.id == change.line_id);
        let (name, unit) = line.map_or((String::new(), ""), |line| (line.name.clone(), &line.unit));
        let there = named(t, &order, change.delivery);
        let name = there.map_or(name.clone(), |there| (t.addresses().thing_for)(&name, &there));
        let to = format!("{} {unit}", t.format().number(change.to));
        (name, (words.change)(&t.format().number(change.from), &to))
    });
    let day = addendum.needed_by.map(|day| {
        let change = (words.change)(&t.format().day(day.from), &t.format().day(day.to));
        (t.order().needed_by.to_owned(), change)
    });
    let changes = quantities
        .chain(day)
        .map(|(what, change)| view! { <li class="list__row"><span>{what}</span><span>{change}</span></li> })
        .collect_view();
    let declined = addendum.declined.clone().map(|reason| {
        view! {
            <p dir="auto">
                <strong>{words.declined}</strong>
                ": "
                {reason}
            </p>
        }
    });
    view! {
        <article class="card__body complaint">
            <h3 class="row">
                {(words.number)(&t.format().number(addendum.number))}
                <StatusTag status=addendum.status />
            </h3>
            <p class="muted small">
                {addendum.by_name.clone()} " (" {(t.states().actor)(addendum.by)} ") · "
                <time datetime=addendum.at.as_str().to_owned()>{t.format().moment_short(&addendum.at, zone)}</time>
            </p>
            <p dir="auto">{addendum.reason.clone()}</p>
            <ul class="list">{changes}</ul>
            {declined}
        </article>
    }
}

/// Where it stands: mark and word.
#[component]
fn StatusTag(status: AddendumStatus) -> impl IntoView {
    let t = use_text();
    let (class, mark) = match status {
        AddendumStatus::Proposed => ("tag tag--waiting", Some(Mark::Clock)),
        AddendumStatus::Signed => ("tag tag--done", Some(Mark::Check)),
        AddendumStatus::Declined => ("tag tag--refused", Some(Mark::Cross)),
        AddendumStatus::Lapsed => ("tag", None),
    };
    let mark = mark.map(|mark| view! { <Icon mark /> });
    view! { <span class=class>{mark}{(t.addenda().status)(status)}</span> }
}
