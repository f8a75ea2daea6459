//! The way from a figure to the orders that make it.

use leptos::prelude::*;
use lokapasar_contract::RegionCode;
use lokapasar_contract::analytics::{Comparison, Counting, watches};
use lokapasar_contract::query::{AnalyticsQuery, LedgerFilter, LedgerQuery};

use crate::i18n::use_text;
use crate::paths::Path;
use crate::stores::SessionStore;

/// The government whose orders the person may open; a province's opens those of all within it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drill(Option<RegionCode>);

/// The way for the person who is signed in.
#[must_use]
pub fn use_drill() -> Drill {
    let session = expect_context::<SessionStore>();
    Drill(session.persona().map(|persona| persona.region.code))
}

impl Drill {
    /// Where the orders of a government stand that meet the filter; none when they are not for the person.
    #[must_use]
    pub fn url(
        &self,
        region: Option<&RegionCode>,
        common: &AnalyticsQuery,
        filter: LedgerFilter,
    ) -> Option<String> {
        let region = region?;
        let opens = self.0.as_ref().is_some_and(|own| watches(own, region));
        opens.then(|| {
            let common = AnalyticsQuery {
                region: Some(region.clone()),
                ..common.clone()
            };
            Path::DashboardOrders(LedgerQuery::with(common, filter)).url()
        })
    }
}

/// The question of an answer, with the days that it has counted written down.
#[must_use]
pub fn counted_as(counting: &Counting) -> AnalyticsQuery {
    AnalyticsQuery {
        region: None,
        from: Some(counting.period.from),
        to: Some(counting.period.to),
        rule: counting.rule,
        compare: Comparison::None,
        source: counting.source,
    }
}

/// A figure that leads to its orders, or stands there alone.
#[component]
pub fn Figure(
    /// The figure.
    #[prop(into)]
    value: String,
    /// Where its orders stand.
    href: Option<String>,
    /// The figure in full, where it is shortened.
    #[prop(optional, into)]
    title: Option<String>,
) -> impl IntoView {
    match href {
        Some(href) => {
            let open = (use_text().ledger().open)(title.as_deref().unwrap_or(&value));
            view! { <a class="drill" href=href title=open>{value}</a> }.into_any()
        }
        None => view! { <span title=title>{value}</span> }.into_any(),
    }
}
