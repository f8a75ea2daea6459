//! The checkout: what has to be said of the orders that come out of the cart, and the moment at which they are placed.

pub mod addresses;
pub mod choices;
pub mod errors;
pub mod form;
pub mod money;
pub mod preview;
pub mod shares;
pub mod steps;
pub mod taxes;

use leptos::prelude::*;
use lokapasar_contract::cart::CartLine;
use lokapasar_contract::query::OrderQuery;

use self::errors::{ErrorSummary, Errors};
use self::form::{Fields, Form};
use self::money::closed_choices;
use self::preview::Preview;
use self::steps::{Steps, heading};
use self::taxes::OrderTaxes;
use super::cart::amounts::{Amounts, PolicyNotes, use_preview_unless};
use super::cart::{EmptyCart, NotSaved, part_of, why_closed};
use crate::app::use_go;
use crate::components::{
    Button, ButtonKind, Crumb, ErrorState, Notice, NoticeKind, PageHead, QueryView, RowSkeletons,
};
use crate::i18n::use_text;
use crate::paths::{CheckoutStep, Path};
use crate::queries::{ApiError, settled};
use crate::stores::cart::View;
use crate::stores::cart::checkout::{Progress, use_checkout};
use crate::stores::cart::draft::division::Whole;
use crate::stores::use_cart;

/// How long nothing may be typed before the server is asked what would come of it, in milliseconds.
const PAUSE: u32 = 250;

/// What the page shows.
#[derive(Debug, Clone, PartialEq)]
enum Stage {
    Loading,
    Failed(ApiError),
    Nothing,
    Form,
}

/// The page.
#[component]
pub fn CheckoutPage() -> impl IntoView {
    let t = use_text();
    let words = t.checkout();
    let cart = use_cart();
    let checkout = use_checkout();
    let form = Form::of(&checkout.open());
    let stage = Memo::new(move |_| {
        let lines = cart.view().with(|view| view.as_ref().map(View::count));
        // A purchase that may have been placed has to be resolved, and one that was placed leads on: whatever the cart holds by now.
        let doubtful = !checkout.progress().is_open();
        match (lines, cart.trouble()) {
            _ if doubtful => Stage::Form,
            (None, None) => Stage::Loading,
            (None, Some(trouble)) => Stage::Failed(trouble.error),
            (Some(0), _) => Stage::Nothing,
            (Some(_), _) => Stage::Form,
        }
    });
    // Kept as it is typed. Writing down is no signal.
    Effect::new(move |_| {
        let typed = form.read();
        checkout.keep(typed);
    });
    let go = use_go();
    Effect::new(move |_| {
        if let Progress::Placed(purchase) = checkout.progress() {
            go(&Path::Purchase(purchase));
        }
    });
    cart.refresh();
    let crumbs = vec![Crumb::to(t.cart().title, Path::Cart)];
    view! {
        <PageHead
            title=t.cart().checkout_title
            crumbs
            lead=move || view! { <p class="page-head__lead">{words.lead}</p> }
        />
        <NotSaved />
        {move || match stage.get() {
            Stage::Loading => view! {
                <div aria-busy="true">
                    <span class="visually-hidden" role="status">{t.shell().loading}</span>
                    <RowSkeletons count=8 />
                </div>
            }
            .into_any(),
            Stage::Failed(error) => {
                view! { <ErrorState error on_retry=Callback::new(move |()| cart.refresh()) /> }.into_any()
            }
            Stage::Nothing => view! { <EmptyCart /> }.into_any(),
            Stage::Form => view! { <CheckoutForm form /> }.into_any(),
        }}
    }
}

