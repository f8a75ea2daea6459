//! What a person has changed of a list and not saved yet, folded over the list as it is. When somebody else changes it in the
//! meantime, both changes show; nothing that was written is lost. Pure.

use std::collections::{HashMap, HashSet};

use lokapasar_contract::OfferId;
use lokapasar_contract::shopping_list::{ListLine, SaveListLine, SaveShoppingList, ShoppingList};

/// The changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edits {
    name: Option<String>,
    quantities: HashMap<OfferId, u32>,
    notes: HashMap<OfferId, String>,
    removed: HashSet<OfferId>,
    /// The version of the list when the first of them was made.
    base: Option<String>,
}

impl Edits {
    /// Another name.
    pub fn set_name(&mut self, list: &ShoppingList, name: String) {
        self.begin(list);
        self.name = (name != list.summary.name).then_some(name);
    }

    /// Another quantity of a line.
    pub fn set_quantity(&mut self, list: &ShoppingList, offer: &OfferId, quantity: u32) {
        self.begin(list);
        self.quantities.insert(offer.clone(), quantity);
    }

    /// Another note on a line.
    pub fn set_note(&mut self, list: &ShoppingList, offer: &OfferId, note: String) {
        self.begin(list);
        self.notes.insert(offer.clone(), note);
    }

    /// Takes a line off, or keeps it after all.
    pub fn set_removed(&mut self, list: &ShoppingList, offer: &OfferId, removed: bool) {
        self.begin(list);
        if removed {
            self.removed.insert(offer.clone());
        } else {
            self.removed.remove(offer);
        }
    }

    fn begin(&mut self, list: &ShoppingList) {
        if self.base.is_none() {
            self.base = Some(list.summary.version.clone());
        }
    }

    /// The name as it will be.
    #[must_use]
    pub fn name(&self, list: &ShoppingList) -> String {
        self.name.clone().unwrap_or_else(|| list.summary.name.clone())
    }

    /// The quantity of a line as it will be.
    #[must_use]
    pub fn quantity(&self, line: &ListLine) -> u32 {
        self.quantities.get(&line.offer).copied().unwrap_or(line.quantity)
    }

    /// The note on a line as it will be.
    #[must_use]
    pub fn note(&self, line: &ListLine) -> String {
        let as_it_is = || line.note.clone().unwrap_or_default();
        self.notes.get(&line.offer).cloned().unwrap_or_else(as_it_is)
    }

    /// Whether a line goes.
    #[must_use]
    pub fn is_removed(&self, offer: &OfferId) -> bool {
        self.removed.contains(offer)
    }

    /// The list as it is to be saved.
    #[must_use]
    pub fn folded(&self, list: &ShoppingList) -> SaveShoppingList {
        let kept = list.items.iter().filter(|line| !self.is_removed(&line.offer));
        let lines = kept.map(|line| SaveListLine {
            offer_id: line.offer.clone(),
            quantity: self.quantity(line),
            note: Some(self.note(line).trim().to_owned()).filter(|note| !note.is_empty()),
        });
        SaveShoppingList {
            name: self.name(list).trim().to_owned(),
            lines: lines.collect(),
        }
    }

    /// Whether the list would be another than it is.
    #[must_use]
    pub fn change(&self, list: &ShoppingList) -> bool {
        self.folded(list) != Self::default().folded(list)
    }

    /// Whether somebody has changed the list since the first of these changes was made.
    #[must_use]
    pub fn are_overtaken(&self, list: &ShoppingList) -> bool {
        self.change(list)
            && self
                .base
                .as_ref()
                .is_some_and(|base| *base != list.summary.version)
    }
}

#[cfg(test)]
mod tests {
    use lokapasar_contract::catalogue::Picture;
    use lokapasar_contract::shopping_list::ShoppingListSummary;
    use lokapasar_contract::{Rupiah, Timestamp};

    use super::*;

    fn list(version: &str, lines: &[(&str, u32, &str)]) -> ShoppingList {
        let line = |(offer, quantity, note): &(&str, u32, &str)| ListLine {
            offer: (*offer).into(),
            product: "prd_1".into(),
            name: "Kertas".into(),
            picture: Picture {
                src: String::new(),
                alt: String::new(),
            },
            unit: "rim".into(),
            vendor: "CV Sumber".into(),
            marketplace: "Mbizmarket".into(),
            quantity: *quantity,
            note: Some((*note).to_owned()).filter(|note| !note.is_empty()),
            unit_price: Rupiah::new(1_000),
            on_sale: true,
        };
        ShoppingList {
            summary: ShoppingListSummary {
                id: "lst_1".into(),
                version: version.to_owned(),
                name: "Bulanan".into(),
                lines: 2,
                goods: Rupiah::ZERO,
                changed_by: "Siti".into(),
                changed_at: Timestamp::new("2024-01-02T08:00:00+07:00"),
            },
            created_by: "Budi".into(),
            created_at: Timestamp::new("2024-01-02T08:00:00+07:00"),
            items: lines.iter().map(line).collect(),
        }
    }

    fn lines(saved: &SaveShoppingList) -> Vec<(&str, u32, &str)> {
        let lines = saved.lines.iter();
        lines
            .map(|line| {
                (
                    line.offer_id.as_str(),
                    line.quantity,
                    line.note.as_deref().unwrap_or(""),
                )
            })
            .collect()
    }

    #[test]
    fn what_two_people_change_at_once_is_kept_of_both() {
        let before = list("1", &[("a", 5, ""), ("b", 2, "biru")]);
        let mut mine = Edits::default();
        assert!(!mine.change(&before));
        mine.set_quantity(&before, &"a".into(), 8);
        mine.set_note(&before, &"b".into(), " merah ".into());
        assert!(mine.change(&before) && !mine.are_overtaken(&before));
        let theirs = list("2", &[("b", 3, "biru"), ("c", 1, ""), ("a", 5, "")]);
        assert!(mine.are_overtaken(&theirs));
        assert_eq!(
            lines(&mine.folded(&theirs)),
            [("b", 3, "merah"), ("c", 1, ""), ("a", 8, "")]
        );
        // What they have taken off stays off.
        let shorter = list("3", &[("b", 3, "biru")]);
        assert_eq!(lines(&mine.folded(&shorter)), [("b", 3, "merah")]);
    }

    #[test]
    fn what_is_as_it_was_is_no_change() {
        let before = list("1", &[("a", 5, ""), ("b", 2, "")]);
        let mut edits = Edits::default();
        edits.set_removed(&before, &"a".into(), true);
        edits.set_name(&before, "Mingguan".into());
        assert_eq!(lines(&edits.folded(&before)), [("b", 2, "")]);
        assert_eq!(edits.folded(&before).name, "Mingguan");
        edits.set_removed(&before, &"a".into(), false);
        edits.set_name(&before, "Bulanan".into());
        edits.set_quantity(&before, &"b".into(), 2);
        assert!(!edits.change(&before));
        assert!(!edits.are_overtaken(&list("2", &[("a", 1, "")])));
    }
}
