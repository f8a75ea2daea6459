//! The vendor's side.

/// The texts.
pub struct Vendor {
    /// The heading of the vendor's desk.
    pub title: &'static str,
    /// What the desk is for.
    pub lead: &'static str,
    /// Nothing waits for the vendor.
    pub empty: &'static str,
    /// What is elsewhere.
    pub empty_detail: &'static str,
    /// To all orders.
    pub all_orders: &'static str,
    /// From the desk to an order.
    pub answer: &'static str,
}

impl Vendor {
    pub(crate) const ID: Self = Self {
        title: "Pesanan masuk",
        lead: "Yang menunggu jawaban Anda, dengan sisa waktunya.",
        empty: "Tidak ada yang menunggu jawaban Anda",
        empty_detail: "Pesanan baru muncul di sini dengan sendirinya.",
        all_orders: "Lihat semua pesanan",
        answer: "Buka dan jawab",
    };
    pub(crate) const EN: Self = Self {
        title: "Incoming orders",
        lead: "What waits for your answer, with the time left.",
        empty: "Nothing waits for your answer",
        empty_detail: "New orders appear here by themselves.",
        all_orders: "See all orders",
        answer: "Open and answer",
    };
}
