//! The places of all entries of this tab's history, by the names that the entries bear.

/// How many are kept: further back nobody goes step by step.
const KEPT: usize = 60;

/// The place that a history entry remembers, in whole pixels: to write fractions down and read them again takes 18 kB of tables and
/// code in the first thing that everybody loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// How far down the page stood.
    pub top: i32,
    /// The element that had the focus.
    pub focus: Option<String>,
    /// How far below the edge of the window that element stood, when it could be seen. What stands above it may have another
    /// height by then; the eye goes back to the thing and not to the number.
    pub below: Option<i32>,
}

impl Place {
    /// The beginning of a page.
    pub(super) const TOP: Self = Self {
        top: 0,
        focus: None,
        below: None,
    };
}

/// The places, the newest last.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Places(Vec<(String, Place)>);

impl Places {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn of(&self, entry: &str) -> Option<Place> {
        let known = self.0.iter().find(|(name, _)| name == entry);
        known.map(|(_, place)| place.clone())
    }

    pub(super) fn keep(&mut self, entry: &str, place: Place) {
        self.0.retain(|(name, _)| name != entry);
        self.0.push((entry.to_owned(), place));
        let too_many = self.0.len().saturating_sub(KEPT);
        self.0.drain(..too_many);
    }

    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

    /// As they are written down for a reload: a line for each.
    pub(super) fn write(&self) -> String {
        let line = |(entry, place): &(String, Place)| {
            let below = place.below.map_or_else(String::new, |below| below.to_string());
            let focus = place.focus.as_deref().unwrap_or_default();
            format!("{entry}\t{}\t{below}\t{focus}\n", place.top)
        };
        self.0.iter().map(line).collect()
    }

    /// What was written down; a line that cannot be read is no place.
    pub(super) fn read(text: &str) -> Self {
        let read = |line: &str| {
            let mut fields = line.split('\t');
            let entry = fields.next()?.to_owned();
            let top = fields.next()?.parse().ok()?;
            let below = fields.next()?.parse().ok();
            let focus = fields.next()?;
            let focus = (!focus.is_empty()).then(|| focus.to_owned());
            Some((entry, Place { top, focus, below }))
        };
        Self(text.lines().filter_map(read).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(top: i32, focus: Option<&str>, below: Option<i32>) -> Place {
        let focus = focus.map(str::to_owned);
        Place { top, focus, below }
    }

    #[test]
    fn each_entry_has_one_place_and_the_oldest_go() {
        let mut places = Places::new();
        for visit in 0..=KEPT {
            places.keep(&format!("entry-{visit}"), Place::TOP);
        }
        places.keep("entry-7", place(120, None, None));
        assert_eq!(places.of("entry-0"), None);
        assert_eq!(places.of("entry-7"), Some(place(120, None, None)));
        assert_eq!(places.0.len(), KEPT);
        places.forget();
        assert_eq!(places.of("entry-7"), None);
    }

    #[test]
    fn what_is_written_down_is_read_again() {
        let mut places = Places::new();
        places.keep("a", place(0, None, None));
        places.keep("b", place(1203, Some("card-prd_1"), Some(-3)));
        places.keep("c", place(7, Some("search"), None));
        assert_eq!(Places::read(&places.write()), places);
        let spoilt = "d\tfar\t\t\n\nonly a name\ne\t5\tnear\t\nf\t1.5\t\t\n";
        assert_eq!(Places::read(spoilt).0, [("e".to_owned(), place(5, None, None))]);
    }
}
