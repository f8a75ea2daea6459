//! Building materials.

use super::template::{Axis, Group, Leaf, Line, Origin, choice, detail, kinds, tint, variants};
use crate::picture::{Form, Tint};

const SEMEN: &[&str] = &["Semen Muria", "Semen Garuda Laut", "Semen Pandawa"];
const CAT: &[&str] = &["Pelangi", "Warnaku", "Nirmala Paint"];
const BAJA: &[&str] = &["Kratama Steel", "Baja Lawang", "Dwipa Steel"];
const PIPA: &[&str] = &["Tirtapipa", "Rucindo", "Wavina"];
const LANTAI: &[&str] = &["Mulyatile", "Romanesia", "Asia Keramik"];

const WARNA_CAT: Axis = variants(
    "Warna",
    &[
        tint("Putih", 98, Tint::Putih),
        tint("Krem", 100, Tint::Krem),
        tint("Hijau", 102, Tint::Hijau),
        tint("Biru Langit", 102, Tint::BiruLangit),
        tint("Kuning", 104, Tint::Kuning),
        tint("Merah Bata", 104, Tint::Terakota),
    ],
);

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "semen-agregat",
        name_id: "Semen, Bata & Agregat",
        name_en: "Cement, Bricks & Aggregate",
        leaves: &[
            Leaf {
                slug: "semen",
                name_id: "Semen",
                name_en: "Cement",
                kbki: "37440",
                lines: &[
                    Line::new(Form::Semen, "{b} {0} {1}", "sak", 61_000, 50_000)
                        .look(Tint::Semen, Tint::Merah, 0)
                        .axes(&[
                            kinds("Jenis", &[tint("Portland Komposit", 100, Tint::Semen), tint("Portland Tipe I", 112, Tint::Krem), tint("Putih", 158, Tint::Putih)]),
                            variants("Isi", &[choice("40 kg", 90), choice("50 kg", 108)]),
                        ])
                        .brands(SEMEN)
                        .about("Semen {0} kemasan {1} untuk pasangan, plesteran dan beton ringan. Butiran halus, panas hidrasi rendah. Simpan di tempat kering di atas alas kayu.")
                        .facts(&[("Kemasan", "Kertas berlapis")])
                        .origin(Origin::Factory(78, 95))
                        .sni("SNI 7064:2014"),
                    Line::new(Form::Semen, "Semen Instan {b} {0} {1}", "sak", 74_000, 40_000)
                        .look(Tint::Krem, Tint::Biru, 1)
                        .axes(&[
                            kinds("Kegunaan", &[choice("Plester Aci", 96), choice("Perekat Bata Ringan", 104), choice("Perekat Keramik", 112)]),
                            variants("Isi", &[choice("25 kg", 72), choice("40 kg", 104)]),
                        ])
                        .brands(SEMEN)
                        .about("Semen instan untuk {0} kemasan {1}, tinggal tambah air. Hasil rata tanpa retak rambut. Daya sebar tercantum di kemasan.")
                        .facts(&[("Kemasan", "Kertas berlapis")])
                        .origin(Origin::Factory(70, 90)),
                ],
            },
            Leaf {
                slug: "bata-genteng",
                name_id: "Bata & Genteng",
                name_en: "Bricks & Roof Tiles",
                kbki: "37350",
                lines: &[
                    Line::new(Form::Bata, "Bata {0} {1}", "buah", 1_150, 2_100)
                        .look(Tint::Terakota, Tint::Terakota, 0)
                        .axes(&[
                            kinds("Jenis", &[tint("Merah Pres", 100, Tint::Terakota), tint("Merah Oven", 118, Tint::Marun)]),
                            variants("Ukuran", &[choice("20 × 10 × 5 cm", 96), choice("22 × 11 × 5 cm", 108)]),
                        ])
                        .brands(&["Bata Mayong", "Tanah Liat Welahan"])
                        .about("Bata {0} ukuran {1} dari tanah liat setempat, dibakar merata. Ukuran seragam sehingga adukan hemat. Pengiriman dengan truk bak terbuka.")
                        .facts(&[("Asal", "Jawa Tengah")]),
                    Line::new(Form::Genteng, "Genteng {0} {1}", "buah", 4_600, 2_600)
                        .look(Tint::Terakota, Tint::Terakota, 0)
                        .axes(&[
                            kinds("Jenis", &[choice("Mantili", 100), choice("Morando Glasir", 158), choice("Plentong", 72)]),
                            variants("Warna", &[tint("Natural", 100, Tint::Terakota), tint("Cokelat", 114, Tint::Cokelat), tint("Hijau", 118, Tint::HijauTua)]),
                        ])
                        .brands(&["Genteng Mayong", "Tanah Liat Welahan"])
                        .about("Genteng {0} warna {1}, pres mesin dan dibakar suhu tinggi. Saling mengunci sehingga tidak bocor. Sekitar 22 buah tiap meter persegi.")
                        .facts(&[("Kebutuhan", "22 buah per m²")])
                        .sni("SNI 03-2095-1998"),
                ],
            },
            Leaf {
                slug: "pasir-batu",
                name_id: "Pasir & Batu",
                name_en: "Sand & Stone",
                kbki: "15310",
                lines: &[Line::new(Form::Pasir, "{0} {1}", "m³", 255_000, 1_400_000)
                    .look(Tint::Semen, Tint::Abu, 0)
                    .axes(&[
                        kinds("Bahan", &[tint("Pasir Pasang", 88, Tint::Cokelat), tint("Pasir Beton", 106, Tint::Semen), tint("Batu Split 2/3", 118, Tint::Abu), tint("Sirtu", 72, Tint::Khaki)]),
                        variants("Pengiriman", &[choice("Truk Engkel", 100), choice("Truk Tronton", 94)]),
                    ])
                    .brands(&["Tambang Muria", "Kali Serang"])
                    .about("{0} bersih dari lumpur, dikirim dengan {1}. Volume diukur bersama di atas bak. Dokumen asal tambang berizin dilampirkan.")
                    .facts(&[("Kadar lumpur", "Di bawah 5%")])
                    .origin(Origin::Local)],
            },
        ],
    },
    Group {
        slug: "cat-lantai",
        name_id: "Cat & Lantai",
        name_en: "Paint & Flooring",
        leaves: &[
            Leaf {
                slug: "cat",
                name_id: "Cat",
                name_en: "Paint",
                kbki: "35110",
                lines: &[
                    Line::new(Form::KalengCat, "Cat Tembok {b} {0} {1} {2}", "kaleng", 172_000, 5_600)
                        .look(Tint::Putih, Tint::Perak, 0)
                        .axes(&[kinds("Pemakaian", &[choice("Interior", 90), choice("Eksterior", 128)]), kinds("Isi", &[choice("5 kg", 100), choice("25 kg", 430)]), WARNA_CAT])
                        .brands(CAT)
                        .about("Cat tembok {0} kemasan {1} warna {2}. Daya tutup baik dalam dua lapis, bau rendah. Tahan lumut dan dapat dilap basah.")
                        .facts(&[("Daya sebar", "10–12 m² per kg"), ("Pengencer", "Air")])
                        .origin(Origin::Factory(48, 74))
                        .sni("SNI 3564:2014"),
                    Line::new(Form::KalengCat, "Cat Kayu dan Besi {b} 1 kg {0}", "kaleng", 74_000, 1_150)
                        .look(Tint::Biru, Tint::Perak, 1)
                        .axes(&[WARNA_CAT])
                        .brands(CAT)
                        .about("Cat minyak untuk kayu dan besi, kemasan 1 kg warna {0}. Mengilap, cepat kering, tahan karat. Untuk pagar, kusen dan bangku taman.")
                        .facts(&[("Isi", "1 kg"), ("Pengencer", "Minyak cat")])
                        .origin(Origin::Factory(45, 70)),
                ],
            },
            Leaf {
                slug: "keramik",
                name_id: "Keramik Lantai",
                name_en: "Floor Tiles",
                kbki: "37370",
                lines: &[Line::new(Form::Keramik, "Keramik Lantai {b} {0} {1}", "dus", 68_000, 16_000)
                    .look(Tint::Krem, Tint::Putih, 0)
                    .axes(&[
                        kinds("Ukuran", &[choice("40 × 40 cm", 86), choice("50 × 50 cm", 106), choice("60 × 60 cm", 172)]),
                        variants("Warna", &[tint("Putih", 98, Tint::Putih), tint("Krem", 100, Tint::Krem), tint("Abu-abu", 104, Tint::Abu), tint("Merah Bata", 106, Tint::Terakota)]),
                    ])
                    .brands(LANTAI)
                    .about("Keramik lantai {0} warna {1}, satu dus cukup untuk sekitar satu meter persegi. Permukaan kesat untuk ruang layanan. Ukuran presisi sehingga nat tipis.")
                    .facts(&[("Kualitas", "KW 1")])
                    .origin(Origin::Factory(64, 88))
                    .sni("SNI ISO 13006:2010")],
            },
        ],
    },
    Group {
        slug: "besi-pipa-kayu",
        name_id: "Besi, Pipa & Kayu",
        name_en: "Steel, Pipes & Timber",
        leaves: &[
            Leaf {
                slug: "besi-beton",
                name_id: "Besi Beton",
                name_en: "Reinforcing Steel",
                kbki: "41243",
                lines: &[Line::new(Form::BesiBeton, "Besi Beton {0} {1} Panjang 12 m", "batang", 88_000, 7_400)
                    .look(Tint::Abu, Tint::Terakota, 0)
                    .axes(&[
                        kinds("Jenis", &[detail("Polos", 96, 0), detail("Ulir", 110, 1)]),
                        variants("Diameter", &[choice("8 mm", 64), choice("10 mm", 100), choice("12 mm", 142), choice("13 mm", 166), choice("16 mm", 250)]),
                    ])
                    .brands(BAJA)
                    .about("Besi beton {0} diameter {1} panjang 12 meter, ukuran penuh. Tanda pabrik timbul di setiap batang. Sertifikat uji tarik dapat diminta.")
                    .facts(&[("Panjang", "12 m"), ("Mutu", "BjTP 280 / BjTS 420")])
                    .origin(Origin::Factory(52, 80))
                    .sni("SNI 2052:2017")],
            },
            Leaf {
                slug: "pipa",
                name_id: "Pipa",
                name_en: "Pipes",
                kbki: "36320",
                lines: &[Line::new(Form::Pipa, "Pipa PVC {b} {0} {1} Panjang 4 m", "batang", 62_000, 2_600)
                    .look(Tint::Putih, Tint::Abu, 0)
                    .axes(&[
                        kinds("Kelas", &[tint("AW", 118, Tint::Putih), tint("D", 84, Tint::Abu)]),
                        variants("Diameter", &[choice("½ inci", 46), choice("1 inci", 74), choice("2 inci", 128), choice("3 inci", 210), choice("4 inci", 310)]),
                    ])
                    .brands(PIPA)
                    .about("Pipa PVC kelas {0} diameter {1} panjang 4 meter untuk air bersih dan buangan. Dinding rata, sambungan rapat. Tahan lebih dari dua puluh tahun di dalam tanah.")
                    .facts(&[("Panjang", "4 m")])
                    .origin(Origin::Factory(58, 84))
                    .sni("SNI 06-0084-2002")],
            },
            Leaf {
                slug: "kayu-triplek",
                name_id: "Kayu & Tripleks",
                name_en: "Timber & Plywood",
                kbki: "31100",
                lines: &[Line::new(Form::Papan, "{0} {1}", "lembar", 128_000, 14_000)
                    .look(Tint::Sungkai, Tint::Jati, 0)
                    .axes(&[
                        kinds("Jenis", &[tint("Tripleks Meranti", 84, Tint::Sungkai), tint("Multipleks Sengon", 100, Tint::Krem), tint("Blockboard Jati", 176, Tint::Jati)]),
                        variants("Tebal", &[choice("9 mm", 84), choice("12 mm", 104), choice("18 mm", 148)]),
                    ])
                    .brands(&["Rimba Muria", "Wana Plywood"])
                    .about("{0} tebal {1} ukuran 122 × 244 cm. Permukaan rata, lem tahan lembap. Kayu bersertifikat legal dengan nomor SVLK.")
                    .facts(&[("Ukuran", "122 × 244 cm"), ("Legalitas", "SVLK")])
                    .origin(Origin::Factory(70, 92))
                    .sni("SNI 01-5008.2-2000")],
            },
        ],
    },
];
