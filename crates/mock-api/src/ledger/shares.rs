//! Parts of the whole, and how far it lies with a few.

pub mod concentration;

use std::collections::{BTreeMap, HashMap, HashSet};

use lokapasar_contract::analytics::{Dimension, Part, PartMonth, Share};
use lokapasar_contract::{Period, RegionCode, Rupiah};
use rusqlite::Connection;

use super::figures::{Slice, bounds, each_counted};

/// Stands for what names nothing.
pub const NOTHING: &str = "none";

/// Each amount in thousandths of their sum, so that all of them make 1.000: rounded down, and what is left over goes to the largest
/// remainders, the first of equals. None where the sum is not above zero.
#[must_use]
pub fn permille(amounts: &[i64]) -> Option<Vec<i64>> {
    let whole: i128 = amounts.iter().map(|amount| i128::from(*amount)).sum();
    if whole <= 0 {
        return None;
    }
    let exact: Vec<i128> = amounts.iter().map(|amount| i128::from(*amount) * 1_000).collect();
    let mut parts: Vec<i64> = exact
        .iter()
        .map(|exact| i64::try_from(exact.div_euclid(whole)).unwrap_or_default())
        .collect();
    let left = 1_000 - parts.iter().sum::<i64>();
    let mut places: Vec<usize> = (0..parts.len()).collect();
    places.sort_by_key(|place| std::cmp::Reverse(exact.get(*place).map(|exact| exact.rem_euclid(whole))));
    for place in places.into_iter().take(usize::try_from(left).unwrap_or_default()) {
        if let Some(part) = parts.get_mut(place) {
            *part += 1;
        }
    }
    Some(parts)
}

/// The Herfindahl-Hirschman index: the sum of the squares of the shares in per cent, rounded half up. Parties whose rows come to
/// nothing or less have no share. None where nobody has one.
#[must_use]
pub fn hhi(amounts: &[i64]) -> Option<u32> {
    let shares = || amounts.iter().map(|amount| i128::from((*amount).max(0)));
    let whole: i128 = shares().sum();
    let squares = shares().try_fold(0_i128, |sum, share| sum.checked_add(share.checked_mul(share)?))?;
    let (exact, unit) = (squares.checked_mul(20_000)?, whole.checked_mul(whole)?);
    let rounded = exact.checked_add(unit)?.checked_div(unit.checked_mul(2)?)?;
    u32::try_from(rounded).ok()
}

/// The whole divided by each dimension, with the months of the period and the shares of the base period.
///
/// # Errors
/// When SQLite refuses.
pub fn shares(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
    months: &[Period],
    base: Option<Slice>,
) -> rusqlite::Result<Vec<Share>> {
    let now = divide(connection, region, slice, months)?;
    let before = base.map(|base| divide(connection, region, base, &[base.period]));
    let before = before.transpose()?;
    let shares = Dimension::ALL.iter().map(|dimension| {
        let none = BTreeMap::new();
        let now = now.get(dimension).unwrap_or(&none);
        let before = before
            .as_ref()
            .map(|before| before.get(dimension).unwrap_or(&none));
        share(*dimension, now, before, months)
    });
    Ok(shares.collect())
}

/// What the rows of a part add up to.
#[derive(Debug, Clone, Default)]
struct Sums {
    value: i64,
    orders: HashSet<u32>,
    months: Vec<i64>,
}

type Divided = HashMap<Dimension, BTreeMap<String, Sums>>;

/// Adds up the rows that count, part by part and month by month, in one go over them.
fn divide(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
    months: &[Period],
) -> rusqlite::Result<Divided> {
    let ends: Vec<i64> = months.iter().map(|month| bounds(*month).1).collect();
    let columns = format!(
        "order_id, day, value, iif(pdn, 'true', 'false'),
         CASE WHEN vendor IS NULL THEN '{NOTHING}'
             WHEN vendor IN (SELECT vendor FROM ledger_umk) THEN 'true' ELSE 'false' END,
         CASE WHEN vendor IS NULL THEN '{NOTHING}' WHEN local THEN 'true' ELSE 'false' END,
         marketplace, coalesce('cat_' || category, '{NOTHING}')"
    );
    let mut divided = Divided::new();
    let mut orders: HashMap<String, u32> = HashMap::new();
    each_counted(connection, region, slice, [&columns, ""], |row| {
        let order = number(&mut orders, row.get_ref(0)?.as_str()?);
        let day: i64 = row.get(1)?;
        let value: i64 = row.get(2)?;
        let month = ends.partition_point(|end| *end < day);
        for (column, dimension) in (3..).zip(Dimension::ALL) {
            let parts = divided.entry(*dimension).or_default();
            let sums = parts.entry(row.get(column)?).or_default();
            sums.value = sums.value.saturating_add(value);
            sums.orders.insert(order);
            sums.months.resize(months.len(), 0);
            if let Some(sum) = sums.months.get_mut(month) {
                *sum = sum.saturating_add(value);
            }
        }
        Ok(())
    })?;
    Ok(divided)
}

