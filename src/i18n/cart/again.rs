//! Ordering again.

/// The texts.
pub struct Again {
    /// The heading, until the name is known.
    pub title: &'static str,
    /// The heading: of what.
    pub title_of: fn(&str) -> String,
    /// What it is set beside: the day of an order.
    pub as_ordered: fn(&str) -> String,
    /// What it is set beside: the day of a list.
    pub as_listed: fn(&str) -> String,
    /// That nothing is changed yet.
    pub lead: &'static str,
    /// The name of the table.
    pub table: &'static str,
    /// The column of goods.
    pub thing: &'static str,
    /// The column of then.
    pub then: &'static str,
    /// The column of now.
    pub now: &'static str,
    /// The column of quantities.
    pub quantity: &'static str,
    /// The column of prices.
    pub price: &'static str,
    /// Whether a line is ordered, for those who listen.
    pub take: fn(&str) -> String,
    /// The quantity of a thing, for those who listen.
    pub quantity_of: fn(&str) -> String,
    /// So many pieces at a price: quantity, unit, price.
    pub at_price: fn(&str, &str, &str) -> String,
    /// A unit price: amount and unit.
    pub unit_price: fn(&str, &str) -> String,
    /// A piece costs more.
    pub dearer: fn(&str) -> String,
    /// A piece costs less.
    pub cheaper: fn(&str) -> String,
    /// A piece costs the same.
    pub same_price: &'static str,
    /// A line that is left out.
    pub left_out: &'static str,
    /// The cart holds some already: how many, and how many there will be.
    pub held: fn(&str, &str) -> String,
    /// Orders what is possible.
    pub make_it: fn(&str) -> String,
    /// Another vendor has it: vendor, price.
    pub other: fn(&str, &str) -> String,
    /// Takes that.
    pub take_other: &'static str,
    /// The same, for those who listen: thing, vendor.
    pub take_other_of: fn(&str, &str) -> String,
    /// Another vendor is taken instead of the one of then.
    pub instead_of: fn(&str) -> String,
    /// Goes back to that one.
    pub take_first: &'static str,
    /// Nobody else has it.
    pub no_other: &'static str,
    /// The heading of the sums.
    pub sums: &'static str,
    /// The goods then.
    pub goods_then: &'static str,
    /// The goods now.
    pub goods_now: &'static str,
    /// The difference.
    pub difference: &'static str,
    /// More than then.
    pub more: fn(&str) -> String,
    /// Less than then.
    pub less: fn(&str) -> String,
    /// Neither.
    pub equal: &'static str,
    /// All of it.
    pub total: &'static str,
    /// What the whole order came to then.
    pub whole_then: fn(&str) -> String,
    /// Lines that stay behind.
    pub stay_behind: fn(&str) -> String,
    /// The question of what happens to the cart.
    pub way: &'static str,
    /// They are added.
    pub add: &'static str,
    /// They replace what is there.
    pub replace: &'static str,
    /// What goes out then.
    pub goes_out: fn(&str) -> String,
    /// The action: so many added.
    pub put_add: fn(&str) -> String,
    /// The action: replaced by so many.
    pub put_replace: fn(&str) -> String,
    /// Why it is closed: no line can be ordered.
    pub nothing_ready: &'static str,
    /// Why it is closed: an answer is awaited.
    pub still_asking: &'static str,
    /// So many went in.
    pub done: fn(&str) -> String,
    /// So many were refused.
    pub refused: fn(&str) -> String,
    /// To the cart.
    pub to_cart: &'static str,
    /// Begins anew.
    pub once_more: &'static str,
    /// A replacement: so many went out.
    pub replaced: fn(&str) -> String,
    /// Puts them back.
    pub undo: &'static str,
    /// They are back.
    pub undone: &'static str,
    /// It is not known whether they went in.
    pub unclear_title: &'static str,
    /// What that means.
    pub unclear: &'static str,
    /// Asks again.
    pub ask_again: &'static str,
    /// They did not go in.
    pub not_put: fn(&str) -> String,
    /// The cart was another one.
    pub changed_title: &'static str,
    /// What to do.
    pub changed: &'static str,
    /// The server no longer says.
    pub too_old: &'static str,
}

