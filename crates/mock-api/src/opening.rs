//! What the demo starts with: orders of the months before, in every state that a person may want to look at. They come
//! about as any other order does, only earlier.

use std::collections::BTreeMap;

use jiff::Timestamp;
use lokapasar_contract::order::{Actor, Finding, InspectionOutcome, OrderAction, OrderState, ProposedPrice};
use lokapasar_contract::purchase::{FundingSource, PlacePurchaseRequest, Receiver};
use lokapasar_contract::session::{Persona, Role};
use lokapasar_contract::{CartId, Day, LineId, PersonaId, Rupiah, VendorId};
use lokapasar_demo_data::model::{Offer, Unit};
use lokapasar_demo_data::random::Random;
use rusqlite::Connection;

use crate::cart::StoredLine;
use crate::cart::assembly::{self, Assembly};
use crate::market::Market;
use crate::orders::model::{Order, Person, Who};
use crate::orders::{perform, reservations, store as orders, view};
use crate::policy::Policy;
use crate::problem::ApiProblem;
use crate::purchases::{self, Placement};
use crate::state::Change;
use crate::{store, vendors};

mod script;

#[cfg(test)]
mod tests;

use script::{Move, SCRIPTS, Script};

/// The name under which the store remembers that it is done.
const DONE: &str = "opening";

/// Whether the store has its first orders.
///
/// # Errors
/// When the store refuses.
pub fn is_done(connection: &Connection) -> Result<bool, ApiProblem> {
    Ok(store::setting(connection, DONE)?.is_some())
}

/// Places the first orders, once.
///
/// # Errors
/// When the store refuses.
pub fn ensure(change: &mut Change<'_>, market: &Market, policy: Policy) -> Result<(), ApiProblem> {
    if is_done(change.connection())? {
        return Ok(());
    }
    // Who has a persona is answered for by a person.
    for vendor in market
        .personas()
        .iter()
        .filter_map(|persona| persona.vendor.as_ref())
    {
        vendors::set_automatic(
            change.connection(),
            Some(&vendor.id),
            false,
            Timestamp::UNIX_EPOCH,
        )?;
    }
    let random = Random::new(market.seed).fork("opening");
    for script in SCRIPTS {
        if let Some(people) = People::of(market, script.place) {
            play(
                change,
                market,
                policy,
                script,
                &people,
                &mut random.fork(script.need),
            )?;
        }
    }
    store::remember(change.connection(), DONE, "done")?;
    Ok(())
}

/// The people of one place.
struct People<'a> {
    by_role: BTreeMap<Role, &'a Persona>,
    buyer: &'a Persona,
    unit: &'a Unit,
    /// The vendor of the place that waits for a person.
    vendor: Option<VendorId>,
}

impl<'a> People<'a> {
    fn of(market: &'a Market, place: &str) -> Option<Self> {
        let named = |role: &str| {
            market
                .personas()
                .iter()
                .find(|one| one.id.as_str() == format!("{role}-{place}"))
        };
        let by_role = ["pp", "ppk", "bendahara"]
            .iter()
            .filter_map(|role| named(role))
            .map(|persona| (persona.role, &**persona))
            .collect::<BTreeMap<_, _>>();
        let buyer = *by_role.get(&Role::Buyer)?;
        Some(Self {
            buyer,
            unit: market.unit(&buyer.unit.as_ref()?.id)?,
            vendor: named("vendor").and_then(|persona| Some(persona.vendor.as_ref()?.id.clone())),
            by_role,
        })
    }

    fn who(&self, actor: Actor, order: &Order) -> Option<Who> {
        let role = match actor {
            Actor::Buyer => Role::Buyer,
            Actor::Ppk => Role::Ppk,
            Actor::Bendahara => Role::Bendahara,
            Actor::Vendor | Actor::System => {
                let id = PersonaId::new(order.vendor.id.as_str());
                return Some(Who {
                    actor,
                    person: Person::new(id, order.vendor.name.clone()),
                    stands_in_for: None,
                });
            }
        };
        view::who(self.by_role.get(&role)?)
    }
}

/// A time of a script, `2023-12-04 09:15` in WIB.
fn time(text: &str) -> Result<Timestamp, ApiProblem> {
    let (day, clock) = text.split_once(' ').unwrap_or((text, "08:00"));
    format!("{day}T{clock}:00+07:00")
        .parse()
        .map_err(|error: jiff::Error| ApiProblem::internal(&error))
}

fn play(
    change: &mut Change<'_>,
    market: &Market,
    policy: Policy,
    script: &Script,
    people: &People<'_>,
    random: &mut Random,
) -> Result<(), ApiProblem> {
    let at = time(script.placed)?;
    let lines = lines(change.connection(), market, script, people, random)?;
    let region = &people.unit.region;
    let assembly: Assembly<'_> = assembly::assemble(change.connection(), market, policy, region, &lines, at)?;
    if assembly.groups.is_empty() {
        // The smallest data may have nobody nearby who sells such a thing.
        return Ok(());
    }
    let request = request(script, people.unit)?;
    let placement = Placement {
        buyer: people.buyer,
        request: &request,
        assembly: &assembly,
        at,
        policy,
    };
    let (_, placed) = purchases::place(change, market, &placement)?;
    for mut order in placed {
        for (at, actor, step) in script.moves {
            let Some(who) = people.who(*actor, &order) else {
                break;
            };
            let action = action(step, &order);
            let transition = perform::apply(&order, &who, &action, time(at)?, policy)?;
            order = orders::update(change, transition)?;
        }
    }
    Ok(())
}

