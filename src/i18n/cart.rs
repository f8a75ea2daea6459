//! Cart and checkout.

/// The texts.
pub struct Cart {
    /// The heading of the cart.
    pub title: &'static str,
    /// The heading of the checkout.
    pub checkout_title: &'static str,
}

impl Cart {
    pub(super) const ID: Self = Self {
        title: "Keranjang",
        checkout_title: "Buat pesanan",
    };
    pub(super) const EN: Self = Self {
        title: "Cart",
        checkout_title: "Place the orders",
    };
}
