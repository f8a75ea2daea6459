//! Uniforms and what is worn with them.

use super::template::{Axis, Group, Leaf, Line, Origin, Supply, choice, detail, kinds, tint, variants};
use crate::picture::{Form, Tint};

const JAHIT: &[&str] = &["Konveksi Bintara", "Wira Garmen", "Pradana Tailor"];
const KAKI: &[&str] = &["Langkah Jaya", "Patriot", "Bhayangkara Shoes"];

const UKURAN: Axis = variants(
    "Ukuran",
    &[
        choice("S", 98),
        choice("M", 100),
        choice("L", 100),
        choice("XL", 104),
        choice("XXL", 110),
    ],
);
const NOMOR: Axis = variants(
    "Nomor",
    &[
        choice("38", 100),
        choice("39", 100),
        choice("40", 100),
        choice("41", 100),
        choice("42", 100),
        choice("43", 102),
    ],
);
const LENGAN: Axis = kinds(
    "Lengan",
    &[choice("Lengan Panjang", 106), choice("Lengan Pendek", 96)],
);
const BAHAN: &[(&str, &str)] = &[("Bahan", "Drill kombinasi katun"), ("Jahitan", "Rantai ganda")];

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "seragam-dinas",
        name_id: "Seragam Dinas",
        name_en: "Civil Service Uniforms",
        leaves: &[
            Leaf {
                slug: "seragam-pdh",
                name_id: "Seragam PDH",
                name_en: "Daily Service Uniforms",
                kbki: "28231",
                lines: &[
                    Line::new(Form::KemejaDinas, "Seragam PDH {0} {1} Ukuran {2}", "stel", 285_000, 750)
                        .look(Tint::Khaki, Tint::Krem, 0)
                        .axes(&[
                            kinds("Warna", &[tint("Khaki", 100, Tint::Khaki), tint("Putih", 98, Tint::Putih), tint("Hitam", 100, Tint::Hitam)]),
                            LENGAN,
                            UKURAN,
                        ])
                        .brands(JAHIT)
                        .about("Seragam PDH warna {0} {1} ukuran {2}, satu stel atasan dan bawahan. Lengkap dengan lidah pundak dan tempat atribut. Dapat diukur di kantor untuk pesanan sepuluh stel ke atas.")
                        .facts(BAHAN)
                        .origin(Origin::Factory(55, 86))
                        .supply(Supply::Made)
                        .sni("SNI 0051:2008"),
                ],
            },
            Leaf {
                slug: "seragam-linmas",
                name_id: "Seragam Linmas & Satpol PP",
                name_en: "Civil Protection Uniforms",
                kbki: "28232",
                lines: &[
                    Line::new(Form::KemejaDinas, "Seragam {0} {1} Ukuran {2}", "stel", 320_000, 900)
                        .look(Tint::HijauTua, Tint::Kuning, 1)
                        .axes(&[
                            kinds("Satuan", &[tint("Linmas", 100, Tint::HijauTua), tint("Satpol PP", 108, Tint::Khaki), tint("Damkar", 118, Tint::Nila)]),
                            LENGAN,
                            UKURAN,
                        ])
                        .brands(JAHIT)
                        .about("Seragam {0} {1} ukuran {2} bahan ripstop, satu stel dengan ikat pinggang. Saku dada dan paha berpenutup. Atribut daerah dijahit sesuai pesanan.")
                        .facts(&[("Bahan", "Ripstop"), ("Isi", "Atasan, bawahan, ikat pinggang")])
                        .origin(Origin::Factory(52, 84))
                        .supply(Supply::Made)
                        .sni("SNI 0051:2008"),
                ],
            },
            Leaf {
                slug: "seragam-korpri",
                name_id: "Seragam Korpri",
                name_en: "Korpri Uniforms",
                kbki: "28233",
                lines: &[
                    Line::new(Form::KemejaKorpri, "Kemeja Korpri {0} {1} Ukuran {2}", "potong", 168_000, 320)
                        .look(Tint::Nila, Tint::Krem, 0)
                        .axes(&[kinds("Bahan", &[choice("Katun", 100), choice("Sutera Viskos", 138)]), LENGAN, UKURAN])
                        .brands(JAHIT)
                        .about("Kemeja Korpri motif resmi bahan {0}, {1}, ukuran {2}. Warna biru sesuai contoh, tidak luntur pada pencucian berulang. Kerah berlapis pengeras.")
                        .facts(&[("Motif", "Korpri resmi"), ("Furing", "Ya")])
                        .origin(Origin::Factory(58, 88)),
                ],
            },
        ],
    },
    Group {
        slug: "seragam-sekolah",
        name_id: "Seragam Sekolah & Olahraga",
        name_en: "School & Sports Wear",
        leaves: &[
            Leaf {
                slug: "seragam-pramuka",
                name_id: "Seragam Pramuka & Sekolah",
                name_en: "Scout & School Uniforms",
                kbki: "28234",
                lines: &[
                    Line::new(Form::SeragamPramuka, "Seragam Pramuka {0} Ukuran {1}", "stel", 142_000, 520)
                        .look(Tint::Cokelat, Tint::Merah, 0)
                        .axes(&[kinds("Golongan", &[choice("Siaga", 88), choice("Penggalang", 100), choice("Penegak", 108), choice("Pembina", 118)]), UKURAN])
                        .brands(JAHIT)
                        .about("Seragam Pramuka {0} ukuran {1}, satu stel. Kain drill cokelat muda dan tua sesuai ketentuan. Tempat tanda sudah ditandai jahitan.")
                        .facts(BAHAN)
                        .origin(Origin::Factory(56, 86))
                        .sni("SNI 0051:2008"),
                    Line::new(Form::KemejaDinas, "Seragam Sekolah {0} {1} Ukuran {2}", "stel", 118_000, 460)
                        .look(Tint::Putih, Tint::Nila, 2)
                        .axes(&[
                            kinds("Jenjang", &[choice("SD", 86), choice("SMP", 100), choice("SMA", 112)]),
                            kinds("Lengan", &[choice("Lengan Pendek", 97), choice("Lengan Panjang", 105)]),
                            UKURAN,
                        ])
                        .brands(&["Konveksi Bintara", "Wira Garmen"])
                        .about("Seragam sekolah {0} {1} ukuran {2}: kemeja putih dan bawahan. Kain tetoron katun yang tidak menerawang. Badge sekolah dapat dibordir.")
                        .facts(&[("Bahan", "Tetoron katun")])
                        .origin(Origin::Factory(55, 84))
                        .sni("SNI 0051:2008"),
                ],
            },
            Leaf {
                slug: "pakaian-olahraga",
                name_id: "Pakaian Olahraga",
                name_en: "Sportswear",
                kbki: "28235",
                lines: &[
                    Line::new(Form::SetelanOlahraga, "Setelan Olahraga {0} Ukuran {1}", "stel", 165_000, 560)
                        .look(Tint::Biru, Tint::Putih, 0)
                        .axes(&[
                            kinds("Warna", &[tint("Biru", 100, Tint::Biru), tint("Merah", 100, Tint::Merah), tint("Hijau", 100, Tint::Hijau), tint("Hitam", 100, Tint::Hitam)]),
                            UKURAN,
                        ])
                        .brands(&["Arena Sport", "Wira Garmen"])
                        .about("Setelan olahraga {0} ukuran {1}, jaket dan celana panjang. Bahan diadora menyerap keringat dengan lis di lengan. Sablon nama instansi tanpa batas warna.")
                        .facts(&[("Bahan", "Diadora")])
                        .origin(Origin::Factory(48, 76))
                        .supply(Supply::Made),
                ],
            },
        ],
    },
    Group {
        slug: "perlengkapan-seragam",
        name_id: "Perlengkapan Seragam",
        name_en: "Uniform Accessories",
        leaves: &[
            Leaf {
                slug: "rompi-topi",
                name_id: "Rompi & Topi",
                name_en: "Vests & Caps",
                kbki: "28262",
                lines: &[
                    Line::new(Form::Rompi, "Rompi Petugas {0} Ukuran {1}", "potong", 98_000, 280)
                        .look(Tint::Oranye, Tint::Perak, 0)
                        .axes(&[
                            kinds("Warna", &[tint("Oranye", 100, Tint::Oranye), tint("Hijau Stabilo", 102, Tint::Hijau), tint("Biru Dongker", 104, Tint::Nila)]),
                            variants("Ukuran", &[choice("L", 100), choice("XL", 103), choice("XXL", 108)]),
                        ])
                        .brands(JAHIT)
                        .about("Rompi petugas warna {0} ukuran {1} dengan pita pantul 5 cm. Empat saku dan tempat tanda pengenal. Terlihat jelas saat bertugas malam.")
                        .facts(&[("Pita pantul", "5 cm")])
                        .origin(Origin::Factory(46, 72)),
                    Line::new(Form::Topi, "Topi Dinas {0} Bordir {1}", "buah", 42_000, 110)
                        .look(Tint::Hitam, Tint::Kuning, 0)
                        .axes(&[
                            kinds("Warna", &[tint("Hitam", 100, Tint::Hitam), tint("Khaki", 100, Tint::Khaki), tint("Biru", 100, Tint::Nila), tint("Merah", 100, Tint::Merah)]),
                            variants("Bordir", &[choice("Lambang Daerah", 116), choice("Nama Instansi", 100)]),
                        ])
                        .brands(JAHIT)
                        .about("Topi dinas warna {0} dengan bordir {1}. Bahan rafel tebal, pengatur belakang logam. Contoh bordir dikirim sebelum dikerjakan.")
                        .facts(&[("Bahan", "Rafel")])
                        .origin(Origin::Factory(48, 74))
                        .supply(Supply::Made),
                ],
            },
            Leaf {
                slug: "sepatu-dinas",
                name_id: "Sepatu Dinas",
                name_en: "Service Shoes",
                kbki: "29330",
                lines: &[
                    Line::new(Form::Sepatu, "Sepatu {0} {1} Nomor {2}", "pasang", 335_000, 1_050)
                        .look(Tint::Hitam, Tint::Hitam, 0)
                        .axes(&[
                            kinds("Jenis", &[detail("PDH Pantofel", 92, 0), detail("PDL Lapangan", 132, 1)]),
                            kinds("Warna", &[tint("Hitam", 100, Tint::Hitam), tint("Cokelat", 102, Tint::Cokelat)]),
                            NOMOR,
                        ])
                        .brands(KAKI)
                        .about("Sepatu {0} warna {1} nomor {2}, kulit sapi asli dengan sol karet jahit. Empuk dipakai seharian. Penukaran nomor dilayani satu minggu.")
                        .facts(&[("Bahan", "Kulit sapi"), ("Sol", "Karet jahit")])
                        .origin(Origin::Factory(52, 80))
                        .sni("SNI 0111:2009"),
                ],
            },
        ],
    },
];
