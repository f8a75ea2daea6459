//! Orders and approvals.

/// The texts.
pub struct Orders {
    /// The heading of the list.
    pub title: &'static str,
    /// The heading of an order before it is there.
    pub detail_title: &'static str,
    /// The heading of the approver's inbox.
    pub approvals_title: &'static str,
}

impl Orders {
    pub(super) const ID: Self = Self {
        title: "Pesanan",
        detail_title: "Pesanan",
        approvals_title: "Menunggu persetujuan Anda",
    };
    pub(super) const EN: Self = Self {
        title: "Orders",
        detail_title: "Order",
        approvals_title: "Waiting for your approval",
    };
}
