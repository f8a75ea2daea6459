//! The values of facets, as choices of the page.

use lokapasar_contract::CategoryId;
use lokapasar_contract::catalogue::Facet;

use super::filters::Filter;

/// A choice by the facet and the value that it stands for.
pub(super) type Place = (&'static str, String);

/// A choice with what the server calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Which choice.
    pub(super) place: Place,
    /// Its name.
    pub(super) label: String,
}

/// The values of some facets that this page understands, facet by facet.
pub(super) fn values(facets: &[Facet], keys: &'static [&'static str]) -> Vec<Value> {
    keys.iter()
        .flat_map(|key| {
            let values = facets
                .iter()
                .filter(move |facet| facet.key == *key)
                .flat_map(|facet| &facet.values);
            values
                .filter(|value| Filter::of_facet(key, &value.id).is_some())
                .map(|value| Value {
                    place: (*key, value.id.clone()),
                    label: value.label.clone(),
                })
        })
        .collect()
}

/// How many results a value has.
pub(super) fn count_of(facets: &[Facet], key: &str, id: &str) -> Option<u32> {
    let facet = facets.iter().find(|facet| facet.key == key)?;
    facet
        .values
        .iter()
        .find(|value| value.id == id)
        .map(|value| value.count)
}

/// Choices that were there stay in their places: what is about to be clicked does not move away.
pub(super) fn in_known_order(before: &[Value], now: Vec<Value>) -> Vec<Value> {
    let mut ordered: Vec<Value> = before
        .iter()
        .filter(|value| now.contains(value))
        .cloned()
        .collect();
    let new: Vec<Value> = now.into_iter().filter(|value| !ordered.contains(value)).collect();
    ordered.extend(new);
    ordered
}

/// Whether each word that was typed begins a word of a name, in whatever case: what the server does with the names that it keeps.
pub(super) fn fits(label: &str, find: &str) -> bool {
    let label = label.to_lowercase();
    let words = || label.split(|character: char| !character.is_alphanumeric());
    find.to_lowercase()
        .split_whitespace()
        .all(|typed| words().any(|word| word.starts_with(typed)))
}

/// How deep a category lies.
pub(super) fn level(levels: &[(CategoryId, u8)], category: &CategoryId) -> Option<u8> {
    levels
        .iter()
        .find(|(id, _)| id == category)
        .map(|(_, level)| *level)
}

#[cfg(test)]
mod tests {
    use lokapasar_contract::catalogue::FacetValue;

    use super::*;

    fn facet(key: &str, ids: &[&str]) -> Facet {
        let value = |id: &&str| FacetValue {
            id: (*id).to_owned(),
            label: id.to_uppercase(),
            count: 1,
            selected: false,
        };
        Facet {
            key: key.to_owned(),
            values: ids.iter().map(value).collect(),
        }
    }

    #[test]
    fn only_what_the_page_understands_becomes_a_choice() {
        let facets = [
            facet("pdn", &["true", "false"]),
            facet("tkdn_min", &["40", "x"]),
            facet("colour", &["red"]),
        ];
        let found = values(&facets, &["tkdn_min", "pdn", "colour", "umk"]);
        let places: Vec<Place> = found.into_iter().map(|value| value.place).collect();
        assert_eq!(
            places,
            [("tkdn_min", "40".to_owned()), ("pdn", "true".to_owned())]
        );
    }

    #[test]
    fn choices_keep_their_places() {
        let list = |ids: &[&str]| values(&[facet("category", ids)], &["category"]);
        for (before, now, shown) in [
            (&[][..], &["b", "a"][..], &["b", "a"][..]),
            (&["a", "b", "c"], &["c", "b", "a"], &["a", "b", "c"]),
            (&["a", "b"], &["c", "b", "d"], &["b", "c", "d"]),
            (&["a"], &[], &[]),
        ] {
            assert_eq!(in_known_order(&list(before), list(now)), list(shown));
        }
    }

    #[test]
    fn a_name_fits_by_the_beginnings_of_its_words() {
        for (label, find, expected) in [
            ("Kabupaten Jepara", "", true),
            ("Kabupaten Jepara", "jep", true),
            ("Kabupaten Jepara", "JEP kab", true),
            ("Kabupaten Jepara", "para", false),
            ("Kabupaten Jepara", "jep kota", false),
            ("CV. Meubel-Jati", "jati", true),
        ] {
            assert_eq!(fits(label, find), expected, "{label} {find}");
        }
    }
}
