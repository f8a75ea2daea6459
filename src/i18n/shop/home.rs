//! The home page.

/// The texts.
pub struct Home {
    /// Over the heading, to a person who is signed in.
    pub greeting: fn(&str) -> String,
    /// Under the heading, to a buyer: the unit that it is bought for.
    pub lead_buyer: fn(&str) -> String,
    /// Under the heading, to a PPK.
    pub lead_ppk: fn(&str) -> String,
    /// Under the heading, to a bendahara.
    pub lead_bendahara: fn(&str) -> String,
    /// Under the heading, to an official or an auditor: the government that they watch.
    pub lead_official: fn(&str) -> String,
    /// Under the heading, to a vendor's person: the vendor.
    pub lead_vendor: fn(&str) -> String,
    /// Under the heading, to somebody who is not signed in.
    pub lead_visitor: &'static str,
    /// To all goods.
    pub browse: &'static str,
    /// To the control room.
    pub open_dashboard: &'static str,
    /// To the league table.
    pub open_league: &'static str,
    /// To the approver's inbox.
    pub open_approvals: &'static str,
    /// To the vendor's desk.
    pub open_vendor: &'static str,
    /// Before examples of what to search for.
    pub examples: &'static str,
    /// Examples of what to search for, in the language of the goods.
    pub example_words: [&'static str; 5],
    /// The heading of what waits for the person.
    pub waiting: &'static str,
    /// How many orders wait for the person.
    pub waiting_count: fn(u32) -> String,
    /// None does.
    pub waiting_none: &'static str,
    /// What comes when none does.
    pub waiting_none_detail: &'static str,
    /// To all orders that wait for the person.
    pub waiting_all: &'static str,
    /// By when it has to be done.
    pub until: fn(&str) -> String,
    /// It should have been done.
    pub overdue: fn(&str) -> String,
    /// The heading of the last orders.
    pub recent: &'static str,
    /// There are none yet.
    pub recent_none: &'static str,
    /// To all orders.
    pub recent_all: &'static str,
    /// The heading of the categories.
    pub categories: &'static str,
    /// How many products a category holds; the number is written out already.
    pub category_products: fn(u32, &str) -> String,
    /// The heading of goods by vendors of a government.
    pub local: fn(&str) -> String,
    /// What is special about them.
    pub local_detail: &'static str,
    /// The heading of domestic goods, to somebody without a government.
    pub domestic: &'static str,
    /// What is special about them.
    pub domestic_detail: &'static str,
    /// To more of the same.
    pub more: &'static str,
    /// The heading of how it works, to somebody who is not signed in.
    pub how: &'static str,
    /// The steps: what, and in a sentence how.
    pub steps: [(&'static str, &'static str); 3],
}

impl Home {
    pub(crate) const ID: Self = Self {
        greeting: |name| format!("Selamat bekerja, {name}"),
        lead_buyer: |unit| {
            format!(
                "Harga dan ongkos kirim dihitung sampai {unit}. Bandingkan penawaran, lalu pesan sesuai aturan."
            )
        },
        lead_ppk: |unit| format!("Pesanan {unit} menunggu keputusan Anda di kotak persetujuan."),
        lead_bendahara: |unit| format!("Lihat pesanan {unit} yang sudah diterima dan siap dibayar."),
        lead_official: |government| {
            format!("Pantau belanja {government}: nilai, penyedia, satuan kerja, dan peringkatnya.")
        },
        lead_vendor: |vendor| {
            format!("Lihat permintaan untuk {vendor}, atau telusuri barang seperti pembeli.")
        },
        lead_visitor: "Satuan kerja pemerintah daerah mencari, membandingkan, dan memesan barang dari usaha mikro, \
                       kecil, dan menengah di beberapa lokapasar sekaligus.",
        browse: "Lihat semua barang",
        open_dashboard: "Buka ruang kendali",
        open_league: "Lihat peringkat",
        open_approvals: "Buka persetujuan",
        open_vendor: "Buka pesanan masuk",
        examples: "Misalnya",
        example_words: ["kursi rapat", "kertas F4", "snack box", "tenun troso", "spanduk"],
        waiting: "Menunggu Anda",
        waiting_count: |count| format!("{count} pesanan menunggu langkah Anda"),
        waiting_none: "Tidak ada yang menunggu Anda",
        waiting_none_detail: "Begitu giliran Anda tiba, pesanannya muncul di sini.",
        waiting_all: "Semua yang menunggu",
        until: |moment| format!("sebelum {moment}"),
        overdue: |moment| format!("Terlambat sejak {moment}"),
        recent: "Pesanan terakhir",
        recent_none: "Belum ada pesanan",
        recent_all: "Semua pesanan",
        categories: "Kategori",
        category_products: |_, count| format!("{count} barang"),
        local: |government| format!("Dari penyedia di {government}"),
        local_detail: "Produk dalam negeri dari usaha di daerah Anda.",
        domestic: "Produk dalam negeri",
        domestic_detail: "Barang dengan TKDN paling sedikit 40%.",
        more: "Lihat lainnya",
        how: "Cara kerjanya",
        steps: [
            (
                "Cari dan bandingkan",
                "Satu pencarian untuk semua lokapasar. Harga, PPN, dan ongkos kirim terlihat sebelum memesan.",
            ),
            (
                "Pesan sesuai aturan",
                "Aturan pengadaan yang berlaku disebut bersama sumbernya. Persetujuan dan tenggat tercatat.",
            ),
            (
                "Terima dan pantau",
                "Pemeriksaan, BAST, dan pembayaran di satu tempat. Belanja daerah terlihat di ruang kendali.",
            ),
        ],
    };
    pub(crate) const EN: Self = Self {
        greeting: |name| format!("Welcome, {name}"),
        lead_buyer: |unit| {
            format!("Prices and shipping are calculated to {unit}. Compare offers, then order by the rules.")
        },
        lead_ppk: |unit| format!("Orders of {unit} wait for your decision in the approvals inbox."),
        lead_bendahara: |unit| format!("See the orders of {unit} that were accepted and can be paid."),
        lead_official: |government| {
            format!("Watch what {government} buys: value, vendors, work units and its rank.")
        },
        lead_vendor: |vendor| {
            format!("See the requests to {vendor}, or look through the goods as a buyer does.")
        },
        lead_visitor: "Work units of local governments find, compare and order goods from micro, small and medium \
                       firms, on several marketplaces at once.",
        browse: "Browse all goods",
        open_dashboard: "Open the control room",
        open_league: "See the league table",
        open_approvals: "Open approvals",
        open_vendor: "Open incoming orders",
        examples: "For example",
        example_words: ["kursi rapat", "kertas F4", "snack box", "tenun troso", "spanduk"],
        waiting: "Waiting for you",
        waiting_count: |count| match count {
            1 => "1 order waits for your move".to_owned(),
            count => format!("{count} orders wait for your move"),
        },
        waiting_none: "Nothing waits for you",
        waiting_none_detail: "When it is your turn, the order appears here.",
        waiting_all: "All that wait",
        until: |moment| format!("before {moment}"),
        overdue: |moment| format!("Overdue since {moment}"),
        recent: "Latest orders",
        recent_none: "No orders yet",
        recent_all: "All orders",
        categories: "Categories",
        category_products: |number, count| {
            if number == 1 {
                "1 product".to_owned()
            } else {
                format!("{count} products")
            }
        },
        local: |government| format!("From vendors in {government}"),
        local_detail: "Domestic products of firms in your area.",
        domestic: "Domestic products",
        domestic_detail: "Goods with a local content (TKDN) of at least 40%.",
        more: "See more",
        how: "How it works",
        steps: [
            (
                "Find and compare",
                "One search over all marketplaces. Price, PPN and shipping are known before you order.",
            ),
            (
                "Order by the rules",
                "The procurement rules that apply are named with their source. Approvals and deadlines are kept.",
            ),
            (
                "Receive and watch",
                "Inspection, handover and payment in one place. The control room shows what governments buy.",
            ),
        ],
    };
}
