//! The server of the cart in small, as strict as the contract wants it: versions, keys, refusals.

use std::collections::BTreeMap;

use lokapasar_contract::cart::{Cart, CartGroup, CartLine};
use lokapasar_contract::catalogue::{Marketplace, Picture, VendorRef, VendorSize};
use lokapasar_contract::order::Totals;
use lokapasar_contract::place::{GovernmentKind, RegionRef};
use lokapasar_contract::{LineId, OfferId, Rupiah};

use super::super::{Change, Outcome, Write};

/// The most that a line may hold here.
pub(crate) const LIMIT: u32 = 50;

/// A cart on a server.
#[derive(Debug, Default)]
pub(crate) struct Server {
    pub(crate) lines: BTreeMap<String, (OfferId, u32)>,
    version: u32,
    answers: BTreeMap<String, (Change, Cart)>,
    /// How often the write of each key was carried out.
    pub(crate) done: BTreeMap<String, u32>,
}

impl Server {
    pub(crate) fn cart(&self) -> Cart {
        let lines: Vec<_> = self
            .lines
            .iter()
            .map(|(id, (offer, quantity))| line(id, offer, *quantity))
            .collect();
        let goods: Rupiah = lines.iter().map(|line| line.price).sum();
        let totals = Totals {
            goods,
            total: goods,
            ..Totals::default()
        };
        let group = CartGroup {
            vendor: vendor(),
            marketplace: marketplace(),
            lines,
            totals,
            lead_time_days: 3,
        };
        Cart {
            id: "crt_1".into(),
            version: self.version.to_string(),
            groups: if group.lines.is_empty() {
                Vec::new()
            } else {
                vec![group]
            },
            totals,
            policy: Vec::new(),
            notices: Vec::new(),
            allowed_actions: Vec::new(),
        }
    }

    /// What another tab, or another device, does.
    pub(crate) fn elsewhere(&mut self, line: &str, put: Option<(OfferId, u32)>) {
        match put {
            Some(put) => self.lines.insert(line.to_owned(), put),
            None => self.lines.remove(line),
        };
        self.version += 1;
    }

    /// Answers a write.
    pub(crate) fn write(&mut self, write: &Write) -> Outcome {
        if let Some((change, cart)) = self.answers.get(&write.key) {
            assert_eq!(
                *change, write.change,
                "a key travelled with two different changes"
            );
            return Outcome::Accepted {
                cart: cart.clone(),
                replayed: true,
            };
        }
        let version = write.sent.as_ref().and_then(|sent| sent.version.clone());
        if version != Some(self.version.to_string()) {
            return Outcome::Outdated;
        }
        match &write.change {
            Change::Put { quantity, .. } if *quantity > LIMIT => return Outcome::Refused("too many".into()),
            Change::Put { offer, quantity } => {
                self.lines
                    .insert(write.line.to_string(), (offer.clone(), *quantity));
            }
            Change::Remove if !self.lines.contains_key(write.line.as_str()) => return Outcome::Needless,
            Change::Remove => {
                self.lines.remove(write.line.as_str());
            }
        }
        self.version += 1;
        *self.done.entry(write.key.clone()).or_default() += 1;
        let cart = self.cart();
        self.answers
            .insert(write.key.clone(), (write.change.clone(), cart.clone()));
        Outcome::Accepted {
            cart,
            replayed: false,
        }
    }
}

pub(crate) fn line(id: &str, offer: &OfferId, quantity: u32) -> CartLine {
    let unit_price = Rupiah::new(1_000);
    CartLine {
        id: LineId::new(id),
        offer: offer.clone(),
        product: "prd_1".into(),
        name: "Kursi rapat".into(),
        picture: Picture {
            src: "/pictures/prd_1.svg".into(),
            alt: String::new(),
        },
        unit: "buah".into(),
        quantity,
        unit_price,
        price: unit_price.checked_times(quantity).unwrap(),
        minimum_order: 1,
        stock: 40,
        on_sale: true,
    }
}

pub(crate) fn vendor() -> VendorRef {
    VendorRef {
        id: "vnd_1".into(),
        name: "Mebel Sinar Tahunan".into(),
        region: RegionRef {
            code: "33.20".into(),
            name: "Kabupaten Jepara".into(),
            kind: GovernmentKind::Kabupaten,
        },
        district: "Tahunan".into(),
        size: VendorSize::Small,
        pkp: true,
    }
}

pub(crate) fn marketplace() -> Marketplace {
    Marketplace {
        id: "mbizmarket".into(),
        name: "Mbizmarket".into(),
    }
}
