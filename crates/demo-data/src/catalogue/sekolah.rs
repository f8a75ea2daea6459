//! What schools need.

use super::template::{Axis, Group, Leaf, Line, Origin, choice, detail, kinds, tint, variants};
use crate::picture::{Form, Tint};

const TAS: &[&str] = &["Cendekia", "Bintang Pelajar", "Ransel Nusantara"];
const BUKU: &[&str] = &["Sinar Lontar", "Kertasari", "Cendekia"];
const ALAT: &[&str] = &["Peraga Utama", "Edukasi Bangsa", "Karya Dikdas"];
const OLAHRAGA: &[&str] = &["Arena Sport", "Garuda Ball", "Proteam"];

const WARNA: Axis = variants(
    "Warna",
    &[
        tint("Biru", 100, Tint::Biru),
        tint("Merah", 100, Tint::Merah),
        tint("Hitam", 100, Tint::Hitam),
        tint("Hijau", 100, Tint::Hijau),
        tint("Ungu", 100, Tint::Ungu),
    ],
);

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "perlengkapan-siswa",
        name_id: "Perlengkapan Siswa",
        name_en: "Pupils' Supplies",
        leaves: &[
            Leaf {
                slug: "tas-sekolah",
                name_id: "Tas Sekolah",
                name_en: "School Bags",
                kbki: "29220",
                lines: &[Line::new(Form::TasSekolah, "Tas Ransel Sekolah {0} {1}", "buah", 138_000, 620)
                    .look(Tint::Biru, Tint::Kuning, 0)
                    .axes(&[kinds("Jenjang", &[choice("SD", 84), choice("SMP", 100), choice("SMA", 114)]), WARNA])
                    .brands(TAS)
                    .about("Tas ransel sekolah untuk siswa {0} warna {1}. Bantalan punggung berongga, jahitan ganda di tali. Tempat botol di kedua sisi.")
                    .facts(&[("Bahan", "Poliester 600D"), ("Garansi", "6 bulan jahitan")])
                    .origin(Origin::Factory(45, 72))],
            },
            Leaf {
                slug: "buku-tulis",
                name_id: "Buku Tulis",
                name_en: "Exercise Books",
                kbki: "32701",
                lines: &[
                    Line::new(Form::BukuTulis, "Buku Tulis {b} {0} {1}", "pak", 36_000, 1_300)
                        .look(Tint::Biru, Tint::Putih, 0)
                        .axes(&[kinds("Isi", &[choice("38 Lembar", 84), choice("58 Lembar", 116)]), WARNA])
                        .brands(BUKU)
                        .about("Buku tulis {0} sampul {1}, satu pak isi 10 buku. Kertas putih tidak tembus tinta. Garis halus dan margin jelas.")
                        .facts(&[("Isi pak", "10 buku"), ("Kertas", "58 gram")])
                        .origin(Origin::Factory(60, 86))
                        .sni("SNI 14-0092-1998"),
                    Line::new(Form::BukuTulis, "Buku Gambar {b} {0} {1}", "pak", 48_000, 1_600)
                        .look(Tint::Kuning, Tint::Putih, 1)
                        .axes(&[kinds("Ukuran", &[choice("A4", 84), choice("A3", 128)]), WARNA])
                        .brands(BUKU)
                        .about("Buku gambar {0} sampul {1}, satu pak isi 10 buku. Kertas tebal cocok untuk krayon dan cat air tipis. Jilid kawat di sisi pendek.")
                        .facts(&[("Isi pak", "10 buku"), ("Kertas", "100 gram")])
                        .origin(Origin::Factory(58, 84)),
                ],
            },
        ],
    },
    Group {
        slug: "ruang-kelas",
        name_id: "Ruang Kelas",
        name_en: "Classroom",
        leaves: &[
            Leaf {
                slug: "meja-kursi-siswa",
                name_id: "Meja & Kursi Siswa",
                name_en: "School Desks",
                kbki: "38126",
                lines: &[Line::new(Form::MejaSiswa, "Meja dan Kursi Siswa {0} {1}", "set", 640_000, 16_000)
                    .look(Tint::Jati, Tint::Hitam, 0)
                    .axes(&[
                        kinds("Jenjang", &[choice("SD", 88), choice("SMP", 100), choice("SMA", 110)]),
                        variants("Bahan", &[tint("Kayu Jati", 124, Tint::Jati), tint("Kayu Mahoni", 104, Tint::Mahoni), tint("Rangka Besi", 92, Tint::Sungkai)]),
                    ])
                    .brands(&["Karya Dikdas", "Kartini Mebel", "Bangku Cerdas"])
                    .about("Satu set meja dan kursi siswa {0} dari {1} untuk satu anak. Laci terbuka di bawah daun meja, tepi ditumpulkan. Tinggi mengikuti ukuran tubuh siswa.")
                    .facts(&[("Isi set", "1 meja, 1 kursi"), ("Garansi", "1 tahun konstruksi")])
                    .sni("SNI 7555.22:2011")],
            },
            Leaf {
                slug: "papan-tulis",
                name_id: "Papan Tulis",
                name_en: "Whiteboards",
                kbki: "38913",
                lines: &[Line::new(Form::PapanTulis, "Papan Tulis {0} {1}", "buah", 485_000, 9_500)
                    .look(Tint::Putih, Tint::Perak, 0)
                    .axes(&[
                        kinds("Ukuran", &[choice("90 × 120 cm", 76), choice("120 × 240 cm", 158)]),
                        variants("Jenis", &[tint("Whiteboard Gantung", 94, Tint::Putih), tint("Kapur Hijau", 90, Tint::HijauTua), detail("Whiteboard Beroda", 152, 1)]),
                    ])
                    .brands(ALAT)
                    .about("Papan tulis {0} jenis {1} dengan bingkai aluminium. Permukaan mudah dihapus tanpa bekas. Baki alat tulis dan pengait sudah terpasang.")
                    .facts(&[("Bingkai", "Aluminium"), ("Garansi", "1 tahun")])
                    .origin(Origin::Factory(44, 70))],
            },
        ],
    },
    Group {
        slug: "alat-belajar",
        name_id: "Alat Peraga & Olahraga",
        name_en: "Teaching Aids & Sports",
        leaves: &[
            Leaf {
                slug: "alat-peraga",
                name_id: "Alat Peraga",
                name_en: "Teaching Aids",
                kbki: "48270",
                lines: &[
                    Line::new(Form::Globe, "Globe {0} {1}", "buah", 265_000, 1_100)
                        .look(Tint::Biru, Tint::Hijau, 0)
                        .axes(&[
                            kinds("Diameter", &[choice("28 cm", 88), choice("33 cm", 118)]),
                            variants("Peta", &[choice("Politik", 100), choice("Fisik", 104)]),
                        ])
                        .brands(ALAT)
                        .about("Globe diameter {0} dengan peta {1} berbahasa Indonesia. Sumbu miring sesuai kemiringan bumi, alas logam. Buku panduan guru disertakan.")
                        .facts(&[("Bahasa", "Indonesia")])
                        .origin(Origin::Factory(38, 60)),
                    Line::new(Form::BalokSusun, "{0} {1}", "set", 198_000, 1_400)
                        .look(Tint::Merah, Tint::Kuning, 0)
                        .axes(&[
                            kinds("Permainan", &[detail("Balok Susun Kayu", 100, 0), detail("Menara Pelangi", 84, 1), detail("Puzzle Peta Indonesia", 92, 0)]),
                            variants("Isi", &[choice("40 Keping", 86), choice("70 Keping", 124)]),
                        ])
                        .brands(ALAT)
                        .about("{0} isi {1} untuk PAUD dan SD kelas awal. Kayu pinus amplas halus, cat bebas timbal. Tersimpan dalam kotak bertutup geser.")
                        .facts(&[("Bahan", "Kayu pinus"), ("Usia", "3 tahun ke atas")])
                        .sni("SNI ISO 8124-1:2010"),
                ],
            },
            Leaf {
                slug: "alat-olahraga",
                name_id: "Alat Olahraga",
                name_en: "Sports Equipment",
                kbki: "38440",
                lines: &[Line::new(Form::Bola, "Bola {0} {b} {1}", "buah", 158_000, 480)
                    .look(Tint::Putih, Tint::Hitam, 0)
                    .axes(&[
                        kinds("Cabang", &[detail("Sepak No. 5", 104, 0), detail("Voli", 100, 1), detail("Basket No. 7", 122, 2), detail("Futsal", 106, 0)]),
                        variants("Warna", &[tint("Putih", 100, Tint::Putih), tint("Kuning", 100, Tint::Kuning), tint("Oranye", 102, Tint::Oranye)]),
                    ])
                    .brands(OLAHRAGA)
                    .about("Bola {0} warna {1} lapis PU dengan jahitan mesin. Bobot dan pantulan sesuai ukuran pertandingan. Jarum pompa dan jaring disertakan.")
                    .facts(&[("Bahan", "PU"), ("Isi", "Bola, jarum, jaring")])
                    .origin(Origin::Factory(48, 78))],
            },
        ],
    },
];
