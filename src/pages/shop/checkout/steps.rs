//! The steps of the checkout, as links: the address says where a person is, and Back leads to the step before.

use leptos::prelude::*;

use crate::app::navigation::use_here;
use crate::browser::{focus, timer};
use crate::i18n::use_text;
use crate::paths::{CheckoutStep, Path};

/// The id of the heading that a step begins with.
pub const fn heading(step: CheckoutStep) -> &'static str {
    match step {
        CheckoutStep::Need => "need-section",
        CheckoutStep::Payment => "money-section",
        CheckoutStep::Review => "order-taxes",
    }
}

/// The way through the page. Another step in the address takes the focus to its heading.
#[component]
pub fn Steps() -> impl IntoView {
    let words = &use_text().checkout().rules;
    let here = use_here();
    let current = Memo::new(move |_| match here.get() {
        Some(Path::Checkout(step)) => step,
        _ => CheckoutStep::default(),
    });
    Effect::new(move |before: Option<CheckoutStep>| {
        let step = current.get();
        if before.unwrap_or_default() != step {
            timer::at_next_frame(move || {
                focus::to_id(heading(step));
            });
        }
        step
    });
    let link = move |(place, step): (usize, CheckoutStep)| {
        let of = move || (current.get() == step).then_some("step");
        view! {
            <li>
                <a href=Path::Checkout(step).url() aria-current=of>
                    <span class="checkout-steps__number" aria-hidden="true">{place + 1}</span>
                    {(words.step)(step)}
                </a>
            </li>
        }
    };
    view! {
        <nav class="checkout-steps" aria-label=words.steps>
            <ol>{CheckoutStep::ALL.into_iter().enumerate().map(link).collect_view()}</ol>
        </nav>
    }
}
