//! Who stands in for a PPK who is away.

/// The texts.
pub struct Substitutes {
    /// The heading.
    pub title: &'static str,
    /// What a substitute does, and does not.
    pub lead: &'static str,
    /// Nobody is named.
    pub none: &'static str,
    /// From when to when: days.
    pub days: fn(&str, &str) -> String,
    /// It is so today.
    pub today: &'static str,
    /// It will be.
    pub later: &'static str,
    /// Ends it.
    pub end: &'static str,
    /// The same, spoken: by whom.
    pub end_of: fn(&str) -> String,
    /// It has ended: by whom.
    pub ended: fn(&str) -> String,
    /// Who is to stand in.
    pub who: &'static str,
    /// Nobody is chosen yet.
    pub choose: &'static str,
    /// The first day.
    pub from: &'static str,
    /// The last day.
    pub to: &'static str,
    /// A day is missing.
    pub day_missing: &'static str,
    /// Names the substitute.
    pub name: &'static str,
    /// Somebody is named: who.
    pub named: fn(&str) -> String,
    /// To who stands in today: for whom.
    pub standing_in: fn(&str) -> String,
    /// What that means.
    pub lead_of_substitute: &'static str,
    /// In whose place something was done.
    pub in_place_of: fn(&str) -> String,
}

impl Substitutes {
    pub(crate) const ID: Self = Self {
        title: "Pengganti saat Anda tidak bertugas",
        lead: "Pengganti melihat kotak ini dan memutuskan atas nama Anda, tetapi tidak untuk pesanan yang dibuatnya sendiri.",
        none: "Belum ada pengganti.",
        days: |from, to| format!("{from} sampai {to}"),
        today: "berlaku hari ini",
        later: "akan datang",
        end: "Akhiri",
        end_of: |name| format!("Akhiri penggantian oleh {name}"),
        ended: |name| format!("Penggantian oleh {name} diakhiri."),
        who: "Pengganti",
        choose: "Pilih orangnya",
        from: "Hari pertama",
        to: "Hari terakhir",
        day_missing: "Isi tanggalnya.",
        name: "Tunjuk pengganti",
        named: |name| format!("{name} ditunjuk sebagai pengganti."),
        standing_in: |absent| format!("Hari ini Anda bertindak atas nama {absent} (PPK)."),
        lead_of_substitute: "Keputusan Anda tercatat sebagai pengganti; pesanan yang Anda buat sendiri diputuskan orang lain.",
        in_place_of: |absent| format!("a.n. {absent}"),
    };

    pub(crate) const EN: Self = Self {
        title: "Who stands in while you are away",
        lead: "A substitute sees this inbox and decides in your place, but never on what they ordered themselves.",
        none: "Nobody is named.",
        days: |from, to| format!("{from} to {to}"),
        today: "today",
        later: "to come",
        end: "End",
        end_of: |name| format!("End the substitution by {name}"),
        ended: |name| format!("The substitution by {name} has ended."),
        who: "Substitute",
        choose: "Choose somebody",
        from: "First day",
        to: "Last day",
        day_missing: "Enter the day.",
        name: "Name the substitute",
        named: |name| format!("{name} is named as your substitute."),
        standing_in: |absent| format!("Today you act in place of {absent} (PPK)."),
        lead_of_substitute: "What you decide is recorded as the substitute's; what you ordered yourself is decided by somebody else.",
        in_place_of: |absent| format!("in place of {absent}"),
    };
}
