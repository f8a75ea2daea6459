//! What stands in the address and could not be used: named, never dropped in silence.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use lokapasar_contract::query::{QueryIssue, QueryIssueKind, SearchQuery, UrlQuery};

use crate::components::{Notice, NoticeKind};
use crate::i18n::{Text, use_text};

/// A notice that names it; nothing when all of the address could be used.
#[component]
pub fn AddressIssues() -> impl IntoView {
    let t = use_text();
    let search = use_location().search;
    let issues = Memo::new(move |_| search.with(|search| issues(search)));
    move || {
        let issues = issues.get();
        (!issues.is_empty()).then(|| {
            let lines = issues
                .iter()
                .map(|issue| view! { <li>{sentence(t, issue)}</li> })
                .collect_view();
            view! {
                <Notice kind=NoticeKind::Waiting title=t.search().issues>
                    <ul class="stack stack--tight">{lines}</ul>
                </Notice>
            }
        })
    }
}

fn issues(search: &str) -> Vec<QueryIssue> {
    let raw = search.strip_prefix('?').unwrap_or(search);
    let mut issues = SearchQuery::parse(raw).issues;
    // The language stands in the address of any page and is no filter.
    issues.retain(|issue| issue.name != "lang");
    issues
}

fn sentence(t: Text, issue: &QueryIssue) -> String {
    let words = t.search();
    match issue.kind {
        QueryIssueKind::UnknownParameter => (words.issue_unknown)(&issue.name),
        QueryIssueKind::InvalidValue => (words.issue_value)(&issue.name, &issue.value),
        QueryIssueKind::Repeated => (words.issue_repeated)(&issue.name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn names_what_it_cannot_use_and_nothing_else() {
        let said = |search: &str| -> Vec<String> {
            let issues = issues(search);
            issues
                .iter()
                .map(|issue| sentence(Language::Indonesian.text(), issue))
                .collect()
        };
        for fine in ["", "?", "?q=kursi&pdn=true&page=2", "?lang=en&sort=price"] {
            assert_eq!(said(fine), [""; 0], "{fine}");
        }
        assert_eq!(
            said("?tkdn_min=banyak&warna=merah&page=1&page=2"),
            [
                "page: ditulis lebih dari sekali, yang pertama dipakai",
                "tkdn_min: “banyak” bukan nilai yang dikenal",
                "warna: saringan ini tidak dikenal",
            ]
        );
    }
}
