//! Purchases, the orders that they become, and what is done with these.

use lokapasar_contract::catalogue::Page;
use lokapasar_contract::order::*;
use lokapasar_contract::purchase::*;
use lokapasar_contract::{Day, Rupiah};

use crate::check;
use crate::documents::document_summary;
use crate::samples::{at, order_summary, picture, totals, unit, vendor};

#[test]
fn purchase() {
    let request = PlacePurchaseRequest {
        cart_id: "crt_1".into(),
        need: "Rapat koordinasi".into(),
        receiver: Receiver {
            name: "Wati".into(),
            phone: "0291000000".into(),
            address: "Jl. Raya Tahunan 1".into(),
        },
        deliveries: vec![],
        needed_by: Day::new(2024, 1, 20).unwrap(),
        funding_source: FundingSource::Apbd,
        payment_route: PaymentRoute::VirtualAccount,
        plan_code: None,
        note: None,
        negotiate: false,
    };
    check("place_purchase", &request);
    check(
        "purchase",
        &Purchase {
            id: "pur_1".into(),
            placed_at: at(),
            orders: vec![order_summary()],
        },
    );
}

fn complaint() -> Complaint {
    let credit = CreditLine {
        line_id: "line-1".into(),
        amount: Rupiah::new(1_680_000),
    };
    Complaint {
        number: 1,
        by: Actor::Buyer,
        by_name: "Budi Santoso".into(),
        at: at(),
        lines: vec![ComplaintLine {
            line_id: "line-1".into(),
            quantity: 2,
        }],
        remedy: Remedy::Replacement,
        text: "Dua kaki patah.".into(),
        status: ComplaintStatus::Settled,
        answers: vec![
            ComplaintAnswer {
                at: at(),
                remedy: None,
                text: "Barang berangkat utuh.".into(),
                credits: vec![],
                contested: Some("Lihat catatan kurir.".into()),
            },
            ComplaintAnswer {
                at: at(),
                remedy: Some(Remedy::Refund),
                text: "Kami kembalikan uangnya.".into(),
                credits: vec![credit.clone()],
                contested: None,
            },
        ],
        closed_at: Some(at()),
        withdrawn: None,
        credit: Some(Credit {
            at: at(),
            lines: vec![credit],
            goods: Rupiah::new(1_680_000),
            ppn: Rupiah::new(184_800),
            total: Rupiah::new(1_864_800),
            refund: true,
            in_bill: false,
        }),
    }
}

#[test]
fn order() {
    let receiver = Receiver {
        name: "Wati".into(),
        phone: "0291000000".into(),
        address: "Jl. Raya Tahunan 1".into(),
    };
    let detail = OrderDetail {
        summary: order_summary(),
        purchase: "pur_1".into(),
        lines: vec![OrderLine {
            id: "line-1".into(),
            offer: "off_1".into(),
            product: "prd_1".into(),
            name: "Kursi Rapat Jati Ukir Minimalis".into(),
            picture: picture(),
            unit: "buah".into(),
            quantity: 12,
            list_price: Rupiah::new(875_000),
            unit_price: Rupiah::new(840_000),
            price: Rupiah::new(10_080_000),
            shipped: 12,
            inspection: Some(Inspection {
                outcome: InspectionOutcome::Fits,
                note: None,
            }),
            rejected: None,
        }],
        parties: Parties {
            unit: unit(),
            vendor: vendor(),
            buyer: "Budi Santoso".into(),
            ppk: Some("Siti Rahmawati".into()),
            bendahara: None,
            receiver,
        },
        deliveries: vec![],
        totals: totals(),
        need: "Rapat koordinasi".into(),
        needed_by: Day::new(2024, 1, 20).unwrap(),
        note: None,
        funding_source: FundingSource::Apbd,
        plan_code: None,
        milestones: vec![Milestone {
            state: OrderState::AwaitingApproval,
            planned: Some(at()),
            actual: None,
            actor: None,
            actor_name: None,
            in_place_of: Some("Siti Rahmawati".into()),
        }],
        proposals: vec![],
        shipments: vec![Shipment {
            number: 1,
            carrier: "Kurir penyedia".into(),
            tracking: None,
            shipped_at: at(),
            received_at: None,
            delivery: None,
            lines: vec![ShippedLine {
                line_id: "line-1".into(),
                quantity: 12,
            }],
        }],
        handover_signed_by: vec![Actor::Buyer],
        cancel_requested_by: None,
        payment: Payment {
            route: PaymentRoute::VirtualAccount,
            account: Some("8808 0001".into()),
            amount: Rupiah::new(11_355_300),
            credited: Rupiah::ZERO,
            refunded: Rupiah::new(1_864_800),
            paid_at: None,
            proof: None,
            withholdings: vec![Withholding {
                tax: "pph22".into(),
                rate_bp: 50,
                base: Rupiah::new(10_080_000),
                amount: Rupiah::new(50_400),
                source: "PMK 58/2022".into(),
            }],
        },
        rating: Some(Rating {
            stars: 4,
            text: Some("Satu hari terlambat.".into()),
            reply: Some("Mohon maaf, kendaraan kami mogok.".into()),
        }),
        addenda: vec![Addendum {
            number: 1,
            by: Actor::Vendor,
            by_name: "Mebel Sinar Tahunan".into(),
            at: at(),
            quantities: vec![QuantityChange {
                line_id: "line-1".into(),
                delivery: None,
                from: 14,
                to: 12,
            }],
            needed_by: Some(DayChange {
                from: Day::new(2024, 1, 15).unwrap(),
                to: Day::new(2024, 1, 20).unwrap(),
            }),
            reason: "Kayu datang terlambat.".into(),
            status: AddendumStatus::Signed,
            answered_at: Some(at()),
            declined: None,
        }],
        complaints: vec![complaint()],
        complaints_until: Some(at()),
        documents: vec![document_summary()],
        policy: vec![],
        allowed_actions: vec![AllowedAction {
            action: ActionKind::Approve,
            allowed: true,
            reason: None,
        }],
    };
    check("order_detail", &detail);
    let list = OrderList {
        items: vec![order_summary()],
        page: Page {
            number: 1,
            limit: 25,
            total: 1,
        },
        states: vec![StateCount {
            state: OrderState::AwaitingApproval,
            count: 1,
        }],
    };
    check("order_list", &list);
    let event = OrderEvent {
        seq: 1,
        kind: OrderEventKind::Placed,
        at: at(),
        actor: Actor::Buyer,
        actor_name: "Budi Santoso".into(),
        state: OrderState::AwaitingApproval,
        in_place_of: None,
        note: None,
        addendum: None,
        hash: "1f".repeat(32),
        previous_hash: "00".repeat(32),
    };
    let proposed = OrderEvent {
        seq: 2,
        kind: OrderEventKind::AddendumProposed,
        note: Some("Kayu datang terlambat".into()),
        addendum: Some(AddendumTerms {
            needed_by: Some(DayChange {
                from: Day::new(2024, 1, 31).unwrap(),
                to: Day::new(2024, 2, 7).unwrap(),
            }),
            quantities: vec![ChangedQuantity {
                from: 12,
                name: "Kursi Rapat Jati Ukir".into(),
                to: 10,
            }],
        }),
        ..event.clone()
    };
    let list = OrderEventList {
        order: "ord_1".into(),
        number: "SP-2024-01-0001".into(),
        count: 2,
        items: vec![event, proposed],
    };
    check("order_event_list", &list);
}

