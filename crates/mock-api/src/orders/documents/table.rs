//! The tables of papers.

use lokapasar_contract::Rupiah;
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
