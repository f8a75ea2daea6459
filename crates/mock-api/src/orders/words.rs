//! What is said of orders, in both languages: the reasons of refusals, what is wrong with a request, names of actors,
//! actions and states. Nowhere else does the life of an order have words.

use lokapasar_contract::order::{ActionKind, Actor, OrderState};

use super::deadline::ComplaintsUntil;
use super::fault::FaultKind;
use super::refusal::Refusal;
use crate::language::{Language, Text};

/// An actor in the middle of a sentence.
fn actor(actor: Actor) -> (&'static str, &'static str) {
    match actor {
        Actor::Buyer => ("pejabat pengadaan", "the procurement officer"),
        Actor::Ppk => ("PPK", "the PPK"),
        Actor::Vendor => ("penyedia", "the vendor"),
        Actor::Bendahara => ("bendahara", "the treasurer"),
        Actor::System => ("sistem", "the system"),
    }
}

/// An action in the middle of a sentence.
fn action(action: ActionKind) -> (&'static str, &'static str) {
    match action {
        ActionKind::Purchase => ("memesan", "order"),
        ActionKind::Propose => ("menawar", "propose prices"),
        ActionKind::AcceptProposal => ("menerima tawaran", "accept a proposal"),
        ActionKind::WalkAway => ("mengakhiri negosiasi", "end the negotiation"),
        ActionKind::Approve => ("menyetujui pesanan", "approve the order"),
        ActionKind::Reject => ("menolak pesanan", "reject the order"),
        ActionKind::Accept => ("menerima pesanan", "accept the order"),
        ActionKind::Decline => ("menolak permintaan pesanan", "decline the order"),
        ActionKind::Ship => ("mengirim barang", "ship the goods"),
        ActionKind::Receive => ("menerima kiriman", "receive the goods"),
        ActionKind::Inspect => ("memeriksa barang", "inspect the goods"),
        ActionKind::SignHandover => ("menandatangani BAST", "sign the handover report"),
        ActionKind::Pay => ("membayar", "pay"),
        ActionKind::Rate => ("menilai penyedia", "rate the vendor"),
        ActionKind::Reply => ("menanggapi penilaian", "reply to the rating"),
        ActionKind::FileComplaint => ("mengajukan keluhan", "file a complaint"),
        ActionKind::AnswerComplaint => ("menjawab keluhan", "answer the complaint"),
        ActionKind::SettleComplaint => ("menyelesaikan keluhan", "settle the complaint"),
        ActionKind::ContestAnswer => ("membantah jawaban penyedia", "contest the vendor's answer"),
        ActionKind::WithdrawComplaint => ("menarik keluhan", "withdraw the complaint"),
        ActionKind::ProposeAddendum => ("mengusulkan adendum", "propose an addendum"),
        ActionKind::SignAddendum => ("menandatangani adendum", "sign the addendum"),
        ActionKind::DeclineAddendum => ("menolak adendum", "decline the addendum"),
        ActionKind::Cancel => ("membatalkan", "cancel"),
        ActionKind::AgreeCancel => ("menyetujui pembatalan", "agree to the cancellation"),
    }
}

/// A state in the middle of a sentence.
fn state(state: OrderState) -> (&'static str, &'static str) {
    match state {
        OrderState::Negotiating => ("dalam negosiasi", "being negotiated"),
        OrderState::AwaitingApproval => ("menunggu persetujuan PPK", "waiting for the PPK's approval"),
        OrderState::AwaitingVendor => (
            "menunggu konfirmasi penyedia",
            "waiting for the vendor's confirmation",
        ),
        OrderState::InPreparation => ("sedang disiapkan", "being prepared"),
        OrderState::Shipped => ("sedang dikirim", "on its way"),
        OrderState::UnderInspection => ("dalam pemeriksaan", "under inspection"),
        OrderState::Accepted => ("menunggu tanda tangan BAST", "waiting for the handover report"),
        OrderState::AwaitingPayment => ("menunggu pembayaran", "waiting for the payment"),
        OrderState::Completed => ("selesai", "completed"),
        OrderState::Cancelled => ("dibatalkan", "cancelled"),
        OrderState::Expired => ("kedaluwarsa", "expired"),
    }
}

fn joined(actors: &[Actor], language: Language) -> String {
    let (names, or): (Vec<_>, _) = match language {
        Language::Indonesian => (actors.iter().map(|one| actor(*one).0).collect(), " atau "),
        Language::English => (actors.iter().map(|one| actor(*one).1).collect(), " or "),
    };
    names.join(or)
}

