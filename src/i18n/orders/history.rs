//! The history of an order, and whether it holds.

use lokapasar_contract::history::{Broken, Fault};
use lokapasar_contract::order::OrderEventKind;

/// The texts.
pub struct History {
    /// The heading.
    pub title: &'static str,
    /// What it is.
    pub lead: &'static str,
    /// An event.
    pub event: fn(OrderEventKind) -> &'static str,
    /// Every hash was recomputed and fits: how many events.
    pub whole: fn(usize) -> String,
    /// The last hash, which stands for all before it.
    pub seal: &'static str,
    /// It does not hold.
    pub broken: &'static str,
    /// Where it does not, and how.
    pub fault: fn(Broken) -> String,
    /// Marks the event at which it does not hold.
    pub broken_here: &'static str,
    /// Saves it as a file.
    pub download: &'static str,
    /// The name of that file: the order's number.
    pub file: fn(&str) -> String,
}

impl History {
    pub(crate) const ID: Self = Self {
        title: "Riwayat",
        lead: "Setiap catatan terkunci pada catatan sebelumnya, sehingga perubahan akan ketahuan.",
        event: |event| match event {
            OrderEventKind::Placed => "Pesanan dibuat",
            OrderEventKind::Proposed => "Penawaran diajukan",
            OrderEventKind::Agreed => "Harga disepakati",
            OrderEventKind::WalkedAway => "Negosiasi diakhiri",
            OrderEventKind::Approved => "Disetujui",
            OrderEventKind::LinesRejected => "Sebagian barang ditolak",
            OrderEventKind::Rejected => "Ditolak",
            OrderEventKind::VendorAccepted => "Diterima penyedia",
            OrderEventKind::VendorDeclined => "Ditolak penyedia",
            OrderEventKind::Shipped => "Dikirim",
            OrderEventKind::Received => "Tiba",
            OrderEventKind::InspectionPassed => "Pemeriksaan: sesuai",
            OrderEventKind::InspectionFailed => "Pemeriksaan: ada yang tidak sesuai",
            OrderEventKind::HandoverSigned => "BAST ditandatangani",
            OrderEventKind::Paid => "Dibayar",
            OrderEventKind::Rated => "Penyedia dinilai",
            OrderEventKind::Replied => "Penilaian ditanggapi",
            OrderEventKind::ComplaintFiled => "Keluhan diajukan",
            OrderEventKind::ComplaintAnswered => "Keluhan dijawab",
            OrderEventKind::AnswerContested => "Jawaban dibantah",
            OrderEventKind::ComplaintSettled => "Keluhan selesai",
            OrderEventKind::ComplaintWithdrawn => "Keluhan ditarik",
            OrderEventKind::AddendumProposed => "Adendum diusulkan",
            OrderEventKind::AddendumSigned => "Adendum ditandatangani",
            OrderEventKind::AddendumDeclined => "Adendum ditolak",
            OrderEventKind::AddendumLapsed => "Adendum gugur",
            OrderEventKind::CancelRequested => "Pembatalan diminta",
            OrderEventKind::Cancelled => "Dibatalkan",
            OrderEventKind::Expired => "Batas waktu lewat",
        },
        whole: |count| format!("Riwayat utuh: {count} kejadian, diverifikasi di peramban ini."),
        seal: "Segel terakhir",
        broken: "Riwayat tidak utuh",
        fault: |Broken { place, fault }| match fault {
            Fault::OutOfPlace { found } => format!(
                "Di urutan ke-{place} berdiri kejadian nomor {found}: ada yang hilang, disisipkan, atau dipindahkan."
            ),
            Fault::Altered => format!("Isi kejadian ke-{place} tidak cocok dengan segelnya."),
            Fault::Unlinked => format!("Kejadian ke-{place} tidak menyambung ke kejadian sebelumnya."),
            Fault::Missing => format!("Kejadian ke-{place} dan sesudahnya hilang."),
            Fault::Uncounted => format!("Kejadian ke-{place} seharusnya tidak ada."),
        },
        broken_here: "tidak cocok",
        download: "Unduh riwayat (JSON)",
        file: |number| format!("riwayat-{number}.json"),
    };

    pub(crate) const EN: Self = Self {
        title: "History",
        lead: "Every entry is locked to the one before, so that a change would show.",
        event: |event| match event {
            OrderEventKind::Placed => "Order placed",
            OrderEventKind::Proposed => "Prices proposed",
            OrderEventKind::Agreed => "Prices agreed",
            OrderEventKind::WalkedAway => "Negotiation ended",
            OrderEventKind::Approved => "Approved",
            OrderEventKind::LinesRejected => "Some lines rejected",
            OrderEventKind::Rejected => "Rejected",
            OrderEventKind::VendorAccepted => "Accepted by the vendor",
            OrderEventKind::VendorDeclined => "Declined by the vendor",
            OrderEventKind::Shipped => "Shipped",
            OrderEventKind::Received => "Arrived",
            OrderEventKind::InspectionPassed => "Inspection: as ordered",
            OrderEventKind::InspectionFailed => "Inspection: something does not fit",
            OrderEventKind::HandoverSigned => "Handover report signed",
            OrderEventKind::Paid => "Paid",
            OrderEventKind::Rated => "Vendor rated",
            OrderEventKind::Replied => "Rating replied to",
            OrderEventKind::ComplaintFiled => "Complaint filed",
            OrderEventKind::ComplaintAnswered => "Complaint answered",
            OrderEventKind::AnswerContested => "Answer contested",
            OrderEventKind::ComplaintSettled => "Complaint settled",
            OrderEventKind::ComplaintWithdrawn => "Complaint withdrawn",
            OrderEventKind::AddendumProposed => "Addendum proposed",
            OrderEventKind::AddendumSigned => "Addendum signed",
            OrderEventKind::AddendumDeclined => "Addendum declined",
            OrderEventKind::AddendumLapsed => "Addendum lapsed",
            OrderEventKind::CancelRequested => "Cancellation requested",
            OrderEventKind::Cancelled => "Cancelled",
            OrderEventKind::Expired => "Deadline passed",
        },
        whole: |count| format!("The history is whole: {count} events, verified in this browser."),
        seal: "Last seal",
        broken: "The history is not whole",
        fault: |Broken { place, fault }| match fault {
            Fault::OutOfPlace { found } => format!(
                "In place {place} stands event number {found}: something was taken out, put in or moved."
            ),
            Fault::Altered => format!("What event {place} says does not fit its seal."),
            Fault::Unlinked => format!("Event {place} does not follow the one before it."),
            Fault::Missing => format!("Event {place} and what came after it are missing."),
            Fault::Uncounted => format!("Event {place} should not be there."),
        },
        broken_here: "does not fit",
        download: "Download the history (JSON)",
        file: |number| format!("history-{number}.json"),
    };
}
