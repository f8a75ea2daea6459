//! An order in full.

/// The texts.
pub struct Order {
    /// The heading of an order before it is there.
    pub title: &'static str,
    /// The heading of an order: what, from whom.
    pub title_of: fn(&str, &str) -> String,
    /// Prints the page.
    pub print: &'static str,
    /// Whose turn it is: role.
    pub turn_of: fn(&str) -> String,
    /// Whose turn it is: role, name.
    pub turn_of_named: fn(&str, &str) -> String,
    /// It is the turn of the person who reads.
    pub your_turn: &'static str,
    /// It is nobody's turn: it ended.
    pub ended: fn(&str) -> String,
    /// By when: moment, what is left.
    pub deadline: fn(&str, &str) -> String,
    /// The deadline has passed: moment.
    pub deadline_passed: fn(&str) -> String,
    /// What happens otherwise.
    pub otherwise: fn(&str) -> String,
    /// Nothing can be done by the person who reads.
    pub nothing_to_do: &'static str,
    /// Why other actions are closed.
    pub closed_actions: &'static str,
    /// The lines.
    pub lines: &'static str,
    /// A column: the thing.
    pub thing: &'static str,
    /// A column: how many.
    pub quantity: &'static str,
    /// A column: the agreed price.
    pub agreed_price: &'static str,
    /// The price as listed: price, saving.
    pub was: fn(&str, &str) -> String,
    /// A line that the PPK rejected: why.
    pub rejected: fn(&str) -> String,
    /// How many are shipped.
    pub shipped: fn(&str) -> String,
    /// Goods without PPN.
    pub goods: &'static str,
    /// Shipping.
    pub shipping: &'static str,
    /// PPN.
    pub ppn: &'static str,
    /// The way of the order.
    pub timeline: &'static str,
    /// It follows by itself.
    pub live: &'static str,
    /// A step that is behind.
    pub step_done: &'static str,
    /// The step of the moment.
    pub step_now: &'static str,
    /// A step to come.
    pub step_later: &'static str,
    /// The order ended here.
    pub step_ended: &'static str,
    /// Planned for.
    pub planned: fn(&str) -> String,
    /// Parties and delivery.
    pub details: &'static str,
    /// The buyer.
    pub buyer: &'static str,
    /// The PPK.
    pub ppk: &'static str,
    /// The bendahara.
    pub bendahara: &'static str,
    /// Who receives.
    pub receiver: &'static str,
    /// What it is needed for.
    pub need: &'static str,
    /// By when it is needed.
    pub needed_by: &'static str,
    /// The note.
    pub note: &'static str,
    /// The funding source.
    pub funding: &'static str,
    /// The procurement plan.
    pub plan: &'static str,
    /// The payment.
    pub payment: &'static str,
    /// The payment route.
    pub route: &'static str,
    /// The virtual account.
    pub account: &'static str,
    /// When it was paid.
    pub paid: &'static str,
    /// Not paid yet.
    pub unpaid: &'static str,
    /// The proof of payment.
    pub proof: &'static str,
    /// What is withheld.
    pub withheld: &'static str,
    /// A withheld tax: its code in the contract, rate, source.
    pub withholding: fn(&str, &str, &str) -> String,
    /// The shipments.
    pub shipments: &'static str,
    /// A shipment by its number.
    pub shipment: fn(u32) -> String,
    /// On its way since.
    pub left: fn(&str) -> String,
    /// Arrived at.
    pub arrived: fn(&str) -> String,
    /// The negotiation.
    pub proposals: &'static str,
    /// The rules that were applied.
    pub rules: &'static str,
    /// The rating.
    pub rating: &'static str,
    /// The vendor's reply to it.
    pub reply: &'static str,
    /// Stars, for those who listen and see.
    pub stars: fn(u8) -> String,
    /// A cancellation waits for the other side: who asked.
    pub cancel_requested: fn(&str) -> String,
    /// Who has signed the handover report.
    pub signed: fn(&str) -> String,
}

