//! Header, menus, footer, and what every page has.

/// The texts of the shell.
pub struct Shell {
    /// The name of the app, after the title of a page.
    pub name: &'static str,
    /// What the app is, in a line.
    pub tagline: &'static str,
    /// The first link of every page.
    pub skip: &'static str,
    /// The label and placeholder of the search box.
    pub search: &'static str,
    /// The name of the main navigation.
    pub navigation: &'static str,
    /// The name of the dashboard's navigation.
    pub dashboard_navigation: &'static str,
    /// To the home page.
    pub home: &'static str,
    /// To the cart.
    pub cart: &'static str,
    /// Behind the number of lines in the cart, for those who listen.
    pub cart_lines: fn(u32) -> &'static str,
    /// To the quick order.
    pub quick_order: &'static str,
    /// To the shopping lists.
    pub lists: &'static str,
    /// To the orders.
    pub orders: &'static str,
    /// To the orders, where "orders" already names the rows behind the figures.
    pub order_list: &'static str,
    /// To the approver's inbox.
    pub approvals: &'static str,
    /// To the vendor's desk.
    pub vendor: &'static str,
    /// To the control room.
    pub dashboard: &'static str,
    /// To the sign-in page.
    pub sign_in: &'static str,
    /// Ends the session.
    pub sign_out: &'static str,
    /// What was said after it.
    pub signed_out: &'static str,
    /// The menu of the person and the preferences.
    pub menu: &'static str,
    /// The choice of language.
    pub language: &'static str,
    /// The choice of colours.
    pub theme: &'static str,
    /// As the device has it.
    pub theme_system: &'static str,
    /// Light.
    pub theme_light: &'static str,
    /// Dark.
    pub theme_dark: &'static str,
    /// Said after a navigation.
    pub opened: fn(&str) -> String,
    /// Content is on its way.
    pub loading: &'static str,
    /// The name of the breadcrumbs.
    pub breadcrumbs: &'static str,
    /// The name of the pagination.
    pub pagination: &'static str,
    /// To the page before.
    pub previous: &'static str,
    /// To the page after.
    pub next: &'static str,
    /// A page by its number, for those who listen.
    pub page_number: fn(u32) -> String,
    /// Closes a dialog or a message.
    pub close: &'static str,
    /// Leaves a dialog without doing anything.
    pub cancel: &'static str,
    /// Marks a field that may stay empty.
    pub optional: &'static str,
    /// Takes a chosen filter away, for those who listen.
    pub remove: fn(&str) -> String,
    /// One less.
    pub less: &'static str,
    /// One more.
    pub more: &'static str,
    /// A table that can be scrolled sideways.
    pub scrollable: fn(&str) -> String,
    /// The region of messages.
    pub messages: &'static str,
    /// At the foot of every page.
    pub demo_note: &'static str,
    /// The tab of the headline figures.
    pub overview_tab: &'static str,
    /// The tab of the league table.
    pub league_tab: &'static str,
    /// The tab of participation.
    pub participation_tab: &'static str,
    /// The tab of shares.
    pub shares_tab: &'static str,
    /// The tab of vendors' responsibility.
    pub conduct_tab: &'static str,
    /// The tab of what is unfinished or unpaid.
    pub year_end_tab: &'static str,
    /// The tab of red flags.
    pub flags_tab: &'static str,
    /// The tab of the rows.
    pub orders_tab: &'static str,
    /// The way to the imports of LKPP's feed.
    pub imports: &'static str,
}

impl Shell {
    pub(crate) const ID: Self = Self {
        name: "Lokapasar",
        tagline: "Belanja pemerintah daerah di Toko Daring",
        skip: "Langsung ke isi",
        search: "Cari barang, penyedia, atau nomor pesanan",
        navigation: "Utama",
        dashboard_navigation: "Ruang kendali",
        home: "Beranda",
        cart: "Keranjang",
        cart_lines: |_| " barang",
        quick_order: "Pesan cepat",
        lists: "Daftar belanja",
        orders: "Pesanan",
        order_list: "Daftar pesanan",
        approvals: "Persetujuan",
        vendor: "Pesanan masuk",
        dashboard: "Ruang kendali",
        sign_in: "Masuk",
        sign_out: "Keluar",
        signed_out: "Anda sudah keluar. Data di perangkat ini dihapus.",
        menu: "Menu",
        language: "Bahasa",
        theme: "Tampilan",
        theme_system: "Ikuti perangkat",
        theme_light: "Terang",
        theme_dark: "Gelap",
        opened: |title| format!("{title}. Halaman terbuka"),
        loading: "Memuat",
        breadcrumbs: "Letak halaman",
        pagination: "Halaman hasil",
        previous: "Sebelumnya",
        next: "Berikutnya",
        page_number: |number| format!("Halaman {number}"),
        close: "Tutup",
        cancel: "Batal",
        optional: "(boleh kosong)",
        remove: |what| format!("Hapus {what}"),
        less: "Kurangi satu",
        more: "Tambah satu",
        scrollable: |what| format!("{what}, dapat digeser ke samping"),
        messages: "Pemberitahuan",
        demo_note: "Data peragaan, bukan data pengadaan yang sebenarnya.",
        overview_tab: "Ringkasan",
        league_tab: "Peringkat",
        participation_tab: "Keikutsertaan",
        shares_tab: "Pemerataan",
        conduct_tab: "Penyedia",
        year_end_tab: "Akhir tahun",
        flags_tab: "Tanda periksa",
        orders_tab: "Pesanan",
        imports: "Impor",
    };
    pub(crate) const EN: Self = Self {
        name: "Lokapasar",
        tagline: "Local government purchasing on Toko Daring",
        skip: "Skip to content",
        search: "Search goods, vendors or order numbers",
        navigation: "Main",
        dashboard_navigation: "Control room",
        home: "Home",
        cart: "Cart",
        cart_lines: |lines| if lines == 1 { " item" } else { " items" },
        quick_order: "Quick order",
        lists: "Shopping lists",
        orders: "Orders",
        order_list: "Order list",
        approvals: "Approvals",
        vendor: "Incoming orders",
        dashboard: "Control room",
        sign_in: "Sign in",
        sign_out: "Sign out",
        signed_out: "You are signed out. What this device remembered is deleted.",
        menu: "Menu",
        language: "Language",
        theme: "Appearance",
        theme_system: "Follow the device",
        theme_light: "Light",
        theme_dark: "Dark",
        opened: |title| format!("{title}. Page opened"),
        loading: "Loading",
        breadcrumbs: "Where this page is",
        pagination: "Pages of results",
        previous: "Previous",
        next: "Next",
        page_number: |number| format!("Page {number}"),
        close: "Close",
        cancel: "Cancel",
        optional: "(may stay empty)",
        remove: |what| format!("Remove {what}"),
        less: "One less",
        more: "One more",
        scrollable: |what| format!("{what}, scrolls sideways"),
        messages: "Messages",
        demo_note: "Demo data, not actual procurement data.",
        overview_tab: "Overview",
        league_tab: "Ranking",
        participation_tab: "Participation",
        shares_tab: "Shares",
        conduct_tab: "Vendors",
        year_end_tab: "Year-end",
        flags_tab: "Flags",
        orders_tab: "Orders",
        imports: "Import",
    };
}
