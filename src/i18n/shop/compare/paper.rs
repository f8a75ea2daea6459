//! A comparison that is kept: giving the reason, and the paper for the file.

/// The texts.
pub struct Paper {
    /// The heading of the form.
    pub save_title: &'static str,
    /// What keeping it means.
    pub save_detail: &'static str,
    /// Which offer was chosen.
    pub choose: &'static str,
    /// None was chosen yet.
    pub choose_first: &'static str,
    /// Why.
    pub reason: &'static str,
    /// What to write.
    pub reason_hint: &'static str,
    /// Keeps it.
    pub save: &'static str,
    /// Said after it: the number.
    pub saved: fn(&str) -> String,
    /// Nobody is signed in.
    pub sign_in: &'static str,
    /// To the sign-in page.
    pub sign_in_action: &'static str,
    /// Others than buyers and PPK.
    pub buyers_only: &'static str,
    /// The heading of a kept comparison: its number.
    pub heading: fn(&str) -> String,
    /// The heading before it is there.
    pub heading_unknown: &'static str,
    /// Below it: when, who, role, unit.
    pub lead: fn(&str, &str, &str, &str) -> String,
    /// Prices are those of that day.
    pub as_it_was: &'static str,
    /// What was chosen: vendor, marketplace, amount.
    pub chosen: fn(&str, &str, &str) -> String,
    /// Marks the chosen one.
    pub chosen_mark: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// The same offers at the prices of today.
    pub compare_now: &'static str,
    /// The title of the paper.
    pub title: &'static str,
    /// Its number.
    pub number: &'static str,
    /// Its day and time.
    pub date: &'static str,
    /// How many of what.
    pub quantity: &'static str,
    /// What is bought.
    pub goods: &'static str,
    /// The number of a row.
    pub row: &'static str,
    /// Vendor and product.
    pub vendor: &'static str,
    /// Unit price without PPN.
    pub unit_price: &'static str,
    /// Shipping.
    pub shipping: &'static str,
    /// PPN.
    pub ppn: &'static str,
    /// The total.
    pub total: &'static str,
    /// The rank.
    pub rank: &'static str,
    /// Local content.
    pub tkdn: &'static str,
    /// The evaluated total.
    pub evaluated: &'static str,
    /// The rank by that.
    pub evaluated_rank: &'static str,
    /// The heading of the findings.
    pub findings: &'static str,
    /// Who made it.
    pub made_by: &'static str,
    /// Who has seen it.
    pub seen_by: &'static str,
    /// Where a name is to be written.
    pub name: &'static str,
    /// By what a copy is told from the original: the digest.
    pub digest: fn(&str) -> String,
}

impl Paper {
    pub(super) const ID: Self = Self {
        save_title: "Simpan untuk arsip",
        save_detail: "Harga, peringkat, dan aturan disimpan seperti sekarang, dengan nama Anda dan waktunya. Simpanan tidak \
                      dapat diubah.",
        choose: "Penawaran yang dipilih",
        choose_first: "Pilih dulu satu penawaran.",
        reason: "Alasan pemilihan",
        reason_hint: "Mengapa penyedia ini, untuk pemeriksa yang membacanya tahun depan.",
        save: "Simpan perbandingan",
        saved: |number| format!("Perbandingan {number} tersimpan"),
        sign_in: "Masuk sebagai pejabat pengadaan atau PPK untuk menyimpan perbandingan.",
        sign_in_action: "Masuk",
        buyers_only: "Perbandingan disimpan oleh pejabat pengadaan atau PPK.",
        heading: |number| format!("Perbandingan {number}"),
        heading_unknown: "Perbandingan tersimpan",
        lead: |when, who, role, unit| format!("Disimpan {when} oleh {who}, {role}, {unit}"),
        as_it_was: "Harga, peringkat, dan aturan seperti pada saat disimpan.",
        chosen: |vendor, marketplace, amount| format!("Dipilih: {vendor} di {marketplace}, {amount}"),
        chosen_mark: "Dipilih",
        print: "Cetak di A4",
        compare_now: "Bandingkan dengan harga hari ini",
        title: "Perbandingan Harga Penawaran",
        number: "Nomor",
        date: "Waktu",
        quantity: "Jumlah",
        goods: "Barang",
        row: "No.",
        vendor: "Penyedia dan lokapasar",
        unit_price: "Harga satuan",
        shipping: "Ongkos kirim",
        ppn: "PPN",
        total: "Total",
        rank: "Peringkat",
        tkdn: "TKDN",
        evaluated: "HEA",
        evaluated_rank: "Peringkat HEA",
        findings: "Hasil",
        made_by: "Disusun oleh",
        seen_by: "Mengetahui, Pejabat Pembuat Komitmen",
        name: "Nama terang",
        digest: |digest| format!("Sidik isi {digest}. Dicetak dari Lokapasar; isi pada sistem yang berlaku."),
    };
    pub(super) const EN: Self = Self {
        save_title: "Keep it for the file",
        save_detail: "Prices, ranks and rules are kept as they are now, with your name and the time. What is kept cannot be \
                      changed.",
        choose: "The offer that is chosen",
        choose_first: "Choose an offer first.",
        reason: "Reason for the choice",
        reason_hint: "Why this vendor, for the auditor who reads it next year.",
        save: "Save the comparison",
        saved: |number| format!("Comparison {number} was saved"),
        sign_in: "Sign in as a procurement officer or PPK to save the comparison.",
        sign_in_action: "Sign in",
        buyers_only: "Procurement officers and PPK save comparisons.",
        heading: |number| format!("Comparison {number}"),
        heading_unknown: "Saved comparison",
        lead: |when, who, role, unit| format!("Saved {when} by {who}, {role}, {unit}"),
        as_it_was: "Prices, ranks and rules are those of when it was saved.",
        chosen: |vendor, marketplace, amount| format!("Chosen: {vendor} on {marketplace}, {amount}"),
        chosen_mark: "Chosen",
        print: "Print on A4",
        compare_now: "Compare at today's prices",
        title: "Comparison of Offers",
        number: "Number",
        date: "Time",
        quantity: "Quantity",
        goods: "Goods",
        row: "No.",
        vendor: "Vendor and marketplace",
        unit_price: "Unit price",
        shipping: "Shipping",
        ppn: "PPN",
        total: "Total",
        rank: "Rank",
        tkdn: "TKDN",
        evaluated: "HEA",
        evaluated_rank: "Rank by HEA",
        findings: "Findings",
        made_by: "Made by",
        seen_by: "Seen by the commitment officer (PPK)",
        name: "Name in full",
        digest: |digest| format!("Digest {digest}. Printed from Lokapasar; what the system holds counts."),
    };
}
