//! Which papers an order has, and which not yet or never, and why.

use jiff::Timestamp;
use lokapasar_contract::document::{DocumentKind, DocumentName, DocumentStanding, DocumentSummary};
use lokapasar_contract::order::{Actor, AddendumStatus, OrderState};
use lokapasar_contract::purchase::PaymentRoute;

use crate::clock;
use crate::language::{Language, Text};
use crate::orders::model::Order;
use crate::orders::number::paper_number;
use crate::orders::view;
use crate::policy::Policy;

/// How it stands with a paper: since when it is final, or why it is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Final since then.
    Final(Timestamp),
    /// To be read, and not complete.
    Draft(Text),
    /// Not yet.
    Later(Text),
    /// Never.
    Never(Text),
}

impl Standing {
    /// The word for it.
    #[must_use]
    pub const fn word(&self) -> DocumentStanding {
        match self {
            Self::Final(_) => DocumentStanding::Final,
            Self::Draft(_) => DocumentStanding::Draft,
            Self::Later(_) => DocumentStanding::Later,
            Self::Never(_) => DocumentStanding::Never,
        }
    }

    /// Why it is not final.
    #[must_use]
    pub const fn reason(&self) -> Option<&Text> {
        match self {
            Self::Final(_) => None,
            Self::Draft(reason) | Self::Later(reason) | Self::Never(reason) => Some(reason),
        }
    }
}

/// What lists say of a paper.
#[must_use]
pub fn summary(order: &Order, name: DocumentName, policy: Policy, language: Language) -> DocumentSummary {
    let standing = of(order, name, policy);
    DocumentSummary {
        kind: name.kind(),
        name,
        number: number(order, name),
        standing: standing.word(),
        issued_at: match standing {
            Standing::Final(at) => Some(clock::text(at)),
            _ => None,
        },
        reason: standing
            .reason()
            .map(|reason| reason.in_language(language).to_owned()),
    }
}

/// The number of a paper. Where an order has several of a kind, the second one and those after it end in theirs.
#[must_use]
pub fn number(order: &Order, name: DocumentName) -> String {
    let first = paper_number(&order.number, prefix(name.kind()));
    match name.nth() {
        1 => first,
        nth => format!("{first}-{nth}"),
    }
}

/// How the number of a paper begins.
const fn prefix(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::PurchaseOrder => "SP",
        DocumentKind::Negotiation => "BAN",
        DocumentKind::Addendum => "ADD",
        DocumentKind::Handover => "BAST",
        DocumentKind::Invoice => "INV",
        DocumentKind::CreditNote => "NK",
        DocumentKind::PpnSlip => "BP-PPN",
        DocumentKind::Pph22Slip => "BP-PPH22",
    }
}

/// How it stands with a paper of an order.
#[must_use]
pub fn of(order: &Order, name: DocumentName, policy: Policy) -> Standing {
    match name.kind() {
        DocumentKind::PurchaseOrder => purchase_order(order),
        DocumentKind::Negotiation => negotiation(order),
        DocumentKind::Addendum => addendum(order),
        DocumentKind::Handover => handover(order, name.nth()),
        DocumentKind::Invoice => invoice(order),
        DocumentKind::CreditNote => credit_note(order, name),
        kind @ (DocumentKind::PpnSlip | DocumentKind::Pph22Slip) => slip(order, kind, policy),
    }
}

fn purchase_order(order: &Order) -> Standing {
    if let Some(at) = went(order, OrderState::AwaitingApproval, OrderState::AwaitingVendor) {
        return Standing::Final(at);
    }
    if order.state.is_final() {
        return Standing::Never(Text::new(
            "Pesanan berakhir sebelum disetujui PPK.",
            "The order ended before the PPK approved it.",
        ));
    }
    Standing::Draft(Text::new(
        "Belum disetujui PPK.",
        "The PPK has not approved it yet.",
    ))
}

fn negotiation(order: &Order) -> Standing {
    let ended = order
        .steps
        .iter()
        .find(|step| step.state == OrderState::Negotiating);
    match (ended, order.state, order.proposals.is_empty()) {
        (Some(step), _, false) => Standing::Final(step.ended),
        (Some(_), _, true) => Standing::Never(Text::new(
            "Negosiasi berakhir tanpa tawaran.",
            "The negotiation ended without a proposal.",
        )),
        (None, OrderState::Negotiating, false) => Standing::Draft(Text::new(
            "Belum ada kesepakatan harga.",
            "The prices are not agreed on yet.",
        )),
        (None, OrderState::Negotiating, true) => Standing::Later(Text::new(
            "Ada sejak tawaran pertama.",
            "Comes with the first proposal.",
        )),
        (None, ..) => Standing::Never(Text::new(
            "Harga pesanan ini tidak dinegosiasikan.",
            "The prices of this order were not negotiated.",
        )),
    }
}

fn addendum(order: &Order) -> Standing {
    let signed = order.addenda.iter().rev().find_map(|addendum| {
        let at = addendum.answered_at.as_ref()?;
        (addendum.status == AddendumStatus::Signed).then(|| at.as_str().parse().ok())?
    });
    match (signed, order.addendum_turn()) {
        (Some(at), _) => Standing::Final(at),
        (None, Some(Actor::Ppk)) => Standing::Draft(Text::new(
            "Belum ditandatangani PPK.",
            "The PPK has not signed it yet.",
        )),
        (None, Some(_)) => Standing::Draft(Text::new(
            "Belum ditandatangani penyedia.",
            "The vendor has not signed it yet.",
        )),
        (None, None) if order.state <= OrderState::InPreparation => Standing::Later(Text::new(
            "Ada bila pesanan yang sudah dikonfirmasi diubah.",
            "Comes when the order is changed after it was confirmed.",
        )),
        (None, None) => Standing::Never(Text::new(
            "Pesanan ini tidak diubah.",
            "This order was not changed.",
        )),
    }
}

