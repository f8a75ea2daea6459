//! Why a row was refused, and what is odd about one that was not.

use lokapasar_contract::import::{NoticeReason, RefusalReason};

pub(super) fn refusal_id(reason: RefusalReason) -> (&'static str, &'static str) {
    use RefusalReason as R;
    let ask = "Minta barisnya lagi kepada lokapasar atau LKPP.";
    match reason {
        R::Malformed => (
            "Bukan JSON yang sah.",
            "Unduh berkas lagi; jika tetap begini, laporkan kepada LKPP.",
        ),
        R::NotAnObject => (
            "Bukan objek dengan isian.",
            "Unduh berkas lagi; jika tetap begini, laporkan kepada LKPP.",
        ),
        R::TooLong => (
            "Baris ini lebih panjang daripada baris mana pun.",
            "Periksa apakah ada tanda kutip yang hilang.",
        ),
        R::FieldTwice => (
            "Satu isian tertulis dua kali.",
            "Hapus yang keliru, lalu impor lagi.",
        ),
        R::WrongType => (
            "Isian ini berisi jenis data yang salah.",
            "Perbaiki menjadi teks, lalu impor lagi.",
        ),
        R::TextTooLong => (
            "Teksnya terlalu panjang untuk sebuah nama.",
            "Periksa apakah kolom tertukar.",
        ),
        R::ControlCharacters => (
            "Nomor pesanan memuat karakter yang tidak terlihat.",
            "Ketik ulang nomornya, lalu impor lagi.",
        ),
        R::OrderMissing => ("order_id kosong: tidak jelas pesanan mana.", ask),
        R::OrderOfAnother => (
            "Nomor pesanan ini milik pemerintah daerah lain.",
            "Periksa nomor dan nama instansinya.",
        ),
        R::ValueMissing => ("valuasi kosong.", ask),
        R::ValueNotANumber => (
            "valuasi bukan angka.",
            "Tulis sebagai rupiah bulat, misalnya 1500000.",
        ),
        R::ValueAmbiguous => (
            "valuasi dapat dibaca dua cara: ribuan atau desimal.",
            "Tulis tanpa titik dan koma, misalnya 1500000.",
        ),
        R::ValueFraction => ("valuasi memuat pecahan rupiah.", "Tulis sebagai rupiah bulat."),
        R::ValueTooLarge => (
            "valuasi lebih dari satu triliun rupiah.",
            "Periksa jumlah nolnya.",
        ),
        R::DateMissing => ("tanggal_transaksi kosong.", ask),
        R::DateUnreadable => (
            "tanggal_transaksi tidak terbaca.",
            "Tulis seperti 2023-02-07 10:05:00.",
        ),
        R::DateImpossible => (
            "Tanggal ini tidak ada di kalender.",
            "Perbaiki tanggalnya, lalu impor lagi.",
        ),
        R::DateInFuture => (
            "Tanggalnya belum tiba.",
            "Perbaiki tanggalnya, atau impor lagi nanti.",
        ),
        R::DateTooEarly => (
            "Tanggalnya sebelum program Toko Daring ada.",
            "Perbaiki tanggalnya, lalu impor lagi.",
        ),
        R::GovernmentMissing => (
            "Tidak disebut pemerintah daerah mana.",
            "Isi nama_klpd, lalu impor lagi.",
        ),
        R::GovernmentUnknown => (
            "Tidak ada pemerintah daerah dengan nama ini.",
            "Tulis nama resminya, misalnya Kabupaten Jepara.",
        ),
        R::GovernmentAmbiguous => (
            "Nama ini dipakai kabupaten dan kota.",
            "Tulis dengan Kabupaten atau Kota di depannya.",
        ),
        R::GovernmentConflict => (
            "Kode dan nama menunjuk pemerintah daerah yang berbeda.",
            "Perbaiki yang keliru, lalu impor lagi.",
        ),
        R::NotRegional => (
            "Instansi pusat, bukan pemerintah daerah.",
            "Tidak perlu apa-apa: di sini hanya dihitung pemerintah daerah.",
        ),
    }
}

