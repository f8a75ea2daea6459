//! The forms of actions that need more to be said. Wrong fields are said at the field, here at once where the page can know,
//! else by the server.

mod addendum;
mod complaint;
mod inspect;
mod parts;
mod propose;
mod ship;
pub mod which;

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use lokapasar_contract::LineId;
use lokapasar_contract::order::{ActionKind, OrderAction, OrderDetail, OrderLine, Rating};

use crate::components::{Button, ButtonKind, Choice, TextArea, TextField};
use crate::i18n::use_text;
use crate::queries::Mutation;

/// The id of the field that gets the focus when a form opens.
pub const FIRST_FIELD: &str = "action-first";

type Submit = Mutation<(String, OrderAction)>;

/// The form of an action.
#[component]
pub fn ActionForm(
    /// Which action.
    kind: ActionKind,
    /// The order.
    order: Arc<OrderDetail>,
    /// How it is sent.
    mutation: Submit,
    /// Told of the action.
    on_submit: Callback<OrderAction>,
    /// Told that nothing is done.
    on_cancel: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let lines: Vec<OrderLine> = order
        .lines
        .iter()
        .filter(|line| line.rejected.is_none() && line.quantity > 0)
        .cloned()
        .collect();
    // What stands in the fields is an action, or why it is none yet: the fields show that by themselves.
    let (fields, read): (AnyView, ReadFields) = match kind {
        ActionKind::Reject => reject(lines, mutation),
        ActionKind::Decline
        | ActionKind::WalkAway
        | ActionKind::Cancel
        | ActionKind::ContestAnswer
        | ActionKind::WithdrawComplaint
        | ActionKind::DeclineAddendum => reason(kind, mutation),
        ActionKind::ProposeAddendum => addendum::propose(&order, mutation),
        ActionKind::FileComplaint => complaint::file(lines, mutation),
        ActionKind::AnswerComplaint => complaint::answer(&order, mutation),
        ActionKind::Ship => ship::ship(&order),
        ActionKind::Inspect => inspect::inspect(lines),
        ActionKind::Receive | ActionKind::SignHandover => which::which(&order, kind),
        ActionKind::Pay => pay(mutation),
        ActionKind::Rate => rate(),
        ActionKind::Reply => reply(order.rating.clone(), mutation),
        ActionKind::Propose => propose::propose(lines, order.totals.shipping),
        ActionKind::Purchase
        | ActionKind::AcceptProposal
        | ActionKind::Approve
        | ActionKind::Accept
        | ActionKind::SettleComplaint
        | ActionKind::SignAddendum
        | ActionKind::AgreeCancel => (().into_any(), StoredValue::new_local(Box::new(|| None))),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(action) = read.with_value(|read| read()) {
            on_submit.run(action);
        }
    };
    view! {
        <form class="action-form" on:submit=submit novalidate>
            <h3>{(t.states().action)(kind)}</h3>
            {fields}
            <div class="actions">
                <Button kind=ButtonKind::Primary busy=Signal::derive(move || mutation.is_busy())>
                    {(t.states().action)(kind)}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=on_cancel>{t.shell().cancel}</Button>
            </div>
        </form>
    }
}

type ReadFields = StoredValue<Box<dyn Fn() -> Option<OrderAction>>, LocalStorage>;

fn reads(read: impl Fn() -> Option<OrderAction> + 'static) -> ReadFields {
    StoredValue::new_local(Box::new(read))
}

/// What is wrong with a field: what the page found, else what the server says of it.
fn wrong(own: RwSignal<Option<String>>, mutation: Submit, pointer: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || own.get().or_else(|| mutation.field_error(pointer)))
}

