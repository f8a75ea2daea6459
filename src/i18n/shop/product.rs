//! A product and its offers.

pub mod history;
pub mod vendor;

use history::History;
use vendor::VendorCard;

/// The texts.
pub struct Product {
    /// What it cost.
    pub history: History,
    /// Who sells.
    pub vendor_card: VendorCard,
    /// Opens the picture large.
    pub zoom: &'static str,
    /// The heading of the domestic product beside an imported one.
    pub substitute: &'static str,
    /// Why it stands there.
    pub substitute_detail: &'static str,
    /// To the comparison of both.
    pub substitute_compare: &'static str,
    /// Nobody sells it any more.
    pub gone: &'static str,
    /// What to do then.
    pub gone_detail: &'static str,
    /// Since when an offer is listed.
    pub listed_since: fn(&str) -> String,
    /// The same without PPN.
    pub without_ppn: fn(&str) -> String,
    /// The vendor takes no PPN.
    pub no_ppn: &'static str,
    /// Shipping of one to the unit.
    pub shipping_to: fn(&str, &str) -> String,
    /// Shipping of one, to somebody without a unit.
    pub shipping_one: fn(&str) -> String,
    /// Shipping costs nothing.
    pub shipping_free: &'static str,
    /// Jumps to the offers: how many (the number, and written out).
    pub see_offers: fn(u32, &str) -> String,
    /// The heading of the offers.
    pub offers: &'static str,
    /// What the offers say: to which unit.
    pub offers_detail: fn(&str) -> String,
    /// The same to somebody without a unit.
    pub offers_detail_visitor: &'static str,
    /// Nobody offers it.
    pub no_offers: &'static str,
    /// What to do then.
    pub no_offers_detail: &'static str,
    /// Vendor and marketplace.
    pub column_vendor: &'static str,
    /// Unit price.
    pub column_price: &'static str,
    /// Shipping.
    pub column_shipping: &'static str,
    /// Price with PPN and shipping of one.
    pub column_landed: &'static str,
    /// Stock and lead time.
    pub column_supply: &'static str,
    /// Quantity and cart.
    pub column_buy: &'static str,
    /// Marks the cheapest in all.
    pub lowest: &'static str,
    /// Takes part in the comparison: the vendor and the marketplace, for those who listen.
    pub compare_offer: fn(&str, &str) -> String,
    /// Registered for PPN.
    pub pkp: &'static str,
    /// Not registered for PPN.
    pub not_pkp: &'static str,
    /// The district and government of a vendor.
    pub place: fn(&str, &str) -> String,
    /// The rating of a vendor.
    pub rating: fn(&str) -> String,
    /// There is none yet.
    pub no_rating: &'static str,
    /// Deliveries on time.
    pub on_time: fn(&str) -> String,
    /// PPN in an amount.
    pub ppn: fn(&str) -> String,
    /// How many are left.
    pub stock: fn(&str, &str) -> String,
    /// None is left.
    pub stock_none: &'static str,
    /// Days from confirmation to delivery.
    pub lead_time: fn(&str) -> String,
    /// The least that can be ordered.
    pub minimum: fn(&str, &str) -> String,
    /// The heading of lower prices for more.
    pub tiers: &'static str,
    /// From a quantity on, a price without PPN.
    pub tier: fn(&str, &str) -> String,
    /// So many more reach the next price.
    pub next_tier: fn(&str, &str) -> String,
    /// The unit price that is reached, without PPN.
    pub tier_reached: fn(&str) -> String,
    /// Taken off sale.
    pub delisted: &'static str,
    /// The label of the quantity, with the vendor.
    pub quantity: fn(&str) -> String,
    /// Puts the offer into the cart.
    pub add: &'static str,
    /// The offer is in the cart.
    pub added: fn(&str, &str, &str) -> String,
    /// Sets the quantity of an offer that is in the cart already.
    pub change: &'static str,
    /// How many are in the cart.
    pub in_cart: fn(&str, &str) -> String,
    /// To the cart.
    pub open_cart: &'static str,
    /// Only buyers fill a cart.
    pub buyers_only: &'static str,
    /// Signs in to order.
    pub sign_in_to_order: &'static str,
    /// The bar of chosen offers: how many.
    pub chosen: fn(usize) -> String,
    /// Opens the comparison.
    pub open_comparison: &'static str,
    /// One more is needed.
    pub choose_another: &'static str,
    /// Empties the choice.
    pub clear_chosen: &'static str,
    /// The name of the bar.
    pub comparison_bar: &'static str,
    /// The heading of the specifications.
    pub specifications: &'static str,
    /// The heading of the description.
    pub description: &'static str,
    /// The heading of the variants.
    pub variants: &'static str,
    /// Brand.
    pub brand: &'static str,
    /// Stock-keeping unit.
    pub sku: &'static str,
    /// Sold by.
    pub sold_by: &'static str,
    /// Classification code.
    pub kbki: &'static str,
    /// National standard.
    pub sni: &'static str,
    /// The heading of the domestic content.
    pub domestic: &'static str,
    /// It is a domestic product.
    pub domestic_yes: &'static str,
    /// It is not declared as one.
    pub domestic_no: &'static str,
    /// Local content.
    pub tkdn: &'static str,
    /// Verified by a certificate.
    pub verified: &'static str,
    /// A certificate that does not count any more.
    pub expired: &'static str,
    /// The vendor's own word.
    pub claimed: &'static str,
    /// None is declared.
    pub tkdn_none: &'static str,
    /// Company benefit weight.
    pub bmp: &'static str,
    /// TKDN and BMP together.
    pub tkdn_and_bmp: &'static str,
    /// Number of the certificate.
    pub certificate: &'static str,
    /// Whom it was issued to.
    pub certificate_owner: &'static str,
    /// Until when it counts.
    pub certificate_expires: &'static str,
    /// The heading of products like it.
    pub related: &'static str,
    /// There is no such product.
    pub missing: &'static str,
    /// What to do then.
    pub missing_detail: &'static str,
    /// To the search.
    pub search_goods: &'static str,
}

