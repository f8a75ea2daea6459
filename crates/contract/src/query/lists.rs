//! Which page of the shopping lists.

use super::pairs::{Pairs, Writer, page_limit, page_number};
use super::{Parsed, UrlQuery};

/// A page of the lists of a unit: `GET /lists`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ShoppingListQuery {
    /// The page, from 1.
    pub page: Option<u32>,
    /// Lists on a page.
    pub limit: Option<u32>,
}

impl ShoppingListQuery {
    /// Lists on a page when none are asked for.
    pub const DEFAULT_LIMIT: u32 = 20;
}

impl UrlQuery for ShoppingListQuery {
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
            (Some(3), Some(50), "page=3&limit=50"),
        ] {
            let query = ShoppingListQuery { page, limit };
            assert_eq!(query.to_query_string(), url);
            let parsed = ShoppingListQuery::parse(url);
            assert_eq!((parsed.query, parsed.issues), (query, vec![]));
        }
    }
}
