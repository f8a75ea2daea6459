//! Orders and approvals.

pub mod history;

use lokapasar_contract::query::OrderSort;

/// The texts.
pub struct Orders {
    /// The heading of the list.
    pub title: &'static str,
    /// The heading of an order before it is there.
    pub detail_title: &'static str,
    /// The heading of an order: what, from whom.
    pub detail_of: fn(&str, &str) -> String,
    /// The heading of the approver's inbox.
    pub approvals_title: &'static str,
    /// What the inbox is for.
    pub approvals_lead: &'static str,
    /// Nothing to approve.
    pub approvals_empty: &'static str,
    /// When something comes.
    pub approvals_empty_detail: &'static str,
    /// From the inbox to an order.
    pub review: &'static str,
    /// The label of the text filter.
    pub find: &'static str,
    /// The name of the filters.
    pub filters: &'static str,
    /// Applies the filters.
    pub apply: &'static str,
    /// Any state.
    pub any_state: &'static str,
    /// The filter on the state.
    pub state: &'static str,
    /// The first day.
    pub from: &'static str,
    /// The last day.
    pub to: &'static str,
    /// Only what waits for me.
    pub my_turn: &'static str,
    /// The choice of the order.
    pub sort: &'static str,
    /// An order of the list.
    pub sorted: fn(OrderSort) -> &'static str,
    /// How many there are.
    pub found: fn(&str) -> String,
    /// No order at all.
    pub empty: &'static str,
    /// No order with these filters.
    pub empty_filtered: &'static str,
    /// What to do then.
    pub empty_detail: &'static str,
    /// What to do when filters leave nothing.
    pub empty_filtered_detail: &'static str,
    /// Takes all filters away.
    pub clear: &'static str,
    /// To the shop.
    pub to_shop: &'static str,
    /// A column: the order.
    pub order: &'static str,
    /// A column: the vendor.
    pub vendor: &'static str,
    /// A column: the unit.
    pub unit: &'static str,
    /// A column: what is paid.
    pub total: &'static str,
    /// A column: when it was placed.
    pub placed: &'static str,
    /// A column: whose move, until when.
    pub turn: &'static str,
    /// Until when.
    pub until: fn(&str) -> String,
    /// It is late.
    pub overdue: &'static str,
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
    /// Stars, for those who listen and see.
    pub stars: fn(u8) -> String,
    /// A cancellation waits for the other side: who asked.
    pub cancel_requested: fn(&str) -> String,
    /// Who has signed the handover report.
    pub signed: fn(&str) -> String,
    /// Prints the page.
    pub print: &'static str,
    /// Why.
    pub reason: &'static str,
    /// Who reads the reason.
    pub reason_hint: &'static str,
    /// A reason is missing.
    pub reason_missing: &'static str,
    /// Which lines are rejected.
    pub reject_lines: &'static str,
    /// All lines are rejected when none is chosen.
    pub reject_hint: &'static str,
    /// Who carries it.
    pub carrier: &'static str,
    /// The vendor's own courier.
    pub own_courier: &'static str,
    /// The tracking number.
    pub tracking: &'static str,
    /// What is shipped now.
    pub ship_now: &'static str,
    /// How many of a thing are left.
    pub remaining: fn(&str) -> String,
    /// Nothing to ship was chosen.
    pub ship_nothing: &'static str,
    /// What was found of a thing.
    pub finding_of: fn(&str) -> String,
    /// What is wrong with a thing.
    pub finding_note: &'static str,
    /// A note is missing where a thing does not fit.
    pub finding_missing: &'static str,
    /// The number of the proof.
    pub proof_number: &'static str,
    /// The proof is missing.
    pub proof_missing: &'static str,
    /// How many stars.
    pub stars_choice: &'static str,
    /// In words.
    pub rating_text: &'static str,
    /// A proposed price of a thing.
    pub price_of: fn(&str) -> String,
    /// A message with the proposal.
    pub message: &'static str,
    /// An amount is not one.
    pub amount_invalid: &'static str,
    /// It was done.
    pub done: fn(&str) -> String,
}

