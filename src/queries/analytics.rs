//! The figures of the control room.

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::FlagId;
use lokapasar_contract::analytics::{
    Concentration, ConductOrders, FlagMark, Flags, League, LedgerOrders, MarkFlag, Participation, Series,
    Shares, Summary, VendorConduct, YearEnd,
};
use lokapasar_contract::query::{
    AnalyticsQuery, ConductOrdersQuery, ConductQuery, FlagQuery, LeagueQuery, LedgerQuery,
    ParticipationQuery, YearEndQuery,
};

use super::{Freshness, Mutation, Query, Resource, use_mutation, use_query};
pub use crate::api::analytics::{Export, FileFormat};
use crate::api::{self, ApiError};
use crate::i18n::use_text;
use crate::stores::Announcements;

/// The headline figures.
#[must_use]
pub fn use_summary(query: impl Fn() -> AnalyticsQuery + Send + Sync + 'static) -> Query<Summary> {
    use_query(
        Resource::Summary,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::summary(&query, &abort).await },
    )
}

/// The trend, month by month.
#[must_use]
pub fn use_series(query: impl Fn() -> AnalyticsQuery + Send + Sync + 'static) -> Query<Series> {
    use_query(
        Resource::Series,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::series(&query, &abort).await },
    )
}

/// The league table.
#[must_use]
pub fn use_league(query: impl Fn() -> LeagueQuery + Send + Sync + 'static) -> Query<League> {
    use_query(
        Resource::League,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::league(&query, &abort).await },
    )
}

/// The orders behind a figure.
#[must_use]
pub fn use_ledger_orders(query: impl Fn() -> LedgerQuery + Send + Sync + 'static) -> Query<LedgerOrders> {
    use_query(
        Resource::LedgerOrders,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::orders(&query, &abort).await },
    )
}

/// Which units take part.
#[must_use]
pub fn use_participation(
    query: impl Fn() -> ParticipationQuery + Send + Sync + 'static,
) -> Query<Participation> {
    use_query(
        Resource::Participation,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::participation(&query, &abort).await },
    )
}

/// Parts of the whole.
#[must_use]
pub fn use_shares(query: impl Fn() -> AnalyticsQuery + Send + Sync + 'static) -> Query<Shares> {
    use_query(
        Resource::Shares,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::shares(&query, &abort).await },
    )
}

/// How far the whole lies with a few.
#[must_use]
pub fn use_concentration(query: impl Fn() -> AnalyticsQuery + Send + Sync + 'static) -> Query<Concentration> {
    use_query(
        Resource::Concentration,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::concentration(&query, &abort).await },
    )
}

/// Patterns worth looking into.
#[must_use]
pub fn use_flags(query: impl Fn() -> FlagQuery + Send + Sync + 'static) -> Query<Flags> {
    use_query(
        Resource::Flags,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::flags(&query, &abort).await },
    )
}

/// How vendors keep their word.
#[must_use]
pub fn use_vendors(query: impl Fn() -> ConductQuery + Send + Sync + 'static) -> Query<VendorConduct> {
    use_query(
        Resource::Conduct,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::vendors(&query, &abort).await },
    )
}

/// The orders that show it.
#[must_use]
pub fn use_vendor_orders(
    query: impl Fn() -> ConductOrdersQuery + Send + Sync + 'static,
) -> Query<ConductOrders> {
    use_query(
        Resource::ConductOrders,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::vendor_orders(&query, &abort).await },
    )
}

/// What is unfinished or unpaid.
#[must_use]
pub fn use_year_end(query: impl Fn() -> YearEndQuery + Send + Sync + 'static) -> Query<YearEnd> {
    use_query(
        Resource::YearEnd,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::year_end(&query, &abort).await },
    )
}

/// Notes that an auditor has looked at a flag.
#[must_use]
pub fn use_mark_flag(done: impl Fn(FlagMark) + 'static) -> Mutation<(FlagId, MarkFlag)> {
    use_mutation(
        |(flag, mark): (FlagId, MarkFlag), key| async move { api::analytics::mark_flag(&flag, &mark, &key).await },
        done,
    )
}

/// A table on its way, as a component sees it: which, and what went wrong the last time.
#[derive(Clone, Copy)]
pub struct Download {
    under_way: RwSignal<Option<(Export, FileFormat)>>,
    error: RwSignal<Option<ApiError>>,
    announcements: Announcements,
    saved: fn(&str) -> String,
}

impl Download {
    /// Whether this one is on its way. Reactive.
    #[must_use]
    pub fn fetches(self, export: &Export, format: FileFormat) -> bool {
        self.under_way.with(|under_way| {
            under_way
                .as_ref()
                .is_some_and(|(of, form)| of == export && *form == format)
        })
    }

    /// Whether any is. Reactive.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.under_way.with(Option::is_some)
    }

    /// Why the last one did not come. Reactive.
    #[must_use]
    pub fn error(self) -> Option<ApiError> {
        self.error.get()
    }

    /// Fetches one and saves it, unless another is on its way. It is a read: whatever becomes of it, nothing has changed.
    pub fn start(self, export: Export, format: FileFormat) {
        if self.under_way.with_untracked(Option::is_some) {
            return;
        }
        self.error.set(None);
        self.under_way.set(Some((export.clone(), format)));
        spawn_local(async move {
            let outcome = api::analytics::export(&export, format).await;
            // The page may be gone by now; the file was asked for all the same.
            self.under_way.try_set(None);
            match outcome {
                Ok(file) => {
                    file.save();
                    self.announcements.done((self.saved)(file.name()));
                }
                Err(error) => {
                    self.error.try_set(Some(error));
                }
            }
        });
    }
}

/// Takes tables along.
#[must_use]
pub fn use_download() -> Download {
    Download {
        under_way: RwSignal::new(None),
        error: RwSignal::new(None),
        announcements: expect_context::<Announcements>(),
        saved: use_text().export().saved,
    }
}
