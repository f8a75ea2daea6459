//! Which refused rows of an import, and what a file is called.

use super::pairs::{Pairs, Writer};
use super::{PageQuery, Parsed, UrlQuery};
use crate::import::{MAXIMUM_NAME, RefusalReason};

/// A page of imports: `GET /import` and `/dashboard/import`.
pub type ImportListQuery = PageQuery<10>;

/// The refused rows of an import: `GET /import/{id}` and `/dashboard/import/{id}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ImportQuery {
    /// Of one reason; of all without.
    pub reason: Option<RefusalReason>,
    /// The page, from 1.
    pub page: Option<u32>,
    /// Rows on a page; [`ImportQuery::DEFAULT_LIMIT`] when none are named.
    pub limit: Option<u32>,
}

impl ImportQuery {
    /// Rows on a page when none are named.
    pub const DEFAULT_LIMIT: u32 = 25;
}

impl UrlQuery for ImportQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            reason: pairs.take_as("reason", RefusalReason::from_word),
            page: pairs.take_page(),
            limit: pairs.take_limit(Self::DEFAULT_LIMIT),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        writer.put("reason", self.reason.map_or("", RefusalReason::as_str));
        writer.put_page(self.page, self.limit, Self::DEFAULT_LIMIT);
        writer.0
    }
}

/// What a file that is sent is called: `POST /import`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct UploadQuery {
    /// Its name: one line of at most [`MAXIMUM_NAME`] characters.
    pub name: Option<String>,
}

impl UrlQuery for UploadQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            name: pairs.take_as("name", |name| {
                let fits = name.chars().count() <= MAXIMUM_NAME && !name.chars().any(char::is_control);
                fits.then(|| name.to_owned())
            }),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        writer.put("name", self.name.as_deref().unwrap_or_default());
        writer.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_survives_its_url() {
        for url in ["", "reason=value_ambiguous&page=2", "reason=date_missing&limit=5"] {
            let parsed = ImportQuery::parse(url);
            assert_eq!(
                (parsed.query.to_query_string().as_str(), parsed.issues),
                (url, vec![])
            );
        }
        for raw in ["reason=other", "page=0", "name=x"] {
            assert_eq!(ImportQuery::parse(raw).issues.len(), 1, "{raw}");
        }
    }

    #[test]
    fn a_file_s_name_is_one_line() {
        let named = UploadQuery {
            name: Some("realisasi 2023 & lain.json".to_owned()),
        };
        assert_eq!(UploadQuery::parse(&named.to_query_string()).query, named);
        assert_eq!(UploadQuery::parse("name=a%0Ab").issues.len(), 1);
        let long = format!("name={}", "x".repeat(MAXIMUM_NAME + 1));
        assert_eq!(UploadQuery::parse(&long).issues.len(), 1);
    }
}
