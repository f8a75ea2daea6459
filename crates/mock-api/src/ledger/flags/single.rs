//! A unit that goes to one vendor again and again for nearly all of a category, which other units buy from others too.

use std::collections::BTreeMap;

use lokapasar_contract::analytics::FlagKind;

use super::{Finding, Inspection, Part, Peers, Placed, Subject, tally};
use crate::policy::Rule;

/// What an order holds of a category.
struct Bought<'a> {
    unit: &'a str,
    vendor: &'a str,
    part: Part<'a>,
}

pub(super) fn findings(inspection: Inspection<'_>) -> Vec<Finding> {
    let mut of_category: BTreeMap<&str, Vec<Bought<'_>>> = BTreeMap::new();
    for (unit, order) in inspection.of_units() {
        let Some(vendor) = order.vendor.as_deref() else {
            continue;
        };
        for category in order.categories() {
            if let Some(value) = order.of_category(category) {
                let part = Part { order, value };
                let bought = Bought { unit, vendor, part };
                of_category.entry(category).or_default().push(bought);
            }
        }
    }
    of_category
        .into_iter()
        .flat_map(|(category, bought)| in_category(inspection, category, &bought))
        .collect()
}

fn in_category(inspection: Inspection<'_>, category: &str, bought: &[Bought<'_>]) -> Vec<Finding> {
    let mut whole: BTreeMap<&str, i128> = BTreeMap::new();
    let mut by_vendor: BTreeMap<(&str, &str), Vec<Part<'_>>> = BTreeMap::new();
    for one in bought {
        *whole.entry(one.unit).or_default() += i128::from(one.part.value);
        by_vendor
            .entry((one.unit, one.vendor))
            .or_default()
            .push(one.part);
    }
    let mut found = Vec::new();
    for ((unit, vendor), parts) in by_vendor {
        let value: i128 = parts.iter().map(|part| i128::from(part.value)).sum();
        let whole = whole.get(unit).copied().unwrap_or_default();
        let elsewhere = bought.iter().any(|one| one.unit != unit && one.vendor != vendor);
        let repeated = parts
            .last()
            .is_some_and(|last| is_repeated(inspection, last.order, parts.len(), value, whole));
        if repeated && elsewhere {
            let subject = Subject {
                unit,
                vendor: Some(vendor),
                category: Some(category),
            };
            let of_vendor = bought.iter().map(|one| (one.unit, one.vendor == vendor));
            let peers = Peers::of(unit, &tally(of_vendor));
            found.push(inspection.finding(FlagKind::SingleVendor, subject, None, &parts, peers));
        }
    }
    found
}

/// Whether so many orders, worth so much of the whole, are many and much by the numbers of the day of the last one.
fn is_repeated(inspection: Inspection<'_>, last: &Placed, orders: usize, value: i128, whole: i128) -> bool {
    let numbers = inspection
        .number(Rule::SingleVendorOrders, last)
        .zip(inspection.number(Rule::SingleVendorShare, last));
    numbers.is_some_and(|(least, share)| {
        i64::try_from(orders).is_ok_and(|orders| orders >= least)
            && whole > 0
            && value.saturating_mul(10_000) >= whole.saturating_mul(i128::from(share))
    })
}
