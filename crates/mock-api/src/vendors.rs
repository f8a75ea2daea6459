//! What happens by itself on the demo's clock: deadlines that end orders, and vendors that answer without a person.
//!
//! Whoever looks at orders, moves the clock or changes something calls [`catch_up`] first, and then everything that fell
//! due happens in the order of its times, each at its own time. A tick does the same while nobody asks.

use jiff::Timestamp;
use lokapasar_contract::order::{
    Actor, Complaint, ComplaintLine, CreditLine, OrderAction, OrderState, ProposedPrice, Remedy,
};
use lokapasar_contract::{OrderId, PersonaId, Rupiah, VendorId};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::market::Market;
use crate::opening;
use crate::orders::model::{Order, Person, Who};
use crate::orders::{deadline, perform, store};
use crate::policy::Policy;
use crate::policy::calendar::{self, Zone};
use crate::problem::ApiProblem;
use crate::state::{App, AppState, Change};

#[cfg(test)]
mod tests;

/// Which vendors answer by themselves, since when. A row for `*` speaks of all that have none of their own; without one
/// they do.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS vendor_mode (
    vendor TEXT PRIMARY KEY,
    automatic INTEGER NOT NULL,
    since INTEGER NOT NULL
) STRICT;";

/// Stands for every vendor in the table.
const EVERY: &str = "*";

/// Office minutes of a working day.
const DAY_MINUTES: u32 = 8 * 60;

/// Says whether a vendor, or every one, answers by itself from now on.
///
/// # Errors
/// When the store refuses.
pub fn set_automatic(
    connection: &Connection,
    vendor: Option<&VendorId>,
    automatic: bool,
    now: Timestamp,
) -> Result<(), ApiProblem> {
    if vendor.is_none() {
        connection.execute("DELETE FROM vendor_mode", [])?;
    }
    connection
        .prepare_cached(
            "INSERT INTO vendor_mode (vendor, automatic, since) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET automatic = excluded.automatic, since = excluded.since",
        )?
        .execute(params![
            vendor.map_or(EVERY, VendorId::as_str),
            automatic,
            now.as_second()
        ])?;
    Ok(())
}

/// Office minutes until a vendor with this median response time answers by itself: a demo is not watched for an
/// afternoon, so that hours become minutes.
#[must_use]
pub fn answer_minutes(response_minutes: u32) -> u32 {
    (response_minutes / 60).clamp(1, 5)
}

/// When the vendor of an order would answer by itself; none when nothing waits for it.
#[must_use]
pub fn answers_at(order: &Order) -> Option<Timestamp> {
    if order.next_actor() != Some(Actor::Vendor) {
        return None;
    }
    let zone = Zone::of(&order.vendor.region.code);
    if order.state == OrderState::InPreparation
        && order.cancel_requested_by.is_none()
        && order.open_addendum().is_none()
    {
        // Half of the lead time to make or fetch it, the other half for the way.
        let minutes = u32::from(order.lead_time_days / 2) * DAY_MINUTES + 2 * 60;
        return Some(calendar::office_minutes_after(
            order.entered.max(order.changed),
            minutes,
            zone,
        ));
    }
    Some(calendar::office_minutes_after(
        order.changed,
        order.answer_minutes,
        zone,
    ))
}

/// What a vendor does by itself.
#[must_use]
pub fn answer(order: &Order) -> Option<OrderAction> {
    if let Some(complaint) = order.open_complaint() {
        return Some(made_good(order, complaint));
    }
    match order.state {
        OrderState::Negotiating => Some(negotiated(order)),
        OrderState::AwaitingVendor => Some(OrderAction::Accept {}),
        OrderState::InPreparation if order.cancel_requested_by == Some(Actor::Buyer) => {
            Some(OrderAction::AgreeCancel {})
        }
        OrderState::InPreparation if order.open_addendum().is_some() => Some(agreed(order)),
        OrderState::InPreparation => Some(OrderAction::Ship {
            carrier: "Kurir penyedia".to_owned(),
            tracking: None,
            delivery: order.next_destination(),
            lines: Vec::new(),
        }),
        OrderState::Accepted => Some(OrderAction::SignHandover { delivery: None }),
        _ => None,
    }
}

/// Signs what the unit wants changed, unless it is shipped.
fn agreed(order: &Order) -> OrderAction {
    if order.open_addendum().is_some_and(|open| order.can_take(open)) {
        return OrderAction::SignAddendum {};
    }
    OrderAction::DeclineAddendum {
        reason: "Barangnya sudah kami kirim.".to_owned(),
    }
}

/// Gives what the complaint asks for: of a refund, the price of as many as are named, if so much is left of it.
fn made_good(order: &Order, complaint: &Complaint) -> OrderAction {
    let price = |part: &ComplaintLine| {
        let line = order.standing_lines().find(|line| line.id == part.line_id)?;
        let amount = line.unit_price.checked_times(part.quantity)?;
        let amount = amount.min(order.creditable(&part.line_id)?);
        let line_id = part.line_id.clone();
        (amount > Rupiah::ZERO).then_some(CreditLine { line_id, amount })
    };
    let credits: Vec<_> = match complaint.remedy {
        Remedy::Refund => complaint.lines.iter().filter_map(price).collect(),
        Remedy::Replacement | Remedy::Repair => Vec::new(),
    };
    let nothing_left = complaint.remedy == Remedy::Refund && credits.is_empty();
    let (remedy, text) = if nothing_left {
        (None, "Harga barang ini sudah dikembalikan seluruhnya.")
    } else {
        (Some(complaint.remedy), "Mohon maaf, kami penuhi permintaan Anda.")
    };
    OrderAction::AnswerComplaint {
        remedy,
        text: text.to_owned(),
        credits,
    }
}