pub(super) fn refusal(refusal: &Refusal) -> Text {
    match refusal {
        Refusal::ReadOnly => Text::new(
            "Anda dapat melihat pesanan ini, tetapi tidak menindaklanjutinya.",
            "You may look at this order but not act on it.",
        ),
        Refusal::WrongRole { action: what, actors } => Text::new(
            format!(
                "Hanya {} yang dapat {}.",
                joined(actors, Language::Indonesian),
                action(*what).0
            ),
            format!(
                "Only {} can {}.",
                joined(actors, Language::English),
                action(*what).1
            ),
        ),
        Refusal::OrderedIt => Text::new(
            "Pemisahan tugas: yang memesan tidak dapat menyetujui pesanannya sendiri. Persetujuan ada pada PPK.",
            "Separation of duties: who orders cannot approve the order. The approval is the PPK's.",
        ),
        Refusal::NegotiatedIt => Text::new(
            "Pemisahan tugas: yang bernegosiasi tidak dapat menyetujui harga yang disepakatinya. Persetujuan ada pada PPK.",
            "Separation of duties: who negotiated cannot approve the prices that were agreed on. The approval is the PPK's.",
        ),
        Refusal::ApprovedIt => Text::new(
            "Pemisahan tugas: yang menyetujui tidak dapat membayar. Pembayaran ada pada bendahara.",
            "Separation of duties: who approves cannot pay. The payment is the treasurer's.",
        ),
        Refusal::WrongState {
            action: what,
            state: where_it_stands,
        } => Text::new(
            format!(
                "Tidak dapat {}: pesanan {}.",
                action(*what).0,
                state(*where_it_stands).0
            ),
            format!(
                "It is not possible to {}: the order is {}.",
                action(*what).1,
                state(*where_it_stands).1
            ),
        ),
        Refusal::OtherSidesTurn => Text::new(
            "Tawaran terakhir dari pihak Anda; tunggu jawaban pihak lain.",
            "The last proposal is yours; wait for the other side's answer.",
        ),
        Refusal::NothingProposed => Text::new(
            "Belum ada tawaran dari pihak lain.",
            "The other side has not proposed anything yet.",
        ),
        Refusal::NothingUnderWay => {
            Text::new("Tidak ada kiriman dalam perjalanan.", "No shipment is under way.")
        }
        Refusal::AlreadySigned => Text::new(
            "Pihak Anda sudah menandatangani; tunggu tanda tangan pihak lain.",
            "Your side has signed; wait for the other side's signature.",
        ),
        Refusal::AlreadyRated => Text::new("Penyedia sudah dinilai.", "The vendor has been rated."),
        Refusal::NotRated => Text::new(
            "Belum ada penilaian untuk ditanggapi.",
            "There is no rating to reply to yet.",
        ),
        Refusal::AlreadyReplied => Text::new(
            "Penilaian ini sudah ditanggapi; tanggapan tidak diubah.",
            "There is a reply to this rating already; it is not changed.",
        ),
        Refusal::VendorDeclines => Text::new(
            "Sebelum konfirmasi penyedia tidak membatalkan: tolak permintaan pesanan, atau akhiri negosiasi.",
            "Before its confirmation a vendor does not cancel: decline the order, or end the negotiation.",
        ),
        Refusal::AlreadyRequested => Text::new(
            "Anda sudah meminta pembatalan; tunggu persetujuan pihak lain.",
            "You have asked for the cancellation; wait until the other side agrees.",
        ),
        Refusal::AgreeInstead => Text::new(
            "Pihak lain sudah meminta pembatalan: setujui permintaannya.",
            "The other side has asked for the cancellation: agree to it.",
        ),
        Refusal::NothingRequested => Text::new(
            "Pihak lain tidak meminta pembatalan.",
            "The other side has not asked for a cancellation.",
        ),
        Refusal::AfterShipping => Text::new(
            "Barang sudah dikirim, jadi tidak dapat dibatalkan: tolak barang yang tidak sesuai saat pemeriksaan.",
            "The goods are shipped, so it cannot be cancelled: refuse what does not fit at the inspection.",
        ),
        Refusal::AfterHandover => Text::new(
            "Sesudah pemeriksaan selesai pesanan tidak dapat dibatalkan: ajukan keluhan dengan nota kredit.",
            "After the inspection an order cannot be cancelled: file a complaint for a credit note.",
        ),
        Refusal::AnswerAddendum => Text::new(
            "Pihak lain sudah mengusulkan adendum: tanda tangani atau tolak dahulu.",
            "The other side has proposed an addendum: sign or decline it first.",
        ),
        Refusal::NoAddendum => Text::new(
            "Tidak ada adendum yang menunggu tanda tangan.",
            "No addendum waits for a signature.",
        ),
        Refusal::OwnAddendum => Text::new(
            "Adendum ini usulan pihak Anda; tunggu tanda tangan pihak lain.",
            "Your side proposed this addendum; wait for the other side's signature.",
        ),
        Refusal::AddendumOvertaken => Text::new(
            "Barang yang dikurangi adendum ini sudah dikirim: tolak adendumnya.",
            "What this addendum takes off has been shipped since: decline it.",
        ),
        Refusal::ComplaintOpen => Text::new(
            "Masih ada keluhan yang terbuka: keluhan itu diselesaikan atau ditarik dahulu.",
            "A complaint is still open: it is settled or withdrawn first.",
        ),
        Refusal::ComplaintTooLate(ComplaintsUntil { days, source, .. }) => Text::new(
            format!("Keluhan diajukan paling lambat {days} hari kerja setelah serah terima ({source})."),
            format!("A complaint is filed within {days} working days after the handover ({source})."),
        ),
        Refusal::NothingComplained => {
            Text::new("Tidak ada keluhan yang terbuka.", "There is no open complaint.")
        }
        Refusal::AlreadyAnswered => Text::new(
            "Keluhan sudah dijawab; tunggu keputusan satuan kerja.",
            "The complaint is answered; wait for what the unit decides.",
        ),
        Refusal::NotAnswered => Text::new(
            "Penyedia belum menjawab keluhan ini.",
            "The vendor has not answered the complaint yet.",
        ),
        Refusal::NothingOffered => Text::new(
            "Penyedia menolak keluhan ini: bantah jawabannya, atau tarik keluhan.",
            "The vendor refused the complaint: contest the answer, or withdraw the complaint.",
        ),
        Refusal::RouteClosed(limit) => limit.text(),
        Refusal::Invalid(_) => Text::new(
            "Ada isian yang perlu diperbaiki.",
            "Some fields need to be put right.",
        ),
        Refusal::TooLarge => Text::new("Jumlahnya terlalu besar.", "The amount is too large."),
    }
}

