//! Orders and people for tests.

use std::collections::BTreeSet;

use jiff::Timestamp;
use lokapasar_contract::catalogue::{Marketplace, Picture, VendorRef, VendorSize};
use lokapasar_contract::order::{
    Actor, ComplaintLine, CreditLine, Finding, InspectionOutcome, NewQuantity, OrderAction, OrderLine,
    OrderState, ProposedPrice, Remedy,
};
use lokapasar_contract::place::{GovernmentKind, RegionRef, UnitKind, UnitRef};
use lokapasar_contract::purchase::{FundingSource, PaymentRoute, Receiver};
use lokapasar_contract::{Day, OrderId, PersonaId, RegionCode, Rupiah};

use super::deadline;
use super::model::{Order, Person, Who};
use super::perform;
use crate::policy::{Policy, tax};

mod apart;

pub(crate) use apart::{apart, everywhere_apart, fewer_for_the_school, ship_part_to, ship_to, way_apart};

pub(crate) const POLICY: Policy = Policy::standard();

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Tuesday, 2 January 2024, 08.00 WIB.
pub(crate) fn start() -> Timestamp {
    at("2024-01-02T08:00:00+07:00")
}

pub(crate) fn who(actor: Actor) -> Who {
    let (id, name) = match actor {
        Actor::Buyer => ("pp-jepara", "Sri Wahyuni"),
        Actor::Ppk => ("ppk-jepara", "Agus Santoso"),
        Actor::Vendor => ("vendor-jepara", "CV Ukir Jati"),
        Actor::Bendahara => ("bendahara-jepara", "Nur Hidayah"),
        Actor::System => return Who::system(),
    };
    Who {
        actor,
        person: Person::new(PersonaId::new(id), name.to_owned()),
        stands_in_for: None,
    }
}

pub(crate) const PEOPLE: [Actor; 4] = [Actor::Buyer, Actor::Ppk, Actor::Vendor, Actor::Bendahara];

fn line(id: &str, name: &str, quantity: u32, price: i64) -> OrderLine {
    let unit_price = Rupiah::new(price);
    OrderLine {
        id: id.into(),
        offer: format!("off_{id}").into(),
        product: format!("prd_{id}").into(),
        name: name.to_owned(),
        picture: Picture {
            src: format!("/api/v1/pictures/prd_{id}.svg"),
            alt: name.to_owned(),
        },
        unit: "buah".to_owned(),
        quantity,
        list_price: unit_price,
        unit_price,
        price: unit_price.checked_times(quantity).unwrap(),
        shipped: 0,
        inspection: None,
        rejected: None,
    }
}

/// An order of three lines of a PKP vendor in Jepara, just placed.
pub(crate) fn placed(state: OrderState) -> Order {
    let region = RegionRef {
        code: RegionCode::new("33.20"),
        name: "Kabupaten Jepara".to_owned(),
        kind: GovernmentKind::Kabupaten,
    };
    let lines = vec![
        line("chair", "Kursi Rapat Jati Ukir", 12, 840_000),
        line("table", "Meja Rapat Jati", 2, 2_150_000),
        line("cloth", "Taplak Tenun Troso", 5, 95_000),
    ];
    let totals = tax::totals(lines.iter().map(|line| line.price), Rupiah::new(150_000), 1_100).unwrap();
    let mut order = Order {
        id: OrderId::new("ord_sample"),
        number: "SP-2024-01-0001".to_owned(),
        purchase: "pur_sample".into(),
        version: 1,
        state,
        entered: start(),
        changed: start(),
        due: None,
        placed: start(),
        unit: UnitRef {
            id: "unit_dindik".into(),
            name: "Dinas Pendidikan".to_owned(),
            kind: UnitKind::Opd,
            region: region.clone(),
        },
        vendor: VendorRef {
            id: "vnd_ukir".into(),
            name: "CV Ukir Jati".to_owned(),
            region,
            district: "Tahunan".to_owned(),
            size: VendorSize::Micro,
            pkp: true,
        },
        marketplace: Marketplace {
            id: "mbizmarket".to_owned(),
            name: "Mbizmarket".to_owned(),
        },
        buyer: who(Actor::Buyer).person,
        ppk: None,
        bendahara: None,
        receiver: Receiver {
            name: "Rina".to_owned(),
            phone: "0291 591 142".to_owned(),
            address: "Jl. Kartini 1, Jepara".to_owned(),
        },
        deliveries: Vec::new(),
        need: "Ruang rapat".to_owned(),
        needed_by: Day::new(2024, 1, 31).unwrap(),
        note: None,
        funding_source: FundingSource::Apbd,
        payment_route: PaymentRoute::VirtualAccount,
        plan_code: None,
        lines,
        list_shipping: totals.shipping,
        ppn_bp: 1_100,
        totals,
        fewest_vendors: 3,
        lead_time_days: 7,
        answer_minutes: 3,
        steps: Vec::new(),
        proposals: Vec::new(),
        shipments: Vec::new(),
        signed_by: Vec::new(),
        cancel_requested_by: None,
        account: None,
        paid: None,
        rating: None,
        addenda: Vec::new(),
        addendum_due: None,
        complaints: Vec::new(),
        negotiators: BTreeSet::new(),
        failed_inspection: BTreeSet::new(),
    };
    order.due = deadline::due(&order, state, start(), POLICY);
    order
}

