//! Putting what is ready into the cart, once: what was sent is written down before, and an unclear answer is resolved by sending
//! exactly the same again.

use std::collections::HashMap;

use lokapasar_contract::cart::{CartBatch, CartBatchOutcome, CartBatchResult, CartBatchRow};
use lokapasar_contract::shopping_list::SaveListLine;
use lokapasar_contract::{LineId, OfferId, Rupiah};
use serde::{Deserialize, Serialize};

use super::list::{Finding, List, Row, Standing};
use crate::api::{ApiError, IdempotencyKey};

/// What was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// The idempotency key: the same in every attempt.
    pub key: String,
    /// The version of the cart that it was made for.
    pub version: String,
    /// The numbers of the rows.
    pub numbers: Vec<u32>,
    /// The rows as they are sent: offers that were shown, and how many of each there are to be in all.
    pub rows: Vec<CartBatchRow>,
    /// Whether they take the place of what the cart holds.
    #[serde(default)]
    pub replace: bool,
    /// When they were sent first, in milliseconds since 1970.
    #[serde(default)]
    pub begun: u64,
    /// Whether an attempt ended unclear, so that they may be in the cart. Of one that is read again after a reload they may.
    #[serde(skip, default = "may_have_gone_in")]
    unclear: bool,
}

const fn may_have_gone_in() -> bool {
    true
}

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It was carried out, and what became of each row.
    CarriedOut(Vec<CartBatchOutcome>),
    /// The cart has another version: it was not carried out, and may be made anew.
    Outdated,
    /// It was not carried out, and why.
    Refused(ApiError),
    /// Not known: only the same may be sent again.
    Unclear,
}

/// What a person saw of a row before it was sent. Another quantity in the cart is no matter; another offer or price is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    number: u32,
    offer: OfferId,
    price: Rupiah,
}

impl Submission {
    /// What is ready, under this key; none where it is not known for one and the same version of the cart.
    #[must_use]
    pub fn of(list: &List, key: &str, now: u64) -> Option<Self> {
        let mut version: Option<&str> = None;
        let (mut numbers, mut rows) = (Vec::new(), Vec::new());
        for (row, finding) in ready(list) {
            if *version.get_or_insert(&finding.version) != finding.version {
                return None;
            }
            numbers.push(row.number);
            rows.push(sent(key, row, finding)?);
        }
        Some(Self {
            key: key.to_owned(),
            version: version?.to_owned(),
            numbers,
            rows,
            replace: false,
            begun: now,
            unclear: false,
        })
    }

    /// Rows that are sent for this version of the cart, in place of what it holds or beside it.
    #[must_use]
    pub fn of_rows(key: &str, version: &str, rows: Vec<CartBatchRow>, replace: bool, now: u64) -> Self {
        Self {
            key: key.to_owned(),
            version: version.to_owned(),
            numbers: Vec::new(),
            rows,
            replace,
            begun: now,
            unclear: false,
        }
    }

    /// Whether the server may have forgotten the key, so that asking with it says nothing any more, and may put the rows in twice.
    #[must_use]
    pub const fn is_too_old(&self, now: u64) -> bool {
        self.unclear && IdempotencyKey::may_be_forgotten(self.begun, now)
    }

    /// Says what an answer means.
    pub fn judge(&mut self, answer: Result<CartBatchResult, ApiError>) -> Verdict {
        let error = match answer {
            Ok(result) => return Verdict::CarriedOut(result.rows),
            Err(error) => error,
        };
        self.unclear = error.leaves_open(self.unclear);
        match error {
            _ if self.unclear => Verdict::Unclear,
            ApiError::Conflict(problem) if problem.status == 412 => Verdict::Outdated,
            error => Verdict::Refused(error),
        }
    }

    /// The request.
    #[must_use]
    pub fn batch(&self) -> CartBatch {
        CartBatch {
            dry_run: false,
            replace: self.replace,
            rows: self.rows.clone(),
        }
    }
}

/// What a person sees of the rows that are ready.
#[must_use]
pub fn seen(list: &List) -> Vec<Seen> {
    let seen = |(row, finding): (&Row, &Finding)| {
        let offer = finding.outcome.offer.as_ref()?;
        Some(Seen {
            number: row.number,
            offer: offer.id.clone(),
            price: offer.price_with_ppn,
        })
    };
    ready(list).filter_map(seen).collect()
}

