//! Where the money comes from and how it is paid: the server says what is open, and why the rest is not.

use leptos::prelude::*;
use lokapasar_contract::budget::PlanChoice;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::purchase::{FundingSource, PaymentRoute};

use super::choices::{Explained, ExplainedChoices, Standing};
use super::errors::Errors;
use super::form::Form;
use crate::i18n::use_text;
use crate::queries::Query;
use crate::stores::cart::draft::{Draft, Field, Wrong};

/// The funding sources, in the order in which they are offered.
const SOURCES: [FundingSource; 4] = [
    FundingSource::Apbd,
    FundingSource::Bos,
    FundingSource::Blud,
    FundingSource::Apbn,
];

/// The payment routes, in the order in which they are offered.
const ROUTES: [PaymentRoute; 3] = [
    PaymentRoute::VirtualAccount,
    PaymentRoute::CreditCard,
    PaymentRoute::Direct,
];

/// What of a draft the server has said to be closed. Reactive.
pub fn closed_choices(preview: Query<PurchasePreview>, draft: &Draft) -> Vec<(Field, Wrong)> {
    let Some(preview) = preview.data() else {
        return Vec::new();
    };
    let route = preview
        .routes
        .iter()
        .any(|standing| Some(standing.route) == draft.payment_route && !standing.open);
    let plan = preview
        .plans
        .iter()
        .any(|plan| plan.package.code == draft.plan_code && plan.closed.is_some());
    [(Field::PaymentRoute, route), (Field::PlanCode, plan)]
        .into_iter()
        .filter(|(_, closed)| *closed)
        .map(|(field, _)| (field, Wrong::Closed))
        .collect()
}

/// Funding source, package of the plan, way of paying.
#[component]
pub fn MoneyFields(
    /// What is filled in.
    form: Form,
    /// What is wrong.
    errors: Errors,
    /// What the server says of the purchase.
    preview: Query<PurchasePreview>,
) -> impl IntoView {
    view! {
        <Sources chosen=form.funding_source errors />
        <Plans form errors preview />
        <Routes chosen=form.payment_route errors preview />
    }
}

#[component]
fn Sources(chosen: RwSignal<Option<FundingSource>>, errors: Errors) -> impl IntoView {
    let t = use_text();
    let choices = SOURCES.map(|source| Explained {
        value: source,
        words: (t.states().funding)(source).to_owned(),
        hint: (t.checkout().funding_hint)(source).to_owned(),
        standing: Signal::stored(Standing::default()),
    });
    view! { <ExplainedChoices field=Field::FundingSource choices=choices.to_vec() chosen errors /> }
}

/// The routes. What is known of them comes with the preview; until then they can be chosen, and the server has the last word.
#[component]
fn Routes(
    chosen: RwSignal<Option<PaymentRoute>>,
    errors: Errors,
    preview: Query<PurchasePreview>,
) -> impl IntoView {
    let t = use_text();
    let choices = ROUTES.map(|route| Explained {
        value: route,
        words: (t.states().route)(route).to_owned(),
        hint: (t.checkout().route_hint)(route).to_owned(),
        standing: Signal::derive(move || {
            let preview = preview.data();
            let said = preview
                .as_ref()
                .and_then(|preview| preview.routes.iter().find(|one| one.route == route));
            said.map(|said| Standing {
                closed: !said.open,
                text: said.text.clone(),
                // Why a route is closed names its source already.
                source: said.source.clone().filter(|_| said.open),
            })
            .unwrap_or_default()
        }),
    });
    view! { <ExplainedChoices field=Field::PaymentRoute choices=choices.to_vec() chosen errors /> }
}

/// The packages of the unit's plan. To choose one is to choose its funding source.
#[component]
fn Plans(form: Form, errors: Errors, preview: Query<PurchasePreview>) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().rules;
    let plans = Memo::new(move |_| {
        preview
            .data()
            .map(|preview| preview.plans.clone())
            .unwrap_or_default()
    });
    let on_choose = Callback::new(move |code: String| {
        let plans = plans.get_untracked();
        if let Some(plan) = plans.iter().find(|plan| plan.package.code == code) {
            form.funding_source.set(Some(plan.package.funding_source));
        }
    });
    let explained = move |PlanChoice { package, closed }: PlanChoice| {
        let money = |amount| t.format().money(amount);
        Explained {
            words: (words.plan)(&package.name, &package.code),
            hint: (words.balance)(
                &money(package.left),
                &money(package.budget),
                &money(package.committed),
                &money(package.paid),
            ),
            standing: Signal::stored(Standing {
                closed: closed.is_some(),
                text: closed,
                source: None,
            }),
            value: package.code,
        }
    };
    move || {
        let none = Explained {
            value: String::new(),
            words: words.no_plan.to_owned(),
            hint: words.no_plan_hint.to_owned(),
            standing: Signal::stored(Standing::default()),
        };
        let choices = std::iter::once(none)
            .chain(plans.get().into_iter().map(explained))
            .collect();
        view! { <ExplainedChoices field=Field::PlanCode choices chosen=form.plan_code errors on_choose /> }
    }
}
