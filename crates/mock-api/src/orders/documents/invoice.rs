//! The vendor's invoice (*faktur tagihan*).

use lokapasar_contract::Rupiah;
use lokapasar_contract::document::{DocumentFact, DocumentName, DocumentTable, Letterhead};
use lokapasar_contract::order::{OrderEventKind, OrderState, Totals, Withholding};
use lokapasar_contract::purchase::PaymentRoute;

use super::Content;
use super::source::{BLANK, Source, fact};
use super::standing;
use super::table::columns;
use super::words;
use crate::orders::model::Order;
use crate::orders::{deadline, view};

pub(super) fn write(source: &Source<'_>) -> Content {
    let order = source.order;
    let account = order
        .account
        .as_ref()
        .filter(|_| order.payment_route == PaymentRoute::VirtualAccount)
        .map(|account| fact("Rekening virtual", account.clone()));
    let due = due(source).map(|due| fact("Jatuh tempo", due));
    let credited = (1..)
        .zip(order.credit_notes())
        .filter(|(_, (_, credit))| !credit.refund)
        .map(|(nth, (_, credit))| {
            let number = standing::number(order, DocumentName::credit_note(nth));
            fact("Dikurangi nota kredit", format!("{} ({number})", credit.total))
        });
    let paid = match &order.paid {
        Some(paid) => format!(
            "Lunas, dibayar {} dengan bukti {}",
            words::moment(paid.at, order.zone()),
            paid.proof
        ),
        None => "Belum dibayar".to_owned(),
    };
    let taxes = view::withholdings(order, source.policy);
    let bendahara = order
        .bendahara
        .as_ref()
        .map_or(BLANK, |person| person.name.as_str());
    Content {
        letterhead: Letterhead {
            above: Vec::new(),
            name: order.vendor.name.clone(),
            below: vec![source.vendor_kind(), source.vendor_address()],
        },
        title: "Faktur Tagihan",
        facts: [
            fact("Tanggal", source.day_or_blank()),
            fact("Surat pesanan", order.number.clone()),
            fact("BAST", source.handover_numbers()),
            fact("Lokapasar", order.marketplace.name.clone()),
            fact("Cara bayar", words::route(order.payment_route)),
        ]
        .into_iter()
        .chain(account)
        .chain(due)
        .chain(credited)
        .chain([fact("Pembayaran", paid)])
        .collect(),
        opening: Vec::new(),
        parties: vec![source.unit_party("Ditagihkan kepada", fact("Bendahara", bendahara))],
        body: vec!["Tagihan atas barang/jasa yang telah diserahterimakan:".to_owned()],
        tables: [
            Some(source.lines("Barang/jasa yang ditagihkan", None, sums(source))),
            withheld(source, &taxes),
        ]
        .into_iter()
        .flatten()
        .collect(),
        total: Some(order.invoiced().total),
        terms: if taxes.is_empty() {
            vec!["Pajak dipungut bendahara menurut ketentuan yang berlaku.".to_owned()]
        } else {
            Vec::new()
        },
        signatures: vec![source.issued("Penyedia", &order.vendor.name, &source.vendor_kind())],
        rests_on: &[OrderEventKind::HandoverSigned, OrderEventKind::Paid],
    }
}

/// Until when it is to be paid: as it stood when the order came to the treasurer. That a complaint moves the payment changes no
/// invoice.
fn due(source: &Source<'_>) -> Option<String> {
    let order = source.order;
    let planned = deadline::due(
        order,
        OrderState::AwaitingPayment,
        source.issued_at?,
        source.policy,
    );
    planned.map(|at| words::moment(at, order.zone()))
}

/// What it comes to. What was credited before there was an invoice is a discount within it (*potongan harga*).
fn sums(source: &Source<'_>) -> Vec<DocumentFact> {
    let order = source.order;
    let invoiced = order.invoiced();
    let mut sums = source.sums(Totals {
        goods: order.totals.goods,
        ..invoiced
    });
    let discount = order.totals.goods.checked_sub(invoiced.goods);
    if let Some(discount) = discount.filter(|discount| *discount > Rupiah::ZERO) {
        sums.insert(1, fact("Potongan harga atas keluhan", format!("−{discount}")));
    }
    sums
}

/// What credit notes took off before it was paid.
fn credited(order: &Order) -> Option<Rupiah> {
    let amount = order.invoiced().total.checked_sub(order.billed().total)?;
    (amount > Rupiah::ZERO).then_some(amount)
}

/// What the marketplace withholds of the payment, and what the vendor receives.
fn withheld(source: &Source<'_>, taxes: &[Withholding]) -> Option<DocumentTable> {
    let order = source.order;
    let sum = Rupiah::checked_sum(taxes.iter().map(|tax| tax.amount))?;
    let billed = order.billed().total;
    let received = billed.checked_sub(sum)?;
    let credited = credited(order).map(|amount| fact("Dikurangi nota kredit", amount.to_string()));
    (!taxes.is_empty()).then(|| DocumentTable {
        caption: "Pajak yang dipungut lokapasar saat pembayaran".to_owned(),
        columns: columns(["Pajak", "#Dasar pengenaan", "#Tarif", "#Dipungut"]),
        rows: taxes
            .iter()
            .map(|tax| {
                vec![
                    format!("{} ({})", words::tax(&tax.tax), tax.source),
                    tax.base.to_string(),
                    words::rate(tax.rate_bp),
                    tax.amount.to_string(),
                ]
            })
            .collect(),
        sums: credited
            .into_iter()
            .chain([
                fact("Jumlah dipungut", sum.to_string()),
                fact("Diterima penyedia", received.to_string()),
            ])
            .collect(),
    })
}
