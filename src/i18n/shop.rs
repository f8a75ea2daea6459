//! Home, search, product, comparison.

pub mod card;
pub mod compare;
pub mod home;
pub mod product;
pub mod search;
pub mod suggestions;

/// The texts.
pub struct Shop {
    /// The heading of the home page.
    pub home_title: &'static str,
    /// The heading of the search page before anything is found.
    pub search_title: &'static str,
    /// The heading of a product's page before it is there.
    pub product_title: &'static str,
    /// The heading of the comparison.
    pub compare_title: &'static str,
}

impl Shop {
    pub(crate) const ID: Self = Self {
        home_title: "Belanja kebutuhan kantor dari penyedia setempat",
        search_title: "Cari barang",
        product_title: "Barang",
        compare_title: "Bandingkan penawaran",
    };
    pub(crate) const EN: Self = Self {
        home_title: "Office supplies from local vendors",
        search_title: "Search goods",
        product_title: "Product",
        compare_title: "Compare offers",
    };
}
