//! What of a product is indexed, and what it is worth to be found there.
//!
//! A product's points are a sum over the words typed: each word counts by the best place in which it is found and by how
//! it was found there. That is all there is to the order by relevance before its tie-breakers, so that anybody can work it
//! out from a product's page.

use crate::market::Market;

/// Where a word may be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The first word of the name: what the thing is. Indonesian says `toner printer` for a toner and `printer laser`
    /// for a printer.
    Head,
    /// Elsewhere in the name.
    Name,
    Brand,
    /// The category that it is in, in both languages.
    Category,
    /// Specifications, variant, unit and standard.
    Specification,
    /// The categories above.
    Above,
    /// Who sells it, and from where.
    Vendor,
    Description,
}

impl Place {
    pub(super) const ALL: [Self; 8] = [
        Self::Head,
        Self::Name,
        Self::Brand,
        Self::Category,
        Self::Specification,
        Self::Above,
        Self::Vendor,
        Self::Description,
    ];

    /// Places in which words stand together: the whole name is one.
    pub(super) const TOGETHER: [&'static [Self]; 7] = [
        &[Self::Head, Self::Name],
        &[Self::Brand],
        &[Self::Category],
        &[Self::Specification],
        &[Self::Above],
        &[Self::Vendor],
        &[Self::Description],
    ];

    /// The name of the field in the index.
    pub(super) const fn field(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Name => "name",
            Self::Brand => "brand",
            Self::Category => "category",
            Self::Specification => "specification",
            Self::Above => "above",
            Self::Vendor => "vendor",
            Self::Description => "description",
        }
    }

    const fn points(self) -> u16 {
        match self {
            Self::Head => 60,
            Self::Name => 50,
            Self::Brand => 40,
            Self::Category => 36,
            Self::Specification => 30,
            Self::Above => 24,
            Self::Vendor => 16,
            Self::Description => 8,
        }
    }

    /// Whether a word that stands here is one by which products are called, so that it is whole.
    pub(super) const fn names(self) -> bool {
        matches!(self, Self::Head | Self::Name | Self::Brand | Self::Category)
    }

    /// Whether a word typed wrongly may be read as one that stands here. Descriptions are too wordy for it.
    pub(super) const fn corrects(self) -> bool {
        !matches!(self, Self::Description)
    }
}

/// How a word was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// As it was typed, or as it was read.
    Exact,
    /// Another word of the same root.
    Root,
    /// Another name for it.
    Synonym,
    /// Only its beginning was typed.
    Beginning,
}

impl Manner {
    const fn per_cent(self) -> u16 {
        match self {
            Self::Exact => 100,
            Self::Root => 90,
            Self::Synonym => 85,
            Self::Beginning => 70,
        }
    }

    /// Of two ways one after the other, the one that counts: another name's relative is still another name.
    pub(super) const fn or_worse(self, other: Self) -> Self {
        if self.per_cent() < other.per_cent() {
            self
        } else {
            other
        }
    }
}

/// What a word is worth that is found at this place in this manner: 5 to 60.
pub(super) const fn points(place: Place, manner: Manner) -> u8 {
    let points = place.points() * manner.per_cent() / 100;
    if points > u8::MAX as u16 {
        u8::MAX
    } else {
        points as u8
    }
}

/// First words of names that say what is done or for what, and not what the thing is: `Cetak Spanduk` is a spanduk.
const LEADING: &[&str] = &["Alat", "Cetak", "Jasa", "Paket", "Tampah"];

/// The word by which a thing is called, with those before it, and the rest of its name.
fn head_and_rest(name: &str) -> (&str, &str) {
    let mut end = 0;
    for word in name.split(' ') {
        end += word.len();
        if !LEADING.contains(&word) {
            break;
        }
        end += 1;
    }
    name.split_at_checked(end).unwrap_or((name, ""))
}

/// The texts of a product, in the order of [`Place::ALL`].
pub(super) fn texts(market: &Market, place: usize) -> [String; Place::ALL.len()] {
    let Some(product) = market.catalogue.products.get(place) else {
        return Default::default();
    };
    let (head, name) = head_and_rest(&product.name);
    let mut own = String::new();
    let mut above = String::new();
    let mut level = market.category(&product.category);
    while let Some(category) = level {
        let names = if category.id == product.category {
            &mut own
        } else {
            &mut above
        };
        names.push_str(&format!("{} {} ", category.name_id, category.name_en));
        level = category
            .parent
            .as_ref()
            .and_then(|parent| market.category(parent));
    }
    let mut specification = format!(
        "{} {} {}",
        product.variant,
        product.unit,
        product.sni.unwrap_or_default()
    );
    for (_, value) in &product.specifications {
        specification.push(' ');
        specification.push_str(value);
    }
    let mut vendors = String::new();
    let mut named = Vec::new();
    for offer in market.offers_at(place).iter().filter(|offer| offer.on_sale) {
        let Some(vendor) = market
            .vendor(&offer.vendor)
            .filter(|vendor| !named.contains(&&vendor.id))
        else {
            continue;
        };
        let region = market
            .region(&vendor.region)
            .map_or("", |region| region.name.as_str());
        vendors.push_str(&format!("{} {region} ", vendor.name));
        named.push(&vendor.id);
    }
    [
        head.to_owned(),
        name.to_owned(),
        product.brand.clone(),
        own,
        specification,
        above,
        vendors,
        product.description.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_those_of_the_documentation() {
        for (place, manner, expected) in [
            (Place::Head, Manner::Exact, 60),
            (Place::Name, Manner::Exact, 50),
            (Place::Head, Manner::Root, 54),
            (Place::Head, Manner::Synonym, 51),
            (Place::Head, Manner::Beginning, 42),
            (Place::Vendor, Manner::Exact, 16),
            (Place::Description, Manner::Beginning, 5),
        ] {
            assert_eq!(points(place, manner), expected, "{place:?} {manner:?}");
        }
    }

    #[test]
    fn a_thing_is_called_by_the_first_word_that_names_it() {
        for (name, expected) in [
            ("Kursi Rapat Jati", ("Kursi", " Rapat Jati")),
            ("Cetak Spanduk Flexi", ("Cetak Spanduk", " Flexi")),
            ("X-Banner 60 × 160 cm", ("X-Banner", " 60 × 160 cm")),
            ("Globe", ("Globe", "")),
            ("Alat", ("Alat", "")),
        ] {
            assert_eq!(head_and_rest(name), expected);
        }
    }

    #[test]
    fn the_better_place_always_counts_more() {
        for manner in [Manner::Exact, Manner::Root, Manner::Synonym, Manner::Beginning] {
            assert!(
                Place::ALL
                    .map(|place| points(place, manner))
                    .is_sorted_by(|one, other| one > other)
            );
        }
    }
}
