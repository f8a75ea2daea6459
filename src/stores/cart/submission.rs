//! A purchase on its way to the server: placed once, or not at all, and never left in doubt.
//!
//! Key, request and version are fixed before it is sent first and written down with the draft. An unclear end is resolved by
//! sending exactly the same again, a few times by itself and then whenever the person asks; another key would be another
//! purchase.

use lokapasar_contract::purchase::{PlacePurchaseRequest, Purchase};
use lokapasar_planted_bugs::{Bug, is_planted};
use serde::{Deserialize, Serialize};

use crate::api::{ApiError, IdempotencyKey};

/// How often it is sent before the person is asked.
const ROUNDS: u32 = 3;

/// A purchase that was sent and not clearly answered yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// The idempotency key: the same in every attempt.
    pub key: String,
    /// What is asked.
    pub request: PlacePurchaseRequest,
    /// The version of the cart that it was made for.
    pub version: String,
    /// When it was sent first, in milliseconds since 1970.
    #[serde(default)]
    pub begun: u64,
    /// Whether an attempt ended unclear, so that it may have been placed. One that is read again after a reload may have.
    #[serde(skip, default = "may_have_been_placed")]
    unclear: bool,
    /// Attempts since the person last asked.
    #[serde(skip)]
    rounds: u32,
}

const fn may_have_been_placed() -> bool {
    true
}

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is placed.
    Placed(Purchase),
    /// It was not placed, and why.
    Refused(ApiError),
    /// Not known yet: the same again, after so many milliseconds.
    Again {
        /// The wait.
        wait: u32,
    },
    /// Not known: the person decides when to ask again.
    Unclear,
}

impl Submission {
    /// One that has not been sent.
    #[must_use]
    pub const fn new(key: String, request: PlacePurchaseRequest, version: String, now: u64) -> Self {
        Self {
            key,
            request,
            version,
            begun: now,
            unclear: false,
            rounds: 0,
        }
    }

    /// Whether the server may have forgotten the key, so that asking with it says nothing any more, and may place it a second time.
    #[must_use]
    pub const fn is_too_old(&self, now: u64) -> bool {
        self.unclear && IdempotencyKey::may_be_forgotten(self.begun, now)
    }

    /// Says what an answer means.
    pub fn judge(&mut self, answer: Result<Purchase, ApiError>) -> Verdict {
        let error = match answer {
            Ok(purchase) => return Verdict::Placed(purchase),
            Err(error) => error,
        };
        self.unclear = error.leaves_open(self.unclear && !is_planted(Bug::RefusalAtTheDoorEndsDoubt));
        // What no person has to mend first: no clear answer, or a server that is busy.
        let may_pass = error.leaves_open(false) || matches!(error, ApiError::RateLimited { .. });
        self.rounds += 1;
        if may_pass && self.rounds < ROUNDS {
            return Verdict::Again {
                wait: 1_000 << self.rounds,
            };
        }
        self.rounds = 0;
        if self.unclear {
            Verdict::Unclear
        } else {
            Verdict::Refused(error)
        }
    }
}

#[cfg(test)]
mod tests;
