//! Streets that every town has.

use crate::random::Random;

const STREETS: &[&str] = &[
    "Jl. Diponegoro",
    "Jl. Jenderal Sudirman",
    "Jl. Ahmad Yani",
    "Jl. Pemuda",
    "Jl. Kartini",
    "Jl. Gajah Mada",
    "Jl. Hasanuddin",
    "Jl. Imam Bonjol",
    "Jl. Veteran",
    "Jl. Pahlawan",
    "Jl. Merdeka",
    "Jl. Raya Pasar",
    "Jl. Kauman",
    "Jl. Sunan Kalijaga",
    "Jl. Teuku Umar",
    "Jl. Wahid Hasyim",
    "Jl. Dr. Sutomo",
    "Jl. Ki Hajar Dewantara",
    "Jl. Letjen S. Parman",
    "Jl. Untung Suropati",
    "Jl. Melati",
    "Jl. Mawar",
    "Jl. Kenanga",
    "Jl. Cendana",
];

/// One of them.
pub(super) fn pick(random: &mut Random) -> &'static str {
    random.pick(STREETS).copied().unwrap_or("Jl. Merdeka")
}
