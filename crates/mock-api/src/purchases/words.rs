//! What is said of a checkout, in both languages.

use lokapasar_contract::Rupiah;
use lokapasar_contract::budget::PlanPackage;
use lokapasar_contract::purchase::FundingSource;

use crate::language::Text;
use crate::policy::splitting::Suspicion;

pub(super) fn no_unit() -> Text {
    Text::new(
        "Anda tidak bertindak untuk satuan kerja.",
        "You do not act for a work unit.",
    )
}

pub(super) fn phone() -> Text {
    Text::new(
        "Tulis nomor telepon dengan 8 sampai 15 angka.",
        "Write a telephone number of 8 to 15 digits.",
    )
}

pub(super) fn in_the_past() -> Text {
    Text::new(
        "Tanggal kebutuhan sudah lewat; pilih hari ini atau sesudahnya.",
        "That day has passed; choose today or later.",
    )
}

pub(super) fn other_cart() -> Text {
    Text::new("Ini bukan keranjang Anda.", "This is not your cart.")
}

/// Which of several orders is more than a payment route takes.
pub(super) fn too_dear_for_route(vendor: &str, total: Rupiah) -> Text {
    Text::new(
        format!("Pesanan {vendor} bernilai {total}."),
        format!("The order of {vendor} comes to {total}."),
    )
}

/// A package of the plan that holds less than the purchase comes to.
pub(super) fn over_budget(package: &PlanPackage, total: Rupiah) -> Text {
    let PlanPackage { name, left, .. } = package;
    Text::new(
        format!("Sisa paket {name} {left}, sedangkan pembelian ini {total}."),
        format!("The package {name} has {left} left, and this purchase comes to {total}."),
    )
}

pub(super) fn unknown_plan() -> Text {
    Text::new(
        "Satuan kerja Anda tidak mempunyai paket RUP dengan kode ini tahun ini.",
        "Your unit has no package of this code in its plan of this year.",
    )
}

/// A package whose money comes from elsewhere.
pub(super) fn other_funds(package: &PlanPackage) -> Text {
    let source = match package.funding_source {
        FundingSource::Apbd => "APBD",
        FundingSource::Apbn => "APBN",
        FundingSource::Bos => "BOS",
        FundingSource::Blud => "BLUD",
    };
    Text::new(
        format!(
            "Paket {} dibiayai {source}; pilih sumber dana itu atau paket lain.",
            package.name
        ),
        format!(
            "The package {} is paid from {source}: choose that source, or another package.",
            package.name
        ),
    )
}

/// What is noticed of a cart and earlier orders.
pub(super) fn split(suspicion: &Suspicion, category: &str, orders: usize) -> Text {
    let Suspicion {
        here,
        together,
        window,
        threshold,
        ..
    } = suspicion;
    let (days, limit) = (window.value, Rupiah::new(threshold.value));
    Text::new(
        format!(
            "{category}: keranjang ini {here}; bersama {orders} pesanan dalam {days} hari terakhir menjadi {together}, \
             melewati {limit}."
        ),
        format!(
            "{category}: this cart holds {here}; with {orders} orders of the last {days} days it comes to {together}, \
             beyond {limit}."
        ),
    )
}

/// Why dividing a purchase matters, and where that is written.
pub(super) fn ban_on_splitting() -> (Text, &'static str) {
    let text = Text::new(
        "Memecah pengadaan untuk menghindari tata cara yang berlaku dilarang. Ini hanya petunjuk, bukan bukti: bila \
         kebutuhannya memang terpisah, lanjutkan.",
        "Dividing a procurement to avoid the procedure that counts is forbidden. This is a hint and no proof: if the needs \
         are separate, go on.",
    );
    (text, "Perpres 16/2018 jo. Perpres 12/2021, pasal 20")
}

/// How taxes are rounded: policy/tax.rs does so.
pub(super) fn rounding() -> Text {
    Text::new(
        "Setiap pajak dihitung sekali atas barang dan ongkir satu pesanan, dibulatkan ke rupiah terdekat, setengah ke atas. \
         Bagian tiap baris dibulatkan ke bawah; sisa rupiahnya jatuh pada pecahan terbesar, sehingga jumlahnya pas.",
        "Each tax is worked out once on goods and shipping of an order, to the nearest rupiah, halves up. The share of each \
         line is rounded down, and the rupiah left over go to the largest fractions, so that all adds up.",
    )
}

pub(super) fn how_many_addresses() -> Text {
    use lokapasar_contract::delivery::MOST_DELIVERIES;
    Text::new(
        format!("Bagi ke 2 sampai {MOST_DELIVERIES} alamat; untuk satu alamat cukup penerima."),
        format!("Divide among 2 to {MOST_DELIVERIES} addresses; for a single one the receiver will do."),
    )
}

pub(super) fn not_in_the_book() -> Text {
    Text::new(
        "Tempat ini bukan milik satuan kerja Anda.",
        "This place is not among those of your unit.",
    )
}

pub(super) fn unknown_region() -> Text {
    Text::new(
        "Tidak ada daerah dengan kode ini.",
        "There is no region of this code.",
    )
}

/// An office that lies elsewhere than is said.
pub(super) fn other_region(office: &str) -> Text {
    Text::new(
        format!("{office} tidak terletak di daerah ini."),
        format!("{office} does not lie in this region."),
    )
}

pub(super) fn nothing_for_address() -> Text {
    Text::new(
        "Bagikan paling sedikit satu barang ke alamat ini, atau hapus alamatnya.",
        "Let this address have at least one thing, or remove it.",
    )
}

pub(super) fn no_such_line() -> Text {
    Text::new(
        "Baris ini tidak ada dalam keranjang.",
        "There is no such line in the cart.",
    )
}

pub(super) fn named_twice() -> Text {
    Text::new("Baris ini disebut dua kali.", "This line is named twice.")
}

pub(super) fn none_of_it() -> Text {
    Text::new(
        "Isi sedikitnya 1, atau hilangkan barisnya.",
        "At least 1, or leave the line out.",
    )
}

/// A line that is not divided as many times as it is ordered.
pub(super) fn undistributed(name: &str, sum: u64, quantity: u32) -> Text {
    Text::new(
        format!("{name}: {sum} dibagikan dari {quantity}."),
        format!("{name}: {sum} of {quantity} are distributed."),
    )
}

pub(super) fn other_receiver() -> Text {
    Text::new(
        "Penerima harus sama dengan penerima alamat pertama.",
        "The receiver is the one of the first address.",
    )
}

pub(super) fn address_twice() -> Text {
    Text::new(
        "Alamat dan penerima ini sudah ada di atas; gabungkan pembagiannya.",
        "This address and receiver stand above already; put both together.",
    )
}
