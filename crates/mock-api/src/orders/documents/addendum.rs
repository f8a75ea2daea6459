//! The addendum to the purchase order (*adendum surat pesanan*).

use lokapasar_contract::document::DocumentTable;
use lokapasar_contract::order::{Actor, Addendum, AddendumStatus, OrderEvent, OrderEventKind};

use super::Content;
use super::source::{BLANK, Source, fact};
use super::table::columns;
use super::words;
use crate::orders::deliveries;
use crate::policy::calendar;

/// The addenda of which the paper tells: those that hold; of an order that has none yet, the one that is proposed.
pub(super) fn told(addenda: &[Addendum]) -> Vec<&Addendum> {
    let of = |status| addenda.iter().filter(move |addendum| addendum.status == status);
    let signed: Vec<_> = of(AddendumStatus::Signed).collect();
    if signed.is_empty() {
        return of(AddendumStatus::Proposed).collect();
    }
    signed
}

pub(super) fn write(source: &Source<'_>) -> Content {
    let order = source.order;
    let addenda = told(&order.addenda);
    let day = source.day().map_or_else(
        || format!("{BLANK},"),
        |day| format!("{},", words::day_in_words(day)),
    );
    let ppk = order.ppk.as_ref().map(|ppk| ppk.name.as_str());
    Content {
        letterhead: source.unit_head(),
        title: "Adendum Surat Pesanan",
        facts: vec![
            fact("Tanggal", source.day_or_blank()),
            fact("Surat pesanan", order.number.clone()),
            fact("Lokapasar", order.marketplace.name.clone()),
            fact("Keperluan", order.need.clone()),
            fact(
                "Waktu penyerahan",
                format!("Paling lambat {}", words::day(calendar::date_of(order.needed_by))),
            ),
        ],
        opening: vec![format!("Pada hari ini, {day} kedua pihak di bawah ini:")],
        parties: vec![
            source.unit_party("Pemesan", source.ppk()),
            source.vendor_party("Penyedia"),
        ],
        body: vec![format!(
            "sepakat mengubah Surat Pesanan {}, sehingga rinciannya menjadi sebagai berikut.",
            order.number
        )],
        tables: vec![
            source.lines("Barang/jasa setelah perubahan", None, source.sums(order.totals)),
            changes(source, &addenda),
        ]
        .into_iter()
        .chain(source.addresses())
        .collect(),
        total: Some(order.totals.total),
        terms: vec!["Ketentuan lain dalam surat pesanan tetap berlaku.".to_owned()],
        signatures: vec![
            source.signature(
                "Pejabat Pembuat Komitmen",
                ppk,
                &order.unit.name,
                signed_by(source, Actor::Ppk),
            ),
            source.signature(
                "Penyedia",
                Some(&order.vendor.name),
                &source.vendor_kind(),
                signed_by(source, Actor::Vendor),
            ),
        ],
        rests_on: &[OrderEventKind::AddendumSigned],
    }
}

/// What stands for a side's signature: who proposes has signed, and the other side signs. Of a draft only the last proposal counts, since
/// those before it came to nothing.
fn signed_by<'a>(source: &'a Source<'_>, side: Actor) -> Option<&'a OrderEvent> {
    let Some(signed) = source.last(&[OrderEventKind::AddendumSigned]) else {
        let proposed = source.last(&[OrderEventKind::AddendumProposed]);
        return proposed.filter(|event| event.actor == side);
    };
    let end = signed.seq;
    source.events.iter().rev().find(|event| {
        event.seq <= end
            && event.actor == side
            && matches!(
                event.kind,
                OrderEventKind::AddendumProposed | OrderEventKind::AddendumSigned
            )
    })
}

fn changes(source: &Source<'_>, addenda: &[&Addendum]) -> DocumentTable {
    let order = source.order;
    let rows = addenda.iter().flat_map(|addendum| {
        let quantities = addendum.quantities.iter().map(|change| {
            let line = order.lines.iter().find(|line| line.id == change.line_id);
            let (name, unit) = line.map_or(("", ""), |line| (line.name.as_str(), line.unit.as_str()));
            let there = change.delivery.and_then(|number| order.delivery(number));
            [
                there.map_or(name.to_owned(), |there| {
                    format!("{name} ({})", deliveries::in_words(there))
                }),
                format!("{} {unit}", change.from),
                format!("{} {unit}", change.to),
            ]
        });
        let day = addendum.needed_by.map(|day| {
            [
                "Waktu penyerahan".to_owned(),
                words::day(calendar::date_of(day.from)),
                words::day(calendar::date_of(day.to)),
            ]
        });
        let changes: Vec<[String; 3]> = quantities.chain(day).collect();
        changes
            .into_iter()
            .map(|change| change.into_iter().chain([addendum.reason.clone()]))
    });
    DocumentTable {
        caption: "Yang diubah".to_owned(),
        columns: columns(["No.", "Uraian", "Semula", "Menjadi", "Alasan"]),
        rows: (1..)
            .zip(rows)
            .map(|(place, row): (usize, _)| [place.to_string()].into_iter().chain(row).collect())
            .collect(),
        sums: Vec::new(),
    }
}
