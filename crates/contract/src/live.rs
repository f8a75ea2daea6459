//! The live stream: server-sent events that say what changed, never how; who cares reads the thing again.

use serde::{Deserialize, Serialize};

use crate::order::OrderState;
use crate::{OrderId, ProductId, QuestionId, Timestamp};

/// What the `data` of a server-sent event holds. The event's `id` only grows; `Last-Event-ID` replays what came after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum LiveEvent {
    /// An order that this person may see has changed.
    OrderChanged {
        /// Which one.
        order: OrderId,
        /// Where it stands now.
        state: OrderState,
        /// Its version.
        version: String,
        /// When.
        at: Timestamp,
    },
    /// The person's cart has changed.
    CartChanged {
        /// Its version.
        version: String,
    },
    /// A question about a product was asked or answered, which this person asked or is to answer.
    QuestionChanged {
        /// About which product.
        product: ProductId,
        /// Which one.
        question: QuestionId,
    },
    /// Events were lost: read everything again.
    Reset {},
}
