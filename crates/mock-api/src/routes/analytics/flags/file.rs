//! The flags as a table: every row of every flag. It names no person, so that neither who marked a flag nor the note, in which
//! somebody may be named, is in it.

use axum::response::Response;
use lokapasar_contract::analytics::Flags;
use lokapasar_contract::query::FlagQuery;

use super::words;
use crate::language::Language;
use crate::problem::ApiProblem;
use crate::routes::analytics::table::{Cell, Format, Table};

pub(super) fn of(
    answer: &Flags,
    query: &FlagQuery,
    format: Format,
    language: Language,
) -> Result<Response, ApiProblem> {
    let mut sheet = Table::new(
        format,
        language,
        [
            ("Tanda", "Flag"),
            ("Pola", "Pattern"),
            ("Yang terlihat", "What was noticed"),
            ("Satuan kerja", "Work unit"),
            ("Nomor pesanan", "Order"),
            ("Tanggal", "Day"),
            ("Waktu (WIB)", "Time (WIB)"),
            ("Penyedia", "Vendor"),
            ("Kategori", "Category"),
            ("Uraian", "Description"),
            ("Nilai (Rp)", "Value (Rp)"),
            ("Sama di satuan kerja ini", "Same at this unit"),
            ("Dari pesanan", "Of orders"),
            ("Sama di satuan kerja lain", "Same at other units"),
            ("Dari pesanan", "Of orders"),
            ("Sudah diperiksa", "Looked at"),
        ],
    );
    for flag in &answer.items {
        let (id, en) = words::names(flag.kind);
        let first_mark = flag.marks.first().map_or(Cell::Empty, |mark| Cell::day(&mark.at));
        for order in &flag.orders {
            for line in &order.rows {
                sheet.row([
                    flag.id.as_str().into(),
                    sheet.words(id, en).into(),
                    flag.text.as_str().into(),
                    flag.unit.name.as_str().into(),
                    order.id.as_str().into(),
                    Cell::day(&order.at),
                    Cell::time(&order.at),
                    order.vendor.as_ref().map(|vendor| vendor.name.as_str()).into(),
                    line.category
                        .as_ref()
                        .map(|category| category.name.as_str())
                        .into(),
                    line.description.as_deref().into(),
                    line.value.into(),
                    flag.peers.own.orders.into(),
                    flag.peers.own.of.into(),
                    flag.peers.others.orders.into(),
                    flag.peers.others.of.into(),
                    first_mark.clone(),
                ]);
            }
        }
    }
    sheet.say_counting(&answer.region, &answer.counting);
    sheet.note("Catatan", "Note", answer.caution.as_str().into());
    sheet.note("Tanda", "Flags", u64::from(answer.page.total).into());
    for rule in &answer.rules {
        let said = rule.missing.as_deref().unwrap_or(&rule.text);
        sheet.note_row([rule.name.as_str().into(), said.into(), rule.basis.as_str().into()]);
    }
    if let Some(kind) = query.kind {
        let (id, en) = words::names(kind);
        let name = sheet.words(id, en);
        sheet.note("Saringan: pola", "Filter: pattern", name.into());
    }
    if let Some(seen) = query.seen {
        let cell = sheet.yes(seen);
        sheet.note("Saringan: sudah diperiksa", "Filter: looked at", cell);
    }
    let name = sheet.words("tanda-periksa", "flags");
    sheet.into_file(name, &answer.region, &answer.counting)
}
