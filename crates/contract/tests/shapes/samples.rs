//! What the shapes have in common: who, where, when, how much.

use lokapasar_contract::catalogue::{Marketplace, Picture, VendorRef, VendorSize};
use lokapasar_contract::order::{Actor, Deadline, OrderState, OrderSummary, Totals, Waiting};
use lokapasar_contract::place::{GovernmentKind, RegionRef, UnitKind, UnitRef};
use lokapasar_contract::{Rupiah, Timestamp};

pub(crate) fn region() -> RegionRef {
    RegionRef {
        code: "33.20".into(),
        name: "Kabupaten Jepara".into(),
        kind: GovernmentKind::Kabupaten,
    }
}

pub(crate) fn unit() -> UnitRef {
    UnitRef {
        id: "unit_1".into(),
        name: "Kecamatan Tahunan".into(),
        kind: UnitKind::Kecamatan,
        region: region(),
    }
}

pub(crate) fn vendor() -> VendorRef {
    VendorRef {
        id: "vnd_1".into(),
        name: "Mebel Sinar Tahunan".into(),
        region: region(),
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

pub(crate) fn picture() -> Picture {
    Picture {
        src: "/pictures/prd_1.svg".into(),
        alt: "Kursi rapat jati".into(),
    }
}

pub(crate) fn at() -> Timestamp {
    Timestamp::new("2024-01-02T08:00:00+07:00")
}

pub(crate) fn totals() -> Totals {
    Totals {
        goods: Rupiah::new(10_080_000),
        shipping: Rupiah::new(150_000),
        ppn: Rupiah::new(1_125_300),
        total: Rupiah::new(11_355_300),
    }
}

pub(crate) fn order_summary() -> OrderSummary {
    OrderSummary {
        id: "ord_1".into(),
        number: "SP-2024-01-0001".into(),
        title: "12 Kursi Rapat Jati Ukir Minimalis".into(),
        line_count: 1,
        state: OrderState::AwaitingApproval,
        next_actor: Some(Actor::Ppk),
        deadline: Some(Deadline {
            at: at(),
            working_days_left: 2,
            overdue: false,
            otherwise: Some(OrderState::Cancelled),
        }),
        waiting: Some(Waiting::Complaint),
        vendor: vendor(),
        marketplace: marketplace(),
        unit: unit(),
        total: Rupiah::new(11_355_300),
        placed_at: at(),
        version: "3".into(),
    }
}
