//! A shopping list: what is on it, and what its people change.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::ListId;
use lokapasar_contract::query::ShoppingListQuery;
use lokapasar_contract::reorder::ReorderSource;
use lokapasar_contract::shopping_list::ShoppingList;

use super::edits::Edits;
use super::line::Line;
use super::orders;
use crate::app::use_go;
use crate::components::{
    Breadcrumbs, Button, ButtonKind, Crumb, Dialog, Notice, NoticeKind, PageHead, QueryView, RowSkeletons,
    TableScroll, dialog,
};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::lists::{use_delete_list, use_list, use_update_list};
use crate::stores::{Announcements, SessionStore};

const DELETE: &str = "delete-list";

/// The page.
#[component]
pub fn ListPage(
    /// Which one.
    id: ListId,
) -> impl IntoView {
    let words = use_text().lists();
    let list = use_list(id.clone());
    let name = move || list.data().map(|list| list.summary.name.clone());
    let title = Signal::derive(move || match (name(), list.error()) {
        (Some(name), _) => name,
        (None, Some(_)) => words.title.to_owned(),
        (None, None) => String::new(),
    });
    let again = Path::Again(ReorderSource::List(id.clone())).url();
    let actions = move || {
        let again = again.clone();
        orders().then(|| view! { <a class="button button--primary" href=again>{words.order}</a> })
    };
    view! {
        {move || {
            let all = Path::Lists(ShoppingListQuery::default());
            let crumbs = vec![Crumb::to(words.title, all), Crumb::here(name().unwrap_or_default())];
            view! { <Breadcrumbs crumbs /> }
        }}
        <PageHead title actions />
        <QueryView query=list skeleton=|| view! { <RowSkeletons count=6 /> } let:list>
            <Editor list id=id.clone() />
        </QueryView>
    }
}

#[component]
fn Editor(list: Signal<Arc<ShoppingList>>, id: ListId) -> impl IntoView {
    let t = use_text();
    let words = t.lists();
    let announcements = expect_context::<Announcements>();
    let zone = expect_context::<SessionStore>().zone();
    let edits = RwSignal::new(Edits::default());
    let update = use_update_list(id.clone(), move |_: &ShoppingList| {
        edits.set(Edits::default());
        announcements.done(words.saved);
    });
    let folded = Memo::new(move |_| edits.with(|edits| list.with(|list| edits.folded(list))));
    let changed = Memo::new(move |_| edits.with(|edits| list.with(|list| edits.change(list))));
    let overtaken = Memo::new(move |_| edits.with(|edits| list.with(|list| edits.are_overtaken(list))));
    let closed = Signal::derive(move || {
        if folded.with(|folded| folded.lines.is_empty()) {
            Some(words.nothing_left.to_owned())
        } else {
            (!changed.get()).then(|| words.unchanged.to_owned())
        }
    });
    let save = Callback::new(move |()| {
        let version = list.with_untracked(|list| list.summary.version.clone());
        update.submit((version, folded.get_untracked()));
    });
    let discard = Callback::new(move |()| {
        update.reset();
        edits.set(Edits::default());
    });
    let news = move || {
        overtaken.get().then(|| {
            let summary = list.with(|list| list.summary.clone());
            let at = t.format().moment_short(&summary.changed_at, zone);
            let title = (words.newer_title)(&summary.changed_by, &at);
            view! { <Notice kind=NoticeKind::Waiting title=title>{words.newer}</Notice> }
        })
    };
    let last = move || {
        let summary = list.with(|list| list.summary.clone());
        let at = t.format().moment_short(&summary.changed_at, zone);
        format!(
            "{}: {}",
            words.changed,
            (words.changed_by)(&summary.changed_by, &at)
        )
    };
    view! {
        <div class="stack">
            <p class="muted small">{last}</p>
            <div role="status">{news}</div>
            <Name list edits error=Signal::derive(move || update.field_error("/name")) />
            <section class="card" aria-labelledby="list-content">
                <div class="card__head"><h2 id="list-content">{words.content}</h2></div>
                <TableScroll label=words.content>
                    <table class="table table--cards">
                        <thead>
                            <tr>
                                <th scope="col">{words.thing}</th>
                                <th scope="col">{words.quantity}</th>
                                <th scope="col" class="num">{words.seen_price}</th>
                                <th scope="col">{words.note}</th>
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=move || list.with(|list| list.items.clone())
                                key=|line| line.offer.clone()
                                let:line
                            >
                                <Line offer=line.offer list edits />
                            </For>
                        </tbody>
                    </table>
                </TableScroll>
                <p class="card__body muted small">{words.seen_price_note}</p>
            </section>
            <div class="actions">
                <Button
                    kind=ButtonKind::Primary
                    busy=Signal::derive(move || update.is_busy())
                    closed
                    on_press=save
                >
                    {words.save}
                </Button>
                {move || {
                    changed
                        .get()
                        .then(|| view! { <Button kind=ButtonKind::Quiet on_press=discard>{words.discard}</Button> })
                }}
                <Delete list id=id.clone() />
            </div>
        </div>
    }
}

/// The name, which is a change like any other.
#[component]
fn Name(
    list: Signal<Arc<ShoppingList>>,
    edits: RwSignal<Edits>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let words = use_text().lists();
    let shown = Memo::new(move |_| edits.with(|edits| list.with(|list| edits.name(list))));
    view! {
        <div class="field">
            <label class="field__label" for="list-name">{words.name_field}</label>
            <input
                id="list-name"
                class="input"
                type="text"
                autocomplete="off"
                maxlength="80"
                prop:value=move || shown.get()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || error.with(Option::is_some).then_some("list-name-error")
                on:input=move |event| {
                    let name = event_target_value(&event);
                    list.with_untracked(|list| edits.update(|edits| edits.set_name(list, name)));
                }
            />
            <crate::components::FieldError id="list-name" error />
        </div>
    }
}

/// Deletes the list, once asked.
#[component]
fn Delete(list: Signal<Arc<ShoppingList>>, id: ListId) -> impl IntoView {
    let t = use_text();
    let words = t.lists();
    let go = use_go();
    let announcements = expect_context::<Announcements>();
    let name = Memo::new(move |_| list.with(|list| list.summary.name.clone()));
    let delete = use_delete_list(id, move || {
        dialog::close(DELETE);
        announcements.done((words.deleted)(&name.get_untracked()));
        go(&Path::Lists(ShoppingListQuery::default()));
    });
    let confirm = Callback::new(move |()| {
        delete.submit(list.with_untracked(|list| list.summary.version.clone()));
    });
    let open = Callback::new(|()| dialog::show(DELETE));
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Quiet on_press=Callback::new(|()| dialog::close(DELETE))>{t.shell().cancel}</Button>
            <Button kind=ButtonKind::Danger busy=Signal::derive(move || delete.is_busy()) on_press=confirm>
                {words.delete}
            </Button>
        }
    };
    view! {
        <Button kind=ButtonKind::Quiet on_press=open>{words.delete}</Button>
        <Dialog id=DELETE title=Signal::derive(move || (words.delete_title)(&name.get())) foot>
            <p>{words.delete_detail}</p>
        </Dialog>
    }
}