#[test]
fn order_actions() {
    let actions = [
        OrderAction::Propose {
            prices: vec![ProposedPrice {
                line_id: "line-1".into(),
                unit_price: Rupiah::new(840_000),
            }],
            shipping: Rupiah::new(150_000),
            message: None,
        },
        OrderAction::AcceptProposal {},
        OrderAction::WalkAway {
            reason: "terlalu mahal".into(),
        },
        OrderAction::Approve {},
        OrderAction::Reject {
            reason: "tidak dianggarkan".into(),
            lines: vec![],
        },
        OrderAction::Accept {},
        OrderAction::Decline {
            reason: "stok habis".into(),
        },
        OrderAction::Ship {
            carrier: "Kurir penyedia".into(),
            tracking: None,
            delivery: None,
            lines: vec![],
        },
        OrderAction::Receive { shipment: Some(1) },
        OrderAction::Inspect {
            findings: vec![Finding {
                line_id: "line-1".into(),
                outcome: InspectionOutcome::Damaged,
                note: Some("kaki patah".into()),
            }],
        },
        OrderAction::SignHandover { delivery: None },
        OrderAction::Pay {
            proof: "0001/BKU/2024".into(),
        },
        OrderAction::Rate { stars: 5, text: None },
        OrderAction::Reply {
            text: "terima kasih".into(),
        },
        OrderAction::FileComplaint {
            lines: vec![ComplaintLine {
                line_id: "line-1".into(),
                quantity: 2,
            }],
            remedy: Remedy::Refund,
            text: "dua kaki patah".into(),
        },
        OrderAction::AnswerComplaint {
            remedy: Some(Remedy::Refund),
            text: "kami kembalikan uangnya".into(),
            credits: vec![CreditLine {
                line_id: "line-1".into(),
                amount: Rupiah::new(1_680_000),
            }],
        },
        OrderAction::AnswerComplaint {
            remedy: None,
            text: "barang berangkat utuh".into(),
            credits: vec![],
        },
        OrderAction::SettleComplaint {},
        OrderAction::ContestAnswer {
            reason: "lihat catatan kurir".into(),
        },
        OrderAction::WithdrawComplaint {
            reason: "sudah diganti".into(),
        },
        OrderAction::ProposeAddendum {
            quantities: vec![NewQuantity {
                line_id: "line-1".into(),
                delivery: None,
                quantity: 12,
            }],
            needed_by: Some(Day::new(2024, 1, 20).unwrap()),
            reason: "kayu datang terlambat".into(),
        },
        OrderAction::SignAddendum {},
        OrderAction::DeclineAddendum {
            reason: "kegiatan tidak dapat ditunda".into(),
        },
        OrderAction::Cancel {
            reason: "salah pesan".into(),
        },
        OrderAction::AgreeCancel {},
    ];
    check("order_actions", &actions.to_vec());
}
