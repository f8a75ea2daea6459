//! The vendor's side.

/// The texts.
pub struct Vendor {
    /// The heading of the vendor's desk.
    pub title: &'static str,
}

impl Vendor {
    pub(super) const ID: Self = Self {
        title: "Pesanan masuk",
    };
    pub(super) const EN: Self = Self {
        title: "Incoming orders",
    };
}
