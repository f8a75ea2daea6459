//! The search page, and the cards of products.

use lokapasar_contract::query::SearchSort;

/// The texts.
pub struct Search {
    /// The heading: how many were found (the number, and written out) for what.
    pub found_for: fn(u32, &str, &str) -> String,
    /// The heading when nothing was asked for in words.
    pub found: fn(u32, &str) -> String,
    /// The heading when nothing was found for words.
    pub none_for: fn(&str) -> String,
    /// The heading while the first answer is awaited.
    pub searching: fn(&str) -> String,
    /// The price and order that are shown: to which unit, in which order.
    pub explained: fn(&str, &str) -> String,
    /// The same to somebody without a unit.
    pub explained_visitor: fn(&str) -> String,
    /// Opens the reason.
    pub why: &'static str,
    /// Why prices and order are as they are.
    pub because: [&'static str; 3],
    /// The orders, in a sentence.
    pub order: fn(SearchSort) -> &'static str,
    /// The order by fit alone, in a sentence.
    pub order_any_origin: &'static str,
    /// Has domestic products first among those that fit as well.
    pub domestic_first: &'static str,
    /// The label of the choice of order.
    pub sort: &'static str,
    /// The orders, to choose from.
    pub sort_by: fn(SearchSort) -> &'static str,
    /// A word was read as another: what was typed, what it was read as.
    pub corrected: fn(&str, &str) -> String,
    /// The heading of the filters.
    pub filters: &'static str,
    /// Opens the filters on a phone: how many are set.
    pub open_filters: fn(usize) -> String,
    /// Closes the filters on a phone: how many results there are, written out.
    pub show_results: fn(u32, &str) -> String,
    /// The name of the chosen filters.
    pub active: &'static str,
    /// Takes all filters away.
    pub clear: &'static str,
    /// Said when all were taken away.
    pub cleared: &'static str,
    /// Said when one was taken away.
    pub removed: fn(&str) -> String,
    /// Marketplaces.
    pub marketplace: &'static str,
    /// Categories.
    pub category: &'static str,
    /// Vendors.
    pub vendor: &'static str,
    /// Regions of vendors.
    pub region: &'static str,
    /// Unit price.
    pub price: &'static str,
    /// What is true of product and vendor.
    pub traits: &'static str,
    /// Domestic products.
    pub pdn: &'static str,
    /// A least local content, in per cent.
    pub tkdn_min: fn(u32) -> String,
    /// What carries the national standard.
    pub sni: &'static str,
    /// Micro and small vendors.
    pub umk: &'static str,
    /// In stock.
    pub in_stock: &'static str,
    /// What to type into the search inside a group of choices.
    pub find_within: &'static str,
    /// The name of that search: of which group.
    pub find_within_of: fn(&str) -> String,
    /// How many choices it has found.
    pub choices_found: fn(usize) -> String,
    /// Shows the rest of a long list of choices: how many in all.
    pub all_choices: fn(usize) -> String,
    /// Shows the beginning alone again.
    pub fewer_choices: &'static str,
    /// The lowest price.
    pub price_min: &'static str,
    /// The highest price.
    pub price_max: &'static str,
    /// Uses the prices that were typed.
    pub price_apply: &'static str,
    /// What was typed is no price.
    pub price_invalid: &'static str,
    /// The lowest price is above the highest.
    pub price_crossed: &'static str,
    /// The histogram in a sentence: most results between these prices.
    pub price_histogram: fn(&str, &str) -> String,
    /// A bar of the histogram: from, to, how many.
    pub price_bar: fn(&str, &str, &str) -> String,
    /// Prices from.
    pub price_from: fn(&str) -> String,
    /// Prices up to.
    pub price_to: fn(&str) -> String,
    /// Prices between.
    pub price_between: fn(&str, &str) -> String,
    /// Some of the address could not be used.
    pub issues: &'static str,
    /// A value that its parameter does not take: name and value.
    pub issue_value: fn(&str, &str) -> String,
    /// A parameter that does not exist.
    pub issue_unknown: fn(&str) -> String,
    /// A parameter that stands twice.
    pub issue_repeated: fn(&str) -> String,
    /// What to do when nothing was found.
    pub none_detail: &'static str,
    /// What to do when nothing was found and no filter is set.
    pub none_detail_plain: &'static str,
    /// What dropping a filter gives: its name, how many.
    pub relax: fn(&str, u32, &str) -> String,
    /// The page is beyond the last one.
    pub beyond: &'static str,
    /// To the first page.
    pub first_page: &'static str,
    /// The name of the list of results.
    pub results: &'static str,
    /// Which results this page shows: first, last, of all.
    pub range: fn(&str, &str, &str) -> String,
    /// A local content that is verified, for those who listen.
    pub tkdn_verified: fn(&str) -> String,
}

impl Search {
    pub(crate) const ID: Self = Self {
        found_for: |_, count, words| format!("{count} hasil untuk “{words}”"),
        found: |_, count| format!("{count} barang"),
        none_for: |words| format!("Tidak ada hasil untuk “{words}”"),
        searching: |words| format!("Mencari “{words}”"),
        explained: |unit, order| format!("Harga dengan PPN, ongkos kirim ke {unit}. Urutan: {order}."),
        explained_visitor: |order| {
            format!("Harga dengan PPN; masuk untuk ongkos kirim ke satuan kerja Anda. Urutan: {order}.")
        },
        why: "Mengapa?",
        because: [
            "Setiap kartu menunjukkan penawaran termurah di antara yang cocok dengan saringan Anda, dengan PPN, ditambah \
             ongkos kirim satu barang ke satuan kerja Anda.",
            "Pada urutan “paling sesuai”, barang yang sama cocoknya diurutkan dengan produk dalam negeri lebih dahulu, \
             karena pembelian produk dalam negeri didahulukan oleh aturan pengadaan.",
            "Tidak ada penyedia yang membayar untuk tampil lebih atas.",
        ],
        order: |sort| match sort {
            SearchSort::Relevance => "paling sesuai, produk dalam negeri didahulukan",
            SearchSort::PriceAscending => "harga terendah dahulu",
            SearchSort::PriceDescending => "harga tertinggi dahulu",
            SearchSort::LeadTime => "paling cepat tiba dahulu",
            SearchSort::Tkdn => "TKDN terverifikasi tertinggi dahulu",
        },
        order_any_origin: "paling sesuai, tanpa membedakan asal barang",
        domestic_first: "Dahulukan produk dalam negeri",
        sort: "Urutkan",
        sort_by: |sort| match sort {
            SearchSort::Relevance => "Paling sesuai",
            SearchSort::PriceAscending => "Harga terendah",
            SearchSort::PriceDescending => "Harga tertinggi",
            SearchSort::LeadTime => "Paling cepat tiba",
            SearchSort::Tkdn => "TKDN tertinggi",
        },
        corrected: |typed, read_as| format!("Menampilkan hasil untuk “{read_as}”, bukan “{typed}”."),
        filters: "Saring",
        open_filters: |count| {
            if count == 0 {
                "Saring".to_owned()
            } else {
                format!("Saring ({count} dipilih)")
            }
        },
        show_results: |_, count| format!("Lihat {count} hasil"),
        active: "Saringan yang dipilih",
        clear: "Hapus semua saringan",
        cleared: "Semua saringan dihapus",
        removed: |what| format!("Saringan {what} dihapus"),
        marketplace: "Lokapasar",
        category: "Kategori",
        vendor: "Penyedia",
        region: "Daerah penyedia",
        price: "Harga satuan",
        traits: "Produk dan penyedia",
        pdn: "Produk dalam negeri",
        tkdn_min: |percent| format!("TKDN ≥ {percent}%"),
        sni: "Ber-SNI",
        umk: "Usaha mikro atau kecil",
        in_stock: "Tersedia",
        find_within: "Cari nama",
        find_within_of: |group| format!("Cari dalam {group}"),
        choices_found: |count| match count {
            0 => "Tidak ada yang cocok".to_owned(),
            _ => format!("{count} cocok"),
        },
        all_choices: |count| format!("Tampilkan semua {count}"),
        fewer_choices: "Tampilkan lebih sedikit",
        price_min: "Harga terendah",
        price_max: "Harga tertinggi",
        price_apply: "Terapkan",
        price_invalid: "Tulis harga dengan angka saja, misalnya 250000.",
        price_crossed: "Harga terendah melebihi harga tertinggi.",
        price_histogram: |from, to| format!("Paling banyak hasil antara {from} dan {to}."),
        price_bar: |from, to, count| format!("{from} sampai {to}: {count} hasil"),
        price_from: |from| format!("Mulai {from}"),
        price_to: |to| format!("Sampai {to}"),
        price_between: |from, to| format!("{from}–{to}"),
        issues: "Sebagian alamat halaman ini tidak dipakai",
        issue_value: |name, value| format!("{name}: “{value}” bukan nilai yang dikenal"),
        issue_unknown: |name| format!("{name}: saringan ini tidak dikenal"),
        issue_repeated: |name| format!("{name}: ditulis lebih dari sekali, yang pertama dipakai"),
        none_detail: "Longgarkan salah satu saringan:",
        none_detail_plain: "Periksa ejaan, pakai kata yang lebih umum, atau telusuri kategori.",
        relax: |filter, _, count| format!("Tanpa {filter}: {count} hasil"),
        beyond: "Halaman ini melewati hasil terakhir",
        first_page: "Ke halaman pertama",
        results: "Hasil pencarian",
        range: |first, last, total| format!("{first}–{last} dari {total}"),
        tkdn_verified: |value| format!("TKDN {value}, terverifikasi"),
    };
    pub(crate) const EN: Self = Self {
        found_for: |number, count, words| match number {
            1 => format!("1 result for “{words}”"),
            _ => format!("{count} results for “{words}”"),
        },
        found: |number, count| {
            if number == 1 {
                "1 product".to_owned()
            } else {
                format!("{count} products")
            }
        },
        none_for: |words| format!("No results for “{words}”"),
        searching: |words| format!("Searching for “{words}”"),
        explained: |unit, order| format!("Prices with PPN, shipping to {unit}. Order: {order}."),
        explained_visitor: |order| {
            format!("Prices with PPN; sign in for shipping to your work unit. Order: {order}.")
        },
        why: "Why?",
        because: [
            "Each card shows the cheapest offer among those that fit your filters, with PPN, plus shipping of one \
             to your work unit.",
            "In the order “best match”, of products that fit equally well the domestic ones come first, because the \
             procurement rules give domestic products precedence.",
            "No vendor pays to stand higher.",
        ],
        order: |sort| match sort {
            SearchSort::Relevance => "best match, domestic products first",
            SearchSort::PriceAscending => "lowest price first",
            SearchSort::PriceDescending => "highest price first",
            SearchSort::LeadTime => "fastest delivery first",
            SearchSort::Tkdn => "highest verified TKDN first",
        },
        order_any_origin: "best match, wherever a product comes from",
        domestic_first: "Domestic products first",
        sort: "Sort by",
        sort_by: |sort| match sort {
            SearchSort::Relevance => "Best match",
            SearchSort::PriceAscending => "Lowest price",
            SearchSort::PriceDescending => "Highest price",
            SearchSort::LeadTime => "Fastest delivery",
            SearchSort::Tkdn => "Highest TKDN",
        },
        corrected: |typed, read_as| format!("Showing results for “{read_as}” instead of “{typed}”."),
        filters: "Filters",
        open_filters: |count| {
            if count == 0 {
                "Filters".to_owned()
            } else {
                format!("Filters ({count} set)")
            }
        },
        show_results: |number, count| {
            if number == 1 {
                "Show 1 result".to_owned()
            } else {
                format!("Show {count} results")
            }
        },
        active: "Chosen filters",
        clear: "Remove all filters",
        cleared: "All filters removed",
        removed: |what| format!("Filter {what} removed"),
        marketplace: "Marketplace",
        category: "Category",
        vendor: "Vendor",
        region: "Vendor's region",
        price: "Unit price",
        traits: "Product and vendor",
        pdn: "Domestic product",
        tkdn_min: |percent| format!("TKDN ≥ {percent}%"),
        sni: "With SNI",
        umk: "Micro or small firm",
        in_stock: "In stock",
        find_within: "Find a name",
        find_within_of: |group| format!("Find in {group}"),
        choices_found: |count| match count {
            0 => "None fits".to_owned(),
            1 => "1 fits".to_owned(),
            _ => format!("{count} fit"),
        },
        all_choices: |count| format!("Show all {count}"),
        fewer_choices: "Show fewer",
        price_min: "Lowest price",
        price_max: "Highest price",
        price_apply: "Apply",
        price_invalid: "Write the price in digits only, such as 250000.",
        price_crossed: "The lowest price is above the highest.",
        price_histogram: |from, to| format!("Most results are between {from} and {to}."),
        price_bar: |from, to, count| format!("{from} to {to}: {count} results"),
        price_from: |from| format!("From {from}"),
        price_to: |to| format!("Up to {to}"),
        price_between: |from, to| format!("{from}–{to}"),
        issues: "Part of this page's address is not used",
        issue_value: |name, value| format!("{name}: “{value}” is not a known value"),
        issue_unknown: |name| format!("{name}: there is no such filter"),
        issue_repeated: |name| format!("{name}: written more than once, the first is used"),
        none_detail: "Drop one of the filters:",
        none_detail_plain: "Check the spelling, use a more general word, or browse the categories.",
        relax: |filter, number, count| match number {
            1 => format!("Without {filter}: 1 result"),
            _ => format!("Without {filter}: {count} results"),
        },
        beyond: "This page is beyond the last result",
        first_page: "To the first page",
        results: "Search results",
        range: |first, last, total| format!("{first}–{last} of {total}"),
        tkdn_verified: |value| format!("TKDN {value}, verified"),
    };
}
