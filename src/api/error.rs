//! The one way in which a request fails. Matched exhaustively; turned into words in `i18n/errors.rs` alone.

use lokapasar_contract::Problem;
use lokapasar_contract::problem::FieldProblem;

/// Why there is no answer, or not the one asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApiError {
    /// The server could not be reached; whether it got the request is unknown.
    Network,
    /// It did not answer in time; whether it carried the request out is unknown.
    Timeout,
    /// Nobody waits for the answer any more.
    Aborted,
    /// 401: nobody is signed in.
    Unauthorised(Box<Problem>),
    /// 403: not with this role.
    Forbidden(Box<Problem>),
    /// 404 and 410: not there, or not for this unit. The only one that may ever mean "there is no cart".
    NotFound(Box<Problem>),
    /// 409, 412 and 428: the thing is in another state or version than was thought.
    Conflict(Box<Problem>),
    /// 400 and 422: parts of the request are wrong.
    InvalidFields(Box<Problem>),
    /// 429: too many requests.
    RateLimited {
        /// What the server says of it.
        problem: Box<Problem>,
        /// Seconds to wait.
        retry_after: Option<u32>,
    },
    /// 5xx, or a status that the contract does not know.
    Server {
        /// The status.
        status: u16,
        /// What the server says of it, when it could still say something.
        problem: Option<Box<Problem>>,
        /// Seconds to wait.
        retry_after: Option<u32>,
    },
    /// The answer is not what the contract says.
    Decode,
}

impl ApiError {
    /// The error for a status and what the server said of it.
    #[must_use]
    pub fn from_answer(status: u16, problem: Option<Problem>, retry_after: Option<u32>) -> Self {
        let said = |problem: Option<Problem>| Box::new(problem.unwrap_or_else(|| silent(status)));
        match status {
            400 | 422 => Self::InvalidFields(said(problem)),
            401 => Self::Unauthorised(said(problem)),
            403 => Self::Forbidden(said(problem)),
            404 | 410 => Self::NotFound(said(problem)),
            409 | 412 | 428 => Self::Conflict(said(problem)),
            429 => Self::RateLimited {
                problem: said(problem),
                retry_after,
            },
            _ => Self::Server {
                status,
                problem: problem.map(Box::new),
                retry_after,
            },
        }
    }

    /// What the server said.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Unauthorised(problem)
            | Self::Forbidden(problem)
            | Self::NotFound(problem)
            | Self::Conflict(problem)
            | Self::InvalidFields(problem)
            | Self::RateLimited { problem, .. } => Some(problem),
            Self::Server { problem, .. } => problem.as_deref(),
            Self::Network | Self::Timeout | Self::Aborted | Self::Decode => None,
        }
    }

    /// What is wrong with a field, by its JSON pointer: `/need`.
    #[must_use]
    pub fn field(&self, pointer: &str) -> Option<&FieldProblem> {
        self.fields().iter().find(|field| field.pointer == pointer)
    }

    /// All that is wrong with fields.
    #[must_use]
    pub fn fields(&self) -> &[FieldProblem] {
        match self {
            Self::InvalidFields(problem) => &problem.errors,
            _ => &[],
        }
    }

    /// Whether the same request may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Network | Self::Timeout | Self::Aborted | Self::RateLimited { .. } | Self::Decode => true,
            Self::Server { problem, .. } => problem.as_ref().is_none_or(|problem| problem.retryable),
            Self::Conflict(problem) => problem.retryable,
            Self::Unauthorised(_) | Self::Forbidden(_) | Self::NotFound(_) | Self::InvalidFields(_) => false,
        }
    }

    /// Whether the server may have carried the request out all the same: then only the same key may be used again. `doubtful` says
    /// whether an attempt before this one left it open.
    #[must_use]
    pub const fn leaves_open(&self, doubtful: bool) -> bool {
        match self {
            Self::Network | Self::Timeout | Self::Aborted | Self::Server { .. } | Self::Decode => true,
            // Said at the door, before the server looks whether it knows the key: nothing is known of earlier attempts.
            Self::Unauthorised(_) | Self::Forbidden(_) | Self::RateLimited { .. } => doubtful,
            // Said after it looked: it has not carried it out.
            Self::NotFound(_) | Self::Conflict(_) | Self::InvalidFields(_) => false,
        }
    }
}

/// The problem of a server, or of something before it, that answered with a status and nothing else.
fn silent(status: u16) -> Problem {
    Problem {
        kind: "about:blank".to_owned(),
        title: String::new(),
        status,
        detail: String::new(),
        instance: String::new(),
        code: String::new(),
        request_id: String::new(),
        retryable: false,
        errors: Vec::new(),
        current_version: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_of_the_contract_has_its_error() {
        for (status, name, retryable, opens, stays_open) in [
            (400, "InvalidFields", false, false, false),
            (401, "Unauthorised", false, false, true),
            (403, "Forbidden", false, false, true),
            (404, "NotFound", false, false, false),
            (409, "Conflict", false, false, false),
            (410, "NotFound", false, false, false),
            (412, "Conflict", false, false, false),
            (422, "InvalidFields", false, false, false),
            (428, "Conflict", false, false, false),
            (429, "RateLimited", true, false, true),
            (500, "Server", true, true, true),
            (503, "Server", true, true, true),
            (418, "Server", true, true, true),
        ] {
            let error = ApiError::from_answer(status, None, Some(2));
            assert!(format!("{error:?}").starts_with(name), "{status} is {error:?}");
            assert_eq!(
                (
                    error.is_retryable(),
                    error.leaves_open(false),
                    error.leaves_open(true)
                ),
                (retryable, opens, stays_open),
                "{status}"
            );
        }
    }

    #[test]
    fn only_404_and_410_say_that_a_thing_is_not_there() {
        let absent: Vec<u16> = (400..600)
            .filter(|status| matches!(ApiError::from_answer(*status, None, None), ApiError::NotFound(_)))
            .collect();
        assert_eq!(absent, [404, 410]);
    }

    #[test]
    fn a_field_is_found_by_its_pointer() {
        let mut problem = silent(422);
        problem.errors.push(FieldProblem {
            pointer: "/need".into(),
            code: "required".into(),
            detail: "Tulis untuk apa".into(),
        });
        let error = ApiError::from_answer(422, Some(problem), None);
        assert_eq!(
            error.field("/need").map(|field| field.detail.as_str()),
            Some("Tulis untuk apa")
        );
        assert_eq!(error.field("/note"), None);
    }
}