impl Orders {
    pub(crate) const ID: Self = Self {
        title: "Pesanan",
        detail_title: "Pesanan",
        detail_of: |title, vendor| format!("{title} dari {vendor}"),
        approvals_title: "Menunggu persetujuan Anda",
        approvals_lead: "Yang paling dekat batas waktunya di atas. Pesanan yang lewat batas batal, dan harganya tidak lagi terkunci.",
        approvals_empty: "Tidak ada yang menunggu persetujuan Anda",
        approvals_empty_detail: "Pesanan baru dari pejabat pengadaan muncul di sini dengan sendirinya.",
        review: "Periksa dan putuskan",
        find: "Nomor, barang, atau penyedia",
        filters: "Saring pesanan",
        apply: "Saring",
        any_state: "Semua status",
        state: "Status",
        from: "Dari tanggal",
        to: "Sampai tanggal",
        my_turn: "Hanya giliran saya",
        sort: "Urutan",
        sorted: |sort| match sort {
            OrderSort::Newest => "terbaru",
            OrderSort::Oldest => "terlama",
            OrderSort::TotalDescending => "nilai terbesar",
            OrderSort::TotalAscending => "nilai terkecil",
            OrderSort::Deadline => "batas waktu terdekat",
        },
        found: |count| format!("{count} pesanan"),
        empty: "Belum ada pesanan",
        empty_filtered: "Tidak ada pesanan dengan saringan ini",
        empty_detail: "Pesanan yang dibuat muncul di sini, dengan giliran dan batas waktunya.",
        empty_filtered_detail: "Hapus sebagian saringan untuk melihat pesanan lain.",
        clear: "Hapus semua saringan",
        to_shop: "Cari barang",
        order: "Pesanan",
        vendor: "Penyedia",
        unit: "Satuan kerja",
        total: "Total",
        placed: "Dibuat",
        turn: "Giliran",
        until: |moment| format!("sampai {moment}"),
        overdue: "terlambat",
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
        stars: |stars| format!("{stars} dari 5 bintang"),
        cancel_requested: |who| format!("{who} meminta pembatalan dan menunggu persetujuan pihak lain."),
        signed: |who| format!("BAST sudah ditandatangani: {who}."),
        print: "Cetak",
        reason: "Alasan",
        reason_hint: "Tercatat di riwayat dan dibaca semua pihak.",
        reason_missing: "Tulis alasannya.",
        reject_lines: "Barang yang ditolak",
        reject_hint: "Tanpa pilihan, seluruh pesanan ditolak.",
        carrier: "Kurir",
        own_courier: "Kurir penyedia",
        tracking: "Nomor resi",
        ship_now: "Yang dikirim sekarang",
        remaining: |count| format!("tersisa {count}"),
        ship_nothing: "Isi jumlah paling sedikit satu barang, tidak lebih dari sisanya.",
        finding_of: |name| format!("Hasil pemeriksaan {name}"),
        finding_note: "Catatan",
        finding_missing: "Tulis apa yang tidak sesuai.",
        proof_number: "Nomor bukti bayar",
        proof_missing: "Tulis nomor bukti bayar.",
        stars_choice: "Bintang",
        rating_text: "Ulasan",
        price_of: |name| format!("Harga satuan {name}, belum termasuk PPN"),
        message: "Pesan",
        amount_invalid: "Tulis jumlah rupiah dengan angka saja.",
        done: |action| format!("{action}: sudah tercatat."),
    };
    pub(crate) const EN: Self = Self {
        title: "Orders",
        detail_title: "Order",
        detail_of: |title, vendor| format!("{title} from {vendor}"),
        approvals_title: "Waiting for your approval",
        approvals_lead: "What is due first stands on top. An order past its deadline is cancelled and its prices are locked no more.",
        approvals_empty: "Nothing waits for your approval",
        approvals_empty_detail: "New orders of the procurement officer appear here by themselves.",
        review: "Review and decide",
        find: "Number, goods or vendor",
        filters: "Filter orders",
        apply: "Filter",
        any_state: "Any state",
        state: "State",
        from: "From",
        to: "To",
        my_turn: "Only my turn",
        sort: "Sorted by",
        sorted: |sort| match sort {
            OrderSort::Newest => "newest",
            OrderSort::Oldest => "oldest",
            OrderSort::TotalDescending => "highest total",
            OrderSort::TotalAscending => "lowest total",
            OrderSort::Deadline => "nearest deadline",
        },
        found: |count| format!("{count} orders"),
        empty: "No orders yet",
        empty_filtered: "No order fits these filters",
        empty_detail: "Orders appear here once they are placed, with whose turn it is and until when.",
        empty_filtered_detail: "Take some filters away to see other orders.",
        clear: "Take all filters away",
        to_shop: "Find goods",
        order: "Order",
        vendor: "Vendor",
        unit: "Work unit",
        total: "Total",
        placed: "Placed",
        turn: "Turn",
        until: |moment| format!("until {moment}"),
        overdue: "overdue",
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
        stars: |stars| format!("{stars} of 5 stars"),
        cancel_requested: |who| format!("{who} asked to cancel and waits for the other side to agree."),
        signed: |who| format!("The handover report is signed by: {who}."),
        print: "Print",
        reason: "Reason",
        reason_hint: "Kept in the history and read by all parties.",
        reason_missing: "Give the reason.",
        reject_lines: "Goods to reject",
        reject_hint: "With none chosen, the whole order is rejected.",
        carrier: "Carrier",
        own_courier: "The vendor's own courier",
        tracking: "Tracking number",
        ship_now: "Shipped now",
        remaining: |count| format!("{count} left"),
        ship_nothing: "Enter a quantity for at least one item, no more than what is left.",
        finding_of: |name| format!("Inspection of {name}"),
        finding_note: "Note",
        finding_missing: "Say what does not fit.",
        proof_number: "Number of the proof of payment",
        proof_missing: "Give the number of the proof of payment.",
        stars_choice: "Stars",
        rating_text: "Review",
        price_of: |name| format!("Unit price of {name}, without VAT"),
        message: "Message",
        amount_invalid: "Give the amount in rupiah, digits only.",
        done: |action| format!("{action}: recorded."),
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
