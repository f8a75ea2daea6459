//! The papers of an order: which there are, and what stands on each.
//!
//! What stands on a paper is Indonesian, whatever the reader speaks, since the law reads it; so the server writes it, word
//! for word, and the app sets it on a page. What a final paper says never changes; a later signature, the payment, a
//! further addendum may come to stand on it as well, and on an invoice what its credit notes took off.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::words::words;
use crate::{OrderId, Rupiah, Timestamp};

words! {
    /// A kind of paper. Each order has at most one of each, but a credit note for each credit, and a handover report for each
    /// address.
    DocumentKind {
        /// *Surat pesanan* (SP): the purchase order.
        #[default]
        PurchaseOrder = "order",
        /// *Berita acara negosiasi*: the record of a negotiation.
        Negotiation = "negotiation",
        /// *Adendum surat pesanan*: what both sides changed after it was confirmed.
        Addendum = "addendum",
        /// *Berita acara serah terima* (BAST): the handover report.
        Handover = "handover",
        /// *Faktur tagihan*: the vendor's invoice.
        Invoice = "invoice",
        /// *Nota kredit*: what the vendor takes back of its invoice.
        CreditNote = "credit_note",
        /// *Bukti pungut PPN*: what was withheld of PPN.
        PpnSlip = "ppn",
        /// *Bukti pungut PPh pasal 22*: what was withheld of PPh 22.
        Pph22Slip = "pph22",
    }
}

/// Which paper of an order, as it stands in addresses: `invoice`, `credit_note`; of the second credit note and those after
/// it `credit_note-2`; of the handover reports of an order with several addresses `handover` for the first one, `handover-2` for the
/// second one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DocumentName {
    kind: DocumentKind,
    nth: u32,
}

/// A text that names no paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchDocument;

impl fmt::Display for NoSuchDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no paper of an order has this name")
    }
}

impl std::error::Error for NoSuchDocument {}

impl DocumentName {
    /// The credit note of that number, from 1.
    #[must_use]
    pub const fn credit_note(nth: u32) -> Self {
        Self {
            kind: DocumentKind::CreditNote,
            nth: if nth == 0 { 1 } else { nth },
        }
    }

    /// The handover report of the address of that number, from 1.
    #[must_use]
    pub const fn handover(nth: u32) -> Self {
        Self {
            kind: DocumentKind::Handover,
            nth: if nth == 0 { 1 } else { nth },
        }
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(self) -> DocumentKind {
        self.kind
    }

    /// Which of its kind, from 1.
    #[must_use]
    pub const fn nth(self) -> u32 {
        self.nth
    }

    /// What a text names. Each paper has one name only: `credit_note-1` is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Some((kind, number)) = text.split_once('-') else {
            return DocumentKind::from_word(text).map(Self::from);
        };
        let nth = number.parse().ok()?;
        let name = match DocumentKind::from_word(kind)? {
            DocumentKind::CreditNote => Self::credit_note(nth),
            DocumentKind::Handover => Self::handover(nth),
            _ => return None,
        };
        (name.to_string() == text).then_some(name)
    }
}

/// The first of a kind; of most kinds the only one.
impl From<DocumentKind> for DocumentName {
    fn from(kind: DocumentKind) -> Self {
        Self { kind, nth: 1 }
    }
}

impl fmt::Display for DocumentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.nth {
            1 => f.write_str(self.kind.as_str()),
            nth => write!(f, "{}-{nth}", self.kind.as_str()),
        }
    }
}

impl From<DocumentName> for String {
    fn from(name: DocumentName) -> Self {
        name.to_string()
    }
}

impl TryFrom<String> for DocumentName {
    type Error = NoSuchDocument;

    fn try_from(text: String) -> Result<Self, NoSuchDocument> {
        Self::parse(&text).ok_or(NoSuchDocument)
    }
}

words! {
    /// Whether a paper is there.
    DocumentStanding {
        /// It is, complete.
        Final = "final",
        /// It can be read, and something is still missing on it: a signature, an agreement.
        Draft = "draft",
        /// Not yet.
        #[default]
        Later = "later",
        /// It will never be: this order has none.
        Never = "never",
    }
}

impl DocumentStanding {
    /// Whether there is something to read.
    #[must_use]
    pub const fn is_readable(self) -> bool {
        matches!(self, Self::Final | Self::Draft)
    }
}

