//! Food and drink for meetings and events.

use super::template::{Axis, Group, Leaf, Line, Origin, Supply, choice, detail, kinds, tint, variants};
use crate::picture::{Form, Tint};

const KUE_ASIN: Axis = kinds(
    "Kue asin",
    &[
        choice("Lemper Ayam", 100),
        choice("Risoles Mayo", 104),
        choice("Pastel Sayur", 98),
        choice("Arem-arem", 94),
        choice("Sosis Solo", 106),
        choice("Martabak Mini", 108),
    ],
);
const KUE_MANIS: Axis = kinds(
    "Kue manis",
    &[
        choice("Bolu Kukus", 96),
        choice("Kue Lapis", 98),
        choice("Dadar Gulung", 96),
        choice("Nagasari", 94),
        choice("Brownies Potong", 112),
        choice("Pie Susu", 110),
    ],
);
const KOTAK: Axis = variants(
    "Kotak",
    &[
        tint("Kotak Putih", 100, Tint::Putih),
        tint("Kotak Kraft", 106, Tint::Khaki),
    ],
);
const LAUK: Axis = kinds(
    "Lauk utama",
    &[
        detail("Ayam Goreng Lengkuas", 100, 0),
        detail("Ayam Bakar Madu", 108, 1),
        detail("Empal Daging", 136, 2),
        detail("Ikan Bawal Bakar", 112, 3),
        detail("Telur Balado", 76, 4),
        detail("Rendang Sapi", 140, 2),
        detail("Udang Saus Padang", 128, 1),
    ],
);
const SAYUR: Axis = kinds(
    "Sayur",
    &[
        choice("Urap", 98),
        choice("Cah Buncis", 100),
        choice("Capcai", 104),
        choice("Sambal Goreng Kentang", 104),
    ],
);
const AIR: &[&str] = &["Muria Tirta", "Tirta Kalinyamat", "Arjuna Water"];

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "konsumsi-rapat",
        name_id: "Konsumsi Rapat",
        name_en: "Meeting Catering",
        leaves: &[
            Leaf {
                slug: "snack-box",
                name_id: "Snack Box",
                name_en: "Snack Boxes",
                kbki: "63393",
                lines: &[
                    Line::new(Form::SnackBox, "Snack Box {0}, {1} dan Air Mineral {2}", "kotak", 15_500, 260)
                        .look(Tint::Putih, Tint::Hijau, 0)
                        .axes(&[KUE_ASIN, KUE_MANIS, KOTAK])
                        .about("Snack rapat isi {0}, {1}, permen dan air mineral gelas dalam {2}. Kue dibuat pagi hari tanpa pengawet. Stiker nama acara ditempel tanpa biaya.")
                        .facts(&[("Isi", "2 kue, air mineral 240 ml"), ("Halal", "Ya")])
                        .origin(Origin::Local)
                        .supply(Supply::Fresh),
                    Line::new(Form::SnackBox, "Snack Box Hemat {0} dan Teh Kotak {1}", "kotak", 12_500, 310)
                        .look(Tint::Khaki, Tint::Oranye, 1)
                        .axes(&[KUE_ASIN, KOTAK])
                        .about("Snack hemat isi {0} dan teh kotak dalam {1}. Pilihan ringan untuk posyandu, senam dan kerja bakti. Dikemas rapat agar tetap bersih di lapangan.")
                        .facts(&[("Isi", "1 kue, teh 200 ml"), ("Halal", "Ya")])
                        .origin(Origin::Local)
                        .supply(Supply::Fresh),
                ],
            },
            Leaf {
                slug: "nasi-kotak",
                name_id: "Nasi Kotak",
                name_en: "Rice Boxes",
                kbki: "63391",
                lines: &[
                    Line::new(Form::NasiKotak, "Nasi Kotak {0} {1} {2}", "kotak", 29_000, 480)
                        .look(Tint::Putih, Tint::Hijau, 0)
                        .axes(&[
                            LAUK,
                            SAYUR,
                            variants("Pelengkap", &[choice("dengan Buah", 106), choice("tanpa Buah", 98)]),
                        ])
                        .about("Nasi kotak dengan {0}, {1}, sambal, lalapan dan kerupuk, {2}. Beras pulen dari petani setempat. Dimasak terpisah dari dapur harian agar hangat saat rapat dimulai.")
                        .facts(&[("Isi", "Nasi 180 g, lauk, sayur, sambal"), ("Halal", "Ya")])
                        .origin(Origin::Local)
                        .supply(Supply::Fresh),
                    Line::new(Form::Tumpeng, "Tumpeng {0} untuk {1}", "paket", 720_000, 9_000)
                        .look(Tint::Kuning, Tint::Hijau, 0)
                        .axes(&[
                            kinds("Nasi", &[tint("Nasi Kuning", 100, Tint::Kuning), tint("Nasi Gurih", 98, Tint::Krem)]),
                            variants("Porsi", &[choice("15 Orang", 78), choice("20 Orang", 100), choice("30 Orang", 138)]),
                        ])
                        .about("Tumpeng {0} lengkap dengan tujuh lauk untuk {1}, dihias sayuran. Disajikan pada tampah beralas daun pisang. Untuk syukuran, hari jadi dan peresmian.")
                        .facts(&[("Lauk", "7 macam"), ("Halal", "Ya")])
                        .origin(Origin::Local)
                        .supply(Supply::Fresh),
                ],
            },
            Leaf {
                slug: "prasmanan",
                name_id: "Prasmanan",
                name_en: "Buffets",
                kbki: "63392",
                lines: &[Line::new(Form::Prasmanan, "Prasmanan {0}, Sayur {1}, {2}", "porsi", 46_000, 700)
                    .look(Tint::Perak, Tint::Oranye, 0)
                    .axes(&[
                        LAUK,
                        SAYUR,
                        variants("Layanan", &[choice("dengan Pelayan", 114), choice("tanpa Pelayan", 100)]),
                    ])
                    .about("Prasmanan dengan {0}, {1}, sup, nasi putih, kerupuk, buah dan es, {2}. Termasuk meja saji, pemanas dan peralatan makan. Minimal pesanan mengikuti penyedia.")
                    .facts(&[("Menu", "7 macam"), ("Halal", "Ya")])
                    .origin(Origin::Local)
                    .supply(Supply::Fresh)],
            },
            Leaf {
                slug: "coffee-break",
                name_id: "Rehat Kopi",
                name_en: "Coffee Breaks",
                kbki: "63394",
                lines: &[Line::new(Form::RehatKopi, "Coffee Break {0} dengan Snack {1} dan {2}", "porsi", 23_500, 320)
                    .look(Tint::Putih, Tint::Cokelat, 0)
                    .axes(&[
                        kinds("Minuman", &[tint("Kopi Muria", 106, Tint::Putih), tint("Teh Poci", 96, Tint::Terakota), tint("Wedang Uwuh", 102, Tint::Merah)]),
                        kinds("Kue asin", KUE_ASIN.choices),
                        variants("Kue manis", &[choice("Bolu Kukus", 100), choice("Nagasari", 98), choice("Brownies Potong", 108)]),
                    ])
                    .about("Rehat kopi di tempat: {0} hangat, snack {1} dan {2}, disajikan dengan cangkir. Penyedia menata meja setengah jam sebelum acara. Cocok untuk pelatihan dan rapat sehari penuh.")
                    .facts(&[("Penyajian", "Cangkir dan piring saji"), ("Halal", "Ya")])
                    .origin(Origin::Local)
                    .supply(Supply::Fresh)],
            },
        ],
    },
    Group {
        slug: "kue-dan-minuman",
        name_id: "Kue & Minuman",
        name_en: "Cakes & Drinks",
        leaves: &[
            Leaf {
                slug: "jajan-pasar",
                name_id: "Jajan Pasar & Kue",
                name_en: "Traditional Snacks",
                kbki: "23430",
                lines: &[
                    Line::new(Form::JajanPasar, "Tampah Snack Jajan Pasar {0} dan {1}", "paket", 285_000, 3_500)
                        .look(Tint::Sungkai, Tint::Hijau, 0)
                        .axes(&[
                            kinds("Kue asin", KUE_ASIN.choices),
                            variants("Kue manis", &[choice("Nagasari", 98), choice("Dadar Gulung", 100), choice("Klepon", 100)]),
                        ])
                        .about("Tampah jajan pasar isi 60 potong: {0}, {1}, kue lapis dan getuk. Beralas daun pisang, siap saji di meja. Resep rumahan, tanpa pengawet.")
                        .facts(&[("Isi", "60 potong"), ("Halal", "Ya")])
                        .origin(Origin::Local)
                        .supply(Supply::Fresh),
                ],
            },
            Leaf {
                slug: "air-mineral",
                name_id: "Air Mineral & Minuman",
                name_en: "Drinking Water",
                kbki: "24410",
                lines: &[
                    Line::new(Form::AirMineral, "Air Mineral {b} {0}", "dus", 31_000, 9_500)
                        .look(Tint::BiruLangit, Tint::Biru, 0)
                        .axes(&[variants("Kemasan", &[detail("Gelas 240 ml isi 48", 68, 1), detail("Botol 330 ml isi 24", 106, 0), detail("Botol 600 ml isi 24", 140, 0)])])
                        .brands(AIR)
                        .about("Air mineral dalam kemasan {0}. Bersumber dari lereng pegunungan, disaring dan diozonisasi. Masa simpan dua tahun.")
                        .facts(&[("Izin edar", "BPOM MD"), ("Halal", "Ya")])
                        .origin(Origin::Factory(72, 94))
                        .sni("SNI 3553:2015"),
                    Line::new(Form::AirMineral, "Air Minum Galon {b} 19 Liter {0}", "galon", 19_500, 19_600)
                        .look(Tint::Biru, Tint::Nila, 2)
                        .axes(&[variants("Layanan", &[choice("Isi Ulang", 100), choice("dengan Galon Baru", 290)])])
                        .brands(AIR)
                        .about("Air minum galon 19 liter, {0}, diantar sampai ruang kantor. Segel dan tutup baru setiap pengisian. Galon kosong diambil saat pengantaran.")
                        .facts(&[("Isi", "19 liter"), ("Izin edar", "BPOM MD")])
                        .origin(Origin::Factory(70, 92))
                        .sni("SNI 3553:2015"),
                ],
            },
        ],
    },
];
