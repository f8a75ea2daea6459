//! Repairs and upkeep.

use super::template::{Group, Leaf, Line, Origin, Supply, accent, choice, detail, kinds, tint, variants};
use crate::picture::{Form, Tint};

const fn work(form: Form, title: &'static str, unit: &'static str, price: i64) -> Line {
    Line::new(form, title, unit, price, 0)
        .origin(Origin::Local)
        .supply(Supply::Service)
}

pub(super) const GROUPS: &[Group] = &[
    Group {
        slug: "servis-peralatan",
        name_id: "Servis Peralatan",
        name_en: "Equipment Servicing",
        leaves: &[
            Leaf {
                slug: "servis-ac",
                name_id: "Servis AC",
                name_en: "Air Conditioner Servicing",
                kbki: "87152",
                lines: &[work(Form::ServisAc, "Servis AC {0} {1} {2}", "unit", 165_000)
                    .look(Tint::Putih, Tint::Biru, 0)
                    .axes(&[
                        kinds("Pekerjaan", &[choice("Cuci", 52), choice("Cuci dan Tambah Freon", 148), choice("Bongkar Pasang", 290), choice("Ganti Kapasitor", 190), choice("Pasang Baru", 250)]),
                        kinds("Kapasitas", &[choice("½–1 PK", 96), choice("1½–2 PK", 124), choice("Kaset 3–5 PK", 210)]),
                        variants("Jadwal", &[accent("Sekali", 100, Tint::Biru), accent("Berkala 3 Bulan", 92, Tint::Hijau), accent("Berkala 6 Bulan", 95, Tint::Kuning)]),
                    ])
                    .about("Servis AC {0} untuk {1}, jadwal {2}. Teknisi bersertifikat, tekanan dan arus diukur sebelum dan sesudah. Garansi pekerjaan 30 hari.")
                    .facts(&[("Garansi pekerjaan", "30 hari"), ("Jam layanan", "08.00–16.00")])],
            },
            Leaf {
                slug: "servis-komputer",
                name_id: "Servis Komputer & Printer",
                name_en: "Computer & Printer Repair",
                kbki: "87130",
                lines: &[work(Form::ServisKomputer, "Servis {0} {1} {2}", "kali", 210_000)
                    .look(Tint::Perak, Tint::Biru, 0)
                    .axes(&[
                        kinds("Perangkat", &[detail("Laptop", 112, 0), detail("Komputer Meja", 100, 1), detail("Printer", 92, 2), detail("Jaringan Kantor", 168, 1)]),
                        kinds("Pekerjaan", &[choice("Pembersihan Menyeluruh", 74), choice("Instal Ulang", 86), choice("Ganti Suku Cadang", 128), choice("Pemeriksaan Kerusakan", 60)]),
                        variants("Tempat", &[choice("di Kantor Pemesan", 116), choice("di Bengkel", 92)]),
                    ])
                    .about("Servis {0}, {1} {2}. Data dicadangkan lebih dulu dengan persetujuan pemesan. Suku cadang ditagih terpisah sesuai nota.")
                    .facts(&[("Garansi pekerjaan", "30 hari")])],
            },
            Leaf {
                slug: "servis-kendaraan",
                name_id: "Servis Kendaraan Dinas",
                name_en: "Vehicle Servicing",
                kbki: "87141",
                lines: &[work(Form::ServisKendaraan, "Servis {0} {1} {2}", "kali", 640_000)
                    .look(Tint::Hitam, Tint::Perak, 0)
                    .axes(&[
                        kinds("Kendaraan", &[tint("Mobil Penumpang", 100, Tint::Hitam), tint("Mobil Bak Terbuka", 112, Tint::Biru), tint("Ambulans", 128, Tint::Putih), tint("Sepeda Motor", 26, Tint::Merah)]),
                        kinds("Pekerjaan", &[choice("Berkala 10.000 km", 100), choice("Berkala 20.000 km", 152), choice("Ganti Oli", 62), choice("Tune Up", 84)]),
                        variants("Penjemputan", &[choice("dengan Antar Jemput", 112), choice("tanpa Antar Jemput", 100)]),
                    ])
                    .about("Servis {0} dinas, {1}, {2}. Oli dan saringan sesuai buku pemilik. Riwayat perawatan dicatat dalam kartu kendaraan.")
                    .facts(&[("Garansi pekerjaan", "14 hari")])],
            },
        ],
    },
    Group {
        slug: "perawatan-gedung",
        name_id: "Perawatan Gedung & Mebel",
        name_en: "Building & Furniture Upkeep",
        leaves: &[
            Leaf {
                slug: "reparasi-mebel",
                name_id: "Reparasi Mebel",
                name_en: "Furniture Repair",
                kbki: "87240",
                lines: &[work(Form::ReparasiMebel, "Reparasi {0} {1} {2}", "buah", 195_000)
                    .look(Tint::Jati, Tint::Marun, 0)
                    .axes(&[
                        kinds("Mebel", &[choice("Kursi", 86), choice("Meja", 118), choice("Lemari", 156)]),
                        kinds("Pekerjaan", &[choice("Ganti Jok", 108), choice("Politur Ulang", 122), choice("Perbaikan Sambungan", 86)]),
                        variants("Bahan", &[tint("Kayu Jati", 112, Tint::Jati), tint("Kayu Mahoni", 100, Tint::Mahoni), tint("Rangka Besi", 92, Tint::Abu)]),
                    ])
                    .about("Reparasi {0}, {1}, untuk mebel {2}. Dikerjakan tukang mebel Jepara di lokasi atau di bengkel. Warna disesuaikan dengan mebel lain di ruangan.")
                    .facts(&[("Garansi pekerjaan", "60 hari")])],
            },
            Leaf {
                slug: "jasa-pengecatan",
                name_id: "Pengecatan",
                name_en: "Painting",
                kbki: "54730",
                lines: &[work(Form::Pengecatan, "Jasa Pengecatan {0} {1} {2}", "m²", 34_000)
                    .look(Tint::BiruLangit, Tint::Kuning, 0)
                    .axes(&[
                        kinds("Bidang", &[choice("Dinding Dalam", 94), choice("Dinding Luar", 116), choice("Plafon", 104), choice("Pagar Besi", 138)]),
                        kinds("Lapis", &[choice("2 Lapis", 100), choice("3 Lapis", 128)]),
                        variants("Warna", &[tint("Putih", 98, Tint::Putih), tint("Krem", 100, Tint::Krem), tint("Biru Langit", 102, Tint::BiruLangit), tint("Hijau", 102, Tint::Hijau)]),
                    ])
                    .about("Jasa pengecatan {0} {1} warna {2}, termasuk cat, plamir dan perancah. Lantai dan perabot ditutup selama pekerjaan. Dihitung per meter persegi terpasang.")
                    .facts(&[("Cat", "Termasuk"), ("Garansi pekerjaan", "90 hari")])],
            },
            Leaf {
                slug: "instalasi-listrik",
                name_id: "Instalasi Listrik",
                name_en: "Electrical Installation",
                kbki: "54611",
                lines: &[work(Form::InstalasiListrik, "Instalasi Listrik {0} {1}", "titik", 178_000)
                    .look(Tint::Kuning, Tint::Merah, 0)
                    .axes(&[
                        kinds("Pekerjaan", &[choice("Titik Lampu", 92), choice("Stop Kontak", 96), choice("Jaringan Data", 128), choice("Panel Pembagi", 240)]),
                        variants("Pasang", &[choice("Tanam Dinding", 116), choice("Luar Dinding", 92)]),
                    ])
                    .about("Instalasi listrik {0} dengan pemasangan {1}, termasuk kabel 10 meter dan pipa pelindung. Dikerjakan tenaga bersertifikat. Tahanan isolasi diuji sebelum serah terima.")
                    .facts(&[("Kabel", "NYM 3 × 2,5 mm²"), ("Garansi pekerjaan", "90 hari")])],
            },
            Leaf {
                slug: "perbaikan-atap",
                name_id: "Perbaikan Atap & Talang",
                name_en: "Roof & Gutter Repair",
                kbki: "54570",
                lines: &[work(Form::PerbaikanAtap, "Perbaikan Atap {0} {1}", "m²", 118_000)
                    .look(Tint::Terakota, Tint::Abu, 0)
                    .axes(&[
                        kinds("Penutup", &[tint("Genteng Tanah Liat", 100, Tint::Terakota), tint("Seng Gelombang", 92, Tint::Perak), tint("Baja Ringan", 146, Tint::Nila)]),
                        variants("Pekerjaan", &[choice("Ganti Sebagian", 96), choice("Ganti Seluruhnya", 138), choice("Tambal Bocor", 62)]),
                    ])
                    .about("Perbaikan atap {0}, {1}, termasuk bahan dan perancah. Puing dibawa pulang oleh penyedia. Diuji dengan siraman air sebelum serah terima.")
                    .facts(&[("Bahan", "Termasuk"), ("Garansi pekerjaan", "180 hari")])],
            },
        ],
    },
];
