//! Counting products by a value that they may have several times over.

/// Counts products by value, each once.
#[derive(Debug)]
pub(super) struct Tally(Vec<Count>);

#[derive(Debug, Clone, Copy)]
struct Count {
    products: u32,
    /// The product that was counted last.
    last: u32,
}

impl Tally {
    pub(super) fn of(values: usize) -> Self {
        let none = Count {
            products: 0,
            last: u32::MAX,
        };
        Self(vec![none; values])
    }

    /// Counts a product for a value. All values of one product must come one after the other.
    pub(super) fn count(&mut self, value: u32, product: u32) {
        if let Some(count) = self.0.get_mut(value as usize)
            && count.last != product
        {
            count.last = product;
            count.products += 1;
        }
    }

    pub(super) fn at(&self, place: usize) -> u32 {
        self.0.get(place).map_or(0, |count| count.products)
    }

    /// The places of the values that have the most, the first ones where several have as many.
    pub(super) fn greatest(&self, most: usize, is_offered: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.0.len())
            .filter(|place| self.at(*place) > 0 && is_offered(*place))
            .collect();
        let order = |place: &usize| (std::cmp::Reverse(self.at(*place)), *place);
        if places.len() > most {
            places.select_nth_unstable_by_key(most, order);
            places.truncate(most);
        }
        places.sort_unstable_by_key(order);
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_each_product_once_and_names_the_greatest() {
        let mut tally = Tally::of(4);
        for (value, product) in [(1, 0), (1, 0), (3, 0), (3, 1), (2, 2), (9, 2)] {
            tally.count(value, product);
        }
        assert_eq!([0, 1, 2, 3].map(|place| tally.at(place)), [0, 1, 1, 2]);
        assert_eq!(tally.greatest(2, |_| true), [3, 1]);
        assert_eq!(tally.greatest(9, |place| place != 3), [1, 2]);
    }
}
