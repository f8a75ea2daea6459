//! Kota Malang.

use super::{Offices, Schools};

/// Its departments, units and schools.
pub(super) const OFFICES: Offices = Offices {
    region: "35.73",
    sections: &[
        "Bagian Pengadaan Barang/Jasa",
        "Bagian Umum",
        "Bagian Organisasi",
        "Bagian Hukum",
        "Bagian Kesejahteraan Rakyat",
        "Bagian Tata Pemerintahan",
        "Bagian Protokol dan Komunikasi Pimpinan",
    ],
    departments: &[
        "Sekretariat DPRD",
        "Inspektorat Daerah",
        "Dinas Pendidikan dan Kebudayaan",
        "Dinas Kesehatan",
        "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan dan Kawasan Permukiman",
        "Satuan Polisi Pamong Praja",
        "Badan Penanggulangan Bencana Daerah",
        "Dinas Sosial, Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",
        "Dinas Tenaga Kerja, Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "Dinas Ketahanan Pangan dan Pertanian",
        "Dinas Lingkungan Hidup",
        "Dinas Kependudukan dan Pencatatan Sipil",
        "Dinas Perhubungan",
        "Dinas Komunikasi dan Informatika",
        "Dinas Koperasi, Perindustrian dan Perdagangan",
        "Dinas Perpustakaan Umum dan Arsip Daerah",
        "Dinas Kepemudaan, Olahraga dan Pariwisata",
        "Badan Perencanaan Pembangunan Daerah",
        "Badan Keuangan dan Aset Daerah",
        "Badan Pendapatan Daerah",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "Badan Kesatuan Bangsa dan Politik",
    ],
    education: "Dinas Pendidikan dan Kebudayaan",
    technical: &[
        (
            "Dinas Kesehatan",
            &[
                "RSUD Kota Malang",
                "Puskesmas Kedungkandang",
                "Puskesmas Gribig",
                "Puskesmas Arjowinangun",
                "Puskesmas Janti",
                "Puskesmas Ciptomulyo",
                "Puskesmas Mulyorejo",
                "Puskesmas Bareng",
                "Puskesmas Rampal Celaket",
                "Puskesmas Arjuno",
                "Puskesmas Cisadea",
                "Puskesmas Kendalkerep",
                "Puskesmas Pandanwangi",
                "Puskesmas Polowijen",
                "Puskesmas Mojolangu",
                "Puskesmas Dinoyo",
                "Puskesmas Kendalsari",
                "UPT Laboratorium Kesehatan",
            ],
        ),
        (
            "Dinas Lingkungan Hidup",
            &[
                "UPT Pengelolaan Sampah Supit Urang",
                "UPT Laboratorium Lingkungan",
            ],
        ),
        (
            "Dinas Perhubungan",
            &["UPT Pengujian Kendaraan Bermotor", "UPT Pengelolaan Perparkiran"],
        ),
        (
            "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan dan Kawasan Permukiman",
            &[
                "UPT Pengelolaan Air Limbah Domestik",
                "UPT Rumah Susun Sederhana Sewa",
            ],
        ),
        (
            "Dinas Ketahanan Pangan dan Pertanian",
            &["UPT Rumah Potong Hewan"],
        ),
    ],
    kelurahan: &[],
    schools: Schools::City("Malang", 30),
};
