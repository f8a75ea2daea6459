//! The filter on the unit price: where the results lie, and two fields.

use leptos::prelude::*;
use lokapasar_contract::Rupiah;
use lokapasar_contract::catalogue::HistogramBar;

use super::Looking;
use super::filters::Filter;
use super::price_range::{PriceProblem, PriceRange, height, lies_in, read_range};
use crate::components::{Icon, Mark};
use crate::i18n::{Text, use_text};

/// The filter. What is typed counts when the field is left or the form sent; it changes the address in place.
#[component]
pub fn PriceFilter(
    /// What is looked for and what was found.
    looking: Looking,
    /// Tells the ids in the column from those in the sheet.
    prefix: &'static str,
) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let range = Memo::new(move |_| {
        let query = looking.query.read();
        (query.price_min, query.price_max)
    });
    // What is being typed; none once the address says the same.
    let (least, most) = (RwSignal::new(None), RwSignal::new(None));
    let problem = RwSignal::new(None);
    let written = move |typed: RwSignal<Option<String>>, price: Option<Rupiah>| {
        typed.get().unwrap_or_else(|| {
            price
                .map(|price| t.format().number(price.get()))
                .unwrap_or_default()
        })
    };
    let apply = move || {
        let (old_least, old_most) = range.get_untracked();
        let typed = untrack(|| (written(least, old_least), written(most, old_most)));
        match read_range(&typed.0, &typed.1) {
            Ok(chosen) => {
                problem.set(None);
                least.set(None);
                most.set(None);
                choose(looking, chosen);
            }
            Err(wrong) => problem.set(Some(wrong)),
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        apply();
    };
    let error = format!("{prefix}-price-error");
    let (invalid, described) = (move || problem.get().map(|_| "true"), {
        let error = error.clone();
        move || problem.get().map(|_| error.clone())
    });
    let field = move |name: &str,
                      label: &'static str,
                      typed: RwSignal<Option<String>>,
                      end: fn(PriceRange) -> Option<Rupiah>| {
        let id = format!("{prefix}-{name}");
        view! {
            <div class="field">
                <label class="field__label" for=id.clone()>{label}</label>
                <input
                    id=id
                    class="input input--money"
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=move || written(typed, end(range.get()))
                    on:input:target=move |event| typed.set(Some(event.target().value()))
                    on:change=move |_| apply()
                    aria-invalid=invalid
                    aria-describedby=described.clone()
                />
            </div>
        }
    };
    let fields = (
        field("price-min", words.price_min, least, |(least, _)| least),
        field("price-max", words.price_max, most, |(_, most)| most),
    );
    let message = move || {
        problem.get().map(|problem| {
            let words = match problem {
                PriceProblem::NotAPrice => words.price_invalid,
                PriceProblem::Crossed => words.price_crossed,
            };
            view! { <p class="field__error" id=error.clone() role="alert"><Icon mark=Mark::Alert /><span>{words}</span></p> }
        })
    };
    view! {
        <fieldset class="choices">
            <legend>{words.price}</legend>
            <Histogram looking range />
            <form class="price-fields" on:submit=submit>
                {fields} {message}
                <button type="submit" class="button button--small">{words.price_apply}</button>
            </form>
        </fieldset>
    }
}

fn choose(looking: Looking, chosen: PriceRange) {
    let query = looking.query.get_untracked();
    if (query.price_min, query.price_max) != chosen {
        looking.replace.run(Filter::Price(chosen.0, chosen.1).set(&query));
    }
}

/// Where the prices of the results lie.
#[component]
fn Histogram(looking: Looking, range: Memo<PriceRange>) -> impl IntoView {
    let t = use_text();
    let bars = Memo::new(move |_| looking.found.data().map(|found| found.histogram.clone()));
    move || {
        let bars = bars.read();
        let bars = bars.as_ref()?;
        let fullest = bars
            .iter()
            .max_by_key(|bar| bar.count)
            .filter(|bar| bar.count > 0)?;
        let money = |amount| t.format().money(amount);
        let sentence = (t.search().price_histogram)(&money(fullest.from), &money(fullest.to));
        let rects = bars
            .iter()
            .enumerate()
            .map(|(row, bar)| rect(t, row, *bar, fullest.count, range))
            .collect_view();
        Some(view! {
            <svg
                class="histogram"
                viewBox=format!("0 0 {} 100", bars.len() * 10)
                preserveAspectRatio="none"
                role="img"
                aria-label=sentence
            >
                {rects}
            </svg>
        })
    }
}

fn rect(
    t: Text,
    row: usize,
    bar: HistogramBar,
    highest: u32,
    range: Memo<PriceRange>,
) -> impl IntoView + use<> {
    let (from, to) = (t.format().money(bar.from), t.format().money(bar.to));
    let title = (t.search().price_bar)(&from, &to, &t.format().number(bar.count));
    let tall = height(bar.count, highest);
    view! {
        <rect
            class="histogram__bar"
            class:histogram__bar--in=move || lies_in(&bar, range.get())
            x=(row * 10 + 1).to_string()
            y=(100 - tall).to_string()
            width="8"
            height=tall.to_string()
        >
            <title>{title}</title>
        </rect>
    }
}
