//! Trade names as they hang over shops: what is sold, how big the firm is, and a lucky word.

use lokapasar_contract::catalogue::VendorSize;

use crate::random::Random;

/// How firms of one trade call themselves. `{}` stands for the name proper, `{bu}` for the owner of a kitchen or a
/// sewing room.
struct Style {
    trade: &'static str,
    micro: &'static [&'static str],
    firm: &'static [&'static str],
}

const STYLES: &[Style] = &[
    Style {
        trade: "mebel",
        micro: &["Mebel {}", "Ukir {}", "UD {} Mebel", "Jati {}", "Bengkel Kayu {}"],
        firm: &[
            "CV {} Furniture",
            "UD {} Jati",
            "PT {} Furnindo",
            "CV {} Ukir Indah",
        ],
    },
    Style {
        trade: "tekstil",
        micro: &["Tenun {}", "Batik {}", "Tenun Ikat {}", "Batik Bu {bu}"],
        firm: &["UD {} Tekstil", "CV {} Textile", "Griya Batik {}"],
    },
    Style {
        trade: "katering",
        micro: &[
            "Katering Bu {bu}",
            "Dapur {}",
            "Warung Makan {}",
            "Snack & Kue Bu {bu}",
            "Jajan Pasar {}",
            "Rumah Makan {}",
        ],
        firm: &["CV {} Boga", "{} Catering", "UD {} Pangan", "PT {} Boga Lestari"],
    },
    Style {
        trade: "alat-tulis",
        micro: &["Toko {}", "Toko ATK {}", "UD {} Stationery", "Fotokopi & ATK {}"],
        firm: &[
            "CV {} Stationery",
            "UD {} Kertas",
            "CV {} Niaga",
            "PT {} Grafindo",
        ],
    },
    Style {
        trade: "seragam",
        micro: &["Konveksi {}", "Penjahit Bu {bu}", "Modes {}", "Bordir {}"],
        firm: &["CV {} Garmen", "UD {} Konveksi", "PT {} Busana"],
    },
    Style {
        trade: "percetakan",
        micro: &[
            "Percetakan {}",
            "Sablon {}",
            "{} Digital Printing",
            "Cetak Undangan {}",
        ],
        firm: &["CV {} Offset", "CV {} Grafika", "PT {} Media"],
    },
    Style {
        trade: "bangunan",
        micro: &["TB {}", "Toko Bangunan {}", "UD {} Besi", "Toko Cat {}"],
        firm: &["UD {} Material", "CV {} Bangunan", "PT {} Konstruksi Jaya"],
    },
    Style {
        trade: "sekolah",
        micro: &["Toko Buku {}", "Toko Alat Sekolah {}", "Mainan Edukatif {}"],
        firm: &["CV {} Edukasi", "CV {} Pustaka", "PT {} Peraga"],
    },
    Style {
        trade: "kebersihan",
        micro: &["Toko {} Bersih", "Sapu & Kemoceng {}", "Sabun {}"],
        firm: &["CV {} Higienis", "UD {} Kimia", "CV {} Resik"],
    },
    Style {
        trade: "elektronik",
        micro: &["{} Komputer", "{} Elektronik", "Toko Lampu {}", "{} Cell"],
        firm: &["CV {} Teknologi", "PT {} Solusi Digital", "CV {} Komputindo"],
    },
    Style {
        trade: "jasa-perbaikan",
        micro: &[
            "Servis AC {}",
            "Bengkel {}",
            "Las & Teralis {}",
            "Servis Komputer {}",
        ],
        firm: &["CV {} Teknik", "CV {} Mandiri Servis", "UD {} Motor"],
    },
];

const FIRST: &[&str] = &[
    "Sumber",
    "Sinar",
    "Mitra",
    "Karya",
    "Cahaya",
    "Berkah",
    "Tunas",
    "Mulia",
    "Jaya",
    "Anugerah",
    "Bina",
    "Citra",
    "Dharma",
    "Eka",
    "Graha",
    "Indah",
    "Kencana",
    "Laksana",
    "Mekar",
    "Nusa",
    "Permata",
    "Restu",
    "Tirta",
    "Wahana",
    "Surya",
    "Bintang",
    "Mutiara",
    "Pelita",
    "Bumi",
    "Arta",
    "Prima",
    "Putra",
    "Harapan",
    "Dua Putri",
    "Tiga Saudara",
    "Rukun",
    "Sekar",
    "Kartika",
    "Gunung",
    "Samudra",
];

const SECOND: &[&str] = &[
    "Rejeki",
    "Jaya",
    "Makmur",
    "Abadi",
    "Mandiri",
    "Sejahtera",
    "Barokah",
    "Utama",
    "Sentosa",
    "Lestari",
    "Bersama",
    "Perkasa",
    "Raya",
    "Asri",
    "Agung",
    "Langgeng",
    "Gemilang",
    "Rahayu",
    "Pratama",
    "Wangi",
    "Muda",
    "Baru",
];

const OWNERS: &[&str] = &[
    "Sri", "Siti", "Endang", "Yuli", "Ning", "Tutik", "Sumarni", "Lestari", "Wati", "Rahma", "Ani", "Nur",
    "Kasmi", "Parti", "Hartini", "Umi", "Ratna", "Yanti", "Supri", "Warsini", "Tini", "Jumi", "Asih",
    "Murni",
];

/// A trade name for a firm of this trade and size.
pub(super) fn make(trade: &str, size: VendorSize, random: &mut Random) -> String {
    let style = STYLES.iter().find(|style| style.trade == trade);
    let forms = style.map_or(["UD {}"].as_slice(), |style| match size {
        VendorSize::Micro => style.micro,
        VendorSize::Small | VendorSize::Medium | VendorSize::Large => style.firm,
    });
    let form = random.pick(forms).copied().unwrap_or("UD {}");
    let mut word = |from: &[&'static str]| random.pick(from).copied().unwrap_or_default();
    if form.contains("{bu}") {
        let owner = word(OWNERS);
        return form.replace("{bu}", owner);
    }
    let first = word(FIRST);
    let second = match word(SECOND) {
        same if same == first => "Makmur",
        other => other,
    };
    form.replace("{}", &format!("{first} {second}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::trades::TRADES;

    #[test]
    fn every_trade_has_names_of_its_own() {
        let mut random = Random::new(3);
        for (trade, _, _) in TRADES {
            assert!(STYLES.iter().any(|style| style.trade == *trade), "{trade}");
            for size in [VendorSize::Micro, VendorSize::Medium] {
                let name = make(trade, size, &mut random);
                assert!(!name.contains(['{', '}']), "{name}");
            }
        }
    }
}
