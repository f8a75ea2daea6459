//! The controls of the mock under `/mock`, for the demo and for tests; no production server has them.

use serde::{Deserialize, Serialize};

use crate::{Timestamp, VendorId};

/// Starts the data over.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ResetRequest {
    /// `tiny`, `demo` or `large`; as it was when left out.
    #[serde(default)]
    pub scale: Option<String>,
    /// The seed; as it was when left out.
    #[serde(default)]
    pub seed: Option<u64>,
}

/// Moves the clock, on which deadlines run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ClockRequest {
    /// Forward by an ISO 8601 duration: `P3D`, `PT2H`.
    #[serde(default)]
    pub advance: Option<String>,
    /// To a point in time, never backwards.
    #[serde(default)]
    pub now: Option<Timestamp>,
}

/// The clock after a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClockState {
    /// The time.
    pub now: Timestamp,
}

/// Sets the faults; replaces those set before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FaultsRequest {
    /// The same seed gives the same faults to the same requests.
    pub seed: u64,
    /// The rules; the first that fits and whose chance comes up decides.
    pub rules: Vec<FaultRule>,
}

/// When to do what to a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FaultRule {
    /// The method; any when left out.
    #[serde(default)]
    pub method: Option<String>,
    /// The path's beginning: `/api/v1/cart`.
    pub path: String,
    /// What to do.
    pub kind: FaultKind,
    /// From 0 to 1.
    pub probability: f64,
    /// At most so often; without end when left out.
    #[serde(default)]
    pub times: Option<u32>,
    /// Milliseconds, for `latency` and `slow_body`.
    #[serde(default)]
    pub ms: Option<u64>,
    /// The status to answer with, for `status`; 503 when left out.
    #[serde(default)]
    pub status: Option<u16>,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// The answer comes late.
    Latency,
    /// The request is not carried out, and the answer is an error.
    Status,
    /// The connection ends before anything was done.
    DropBeforeCommit,
    /// The request is carried out, and the connection ends before the answer.
    DropAfterCommit,
    /// The answer ends in its middle.
    Truncate,
    /// The answer's body trickles.
    SlowBody,
    /// A live event comes twice.
    DuplicateEvent,
    /// Live events change places.
    ReorderEvents,
    /// The live stream ends.
    CutStream,
}

/// A request that the API was asked lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LoggedRequest {
    /// The method.
    pub method: String,
    /// The path, without its query.
    pub path: String,
    /// The idempotency key that it came with.
    pub key: Option<String>,
    /// When it began. Moments are counted: each beginning and each end of a request is one, so that two requests were under way at the
    /// same time if one began before the other ended.
    pub began: u64,
    /// When the answer was made; none while it is not.
    pub ended: Option<u64>,
    /// The status in the answer's head; what a fault does to its body does not show here.
    pub status: Option<u16>,
}

/// Says how a vendor answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VendorsRequest {
    /// Which vendor; all when left out.
    #[serde(default)]
    pub vendor: Option<VendorId>,
    /// Whether it answers by itself on the mock's clock, or waits for a person.
    pub automatic: bool,
}
