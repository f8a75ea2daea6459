//! The words of the domain: states, actors, roles, kinds of unit. The official terms in Indonesian.

use lokapasar_contract::catalogue::VendorSize;
use lokapasar_contract::order::{ActionKind, Actor, InspectionOutcome, OrderState};
use lokapasar_contract::place::{GovernmentKind, UnitKind};
use lokapasar_contract::purchase::{FundingSource, PaymentRoute};
use lokapasar_contract::session::Role;

/// The words, each for a value of the contract; a new value does not compile before it has a word.
pub struct States {
    /// Where an order stands.
    pub order: fn(OrderState) -> &'static str,
    /// The same as a step on the way: what is done when it is behind.
    pub step: fn(OrderState) -> &'static str,
    /// Who acts.
    pub actor: fn(Actor) -> &'static str,
    /// What can be done, as a button says it.
    pub action: fn(ActionKind) -> &'static str,
    /// What a person does.
    pub role: fn(Role) -> &'static str,
    /// What was found of a line.
    pub inspection: fn(InspectionOutcome) -> &'static str,
    /// Kinds of work unit.
    pub unit: fn(UnitKind) -> &'static str,
    /// Kinds of government.
    pub government: fn(GovernmentKind) -> &'static str,
    /// Size classes of vendors.
    pub size: fn(VendorSize) -> &'static str,
    /// Funding sources.
    pub funding: fn(FundingSource) -> &'static str,
    /// Payment routes.
    pub route: fn(PaymentRoute) -> &'static str,
    /// The mark of a domestic product.
    pub pdn: &'static str,
    /// What the mark stands for.
    pub pdn_long: &'static str,
    /// Local content, with its value.
    pub tkdn: fn(&str) -> String,
    /// Local content by the vendor's own word.
    pub tkdn_claimed: fn(&str) -> String,
    /// A micro or small firm.
    pub umk: &'static str,
    /// What the mark stands for.
    pub umk_long: &'static str,
}

