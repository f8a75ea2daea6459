//! Who sells what, where and for how much.

use std::collections::HashMap;

use lokapasar_contract::{Day, OfferId, Rupiah};

use super::products::Made;
use super::template::Supply;
use super::{TRADES, code};
use crate::model::{Offer, Vendor};
use crate::random::Random;

/// The marketplace that was there first.
const FIRST_MARKETPLACE: &str = "mbizmarket";
/// The marketplace that joined in 2023.
const SECOND_MARKETPLACE: &str = "gratis-ongkir";

/// The governments whose buyers the demo follows: most products have a vendor near them.
const HOMES: [&str; 2] = ["33.20", "35.73"];

/// The vendors of one trade: those at home in each of [`HOMES`], and the rest.
#[derive(Default)]
struct Dealers<'a> {
    homes: [Vec<&'a Vendor>; 2],
    elsewhere: Vec<&'a Vendor>,
}

/// The offers for these products, those of one product together.
pub(super) fn offers(made: &[Made], random: &Random, vendors: &[Vendor]) -> Vec<Offer> {
    let by_trade: HashMap<&str, Dealers<'_>> = TRADES
        .iter()
        .map(|&(trade, _, _)| (trade, dealers(trade, vendors)))
        .collect();
    let mut all = Vec::with_capacity(made.len() * 4);
    for item in made {
        let Some(dealers) = by_trade.get(item.trade) else {
            continue;
        };
        let mut chance = random.fork(item.product.sku.as_str()).fork("offers");
        let (sellers, anchors) = sellers(item, dealers, &mut chance);
        for (place, vendor) in sellers.into_iter().enumerate() {
            // A vendor asks nearly the same on both marketplaces.
            let asked = item.price * chance.between(87, 113) / 100;
            let anchor = place < anchors;
            for marketplace in &vendor.marketplaces {
                if !anchor && vendor.marketplaces.len() > 1 && chance.chance(2_500) {
                    continue;
                }
                let key = format!("{}/{}/{marketplace}", item.product.sku, vendor.id);
                let id = OfferId::new(format!("off_{}", code(random, &key)));
                all.push(offer(id, item, vendor, marketplace, asked, anchor, &mut chance));
            }
        }
    }
    all
}

fn dealers<'a>(trade: &str, vendors: &'a [Vendor]) -> Dealers<'a> {
    let mut dealers = Dealers::default();
    for vendor in vendors.iter().filter(|vendor| vendor.trades.contains(&trade)) {
        match HOMES.iter().position(|home| *home == vendor.region.as_str()) {
            Some(home) => dealers.homes[home].push(vendor),
            None => dealers.elsewhere.push(vendor),
        }
    }
    dealers
}

/// Between one and five vendors, and how many of them are anchors: at home near the buyer, and always with stock.
/// Furniture and cloth are first of all Jepara's.
fn sellers<'a>(item: &Made, dealers: &Dealers<'a>, random: &mut Random) -> (Vec<&'a Vendor>, usize) {
    let craft = matches!(item.trade, "mebel" | "tekstil");
    let wanted = match random.below(100) {
        0..=9 => 1,
        10..=34 => 2,
        35..=69 => 3,
        70..=89 => 4,
        _ => 5,
    };
    let first = if craft || random.chance(6_000) { 0 } else { 1 };
    let mut chosen: Vec<&Vendor> = Vec::with_capacity(wanted);
    chosen.extend(pair(&dealers.homes[first], random));
    let anchors = chosen.len();
    let rooms = [
        &dealers.homes[1 - first],
        &dealers.homes[first],
        &dealers.elsewhere,
    ];
    for round in 0..wanted * 3 {
        if chosen.len() >= wanted {
            break;
        }
        // The other home first, so that both towns find most things near them.
        let room = if round == 0 {
            0
        } else {
            usize::try_from(random.below(3)).unwrap_or_default()
        };
        if let Some(vendor) = random.pick(rooms[room])
            && chosen.iter().all(|other| other.id != vendor.id)
        {
            chosen.push(vendor);
        }
    }
    if chosen.is_empty() {
        chosen.extend(rooms.iter().find_map(|room| room.first().copied()));
    }
    (chosen, anchors)
}

/// Vendors at home that reach both marketplaces between them: one that sells on both, or one of each.
fn pair<'a>(home: &[&'a Vendor], random: &mut Random) -> Vec<&'a Vendor> {
    let Some(first) = random.pick(home).copied() else {
        return Vec::new();
    };
    let missing = [FIRST_MARKETPLACE, SECOND_MARKETPLACE]
        .into_iter()
        .find(|marketplace| !first.marketplaces.contains(marketplace));
    let start = usize::try_from(random.below(home.len() as u64)).unwrap_or_default();
    let second = missing.and_then(|missing| {
        let around = home.iter().cycle().skip(start).take(home.len());
        around
            .copied()
            .find(|vendor| vendor.marketplaces.contains(&missing))
    });
    std::iter::once(first).chain(second).collect()
}

