//! The orders behind a figure: what they add up to, and that the pages hold each of them once.

use lokapasar_contract::analytics::LedgerTotals;
use lokapasar_contract::query::{LedgerFilter, LedgerSort, Named, VendorTrait};
use lokapasar_contract::{CategoryId, UnitId};

use super::*;
use crate::ledger::orders::{self, Order, Window};
use crate::ledger::selection::Selection;

/// The codes of governments of which any figure may be asked: those that the articles name, their provinces, and others.
pub(super) const CODES: [&str; 8] = ["33.20", "35.73", "35.71", "35.14", "35", "33", "31", "11.01"];

/// Which filters are set, and to what: to what a row of the government has, by its place among them.
#[derive(Debug, Clone)]
struct Choice {
    row: usize,
    set: [bool; 7],
    below: bool,
    other: bool,
}

fn any_choice() -> impl Strategy<Value = Choice> {
    let rarely = || prop::bool::weighted(0.25);
    (
        any::<usize>(),
        prop::array::uniform7(rarely()),
        any::<[bool; 2]>(),
    )
        .prop_map(|(row, set, [below, other])| Choice {
            row,
            set,
            below,
            other,
        })
}

fn trait_of(holds: Option<bool>) -> VendorTrait {
    match holds {
        Some(true) => VendorTrait::Yes,
        Some(false) => VendorTrait::No,
        None => VendorTrait::Unnamed,
    }
}

/// The raw rows of a government, read without the store.
struct Raw<'a> {
    books: &'a Books,
    rows: Vec<&'a LedgerRow>,
}

impl<'a> Raw<'a> {
    fn of(books: &'a Books, code: &str) -> Self {
        let rows = books.rows.iter().filter(|row| row.region.as_str() == code);
        Self {
            books,
            rows: rows.collect(),
        }
    }

    fn unit(&self, row: &LedgerRow) -> Option<&'a str> {
        row.unit
            .map(|unit| self.books.world.units[unit as usize].id.as_str())
    }

    fn vendor(&self, row: &LedgerRow) -> Option<&'a str> {
        row.vendor
            .map(|vendor| self.books.world.vendors[vendor as usize].id.as_str())
    }

    fn local(&self, row: &LedgerRow) -> Option<bool> {
        let address = self.books.world.vendors[row.vendor? as usize].region.as_str();
        let government = row.region.as_str();
        Some(if government.contains('.') {
            address == government
        } else {
            address.split('.').next() == Some(government)
        })
    }

    fn umk(&self, row: &LedgerRow) -> Option<bool> {
        use lokapasar_contract::catalogue::VendorSize::{Micro, Small};
        let size = self.books.world.vendors[row.vendor? as usize].size;
        Some(size == Micro || size == Small)
    }

    /// The filter that the choice makes of the row.
    fn filter(&self, choice: &Choice) -> LedgerFilter {
        let Some(row) = self
            .rows
            .get(choice.row.checked_rem(self.rows.len()).unwrap_or_default())
        else {
            return LedgerFilter::default();
        };
        let [unit, vendor, category, marketplace, local, umk, pdn] = choice.set;
        let named = |value: Option<&str>| value.map_or(Named::Nothing, |value| Named::As(value.to_owned()));
        let unit = unit.then(|| match named(self.unit(row)) {
            Named::As(id) if choice.other => {
                // The unit above it, where it has one.
                let found = self.books.world.units.iter().find(|unit| unit.id.as_str() == id);
                Named::As(found.unwrap().parent.clone().unwrap_or_else(|| UnitId::new(id)))
            }
            Named::As(id) => Named::As(UnitId::new(id)),
            Named::Nothing => Named::Nothing,
        });
        LedgerFilter {
            unit,
            below: choice.below,
            vendor: vendor.then(|| match named(self.vendor(row)) {
                Named::As(id) => Named::As(id.into()),
                Named::Nothing => Named::Nothing,
            }),
            category: category.then(|| match row.category {
                Some(slug) => Named::As(CategoryId::new(format!("cat_{slug}"))),
                None => Named::Nothing,
            }),
            marketplace: marketplace.then(|| row.marketplace.to_owned()),
            local: local.then(|| trait_of(self.local(row))),
            umk: umk.then(|| trait_of(self.umk(row))),
            pdn: pdn.then_some(row.pdn != choice.other),
        }
    }

    fn meets(&self, row: &LedgerRow, filter: &LedgerFilter) -> bool {
        fn fits<T: ToString>(filter: &Option<Named<T>>, value: Option<String>) -> bool {
            match filter {
                None => true,
                Some(Named::Nothing) => value.is_none(),
                Some(Named::As(id)) => value == Some(id.to_string()),
            }
        }
        let unit = match (&filter.unit, self.unit(row)) {
            (Some(Named::As(asked)), Some(found)) if filter.below => self.is_below(found, asked.as_str()),
            (asked, found) => fits(asked, found.map(str::to_owned)),
        };
        unit && fits(&filter.vendor, self.vendor(row).map(str::to_owned))
            && fits(&filter.category, row.category.map(|slug| format!("cat_{slug}")))
            && filter
                .marketplace
                .as_ref()
                .is_none_or(|asked| asked == row.marketplace)
            && filter
                .local
                .is_none_or(|asked| asked == trait_of(self.local(row)))
            && filter.umk.is_none_or(|asked| asked == trait_of(self.umk(row)))
            && filter.pdn.is_none_or(|asked| asked == row.pdn)
    }

    fn is_below(&self, unit: &str, above: &str) -> bool {
        let mut at = Some(unit.to_owned());
        while let Some(id) = at {
            if id == above {
                return true;
            }
            let found = self.books.world.units.iter().find(|unit| unit.id.as_str() == id);
            at = found.and_then(|unit| unit.parent.as_ref().map(ToString::to_string));
        }
        false
    }

    fn counted(&self, slice: Slice, filter: &LedgerFilter) -> (Vec<&'a LedgerRow>, u64) {
        let (begin, end) = span(slice.period);
        let asked: Vec<&LedgerRow> = self
            .rows
            .iter()
            .copied()
            .filter(|row| (begin..end).contains(&row.at) && self.meets(row, filter))
            .collect();
        let counts = |row: &&LedgerRow| match slice.rule {
            CountingRule::Settled => row.confirmation != Confirmation::Failed,
            CountingRule::Itkp => row.verified && row.confirmation == Confirmation::Complete,
        };
        let counted: Vec<&LedgerRow> = asked.iter().copied().filter(counts).collect();
        let left_out = (asked.len() - counted.len()) as u64;
        (counted, left_out)
    }
}

