//! The checkout and what comes of it.

pub mod division;
pub mod rules;

use lokapasar_contract::purchase::{FundingSource, PaymentRoute};

use self::division::Division;
use self::rules::Rules;
use crate::stores::cart::draft::fields::Part;
use crate::stores::cart::draft::{Field, Wrong};

/// The texts.
pub struct Checkout {
    /// Below the heading.
    pub lead: &'static str,
    /// The section on what is needed.
    pub need_section: &'static str,
    /// The section on the receiver.
    pub receiver_section: &'static str,
    /// The section on money.
    pub money_section: &'static str,
    /// The section on the vendors.
    pub vendor_section: &'static str,
    /// What a field asks.
    pub label: fn(Field) -> &'static str,
    /// What to write in it; empty where the label says it.
    pub hint: fn(Field) -> &'static str,
    /// What is wrong with it.
    pub wrong: fn(Field, Wrong) -> &'static str,
    /// What a funding source is.
    pub funding_hint: fn(FundingSource) -> &'static str,
    /// What a payment route means for the buyer.
    pub route_hint: fn(PaymentRoute) -> &'static str,
    /// The choice to negotiate first.
    pub negotiate: &'static str,
    /// What that means.
    pub negotiate_hint: &'static str,
    /// The heading of the orders that will come out.
    pub preview: &'static str,
    /// How many lines an order has.
    pub lines: fn(usize) -> String,
    /// Back to the cart.
    pub back: &'static str,
    /// Places the orders.
    pub submit: fn(usize) -> String,
    /// The same, while the answer is awaited.
    pub submitting: &'static str,
    /// Several addresses.
    pub division: Division,
    /// What the rules say.
    pub rules: Rules,
    /// What was typed is kept.
    pub kept: &'static str,
    /// Nothing to order.
    pub empty_title: &'static str,
    /// The heading when it is unclear and can no longer be asked.
    pub too_old_title: &'static str,
    /// What to do then.
    pub too_old: &'static str,
    /// Goes on with the form as a new purchase.
    pub start_over: &'static str,
    /// The heading when it is unclear whether the orders were placed.
    pub unclear_title: &'static str,
    /// What that means.
    pub unclear: &'static str,
    /// Asks again.
    pub ask_again: &'static str,
    /// The cart is another one now.
    pub cart_changed_title: &'static str,
    /// What to do about it.
    pub cart_changed: &'static str,
    /// Placed from another window.
    pub elsewhere_title: &'static str,
    /// What that means.
    pub elsewhere: &'static str,
    /// To the list of orders.
    pub to_orders: &'static str,
    /// To the home page.
    pub to_home: &'static str,
    /// The heading when it is done.
    pub placed: fn(usize) -> String,
    /// The title before the purchase is read.
    pub placed_title: &'static str,
    /// Below it: the purchase's number and when.
    pub placed_lead: fn(&str, &str) -> String,
    /// What comes next.
    pub placed_next: &'static str,
    /// The number of an order, as a link, for those who listen.
    pub open_order: fn(&str) -> String,
}

