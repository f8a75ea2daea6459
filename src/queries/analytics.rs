//! The figures of the control room.

use leptos::prelude::expect_context;
use lokapasar_contract::FlagId;
use lokapasar_contract::analytics::{
    Concentration, ConductOrders, CountingRule, FlagMark, Flags, League, LedgerOrders, MarkFlag,
    Participation, Series, Shares, Summary, VendorConduct, YearEnd,
};
use lokapasar_contract::query::{
    AnalyticsQuery, ConductOrdersQuery, ConductQuery, FlagQuery, LeagueQuery, LedgerQuery,
    ParticipationQuery, YearEndQuery,
};

use super::{Freshness, Mutation, Query, Resource, use_mutation, use_query};
use crate::api::{self, ApiError};
use crate::browser::files;
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

/// Saves all rows behind a figure as a file.
#[must_use]
pub fn use_ledger_file() -> Mutation<LedgerQuery> {
    let name = use_text().ledger().file;
    use_file(move |query: LedgerQuery| async move {
        let table = api::analytics::orders_file(&query).await?;
        Ok((file_name(name, &query.common), table))
    })
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

/// Saves the same as a file.
#[must_use]
pub fn use_participation_file() -> Mutation<ParticipationQuery> {
    let words = use_text().participation();
    use_file(move |query: ParticipationQuery| async move {
        let table = api::analytics::participation_file(&query).await?;
        Ok((file_name((words.file)(query.show), &query.common), table))
    })
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

/// Saves the same as a file.
#[must_use]
pub fn use_shares_file() -> Mutation<AnalyticsQuery> {
    let words = use_text().shares();
    use_file(move |query: AnalyticsQuery| async move {
        let table = api::analytics::shares_file(&query).await?;
        Ok((file_name(words.files[0], &query), table))
    })
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

/// Saves the same as a file.
#[must_use]
pub fn use_concentration_file() -> Mutation<AnalyticsQuery> {
    let words = use_text().shares();
    use_file(move |query: AnalyticsQuery| async move {
        let table = api::analytics::concentration_file(&query).await?;
        Ok((file_name(words.files[1], &query), table))
    })
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

/// Saves all their rows as a file.
#[must_use]
pub fn use_flags_file() -> Mutation<FlagQuery> {
    let name = use_text().flags().file;
    use_file(move |query: FlagQuery| async move {
        let table = api::analytics::flags_file(&query).await?;
        Ok((file_name(name, &query.common), table))
    })
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

/// Saves the same as a file.
#[must_use]
pub fn use_vendors_file() -> Mutation<ConductQuery> {
    let name = use_text().conduct().file;
    use_file(move |query: ConductQuery| async move {
        let table = api::analytics::vendors_file(&query).await?;
        Ok((file_name(name, &query.common), table))
    })
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

/// Saves the same as a file.
#[must_use]
pub fn use_vendor_orders_file() -> Mutation<ConductOrdersQuery> {
    let name = use_text().conduct().orders_file;
    use_file(move |query: ConductOrdersQuery| async move {
        let table = api::analytics::vendor_orders_file(&query).await?;
        Ok((file_name(name, &query.common), table))
    })
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

/// Saves the same as a file.
#[must_use]
pub fn use_year_end_file() -> Mutation<YearEndQuery> {
    let name = use_text().year_end().file;
    use_file(move |query: YearEndQuery| async move {
        let table = api::analytics::year_end_file(&query).await?;
        Ok((file_name(name, &query.common), table))
    })
}

/// Notes that an auditor has looked at a flag.
#[must_use]
pub fn use_mark_flag(done: impl Fn(FlagMark) + 'static) -> Mutation<(FlagId, MarkFlag)> {
    use_mutation(
        |(flag, mark): (FlagId, MarkFlag), key| async move { api::analytics::mark_flag(&flag, &mark, &key).await },
        done,
    )
}

/// Fetches a table and saves it; says so when it is there, and why when it is not.
fn use_file<I, F>(fetch: impl Fn(I) -> F + 'static) -> Mutation<I>
where
    I: Clone + PartialEq + 'static,
    F: Future<Output = Result<(String, String), ApiError>> + 'static,
{
    let words = use_text().ledger();
    let announcements = expect_context::<Announcements>();
    // It changes nothing, so that the key of a write is left aside.
    use_mutation(
        move |input, _| fetch(input),
        move |(name, table): (String, String)| {
            files::save_table(&name, &table);
            announcements.done(words.downloaded);
        },
    )
}

/// `pesanan-33.20-2023-01-01-2023-12-31.csv`, as far as the address says it.
fn file_name(of: &str, query: &AnalyticsQuery) -> String {
    let region = query.region.as_ref().map(ToString::to_string);
    let days = [query.from, query.to].map(|day| day.map(|day| day.to_string()));
    let rule = (query.rule != CountingRule::default()).then(|| query.rule.as_str().to_owned());
    let parts: Vec<String> = std::iter::once(Some(of.to_owned()))
        .chain([region])
        .chain(days)
        .chain([rule])
        .flatten()
        .collect();
    format!("{}.csv", parts.join("-"))
}
