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
    /// Opens the form for another name.
    pub rename: &'static str,
    /// The same, for those who listen.
    pub rename_of: fn(&str) -> String,
    /// What another name is asked for.
    pub new_name: &'static str,
    /// Keeps the other name.
    pub keep: &'static str,
    /// Leaves the name as it is.
    pub close: &'static str,
    /// It has another name.
    pub renamed: fn(&str) -> String,
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
        rename: "Ubah nama",
        rename_of: |name| format!("Ubah nama tampilan {name}"),
        new_name: "Nama baru",
        keep: "Simpan nama",
        close: "Batal",
        renamed: |name| format!("Tampilan sekarang bernama “{name}”."),
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
        rename: "Rename",
        rename_of: |name| format!("Rename view {name}"),
        new_name: "New name",
        keep: "Keep this name",
        close: "Cancel",
        renamed: |name| format!("The view is now called “{name}”."),
        delete: |name| format!("Delete view {name}"),
        deleted: |name| format!("View “{name}” deleted."),
    };
}