impl Product {
    pub(crate) const ID: Self = Self {
        history: History::ID,
        vendor_card: VendorCard::ID,
        zoom: "Perbesar",
        substitute: "Ada produk dalam negeri yang sepadan",
        substitute_detail: "Barang ini bukan produk dalam negeri. Yang ini dari kategori yang sama, buatan dalam negeri.",
        substitute_compare: "Bandingkan keduanya",
        gone: "Barang ini tidak dijual lagi",
        gone_detail: "Tidak ada penyedia yang menawarkannya sekarang. Penawaran lama dan riwayat harganya tetap dapat dibaca; \
                      barang serupa ada di bawah ini.",
        listed_since: |day| format!("tayang sejak {day}"),
        without_ppn: |amount| format!("{amount} tanpa PPN"),
        no_ppn: "tanpa PPN, penyedia bukan PKP",
        shipping_to: |amount, unit| format!("Ongkos kirim {amount} ke {unit}, untuk satu barang"),
        shipping_one: |amount| format!("Ongkos kirim {amount} untuk satu barang"),
        shipping_free: "Ongkos kirim gratis",
        see_offers: |_, count| format!("Lihat {count} penawaran"),
        offers: "Penawaran",
        offers_detail: |unit| {
            format!("Total sampai tujuan: harga dan ongkos kirim satu barang ke {unit}, dengan PPN.")
        },
        offers_detail_visitor: "Total sampai tujuan: harga dan ongkos kirim satu barang, dengan PPN. Masuk untuk ongkos \
                                kirim ke satuan kerja Anda.",
        no_offers: "Belum ada penyedia yang menawarkan barang ini",
        no_offers_detail: "Lihat barang serupa di bawah, atau cari yang lain.",
        column_vendor: "Penyedia",
        column_price: "Harga satuan",
        column_shipping: "Ongkos kirim",
        column_landed: "Total sampai tujuan",
        column_supply: "Stok dan waktu",
        column_buy: "Pesan",
        lowest: "Total terendah",
        compare_offer: |vendor, marketplace| format!("Bandingkan penawaran {vendor} di {marketplace}"),
        pkp: "PKP",
        not_pkp: "Bukan PKP",
        place: |district, government| format!("Kec. {district}, {government}"),
        rating: |stars| format!("{stars} dari 5"),
        no_rating: "Belum ada penilaian",
        on_time: |share| format!("{share} tepat waktu"),
        ppn: |amount| format!("termasuk PPN {amount}"),
        stock: |count, unit| format!("{count} {unit} tersedia"),
        stock_none: "Stok habis",
        lead_time: |days| format!("{days} sampai diterima"),
        minimum: |count, unit| format!("minimal {count} {unit}"),
        tiers: "Harga bertingkat, tanpa PPN",
        tier: |count, price| format!("mulai {count}: {price}"),
        next_tier: |count, price| format!("{count} lagi mencapai harga {price} tanpa PPN"),
        tier_reached: |price| format!("Harga pada jumlah ini {price} tanpa PPN"),
        delisted: "Tidak dijual lagi",
        quantity: |vendor| format!("Jumlah dari {vendor}"),
        add: "Masukkan ke keranjang",
        added: |count, unit, name| format!("{count} {unit} {name} ada di keranjang"),
        change: "Ubah jumlah",
        in_cart: |count, unit| format!("{count} {unit} di keranjang"),
        open_cart: "Buka keranjang",
        buyers_only: "Keranjang diisi oleh pejabat pengadaan.",
        sign_in_to_order: "Masuk untuk memesan",
        chosen: |count| format!("{count} penawaran dipilih"),
        open_comparison: "Bandingkan penawaran",
        choose_another: "Pilih satu lagi untuk membandingkan.",
        clear_chosen: "Kosongkan pilihan",
        comparison_bar: "Penawaran yang dipilih",
        specifications: "Spesifikasi",
        description: "Keterangan",
        variants: "Varian",
        brand: "Merek",
        sku: "Kode barang (SKU)",
        sold_by: "Satuan",
        kbki: "Kode KBKI",
        sni: "SNI",
        domestic: "Kandungan dalam negeri",
        domestic_yes: "Produk dalam negeri (PDN)",
        domestic_no: "Tidak dinyatakan sebagai produk dalam negeri",
        tkdn: "TKDN",
        verified: "terverifikasi dengan sertifikat",
        expired: "sertifikat sudah kedaluwarsa",
        claimed: "pengakuan penyedia, belum diverifikasi",
        tkdn_none: "tidak dinyatakan",
        bmp: "BMP",
        tkdn_and_bmp: "TKDN + BMP",
        certificate: "Nomor sertifikat",
        certificate_owner: "Pemilik sertifikat",
        certificate_expires: "Berlaku sampai",
        related: "Barang serupa",
        missing: "Barang ini tidak ditemukan",
        missing_detail: "Alamatnya mungkin keliru, atau barangnya sudah ditarik dari semua lokapasar.",
        search_goods: "Cari barang lain",
    };
    pub(crate) const EN: Self = Self {
        history: History::EN,
        vendor_card: VendorCard::EN,
        zoom: "Enlarge",
        substitute: "There is a domestic product like it",
        substitute_detail: "This product is not a domestic one. That one is of the same category, and made in Indonesia.",
        substitute_compare: "Compare the two",
        gone: "This product is no longer on sale",
        gone_detail: "No vendor offers it now. Its old offers and prices can still be read; similar products are below.",
        listed_since: |day| format!("listed since {day}"),
        without_ppn: |amount| format!("{amount} without PPN"),
        no_ppn: "no PPN, the vendor is not registered for it",
        shipping_to: |amount, unit| format!("Shipping {amount} to {unit}, for one"),
        shipping_one: |amount| format!("Shipping {amount} for one"),
        shipping_free: "Free shipping",
        see_offers: |number, count| {
            if number == 1 {
                "See 1 offer".to_owned()
            } else {
                format!("See {count} offers")
            }
        },
        offers: "Offers",
        offers_detail: |unit| format!("Landed total: price and shipping of one to {unit}, with PPN."),
        offers_detail_visitor: "Landed total: price and shipping of one, with PPN. Sign in for shipping to your work \
                                unit.",
        no_offers: "No vendor offers this product yet",
        no_offers_detail: "See similar products below, or search for another one.",
        column_vendor: "Vendor",
        column_price: "Unit price",
        column_shipping: "Shipping",
        column_landed: "Landed total",
        column_supply: "Stock and time",
        column_buy: "Order",
        lowest: "Lowest total",
        compare_offer: |vendor, marketplace| format!("Compare the offer of {vendor} on {marketplace}"),
        pkp: "PKP",
        not_pkp: "Not PKP",
        place: |district, government| format!("{district} district, {government}"),
        rating: |stars| format!("{stars} of 5"),
        no_rating: "No ratings yet",
        on_time: |share| format!("{share} on time"),
        ppn: |amount| format!("with PPN of {amount}"),
        stock: |count, unit| format!("{count} {unit} in stock"),
        stock_none: "Out of stock",
        lead_time: |days| format!("{days} to delivery"),
        minimum: |count, unit| format!("at least {count} {unit}"),
        tiers: "Lower prices for more, without PPN",
        tier: |count, price| format!("from {count}: {price}"),
        next_tier: |count, price| format!("{count} more reach {price} without PPN"),
        tier_reached: |price| format!("The price at this quantity is {price} without PPN"),
        delisted: "No longer on sale",
        quantity: |vendor| format!("Quantity from {vendor}"),
        add: "Add to cart",
        added: |count, unit, name| format!("{count} {unit} of {name} in the cart"),
        change: "Change quantity",
        in_cart: |count, unit| format!("{count} {unit} in the cart"),
        open_cart: "Open the cart",
        buyers_only: "Procurement officers fill the cart.",
        sign_in_to_order: "Sign in to order",
        chosen: |count| {
            if count == 1 {
                "1 offer chosen".to_owned()
            } else {
                format!("{count} offers chosen")
            }
        },
        open_comparison: "Compare the offers",
        choose_another: "Choose one more to compare.",
        clear_chosen: "Clear the choice",
        comparison_bar: "Chosen offers",
        specifications: "Specifications",
        description: "Description",
        variants: "Variants",
        brand: "Brand",
        sku: "Item code (SKU)",
        sold_by: "Sold by",
        kbki: "KBKI code",
        sni: "SNI",
        domestic: "Local content",
        domestic_yes: "Domestic product (PDN)",
        domestic_no: "Not declared as a domestic product",
        tkdn: "TKDN",
        verified: "verified by a certificate",
        expired: "the certificate has expired",
        claimed: "the vendor's own word, not verified",
        tkdn_none: "not declared",
        bmp: "BMP",
        tkdn_and_bmp: "TKDN + BMP",
        certificate: "Certificate number",
        certificate_owner: "Certificate owner",
        certificate_expires: "Valid until",
        related: "Similar products",
        missing: "This product was not found",
        missing_detail: "The address may be wrong, or the product was withdrawn from all marketplaces.",
        search_goods: "Search other goods",
    };
}
