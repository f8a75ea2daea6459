//! The handover report (*berita acara serah terima*, BAST).

use lokapasar_contract::document::DocumentTable;
use lokapasar_contract::order::{Actor, InspectionOutcome, OrderEventKind, OrderLine};

use super::Content;
use super::source::{BLANK, Source, fact};
use super::table::columns;
use super::words;

pub(super) fn write(source: &Source<'_>) -> Content {
    let order = source.order;
    let day = source.day().map_or_else(
        || format!("{BLANK},"),
        |day| format!("{},", words::day_in_words(day)),
    );
    // An inspection that failed is the last one only where an addendum took off what did not fit.
    let inspected = source.last(&[OrderEventKind::InspectionPassed, OrderEventKind::InspectionFailed]);
    Content {
        letterhead: source.unit_head(),
        title: "Berita Acara Serah Terima (BAST)",
        facts: vec![
            fact("Surat pesanan", order.number.clone()),
            fact("Lokapasar", order.marketplace.name.clone()),
            fact("Keperluan", order.need.clone()),
            fact(
                "Tempat penyerahan",
                format!("{}, diterima oleh {}", order.receiver.address, order.receiver.name),
            ),
        ],
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
            Some(source.lines(
                "Barang/jasa yang diserahterimakan",
                Some(("Hasil pemeriksaan", found)),
                source.sums(order.totals),
            )),
            shipments(source),
        ]
        .into_iter()
        .flatten()
        .collect(),
        total: Some(order.totals.total),
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
                source.of_side(OrderEventKind::HandoverSigned, Actor::Vendor),
            ),
            source.signature(
                "Pihak Kedua",
                Some(&order.buyer.name),
                "Pejabat pengadaan",
                source.of_side(OrderEventKind::HandoverSigned, Actor::Buyer),
            ),
        ],
        rests_on: &[OrderEventKind::HandoverSigned],
    }
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

fn shipments(source: &Source<'_>) -> Option<DocumentTable> {
    let rows: Vec<_> = source
        .order
        .shipments
        .iter()
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
