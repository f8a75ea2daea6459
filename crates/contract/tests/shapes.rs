//! The shapes on the wire, as snapshots: a change of one is a change of the API, and must be meant.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be made is a failed test")]

use lokapasar_contract::analytics::*;
use lokapasar_contract::cart::*;
use lokapasar_contract::catalogue::*;
use lokapasar_contract::control::*;
use lokapasar_contract::document::*;
use lokapasar_contract::live::LiveEvent;
use lokapasar_contract::order::*;
use lokapasar_contract::place::*;
use lokapasar_contract::problem::*;
use lokapasar_contract::purchase::*;
use lokapasar_contract::session::*;
use lokapasar_contract::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn region() -> RegionRef {
    RegionRef {
        code: "33.20".into(),
        name: "Kabupaten Jepara".into(),
        kind: GovernmentKind::Kabupaten,
    }
}

fn unit() -> UnitRef {
    UnitRef {
        id: "unit_1".into(),
        name: "Kecamatan Tahunan".into(),
        kind: UnitKind::Kecamatan,
        region: region(),
    }
}

fn vendor() -> VendorRef {
    VendorRef {
        id: "vnd_1".into(),
        name: "Mebel Sinar Tahunan".into(),
        region: region(),
        district: "Tahunan".into(),
        size: VendorSize::Small,
        pkp: true,
    }
}

fn marketplace() -> Marketplace {
    Marketplace {
        id: "mbizmarket".into(),
        name: "Mbizmarket".into(),
    }
}

fn picture() -> Picture {
    Picture {
        src: "/pictures/prd_1.svg".into(),
        alt: "Kursi rapat jati".into(),
    }
}

fn at() -> Timestamp {
    Timestamp::new("2024-01-02T08:00:00+07:00")
}

fn totals() -> Totals {
    Totals {
        goods: Rupiah::new(10_080_000),
        shipping: Rupiah::new(150_000),
        ppn: Rupiah::new(1_125_300),
        total: Rupiah::new(11_355_300),
    }
}

fn order_summary() -> OrderSummary {
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
        vendor: vendor(),
        marketplace: marketplace(),
        unit: unit(),
        total: Rupiah::new(11_355_300),
        placed_at: at(),
        version: "3".into(),
    }
}

fn product_summary() -> ProductSummary {
    ProductSummary {
        id: "prd_1".into(),
        name: "Kursi Rapat Jati Ukir Minimalis".into(),
        unit: "buah".into(),
        category: "cat_kursi-rapat".into(),
        picture: picture(),
        pdn: true,
        tkdn_bp: Some(6_200),
        tkdn_verified: true,
        sni: false,
        price: Rupiah::new(971_250),
        shipping: Rupiah::new(25_000),
        best_offer: "off_1".into(),
        offers: 4,
        marketplaces: vec![marketplace()],
        lead_time_days: 6,
        in_stock: true,
        local_vendor: true,
        umk: true,
    }
}

fn period() -> Period {
    Period {
        from: Day::new(2023, 1, 1).unwrap(),
        to: Day::new(2023, 12, 31).unwrap(),
    }
}

fn counting() -> Counting {
    Counting {
        period: period(),
        base_period: None,
        as_of: at(),
        rule: CountingRule::Settled,
        rows_counted: 4_112,
        rows_excluded: vec![ExcludedRows {
            reason: ExclusionReason::Failed,
            rows: 96,
        }],
    }
}

fn figures() -> SummaryFigures {
    SummaryFigures {
        value: Rupiah::new(39_800_000_000),
        orders: 4_112,
        vendors: 300,
        local_vendors: 268,
        units_active: 141,
        units_total: 147,
        average_order: Some(Rupiah::new(9_678_988)),
    }
}

/// Holds the shape under the name, and sees that it can be read back as it was.
#[track_caller]
fn check<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(name: &str, value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(
        &serde_json::from_str::<T>(&json).unwrap(),
        value,
        "{name} does not survive the way there and back"
    );
    insta::assert_json_snapshot!(name, value);
}

