//! The vendor's credit note (*nota kredit*): what it takes back of its invoice after a complaint. Each has its own.

use lokapasar_contract::document::{DocumentTable, Letterhead};
use lokapasar_contract::order::{Actor, Complaint, Credit, OrderEventKind};

use super::Content;
use super::source::{BLANK, Source, fact};
use super::table::columns;
use super::words;

pub(super) fn write(source: &Source<'_>, nth: u32) -> Content {
    let order = source.order;
    let given = order.credit_note(nth);
    // Who was not known when it was given is not written on it later.
    let bendahara = order
        .bendahara
        .as_ref()
        .filter(|_| given.is_some_and(|(_, credit)| credit.refund))
        .map_or(BLANK, |person| person.name.as_str());
    // Whoever took the offer stands for the unit.
    let unit = source
        .last(&[OrderEventKind::ComplaintSettled])
        .map_or(Actor::Buyer, |event| event.actor);
    let (role, name) = match unit {
        Actor::Ppk => ("Pejabat Pembuat Komitmen", order.ppk.as_ref()),
        _ => ("Pejabat pengadaan", Some(&order.buyer)),
    };
    Content {
        letterhead: Letterhead {
            above: Vec::new(),
            name: order.vendor.name.clone(),
            below: vec![source.vendor_kind(), source.vendor_address()],
        },
        title: "Nota Kredit",
        facts: vec![
            fact("Tanggal", source.day_or_blank()),
            fact("Faktur tagihan", source.number("INV")),
            fact("Surat pesanan", order.number.clone()),
            fact("Lokapasar", order.marketplace.name.clone()),
        ],
        opening: Vec::new(),
        parties: vec![source.unit_party("Diberikan kepada", fact("Bendahara", bendahara))],
        body: vec![
            "Atas barang/jasa yang dikeluhkan satuan kerja, penyedia mengurangi tagihannya sebagai berikut."
                .to_owned(),
        ],
        tables: given
            .iter()
            .map(|(complaint, credit)| table(source, complaint, credit))
            .collect(),
        total: given.map(|(_, credit)| credit.total),
        terms: given.iter().map(|(_, credit)| term(credit)).collect(),
        signatures: vec![
            source.signature(
                "Penyedia",
                Some(&order.vendor.name),
                &source.vendor_kind(),
                source.last(&[OrderEventKind::ComplaintAnswered]),
            ),
            source.signature(
                role,
                name.map(|person| person.name.as_str()),
                &order.unit.name,
                source.last(&[OrderEventKind::ComplaintSettled]),
            ),
        ],
        rests_on: &[OrderEventKind::ComplaintSettled],
    }
}

/// A row for each line of the credit, with the complaint that it answers.
fn table(source: &Source<'_>, complaint: &Complaint, credit: &Credit) -> DocumentTable {
    let order = source.order;
    let rows = (1..).zip(&credit.lines).map(|(place, given): (usize, _)| {
        let line = order.lines.iter().find(|line| line.id == given.line_id);
        let part = complaint.lines.iter().find(|part| part.line_id == given.line_id);
        let many = part
            .zip(line)
            .map(|(part, line)| format!("{} {}", part.quantity, line.unit));
        vec![
            place.to_string(),
            line.map(|line| line.name.clone()).unwrap_or_default(),
            many.unwrap_or_default(),
            complaint.text.clone(),
            given.amount.to_string(),
        ]
    });
    let ppn = (order.ppn_bp > 0).then(|| {
        let label = format!("PPN {}", words::rate(order.ppn_bp));
        fact(&label, credit.ppn.to_string())
    });
    DocumentTable {
        caption: "Pengurangan tagihan".to_owned(),
        columns: columns([
            "No.",
            "Uraian barang/jasa",
            "Jumlah dikeluhkan",
            "Keluhan",
            "#Pengurangan",
        ]),
        rows: rows.collect(),
        sums: [fact("Jumlah pengurangan", credit.goods.to_string())]
            .into_iter()
            .chain(ppn)
            .chain([fact("Total nota kredit", credit.total.to_string())])
            .collect(),
    }
}

/// Where the money goes: off the payment, or back.
fn term(credit: &Credit) -> String {
    let total = credit.total;
    if credit.refund {
        format!("Sebesar {total} dikembalikan penyedia kepada satuan kerja, karena pesanan sudah dibayar.")
    } else {
        format!("Sebesar {total} mengurangi pembayaran atas faktur tagihan tersebut.")
    }
}
