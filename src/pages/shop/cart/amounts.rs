//! Sums, and the rules that apply to them; on the cart and on the checkout.

pub mod meter;
pub mod splitting;

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::PolicyNote;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::delivery::PreviewDelivery;
use lokapasar_contract::order::Totals;

use self::meter::Meter;
use self::splitting::SplitHints;
use crate::components::{Icon, Mark, Money, QueryView};
use crate::i18n::use_text;
use crate::queries::Query;
use crate::queries::purchases::use_purchase_preview;
use crate::stores::use_cart;

/// Goods, shipping, PPN and what they come to.
#[component]
pub fn Amounts(
    /// The amounts.
    #[prop(into)]
    totals: Signal<Totals>,
    /// What the sum is called.
    label: &'static str,
    /// Whether the server has not confirmed them yet.
    #[prop(into)]
    estimate: Signal<bool>,
    /// Whether it is the one sum of the page.
    #[prop(optional)]
    grand: bool,
) -> impl IntoView {
    let t = use_text();
    let row = move |label: &'static str, amount: fn(Totals) -> Rupiah| {
        view! {
            <div class="amounts__row">
                <dt>{label}</dt>
                <dd>{move || view! { <Money amount=amount(totals.get()) /> }}</dd>
            </div>
        }
    };
    view! {
        <dl class="amounts" class:amounts--grand=grand>
            {row(t.cart().goods, |totals| totals.goods)}
            {row(t.cart().shipping, |totals| totals.shipping)}
            {row(t.cart().ppn, |totals| totals.ppn)}
            <div class="amounts__row amounts__row--sum">
                <dt>
                    {label} " "
                    {move || estimate.get().then(|| view! { <span class="tag tag--waiting">{t.cart().estimate}</span> })}
                </dt>
                <dd>{move || view! { <Money amount=totals.get().total /> }}</dd>
            </div>
        </dl>
    }
}

/// What would come of the cart, by its last confirmed version. One page asks once and hands it on.
pub fn use_preview() -> Query<PurchasePreview> {
    use_preview_unless(|| false, Vec::new)
}

/// The same, divided among addresses; `held` keeps what there is, whatever becomes of the cart.
pub fn use_preview_unless(
    held: impl Fn() -> bool + Send + Sync + 'static,
    deliveries: impl Fn() -> Vec<PreviewDelivery> + Send + Sync + 'static,
) -> Query<PurchasePreview> {
    let cart = use_cart();
    // While changes wait, the server would be asked for what is about to be another cart.
    let version = Memo::new(move |before: Option<&Option<String>>| {
        if before.is_some_and(Option::is_some) && held() || cart.waiting() > 0 {
            return before.cloned().flatten();
        }
        cart.view()
            .with(|view| view.as_ref()?.cart.as_ref().map(|(_, version)| version.clone()))
    });
    let deliveries = Memo::new(move |_| deliveries());
    use_purchase_preview(move || Some((version.get()?, deliveries.get())))
}

/// What the value of the purchase means: the meter to the thresholds, hints, and the other rules that apply, each with its
/// source; what stands in the way first, as the server sends them.
#[component]
pub fn PolicyNotes(
    /// The rules.
    #[prop(into)]
    notes: Signal<Vec<PolicyNote>>,
    /// What would come of the cart; asked for when the page has not.
    #[prop(optional)]
    preview: Option<Query<PurchasePreview>>,
) -> impl IntoView {
    let given = preview.is_some();
    let preview = preview.unwrap_or_else(use_preview);
    let measured = Memo::new(move |_| preview.data().is_some_and(|preview| preview.meter.is_some()));
    let others = Memo::new(move |_| {
        let mut notes = notes.get();
        // The meter says them already, with what comes next; what stands in the way is said again.
        notes.retain(|note| note.blocking || !measured.get() || !ON_THE_METER.contains(&note.rule.as_str()));
        notes
    });
    let value = if given {
        // The page that asked shows what went wrong with it.
        let known = Memo::new(move |_| preview.data().is_some());
        let shown = move || {
            let first = preview.data().filter(|_| known.get())?;
            let preview = Signal::derive(move || preview.data().unwrap_or_else(|| Arc::clone(&first)));
            Some(view! { <Value preview /> })
        };
        shown.into_any()
    } else {
        let skeleton = || view! { <div class="skeleton skeleton--panel"></div> };
        view! { <QueryView query=preview skeleton let:preview><Value preview /></QueryView> }.into_any()
    };
    view! {
        {value}
        {move || (!others.with(Vec::is_empty)).then(|| view! { <Notes notes=others.get() /> })}
    }
}

#[component]
fn Value(preview: Signal<Arc<PurchasePreview>>) -> impl IntoView {
    view! {
        <div class="stack">
            <Meter preview />
            <SplitHints preview />
        </div>
    }
}

/// Rules that the meter shows.
const ON_THE_METER: [&str; 5] = [
    "role_threshold",
    "local_cap",
    "proof_of_purchase",
    "comparators",
    "negotiation",
];

#[component]
fn Notes(notes: Vec<PolicyNote>) -> impl IntoView {
    let t = use_text();
    let note = move |note: PolicyNote| {
        let mark = if note.blocking { Mark::Alert } else { Mark::Info };
        view! {
            <li class="policy-note" class:policy-note--blocking=note.blocking>
                <Icon mark />
                <div>
                    <p>
                        {note.blocking.then(|| view! { <strong>{t.cart().blocking} " "</strong> })}
                        {note.text}
                    </p>
                    <p class="muted small">{(t.cart().source)(&note.source)}</p>
                </div>
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="policy">
            <div class="card__head"><h2 id="policy">{t.cart().policy}</h2></div>
            <ul class="policy-notes">{notes.into_iter().map(note).collect_view()}</ul>
        </section>
    }
}