impl Checkout {
    pub(in crate::i18n) const ID: Self = Self {
        lead: "Isian ini berlaku untuk semua pesanan di bawah. Yang Anda ketik tersimpan di perangkat ini.",
        need_section: "Kebutuhan",
        receiver_section: "Penerima barang",
        money_section: "Dana dan pembayaran",
        vendor_section: "Untuk penyedia",
        label: |field| match field {
            Field::Need => "Keperluan",
            Field::ReceiverName | Field::Further(_, Part::Name) => "Nama penerima",
            Field::ReceiverPhone | Field::Further(_, Part::Phone) => "Telepon penerima",
            Field::ReceiverAddress | Field::Further(..) => "Alamat pengiriman",
            Field::NeededBy => "Dibutuhkan paling lambat",
            Field::FundingSource => "Sumber dana",
            Field::PaymentRoute => "Cara membayar",
            Field::PlanCode => "Paket RUP",
            Field::Note => "Catatan untuk penyedia",
            Field::Division => "Alamat",
            Field::FirstGoods | Field::Share(_) => "Pembagian barang",
        },
        hint: |field| match field {
            Field::Need => {
                "Untuk apa barang ini, seperti akan tertulis di surat pesanan. Contoh: rapat koordinasi kecamatan."
            }
            Field::ReceiverName | Field::Further(_, Part::Name) => {
                "Orang yang menerima dan memeriksa barang."
            }
            Field::ReceiverPhone | Field::Further(_, Part::Phone) => {
                "Kurir menelepon nomor ini. Contoh: 0812 3456 7890."
            }
            Field::ReceiverAddress | Field::Further(..) => "Jalan, nomor, dan petunjuk bagi kurir.",
            Field::NeededBy => "Hari terakhir barang masih berguna.",
            Field::FundingSource | Field::PaymentRoute | Field::PlanCode | Field::Note => "",
            Field::Division | Field::FirstGoods | Field::Share(_) => "",
        },
        wrong: |field, wrong| match (field, wrong) {
            (Field::Need, _) => "Tulis untuk apa barang ini dibutuhkan",
            (Field::ReceiverName | Field::Further(_, Part::Name), _) => "Tulis nama penerima barang",
            (Field::ReceiverPhone | Field::Further(_, Part::Phone), Wrong::Missing) => {
                "Tulis nomor telepon penerima"
            }
            (Field::ReceiverPhone | Field::Further(_, Part::Phone), _) => {
                "Tulis nomor telepon dengan angka, sedikitnya delapan"
            }
            (Field::ReceiverAddress | Field::Further(..), _) => "Tulis alamat pengiriman",
            (Field::NeededBy, Wrong::Missing) => "Pilih tanggal barang dibutuhkan",
            (Field::NeededBy, _) => "Pilih tanggal yang ada di kalender",
            (Field::FundingSource, _) => "Pilih sumber dana",
            (Field::PaymentRoute, Wrong::Closed) => "Cara membayar ini tertutup; pilih yang lain",
            (Field::PaymentRoute, _) => "Pilih cara membayar",
            (Field::PlanCode, Wrong::Closed) => "Paket RUP ini tidak cukup; pilih yang lain",
            (Field::PlanCode, _) => "Periksa paket RUP",
            (Field::Note, _) => "Periksa catatan",
            (Field::Division | Field::FirstGoods | Field::Share(_), _) => "Periksa pembagian barang",
        },
        funding_hint: |source| match source {
            FundingSource::Apbd => "Anggaran pendapatan dan belanja daerah",
            FundingSource::Apbn => "Anggaran pendapatan dan belanja negara",
            FundingSource::Bos => "Bantuan operasional sekolah",
            FundingSource::Blud => "Pendapatan badan layanan umum daerah",
        },
        route_hint: |route| match route {
            PaymentRoute::VirtualAccount => {
                "Bendahara mentransfer dari uang persediaan ke satu rekening untuk setiap pesanan. Lokapasar memungut pajaknya."
            }
            PaymentRoute::CreditCard => {
                "Kartu kredit pemerintah (KKPD) dari uang persediaan. Lokapasar memungut pajaknya."
            }
            PaymentRoute::Direct => {
                "Pembayaran langsung (LS) dengan SPM ke rekening penyedia lewat sistem keuangan daerah. Bendahara yang memungut pajaknya."
            }
        },
        negotiate: "Negosiasi dahulu sebelum persetujuan",
        negotiate_hint: "Anda dan penyedia bertukar penawaran sampai sepakat; setelah itu PPK menyetujui.",
        preview: "Pesanan yang akan dibuat",
        lines: |count| format!("{count} barang"),
        back: "Ubah keranjang",
        submit: |orders| match orders {
            0 | 1 => "Buat pesanan".to_owned(),
            _ => format!("Buat {orders} pesanan"),
        },
        submitting: "Membuat pesanan",
        division: Division::ID,
        rules: Rules::ID,
        kept: "Isian Anda tersimpan.",
        empty_title: "Tidak ada yang dipesan",
        too_old_title: "Kami tidak dapat lagi memastikan apakah pesanan sudah dibuat",
        too_old: "Sudah hampir sehari sejak Anda mengirimnya. Periksa dahulu apakah pesanannya ada; bila belum ada, lanjutkan di sini. Isian Anda tersimpan.",
        start_over: "Pesanannya tidak ada, lanjutkan mengisi",
        unclear_title: "Kami belum tahu apakah pesanan sudah dibuat",
        unclear: "Permintaan Anda terkirim, tetapi jawabannya tidak sampai. Periksa lagi: pesanan yang sama tidak akan dibuat dua kali.",
        ask_again: "Periksa lagi",
        cart_changed_title: "Keranjang berubah sejak Anda membukanya",
        cart_changed: "Belum ada pesanan yang dibuat. Periksa isi dan jumlahnya di bawah, lalu buat pesanan lagi.",
        elsewhere_title: "Pesanan dari isian ini sudah dibuat",
        elsewhere: "Anda membuatnya dari jendela lain. Isian di jendela ini tidak dikirim.",
        to_orders: "Lihat semua pesanan",
        to_home: "Kembali ke beranda",
        placed: |orders| format!("{orders} pesanan dibuat"),
        placed_title: "Pembelian",
        placed_lead: |id, at| format!("Pembelian {id}, {at}."),
        placed_next: "Sekarang giliran PPK, atau penyedia bila pesanan dinegosiasikan. Kabar berikutnya ada di setiap pesanan.",
        open_order: |number| format!("Buka pesanan {number}"),
    };
    pub(in crate::i18n) const EN: Self = Self {
        lead: "These answers go with all orders below. What you type is kept on this device.",
        need_section: "What it is for",
        receiver_section: "Who receives the goods",
        money_section: "Funds and payment",
        vendor_section: "For the vendors",
        label: |field| match field {
            Field::Need => "Purpose",
            Field::ReceiverName | Field::Further(_, Part::Name) => "Receiver's name",
            Field::ReceiverPhone | Field::Further(_, Part::Phone) => "Receiver's telephone",
            Field::ReceiverAddress | Field::Further(..) => "Delivery address",
            Field::NeededBy => "Needed by",
            Field::FundingSource => "Funding source",
            Field::PaymentRoute => "Way of paying",
            Field::PlanCode => "Package of the plan (RUP)",
            Field::Note => "Note to the vendors",
            Field::Division => "Addresses",
            Field::FirstGoods | Field::Share(_) => "What goes where",
        },
        hint: |field| match field {
            Field::Need => {
                "What these goods are for, as the purchase order will say. Example: coordination meeting."
            }
            Field::ReceiverName | Field::Further(_, Part::Name) => {
                "The person who receives and inspects the goods."
            }
            Field::ReceiverPhone | Field::Further(_, Part::Phone) => {
                "The courier calls this number. Example: 0812 3456 7890."
            }
            Field::ReceiverAddress | Field::Further(..) => "Street, number, and directions for the courier.",
            Field::NeededBy => "The last day on which the goods are still of use.",
            Field::FundingSource | Field::PaymentRoute | Field::PlanCode | Field::Note => "",
            Field::Division | Field::FirstGoods | Field::Share(_) => "",
        },
        wrong: |field, wrong| match (field, wrong) {
            (Field::Need, _) => "Write what the goods are needed for",
            (Field::ReceiverName | Field::Further(_, Part::Name), _) => "Write the receiver's name",
            (Field::ReceiverPhone | Field::Further(_, Part::Phone), Wrong::Missing) => {
                "Write the receiver's telephone number"
            }
            (Field::ReceiverPhone | Field::Further(_, Part::Phone), _) => {
                "Write the telephone number in digits, at least eight"
            }
            (Field::ReceiverAddress | Field::Further(..), _) => "Write the delivery address",
            (Field::NeededBy, Wrong::Missing) => "Choose the day by which the goods are needed",
            (Field::NeededBy, _) => "Choose a day that is in the calendar",
            (Field::FundingSource, _) => "Choose the funding source",
            (Field::PaymentRoute, Wrong::Closed) => "This way of paying is closed; choose another",
            (Field::PaymentRoute, _) => "Choose the way of paying",
            (Field::PlanCode, Wrong::Closed) => "This package does not hold enough; choose another",
            (Field::PlanCode, _) => "Check the package of the plan",
            (Field::Note, _) => "Check the note",
            (Field::Division | Field::FirstGoods | Field::Share(_), _) => "Check what goes where",
        },
        funding_hint: |source| match source {
            FundingSource::Apbd => "The region's own budget",
            FundingSource::Apbn => "The state's budget",
            FundingSource::Bos => "Operational assistance for schools",
            FundingSource::Blud => "Revenue of a regional public service agency",
        },
        route_hint: |route| match route {
            PaymentRoute::VirtualAccount => {
                "The treasurer transfers from petty cash to one account for each order. The marketplace withholds the taxes."
            }
            PaymentRoute::CreditCard => {
                "The government's credit card (KKPD), from petty cash. The marketplace withholds the taxes."
            }
            PaymentRoute::Direct => {
                "Paid directly (LS) to the vendor's account through the regional finance system. The treasurer withholds the taxes."
            }
        },
        negotiate: "Negotiate before the approval",
        negotiate_hint: "You and the vendor exchange offers until both agree; then the PPK approves.",
        preview: "The orders that will come of it",
        lines: |count| {
            if count == 1 {
                "1 item".to_owned()
            } else {
                format!("{count} items")
            }
        },
        back: "Change the cart",
        submit: |orders| match orders {
            0 | 1 => "Place the order".to_owned(),
            _ => format!("Place {orders} orders"),
        },
        submitting: "Placing the orders",
        division: Division::EN,
        rules: Rules::EN,
        kept: "What you filled in is kept.",
        empty_title: "Nothing to order",
        too_old_title: "We can no longer tell whether the orders were placed",
        too_old: "It is almost a day since you sent them. Look first whether the orders are there; if they are not, go on here. What you filled in is kept.",
        start_over: "They are not there, go on filling in",
        unclear_title: "We do not know yet whether the orders were placed",
        unclear: "Your request went out, but its answer did not arrive. Check again: the same orders will not be placed twice.",
        ask_again: "Check again",
        cart_changed_title: "The cart has changed since you opened it",
        cart_changed: "No order has been placed. Check the items and amounts below, then place the orders again.",
        elsewhere_title: "The orders of this form were already placed",
        elsewhere: "You placed them from another window. What stands in this window was not sent.",
        to_orders: "See all orders",
        to_home: "Back to the home page",
        placed: |orders| {
            if orders == 1 {
                "1 order placed".to_owned()
            } else {
                format!("{orders} orders placed")
            }
        },
        placed_title: "Purchase",
        placed_lead: |id, at| format!("Purchase {id}, {at}."),
        placed_next: "Now it is the PPK's turn, or the vendor's where an order is negotiated. What happens next is told on each order.",
        open_order: |number| format!("Open order {number}"),
    };
}