/// The order after these actions, each of which must succeed.
pub(crate) fn after(mut order: Order, actions: &[(Actor, OrderAction)]) -> Order {
    for (actor, action) in actions {
        order = perform::apply(&order, &who(*actor), action, start(), POLICY)
            .unwrap()
            .order;
    }
    order
}

/// An order in each state, one of them halfway shipped and some with a request to cancel.
pub(crate) fn everywhere() -> Vec<Order> {
    use Actor::{Bendahara, Buyer, Ppk, Vendor};
    let to_payment = [
        (Ppk, OrderAction::Approve {}),
        (Vendor, OrderAction::Accept {}),
        (Vendor, ship()),
        (Buyer, OrderAction::Receive { shipment: None }),
        (Buyer, fits(&placed(OrderState::AwaitingApproval))),
        (Buyer, OrderAction::SignHandover { delivery: None }),
        (Vendor, OrderAction::SignHandover { delivery: None }),
        (
            Bendahara,
            OrderAction::Pay {
                proof: "SP2D-1".to_owned(),
            },
        ),
        (Ppk, OrderAction::Rate { stars: 5, text: None }),
        (
            Vendor,
            OrderAction::Reply {
                text: "Terima kasih".to_owned(),
            },
        ),
    ];
    let fresh = placed(OrderState::AwaitingApproval);
    let mut all: Vec<Order> = (0..=to_payment.len())
        .map(|count| after(fresh.clone(), &to_payment[..count]))
        .collect();
    // A complaint at each point at which there may be one, as far as it goes.
    for count in 5..=to_payment.len() {
        let order = after(fresh.clone(), &to_payment[..count]);
        let complaint = [
            (Buyer, complain()),
            (Vendor, refund()),
            (Buyer, OrderAction::SettleComplaint {}),
        ];
        all.extend((1..=3).map(|steps| after(order.clone(), &complaint[..steps])));
    }
    // All of it sent back, and a part.
    let arrived = after(fresh.clone(), &to_payment[..4]);
    for lines in [&["chair", "table", "cloth"][..], &["chair"]] {
        all.push(after(arrived.clone(), &[(Buyer, broken(&arrived, lines))]));
    }
    let accepted = after(fresh.clone(), &to_payment[..2]);
    for (one, other) in [(Ppk, Vendor), (Vendor, Ppk)] {
        let proposed = after(accepted.clone(), &[(one, fewer())]);
        all.push(after(proposed.clone(), &[(other, OrderAction::SignAddendum {})]));
        let too_late = ship_part("chair", 11);
        all.push(after(proposed.clone(), &[(Vendor, too_late)]));
        all.push(proposed);
    }
    let part = ship_part("chair", 4);
    all.push(after(accepted.clone(), &[(Vendor, part.clone())]));
    all.push(after(
        accepted.clone(),
        &[(Vendor, part), (Buyer, OrderAction::Receive { shipment: None })],
    ));
    let cancel = OrderAction::Cancel {
        reason: "Anggaran berubah".to_owned(),
    };
    all.push(after(accepted.clone(), &[(Buyer, cancel.clone())]));
    all.push(after(accepted, &[(Vendor, cancel.clone())]));
    all.push(after(fresh, &[(Buyer, cancel)]));
    let negotiating = placed(OrderState::Negotiating);
    all.push(after(negotiating.clone(), &[(Buyer, propose(&negotiating))]));
    all.push(after(negotiating.clone(), &[(Vendor, propose(&negotiating))]));
    all.push(
        deadline::lapse(&negotiating, at("2024-02-01T08:00:00+07:00"), POLICY)
            .unwrap()
            .order,
    );
    all.push(negotiating);
    all.extend(everywhere_apart());
    all
}

pub(crate) fn ship() -> OrderAction {
    OrderAction::Ship {
        carrier: "Kurir sendiri".to_owned(),
        tracking: None,
        delivery: None,
        lines: Vec::new(),
    }
}

