//! The papers of an order: the pages around them, and the few words that the app itself sets on them.

use lokapasar_contract::document::{DocumentKind, DocumentStanding};

/// What stands around the papers.
pub struct Documents {
    /// The heading of the list.
    pub title: &'static str,
    /// A paper.
    pub kind: fn(DocumentKind) -> &'static str,
    /// A paper that is not the first of its kind: what, which.
    pub further: fn(&str, u32) -> String,
    /// Whether it is there.
    pub standing: fn(DocumentStanding) -> &'static str,
    /// A final paper: its number, since when.
    pub issued: fn(&str, &str) -> String,
    /// The heading of its page: what, number.
    pub heading: fn(&str, &str) -> String,
    /// Prints it.
    pub print: &'static str,
    /// There is nothing to read.
    pub nothing: &'static str,
    /// Back to the order.
    pub to_order: &'static str,
}

impl Documents {
    pub(crate) const ID: Self = Self {
        title: "Dokumen",
        kind: |kind| match kind {
            DocumentKind::PurchaseOrder => "Surat pesanan (SP)",
            DocumentKind::Negotiation => "Berita acara negosiasi",
            DocumentKind::Addendum => "Adendum surat pesanan",
            DocumentKind::Handover => "Berita acara serah terima (BAST)",
            DocumentKind::Invoice => "Faktur tagihan",
            DocumentKind::CreditNote => "Nota kredit",
            DocumentKind::PpnSlip => "Bukti pungut PPN",
            DocumentKind::Pph22Slip => "Bukti pungut PPh pasal 22",
        },
        further: |what, nth| format!("{what} {nth}"),
        standing: |standing| match standing {
            DocumentStanding::Final => "terbit",
            DocumentStanding::Draft => "draf",
            DocumentStanding::Later => "belum ada",
            DocumentStanding::Never => "tidak ada",
        },
        issued: |number, moment| format!("{number}, terbit {moment}"),
        heading: |what, number| format!("{what} {number}"),
        print: "Cetak di A4",
        nothing: "Dokumen ini belum ada",
        to_order: "Kembali ke pesanan",
    };

    pub(crate) const EN: Self = Self {
        title: "Documents",
        kind: |kind| match kind {
            DocumentKind::PurchaseOrder => "Purchase order (SP)",
            DocumentKind::Negotiation => "Record of the negotiation",
            DocumentKind::Addendum => "Addendum to the purchase order",
            DocumentKind::Handover => "Handover report (BAST)",
            DocumentKind::Invoice => "Invoice",
            DocumentKind::CreditNote => "Credit note",
            DocumentKind::PpnSlip => "Slip of VAT withheld (PPN)",
            DocumentKind::Pph22Slip => "Slip of income tax withheld (PPh 22)",
        },
        further: |what, nth| format!("{what} {nth}"),
        standing: |standing| match standing {
            DocumentStanding::Final => "issued",
            DocumentStanding::Draft => "draft",
            DocumentStanding::Later => "not yet",
            DocumentStanding::Never => "none",
        },
        issued: |number, moment| format!("{number}, issued {moment}"),
        heading: |what, number| format!("{what} {number}"),
        print: "Print on A4",
        nothing: "This document is not there",
        to_order: "Back to the order",
    };
}

/// What the app sets on a paper: Indonesian, whatever the reader speaks, as all that stands on it.
pub struct Paper {
    /// The number.
    pub number: &'static str,
    /// The amount in words.
    pub in_words: &'static str,
    /// The terms.
    pub terms: &'static str,
    /// What ties it to the history: place and hash of an event.
    pub seal: fn(u32, &str) -> String,
}

impl Paper {
    pub(crate) const ID: Self = Self {
        number: "Nomor",
        in_words: "Terbilang",
        terms: "Ketentuan",
        seal: |place, hash| {
            format!(
                "Dibuat oleh sistem Lokapasar menurut kejadian ke-{place} dalam riwayat pesanan, segel SHA-256 {hash}."
            )
        },
    };
    pub(crate) const EN: Self = Self::ID;
}
