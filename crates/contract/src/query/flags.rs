//! Which patterns worth looking into.

use super::pairs::{Pairs, Writer};
use super::{AnalyticsQuery, Parsed, UrlQuery};
use crate::analytics::FlagKind;

/// The flags of a government: `GET /analytics/flags` and `/dashboard/flags`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct FlagQuery {
    /// Whose orders, of which days, counted how.
    pub common: AnalyticsQuery,
    /// Of one kind; of all without.
    pub kind: Option<FlagKind>,
    /// Only those that an auditor has looked at, or only the others; all without.
    pub seen: Option<bool>,
    /// The page, from 1.
    pub page: Option<u32>,
    /// Flags on a page; [`FlagQuery::DEFAULT_LIMIT`] when none are named.
    pub limit: Option<u32>,
}

impl FlagQuery {
    /// Flags on a page when none are named.
    pub const DEFAULT_LIMIT: u32 = 20;

    /// All flags of a government.
    #[must_use]
    pub fn of(common: AnalyticsQuery) -> Self {
        Self {
            common,
            ..Self::default()
        }
    }
}

impl UrlQuery for FlagQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            common: AnalyticsQuery::take(&mut pairs),
            kind: pairs.take_as("kind", FlagKind::from_word),
            seen: pairs.take_as("seen", |value| value.parse().ok()),
            page: pairs.take_page(),
            limit: pairs.take_limit(Self::DEFAULT_LIMIT),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        self.common.put(&mut writer);
        writer.put("kind", self.kind.map_or("", FlagKind::as_str));
        writer.put_number("seen", self.seen);
        writer.put_page(self.page, self.limit, Self::DEFAULT_LIMIT);
        writer.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_survives_its_url() {
        for url in [
            "",
            "region=33.20&rule=itkp",
            "region=35.73&kind=split_purchase&seen=false&page=2",
            "kind=unusual_hour&seen=true&limit=5",
        ] {
            let parsed = FlagQuery::parse(url);
            assert_eq!(
                (parsed.query.to_query_string().as_str(), parsed.issues),
                (url, vec![])
            );
        }
        for raw in ["kind=other", "seen=maybe", "page=0", "colour=red"] {
            assert_eq!(FlagQuery::parse(raw).issues.len(), 1, "{raw}");
        }
    }
}
