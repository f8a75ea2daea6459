//! LKPP's feed in, and what became of its rows.

use leptos::prelude::*;
use lokapasar_contract::ImportId;
use lokapasar_contract::import::{Import, ImportList, ImportReport, MAXIMUM_NAME};
use lokapasar_contract::query::{ImportListQuery, ImportQuery, UploadQuery};

use super::{Freshness, Mutation, Query, QueryCache, Resource, use_mutation, use_query};
use crate::api;
use crate::browser::files::HandedOver;

/// What rows that come in change.
const CHANGED: [Resource; 10] = [
    Resource::Imports,
    Resource::ImportReport,
    Resource::Summary,
    Resource::Series,
    Resource::League,
    Resource::LedgerOrders,
    Resource::Participation,
    Resource::Shares,
    Resource::Concentration,
    Resource::Flags,
];

/// The imports.
#[must_use]
pub fn use_imports(query: Memo<ImportListQuery>) -> Query<ImportList> {
    use_query(
        Resource::Imports,
        Freshness::Live,
        move || Some(query.get()),
        |query, abort| async move { api::import::list(&query, &abort).await },
    )
}

/// What became of the rows of an import.
#[must_use]
pub fn use_import_report(id: ImportId, query: Memo<ImportQuery>) -> Query<ImportReport> {
    use_query(
        Resource::ImportReport,
        Freshness::Long,
        move || Some((id.clone(), query.get())),
        |(id, query), abort| async move { api::import::report(&id, &query, &abort).await },
    )
}

/// Imports a file.
#[must_use]
pub fn use_import_file(done: impl Fn(Import) + 'static) -> Mutation<HandedOver> {
    let cache = expect_context::<QueryCache>();
    use_mutation(
        |file: HandedOver, key| async move {
            let name: String = file.name().chars().take(MAXIMUM_NAME).collect();
            api::import::send(&UploadQuery { name: Some(name) }, &file, &key).await
        },
        move |import| {
            CHANGED
                .into_iter()
                .for_each(|resource| cache.invalidate(resource));
            done(import);
        },
    )
}
