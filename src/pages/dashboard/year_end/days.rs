//! On which day it is looked at, and since when orders count.

use leptos::prelude::*;
use lokapasar_contract::Day;
use lokapasar_contract::analytics::Counting;
use lokapasar_contract::query::{AnalyticsQuery, YearEndQuery};

use crate::app::use_go;
use crate::components::{Button, TextField};
use crate::i18n::format::Zone;
use crate::i18n::use_text;
use crate::paths::Path;

/// The form of both days, and days that are ready-made; every choice is a new address.
#[component]
pub fn Days(
    /// What the address says.
    query: YearEndQuery,
    /// How the answer was counted.
    counting: Counting,
) -> impl IntoView {
    let t = use_text();
    let go = StoredValue::new_local(use_go());
    let from = RwSignal::new(counting.period.from.to_string());
    let to = RwSignal::new(counting.period.to.to_string());
    let error = RwSignal::new(None::<String>);
    let now = StoredValue::new(YearEndQuery { page: None, ..query });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let days = [from, to].map(|day| day.with_untracked(|day| day.parse::<Day>()));
        match days {
            [Ok(first), Ok(last)] if first <= last => {
                let path = looked_at(now.get_value(), Some(first), Some(last));
                go.with_value(|go| go(&path));
            }
            _ => error.set(Some(t.dashboard().period_reversed.to_owned())),
        }
    };
    let today = t.format().day_at(&counting.as_of, Zone::Wib);
    let presets = today.map(|today| {
        let end = |year: u16| Day::new(year, 12, 31).ok();
        let years = [today.year().saturating_sub(1), today.year().saturating_sub(2)];
        let mut days = vec![(t.year_end().today.to_owned(), Some(today))];
        days.extend(years.map(|year| ((t.year_end().end_of)(year), end(year))));
        days.into_iter()
            .filter_map(|(label, day)| {
                let day = day?;
                // Without a first day: whatever is still unpaid, however old.
                let href = looked_at(now.get_value(), None, (day != today).then_some(day)).url();
                let current = (counting.period.to == day).then_some("true");
                Some(view! { <a class="chip" href=href aria-current=current>{label}</a> })
            })
            .collect_view()
    });
    view! {
        <section class="counting" aria-label=t.year_end().form>
            <form class="counting__period" on:submit=submit novalidate>
                <TextField id="to" label=t.year_end().as_it_stood value=to kind="date" />
                <TextField id="from" label=t.year_end().placed_from value=from kind="date" error=error />
                <Button>{t.dashboard().apply}</Button>
            </form>
            <nav class="counting__presets" aria-label=t.year_end().presets>{presets}</nav>
        </section>
    }
}

fn looked_at(query: YearEndQuery, from: Option<Day>, to: Option<Day>) -> Path {
    Path::YearEnd(YearEndQuery {
        common: AnalyticsQuery {
            from,
            to,
            ..query.common
        },
        ..query
    })
}
