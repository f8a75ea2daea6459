//! A part of the cart that becomes one order.

use leptos::prelude::*;
use lokapasar_contract::catalogue::{Marketplace, VendorRef};
use lokapasar_contract::order::Totals;

use super::amounts::Amounts;
use super::arrange::{self, Removed, Row, Section};
use super::line::{Line, RemovedLine};
use super::with_view;
use crate::components::MarketplaceTag;
use crate::i18n::use_text;

/// What there is to say of a group beside its lines; nothing once all of them are removed.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Standing {
    /// Which order it becomes, from 0.
    place: usize,
    /// How many orders there will be.
    of: usize,
    totals: Totals,
    days: u16,
}

/// What becomes one order: the vendor, the lines, the sums.
#[component]
pub fn Group(
    /// The vendor, the marketplace, and the lines at first.
    section: Section,
    /// All of them, as they change.
    sections: Memo<Vec<Section>>,
    /// Where lines go when they are removed.
    removed: RwSignal<Vec<Removed>>,
) -> impl IntoView {
    let words = use_text().cart();
    let key = section.key();
    let rows = {
        let key = key.clone();
        move || {
            sections.with(|sections| {
                let section = sections.iter().find(|section| section.key() == key);
                section.map(|section| section.rows.clone()).unwrap_or_default()
            })
        }
    };
    let mine = key.clone();
    let standing = with_view(move |view| {
        let (place, group) = arrange::group_of(view, &mine)?;
        Some(Standing {
            place,
            of: view.groups.len(),
            totals: group.totals,
            days: group.lead_time_days,
        })
    });
    let heading = format!("group-{}-{}", key.0, key.1);
    let heading_id = heading.clone();
    let estimate = with_view(|view| view.estimate);
    view! {
        <section class="card" aria-labelledby=heading>
            <GroupHead
                id=heading_id
                vendor=section.vendor
                marketplace=section.marketplace
                standing
            />
            <ul class="cart-lines">
                <For
                    each=rows
                    key=Clone::clone
                    children=move |row| match row {
                        Row::Line(id) => view! { <Line id removed /> }.into_any(),
                        Row::Removed(id) => view! { <RemovedLine id removed /> }.into_any(),
                    }
                />
            </ul>
            {move || {
                standing.with(Option::is_some).then(|| {
                    let totals = move || standing.get().map(|standing| standing.totals).unwrap_or_default();
                    view! {
                        <div class="cart-group__foot">
                            <Amounts totals=Signal::derive(totals) label=words.group_total estimate />
                        </div>
                    }
                })
            }}
        </section>
    }
}

#[component]
fn GroupHead(
    id: String,
    vendor: VendorRef,
    marketplace: Marketplace,
    standing: Memo<Option<Standing>>,
) -> impl IntoView {
    let t = use_text();
    let words = t.cart();
    let from = (words.from)(&vendor.district, &vendor.region.name);
    let order = move || {
        let standing = standing.get().filter(|standing| standing.of > 1)?;
        Some((words.order_of)(standing.place + 1, standing.of))
    };
    let lead_time = move || {
        standing
            .get()
            .map(|standing| format!(" · {}", (words.lead_time)(&t.format().days(standing.days))))
    };
    view! {
        <div class="card__head">
            <div>
                {move || order().map(|order| view! { <p class="muted small">{order}</p> })}
                <h2 id=id>{vendor.name}</h2>
                <p class="muted small">
                    {from} {lead_time} {(!vendor.pkp).then(|| format!(" · {}", words.not_pkp))}
                </p>
            </div>
            <MarketplaceTag marketplace />
        </div>
    }
}
