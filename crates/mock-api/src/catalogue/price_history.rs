//! What a product cost: when its offers were listed, changed their price, and were taken off sale.
//!
//! The market of the demo has no past of its own, so an offer's is drawn from its id: the same each time, and ending in the
//! price that it has now.

use jiff::ToSpan as _;
use jiff::civil::Date;
use lokapasar_contract::catalogue::{PriceEvent, PriceEventKind, PriceHistory, PricePoint};
use lokapasar_contract::{Day, Rupiah};
use lokapasar_demo_data::model;
use lokapasar_demo_data::random::Random;

use super::Viewer;
use crate::{market, pricing};

/// How many months are shown.
const MONTHS: i32 = 12;

/// A price stays for so many days.
const STAYS: (i64, i64) = (70, 210);

/// What a price was before a change, in hundredths of what it is after: most go up.
const BEFORE: (i64, i64) = (93, 103);

/// Prices of the past end in so many rupiah.
const ROUND: i64 = 500;

/// An offer with its past, at the distance of who asks.
struct Past<'a> {
    offer: &'a model::Offer,
    /// From a day on, the unit price with PPN; the first is that of the listing.
    prices: Vec<(Date, Rupiah)>,
    /// The day on which it was taken off sale.
    delisted: Option<Date>,
}

impl Past<'_> {
    fn price_on(&self, day: Date) -> Option<Rupiah> {
        if self.delisted.is_some_and(|delisted| delisted <= day) {
            return None;
        }
        let then = self.prices.iter().rev().find(|(from, _)| *from <= day);
        then.map(|(_, price)| *price)
    }
}

impl Viewer {
    /// The day on which is asked.
    pub(crate) fn date(&self) -> Date {
        civil(self.today)
    }

    /// What a product cost.
    pub(crate) fn price_history(&self, product: &model::Product) -> PriceHistory {
        let today = self.date();
        let pasts: Vec<Past<'_>> = self
            .market
            .offers_of(&product.id)
            .iter()
            .filter_map(|offer| self.past(offer, today))
            .collect();
        let points = (0..MONTHS).rev().filter_map(|back| {
            let month_end = today
                .checked_sub(back.months())
                .ok()
                .map(|day| if back == 0 { today } else { day.last_of_month() })?;
            let prices: Vec<Rupiah> = pasts.iter().filter_map(|past| past.price_on(month_end)).collect();
            Some(PricePoint {
                day: day(month_end)?,
                lowest: prices.iter().min().copied(),
                highest: prices.iter().max().copied(),
                offers: u32::try_from(prices.len()).unwrap_or(u32::MAX),
            })
        });
        let mut events: Vec<PriceEvent> = pasts.iter().flat_map(|past| self.events(past)).collect();
        events.sort_by(|one, other| other.day.cmp(&one.day).then_with(|| one.offer.cmp(&other.offer)));
        PriceHistory {
            listed_since: pasts
                .iter()
                .filter_map(|past| past.prices.first())
                .map(|(from, _)| *from)
                .min()
                .and_then(day),
            points: points.collect(),
            events,
        }
    }

    fn past<'a>(&self, offer: &'a model::Offer, today: Date) -> Option<Past<'a>> {
        let vendor = self.market.vendor(&offer.vendor)?;
        let mut random = Random::new(self.market.seed)
            .fork("price history")
            .fork(offer.id.as_str());
        let listed = civil(offer.listed_since).min(today);
        let delisted = (!offer.on_sale).then(|| {
            let before = today.checked_sub(random.between(10, 120).days());
            before.unwrap_or(today).max(listed)
        });
        let last = delisted.unwrap_or(today);
        let mut days = vec![listed];
        while let Some(next) = days
            .last()
            .and_then(|day| day.checked_add(random.between(STAYS.0, STAYS.1).days()).ok())
            .filter(|next| *next < last)
        {
            days.push(next);
        }
        // From now backwards, since the price of now is the one that is known.
        let mut price = offer.price;
        let mut prices: Vec<(Date, Rupiah)> = Vec::with_capacity(days.len());
        for day in days.into_iter().rev() {
            let near = pricing::at_distance(price, self.distance(vendor));
            let with_ppn = near.checked_add(pricing::ppn(vendor, near)).unwrap_or(near);
            prices.push((day, with_ppn));
            let before = price.get().saturating_mul(random.between(BEFORE.0, BEFORE.1)) / 100;
            price = Rupiah::new((before / ROUND * ROUND).max(ROUND.min(price.get())));
        }
        prices.reverse();
        // A day on which nothing changed is no change.
        prices.dedup_by_key(|(_, price)| *price);
        Some(Past {
            offer,
            prices,
            delisted,
        })
    }

    fn events(&self, past: &Past<'_>) -> Vec<PriceEvent> {
        let Some(vendor) = self.market.vendor(&past.offer.vendor) else {
            return Vec::new();
        };
        let event = |on: Date, kind: PriceEventKind, price: Rupiah| {
            Some(PriceEvent {
                day: day(on)?,
                offer: past.offer.id.clone(),
                vendor: vendor.name.clone(),
                marketplace: market::marketplace(past.offer.marketplace),
                kind,
                price,
            })
        };
        let mut before: Option<Rupiah> = None;
        let mut events = Vec::with_capacity(past.prices.len() + 1);
        for (on, price) in &past.prices {
            let kind = match before {
                None => PriceEventKind::Listed,
                Some(before) if *price > before => PriceEventKind::Raised,
                Some(_) => PriceEventKind::Lowered,
            };
            events.extend(event(*on, kind, *price));
            before = Some(*price);
        }
        if let (Some(on), Some(price)) = (past.delisted, before) {
            events.extend(event(on, PriceEventKind::Delisted, price));
        }
        events
    }
}

/// A day of the contract, to reckon with. What the contract takes for a day is one.
fn civil(day: Day) -> Date {
    day.to_string().parse().unwrap_or(Date::MIN)
}

fn day(date: Date) -> Option<Day> {
    date.to_string().parse().ok()
}
