//! A checkout that goes to several addresses: who receives what where, as it is typed.
//!
//! The first address is the receiver of the form. Each further one has a slot, which names its fields on the page as long as it is there.

use lokapasar_contract::delivery::{AllottedLine, DeliveryRequest, MOST_DELIVERIES, PreviewDelivery};
use lokapasar_contract::purchase::Receiver;
use lokapasar_contract::{LineId, RegionCode, UnitId};
use serde::{Deserialize, Serialize};

use super::fields::{Field, Part};
use super::{Wrong, given, trimmed, wrong_phone};

/// The slot of the first address.
pub const FIRST: u8 = 0;

/// The most addresses beside the first.
pub const MOST_FURTHER: usize = MOST_DELIVERIES - 1;

/// An office that was chosen, with the address that it has: another address is not that office's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Which one.
    pub id: UnitId,
    /// Its address.
    pub address: String,
    /// The government in whose area it lies; empty for the unit's own.
    pub region: String,
}

/// A further address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Further {
    /// Its slot.
    pub slot: u8,
    /// Who receives it there.
    pub name: String,
    /// That person's telephone.
    pub phone: String,
    /// Where that is.
    pub address: String,
    /// A note to whoever delivers there.
    pub note: String,
    /// The government in whose area it lies; empty for the unit's own.
    pub region: String,
    /// The office that was chosen.
    pub office: Option<Office>,
}

/// What an address gets of a line, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The line.
    pub line: LineId,
    /// The address.
    pub slot: u8,
    /// How many.
    pub quantity: String,
}

/// A line that is divided.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Whole {
    /// Its name in the cart.
    pub id: LineId,
    /// What it is of.
    pub name: String,
    /// The unit that it is sold by.
    pub unit: String,
    /// How many there are.
    pub quantity: u32,
}

/// How far a line is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Every piece has its address.
    Nothing,
    /// So many have none.
    Some(u64),
    /// So many more than there are.
    TooMany(u64),
    /// Something that stands there is no number.
    Unreadable,
}

/// What is typed of all lines.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Shares(Vec<Share>);

impl Shares {
    /// What is typed for a line and an address.
    #[must_use]
    pub fn typed(&self, line: &LineId, slot: u8) -> &str {
        self.0
            .iter()
            .find(|share| share.slot == slot && share.line == *line)
            .map_or("", |share| &share.quantity)
    }

    /// How many that are; nothing typed is none.
    #[must_use]
    pub fn quantity(&self, line: &LineId, slot: u8) -> Option<u32> {
        match self.typed(line, slot).trim() {
            "" => Some(0),
            typed => typed.parse().ok(),
        }
    }

    /// Notes what is typed.
    pub fn set(&mut self, line: &LineId, slot: u8, quantity: String) {
        let known = self
            .0
            .iter_mut()
            .find(|share| share.slot == slot && share.line == *line);
        match known {
            Some(share) => share.quantity = quantity,
            None => self.0.push(Share {
                line: line.clone(),
                slot,
                quantity,
            }),
        }
    }

    /// Lets the first address have what nobody has of lines that nothing is typed for, as when the division begins.
    pub fn begin(&mut self, lines: &[Whole]) {
        for line in lines {
            if !self.0.iter().any(|share| share.line == line.id) {
                self.set(&line.id, FIRST, line.quantity.to_string());
            }
        }
    }

    /// Takes an address away: what it had goes back to the first one.
    pub fn remove(&mut self, slot: u8) {
        let all = std::mem::take(&mut self.0);
        let (gone, kept): (Vec<_>, Vec<_>) = all.into_iter().partition(|share| share.slot == slot);
        self.0 = kept;
        for share in gone {
            let back = share.quantity.trim().parse::<u32>().ok();
            if let (Some(back), Some(first)) = (back, self.quantity(&share.line, FIRST)) {
                self.set(&share.line, FIRST, first.saturating_add(back).to_string());
            }
        }
    }

    /// How many of a line the other addresses leave to the first; none when they have too many, or something is no number.
    #[must_use]
    pub fn rest(&self, line: &Whole, slots: &[u8]) -> Option<u32> {
        let others = slots.iter().filter(|slot| **slot != FIRST);
        let sum = self.sum(&line.id, others)?;
        u32::try_from(u64::from(line.quantity).checked_sub(sum)?).ok()
    }

    /// How far a line is divided among these addresses.
    #[must_use]
    pub fn left(&self, line: &Whole, slots: &[u8]) -> Left {
        let whole = u64::from(line.quantity);
        match self.sum(&line.id, slots.iter()) {
            None => Left::Unreadable,
            Some(sum) if sum == whole => Left::Nothing,
            Some(sum) if sum < whole => Left::Some(whole - sum),
            Some(sum) => Left::TooMany(sum - whole),
        }
    }

    fn sum<'a>(&self, line: &LineId, slots: impl Iterator<Item = &'a u8>) -> Option<u64> {
        slots
            .map(|slot| self.quantity(line, *slot).map(u64::from))
            .try_fold(0_u64, |sum, quantity| Some(sum.saturating_add(quantity?)))
    }

    /// What an address gets of these lines.
    fn allotted(&self, slot: u8, lines: &[Whole]) -> Vec<AllottedLine> {
        lines
            .iter()
            .filter_map(|line| {
                let quantity = self.quantity(&line.id, slot).filter(|quantity| *quantity > 0)?;
                Some(AllottedLine {
                    line_id: line.id.clone(),
                    quantity,
                })
            })
            .collect()
    }
}

