//! Orders of a unit that stay just below a threshold, close to one another.

use std::collections::BTreeMap;

use lokapasar_contract::analytics::FlagKind;

use super::{Finding, Inspection, Part, Peers, Placed, Subject, Tally, stretches, tally};
use crate::policy::splitting::THRESHOLDS;
use crate::policy::{Entry, Rule};

/// The threshold that an order stays just below, the strictest of several.
fn just_below(inspection: Inspection<'_>, order: &Placed) -> Option<&'static Entry> {
    let band = inspection.number(Rule::NearBand, order)?;
    let (value, on) = (order.value(), order.date());
    THRESHOLDS.into_iter().find_map(|(rule, begins_at)| {
        let entry = inspection.policy.entry(rule, inspection.region, on)?;
        let below = value < entry.value || (!begins_at && value == entry.value);
        let near = i128::from(value) * 10_000 >= i128::from(entry.value) * i128::from(10_000 - band);
        (below && near).then_some(entry)
    })
}

pub(super) fn findings(inspection: Inspection<'_>) -> Vec<Finding> {
    let judged: Vec<_> = inspection
        .of_units()
        .map(|(unit, order)| (unit, order, just_below(inspection, order)))
        .collect();
    let mut near: BTreeMap<(&str, i64), Vec<(Part<'_>, &'static Entry)>> = BTreeMap::new();
    for (unit, order, entry) in &judged {
        if let Some(entry) = entry {
            let part = Part {
                order,
                value: order.value(),
            };
            near.entry((unit, entry.value)).or_default().push((part, entry));
        }
    }
    let mut found = Vec::new();
    let mut at_limit: BTreeMap<i64, Tally<'_>> = BTreeMap::new();
    for ((unit, limit), parts) in near {
        let window = |(part, _): &(Part<'_>, _)| inspection.number(Rule::SplitWindow, part.order);
        let makes = |stretch: &[(Part<'_>, &Entry)]| {
            let least = stretch
                .last()
                .and_then(|(part, _)| inspection.number(Rule::NearOrders, part.order));
            let orders = i64::try_from(stretch.len()).unwrap_or(i64::MAX);
            least.is_some_and(|least| orders >= least)
        };
        for stretch in stretches(&parts, |(part, _)| part.order.day, window, makes) {
            let subject = Subject {
                unit,
                vendor: None,
                category: None,
            };
            let parts: Vec<Part<'_>> = stretch.iter().map(|(part, _)| *part).collect();
            let threshold = stretch.first().map(|(_, entry)| *entry);
            let tally = at_limit.entry(limit).or_insert_with(|| {
                tally(judged.iter().map(|(unit, _, entry)| {
                    let shows = entry.is_some_and(|entry| entry.value == limit);
                    (*unit, shows)
                }))
            });
            let peers = Peers::of(unit, tally);
            found.push(inspection.finding(FlagKind::NearThreshold, subject, threshold, &parts, peers));
        }
    }
    found
}
