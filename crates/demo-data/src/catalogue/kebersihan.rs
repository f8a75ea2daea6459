//! Cleaning supplies.

use super::template::{Axis, Group, Leaf, Line, Origin, choice, detail, kinds, tint, variants};
use crate::picture::{Form, Tint};

const ALAT: &[&str] = &["Resik", "Apik", "Bersindo"];
const CAIR: &[&str] = &["Resik", "Kilap", "Wangi Melati"];

const WARNA: Axis = variants(
    "Warna",
    &[
        tint("Hijau", 100, Tint::Hijau),
        tint("Biru", 100, Tint::Biru),
        tint("Merah", 100, Tint::Merah),
        tint("Kuning", 100, Tint::Kuning),
    ],
);
const AROMA: Axis = variants(
    "Aroma",
    &[
        tint("Pinus", 100, Tint::Hijau),
        tint("Lemon", 100, Tint::Kuning),
        tint("Lavender", 102, Tint::Ungu),
        tint("Apel", 102, Tint::Merah),
    ],
);

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "alat-kebersihan",
        name_id: "Alat Kebersihan",
        name_en: "Cleaning Tools",
        leaves: &[
            Leaf {
                slug: "sapu-pel",
                name_id: "Sapu & Pel",
                name_en: "Brooms & Mops",
                kbki: "38993",
                lines: &[
                    Line::new(Form::Sapu, "Sapu {0} Gagang {1}", "buah", 29_000, 520)
                        .look(Tint::Khaki, Tint::Hijau, 0)
                        .axes(&[
                            kinds("Jenis", &[detail("Ijuk", 100, 0), detail("Lidi", 72, 1), detail("Nilon", 118, 2)]),
                            variants("Gagang", &[choice("Kayu", 94), choice("Aluminium", 126)]),
                        ])
                        .brands(ALAT)
                        .about("Sapu {0} dengan gagang {1} panjang 120 cm. Ikatan rapat dan tidak mudah rontok. Untuk lantai kantor maupun halaman.")
                        .facts(&[("Panjang gagang", "120 cm")]),
                    Line::new(Form::Pel, "Alat Pel {0} {1}", "set", 118_000, 2_100)
                        .look(Tint::Biru, Tint::Putih, 0)
                        .axes(&[kinds("Jenis", &[choice("Putar dengan Ember", 134), choice("Peras Dorong", 100), choice("Lipat Microfiber", 92)]), WARNA])
                        .brands(ALAT)
                        .about("Alat pel {0} warna {1}, kain mikrofiber dapat dicuci. Lantai cepat kering sehingga tidak licin. Kain cadangan satu lembar.")
                        .facts(&[("Isi", "Gagang, kain, cadangan")])
                        .origin(Origin::Factory(36, 60)),
                ],
            },
            Leaf {
                slug: "tempat-sampah",
                name_id: "Tempat Sampah",
                name_en: "Waste Bins",
                kbki: "36940",
                lines: &[Line::new(Form::TempatSampah, "Tempat Sampah {0} {1}", "buah", 245_000, 4_200)
                    .look(Tint::Hijau, Tint::Hitam, 0)
                    .axes(&[
                        kinds("Jenis", &[detail("Injak 20 Liter", 56, 0), detail("Injak 50 Liter", 104, 0), detail("Beroda 120 Liter", 232, 1), detail("Beroda 240 Liter", 350, 1)]),
                        WARNA,
                    ])
                    .brands(ALAT)
                    .about("Tempat sampah {0} warna {1} dari plastik HDPE tebal. Warna mengikuti pemilahan organik dan anorganik. Tahan panas matahari dan benturan.")
                    .facts(&[("Bahan", "HDPE")])
                    .origin(Origin::Factory(44, 70))],
            },
        ],
    },
    Group {
        slug: "bahan-kebersihan",
        name_id: "Bahan Kebersihan",
        name_en: "Cleaning Agents",
        leaves: &[
            Leaf {
                slug: "pembersih-lantai",
                name_id: "Pembersih Lantai & Karbol",
                name_en: "Floor Cleaners",
                kbki: "35323",
                lines: &[
                    Line::new(Form::Jeriken, "{0} {b} {1} {2}", "jeriken", 58_000, 4_200)
                        .look(Tint::Hijau, Tint::Putih, 0)
                        .axes(&[
                            kinds("Jenis", &[choice("Karbol", 94), choice("Pembersih Lantai", 100), choice("Pembersih Kaca", 104)]),
                            kinds("Isi", &[choice("4 Liter", 100), choice("20 Liter", 410)]),
                            AROMA,
                        ])
                        .brands(CAIR)
                        .about("{0} isi {1} aroma {2} untuk kantor, sekolah dan puskesmas. Membunuh kuman dan tidak meninggalkan lapisan lengket. Satu tutup untuk satu ember.")
                        .facts(&[("Izin edar", "Kemenkes PKD")])
                        .origin(Origin::Factory(46, 72))
                        .sni("SNI 1842:2019"),
                ],
            },
            Leaf {
                slug: "sabun",
                name_id: "Sabun Tangan & Cuci",
                name_en: "Soaps",
                kbki: "35321",
                lines: &[Line::new(Form::Sabun, "{0} {b} {1} Aroma {2}", "botol", 21_000, 520)
                    .look(Tint::Hijau, Tint::Putih, 0)
                    .axes(&[
                        kinds("Jenis", &[choice("Sabun Cuci Tangan", 106), choice("Sabun Cuci Piring", 92), choice("Hand Sanitizer", 158)]),
                        kinds("Isi", &[choice("500 ml", 100), choice("800 ml", 142)]),
                        AROMA,
                    ])
                    .brands(CAIR)
                    .about("{0} isi {1} aroma {2}. Lembut di tangan, busa mudah dibilas. Tersedia isi ulang dengan harga lebih rendah.")
                    .facts(&[("Izin edar", "Kemenkes PKD")])
                    .origin(Origin::Factory(45, 74))
                    .sni("SNI 2588:2017")],
            },
            Leaf {
                slug: "tisu",
                name_id: "Tisu",
                name_en: "Tissue Paper",
                kbki: "32131",
                lines: &[Line::new(Form::Tisu, "Tisu {0} {b} {1}", "pak", 38_000, 900)
                    .look(Tint::Toska, Tint::Putih, 0)
                    .axes(&[
                        kinds("Jenis", &[detail("Wajah", 100, 0), detail("Gulung", 92, 1), detail("Toilet Jumbo", 134, 1)]),
                        variants("Kemasan", &[tint("Isi 4", 66, Tint::Toska), tint("Isi 6", 100, Tint::Biru), tint("Isi 12", 190, Tint::MerahMuda)]),
                    ])
                    .brands(&["Awan", "Kapas Putih", "Sutera"])
                    .about("Tisu {0} {1}, dua lapis dari serat alami. Tidak berdebu dan tidak mudah hancur saat basah. Kemasan rapat agar tetap bersih.")
                    .facts(&[("Lapis", "2")])
                    .origin(Origin::Factory(58, 84))],
            },
        ],
    },
];
