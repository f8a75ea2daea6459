//! What the rules say before an order is placed: thresholds, taxes, the plan. Amounts, limits and reasons come from the server.

use lokapasar_contract::checkout::{TaxAgent, TaxKind};
use lokapasar_contract::threshold::ThresholdStanding;

use crate::paths::CheckoutStep;

/// The texts.
pub struct Rules {
    /// The name of the steps.
    pub steps: &'static str,
    /// A step.
    pub step: fn(CheckoutStep) -> &'static str,
    /// The heading of the meter.
    pub meter: &'static str,
    /// What the value holds.
    pub value: &'static str,
    /// What is left before the next threshold: both amounts.
    pub left: fn(&str, &str) -> String,
    /// What is held against it, where that is a single order and not the whole.
    pub largest_order: fn(&str) -> String,
    /// Beyond the last threshold.
    pub beyond_all: &'static str,
    /// Who orders at this value.
    pub role: &'static str,
    /// How it is bought at this value.
    pub method: &'static str,
    /// Opens the list of all thresholds.
    pub all_thresholds: &'static str,
    /// Where the value stands to one.
    pub standing: fn(ThresholdStanding) -> &'static str,
    /// The heading of a hint on divided purchases.
    pub split: &'static str,
    /// An order that counts with the cart: when it was placed, and how much.
    pub split_order: fn(&str, &str) -> String,
    /// How far back the hint looks, and who says so.
    pub window: fn(&str, &str) -> String,
    /// The heading of the orders with their taxes.
    pub orders: &'static str,
    /// Before a way of paying is chosen.
    pub choose_route: &'static str,
    /// What the table of an order shows.
    pub table: fn(&str) -> String,
    /// The column of lines.
    pub line: &'static str,
    /// The column of prices without tax.
    pub base: &'static str,
    /// A tax with its rate.
    pub tax: fn(TaxKind, &str) -> String,
    /// The row of shipping.
    pub shipping: &'static str,
    /// The row of sums.
    pub sum: &'static str,
    /// What the unit pays.
    pub paid_by_unit: &'static str,
    /// What reaches the vendor.
    pub to_vendor: &'static str,
    /// What a tax is worked out from: its base.
    pub of_base: fn(&str) -> String,
    /// Who withholds, pays in and reports, when it is the same; none withholds when it is the vendor.
    pub handled_by: fn(Option<TaxAgent>) -> &'static str,
    /// Nothing is taxed.
    pub untaxed: &'static str,
    /// A quantity and its unit.
    pub quantity: fn(&str, &str) -> String,
    /// The choice of no package.
    pub no_plan: &'static str,
    /// What that means.
    pub no_plan_hint: &'static str,
    /// A package: name and code.
    pub plan: fn(&str, &str) -> String,
    /// Its balance: left, budget, committed, paid.
    pub balance: fn(&str, &str, &str, &str) -> String,
    /// A closed choice, before its reason.
    pub closed: &'static str,
    /// What comes after the order, with the days of the decision.
    pub after: fn(u32) -> String,
}