pub(super) fn refusal_en(reason: RefusalReason) -> (&'static str, &'static str) {
    use RefusalReason as R;
    let ask = "Ask the marketplace or LKPP for the row again.";
    match reason {
        R::Malformed => (
            "It is not valid JSON.",
            "Fetch the file again; if it stays so, tell LKPP.",
        ),
        R::NotAnObject => (
            "It is no object with fields.",
            "Fetch the file again; if it stays so, tell LKPP.",
        ),
        R::TooLong => (
            "It is longer than any row.",
            "See whether a quotation mark is missing.",
        ),
        R::FieldTwice => (
            "A field stands there twice.",
            "Take the wrong one out and import again.",
        ),
        R::WrongType => (
            "The field holds the wrong kind of data.",
            "Make it a text and import again.",
        ),
        R::TextTooLong => (
            "The text is too long for a name.",
            "See whether columns are mixed up.",
        ),
        R::ControlCharacters => (
            "The number of the order has signs that cannot be seen.",
            "Type it anew and import again.",
        ),
        R::OrderMissing => ("order_id is empty: it is not known which order.", ask),
        R::OrderOfAnother => (
            "The order is one of another government.",
            "See whether number and institution are right.",
        ),
        R::ValueMissing => ("valuasi is empty.", ask),
        R::ValueNotANumber => (
            "valuasi is no number.",
            "Write it in whole rupiah, such as 1500000.",
        ),
        R::ValueAmbiguous => (
            "valuasi can be read in two ways: thousands or decimals.",
            "Write it without points and commas, such as 1500000.",
        ),
        R::ValueFraction => ("valuasi has a part of a rupiah.", "Write it in whole rupiah."),
        R::ValueTooLarge => ("valuasi is beyond a trillion rupiah.", "Count its zeros."),
        R::DateMissing => ("tanggal_transaksi is empty.", ask),
        R::DateUnreadable => (
            "tanggal_transaksi cannot be read.",
            "Write it like 2023-02-07 10:05:00.",
        ),
        R::DateImpossible => (
            "The calendar has no such day.",
            "Put the date right and import again.",
        ),
        R::DateInFuture => (
            "The day is yet to come.",
            "Put the date right, or import it later.",
        ),
        R::DateTooEarly => (
            "The day lies before the programme began.",
            "Put the date right and import again.",
        ),
        R::GovernmentMissing => (
            "It does not say which government.",
            "Fill in nama_klpd and import again.",
        ),
        R::GovernmentUnknown => (
            "No government has this name.",
            "Write its official name, such as Kabupaten Jepara.",
        ),
        R::GovernmentAmbiguous => (
            "A kabupaten and a kota have this name.",
            "Write it with Kabupaten or Kota in front.",
        ),
        R::GovernmentConflict => (
            "Code and name are those of different governments.",
            "Put the wrong one right and import again.",
        ),
        R::NotRegional => (
            "An institution of the state, and no regional government.",
            "Nothing: only regional governments are counted here.",
        ),
    }
}

pub(super) fn notice_id(reason: NoticeReason) -> &'static str {
    use NoticeReason as N;
    match reason {
        N::ValueZero => "Nilainya nol; dihitung sebagai pesanan tanpa nilai.",
        N::ValueNegative => "Nilainya di bawah nol; dikurangkan dari jumlah.",
        N::YearDiffers => "tahun berbeda dari tahun tanggal_transaksi; yang dipakai tanggalnya.",
        N::YearUnreadable => "tahun tidak terbaca; yang dipakai tanggalnya.",
        N::TimeMissing => "Tidak ada jam; dicatat pukul 12.00 WIB.",
        N::DateDiffers => "Tanggalnya berbeda dari baris pertama pesanan; dihitung pada tanggal pesanan.",
        N::MarketplaceDiffers => "Nomor pesanan ini juga ada di lokapasar lain.",
        N::UnitCodeMissing => "kd_satker kosong; satuan kerja dikenali dari namanya.",
        N::UnitMissing => "Satuan kerja tidak disebut.",
        N::VendorMissing => "Penyedia tidak disebut.",
        N::VendorDiffers => "merchant_name dan nama_merchant berbeda; yang dipakai merchant_name.",
        N::CategoryMissing => "Kategori tidak disebut.",
        N::MarketplaceMissing => "Lokapasar tidak disebut.",
        N::DescriptionMissing => "Uraian kosong.",
        N::TextCleaned => "Karakter yang tidak terlihat dibuang dari teks.",
        N::TextCut => "Uraian dipotong pada 500 karakter.",
        N::VerificationUnknown => "status_verif tidak dikenal; dianggap belum diverifikasi.",
        N::ConfirmationUnknown => "status_konfirmasi_ppmse tidak dikenal; dianggap masih berjalan.",
        N::UnknownField => "Ada isian yang tidak dikenal; dilewati.",
        N::Repeated => {
            "Baris yang sama sudah ada di berkas ini; keduanya dihitung, seperti jumlah valuasi di LKPP."
        }
        N::OrderGrew => "Menambah pesanan dari impor sebelumnya.",
    }
}

pub(super) fn notice_en(reason: NoticeReason) -> &'static str {
    use NoticeReason as N;
    match reason {
        N::ValueZero => "The value is zero; it counts as an order without value.",
        N::ValueNegative => "The value is below zero; it is taken off the sum.",
        N::YearDiffers => "tahun is not the year of tanggal_transaksi; the date counts.",
        N::YearUnreadable => "tahun cannot be read; the date counts.",
        N::TimeMissing => "There is no time; it is entered at 12.00 WIB.",
        N::DateDiffers => "The date is not that of the order's first row; it counts on the day of the order.",
        N::MarketplaceDiffers => "The number of this order is on another marketplace too.",
        N::UnitCodeMissing => "kd_satker is empty; the work unit is known by its name.",
        N::UnitMissing => "No work unit is named.",
        N::VendorMissing => "No vendor is named.",
        N::VendorDiffers => "merchant_name and nama_merchant differ; merchant_name counts.",
        N::CategoryMissing => "No category is named.",
        N::MarketplaceMissing => "No marketplace is named.",
        N::DescriptionMissing => "The description is empty.",
        N::TextCleaned => "Signs that cannot be seen were taken out of a text.",
        N::TextCut => "The description was cut at 500 characters.",
        N::VerificationUnknown => "status_verif is not known; it counts as not verified.",
        N::ConfirmationUnknown => "status_konfirmasi_ppmse is not known; it counts as under way.",
        N::UnknownField => "There are fields that are not known; they are left aside.",
        N::Repeated => "The same row stands in this file before; both count, as in LKPP's sum of valuasi.",
        N::OrderGrew => "It adds to an order of an earlier import.",
    }
}
