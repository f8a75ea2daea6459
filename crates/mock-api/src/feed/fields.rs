//! The fields of a row, as they stand in its JSON. Whose name is in `nama_pemesan` is not read: it is passed over here, and no
//! other part of the server ever has it.

use std::fmt;

use lokapasar_contract::import::RefusalReason;
use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A field of `Bela-TokoDaringRealisasi` that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Tahun,
    KdKlpd,
    NamaKlpd,
    KdSatker,
    NamaSatker,
    OrderId,
    OrderDesc,
    Valuasi,
    Kategori,
    MetodeBayar,
    TanggalTransaksi,
    Marketplace,
    MerchantName,
    NamaMerchant,
    JenisTransaksi,
    KotaKab,
    StatusVerif,
    StatusKonfirmasi,
}

/// Each field with its name.
const NAMES: [(Field, &str); 18] = [
    (Field::Tahun, "tahun"),
    (Field::KdKlpd, "kd_klpd"),
    (Field::NamaKlpd, "nama_klpd"),
    (Field::KdSatker, "kd_satker"),
    (Field::NamaSatker, "nama_satker"),
    (Field::OrderId, "order_id"),
    (Field::OrderDesc, "order_desc"),
    (Field::Valuasi, "valuasi"),
    (Field::Kategori, "kategori"),
    (Field::MetodeBayar, "metode_bayar"),
    (Field::TanggalTransaksi, "tanggal_transaksi"),
    (Field::Marketplace, "marketplace"),
    (Field::MerchantName, "merchant_name"),
    (Field::NamaMerchant, "nama_merchant"),
    (Field::JenisTransaksi, "jenis_transaksi"),
    (Field::KotaKab, "kota_kab"),
    (Field::StatusVerif, "status_verif"),
    (Field::StatusKonfirmasi, "status_konfirmasi_ppmse"),
];

/// The fields that no figure needs. The first is personal data.
const PASSED_OVER: [&str; 4] = ["nama_pemesan", "provinsi", "sumber_data", "keterangan_ppmse"];

/// What serde says of a field that stands in a row twice.
const TWICE: &str = "a field stands there twice";

impl Field {
    pub(super) const fn name(self) -> &'static str {
        let mut place = 0;
        while place < NAMES.len() {
            if NAMES[place].0 as usize == self as usize {
                return NAMES[place].1;
            }
            place += 1;
        }
        ""
    }
}

/// What a row holds.
#[derive(Debug, Default)]
pub(super) struct Fields<'a> {
    values: [Option<&'a RawValue>; NAMES.len()],
    /// Whether it has fields that the feed does not have.
    pub(super) has_unknown: bool,
}

impl<'a> Fields<'a> {
    /// Reads a row.
    pub(super) fn read(text: &'a str) -> Result<Self, RefusalReason> {
        serde_json::from_str(text).map_err(|error| {
            if !error.is_data() {
                RefusalReason::Malformed
            } else if error.to_string().starts_with(TWICE) {
                RefusalReason::FieldTwice
            } else {
                RefusalReason::NotAnObject
            }
        })
    }

    /// The JSON of a field; none where it is missing or null.
    pub(super) fn get(&self, field: Field) -> Option<&'a str> {
        let value = self.values.get(field as usize).copied().flatten()?;
        Some(value.get()).filter(|text| *text != "null")
    }
}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Row)
    }
}

struct Row;

impl<'de> Visitor<'de> for Row {
    type Value = Fields<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
        let mut fields = Fields::default();
        let mut passed = [false; PASSED_OVER.len()];
        while let Some(Name(name)) = map.next_key()? {
            if let Some((field, _)) = NAMES.iter().find(|(_, known)| *known == name) {
                let slot = fields.values.get_mut(*field as usize);
                let slot = slot.ok_or_else(|| de::Error::custom("there is no such field"))?;
                if slot.replace(map.next_value()?).is_some() {
                    return Err(de::Error::custom(TWICE));
                }
                continue;
            }
            map.next_value::<IgnoredAny>()?;
            match PASSED_OVER.iter().position(|known| *known == name) {
                Some(place) => {
                    if passed
                        .get_mut(place)
                        .is_some_and(|passed| std::mem::replace(passed, true))
                    {
                        return Err(de::Error::custom(TWICE));
                    }
                }
                None => fields.has_unknown = true,
            }
        }
        Ok(fields)
    }
}

/// The name of a field, copied only where it is written with escapes.
struct Name<'a>(std::borrow::Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(text.into()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Name<'de>, E> {
                Ok(Name(text.to_owned().into()))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_has_its_place_and_name() {
        for (place, (field, name)) in NAMES.iter().enumerate() {
            assert_eq!((*field as usize, field.name()), (place, *name));
        }
    }

    #[test]
    fn reads_what_it_knows_and_passes_over_the_rest() {
        let fields = Fields::read(
            r#"{"order_id": "A-1", "valu\u0061si": 1500.50, "kategori": null, "nama_pemesan": "Budi", "warna": {"x": []}}"#,
        )
        .unwrap();
        assert_eq!(fields.get(Field::OrderId), Some("\"A-1\""));
        assert_eq!(fields.get(Field::Valuasi), Some("1500.50"));
        assert_eq!(fields.get(Field::Kategori), None);
        assert_eq!(fields.get(Field::Tahun), None);
        assert!(fields.has_unknown);
        assert!(!format!("{fields:?}").contains("Budi"));
    }

    #[test]
    fn says_why_a_row_is_none() {
        for (text, expected) in [
            ("", RefusalReason::Malformed),
            ("{\"order_id\": }", RefusalReason::Malformed),
            ("{\"order_id\": 1} x", RefusalReason::Malformed),
            ("{\"order_id\": \"\u{1}\"}", RefusalReason::Malformed),
            ("null", RefusalReason::NotAnObject),
            ("[]", RefusalReason::NotAnObject),
            ("\"x\"", RefusalReason::NotAnObject),
            ("17", RefusalReason::NotAnObject),
            ("{\"order_id\": 1, \"order_id\": 1}", RefusalReason::FieldTwice),
            ("{\"provinsi\": 1, \"provinsi\": 2}", RefusalReason::FieldTwice),
        ] {
            assert_eq!(Fields::read(text).unwrap_err(), expected, "{text}");
        }
    }
}
