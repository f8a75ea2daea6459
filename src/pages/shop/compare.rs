//! Offers side by side.

pub mod columns;
pub mod table;

use leptos::prelude::*;
use lokapasar_contract::query::SearchQuery;
use lokapasar_contract::{OfferId, ProductId, Rupiah};

use self::columns::{Column, Slot, columns, spread};
use self::table::ComparisonTable;
use crate::app::use_go;
use crate::browser::{focus, timer};
use crate::components::{Drawing, EmptyState, ErrorState, Notice, NoticeKind, PageHead, RowSkeletons};
use crate::i18n::{Text, use_text};
use crate::paths::{CompareQuery, Path};
use crate::stores::{Announcements, ComparisonTray};

/// The page. What is compared stands in the address; two to six offers, of one product or of several.
#[component]
pub fn ComparePage(
    /// What is compared.
    query: Memo<CompareQuery>,
) -> impl IntoView {
    let t = use_text();
    let chosen = Memo::new(move |_| {
        let mut offers = query.get().offers;
        offers.truncate(ComparisonTray::CAPACITY);
        offers
    });
    let slots = StoredValue::new(
        (0..ComparisonTray::CAPACITY)
            .map(|place| Slot::new(product_at(chosen, place)))
            .collect::<Vec<_>>(),
    );
    let columns = Memo::new(move |_| slots.with_value(|slots| columns(&chosen.read(), slots)));
    let loading = Memo::new(move |_| slots.with_value(|slots| slots.iter().any(Slot::is_loading)));
    let error = Memo::new(move |_| slots.with_value(|slots| slots.iter().find_map(Slot::error)));
    let retry = Callback::new(move |()| slots.with_value(|slots| slots.iter().for_each(Slot::retry)));
    let remove = use_removal(chosen, columns);
    let count = move || columns.with(Vec::len);
    let lead = move || {
        view! { <p class="page-head__lead">{move || (count() > 0).then(|| (t.compare().lead)(count()))}</p> }
    };
    let gone = move || {
        let gone = chosen.with(Vec::len).saturating_sub(count());
        (gone > 0).then(|| {
            view! { <Notice kind=NoticeKind::Waiting>{(t.compare().gone)(gone)}</Notice> }
        })
    };
    let any = Memo::new(move |_| count() > 0);
    view! {
        <PageHead title=t.shop().compare_title lead />
        {move || match (any.get(), loading.get(), error.get()) {
            (_, _, Some(error)) => view! { <ErrorState error on_retry=retry /> }.into_any(),
            (_, true, None) => view! { <div aria-busy="true"><RowSkeletons count=10 /></div> }.into_any(),
            (false, false, None) => view! { {gone} <Nothing /> }.into_any(),
            (true, false, None) => view! {
                <div class="stack">
                    {gone}
                    <Verdict columns />
                    <ComparisonTable columns remove />
                </div>
            }
            .into_any(),
        }}
    }
}

/// The product whose offers a slot reads: each product once, in the order of the address.
fn product_at(
    chosen: Memo<Vec<(ProductId, OfferId)>>,
    place: usize,
) -> impl Fn() -> Option<ProductId> + Clone + Send + Sync + 'static {
    move || {
        let mut products: Vec<ProductId> = Vec::new();
        for (product, _) in chosen.get() {
            if !products.contains(&product) {
                products.push(product);
            }
        }
        products.into_iter().nth(place)
    }
}

/// Takes an offer out: another address, and another tray. The focus goes to the heading, since the button is gone.
fn use_removal(chosen: Memo<Vec<(ProductId, OfferId)>>, columns: Memo<Vec<Column>>) -> Callback<OfferId> {
    let t = use_text();
    let go = use_go();
    let tray = expect_context::<ComparisonTray>();
    let announcements = expect_context::<Announcements>();
    Callback::new(move |removed: OfferId| {
        let vendor = columns.with_untracked(|columns| {
            let column = columns.iter().find(|column| column.offer.id == removed);
            column
                .map(|column| column.offer.vendor.name.clone())
                .unwrap_or_default()
        });
        let mut offers = chosen.get_untracked();
        offers.retain(|(_, offer)| *offer != removed);
        tray.remove(&removed);
        go(&Path::Compare(CompareQuery { offers }));
        announcements.speak((t.compare().removed)(&vendor));
        timer::at_next_frame(|| {
            focus::to_heading();
        });
    })
}

/// Which is lowest in all, and by how much: in a sentence, before any table.
#[component]
fn Verdict(columns: Memo<Vec<Column>>) -> impl IntoView {
    let t = use_text();
    move || {
        let columns = columns.get();
        if columns.len() < 2 {
            return view! { <Notice>{t.compare().single}</Notice> }.into_any();
        }
        match verdict(t, &columns) {
            Some(sentence) => view! { <Notice kind=NoticeKind::Done>{sentence}</Notice> }.into_any(),
            None => ().into_any(),
        }
    }
}

fn verdict(t: Text, columns: &[Column]) -> Option<String> {
    let words = t.compare();
    let money = |amount: Rupiah| t.format().money(amount);
    let (lowest, difference) = spread(columns)?;
    let amount = money(lowest.landed?);
    if difference == Rupiah::ZERO {
        return Some((words.all_equal)(&amount));
    }
    let offer = &lowest.offer;
    let sentence = (words.lowest_is)(&offer.vendor.name, &offer.marketplace.name, &amount);
    Some(format!("{sentence} {}", (words.spread)(&money(difference))))
}

#[component]
fn Nothing() -> impl IntoView {
    let t = use_text();
    let words = t.compare();
    let action = move || {
        let href = Path::Search(SearchQuery::default()).url();
        view! { <a class="button button--primary" href=href>{words.search_goods}</a> }
    };
    view! { <EmptyState drawing=Drawing::Basket title=words.empty detail=words.empty_detail action /> }
}
