//! The handover report (*berita acara serah terima*, BAST).

use lokapasar_contract::Rupiah;
use lokapasar_contract::delivery::Delivery;
use lokapasar_contract::document::DocumentTable;
use lokapasar_contract::order::{Actor, InspectionOutcome, OrderEvent, OrderEventKind, OrderLine};

use super::Content;
use super::source::{BLANK, Source, fact};
use super::table::columns;
use super::words;
use crate::orders::deliveries::Part;

/// The report of an order; of one with several addresses, that of the address of this number.
pub(super) fn write(source: &Source<'_>, nth: u32) -> Content {
    let order = source.order;
    let there = order.delivery(nth);
    let receiver = there.map_or(&order.receiver, |there| &there.receiver);
    let address = there.map(|there| {
        let all = order.standing_deliveries().count();
        fact("Alamat ke", format!("{} dari {all}", there.number))
    });
    let day = source.day().map_or_else(
        || format!("{BLANK},"),
        |day| format!("{},", words::day_in_words(day)),
    );
    // An inspection that failed is the last one only where an addendum took off what did not fit.
    let inspected = source.last(&[OrderEventKind::InspectionPassed, OrderEventKind::InspectionFailed]);
    Content {
        letterhead: source.unit_head(),
        title: "Berita Acara Serah Terima (BAST)",
        facts: [
            fact("Surat pesanan", order.number.clone()),
            fact("Lokapasar", order.marketplace.name.clone()),
            fact("Keperluan", order.need.clone()),
        ]
        .into_iter()
        .chain(address)
        .chain([fact(
            "Tempat penyerahan",
            format!("{}, diterima oleh {}", receiver.address, receiver.name),
        )])
        .collect(),
        opening: vec![format!("Pada hari ini, {day} kami yang bertanda tangan di bawah ini:")],
        parties: vec![
            source.vendor_party("Pihak Kesatu, yang menyerahkan"),
            source.unit_party(
                "Pihak Kedua, yang menerima",
                fact("Pejabat pengadaan", order.buyer.name.clone()),
            ),
        ],
        body: vec![
            format!(
                "Pihak Kesatu menyerahkan kepada Pihak Kedua, dan Pihak Kedua menerima dari Pihak Kesatu, barang/jasa \
                 menurut Surat Pesanan {} dengan rincian sebagai berikut.",
                order.number
            ),
        ],
        tables: [
            Some(match there {
                Some(there) => handed_over_there(source, there),
                None => source.lines(
                    "Barang/jasa yang diserahterimakan",
                    Some(("Hasil pemeriksaan", found)),
                    source.sums(order.totals),
                ),
            }),
            shipments(source, there),
        ]
        .into_iter()
        .flatten()
        .collect(),
        total: Some(there.map_or(order.totals.total, |there| worth(source, there))),
        terms: [
            inspected.map(|event| {
                let rest = if event.kind == OrderEventKind::InspectionFailed {
                    "; yang tidak sesuai dikeluarkan dari pesanan dengan adendum"
                } else {
                    ""
                };
                format!(
                    "Barang/jasa telah diperiksa oleh {} pada {} dan dinyatakan sesuai dengan surat pesanan{rest}.",
                    event.actor_name,
                    source.moment(&event.at)
                )
            }),
            there.map(|_| {
                format!(
                    "Ongkos kirim dan pajak tidak dibagi menurut alamat: keduanya ditagihkan sekali untuk seluruh pesanan dalam faktur {}.",
                    source.number("INV")
                )
            }),
            Some(
                "Sejak berita acara ini ditandatangani kedua pihak, barang/jasa menjadi tanggung jawab Pihak Kedua."
                    .to_owned(),
            ),
            Some("Berita acara ini menjadi dasar pembayaran kepada Pihak Kesatu.".to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect(),
        signatures: vec![
            source.signature(
                "Pihak Kesatu",
                Some(&order.vendor.name),
                "Penyedia",
                signed(source, there, Actor::Vendor),
            ),
            source.signature(
                "Pihak Kedua",
                Some(&order.buyer.name),
                "Pejabat pengadaan",
                signed(source, there, Actor::Buyer),
            ),
        ],
        rests_on: &[OrderEventKind::HandoverSigned],
    }
}

/// The signature of a side: on the report of that address, where there are several.
fn signed<'a>(source: &'a Source<'_>, there: Option<&Delivery>, side: Actor) -> Option<&'a OrderEvent> {
    let Some(there) = there else {
        return source.of_side(OrderEventKind::HandoverSigned, side);
    };
    let signature = there.signatures.iter().find(|signature| signature.by == side)?;
    source.events.iter().find(|event| event.seq == signature.event)
}

/// What an address gets, in parts of the lines; what it is worth without shipping and tax.
fn handed_over_there(source: &Source<'_>, there: &Delivery) -> DocumentTable {
    let parts = source
        .order
        .parts()
        .filter(|part| part.delivery == Some(there.number));
    let row = |(nth, part): (usize, Part<'_>)| {
        vec![
            nth.to_string(),
            part.line.name.clone(),
            part.quantity.to_string(),
            part.line.unit.clone(),
            found(part.line),
            part.line.unit_price.to_string(),
            price(&part).to_string(),
        ]
    };
    DocumentTable {
        caption: "Barang/jasa yang diserahterimakan".to_owned(),
        columns: columns([
            "No.",
            "Uraian barang/jasa",
            "#Jumlah",
            "Satuan",
            "Hasil pemeriksaan",
            "#Harga satuan",
            "#Jumlah harga",
        ]),
        rows: (1..).zip(parts).map(row).collect(),
        sums: vec![fact("Jumlah harga barang/jasa", worth(source, there).to_string())],
    }
}

/// The price of a part. That of its line fits, so that this does.
fn price(part: &Part<'_>) -> Rupiah {
    part.line
        .unit_price
        .checked_times(part.quantity)
        .unwrap_or_default()
}

/// What the goods for an address are worth. All addresses together come to the goods of the order.
fn worth(source: &Source<'_>, there: &Delivery) -> Rupiah {
    let parts = source
        .order
        .parts()
        .filter(|part| part.delivery == Some(there.number));
    Rupiah::checked_sum(parts.map(|part| price(&part))).unwrap_or_default()
}

fn found(line: &OrderLine) -> String {
    let Some(inspection) = &line.inspection else {
        return "Belum diperiksa".to_owned();
    };
    let outcome = match inspection.outcome {
        InspectionOutcome::Fits => "Sesuai",
        InspectionOutcome::Short => "Kurang",
        InspectionOutcome::Damaged => "Rusak",
        InspectionOutcome::Wrong => "Tidak sesuai",
    };
    match &inspection.note {
        Some(note) => format!("{outcome}: {note}"),
        None => outcome.to_owned(),
    }
}

fn shipments(source: &Source<'_>, there: Option<&Delivery>) -> Option<DocumentTable> {
    let rows: Vec<_> = source
        .order
        .shipments
        .iter()
        .filter(|shipment| there.is_none_or(|there| shipment.delivery == Some(there.number)))
        .map(|shipment| {
            vec![
                shipment.number.to_string(),
                shipment.carrier.clone(),
                shipment.tracking.clone().unwrap_or_else(|| "–".to_owned()),
                source.moment(&shipment.shipped_at),
                shipment
                    .received_at
                    .as_ref()
                    .map_or_else(|| "–".to_owned(), |at| source.moment(at)),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| DocumentTable {
        caption: "Pengiriman".to_owned(),
        columns: columns(["No.", "Pengantar", "Nomor resi", "Berangkat", "Tiba"]),
        rows,
        sums: Vec::new(),
    })
}
