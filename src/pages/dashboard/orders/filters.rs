//! The filters of the list, chosen ones as chips that can be taken away.

use leptos::prelude::*;
use lokapasar_contract::analytics::{ChosenFilter, LedgerSource};
use lokapasar_contract::query::{LedgerFilter, LedgerQuery, LedgerSort, VendorTrait};

use crate::app::use_go;
use crate::components::{Chip, SelectField};
use crate::i18n::use_text;
use crate::paths::Path;

/// What can be chosen, and what is.
#[component]
pub fn Filters(
    /// What the address says.
    query: LedgerQuery,
    /// The filters that name something, with its name.
    named: Vec<ChosenFilter>,
) -> impl IntoView {
    let t = use_text();
    let go = StoredValue::new_local(use_go());
    let now = StoredValue::new(LedgerQuery {
        page: None,
        ..query.clone()
    });
    let visit =
        Callback::new(move |query: LedgerQuery| go.with_value(|go| go(&Path::DashboardOrders(query))));
    let narrow = move |change: &dyn Fn(&mut LedgerFilter)| {
        let mut query = now.get_value();
        change(&mut query.filter);
        visit.run(query);
    };
    let any = || (String::new(), t.ledger().any.to_owned());
    let traits = || {
        let words = VendorTrait::ALL
            .iter()
            .map(|it| (it.as_str().to_owned(), (t.ledger().vendor_trait)(*it).to_owned()));
        std::iter::once(any()).chain(words).collect::<Vec<_>>()
    };
    let domestic = [true, false].map(|it| (it.to_string(), (t.ledger().yes_no)(it).to_owned()));
    let sorts = LedgerSort::ALL
        .iter()
        .map(|it| (it.as_str().to_owned(), (t.ledger().sorted)(*it).to_owned()));
    let word =
        |chosen: Option<VendorTrait>| Signal::stored(chosen.map_or("", VendorTrait::as_str).to_owned());
    // The feed says none of this, and the server refuses to narrow by it.
    let told = query.common.source == LedgerSource::Demo;
    let chips = chips(&query, named);
    view! {
        <form class="ledger-filters" aria-label=t.ledger().filters on:submit=|event| event.prevent_default()>
            {told.then(|| view! {
                <SelectField
                    id="local"
                    label=t.ledger().local
                    value=word(query.filter.local)
                    options=traits()
                    on_choose=Callback::new(move |word: String| narrow(&|filter| filter.local = VendorTrait::from_word(&word)))
                />
                <SelectField
                    id="umk"
                    label=t.ledger().umk
                    value=word(query.filter.umk)
                    options=traits()
                    on_choose=Callback::new(move |word: String| narrow(&|filter| filter.umk = VendorTrait::from_word(&word)))
                />
                <SelectField
                    id="pdn"
                    label=t.ledger().pdn
                    value=Signal::stored(query.filter.pdn.map(|it| it.to_string()).unwrap_or_default())
                    options=std::iter::once(any()).chain(domestic).collect()
                    on_choose=Callback::new(move |word: String| narrow(&|filter| filter.pdn = word.parse().ok()))
                />
            })}
            <SelectField
                id="sort"
                label=t.ledger().sort
                value=Signal::stored(query.sort.as_str().to_owned())
                options=sorts.collect()
                on_choose=Callback::new(move |word: String| {
                    visit.run(LedgerQuery { sort: LedgerSort::from_word(&word).unwrap_or_default(), ..now.get_value() });
                })
            />
        </form>
        {chips}
    }
}

fn chips(query: &LedgerQuery, named: Vec<ChosenFilter>) -> Option<impl IntoView + use<>> {
    let t = use_text();
    if query.filter == LedgerFilter::default() {
        return None;
    }
    let without = |take: &dyn Fn(&mut LedgerFilter)| {
        let mut query = LedgerQuery {
            page: None,
            ..query.clone()
        };
        take(&mut query.filter);
        Path::DashboardOrders(query).url()
    };
    let below = query.filter.below;
    let mut chips: Vec<(String, String)> = named
        .into_iter()
        .map(|chosen| {
            let mut label = (t.ledger().chip)(&chosen.key, chosen.name.as_deref());
            let href = without(&|filter| match chosen.key.as_str() {
                "unit" => (filter.unit, filter.below) = (None, false),
                "vendor" => filter.vendor = None,
                "category" => filter.category = None,
                _ => filter.marketplace = None,
            });
            if below && chosen.key == "unit" {
                label = format!("{label}, {}", t.ledger().with_below);
            }
            (label, href)
        })
        .collect();
    let known = |label: &str, it: VendorTrait| format!("{label}: {}", (t.ledger().vendor_trait)(it));
    let filter = &query.filter;
    chips.extend(filter.local.map(|it| {
        (
            known(t.ledger().local, it),
            without(&|filter| filter.local = None),
        )
    }));
    chips.extend(
        filter
            .umk
            .map(|it| (known(t.ledger().umk, it), without(&|filter| filter.umk = None))),
    );
    chips.extend(filter.pdn.map(|it| {
        let label = format!("{}: {}", t.ledger().pdn, (t.ledger().yes_no)(it));
        (label, without(&|filter| filter.pdn = None))
    }));
    let all = Path::DashboardOrders(LedgerQuery::of(query.common.clone())).url();
    let items = chips
        .into_iter()
        .map(|(label, href)| view! { <li><Chip label href /></li> })
        .collect_view();
    Some(view! {
        <div class="ledger-chosen">
            <ul class="chips" aria-label=t.ledger().chosen>{items}</ul>
            <a href=all>{t.ledger().clear}</a>
        </div>
    })
}
