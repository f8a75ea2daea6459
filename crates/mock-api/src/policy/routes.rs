//! The ways of paying an order, and up to which amount each is open.

use jiff::civil::Date;
use lokapasar_contract::purchase::PaymentRoute;
use lokapasar_contract::{RegionCode, Rupiah};

use super::{Policy, Rule, words};
use crate::language::Text;

/// All routes, in the order in which they are offered.
pub const ROUTES: [PaymentRoute; 3] = [
    PaymentRoute::VirtualAccount,
    PaymentRoute::CreditCard,
    PaymentRoute::Direct,
];

/// What the rules say of a payment route on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RouteLimit {
    /// The route.
    pub route: PaymentRoute,
    /// The amount that it stays below, or ends at.
    pub limit: Rupiah,
    /// Where that is written.
    pub source: &'static str,
}

impl RouteLimit {
    /// Whether an order of this total is more than the route takes.
    #[must_use]
    pub fn closes(&self, total: Rupiah) -> bool {
        match self.route {
            PaymentRoute::CreditCard => total >= self.limit,
            PaymentRoute::VirtualAccount | PaymentRoute::Direct => total > self.limit,
        }
    }

    /// Up to which amount the route is open.
    #[must_use]
    pub fn text_when_open(&self) -> Text {
        words::route_open(self)
    }

    /// Why the route is closed, and what to choose instead.
    #[must_use]
    pub fn text(&self) -> Text {
        words::route_closed(self)
    }
}

impl Policy {
    /// The limit of a route; none when it takes any amount.
    #[must_use]
    pub fn limit_of(self, route: PaymentRoute, region: &RegionCode, on: Date) -> Option<RouteLimit> {
        let rule = match route {
            PaymentRoute::CreditCard => Rule::CreditCardBelow,
            PaymentRoute::VirtualAccount => Rule::VirtualAccountCeiling,
            PaymentRoute::Direct => return None,
        };
        let (limit, entry) = self.amount(rule, region, on)?;
        Some(RouteLimit {
            route,
            limit,
            source: entry.source,
        })
    }

    /// Why an order of this total cannot be paid on this route; none when it can.
    #[must_use]
    pub fn route_limit(
        self,
        route: PaymentRoute,
        total: Rupiah,
        region: &RegionCode,
        on: Date,
    ) -> Option<RouteLimit> {
        self.limit_of(route, region, on)
            .filter(|limit| limit.closes(total))
    }
}
