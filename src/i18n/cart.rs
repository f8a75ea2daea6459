//! Cart and checkout.

pub mod again;
pub mod checkout;
pub mod lists;
pub mod quick_order;

/// The texts.
pub struct Cart {
    /// The heading of the cart.
    pub title: &'static str,
    /// The heading of the checkout.
    pub checkout_title: &'static str,
    /// Below the heading: how many lines, and how many orders come of them.
    pub lead: fn(usize, usize) -> String,
    /// The heading of a group: which order this becomes.
    pub order_of: fn(usize, usize) -> String,
    /// From where a vendor is.
    pub from: fn(&str, &str) -> String,
    /// Until when the slowest line is there, after the vendor has confirmed.
    pub lead_time: fn(&str) -> String,
    /// A vendor that charges no PPN.
    pub not_pkp: &'static str,
    /// A unit price: amount and unit.
    pub unit_price: fn(&str, &str) -> String,
    /// What prices of lines leave out.
    pub without_ppn: &'static str,
    /// The quantity of a thing, for those who listen.
    pub quantity_of: fn(&str) -> String,
    /// The least that can be ordered.
    pub minimum: fn(&str) -> String,
    /// What is in stock: how many of which unit.
    pub stock: fn(&str, &str) -> String,
    /// The price of a line.
    pub line_total: &'static str,
    /// Takes a line out.
    pub remove: &'static str,
    /// The same, for those who listen.
    pub remove_line: fn(&str) -> String,
    /// A line was taken out.
    pub removed: fn(&str) -> String,
    /// Puts it back.
    pub undo: &'static str,
    /// The same, for those who listen.
    pub undo_line: fn(&str) -> String,
    /// It was put back.
    pub restored: fn(&str) -> String,
    /// Another price than when it was put in: old and new.
    pub price_changed: fn(&str, &str) -> String,
    /// The person takes the new price.
    pub accept_price: &'static str,
    /// Fewer in stock than asked for.
    pub stock_short: fn(&str) -> String,
    /// None in stock.
    pub out_of_stock: &'static str,
    /// On sale no more.
    pub delisted: &'static str,
    /// Fewer than can be ordered.
    pub below_minimum: fn(&str) -> String,
    /// Sets the quantity that is possible.
    pub make_it: fn(&str) -> String,
    /// The price of the goods.
    pub goods: &'static str,
    /// Shipping.
    pub shipping: &'static str,
    /// Tax.
    pub ppn: &'static str,
    /// The sum of a group.
    pub group_total: &'static str,
    /// The sum of all.
    pub total: &'static str,
    /// The heading of the sums.
    pub summary: &'static str,
    /// The mark of amounts that the server has not confirmed.
    pub estimate: &'static str,
    /// What that means.
    pub estimate_note: &'static str,
    /// The heading of the rules.
    pub policy: &'static str,
    /// A rule that stands in the way, before its words.
    pub blocking: &'static str,
    /// Where a rule is written.
    pub source: fn(&str) -> String,
    /// To the checkout.
    pub proceed: &'static str,
    /// Why not yet: changes are on their way.
    pub not_settled: &'static str,
    /// Why not, when the server gave no reason.
    pub not_allowed: &'static str,
    /// Things on their way into the cart.
    pub arriving: fn(&str) -> String,
    /// An empty cart.
    pub empty_title: &'static str,
    /// What to do about it.
    pub empty_detail: &'static str,
    /// To the search.
    pub find: &'static str,
    /// Changes wait to be sent.
    pub waits: fn(usize) -> String,
    /// Changes wait for the network.
    pub waits_offline: fn(usize) -> String,
    /// What waited was sent.
    pub saved_again: &'static str,
    /// Sends at once what waits.
    pub send_now: &'static str,
    /// A line that nothing is known of yet.
    pub new_line: &'static str,
    /// A change was refused and taken back: which thing, and why.
    pub refused: fn(&str, &str) -> String,
}

