//! Orders that people place here, as rows of the ledger.

use lokapasar_contract::analytics::CountingRule;
use lokapasar_contract::order::{OrderLine, OrderState};
use lokapasar_contract::purchase::PaymentRoute;
use lokapasar_contract::{ProductId, Rupiah};
use lokapasar_demo_data::ledger::LAST_DAY;
use lokapasar_demo_data::model::Confirmation;
use rusqlite::Connection;

use super::rows::{self, Entry, EntryLine};
use super::{courses, rules};
use crate::market::Market;
use crate::orders::model::Order;

/// Enters an order as it stands now; what was entered of it before is replaced. Belongs into the transaction that
/// changes the order.
///
/// The generated years are whole, so that the orders with which the demo opens, placed before its first day, are not
/// added to them.
///
/// # Errors
/// When SQLite refuses.
pub fn record(connection: &Connection, market: &Market, order: &Order) -> rusqlite::Result<()> {
    let entry = entry(market, order);
    if rules::day_of(entry.at) <= i64::from(LAST_DAY) {
        return Ok(());
    }
    rows::enter(connection, &entry)?;
    courses::enter(connection, order, values_by_rule(&entry))
}

/// The sum of the rows that count by each rule; none where none does.
fn values_by_rule(entry: &Entry) -> [Option<i64>; 2] {
    let value = (!entry.lines.is_empty()).then(|| entry.lines.iter().map(|line| line.value.get()).sum());
    [CountingRule::Settled, CountingRule::Itkp].map(|rule| {
        let counts = rules::left_out(rule, entry.verified, entry.confirmation).is_none();
        value.filter(|_| counts)
    })
}

fn entry(market: &Market, order: &Order) -> Entry {
    let confirmation = match order.state {
        OrderState::Completed => Confirmation::Complete,
        OrderState::Cancelled | OrderState::Expired => Confirmation::Failed,
        _ => Confirmation::InProgress,
    };
    // What the PPK rejects or an addendum takes off is not bought, and of an order that failed all of it is not.
    let stands = |line: &&OrderLine| line.rejected.is_none() && line.quantity > 0;
    let counts = |line: &&OrderLine| confirmation == Confirmation::Failed || stands(line);
    let lines: Vec<&OrderLine> = order.lines.iter().filter(counts).collect();
    Entry {
        order_id: order.id.to_string(),
        region: order.unit.region.code.clone(),
        unit: order.unit.id.clone(),
        vendor: order.vendor.id.clone(),
        vendor_region: order.vendor.region.code.clone(),
        marketplace: order.marketplace.id.clone(),
        at: order.placed.as_second(),
        verified: matches!(order.state, OrderState::AwaitingPayment | OrderState::Completed),
        confirmation,
        payment: match order.payment_route {
            PaymentRoute::VirtualAccount => "VA",
            PaymentRoute::CreditCard => "KKPD",
            PaymentRoute::Direct => "LS",
        },
        lines: lines
            .iter()
            .zip(values(order.totals.total, &lines))
            .map(|(line, value)| EntryLine {
                category: trade(market, &line.product),
                description: line.name.clone(),
                value,
                pdn: market.product(&line.product).is_some_and(|product| product.pdn),
            })
            .collect(),
    }
}

/// What is paid, shared out over the lines by their price, to the rupiah: shipping and tax are no lines of their own.
fn values(total: Rupiah, lines: &[&OrderLine]) -> Vec<Rupiah> {
    let goods: i128 = lines.iter().map(|line| i128::from(line.price.get())).sum();
    let mut rest = total.get();
    let mut values: Vec<Rupiah> = lines
        .iter()
        .map(|line| {
            let exact = i128::from(total.get()) * i128::from(line.price.get()) / goods.max(1);
            let value = i64::try_from(exact).unwrap_or_default();
            rest -= value;
            Rupiah::new(value)
        })
        .collect();
    if let Some(first) = values.first_mut() {
        *first = Rupiah::new(first.get() + rest);
    }
    values
}

/// The slug of the first-level category of a product.
fn trade(market: &Market, product: &ProductId) -> Option<String> {
    let mut category = market.category(&market.product(product)?.category)?;
    while let Some(parent) = &category.parent {
        category = market.category(parent)?;
    }
    category.id.as_str().strip_prefix("cat_").map(str::to_owned)
}
