//! Sign-in, and doors that stay closed.

/// The texts.
pub struct Account {
    /// The heading of the sign-in page.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Said when a page asked for a session.
    pub return_note: &'static str,
    /// The group of those who buy.
    pub group_buying: &'static str,
    /// What they do.
    pub group_buying_lead: &'static str,
    /// The group of those who watch.
    pub group_watching: &'static str,
    /// What they do.
    pub group_watching_lead: &'static str,
    /// The group of those who sell.
    pub group_selling: &'static str,
    /// What they do.
    pub group_selling_lead: &'static str,
    /// No personas.
    pub none_title: &'static str,
    /// What to do.
    pub none_detail: &'static str,
    /// The heading of a door that stays closed.
    pub forbidden_title: &'static str,
    /// Who may enter instead.
    pub forbidden_detail: fn(&str, &str) -> String,
    /// Said after signing in.
    pub welcome: fn(&str) -> String,
    /// To another persona.
    pub switch: &'static str,
    /// The heading of a page that is not there.
    pub missing_title: &'static str,
    /// What may have happened.
    pub missing_detail: &'static str,
    /// To the search page.
    pub to_search: &'static str,
    /// To the home page.
    pub to_home: &'static str,
}

impl Account {
    pub(crate) const ID: Self = Self {
        title: "Masuk sebagai siapa",
        lead: "Ini peragaan: pilih orang yang pekerjaannya ingin Anda coba. Tidak perlu kata sandi.",
        return_note: "Halaman yang Anda tuju membutuhkan akun. Setelah masuk Anda langsung ke sana.",
        group_buying: "Satuan kerja",
        group_buying_lead: "Memesan, menyetujui, membayar",
        group_watching: "Pemerintah daerah",
        group_watching_lead: "Melihat angka dan menelusuri pesanan",
        group_selling: "Penyedia",
        group_selling_lead: "Menjawab pesanan, mengirim, dibayar",
        none_title: "Tidak ada akun peragaan",
        none_detail: "Peladen tidak menawarkan akun peragaan. Jalankan peladen dengan data peragaan.",
        forbidden_title: "Halaman ini bukan untuk peran Anda",
        forbidden_detail: |mine, theirs| {
            format!("Anda masuk sebagai {mine}. Halaman ini dipakai oleh {theirs}.")
        },
        welcome: |name| format!("Anda masuk sebagai {name}."),
        switch: "Masuk sebagai orang lain",
        missing_title: "Halaman ini tidak ada",
        missing_detail: "Alamatnya mungkin salah ketik, atau barang dan pesanan itu bukan milik satuan kerja Anda.",
        to_search: "Cari barang",
        to_home: "Ke beranda",
    };
    pub(crate) const EN: Self = Self {
        title: "Sign in as",
        lead: "This is a demo: choose the person whose work you want to try. No password is needed.",
        return_note: "The page you asked for needs an account. You go straight there after signing in.",
        group_buying: "Work units",
        group_buying_lead: "Order, approve, pay",
        group_watching: "Governments",
        group_watching_lead: "Read the figures and follow them to the order",
        group_selling: "Vendors",
        group_selling_lead: "Answer orders, ship, be paid",
        none_title: "No demo accounts",
        none_detail: "The server offers no demo accounts. Start it with the demo data.",
        forbidden_title: "This page is not for your role",
        forbidden_detail: |mine, theirs| {
            format!("You are signed in as {mine}. This page is used by {theirs}.")
        },
        welcome: |name| format!("You are signed in as {name}."),
        switch: "Sign in as someone else",
        missing_title: "This page does not exist",
        missing_detail: "The address may be mistyped, or the product or order may belong to another work unit.",
        to_search: "Search goods",
        to_home: "To the home page",
    };
}
