//! Colours and materials, each in the three tones that light makes of it.

/// Light, middle and shaded tone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shades {
    pub light: &'static str,
    pub base: &'static str,
    pub dark: &'static str,
}

macro_rules! tints {
    ($($tint:ident $slug:literal $light:literal $base:literal $dark:literal,)+) => {
        /// A colour or material, by the word that buyers use.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is named by the word a buyer uses for it")]
        pub enum Tint {
            $($tint,)+
        }

        impl Tint {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$tint,)+];

            /// Its name in paths.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self {
                    $(Self::$tint => $slug,)+
                }
            }

            pub(super) const fn shades(self) -> Shades {
                match self {
                    $(Self::$tint => Shades { light: $light, base: $base, dark: $dark },)+
                }
            }
        }
    };
}

tints! {
    Jati "jati" "#c98f4e" "#a96f33" "#7d4e20",
    Mahoni "mahoni" "#a9583a" "#874029" "#5f2a1a",
    Sungkai "sungkai" "#e6c795" "#d2ab70" "#a98149",
    Trembesi "trembesi" "#8a6444" "#6a482e" "#49301d",
    Putih "putih" "#ffffff" "#f1efea" "#cfcac0",
    Hitam "hitam" "#50535c" "#363942" "#22242b",
    Abu "abu" "#b4b7bb" "#92969c" "#6a6e75",
    Perak "perak" "#e3e6e8" "#c3c8cc" "#959ba1",
    Nila "nila" "#5a74c4" "#3a51a0" "#273875",
    Biru "biru" "#6fa3d8" "#4280bd" "#2b5c8f",
    BiruLangit "biru-langit" "#b5d7ee" "#8bbfe0" "#5f97bd",
    Toska "toska" "#5fb6aa" "#34938a" "#1f6c66",
    Hijau "hijau" "#6db379" "#458f57" "#2d6a3e",
    HijauTua "hijau-tua" "#56805c" "#38603f" "#25432b",
    Zaitun "zaitun" "#9a9860" "#767542" "#55542c",
    Kuning "kuning" "#fbd866" "#efbd3a" "#c08f1c",
    Oranye "oranye" "#f4a55a" "#e3822f" "#b15f19",
    Merah "merah" "#e0685a" "#c4443b" "#932c28",
    Marun "marun" "#a1495a" "#7d2f42" "#581d2d",
    MerahMuda "merah-muda" "#f3b7bd" "#e3929c" "#bb6a76",
    Ungu "ungu" "#9a7cbf" "#765699" "#553b73",
    Cokelat "cokelat" "#a67c5b" "#84593a" "#5e3d26",
    Sogan "sogan" "#c08a4f" "#8f5a2b" "#5b3517",
    Krem "krem" "#faefd8" "#ecdbb8" "#c9b387",
    Khaki "khaki" "#cdb98a" "#b09a67" "#847145",
    Terakota "terakota" "#d98a63" "#bd6540" "#8e4629",
    Semen "semen" "#cfcac0" "#b1aba0" "#858076",
}
