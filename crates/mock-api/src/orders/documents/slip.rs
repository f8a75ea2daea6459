//! What the marketplace withheld of a tax, for the vendor to file (*bukti pungut*).

use lokapasar_contract::document::{DocumentKind, DocumentParty, DocumentTable, Letterhead};
use lokapasar_contract::order::OrderEventKind;

use super::Content;
use super::source::{BLANK, Source, fact};
use super::table::columns;
use super::words;
use crate::orders::view;

/// What a marketplace is called in the law.
const PPMSE: &str = "Penyelenggara perdagangan melalui sistem elektronik (PPMSE)";

pub(super) fn write(source: &Source<'_>, kind: DocumentKind) -> Content {
    let order = source.order;
    let taxes = view::withholdings(order, source.policy);
    let tax = taxes.iter().find(|tax| tax.tax == kind.as_str());
    let proof = order
        .paid
        .as_ref()
        .map(|paid| fact("Bukti bayar", paid.proof.clone()));
    let bendahara = order
        .bendahara
        .as_ref()
        .map_or(BLANK, |person| person.name.as_str());
    let law = tax.map(|tax| fact("Dasar hukum", tax.source.clone()));
    Content {
        letterhead: Letterhead {
            above: Vec::new(),
            name: order.marketplace.name.clone(),
            below: vec![PPMSE.to_owned()],
        },
        title: match kind {
            DocumentKind::PpnSlip => "Bukti Pungut PPN",
            _ => "Bukti Pungut PPh Pasal 22",
        },
        facts: [
            fact("Tanggal", source.day_or_blank()),
            fact("Surat pesanan", order.number.clone()),
            fact("Faktur tagihan", source.number("INV")),
        ]
        .into_iter()
        .chain(proof)
        .chain(law)
        .collect(),
        opening: Vec::new(),
        parties: vec![
            DocumentParty {
                role: "Pemungut".to_owned(),
                facts: vec![
                    fact("Nama", order.marketplace.name.clone()),
                    fact("Kedudukan", PPMSE),
                ],
            },
            source.vendor_party("Dipungut dari"),
            source.unit_party("Atas pembayaran dari", fact("Bendahara", bendahara)),
        ],
        body: vec![
            "Lokapasar memungut pajak di bawah ini dari pembayaran pesanan, dan menyetor serta melaporkannya.".to_owned(),
        ],
        tables: vec![DocumentTable {
            caption: "Pajak yang dipungut".to_owned(),
            columns: columns(["Pajak", "#Dasar pengenaan", "#Tarif", "#Dipungut"]),
            rows: tax
                .iter()
                .map(|tax| {
                    vec![
                        words::tax(&tax.tax).to_owned(),
                        tax.base.to_string(),
                        words::rate(tax.rate_bp),
                        tax.amount.to_string(),
                    ]
                })
                .collect(),
            sums: Vec::new(),
        }],
        total: tax.map(|tax| tax.amount),
        terms: vec![
            "Catatan ini dibuat dari transaksi di lokapasar dan tidak menggantikan dokumen yang diterbitkan melalui sistem \
             Direktorat Jenderal Pajak."
                .to_owned(),
        ],
        signatures: vec![source.issued("Pemungut", &order.marketplace.name, PPMSE)],
        rests_on: &[OrderEventKind::Paid],
    }
}