/// A number of its own for each order.
fn number(orders: &mut HashMap<String, u32>, id: &str) -> u32 {
    if let Some(number) = orders.get(id) {
        return *number;
    }
    let number = u32::try_from(orders.len()).unwrap_or(u32::MAX);
    orders.insert(id.to_owned(), number);
    number
}

fn share(
    dimension: Dimension,
    now: &BTreeMap<String, Sums>,
    before: Option<&BTreeMap<String, Sums>>,
    months: &[Period],
) -> Share {
    let keys = keys(dimension, now, before);
    let values = |sums: &BTreeMap<String, Sums>| -> Vec<i64> {
        keys.iter()
            .map(|key| sums.get(key).map_or(0, |sums| sums.value))
            .collect()
    };
    let shares = permille(&values(now));
    let base = before.and_then(|before| permille(&values(before)));
    let at = |shares: &Option<Vec<i64>>, place: usize| shares.as_ref()?.get(place).copied();
    let parts = keys.iter().enumerate().map(|(place, key)| {
        let sums = now.get(key);
        Part {
            key: key.clone(),
            name: None,
            value: Rupiah::new(sums.map_or(0, |sums| sums.value)),
            orders: sums.map_or(0, |sums| sums.orders.len() as u64),
            permille: at(&shares, place),
            base_permille: at(&base, place),
        }
    });
    let of_month = |month: usize| {
        keys.iter()
            .map(|key| {
                let value = now.get(key).and_then(|sums| sums.months.get(month));
                Rupiah::new(value.copied().unwrap_or_default())
            })
            .collect()
    };
    Share {
        dimension,
        parts: parts.collect(),
        months: months
            .iter()
            .enumerate()
            .map(|(place, month)| PartMonth {
                from: month.from,
                to: month.to,
                values: of_month(place),
            })
            .collect(),
    }
}

/// The parts in the order in which they are listed: yes and no, or the highest value first; what names nothing comes last.
fn keys(
    dimension: Dimension,
    now: &BTreeMap<String, Sums>,
    before: Option<&BTreeMap<String, Sums>>,
) -> Vec<String> {
    let mut keys: Vec<String> = match dimension {
        Dimension::Pdn | Dimension::Umk | Dimension::Local => ["true", "false"].map(str::to_owned).into(),
        Dimension::Marketplace | Dimension::Category => Vec::new(),
    };
    for key in now.keys().chain(before.into_iter().flat_map(BTreeMap::keys)) {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    if matches!(dimension, Dimension::Marketplace | Dimension::Category) {
        let value = |key: &String| now.get(key).map_or(0, |sums| sums.value);
        keys.sort_by(|one, other| value(other).cmp(&value(one)).then_with(|| one.cmp(other)));
    }
    keys.sort_by_key(|key| key == NOTHING);
    keys
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn thousandths_go_to_the_largest_remainders() {
        for (amounts, parts) in [
            (&[1, 1, 1][..], Some(vec![334, 333, 333])),
            (&[2, 1], Some(vec![667, 333])),
            (&[0, 5], Some(vec![0, 1_000])),
            (&[], None),
            (&[0, 0], None),
            (&[-5, 2], None),
            (&[-1, 4], Some(vec![-333, 1_333])),
        ] {
            assert_eq!(permille(amounts), parts, "{amounts:?}");
        }
    }

    #[test]
    fn the_index_is_that_of_the_textbook() {
        for (amounts, index) in [
            (&[7][..], Some(10_000)),
            (&[1, 1], Some(5_000)),
            (&[30, 30, 20, 20], Some(2_600)),
            (&[1, 1, 1], Some(3_333)),
            (&[1, 0, -3], Some(10_000)),
            (&[], None),
            (&[0], None),
        ] {
            assert_eq!(hhi(amounts), index, "{amounts:?}");
        }
    }

    proptest! {
        #[test]
        fn all_parts_make_the_whole(amounts in prop::collection::vec(0_i64..1_000_000_000_000, 1..40)) {
            if let Some(parts) = permille(&amounts) {
                prop_assert_eq!(parts.iter().sum::<i64>(), 1_000);
                let whole: i64 = amounts.iter().sum();
                for (part, amount) in parts.iter().zip(&amounts) {
                    let exact = *amount as f64 * 1_000.0 / whole as f64;
                    prop_assert!((*part as f64 - exact).abs() < 1.0);
                }
            }
        }
    }
}