pub(super) fn fault(kind: &FaultKind) -> Text {
    match kind {
        FaultKind::Required => Text::new("Wajib diisi.", "This is required."),
        FaultKind::TooLong(longest) => Text::new(
            format!("Paling panjang {longest} karakter."),
            format!("At most {longest} characters."),
        ),
        FaultKind::OutOfRange(low, high) => Text::new(
            format!("Isi dari {low} sampai {high}."),
            format!("From {low} to {high}."),
        ),
        FaultKind::UnknownLine => Text::new(
            "Baris ini tidak ada dalam pesanan, atau sudah ditolak.",
            "There is no such line in the order, or it was rejected.",
        ),
        FaultKind::Repeated => Text::new("Baris ini disebut dua kali.", "This line is named twice."),
        FaultKind::AboveList(list) => Text::new(
            format!("Tidak boleh di atas harga tayang {list}."),
            format!("Not above the listed {list}."),
        ),
        FaultKind::NoPrice => Text::new("Isi harga yang sah.", "Name a valid price."),
        FaultKind::MoreThanLeft(left) => Text::new(
            format!("Isi dari 1 sampai {left}, sisa yang belum dikirim."),
            format!("From 1 to {left}, what is left to ship."),
        ),
        FaultKind::Missing(name) => Text::new(
            format!("Hasil pemeriksaan untuk “{name}” belum ada."),
            format!("The finding for “{name}” is missing."),
        ),
        FaultKind::NoteRequired => Text::new("Jelaskan apa yang tidak sesuai.", "Say what does not fit."),
        FaultKind::AboveBilled(left) => Text::new(
            format!("Paling banyak {left}: itu sisa yang ditagihkan untuk baris ini."),
            format!("At most {left}: that is what is left of what was billed of this line."),
        ),
        FaultKind::InThePast => Text::new("Tanggal ini sudah lewat.", "This day has passed."),
        FaultKind::NothingChanged => Text::new(
            "Ubah paling sedikit satu jumlah, atau tanggal penyerahan.",
            "Change at least one quantity, or the day of delivery.",
        ),
        FaultKind::NothingLeft => Text::new(
            "Adendum tidak mengosongkan pesanan: untuk itu batalkan bersama.",
            "An addendum does not empty an order: cancel it together instead.",
        ),
        FaultKind::Superfluous => Text::new(
            "Hanya diisi bila uang dikembalikan.",
            "Only where money is given back.",
        ),
        FaultKind::UnknownDelivery => Text::new(
            "Tidak ada barang pesanan ini untuk alamat dengan nomor ini.",
            "Nothing of this order goes to an address of this number.",
        ),
        FaultKind::AllShippedThere => Text::new(
            "Semua barang untuk alamat ini sudah dikirim.",
            "Everything for this address is shipped.",
        ),
        FaultKind::SignedAlready => Text::new(
            "Anda sudah menandatangani BAST alamat ini.",
            "You have signed the handover report of this address.",
        ),
        FaultKind::UnknownShipment => Text::new(
            "Tidak ada kiriman dengan nomor ini dalam perjalanan.",
            "No shipment of this number is under way.",
        ),
    }
}
