//! How the lines of the cart stand on the page: as they will be ordered, and what was just removed in its place.

use lokapasar_contract::LineId;
use lokapasar_contract::cart::{CartGroup, CartLine};
use lokapasar_contract::catalogue::{Marketplace, VendorRef};

use crate::stores::cart::View;

/// A line that was taken out on this page, and can be put back.
#[derive(Debug, Clone, PartialEq)]
pub struct Removed {
    /// As it was.
    pub line: CartLine,
    /// Who sells it.
    pub vendor: VendorRef,
    /// Where.
    pub marketplace: Marketplace,
    /// Where its group stood among the groups.
    pub group: usize,
    /// Where it stood among the lines of its group.
    pub place: usize,
    /// Whether it is being put back; its row stays until the server has described it again.
    pub returning: bool,
}

/// What becomes one order.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    pub(super) vendor: VendorRef,
    pub(super) marketplace: Marketplace,
    pub(super) rows: Vec<Row>,
}

/// A row of a section.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Row {
    /// A line of the cart.
    Line(LineId),
    /// A line that was taken out.
    Removed(LineId),
}

impl Section {
    /// What tells sections apart.
    pub(super) fn key(&self) -> (String, String) {
        key(&self.vendor, &self.marketplace)
    }
}

fn key(vendor: &VendorRef, marketplace: &Marketplace) -> (String, String) {
    (vendor.id.to_string(), marketplace.id.clone())
}

/// The group that a section shows, and its place among the groups; none when all of it was taken out.
pub(super) fn group_of<'a>(view: &'a View, section: &(String, String)) -> Option<(usize, &'a CartGroup)> {
    view.groups
        .iter()
        .enumerate()
        .find(|(_, group)| key(&group.vendor, &group.marketplace) == *section)
}

/// A line as it stands now, ready to be taken out.
pub(super) fn find(view: &View, line: &LineId) -> Option<Removed> {
    view.groups
        .iter()
        .enumerate()
        .find_map(|(place_of_group, group)| {
            let place = group.lines.iter().position(|one| one.id == *line)?;
            Some(Removed {
                line: group.lines.get(place)?.clone(),
                vendor: group.vendor.clone(),
                marketplace: group.marketplace.clone(),
                group: place_of_group,
                place,
                returning: false,
            })
        })
}

/// The sections of the page. A line that is back in the cart is no longer shown as removed.
pub(super) fn arrange(view: &View, removed: &[Removed]) -> Vec<Section> {
    let mut sections: Vec<Section> = view
        .groups
        .iter()
        .map(|group| Section {
            vendor: group.vendor.clone(),
            marketplace: group.marketplace.clone(),
            rows: group
                .lines
                .iter()
                .map(|line| Row::Line(line.id.clone()))
                .collect(),
        })
        .collect();
    for gone in removed.iter().filter(|gone| view.line(&gone.line.id).is_none()) {
        let row = Row::Removed(gone.line.id.clone());
        let theirs = key(&gone.vendor, &gone.marketplace);
        match sections.iter_mut().find(|section| section.key() == theirs) {
            Some(section) => section.rows.insert(gone.place.min(section.rows.len()), row),
            None => {
                let alone = Section {
                    vendor: gone.vendor.clone(),
                    marketplace: gone.marketplace.clone(),
                    rows: vec![row],
                };
                sections.insert(gone.group.min(sections.len()), alone);
            }
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use lokapasar_contract::order::Totals;

    use super::*;
    use crate::stores::cart::outbox::tests::server::{line, marketplace, vendor};

    fn group(marketplace: Marketplace, lines: &[&str]) -> CartGroup {
        CartGroup {
            vendor: vendor(),
            marketplace,
            lines: lines.iter().map(|id| line(id, &"off_1".into(), 1)).collect(),
            totals: Totals::default(),
            lead_time_days: 3,
        }
    }

    fn view(lines: &[&str]) -> View {
        let groups = if lines.is_empty() {
            Vec::new()
        } else {
            vec![group(marketplace(), lines)]
        };
        View {
            groups,
            ..View::default()
        }
    }

    fn rows(sections: &[Section]) -> Vec<String> {
        let rows = sections.iter().flat_map(|section| &section.rows);
        rows.map(|row| match row {
            Row::Line(id) => id.to_string(),
            Row::Removed(id) => format!("({id})"),
        })
        .collect()
    }

    #[test]
    fn a_removed_line_keeps_its_place_until_it_is_back() {
        let before = view(&["a", "b", "c"]);
        let removed = vec![find(&before, &"b".into()).unwrap()];
        for (now, shown) in [
            (vec!["a", "c"], vec!["a", "(b)", "c"]),
            (vec!["c"], vec!["c", "(b)"]),
            (vec![], vec!["(b)"]),
            (vec!["a", "c", "b"], vec!["a", "c", "b"]),
        ] {
            let sections = arrange(&view(&now), &removed);
            assert_eq!(rows(&sections), shown);
            assert_eq!(sections.len(), 1);
        }
    }

    #[test]
    fn a_group_that_was_emptied_keeps_its_place() {
        let other = Marketplace {
            id: "gratis-ongkir".into(),
            name: "Gratis Ongkir".into(),
        };
        let (first, second) = (group(marketplace(), &["a"]), group(other, &["b"]));
        let before = View {
            groups: vec![first, second.clone()],
            ..View::default()
        };
        let removed = vec![find(&before, &"a".into()).unwrap()];
        let after = View {
            groups: vec![second],
            ..View::default()
        };
        assert_eq!(rows(&arrange(&after, &removed)), ["(a)", "b"]);
    }
}
