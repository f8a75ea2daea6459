//! Furniture and woodcarving: chairs, tables, storage, carved work.

use super::template::{
    Axis, Group, Leaf, Line, Origin, Supply, accent, choice, detail, kinds, tint, variants,
};
use crate::picture::{Form, Tint};

const UKIR: &[&str] = &["Jati Luhur", "Tahunan Ukir", "Mulyoharjo Art"];
const KAYU: &[&str] = &["Jati Luhur", "Kartini Mebel"];
const KANTOR: &[&str] = &["Kencana Office", "Astara", "Dipta Furniture"];
const BESI: &[&str] = &["Kencana Office", "Bajamas", "Wirasteel"];

const MATERIAL_KAYU: Axis = kinds(
    "Bahan",
    &[
        tint("Jati", 100, Tint::Jati),
        tint("Mahoni", 78, Tint::Mahoni),
        tint("Sungkai", 72, Tint::Sungkai),
        tint("Trembesi", 88, Tint::Trembesi),
    ],
);
const JOK: Axis = variants(
    "Warna jok",
    &[
        accent("Cokelat", 100, Tint::Cokelat),
        accent("Marun", 100, Tint::Marun),
        accent("Hijau", 100, Tint::HijauTua),
        accent("Krem", 102, Tint::Krem),
    ],
);
const WARNA_KAIN: Axis = variants(
    "Warna",
    &[
        accent("Hitam", 100, Tint::Hitam),
        accent("Biru", 100, Tint::Nila),
        accent("Merah", 100, Tint::Merah),
        accent("Abu-abu", 100, Tint::Abu),
    ],
);
const WARNA_BESI: Axis = variants(
    "Warna",
    &[
        tint("Abu-abu", 100, Tint::Abu),
        tint("Krem", 100, Tint::Krem),
        tint("Biru", 103, Tint::Biru),
        tint("Hitam", 103, Tint::Hitam),
    ],
);
const WARNA_PANEL: Axis = variants(
    "Warna",
    &[
        tint("Cokelat tua", 100, Tint::Trembesi),
        tint("Motif sungkai", 100, Tint::Sungkai),
        tint("Abu-abu", 102, Tint::Abu),
        tint("Putih", 104, Tint::Putih),
    ],
);

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "tempat-duduk",
        name_id: "Tempat Duduk",
        name_en: "Seating",
        leaves: &[
            Leaf {
                slug: "kursi-rapat",
                name_id: "Kursi Rapat & Kantor",
                name_en: "Meeting & Office Chairs",
                kbki: "38111",
                lines: &[
                    Line::new(Form::KursiRapat, "Kursi Rapat {0} Jok Busa {1}", "buah", 690_000, 9_000)
                        .look(Tint::Jati, Tint::Cokelat, 0)
                        .axes(&[MATERIAL_KAYU, JOK])
                        .brands(KAYU)
                        .about("Kursi rapat kayu {0} dengan dudukan dan sandaran busa berlapis oscar {1}. Sambungan purus dan pasak, finishing melamin doff yang mudah dibersihkan. Nyaman untuk rapat seharian di aula maupun ruang sidang.")
                        .facts(&[("Ukuran", "46 × 52 × 96 cm"), ("Garansi", "1 tahun konstruksi")])
                        .supply(Supply::Made),
                    Line::new(Form::KursiPutar, "Kursi Kantor Putar {0} {1}", "buah", 1_050_000, 13_500)
                        .look(Tint::Hitam, Tint::Hitam, 0)
                        .axes(&[
                            kinds("Sandaran", &[detail("Jaring", 100, 0), detail("Busa Tinggi", 124, 1)]),
                            WARNA_KAIN,
                        ])
                        .brands(KANTOR)
                        .about("Kursi putar dengan sandaran {0} warna {1}, tinggi dapat diatur dengan tuas gas. Kaki lima roda nilon, sandaran tangan tetap. Cocok untuk meja kerja staf dan ruang pelayanan.")
                        .facts(&[("Beban maksimum", "110 kg"), ("Garansi", "1 tahun hidrolik")])
                        .origin(Origin::Factory(35, 62)),
                    Line::new(Form::KursiSusun, "Kursi Susun Rangka {0} Jok {1}", "buah", 385_000, 6_200)
                        .look(Tint::Perak, Tint::Merah, 0)
                        .axes(&[
                            kinds("Rangka", &[tint("Stainless", 118, Tint::Perak), tint("Besi Cat Oven", 92, Tint::Hitam)]),
                            WARNA_KAIN,
                        ])
                        .brands(KANTOR)
                        .about("Kursi susun rangka {0} dengan jok oscar {1}, dapat ditumpuk sampai delapan. Ringkas untuk aula kecamatan dan balai desa. Kaki bersepatu karet sehingga lantai tidak tergores.")
                        .facts(&[("Ukuran", "44 × 55 × 82 cm"), ("Garansi", "6 bulan")])
                        .origin(Origin::Factory(42, 68)),
                ],
            },
            Leaf {
                slug: "kursi-ukir",
                name_id: "Kursi Ukir",
                name_en: "Carved Chairs",
                kbki: "38112",
                lines: &[
                    Line::new(Form::KursiUkir, "Kursi Rapat Ukir {0} Motif {1} Jok {2}", "buah", 1_080_000, 12_500)
                        .look(Tint::Jati, Tint::Marun, 0)
                        .axes(&[
                            MATERIAL_KAYU,
                            kinds("Motif ukir", &[detail("Macan Kurung", 112, 0), detail("Lung-lungan", 100, 1)]),
                            JOK,
                        ])
                        .brands(UKIR)
                        .about("Kursi rapat ukir tangan khas Jepara dari kayu {0} kering oven, sandaran bermotif {1}. Dudukan busa berlapis kain {2}. Dikerjakan perajin Tahunan dan Mulyoharjo.")
                        .facts(&[("Ukuran", "50 × 55 × 108 cm"), ("Finishing", "Politur, natural doff"), ("Garansi", "2 tahun konstruksi")])
                        .supply(Supply::Made),
                    Line::new(Form::KursiTamu, "Kursi Tamu Ukir {0} Set {1} Jok {2}", "set", 4_600_000, 85_000)
                        .look(Tint::Jati, Tint::Krem, 0)
                        .axes(&[
                            MATERIAL_KAYU,
                            kinds("Susunan", &[choice("3-1-1", 100), choice("3-2-1-1", 142)]),
                            JOK,
                        ])
                        .brands(UKIR)
                        .about("Set kursi tamu ukir kayu {0} susunan {1} lengkap dengan meja. Jok busa rebonded berlapis kain {2}. Pantas untuk ruang tamu pimpinan dan pendapa.")
                        .facts(&[("Isi set", "Kursi dan meja tamu"), ("Garansi", "2 tahun konstruksi")])
                        .supply(Supply::Made),
                ],
            },
            Leaf {
                slug: "kursi-lipat",
                name_id: "Kursi Lipat & Tunggu",
                name_en: "Folding & Waiting Chairs",
                kbki: "38119",
                lines: &[
                    Line::new(Form::KursiLipat, "Kursi Lipat Rangka Besi {0} Jok {1}", "buah", 265_000, 5_100)
                        .look(Tint::Hitam, Tint::Nila, 0)
                        .axes(&[
                            kinds("Rangka", &[tint("Cat Oven", 92, Tint::Hitam), tint("Krom", 112, Tint::Perak)]),
                            WARNA_KAIN,
                        ])
                        .brands(BESI)
                        .about("Kursi lipat rangka besi {0} dengan dudukan dan sandaran busa {1}. Mudah dilipat, disusun dan dipindah untuk acara luar ruang. Pengunci lipatan berpegas sehingga tangan aman.")
                        .facts(&[("Ukuran", "45 × 46 × 79 cm"), ("Beban maksimum", "100 kg")])
                        .origin(Origin::Factory(45, 70)),
                    Line::new(Form::KursiTunggu, "Kursi Tunggu {0} {1}", "set", 1_650_000, 27_000)
                        .look(Tint::Perak, Tint::Nila, 0)
                        .axes(&[
                            kinds("Dudukan", &[choice("3 Dudukan", 100), choice("4 Dudukan", 128)]),
                            WARNA_KAIN,
                        ])
                        .brands(BESI)
                        .about("Kursi tunggu {0} untuk ruang pelayanan dan puskesmas, dudukan pelat berlubang berlapis busa {1}. Rangka baja bercat bubuk. Kaki dapat dibaut ke lantai.")
                        .facts(&[("Rangka", "Baja, cat bubuk"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(40, 63)),
                ],
            },
        ],
    },
    Group {
        slug: "meja",
        name_id: "Meja",
        name_en: "Tables & Desks",
        leaves: &[
            Leaf {
                slug: "meja-kerja",
                name_id: "Meja Kerja",
                name_en: "Desks",
                kbki: "38121",
                lines: &[
                    Line::new(Form::MejaKerja, "Meja Kerja {0} {1}", "buah", 1_150_000, 34_000)
                        .look(Tint::Sungkai, Tint::Hitam, 0)
                        .axes(&[
                            kinds("Ukuran", &[choice("½ Biro 120 × 60 cm", 100), choice("1 Biro 160 × 75 cm", 148)]),
                            WARNA_PANEL,
                        ])
                        .brands(KANTOR)
                        .about("Meja kerja {0} dari panel partikel 18 mm berlapis melamin {1}, tepi PVC. Tiga laci berkunci sentral di sisi kanan. Dikirim dalam keadaan terakit.")
                        .facts(&[("Tebal daun meja", "25 mm"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(48, 72)),
                    Line::new(Form::MejaKerja, "Meja Kerja Kayu {0} Laci {1}", "buah", 2_350_000, 46_000)
                        .look(Tint::Jati, Tint::Kuning, 0)
                        .axes(&[MATERIAL_KAYU, variants("Laci", &[choice("3 Kanan", 100), choice("3 Kanan 3 Kiri", 124)])])
                        .brands(KAYU)
                        .about("Meja kerja kayu {0} utuh dengan laci {1}, sambungan ekor burung. Finishing melamin doff tahan gores. Buatan bengkel mebel Jepara.")
                        .facts(&[("Ukuran", "140 × 70 × 76 cm"), ("Garansi", "2 tahun konstruksi")])
                        .supply(Supply::Made),
                ],
            },
            Leaf {
                slug: "meja-rapat",
                name_id: "Meja Rapat",
                name_en: "Meeting Tables",
                kbki: "38122",
                lines: &[
                    Line::new(Form::MejaRapat, "Meja Rapat {0} {1}", "buah", 3_200_000, 68_000)
                        .look(Tint::Sungkai, Tint::Hitam, 0)
                        .axes(&[
                            kinds("Kapasitas", &[choice("6 Orang 180 × 90 cm", 78), choice("8 Orang 240 × 120 cm", 100), choice("12 Orang 360 × 120 cm", 146)]),
                            WARNA_PANEL,
                        ])
                        .brands(KANTOR)
                        .about("Meja rapat {0} warna {1} dengan lubang kabel di tengah. Daun meja 36 mm berlapis laminasi tahan panas. Dirakit di tempat oleh penyedia.")
                        .facts(&[("Tinggi", "75 cm"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(45, 70)),
                    Line::new(Form::MejaRapat, "Meja Rapat Kayu {0} {1}", "buah", 5_400_000, 95_000)
                        .look(Tint::Jati, Tint::Jati, 1)
                        .axes(&[MATERIAL_KAYU, variants("Bentuk", &[detail("Oval", 108, 1), detail("Persegi", 100, 0)])])
                        .brands(UKIR)
                        .about("Meja rapat kayu {0} bentuk {1} dengan kaki ukir. Daun meja papan sambung kering oven. Muat delapan sampai sepuluh kursi.")
                        .facts(&[("Ukuran", "260 × 110 × 77 cm"), ("Garansi", "2 tahun konstruksi")])
                        .supply(Supply::Made),
                ],
            },
        ],
    },
    Group {
        slug: "penyimpanan",
        name_id: "Lemari & Rak",
        name_en: "Cabinets & Shelves",
        leaves: &[
            Leaf {
                slug: "lemari-arsip",
                name_id: "Lemari Arsip",
                name_en: "Filing Cabinets",
                kbki: "38123",
                lines: &[
                    Line::new(Form::LemariArsip, "Lemari Arsip Besi {0} {1}", "buah", 2_450_000, 52_000)
                        .look(Tint::Abu, Tint::Abu, 0)
                        .axes(&[kinds("Pintu", &[detail("2 Pintu Ayun", 100, 0), detail("2 Pintu Kaca Geser", 108, 1)]), WARNA_BESI])
                        .brands(BESI)
                        .about("Lemari arsip pelat baja 0,7 mm dengan {0} dan empat rak yang dapat diatur. Cat bubuk warna {1}, kunci putar tiga titik. Tahan rayap dan lembap.")
                        .facts(&[("Ukuran", "90 × 45 × 185 cm"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(50, 74)),
                    Line::new(Form::LaciArsip, "Filing Cabinet {0} {1}", "buah", 1_980_000, 41_000)
                        .look(Tint::Abu, Tint::Abu, 4)
                        .axes(&[kinds("Laci", &[detail("3 Laci", 82, 3), detail("4 Laci", 100, 4)]), WARNA_BESI])
                        .brands(BESI)
                        .about("Lemari laci arsip {0} ukuran folio dengan rel teleskopik penuh. Warna {1}, kunci sentral. Laci memiliki pengaman agar tidak terbuka bersamaan.")
                        .facts(&[("Ukuran laci", "Folio gantung"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(50, 74)),
                ],
            },
            Leaf {
                slug: "rak-buku",
                name_id: "Rak Buku & Arsip",
                name_en: "Bookshelves",
                kbki: "38124",
                lines: &[
                    Line::new(Form::RakBuku, "Rak Buku {0} {1}", "buah", 890_000, 28_000)
                        .look(Tint::Sungkai, Tint::Merah, 0)
                        .axes(&[kinds("Susun", &[choice("4 Susun", 82), choice("5 Susun", 100)]), WARNA_PANEL])
                        .brands(KANTOR)
                        .about("Rak buku {0} panel 18 mm warna {1} untuk perpustakaan sekolah dan ruang arsip. Papan rak dapat digeser setiap 3 cm. Beban 25 kg tiap susun.")
                        .facts(&[("Ukuran", "80 × 30 × 180 cm"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(48, 70)),
                    Line::new(Form::RakBuku, "Rak Perpustakaan Kayu {0} {1}", "buah", 2_150_000, 48_000)
                        .look(Tint::Jati, Tint::Nila, 1)
                        .axes(&[MATERIAL_KAYU, variants("Sisi", &[choice("1 Sisi", 100), choice("2 Sisi", 158)])])
                        .brands(KAYU)
                        .about("Rak perpustakaan kayu {0} {1} lima susun dengan bingkai kokoh. Finishing melamin, tepi tumpul aman untuk siswa. Dapat dipesan sesuai tinggi ruangan.")
                        .facts(&[("Ukuran", "120 × 35 × 190 cm"), ("Garansi", "2 tahun konstruksi")])
                        .supply(Supply::Made),
                ],
            },
        ],
    },
    Group {
        slug: "karya-ukir",
        name_id: "Karya Ukir",
        name_en: "Carved Work",
        leaves: &[
            Leaf {
                slug: "mimbar-podium",
                name_id: "Mimbar & Podium",
                name_en: "Lecterns",
                kbki: "38125",
                lines: &[Line::new(Form::Mimbar, "Podium Pidato Kayu {0} {1}", "buah", 3_100_000, 38_000)
                    .look(Tint::Jati, Tint::Kuning, 0)
                    .axes(&[MATERIAL_KAYU, variants("Gaya", &[detail("Ukir", 118, 0), detail("Minimalis", 100, 1)])])
                    .brands(UKIR)
                    .about("Podium pidato kayu {0} gaya {1} dengan tempat lambang daerah di muka. Bidang baca miring dengan pembatas kertas. Beroda tersembunyi sehingga mudah dipindah.")
                    .facts(&[("Ukuran", "65 × 50 × 120 cm"), ("Garansi", "2 tahun konstruksi")])
                    .supply(Supply::Made)],
            },
            Leaf {
                slug: "panel-ukir",
                name_id: "Panel & Hiasan Ukir",
                name_en: "Carved Panels",
                kbki: "31922",
                lines: &[Line::new(Form::PanelUkir, "Panel Ukir {0} Motif {1} {2}", "buah", 1_450_000, 11_000)
                    .look(Tint::Jati, Tint::Jati, 0)
                    .axes(&[
                        MATERIAL_KAYU,
                        kinds("Motif", &[detail("Lung-lungan Bunga", 100, 0), detail("Burung Merak", 118, 1)]),
                        variants("Ukuran", &[choice("60 × 60 cm", 72), choice("100 × 60 cm", 100), choice("150 × 80 cm", 168)]),
                    ])
                    .brands(UKIR)
                    .about("Panel dinding ukir tangan kayu {0} bermotif {1}, ukuran {2}. Dipahat tembus dua lapis oleh perajin Mulyoharjo. Sudah berpengait dan siap digantung.")
                    .facts(&[("Kedalaman pahat", "3 cm"), ("Finishing", "Natural doff")])
                    .supply(Supply::Made)],
            },
        ],
    },
];
