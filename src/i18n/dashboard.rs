//! The control room.

pub mod conduct;
pub mod export;
pub mod flags;
pub mod imports;
pub mod ledger;
pub mod participation;
pub mod shares;
pub mod year_end;

use lokapasar_contract::analytics::{
    Comparison, CountingRule, ExclusionReason, GovernmentScope, LedgerSource,
};

/// The texts.
pub struct Dashboard {
    /// The heading of the headline figures, before the region is known.
    pub overview_title: &'static str,
    /// The heading of the headline figures of a region.
    pub overview_of: fn(&str) -> String,
    /// The heading of the league table.
    pub league_title: &'static str,
    /// The heading of the league table of a province.
    pub league_of_province: fn(&str) -> String,
    /// The name of the form of period, comparison and rule.
    pub counting_form: &'static str,
    /// The first day.
    pub from: &'static str,
    /// The last day.
    pub to: &'static str,
    /// The first day lies after the last.
    pub period_reversed: &'static str,
    /// The choice of the comparison.
    pub compare: &'static str,
    /// A comparison.
    pub comparison: fn(Comparison) -> &'static str,
    /// The choice of the rule.
    pub rule: &'static str,
    /// A rule of counting.
    pub rule_name: fn(CountingRule) -> &'static str,
    /// What a rule of counting counts.
    pub rule_long: fn(CountingRule) -> &'static str,
    /// The choice of the source.
    pub source: &'static str,
    /// A source of rows.
    pub source_name: fn(LedgerSource) -> &'static str,
    /// The source in the line of a figure, where it is not the demo's ledger.
    pub from_feed: &'static str,
    /// What the feed does not say, and what follows from it.
    pub feed_note: &'static str,
    /// Applies the form.
    pub apply: &'static str,
    /// A whole year as a period.
    pub whole_year: fn(u16) -> String,
    /// The year so far.
    pub this_year: &'static str,
    /// The name of the ready-made periods.
    pub presets: &'static str,
    /// Up to when the data reaches.
    pub as_of: fn(&str) -> String,
    /// Rows that count, as they are shown.
    pub counted: fn(&str) -> String,
    /// Rows that do not.
    pub left_out: fn(&str) -> String,
    /// Opens why rows are left out.
    pub why: &'static str,
    /// Why rows are left out.
    pub exclusion: fn(ExclusionReason) -> &'static str,
    /// No row is left out.
    pub none_left_out: &'static str,
    /// The value.
    pub value: &'static str,
    /// The number of orders.
    pub orders: &'static str,
    /// Vendors in all.
    pub vendors: &'static str,
    /// Vendors of the region.
    pub local_vendors: &'static str,
    /// How many vendors there are in all.
    pub of_vendors: fn(&str) -> String,
    /// Units that ordered.
    pub units_active: &'static str,
    /// Units, as a column.
    pub units: &'static str,
    /// How many units have not ordered.
    pub units_idle: fn(&str) -> String,
    /// All units have ordered.
    pub units_all: &'static str,
    /// The average order.
    pub average: &'static str,
    /// There is no average without orders.
    pub no_average: &'static str,
    /// The rest of a comparison: from what, in which period.
    pub from_base: fn(&str, &str) -> String,
    /// There was nothing in the base period.
    pub new_since: fn(&str) -> String,
    /// As much as in the base period.
    pub unchanged: &'static str,
    /// The heading of the trend.
    pub trend: &'static str,
    /// What the trend shows: the region, the month with the most and its value.
    pub trend_says: fn(&str, &str, &str) -> String,
    /// The trend of a period without orders.
    pub trend_empty: &'static str,
    /// A month, as a column.
    pub month: &'static str,
    /// This period, as a column.
    pub this_period: &'static str,
    /// The base period, as a column.
    pub base_period: &'static str,
    /// The card of the ranking.
    pub ranking: &'static str,
    /// To the whole ranking, with how many governments it has.
    pub whole_ranking: fn(&str) -> String,
    /// The choice of the kind.
    pub kinds: &'static str,
    /// A kind of government.
    pub kind: fn(GovernmentScope) -> &'static str,
    /// The choice of the scope.
    pub scope: &'static str,
    /// All of the nation.
    pub national: &'static str,
    /// The rank.
    pub rank: &'static str,
    /// The rank within the kind: what kind, which rank.
    pub rank_in_kind: fn(&str, u32) -> String,
    /// The rank within the kind, as a column.
    pub rank_in_kind_column: &'static str,
    /// A government, as a column.
    pub government: &'static str,
    /// The change, as a column.
    pub change: &'static str,
    /// The base is zero.
    pub newly: &'static str,
    /// My row.
    pub mine: &'static str,
    /// Jumps to my row.
    pub to_mine: fn(&str) -> String,
    /// Finds a row.
    pub find: &'static str,
    /// No row has that name.
    pub not_found: fn(&str) -> String,
    /// How many rows are shown.
    pub rows_shown: fn(&str) -> String,
    /// Nobody ordered anything.
    pub empty: &'static str,
    /// What to do then.
    pub empty_detail: &'static str,
}

