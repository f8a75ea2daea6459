//! The vendors: mostly micro and small firms that sell near home.

use std::collections::HashSet;

use lokapasar_contract::catalogue::VendorSize;
use lokapasar_contract::place::GovernmentKind;
use lokapasar_contract::{Day, VendorId};

use super::places::{self, District};
use super::{streets, trade_names};
use crate::calendar;
use crate::catalogue::trades::TRADES;
use crate::model::{Region, Scale, Vendor};
use crate::random::Random;

/// How many vendors a government has in its area.
#[derive(Debug, Clone, Copy)]
struct Population {
    /// Sold from the start of 2022 on.
    settled: u32,
    /// Joined in the first half of 2023.
    newcomers: u32,
    /// Are listed and have sold nothing yet, so that nobody has rated them.
    unsold: u32,
}

fn population(region: &Region, scale: Scale) -> Population {
    let (settled, newcomers, unsold) = match (region.code.as_str(), region.kind) {
        ("33.20", _) => (88, 34, 30),
        ("35.73", _) => (197, 74, 60),
        ("35.71", _) => (62, 20, 8),
        ("35.14", _) => (58, 18, 8),
        ("35.12", _) => (50, 16, 6),
        (_, GovernmentKind::Provinsi) => (0, 0, 0),
        _ => match scale {
            Scale::Tiny => (2, 0, 0),
            Scale::Demo => (4, 1, 0),
            Scale::Large => (8, 2, 1),
        },
    };
    Population {
        settled,
        newcomers,
        unsold,
    }
}

/// Chances of each trade as the main one, in the order of [`TRADES`].
const USUAL: [u64; 11] = [6, 5, 18, 16, 8, 11, 9, 6, 6, 9, 6];
/// Jepara carves, and weaves in Troso.
const JEPARA: [u64; 11] = [26, 13, 14, 10, 7, 7, 6, 4, 4, 5, 4];

/// What else a firm sells beside its main trade.
fn neighbours(trade: &str) -> &'static [&'static str] {
    match trade {
        "mebel" => &["jasa-perbaikan", "sekolah", "bangunan"],
        "tekstil" => &["seragam"],
        "katering" => &["kebersihan"],
        "alat-tulis" => &["sekolah", "percetakan", "kebersihan", "elektronik"],
        "seragam" => &["tekstil", "sekolah"],
        "percetakan" => &["alat-tulis", "seragam"],
        "bangunan" => &["jasa-perbaikan", "kebersihan"],
        "sekolah" => &["alat-tulis", "mebel"],
        "kebersihan" => &["alat-tulis", "bangunan"],
        "elektronik" => &["jasa-perbaikan", "alat-tulis"],
        _ => &["elektronik", "bangunan"],
    }
}

/// The vendors whose address lies in this government's area. `taken` holds the names used so far.
pub(super) fn of(region: &Region, scale: Scale, random: &Random, taken: &mut HashSet<String>) -> Vec<Vendor> {
    let population = population(region, scale);
    let mut maker = Maker {
        region,
        districts: places::districts(&region.code),
        random: random.fork(region.code.as_str()),
        taken,
    };
    let count = population.settled + population.newcomers + population.unsold;
    (0..count)
        .filter_map(|place| {
            let history = if place < population.settled {
                History::Settled
            } else if place < population.settled + population.newcomers {
                History::Newcomer
            } else {
                History::Unsold
            };
            maker.make(place, history)
        })
        .collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum History {
    Settled,
    Newcomer,
    Unsold,
}

struct Maker<'a> {
    region: &'a Region,
    districts: Vec<District>,
    random: Random,
    taken: &'a mut HashSet<String>,
}