impl Order {
    pub(crate) const ID: Self = Self {
        title: "Pesanan",
        title_of: |title, vendor| format!("{title} dari {vendor}"),
        print: "Cetak",
        turn_of: |role| format!("Giliran {role}"),
        turn_of_named: |role, name| format!("Giliran {role}: {name}"),
        your_turn: "Giliran Anda",
        ended: |state| format!("Tidak ada giliran lagi: {}", state.to_lowercase()),
        deadline: |moment, left| format!("Sebelum {moment} ({left})."),
        deadline_passed: |moment| format!("Batas waktu {moment} sudah lewat."),
        otherwise: |state| format!("Lewat itu pesanan menjadi: {}.", state.to_lowercase()),
        nothing_to_do: "Saat ini tidak ada yang perlu Anda lakukan.",
        closed_actions: "Tindakan lain yang belum bisa dilakukan",
        lines: "Barang",
        thing: "Barang",
        quantity: "Jumlah",
        agreed_price: "Harga sepakat",
        was: |price, saving| format!("semula {price}, hemat {saving} per satuan"),
        rejected: |reason| format!("ditolak PPK: {reason}"),
        shipped: |count| format!("{count} sudah dikirim"),
        goods: "Barang, belum termasuk PPN",
        shipping: "Ongkos kirim",
        ppn: "PPN",
        timeline: "Perjalanan pesanan",
        live: "langsung",
        step_done: "sudah",
        step_now: "sekarang",
        step_later: "nanti",
        step_ended: "berakhir di sini",
        planned: |moment| format!("rencana {moment}"),
        details: "Para pihak dan pengiriman",
        buyer: "Pejabat pengadaan",
        ppk: "PPK",
        bendahara: "Bendahara",
        receiver: "Penerima",
        need: "Keperluan",
        needed_by: "Dibutuhkan paling lambat",
        note: "Catatan",
        funding: "Sumber dana",
        plan: "Kode RUP",
        payment: "Pembayaran",
        route: "Cara bayar",
        account: "Rekening virtual",
        paid: "Dibayar",
        unpaid: "belum dibayar",
        proof: "Bukti bayar",
        withheld: "Dipungut lokapasar",
        withholding: |tax, rate, source| format!("{} {rate} ({source})", tax_name(tax)),
        shipments: "Pengiriman",
        shipment: |number| format!("Kiriman {number}"),
        left: |moment| format!("berangkat {moment}"),
        arrived: |moment| format!("tiba {moment}"),
        proposals: "Riwayat negosiasi",
        rules: "Aturan yang dipakai",
        rating: "Penilaian",
        reply: "Tanggapan penyedia",
        stars: |stars| format!("{stars} dari 5 bintang"),
        cancel_requested: |who| format!("{who} meminta pembatalan dan menunggu persetujuan pihak lain."),
        signed: |who| format!("BAST sudah ditandatangani: {who}."),
    };

    pub(crate) const EN: Self = Self {
        title: "Order",
        title_of: |title, vendor| format!("{title} from {vendor}"),
        print: "Print",
        turn_of: |role| format!("Turn of the {}", lower_first(role)),
        turn_of_named: |role, name| format!("Turn of the {}: {name}", lower_first(role)),
        your_turn: "Your turn",
        ended: |state| format!("Nobody's turn any more: {}", state.to_lowercase()),
        deadline: |moment, left| format!("Before {moment} ({left})."),
        deadline_passed: |moment| format!("The deadline, {moment}, has passed."),
        otherwise: |state| format!("After that the order becomes: {}.", state.to_lowercase()),
        nothing_to_do: "There is nothing for you to do now.",
        closed_actions: "Other actions, not possible now",
        lines: "Goods",
        thing: "Goods",
        quantity: "Quantity",
        agreed_price: "Agreed price",
        was: |price, saving| format!("listed at {price}, {saving} saved per unit"),
        rejected: |reason| format!("rejected by the PPK: {reason}"),
        shipped: |count| format!("{count} shipped"),
        goods: "Goods, without VAT",
        shipping: "Shipping",
        ppn: "VAT (PPN)",
        timeline: "Way of the order",
        live: "live",
        step_done: "done",
        step_now: "now",
        step_later: "to come",
        step_ended: "ended here",
        planned: |moment| format!("planned {moment}"),
        details: "Parties and delivery",
        buyer: "Procurement officer",
        ppk: "PPK",
        bendahara: "Treasurer",
        receiver: "Receiver",
        need: "Needed for",
        needed_by: "Needed by",
        note: "Note",
        funding: "Funding source",
        plan: "Procurement plan code (RUP)",
        payment: "Payment",
        route: "Payment route",
        account: "Virtual account",
        paid: "Paid",
        unpaid: "not paid yet",
        proof: "Proof of payment",
        withheld: "Withheld by the marketplace",
        withholding: |tax, rate, source| format!("{} {rate} ({source})", tax_name(tax)),
        shipments: "Shipments",
        shipment: |number| format!("Shipment {number}"),
        left: |moment| format!("left {moment}"),
        arrived: |moment| format!("arrived {moment}"),
        proposals: "Negotiation",
        rules: "Rules that were applied",
        rating: "Rating",
        reply: "The vendor's reply",
        stars: |stars| format!("{stars} of 5 stars"),
        cancel_requested: |who| format!("{who} asked to cancel and waits for the other side to agree."),
        signed: |who| format!("The handover report is signed by: {who}."),
    };
}

/// A role in the middle of a sentence: abbreviations keep their capitals.
fn lower_first(role: &str) -> String {
    let abbreviation = role.chars().nth(1).is_some_and(char::is_uppercase);
    match role.chars().next() {
        Some(first) if !abbreviation => first.to_lowercase().chain(role.chars().skip(1)).collect(),
        _ => role.to_owned(),
    }
}

/// A tax by its code in the contract; one that is not known keeps its code.
fn tax_name(code: &str) -> &str {
    match code {
        "ppn" => "PPN",
        "pph22" => "PPh 22",
        other => other,
    }
}
