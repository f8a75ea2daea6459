//! Complaints: how they are filed, answered and ended, and what they came to.

use lokapasar_contract::order::{ComplaintStatus, Remedy};

/// The texts.
pub struct Complaints {
    /// The heading.
    pub title: &'static str,
    /// Until when they are filed: moment.
    pub until: fn(&str) -> String,
    /// A complaint by its number.
    pub number: fn(&str) -> String,
    /// Where it stands.
    pub status: fn(ComplaintStatus) -> &'static str,
    /// What is asked for, as a label.
    pub asked: &'static str,
    /// What is asked for or offered.
    pub remedy: fn(Remedy) -> &'static str,
    /// The vendor's answer: what is offered; none when it refuses.
    pub answer: fn(Option<Remedy>) -> &'static str,
    /// Why the answer was not taken.
    pub contested: &'static str,
    /// Why it was withdrawn.
    pub withdrawn: &'static str,
    /// What a credit comes to, where there is PPN in it: total, PPN.
    pub with_ppn: fn(&str, &str) -> String,
    /// A credit stands in the invoice: what it comes to.
    pub in_bill: fn(&str) -> String,
    /// A credit comes off the payment: what it comes to.
    pub credited: fn(&str) -> String,
    /// A credit goes back to the unit: what it comes to.
    pub refunded: fn(&str) -> String,
    /// When an offer of goods is taken.
    pub settle_when: &'static str,
    /// What was credited before it was paid, as a label.
    pub credited_label: &'static str,
    /// What goes back, as a label.
    pub refunded_label: &'static str,
    /// Which goods the complaint is about.
    pub about: &'static str,
    /// How it is filled in.
    pub about_hint: &'static str,
    /// No good was named, or too many of one.
    pub about_missing: &'static str,
    /// What is wrong.
    pub text: &'static str,
    /// What to write.
    pub text_hint: &'static str,
    /// The text is missing.
    pub text_missing: &'static str,
    /// What the vendor answers.
    pub offer: &'static str,
    /// The vendor refuses.
    pub refuse: &'static str,
    /// How much is given back of a thing.
    pub amount_of: fn(&str) -> String,
    /// What the amounts are.
    pub amount_hint: &'static str,
    /// The answer in words.
    pub answer_text: &'static str,
    /// The answer is missing.
    pub answer_missing: &'static str,
}

impl Complaints {
    pub(crate) const ID: Self = Self {
        title: "Keluhan",
        until: |moment| format!("Keluhan dapat diajukan sampai {moment}."),
        number: |number| format!("Keluhan {number}"),
        status: |status| match status {
            ComplaintStatus::Filed => "menunggu jawaban",
            ComplaintStatus::Answered => "dijawab",
            ComplaintStatus::Settled => "selesai",
            ComplaintStatus::Withdrawn => "ditarik",
        },
        asked: "Yang diminta",
        remedy: |remedy| match remedy {
            Remedy::Replacement => "barang pengganti",
            Remedy::Repair => "perbaikan",
            Remedy::Refund => "uang kembali",
        },
        answer: |remedy| match remedy {
            Some(Remedy::Replacement) => "Penyedia mengganti barangnya",
            Some(Remedy::Repair) => "Penyedia memperbaiki barangnya",
            Some(Remedy::Refund) => "Penyedia mengembalikan uang",
            None => "Penyedia menolak keluhan",
        },
        contested: "Dibantah",
        withdrawn: "Ditarik",
        with_ppn: |total, ppn| format!("{total} (termasuk PPN {ppn})"),
        in_bill: |total| format!("{total} dikurangkan langsung dalam faktur tagihan."),
        credited: |total| format!("Nota kredit {total} mengurangi pembayaran."),
        refunded: |total| format!("Nota kredit {total} dikembalikan kepada satuan kerja."),
        settle_when: "Keluhan diselesaikan setelah barangnya diterima kembali dalam keadaan baik.",
        credited_label: "Dikurangi atas keluhan",
        refunded_label: "Dikembalikan dengan nota kredit",
        about: "Barang yang dikeluhkan",
        about_hint: "Isi jumlahnya; yang tidak dikeluhkan biarkan 0.",
        about_missing: "Isi jumlah paling sedikit satu barang, tidak lebih dari yang dipesan.",
        text: "Apa yang tidak beres",
        text_hint: "Dibaca semua pihak dan tercatat di riwayat. Pembayaran menunggu sampai keluhan berakhir.",
        text_missing: "Tulis apa yang tidak beres.",
        offer: "Jawaban Anda",
        refuse: "tolak keluhan",
        amount_of: |name| format!("Uang kembali untuk {name}, belum termasuk PPN"),
        amount_hint: "Biarkan 0 bila tidak ada. PPN dihitung dan ditambahkan oleh sistem.",
        answer_text: "Penjelasan",
        answer_missing: "Tulis penjelasannya.",
    };

    pub(crate) const EN: Self = Self {
        title: "Complaints",
        until: |moment| format!("A complaint can be filed until {moment}."),
        number: |number| format!("Complaint {number}"),
        status: |status| match status {
            ComplaintStatus::Filed => "waiting for an answer",
            ComplaintStatus::Answered => "answered",
            ComplaintStatus::Settled => "settled",
            ComplaintStatus::Withdrawn => "withdrawn",
        },
        asked: "Asked for",
        remedy: |remedy| match remedy {
            Remedy::Replacement => "replacement",
            Remedy::Repair => "repair",
            Remedy::Refund => "money back",
        },
        answer: |remedy| match remedy {
            Some(Remedy::Replacement) => "The vendor replaces the goods",
            Some(Remedy::Repair) => "The vendor repairs the goods",
            Some(Remedy::Refund) => "The vendor gives money back",
            None => "The vendor refuses the complaint",
        },
        contested: "Contested",
        withdrawn: "Withdrawn",
        with_ppn: |total, ppn| format!("{total} ({ppn} of it VAT)"),
        in_bill: |total| format!("{total} is taken off in the invoice itself."),
        credited: |total| format!("The credit note of {total} comes off the payment."),
        refunded: |total| format!("The credit note of {total} goes back to the work unit."),
        settle_when: "The complaint is settled when the goods are back and in order.",
        credited_label: "Less what was credited",
        refunded_label: "Given back by credit note",
        about: "Goods that the complaint is about",
        about_hint: "Enter how many; leave 0 where nothing is wrong.",
        about_missing: "Enter a quantity for at least one item, no more than was ordered.",
        text: "What is wrong",
        text_hint: "Read by all parties and kept in the history. The payment waits until the complaint ends.",
        text_missing: "Say what is wrong.",
        offer: "Your answer",
        refuse: "refuse the complaint",
        amount_of: |name| format!("Money back for {name}, without VAT"),
        amount_hint: "Leave 0 where there is none. The system works the VAT out and adds it.",
        answer_text: "Explanation",
        answer_missing: "Write the explanation.",
    };
}
