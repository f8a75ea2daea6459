//! Cloth of the region: troso weaving, batik, and what is sewn from them.

use super::template::{Axis, Group, Leaf, Line, Supply, choice, detail, kinds, tint, variants};
use crate::picture::{Form, Tint};

const TROSO: &[&str] = &["Tenun Kalinyamat", "Lurik Pecangaan", "Troso Asri"];
const BATIK: &[&str] = &["Batik Kartini", "Sekar Jepara", "Canting Mas"];

const WARNA_TROSO: Axis = variants(
    "Warna",
    &[
        tint("Merah Bata", 100, Tint::Terakota),
        tint("Nila", 100, Tint::Nila),
        tint("Hijau Lumut", 100, Tint::Zaitun),
        tint("Hitam", 100, Tint::Hitam),
        tint("Marun", 100, Tint::Marun),
    ],
);
const MOTIF_TROSO: Axis = kinds(
    "Motif",
    &[
        detail("Rantai", 100, 0),
        detail("Baron", 108, 1),
        detail("Krisna", 115, 2),
    ],
);
const WARNA_BATIK: Axis = variants(
    "Warna",
    &[
        tint("Sogan", 100, Tint::Sogan),
        tint("Biru", 100, Tint::Nila),
        tint("Merah", 102, Tint::Marun),
        tint("Hijau", 102, Tint::HijauTua),
    ],
);
const MOTIF_BATIK: Axis = kinds(
    "Motif",
    &[
        detail("Kawung", 100, 0),
        detail("Parang", 104, 1),
        detail("Mega Mendung", 108, 2),
        detail("Truntum", 110, 3),
    ],
);
const UKURAN_BAJU: Axis = variants(
    "Ukuran",
    &[
        choice("M", 100),
        choice("L", 100),
        choice("XL", 103),
        choice("XXL", 108),
    ],
);

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "tenun-troso",
        name_id: "Tenun Troso",
        name_en: "Troso Weaving",
        leaves: &[
            Leaf {
                slug: "kain-troso",
                name_id: "Kain Troso",
                name_en: "Troso Cloth",
                kbki: "26630",
                lines: &[
                    Line::new(Form::KainTroso, "Kain Tenun Ikat Troso Motif {0} {1}", "meter", 78_000, 260)
                        .look(Tint::Terakota, Tint::Kuning, 0)
                        .axes(&[MOTIF_TROSO, WARNA_TROSO])
                        .brands(TROSO)
                        .about("Kain tenun ikat Troso ATBM motif {0} warna {1}, lebar 110 cm. Benang katun misris dengan pewarna tahan luntur. Cocok untuk seragam kerja hari Kamis.")
                        .facts(&[("Lebar kain", "110 cm"), ("Bahan", "Katun misris"), ("Alat tenun", "ATBM")]),
                    Line::new(Form::KainTroso, "Kain Troso Blanket Motif {0} {1}", "lembar", 265_000, 900)
                        .look(Tint::Nila, Tint::Krem, 1)
                        .axes(&[MOTIF_TROSO, WARNA_TROSO])
                        .brands(TROSO)
                        .about("Lembaran tenun ikat Troso motif {0} warna {1} untuk hiasan dinding atau penutup meja. Rumbai dipilin tangan di kedua ujung. Setiap lembar sedikit berbeda karena ditenun tangan.")
                        .facts(&[("Ukuran", "240 × 110 cm"), ("Bahan", "Katun")]),
                ],
            },
            Leaf {
                slug: "syal-troso",
                name_id: "Syal & Selendang Troso",
                name_en: "Troso Shawls",
                kbki: "28228",
                lines: &[Line::new(Form::SyalTroso, "Syal Tenun Troso Motif {0} {1}", "lembar", 58_000, 150)
                    .look(Tint::Marun, Tint::Kuning, 0)
                    .axes(&[MOTIF_TROSO, WARNA_TROSO])
                    .brands(TROSO)
                    .about("Syal tenun Troso motif {0} warna {1} untuk cendera mata tamu dinas. Halus, ringan, dengan rumbai pendek. Dapat dikemas dalam kotak berlogo.")
                    .facts(&[("Ukuran", "180 × 25 cm"), ("Bahan", "Katun")])],
            },
        ],
    },
    Group {
        slug: "batik",
        name_id: "Batik",
        name_en: "Batik",
        leaves: &[
            Leaf {
                slug: "kain-batik",
                name_id: "Kain Batik",
                name_en: "Batik Cloth",
                kbki: "26560",
                lines: &[
                    Line::new(Form::KainBatik, "Kain Batik Cap Motif {0} {1}", "lembar", 145_000, 320)
                        .look(Tint::Sogan, Tint::Krem, 0)
                        .axes(&[MOTIF_BATIK, WARNA_BATIK])
                        .brands(BATIK)
                        .about("Kain batik cap motif {0} warna {1} pada katun primisima. Ukuran cukup untuk satu kemeja lengan panjang. Dicap dua sisi sehingga warna tembus merata.")
                        .facts(&[("Ukuran", "240 × 115 cm"), ("Bahan", "Katun primisima"), ("Teknik", "Cap")]),
                    Line::new(Form::KainBatik, "Kain Batik Tulis Motif {0} {1}", "lembar", 520_000, 330)
                        .look(Tint::Sogan, Tint::Krem, 0)
                        .axes(&[MOTIF_BATIK, WARNA_BATIK])
                        .brands(BATIK)
                        .about("Kain batik tulis motif {0} warna {1}, digoreskan dengan canting oleh pembatik rumahan. Katun prima halus, satu lembar selesai dalam dua minggu. Disertai kartu nama pembatiknya.")
                        .facts(&[("Ukuran", "250 × 115 cm"), ("Bahan", "Katun prima"), ("Teknik", "Tulis")])
                        .supply(Supply::Made),
                ],
            },
            Leaf {
                slug: "kemeja-batik",
                name_id: "Kemeja Batik",
                name_en: "Batik Shirts",
                kbki: "28231",
                lines: &[
                    Line::new(Form::KemejaBatik, "Kemeja Batik Lengan Panjang {0} {1} Ukuran {2}", "potong", 215_000, 300)
                        .look(Tint::Sogan, Tint::Krem, 0)
                        .axes(&[MOTIF_BATIK, kinds("Warna", WARNA_BATIK.choices), UKURAN_BAJU])
                        .brands(&["Batik Kartini", "Sekar Jepara"])
                        .about("Kemeja batik lengan panjang motif {0} warna {1}, ukuran {2}. Katun sanforis yang adem, berlapis furing di dada. Motif bertemu rapi di sambungan saku.")
                        .facts(&[("Bahan", "Katun"), ("Teknik", "Cap")]),
                ],
            },
        ],
    },
    Group {
        slug: "tekstil-ruang",
        name_id: "Tekstil Ruang",
        name_en: "Soft Furnishings",
        leaves: &[
            Leaf {
                slug: "gorden",
                name_id: "Gorden",
                name_en: "Curtains",
                kbki: "27120",
                lines: &[Line::new(Form::Gorden, "Gorden Kantor {0} {1}", "meter", 95_000, 650)
                    .look(Tint::Krem, Tint::Kuning, 0)
                    .axes(&[
                        kinds("Bahan", &[choice("Blackout", 118), choice("Semi Blackout", 100)]),
                        variants(
                            "Warna",
                            &[
                                tint("Krem", 100, Tint::Krem),
                                tint("Abu-abu", 100, Tint::Abu),
                                tint("Hijau", 100, Tint::Toska),
                                tint("Biru", 100, Tint::Nila),
                                tint("Marun", 100, Tint::Marun),
                            ],
                        ),
                    ])
                    .brands(&["Rumah Gorden Jepara", "Nirwana Interior"])
                    .about("Gorden kantor bahan {0} warna {1}, dijahit model cincin. Harga per meter lebar jadi, tinggi sampai 280 cm. Pemasangan rel dapat dipesan bersama.")
                    .facts(&[("Tinggi", "280 cm"), ("Model", "Cincin")])
                    .supply(Supply::Made)],
            },
            Leaf {
                slug: "taplak-meja",
                name_id: "Taplak & Rumbai Meja",
                name_en: "Tablecloths",
                kbki: "27112",
                lines: &[Line::new(Form::TaplakMeja, "Taplak Meja Rapat Batik {0} {1}", "lembar", 128_000, 480)
                    .look(Tint::Sogan, Tint::Krem, 0)
                    .axes(&[MOTIF_BATIK, WARNA_BATIK])
                    .brands(&["Sekar Jepara", "Nirwana Interior"])
                    .about("Taplak meja rapat batik cap motif {0} warna {1} dengan keliman rapi. Muat meja dua meter. Dapat dicuci mesin pada suhu rendah.")
                    .facts(&[("Ukuran", "220 × 140 cm"), ("Bahan", "Katun")])],
            },
        ],
    },
];
