//! Orders at night or on a day off, by the clocks of the place.

use std::collections::BTreeMap;

use jiff::Timestamp;
use lokapasar_contract::analytics::FlagKind;

use super::{Finding, Inspection, Part, Peers, Placed, Subject, tally};
use crate::policy::Rule;
use crate::policy::calendar::{Zone, is_working_day};

fn is_unusual(inspection: Inspection<'_>, order: &Placed) -> bool {
    let numbers = inspection
        .number(Rule::EarliestMinute, order)
        .zip(inspection.number(Rule::LatestMinute, order));
    let (Some((earliest, latest)), Ok(at)) = (numbers, Timestamp::from_second(order.at)) else {
        return false;
    };
    let local = Zone::of(inspection.region).local(at);
    let minute = i64::from(local.hour()) * 60 + i64::from(local.minute());
    !is_working_day(local.date()) || !(earliest..latest).contains(&minute)
}

pub(super) fn findings(inspection: Inspection<'_>) -> Vec<Finding> {
    let judged: Vec<(&str, &Placed, bool)> = inspection
        .of_units()
        .map(|(unit, order)| (unit, order, is_unusual(inspection, order)))
        .collect();
    let mut of_unit: BTreeMap<&str, Vec<Part<'_>>> = BTreeMap::new();
    for (unit, order, _) in judged.iter().filter(|(_, _, unusual)| *unusual) {
        let value = order.value();
        of_unit.entry(unit).or_default().push(Part { order, value });
    }
    let tally = tally(judged.iter().map(|(unit, _, unusual)| (*unit, *unusual)));
    of_unit
        .into_iter()
        .map(|(unit, parts)| {
            let subject = Subject {
                unit,
                vendor: None,
                category: None,
            };
            let peers = Peers::of(unit, &tally);
            inspection.finding(FlagKind::UnusualHour, subject, None, &parts, peers)
        })
        .collect()
}
