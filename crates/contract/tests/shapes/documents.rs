//! The papers of an order.

use lokapasar_contract::Rupiah;
use lokapasar_contract::document::*;

use crate::check;

pub(crate) fn document_summary() -> DocumentSummary {
    DocumentSummary {
        kind: DocumentKind::Handover,
        name: DocumentKind::Handover.into(),
        number: "BAST-2024-01-0001".into(),
        standing: DocumentStanding::Draft,
        issued_at: None,
        reason: Some("Belum ditandatangani penyedia.".into()),
    }
}

#[test]
fn document() {
    let fact = |label: &str, value: &str| DocumentFact {
        label: label.into(),
        value: value.into(),
    };
    let document = OrderDocument {
        summary: document_summary(),
        order: "ord_1".into(),
        order_number: "SP-2024-01-0001".into(),
        letterhead: Letterhead {
            above: vec!["Pemerintah Kabupaten Jepara".into()],
            name: "Kecamatan Tahunan".into(),
            below: vec!["Jl. Raya Tahunan 12".into()],
        },
        title: "Berita Acara Serah Terima (BAST)".into(),
        mark: Some("Draf: belum ditandatangani".into()),
        dated: "Jepara, 2 Januari 2024".into(),
        facts: vec![fact("Surat pesanan", "SP-2024-01-0001")],
        opening: vec!["Kami yang bertanda tangan di bawah ini:".into()],
        parties: vec![DocumentParty {
            role: "Pihak Kesatu".into(),
            facts: vec![fact("Penyedia", "Mebel Sinar Tahunan")],
        }],
        body: vec!["menyatakan sebagai berikut.".into()],
        tables: vec![DocumentTable {
            caption: "Barang".into(),
            columns: vec![DocumentColumn {
                label: "Jumlah".into(),
                numeric: true,
            }],
            rows: vec![vec!["12".into()]],
            sums: vec![fact("Total", "Rp11.355.300")],
        }],
        total: Some(DocumentTotal {
            amount: Rupiah::new(11_355_300),
            in_words: "sebelas juta tiga ratus lima puluh lima ribu tiga ratus rupiah".into(),
        }),
        terms: vec!["Barang diperiksa bersama.".into()],
        signatures: vec![DocumentSignature {
            role: "Pihak Kesatu".into(),
            name: Some("Mebel Sinar Tahunan".into()),
            of: "Penyedia".into(),
            signed: None,
        }],
        seal: DocumentSeal {
            seq: 6,
            hash: "1f".repeat(32),
        },
    };
    check("document", &document);
}