#[test]
fn session() {
    let persona = Persona {
        id: "pp-jepara".into(),
        name: "Budi Santoso".into(),
        role: Role::Buyer,
        unit: Some(unit()),
        region: region(),
        vendor: None,
    };
    check(
        "session",
        &Session {
            persona: Some(persona),
            now: at(),
        },
    );
    check(
        "sign_in",
        &SignIn {
            persona: "pp-jepara".into(),
        },
    );
}

#[test]
fn search() {
    let result = SearchResult {
        items: vec![product_summary()],
        page: Page {
            number: 1,
            limit: 24,
            total: 182,
        },
        facets: vec![Facet {
            key: "marketplace".into(),
            values: vec![FacetValue {
                id: "mbizmarket".into(),
                label: "Mbizmarket".into(),
                count: 118,
                selected: true,
            }],
        }],
        histogram: vec![HistogramBar {
            from: Rupiah::ZERO,
            to: Rupiah::new(250_000),
            count: 12,
        }],
        corrections: vec![Correction {
            typed: "kusri".into(),
            read_as: "kursi".into(),
        }],
        relaxations: vec![Relaxation {
            drop: "umk".into(),
            total: 7,
        }],
    };
    check("search_result", &result);
}

#[test]
fn product() {
    let page = ProductPage {
        summary: product_summary(),
        sku: "MBL-0001".into(),
        brand: "Jati Mulya".into(),
        description: "Kursi rapat dari kayu jati.".into(),
        categories: vec![Category {
            id: "cat_mebel".into(),
            parent: None,
            level: 1,
            name: "Mebel".into(),
            products: 412,
        }],
        kbki: "3811101001".into(),
        specifications: vec![Specification {
            name: "Bahan".into(),
            value: "kayu jati".into(),
        }],
        variants: vec![Variant {
            id: "prd_2".into(),
            label: "mahoni".into(),
            price: Rupiah::new(810_000),
        }],
        tkdn: Some(TkdnCertificate {
            number: Some("1234/SJ-IND.8/TKDN/5/2022".into()),
            owner: "CV Jati Mulya".into(),
            expires: Some(Day::new(2025, 5, 31).unwrap()),
            verified: true,
        }),
        bmp_bp: 800,
        sni_number: None,
        substitute: None,
        related: vec![],
    };
    check("product_page", &page);
    let offer = Offer {
        id: "off_1".into(),
        product: "prd_1".into(),
        vendor: vendor(),
        vendor_rating_tenths: Some(47),
        vendor_on_time_bp: 9_620,
        marketplace: marketplace(),
        price: Rupiah::new(875_000),
        ppn: Rupiah::new(96_250),
        price_with_ppn: Rupiah::new(971_250),
        shipping: Rupiah::new(25_000),
        landed: Rupiah::new(999_000),
        tiers: vec![PriceTier {
            from_quantity: 10,
            price: Rupiah::new(840_000),
        }],
        minimum_order: 1,
        stock: 40,
        lead_time_days: 6,
        listed_since: Day::new(2022, 3, 14).unwrap(),
        on_sale: true,
    };
    check("offer_list", &OfferList { items: vec![offer] });
}