impl Dashboard {
    pub(crate) const ID: Self = Self {
        overview_title: "Ringkasan belanja",
        overview_of: |region| format!("Belanja {region} di Toko Daring"),
        league_title: "Peringkat pemerintah daerah",
        league_of_province: |province| format!("Peringkat kabupaten dan kota di {province}"),
        counting_form: "Periode dan cara menghitung",
        from: "Dari tanggal",
        to: "Sampai tanggal",
        period_reversed: "Tanggal pertama harus sebelum atau sama dengan tanggal terakhir.",
        compare: "Pembanding",
        comparison: |comparison| match comparison {
            Comparison::None => "tanpa pembanding",
            Comparison::Previous => "periode sebelumnya",
            Comparison::Year => "hari yang sama tahun lalu",
        },
        rule: "Aturan menghitung",
        rule_name: |rule| match rule {
            CountingRule::Settled => "selesai atau berjalan",
            CountingRule::Itkp => "terverifikasi dan selesai (ITKP)",
        },
        rule_long: |rule| match rule {
            CountingRule::Settled => {
                "Yang dihitung: semua baris, kecuali yang dilaporkan gagal oleh lokapasar. Konfirmasi kosong dianggap selesai."
            }
            CountingRule::Itkp => {
                "Yang dihitung: hanya baris yang terverifikasi dan dikonfirmasi selesai, seperti pada Indeks Tata Kelola Pengadaan."
            }
        },
        source: "Sumber data",
        source_name: |source| match source {
            LedgerSource::Demo => "buku besar demo",
            LedgerSource::Feed => "feed LKPP yang diimpor",
        },
        from_feed: "sumber: feed LKPP yang diimpor",
        feed_note: "Sumber: feed LKPP Bela-TokoDaringRealisasi yang diimpor, tidak pernah dicampur dengan data demo. Feed tidak memuat alamat dan skala usaha penyedia serta asal barang, dan hanya menyebut satuan kerja yang pernah berbelanja.",
        apply: "Terapkan",
        whole_year: |year| format!("Tahun {year}"),
        this_year: "Tahun berjalan",
        presets: "Periode siap pakai",
        as_of: |moment| format!("data sampai {moment}"),
        counted: |rows| format!("{rows} baris dihitung"),
        left_out: |rows| format!("{rows} tidak dihitung"),
        why: "mengapa?",
        exclusion: |reason| match reason {
            ExclusionReason::Failed => "dilaporkan gagal oleh lokapasar",
            ExclusionReason::Unverified => "belum diverifikasi",
            ExclusionReason::Unconfirmed => "belum dikonfirmasi selesai",
        },
        none_left_out: "Tidak ada baris yang ditinggalkan.",
        value: "Nilai belanja",
        orders: "Pesanan",
        vendors: "Penyedia",
        local_vendors: "Penyedia setempat",
        of_vendors: |all| format!("dari {all} penyedia seluruhnya"),
        units_active: "Satuan kerja berbelanja",
        units: "Satuan kerja",
        units_idle: |idle| format!("{idle} belum berbelanja"),
        units_all: "semua sudah berbelanja",
        average: "Rata-rata per pesanan",
        no_average: "belum ada",
        from_base: |base, period| format!("dari {base} pada {period}"),
        new_since: |period| format!("baru: pada {period} belum ada"),
        unchanged: "sama",
        trend: "Nilai per bulan",
        trend_says: |region, month, value| {
            format!("Belanja {region} per bulan. Paling besar pada {month}: {value}.")
        },
        trend_empty: "Tidak ada pesanan yang dihitung dalam periode ini.",
        month: "Bulan",
        this_period: "Periode ini",
        base_period: "Pembanding",
        ranking: "Peringkat nasional",
        whole_ranking: |governments| format!("Buka seluruh peringkat, {governments} pemerintah"),
        kinds: "Jenis pemerintah",
        kind: |kind| match kind {
            GovernmentScope::All => "Semua",
            GovernmentScope::Provinsi => "Provinsi",
            GovernmentScope::Kabupaten => "Kabupaten",
            GovernmentScope::Kota => "Kota",
        },
        scope: "Lingkup",
        national: "Nasional",
        rank: "Peringkat",
        rank_in_kind: |kind, rank| format!("{} no. {rank}", kind.to_lowercase()),
        rank_in_kind_column: "Di jenisnya",
        government: "Pemerintah",
        change: "Perubahan",
        newly: "baru",
        mine: "daerah saya",
        to_mine: |name| format!("Ke baris {name}"),
        find: "Cari pemerintah",
        not_found: |text| format!("Tidak ada pemerintah bernama “{text}” dalam peringkat ini."),
        rows_shown: |rows| format!("{rows} pemerintah"),
        empty: "Belum ada pemerintah dalam peringkat ini",
        empty_detail: "Pilih periode atau lingkup lain.",
    };
    pub(crate) const EN: Self = Self {
        overview_title: "Spending overview",
        overview_of: |region| format!("Spending of {region} on Toko Daring"),
        league_title: "Ranking of governments",
        league_of_province: |province| format!("Ranking of kabupaten and kota in {province}"),
        counting_form: "Period and way of counting",
        from: "From",
        to: "To",
        period_reversed: "The first day must not lie after the last.",
        compare: "Compared with",
        comparison: |comparison| match comparison {
            Comparison::None => "nothing",
            Comparison::Previous => "the period before",
            Comparison::Year => "the same days a year earlier",
        },
        rule: "Rule of counting",
        rule_name: |rule| match rule {
            CountingRule::Settled => "complete or under way",
            CountingRule::Itkp => "verified and complete (ITKP)",
        },
        rule_long: |rule| match rule {
            CountingRule::Settled => {
                "What counts: all rows but those that the marketplace reports as failed. An empty confirmation counts as complete."
            }
            CountingRule::Itkp => {
                "What counts: only rows that are verified and confirmed complete, as in the procurement governance index."
            }
        },
        source: "Source of data",
        source_name: |source| match source {
            LedgerSource::Demo => "the demo's ledger",
            LedgerSource::Feed => "imported LKPP feed",
        },
        from_feed: "source: imported LKPP feed",
        feed_note: "Source: the imported LKPP feed Bela-TokoDaringRealisasi, never mixed with data of the demo. The feed does not say where vendors are, how large they are or where goods come from, and names only work units that have ordered.",
        apply: "Apply",
        whole_year: |year| format!("Year {year}"),
        this_year: "This year so far",
        presets: "Ready-made periods",
        as_of: |moment| format!("data up to {moment}"),
        counted: |rows| format!("{rows} rows counted"),
        left_out: |rows| format!("{rows} left out"),
        why: "why?",
        exclusion: |reason| match reason {
            ExclusionReason::Failed => "reported as failed by the marketplace",
            ExclusionReason::Unverified => "not verified",
            ExclusionReason::Unconfirmed => "not confirmed complete",
        },
        none_left_out: "No row is left out.",
        value: "Value",
        orders: "Orders",
        vendors: "Vendors",
        local_vendors: "Local vendors",
        of_vendors: |all| format!("of {all} vendors in all"),
        units_active: "Work units that ordered",
        units: "Work units",
        units_idle: |idle| format!("{idle} have not ordered"),
        units_all: "all of them have ordered",
        average: "Average order",
        no_average: "none yet",
        from_base: |base, period| format!("from {base} in {period}"),
        new_since: |period| format!("new: none in {period}"),
        unchanged: "unchanged",
        trend: "Value by month",
        trend_says: |region, month, value| {
            format!("Spending of {region} by month. Highest in {month}: {value}.")
        },
        trend_empty: "No order counts in this period.",
        month: "Month",
        this_period: "This period",
        base_period: "Compared with",
        ranking: "National ranking",
        whole_ranking: |governments| format!("Open the whole ranking, {governments} governments"),
        kinds: "Kind of government",
        kind: |kind| match kind {
            GovernmentScope::All => "All",
            GovernmentScope::Provinsi => "Provinces",
            GovernmentScope::Kabupaten => "Kabupaten",
            GovernmentScope::Kota => "Kota",
        },
        scope: "Scope",
        national: "National",
        rank: "Rank",
        rank_in_kind: |kind, rank| format!("{} no. {rank}", kind.to_lowercase()),
        rank_in_kind_column: "In its kind",
        government: "Government",
        change: "Change",
        newly: "new",
        mine: "my region",
        to_mine: |name| format!("To the row of {name}"),
        find: "Find a government",
        not_found: |text| format!("No government is called “{text}” in this ranking."),
        rows_shown: |rows| format!("{rows} governments"),
        empty: "No government in this ranking yet",
        empty_detail: "Choose another period or scope.",
    };
}
