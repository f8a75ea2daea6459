//! How a page counts: the form of period, comparison and rule, and the line that says how it was counted.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{Comparison, Counting, CountingRule, ExcludedRows, LedgerSource};
use lokapasar_contract::query::AnalyticsQuery;
use lokapasar_contract::{Day, Period};

use crate::app::use_go;
use crate::components::{Button, SelectField, TextField};
use crate::i18n::format::Zone;
use crate::i18n::use_text;
use crate::paths::Path;

/// Where a page leads when region, days, rule or comparison change.
pub type ToPath = Arc<dyn Fn(AnalyticsQuery) -> Path + Send + Sync>;

/// Period, comparison and rule, as the answer counted; every choice is a new address.
#[component]
pub fn CountingControls(
    /// What the address says.
    query: Signal<AnalyticsQuery>,
    /// How the answer was counted.
    counting: Signal<Counting>,
    /// The page's address for another query.
    to_path: ToPath,
    /// Whether the page compares with nothing and has one source alone.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let t = use_text();
    let go_to = StoredValue::new_local(use_go());
    let to = Arc::clone(&to_path);
    let go = Callback::new(move |next: AnalyticsQuery| go_to.with_value(|go| go(&to(next))));
    let comparisons = Comparison::ALL
        .iter()
        .map(|it| (it.as_str().to_owned(), (t.dashboard().comparison)(*it).to_owned()));
    let rules = CountingRule::ALL
        .iter()
        .map(|it| (it.as_str().to_owned(), (t.dashboard().rule_name)(*it).to_owned()));
    let sources = LedgerSource::ALL.iter().map(|it| {
        (
            it.as_str().to_owned(),
            (t.dashboard().source_name)(*it).to_owned(),
        )
    });
    // The period of the answer is written down, so that it stays when something else is chosen.
    let now = move || {
        let period = counting.with(|counting| counting.period);
        AnalyticsQuery {
            from: Some(period.from),
            to: Some(period.to),
            ..query.get()
        }
    };
    let choose_comparison = Callback::new(move |word: String| {
        go.run(AnalyticsQuery {
            compare: Comparison::from_word(&word).unwrap_or_default(),
            ..now()
        });
    });
    let choose_rule = Callback::new(move |word: String| {
        go.run(AnalyticsQuery {
            rule: CountingRule::from_word(&word).unwrap_or_default(),
            ..now()
        });
    });
    let choose_source = Callback::new(move |word: String| {
        go.run(AnalyticsQuery {
            source: LedgerSource::from_word(&word).unwrap_or_default(),
            ..now()
        });
    });
    // Of its own, so that typed days stay while rule or comparison are chosen.
    let period = Memo::new(move |_| counting.with(|counting| counting.period));
    view! {
        <section class="counting" aria-label=t.dashboard().counting_form>
            {move || view! { <PeriodForm period=period.get() on_choose=Callback::new(move |period: Period| {
                go.run(AnalyticsQuery { from: Some(period.from), to: Some(period.to), ..now() });
            }) /> }}
            {(!plain).then(|| view! {
            <SelectField
                id="compare"
                label=t.dashboard().compare
                value=Signal::derive(move || query.with(|query| query.compare.as_str().to_owned()))
                options=comparisons.collect()
                on_choose=choose_comparison
            />
            })}
            <SelectField
                id="rule"
                label=t.dashboard().rule
                value=Signal::derive(move || query.with(|query| query.rule.as_str().to_owned()))
                options=rules.collect()
                on_choose=choose_rule
            />
            {(!plain).then(|| view! {
            <SelectField
                id="source"
                label=t.dashboard().source
                value=Signal::derive(move || query.with(|query| query.source.as_str().to_owned()))
                options=sources.collect()
                on_choose=choose_source
            />
            })}
            <nav class="counting__presets" aria-label=t.dashboard().presets>
                {move || presets(&counting.get(), &now(), &to_path)}
            </nav>
        </section>
    }
}