#[test]
fn cart() {
    let line = CartLine {
        id: "line-1".into(),
        offer: "off_1".into(),
        product: "prd_1".into(),
        name: "Kursi Rapat Jati Ukir Minimalis".into(),
        picture: picture(),
        unit: "buah".into(),
        quantity: 12,
        unit_price: Rupiah::new(840_000),
        price: Rupiah::new(10_080_000),
        minimum_order: 1,
        stock: 40,
        on_sale: true,
    };
    let cart = Cart {
        id: "crt_1".into(),
        version: "7".into(),
        groups: vec![CartGroup {
            vendor: vendor(),
            marketplace: marketplace(),
            lines: vec![line],
            totals: totals(),
            lead_time_days: 6,
        }],
        totals: totals(),
        policy: vec![PolicyNote {
            rule: "role_threshold".into(),
            blocking: false,
            text: "PP sampai Rp200.000.000".into(),
            threshold: Some(Rupiah::new(200_000_000)),
            source: "Perpres 12/2021".into(),
        }],
        notices: vec![
            CartNotice::PriceChanged {
                line: "line-1".into(),
                old: Rupiah::new(875_000),
                new: Rupiah::new(840_000),
            },
            CartNotice::Delisted {
                line: "line-2".into(),
            },
        ],
        allowed_actions: vec![AllowedAction {
            action: ActionKind::Purchase,
            allowed: false,
            reason: Some("Satu barang tidak dijual lagi.".into()),
        }],
    };
    check("cart", &cart);
    check(
        "put_cart_line",
        &PutCartLine {
            offer_id: "off_1".into(),
            quantity: 12,
        },
    );
}

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
        }],
        proposals: vec![],
        shipments: vec![Shipment {
            number: 1,
            carrier: "Kurir penyedia".into(),
            tracking: None,
            shipped_at: at(),
            received_at: None,
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
        rating: None,
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
        note: None,
        hash: "1f".repeat(32),
        previous_hash: "00".repeat(32),
    };
    let list = OrderEventList {
        order: "ord_1".into(),
        number: "SP-2024-01-0001".into(),
        count: 1,
        items: vec![event],
    };
    check("order_event_list", &list);
}

fn document_summary() -> DocumentSummary {
    DocumentSummary {
        kind: DocumentKind::Handover,
        number: "BAST-2024-01-0001".into(),
        standing: DocumentStanding::Draft,
        issued_at: None,
        reason: Some("Belum ditandatangani penyedia.".into()),
    }
}

#[test]
fn document() {
    let fact = |label: &str, value: &str| DocumentFact {
        label: label.into(),
        value: value.into(),
    };
    let document = OrderDocument {
        summary: document_summary(),
        order: "ord_1".into(),
        order_number: "SP-2024-01-0001".into(),
        letterhead: Letterhead {
            above: vec!["Pemerintah Kabupaten Jepara".into()],
            name: "Kecamatan Tahunan".into(),
            below: vec!["Jl. Raya Tahunan 12".into()],
        },
        title: "Berita Acara Serah Terima (BAST)".into(),
        mark: Some("Draf: belum ditandatangani".into()),
        dated: "Jepara, 2 Januari 2024".into(),
        facts: vec![fact("Surat pesanan", "SP-2024-01-0001")],
        opening: vec!["Kami yang bertanda tangan di bawah ini:".into()],
        parties: vec![DocumentParty {
            role: "Pihak Kesatu".into(),
            facts: vec![fact("Penyedia", "Mebel Sinar Tahunan")],
        }],
        body: vec!["menyatakan sebagai berikut.".into()],
        tables: vec![DocumentTable {
            caption: "Barang".into(),
            columns: vec![DocumentColumn {
                label: "Jumlah".into(),
                numeric: true,
            }],
            rows: vec![vec!["12".into()]],
            sums: vec![fact("Total", "Rp11.355.300")],
        }],
        total: Some(DocumentTotal {
            amount: Rupiah::new(11_355_300),
            in_words: "sebelas juta tiga ratus lima puluh lima ribu tiga ratus rupiah".into(),
        }),
        terms: vec!["Barang diperiksa bersama.".into()],
        signatures: vec![DocumentSignature {
            role: "Pihak Kesatu".into(),
            name: Some("Mebel Sinar Tahunan".into()),
            of: "Penyedia".into(),
            signed: None,
        }],
        seal: DocumentSeal {
            seq: 6,
            hash: "1f".repeat(32),
        },
    };
    check("document", &document);
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
        OrderAction::SignHandover {},
        OrderAction::Pay {
            proof: "0001/BKU/2024".into(),
        },
        OrderAction::Rate { stars: 5, text: None },
        OrderAction::Cancel {
            reason: "salah pesan".into(),
        },
        OrderAction::AgreeCancel {},
    ];
    check("order_actions", &actions.to_vec());
}

