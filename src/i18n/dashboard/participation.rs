//! Which work units buy.

use lokapasar_contract::query::ParticipationShow;

/// The texts.
pub struct Participation {
    /// The heading, before the region is known.
    pub title: &'static str,
    /// The heading for a government.
    pub title_of: fn(&str) -> String,
    /// What is seen at once: how many of how many.
    pub says: fn(&str, &str) -> String,
    /// And how many have not.
    pub says_idle: fn(&str) -> String,
    /// Everybody has.
    pub says_all: &'static str,
    /// The heading of the kinds.
    pub kinds: &'static str,
    /// Columns.
    pub kind: &'static str,
    /// Columns.
    pub active: &'static str,
    /// Of how many units.
    pub of_units: fn(&str, &str) -> String,
    /// The heading of the units.
    pub units: &'static str,
    /// The choice of what is listed.
    pub show: &'static str,
    /// What is listed, with how many.
    pub shown: fn(ParticipationShow, &str) -> String,
    /// Columns.
    pub own: &'static str,
    /// Columns.
    pub with_below: &'static str,
    /// Columns.
    pub last: &'static str,
    /// No order of it counts up to the last day of the period.
    pub never: &'static str,
    /// What stands above a unit, for those who listen.
    pub below: fn(&str) -> String,
    /// How many of the units below have bought.
    pub active_below: fn(&str, &str) -> String,
    /// What names no unit.
    pub unnamed: &'static str,
    /// The last line: what all make together.
    pub total: &'static str,
    /// There is no unit to show.
    pub empty: fn(ParticipationShow) -> &'static str,
    /// What to do then.
    pub empty_detail: &'static str,
}

impl Participation {
    pub(crate) const ID: Self = Self {
        title: "Keikutsertaan satuan kerja",
        title_of: |region| format!("Keikutsertaan satuan kerja {region}"),
        says: |active, total| format!("{active} dari {total} satuan kerja sudah berbelanja"),
        says_idle: |idle| format!("{idle} belum berbelanja dalam periode ini"),
        says_all: "Semua sudah berbelanja dalam periode ini",
        kinds: "Menurut jenis",
        kind: "Jenis",
        active: "Sudah berbelanja",
        of_units: |active, total| format!("{active} dari {total}"),
        units: "Satuan kerja satu per satu",
        show: "Satuan kerja yang ditampilkan",
        shown: |show, count| match show {
            ParticipationShow::All => format!("Semua ({count})"),
            ParticipationShow::Idle => format!("Belum berbelanja ({count})"),
        },
        own: "Belanja sendiri",
        with_below: "Dengan yang di bawahnya",
        last: "Belanja terakhir",
        never: "tidak ada sampai akhir periode",
        below: |above| format!("di bawah {above}"),
        active_below: |active, total| format!("{active} dari {total} di bawahnya sudah berbelanja"),
        unnamed: "Satuan kerja tidak disebut",
        total: "Jumlah",
        empty: |show| match show {
            ParticipationShow::All => "Pemerintah daerah ini tidak punya satuan kerja",
            ParticipationShow::Idle => "Semua satuan kerja sudah berbelanja",
        },
        empty_detail: "Pilih periode atau aturan lain.",
    };
    pub(crate) const EN: Self = Self {
        title: "Participation of work units",
        title_of: |region| format!("Participation of work units of {region}"),
        says: |active, total| format!("{active} of {total} work units have ordered"),
        says_idle: |idle| format!("{idle} have not ordered in this period"),
        says_all: "All have ordered in this period",
        kinds: "By kind",
        kind: "Kind",
        active: "Have ordered",
        of_units: |active, total| format!("{active} of {total}"),
        units: "Work units one by one",
        show: "Work units that are shown",
        shown: |show, count| match show {
            ParticipationShow::All => format!("All ({count})"),
            ParticipationShow::Idle => format!("Have not ordered ({count})"),
        },
        own: "Its own",
        with_below: "With those below",
        last: "Last order",
        never: "none up to the end of the period",
        below: |above| format!("below {above}"),
        active_below: |active, total| format!("{active} of {total} below it have ordered"),
        unnamed: "Work unit not named",
        total: "Sum",
        empty: |show| match show {
            ParticipationShow::All => "This government has no work units",
            ParticipationShow::Idle => "All work units have ordered",
        },
        empty_detail: "Choose another period or rule.",
    };
}