pub(crate) fn ship_part(line: &str, quantity: u32) -> OrderAction {
    OrderAction::Ship {
        carrier: "JNE".to_owned(),
        tracking: Some("JT123".to_owned()),
        delivery: None,
        lines: vec![lokapasar_contract::order::ShippedLine {
            line_id: line.into(),
            quantity,
        }],
    }
}

pub(crate) fn fits(order: &Order) -> OrderAction {
    let finding = |line: &OrderLine| Finding {
        line_id: line.id.clone(),
        outcome: InspectionOutcome::Fits,
        note: None,
    };
    OrderAction::Inspect {
        findings: order.standing_lines().map(finding).collect(),
    }
}

/// These lines came broken, the others fit.
pub(crate) fn broken(order: &Order, lines: &[&str]) -> OrderAction {
    let finding = |line: &OrderLine| {
        let is_broken = lines.contains(&line.id.as_str());
        Finding {
            line_id: line.id.clone(),
            outcome: if is_broken {
                InspectionOutcome::Damaged
            } else {
                InspectionOutcome::Fits
            },
            note: is_broken.then(|| "Pecah".to_owned()),
        }
    };
    OrderAction::Inspect {
        findings: order.standing_lines().map(finding).collect(),
    }
}

/// Ten chairs rather than twelve, and a week later.
pub(crate) fn fewer() -> OrderAction {
    OrderAction::ProposeAddendum {
        quantities: vec![NewQuantity {
            line_id: "chair".into(),
            delivery: None,
            quantity: 10,
        }],
        needed_by: Day::new(2024, 2, 7).ok(),
        reason: "Kayu datang terlambat".to_owned(),
    }
}

/// A day later than it is.
fn later(order: &Order) -> OrderAction {
    OrderAction::ProposeAddendum {
        quantities: Vec::new(),
        needed_by: Day::new(2024, 2, order.needed_by.day() % 28 + 1).ok(),
        reason: "Kayu datang terlambat".to_owned(),
    }
}

/// Two of the chairs are broken, and their money is asked back.
pub(crate) fn complain() -> OrderAction {
    OrderAction::FileComplaint {
        lines: vec![ComplaintLine {
            line_id: "chair".into(),
            quantity: 2,
        }],
        remedy: Remedy::Refund,
        text: "Dua kaki patah".to_owned(),
    }
}

/// The money for two chairs.
pub(crate) fn refund() -> OrderAction {
    OrderAction::AnswerComplaint {
        remedy: Some(Remedy::Refund),
        text: "Kami kembalikan uangnya".to_owned(),
        credits: vec![CreditLine {
            line_id: "chair".into(),
            amount: Rupiah::new(1_680_000),
        }],
    }
}

/// Nine tenths of the listed price for the first line that stands.
pub(crate) fn propose(order: &Order) -> OrderAction {
    let first = order.standing_lines().next().unwrap();
    OrderAction::Propose {
        prices: vec![ProposedPrice {
            line_id: first.id.clone(),
            unit_price: Rupiah::new(first.list_price.get() * 9 / 10),
        }],
        shipping: order.totals.shipping,
        message: Some("Mohon harga terbaik".to_owned()),
    }
}

/// One well-formed action of every kind.
pub(crate) fn actions(order: &Order) -> Vec<OrderAction> {
    let reason = || "Tidak jadi".to_owned();
    vec![
        propose(order),
        OrderAction::AcceptProposal {},
        OrderAction::WalkAway { reason: reason() },
        OrderAction::Approve {},
        OrderAction::Reject {
            reason: reason(),
            lines: Vec::new(),
        },
        OrderAction::Accept {},
        OrderAction::Decline { reason: reason() },
        order.next_destination().map_or_else(ship, ship_to),
        OrderAction::Receive { shipment: None },
        fits(order),
        OrderAction::SignHandover { delivery: None },
        OrderAction::Pay {
            proof: "SP2D-7".to_owned(),
        },
        OrderAction::Rate {
            stars: 4,
            text: Some("Baik".to_owned()),
        },
        OrderAction::Reply {
            text: "Terima kasih".to_owned(),
        },
        later(order),
        OrderAction::SignAddendum {},
        OrderAction::DeclineAddendum { reason: reason() },
        complain(),
        refund(),
        OrderAction::SettleComplaint {},
        OrderAction::ContestAnswer { reason: reason() },
        OrderAction::WithdrawComplaint { reason: reason() },
        OrderAction::Cancel { reason: reason() },
        OrderAction::AgreeCancel {},
    ]
}
