//! Which page of a list.

use super::pairs::{Pairs, Writer, page_limit, page_number};
use super::{Parsed, UrlQuery};

/// A page of a list that is asked for nothing else. `LIMIT` is how many rows it has when no number is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PageQuery<const LIMIT: u32> {
    /// The page, from 1.
    pub page: Option<u32>,
    /// Rows on a page.
    pub limit: Option<u32>,
}

/// A page of the lists of a unit: `GET /lists`.
pub type ShoppingListQuery = PageQuery<20>;

/// A page of questions: `GET /products/{id}/questions`, `GET /questions/waiting`.
pub type QuestionQuery = PageQuery<5>;

impl<const LIMIT: u32> PageQuery<LIMIT> {
    /// Rows on a page when none are asked for.
    pub const DEFAULT_LIMIT: u32 = LIMIT;

    /// The page that is meant, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.page.unwrap_or(1)
    }

    /// How many rows it has at most.
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.limit.unwrap_or(LIMIT)
    }

    /// How many rows come before it. (Both factors are bounded where they are read, and their product fits by far.)
    #[must_use]
    pub fn offset(&self) -> i64 {
        i64::from(self.number().saturating_sub(1)).saturating_mul(self.rows().into())
    }
}

impl<const LIMIT: u32> UrlQuery for PageQuery<LIMIT> {
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
        writer.put_page(self.page, self.limit, LIMIT);
        writer.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_survives_its_url() {
        for (page, limit, url, offset) in [
            (None, None, "", 0),
            (Some(2), None, "page=2", 20),
            (Some(3), Some(50), "page=3&limit=50", 100),
        ] {
            let query = ShoppingListQuery { page, limit };
            assert_eq!(query.to_query_string(), url);
            let parsed = ShoppingListQuery::parse(url);
            assert_eq!((parsed.query, parsed.issues), (query, vec![]));
            assert_eq!(query.offset(), offset);
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
