//! What went wrong, as `application/problem+json` (RFC 9457).

use serde::{Deserialize, Serialize};

/// The media type of a [`Problem`].
pub const PROBLEM_JSON: &str = "application/problem+json";

/// Why a request was not carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A URI reference that names the kind of problem: `/problems/version-mismatch`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What this kind of problem is, in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time, in a sentence, in the language asked for.
    pub detail: String,
    /// The path that was asked.
    pub instance: String,
    /// The kind of problem as a word for programs: `version_mismatch`.
    pub code: String,
    /// What to quote when asking for help.
    pub request_id: String,
    /// Whether the same request may succeed later.
    pub retryable: bool,
    /// Which parts of the request are wrong.
    #[serde(default)]
    pub errors: Vec<FieldProblem>,
    /// On 412: the version that the thing has now, as its `ETag`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current_version: Option<String>,
}

/// One wrong part of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// Where: a JSON pointer into the body (`/need`), or `?name` for a parameter of the query.
    pub pointer: String,
    /// What is wrong, as a word for programs: `required`, `out_of_range`, `unknown_value`.
    pub code: String,
    /// What is wrong and what would be right, in the language asked for.
    pub detail: String,
}
