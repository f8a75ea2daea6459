//! Orders of a unit from one vendor, of one category, that pass a threshold only together.

use std::collections::{BTreeMap, HashSet};

use lokapasar_contract::analytics::FlagKind;

use super::{Finding, Inspection, Part, Peers, Subject, Tally, stretches, tally, together};
use crate::policy::splitting::THRESHOLDS;
use crate::policy::{Entry, Rule};

/// What an order holds of a category, below a threshold.
struct Below<'a> {
    part: Part<'a>,
    entry: &'static Entry,
}

pub(super) fn findings(inspection: Inspection<'_>) -> Vec<Finding> {
    let mut bought: BTreeMap<Subject3<'_>, Vec<Part<'_>>> = BTreeMap::new();
    for (unit, order) in inspection.of_units() {
        let Some(vendor) = order.vendor.as_deref() else {
            continue;
        };
        for category in order.categories() {
            if let Some(value) = order.of_category(category) {
                let key = (unit, vendor, category);
                bought.entry(key).or_default().push(Part { order, value });
            }
        }
    }
    let patterns: Vec<(Subject3<'_>, &'static Entry, Vec<Part<'_>>)> = bought
        .into_iter()
        .flat_map(|(key, parts)| {
            of_parts(inspection, &parts)
                .into_iter()
                .map(move |(entry, parts)| (key, entry, parts))
        })
        .collect();
    let showing: HashSet<(&str, &str)> = patterns
        .iter()
        .flat_map(|((_, _, category), _, parts)| parts.iter().map(|part| (part.order.id.as_str(), *category)))
        .collect();
    let mut of_category: BTreeMap<&str, Tally<'_>> = BTreeMap::new();
    patterns
        .iter()
        .map(|((unit, vendor, category), entry, parts)| {
            let tally = of_category.entry(category).or_insert_with(|| {
                tally(
                    inspection
                        .of_units()
                        .filter(|(_, order)| order.of_category(category).is_some())
                        .map(|(unit, order)| (unit, showing.contains(&(order.id.as_str(), *category)))),
                )
            });
            let subject = Subject {
                unit,
                vendor: Some(vendor),
                category: Some(category),
            };
            let peers = Peers::of(unit, tally);
            inspection.finding(FlagKind::SplitPurchase, subject, Some(entry), parts, peers)
        })
        .collect()
}

/// Unit, vendor and category.
type Subject3<'a> = (&'a str, &'a str, &'a str);

/// The stretches that pass a threshold only together, the strictest threshold first. What is part of one is in no other.
fn of_parts<'a>(inspection: Inspection<'_>, parts: &[Part<'a>]) -> Vec<(&'static Entry, Vec<Part<'a>>)> {
    let mut left: Vec<Part<'a>> = parts.to_vec();
    let mut found = Vec::new();
    for (rule, begins_at) in THRESHOLDS {
        let passes = |value: i64, entry: &Entry| value > entry.value || (begins_at && value == entry.value);
        let below: Vec<Below<'a>> = left
            .iter()
            .filter_map(|part| {
                let on = part.order.date();
                let entry = inspection.policy.entry(rule, inspection.region, on)?;
                (!passes(part.value, entry)).then_some(Below { part: *part, entry })
            })
            .collect();
        let window = |below: &Below<'_>| inspection.number(Rule::SplitWindow, below.part.order);
        let makes = |stretch: &[Below<'_>]| {
            // Of a threshold that changed meanwhile the last one counts.
            stretch.last().is_some_and(|last| {
                let value = together(stretch.iter().map(|below| below.part.value));
                passes(value, last.entry)
            })
        };
        for stretch in stretches(&below, |below| below.part.order.day, window, makes) {
            if let Some(last) = stretch.last() {
                found.push((last.entry, stretch.iter().map(|below| below.part).collect()));
            }
        }
        let taken: HashSet<&str> = found
            .iter()
            .flat_map(|(_, parts): &(_, Vec<Part<'_>>)| parts)
            .map(|part| part.order.id.as_str())
            .collect();
        left.retain(|part| !taken.contains(part.order.id.as_str()));
    }
    found
}
