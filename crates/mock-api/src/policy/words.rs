//! What the rules say, in both languages. Nowhere else is a rule put into words.

use lokapasar_contract::Rupiah;
use lokapasar_contract::purchase::PaymentRoute;

use super::purchase::{Applied, Says};
use super::{Entry, RouteLimit, Rule};
use crate::language::Text;

/// A rate in per cent, as each language writes it: `0,5` and `0.5`.
pub(crate) fn per_cent(basis_points: i64, comma: char) -> String {
    let (whole, rest) = (basis_points / 100, basis_points % 100);
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}{comma}{}", format!("{rest:02}").trim_end_matches('0'))
}

pub(super) fn applied(applied: &Applied) -> Text {
    let value = applied.entry.value;
    let limit = Rupiah::new(value);
    match applied.says {
        Says::WithinRole => Text::new(
            format!("Pejabat pengadaan dapat memesan sampai {limit}."),
            format!("A procurement officer may order up to {limit}."),
        ),
        Says::AboveRole => Text::new(
            format!("Di atas {limit} pemesanan adalah tugas PPK, bukan pejabat pengadaan."),
            format!("Above {limit} ordering is the task of the PPK, not of a procurement officer."),
        ),
        Says::WithinCap => Text::new(
            format!("Daerah ini berbelanja lewat Toko Daring di bawah {limit}."),
            format!("This region buys through Toko Daring below {limit}."),
        ),
        Says::AboveCap => Text::new(
            format!("Daerah ini membatasi belanja lewat Toko Daring di bawah {limit} per pembelian."),
            format!("This region keeps purchases through Toko Daring below {limit}."),
        ),
        Says::ProofSuffices => Text::new(
            format!("Sampai {limit} bukti pembelian sudah cukup."),
            format!("Up to {limit} a proof of purchase suffices."),
        ),
        Says::OrderNeeded => Text::new(
            format!("Di atas {limit} diperlukan surat pesanan; bukti pembelian saja tidak cukup."),
            format!("Above {limit} a purchase order is needed; a proof of purchase does not suffice."),
        ),
        Says::Compare { least } => Text::new(
            format!(
                "Di atas {limit} bandingkan paling sedikit {least} penyedia dengan spesifikasi yang sama."
            ),
            format!("Above {limit} compare at least {least} vendors of the same specification."),
        ),
        Says::TooFew { least, found } => Text::new(
            format!(
                "Di atas {limit} bandingkan paling sedikit {least} penyedia; barang ini hanya ditawarkan {found} penyedia."
            ),
            format!("Above {limit} compare at least {least} vendors; only {found} offers this."),
        ),
        Says::MustNegotiate => Text::new(
            "Hanya ada satu penyedia: negosiasi wajib sebelum persetujuan.",
            "There is a single vendor: negotiation is compulsory before the approval.",
        ),
        Says::Ppn { amount } => Text::new(
            format!("PPN {}% dari penyedia PKP: {amount}.", per_cent(value, ',')),
            format!(
                "PPN of {}% from vendors registered for it: {amount}.",
                per_cent(value, '.')
            ),
        ),
        Says::Pph22 { amount } => Text::new(
            format!(
                "Bila dibayar dengan UP, lokapasar memungut PPh 22 sebesar {}%: {amount}.",
                per_cent(value, ',')
            ),
            format!(
                "Paid from petty cash (UP), the marketplace withholds PPh 22 of {}%: {amount}.",
                per_cent(value, '.')
            ),
        ),
        Says::NoCreditCard => Text::new(
            format!("Kartu kredit pemerintah hanya untuk pesanan di bawah {limit}."),
            format!("The government's credit card is for orders below {limit} only."),
        ),
        Says::NoVirtualAccount => Text::new(
            format!("Virtual account menerima paling banyak {limit} per pesanan."),
            format!("A virtual account takes at most {limit} for one order."),
        ),
    }
}

/// What counts beyond a threshold.
pub(super) fn beyond(entry: &Entry) -> Text {
    let limit = Rupiah::new(entry.value);
    match entry.rule {
        Rule::ProofOfPurchase => Text::new(
            format!("Di atas {limit} diperlukan surat pesanan."),
            format!("Above {limit} a purchase order is needed."),
        ),
        Rule::LocalCap => Text::new(
            format!("Mulai {limit} daerah ini tidak berbelanja lewat Toko Daring."),
            format!("From {limit} on this region does not buy through Toko Daring."),
        ),
        Rule::TwoVendors => Text::new(
            format!("Di atas {limit} bandingkan paling sedikit 2 penyedia."),
            format!("Above {limit} compare at least 2 vendors."),
        ),
        Rule::ThreeVendors => Text::new(
            format!("Di atas {limit} bandingkan paling sedikit 3 penyedia."),
            format!("Above {limit} compare at least 3 vendors."),
        ),
        Rule::VirtualAccountCeiling => Text::new(
            format!("Satu pesanan di atas {limit} tidak dapat dibayar ke rekening virtual."),
            format!("A single order above {limit} cannot be paid to a virtual account."),
        ),
        Rule::CreditCardBelow => Text::new(
            format!("Satu pesanan mulai {limit} tidak dapat dibayar dengan kartu kredit pemerintah."),
            format!("A single order from {limit} on cannot be paid by the government's credit card."),
        ),
        Rule::RoleThreshold => Text::new(
            format!("Di atas {limit} yang memesan PPK, bukan pejabat pengadaan."),
            format!("Above {limit} the PPK orders, not a procurement officer."),
        ),
        _ => Text::new(
            format!("Mulai {limit} berlaku aturan lain."),
            format!("From {limit} on another rule counts."),
        ),
    }
}

pub(super) fn route_open(RouteLimit { route, limit, .. }: &RouteLimit) -> Text {
    match route {
        PaymentRoute::CreditCard => Text::new(
            format!("Untuk pesanan di bawah {limit}."),
            format!("For orders below {limit}."),
        ),
        PaymentRoute::VirtualAccount | PaymentRoute::Direct => Text::new(
            format!("Paling banyak {limit} per pesanan."),
            format!("At most {limit} for one order."),
        ),
    }
}

pub(super) fn route_closed(RouteLimit { route, limit, source }: &RouteLimit) -> Text {
    match route {
        PaymentRoute::CreditCard => Text::new(
            format!("Kartu kredit pemerintah hanya untuk pesanan di bawah {limit} ({source}). Pilih LS."),
            format!("The government's credit card is for orders below {limit} only ({source}). Choose LS."),
        ),
        PaymentRoute::VirtualAccount | PaymentRoute::Direct => Text::new(
            format!(
                "Virtual account menerima paling banyak {limit} per pesanan ({source}). Pilih KKPD atau LS."
            ),
            format!(
                "A virtual account takes at most {limit} for one order ({source}). Choose the card or LS."
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::per_cent;

    #[test]
    fn rates_read_as_people_write_them() {
        for (basis_points, id, en) in [
            (1_100, "11", "11"),
            (50, "0,5", "0.5"),
            (125, "1,25", "1.25"),
            (0, "0", "0"),
        ] {
            assert_eq!(per_cent(basis_points, ','), id);
            assert_eq!(per_cent(basis_points, '.'), en);
        }
    }
}