impl Again {
    pub(crate) const ID: Self = Self {
        title: "Pesan lagi",
        title_of: |name| format!("Pesan lagi: {name}"),
        as_ordered: |day| format!("Dibandingkan dengan pesanan {day}."),
        as_listed: |day| format!("Dibandingkan dengan daftar, terakhir diubah {day}."),
        lead: "Periksa dulu: keranjang belum berubah.",
        table: "Barang, dulu dan sekarang",
        thing: "Barang",
        then: "Dulu",
        now: "Sekarang",
        quantity: "Jumlah",
        price: "Harga",
        take: |name| format!("Pesan {name}"),
        quantity_of: |name| format!("Jumlah {name}"),
        at_price: |quantity, unit, price| format!("{quantity} {unit} × {price}"),
        unit_price: |price, unit| format!("{price} per {unit}"),
        dearer: |amount| format!("naik {amount}"),
        cheaper: |amount| format!("turun {amount}"),
        same_price: "harga tetap",
        left_out: "Tidak ikut dipesan",
        held: |held, all| format!("Sudah {held} di keranjang, menjadi {all}."),
        make_it: |quantity| format!("Jadikan {quantity}"),
        other: |vendor, price| format!("Ada di {vendor}, {price}."),
        take_other: "Ganti ke penawaran ini",
        take_other_of: |name, vendor| format!("Ganti ke penawaran ini: {name} dari {vendor}"),
        instead_of: |vendor| format!("Pengganti penawaran {vendor}."),
        take_first: "Kembali ke penawaran semula",
        no_other: "Tidak ada penawaran lain yang dapat dipesan.",
        sums: "Dulu dan sekarang",
        goods_then: "Barang, dulu",
        goods_now: "Barang, sekarang",
        difference: "Selisih",
        more: |amount| format!("lebih mahal {amount}"),
        less: |amount| format!("lebih murah {amount}"),
        equal: "tidak berubah",
        total: "Jumlah sekarang",
        whole_then: |amount| format!("Seluruh pesanan dulu {amount}, dengan ongkos kirim dan PPN."),
        stay_behind: |lines| format!("{lines} barang tidak ikut dan tidak terhitung."),
        way: "Isi keranjang sekarang",
        add: "Tetap di sana, barang ini ditambahkan",
        replace: "Diganti dengan barang ini",
        goes_out: |lines| format!("{lines} baris keluar dari keranjang. Penggantian dapat diurungkan."),
        put_add: |lines| format!("Masukkan {lines} barang ke keranjang"),
        put_replace: |lines| format!("Ganti isi keranjang dengan {lines} barang"),
        nothing_ready: "Belum ada barang yang dapat dipesan.",
        still_asking: "Harga dan stok sedang dihitung.",
        done: |lines| format!("{lines} barang masuk ke keranjang."),
        refused: |lines| format!("{lines} barang ditolak."),
        to_cart: "Buka keranjang",
        once_more: "Lihat lagi perbandingannya",
        replaced: |lines| format!("Isi keranjang diganti: {lines} baris keluar."),
        undo: "Urungkan penggantian",
        undone: "Isi keranjang yang lama kembali.",
        unclear_title: "Belum jelas apakah barang sudah masuk",
        unclear: "Jawaban peladen tidak sampai. Tanyakan lagi: dengan kunci yang sama, barang tidak masuk dua kali.",
        ask_again: "Tanyakan lagi",
        not_put: |why| format!("Keranjang tidak berubah. {why}"),
        changed_title: "Keranjang berubah lebih dulu",
        changed: "Tidak ada yang dimasukkan. Perbandingan di bawah sudah dihitung lagi; periksa, lalu ulangi.",
        too_old: "Kiriman yang lama sudah tidak dapat ditanyakan. Lihat isi keranjang, lalu putuskan lagi.",
    };
    pub(crate) const EN: Self = Self {
        title: "Order again",
        title_of: |name| format!("Order again: {name}"),
        as_ordered: |day| format!("Set beside the order of {day}."),
        as_listed: |day| format!("Set beside the list, last changed {day}."),
        lead: "Check first: the cart has not been changed.",
        table: "Items, then and now",
        thing: "Item",
        then: "Then",
        now: "Now",
        quantity: "Quantity",
        price: "Price",
        take: |name| format!("Order {name}"),
        quantity_of: |name| format!("Quantity of {name}"),
        at_price: |quantity, unit, price| format!("{quantity} {unit} × {price}"),
        unit_price: |price, unit| format!("{price} per {unit}"),
        dearer: |amount| format!("up {amount}"),
        cheaper: |amount| format!("down {amount}"),
        same_price: "same price",
        left_out: "Left out",
        held: |held, all| format!("The cart holds {held}, to become {all}."),
        make_it: |quantity| format!("Make it {quantity}"),
        other: |vendor, price| format!("{vendor} has it for {price}."),
        take_other: "Take this offer instead",
        take_other_of: |name, vendor| format!("Take this offer instead: {name} from {vendor}"),
        instead_of: |vendor| format!("Instead of the offer of {vendor}."),
        take_first: "Back to the first offer",
        no_other: "No other offer can be ordered.",
        sums: "Then and now",
        goods_then: "Goods then",
        goods_now: "Goods now",
        difference: "Difference",
        more: |amount| format!("{amount} more"),
        less: |amount| format!("{amount} less"),
        equal: "unchanged",
        total: "Total now",
        whole_then: |amount| format!("The whole order came to {amount} then, with shipping and PPN."),
        stay_behind: |lines| format!("Not ordered and not counted: {lines}."),
        way: "What the cart holds now",
        add: "Stays there, these are added",
        replace: "Is replaced by these",
        goes_out: |lines| format!("Lines that leave the cart: {lines}. The replacement can be undone."),
        put_add: |lines| format!("Put {lines} into the cart"),
        put_replace: |lines| format!("Replace the cart by {lines}"),
        nothing_ready: "Nothing can be ordered yet.",
        still_asking: "Prices and stock are being worked out.",
        done: |lines| format!("Put into the cart: {lines}."),
        refused: |lines| format!("Refused: {lines}."),
        to_cart: "Open the cart",
        once_more: "Look at the comparison again",
        replaced: |lines| format!("The cart was replaced: lines that left it: {lines}."),
        undo: "Undo the replacement",
        undone: "The cart is as it was before.",
        unclear_title: "It is not clear whether they went in",
        unclear: "The server's answer did not arrive. Ask again: under the same key nothing goes in twice.",
        ask_again: "Ask again",
        not_put: |why| format!("The cart was not changed. {why}"),
        changed_title: "The cart changed first",
        changed: "Nothing was put in. The comparison below has been worked out anew; check it, then do it again.",
        too_old: "What was sent can no longer be asked about. Look at the cart, then decide anew.",
    };
}
