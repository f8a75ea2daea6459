//! The shopping lists of the unit.

pub mod edits;
pub mod line;
pub mod list;

use leptos::prelude::*;
use lokapasar_contract::query::ShoppingListQuery;
use lokapasar_contract::reorder::ReorderSource;
use lokapasar_contract::session::Role;
use lokapasar_contract::shopping_list::{ShoppingListSummary, ShoppingLists};

use crate::components::{EmptyState, Money, PageHead, Pagination, QueryView, RowSkeletons, TableScroll};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::lists::use_lists;
use crate::stores::SessionStore;

/// Whether somebody orders, and does not only keep lists.
pub(super) fn orders() -> bool {
    let session = expect_context::<SessionStore>();
    untrack(|| session.role()) == Some(Role::Buyer)
}

/// The page.
#[component]
pub fn ListsPage(
    /// Which page of them.
    query: Memo<ShoppingListQuery>,
) -> impl IntoView {
    let words = use_text().lists();
    let lists = use_lists(move || query.get());
    let empty = move || {
        view! {
            <EmptyState
                title=words.empty_title
                detail=words.empty_detail
                action=move || {
                    orders()
                        .then(|| {
                            view! { <a class="button button--primary" href=Path::Cart.url()>{words.to_cart}</a> }
                        })
                }
            />
        }
    };
    view! {
        <PageHead title=words.title lead=move || view! { <p class="page-head__lead">{words.lead}</p> } />
        <QueryView
            query=lists
            skeleton=|| view! { <RowSkeletons count=4 /> }
            is_empty=|lists: &ShoppingLists| lists.page.total == 0
            empty
            let:lists
        >
            <section class="card">
                <TableScroll label=words.title>
                    <table class="table table--cards">
                        <thead>
                            <tr>
                                <th scope="col">{words.name}</th>
                                <th scope="col" class="num">{words.lines}</th>
                                <th scope="col" class="num">{words.goods}</th>
                                <th scope="col">{words.changed}</th>
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=move || lists.get().items.clone()
                                key=|list| (list.id.clone(), list.version.clone())
                                let:list
                            >
                                <Row list />
                            </For>
                        </tbody>
                    </table>
                </TableScroll>
            </section>
            {move || {
                let page = lists.get().page;
                let limit = query.get().limit;
                let url = move |page| Path::Lists(ShoppingListQuery { page: Some(page), limit }).url();
                view! { <Pagination page url /> }
            }}
        </QueryView>
    }
}

#[component]
fn Row(list: ShoppingListSummary) -> impl IntoView {
    let t = use_text();
    let words = t.lists();
    let zone = expect_context::<SessionStore>().zone();
    let changed = (words.changed_by)(&list.changed_by, &t.format().moment_short(&list.changed_at, zone));
    let again = orders().then(|| {
        let href = Path::Again(ReorderSource::List(list.id.clone())).url();
        let label = (words.order_of)(&list.name);
        view! { <a class="button button--small" href=href aria-label=label>{words.order}</a> }
    });
    view! {
        <tr>
            <th scope="row"><a href=Path::List(list.id).url()>{list.name}</a></th>
            <td class="num" data-label=words.lines>{t.format().number(list.lines)}</td>
            <td class="num" data-label=words.goods><Money amount=list.goods /></td>
            <td data-label=words.changed>{changed}</td>
            <td>{again}</td>
        </tr>
    }
}
