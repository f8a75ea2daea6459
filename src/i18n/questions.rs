//! Questions about products, and their answers.

/// The texts.
pub struct Questions {
    /// The heading on a product's page.
    pub title: &'static str,
    /// What is promised to those who ask, answer and read.
    pub lead: &'static str,
    /// How many were answered.
    pub answered_count: fn(u32, &str) -> String,
    /// How many wait.
    pub waiting_count: fn(u32, &str) -> String,
    /// Nobody has asked yet.
    pub empty: &'static str,
    /// What could be asked.
    pub empty_detail: &'static str,
    /// So many more.
    pub more: fn(&str) -> String,
    /// A question waits.
    pub waiting: &'static str,
    /// A question is answered.
    pub answered: &'static str,
    /// Who asked whom, and when: unit, government, vendor, day.
    pub asked: fn(&str, &str, &str, &str) -> String,
    /// Who answered, and when.
    pub said: fn(&str, &str) -> String,
    /// Who added to an answer, and when.
    pub added: fn(&str, &str) -> String,
    /// Opens the form for a question.
    pub ask: &'static str,
    /// To sign in first.
    pub sign_in: &'static str,
    /// Which vendor.
    pub vendor: &'static str,
    /// Before one is chosen.
    pub vendor_none: &'static str,
    /// None was chosen.
    pub vendor_missing: &'static str,
    /// The only vendor there is.
    pub vendor_only: fn(&str) -> String,
    /// The words of the question.
    pub question: &'static str,
    /// How long they may be, and who reads them.
    pub question_hint: fn(&str, &str) -> String,
    /// Sends the question.
    pub send_question: &'static str,
    /// The question is on record.
    pub asked_done: &'static str,
    /// Opens the form for an answer.
    pub answer: &'static str,
    /// Opens the form for what is added to an answer.
    pub add: &'static str,
    /// What an answer is to, for those who hear the button alone.
    pub answer_to: fn(&str, &str) -> String,
    /// The words of the answer.
    pub answer_label: &'static str,
    /// How long they may be, and that they stay.
    pub answer_hint: fn(&str, &str) -> String,
    /// Sends the answer.
    pub send_answer: &'static str,
    /// The answer is on record.
    pub answered_done: &'static str,
    /// Closes a form; what was written stays until the page is left.
    pub close: &'static str,
    /// The heading on the vendor's desk.
    pub desk_title: &'static str,
    /// What an answer is for.
    pub desk_lead: &'static str,
    /// Nothing waits.
    pub desk_empty: &'static str,
}

impl Questions {
    pub(crate) const ID: Self = Self {
        title: "Tanya jawab",
        lead: "Tercatat atas nama satuan kerja dan penyedia. Yang sudah disampaikan tidak diubah atau dihapus.",
        answered_count: |_, number| format!("{number} terjawab"),
        waiting_count: |_, number| format!("{number} menunggu jawaban"),
        empty: "Belum ada yang bertanya tentang produk ini.",
        empty_detail: "Tanyakan bahan, ukuran, garansi, atau pengiriman. Jawabannya membantu satuan kerja lain juga.",
        more: |number| format!("Tampilkan {number} lagi"),
        waiting: "Menunggu jawaban",
        answered: "Terjawab",
        asked: |unit, region, vendor, day| format!("{unit}, {region}, bertanya kepada {vendor} · {day}"),
        said: |vendor, day| format!("{vendor} menjawab · {day}"),
        added: |vendor, day| format!("{vendor} menambahkan · {day}"),
        ask: "Ajukan pertanyaan",
        sign_in: "Masuk untuk bertanya",
        vendor: "Kepada penyedia",
        vendor_none: "Pilih penyedia",
        vendor_missing: "Pilih penyedia yang Anda tanya.",
        vendor_only: |vendor| format!("Kepada {vendor}"),
        question: "Pertanyaan",
        question_hint: |least, most| {
            format!(
                "{least} sampai {most} karakter. Setelah dijawab, semua orang dapat membacanya; jangan menulis data pribadi."
            )
        },
        send_question: "Kirim pertanyaan",
        asked_done: "Pertanyaan tercatat dan diteruskan kepada penyedia.",
        answer: "Jawab",
        add: "Tambahkan jawaban",
        answer_to: |action, question| format!("{action}: {question}"),
        answer_label: "Jawaban Anda",
        answer_hint: |least, most| {
            format!(
                "{least} sampai {most} karakter. Jawaban tampil di halaman produk dan tidak dapat diubah."
            )
        },
        send_answer: "Kirim jawaban",
        answered_done: "Jawaban tercatat di halaman produk.",
        close: "Tutup",
        desk_title: "Pertanyaan tentang barang Anda",
        desk_lead: "Jawaban Anda tampil di halaman produk untuk semua satuan kerja.",
        desk_empty: "Tidak ada pertanyaan yang menunggu. Yang baru muncul di sini dengan sendirinya.",
    };
    pub(crate) const EN: Self = Self {
        title: "Questions and answers",
        lead: "On record for the work unit and the vendor. What was said is neither changed nor deleted.",
        answered_count: |_, number| format!("{number} answered"),
        waiting_count: |count, number| {
            if count == 1 {
                format!("{number} waits for an answer")
            } else {
                format!("{number} wait for an answer")
            }
        },
        empty: "Nobody has asked about this product yet.",
        empty_detail: "Ask about material, size, warranty or delivery. The answer helps other work units as well.",
        more: |number| format!("Show {number} more"),
        waiting: "Waiting for an answer",
        answered: "Answered",
        asked: |unit, region, vendor, day| format!("{unit}, {region}, asked {vendor} · {day}"),
        said: |vendor, day| format!("{vendor} answered · {day}"),
        added: |vendor, day| format!("{vendor} added · {day}"),
        ask: "Ask a question",
        sign_in: "Sign in to ask",
        vendor: "To the vendor",
        vendor_none: "Choose a vendor",
        vendor_missing: "Choose the vendor that you ask.",
        vendor_only: |vendor| format!("To {vendor}"),
        question: "Question",
        question_hint: |least, most| {
            format!(
                "{least} to {most} characters. Once it is answered everybody can read it; write no personal data."
            )
        },
        send_question: "Send the question",
        asked_done: "The question is on record and has gone to the vendor.",
        answer: "Answer",
        add: "Add to the answer",
        answer_to: |action, question| format!("{action}: {question}"),
        answer_label: "Your answer",
        answer_hint: |least, most| {
            format!(
                "{least} to {most} characters. The answer stands on the product's page and cannot be changed."
            )
        },
        send_answer: "Send the answer",
        answered_done: "The answer is on record on the product's page.",
        close: "Close",
        desk_title: "Questions about your goods",
        desk_lead: "Your answers stand on the product's page for all work units.",
        desk_empty: "No question waits. New ones appear here by themselves.",
    };
}
