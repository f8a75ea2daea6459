//! The cart: what will be ordered, as it will be ordered.

pub mod amounts;
pub mod arrange;
pub mod group;
pub mod line;

use leptos::prelude::*;
use lokapasar_contract::LineId;
use lokapasar_contract::query::{SearchQuery, ShoppingListQuery};
use lokapasar_contract::shopping_list::SaveListLine;

use self::amounts::{Amounts, PolicyNotes};
use self::arrange::{Removed, Section};
use self::group::Group;
use crate::app::use_go;
use crate::components::{
    Button, ButtonKind, EmptyState, ErrorState, Notice, NoticeKind, PageHead, RowSkeletons,
};
use crate::i18n::use_text;
use crate::pages::shop::again::outcome::Replaced;
use crate::pages::shop::save_as_list::SaveAsList;
use crate::paths::{CheckoutStep, Path, QuickOrderQuery};
use crate::queries::ApiError;
use crate::stores::cart::View;
use crate::stores::use_cart;

/// What the page shows.
#[derive(Debug, Clone, PartialEq)]
enum Stage {
    Loading,
    Failed(ApiError),
    Empty,
    Filled,
}

/// The page.
#[component]
pub fn CartPage() -> impl IntoView {
    let t = use_text();
    let words = t.cart();
    let cart = use_cart();
    let removed = RwSignal::new(Vec::<Removed>::new());
    let sections = Memo::new(move |_| {
        cart.view().with(|view| {
            removed.with(|removed| {
                view.as_ref()
                    .map(|view| arrange::arrange(view, removed))
                    .unwrap_or_default()
            })
        })
    });
    let stage = Memo::new(move |_| {
        let lines = cart.view().with(|view| view.as_ref().map(View::count));
        match (lines, cart.trouble()) {
            (None, None) => Stage::Loading,
            (None, Some(trouble)) => Stage::Failed(trouble.error),
            (Some(0), _) if sections.with(Vec::is_empty) => Stage::Empty,
            (Some(_), _) => Stage::Filled,
        }
    });
    let lead = move || {
        let counts = cart
            .view()
            .with(|view| view.as_ref().map(|view| (view.count(), view.groups.len())));
        counts.filter(|(lines, _)| *lines > 0).map(
            |(lines, orders)| view! { <p class="page-head__lead">{(words.lead)(lines, orders.max(1))}</p> },
        )
    };
    // What others changed in the meantime.
    cart.refresh();
    view! {
        <PageHead
            title=words.title
            lead=move || view! { {lead} }
            actions=move || view! { <ListsLink /> <QuickOrderLink /> }
        />
        <NotSaved />
        <Replaced />
        {move || match stage.get() {
            Stage::Loading => view! {
                <div aria-busy="true">
                    <span class="visually-hidden" role="status">{t.shell().loading}</span>
                    <div class="split">
                        <div><RowSkeletons count=5 /></div>
                        <div class="skeleton skeleton--panel"></div>
                    </div>
                </div>
            }
            .into_any(),
            Stage::Failed(error) => {
                view! { <ErrorState error on_retry=Callback::new(move |()| cart.refresh()) /> }.into_any()
            }
            Stage::Empty => view! { <EmptyCart /> }.into_any(),
            Stage::Filled => view! { <FilledCart sections removed /> }.into_any(),
        }}
    }
}

/// The way to what the unit orders again and again.
#[component]
fn ListsLink() -> impl IntoView {
    let words = use_text().shell();
    view! { <a class="button" href=Path::Lists(ShoppingListQuery::default()).url()>{words.lists}</a> }
}

/// The way to rows out of a spreadsheet.
#[component]
fn QuickOrderLink() -> impl IntoView {
    let words = use_text().shell();
    view! { <a class="button" href=Path::QuickOrder(QuickOrderQuery::default()).url()>{words.quick_order}</a> }
}

/// A cart without anything in it, and the way to something.
#[component]
pub(super) fn EmptyCart() -> impl IntoView {
    let words = use_text().cart();
    view! {
        <EmptyState
            title=words.empty_title
            detail=words.empty_detail
            action=move || {
                view! {
                    <a class="button button--primary" href=Path::Search(SearchQuery::default()).url()>{words.find}</a>
                    <QuickOrderLink />
                }
            }
        />
    }
}

