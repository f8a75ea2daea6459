//! The orders of one government.

use lokapasar_contract::Rupiah;

use super::budgets::{Budget, PARTS};
use super::buyers::Buyers;
use super::courses::{self, Ordered};
use super::season::{self, LAST, Season};
use super::sellers::Sellers;
use super::{Places, amounts, wording};
use crate::model::{Confirmation, LedgerRow, World};
use crate::random::Random;

/// Orders that fail, in hundredths of a per cent of those that do not. They come on top of the budget.
const FAILED_BP: usize = 450;
/// Days before the end of the ledger in which orders may still be under way.
const TAIL_DAYS: i32 = 26;

/// An order before anyone is party to it.
struct Draft {
    day: i32,
    at: i64,
    value: i64,
    failed: bool,
}

/// All rows of a government, in the order of time.
pub(super) fn orders(
    budget: &Budget<'_>,
    world: &World,
    places: &Places,
    season: &Season,
    random: &Random,
) -> Vec<LedgerRow> {
    let courses = random.fork("courses");
    let mut random = random.fork(budget.region.code.as_str());
    let mut drafts = drafts(budget, season, &mut random);
    drafts.sort_by_key(|draft| draft.at);
    let mut clerk = Clerk {
        budget,
        world,
        buyers: Buyers::of(budget, world, places, &mut random),
        sellers: Sellers::of(budget, world, places, &mut random),
        random,
        courses,
        rows: Vec::with_capacity(drafts.len() * 5 / 4),
    };
    for (number, draft) in (1_u32..).zip(&drafts) {
        clerk.enter(number, draft);
    }
    clerk.rows
}

fn drafts(budget: &Budget<'_>, season: &Season, random: &mut Random) -> Vec<Draft> {
    let zone = season::zone(budget.region.code.province().as_str());
    let mut drafts = Vec::new();
    for (part, (first, last)) in budget.parts.iter().zip(PARTS) {
        let mut draft = |value, failed, random: &mut Random| {
            let day = season.day(first, last, random);
            drafts.push(Draft {
                day,
                at: season::office_second(day, zone, random),
                value,
                failed,
            });
        };
        let values = amounts::split(part.value, part.orders, budget.most, random);
        for value in &values {
            draft(*value, false, random);
        }
        for _ in 0..(part.orders * FAILED_BP + 5_000) / 10_000 {
            if let Some(value) = random.pick(&values) {
                draft(*value, true, random);
            }
        }
    }
    drafts
}

/// Enters orders, one after the other.
struct Clerk<'a> {
    budget: &'a Budget<'a>,
    world: &'a World,
    buyers: Buyers,
    sellers: Sellers<'a>,
    random: Random,
    /// What the courses of orders are drawn from, apart from everything else.
    courses: Random,
    rows: Vec<LedgerRow>,
}