fn filled(text: RwSignal<String>) -> Option<String> {
    text.with_untracked(|text| Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
}

/// A text that must not stay empty.
fn required(
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
    missing: &'static str,
) -> Option<String> {
    let text = filled(text);
    error.set(text.is_none().then(|| missing.to_owned()));
    text
}

fn reason(kind: ActionKind, mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let fields = view! {
        <TextArea
            id=FIRST_FIELD
            label=t.order_forms().reason
            hint=t.order_forms().reason_hint
            value=text
            error=wrong(error, mutation, "/reason")
        />
    };
    let read = reads(move || {
        let reason = required(text, error, t.order_forms().reason_missing)?;
        match kind {
            ActionKind::Decline => Some(OrderAction::Decline { reason }),
            ActionKind::WalkAway => Some(OrderAction::WalkAway { reason }),
            ActionKind::Cancel => Some(OrderAction::Cancel { reason }),
            ActionKind::ContestAnswer => Some(OrderAction::ContestAnswer { reason }),
            ActionKind::WithdrawComplaint => Some(OrderAction::WithdrawComplaint { reason }),
            ActionKind::DeclineAddendum => Some(OrderAction::DeclineAddendum { reason }),
            _ => None,
        }
    });
    (fields.into_any(), read)
}

fn reject(lines: Vec<OrderLine>, mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let refused = RwSignal::new(Vec::<LineId>::new());
    let choices = lines
        .into_iter()
        .map(|line| {
            let id = StoredValue::new(line.id);
            let checked =
                Signal::derive(move || refused.with(|refused| id.with_value(|id| refused.contains(id))));
            let change = Callback::new(move |on: bool| {
                refused.update(|refused| {
                    id.with_value(|id| refused.retain(|other| other != id));
                    if on {
                        refused.push(id.get_value());
                    }
                });
            });
            view! { <Choice label=line.name checked on_change=change /> }
        })
        .collect_view();
    let fields = view! {
        <TextArea
            id=FIRST_FIELD
            label=t.order_forms().reason
            hint=t.order_forms().reason_hint
            value=text
            error=wrong(error, mutation, "/reason")
        />
        <fieldset class="fieldset">
            <legend>{t.order_forms().reject_lines}</legend>
            <p class="field__hint">{t.order_forms().reject_hint}</p>
            {choices}
        </fieldset>
    };
    let read = reads(move || {
        let reason = required(text, error, t.order_forms().reason_missing)?;
        Some(OrderAction::Reject {
            reason,
            lines: refused.get_untracked(),
        })
    });
    (fields.into_any(), read)
}

/// How many of a line, as a small labelled number.
#[component]
fn QuantityPart(
    /// What it is a number of.
    label: String,
    /// What is typed.
    value: RwSignal<String>,
    /// The least that is taken.
    least: u32,
    /// The most.
    most: u32,
    /// Whether it is what the form opens with.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    view! {
        <label class="part">
            <span>{label}</span>
            <input
                class="input input--short"
                id=first.then_some(FIRST_FIELD)
                type="number"
                inputmode="numeric"
                min=least.to_string()
                max=most.to_string()
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </label>
    }
}

fn pay(mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let (proof, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let fields = view! {
        <TextField
            id=FIRST_FIELD
            label=t.order_forms().proof_number
            value=proof
            error=wrong(error, mutation, "/proof")
        />
    };
    let read = reads(move || {
        Some(OrderAction::Pay {
            proof: required(proof, error, t.order_forms().proof_missing)?,
        })
    });
    (fields.into_any(), read)
}

fn rate() -> (AnyView, ReadFields) {
    let t = use_text();
    let (stars, text) = (RwSignal::new(5_u8), RwSignal::new(String::new()));
    let choices = (1..=5_u8)
        .rev()
        .map(|count| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        id=(count == 5).then_some(FIRST_FIELD)
                        name="stars"
                        prop:checked=move || stars.get() == count
                        on:change=move |_| stars.set(count)
                    />
                    <span>{(t.order().stars)(count)}</span>
                </label>
            }
        })
        .collect_view();
    let fields = view! {
        <fieldset class="fieldset">
            <legend>{t.order_forms().stars_choice}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
        <TextArea id="rating-text" label=t.order_forms().rating_text value=text optional=true />
    };
    let read = reads(move || {
        Some(OrderAction::Rate {
            stars: stars.get_untracked(),
            text: filled(text),
        })
    });
    (fields.into_any(), read)
}

/// The vendor's reply, below what it replies to.
fn reply(rating: Option<Rating>, mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let words = t.order_forms();
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let rated = rating.map(|rating| {
        view! {
            <blockquote class="quoted">
                <p>{(t.order().stars)(rating.stars)}</p>
                {rating.text.map(|text| view! { <p dir="auto">{text}</p> })}
            </blockquote>
        }
    });
    let fields = view! {
        {rated}
        <TextArea
            id=FIRST_FIELD
            label=words.reply
            hint=words.reply_hint
            value=text
            error=wrong(error, mutation, "/text")
        />
    };
    let read = reads(move || {
        let text = required(text, error, words.reply_missing)?;
        Some(OrderAction::Reply { text })
    });
    (fields.into_any(), read)
}