/// What keeps the cart and the server from agreeing, while something is shown all the same.
#[component]
pub(super) fn NotSaved() -> impl IntoView {
    let t = use_text();
    let cart = use_cart();
    cart.attend();
    let said = Memo::new(move |_| {
        let trouble = cart.trouble().filter(|_| cart.view().with(Option::is_some))?;
        let waiting = cart.waiting();
        Some(match (waiting, trouble.offline) {
            (0, _) => format!(
                "{}. {}.",
                t.errors().not_refreshed,
                t.errors().words(&trouble.error).title
            ),
            (_, true) => (t.cart().waits_offline)(waiting),
            (_, false) => (t.cart().waits)(waiting),
        })
    });
    view! {
        <div class="cart-standing" role="status">
            {move || {
                said.get()
                    .map(|said| {
                        view! {
                            <Notice kind=NoticeKind::Waiting>
                                {said} " "
                                <button type="button" class="link-button" on:click=move |_| cart.refresh()>
                                    {t.cart().send_now}
                                </button>
                            </Notice>
                        }
                    })
            }}
        </div>
    }
}

#[component]
fn FilledCart(sections: Memo<Vec<Section>>, removed: RwSignal<Vec<Removed>>) -> impl IntoView {
    let words = use_text().cart();
    view! {
        <div class="split">
            <div class="stack">
                <Arriving removed />
                <For each=move || sections.get() key=Section::key let:section>
                    <Group section sections removed />
                </For>
                <p class="muted small">{words.without_ppn}</p>
            </div>
            <div class="split__side stack">
                <Summary />
                <PolicyNotes notes=with_view(|view| view.policy.clone()) />
            </div>
        </div>
    }
}

/// A part of the cart as it is shown.
pub(super) fn with_view<T: Default + Clone + PartialEq + Send + Sync + 'static>(
    part: impl Fn(&View) -> T + Send + Sync + 'static,
) -> Memo<T> {
    part_of(use_cart().view(), part)
}

/// A part of a cart.
pub(super) fn part_of<T: Default + PartialEq + Send + Sync + 'static>(
    view: Memo<Option<View>>,
    part: impl Fn(&View) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| view.with(|view| view.as_ref().map(&part).unwrap_or_default()))
}

/// Lines that the server has not described yet.
#[component]
fn Arriving(removed: RwSignal<Vec<Removed>>) -> impl IntoView {
    let t = use_text();
    // What is put back has its row already.
    let quantities = with_view(move |view| {
        let back = |line: &LineId| removed.with(|removed| removed.iter().any(|one| one.line.id == *line));
        let new = view.arriving.iter().filter(|arriving| !back(&arriving.line));
        new.map(|arriving| arriving.quantity).collect::<Vec<_>>()
    });
    move || {
        let rows = quantities.get().into_iter().map(|quantity| {
            let said = (t.cart().arriving)(&t.format().number(quantity));
            view! {
                <li class="cart-line cart-line--arriving">
                    <span class="skeleton cart-line__picture"></span>
                    <span class="muted">{said}</span>
                </li>
            }
        });
        let rows = rows.collect_view();
        (!rows.is_empty()).then(|| view! { <ul class="card cart-lines" aria-busy="true">{rows}</ul> })
    }
}

/// The sums, and the way on.
#[component]
fn Summary() -> impl IntoView {
    let words = use_text().cart();
    let go = use_go();
    let totals = with_view(|view| view.totals);
    let estimate = with_view(|view| view.estimate);
    let closed = why_closed();
    let proceed = Callback::new(move |()| go(&Path::Checkout(CheckoutStep::default())));
    view! {
        <section class="card cart-summary" aria-labelledby="summary">
            <div class="card__head"><h2 id="summary">{words.summary}</h2></div>
            <div class="card__body stack">
                <Amounts totals label=words.total estimate grand=true />
                {move || estimate.get().then(|| view! { <p class="muted small">{words.estimate_note}</p> })}
                <Button kind=ButtonKind::Primary on_press=proceed closed>{words.proceed}</Button>
                <SaveAsList lines=with_view(to_keep) />
            </div>
        </section>
    }
}

/// The lines as a list would keep them: one for each offer.
fn to_keep(view: &View) -> Vec<SaveListLine> {
    let mut kept: Vec<SaveListLine> = Vec::new();
    for line in view.lines() {
        match kept.iter_mut().find(|other| other.offer_id == line.offer) {
            Some(other) => other.quantity = other.quantity.saturating_add(line.quantity),
            None => kept.push(SaveListLine {
                offer_id: line.offer.clone(),
                quantity: line.quantity,
                note: None,
            }),
        }
    }
    kept
}

/// Why no order can be made of the cart now; none when it can.
pub(super) fn why_closed() -> Signal<Option<String>> {
    let words = use_text().cart();
    let cart = use_cart();
    Signal::derive(move || {
        cart.view()
            .with(|view| match view.as_ref().and_then(View::purchase) {
                _ if !cart.waiting().eq(&0) => Some(words.not_settled.to_owned()),
                Some(purchase) if purchase.allowed => None,
                Some(purchase) => Some(
                    purchase
                        .reason
                        .clone()
                        .unwrap_or_else(|| words.not_allowed.to_owned()),
                ),
                None => Some(words.not_allowed.to_owned()),
            })
    })
}
