//! An order as the server keeps it.

use std::collections::BTreeSet;

use jiff::Timestamp;
use lokapasar_contract::catalogue::{Marketplace, VendorRef};
use lokapasar_contract::delivery::Delivery;
use lokapasar_contract::order::{
    Actor, Addendum, AddendumStatus, AddendumTerms, Complaint, OrderEventKind, OrderLine, OrderState,
    Proposal, Rating, Shipment, Totals, Waiting,
};
use lokapasar_contract::place::UnitRef;
use lokapasar_contract::purchase::{FundingSource, PaymentRoute, Receiver};
use lokapasar_contract::{Day, LineId, OfferId, OrderId, PersonaId, PurchaseId, Rupiah};
use serde::{Deserialize, Serialize};

use crate::policy::calendar::Zone;
use crate::policy::tax;

/// A person who acted on an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonaId,
    /// The name.
    pub name: String,
    /// Whom they stood in for.
    #[serde(default)]
    pub in_place_of: Option<String>,
}

impl Person {
    /// Somebody who acts for nobody else.
    #[must_use]
    pub const fn new(id: PersonaId, name: String) -> Self {
        Self {
            id,
            name,
            in_place_of: None,
        }
    }

    /// As papers name them: `Joko Susilo, a.n. Siti Rahmawati`.
    #[must_use]
    pub fn on_paper(&self) -> String {
        match &self.in_place_of {
            Some(absent) => format!("{}, a.n. {absent}", self.name),
            None => self.name.clone(),
        }
    }
}

/// Who does something with an order, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// As what.
    pub actor: Actor,
    /// The person; for a vendor that answers by itself, the firm.
    pub person: Person,
    /// The PPK for whom they stand in today.
    pub stands_in_for: Option<String>,
}

impl Who {
    /// The marketplace itself.
    #[must_use]
    pub fn system() -> Self {
        let person = Person::new(PersonaId::new("system"), "Lokapasar".to_owned());
        Self {
            actor: Actor::System,
            person,
            stands_in_for: None,
        }
    }
}

/// A stay in a state that has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The state.
    pub state: OrderState,
    /// By when it should have ended.
    pub planned: Option<Timestamp>,
    /// When it ended.
    pub ended: Timestamp,
    /// Who ended it.
    pub actor: Actor,
    /// That person's or firm's name.
    pub actor_name: String,
    /// Whom they stood in for.
    #[serde(default)]
    pub in_place_of: Option<String>,
}

/// How an order was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paid {
    /// When.
    pub at: Timestamp,
    /// The number of the proof of payment.
    pub proof: String,
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Its identifier.
    pub id: OrderId,
    /// The number on its papers.
    pub number: String,
    /// The purchase that it came from.
    pub purchase: PurchaseId,
    /// Grows by one with every event; so it is also the number of events.
    pub version: u32,
    /// Where it stands.
    pub state: OrderState,
    /// Since when.
    pub entered: Timestamp,
    /// When something last happened to it.
    pub changed: Timestamp,
    /// Until when the next actor should have acted.
    pub due: Option<Timestamp>,
    /// When it was placed.
    pub placed: Timestamp,
    /// Who buys.
    pub unit: UnitRef,
    /// Who sells.
    pub vendor: VendorRef,
    /// Where.
    pub marketplace: Marketplace,
    /// The pejabat pengadaan who ordered.
    pub buyer: Person,
    /// The PPK who decided last.
    pub ppk: Option<Person>,
    /// The bendahara who paid.
    pub bendahara: Option<Person>,
    /// Who receives the goods; of several addresses, the first one's.
    pub receiver: Receiver,
    /// The addresses that it goes to, when there are several.
    #[serde(default)]
    pub deliveries: Vec<Delivery>,
    /// What it is needed for.
    pub need: String,
    /// By when.
    pub needed_by: Day,
    /// The note to the vendor.
    pub note: Option<String>,
    /// The funding source.
    pub funding_source: FundingSource,
    /// How it will be paid.
    pub payment_route: PaymentRoute,
    /// The package of the procurement plan.
    pub plan_code: Option<String>,
    /// What is ordered.
    pub lines: Vec<OrderLine>,
    /// Shipping as listed when it was ordered: no proposal goes above it.
    pub list_shipping: Rupiah,
    /// The rate of PPN when it was ordered, in basis points; 0 of a vendor that is not PKP.
    pub ppn_bp: u32,
    /// What the lines that stand come to, with shipping and PPN.
    pub totals: Totals,
    /// The least number of vendors that sold one of its products when it was ordered.
    pub fewest_vendors: u32,
    /// Days from the vendor's confirmation to delivery.
    pub lead_time_days: u16,
    /// Minutes of office hours after which a vendor that answers by itself does.
    pub answer_minutes: u32,
    /// The states that it has left, the first one first.
    pub steps: Vec<Step>,
    /// The offers of the negotiation.
    pub proposals: Vec<Proposal>,
    /// Who negotiated for the unit.
    #[serde(default)]
    pub negotiators: BTreeSet<PersonaId>,
    /// The lines that an inspection sent back, though what came in their place may have fitted.
    #[serde(default)]
    pub failed_inspection: BTreeSet<LineId>,
    /// The shipments.
    pub shipments: Vec<Shipment>,
    /// Who has signed the handover report.
    pub signed_by: Vec<Actor>,
    /// Who asked for a cancellation that waits for the other side.
    pub cancel_requested_by: Option<Actor>,
    /// The virtual account, from the handover on.
    pub account: Option<String>,
    /// The payment.
    pub paid: Option<Paid>,
    /// The rating.
    pub rating: Option<Rating>,
    /// The changes that were proposed after it was confirmed, the first one first.
    #[serde(default)]
    pub addenda: Vec<Addendum>,
    /// Until when the open addendum waits for the other side; none when none is open.
    #[serde(default)]
    pub addendum_due: Option<Timestamp>,
    /// The complaints, the first one first.
    #[serde(default)]
    pub complaints: Vec<Complaint>,
}

