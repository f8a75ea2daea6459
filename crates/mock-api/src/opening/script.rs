//! The first orders, as scripts: who did what when. Sorted by the day of placing, so that the numbers of the papers
//! rise with it.

use lokapasar_contract::order::Actor;
use lokapasar_contract::purchase::PaymentRoute;

use Actor::{Bendahara, Buyer, Ppk, Vendor};
use Move::{Accept, Approve, Fits, Pay, Propose, Rate, Receive, Reject, Reply, Ship, Sign};
use PaymentRoute::{CreditCard, Direct, VirtualAccount};

/// Something that somebody did.
#[derive(Debug, Clone, Copy)]
pub(super) enum Move {
    Approve,
    Reject(&'static str),
    Accept,
    Ship,
    Receive,
    Fits,
    Sign,
    Pay(&'static str),
    Rate(u8, &'static str),
    Reply(&'static str),
    /// So many basis points of the listed prices.
    Propose(u32),
}

/// One purchase and what became of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Script {
    /// `jepara` or `malang`, as the personas' names end.
    pub place: &'static str,
    pub placed: &'static str,
    pub needed_by: &'static str,
    pub need: &'static str,
    /// First-level category of what is bought.
    pub trade: &'static str,
    pub lines: usize,
    /// About so much money, rupiah without PPN.
    pub budget: i64,
    /// Whether it is bought from the vendor of the place that waits for a person.
    pub waits: bool,
    pub negotiate: bool,
    pub route: PaymentRoute,
    pub receiver: &'static str,
    pub phone: &'static str,
    pub moves: &'static [(&'static str, Actor, Move)],
}

/// Receivers: the unit's keeper of goods.
const JEPARA: Script = Script {
    place: "jepara",
    placed: "",
    needed_by: "",
    need: "",
    trade: "",
    lines: 1,
    budget: 0,
    waits: false,
    negotiate: false,
    route: VirtualAccount,
    receiver: "Maryati",
    phone: "0291 591 142",
    moves: &[],
};
const MALANG: Script = Script {
    place: "malang",
    receiver: "Bambang Hermawan",
    phone: "0341 551 207",
    ..JEPARA
};

pub(super) const SCRIPTS: &[Script] = &[
    Script {
        placed: "2023-11-16 09:20",
        needed_by: "2023-12-01",
        need: "Perlengkapan kantor triwulan IV",
        trade: "alat-tulis",
        lines: 3,
        budget: 3_600_000,
        moves: &[
            ("2023-11-16 13:05", Ppk, Approve),
            ("2023-11-17 08:40", Vendor, Accept),
            ("2023-11-20 10:15", Vendor, Ship),
            ("2023-11-21 11:30", Buyer, Receive),
            ("2023-11-22 09:10", Buyer, Fits),
            ("2023-11-22 09:25", Buyer, Sign),
            ("2023-11-22 14:00", Vendor, Sign),
            ("2023-11-24 10:50", Bendahara, Pay("STS-2023-1187")),
            (
                "2023-11-27 08:30",
                Ppk,
                Rate(5, "Barang sesuai, datang sehari lebih cepat."),
            ),
        ],
        ..JEPARA
    },
    Script {
        placed: "2023-11-20 10:10",
        needed_by: "2023-11-28",
        need: "Konsumsi rapat koordinasi kelurahan",
        trade: "katering",
        lines: 2,
        budget: 2_400_000,
        waits: true,
        route: CreditCard,
        moves: &[
            ("2023-11-20 14:20", Ppk, Approve),
            ("2023-11-21 08:15", Vendor, Accept),
            ("2023-11-22 10:00", Vendor, Ship),
            ("2023-11-22 11:00", Buyer, Receive),
            ("2023-11-22 13:30", Buyer, Fits),
            ("2023-11-23 08:30", Buyer, Sign),
            ("2023-11-23 09:45", Vendor, Sign),
            ("2023-11-27 10:00", Bendahara, Pay("KKPD-23-0412")),
            ("2023-11-28 09:00", Ppk, Rate(4, "Rasa baik, porsi cukup.")),
            (
                "2023-11-28 13:20",
                Vendor,
                Reply("Terima kasih. Porsi berikutnya kami sesuaikan."),
            ),
        ],
        ..MALANG
    },
    Script {
        placed: "2023-12-04 09:05",
        needed_by: "2023-12-20",
        need: "Perabot ruang pelayanan",
        trade: "mebel",
        lines: 2,
        budget: 18_000_000,
        waits: true,
        moves: &[
            ("2023-12-04 14:30", Ppk, Approve),
            ("2023-12-05 08:50", Vendor, Accept),
            ("2023-12-14 13:20", Vendor, Ship),
            ("2023-12-15 10:05", Buyer, Receive),
            ("2023-12-18 09:40", Buyer, Fits),
            ("2023-12-20 10:00", Buyer, Sign),
            ("2023-12-21 09:15", Vendor, Sign),
        ],
        ..JEPARA
    },
    Script {
        placed: "2023-12-05 08:45",
        needed_by: "2023-12-18",
        need: "Seragam petugas kecamatan",
        trade: "seragam",
        lines: 1,
        budget: 9_500_000,
        route: Direct,
        moves: &[
            ("2023-12-05 15:10", Ppk, Approve),
            ("2023-12-06 09:30", Vendor, Accept),
            ("2023-12-15 14:00", Vendor, Ship),
            ("2023-12-18 09:00", Buyer, Receive),
            ("2023-12-19 10:20", Buyer, Fits),
            ("2023-12-20 09:00", Buyer, Sign),
            ("2023-12-20 13:40", Vendor, Sign),
        ],
        ..MALANG
    },
    Script {
        placed: "2023-12-06 10:40",
        needed_by: "2023-12-22",
        need: "Perabot ruang arsip",
        trade: "mebel",
        lines: 1,
        budget: 7_500_000,
        moves: &[(
            "2023-12-07 09:00",
            Ppk,
            Reject("Perabot ini sudah dianggarkan di kegiatan lain."),
        )],
        ..JEPARA
    },
    Script {
        placed: "2023-12-06 11:15",
        needed_by: "2023-12-28",
        need: "Perabot pelayanan terpadu",
        trade: "mebel",
        lines: 1,
        budget: 12_000_000,
        waits: true,
        moves: &[
            ("2023-12-07 10:30", Ppk, Approve),
            ("2023-12-08 08:20", Vendor, Accept),
        ],
        ..JEPARA
    },
    Script {
        placed: "2023-12-20 13:10",
        needed_by: "2024-01-05",
        need: "Bahan pembersih dan alat kebersihan",
        trade: "kebersihan",
        lines: 3,
        budget: 2_100_000,
        moves: &[
            ("2023-12-21 08:35", Ppk, Approve),
            ("2023-12-21 10:20", Vendor, Accept),
            ("2023-12-28 09:30", Vendor, Ship),
            ("2023-12-29 14:15", Buyer, Receive),
        ],
        ..JEPARA
    },
    Script {
        placed: "2023-12-21 09:00",
        needed_by: "2024-01-10",
        need: "Cetakan keperluan pelayanan",
        trade: "percetakan",
        lines: 2,
        budget: 3_200_000,
        moves: &[
            ("2023-12-21 14:40", Ppk, Approve),
            ("2023-12-22 09:10", Vendor, Accept),
            ("2023-12-29 11:00", Vendor, Ship),
        ],
        ..MALANG
    },
    Script {
        placed: "2023-12-22 10:25",
        needed_by: "2023-12-29",
        need: "Konsumsi evaluasi akhir tahun",
        trade: "katering",
        lines: 1,
        budget: 1_800_000,
        waits: true,
        moves: &[
            ("2023-12-22 13:30", Ppk, Approve),
            ("2023-12-27 08:30", Vendor, Accept),
        ],
        ..MALANG
    },
    Script {
        placed: "2023-12-28 10:00",
        needed_by: "2024-01-12",
        need: "Perlengkapan kantor awal tahun",
        trade: "alat-tulis",
        lines: 3,
        budget: 4_500_000,
        ..JEPARA
    },
    Script {
        placed: "2023-12-28 14:20",
        needed_by: "2024-01-15",
        need: "Perlengkapan kantor Januari",
        trade: "alat-tulis",
        lines: 3,
        budget: 5_200_000,
        ..MALANG
    },
    Script {
        placed: "2023-12-29 08:50",
        needed_by: "2024-01-26",
        need: "Perabot aula kecamatan",
        trade: "mebel",
        lines: 1,
        budget: 22_000_000,
        waits: true,
        negotiate: true,
        moves: &[("2023-12-29 09:40", Buyer, Propose(8_800))],
        ..JEPARA
    },
    Script {
        placed: "2023-12-29 09:15",
        needed_by: "2024-01-19",
        need: "Kain untuk cendera mata tamu dinas",
        trade: "tekstil",
        lines: 1,
        budget: 6_000_000,
        ..JEPARA
    },
    Script {
        placed: "2023-12-29 10:10",
        needed_by: "2024-01-24",
        need: "Perabot pojok baca",
        trade: "mebel",
        lines: 1,
        budget: 8_000_000,
        waits: true,
        moves: &[("2023-12-29 14:05", Ppk, Approve)],
        ..JEPARA
    },
    Script {
        placed: "2023-12-29 13:30",
        needed_by: "2024-01-09",
        need: "Konsumsi musrenbang kelurahan",
        trade: "katering",
        lines: 2,
        budget: 3_000_000,
        waits: true,
        moves: &[("2023-12-29 15:20", Ppk, Approve)],
        ..MALANG
    },
];
