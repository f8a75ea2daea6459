//! Shopping lists.

/// The texts.
pub struct Lists {
    /// The heading.
    pub title: &'static str,
    /// What they are for.
    pub lead: &'static str,
    /// There is none yet.
    pub empty_title: &'static str,
    /// How one is made.
    pub empty_detail: &'static str,
    /// To the cart.
    pub to_cart: &'static str,
    /// The column of names.
    pub name: &'static str,
    /// The column of lines.
    pub lines: &'static str,
    /// The column of prices.
    pub goods: &'static str,
    /// The column of the last change.
    pub changed: &'static str,
    /// Who and when.
    pub changed_by: fn(&str, &str) -> String,
    /// Orders from a list.
    pub order: &'static str,
    /// The same, for those who listen.
    pub order_of: fn(&str) -> String,
    /// The heading of the lines.
    pub content: &'static str,
    /// The column of goods.
    pub thing: &'static str,
    /// The column of quantities.
    pub quantity: &'static str,
    /// The quantity of a thing, for those who listen.
    pub quantity_of: fn(&str) -> String,
    /// The column of notes.
    pub note: &'static str,
    /// The note of a thing, for those who listen.
    pub note_of: fn(&str) -> String,
    /// The column of unit prices.
    pub seen_price: &'static str,
    /// That they were seen when the line was set.
    pub seen_price_note: &'static str,
    /// On sale no more.
    pub delisted: &'static str,
    /// Takes a line off.
    pub remove: &'static str,
    /// The same, for those who listen.
    pub remove_line: fn(&str) -> String,
    /// A line goes when the list is saved.
    pub removed: fn(&str) -> String,
    /// Keeps it after all.
    pub keep: &'static str,
    /// The same, for those who listen.
    pub keep_line: fn(&str) -> String,
    /// Saves the changes.
    pub save: &'static str,
    /// They were saved.
    pub saved: &'static str,
    /// Throws them away.
    pub discard: &'static str,
    /// Why saving is closed: nothing was changed.
    pub unchanged: &'static str,
    /// Why saving is closed: no line would be left.
    pub nothing_left: &'static str,
    /// Changes are not saved yet.
    pub unsaved: &'static str,
    /// Somebody else has changed the list in the meantime.
    pub newer_title: fn(&str, &str) -> String,
    /// What that means for what was written here.
    pub newer: &'static str,
    /// Deletes the list.
    pub delete: &'static str,
    /// Asks whether to.
    pub delete_title: fn(&str) -> String,
    /// What follows.
    pub delete_detail: &'static str,
    /// It was deleted.
    pub deleted: fn(&str) -> String,
    /// Keeps something as a list.
    pub save_as: &'static str,
    /// The heading of the question.
    pub save_as_title: &'static str,
    /// What becomes of it: how many lines.
    pub save_as_detail: fn(&str) -> String,
    /// The field of the name.
    pub name_field: &'static str,
    /// What to write.
    pub name_hint: &'static str,
    /// Without a name.
    pub name_missing: &'static str,
    /// Keeps it.
    pub keep_list: &'static str,
    /// It is kept.
    pub kept: fn(&str) -> String,
    /// Why there is nothing to keep.
    pub nothing_to_keep: &'static str,
}