fn request(script: &Script, unit: &Unit) -> Result<PlacePurchaseRequest, ApiProblem> {
    let needed_by: Day = script
        .needed_by
        .parse()
        .map_err(|error| ApiProblem::internal(&error))?;
    Ok(PlacePurchaseRequest {
        cart_id: CartId::new("crt_opening"),
        need: script.need.to_owned(),
        receiver: Receiver {
            name: script.receiver.to_owned(),
            phone: script.phone.to_owned(),
            address: unit.address.clone(),
        },
        deliveries: Vec::new(),
        needed_by,
        funding_source: FundingSource::Apbd,
        payment_route: script.route,
        plan_code: None,
        note: None,
        negotiate: script.negotiate,
    })
}

/// Offers of one vendor on one marketplace near the unit, each in a quantity that its share of the money buys.
fn lines(
    connection: &Connection,
    market: &Market,
    script: &Script,
    people: &People<'_>,
    random: &mut Random,
) -> Result<Vec<StoredLine>, ApiProblem> {
    let mut sellers: BTreeMap<(&VendorId, &str), Vec<&Offer>> = BTreeMap::new();
    for offer in market.catalogue.offers.iter().filter(|offer| offer.on_sale) {
        let near = market
            .vendor(&offer.vendor)
            .is_some_and(|vendor| vendor.region == people.unit.region);
        let waits = people.vendor.as_ref() == Some(&offer.vendor);
        if near && waits == script.waits && trade(market, offer) == Some(script.trade) {
            sellers
                .entry((&offer.vendor, offer.marketplace))
                .or_default()
                .push(offer);
        }
    }
    // The smallest data has sellers of fewer things than a script names: then those with the most.
    let most = sellers
        .values()
        .map(Vec::len)
        .max()
        .unwrap_or_default()
        .min(script.lines);
    let enough: Vec<&Vec<&Offer>> = sellers.values().filter(|offers| offers.len() >= most).collect();
    let Some(offers) = random.pick(&enough).copied() else {
        return Ok(Vec::new());
    };
    let share = script.budget / i64::try_from(script.lines.max(1)).unwrap_or(1);
    let mut lines = Vec::with_capacity(script.lines);
    let start = usize::try_from(random.below(offers.len() as u64)).unwrap_or_default();
    for offer in offers.iter().cycle().skip(start).take(offers.len()) {
        let left = reservations::available(connection, offer)?;
        let affordable = u32::try_from(share / offer.price.get().max(1)).unwrap_or(u32::MAX);
        let quantity = rounded(affordable.min(left / 2)).max(offer.minimum_order);
        let dear = offer
            .price
            .checked_times(quantity)
            .is_none_or(|price| price.get() > share * 2);
        let known = lines.iter().any(|line: &StoredLine| line.offer == offer.id);
        if quantity == 0 || quantity > left || dear || known || lines.len() == script.lines {
            continue;
        }
        lines.push(StoredLine {
            id: LineId::new(format!("l{}", lines.len() + 1)),
            offer: offer.id.clone(),
            quantity,
            seen_price: Rupiah::ZERO,
        });
    }
    Ok(lines)
}

/// As people order: 12 as it is, 37 as 35.
const fn rounded(quantity: u32) -> u32 {
    match quantity {
        0..=12 => quantity,
        13..=100 => quantity / 5 * 5,
        _ => quantity / 50 * 50,
    }
}

/// The first-level category of what is offered, without its prefix.
fn trade<'m>(market: &'m Market, offer: &Offer) -> Option<&'m str> {
    let mut category = market.category(&market.product(&offer.product)?.category)?;
    while let Some(parent) = &category.parent {
        category = market.category(parent)?;
    }
    category.id.as_str().strip_prefix("cat_")
}

fn action(step: &Move, order: &Order) -> OrderAction {
    match step {
        Move::Approve => OrderAction::Approve {},
        Move::Reject(reason) => OrderAction::Reject {
            reason: (*reason).to_owned(),
            lines: Vec::new(),
        },
        Move::Accept => OrderAction::Accept {},
        Move::Ship => OrderAction::Ship {
            carrier: "Kurir penyedia".to_owned(),
            tracking: None,
            delivery: order.next_destination(),
            lines: Vec::new(),
        },
        Move::Receive => OrderAction::Receive { shipment: None },
        Move::Fits => {
            let fits = |id: &LineId| Finding {
                line_id: id.clone(),
                outcome: InspectionOutcome::Fits,
                note: None,
            };
            OrderAction::Inspect {
                findings: order.standing_lines().map(|line| fits(&line.id)).collect(),
            }
        }
        Move::Sign => OrderAction::SignHandover { delivery: None },
        Move::Pay(proof) => OrderAction::Pay {
            proof: (*proof).to_owned(),
        },
        Move::Rate(stars, text) => OrderAction::Rate {
            stars: *stars,
            text: Some((*text).to_owned()),
        },
        Move::Reply(text) => OrderAction::Reply {
            text: (*text).to_owned(),
        },
        Move::Propose(basis_points) => OrderAction::Propose {
            prices: order
                .standing_lines()
                .map(|line| ProposedPrice {
                    line_id: line.id.clone(),
                    unit_price: line.list_price.share(*basis_points).unwrap_or(line.list_price),
                })
                .collect(),
            shipping: if order.state == OrderState::Negotiating {
                order.list_shipping
            } else {
                Rupiah::ZERO
            },
            message: Some("Mohon harga terbaik untuk pengambilan sekaligus.".to_owned()),
        },
    }
}
