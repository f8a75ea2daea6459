//! Pictures of products, drawn by code: one form for each kind of thing, in the colours of the variant.
//!
//! Every picture is a 400 by 300 stage with its own warm background, lit from the upper left, in presentation
//! attributes alone: no text, no style, no script, nothing from elsewhere.

mod alat_tulis;
mod bangunan;
mod elektronik;
mod jasa;
mod katering;
mod kebersihan;
mod kursi;
mod mebel;
mod percetakan;
mod sekolah;
mod seragam;
mod sketch;
mod tekstil;
mod tint;

use sketch::{Look, Sketch};
pub use tint::Tint;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Subject {
    /// The thing.
    pub form: Form,
    /// Its main colour or material.
    pub tint: Tint,
    /// Its second colour: the seat of a chair, the lettering of a banner.
    pub accent: Tint,
    /// Which of the patterns or shapes of the form, where it has several.
    pub detail: u8,
}

impl Subject {
    /// A name for the picture, fit for a path: `kursi-ukir.jati.marun.0`.
    #[must_use]
    pub fn slug(&self) -> String {
        format!(
            "{}.{}.{}.{}",
            self.form.slug(),
            self.tint.slug(),
            self.accent.slug(),
            self.detail
        )
    }

    /// The subject of that name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        let mut parts = slug.split('.');
        let (form, tint, accent, detail) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        Some(Self {
            form: Form::ALL.iter().copied().find(|known| known.slug() == form)?,
            tint: Tint::ALL.iter().copied().find(|known| known.slug() == tint)?,
            accent: Tint::ALL.iter().copied().find(|known| known.slug() == accent)?,
            detail: detail.parse().ok()?,
        })
    }
}

/// The picture as SVG: `viewBox` 400 by 300, the same for the same subject.
#[must_use]
pub fn draw(subject: &Subject) -> String {
    let mut sketch = Sketch::on(subject.form.ground());
    subject.form.draw(
        &mut sketch,
        &Look {
            main: subject.tint.shades(),
            accent: subject.accent.shades(),
            detail: subject.detail,
        },
    );
    sketch.finish()
}

/// The colours of the wall and the floor behind a thing.
#[derive(Debug, Clone, Copy)]
struct Ground {
    wall: &'static str,
    floor: &'static str,
    shadow: &'static str,
}

macro_rules! forms {
    ($($room:ident ($wall:literal, $floor:literal, $shadow:literal) {
        $($form:ident $slug:literal $draw:ident,)+
    })+) => {
        /// The things that can be drawn.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is named by the word a buyer uses for it")]
        pub enum Form {
            $($($form,)+)+
        }

        impl Form {
            /// All of them.
            pub const ALL: &'static [Self] = &[$($(Self::$form,)+)+];

            /// Its name in paths.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self {
                    $($(Self::$form => $slug,)+)+
                }
            }

            const fn ground(self) -> Ground {
                match self {
                    $($(Self::$form)|+ => Ground { wall: $wall, floor: $floor, shadow: $shadow },)+
                }
            }

            fn draw(self, sketch: &mut Sketch, look: &Look) {
                match self {
                    $($(Self::$form => $room::$draw(sketch, look),)+)+
                }
            }
        }
    };
}

