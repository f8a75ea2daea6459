//! What is compared: each property with what every offer has of it, in words.

use lokapasar_contract::Rupiah;
use lokapasar_contract::catalogue::PriceTier;
use lokapasar_contract::comparison::{ComparedOffer, Comparison, Orderable};

use crate::i18n::Text;

/// What marks a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellMark {
    /// The lowest of the row.
    Lowest,
    /// Far from the others.
    Outlier,
}

/// What an offer has of a property.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cell {
    /// The value.
    pub(super) value: String,
    /// What is more to say of it.
    pub(super) note: Option<String>,
    /// What marks it.
    pub(super) mark: Option<CellMark>,
}

/// A property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property {
    /// What it is called.
    pub(super) name: String,
    /// In the order of the offers.
    pub(super) cells: Vec<Cell>,
    /// Whether it stays when only differences are shown.
    pub(super) decisive: bool,
}

impl Property {
    fn of(
        name: impl Into<String>,
        items: &[ComparedOffer],
        value: impl Fn(&ComparedOffer) -> String,
    ) -> Self {
        Self::with(name, items, |item| Cell {
            value: value(item),
            ..Cell::default()
        })
    }

    fn with(name: impl Into<String>, items: &[ComparedOffer], cell: impl Fn(&ComparedOffer) -> Cell) -> Self {
        Self {
            name: name.into(),
            cells: items.iter().map(cell).collect(),
            decisive: false,
        }
    }

    const fn decisive(mut self) -> Self {
        self.decisive = true;
        self
    }

    /// Whether the offers differ in it.
    pub(super) fn differs(&self) -> bool {
        self.cells
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if one.value != other.value))
    }
}

/// Properties under one heading.
pub(super) struct Group {
    /// The heading.
    pub(super) name: &'static str,
    /// Its properties.
    pub(super) properties: Vec<Property>,
}

/// Everything that is compared; what decides comes first.
pub(super) fn groups(t: Text, found: &Comparison) -> Vec<Group> {
    let words = t.compare();
    vec![
        Group {
            name: words.group_costs,
            properties: costs(t, found),
        },
        Group {
            name: words.group_goods,
            properties: goods(t, &found.items),
        },
        Group {
            name: words.group_vendor,
            properties: vendor(t, &found.items),
        },
    ]
}

/// Why it cannot be ordered in this quantity.
pub(super) const fn obstacle(t: Text, orderable: Orderable) -> Option<&'static str> {
    match orderable {
        Orderable::Yes => None,
        Orderable::Delisted => Some(t.product().delisted),
        Orderable::ShortOfStock => Some(t.compare().short_of_stock),
        Orderable::BelowMinimum => Some(t.compare().below_minimum),
    }
}

fn costs(t: Text, found: &Comparison) -> Vec<Property> {
    let (words, of_offer, says) = (t.compare(), t.product(), &t.compare().findings);
    let items = &found.items;
    let money = |amount: Rupiah| t.format().money(amount);
    let rank = |rank: Option<u32>| rank.map(|rank| (says.rank)(&t.format().number(rank)));
    let total = |item: &ComparedOffer| {
        let above = item.above_lowest.filter(|more| more.get() > 0);
        let more = above.map(|more| (words.more_than_lowest)(&money(more)));
        let why = obstacle(t, item.orderable).map(str::to_owned);
        Cell {
            value: money(item.totals.total),
            note: joined([rank(item.rank), more, why]),
            mark: (found.lowest.as_ref() == Some(&item.offer.id)).then_some(CellMark::Lowest),
        }
    };
    let evaluated = |item: &ComparedOffer| {
        let share = t.format().basis_points(item.preference_bp);
        Cell {
            value: money(item.evaluated),
            note: joined([
                rank(item.evaluated_rank),
                Some((says.preference)(item.preference, &share)),
            ]),
            mark: None,
        }
    };
    let from_median = |item: &ComparedOffer| {
        let away = |basis_points: i32| t.format().basis_points(i64::from(basis_points).abs());
        Cell {
            value: match item.from_median_bp {
                None => words.none.to_owned(),
                Some(0) => words.at_median.to_owned(),
                Some(below) if below < 0 => (words.below_median)(&away(below)),
                Some(above) => (words.above_median)(&away(above)),
            },
            note: None,
            mark: item.outlier.map(|_| CellMark::Outlier),
        }
    };
    let tier = |tier: &PriceTier| (of_offer.tier)(&t.format().number(tier.from_quantity), &money(tier.price));
    let tiers = |item: &ComparedOffer| {
        let tiers: Vec<String> = item.offer.tiers.iter().map(tier).collect();
        if tiers.is_empty() {
            words.none.to_owned()
        } else {
            tiers.join("; ")
        }
    };
    let mut properties = vec![
        Property::with(words.landed, items, total).decisive(),
        Property::with(words.evaluated, items, evaluated).decisive(),
    ];
    if found.median.is_some() {
        properties.push(Property::with(words.from_median, items, from_median));
    }
    properties.extend([
        Property::of(words.price, items, |item| money(item.unit_price)),
        Property::of(words.shipping, items, |item| money(item.totals.shipping)),
        Property::of(words.ppn, items, |item| money(item.totals.ppn)),
        Property::of(words.tiers, items, tiers),
    ]);
    properties
}

