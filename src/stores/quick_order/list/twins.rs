//! Rows with the same code: found and shown, and added up only when the person asks for it.

use std::collections::HashMap;

use super::{Check, List, Row, narrow};

impl Row {
    /// The code as it is compared: upper case, letters and digits only.
    fn bare(&self) -> Option<String> {
        let bare = |code: &str| -> String {
            code.chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|letter| letter.to_ascii_uppercase())
                .collect()
        };
        self.code().ok().map(bare).filter(|code| !code.is_empty())
    }
}

impl List {
    /// Adds the quantities of rows with the same code up in the first of them, for all codes, or for that of one row. Says how many
    /// rows that took out. Codes with a quantity that cannot be read stay as they are.
    pub fn add_up(&mut self, of: Option<u32>) -> u32 {
        let wanted = of.and_then(|number| self.row(number)?.bare());
        let mut sums: HashMap<String, Option<u32>> = HashMap::new();
        for row in self.rows.iter().filter(|row| !row.twins.is_empty()) {
            if let Some(code) = row
                .bare()
                .filter(|code| of.is_none() || wanted.as_ref() == Some(code))
            {
                let sum = sums.entry(code).or_insert(Some(0));
                *sum = sum
                    .zip(row.quantity().ok())
                    .and_then(|(sum, more)| sum.checked_add(more));
            }
        }
        let before = self.rows.len();
        let mut first = sums.clone();
        self.rows.retain_mut(|row| {
            let Some((code, sum)) = row
                .bare()
                .and_then(|code| Some((code.clone(), (*sums.get(&code)?)?)))
            else {
                return true;
            };
            let is_first = first.remove(&code).is_some();
            if is_first {
                row.quantity = sum.to_string();
                row.check = Check::Due;
            }
            is_first
        });
        self.look_for_twins();
        narrow(before - self.rows.len())
    }

    pub(super) fn look_for_twins(&mut self) {
        let mut numbers: HashMap<String, Vec<u32>> = HashMap::new();
        let codes: Vec<Option<String>> = self.rows.iter().map(Row::bare).collect();
        for (row, code) in self.rows.iter().zip(&codes) {
            if let Some(code) = code {
                numbers.entry(code.clone()).or_default().push(row.number);
            }
        }
        for (row, code) in self.rows.iter_mut().zip(codes) {
            let same = code.and_then(|code| numbers.get(&code));
            row.twins = same
                .filter(|same| same.len() > 1)
                .map(|same| {
                    same.iter()
                        .copied()
                        .filter(|number| *number != row.number)
                        .collect()
                })
                .unwrap_or_default();
        }
    }
}