#[component]
fn CheckoutForm(form: Form) -> impl IntoView {
    let words = use_text().checkout();
    let cart = use_cart();
    let checkout = use_checkout();
    let busy = Memo::new(move |_| matches!(checkout.progress(), Progress::Sending | Progress::Placed(_)));
    let locked = Memo::new(move |_| !checkout.progress().is_open());
    // What was sent stays in sight until it is known what became of it: news of its orders may empty the cart before the answer comes.
    let shown = Memo::new(move |before: Option<&Option<View>>| match before {
        Some(Some(sent)) if locked.get() => Some(sent.clone()),
        _ => cart.view().get(),
    });
    let lines = part_of(shown, |view| view.lines().map(whole).collect::<Vec<_>>());
    let errors = Errors::new(checkout, form, lines);
    let divided = Memo::new(move |_| lines.with(|lines| form.division().preview(lines)));
    // Numbers are typed key by key: the server is asked for what they come to.
    let asked = settled(move || divided.get(), PAUSE);
    let preview = use_preview_unless(move || locked.get(), move || asked.get());
    let closed = why_closed();
    let closed = Signal::derive(move || if locked.get() { None } else { closed.get() });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if locked.get_untracked() || closed.with_untracked(Option::is_some) {
            return;
        }
        let version = cart.view().with_untracked(|view| view.as_ref()?.cart.clone());
        let Some((cart_id, version)) = version else { return };
        let draft = untrack(|| form.read());
        let mut wrong = untrack(|| closed_choices(preview, &draft));
        match lines.with_untracked(|lines| draft.check(cart_id, lines)) {
            Ok(request) if wrong.is_empty() => {
                errors.clear();
                checkout.submit(request, version);
            }
            Ok(_) => errors.say(&wrong),
            Err(missing) => {
                wrong.extend(missing);
                wrong.sort_by_key(|(field, _)| field.place());
                errors.say(&wrong);
            }
        }
    };
    let orders = part_of(shown, |view| view.groups.len());
    let of_cart = part_of(shown, |view| view.totals);
    let waiting = part_of(shown, |view| view.estimate);
    // Shipping to several addresses is known to the server alone: until all goes somewhere, the cart's own is an estimate.
    let known = Memo::new(move |_| {
        let sound = form.divided.get()
            && divided.with(|divided| !divided.is_empty() && asked.with(|asked| asked == divided));
        preview.data().filter(|_| sound && !preview.is_refreshing())
    });
    let totals = Memo::new(move |_| known.get().map_or_else(|| of_cart.get(), |seen| seen.totals));
    let estimate = Memo::new(move |_| waiting.get() || (form.divided.get() && known.with(Option::is_none)));
    let sums = Memo::new(move |_| {
        let seen = known.get();
        seen.map(|seen| {
            seen.orders
                .iter()
                .map(|order| order.totals.total)
                .collect::<Vec<_>>()
        })
    });
    let review = heading(CheckoutStep::Review);
    view! {
        <Steps />
        <form class="split" novalidate on:submit=submit>
            <div class="stack">
                <ErrorSummary errors />
                <Standing />
                <fieldset class="stack" disabled=move || locked.get()>
                    <Fields form errors preview whole=lines />
                </fieldset>
                <section class="stack" aria-labelledby=review>
                    <h2 id=review tabindex="-1">{words.rules.orders}</h2>
                    <QueryView query=preview skeleton=|| view! { <RowSkeletons count=4 /> } let:seen>
                        <OrderTaxes preview=seen route=form.payment_route />
                    </QueryView>
                </section>
            </div>
            <div class="split__side stack">
                <section class="card cart-summary" aria-labelledby="preview">
                    <div class="card__head">
                        <h2 id="preview">{words.preview}</h2>
                        <a href=Path::Cart.url()>{words.back}</a>
                    </div>
                    <Preview groups=part_of(shown, |view| view.groups.clone()) sums />
                    <div class="card__body stack">
                        <Amounts totals label=use_text().cart().total estimate grand=true />
                        {move || {
                            let words_of = if busy.get() {
                                words.submitting.to_owned()
                            } else {
                                (words.submit)(orders.get())
                            };
                            (!matches!(checkout.progress(), Progress::Unclear | Progress::TooOld | Progress::PlacedElsewhere))
                                .then(|| {
                                    view! {
                                        <Button kind=ButtonKind::Primary busy closed>
                                            {words_of}
                                        </Button>
                                    }
                                })
                        }}
                        <p class="muted small">
                            {move || preview.data().map(|preview| (words.rules.after)(preview.approval_days))}
                        </p>
                    </div>
                </section>
                <PolicyNotes notes=part_of(shown, |view| view.policy.clone()) preview=preview />
            </div>
        </form>
    }
}

/// A line of the cart, as it is divided.
fn whole(line: &CartLine) -> Whole {
    Whole {
        id: line.id.clone(),
        name: line.name.clone(),
        unit: line.unit.clone(),
        quantity: line.quantity,
    }
}

/// What became of the last attempt, when it did not end in orders.
#[component]
fn Standing() -> impl IntoView {
    let t = use_text();
    let words = t.checkout();
    let checkout = use_checkout();
    let orders = || Path::Orders(OrderQuery::default()).url();
    let notice = move || match checkout.progress() {
        Progress::Filling | Progress::Sending | Progress::Placed(_) => ().into_any(),
        Progress::Unclear => {
            let ask_again = Callback::new(move |()| checkout.ask_again());
            view! {
                <Notice kind=NoticeKind::Waiting title=words.unclear_title>
                    <p>{words.unclear}</p>
                    <Button kind=ButtonKind::Primary on_press=ask_again>
                        {words.ask_again}
                    </Button>
                </Notice>
            }
            .into_any()
        }
        Progress::TooOld => {
            let start_over = Callback::new(move |()| checkout.start_over());
            view! {
                <Notice kind=NoticeKind::Waiting title=words.too_old_title>
                    <p>{words.too_old} " " <a href=orders()>{words.to_orders}</a></p>
                    <Button on_press=start_over>{words.start_over}</Button>
                </Notice>
            }
            .into_any()
        }
        Progress::PlacedElsewhere => view! {
            <Notice kind=NoticeKind::Waiting title=words.elsewhere_title>
                <p>{words.elsewhere}</p>
                <a href=orders()>{words.to_orders}</a>
            </Notice>
        }
        .into_any(),
        Progress::Refused(error) if errors::are_of_fields(&error) => ().into_any(),
        Progress::Refused(ApiError::Conflict(problem)) if problem.status != 409 => view! {
            <Notice kind=NoticeKind::Waiting title=words.cart_changed_title>
                <p>{words.cart_changed}</p>
            </Notice>
        }
        .into_any(),
        Progress::Refused(error) => {
            let said = t.errors().words(&error);
            let request = said.request_id.map(|id| (t.errors().request_id)(&id));
            view! {
                <Notice kind=NoticeKind::Error title=said.title>
                    <p>{said.detail} " " {words.kept}</p>
                    {request.map(|request| view! { <p class="muted small">{request}</p> })}
                </Notice>
            }
            .into_any()
        }
    };
    view! { <div class="checkout-standing" role="alert">{notice}</div> }
}