/// A paper of an order, and whether it is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentSummary {
    /// Which kind.
    pub kind: DocumentKind,
    /// Which paper, for its address.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "credit_note-2"))]
    pub name: DocumentName,
    /// Its number: `BAST-2024-01-0001`, of a second credit note `NK-2024-01-0001-2`.
    pub number: String,
    /// Whether it is there.
    pub standing: DocumentStanding,
    /// Since when it is final.
    pub issued_at: Option<Timestamp>,
    /// What it waits for, or why there is none, in the language asked for; none when it is final.
    pub reason: Option<String>,
}

/// A paper, as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderDocument {
    /// What a list says of it.
    #[serde(flatten)]
    pub summary: DocumentSummary,
    /// The order that it belongs to.
    pub order: OrderId,
    /// The number of that order.
    pub order_number: String,
    /// Who writes.
    pub letterhead: Letterhead,
    /// What it is: `Surat Pesanan (SP)`.
    pub title: String,
    /// What stands across a paper that does not count: that it is a draft, or that the order was called off.
    pub mark: Option<String>,
    /// Place and day, as they stand above the signatures: `Jepara, 2 Januari 2024`.
    pub dated: String,
    /// What stands below the title, label and value: date, references.
    pub facts: Vec<DocumentFact>,
    /// The first paragraphs.
    pub opening: Vec<String>,
    /// Who it is between.
    pub parties: Vec<DocumentParty>,
    /// The paragraphs after the parties.
    pub body: Vec<String>,
    /// The tables; what it comes to stands below the first.
    pub tables: Vec<DocumentTable>,
    /// What it comes to.
    pub total: Option<DocumentTotal>,
    /// The terms, numbered when there are several.
    pub terms: Vec<String>,
    /// Who signs, or has.
    pub signatures: Vec<DocumentSignature>,
    /// What ties it to the history of the order.
    pub seal: DocumentSeal,
}

/// The head of a paper, from the top.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Letterhead {
    /// To whom the office belongs: the government, the office above.
    pub above: Vec<String>,
    /// The office or the firm.
    pub name: String,
    /// Address, and what else stands small below the name.
    pub below: Vec<String>,
}

/// A label and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentFact {
    /// The label.
    pub label: String,
    /// The value.
    pub value: String,
}

/// A party of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentParty {
    /// What the paper calls it: `Pihak Kesatu`.
    pub role: String,
    /// Who it is.
    pub facts: Vec<DocumentFact>,
}

/// A table of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentTable {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<DocumentColumn>,
    /// Its rows: a text for each column.
    pub rows: Vec<Vec<String>>,
    /// What stands below its last column, the last one the strongest.
    pub sums: Vec<DocumentFact>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentColumn {
    /// Its head.
    pub label: String,
    /// Whether it holds figures.
    pub numeric: bool,
}

/// What a paper comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentTotal {
    /// The amount.
    pub amount: Rupiah,
    /// The amount in words (*terbilang*): `sebelas juta … rupiah`.
    pub in_words: String,
}

/// A place for a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentSignature {
    /// As what: `Pejabat Pembuat Komitmen`.
    pub role: String,
    /// Who; none as long as nobody is known.
    pub name: Option<String>,
    /// For whom: the unit, the firm.
    pub of: String,
    /// That it was signed in the system, and when; none as long as it was not.
    pub signed: Option<String>,
}

/// The event of the order's history that a paper rests on. Whoever has the paper can tell whether the history was cut or
/// written anew since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentSeal {
    /// Its place in the history.
    pub seq: u32,
    /// Its hash.
    pub hash: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_paper_has_one_name() {
        for (text, expected) in [
            ("order", Some(DocumentName::from(DocumentKind::PurchaseOrder))),
            ("credit_note", Some(DocumentName::credit_note(1))),
            ("credit_note-2", Some(DocumentName::credit_note(2))),
            ("credit_note-12", Some(DocumentName::credit_note(12))),
            ("credit_note-0", None),
            ("credit_note-1", None),
            ("credit_note-02", None),
            ("credit_note-+2", None),
            ("credit_note-", None),
            ("handover", Some(DocumentName::handover(1))),
            ("handover-2", Some(DocumentName::handover(2))),
            ("handover-1", None),
            ("invoice-2", None),
            ("letter", None),
            ("", None),
        ] {
            let name = DocumentName::parse(text);
            assert_eq!(name, expected, "{text}");
            assert!(name.is_none_or(|name| name.to_string() == text));
        }
    }
}
