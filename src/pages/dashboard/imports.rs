//! LKPP's feed in: a file to send, and what came in before.

pub mod report;
pub mod upload;

use leptos::prelude::*;
use lokapasar_contract::import::{Import, ImportList};
use lokapasar_contract::query::{ImportListQuery, ImportQuery};

use self::upload::Upload;
use crate::components::{
    Drawing, EmptyState, Notice, PageHead, Pagination, QueryView, RowSkeletons, TableScroll,
};
use crate::i18n::format::Zone;
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::import::use_imports;

/// The page.
#[component]
pub fn ImportsPage(
    /// Which page of earlier imports.
    query: Memo<ImportListQuery>,
) -> impl IntoView {
    let t = use_text();
    let imports = use_imports(query);
    // Made once for each answer to whether one may, so that a file under way stays.
    let may = Memo::new(move |_| imports.data().map(|list| list.importing.clone()));
    view! {
        <PageHead title=t.imports().title />
        <p class="muted ledger-lead">{t.imports().lead}</p>
        {move || {
            may.get()
                .map(|importing| match importing.reason {
                    None => view! { <Upload maximum=importing.maximum_bytes /> }.into_any(),
                    Some(reason) => view! { <Notice>{reason}</Notice> }.into_any(),
                })
        }}
        <h2 class="import-earlier">{t.imports().earlier}</h2>
        <QueryView
            query=imports
            skeleton=|| view! { <RowSkeletons count=5 /> }
            is_empty=|list: &ImportList| list.page.total == 0
            empty=move || {
                view! {
                    <div class="card">
                        <EmptyState drawing=Drawing::Basket title=t.imports().none detail=t.imports().none_detail />
                    </div>
                }
            }
            let:list
        >
            <div class="card">
                <TableScroll label=t.imports().earlier>
                    <table class="table table--cards">
                        <thead>
                            <tr>
                                <th scope="col">{t.imports().file}</th>
                                <th scope="col">{t.imports().at}</th>
                                <th scope="col">{t.imports().by}</th>
                                <th scope="col" class="num">{t.imports().read}</th>
                                <th scope="col" class="num">{t.imports().taken}</th>
                                <th scope="col" class="num">{t.imports().merged}</th>
                                <th scope="col" class="num">{t.imports().refused}</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For each=move || list.read().items.clone() key=|import| import.id.clone() let:import>
                                {row(t, &import)}
                            </For>
                        </tbody>
                    </table>
                </TableScroll>
            </div>
            {move || {
                let url = |number| {
                    Path::Imports(ImportListQuery { page: Some(number), ..ImportListQuery::default() }).url()
                };
                view! { <Pagination page=list.read().page url /> }
            }}
        </QueryView>
    }
}

fn row(t: Text, import: &Import) -> impl IntoView + use<> {
    let number = |rows: u64| t.format().count(rows);
    let words = t.imports();
    let place = Path::ImportReport(import.id.clone(), ImportQuery::default()).url();
    view! {
        <tr>
            <th scope="row"><a href=place>{name(t, import)}</a></th>
            <td data-label=words.at>{t.format().moment_short(&import.at, Zone::Wib)}</td>
            <td data-label=words.by>{sender(t, import)}</td>
            <td class="num" data-label=words.read>{number(import.rows.read)}</td>
            <td class="num" data-label=words.taken>{number(import.rows.taken)}</td>
            <td class="num" data-label=words.merged>{number(import.rows.merged)}</td>
            <td class="num" data-label=words.refused>{number(import.rows.refused)}</td>
        </tr>
    }
}

/// What the file is called.
fn name(t: Text, import: &Import) -> String {
    import
        .name
        .clone()
        .unwrap_or_else(|| t.imports().unnamed.to_owned())
}

/// Whose officials sent it.
fn sender(t: Text, import: &Import) -> String {
    import
        .by
        .as_ref()
        .map_or_else(|| t.imports().by_server.to_owned(), |region| region.name.clone())
}

/// A size in megabytes, begun ones counted.
fn megabytes(t: Text, bytes: u64) -> String {
    format!("{} MB", t.format().count(bytes.div_ceil(1_048_576)))
}