#[test]
fn analytics() {
    let change = SummaryChange {
        value: Some(0.5),
        orders: Some(1.0),
        vendors: None,
        local_vendors: None,
        units_active: None,
        average_order: None,
    };
    let summary = Summary {
        region: Some(region()),
        counting: counting(),
        figures: figures(),
        comparison: Some(figures()),
        change: Some(change),
    };
    check("summary", &summary);
    let point = SeriesPoint {
        from: period().from,
        to: period().to,
        value: Rupiah::new(1),
        orders: 1,
    };
    check(
        "series",
        &Series {
            region: Some(region()),
            counting: counting(),
            points: vec![point],
            comparison: None,
        },
    );
    let row = LeagueRow {
        rank: 11,
        rank_in_kind: 1,
        code: "33.20".into(),
        name: "Kabupaten Jepara".into(),
        kind: GovernmentKind::Kabupaten,
        value: Rupiah::new(34_100_000_000),
        orders: 3_000,
        vendors: 180,
        units: 120,
        change: None,
    };
    check(
        "league",
        &League {
            counting: counting(),
            rows: vec![row],
        },
    );
}

#[test]
fn problem() {
    let problem = Problem {
        kind: "/problems/version-mismatch".into(),
        title: "Versi sudah berubah".into(),
        status: 412,
        detail: "Keranjang sudah diubah di tempat lain.".into(),
        instance: "/api/v1/cart/lines/line-1".into(),
        code: "version_mismatch".into(),
        request_id: "req_1".into(),
        retryable: false,
        errors: vec![FieldProblem {
            pointer: "/quantity".into(),
            code: "out_of_range".into(),
            detail: "Isi 1 sampai 100.000.".into(),
        }],
        current_version: Some("8".into()),
    };
    check("problem", &problem);
}

#[test]
fn live_events() {
    let events = [
        LiveEvent::OrderChanged {
            order: "ord_1".into(),
            state: OrderState::Shipped,
            version: "4".into(),
            at: at(),
        },
        LiveEvent::CartChanged { version: "8".into() },
        LiveEvent::Reset {},
    ];
    check("live_events", &events.to_vec());
}

#[test]
fn controls() {
    let rule = FaultRule {
        method: Some("POST".into()),
        path: "/api/v1/purchases".into(),
        kind: FaultKind::DropAfterCommit,
        probability: 0.3,
        times: Some(2),
        ms: None,
        status: None,
    };
    check(
        "faults",
        &FaultsRequest {
            seed: 1,
            rules: vec![rule],
        },
    );
    check(
        "clock",
        &ClockRequest {
            advance: Some("P3D".into()),
            now: None,
        },
    );
}

#[test]
fn requests_refuse_unknown_fields() {
    let unknown = [
        serde_json::from_str::<PutCartLine>(r#"{"offer_id":"off_1","quantity":1,"price":1}"#).err(),
        serde_json::from_str::<SignIn>(r#"{"persona":"pp-jepara","role":"ppk"}"#).err(),
        serde_json::from_str::<OrderAction>(r#"{"action":"approve","force":true}"#).err(),
        serde_json::from_str::<OrderAction>(r#"{"action":"ship","carrier":"JNE","cost":1}"#).err(),
        serde_json::from_str::<ClockRequest>(r#"{"advance":"P1D","back":true}"#).err(),
    ];
    for (place, error) in unknown.iter().enumerate() {
        let text = error.as_ref().map(ToString::to_string).unwrap_or_default();
        assert!(text.contains("unknown field"), "case {place}: {text}");
    }
}