#[component]
fn PeriodForm(period: Period, on_choose: Callback<Period>) -> impl IntoView {
    let t = use_text();
    let from = RwSignal::new(period.from.to_string());
    let to = RwSignal::new(period.to.to_string());
    let error = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let days = (
            from.with_untracked(|day| day.parse::<Day>()),
            to.with_untracked(|day| day.parse::<Day>()),
        );
        match days {
            (Ok(first), Ok(last)) if first <= last => on_choose.run(Period {
                from: first,
                to: last,
            }),
            _ => error.set(Some(t.dashboard().period_reversed.to_owned())),
        }
    };
    view! {
        <form class="counting__period" on:submit=submit novalidate>
            <TextField id="from" label=t.dashboard().from value=from kind="date" error=error />
            <TextField id="to" label=t.dashboard().to value=to kind="date" />
            <Button>{t.dashboard().apply}</Button>
        </form>
    }
}

/// The last two whole years and the year so far, by the day up to which the data reaches.
fn presets(counting: &Counting, now: &AnalyticsQuery, to_path: &ToPath) -> impl IntoView + use<> {
    let t = use_text();
    let today = t.format().day_at(&counting.as_of, Zone::Wib);
    let links = today.map(|today| {
        let whole = |year: u16| {
            Some(Period {
                from: Day::new(year, 1, 1).ok()?,
                to: Day::new(year, 12, 31).ok()?,
            })
        };
        let so_far = Day::new(today.year(), 1, 1)
            .ok()
            .map(|from| Period { from, to: today });
        let years = [today.year().saturating_sub(1), today.year().saturating_sub(2)];
        let mut links: Vec<_> = years
            .into_iter()
            .filter_map(|year| Some(((t.dashboard().whole_year)(year), whole(year)?)))
            .collect();
        links.extend(so_far.map(|period| (t.dashboard().this_year.to_owned(), period)));
        links
    });
    links
        .unwrap_or_default()
        .into_iter()
        .map(|(label, period)| {
            let href = to_path(AnalyticsQuery {
                from: Some(period.from),
                to: Some(period.to),
                ..now.clone()
            })
            .url();
            let current = (period == counting.period).then_some("true");
            view! { <a class="chip" href=href aria-current=current>{label}</a> }
        })
        .collect_view()
}

/// Period, as-of, rule, rows counted and left out, and why: part of every figure.
#[component]
pub fn FigureLine(
    /// How it was counted.
    counting: Counting,
) -> impl IntoView {
    let t = use_text();
    let left_out: u64 = counting.rows_excluded.iter().map(|excluded| excluded.rows).sum();
    let number = |rows: u64| t.format().count(rows);
    let reasons = counting
        .rows_excluded
        .iter()
        .filter(|excluded| excluded.rows > 0)
        .map(|ExcludedRows { reason, rows }| {
            view! { <li>{number(*rows)} " " {(t.dashboard().exclusion)(*reason)}</li> }
        })
        .collect_view();
    let of_feed = counting.source == LedgerSource::Feed;
    let none = (left_out == 0).then_some(t.dashboard().none_left_out);
    view! {
        <div class="figure-line">
            <span>
                {of_feed.then(|| view! { <strong>{t.dashboard().from_feed}</strong> " · " })}
                {t.format().period(counting.period)} " · "
                {(t.dashboard().as_of)(&t.format().moment_short(&counting.as_of, Zone::Wib))} " · "
                {(t.dashboard().counted)(&number(counting.rows_counted))} ", "
                {(t.dashboard().left_out)(&number(left_out))}
            </span>
            <details class="figure-why">
                <summary>{t.dashboard().why}</summary>
                <div class="figure-why__text">
                    <p>{(t.dashboard().rule_long)(counting.rule)}</p>
                    {of_feed.then(|| view! { <p>{t.dashboard().feed_note}</p> })}
                    {none.map(|none| view! { <p>{none}</p> })}
                    <ul>{reasons}</ul>
                </div>
            </details>
        </div>
    }
}
