//! Paper, ink and what lies on a desk.

use super::template::{Axis, Group, Leaf, Line, Origin, accent, choice, detail, kinds, tint, variants};
use crate::picture::{Form, Tint};

const KERTAS: &[&str] = &["Nusa Paper", "Sinar Lontar", "Kertasari", "Papirindo"];
const TINTA: &[&str] = &["Prinka", "Tintaku", "Ultra Jet", "Novaprint"];
const TULIS: &[&str] = &["Gelatik", "Pelita", "Kancil"];
const MAP: &[&str] = &["Arsipindo", "Gelatik", "Binder Jaya"];

const BERAT: Axis = kinds(
    "Gramatur",
    &[
        choice("70 gram", 94),
        choice("75 gram", 100),
        choice("80 gram", 108),
    ],
);
const WARNA_MAP: Axis = variants(
    "Warna",
    &[
        tint("Merah", 100, Tint::Merah),
        tint("Biru", 100, Tint::Biru),
        tint("Hijau", 100, Tint::Hijau),
        tint("Kuning", 100, Tint::Kuning),
        tint("Hitam", 100, Tint::Hitam),
    ],
);
const WARNA_TINTA: Axis = variants(
    "Warna",
    &[
        tint("Hitam", 100, Tint::Hitam),
        tint("Biru", 100, Tint::Nila),
        tint("Merah", 100, Tint::Merah),
    ],
);
const WARNA_CETAK: Axis = variants(
    "Warna",
    &[
        accent("Hitam", 100, Tint::Hitam),
        accent("Cyan", 112, Tint::Biru),
        accent("Magenta", 112, Tint::MerahMuda),
        accent("Kuning", 112, Tint::Kuning),
    ],
);

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "kertas",
        name_id: "Kertas",
        name_en: "Paper",
        leaves: &[
            Leaf {
                slug: "kertas-hvs",
                name_id: "Kertas HVS",
                name_en: "Copy Paper",
                kbki: "32129",
                lines: &[
                    Line::new(Form::Rim, "Kertas HVS {0} {1}", "rim", 51_000, 2_400)
                        .look(Tint::Putih, Tint::Nila, 0)
                        .axes(&[
                            variants("Ukuran", &[accent("A4", 100, Tint::Nila), accent("F4", 112, Tint::Hijau), accent("A3", 215, Tint::Oranye)]),
                            BERAT,
                        ])
                        .brands(KERTAS)
                        .about("Kertas HVS ukuran {0} {1}, isi 500 lembar per rim. Putih bersih, tidak mudah macet di mesin fotokopi dan printer laser. Dibungkus lapis kedap lembap.")
                        .facts(&[("Isi", "500 lembar"), ("Kecerahan", "98%")])
                        .origin(Origin::Factory(58, 88))
                        .sni("SNI 7274:2008"),
                    Line::new(Form::Rim, "Kertas HVS F4 {0} Warna {1}", "rim", 62_000, 2_500)
                        .look(Tint::Kuning, Tint::Nila, 0)
                        .axes(&[
                            kinds("Gramatur", &[choice("70 gram", 94), choice("80 gram", 106)]),
                            variants("Warna", &[tint("Kuning", 100, Tint::Kuning), tint("Hijau", 100, Tint::Hijau), tint("Biru", 100, Tint::BiruLangit), tint("Merah Muda", 100, Tint::MerahMuda)]),
                        ])
                        .brands(&["Nusa Paper", "Kertasari"])
                        .about("Kertas HVS F4 {0} warna {1} untuk pembatas arsip dan formulir rangkap. Isi 500 lembar. Warna merata di kedua muka.")
                        .facts(&[("Isi", "500 lembar"), ("Ukuran", "F4")])
                        .origin(Origin::Factory(55, 82))
                        .sni("SNI 7274:2008"),
                ],
            },
            Leaf {
                slug: "amplop",
                name_id: "Amplop & Kertas Khusus",
                name_en: "Envelopes",
                kbki: "32193",
                lines: &[Line::new(Form::Amplop, "Amplop {0} {1}", "pak", 24_000, 550)
                    .look(Tint::Putih, Tint::Nila, 0)
                    .axes(&[
                        kinds("Ukuran", &[choice("110 × 230 mm", 100), choice("Folio", 168), choice("A4", 150)]),
                        variants("Kertas", &[tint("Putih", 100, Tint::Putih), tint("Cokelat Samson", 92, Tint::Khaki)]),
                    ])
                    .brands(MAP)
                    .about("Amplop ukuran {0} kertas {1} dengan perekat. Isi 100 lembar per pak. Kop instansi dapat dicetak dengan pesanan terpisah.")
                    .facts(&[("Isi", "100 lembar"), ("Gramatur", "80 gram")])
                    .origin(Origin::Factory(55, 85))],
            },
        ],
    },
    Group {
        slug: "tinta-toner",
        name_id: "Tinta & Toner",
        name_en: "Ink & Toner",
        leaves: &[
            Leaf {
                slug: "toner",
                name_id: "Toner",
                name_en: "Toner",
                kbki: "38996",
                lines: &[
                    Line::new(Form::Toner, "Toner Printer Laser {0} {1}", "buah", 690_000, 900)
                        .look(Tint::Hitam, Tint::Hitam, 0)
                        .axes(&[
                            kinds("Seri", &[choice("85A", 58), choice("12A", 54), choice("107A", 76), choice("30A", 92), choice("26X", 150), choice("410A", 178)]),
                            WARNA_CETAK,
                        ])
                        .brands(TINTA)
                        .imported(&["Ultra Jet"])
                        .about("Toner setara seri {0} warna {1} untuk printer laser kantor. Serbuk halus, hasil tajam sampai lembar terakhir. Penyedia mengganti bila tidak terbaca oleh printer.")
                        .facts(&[("Daya cetak", "1.600–2.500 lembar"), ("Garansi", "6 bulan")])
                        .origin(Origin::Factory(26, 48)),
                ],
            },
            Leaf {
                slug: "tinta",
                name_id: "Tinta Printer",
                name_en: "Printer Ink",
                kbki: "35130",
                lines: &[Line::new(Form::BotolTinta, "Tinta Botol Printer {0} {1}", "botol", 92_000, 160)
                    .look(Tint::Hitam, Tint::Hitam, 0)
                    .axes(&[
                        kinds("Seri", &[choice("Seri 003 65 ml", 100), choice("Seri 664 70 ml", 108), choice("Seri GI-790 135 ml", 122), choice("Seri BT-D60 108 ml", 118)]),
                        WARNA_CETAK,
                    ])
                    .brands(TINTA)
                    .imported(&["Ultra Jet"])
                    .about("Tinta botol {0} warna {1} untuk printer tangki. Tutup anti-tumpah, tidak menyumbat kepala cetak. Dokumen tahan air setelah kering.")
                    .facts(&[("Jenis", "Dye"), ("Masa simpan", "2 tahun")])
                    .origin(Origin::Factory(28, 52))],
            },
        ],
    },
    Group {
        slug: "alat-kantor",
        name_id: "Alat Kantor",
        name_en: "Office Stationery",
        leaves: &[
            Leaf {
                slug: "pulpen-spidol",
                name_id: "Pulpen & Spidol",
                name_en: "Pens & Markers",
                kbki: "38911",
                lines: &[
                    Line::new(Form::Pulpen, "Pulpen {0} {1}", "lusin", 34_000, 130)
                        .look(Tint::Hitam, Tint::Abu, 0)
                        .axes(&[
                            kinds("Jenis", &[choice("Gel 0,5 mm", 118), choice("Bola 0,7 mm", 78), choice("Cetrek 0,7 mm", 92)]),
                            WARNA_TINTA,
                        ])
                        .brands(TULIS)
                        .about("Pulpen {0} warna {1}, satu lusin. Tinta cepat kering dan tidak merembes pada HVS 70 gram. Genggaman karet untuk menulis lama.")
                        .facts(&[("Isi", "12 batang")])
                        .origin(Origin::Factory(45, 72)),
                    Line::new(Form::Spidol, "Spidol {0} {1}", "lusin", 88_000, 280)
                        .look(Tint::Hitam, Tint::Putih, 0)
                        .axes(&[kinds("Jenis", &[choice("Papan Tulis", 100), choice("Permanen", 96)]), WARNA_TINTA])
                        .brands(TULIS)
                        .about("Spidol {0} warna {1}, satu lusin, ujung bulat 2 mm. Bau rendah sehingga nyaman di ruang kelas. Dapat diisi ulang.")
                        .facts(&[("Isi", "12 batang"), ("Isi ulang", "Ya")])
                        .origin(Origin::Factory(48, 74)),
                ],
            },
            Leaf {
                slug: "map-ordner",
                name_id: "Map & Ordner",
                name_en: "Folders & Binders",
                kbki: "32700",
                lines: &[
                    Line::new(Form::Ordner, "Ordner {0} {1}", "buah", 28_500, 420)
                        .look(Tint::Biru, Tint::Perak, 0)
                        .axes(&[kinds("Ukuran", &[choice("Folio 7 cm", 100), choice("Folio 5 cm", 94), choice("A4 7 cm", 96)]), WARNA_MAP])
                        .brands(MAP)
                        .about("Ordner ukuran {0} warna {1} dengan mekanik tuas baja. Papan tebal dilapis plastik, lubang jari berbingkai. Label punggung dapat diganti.")
                        .facts(&[("Mekanik", "Tuas baja")])
                        .origin(Origin::Factory(52, 80)),
                    Line::new(Form::Map, "Map {0} {1}", "pak", 46_000, 900)
                        .look(Tint::Kuning, Tint::Putih, 0)
                        .axes(&[kinds("Jenis", &[choice("Snelhecter Plastik", 100), choice("Stopmap Kertas", 62), choice("Kancing Folio", 118)]), WARNA_MAP])
                        .brands(MAP)
                        .about("Map {0} warna {1} ukuran folio. Isi 50 lembar per pak untuk kebutuhan persuratan satu triwulan. Tepi rapi dan tidak mudah robek.")
                        .facts(&[("Isi", "50 lembar"), ("Ukuran", "Folio")])
                        .origin(Origin::Factory(50, 80)),
                ],
            },
            Leaf {
                slug: "stapler-perekat",
                name_id: "Stapler & Perekat",
                name_en: "Staplers & Adhesives",
                kbki: "38994",
                lines: &[Line::new(Form::Stapler, "Stapler {0} {1}", "buah", 38_000, 240)
                    .look(Tint::Hitam, Tint::Perak, 0)
                    .axes(&[
                        kinds("Tipe", &[detail("No. 10", 62, 0), detail("HD-50", 150, 0)]),
                        variants("Warna", &[tint("Hitam", 100, Tint::Hitam), tint("Biru", 100, Tint::Biru), tint("Merah", 100, Tint::Merah)]),
                    ])
                    .brands(TULIS)
                    .about("Stapler {0} warna {1} badan logam, isi peluru dari atas. Sampai 25 lembar HVS sekali jepit. Pegas tahan ribuan jepitan.")
                    .facts(&[("Kapasitas", "25 lembar")])
                    .origin(Origin::Factory(38, 60))],
            },
        ],
    },
];
