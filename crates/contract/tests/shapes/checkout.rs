//! What a checkout shows before anything is placed.

use lokapasar_contract::budget::{PlanChoice, PlanList, PlanPackage};
use lokapasar_contract::cart::PolicyNote;
use lokapasar_contract::checkout::*;
use lokapasar_contract::purchase::{FundingSource, PaymentRoute};
use lokapasar_contract::threshold::*;
use lokapasar_contract::{Day, Rupiah};

use crate::check;
use crate::samples::{marketplace, totals, vendor};

const fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount)
}

fn note(rule: &str, text: &str, source: &str) -> PolicyNote {
    PolicyNote {
        rule: rule.into(),
        blocking: false,
        text: text.into(),
        threshold: Some(rupiah(200_000_000)),
        source: source.into(),
    }
}

fn package() -> PlanPackage {
    PlanPackage {
        code: "43120077".into(),
        name: "Belanja Modal Mebel".into(),
        funding_source: FundingSource::Apbd,
        budget: rupiah(75_000_000),
        committed: rupiah(11_355_300),
        paid: rupiah(0),
        left: rupiah(63_644_700),
    }
}

fn routes() -> Vec<RouteStanding> {
    vec![
        RouteStanding {
            route: PaymentRoute::VirtualAccount,
            open: true,
            text: Some("Paling banyak Rp100.000.000 per pesanan.".into()),
            limit: Some(rupiah(100_000_000)),
            source: Some("Ketentuan layanan Toko Daring".into()),
        },
        RouteStanding {
            route: PaymentRoute::Direct,
            open: true,
            text: None,
            limit: None,
            source: None,
        },
    ]
}

fn order() -> OrderPreview {
    OrderPreview {
        vendor: vendor(),
        marketplace: marketplace(),
        lines: vec![PreviewLine {
            id: "line-1".into(),
            name: "Kursi Rapat Jati Ukir Minimalis".into(),
            quantity: 12,
            unit: "buah".into(),
            price: rupiah(10_080_000),
        }],
        totals: totals(),
        deliveries: vec![],
        lead_time_days: 6,
        negotiation: None,
        routes: routes(),
        taxes: vec![RouteTaxes {
            route: PaymentRoute::VirtualAccount,
            taxes: vec![Tax {
                kind: TaxKind::Pph22,
                rate_bp: 50,
                base: rupiah(10_230_000),
                amount: rupiah(51_150),
                withheld_by: Some(TaxAgent::Marketplace),
                paid_in_by: TaxAgent::Marketplace,
                reported_by: TaxAgent::Marketplace,
                shares: vec![
                    TaxShare {
                        line: Some("line-1".into()),
                        base: rupiah(10_080_000),
                        amount: rupiah(50_400),
                    },
                    TaxShare {
                        line: None,
                        base: rupiah(150_000),
                        amount: rupiah(750),
                    },
                ],
                source: "PMK 58/2022".into(),
            }],
            to_vendor: rupiah(10_178_850),
        }],
    }
}

fn meter() -> ThresholdMeter {
    ThresholdMeter {
        value: rupiah(11_355_300),
        role: Some(note(
            "role_threshold",
            "Pejabat pengadaan dapat memesan sampai Rp200.000.000.",
            "Perpres 16/2018 jo. Perpres 12/2021",
        )),
        method: Vec::new(),
        thresholds: vec![Threshold {
            rule: "two_vendors".into(),
            amount: rupiah(50_000_000),
            measured: rupiah(11_355_300),
            standing: ThresholdStanding::Next,
            left: rupiah(38_644_700),
            text: "Di atas Rp50.000.000 bandingkan paling sedikit 2 penyedia.".into(),
            source: "Peraturan LKPP 9/2021".into(),
        }],
    }
}

fn warning() -> SplitWarning {
    SplitWarning {
        category: "Kursi".into(),
        here: rupiah(30_000_000),
        orders: vec![SplitOrder {
            id: "ord_1".into(),
            number: "SP-2024-01-0001".into(),
            placed_on: Day::new(2024, 1, 2).unwrap(),
            amount: rupiah(25_000_000),
        }],
        together: rupiah(55_000_000),
        threshold: rupiah(50_000_000),
        rule: "two_vendors".into(),
        text: "Kursi: keranjang ini Rp30.000.000.".into(),
        asks: "Di atas Rp50.000.000 bandingkan paling sedikit 2 penyedia.".into(),
        source: "Peraturan LKPP 9/2021".into(),
        ban: "Ini hanya petunjuk, bukan bukti.".into(),
        ban_source: "Perpres 16/2018 jo. Perpres 12/2021, pasal 20".into(),
        window_days: 30,
        window_source: "Aturan internal Lokapasar".into(),
    }
}

#[test]
fn purchase_preview() {
    check(
        "purchase_preview",
        &PurchasePreview {
            cart_version: "3".into(),
            orders: vec![order()],
            totals: totals(),
            routes: routes(),
            meter: Some(meter()),
            warnings: vec![warning()],
            plans: vec![PlanChoice {
                package: package(),
                closed: None,
            }],
            approval_days: 3,
            rounding: "Setiap pajak dihitung sekali.".into(),
        },
    );
}

#[test]
fn plan_list() {
    check(
        "plan_list",
        &PlanList {
            year: 2024,
            items: vec![package()],
        },
    );
}