impl Lists {
    pub(crate) const ID: Self = Self {
        title: "Daftar belanja",
        lead: "Barang yang dipesan lagi dan lagi, disimpan bersama oleh orang-orang satuan kerja ini.",
        empty_title: "Belum ada daftar belanja",
        empty_detail: "Isi keranjang lalu simpan sebagai daftar, atau buka pesanan lama dan pilih Pesan lagi.",
        to_cart: "Buka keranjang",
        name: "Nama",
        lines: "Barang",
        goods: "Harga saat disimpan",
        changed: "Terakhir diubah",
        changed_by: |name, at| format!("{name}, {at}"),
        order: "Pesan lagi",
        order_of: |name| format!("Pesan lagi dari daftar {name}"),
        content: "Isi daftar",
        thing: "Barang",
        quantity: "Jumlah",
        quantity_of: |name| format!("Jumlah {name}"),
        note: "Catatan",
        note_of: |name| format!("Catatan untuk {name}"),
        seen_price: "Harga satuan",
        seen_price_note: "Harga satuan tanpa PPN, seperti saat barisnya disimpan. Harga hari ini terlihat saat memesan lagi.",
        delisted: "Tidak dijual lagi",
        remove: "Hapus",
        remove_line: |name| format!("Hapus {name} dari daftar"),
        removed: |name| format!("{name} dihapus begitu daftar disimpan."),
        keep: "Batal hapus",
        keep_line: |name| format!("Batal hapus {name}"),
        save: "Simpan perubahan",
        saved: "Daftar disimpan.",
        discard: "Buang perubahan saya",
        unchanged: "Belum ada yang diubah.",
        nothing_left: "Daftar perlu paling sedikit satu barang. Hapus daftarnya bila tidak dipakai lagi.",
        unsaved: "Ada perubahan yang belum disimpan.",
        newer_title: |name, at| format!("{name} mengubah daftar ini, {at}"),
        newer: "Yang terlihat adalah isi terbaru, dengan perubahan Anda di atasnya. Periksa, lalu simpan, atau buang perubahan Anda.",
        delete: "Hapus daftar",
        delete_title: |name| format!("Hapus daftar {name}?"),
        delete_detail: "Daftar ini hilang bagi semua orang satuan kerja. Pesanan dan keranjang tidak berubah.",
        deleted: |name| format!("Daftar {name} dihapus."),
        save_as: "Simpan sebagai daftar",
        save_as_title: "Simpan sebagai daftar baru",
        save_as_detail: |lines| format!("{lines} barang dengan jumlahnya. Keranjang tidak berubah."),
        name_field: "Nama daftar",
        name_hint: "Misalnya: belanja bulanan kantor",
        name_missing: "Beri nama agar orang lain mengenalinya.",
        keep_list: "Simpan daftar",
        kept: |name| format!("Daftar {name} disimpan."),
        nothing_to_keep: "Belum ada barang untuk disimpan.",
    };
    pub(crate) const EN: Self = Self {
        title: "Shopping lists",
        lead: "What is ordered again and again, kept together by the people of this unit.",
        empty_title: "There is no shopping list yet",
        empty_detail: "Fill the cart and save it as a list, or open an old order and choose Order again.",
        to_cart: "Open the cart",
        name: "Name",
        lines: "Items",
        goods: "Price when saved",
        changed: "Last changed",
        changed_by: |name, at| format!("{name}, {at}"),
        order: "Order again",
        order_of: |name| format!("Order again from the list {name}"),
        content: "What is on the list",
        thing: "Item",
        quantity: "Quantity",
        quantity_of: |name| format!("Quantity of {name}"),
        note: "Note",
        note_of: |name| format!("Note on {name}"),
        seen_price: "Unit price",
        seen_price_note: "Unit prices without PPN, as they were when the line was saved. Today's prices are shown when you order again.",
        delisted: "No longer on sale",
        remove: "Remove",
        remove_line: |name| format!("Remove {name} from the list"),
        removed: |name| format!("{name} goes once the list is saved."),
        keep: "Keep it",
        keep_line: |name| format!("Keep it: {name}"),
        save: "Save changes",
        saved: "The list was saved.",
        discard: "Discard my changes",
        unchanged: "Nothing has been changed yet.",
        nothing_left: "A list needs at least one item. Delete the list when it is no longer used.",
        unsaved: "There are changes that are not saved.",
        newer_title: |name, at| format!("{name} changed this list, {at}"),
        newer: "What you see is the latest, with your changes on top of it. Check it, then save, or discard your changes.",
        delete: "Delete the list",
        delete_title: |name| format!("Delete the list {name}?"),
        delete_detail: "The list is gone for everybody of the unit. Orders and carts stay as they are.",
        deleted: |name| format!("The list {name} was deleted."),
        save_as: "Save as a list",
        save_as_title: "Save as a new list",
        save_as_detail: |lines| format!("Items: {lines}, with their quantities. The cart stays as it is."),
        name_field: "Name of the list",
        name_hint: "For example: monthly office supplies",
        name_missing: "Give it a name by which others will know it.",
        keep_list: "Save the list",
        kept: |name| format!("The list {name} was saved."),
        nothing_to_keep: "There is nothing to save yet.",
    };
}