impl Clerk<'_> {
    fn enter(&mut self, number: u32, draft: &Draft) {
        let Some((vendor, marketplace)) = self.sellers.pick(draft.day, &mut self.random) else {
            return;
        };
        let unit = self.buyers.pick(draft.day, &mut self.random);
        let confirmation = self.confirmation(draft);
        let verified = self.random.chance(match confirmation {
            Confirmation::InProgress => 1_500,
            Confirmation::Failed => 3_000,
            Confirmation::Complete | Confirmation::Empty => 9_400,
        });
        let row = LedgerRow {
            order_id: self.order_id(number, draft.day, marketplace),
            region: self.budget.region.code.clone(),
            unit: unit.filter(|_| !self.random.chance(120)),
            vendor: (!self.random.chance(90)).then_some(vendor),
            marketplace,
            category: None,
            description: None,
            value: Rupiah::ZERO,
            at: draft.at,
            verified,
            confirmation,
            payment: self.payment(draft),
            pdn: self.random.chance(8_800),
            course: None,
        };
        let trades = self.categories(vendor);
        let values = self.split_by_category(draft.value, trades.len());
        let first = self.rows.len();
        let ordered = Ordered {
            day: draft.day,
            confirmation,
            payment: row.payment,
            rows: values.len(),
            vendor: usize::try_from(vendor)
                .ok()
                .and_then(|place| self.world.vendors.get(place)),
        };
        let course = courses::draw(&ordered, &mut self.courses.fork(&row.order_id));
        for (value, trade) in values.into_iter().zip(trades.iter().cycle()) {
            self.enter_row(&row, trade, value, confirmation);
        }
        if let Some(first) = self.rows.get_mut(first) {
            first.course = Some(course);
        }
        // Now and then one line of an order that went well is reported as failed, beside the others.
        if confirmation == Confirmation::Complete && self.random.chance(60) {
            let value = self.random.between(50, 2_000) * amounts::STEP;
            self.enter_row(
                &row,
                trades.first().copied().unwrap_or("alat-tulis"),
                value,
                Confirmation::Failed,
            );
        }
    }

    fn enter_row(&mut self, order: &LedgerRow, trade: &'static str, value: i64, confirmation: Confirmation) {
        let description = wording::pick(trade, &mut self.random);
        let row = LedgerRow {
            category: (!self.random.chance(200)).then_some(trade),
            description: (!self.random.chance(300)).then(|| description.to_owned()),
            value: Rupiah::new(value),
            confirmation,
            ..order.clone()
        };
        self.rows.push(row);
    }

    fn order_id(&self, number: u32, day: i32, marketplace: &str) -> String {
        let (year, month, _) = crate::calendar::civil(day);
        let prefix = if marketplace == "mbizmarket" { "MBZ" } else { "GRO" };
        let region = self.budget.region.code.as_str().replace('.', "");
        format!("{prefix}-{region}-{year}{month:02}-{number:06}")
    }

    fn confirmation(&mut self, draft: &Draft) -> Confirmation {
        let left = LAST - draft.day;
        let under_way_bp = match u64::try_from(TAIL_DAYS - left) {
            Ok(late) => 150 + late * 220,
            Err(_) if left < 150 => 20,
            Err(_) => 0,
        };
        match draft {
            Draft { failed: true, .. } => Confirmation::Failed,
            _ if self.random.chance(under_way_bp) => Confirmation::InProgress,
            _ if self.random.chance(700) => Confirmation::Empty,
            _ => Confirmation::Complete,
        }
    }

    fn payment(&mut self, draft: &Draft) -> Option<&'static str> {
        if draft.value >= 200_000_000 {
            return Some("LS");
        }
        match self.random.below(100) {
            0..55 => Some("VA"),
            55..83 => Some("LS"),
            // The government credit card came late in 2022.
            83..95 => Some(if draft.day > LAST - 400 { "KKPD" } else { "VA" }),
            _ => None,
        }
    }

    /// The trades of the vendor, the main one first most of the time.
    fn categories(&mut self, vendor: u32) -> Vec<&'static str> {
        let vendor = usize::try_from(vendor)
            .ok()
            .and_then(|place| self.world.vendors.get(place));
        let mut trades = vendor.map(|vendor| vendor.trades.clone()).unwrap_or_default();
        if self.random.chance(3_000) {
            super::shuffle(&mut trades, &mut self.random);
        }
        trades
    }

    /// One to three rows; the parts make the whole.
    fn split_by_category(&mut self, value: i64, categories: usize) -> Vec<i64> {
        let rows = match self.random.below(100) {
            0..88 => 1,
            88..97 => 2,
            _ => 3,
        };
        let rows = if value < 400_000 {
            1
        } else {
            rows.min(categories.max(1))
        };
        let mut rest = value;
        let mut values = Vec::with_capacity(rows);
        for _ in 1..rows {
            let part = rest * self.random.between(15, 45) / 100 / amounts::STEP * amounts::STEP;
            values.push(part);
            rest -= part;
        }
        values.insert(0, rest);
        values
    }
}
