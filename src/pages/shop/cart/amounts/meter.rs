//! How far the value is from the amounts at which other rules begin. Every amount and word of a rule is the server's.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::PolicyNote;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::threshold::{Threshold, ThresholdMeter, ThresholdStanding};

use crate::components::{Icon, Mark, Money};
use crate::i18n::use_text;

/// The meter: the value, what comes next and how far it is, who orders and how, and all thresholds on request.
#[component]
pub fn Meter(
    /// What would come of the cart.
    preview: Signal<Arc<PurchasePreview>>,
) -> impl IntoView {
    let words = &use_text().checkout().rules;
    let meter = Memo::new(move |_| preview.read().meter.clone());
    move || {
        meter.get().map(|meter| {
            let next = meter
                .thresholds
                .iter()
                .filter(|one| one.standing == ThresholdStanding::Next);
            let next: Vec<Threshold> = next.cloned().collect();
            view! {
                <section class="card" aria-labelledby="meter">
                    <div class="card__head"><h2 id="meter">{words.meter}</h2></div>
                    <div class="card__body stack meter">
                        <div>
                            <p class="meter__value"><Money amount=meter.value /></p>
                            <p class="muted small">{words.value}</p>
                        </div>
                        <Next next value=meter.value />
                        <dl class="meter__facts">
                            <Fact label=words.role notes=meter.role.clone().into_iter().collect() />
                            <Fact label=words.method notes=meter.method.clone() />
                        </dl>
                        <AllOf meter />
                    </div>
                </section>
            }
        })
    }
}

/// What comes next: often one rule, sometimes two that begin at the same amount.
#[component]
fn Next(next: Vec<Threshold>, value: Rupiah) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().rules;
    let Some(first) = next.first() else {
        return view! { <p>{words.beyond_all}</p> }.into_any();
    };
    let left = (words.left)(&t.format().money(first.left), &t.format().money(first.amount));
    let single = (first.measured != value).then(|| (words.largest_order)(&t.format().money(first.measured)));
    let filled = per_cent(first.measured, first.amount);
    let rules = next.iter().map(|threshold| {
        view! {
            <li>
                <p>{threshold.text.clone()}</p>
                <p class="muted small">{(t.cart().source)(&threshold.source)}</p>
            </li>
        }
    });
    view! {
        <div class="meter__next">
            <p>
                <strong>{left}</strong>
                {single.map(|single| view! { " " <span class="muted small">{single}</span> })}
            </p>
            <div class="meter__bar" aria-hidden="true"><span style:width=format!("{filled}%")></span></div>
            <ul class="meter__rules">{rules.collect_view()}</ul>
        </div>
    }
    .into_any()
}

#[component]
fn Fact(label: &'static str, notes: Vec<PolicyNote>) -> impl IntoView {
    let t = use_text();
    let note = move |note: PolicyNote| {
        view! {
            <dd>
                {note.text} " " <span class="muted small">{(t.cart().source)(&note.source)}</span>
            </dd>
        }
    };
    (!notes.is_empty()).then(|| {
        view! {
            <div>
                <dt>{label}</dt>
                {notes.into_iter().map(note).collect_view()}
            </div>
        }
    })
}

#[component]
fn AllOf(meter: ThresholdMeter) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().rules;
    let step = move |threshold: Threshold| {
        let (class, mark) = match threshold.standing {
            ThresholdStanding::Passed => ("tag", Mark::Check),
            ThresholdStanding::Next => ("tag tag--mine", Mark::Right),
            ThresholdStanding::Ahead => ("tag", Mark::Clock),
        };
        view! {
            <li>
                <span class=class><Icon mark />{(words.standing)(threshold.standing)}</span>
                <p>{threshold.text}</p>
                <p class="muted small">{(t.cart().source)(&threshold.source)}</p>
            </li>
        }
    };
    view! {
        <details class="meter__all">
            <summary>{words.all_thresholds}</summary>
            <ol>{meter.thresholds.into_iter().map(step).collect_view()}</ol>
        </details>
    }
}

/// How much of an amount a value is, for a bar: from 0 to 100.
fn per_cent(value: Rupiah, of: Rupiah) -> i64 {
    value
        .get()
        .saturating_mul(100)
        .checked_div(of.get())
        .unwrap_or_default()
        .clamp(0, 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_stays_within_its_bounds() {
        for (value, of, filled) in [
            (0, 50, 0),
            (25, 50, 50),
            (49, 50, 98),
            (60, 50, 100),
            (5, 0, 0),
            (-5, 50, 0),
        ] {
            assert_eq!(
                per_cent(Rupiah::new(value), Rupiah::new(of)),
                filled,
                "{value} of {of}"
            );
        }
    }
}