fn goods(t: Text, items: &[ComparedOffer]) -> Vec<Property> {
    let (words, of_offer) = (t.compare(), t.product());
    let count =
        |count: u32, item: &ComparedOffer| format!("{} {}", t.format().number(count), item.product.unit);
    let stock = |item: &ComparedOffer| match (item.offer.on_sale, item.offer.stock) {
        (false, _) => of_offer.delisted.to_owned(),
        (true, 0) => of_offer.stock_none.to_owned(),
        (true, stock) => count(stock, item),
    };
    let mut properties = vec![Property::of(words.product, items, |item| {
        item.product.name.clone()
    })];
    let first = items.first().map(|item| &item.product.id);
    let several = items.iter().any(|item| Some(&item.product.id) != first);
    if several {
        let fits = |item: &ComparedOffer| match (item.matches, item.mismatches.as_slice()) {
            (true, _) if items.first().is_some_and(|first| first.offer.id == item.offer.id) => {
                words.reference.to_owned()
            }
            (true, _) => words.same.to_owned(),
            (false, []) => words.other_goods.to_owned(),
            (false, names) => (words.mismatch)(&names.join(", ")),
        };
        properties.push(Property::of(words.specification, items, fits));
    }
    properties.extend([
        Property::of(words.tkdn, items, |item| tkdn(t, item)),
        Property::of(words.stock, items, stock),
        Property::of(words.minimum, items, |item| count(item.offer.minimum_order, item)),
        Property::of(words.lead_time, items, |item| {
            t.format().days(item.offer.lead_time_days)
        }),
        Property::of(words.listed, items, |item| {
            t.format().date(item.offer.listed_since)
        }),
    ]);
    if several {
        properties.extend(specifications(t, items));
    }
    properties
}

/// Local content: by a certificate, or the vendor's own word.
pub(super) fn tkdn(t: Text, item: &ComparedOffer) -> String {
    match item.product.tkdn_bp.map(|value| t.format().basis_points(value)) {
        None => t.product().tkdn_none.to_owned(),
        Some(value) if item.product.tkdn_verified => (t.search().tkdn_verified)(&value),
        Some(value) => (t.states().tkdn_claimed)(&value),
    }
}

/// A row for each specification that any of them names.
fn specifications(t: Text, items: &[ComparedOffer]) -> Vec<Property> {
    let mut names: Vec<&str> = Vec::new();
    for specification in items.iter().flat_map(|item| &item.specifications) {
        if !names.contains(&specification.name.as_str()) {
            names.push(&specification.name);
        }
    }
    let value = |item: &ComparedOffer, name: &str| {
        let specification = item.specifications.iter().find(|other| other.name == name);
        specification.map_or_else(|| t.compare().none.to_owned(), |found| found.value.clone())
    };
    names
        .into_iter()
        .map(|name| Property::of(name, items, |item| value(item, name)))
        .collect()
}

fn vendor(t: Text, items: &[ComparedOffer]) -> Vec<Property> {
    let (words, of_offer) = (t.compare(), t.product());
    let rating = |item: &ComparedOffer| {
        let stars = item.offer.vendor_rating_tenths;
        stars.map_or_else(
            || of_offer.no_rating.to_owned(),
            |tenths| (of_offer.rating)(&t.format().tenths(i64::from(tenths))),
        )
    };
    let pkp = |item: &ComparedOffer| {
        if item.offer.vendor.pkp {
            of_offer.pkp.to_owned()
        } else {
            of_offer.not_pkp.to_owned()
        }
    };
    let place =
        |item: &ComparedOffer| (of_offer.place)(&item.offer.vendor.district, &item.offer.vendor.region.name);
    vec![
        Property::of(words.marketplace, items, |item| {
            item.offer.marketplace.name.clone()
        }),
        Property::of(words.size, items, |item| {
            (t.states().size)(item.offer.vendor.size).to_owned()
        }),
        Property::of(words.pkp, items, pkp),
        Property::of(words.place, items, place),
        Property::of(words.rating, items, rating),
        Property::of(words.on_time, items, |item| {
            t.format().basis_points(item.offer.vendor_on_time_bp)
        }),
    ]
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::super::samples::comparison;
    use super::*;
    use crate::i18n::Language;

    fn properties() -> Vec<Property> {
        let groups = groups(Language::Indonesian.text(), &comparison());
        groups.into_iter().flat_map(|group| group.properties).collect()
    }

    #[test]
    fn marks_the_rows_in_which_offers_differ_and_no_others() {
        let words = Language::Indonesian.text().compare();
        let properties = properties();
        let differing: Vec<&str> = properties
            .iter()
            .filter(|property| property.differs())
            .map(|property| property.name.as_str())
            .collect();
        assert_eq!(
            differing,
            [
                words.landed,
                words.evaluated,
                words.from_median,
                words.price,
                words.tiers
            ],
            "the vendors of the test are alike but for their prices"
        );
    }

    #[test]
    fn the_total_says_its_rank_and_how_much_it_is_above_the_lowest() {
        let properties = properties();
        let notes: Vec<_> = properties[0]
            .cells
            .iter()
            .map(|cell| cell.note.as_deref())
            .collect();
        assert_eq!(
            notes,
            [
                Some("peringkat 1"),
                Some("peringkat 2 · Rp9.000.000 di atas yang terendah"),
                Some("peringkat 3 · Rp34.000.000 di atas yang terendah"),
            ]
        );
        assert_eq!(properties[0].cells[0].mark, Some(CellMark::Lowest));
        assert_eq!(
            properties[1].cells[1].note.as_deref(),
            Some("peringkat 1 · preferensi 15,5%")
        );
        assert_eq!(properties[2].cells[2].mark, Some(CellMark::Outlier));
    }
}
