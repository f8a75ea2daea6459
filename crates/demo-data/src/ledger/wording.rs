//! What people write on an order.

use crate::random::Random;

const WORDING: &[(&str, &[&str])] = &[
    (
        "mebel",
        &[
            "Kursi rapat kayu jati",
            "Meja kerja dan laci",
            "Lemari arsip kayu",
            "Kursi tunggu ukir",
            "Meja dan kursi siswa",
            "Rak buku perpustakaan",
            "Partisi dan meja pelayanan",
            "Plakat dan cendera mata ukir",
        ],
    ),
    (
        "tekstil",
        &[
            "Kain tenun ikat untuk seragam khas",
            "Kemeja batik tulis",
            "Syal tenun untuk tamu daerah",
            "Kain batik cap seragam",
            "Taplak meja tenun",
            "Cendera mata kain tenun",
        ],
    ),
    (
        "katering",
        &[
            "Makan dan minum rapat koordinasi",
            "Snack kotak sosialisasi",
            "Nasi kotak kegiatan pelatihan",
            "Prasmanan kunjungan kerja",
            "Air minum kemasan",
            "Jajan pasar rapat kelurahan",
            "Makanan tambahan posyandu",
            "Konsumsi musrenbang kecamatan",
            "Konsumsi lokakarya mini puskesmas",
        ],
    ),
    (
        "alat-tulis",
        &[
            "Kertas HVS F4 70 gram dan map",
            "Tinta dan toner printer",
            "Alat tulis kantor triwulan",
            "Kertas HVS A4 80 gram",
            "Ordner, klip dan stopmap",
            "Amplop dan kertas kop",
            "Buku agenda dan buku kas",
            "Pulpen, spidol dan penghapus",
        ],
    ),
    (
        "seragam",
        &[
            "Seragam Linmas",
            "Pakaian olahraga pegawai",
            "Seragam batik pegawai",
            "Rompi petugas lapangan",
            "Pakaian dinas harian",
            "Kaus kegiatan dan topi",
            "Atribut dan tanda pangkat",
        ],
    ),
    (
        "percetakan",
        &[
            "Spanduk dan baliho",
            "Cetak blangko pelayanan",
            "Penggandaan dan penjilidan laporan",
            "Cetak buku profil",
            "Stiker dan label aset",
            "Undangan dan sertifikat",
            "Banner sosialisasi",
        ],
    ),
    (
        "bangunan",
        &[
            "Semen dan pasir pemeliharaan gedung",
            "Cat tembok dan kuas",
            "Keramik dan perekat",
            "Pipa PVC dan sambungan",
            "Lampu LED dan kabel",
            "Baja ringan dan genteng",
            "Paving pemeliharaan halaman",
        ],
    ),
    (
        "sekolah",
        &[
            "Buku tulis dan alat gambar",
            "Alat peraga matematika",
            "Buku bacaan perpustakaan",
            "Bola dan perlengkapan olahraga",
            "Papan tulis dan spidol",
            "Alat musik kegiatan siswa",
            "Bahan praktikum IPA",
        ],
    ),
    (
        "kebersihan",
        &[
            "Sabun, pembersih lantai dan tisu",
            "Alat kebersihan kantor",
            "Tempat sampah pilah",
            "Cairan disinfektan",
            "Sapu, pel dan kemoceng",
            "Kantong sampah dan pengharum ruangan",
        ],
    ),
    (
        "elektronik",
        &[
            "Laptop dan tas",
            "Printer multifungsi",
            "Proyektor dan layar",
            "Kabel jaringan dan switch",
            "Pengeras suara portabel",
            "Diska lepas dan tetikus",
            "Televisi informasi ruang tunggu",
        ],
    ),
    (
        "jasa-perbaikan",
        &[
            "Servis AC kantor",
            "Pemeliharaan kendaraan dinas roda dua",
            "Perbaikan komputer dan printer",
            "Pemeliharaan jaringan listrik",
            "Servis kendaraan dinas roda empat",
            "Perbaikan mebel kantor",
            "Isi ulang alat pemadam api",
        ],
    ),
];

/// A description of an order of this trade.
pub(super) fn pick(trade: &str, random: &mut Random) -> &'static str {
    WORDING
        .iter()
        .find(|(of, _)| *of == trade)
        .and_then(|(_, words)| random.pick(words))
        .copied()
        .unwrap_or("Belanja barang habis pakai")
}
