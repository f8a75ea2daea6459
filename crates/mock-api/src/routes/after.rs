//! `after`: the last entry of a log that the client knows.

use lokapasar_contract::query::{Parsed, QueryIssue, QueryIssueKind, UrlQuery};

/// The highest number of an entry: the last whole one that a browser's numbers tell from the next.
pub(crate) const MAXIMUM_AFTER: u64 = (1 << 53) - 1;

/// What came after this entry; everything, or what comes from now on, without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AfterQuery {
    pub(crate) after: Option<u64>,
}

impl UrlQuery for AfterQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut named = None;
        let mut issues = Vec::new();
        for (name, value) in form_urlencoded::parse(raw.as_bytes()).into_owned() {
            let kind = match (name.as_str(), &named) {
                ("after", None) => {
                    named = Some(value);
                    continue;
                }
                ("after", Some(_)) => QueryIssueKind::Repeated,
                _ => QueryIssueKind::UnknownParameter,
            };
            issues.push(QueryIssue { name, value, kind });
        }
        let value = named.filter(|value| !value.is_empty());
        let after = value.as_deref().and_then(entry);
        if let (Some(value), None) = (value, after) {
            issues.push(QueryIssue {
                name: "after".to_owned(),
                value,
                kind: QueryIssueKind::InvalidValue,
            });
        }
        Parsed {
            query: Self { after },
            issues,
        }
    }

    fn to_query_string(&self) -> String {
        self.after
            .map(|after| format!("after={after}"))
            .unwrap_or_default()
    }
}

fn entry(value: &str) -> Option<u64> {
    value.parse().ok().filter(|after| *after <= MAXIMUM_AFTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_used_is_named() {
        use QueryIssueKind::{InvalidValue, Repeated, UnknownParameter};
        for (raw, after, issue) in [
            ("", None, None),
            ("after=", None, None),
            ("after=12", Some(12), None),
            ("after=9007199254740991", Some(MAXIMUM_AFTER), None),
            ("after=9007199254740992", None, Some(InvalidValue)),
            ("after=-1", None, Some(InvalidValue)),
            ("after=1&after=2", Some(1), Some(Repeated)),
            ("before=1", None, Some(UnknownParameter)),
        ] {
            let parsed = AfterQuery::parse(raw);
            assert_eq!(parsed.query.after, after, "{raw}");
            let kinds: Vec<_> = parsed.issues.iter().map(|issue| issue.kind).collect();
            assert_eq!(kinds, issue.into_iter().collect::<Vec<_>>(), "{raw}");
        }
    }
}
