//! The rules as data: a value from a day on, for all or for one region, and where it is written.

use jiff::civil::{Date, date};

use super::words;
use crate::language::Text;

/// A rule that has a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Rupiah up to which a pejabat pengadaan may order; above it is the PPK's own task.
    RoleThreshold,
    /// Rupiah below which a region buys through Toko Daring.
    LocalCap,
    /// Rupiah up to which a proof of purchase is contract enough.
    ProofOfPurchase,
    /// Rupiah above which two vendors are compared.
    TwoVendors,
    /// Rupiah above which three vendors are compared.
    ThreeVendors,
    /// Basis points that the price preference for local content comes to at most.
    PricePreference,
    /// Basis points of local content from which on it is given.
    PreferredTkdn,
    /// Basis points from the median from which on a price is named as far from it.
    PriceOutlier,
    /// Basis points of PPN.
    Ppn,
    /// Basis points of PPh 22 that the marketplace withholds when petty cash (UP) pays.
    Pph22,
    /// Basis points of PPh 22 that the treasurer withholds from other payments.
    Pph22Treasurer,
    /// Rupiah, without PPN, above which the treasurer withholds.
    TreasurerAbove,
    /// Rupiah below which the government's credit card may pay.
    CreditCardBelow,
    /// Rupiah up to which a virtual account takes a payment.
    VirtualAccountCeiling,
    /// Days before a purchase in which orders of the same unit and category are looked at together.
    SplitWindow,
    /// Basis points below a threshold within which an order counts as near it.
    NearBand,
    /// Orders near a threshold that make a cluster.
    NearOrders,
    /// Orders of one unit from one vendor, of one category, from which on they count as repeated.
    SingleVendorOrders,
    /// Basis points of what the unit spends on the category that they come to at least.
    SingleVendorShare,
    /// Minutes after midnight, on the clocks of the place, before which an hour is unusual.
    EarliestMinute,
    /// Minutes after midnight from which on it is unusual again.
    LatestMinute,
    /// Working days for the next offer in a negotiation.
    NegotiationDays,
    /// Working days for the PPK's decision.
    ApprovalDays,
    /// Working days for the vendor's answer.
    VendorDays,
    /// Working days for the other side's answer to an addendum.
    AddendumDays,
    /// Working days from the last shipment to its receipt.
    ReceiptDays,
    /// Working days for the inspection.
    InspectionDays,
    /// Working days for both signatures of the handover report.
    HandoverDays,
    /// Working days for the payment.
    PaymentDays,
    /// Working days after the handover within which a complaint is filed.
    ComplaintDays,
    /// Working days for the next word in a complaint.
    ComplaintAnswerDays,
}

impl Rule {
    /// The word for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RoleThreshold => "role_threshold",
            Self::LocalCap => "local_cap",
            Self::ProofOfPurchase => "proof_of_purchase",
            Self::TwoVendors => "two_vendors",
            Self::ThreeVendors => "three_vendors",
            Self::PricePreference => "price_preference",
            Self::PreferredTkdn => "preferred_tkdn",
            Self::PriceOutlier => "price_outlier",
            Self::Ppn => "ppn",
            Self::Pph22 => "pph22",
            Self::Pph22Treasurer => "pph22_treasurer",
            Self::TreasurerAbove => "treasurer_withholds_above",
            Self::CreditCardBelow => "credit_card_limit",
            Self::VirtualAccountCeiling => "virtual_account_ceiling",
            Self::SplitWindow => "split_window_days",
            Self::NearBand => "near_band",
            Self::NearOrders => "near_orders",
            Self::SingleVendorOrders => "single_vendor_orders",
            Self::SingleVendorShare => "single_vendor_share",
            Self::EarliestMinute => "earliest_minute",
            Self::LatestMinute => "latest_minute",
            Self::NegotiationDays => "negotiation_days",
            Self::ApprovalDays => "approval_days",
            Self::VendorDays => "vendor_days",
            Self::AddendumDays => "addendum_days",
            Self::ReceiptDays => "receipt_days",
            Self::InspectionDays => "inspection_days",
            Self::HandoverDays => "handover_days",
            Self::PaymentDays => "payment_days",
            Self::ComplaintDays => "complaint_days",
            Self::ComplaintAnswerDays => "complaint_answer_days",
        }
    }
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Which rule.
    pub rule: Rule,
    /// Whole rupiah, basis points, days, orders or minutes, as the rule says.
    pub value: i64,
    /// The region that it is for; all when none is named.
    pub region: Option<&'static str>,
    /// The first day on which it counts.
    pub valid_from: Date,
    /// Where it is written.
    pub source: &'static str,
}

impl Entry {
    /// What counts beyond this amount.
    #[must_use]
    pub fn beyond(&self) -> Text {
        words::beyond(self)
    }
}

