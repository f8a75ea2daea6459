//! Which page of questions.

use super::pairs::{Pairs, Writer, page_limit, page_number};
use super::{Parsed, UrlQuery};

/// A page of questions: `GET /products/{id}/questions`, `GET /questions/waiting`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct QuestionQuery {
    /// The page, from 1.
    pub page: Option<u32>,
    /// Rows on a page.
    pub limit: Option<u32>,
}

impl QuestionQuery {
    /// Rows on a page when none are asked for.
    pub const DEFAULT_LIMIT: u32 = 5;
}

impl UrlQuery for QuestionQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            page: pairs.take_as("page", page_number),
            limit: pairs.take_as("limit", page_limit),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        writer.put_number("page", self.page.filter(|page| *page > 1));
        writer.put_number("limit", self.limit.filter(|limit| *limit != Self::DEFAULT_LIMIT));
        writer.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_survives_its_url() {
        for (page, limit, url) in [
            (None, None, ""),
            (Some(2), None, "page=2"),
            (Some(3), Some(20), "page=3&limit=20"),
        ] {
            let query = QuestionQuery { page, limit };
            assert_eq!(query.to_query_string(), url);
            let parsed = QuestionQuery::parse(url);
            assert_eq!((parsed.query, parsed.issues), (query, vec![]));
        }
    }

    #[test]
    fn what_is_no_page_is_an_issue() {
        for (raw, name) in [("page=0", "page"), ("limit=101", "limit"), ("sort=new", "sort")] {
            let issues = QuestionQuery::parse(raw).issues;
            assert_eq!(issues.len(), 1, "{raw}");
            assert_eq!(issues[0].name, name);
        }
    }
}
