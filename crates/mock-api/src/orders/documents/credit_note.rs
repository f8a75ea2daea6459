//! The vendor's credit note (*nota kredit*): what it takes back of its invoice after complaints.

use lokapasar_contract::document::{DocumentTable, Letterhead};
use lokapasar_contract::order::{Actor, Complaint, Credit, OrderEventKind};
use lokapasar_contract::{LineId, Rupiah};

use super::Content;
use super::source::{BLANK, Source, fact};
use super::table::columns;
use super::words;

pub(super) fn write(source: &Source<'_>) -> Content {
    let order = source.order;
    let credits: Vec<(&Complaint, &Credit)> = order
        .complaints
        .iter()
        .filter_map(|complaint| Some((complaint, complaint.credit.as_ref()?)))
        .collect();
    let bendahara = order
        .bendahara
        .as_ref()
        .map_or(BLANK, |person| person.name.as_str());
    // Whoever took the last offer stands for the unit.
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
        tables: vec![table(source, &credits)],
        total: total(&credits),
        terms: terms(&credits),
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

fn total(credits: &[(&Complaint, &Credit)]) -> Option<Rupiah> {
    Rupiah::checked_sum(credits.iter().map(|(_, credit)| credit.total))
}

/// A row for each line of each credit, with the complaint that it answers.
fn table(source: &Source<'_>, credits: &[(&Complaint, &Credit)]) -> DocumentTable {
    let order = source.order;
    let name = |id: &LineId| {
        let line = order.lines.iter().find(|line| line.id == *id);
        line.map_or_else(String::new, |line| line.name.clone())
    };
    let many = |complaint: &Complaint, id: &LineId| {
        let part = complaint.lines.iter().find(|part| part.line_id == *id);
        let line = order.lines.iter().find(|line| line.id == *id);
        part.zip(line).map_or_else(String::new, |(part, line)| {
            format!("{} {}", part.quantity, line.unit)
        })
    };
    let rows = credits.iter().flat_map(|(complaint, credit)| {
        credit.lines.iter().map(move |line| {
            vec![
                name(&line.line_id),
                many(complaint, &line.line_id),
                complaint.text.clone(),
                line.amount.to_string(),
            ]
        })
    });
    let rows = (1..)
        .zip(rows)
        .map(|(place, row): (usize, Vec<String>)| [place.to_string()].into_iter().chain(row).collect())
        .collect();
    let sum = |of: fn(&Credit) -> Rupiah| {
        let all = Rupiah::checked_sum(credits.iter().map(|(_, credit)| of(credit)));
        all.unwrap_or_default()
    };
    let ppn = sum(|credit| credit.ppn);
    let ppn = (order.ppn_bp > 0).then(|| {
        let label = format!("PPN {}", words::rate(order.ppn_bp));
        fact(&label, ppn.to_string())
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
        rows,
        sums: [fact("Jumlah pengurangan", sum(|credit| credit.goods).to_string())]
            .into_iter()
            .chain(ppn)
            .chain([fact("Total nota kredit", sum(|credit| credit.total).to_string())])
            .collect(),
    }
}

/// Where the money goes: off the payment, or back.
fn terms(credits: &[(&Complaint, &Credit)]) -> Vec<String> {
    let sum = |refund: bool| {
        let all = credits.iter().filter(|(_, credit)| credit.refund == refund);
        Rupiah::checked_sum(all.map(|(_, credit)| credit.total)).filter(|sum| *sum > Rupiah::ZERO)
    };
    [
        sum(false).map(|sum| format!("Sebesar {sum} mengurangi pembayaran atas faktur tagihan tersebut.")),
        sum(true).map(|sum| {
            format!("Sebesar {sum} dikembalikan penyedia kepada satuan kerja, karena pesanan sudah dibayar.")
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