const fn all(rule: Rule, value: i64, valid_from: Date, source: &'static str) -> Entry {
    Entry {
        rule,
        value,
        region: None,
        valid_from,
        source,
    }
}

/// The decree behind Toko Daring.
const LKPP: &str = "Peraturan LKPP 9/2021";
/// The preference for local content, with its formula.
const PREFERENCE: &str = "Perpres 16/2018 jo. Perpres 12/2021, pasal 67";
/// The demo's own rule of thumb, where the law forbids something and names no number.
const HOUSE: &str = "Aturan internal Lokapasar";
/// What bendaharas of governments withhold.
const TREASURER: &str = "PMK 231/2019 jo. PMK 59/2022";
/// What the marketplaces agreed with the demo's governments; no law names these numbers.
const TERMS: &str = "Ketentuan layanan Toko Daring";

/// The rules of the demo. Rates and thresholds that changed stand once for each day from which they count.
pub const STANDARD: &[Entry] = &[
    all(
        Rule::RoleThreshold,
        200_000_000,
        date(2021, 2, 2),
        "Perpres 16/2018 jo. Perpres 12/2021",
    ),
    Entry {
        rule: Rule::LocalCap,
        value: 50_000_000,
        region: Some("33.20"),
        valid_from: date(2022, 1, 1),
        source: "Kebijakan Toko Daring Kabupaten Jepara",
    },
    all(
        Rule::ProofOfPurchase,
        10_000_000,
        date(2018, 3, 22),
        "Perpres 16/2018",
    ),
    all(
        Rule::ProofOfPurchase,
        10_000_000,
        date(2023, 1, 1),
        "Permendagri 84/2022",
    ),
    all(Rule::TwoVendors, 50_000_000, date(2021, 6, 2), LKPP),
    all(Rule::ThreeVendors, 200_000_000, date(2021, 6, 2), LKPP),
    all(Rule::PricePreference, 2_500, date(2021, 2, 2), PREFERENCE),
    all(Rule::PreferredTkdn, 2_500, date(2021, 2, 2), PREFERENCE),
    all(Rule::PriceOutlier, 2_500, date(2022, 1, 1), TERMS),
    all(Rule::Ppn, 1_000, date(2010, 4, 1), "UU 42/2009"),
    all(Rule::Ppn, 1_100, date(2022, 4, 1), "UU 7/2021 (HPP)"),
    // 12% of eleven twelfths of the price: the tax on what is no luxury stays what it was.
    all(
        Rule::Ppn,
        1_100,
        date(2025, 1, 1),
        "UU 7/2021 (HPP) jo. PMK 131/2024",
    ),
    all(Rule::Pph22, 50, date(2022, 5, 1), "PMK 58/2022"),
    all(Rule::Pph22Treasurer, 150, date(2020, 4, 1), "PMK 231/2019"),
    all(Rule::Pph22Treasurer, 150, date(2022, 5, 1), TREASURER),
    all(Rule::TreasurerAbove, 2_000_000, date(2020, 4, 1), "PMK 231/2019"),
    all(Rule::TreasurerAbove, 2_000_000, date(2022, 5, 1), TREASURER),
    all(
        Rule::CreditCardBelow,
        200_000_000,
        date(2022, 1, 1),
        "Permendagri 79/2022",
    ),
    all(Rule::VirtualAccountCeiling, 100_000_000, date(2022, 1, 1), TERMS),
    all(Rule::SplitWindow, 30, date(2022, 1, 1), HOUSE),
    all(Rule::NearBand, 1_000, date(2022, 1, 1), HOUSE),
    all(Rule::NearOrders, 2, date(2022, 1, 1), HOUSE),
    all(Rule::SingleVendorOrders, 4, date(2022, 1, 1), HOUSE),
    all(Rule::SingleVendorShare, 8_000, date(2022, 1, 1), HOUSE),
    all(Rule::EarliestMinute, 6 * 60, date(2022, 1, 1), HOUSE),
    all(Rule::LatestMinute, 18 * 60, date(2022, 1, 1), HOUSE),
    all(Rule::NegotiationDays, 3, date(2022, 1, 1), TERMS),
    all(Rule::ApprovalDays, 3, date(2022, 1, 1), TERMS),
    all(Rule::VendorDays, 3, date(2022, 1, 1), TERMS),
    all(Rule::AddendumDays, 3, date(2022, 1, 1), TERMS),
    all(Rule::ReceiptDays, 3, date(2022, 1, 1), TERMS),
    all(Rule::InspectionDays, 3, date(2022, 1, 1), TERMS),
    all(Rule::HandoverDays, 3, date(2022, 1, 1), TERMS),
    all(Rule::PaymentDays, 3, date(2022, 1, 1), TERMS),
    all(Rule::ComplaintDays, 10, date(2022, 1, 1), TERMS),
    all(Rule::ComplaintAnswerDays, 3, date(2022, 1, 1), TERMS),
];
