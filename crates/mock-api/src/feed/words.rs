//! The words of the states of a row, as marketplaces write them.

use lokapasar_demo_data::model::Confirmation;

/// Whether `status_verif` says that a row is verified; none when it is no word that is known.
pub(super) fn verified(word: Option<&str>) -> Option<bool> {
    let Some(word) = word else {
        return Some(false);
    };
    match word.to_lowercase().as_str() {
        "verified"
        | "terverifikasi"
        | "sudah diverifikasi"
        | "sudah terverifikasi"
        | "diverifikasi"
        | "valid"
        | "ya"
        | "y"
        | "1"
        | "true" => Some(true),
        "unverified"
        | "not verified"
        | "belum"
        | "belum diverifikasi"
        | "belum terverifikasi"
        | "tidak terverifikasi"
        | "tidak"
        | "t"
        | "n"
        | "0"
        | "false" => Some(false),
        _ => None,
    }
}

/// What `status_konfirmasi_ppmse` says of a row; none when it is no word that is known.
pub(super) fn confirmation(word: Option<&str>) -> Option<Confirmation> {
    let Some(word) = word else {
        return Some(Confirmation::Empty);
    };
    match word.to_lowercase().as_str() {
        "selesai" | "complete" | "completed" | "done" | "sukses" | "berhasil" | "success" | "diterima" => {
            Some(Confirmation::Complete)
        }
        "gagal" | "failed" | "batal" | "dibatalkan" | "cancelled" | "canceled" | "ditolak" | "rejected"
        | "kedaluwarsa" | "kadaluarsa" | "expired" => Some(Confirmation::Failed),
        "proses"
        | "diproses"
        | "dalam proses"
        | "in progress"
        | "processing"
        | "pending"
        | "dikirim"
        | "menunggu"
        | "menunggu pembayaran" => Some(Confirmation::InProgress),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_words_of_both_languages() {
        assert_eq!(verified(None), Some(false));
        assert_eq!(verified(Some("Terverifikasi")), Some(true));
        assert_eq!(verified(Some("unverified")), Some(false));
        assert_eq!(verified(Some("mungkin")), None);
        assert_eq!(confirmation(None), Some(Confirmation::Empty));
        assert_eq!(confirmation(Some("SELESAI")), Some(Confirmation::Complete));
        assert_eq!(confirmation(Some("Dibatalkan")), Some(Confirmation::Failed));
        assert_eq!(confirmation(Some("Diproses")), Some(Confirmation::InProgress));
        assert_eq!(confirmation(Some("retur")), None);
    }
}