/// How a purchase is divided among addresses.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Division {
    /// Whether it is at all. What was typed of it waits otherwise.
    pub on: bool,
    /// The government in whose area the first address lies; empty for the unit's own.
    pub region: String,
    /// The office that was chosen as the first address.
    pub office: Option<Office>,
    /// The other addresses, in their order.
    pub further: Vec<Further>,
    /// What goes where.
    pub shares: Shares,
}

impl Division {
    /// The slots of all addresses, in their order.
    #[must_use]
    pub fn slots(&self) -> Vec<u8> {
        let further = self.further.iter().map(|further| further.slot);
        std::iter::once(FIRST).chain(further).collect()
    }

    /// What is wrong with the addresses and with what goes where.
    #[must_use]
    pub fn wrong(&self, lines: &[Whole]) -> Vec<(Field, Wrong)> {
        if !self.on {
            return Vec::new();
        }
        let mut wrong = Vec::new();
        if self.further.is_empty() {
            wrong.push((Field::Division, Wrong::Missing));
        }
        let missing = |text: &str| text.trim().is_empty().then_some(Wrong::Missing);
        for further in &self.further {
            let of = |part| Field::Further(further.slot, part);
            let gets = self.shares.allotted(further.slot, lines);
            let all = [
                (of(Part::Name), missing(&further.name)),
                (of(Part::Phone), wrong_phone(&further.phone)),
                (of(Part::Address), missing(&further.address)),
                (of(Part::Goods), gets.is_empty().then_some(Wrong::Missing)),
            ];
            wrong.extend(all.into_iter().filter_map(|(field, wrong)| Some((field, wrong?))));
        }
        if !self.further.is_empty() && self.shares.allotted(FIRST, lines).is_empty() {
            wrong.push((Field::FirstGoods, Wrong::Missing));
        }
        let slots = self.slots();
        for (place, line) in lines.iter().enumerate() {
            if self.shares.left(line, &slots) != Left::Nothing {
                wrong.push((Field::Share(place), Wrong::Malformed));
            }
        }
        wrong
    }

    /// What goes where, once all of it does; nothing of what goes to one address, or is not divided yet.
    #[must_use]
    pub fn preview(&self, lines: &[Whole]) -> Vec<PreviewDelivery> {
        let slots = self.slots();
        let whole = lines
            .iter()
            .all(|line| self.shares.left(line, &slots) == Left::Nothing);
        let all: Vec<PreviewDelivery> = self
            .places()
            .map(|(slot, region, place)| PreviewDelivery {
                place,
                region,
                lines: self.shares.allotted(slot, lines),
            })
            .collect();
        let sound = self.on && whole && all.len() > 1 && all.iter().all(|one| !one.lines.is_empty());
        if sound { all } else { Vec::new() }
    }

    /// The deliveries of the request; none of a purchase that goes to one address.
    #[must_use]
    pub fn deliveries(&self, first: &Receiver, lines: &[Whole]) -> Vec<DeliveryRequest> {
        if !self.on {
            return Vec::new();
        }
        let further = self.further.iter().map(|further| {
            let receiver = Receiver {
                name: trimmed(&further.name),
                phone: trimmed(&further.phone),
                address: trimmed(&further.address),
            };
            (receiver, given(&further.note))
        });
        let receivers = std::iter::once((first.clone(), None)).chain(further);
        receivers
            .zip(self.places())
            .map(|((receiver, note), (slot, region, office))| {
                let place = office.filter(|_| self.is_office(slot, &receiver.address));
                DeliveryRequest {
                    receiver,
                    place,
                    region,
                    note,
                    lines: self.shares.allotted(slot, lines),
                }
            })
            .collect()
    }

    /// Slot, region and chosen office of each address.
    fn places(&self) -> impl Iterator<Item = (u8, Option<RegionCode>, Option<UnitId>)> {
        let region = |code: &str| (!code.is_empty()).then(|| RegionCode::new(code));
        let office = move |office: &Option<Office>, code: &str| {
            let there = office.as_ref().filter(|office| office.region == code);
            there.map(|office| office.id.clone())
        };
        let first = (FIRST, region(&self.region), office(&self.office, &self.region));
        let further = self.further.iter().map(move |further| {
            let place = office(&further.office, &further.region);
            (further.slot, region(&further.region), place)
        });
        std::iter::once(first).chain(further)
    }

    /// Whether the address is still that of the office that was chosen.
    fn is_office(&self, slot: u8, address: &str) -> bool {
        let further = self.further.iter().find(|further| further.slot == slot);
        let office = further.map_or(&self.office, |further| &further.office);
        office.as_ref().is_some_and(|office| office.address == address)
    }
}

/// The first slot that no address has; none when there are as many addresses as may be.
#[must_use]
pub fn free_slot(taken: &[u8]) -> Option<u8> {
    let most = u8::try_from(MOST_FURTHER).unwrap_or(u8::MAX);
    (1..=most).find(|slot| !taken.contains(slot))
}

#[cfg(test)]
mod tests;
