//! Cards of products, wherever they stand. An area of its own because home has them too, and else nothing of the search.

/// The texts.
pub struct Card {
    /// The heading when nothing was found.
    pub none: &'static str,
    /// How many offers (the number, and written out).
    pub offers: fn(u32, &str) -> String,
    /// The shortest lead time.
    pub lead_time: fn(&str) -> String,
    /// Shipping of one.
    pub shipping: fn(&str) -> String,
    /// Shipping costs nothing.
    pub shipping_free: &'static str,
    /// For one of which unit, after a price.
    pub per_unit: fn(&str) -> String,
    /// The price holds PPN.
    pub with_ppn: &'static str,
    /// Nothing is left.
    pub out_of_stock: &'static str,
    /// The word beside its box.
    pub compare: &'static str,
    /// No more can be chosen.
    pub chosen_all: fn(usize) -> String,
    /// To all goods, at the head of the breadcrumbs.
    pub all_goods: &'static str,
}

impl Card {
    pub(crate) const ID: Self = Self {
        none: "Tidak ada barang yang cocok",
        offers: |_, count| format!("{count} penawaran"),
        lead_time: |days| format!("mulai {days}"),
        shipping: |amount| format!("ongkir {amount}"),
        shipping_free: "ongkir gratis",
        per_unit: |unit| format!("per {unit}"),
        with_ppn: "dengan PPN",
        out_of_stock: "Stok habis",
        compare: "Bandingkan",
        chosen_all: |count| format!("Paling banyak {count} penawaran dapat dibandingkan."),
        all_goods: "Semua barang",
    };
    pub(crate) const EN: Self = Self {
        none: "No product fits",
        offers: |number, count| {
            if number == 1 {
                "1 offer".to_owned()
            } else {
                format!("{count} offers")
            }
        },
        lead_time: |days| format!("from {days}"),
        shipping: |amount| format!("shipping {amount}"),
        shipping_free: "free shipping",
        per_unit: |unit| format!("per {unit}"),
        with_ppn: "with PPN",
        out_of_stock: "Out of stock",
        compare: "Compare",
        chosen_all: |count| format!("At most {count} offers can be compared."),
        all_goods: "All goods",
    };
}