forms! {
    kursi ("#f4ece0", "#e9dccb", "#cbb9a1") {
        KursiRapat "kursi-rapat" kursi_rapat,
        KursiUkir "kursi-ukir" kursi_ukir,
        KursiLipat "kursi-lipat" kursi_lipat,
        KursiSusun "kursi-susun" kursi_susun,
        KursiPutar "kursi-putar" kursi_putar,
        KursiTunggu "kursi-tunggu" kursi_tunggu,
        KursiTamu "kursi-tamu" kursi_tamu,
    }
    mebel ("#f4ece0", "#e9dccb", "#cbb9a1") {
        MejaKerja "meja-kerja" meja_kerja,
        MejaRapat "meja-rapat" meja_rapat,
        LemariArsip "lemari-arsip" lemari_arsip,
        LaciArsip "laci-arsip" laci_arsip,
        RakBuku "rak-buku" rak_buku,
        Mimbar "mimbar" mimbar,
        PanelUkir "panel-ukir" panel_ukir,
    }
    tekstil ("#f4ebdf", "#e6d9c7", "#cbb9a2") {
        KainBatik "kain-batik" kain_batik,
        KainTroso "kain-troso" kain_troso,
        KemejaBatik "kemeja-batik" kemeja_batik,
        SyalTroso "syal-troso" syal_troso,
        Gorden "gorden" gorden,
        TaplakMeja "taplak-meja" taplak_meja,
    }
    katering ("#f8eeda", "#eeddbf", "#d3bd97") {
        SnackBox "snack-box" snack_box,
        NasiKotak "nasi-kotak" nasi_kotak,
        Prasmanan "prasmanan" prasmanan,
        RehatKopi "rehat-kopi" rehat_kopi,
        AirMineral "air-mineral" air_mineral,
        Tumpeng "tumpeng" tumpeng,
        JajanPasar "jajan-pasar" jajan_pasar,
    }
    alat_tulis ("#f1efe7", "#e3e0d4", "#c4bfae") {
        Rim "rim" rim,
        Toner "toner" toner,
        BotolTinta "botol-tinta" botol_tinta,
        Pulpen "pulpen" pulpen,
        Spidol "spidol" spidol,
        Ordner "ordner" ordner,
        Map "map" map,
        Amplop "amplop" amplop,
        Stapler "stapler" stapler,
    }
    seragam ("#f0ece6", "#e2dbd1", "#c4b9aa") {
        KemejaDinas "kemeja-dinas" kemeja_dinas,
        SeragamPramuka "seragam-pramuka" seragam_pramuka,
        KemejaKorpri "kemeja-korpri" kemeja_korpri,
        SetelanOlahraga "setelan-olahraga" setelan_olahraga,
        Rompi "rompi" rompi,
        Topi "topi" topi,
        Sepatu "sepatu" sepatu,
    }
    percetakan ("#f3ece6", "#e5dbd1", "#c9bbae") {
        Spanduk "spanduk" spanduk,
        XBanner "x-banner" x_banner,
        Buku "buku" buku,
        Brosur "brosur" brosur,
        Stempel "stempel" stempel,
        Plakat "plakat" plakat,
        KartuTanda "kartu-tanda" kartu_tanda,
    }
    bangunan ("#f0ebe1", "#dfd7c8", "#bfb39d") {
        Semen "semen" semen,
        KalengCat "kaleng-cat" kaleng_cat,
        Bata "bata" bata,
        Genteng "genteng" genteng,
        Keramik "keramik" keramik,
        BesiBeton "besi-beton" besi_beton,
        Pipa "pipa" pipa,
        Pasir "pasir" pasir,
        Papan "papan" papan,
    }
    sekolah ("#f7f0da", "#ebe0be", "#cfc095") {
        TasSekolah "tas-sekolah" tas_sekolah,
        BukuTulis "buku-tulis" buku_tulis,
        PapanTulis "papan-tulis" papan_tulis,
        MejaSiswa "meja-siswa" meja_siswa,
        Bola "bola" bola,
        Globe "globe" globe,
        BalokSusun "balok-susun" balok_susun,
    }
    kebersihan ("#ebf0e8", "#dae2d6", "#b6c2b1") {
        Sapu "sapu" sapu,
        Pel "pel" pel,
        Sabun "sabun" sabun,
        Jeriken "jeriken" jeriken,
        TempatSampah "tempat-sampah" tempat_sampah,
        Tisu "tisu" tisu,
    }
    elektronik ("#efede8", "#dfdcd5", "#bbb6ac") {
        Laptop "laptop" laptop,
        KomputerMeja "komputer-meja" komputer_meja,
        Printer "printer" printer,
        Proyektor "proyektor" proyektor,
        Televisi "televisi" televisi,
        PendinginUdara "pendingin-udara" pendingin_udara,
        Kipas "kipas" kipas,
        Kamera "kamera" kamera,
        PengerasSuara "pengeras-suara" pengeras_suara,
        LampuLed "lampu-led" lampu_led,
        Dispenser "dispenser" dispenser,
    }
    jasa ("#f2ebe3", "#e5d9cc", "#c6b6a3") {
        ServisAc "servis-ac" servis_ac,
        ServisKomputer "servis-komputer" servis_komputer,
        ServisKendaraan "servis-kendaraan" servis_kendaraan,
        ReparasiMebel "reparasi-mebel" reparasi_mebel,
        Pengecatan "pengecatan" pengecatan,
        InstalasiListrik "instalasi-listrik" instalasi_listrik,
        PerbaikanAtap "perbaikan-atap" perbaikan_atap,
    }
}

#[cfg(test)]
mod tests;
