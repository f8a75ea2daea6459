//! Counting products by a value that they may have several times over.

/// Counts products by value, each once.
#[derive(Debug)]
pub(super) struct Tally {
    counts: Vec<u32>,
    last: Vec<u32>,
}

impl Tally {
    pub(super) fn of(values: usize) -> Self {
        Self {
            counts: vec![0; values],
            last: vec![u32::MAX; values],
        }
    }

    pub(super) fn count(&mut self, value: u32, product: u32) {
        let value = value as usize;
        if let (Some(count), Some(last)) = (self.counts.get_mut(value), self.last.get_mut(value))
            && *last != product
        {
            *last = product;
            *count += 1;
        }
    }

    pub(super) fn at(&self, place: usize) -> u32 {
        self.counts.get(place).copied().unwrap_or_default()
    }

    /// The places of the values that have the most.
    pub(super) fn greatest(&self, most: usize, is_offered: impl Fn(&usize) -> bool) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.counts.len())
            .filter(|place| self.at(*place) > 0 && is_offered(place))
            .collect();
        places.sort_by_key(|place| std::cmp::Reverse(self.at(*place)));
        places.truncate(most);
        places
    }
}