impl States {
    pub(crate) const ID: Self = Self {
        order: |state| match state {
            OrderState::Negotiating => "Negosiasi",
            OrderState::AwaitingApproval => "Menunggu persetujuan PPK",
            OrderState::AwaitingVendor => "Menunggu konfirmasi penyedia",
            OrderState::InPreparation => "Diproses",
            OrderState::Shipped => "Dikirim",
            OrderState::UnderInspection => "Pemeriksaan",
            OrderState::Accepted => "Menunggu tanda tangan BAST",
            OrderState::AwaitingPayment => "Menunggu pembayaran",
            OrderState::Completed => "Selesai",
            OrderState::Cancelled => "Dibatalkan",
            OrderState::Expired => "Kedaluwarsa",
        },
        step: |state| match state {
            OrderState::Negotiating => "Negosiasi",
            OrderState::AwaitingApproval => "Persetujuan PPK",
            OrderState::AwaitingVendor => "Konfirmasi penyedia",
            OrderState::InPreparation => "Penyiapan barang",
            OrderState::Shipped => "Pengiriman",
            OrderState::UnderInspection => "Pemeriksaan",
            OrderState::Accepted => "Serah terima (BAST)",
            OrderState::AwaitingPayment => "Pembayaran",
            OrderState::Completed => "Selesai",
            OrderState::Cancelled => "Dibatalkan",
            OrderState::Expired => "Kedaluwarsa",
        },
        actor: |actor| match actor {
            Actor::Buyer => "Pejabat pengadaan",
            Actor::Ppk => "PPK",
            Actor::Vendor => "Penyedia",
            Actor::Bendahara => "Bendahara",
            Actor::System => "Lokapasar",
        },
        action: |action| match action {
            ActionKind::Purchase => "Buat pesanan",
            ActionKind::Propose => "Ajukan penawaran",
            ActionKind::AcceptProposal => "Terima penawaran",
            ActionKind::WalkAway => "Akhiri negosiasi",
            ActionKind::Approve => "Setujui pesanan",
            ActionKind::Reject => "Tolak",
            ActionKind::Accept => "Terima pesanan",
            ActionKind::Decline => "Tolak pesanan",
            ActionKind::Ship => "Kirim barang",
            ActionKind::Receive => "Barang sudah tiba",
            ActionKind::Inspect => "Periksa barang",
            ActionKind::SignHandover => "Tanda tangani BAST",
            ActionKind::Pay => "Bayar",
            ActionKind::Rate => "Nilai penyedia",
            ActionKind::Reply => "Tanggapi penilaian",
            ActionKind::FileComplaint => "Ajukan keluhan",
            ActionKind::AnswerComplaint => "Jawab keluhan",
            ActionKind::SettleComplaint => "Terima jawaban, keluhan selesai",
            ActionKind::ContestAnswer => "Bantah jawaban",
            ActionKind::WithdrawComplaint => "Tarik keluhan",
            ActionKind::ProposeAddendum => "Usulkan adendum",
            ActionKind::SignAddendum => "Tanda tangani adendum",
            ActionKind::DeclineAddendum => "Tolak adendum",
            ActionKind::Cancel => "Batalkan pesanan",
            ActionKind::AgreeCancel => "Setujui pembatalan",
        },
        role: |role| match role {
            Role::Buyer => "Pejabat pengadaan",
            Role::Ppk => "PPK",
            Role::Bendahara => "Bendahara",
            Role::Official => "Pejabat daerah",
            Role::Auditor => "Inspektorat (APIP)",
            Role::Vendor => "Penyedia",
        },
        inspection: |outcome| match outcome {
            InspectionOutcome::Fits => "Sesuai",
            InspectionOutcome::Short => "Kurang",
            InspectionOutcome::Damaged => "Rusak",
            InspectionOutcome::Wrong => "Keliru",
        },
        unit: |unit| match unit {
            UnitKind::Opd => "OPD",
            UnitKind::Upt => "UPT",
            UnitKind::Kecamatan => "Kecamatan",
            UnitKind::Kelurahan => "Kelurahan",
            UnitKind::Smp => "SMP",
        },
        government: |kind| match kind {
            GovernmentKind::Provinsi => "Provinsi",
            GovernmentKind::Kabupaten => "Kabupaten",
            GovernmentKind::Kota => "Kota",
        },
        size: |size| match size {
            VendorSize::Micro => "Usaha mikro",
            VendorSize::Small => "Usaha kecil",
            VendorSize::Medium => "Usaha menengah",
            VendorSize::Large => "Bukan UMKM",
        },
        funding: |source| match source {
            FundingSource::Apbd => "APBD",
            FundingSource::Apbn => "APBN",
            FundingSource::Bos => "BOS",
            FundingSource::Blud => "BLUD",
        },
        route: |route| match route {
            PaymentRoute::VirtualAccount => "Rekening virtual (UP)",
            PaymentRoute::CreditCard => "Kartu kredit pemerintah (UP)",
            PaymentRoute::Direct => "LS lewat sistem keuangan daerah",
        },
        pdn: "PDN",
        pdn_long: "Produk dalam negeri",
        tkdn: |value| format!("TKDN {value}"),
        tkdn_claimed: |value| format!("TKDN {value}, pengakuan penyedia"),
        umk: "UMK",
        umk_long: "Usaha mikro atau kecil",
    };
    pub(crate) const EN: Self = Self {
        order: |state| match state {
            OrderState::Negotiating => "Negotiating",
            OrderState::AwaitingApproval => "Waiting for the PPK's approval",
            OrderState::AwaitingVendor => "Waiting for the vendor",
            OrderState::InPreparation => "In preparation",
            OrderState::Shipped => "Shipped",
            OrderState::UnderInspection => "Inspection",
            OrderState::Accepted => "Waiting for handover signatures",
            OrderState::AwaitingPayment => "Waiting for payment",
            OrderState::Completed => "Completed",
            OrderState::Cancelled => "Cancelled",
            OrderState::Expired => "Expired",
        },
        step: |state| match state {
            OrderState::Negotiating => "Negotiation",
            OrderState::AwaitingApproval => "Approval by the PPK",
            OrderState::AwaitingVendor => "Confirmation by the vendor",
            OrderState::InPreparation => "Preparation",
            OrderState::Shipped => "Delivery",
            OrderState::UnderInspection => "Inspection",
            OrderState::Accepted => "Handover (BAST)",
            OrderState::AwaitingPayment => "Payment",
            OrderState::Completed => "Completed",
            OrderState::Cancelled => "Cancelled",
            OrderState::Expired => "Expired",
        },
        actor: |actor| match actor {
            Actor::Buyer => "Procurement officer",
            Actor::Ppk => "PPK",
            Actor::Vendor => "Vendor",
            Actor::Bendahara => "Treasurer",
            Actor::System => "Lokapasar",
        },
        action: |action| match action {
            ActionKind::Purchase => "Place the orders",
            ActionKind::Propose => "Propose prices",
            ActionKind::AcceptProposal => "Accept the proposal",
            ActionKind::WalkAway => "End the negotiation",
            ActionKind::Approve => "Approve the order",
            ActionKind::Reject => "Reject",
            ActionKind::Accept => "Accept the order",
            ActionKind::Decline => "Decline the order",
            ActionKind::Ship => "Ship the goods",
            ActionKind::Receive => "The goods have arrived",
            ActionKind::Inspect => "Inspect the goods",
            ActionKind::SignHandover => "Sign the handover report",
            ActionKind::Pay => "Pay",
            ActionKind::Rate => "Rate the vendor",
            ActionKind::Reply => "Reply to the rating",
            ActionKind::FileComplaint => "File a complaint",
            ActionKind::AnswerComplaint => "Answer the complaint",
            ActionKind::SettleComplaint => "Take the answer, complaint settled",
            ActionKind::ContestAnswer => "Contest the answer",
            ActionKind::WithdrawComplaint => "Withdraw the complaint",
            ActionKind::ProposeAddendum => "Propose an addendum",
            ActionKind::SignAddendum => "Sign the addendum",
            ActionKind::DeclineAddendum => "Decline the addendum",
            ActionKind::Cancel => "Cancel the order",
            ActionKind::AgreeCancel => "Agree to the cancellation",
        },
        role: |role| match role {
            Role::Buyer => "Procurement officer (PP)",
            Role::Ppk => "Commitment officer (PPK)",
            Role::Bendahara => "Treasurer",
            Role::Official => "Government official",
            Role::Auditor => "Internal audit (APIP)",
            Role::Vendor => "Vendor",
        },
        inspection: |outcome| match outcome {
            InspectionOutcome::Fits => "As ordered",
            InspectionOutcome::Short => "Too few",
            InspectionOutcome::Damaged => "Damaged",
            InspectionOutcome::Wrong => "Wrong item",
        },
        unit: |unit| match unit {
            UnitKind::Opd => "Department (OPD)",
            UnitKind::Upt => "Technical unit (UPT)",
            UnitKind::Kecamatan => "District office",
            UnitKind::Kelurahan => "Urban village office",
            UnitKind::Smp => "Junior secondary school",
        },
        government: |kind| match kind {
            GovernmentKind::Provinsi => "Province",
            GovernmentKind::Kabupaten => "Regency",
            GovernmentKind::Kota => "City",
        },
        size: |size| match size {
            VendorSize::Micro => "Micro firm",
            VendorSize::Small => "Small firm",
            VendorSize::Medium => "Medium firm",
            VendorSize::Large => "Not a UMKM",
        },
        funding: |source| match source {
            FundingSource::Apbd => "Regional budget (APBD)",
            FundingSource::Apbn => "State budget (APBN)",
            FundingSource::Bos => "School assistance (BOS)",
            FundingSource::Blud => "Agency revenue (BLUD)",
        },
        route: |route| match route {
            PaymentRoute::VirtualAccount => "Virtual account (UP)",
            PaymentRoute::CreditCard => "Government credit card (UP)",
            PaymentRoute::Direct => "Direct payment (LS)",
        },
        pdn: "PDN",
        pdn_long: "Domestic product",
        tkdn: |value| format!("TKDN {value}"),
        tkdn_claimed: |value| format!("TKDN {value}, vendor's own word"),
        umk: "UMK",
        umk_long: "Micro or small firm",
    };
}
