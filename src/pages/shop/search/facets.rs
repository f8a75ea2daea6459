//! The filters: groups of choices with what each would give, from the facets of the answer.

use leptos::prelude::*;
use lokapasar_contract::catalogue::Category;

use super::Looking;
use super::choices::{Choices, Group};
use super::filters::without_filters;
use super::price::PriceFilter;
use crate::components::RowSkeletons;
use crate::i18n::use_text;
use crate::queries::catalogue::use_categories;

/// All groups of filters.
#[component]
pub fn Filters(
    /// What is looked for and what was found.
    looking: Looking,
    /// Tells the ids in the column from those in the sheet.
    prefix: &'static str,
) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let categories = use_categories();
    let levels = Memo::new(move |_| {
        let level = |category: &Category| (category.id.clone(), category.level);
        categories
            .data()
            .map_or_else(Vec::new, |all| all.items.iter().map(level).collect())
    });
    let group = move |legend, keys| Group {
        looking,
        prefix,
        legend,
        keys,
        levels,
    };
    let there = Memo::new(move |_| looking.found.data().is_some());
    let narrowed = Memo::new(move |_| looking.shown.read().has_filters());
    let clear = move |_| looking.go.run(without_filters(&looking.query.get_untracked()));
    move || {
        if !there.get() {
            return view! { <RowSkeletons count=10 /> }.into_any();
        }
        view! {
            <Choices group=group(words.marketplace, &["marketplace"]) />
            <Choices group=group(words.category, &["category"]) />
            <PriceFilter looking prefix />
            <Choices group=group(words.traits, &["pdn", "tkdn_min", "sni", "umk", "in_stock"]) />
            <Choices group=group(words.region, &["region"]) />
            <Choices group=group(words.vendor, &["vendor"]) />
            {move || {
                narrowed
                    .get()
                    .then(|| {
                        view! { <button type="button" class="link-button" on:click=clear>{words.clear}</button> }
                    })
            }}
        }
        .into_any()
    }
}
