//! Computers and other electrical things. Beside what is imported stands what is assembled at home.

use super::template::{Axis, Group, Leaf, Line, Origin, choice, detail, kinds, tint, variants};
use crate::picture::{Form, Tint};

const LAPTOP: &[&str] = &["Nusabook", "Axtion", "Zenova", "Lentera"];
const ASING: &[&str] = &["Zenova", "Orbitek", "Lumina", "Kaze"];
const CETAK: &[&str] = &["Prinka", "Orbitek"];
const LISTRIK: &[&str] = &["Padma", "Sanjaya", "Kaze"];

const WARNA_BADAN: Axis = variants(
    "Warna",
    &[tint("Perak", 100, Tint::Perak), tint("Hitam", 100, Tint::Hitam)],
);

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "komputer",
        name_id: "Komputer",
        name_en: "Computers",
        leaves: &[
            Leaf {
                slug: "laptop",
                name_id: "Laptop",
                name_en: "Laptops",
                kbki: "45221",
                lines: &[Line::new(Form::Laptop, "Laptop {b} 14 inci {0} {1} {2}", "unit", 8_400_000, 1_900)
                    .look(Tint::Perak, Tint::Biru, 0)
                    .axes(&[
                        kinds("Prosesor", &[choice("Core i3", 78), choice("Core i5", 108), choice("Ryzen 5", 100), choice("Core i7", 142)]),
                        kinds("Memori", &[choice("RAM 8 GB SSD 256 GB", 94), choice("RAM 8 GB SSD 512 GB", 104), choice("RAM 16 GB SSD 512 GB", 118)]),
                        WARNA_BADAN,
                    ])
                    .brands(LAPTOP)
                    .imported(ASING)
                    .about("Laptop 14 inci prosesor {0}, {1}, warna {2}, layar IPS Full HD. Sistem operasi berlisensi dan aplikasi perkantoran terpasang. Layanan purnajual di kota terdekat.")
                    .facts(&[("Layar", "14 inci Full HD"), ("Sistem operasi", "Berlisensi"), ("Garansi", "2 tahun")])
                    .origin(Origin::Factory(26, 43))],
            },
            Leaf {
                slug: "komputer-meja",
                name_id: "Komputer Meja",
                name_en: "Desktop Computers",
                kbki: "45223",
                lines: &[Line::new(Form::KomputerMeja, "PC {0} {b} {1} {2}", "unit", 9_600_000, 7_800)
                    .look(Tint::Hitam, Tint::Biru, 0)
                    .axes(&[
                        kinds("Bentuk", &[detail("All-in-One 24 inci", 116, 0), detail("Desktop", 92, 1)]),
                        kinds("Prosesor", &[choice("Core i3", 84), choice("Core i5", 110)]),
                        variants("Memori", &[choice("RAM 8 GB SSD 256 GB", 94), choice("RAM 16 GB SSD 512 GB", 118)]),
                    ])
                    .brands(LAPTOP)
                    .imported(ASING)
                    .about("Komputer {0} prosesor {1}, {2}, lengkap dengan papan ketik dan tetikus. Siap pakai untuk aplikasi keuangan daerah. Garansi di tempat.")
                    .facts(&[("Sistem operasi", "Berlisensi"), ("Garansi", "3 tahun di tempat")])
                    .origin(Origin::Factory(28, 46))],
            },
            Leaf {
                slug: "printer",
                name_id: "Printer & Pemindai",
                name_en: "Printers & Scanners",
                kbki: "45261",
                lines: &[Line::new(Form::Printer, "Printer {b} {0} {1}", "unit", 2_650_000, 5_600)
                    .look(Tint::Hitam, Tint::Putih, 0)
                    .axes(&[
                        kinds("Jenis", &[choice("Tangki Tinta", 92), choice("Laser Mono", 88), choice("Laser Warna", 190), choice("Tangki Tinta A3", 230)]),
                        variants("Fungsi", &[tint("Cetak", 88, Tint::Hitam), tint("Cetak Pindai Salin", 116, Tint::Putih)]),
                    ])
                    .brands(CETAK)
                    .imported(ASING)
                    .about("Printer {0} dengan fungsi {1}, sambungan USB dan Wi-Fi. Biaya cetak per lembar rendah untuk kantor yang ramai. Tinta atau toner awal disertakan.")
                    .facts(&[("Sambungan", "USB, Wi-Fi"), ("Garansi", "2 tahun")])
                    .origin(Origin::Factory(25, 41))],
            },
        ],
    },
    Group {
        slug: "audio-visual",
        name_id: "Audio Visual & Keamanan",
        name_en: "Audiovisual & Security",
        leaves: &[
            Leaf {
                slug: "proyektor",
                name_id: "Proyektor & Televisi",
                name_en: "Projectors & Televisions",
                kbki: "47315",
                lines: &[
                    Line::new(Form::Proyektor, "Proyektor {b} {0} {1}", "unit", 6_300_000, 3_100)
                        .look(Tint::Putih, Tint::Biru, 0)
                        .axes(&[
                            kinds("Terang", &[choice("3.300 Lumen", 92), choice("3.800 Lumen", 112), choice("4.500 Lumen", 148)]),
                            variants("Resolusi", &[choice("XGA", 92), choice("WXGA", 106), choice("Full HD", 138)]),
                        ])
                        .brands(&["Lentera", "Lumina", "Orbitek"])
                        .imported(ASING)
                        .about("Proyektor {0} resolusi {1} yang tetap jelas di ruang terang. Koreksi gambar otomatis, HDMI dan VGA. Tas dan remote disertakan.")
                        .facts(&[("Umur lampu", "10.000 jam"), ("Garansi", "2 tahun")])
                        .origin(Origin::Factory(25, 40)),
                    Line::new(Form::Televisi, "Televisi LED {b} {0} {1}", "unit", 4_900_000, 11_500)
                        .look(Tint::Hitam, Tint::Biru, 0)
                        .axes(&[
                            kinds("Ukuran", &[choice("43 inci", 84), choice("50 inci", 112), choice("65 inci", 186)]),
                            variants("Jenis", &[choice("Full HD", 90), choice("4K Pintar", 112)]),
                        ])
                        .brands(&["Padma", "Lumina"])
                        .imported(ASING)
                        .about("Televisi LED {0} {1} untuk ruang tunggu dan ruang rapat. Dapat menampilkan layar laptop tanpa kabel. Pengait dinding termasuk.")
                        .facts(&[("Pengait dinding", "Termasuk"), ("Garansi", "2 tahun")])
                        .origin(Origin::Factory(30, 48))
                        .sni("SNI 04-6253-2003"),
                ],
            },
            Leaf {
                slug: "kamera-pengeras-suara",
                name_id: "CCTV & Pengeras Suara",
                name_en: "CCTV & Sound",
                kbki: "47214",
                lines: &[
                    Line::new(Form::Kamera, "CCTV {b} {0} Paket {1}", "set", 3_350_000, 6_200)
                        .look(Tint::Putih, Tint::Hitam, 0)
                        .axes(&[
                            kinds("Resolusi", &[choice("2 MP", 86), choice("5 MP", 124)]),
                            variants("Paket", &[choice("4 Kamera", 92), choice("8 Kamera", 168)]),
                        ])
                        .brands(&["Sanjaya", "Orbitek"])
                        .imported(ASING)
                        .about("Paket CCTV {0} isi {1} dengan perekam dan kabel 100 meter. Penglihatan malam sampai 20 meter, dapat dilihat dari telepon. Pemasangan dapat dipesan terpisah.")
                        .facts(&[("Perekam", "HDD 1 TB"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(22, 38)),
                    Line::new(Form::PengerasSuara, "Pengeras Suara {b} {0} {1}", "unit", 2_250_000, 13_000)
                        .look(Tint::Hitam, Tint::Abu, 0)
                        .axes(&[
                            kinds("Jenis", &[detail("Portabel 12 inci", 86, 0), detail("Portabel 15 inci", 124, 0), detail("Toa Corong", 54, 1)]),
                            variants("Mikrofon", &[choice("1 Mikrofon", 94), choice("2 Mikrofon Nirkabel", 118)]),
                        ])
                        .brands(&["Swara", "Gong Audio"])
                        .about("Pengeras suara {0} dengan {1} untuk apel dan kegiatan lapangan. Baterai bertahan enam jam. Suara jernih tanpa dengung.")
                        .facts(&[("Daya", "Baterai dan listrik"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(36, 58)),
                ],
            },
        ],
    },
    Group {
        slug: "listrik-rumah",
        name_id: "Listrik & Pendingin",
        name_en: "Electrical & Cooling",
        leaves: &[
            Leaf {
                slug: "pendingin-udara",
                name_id: "AC & Kipas Angin",
                name_en: "Air Conditioners & Fans",
                kbki: "43912",
                lines: &[
                    Line::new(Form::PendinginUdara, "AC Split {b} {0} {1}", "unit", 4_250_000, 34_000)
                        .look(Tint::Putih, Tint::Biru, 0)
                        .axes(&[
                            kinds("Kapasitas", &[choice("½ PK", 82), choice("1 PK", 100), choice("1½ PK", 124), choice("2 PK", 162)]),
                            variants("Teknologi", &[choice("Standar", 94), choice("Inverter", 122)]),
                        ])
                        .brands(LISTRIK)
                        .imported(ASING)
                        .about("AC split {0} {1}, dingin cepat dan hemat listrik. Pipa tembaga murni, refrigeran R32. Biaya pasang dapat dipesan dari jasa perawatan.")
                        .facts(&[("Refrigeran", "R32"), ("Garansi", "3 tahun kompresor")])
                        .origin(Origin::Factory(34, 52))
                        .sni("SNI IEC 60335-2-40:2009"),
                    Line::new(Form::Kipas, "Kipas Angin {b} {0} {1}", "unit", 340_000, 4_600)
                        .look(Tint::Biru, Tint::Putih, 0)
                        .axes(&[
                            kinds("Jenis", &[choice("Berdiri 16 inci", 100), choice("Dinding 16 inci", 94)]),
                            variants("Warna", &[tint("Biru", 100, Tint::Biru), tint("Hitam", 100, Tint::Hitam), tint("Putih", 100, Tint::Putih)]),
                        ])
                        .brands(LISTRIK)
                        .imported(ASING)
                        .about("Kipas angin {0} warna {1}, tiga kecepatan dengan ayunan otomatis. Motor berpelindung panas. Baling-baling mudah dilepas untuk dibersihkan.")
                        .facts(&[("Daya", "45 watt"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(42, 66))
                        .sni("SNI IEC 60335-2-80:2009"),
                ],
            },
            Leaf {
                slug: "lampu-alat-listrik",
                name_id: "Lampu & Dispenser",
                name_en: "Lamps & Dispensers",
                kbki: "46531",
                lines: &[
                    Line::new(Form::LampuLed, "Lampu LED {b} {0} Cahaya {1}", "buah", 36_000, 120)
                        .look(Tint::Putih, Tint::Kuning, 0)
                        .axes(&[
                            kinds("Daya", &[choice("7 watt", 66), choice("12 watt", 100), choice("18 watt", 142), choice("30 watt", 235)]),
                            variants("Cahaya", &[tint("Putih", 100, Tint::Putih), tint("Kuning Hangat", 102, Tint::Kuning)]),
                        ])
                        .brands(LISTRIK)
                        .about("Lampu LED {0} cahaya {1}, terang tanpa kedip. Umur 15.000 jam, ulir E27. Hemat hingga 80% dibanding lampu pijar.")
                        .facts(&[("Ulir", "E27"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(40, 62))
                        .sni("SNI IEC 62560:2015"),
                    Line::new(Form::Dispenser, "Dispenser Air {b} {0} {1}", "unit", 1_480_000, 13_500)
                        .look(Tint::Putih, Tint::Biru, 0)
                        .axes(&[kinds("Galon", &[choice("Galon Bawah", 124), choice("Galon Atas", 78)]), WARNA_BADAN])
                        .brands(LISTRIK)
                        .imported(ASING)
                        .about("Dispenser air {0} warna {1} dengan keran panas, dingin dan biasa. Kunci pengaman pada keran panas. Tabung baja tahan karat.")
                        .facts(&[("Daya", "350 watt"), ("Garansi", "1 tahun")])
                        .origin(Origin::Factory(36, 56))
                        .sni("SNI IEC 60335-2-15:2011"),
                ],
            },
        ],
    },
];