fn handover(order: &Order, nth: u32) -> Standing {
    if !order.deliveries.is_empty() {
        return handover_there(order, nth);
    }
    // Of an order with one address there is one report.
    if nth > 1 {
        return Standing::Never(no_such_address());
    }
    if let Some(at) = order.handed_over() {
        return Standing::Final(at);
    }
    unsigned(order, |side| order.signed_by.contains(&side))
}

/// The handover report of one of several addresses: it is final when both have signed that one.
fn handover_there(order: &Order, nth: u32) -> Standing {
    let Some(delivery) = order.standing_deliveries().find(|one| one.number == nth) else {
        return Standing::Never(match order.delivery(nth) {
            Some(_) => Text::new(
                "Tidak ada lagi barang pesanan ini untuk alamat ini.",
                "Nothing of this order goes to this address any more.",
            ),
            None => no_such_address(),
        });
    };
    let of = |side| delivery.signatures.iter().find(|signature| signature.by == side);
    let signed = of(Actor::Buyer).zip(of(Actor::Vendor)).and_then(|(one, other)| {
        let at = |text: &lokapasar_contract::Timestamp| text.as_str().parse::<Timestamp>().ok();
        Some(at(&one.at)?.max(at(&other.at)?))
    });
    match signed {
        Some(at) => Standing::Final(at),
        None => unsigned(order, |side| of(side).is_some()),
    }
}

fn no_such_address() -> Text {
    Text::new(
        "Pesanan ini tidak mempunyai alamat dengan nomor ini.",
        "This order has no address of this number.",
    )
}

/// How it stands with a handover report that not both have signed.
fn unsigned(order: &Order, has_signed: impl Fn(Actor) -> bool) -> Standing {
    match order.state {
        OrderState::Accepted if has_signed(Actor::Buyer) => Standing::Draft(Text::new(
            "Belum ditandatangani penyedia.",
            "The vendor has not signed it yet.",
        )),
        OrderState::Accepted if has_signed(Actor::Vendor) => Standing::Draft(Text::new(
            "Belum ditandatangani pejabat pengadaan.",
            "The procurement officer has not signed it yet.",
        )),
        OrderState::Accepted => Standing::Draft(Text::new(
            "Belum ditandatangani kedua pihak.",
            "Neither side has signed it yet.",
        )),
        state if state.is_final() => Standing::Never(no_handover()),
        _ => Standing::Later(Text::new(
            "Ada setelah pemeriksaan menyatakan semua barang sesuai.",
            "Comes when the inspection finds everything as ordered.",
        )),
    }
}

fn invoice(order: &Order) -> Standing {
    match order.handed_over() {
        Some(at) => Standing::Final(at),
        None if order.state.is_final() => Standing::Never(no_handover()),
        None => Standing::Later(Text::new(
            "Terbit setelah kedua pihak menandatangani BAST.",
            "Comes when both sides have signed the handover report.",
        )),
    }
}

fn credit_note(order: &Order, name: DocumentName) -> Standing {
    let given = order.credit_note(name.nth());
    if let Some(at) = given.and_then(|(_, credit)| credit.at.as_str().parse().ok()) {
        return Standing::Final(at);
    }
    if matches!(order.state, OrderState::Cancelled | OrderState::Expired) {
        return Standing::Never(no_handover());
    }
    Standing::Later(Text::new(
        "Terbit bila keluhan sesudah penagihan berakhir dengan uang kembali.",
        "Comes when a complaint after the invoice ends with money back.",
    ))
}

fn slip(order: &Order, kind: DocumentKind, policy: Policy) -> Standing {
    let withheld = view::withholdings(order, policy)
        .iter()
        .any(|tax| tax.tax == kind.as_str());
    if !withheld {
        return Standing::Never(if order.payment_route == PaymentRoute::Direct {
            Text::new(
                "Pembayaran langsung (LS): pajak dipungut bendahara, bukan lokapasar.",
                "Direct payment (LS): the treasurer withholds the tax, not the marketplace.",
            )
        } else if kind == DocumentKind::PpnSlip && order.ppn_bp == 0 {
            Text::new(
                "Penyedia bukan PKP: tidak ada PPN.",
                "The vendor is not registered for VAT: there is none.",
            )
        } else {
            Text::new("Tidak ada pajak yang dipungut.", "No tax is withheld.")
        });
    }
    match &order.paid {
        Some(paid) => Standing::Final(paid.at),
        None if order.state.is_final() => Standing::Never(Text::new(
            "Pesanan berakhir sebelum dibayar.",
            "The order ended before it was paid.",
        )),
        None => Standing::Later(Text::new(
            "Terbit setelah pesanan dibayar.",
            "Comes when the order is paid.",
        )),
    }
}

fn no_handover() -> Text {
    Text::new(
        "Pesanan berakhir sebelum serah terima.",
        "The order ended before the handover.",
    )
}

/// When an order last went from one state straight to another.
fn went(order: &Order, from: OrderState, to: OrderState) -> Option<Timestamp> {
    let after = order.steps.iter().skip(1).map(|step| step.state);
    order
        .steps
        .iter()
        .zip(after.chain([order.state]))
        .filter(|(step, next)| step.state == from && *next == to)
        .map(|(step, _)| step.ended)
        .last()
}
