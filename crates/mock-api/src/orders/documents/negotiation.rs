//! The record of a negotiation (*berita acara negosiasi*).

use lokapasar_contract::document::DocumentTable;
use lokapasar_contract::order::{Actor, OrderEvent, OrderEventKind, OrderLine, Proposal, Totals};
use lokapasar_contract::{LineId, Rupiah};

use super::Content;
use super::source::{BLANK, Source, fact};
use super::table::columns;
use super::words;
use crate::policy::tax;

/// How it ended.
enum Outcome<'a> {
    Agreed(&'a OrderEvent),
    Broken(&'a OrderEvent),
    Open,
}

pub(super) fn write(source: &Source<'_>) -> Content {
    let order = source.order;
    let outcome = outcome(source);
    let day = source.day().map_or_else(
        || format!("{BLANK},"),
        |day| format!("{},", words::day_in_words(day)),
    );
    let agreed = match outcome {
        Outcome::Agreed(_) => agreed_totals(source),
        Outcome::Broken(_) | Outcome::Open => None,
    };
    let listed = listed_totals(source);
    // Both sides stand behind an agreement: who took the last proposal over, and who had made it.
    let said = |side: Actor| match outcome {
        Outcome::Agreed(end) if end.actor == side => Some(end),
        Outcome::Agreed(_) => source.of_side(OrderEventKind::Proposed, side),
        Outcome::Broken(_) | Outcome::Open => None,
    };
    Content {
        letterhead: source.unit_head(),
        title: "Berita Acara Negosiasi",
        facts: vec![
            fact("Pesanan", order.number.clone()),
            fact("Lokapasar", order.marketplace.name.clone()),
            fact("Keperluan", order.need.clone()),
        ],
        opening: vec![format!(
            "Pada hari ini, {day} telah dilakukan negosiasi harga melalui lokapasar antara:"
        )],
        parties: vec![
            source.unit_party("Pembeli", fact("Pejabat pengadaan", order.buyer.name.clone())),
            source.vendor_party("Penyedia"),
        ],
        body: vec![match &outcome {
            Outcome::Agreed(_) => "Kedua pihak sepakat atas harga berikut.".to_owned(),
            Outcome::Broken(end) => broken(source, end),
            Outcome::Open => "Negosiasi masih berlangsung; belum ada kesepakatan.".to_owned(),
        }],
        tables: [
            agreed.map(|agreed| prices(source, listed, agreed)),
            Some(course(source)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        total: agreed.map(|totals| totals.total),
        terms: match (agreed, listed) {
            (Some(agreed), Some(listed)) => vec![saving(listed, agreed)],
            _ => Vec::new(),
        },
        signatures: vec![
            source.signature(
                "Pejabat pengadaan",
                Some(&order.buyer.name),
                &order.unit.name,
                said(Actor::Buyer),
            ),
            source.signature(
                "Penyedia",
                Some(&order.vendor.name),
                &source.vendor_kind(),
                said(Actor::Vendor),
            ),
        ],
        rests_on: &[
            OrderEventKind::Agreed,
            OrderEventKind::WalkedAway,
            OrderEventKind::Expired,
            OrderEventKind::Cancelled,
        ],
    }
}

fn outcome<'a>(source: &'a Source<'_>) -> Outcome<'a> {
    if let Some(end) = source.last(&[OrderEventKind::Agreed]) {
        return Outcome::Agreed(end);
    }
    let ends = [
        OrderEventKind::WalkedAway,
        OrderEventKind::Expired,
        OrderEventKind::Cancelled,
    ];
    match source.last(&ends) {
        Some(end) if source.issued_at.is_some() => Outcome::Broken(end),
        _ => Outcome::Open,
    }
}

fn broken(source: &Source<'_>, end: &OrderEvent) -> String {
    let at = source.moment(&end.at);
    let who = &end.actor_name;
    match (end.kind, &end.note) {
        (OrderEventKind::Expired, _) => {
            format!("Negosiasi berakhir tanpa kesepakatan: tidak ada jawaban sampai {at}.")
        }
        (_, Some(reason)) => {
            format!(
                "Negosiasi berakhir tanpa kesepakatan: {who} mengakhirinya pada {at} dengan alasan “{reason}”."
            )
        }
        (_, None) => format!("Negosiasi berakhir tanpa kesepakatan: {who} mengakhirinya pada {at}."),
    }
}

/// What all lines come to as agreed: also those that the PPK rejected afterwards.
fn agreed_totals(source: &Source<'_>) -> Option<Totals> {
    let order = source.order;
    tax::totals(
        order.lines.iter().map(|line| line.price),
        order.totals.shipping,
        order.ppn_bp,
    )
}

/// What they would have come to as listed.
fn listed_totals(source: &Source<'_>) -> Option<Totals> {
    let order = source.order;
    let prices: Option<Vec<Rupiah>> = order
        .lines
        .iter()
        .map(|line| line.list_price.checked_times(line.quantity))
        .collect();
    tax::totals(prices?, order.list_shipping, order.ppn_bp)
}

fn saving(listed: Totals, agreed: Totals) -> String {
    let saved = listed.total.checked_sub(agreed.total).unwrap_or_default();
    let share = i128::from(saved.get()) * 10_000 / i128::from(listed.total.get()).max(1);
    format!(
        "Dibandingkan dengan harga tayang {}, kesepakatan ini menghemat {saved} ({}).",
        listed.total,
        words::rate(u32::try_from(share).unwrap_or_default())
    )
}

/// Line by line: as listed, as agreed, and what that saves.
fn prices(source: &Source<'_>, listed: Option<Totals>, agreed: Totals) -> DocumentTable {
    let order = source.order;
    let saved = |listed: Rupiah, agreed: Rupiah| listed.checked_sub(agreed).unwrap_or_default();
    let row = |(place, line): (usize, &OrderLine)| {
        vec![
            (place + 1).to_string(),
            line.name.clone(),
            format!("{} {}", line.quantity, line.unit),
            line.list_price.to_string(),
            line.unit_price.to_string(),
            saved(line.list_price, line.unit_price).to_string(),
            line.price.to_string(),
        ]
    };
    let shipping = vec![
        (order.lines.len() + 1).to_string(),
        "Ongkos kirim".to_owned(),
        "–".to_owned(),
        order.list_shipping.to_string(),
        order.totals.shipping.to_string(),
        saved(order.list_shipping, order.totals.shipping).to_string(),
        order.totals.shipping.to_string(),
    ];
    let listed = listed.map(|listed| fact("Total menurut harga tayang", listed.total.to_string()));
    DocumentTable {
        caption: "Harga yang disepakati".to_owned(),
        columns: columns([
            "No.",
            "Uraian barang/jasa",
            "Jumlah",
            "#Harga tayang",
            "#Harga sepakat",
            "#Hemat per satuan",
            "#Jumlah harga",
        ]),
        rows: order
            .lines
            .iter()
            .enumerate()
            .map(row)
            .chain([shipping])
            .collect(),
        sums: listed.into_iter().chain(source.sums(agreed)).collect(),
    }
}

/// Every proposal in its order: a row for each price, for shipping, and for what was said with it.
fn course(source: &Source<'_>) -> DocumentTable {
    let rows = source
        .order
        .proposals
        .iter()
        .enumerate()
        .flat_map(|(place, proposal)| proposed(source, place + 1, proposal))
        .collect();
    DocumentTable {
        caption: "Jalannya negosiasi".to_owned(),
        columns: columns(["Tawaran", "Waktu", "Dari", "Hal", "#Harga satuan"]),
        rows,
        sums: Vec::new(),
    }
}

fn proposed(source: &Source<'_>, nth: usize, proposal: &Proposal) -> Vec<Vec<String>> {
    let from = match proposal.by {
        Actor::Vendor => "Penyedia",
        _ => "Pembeli",
    };
    let name = |id: &LineId| {
        let line = source.order.lines.iter().find(|line| line.id == *id);
        line.map(|line| line.name.clone()).unwrap_or_default()
    };
    let row = |what: String, price: String| {
        vec![
            nth.to_string(),
            source.moment(&proposal.at),
            from.to_owned(),
            what,
            price,
        ]
    };
    let prices = proposal
        .prices
        .iter()
        .map(|price| row(name(&price.line_id), price.unit_price.to_string()));
    let shipping = row("Ongkos kirim".to_owned(), proposal.shipping.to_string());
    let message = proposal
        .message
        .iter()
        .map(|message| row(format!("Pesan: {message}"), "–".to_owned()));
    prices.chain([shipping]).chain(message).collect()
}