/// Takes what leaves nine tenths of the list, meets the buyer halfway twice, and then holds to that.
fn negotiated(order: &Order) -> OrderAction {
    let Some(asked) = order.proposals.last() else {
        return OrderAction::AcceptProposal {};
    };
    let asked_price = |line: &lokapasar_contract::order::OrderLine| {
        let named = asked.prices.iter().find(|price| price.line_id == line.id);
        named.map_or(line.list_price, |price| price.unit_price)
    };
    let counters = order
        .proposals
        .iter()
        .filter(|proposal| proposal.by == Actor::Vendor)
        .count();
    let floor = |list: Rupiah| list.share(9_000).unwrap_or(list);
    if counters >= 2
        || order
            .standing_lines()
            .all(|line| asked_price(line) >= floor(line.list_price))
    {
        let bearable = order
            .standing_lines()
            .all(|line| asked_price(line) >= line.list_price.share(8_000).unwrap_or(line.list_price));
        if bearable {
            return OrderAction::AcceptProposal {};
        }
        return OrderAction::WalkAway {
            reason: "Harga yang diminta di bawah biaya kami.".to_owned(),
        };
    }
    let halfway = |line: &lokapasar_contract::order::OrderLine| ProposedPrice {
        line_id: line.id.clone(),
        unit_price: Rupiah::new((line.list_price.get() + asked_price(line).get()) / 2)
            .max(floor(line.list_price)),
    };
    OrderAction::Propose {
        prices: order.standing_lines().map(halfway).collect(),
        shipping: order.list_shipping,
        message: Some("Ini harga terbaik yang dapat kami berikan.".to_owned()),
    }
}

/// The next thing that falls due: which order, and when, in seconds since 1970.
fn next_due(connection: &Connection, now: Timestamp) -> Result<Option<(OrderId, i64)>, ApiProblem> {
    let found: Option<(String, i64)> = connection
        .prepare_cached(
            "SELECT id, at FROM (
                 SELECT id, lapses_at + 1 AS at FROM purchase_order WHERE lapses_at < ?1
                 UNION ALL
                 SELECT o.id, max(o.vendor_at, coalesce(own.since, every.since, 0)) AS at
                 FROM purchase_order o
                 LEFT JOIN vendor_mode own ON own.vendor = o.vendor
                 LEFT JOIN vendor_mode every ON every.vendor = '*'
                 WHERE o.vendor_at <= ?1 AND coalesce(own.automatic, every.automatic, 1))
             WHERE at <= ?1 ORDER BY at, id LIMIT 1",
        )?
        .query_row([now.as_second()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.map(|(id, at)| (id.into(), at)))
}

/// Carries out everything that fell due up to now.
///
/// # Errors
/// When the store refuses.
pub fn run_due(change: &mut Change<'_>, policy: Policy) -> Result<(), ApiProblem> {
    while let Some((id, second)) = next_due(change.connection(), change.now)? {
        let Some(order) = store::find(change.connection(), &id)? else {
            break;
        };
        let at = Timestamp::from_second(second)
            .unwrap_or(change.now)
            .max(order.changed);
        let transition = match deadline::lapse(&order, at, policy) {
            Some(lapsed) => lapsed,
            None => {
                let id = PersonaId::new(order.vendor.id.as_str());
                let who = Who {
                    actor: Actor::Vendor,
                    person: Person::new(id, order.vendor.name.clone()),
                    stands_in_for: None,
                };
                let Some(action) = answer(&order) else { break };
                perform::apply(&order, &who, &action, at, policy)?
            }
        };
        store::update(change, transition)?;
    }
    Ok(())
}

/// Brings the store up to the time: what the demo starts with, and what fell due since somebody last looked.
///
/// # Errors
/// When the store refuses.
pub fn catch_up(app: &AppState) -> Result<(), ApiProblem> {
    let now = app.clock.now();
    let behind =
        app.read(|connection| Ok(!opening::is_done(connection)? || next_due(connection, now)?.is_some()))?;
    if !behind {
        return Ok(());
    }
    let market: std::sync::Arc<Market> = app.market();
    app.change(|change| {
        let policy = Policy::standard();
        opening::ensure(change, &market, policy)?;
        run_due(change, policy)
    })
}

/// How often the server looks whether something fell due while nobody asks, so that who listens hears of it.
const TICK: std::time::Duration = std::time::Duration::from_secs(1);

/// Catches up from time to time, as long as the server runs.
pub async fn tick(app: App) {
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        // What went wrong is in the log already; the next tick tries again.
        let _ = catch_up(&app);
    }
}