impl Cart {
    pub(crate) const ID: Self = Self {
        title: "Keranjang",
        checkout_title: "Buat pesanan",
        lead: |lines, orders| match orders {
            1 => format!("{lines} barang, menjadi satu pesanan."),
            _ => format!(
                "{lines} barang, menjadi {orders} pesanan: satu untuk setiap penyedia di setiap lokapasar."
            ),
        },
        order_of: |place, orders| format!("Pesanan {place} dari {orders}"),
        from: |district, region| format!("{district}, {region}"),
        lead_time: |days| format!("tiba {days} setelah dikonfirmasi"),
        not_pkp: "Bukan PKP, tanpa PPN",
        unit_price: |price, unit| format!("{price} per {unit}"),
        without_ppn: "Harga barang belum termasuk PPN.",
        quantity_of: |name| format!("Jumlah {name}"),
        minimum: |minimum| format!("paling sedikit {minimum}"),
        stock: |stock, unit| format!("stok {stock} {unit}"),
        line_total: "Harga",
        remove: "Hapus",
        remove_line: |name| format!("Hapus {name} dari keranjang"),
        removed: |name| format!("{name} dihapus dari keranjang."),
        undo: "Urungkan",
        undo_line: |name| format!("Urungkan penghapusan {name}"),
        restored: |name| format!("{name} kembali di keranjang."),
        price_changed: |old, new| {
            format!("Harga berubah dari {old} menjadi {new} sejak barang ini dimasukkan.")
        },
        accept_price: "Terima harga baru",
        stock_short: |stock| format!("Stok tinggal {stock}."),
        out_of_stock: "Stok habis. Hapus barang ini untuk melanjutkan.",
        delisted: "Tidak dijual lagi. Hapus barang ini untuk melanjutkan.",
        below_minimum: |minimum| format!("Pesanan paling sedikit {minimum}."),
        make_it: |quantity| format!("Jadikan {quantity}"),
        goods: "Barang",
        shipping: "Ongkos kirim",
        ppn: "PPN",
        group_total: "Jumlah pesanan ini",
        total: "Jumlah seluruhnya",
        summary: "Ringkasan",
        estimate: "perkiraan",
        estimate_note: "Perkiraan, sampai peladen menghitungnya.",
        policy: "Aturan yang berlaku",
        blocking: "Menghalangi pesanan:",
        source: |source| format!("Sumber: {source}"),
        proceed: "Lanjut ke pemesanan",
        not_settled: "Menunggu sampai perubahan tersimpan.",
        not_allowed: "Pesanan belum dapat dibuat dari keranjang ini.",
        arriving: |quantity| format!("{quantity} barang sedang dimasukkan"),
        empty_title: "Keranjang masih kosong",
        empty_detail: "Cari barang, bandingkan penawarannya, lalu masukkan ke sini. Satu keranjang boleh berisi barang dari banyak penyedia.",
        find: "Cari barang",
        waits: |count| {
            format!("{count} perubahan belum tersimpan. Kami mencoba lagi; tidak ada yang hilang.")
        },
        waits_offline: |count| {
            format!("Tidak ada jaringan. {count} perubahan menunggu dan dikirim saat tersambung lagi.")
        },
        saved_again: "Semua perubahan keranjang tersimpan.",
        send_now: "Coba sekarang",
        new_line: "Barang baru",
        refused: |name, reason| format!("{name}: perubahan dibatalkan. {reason}"),
    };
    pub(crate) const EN: Self = Self {
        title: "Cart",
        checkout_title: "Place the orders",
        lead: |lines, orders| {
            let items = if lines == 1 {
                "1 item".to_owned()
            } else {
                format!("{lines} items")
            };
            match orders {
                1 => format!("{items}, to become one order."),
                _ => format!("{items}, to become {orders} orders: one for each vendor on each marketplace."),
            }
        },
        order_of: |place, orders| format!("Order {place} of {orders}"),
        from: |district, region| format!("{district}, {region}"),
        lead_time: |days| format!("delivered {days} after confirmation"),
        not_pkp: "Not registered for PPN",
        unit_price: |price, unit| format!("{price} per {unit}"),
        without_ppn: "Prices of goods are without PPN.",
        quantity_of: |name| format!("Quantity of {name}"),
        minimum: |minimum| format!("at least {minimum}"),
        stock: |stock, unit| format!("{stock} {unit} in stock"),
        line_total: "Price",
        remove: "Remove",
        remove_line: |name| format!("Remove {name} from the cart"),
        removed: |name| format!("{name} was removed from the cart."),
        undo: "Undo",
        undo_line: |name| format!("Undo the removal of {name}"),
        restored: |name| format!("{name} is back in the cart."),
        price_changed: |old, new| format!("The price changed from {old} to {new} since this was put in."),
        accept_price: "Accept the new price",
        stock_short: |stock| format!("Only {stock} left in stock."),
        out_of_stock: "Out of stock. Remove this item to go on.",
        delisted: "No longer on sale. Remove this item to go on.",
        below_minimum: |minimum| format!("At least {minimum} must be ordered."),
        make_it: |quantity| format!("Make it {quantity}"),
        goods: "Goods",
        shipping: "Shipping",
        ppn: "PPN",
        group_total: "Total of this order",
        total: "Total",
        summary: "Summary",
        estimate: "estimate",
        estimate_note: "An estimate, until the server has worked it out.",
        policy: "Rules that apply",
        blocking: "Stands in the way:",
        source: |source| format!("Source: {source}"),
        proceed: "Continue to the order",
        not_settled: "Waiting until the changes are saved.",
        not_allowed: "No order can be made of this cart yet.",
        arriving: |quantity| format!("{quantity} of a new item on the way in"),
        empty_title: "The cart is still empty",
        empty_detail: "Search for goods, compare the offers, then put them in here. One cart may hold goods of many vendors.",
        find: "Search goods",
        waits: |count| {
            format!(
                "{} not saved yet. We keep trying; nothing is lost.",
                changes(count)
            )
        },
        waits_offline: |count| {
            format!(
                "No network. {} waiting, to be sent once connected.",
                changes(count)
            )
        },
        saved_again: "All changes of the cart are saved.",
        send_now: "Try now",
        new_line: "New item",
        refused: |name, reason| format!("{name}: the change was taken back. {reason}"),
    };
}

fn changes(count: usize) -> String {
    if count == 1 {
        "1 change".to_owned()
    } else {
        format!("{count} changes")
    }
}
