//! Printing: banners, books, stamps and tokens of honour.

use super::template::{
    Axis, Group, Leaf, Line, Origin, Supply, accent, choice, detail, kinds, tint, variants,
};
use crate::picture::{Form, Tint};

const CETAK: &[&str] = &["Grafika Muria", "Cetak Kilat", "Media Karsa"];

const WARNA_DASAR: Axis = variants(
    "Warna dasar",
    &[
        tint("Merah Putih", 100, Tint::Merah),
        tint("Biru", 100, Tint::Nila),
        tint("Hijau", 100, Tint::Hijau),
        tint("Kuning", 100, Tint::Kuning),
    ],
);

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "media-luar-ruang",
        name_id: "Media Luar Ruang",
        name_en: "Outdoor Media",
        leaves: &[
            Leaf {
                slug: "spanduk",
                name_id: "Spanduk & Baliho",
                name_en: "Banners & Billboards",
                kbki: "89121",
                lines: &[
                    Line::new(Form::Spanduk, "Cetak Spanduk Flexi {0} {1} {2}", "m²", 27_000, 340)
                        .look(Tint::Merah, Tint::Putih, 0)
                        .axes(&[
                            kinds("Bahan", &[choice("280 gram", 82), choice("340 gram", 100), choice("440 gram Korea", 148)]),
                            kinds("Penyelesaian", &[choice("Mata Ayam", 100), choice("Slongsong", 106)]),
                            WARNA_DASAR,
                        ])
                        .brands(CETAK)
                        .about("Cetak spanduk flexi {0} dengan {1}, rancangan dasar {2}. Resolusi tinggi, tinta tahan hujan enam bulan. Desain sederhana tanpa biaya tambahan.")
                        .facts(&[("Resolusi", "720 dpi"), ("Harga", "Per meter persegi")])
                        .supply(Supply::Made),
                    Line::new(Form::Spanduk, "Cetak Baliho {0} dengan Rangka {1} {2}", "buah", 690_000, 9_000)
                        .look(Tint::Nila, Tint::Putih, 1)
                        .axes(&[
                            kinds("Ukuran", &[choice("2 × 3 m", 72), choice("3 × 4 m", 100), choice("4 × 6 m", 182)]),
                            kinds("Rangka", &[choice("Bambu", 88), choice("Kayu", 112)]),
                            WARNA_DASAR,
                        ])
                        .brands(CETAK)
                        .about("Cetak baliho {0} dengan rangka {1}, rancangan dasar {2}. Pasang dan bongkar di lokasi sudah termasuk. Izin titik menjadi tanggung jawab pemesan.")
                        .facts(&[("Bahan", "Flexi 340 gram"), ("Pemasangan", "Termasuk")])
                        .supply(Supply::Made),
                ],
            },
            Leaf {
                slug: "x-banner",
                name_id: "X-Banner & Roll Banner",
                name_en: "Stand Banners",
                kbki: "89122",
                lines: &[
                    Line::new(Form::XBanner, "{0} 60 × 160 cm {1} {2}", "set", 138_000, 1_400)
                        .look(Tint::Nila, Tint::Putih, 0)
                        .axes(&[
                            kinds("Jenis", &[detail("X-Banner", 62, 0), detail("Roll Banner", 172, 1)]),
                            kinds("Bahan", &[choice("Flexi", 94), choice("Albatros", 112)]),
                            WARNA_DASAR,
                        ])
                        .brands(CETAK)
                        .about("{0} ukuran 60 × 160 cm bahan {1}, rancangan dasar {2}, lengkap dengan kaki dan tas. Berdiri tegak dalam satu menit. Cocok untuk pameran dan meja registrasi.")
                        .facts(&[("Ukuran", "60 × 160 cm"), ("Isi", "Kaki, cetakan, tas")])
                        .supply(Supply::Made),
                ],
            },
        ],
    },
    Group {
        slug: "barang-cetakan",
        name_id: "Barang Cetakan",
        name_en: "Printed Matter",
        leaves: &[
            Leaf {
                slug: "buku-laporan",
                name_id: "Cetak Buku & Laporan",
                name_en: "Books & Reports",
                kbki: "89123",
                lines: &[
                    Line::new(Form::Buku, "Cetak Buku Laporan {0} {1} Sampul {2}", "buah", 46_000, 420)
                        .look(Tint::Nila, Tint::Kuning, 0)
                        .axes(&[
                            kinds("Ukuran", &[choice("A4", 112), choice("B5", 94), choice("A5", 78)]),
                            kinds("Jilid", &[choice("Lem Panas", 90), choice("Spiral", 96), choice("Hard Cover", 152)]),
                            variants("Sampul", &[tint("Biru", 100, Tint::Nila), tint("Merah", 100, Tint::Marun), tint("Hijau", 100, Tint::HijauTua), tint("Hitam", 100, Tint::Hitam)]),
                        ])
                        .brands(CETAK)
                        .about("Cetak buku laporan {0} jilid {1} dengan sampul {2}, sampai 100 halaman. Isi HVS 80 gram hitam putih, sampul berwarna. Cetak coba dikirim untuk persetujuan.")
                        .facts(&[("Halaman", "Sampai 100"), ("Isi", "HVS 80 gram")])
                        .supply(Supply::Made),
                ],
            },
            Leaf {
                slug: "brosur-undangan",
                name_id: "Brosur & Undangan",
                name_en: "Leaflets & Invitations",
                kbki: "32192",
                lines: &[
                    Line::new(Form::Brosur, "Cetak {0} {1} {2}", "lembar", 2_100, 12)
                        .look(Tint::Hijau, Tint::Kuning, 0)
                        .axes(&[
                            kinds("Jenis", &[detail("Brosur Lipat Tiga", 100, 0), detail("Undangan Dinas", 158, 1), detail("Sertifikat", 176, 2)]),
                            kinds("Kertas", &[choice("Art Paper 120 gram", 90), choice("Art Paper 150 gram", 108)]),
                            WARNA_DASAR,
                        ])
                        .brands(CETAK)
                        .about("Cetak {0} kertas {1} penuh warna, rancangan dasar {2}. Potong dan lipat rapi dengan mesin. Nama dapat dicetak berbeda di tiap lembar.")
                        .facts(&[("Cetak", "Dua muka penuh warna")])
                        .supply(Supply::Made),
                ],
            },
            Leaf {
                slug: "kartu-tanda-pengenal",
                name_id: "Kartu & Tanda Pengenal",
                name_en: "Identity Cards",
                kbki: "89124",
                lines: &[Line::new(Form::KartuTanda, "Kartu Tanda Pengenal PVC {0} Tali {1}", "buah", 19_500, 45)
                    .look(Tint::Putih, Tint::Nila, 0)
                    .axes(&[
                        kinds("Cetak", &[choice("1 Muka", 92), choice("2 Muka", 108)]),
                        variants("Warna tali", &[accent("Biru", 100, Tint::Nila), accent("Merah", 100, Tint::Merah), accent("Hijau", 100, Tint::Hijau), accent("Hitam", 100, Tint::Hitam)]),
                    ])
                    .brands(CETAK)
                    .about("Kartu tanda pengenal PVC cetak {0} dengan tali {1} dan wadah bening. Foto dan nama dari daftar pemesan. Tahan air dan tidak mudah patah.")
                    .facts(&[("Ukuran", "86 × 54 mm"), ("Tebal", "0,76 mm")])
                    .supply(Supply::Made)],
            },
        ],
    },
    Group {
        slug: "stempel-penghargaan",
        name_id: "Stempel & Penghargaan",
        name_en: "Stamps & Awards",
        leaves: &[
            Leaf {
                slug: "stempel",
                name_id: "Stempel",
                name_en: "Rubber Stamps",
                kbki: "38912",
                lines: &[Line::new(Form::Stempel, "Stempel Dinas {0} {1}", "buah", 88_000, 140)
                    .look(Tint::Hitam, Tint::Nila, 0)
                    .axes(&[
                        kinds("Jenis", &[choice("Otomatis", 124), choice("Flash", 106), choice("Kayu", 62)]),
                        variants("Tinta", &[accent("Ungu", 100, Tint::Ungu), accent("Biru", 100, Tint::Nila), accent("Merah", 100, Tint::Merah)]),
                    ])
                    .brands(CETAK)
                    .about("Stempel dinas {0} dengan tinta {1}, bentuk dan ukuran sesuai tata naskah. Hasil cap tajam dan rata. Surat pengantar instansi wajib dilampirkan.")
                    .facts(&[("Bentuk", "Bulat atau persegi")])
                    .origin(Origin::Local)
                    .supply(Supply::Made)],
            },
            Leaf {
                slug: "plakat-piala",
                name_id: "Plakat & Piala",
                name_en: "Plaques & Trophies",
                kbki: "38999",
                lines: &[Line::new(Form::Plakat, "{0} {1} dengan Kotak {2}", "buah", 215_000, 850)
                    .look(Tint::Kuning, Tint::Jati, 0)
                    .axes(&[
                        kinds("Jenis", &[detail("Plakat Akrilik", 82, 0), detail("Plakat Kayu Ukir", 128, 1), detail("Piala", 110, 2)]),
                        kinds("Tinggi", &[choice("20 cm", 88), choice("30 cm", 118)]),
                        variants("Warna kotak", &[accent("Merah", 100, Tint::Marun), accent("Biru", 100, Tint::Nila)]),
                    ])
                    .brands(CETAK)
                    .about("{0} tinggi {1} dengan kotak beludru {2}. Tulisan dan lambang diukir laser. Cendera mata untuk kunjungan kerja dan lomba.")
                    .facts(&[("Ukiran", "Laser")])
                    .supply(Supply::Made)],
            },
        ],
    },
];
