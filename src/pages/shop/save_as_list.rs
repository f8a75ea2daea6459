//! Keeping lines as a new list: the button, and the question of its name.

use leptos::prelude::*;
use lokapasar_contract::shopping_list::{SaveListLine, SaveShoppingList, ShoppingList};

use crate::app::use_go;
use crate::components::{Button, ButtonKind, Dialog, TextField, dialog};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::lists::use_create_list;
use crate::stores::Announcements;

const DIALOG: &str = "save-as-list";
const NAME: &str = "list-name";

/// The button, and what it opens. When the list is kept, its page is shown.
#[component]
pub fn SaveAsList(
    /// What is kept.
    #[prop(into)]
    lines: Signal<Vec<SaveListLine>>,
) -> impl IntoView {
    let t = use_text();
    let words = t.lists();
    let go = use_go();
    let announcements = expect_context::<Announcements>();
    let name = RwSignal::new(String::new());
    let unnamed = RwSignal::new(false);
    let create = use_create_list(move |list: ShoppingList| {
        dialog::close(DIALOG);
        announcements.done((words.kept)(&list.summary.name));
        go(&Path::List(list.summary.id));
    });
    let closed = Signal::derive(move || {
        lines
            .with(Vec::is_empty)
            .then(|| words.nothing_to_keep.to_owned())
    });
    let error = Signal::derive(move || {
        let missing = unnamed.get() && name.with(|name| name.trim().is_empty());
        missing
            .then(|| words.name_missing.to_owned())
            .or_else(|| create.field_error("/name"))
            .or_else(|| create.field_error("/lines"))
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked();
        if name.trim().is_empty() {
            unnamed.set(true);
            announcements.speak(words.name_missing);
            return;
        }
        create.submit(SaveShoppingList {
            name,
            lines: lines.get_untracked(),
        });
    };
    let open = Callback::new(move |()| {
        unnamed.set(false);
        create.reset();
        dialog::show(DIALOG);
    });
    let count = move || lines.with(|lines| t.format().number(u32::try_from(lines.len()).unwrap_or(u32::MAX)));
    view! {
        <Button on_press=open closed>{words.save_as}</Button>
        <Dialog id=DIALOG title=words.save_as_title>
            <form class="stack" novalidate on:submit=submit>
                <p class="muted">{move || (words.save_as_detail)(&count())}</p>
                <TextField id=NAME label=words.name_field hint=words.name_hint value=name error />
                <div class="actions">
                    <Button kind=ButtonKind::Primary busy=Signal::derive(move || create.is_busy())>{words.keep_list}</Button>
                </div>
            </form>
        </Dialog>
    }
}