/// What is ready, as a shopping list would keep it: one line for each offer.
#[must_use]
pub fn to_keep(list: &List) -> Vec<SaveListLine> {
    let mut kept: Vec<SaveListLine> = Vec::new();
    let mut places: HashMap<&OfferId, usize> = HashMap::new();
    for (row, finding) in ready(list) {
        let (Some(offer), Ok(quantity)) = (&finding.outcome.offer, row.quantity()) else {
            continue;
        };
        let place = *places.entry(&offer.id).or_insert(kept.len());
        match kept.get_mut(place) {
            Some(line) => line.quantity = line.quantity.saturating_add(quantity),
            None => kept.push(SaveListLine {
                offer_id: offer.id.clone(),
                quantity,
                note: None,
            }),
        }
    }
    kept
}

fn ready(list: &List) -> impl Iterator<Item = (&Row, &Finding)> {
    let ready = list.rows().iter().filter(|row| row.standing() == Standing::Ready);
    ready.filter_map(|row| Some((row, row.finding()?)))
}

fn sent(key: &str, row: &Row, finding: &Finding) -> Option<CartBatchRow> {
    let offer = finding.outcome.offer.as_ref()?;
    let quantity = row.quantity().ok()?;
    let (line_id, held) = match &offer.held {
        Some(held) => (held.line_id.clone(), held.quantity),
        // A few letters of the key: the cart may still hold lines of an earlier round.
        None => (
            LineId::new(format!("{}-{}", key.get(..13).unwrap_or(key), row.number)),
            0,
        ),
    };
    Some(CartBatchRow {
        line_id,
        offer_id: Some(offer.id.clone()),
        sku: None,
        quantity: held.checked_add(quantity)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn submission() -> Submission {
        Submission {
            key: "key-1".to_owned(),
            version: "7".to_owned(),
            numbers: vec![1],
            rows: Vec::new(),
            replace: false,
            begun: 1_000,
            unclear: false,
        }
    }

    fn refused(status: u16) -> ApiError {
        ApiError::from_answer(status, None, None)
    }

    #[test]
    fn doubt_ends_only_with_an_answer_of_a_server_that_looked() {
        let lost = || ApiError::Timeout;
        for (errors, verdict) in [
            (vec![lost()], Verdict::Unclear),
            (vec![refused(503)], Verdict::Unclear),
            (vec![refused(401)], Verdict::Refused(refused(401))),
            (vec![refused(403)], Verdict::Refused(refused(403))),
            (vec![refused(429)], Verdict::Refused(refused(429))),
            (vec![refused(412)], Verdict::Outdated),
            (vec![refused(409)], Verdict::Refused(refused(409))),
            (vec![lost(), refused(401)], Verdict::Unclear),
            (vec![lost(), refused(403)], Verdict::Unclear),
            (vec![lost(), refused(429)], Verdict::Unclear),
            (vec![lost(), refused(401), refused(429)], Verdict::Unclear),
            (vec![lost(), refused(401), refused(412)], Verdict::Outdated),
            (vec![lost(), refused(422)], Verdict::Refused(refused(422))),
        ] {
            let mut submission = submission();
            let last = errors
                .iter()
                .cloned()
                .map(|error| submission.judge(Err(error)))
                .last();
            assert_eq!(last, Some(verdict), "{errors:?}");
        }
    }

    #[test]
    fn one_that_is_read_again_may_have_gone_in() {
        let text = serde_json::to_string(&submission()).expect("it can be written");
        let mut read_again: Submission = serde_json::from_str(&text).expect("and read");
        assert_eq!(read_again.judge(Err(refused(401))), Verdict::Unclear);
        assert_eq!(read_again.judge(Err(refused(412))), Verdict::Outdated);
    }

    #[test]
    fn nobody_is_asked_about_a_doubtful_one_once_its_key_may_be_forgotten() {
        const DAY: u64 = 24 * 60 * 60 * 1_000;
        let mut submission = submission();
        assert!(!submission.is_too_old(DAY), "nothing is in doubt");
        assert_eq!(submission.judge(Err(ApiError::Timeout)), Verdict::Unclear);
        assert!(!submission.is_too_old(DAY / 2));
        assert!(submission.is_too_old(DAY));
        let text = serde_json::to_string(&submission).expect("it can be written");
        let read_again: Submission = serde_json::from_str(&text).expect("and read");
        assert!(read_again.is_too_old(DAY) && !read_again.is_too_old(DAY / 2));
    }
}
