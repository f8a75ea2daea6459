//! What is unfinished or unpaid.

use lokapasar_contract::analytics::AgeBand;
use lokapasar_contract::query::YearEndSort;

/// The texts.
pub struct YearEnd {
    /// The heading, before the region is known.
    pub title: &'static str,
    /// The heading for a government.
    pub title_of: fn(&str) -> String,
    /// What is seen at once: on which day, how many orders, worth what.
    pub says: fn(&str, &str, &str) -> String,
    /// Nothing is left.
    pub says_none: fn(&str) -> String,
    /// What counts as unfinished.
    pub rule: &'static str,
    /// The name of the form of days.
    pub form: &'static str,
    /// The first day on which orders were placed.
    pub placed_from: &'static str,
    /// The day on which it is looked at.
    pub as_it_stood: &'static str,
    /// The choice of a day that is ready-made.
    pub presets: &'static str,
    /// Today.
    pub today: &'static str,
    /// The end of a year.
    pub end_of: fn(u16) -> String,
    /// The form of filters.
    pub filters: &'static str,
    /// A unit as a choice, with how many orders it has.
    pub unit_option: fn(&str, &str) -> String,
    /// The heading of the moves.
    pub actors: &'static str,
    /// The heading of the ages.
    pub ages: &'static str,
    /// The heading of the states.
    pub states: &'static str,
    /// An age.
    pub age: fn(AgeBand) -> &'static str,
    /// The last line of a division.
    pub total: &'static str,
    /// Shows those of this part alone, for those who listen.
    pub only: fn(&str) -> String,
    /// Shows all again, for those who listen.
    pub all_again: fn(&str) -> String,
    /// The heading of the list.
    pub list: fn(&str) -> String,
    /// Columns.
    pub placed: &'static str,
    /// Columns.
    pub state: &'static str,
    /// Columns.
    pub actor: &'static str,
    /// Since when it stands there.
    pub since: fn(&str) -> String,
    /// Opens the way of an order.
    pub way: &'static str,
    /// Opens an order, for those who listen.
    pub open: fn(&str) -> String,
    /// An order of the list.
    pub sorted: fn(YearEndSort) -> &'static str,
    /// Nothing waits.
    pub empty: &'static str,
    /// What that means.
    pub empty_detail: &'static str,
    /// Nothing waits by the strict rule, and why.
    pub empty_itkp: &'static str,
    /// Counts by the other rule.
    pub settled: &'static str,
}

impl YearEnd {
    pub(crate) const ID: Self = Self {
        title: "Belum selesai dan belum dibayar",
        title_of: |region| format!("Belum selesai dan belum dibayar: {region}"),
        says: |day, orders, value| format!("Per {day}: {orders} pesanan senilai {value} belum dibayar"),
        says_none: |day| format!("Per {day} semua pesanan sudah dibayar"),
        rule: "Dihitung sebagai belum selesai: pesanan dalam periode ini yang tidak gagal dan belum dibayar pada akhir hari terakhirnya. Umur dihitung sejak hari pemesanan. Keadaannya ditampilkan seperti pada hari itu.",
        form: "Hari dan periode",
        placed_from: "Dipesan sejak",
        as_it_stood: "Keadaan per tanggal",
        presets: "Hari siap pakai",
        today: "Hari ini",
        end_of: |year| format!("31 Desember {year}"),
        filters: "Saring pesanan",
        unit_option: |unit, orders| format!("{unit} ({orders})"),
        actors: "Giliran siapa",
        ages: "Umur pesanan",
        states: "Keadaan",
        age: |age| match age {
            AgeBand::Week => "sampai 7 hari",
            AgeBand::Fortnight => "8 sampai 14 hari",
            AgeBand::Month => "15 sampai 30 hari",
            AgeBand::Quarter => "31 sampai 90 hari",
            AgeBand::Longer => "lebih dari 90 hari",
        },
        total: "Jumlah",
        only: |part| format!("Hanya {part}"),
        all_again: |part| format!("Semua lagi, tidak hanya {part}"),
        list: |orders| format!("Pesanan ({orders})"),
        placed: "Dipesan",
        state: "Keadaan",
        actor: "Giliran",
        since: |day| format!("sejak {day}"),
        way: "Perjalanan pesanan",
        open: |order| format!("Buka pesanan {order}"),
        sorted: |sort| match sort {
            YearEndSort::Oldest => "terlama dahulu",
            YearEndSort::Newest => "terbaru dahulu",
            YearEndSort::ValueDescending => "nilai tertinggi dahulu",
            YearEndSort::ValueAscending => "nilai terendah dahulu",
        },
        empty: "Tidak ada pesanan yang menunggu",
        empty_detail: "Semua pesanan yang memenuhi saringan ini sudah dibayar pada hari itu.",
        empty_itkp: "Aturan ITKP hanya menghitung yang sudah dikonfirmasi selesai, jadi yang masih berjalan tidak terlihat.",
        settled: "Hitung juga yang masih berjalan",
    };
    pub(crate) const EN: Self = Self {
        title: "Unfinished and unpaid",
        title_of: |region| format!("Unfinished and unpaid: {region}"),
        says: |day, orders, value| format!("On {day}: {orders} orders worth {value} were not paid"),
        says_none: |day| format!("On {day} every order was paid"),
        rule: "What counts as unfinished: orders of this period that have not failed and were not paid by the end of its last day. Age is counted from the day of the order. Everything is shown as it stood on that day.",
        form: "Day and period",
        placed_from: "Placed since",
        as_it_stood: "As it stood on",
        presets: "Ready-made days",
        today: "Today",
        end_of: |year| format!("31 December {year}"),
        filters: "Filter orders",
        unit_option: |unit, orders| format!("{unit} ({orders})"),
        actors: "Whose move",
        ages: "Age of the orders",
        states: "State",
        age: |age| match age {
            AgeBand::Week => "up to 7 days",
            AgeBand::Fortnight => "8 to 14 days",
            AgeBand::Month => "15 to 30 days",
            AgeBand::Quarter => "31 to 90 days",
            AgeBand::Longer => "more than 90 days",
        },
        total: "Total",
        only: |part| format!("Only {part}"),
        all_again: |part| format!("All again, not only {part}"),
        list: |orders| format!("Orders ({orders})"),
        placed: "Placed",
        state: "State",
        actor: "Whose move",
        since: |day| format!("since {day}"),
        way: "The order's way",
        open: |order| format!("Open order {order}"),
        sorted: |sort| match sort {
            YearEndSort::Oldest => "oldest first",
            YearEndSort::Newest => "newest first",
            YearEndSort::ValueDescending => "highest value first",
            YearEndSort::ValueAscending => "lowest value first",
        },
        empty: "No order is waiting",
        empty_detail: "Every order that meets these filters was paid by that day.",
        empty_itkp: "The ITKP rule counts only what is confirmed complete, so that what is under way does not show.",
        settled: "Count what is under way too",
    };
}
