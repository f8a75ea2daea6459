//! The tables of papers.

use lokapasar_contract::Rupiah;
use lokapasar_contract::delivery::Delivery;
use lokapasar_contract::document::{DocumentColumn, DocumentFact, DocumentTable};
use lokapasar_contract::order::{OrderLine, Totals};

use super::source::{Source, fact};
use super::words;

/// The columns of a table: a head each, those of figures with a `#` in front.
pub(super) fn columns<const N: usize>(heads: [&str; N]) -> Vec<DocumentColumn> {
    heads
        .into_iter()
        .map(|head| DocumentColumn {
            label: head.trim_start_matches('#').to_owned(),
            numeric: head.starts_with('#'),
        })
        .collect()
}

/// The head of a further column, and what stands in it.
pub(super) type More = (&'static str, fn(&OrderLine) -> String);

fn recipient(delivery: &Delivery) -> String {
    let Delivery { receiver, note, .. } = delivery;
    let note = note
        .as_ref()
        .map_or_else(String::new, |note| format!(". Catatan: {note}"));
    format!(
        "{}, diterima oleh {} ({}){note}",
        receiver.address, receiver.name, receiver.phone
    )
}

impl Source<'_> {
    /// The lines with their prices, and what they come to. Before the prices there may be another column.
    pub(super) fn lines(&self, caption: &str, more: Option<More>, sums: Vec<DocumentFact>) -> DocumentTable {
        let mut heads = columns([
            "No.",
            "Uraian barang/jasa",
            "#Jumlah",
            "Satuan",
            "#Harga satuan",
            "#Jumlah harga",
        ]);
        if let Some((head, _)) = more {
            heads.splice(4..4, columns([head]));
        }
        let row = |(place, line): (usize, &OrderLine)| {
            let mut row = vec![
                (place + 1).to_string(),
                line.name.clone(),
                line.quantity.to_string(),
                line.unit.clone(),
                line.unit_price.to_string(),
                line.price.to_string(),
            ];
            if let Some((_, text)) = more {
                row.insert(4, text(line));
            }
            row
        };
        DocumentTable {
            caption: caption.to_owned(),
            columns: heads,
            rows: self.order.standing_lines().enumerate().map(row).collect(),
            sums,
        }
    }

    /// What each of several addresses gets; none of an order with one.
    pub(super) fn addresses(&self) -> Option<DocumentTable> {
        let order = self.order;
        let rows: Vec<_> = order
            .standing_deliveries()
            .flat_map(|delivery| {
                let parts = order
                    .parts()
                    .filter(|part| part.delivery == Some(delivery.number));
                parts.enumerate().map(|(place, part)| {
                    // The address stands beside the first thing that it gets.
                    let first = |text: String| if place == 0 { text } else { String::new() };
                    vec![
                        first(delivery.number.to_string()),
                        first(recipient(delivery)),
                        part.line.name.clone(),
                        part.quantity.to_string(),
                        part.line.unit.clone(),
                    ]
                })
            })
            .collect();
        (!rows.is_empty()).then(|| DocumentTable {
            caption: "Alamat penyerahan".to_owned(),
            columns: columns([
                "No.",
                "Alamat dan penerima",
                "Uraian barang/jasa",
                "#Jumlah",
                "Satuan",
            ]),
            rows,
            sums: Vec::new(),
        })
    }

    /// Goods, shipping, PPN and what they come to.
    pub(super) fn sums(&self, totals: Totals) -> Vec<DocumentFact> {
        let ppn = (totals.ppn > Rupiah::ZERO).then(|| {
            let label = format!("PPN {}", words::rate(self.order.ppn_bp));
            fact(&label, totals.ppn.to_string())
        });
        [
            fact("Jumlah harga barang/jasa", totals.goods.to_string()),
            fact("Ongkos kirim", totals.shipping.to_string()),
        ]
        .into_iter()
        .chain(ppn)
        .chain([fact("Total", totals.total.to_string())])
        .collect()
    }
}
