//! The suggestions below the search box.

/// The texts. An area of their own, so that they are loaded with the suggestions and not with every page.
pub struct Suggestions {
    /// The name of the list.
    pub title: &'static str,
    /// What was searched for lately.
    pub recent: &'static str,
    /// Categories.
    pub categories: &'static str,
    /// Products.
    pub products: &'static str,
    /// Vendors.
    pub vendors: &'static str,
    /// Said when they are there: how many.
    pub count: fn(usize) -> String,
    /// Said when there are none.
    pub none: &'static str,
}

impl Suggestions {
    pub(crate) const ID: Self = Self {
        title: "Saran pencarian",
        recent: "Pencarian terakhir",
        categories: "Kategori",
        products: "Barang",
        vendors: "Penyedia",
        count: |count| format!("{count} saran, pilih dengan panah atas dan bawah"),
        none: "Tidak ada saran",
    };
    pub(crate) const EN: Self = Self {
        title: "Search suggestions",
        recent: "Recent searches",
        categories: "Categories",
        products: "Products",
        vendors: "Vendors",
        count: |count| match count {
            1 => "1 suggestion, choose with the up and down arrows".to_owned(),
            _ => format!("{count} suggestions, choose with the up and down arrows"),
        },
        none: "No suggestions",
    };
}