fn offer(
    id: OfferId,
    item: &Made,
    vendor: &Vendor,
    marketplace: &'static str,
    asked: i64,
    anchor: bool,
    random: &mut Random,
) -> Offer {
    let price = rounded(asked * random.between(98, 102) / 100);
    let minimum_order = minimum_order(item, price, random);
    let (stock, lead_time_days) = supply(item, anchor, random);
    let on_sale = anchor || !random.chance(300);
    Offer {
        id,
        product: item.product.id.clone(),
        vendor: vendor.id.clone(),
        marketplace,
        price: Rupiah::new(price),
        tiers: tiers(price, minimum_order, item.supply, random),
        minimum_order,
        stock: if on_sale { stock } else { 0 },
        lead_time_days,
        weight_grams: item.grams,
        listed_since: listed_since(vendor, marketplace, random),
        on_sale,
    }
}

/// As shops round: to 100 below Rp20.000, to 500 below Rp200.000, to 1.000 below Rp2 juta, to 5.000 above.
fn rounded(asked: i64) -> i64 {
    let step = match asked {
        ..5_000 => 50,
        5_000..20_000 => 100,
        20_000..200_000 => 500,
        200_000..2_000_000 => 1_000,
        _ => 5_000,
    };
    ((asked + step / 2) / step * step).max(step)
}

/// Food is cooked for a party and print runs have a least size; anything else is sold singly.
fn minimum_order(item: &Made, price: i64, random: &mut Random) -> u32 {
    let choices: &[u32] = match (item.supply, item.product.unit) {
        (Supply::Fresh, "porsi" | "kotak") => &[10, 20, 20, 25, 30],
        (Supply::Made, "buah" | "lembar") if price < 20_000 => &[25, 50, 50, 100],
        (Supply::Made, "stel") => &[1, 5, 10],
        _ if price < 3_000 => &[10, 20, 50],
        _ => &[1],
    };
    random.pick(choices).copied().unwrap_or(1)
}

/// Stock, and days until delivery.
fn supply(item: &Made, anchor: bool, random: &mut Random) -> (u32, u16) {
    let (stock, days) = match item.supply {
        Supply::Shelf if item.price >= 1_500_000 => ((4, 60), (2, 7)),
        Supply::Shelf if item.price >= 100_000 => ((10, 240), (1, 5)),
        Supply::Shelf => ((60, 3_000), (1, 4)),
        Supply::Made if item.price >= 300_000 => ((12, 80), (5, 21)),
        Supply::Made => ((150, 5_000), (3, 10)),
        Supply::Fresh => ((300, 1_500), (1, 2)),
        Supply::Service => ((20, 120), (1, 6)),
    };
    let sold_out = !anchor && matches!(item.supply, Supply::Shelf | Supply::Made) && random.chance(600);
    let stock = u32::try_from(random.between(stock.0, stock.1)).unwrap_or_default();
    let days = u16::try_from(random.between(days.0, days.1)).unwrap_or(1);
    // An anchor has enough for a meeting room.
    let stock = if anchor { stock.max(24) } else { stock };
    (if sold_out { 0 } else { stock }, days)
}

/// Lower prices for more: none, one or two steps, of which the first saves at least two per cent.
fn tiers(price: i64, minimum_order: u32, supply: Supply, random: &mut Random) -> Vec<(u32, Rupiah)> {
    if supply == Supply::Service || price < 1_000 {
        return Vec::new();
    }
    let steps: &[u32] = match price {
        ..20_000 => &[250, 1_000],
        20_000..100_000 => &[50, 200],
        100_000..1_000_000 => &[10, 50],
        _ => &[5, 20],
    };
    let count = usize::try_from(random.below(3)).unwrap_or_default();
    let mut saved = 0;
    let mut last = price;
    let mut tiers = Vec::with_capacity(count);
    for &from in steps.iter().take(count) {
        saved += random.between(2, 5);
        let lower = rounded(price * (100 - saved) / 100);
        // Rounding can eat the saving of something cheap.
        if lower < last {
            tiers.push((from.max(minimum_order * 2), Rupiah::new(lower)));
            last = lower;
        }
    }
    tiers
}

/// Some day after vendor and marketplace came together and before the demo's clock starts.
fn listed_since(vendor: &Vendor, marketplace: &str, random: &mut Random) -> Day {
    let opened = if marketplace == SECOND_MARKETPLACE {
        (2023, 1, 9)
    } else {
        (2021, 3, 1)
    };
    let opened = days(opened.0, opened.1, opened.2);
    let joined = days(vendor.joined.year(), vendor.joined.month(), vendor.joined.day());
    let day = random.between(opened.max(joined), days(2023, 12, 21).max(joined));
    let part = |value: i64| u8::try_from(value).unwrap_or(1);
    Day::new(
        u16::try_from(day / 28 / 12).unwrap_or(2023),
        part(day / 28 % 12 + 1),
        part(day % 28 + 1),
    )
    .unwrap_or(vendor.joined)
}

/// Days on a calendar of months of 28, which is near enough to draw lots in, and every day of it exists.
fn days(year: u16, month: u8, day: u8) -> i64 {
    (i64::from(year) * 12 + i64::from(month) - 1) * 28 + i64::from(day.min(28)) - 1
}
