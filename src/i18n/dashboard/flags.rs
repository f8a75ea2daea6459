//! Patterns worth looking into.

/// The texts. What the rules say comes from the server, which applies them.
pub struct Flags {
    /// The heading, before the region is known.
    pub title: &'static str,
    /// The heading for a government.
    pub title_of: fn(&str) -> String,
    /// The heading of the rules.
    pub rules: &'static str,
    /// What a rule found, and how many of them were looked at.
    pub found: fn(&str, &str) -> String,
    /// Opens the rule with its numbers.
    pub rule: &'static str,
    /// Since when a number counts, and where it is written.
    pub since: fn(&str, &str) -> String,
    /// Orders that the rule could not look at.
    pub passed_over: fn(&str) -> String,
    /// The kind that is shown alone, with the way back to all.
    pub only: fn(&str) -> String,
    /// The choice of what is listed.
    pub show: &'static str,
    /// What is listed: all, or what was looked at or not.
    pub shown: fn(Option<bool>) -> &'static str,
    /// The heading of the list.
    pub list: fn(&str) -> String,
    /// Somebody has looked at it, or nobody has.
    pub standing: fn(bool) -> &'static str,
    /// The heading of what it is compared with.
    pub peers: &'static str,
    /// At the unit.
    pub own: &'static str,
    /// At so many other units.
    pub others: fn(&str) -> String,
    /// So many of so many orders, in per cent.
    pub share: fn(&str, &str, &str) -> String,
    /// Opens the rows of a flag.
    pub orders: fn(&str) -> String,
    /// To the orders of the flag in the list of orders.
    pub open: &'static str,
    /// Who looked at it, and when.
    pub marked_by: fn(&str, &str) -> String,
    /// Opens the form; another one where it was marked before.
    pub mark: fn(bool) -> &'static str,
    /// The same for those who listen: which flag.
    pub mark_of: fn(&str, &str) -> String,
    /// The note.
    pub note: &'static str,
    /// How long it may be.
    pub note_hint: fn(&str, &str) -> String,
    /// Sends it.
    pub send: &'static str,
    /// Closes the form.
    pub close: &'static str,
    /// It is noted.
    pub marked: &'static str,
    /// Nothing was found.
    pub empty: &'static str,
    /// In how many rows what was looked for.
    pub empty_detail: fn(&str, &str) -> String,
    /// Takes the filters away.
    pub clear: &'static str,
}

impl Flags {
    pub(crate) const ID: Self = Self {
        title: "Tanda periksa",
        title_of: |region| format!("Tanda periksa {region}"),
        rules: "Pola yang dicari",
        found: |found, seen| format!("{found} ditemukan, {seen} sudah diperiksa"),
        rule: "Aturan, angka, dan sumber",
        since: |day, source| format!("sejak {day}, {source}"),
        passed_over: |orders| {
            format!(
                "{orders} pesanan tidak dapat dilihat: barisnya tidak menyebut satuan kerja, penyedia, atau kategori."
            )
        },
        only: |name| format!("Hanya {name}"),
        show: "Tanda yang ditampilkan",
        shown: |seen| match seen {
            None => "Semua",
            Some(false) => "Belum diperiksa",
            Some(true) => "Sudah diperiksa",
        },
        list: |count| format!("{count} tanda"),
        standing: |seen| {
            if seen {
                "Sudah diperiksa"
            } else {
                "Belum diperiksa"
            }
        },
        peers: "Dibandingkan dengan",
        own: "Satuan kerja ini",
        others: |units| format!("{units} satuan kerja lain"),
        share: |orders, of, percent| format!("{orders} dari {of} pesanan ({percent})"),
        orders: |count| format!("{count} pesanan di balik tanda ini"),
        open: "Buka di daftar pesanan",
        marked_by: |name, when| format!("Diperiksa {name}, {when}"),
        mark: |again| {
            if again {
                "Tambah catatan"
            } else {
                "Tandai sudah diperiksa"
            }
        },
        mark_of: |kind, unit| format!("{kind}, {unit}"),
        note: "Catatan pemeriksaan",
        note_hint: |least, most| {
            format!("{least} sampai {most} karakter. Catatan tidak dapat diubah atau dihapus.")
        },
        send: "Simpan catatan",
        close: "Batal",
        marked: "Catatan pemeriksaan disimpan",
        empty: "Tidak ada pola yang ditemukan",
        empty_detail: |rows, names| format!("Dicari dalam {rows} baris: {names}."),
        clear: "Tampilkan semua tanda",
    };
    pub(crate) const EN: Self = Self {
        title: "Flags to look into",
        title_of: |region| format!("Flags to look into: {region}"),
        rules: "Patterns that are looked for",
        found: |found, seen| format!("{found} found, {seen} looked at"),
        rule: "Rule, numbers, and sources",
        since: |day, source| format!("since {day}, {source}"),
        passed_over: |orders| {
            format!("{orders} orders could not be looked at: their rows name no unit, vendor, or category.")
        },
        only: |name| format!("Only {name}"),
        show: "Flags that are shown",
        shown: |seen| match seen {
            None => "All",
            Some(false) => "Not looked at",
            Some(true) => "Looked at",
        },
        list: |count| format!("Flags: {count}"),
        standing: |seen| if seen { "Looked at" } else { "Not looked at" },
        peers: "Compared with",
        own: "This work unit",
        others: |units| format!("{units} other work units"),
        share: |orders, of, percent| format!("{orders} of {of} orders ({percent})"),
        orders: |count| format!("Orders behind this flag: {count}"),
        open: "Open in the list of orders",
        marked_by: |name, when| format!("Looked at by {name}, {when}"),
        mark: |again| if again { "Add a note" } else { "Mark as looked at" },
        mark_of: |kind, unit| format!("{kind}, {unit}"),
        note: "Note",
        note_hint: |least, most| {
            format!("{least} to {most} characters. A note cannot be changed or deleted.")
        },
        send: "Save the note",
        close: "Cancel",
        marked: "The note is saved",
        empty: "No pattern was found",
        empty_detail: |rows, names| format!("Looked for in {rows} rows: {names}."),
        clear: "Show all flags",
    };
}
