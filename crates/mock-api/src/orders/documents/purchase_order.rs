//! The purchase order (*surat pesanan*, SP).

use lokapasar_contract::order::OrderEventKind;

use super::Content;
use super::source::{Source, fact};
use super::words;
use crate::orders::view;
use crate::policy::{Rule, calendar};

pub(super) fn write(source: &Source<'_>) -> Content {
    let order = source.order;
    let ppk = order.ppk.as_ref().map(|ppk| ppk.name.as_str());
    let plan = order
        .plan_code
        .as_ref()
        .map(|code| fact("Kode RUP", code.clone()));
    let negotiated =
        (!order.proposals.is_empty()).then(|| fact("Berita acara negosiasi", source.number("BAN")));
    let note = order.note.as_ref().map(|note| fact("Catatan", note.clone()));
    let facts = [
        fact("Tanggal", source.day_or_blank()),
        fact("Lokapasar", order.marketplace.name.clone()),
        fact("Keperluan", order.need.clone()),
        fact("Sumber dana", words::funding(order.funding_source)),
    ];
    let delivery = [
        fact("Cara bayar", words::route(order.payment_route)),
        fact("Waktu penyerahan", format!("Paling lambat {}", needed_by(source))),
        fact("Tempat penyerahan", place(source)),
    ];
    Content {
        letterhead: source.unit_head(),
        title: "Surat Pesanan (SP)",
        facts: facts
            .into_iter()
            .chain(plan)
            .chain(negotiated)
            .chain(delivery)
            .chain(note)
            .collect(),
        opening: vec![format!(
            "Pejabat Pembuat Komitmen pada {}, {}, memesan kepada penyedia di bawah ini barang/jasa menurut rincian dan \
             ketentuan dalam surat pesanan ini.",
            order.unit.name,
            source.government()
        )],
        parties: vec![
            source.unit_party("Pemesan", source.ppk()),
            source.vendor_party("Penyedia"),
        ],
        body: Vec::new(),
        tables: std::iter::once(source.lines("Barang/jasa yang dipesan", None, source.sums(order.totals)))
            .chain(source.addresses())
            .collect(),
        total: Some(order.totals.total),
        terms: terms(source),
        signatures: vec![
            source.signature(
                "Pejabat Pembuat Komitmen",
                ppk,
                &order.unit.name,
                source.last(&[OrderEventKind::Approved]),
            ),
            source.signature(
                "Penyedia",
                Some(&order.vendor.name),
                &source.vendor_kind(),
                source.last(&[OrderEventKind::VendorAccepted]),
            ),
        ],
        rests_on: &[OrderEventKind::Approved, OrderEventKind::VendorAccepted],
    }
}

/// Where it is delivered to. Of several addresses the table below tells.
fn place(source: &Source<'_>) -> String {
    let order = source.order;
    match order.standing_deliveries().count() {
        0 => format!(
            "{}, diterima oleh {} ({})",
            order.receiver.address, order.receiver.name, order.receiver.phone
        ),
        addresses => format!("{addresses} alamat, menurut tabel alamat penyerahan"),
    }
}

fn needed_by(source: &Source<'_>) -> String {
    words::day(calendar::date_of(source.order.needed_by))
}

fn terms(source: &Source<'_>) -> Vec<String> {
    let order = source.order;
    let mut terms = vec![
        "Harga di atas tetap sampai serah terima, sudah termasuk ongkos kirim sampai tempat penyerahan."
            .to_owned(),
        format!(
            "Penyedia menyerahkan barang/jasa dalam keadaan baru dan baik, sesuai rincian, paling lambat {}.",
            needed_by(source)
        ),
        format!(
            "Pemesan memeriksa barang/jasa paling lama {} hari kerja setelah diterima. Yang kurang, rusak, atau tidak \
             sesuai diganti penyedia tanpa tambahan biaya.",
            source.days(Rule::InspectionDays)
        ),
        format!(
            "Pembayaran dilakukan dengan {} paling lama {} hari kerja setelah berita acara serah terima ditandatangani \
             kedua pihak.",
            words::route_in_sentence(order.payment_route),
            source.days(Rule::PaymentDays)
        ),
    ];
    let taxes = view::withholdings(order, source.policy);
    terms.push(match taxes.first() {
        Some(tax) => format!(
            "Pajak dipungut, disetor, dan dilaporkan oleh lokapasar saat pembayaran menurut {}.",
            tax.source
        ),
        None => "Pajak dipungut bendahara menurut ketentuan yang berlaku.".to_owned(),
    });
    terms.push(
        "Setelah penyedia menerima pesanan, pembatalan hanya dengan persetujuan kedua pihak.".to_owned(),
    );
    terms.extend(order.lines.iter().filter_map(|line| {
        let reason = line.rejected.as_ref()?;
        Some(format!(
            "Tidak ikut dipesan karena ditolak Pejabat Pembuat Komitmen: {} {} {} ({reason}).",
            line.quantity, line.unit, line.name
        ))
    }));
    terms
}
