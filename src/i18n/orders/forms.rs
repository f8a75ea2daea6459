//! What is filled in when something is done with an order.

/// The texts.
pub struct Forms {
    /// Why.
    pub reason: &'static str,
    /// Who reads the reason.
    pub reason_hint: &'static str,
    /// A reason is missing.
    pub reason_missing: &'static str,
    /// Which lines are rejected.
    pub reject_lines: &'static str,
    /// All lines are rejected when none is chosen.
    pub reject_hint: &'static str,
    /// Who carries it.
    pub carrier: &'static str,
    /// The vendor's own courier.
    pub own_courier: &'static str,
    /// The tracking number.
    pub tracking: &'static str,
    /// What is shipped now.
    pub ship_now: &'static str,
    /// How many of a thing are left.
    pub remaining: fn(&str) -> String,
    /// Nothing to ship was chosen.
    pub ship_nothing: &'static str,
    /// What was found of a thing.
    pub finding_of: fn(&str) -> String,
    /// What is wrong with a thing.
    pub finding_note: &'static str,
    /// A note is missing where a thing does not fit.
    pub finding_missing: &'static str,
    /// The number of the proof.
    pub proof_number: &'static str,
    /// The proof is missing.
    pub proof_missing: &'static str,
    /// How many stars.
    pub stars_choice: &'static str,
    /// In words.
    pub rating_text: &'static str,
    /// What the vendor says to the rating.
    pub reply: &'static str,
    /// Who reads the reply, and that there is one.
    pub reply_hint: &'static str,
    /// The reply is missing.
    pub reply_missing: &'static str,
    /// A proposed price of a thing.
    pub price_of: fn(&str) -> String,
    /// A message with the proposal.
    pub message: &'static str,
    /// An amount is not one.
    pub amount_invalid: &'static str,
    /// It was done.
    pub done: fn(&str) -> String,
}

impl Forms {
    pub(crate) const ID: Self = Self {
        reason: "Alasan",
        reason_hint: "Tercatat di riwayat dan dibaca semua pihak.",
        reason_missing: "Tulis alasannya.",
        reject_lines: "Barang yang ditolak",
        reject_hint: "Tanpa pilihan, seluruh pesanan ditolak.",
        carrier: "Kurir",
        own_courier: "Kurir penyedia",
        tracking: "Nomor resi",
        ship_now: "Yang dikirim sekarang",
        remaining: |count| format!("tersisa {count}"),
        ship_nothing: "Isi jumlah paling sedikit satu barang, tidak lebih dari sisanya.",
        finding_of: |name| format!("Hasil pemeriksaan {name}"),
        finding_note: "Catatan",
        finding_missing: "Tulis apa yang tidak sesuai.",
        proof_number: "Nomor bukti bayar",
        proof_missing: "Tulis nomor bukti bayar.",
        stars_choice: "Bintang",
        rating_text: "Ulasan",
        reply: "Tanggapan Anda",
        reply_hint: "Satu kali, tercatat di riwayat, dan tidak dapat diubah.",
        reply_missing: "Tulis tanggapannya.",
        price_of: |name| format!("Harga satuan {name}, belum termasuk PPN"),
        message: "Pesan",
        amount_invalid: "Tulis jumlah rupiah dengan angka saja.",
        done: |action| format!("{action}: sudah tercatat."),
    };

    pub(crate) const EN: Self = Self {
        reason: "Reason",
        reason_hint: "Kept in the history and read by all parties.",
        reason_missing: "Give the reason.",
        reject_lines: "Goods to reject",
        reject_hint: "With none chosen, the whole order is rejected.",
        carrier: "Carrier",
        own_courier: "The vendor's own courier",
        tracking: "Tracking number",
        ship_now: "Shipped now",
        remaining: |count| format!("{count} left"),
        ship_nothing: "Enter a quantity for at least one item, no more than what is left.",
        finding_of: |name| format!("Inspection of {name}"),
        finding_note: "Note",
        finding_missing: "Say what does not fit.",
        proof_number: "Number of the proof of payment",
        proof_missing: "Give the number of the proof of payment.",
        stars_choice: "Stars",
        rating_text: "Review",
        reply: "Your reply",
        reply_hint: "Once; it is kept in the history and cannot be changed.",
        reply_missing: "Write the reply.",
        price_of: |name| format!("Unit price of {name}, without VAT"),
        message: "Message",
        amount_invalid: "Give the amount in rupiah, digits only.",
        done: |action| format!("{action}: recorded."),
    };
}
