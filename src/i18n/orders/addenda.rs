//! Changes of a confirmed order.

use lokapasar_contract::order::AddendumStatus;

/// The texts.
pub struct Addenda {
    /// The heading.
    pub title: &'static str,
    /// An addendum by its number.
    pub number: fn(&str) -> String,
    /// Where it stands.
    pub status: fn(AddendumStatus) -> &'static str,
    /// What changes from what to what.
    pub change: fn(&str, &str) -> String,
    /// What happens when nobody answers.
    pub otherwise: &'static str,
    /// Why it was declined.
    pub declined: &'static str,
    /// A line that an addendum took off.
    pub dropped: &'static str,
    /// The quantities in the form.
    pub quantities: &'static str,
    /// What may be entered.
    pub quantities_hint: &'static str,
    /// A thing in the form: how many are shipped of it.
    pub shipped: fn(&str, &str) -> String,
    /// What does not change an order, or changes it too far.
    pub nothing: &'static str,
    /// The reason in the form, and who reads it.
    pub reason_hint: &'static str,
}

impl Addenda {
    pub(crate) const ID: Self = Self {
        title: "Adendum",
        number: |number| format!("Adendum {number}"),
        status: |status| match status {
            AddendumStatus::Proposed => "menunggu tanda tangan",
            AddendumStatus::Signed => "berlaku",
            AddendumStatus::Declined => "ditolak",
            AddendumStatus::Lapsed => "gugur",
        },
        change: |from, to| format!("{from} menjadi {to}"),
        otherwise: "Lewat itu adendum gugur, dan pesanan berjalan seperti semula.",
        declined: "Ditolak",
        dropped: "dihapus dengan adendum",
        quantities: "Jumlah",
        quantities_hint: "Jumlah hanya dapat dikurangi, tidak di bawah yang sudah dikirim. Untuk menambah, buat pesanan baru.",
        shipped: |name, count| format!("{name} (sudah dikirim {count})"),
        nothing: "Ubah paling sedikit satu jumlah, atau tanggal penyerahan; sisakan paling sedikit satu barang.",
        reason_hint: "Dibaca pihak lain sebelum menandatangani, dan tercatat di riwayat.",
    };

    pub(crate) const EN: Self = Self {
        title: "Addenda",
        number: |number| format!("Addendum {number}"),
        status: |status| match status {
            AddendumStatus::Proposed => "waiting for a signature",
            AddendumStatus::Signed => "in force",
            AddendumStatus::Declined => "declined",
            AddendumStatus::Lapsed => "lapsed",
        },
        change: |from, to| format!("{from} becomes {to}"),
        otherwise: "After that the addendum lapses, and the order goes on as it was.",
        declined: "Declined",
        dropped: "taken off by an addendum",
        quantities: "Quantities",
        quantities_hint: "Quantities can only go down, not below what is shipped. For more, place another order.",
        shipped: |name, count| format!("{name} ({count} shipped)"),
        nothing: "Change at least one quantity, or the day of delivery; leave at least one item.",
        reason_hint: "The other side reads it before signing, and the history keeps it.",
    };
}
