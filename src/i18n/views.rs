//! Saved views.

/// The texts.
pub struct Views {
    /// The heading.
    pub title: &'static str,
    /// There are none.
    pub none: &'static str,
    /// What a name is asked for.
    pub name: &'static str,
    /// What is kept.
    pub hint: &'static str,
    /// Keeps one.
    pub save: &'static str,
    /// It was kept.
    pub saved: fn(&str) -> String,
    /// Takes one out, for those who listen.
    pub delete: fn(&str) -> String,
    /// It was taken out.
    pub deleted: fn(&str) -> String,
}

impl Views {
    pub(crate) const ID: Self = Self {
        title: "Tampilan tersimpan",
        none: "Belum ada. Atur halaman ini sesuai kebutuhan, lalu beri nama.",
        name: "Nama tampilan",
        hint: "Yang disimpan: saringan, urutan, dan periode yang sedang dipakai. Hanya Anda yang melihatnya.",
        save: "Simpan tampilan ini",
        saved: |name| format!("Tampilan “{name}” disimpan."),
        delete: |name| format!("Hapus tampilan {name}"),
        deleted: |name| format!("Tampilan “{name}” dihapus."),
    };

    pub(crate) const EN: Self = Self {
        title: "Saved views",
        none: "None yet. Set this page up as you need it, then give it a name.",
        name: "Name of the view",
        hint: "What is saved: the filters, order and period in use. Only you see it.",
        save: "Save this view",
        saved: |name| format!("View “{name}” saved."),
        delete: |name| format!("Delete view {name}"),
        deleted: |name| format!("View “{name}” deleted."),
    };
}
