//! What the server found of a comparison, in sentences. The numbers in them are the server's.

use lokapasar_contract::comparison::PreferenceStanding;

/// The texts.
pub struct Findings {
    /// The heading.
    pub title: &'static str,
    /// The heading of the lowest total.
    pub cash: &'static str,
    /// What is lowest: vendor, marketplace, amount, how many of what.
    pub lowest_is: fn(&str, &str, &str, &str) -> String,
    /// All cost the same: amount, how many of what.
    pub all_equal: fn(&str, &str) -> String,
    /// What the highest costs more.
    pub spread: fn(&str) -> String,
    /// Nothing can be ordered in this quantity.
    pub none_orderable: &'static str,
    /// The heading of the median.
    pub middle: &'static str,
    /// The median.
    pub median_is: fn(&str) -> String,
    /// There are too few prices for one.
    pub no_median: &'static str,
    /// A price far below: vendor, share.
    pub far_below: fn(&str, &str) -> String,
    /// A price far above: vendor, share.
    pub far_above: fn(&str, &str) -> String,
    /// None is: the share from which on it would be.
    pub none_far: fn(&str) -> String,
    /// The heading of the preference.
    pub preferred: &'static str,
    /// Lowest with the preference: vendor, amount.
    pub evaluated_is: fn(&str, &str) -> String,
    /// It is another one than the lowest that is paid.
    pub turned: &'static str,
    /// It is the same.
    pub not_turned: &'static str,
    /// The formula: the highest preference, the least local content.
    pub formula: fn(&str, &str) -> String,
    /// Where a rule is written.
    pub source: fn(&str) -> String,
    /// No comparison is needed: the value.
    pub not_needed: fn(&str) -> String,
    /// There are enough vendors: found, asked for.
    pub enough: fn(&str, &str) -> String,
    /// There are too few: found, asked for.
    pub too_few: fn(&str, &str) -> String,
    /// What to do then: how many offer it.
    pub too_few_detail: fn(u32, &str) -> String,
    /// There is a single vendor.
    pub single: &'static str,
    /// What follows.
    pub single_detail: &'static str,
    /// What the value asks for: value, threshold, how many.
    pub above: fn(&str, &str, &str) -> String,
    /// The next step of the rule: amount, how many.
    pub next: fn(&str, &str) -> String,
    /// To goods of the same category.
    pub find_more: &'static str,
    /// To the cart.
    pub to_cart: &'static str,
    /// How the preference stands, with its value.
    pub preference: fn(PreferenceStanding, &str) -> String,
    /// A place in the order.
    pub rank: fn(&str) -> String,
}

