//! What of a cart goes where, when it goes to several addresses: every piece of every line to exactly one of them.

use std::collections::BTreeSet;

use lokapasar_contract::delivery::{AllottedLine, DeliveryRequest, MOST_DELIVERIES, PreviewDelivery};
use lokapasar_contract::place::RegionRef;
use lokapasar_contract::{LineId, RegionCode, UnitId};

use super::words;
use crate::market::Market;
use crate::problem::FieldIssue;

/// An address as a request names it.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The office that it is.
    pub place: Option<&'a UnitId>,
    /// The government in whose area it lies.
    pub region: Option<&'a RegionCode>,
    /// What it gets.
    pub lines: &'a [AllottedLine],
}

impl<'a> From<&'a DeliveryRequest> for Asked<'a> {
    fn from(request: &'a DeliveryRequest) -> Self {
        Self {
            place: request.place.as_ref(),
            region: request.region.as_ref(),
            lines: &request.lines,
        }
    }
}

impl<'a> From<&'a PreviewDelivery> for Asked<'a> {
    fn from(request: &'a PreviewDelivery) -> Self {
        Self {
            place: request.place.as_ref(),
            region: request.region.as_ref(),
            lines: &request.lines,
        }
    }
}

/// A line of the cart, as far as it is divided.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a> {
    /// Its name in the cart.
    pub id: &'a LineId,
    /// What it is of.
    pub name: &'a str,
    /// How many there are.
    pub quantity: u32,
}

/// Where a part of the cart goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// Its place in the request, from 1.
    pub number: u32,
    /// The government in whose area it lies.
    pub region: RegionRef,
    /// What it gets.
    pub lines: Vec<AllottedLine>,
}

/// What the unit that buys knows of places.
#[derive(Debug, Clone, Copy)]
pub struct Places<'a> {
    /// The market.
    pub market: &'a Market,
    /// The offices that the unit may have things delivered to.
    pub offices: &'a [UnitId],
    /// The government that the unit belongs to.
    pub home: &'a RegionRef,
}

/// Too few addresses, or too many.
#[must_use]
pub fn out_of_range() -> FieldIssue {
    FieldIssue::new("/deliveries", "out_of_range", words::how_many_addresses())
}

/// The destinations of a cart; none of a request that names none.
///
/// # Errors
/// All that is wrong with them, each with its place in the request.
pub fn destinations(
    asked: &[Asked<'_>],
    cart: &[Whole<'_>],
    places: Places<'_>,
) -> Result<Vec<Destination>, Vec<FieldIssue>> {
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let mut issues = Vec::new();
    if !(2..=MOST_DELIVERIES).contains(&asked.len()) {
        issues.push(out_of_range());
    }
    let mut found = Vec::with_capacity(asked.len());
    for ((number, place), one) in (1..).zip(0_usize..).zip(asked) {
        let pointer = format!("/deliveries/{place}");
        let region = region(one, places, &pointer, &mut issues);
        of_lines(one.lines, cart, &pointer, &mut issues);
        found.push(Destination {
            number,
            region,
            lines: one.lines.to_vec(),
        });
    }
    issues.extend(cart.iter().filter_map(|line| undistributed(line, asked)));
    if issues.is_empty() { Ok(found) } else { Err(issues) }
}

fn region(asked: &Asked<'_>, places: Places<'_>, pointer: &str, issues: &mut Vec<FieldIssue>) -> RegionRef {
    let office = asked
        .place
        .filter(|place| places.offices.contains(place))
        .and_then(|place| places.market.unit(place));
    if asked.place.is_some() && office.is_none() {
        issues.push(FieldIssue::new(
            format!("{pointer}/place"),
            "unknown_value",
            words::not_in_the_book(),
        ));
    }
    let named = asked.region.and_then(|code| places.market.region_ref(code));
    match (asked.region, &named, office) {
        (Some(_), None, _) => issues.push(FieldIssue::new(
            format!("{pointer}/region"),
            "unknown_value",
            words::unknown_region(),
        )),
        (Some(code), Some(_), Some(office)) if *code != office.region => issues.push(FieldIssue::new(
            format!("{pointer}/region"),
            "other_region",
            words::other_region(&office.name),
        )),
        _ => {}
    }
    named
        .or_else(|| places.market.region_ref(&office?.region))
        .unwrap_or_else(|| places.home.clone())
}

fn of_lines(lines: &[AllottedLine], cart: &[Whole<'_>], pointer: &str, issues: &mut Vec<FieldIssue>) {
    if lines.is_empty() {
        issues.push(FieldIssue::new(
            format!("{pointer}/lines"),
            "required",
            words::nothing_for_address(),
        ));
    }
    let mut named = BTreeSet::new();
    for (place, part) in lines.iter().enumerate() {
        let at = format!("{pointer}/lines/{place}");
        if !cart.iter().any(|line| *line.id == part.line_id) {
            issues.push(FieldIssue::new(
                format!("{at}/line_id"),
                "unknown_value",
                words::no_such_line(),
            ));
        } else if !named.insert(&part.line_id) {
            issues.push(FieldIssue::new(
                format!("{at}/line_id"),
                "repeated",
                words::named_twice(),
            ));
        }
        if part.quantity == 0 {
            issues.push(FieldIssue::new(
                format!("{at}/quantity"),
                "out_of_range",
                words::none_of_it(),
            ));
        }
    }
}

/// What is wrong with how a line is divided, at its last part; of a line that goes nowhere, at the whole.
fn undistributed(line: &Whole<'_>, asked: &[Asked<'_>]) -> Option<FieldIssue> {
    let parts = asked.iter().enumerate().flat_map(|(place, one)| {
        let lines = one.lines.iter().enumerate();
        lines.map(move |(nth, part)| (place, nth, part))
    });
    let mine = parts.filter(|(_, _, part)| part.line_id == *line.id);
    let mut pointer = "/deliveries".to_owned();
    let mut sum = 0_u64;
    for (place, nth, part) in mine {
        sum = sum.saturating_add(u64::from(part.quantity));
        pointer = format!("/deliveries/{place}/lines/{nth}/quantity");
    }
    (sum != u64::from(line.quantity)).then(|| {
        let detail = words::undistributed(line.name, sum, line.quantity);
        FieldIssue::new(pointer, "not_distributed", detail)
    })
}

#[cfg(test)]
mod tests;
