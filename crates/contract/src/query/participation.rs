//! Which units of a government.

use super::pairs::{Pairs, Writer};
use super::{AnalyticsQuery, Parsed, UrlQuery};
use crate::words::words;

words!(
    /// Which units are listed.
    ParticipationShow {
        /// All of them, as a tree.
        #[default]
        All = "all",
        /// Those that have not bought in the period.
        Idle = "idle",
    }
);

/// Who takes part: `GET /analytics/participation` and `/dashboard/participation`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ParticipationQuery {
    /// Whose units, of which days, counted how.
    pub common: AnalyticsQuery,
    /// Which of them.
    pub show: ParticipationShow,
}

impl ParticipationQuery {
    /// All units of a government.
    #[must_use]
    pub fn of(common: AnalyticsQuery) -> Self {
        Self {
            common,
            ..Self::default()
        }
    }
}

impl UrlQuery for ParticipationQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            common: AnalyticsQuery::take(&mut pairs),
            show: pairs
                .take_as("show", ParticipationShow::from_word)
                .unwrap_or_default(),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        self.common.put(&mut writer);
        writer.put_word("show", self.show.as_str(), ParticipationShow::default().as_str());
        writer.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_survives_its_url() {
        for url in ["", "region=33.20&rule=itkp", "region=35.73&show=idle"] {
            let parsed = ParticipationQuery::parse(url);
            assert_eq!(
                (parsed.query.to_query_string().as_str(), parsed.issues),
                (url, vec![])
            );
        }
        assert_eq!(ParticipationQuery::parse("show=none").issues.len(), 1);
    }
}