impl Findings {
    pub(super) const ID: Self = Self {
        title: "Hasil perbandingan",
        cash: "Harga tunai",
        lowest_is: |vendor, marketplace, amount, quantity| {
            format!("Total terendah: {vendor} di {marketplace}, {amount} untuk {quantity} sampai tujuan.")
        },
        all_equal: |amount, quantity| {
            format!("Semua penawaran sama: {amount} untuk {quantity} sampai tujuan.")
        },
        spread: |amount| format!("Selisih dengan yang tertinggi {amount}."),
        none_orderable: "Tidak ada penawaran yang dapat dipesan dalam jumlah ini.",
        middle: "Kewajaran harga",
        median_is: |amount| format!("Median {amount}."),
        no_median: "Penawaran yang dapat dipesan terlalu sedikit untuk sebuah median.",
        far_below: |vendor, share| format!("{vendor} {share} di bawah median: periksa kewajarannya."),
        far_above: |vendor, share| format!("{vendor} {share} di atas median."),
        none_far: |share| format!("Tidak ada harga yang berjarak {share} atau lebih dari median."),
        preferred: "Dengan preferensi TKDN",
        evaluated_is: |vendor, amount| format!("Harga evaluasi akhir terendah: {vendor}, {amount}."),
        turned: "Urutannya berubah; yang dibayar tetap harga tunai.",
        not_turned: "Urutan pertama sama dengan harga tunai.",
        formula: |highest, least| {
            format!("HEA = (1 − TKDN × {highest}) × total, untuk TKDN bersertifikat mulai {least}.")
        },
        source: |source| format!("Sumber: {source}"),
        not_needed: |value| format!("Nilai {value}: pembanding tidak diwajibkan"),
        enough: |found, least| format!("Pembanding cukup: {found} penyedia dari {least} yang diwajibkan"),
        too_few: |found, least| {
            format!("Pembanding kurang: baru {found} penyedia dari {least} yang diwajibkan")
        },
        too_few_detail: |_, count| {
            format!(
                "Yang dihitung adalah penyedia berbeda dengan spesifikasi sama yang dapat mengirim jumlah ini. Barang \
                 pertama ditawarkan {count} penyedia."
            )
        },
        single: "Hanya satu penyedia: negosiasi wajib",
        single_detail: "Masukkan ke keranjang; pesanannya dimulai dengan negosiasi sebelum persetujuan PPK.",
        above: |value, threshold, least| {
            format!("Nilai {value}: di atas {threshold} wajib membandingkan {least} penyedia.")
        },
        next: |above, least| format!("Di atas {above} wajib membandingkan {least} penyedia."),
        find_more: "Cari barang sejenis",
        to_cart: "Buka keranjang",
        preference: |standing, share| match standing {
            PreferenceStanding::Given => format!("preferensi {share}"),
            PreferenceStanding::TooLow => "TKDN di bawah batas, tanpa preferensi".to_owned(),
            PreferenceStanding::NotVerified => "TKDN belum terverifikasi, tanpa preferensi".to_owned(),
            PreferenceStanding::None => "tanpa preferensi".to_owned(),
        },
        rank: |place| format!("peringkat {place}"),
    };
    pub(super) const EN: Self = Self {
        title: "What the comparison shows",
        cash: "Cash price",
        lowest_is: |vendor, marketplace, amount, quantity| {
            format!("Lowest total: {vendor} on {marketplace}, {amount} for {quantity}, delivered.")
        },
        all_equal: |amount, quantity| {
            format!("All offers cost the same: {amount} for {quantity}, delivered.")
        },
        spread: |amount| format!("The highest costs {amount} more."),
        none_orderable: "No offer can be ordered in this quantity.",
        middle: "Plausibility of prices",
        median_is: |amount| format!("Median {amount}."),
        no_median: "Too few offers can be ordered for a median.",
        far_below: |vendor, share| format!("{vendor} is {share} below the median: look into it."),
        far_above: |vendor, share| format!("{vendor} is {share} above the median."),
        none_far: |share| format!("No price is {share} or more away from the median."),
        preferred: "With the preference for local content",
        evaluated_is: |vendor, amount| format!("Lowest evaluated price: {vendor}, {amount}."),
        turned: "The order changes; what is paid stays the cash price.",
        not_turned: "The first is the same as by cash price.",
        formula: |highest, least| {
            format!("HEA = (1 − TKDN × {highest}) × total, for certified local content (TKDN) from {least}.")
        },
        source: |source| format!("Source: {source}"),
        not_needed: |value| format!("Value {value}: no comparison is demanded"),
        enough: |found, least| format!("Enough to compare: {found} vendors of the {least} demanded"),
        too_few: |found, least| format!("Too few to compare: {found} of the {least} vendors demanded"),
        too_few_detail: |number, count| {
            let vendors = if number == 1 {
                "vendor offers"
            } else {
                "vendors offer"
            };
            format!(
                "What counts are different vendors of the same specification who can deliver this quantity. {count} \
                 {vendors} the first product."
            )
        },
        single: "A single vendor: negotiation is compulsory",
        single_detail: "Put it into the cart; its order begins with a negotiation before the PPK's approval.",
        above: |value, threshold, least| {
            format!("Value {value}: above {threshold}, {least} vendors have to be compared.")
        },
        next: |above, least| format!("Above {above}, {least} vendors have to be compared."),
        find_more: "Find similar goods",
        to_cart: "Open the cart",
        preference: |standing, share| match standing {
            PreferenceStanding::Given => format!("preference {share}"),
            PreferenceStanding::TooLow => "TKDN below the limit, no preference".to_owned(),
            PreferenceStanding::NotVerified => "TKDN not verified, no preference".to_owned(),
            PreferenceStanding::None => "no preference".to_owned(),
        },
        rank: |place| format!("rank {place}"),
    };
}
