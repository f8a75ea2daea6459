//! `after`: the last entry of a log that the client knows.

use lokapasar_contract::query::{Parsed, QueryIssue, QueryIssueKind, UrlQuery};

/// What came after this entry; everything, or what comes from now on, without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AfterQuery {
    pub(crate) after: Option<u64>,
}

impl UrlQuery for AfterQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut query = Self { after: None };
        let mut issues = Vec::new();
        for pair in raw.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let kind = match (name, value.parse()) {
                ("after", Ok(after)) => {
                    query.after = Some(after);
                    continue;
                }
                ("after", Err(_)) => QueryIssueKind::InvalidValue,
                _ => QueryIssueKind::UnknownParameter,
            };
            issues.push(QueryIssue {
                name: name.to_owned(),
                value: value.to_owned(),
                kind,
            });
        }
        Parsed { query, issues }
    }

    fn to_query_string(&self) -> String {
        self.after
            .map(|after| format!("after={after}"))
            .unwrap_or_default()
    }
}
