//! Orders and approvals.

pub mod addenda;
pub mod addresses;
pub mod complaints;
pub mod detail;
pub mod forms;
pub mod history;
pub mod substitutes;

use lokapasar_contract::order::Waiting;
use lokapasar_contract::query::OrderSort;

/// The texts of the lists.
pub struct Orders {
    /// The heading of the list.
    pub title: &'static str,
    /// The heading of the approver's inbox.
    pub approvals_title: &'static str,
    /// What the inbox is for.
    pub approvals_lead: &'static str,
    /// Nothing to approve.
    pub approvals_empty: &'static str,
    /// When something comes.
    pub approvals_empty_detail: &'static str,
    /// From the inbox to an order.
    pub review: &'static str,
    /// The label of the text filter.
    pub find: &'static str,
    /// The name of the filters.
    pub filters: &'static str,
    /// Applies the filters.
    pub apply: &'static str,
    /// Any state.
    pub any_state: &'static str,
    /// The filter on the state.
    pub state: &'static str,
    /// The first day.
    pub from: &'static str,
    /// The last day.
    pub to: &'static str,
    /// Only what waits for me.
    pub my_turn: &'static str,
    /// The choice of the order.
    pub sort: &'static str,
    /// An order of the list.
    pub sorted: fn(OrderSort) -> &'static str,
    /// How many there are.
    pub found: fn(&str) -> String,
    /// No order at all.
    pub empty: &'static str,
    /// No order with these filters.
    pub empty_filtered: &'static str,
    /// What to do then.
    pub empty_detail: &'static str,
    /// What to do when filters leave nothing.
    pub empty_filtered_detail: &'static str,
    /// Takes all filters away.
    pub clear: &'static str,
    /// To the shop.
    pub to_shop: &'static str,
    /// A column: the order.
    pub order: &'static str,
    /// A column: the vendor.
    pub vendor: &'static str,
    /// A column: the unit.
    pub unit: &'static str,
    /// A column: what is paid.
    pub total: &'static str,
    /// A column: when it was placed.
    pub placed: &'static str,
    /// A column: whose move, until when.
    pub turn: &'static str,
    /// Until when.
    pub until: fn(&str) -> String,
    /// It is late.
    pub overdue: &'static str,
    /// What it waits for beside the way that its state has.
    pub waiting: fn(Waiting) -> &'static str,
}

impl Orders {
    pub(crate) const ID: Self = Self {
        title: "Pesanan",
        approvals_title: "Menunggu persetujuan Anda",
        approvals_lead: "Yang paling dekat batas waktunya di atas. Pesanan baru yang tidak disetujui sampai batasnya batal, dan harganya tidak lagi terkunci.",
        approvals_empty: "Tidak ada yang menunggu persetujuan Anda",
        approvals_empty_detail: "Pesanan baru dari pejabat pengadaan muncul di sini dengan sendirinya.",
        review: "Periksa dan putuskan",
        find: "Nomor, barang, atau penyedia",
        filters: "Saring pesanan",
        apply: "Saring",
        any_state: "Semua status",
        state: "Status",
        from: "Dari tanggal",
        to: "Sampai tanggal",
        my_turn: "Hanya giliran saya",
        sort: "Urutan",
        sorted: |sort| match sort {
            OrderSort::Newest => "terbaru",
            OrderSort::Oldest => "terlama",
            OrderSort::TotalDescending => "nilai terbesar",
            OrderSort::TotalAscending => "nilai terkecil",
            OrderSort::Deadline => "batas waktu terdekat",
        },
        found: |count| format!("{count} pesanan"),
        empty: "Belum ada pesanan",
        empty_filtered: "Tidak ada pesanan dengan saringan ini",
        empty_detail: "Pesanan yang dibuat muncul di sini, dengan giliran dan batas waktunya.",
        empty_filtered_detail: "Hapus sebagian saringan untuk melihat pesanan lain.",
        clear: "Hapus semua saringan",
        to_shop: "Cari barang",
        order: "Pesanan",
        vendor: "Penyedia",
        unit: "Satuan kerja",
        total: "Total",
        placed: "Dibuat",
        turn: "Giliran",
        until: |moment| format!("sampai {moment}"),
        overdue: "terlambat",
        waiting: |waiting| match waiting {
            Waiting::Cancellation => "Pembatalan diminta",
            Waiting::Addendum => "Adendum menunggu tanda tangan",
            Waiting::Complaint => "Keluhan menunggu jawaban penyedia",
            Waiting::Answer => "Jawaban atas keluhan menunggu keputusan",
            Waiting::Reply => "Penilaian dapat ditanggapi",
        },
    };

    pub(crate) const EN: Self = Self {
        title: "Orders",
        approvals_title: "Waiting for your approval",
        approvals_lead: "What is due first stands on top. A new order that is not approved by its deadline is cancelled and its prices are locked no more.",
        approvals_empty: "Nothing waits for your approval",
        approvals_empty_detail: "New orders of the procurement officer appear here by themselves.",
        review: "Review and decide",
        find: "Number, goods or vendor",
        filters: "Filter orders",
        apply: "Filter",
        any_state: "Any state",
        state: "State",
        from: "From",
        to: "To",
        my_turn: "Only my turn",
        sort: "Sorted by",
        sorted: |sort| match sort {
            OrderSort::Newest => "newest",
            OrderSort::Oldest => "oldest",
            OrderSort::TotalDescending => "highest total",
            OrderSort::TotalAscending => "lowest total",
            OrderSort::Deadline => "nearest deadline",
        },
        found: |count| format!("{count} orders"),
        empty: "No orders yet",
        empty_filtered: "No order fits these filters",
        empty_detail: "Orders appear here once they are placed, with whose turn it is and until when.",
        empty_filtered_detail: "Take some filters away to see other orders.",
        clear: "Take all filters away",
        to_shop: "Find goods",
        order: "Order",
        vendor: "Vendor",
        unit: "Work unit",
        total: "Total",
        placed: "Placed",
        turn: "Turn",
        until: |moment| format!("until {moment}"),
        overdue: "overdue",
        waiting: |waiting| match waiting {
            Waiting::Cancellation => "Cancellation requested",
            Waiting::Addendum => "An addendum waits for a signature",
            Waiting::Complaint => "A complaint waits for the vendor",
            Waiting::Answer => "The answer to a complaint waits for a decision",
            Waiting::Reply => "The rating may be replied to",
        },
    };
}
