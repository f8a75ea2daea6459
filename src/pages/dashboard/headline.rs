//! The headline figures, each with its comparison as a sentence.

use leptos::prelude::*;
use lokapasar_contract::analytics::{Summary, SummaryChange, SummaryFigures};
use lokapasar_contract::query::{LedgerFilter, VendorTrait};

use super::drill::{counted_as, use_drill};
use crate::components::{KeyFigure, Trend};
use crate::i18n::{Text, use_text};

/// Value, orders, local vendors, units, average.
#[component]
pub fn Headline(
    /// The figures.
    summary: Summary,
) -> impl IntoView {
    let t = use_text();
    let figures = &summary.figures;
    let sentence = Sentence { t, summary: &summary };
    let value = sentence.of(|base| t.format().money_short(base.value), |change| change.value);
    let orders = sentence.of(|base| count(t, base.orders), |change| change.orders);
    // Where the source does not say which vendors are local, it is all of them.
    let told = figures.local_vendors.is_some();
    let vendors = if told {
        sentence.of(
            |base| count(t, base.local_vendors.unwrap_or_default()),
            |change| change.local_vendors,
        )
    } else {
        sentence.of(|base| count(t, base.vendors), |change| change.vendors)
    };
    let average = sentence.of(
        |base| {
            base.average_order.map_or_else(
                || t.dashboard().no_average.to_owned(),
                |amount| t.format().money_short(amount),
            )
        },
        |change| change.average_order,
    );
    let idle = figures.units_total.saturating_sub(figures.units_active);
    let idle = if idle == 0 {
        t.dashboard().units_all.to_owned()
    } else {
        (t.dashboard().units_idle)(&count(t, idle))
    };
    let units = format!(
        "{} / {}",
        count(t, figures.units_active),
        count(t, figures.units_total)
    );
    let of_vendors = (t.dashboard().of_vendors)(&count(t, figures.vendors));
    let vendors_base = vendors.1;
    let drill = use_drill();
    let region = summary.region.as_ref().map(|region| &region.code);
    let common = counted_as(&summary.counting);
    let all = || drill.url(region, &common, LedgerFilter::default());
    let of_vendors_alone = LedgerFilter {
        local: told.then_some(VendorTrait::Yes),
        ..LedgerFilter::default()
    };
    view! {
        <div class="headline">
            <KeyFigure
                label=t.dashboard().value
                value=t.format().money_short(figures.value)
                change=value.0
                comparison=move || value.1.clone()
                href=all()
                lead=true
            />
            <KeyFigure
                label=t.dashboard().orders
                value=count(t, figures.orders)
                change=orders.0
                comparison=move || orders.1.clone()
                href=all()
            />
            <KeyFigure
                label=if told { t.dashboard().local_vendors } else { t.dashboard().vendors }
                value=count(t, figures.local_vendors.unwrap_or(figures.vendors))
                change=vendors.0
                href=drill.url(region, &common, of_vendors_alone)
                comparison=move || match (told, vendors_base.is_empty()) {
                    (false, _) => vendors_base.clone(),
                    (true, true) => of_vendors.clone(),
                    (true, false) => format!("{vendors_base}; {of_vendors}"),
                }
            />
            <KeyFigure label=t.dashboard().units_active value=units change=None comparison=move || idle.clone() href=all() />
            <KeyFigure
                label=t.dashboard().average
                value=figures
                    .average_order
                    .map_or_else(|| t.dashboard().no_average.to_owned(), |amount| t.format().money_short(amount))
                change=average.0
                comparison=move || average.1.clone()
                href=all()
            />
        </div>
    }
}

fn count(t: Text, number: u64) -> String {
    t.format().count(number)
}

struct Sentence<'a> {
    t: Text,
    summary: &'a Summary,
}

impl Sentence<'_> {
    /// The change with its direction, and the rest of the sentence: from what, in which period.
    fn of(
        &self,
        base: impl Fn(&SummaryFigures) -> String,
        change: impl Fn(&SummaryChange) -> Option<f64>,
    ) -> (Option<(Trend, String)>, String) {
        let (Some(before), Some(changes), Some(period)) = (
            &self.summary.comparison,
            &self.summary.change,
            self.summary.counting.base_period,
        ) else {
            return (None, String::new());
        };
        let period = self.t.format().period(period);
        match change(changes) {
            Some(ratio) => {
                let words = match Trend::of(ratio) {
                    Trend::Level => self.t.dashboard().unchanged.to_owned(),
                    Trend::Up | Trend::Down => self.t.format().ratio(ratio.abs()),
                };
                (
                    Some((Trend::of(ratio), words)),
                    (self.t.dashboard().from_base)(&base(before), &period),
                )
            }
            None => (None, (self.t.dashboard().new_since)(&period)),
        }
    }
}