impl Order {
    /// The zone in which its deadlines end.
    #[must_use]
    pub fn zone(&self) -> Zone {
        Zone::of(&self.unit.region.code)
    }

    /// The lines that are to be delivered: those that neither the PPK rejected nor an addendum took off.
    pub fn standing_lines(&self) -> impl Iterator<Item = &OrderLine> {
        self.lines
            .iter()
            .filter(|line| line.rejected.is_none() && line.quantity > 0)
    }

    /// Gives an addendum up that nobody has signed.
    pub fn lapse_addendum(&mut self) {
        self.addendum_due = None;
        let last = self.addenda.last_mut();
        if let Some(open) = last.filter(|addendum| addendum.status == AddendumStatus::Proposed) {
            open.status = AddendumStatus::Lapsed;
        }
    }

    /// Whether a shipment has left and not arrived.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.shipments
            .iter()
            .any(|shipment| shipment.received_at.is_none())
    }

    /// Whether goods of it are on their way or with the buyer. What went back after an inspection is the vendor's again.
    #[must_use]
    pub fn has_goods_out(&self) -> bool {
        self.is_under_way() || self.standing_lines().any(|line| line.shipped > 0)
    }

    /// Whether everything that stands is shipped.
    #[must_use]
    pub fn is_all_shipped(&self) -> bool {
        self.standing_lines().all(|line| line.shipped == line.quantity)
    }

    /// What the lines that stand come to; none when an amount does not fit.
    #[must_use]
    pub fn computed_totals(&self) -> Option<Totals> {
        tax::totals(
            self.standing_lines().map(|line| line.price),
            self.totals.shipping,
            self.ppn_bp,
        )
    }

    /// Whose move it is.
    #[must_use]
    pub fn next_actor(&self) -> Option<Actor> {
        if let Some(turn) = self.complaint_turn() {
            return Some(turn);
        }
        match self.state {
            OrderState::Negotiating => match self.proposals.last() {
                Some(proposal) if proposal.by == Actor::Buyer => Some(Actor::Vendor),
                _ => Some(Actor::Buyer),
            },
            OrderState::AwaitingApproval => Some(Actor::Ppk),
            OrderState::AwaitingVendor => Some(Actor::Vendor),
            OrderState::InPreparation => match self.cancel_requested_by {
                Some(Actor::Vendor) => Some(Actor::Buyer),
                Some(_) => Some(Actor::Vendor),
                None => self.addendum_turn().or(Some(Actor::Vendor)),
            },
            OrderState::Shipped | OrderState::UnderInspection => Some(Actor::Buyer),
            OrderState::Accepted if self.signed_by.contains(&Actor::Buyer) => Some(Actor::Vendor),
            OrderState::Accepted => Some(Actor::Buyer),
            OrderState::AwaitingPayment => Some(Actor::Bendahara),
            OrderState::Completed if self.rating.is_none() => Some(Actor::Ppk),
            OrderState::Completed | OrderState::Cancelled | OrderState::Expired => None,
        }
    }

    /// What it waits for beside the way that its state has.
    #[must_use]
    pub fn waiting(&self) -> Option<Waiting> {
        if let Some(turn) = self.complaint_turn() {
            return Some(match turn {
                Actor::Vendor => Waiting::Complaint,
                _ => Waiting::Answer,
            });
        }
        if self.cancel_requested_by.is_some() {
            return Some(Waiting::Cancellation);
        }
        if self.open_addendum().is_some() {
            return Some(Waiting::Addendum);
        }
        let rating = self.rating.as_ref()?;
        rating.reply.is_none().then_some(Waiting::Reply)
    }

    /// On whose desk it lies: whose move it is, or who may still reply.
    #[must_use]
    pub fn desk(&self) -> Option<Actor> {
        let replies = self.waiting() == Some(Waiting::Reply);
        self.next_actor().or(replies.then_some(Actor::Vendor))
    }

    /// What a list calls it: quantity and name of the first line that stands, and how many lines more.
    #[must_use]
    pub fn title(&self) -> String {
        let standing = self.standing_lines().count();
        let first = self.standing_lines().next().or_else(|| self.lines.first());
        let Some(first) = first else {
            return self.number.clone();
        };
        match standing {
            0 | 1 => format!("{} {}", first.quantity, first.name),
            _ => format!("{} {} (+{})", first.quantity, first.name, standing - 1),
        }
    }
}

/// What happened, before it has its place in the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// What.
    pub kind: OrderEventKind,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// That person's or firm's name.
    pub actor_name: String,
    /// Whom they stood in for.
    pub in_place_of: Option<String>,
    /// What was said with it.
    pub note: Option<String>,
    /// What the addendum changes that it tells of.
    pub addendum: Option<AddendumTerms>,
}

/// A change of an order: what it is after it, and what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// The order after it.
    pub order: Order,
    /// What happened.
    pub happening: Happening,
    /// Stock that is free again.
    pub released: Vec<(OfferId, u32)>,
}