impl Maker<'_> {
    fn make(&mut self, place: u32, history: History) -> Option<Vendor> {
        // The first ones cover every trade on every marketplace, twice over.
        let slot = usize::try_from(place).unwrap_or_default();
        let covers = self.covers_all_trades() && slot < 2 * TRADES.len();
        let trade = if covers {
            TRADES[slot % TRADES.len()].0
        } else {
            self.main_trade()
        };
        let size = self.size(trade);
        let (district, address) = self.address(trade);
        let digits = self.region.code.as_str().replace('.', "");
        let (rating_tenths, ratings) = self.rating(history);
        Some(Vendor {
            id: VendorId::new(format!("vnd_{digits}{:03}", place + 1)),
            name: self.name(place, trade, size),
            region: self.region.code.clone(),
            district,
            address,
            size,
            pkp: self.random.chance(match size {
                VendorSize::Micro => 800,
                VendorSize::Small => 4_500,
                VendorSize::Medium | VendorSize::Large => 9_600,
            }),
            trades: self.trades(trade),
            marketplaces: if covers {
                vec!["mbizmarket", "gratis-ongkir"]
            } else {
                self.marketplaces(history)
            },
            rating_tenths,
            ratings,
            response_minutes: u32::try_from(self.random.between(4, 240)).unwrap_or_default(),
            on_time_bp: u32::try_from(10_000 - self.random.between(0, 40) * self.random.between(0, 40))
                .unwrap_or_default(),
            refused_lines_bp: u32::try_from(self.random.between(0, 18) * self.random.between(0, 18))
                .unwrap_or_default(),
            joined: self.joined(history)?,
        })
    }

    fn covers_all_trades(&self) -> bool {
        !self.districts.is_empty()
    }

    fn main_trade(&mut self) -> &'static str {
        let chances = if self.region.code.as_str() == "33.20" {
            &JEPARA
        } else {
            &USUAL
        };
        let mut draw = self.random.below(chances.iter().sum());
        for ((trade, _, _), chance) in TRADES.iter().zip(chances) {
            match draw.checked_sub(*chance) {
                Some(rest) => draw = rest,
                None => return trade,
            }
        }
        "alat-tulis"
    }

    fn trades(&mut self, main: &'static str) -> Vec<&'static str> {
        let mut trades = vec![main];
        for (second, chance) in neighbours(main).iter().zip([4_500, 2_500, 1_500, 1_500]) {
            if self.random.chance(chance) {
                trades.push(second);
            }
        }
        trades
    }

    fn size(&mut self, trade: &str) -> VendorSize {
        let micro = if matches!(trade, "elektronik" | "bangunan") {
            35
        } else {
            56
        };
        match self.random.below(100) {
            draw if draw < micro => VendorSize::Micro,
            draw if draw < 91 => VendorSize::Small,
            _ => VendorSize::Medium,
        }
    }

    /// A trade name that no other vendor has; the town is added where the plain ones are taken.
    fn name(&mut self, place: u32, trade: &str, size: VendorSize) -> String {
        // A sequence of its own: how many names are taken already must not change anything but the name.
        let mut random = self.random.fork(&format!("name {place}"));
        let town = super::short_name(self.region);
        let mut name = trade_names::make(trade, size, &mut random);
        for attempt in 0..40 {
            if self.taken.insert(name.clone()) {
                return name;
            }
            name = trade_names::make(trade, size, &mut random);
            if attempt > 1 {
                name = format!("{name} {town}");
            }
        }
        name = format!("{name} {}", self.taken.len());
        self.taken.insert(name.clone());
        name
    }

    fn address(&mut self, trade: &str) -> (String, String) {
        let number = self.random.between(1, 180);
        let street = streets::pick(&mut self.random);
        // Carvers gather around Tahunan, weavers in Troso.
        let home = match trade {
            "mebel" => self
                .random
                .pick(&["Tahunan", "Tahunan", "Jepara", "Mlonggo", "Batealit", "Kedung"])
                .copied(),
            "tekstil" if self.random.chance(7_000) => Some("Pecangaan"),
            _ => None,
        };
        let at_home = self.districts.iter().find(|district| Some(district.name) == home);
        let Some(district) = at_home.or_else(|| self.random.pick(&self.districts)) else {
            let town = super::short_name(self.region).to_owned();
            return (town, format!("{street} No. {number}, {}", self.region.name));
        };
        let weavers = district
            .villages
            .iter()
            .find(|village| village.name == "Troso" && trade == "tekstil");
        let village = weavers.or_else(|| self.random.pick(&district.villages));
        let village = village.map_or_else(String::new, |village| {
            format!(
                "{} {}, ",
                if village.kelurahan { "Kel." } else { "Desa" },
                village.name
            )
        });
        let address = format!(
            "{street} No. {number}, {village}Kec. {}, {}",
            district.name, self.region.name
        );
        (district.name.to_owned(), address)
    }

    fn marketplaces(&mut self, history: History) -> Vec<&'static str> {
        let jepara = self.region.code.as_str() == "33.20";
        let (only_mbiz, only_gratis) = match (history, jepara) {
            // Gratis Ongkir came to Jepara in 2023: whoever sold before that sells on Mbizmarket.
            (History::Settled, true) => (55, 0),
            (_, true) => (15, 50),
            (_, false) => (35, 25),
        };
        match self.random.below(100) {
            draw if draw < only_mbiz => vec!["mbizmarket"],
            draw if draw < only_mbiz + only_gratis => vec!["gratis-ongkir"],
            _ => vec!["mbizmarket", "gratis-ongkir"],
        }
    }

    fn rating(&mut self, history: History) -> (Option<u8>, u32) {
        if history == History::Unsold {
            return (None, 0);
        }
        // The better of two draws: most ratings are good, a few are not.
        let tenths = self.random.between(34, 50).max(self.random.between(34, 50));
        let most = if history == History::Settled { 160 } else { 40 };
        let ratings = self.random.between(2, most).min(self.random.between(2, most));
        (
            u8::try_from(tenths).ok(),
            u32::try_from(ratings).unwrap_or_default(),
        )
    }

    /// A day that fits the history; always one of the calendar.
    fn joined(&mut self, history: History) -> Option<Day> {
        let (first, last) = match history {
            History::Settled => ((2020, 11, 16), (2021, 12, 20)),
            History::Newcomer => ((2023, 1, 3), (2023, 6, 30)),
            History::Unsold => ((2023, 7, 3), (2023, 12, 15)),
        };
        let number = |(year, month, day)| i64::from(calendar::from_civil(year, month, day));
        let joined = self.random.between(number(first), number(last));
        calendar::day(i32::try_from(joined).ok()?)
    }
}