impl Rules {
    pub(super) const ID: Self = Self {
        steps: "Langkah pemesanan",
        step: |step| match step {
            CheckoutStep::Need => "Kebutuhan dan penerima",
            CheckoutStep::Payment => "Dana dan pembayaran",
            CheckoutStep::Review => "Pesanan dan pajaknya",
        },
        meter: "Nilai dan ambang",
        value: "Semua pesanan, dengan ongkir dan PPN",
        left: |left, amount| format!("{left} lagi sampai {amount}"),
        largest_order: |amount| format!("Dihitung dari pesanan terbesar, {amount}."),
        beyond_all: "Melewati semua ambang.",
        role: "Siapa yang memesan",
        method: "Caranya",
        all_thresholds: "Semua ambang",
        standing: |standing| match standing {
            ThresholdStanding::Passed => "Sudah dilewati",
            ThresholdStanding::Next => "Berikutnya",
            ThresholdStanding::Ahead => "Nanti",
        },
        split: "Mungkin tampak sebagai pemecahan paket",
        split_order: |day, amount| format!("{day}, {amount}"),
        window: |days, source| format!("Dilihat {days} ke belakang ({source})."),
        orders: "Pesanan dan pajaknya",
        choose_route: "Pilih cara membayar untuk melihat siapa yang memungut pajaknya.",
        table: |vendor| format!("Pajak pesanan {vendor}"),
        line: "Barang",
        base: "Tanpa PPN",
        tax: |kind, rate| match kind {
            TaxKind::Ppn => format!("PPN {rate}"),
            TaxKind::Pph22 => format!("PPh 22 {rate}"),
        },
        shipping: "Ongkos kirim",
        sum: "Jumlah",
        paid_by_unit: "Dibayar satuan kerja",
        to_vendor: "Sampai ke penyedia",
        of_base: |base| format!("dari {base}"),
        handled_by: |agent| match agent {
            Some(TaxAgent::Marketplace) => "Dipungut, disetor dan dilaporkan lokapasar.",
            Some(TaxAgent::Treasurer) => "Dipungut, disetor dan dilaporkan bendahara.",
            Some(TaxAgent::Vendor) | None => {
                "Tidak dipungut: dibayar bersama harga, disetor dan dilaporkan penyedia sendiri."
            }
        },
        untaxed: "Tidak ada pajak yang dipungut dari pesanan ini.",
        quantity: |quantity, unit| format!("{quantity} {unit}"),
        no_plan: "Tanpa paket RUP",
        no_plan_hint: "Pesanan tidak mengurangi sisa paket mana pun.",
        plan: |name, code| format!("{name} ({code})"),
        balance: |left, budget, committed, paid| {
            format!("Sisa {left} dari {budget}. Terpakai pesanan berjalan {committed}, sudah dibayar {paid}.")
        },
        closed: "Tertutup:",
        after: |days| {
            format!(
                "Setelah ini PPK menyetujui atau menolak dalam {days} hari kerja. Harga dan stok terkunci sampai saat itu."
            )
        },
    };
    pub(super) const EN: Self = Self {
        steps: "Steps of the order",
        step: |step| match step {
            CheckoutStep::Need => "Need and receiver",
            CheckoutStep::Payment => "Funds and payment",
            CheckoutStep::Review => "Orders and taxes",
        },
        meter: "Value and thresholds",
        value: "All orders, with shipping and PPN",
        left: |left, amount| format!("{left} left to {amount}"),
        largest_order: |amount| format!("Measured on the largest order, {amount}."),
        beyond_all: "Beyond all thresholds.",
        role: "Who orders",
        method: "How it is bought",
        all_thresholds: "All thresholds",
        standing: |standing| match standing {
            ThresholdStanding::Passed => "Passed",
            ThresholdStanding::Next => "Next",
            ThresholdStanding::Ahead => "Later",
        },
        split: "This may look like a divided purchase",
        split_order: |day, amount| format!("{day}, {amount}"),
        window: |days, source| format!("Looked at: the last {days} ({source})."),
        orders: "The orders and their taxes",
        choose_route: "Choose a way of paying to see who withholds the taxes.",
        table: |vendor| format!("Taxes of the order of {vendor}"),
        line: "Goods",
        base: "Without PPN",
        tax: |kind, rate| match kind {
            TaxKind::Ppn => format!("PPN {rate}"),
            TaxKind::Pph22 => format!("PPh 22 {rate}"),
        },
        shipping: "Shipping",
        sum: "Sum",
        paid_by_unit: "Paid by the unit",
        to_vendor: "Reaches the vendor",
        of_base: |base| format!("of {base}"),
        handled_by: |agent| match agent {
            Some(TaxAgent::Marketplace) => "Withheld, paid in and reported by the marketplace.",
            Some(TaxAgent::Treasurer) => "Withheld, paid in and reported by the treasurer.",
            Some(TaxAgent::Vendor) | None => {
                "Not withheld: paid with the price, paid in and reported by the vendor itself."
            }
        },
        untaxed: "No tax is withheld from this order.",
        quantity: |quantity, unit| format!("{quantity} {unit}"),
        no_plan: "No package of the plan",
        no_plan_hint: "The order takes nothing out of any package.",
        plan: |name, code| format!("{name} ({code})"),
        balance: |left, budget, committed, paid| {
            format!("{left} left of {budget}. Committed by open orders {committed}, paid {paid}.")
        },
        closed: "Closed:",
        after: |days| {
            format!(
                "After this the PPK approves or rejects within {days} working days. Price and stock are locked until then."
            )
        },
    };
}