fn distinct<T: std::hash::Hash + Eq>(items: impl Iterator<Item = T>) -> u64 {
    items.collect::<HashSet<_>>().len() as u64
}

/// Reads all pages of that size, one after the other.
fn pages(books: &Books, selection: &Selection, sort: LedgerSort, limit: u32) -> Vec<Order> {
    let mut all = Vec::new();
    loop {
        let window = Window {
            limit: Some(limit),
            offset: all.len() as u64,
        };
        let page = orders::list(&books.connection, selection, sort, window).unwrap();
        if page.is_empty() {
            return all;
        }
        all.extend(page);
    }
}

fn check(books: &Books, code: &str, slice: Slice, choice: &Choice, sort: LedgerSort) {
    let raw = Raw::of(books, code);
    let filter = raw.filter(choice);
    let selection = Selection::of(&books.world, &RegionCode::new(code), slice, &filter);
    let (found, sums) = selection.totals(&books.connection).unwrap();
    let (rows, left_out) = raw.counted(slice, &filter);
    let expected = LedgerTotals {
        value: Rupiah::new(rows.iter().map(|row| row.value.get()).sum()),
        orders: distinct(rows.iter().map(|row| &row.order_id)),
        vendors: distinct(rows.iter().filter_map(|row| row.vendor)),
        units: distinct(rows.iter().filter_map(|row| row.unit)),
    };
    assert_eq!(found, expected, "{code} {slice:?} {filter:?}");
    assert_eq!(sums.rows, rows.len() as u64);
    let excluded: u64 = sums.excluded().iter().map(|excluded| excluded.rows).sum();
    assert_eq!(excluded, left_out);

    // Each order once, with the rows that count and no others, and their sum.
    let limit = u32::try_from(expected.orders / 3 + 1).unwrap();
    let listed = pages(books, &selection, sort, limit);
    assert_eq!(listed.len() as u64, expected.orders);
    let mut by_order: BTreeMap<&str, Vec<&LedgerRow>> = BTreeMap::new();
    for row in &rows {
        by_order.entry(&row.order_id).or_default().push(row);
    }
    for order in &listed {
        let rows = by_order
            .remove(order.id.as_str())
            .expect("each order stands there once");
        let values: Vec<i64> = rows.iter().map(|row| row.value.get()).collect();
        let lines: Vec<i64> = order.lines.iter().map(|line| line.value.get()).collect();
        assert_eq!(lines, values, "{}", order.id);
        assert_eq!(order.value.get(), values.iter().sum::<i64>());
        assert_eq!(order.at, rows[0].at);
        assert_eq!(order.unit.as_deref(), raw.unit(rows[0]));
        assert_eq!(order.vendor.as_deref(), raw.vendor(rows[0]));
        assert_eq!(order.local, raw.local(rows[0]).unwrap_or(false));
    }
    let key = |order: &Order| match sort {
        LedgerSort::Newest => -order.at,
        LedgerSort::Oldest => order.at,
        LedgerSort::ValueDescending => -order.value.get(),
        LedgerSort::ValueAscending => order.value.get(),
    };
    assert!(listed.is_sorted_by_key(|order| (key(order), order.id.clone())));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_orders_behind_a_figure_are_what_a_recount_finds(
        place in 0..CODES.len(),
        slice in any_slice(),
        choice in any_choice(),
        sort in 0..LedgerSort::ALL.len(),
    ) {
        check(&Books::tiny(), CODES[place], slice, &choice, LedgerSort::ALL[sort]);
    }

    #[test]
    fn without_a_filter_they_add_up_to_the_summary(place in 0..CODES.len(), slice in any_slice()) {
        let books = Books::tiny();
        let region = RegionCode::new(CODES[place]);
        let (figures, totals) = books.summary(Some(CODES[place]), slice);
        let of = |filter: LedgerFilter| {
            Selection::of(&books.world, &region, slice, &filter).totals(&books.connection).unwrap()
        };
        let (all, sums) = of(LedgerFilter::default());
        prop_assert_eq!(
            (all.value, all.orders, all.vendors, all.units),
            (figures.value, figures.orders, figures.vendors, figures.units_active)
        );
        prop_assert_eq!(sums, totals);
        let local = of(LedgerFilter { local: Some(VendorTrait::Yes), ..LedgerFilter::default() }).0;
        prop_assert_eq!(Some(local.vendors), figures.local_vendors);
    }
}
