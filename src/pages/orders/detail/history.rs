//! The way of an order, planned and actual, and its history event by event.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::Day;
use lokapasar_contract::history::verify;
use lokapasar_contract::order::{AddendumTerms, Milestone, OrderDetail, OrderEventList, OrderState};

use crate::components::{Icon, Mark, Notice, NoticeKind, StepKind, Timeline, TimelineStep};
use crate::i18n::format::Zone;
use crate::i18n::{Text, use_text};
use crate::queries::orders::history_file;
use crate::stores::SessionStore;

/// The timeline.
#[component]
pub fn WayCard(
    /// The order.
    order: Arc<OrderDetail>,
) -> impl IntoView {
    let t = use_text();
    let zone = expect_context::<SessionStore>().zone();
    let overdue = order
        .summary
        .deadline
        .as_ref()
        .is_some_and(|deadline| deadline.overdue);
    let now = order.summary.state;
    let steps = order
        .milestones
        .iter()
        .map(|milestone| step(t, zone, milestone, now, overdue))
        .collect();
    view! {
        <section class="card" aria-labelledby="way-title">
            <div class="card__head">
                <h2 id="way-title">{t.order().timeline}</h2>
                <span class="tag tag--done no-print">{t.order().live}</span>
            </div>
            <div class="card__body">
                <Timeline steps />
            </div>
        </section>
    }
}

fn step(t: Text, zone: Zone, milestone: &Milestone, now: OrderState, overdue: bool) -> TimelineStep {
    let ended = matches!(milestone.state, OrderState::Cancelled | OrderState::Expired);
    let kind = match (&milestone.actual, milestone.state == now) {
        (Some(_), _) if ended => StepKind::Refused,
        (Some(_), _) => StepKind::Done,
        (None, true) if overdue => StepKind::Overdue,
        (None, true) => StepKind::Now,
        (None, false) => StepKind::ToCome,
    };
    let standing = match kind {
        StepKind::Done => t.order().step_done,
        StepKind::Now => t.order().step_now,
        StepKind::Overdue => t.orders().overdue,
        StepKind::Refused => t.order().step_ended,
        StepKind::ToCome => t.order().step_later,
    };
    let who = milestone
        .actor_name
        .clone()
        .or_else(|| milestone.actor.map(|actor| (t.states().actor)(actor).to_owned()));
    let who = match (who, &milestone.in_place_of) {
        (Some(who), Some(absent)) => Some(format!("{who} {}", (t.substitutes().in_place_of)(absent))),
        (who, _) => who,
    };
    let when = match (&milestone.actual, &milestone.planned) {
        (Some(actual), _) => Some((t.format().moment_short(actual, zone), actual.as_str().to_owned())),
        (None, Some(planned)) => {
            let words = (t.order().planned)(&t.format().moment_short(planned, zone));
            Some((words, planned.as_str().to_owned()))
        }
        (None, None) => None,
    };
    TimelineStep {
        kind,
        title: (t.states().step)(milestone.state).to_owned(),
        standing: standing.to_owned(),
        who,
        when,
    }
}

/// What an addendum changes, in the language of the reader.
fn change_words(t: Text, terms: &AddendumTerms) -> String {
    let number = |count: u32| t.format().number(count);
    let day = |day: Day| t.format().day(day);
    let quantities = terms.quantities.iter().map(|change| {
        let change_of = (t.addenda().change)(&number(change.from), &number(change.to));
        format!("{}: {change_of}", change.name)
    });
    let needed_by = terms.needed_by.map(|change| {
        let change_of = (t.addenda().change)(&day(change.from), &day(change.to));
        format!("{}: {change_of}", t.order().needed_by)
    });
    quantities.chain(needed_by).collect::<Vec<_>>().join("; ")
}

/// The history, every hash of it recomputed here: that it holds, or the first event that does not fit.
#[component]
pub fn HistoryCard(
    /// The history.
    history: Arc<OrderEventList>,
) -> impl IntoView {
    let t = use_text();
    let words = t.history();
    let zone = expect_context::<SessionStore>().zone();
    let verdict = verify(&history);
    let broken_at = verdict
        .err()
        .and_then(|broken| usize::try_from(broken.place).ok());
    let rows = history
        .items
        .iter()
        .enumerate()
        .map(|(place, event)| {
            let seal = event.hash.get(..8).unwrap_or_default().to_owned();
            let broken = broken_at == Some(place + 1);
            view! {
                <li class="list__row" class:is-broken=broken>
                    <span>
                        <strong>{(words.event)(event.kind)}</strong>
                        " · "
                        {event.actor_name.clone()}
                        <span class="muted">
                            " (" {(t.states().actor)(event.actor)}
                            {event.in_place_of.as_ref().map(|absent| format!(", {}", (t.substitutes().in_place_of)(absent)))} ")"
                        </span>
                        {event.addendum.as_ref().map(|terms| view! { <span class="table__note">{change_words(t, terms)}</span> })}
                        {event.note.clone().map(|note| view! { <span class="table__note">{note}</span> })}
                        {broken.then(|| view! { <span class="tag tag--refused"><Icon mark=Mark::Cross />{words.broken_here}</span> })}
                    </span>
                    <span class="muted small">
                        <time datetime=event.at.as_str().to_owned()>{t.format().moment_short(&event.at, zone)}</time>
                        " "
                        <code>{seal}</code>
                    </span>
                </li>
            }
        })
        .collect_view();
    let said = match verdict {
        Ok(()) => {
            let seal = history.items.last().map(|event| event.hash.clone());
            view! {
                <Notice kind=NoticeKind::Done title=(words.whole)(history.items.len())>
                    {words.seal} ": " <code class="order__seal">{seal}</code>
                </Notice>
            }
            .into_any()
        }
        Err(broken) => view! {
            <Notice kind=NoticeKind::Error title=words.broken>{(words.fault)(broken)}</Notice>
        }
        .into_any(),
    };
    view! {
        <section class="card order__history" aria-labelledby="history-title">
            <div class="card__head">
                <h2 id="history-title">{words.title}</h2>
                <a
                    class="button button--quiet"
                    href=history_file(&history.order)
                    download=(words.file)(&history.number)
                >
                    {words.download}
                </a>
            </div>
            <div class="card__body stack stack--tight">
                {said}
                <p class="muted small">{words.lead}</p>
                <ol class="list">{rows}</ol>
            </div>
        </section>
    }
}
