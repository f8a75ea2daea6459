//! Carries out what the outbox asks for, one request after the other, and comes back after a failure.

use lokapasar_contract::cart::PutCartLine;

use super::outbox::{Change, Outcome, Step, Write};
use crate::api::{self, Abort, ApiError, IdempotencyKey};

/// The longest wait between two attempts, in milliseconds.
const LONGEST_WAIT: u32 = 30_000;

/// What came of a step: the outcome for the outbox, and what failed for the person.
pub(super) struct Report {
    pub(super) outcome: Outcome,
    pub(super) failure: Option<ApiError>,
}

/// Carries a step out; nothing for [`Step::Rest`].
pub(super) async fn carry_out(step: &Step) -> Option<Report> {
    let report = match step {
        Step::Rest => return None,
        Step::Read => match api::cart::read(&Abort::new()).await {
            Ok(cart) => Report {
                outcome: Outcome::Read(cart),
                failure: None,
            },
            Err(error) => of_read(error),
        },
        Step::Write(write) => match send(write).await {
            Ok(answer) => Report {
                outcome: Outcome::Accepted {
                    cart: answer.body,
                    replayed: answer.replayed,
                },
                failure: None,
            },
            Err(error) => of_write(&write.change, error),
        },
    };
    Some(report)
}

async fn send(write: &Write) -> Result<api::Answer<lokapasar_contract::cart::Cart>, ApiError> {
    let key = IdempotencyKey::remembered(&write.key);
    let version = write.sent.as_ref().and_then(|sent| sent.version.as_deref());
    match &write.change {
        Change::Put { offer, quantity } => {
            let put = PutCartLine {
                offer_id: offer.clone(),
                quantity: *quantity,
            };
            api::cart::put_line(&write.line, &put, version, &key).await
        }
        Change::Remove => api::cart::remove_line(&write.line, version, &key).await,
    }
}

/// What a failed read means. Only "not there" may ever mean that there is no cart.
fn of_read(error: ApiError) -> Report {
    match error {
        ApiError::NotFound(_) => Report {
            outcome: Outcome::NoCart,
            failure: None,
        },
        error => Report {
            outcome: Outcome::ReadFailed,
            failure: Some(error),
        },
    }
}

/// What a failed write means.
fn of_write(change: &Change, error: ApiError) -> Report {
    let outcome = match &error {
        ApiError::Conflict(problem) if problem.status != 409 => Outcome::Outdated,
        ApiError::NotFound(_) if *change == Change::Remove => Outcome::Needless,
        ApiError::Conflict(_)
        | ApiError::NotFound(_)
        | ApiError::Forbidden(_)
        | ApiError::InvalidFields(_) => Outcome::Refused(reason(&error)),
        ApiError::Network
        | ApiError::Timeout
        | ApiError::Aborted
        | ApiError::Unauthorised(_)
        | ApiError::RateLimited { .. }
        | ApiError::Server { .. }
        | ApiError::Decode => Outcome::Unclear,
    };
    let failure = (outcome == Outcome::Unclear).then_some(error);
    Report { outcome, failure }
}

/// Why something was refused, in the server's words; the nearest to the matter first.
fn reason(error: &ApiError) -> String {
    let fields: Vec<_> = error.fields().iter().map(|field| field.detail.as_str()).collect();
    match error.problem() {
        Some(problem) if fields.is_empty() => problem.detail.clone(),
        _ => fields.join(" "),
    }
}

/// How long to wait before trying again after so many failures in a row, in milliseconds; none when trying again is useless
/// before the person has done something.
pub(super) fn wait_after(failures: u32, error: &ApiError) -> Option<u32> {
    let asked = match error {
        ApiError::Unauthorised(_) | ApiError::Forbidden(_) => return None,
        ApiError::RateLimited { retry_after, .. } | ApiError::Server { retry_after, .. } => *retry_after,
        _ => None,
    };
    let own = 1_000_u32.saturating_mul(1 << failures.saturating_sub(1).min(5));
    Some(
        asked
            .map_or(own, |seconds| seconds.saturating_mul(1_000).max(own))
            .min(LONGEST_WAIT),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(status: u16) -> ApiError {
        ApiError::from_answer(status, None, None)
    }

    #[test]
    fn only_a_clear_answer_ends_a_write() {
        let put = Change::Put {
            offer: "off_1".into(),
            quantity: 1,
        };
        for (error, change, outcome) in [
            (refused(412), &put, Outcome::Outdated),
            (refused(428), &put, Outcome::Outdated),
            (refused(409), &put, Outcome::Refused(String::new())),
            (refused(422), &put, Outcome::Refused(String::new())),
            (refused(403), &put, Outcome::Refused(String::new())),
            (refused(404), &put, Outcome::Refused(String::new())),
            (refused(404), &Change::Remove, Outcome::Needless),
            (refused(401), &put, Outcome::Unclear),
            (refused(429), &put, Outcome::Unclear),
            (refused(500), &put, Outcome::Unclear),
            (refused(503), &put, Outcome::Unclear),
            (ApiError::Network, &put, Outcome::Unclear),
            (ApiError::Timeout, &put, Outcome::Unclear),
            (ApiError::Decode, &put, Outcome::Unclear),
        ] {
            assert_eq!(of_write(change, error.clone()).outcome, outcome, "{error:?}");
        }
    }

    #[test]
    fn only_404_and_410_mean_that_there_is_no_cart() {
        for status in 400..=599 {
            let none = of_read(refused(status)).outcome == Outcome::NoCart;
            assert_eq!(none, matches!(status, 404 | 410), "{status}");
        }
        for error in [
            ApiError::Network,
            ApiError::Timeout,
            ApiError::Aborted,
            ApiError::Decode,
        ] {
            assert_eq!(of_read(error).outcome, Outcome::ReadFailed);
        }
    }

    #[test]
    fn waits_longer_and_longer_but_comes_back() {
        let waits: Vec<_> = [1, 2, 3, 6, 60]
            .map(|failures| wait_after(failures, &ApiError::Network))
            .to_vec();
        assert_eq!(waits, [1_000, 2_000, 4_000, LONGEST_WAIT, LONGEST_WAIT].map(Some));
        let busy = ApiError::from_answer(503, None, Some(7));
        assert_eq!(wait_after(1, &busy), Some(7_000));
        assert_eq!(wait_after(1, &refused(401)), None);
    }
}
