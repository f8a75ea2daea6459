//! The table: one column for each offer, one row for each property; rows in which the offers differ are marked.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::OfferId;
use lokapasar_contract::comparison::{ComparedOffer, Comparison};

use super::properties::{Cell, CellMark, Group, Property, groups};
use crate::components::{Choice, Icon, Mark, ProductTags, TableScroll};
use crate::i18n::{Text, use_text};
use crate::pages::shop::buy_offer::BuyOffer;
use crate::paths::Path;

/// The table, with a way to see the differences alone.
#[component]
pub fn ComparisonTable(
    /// The comparison.
    #[prop(into)]
    found: Signal<Arc<Comparison>>,
    /// Takes an offer out; of what was kept, nothing can be taken.
    #[prop(optional, into)]
    remove: Option<Callback<(OfferId, String)>>,
    /// The offer that was chosen, of what was kept.
    #[prop(optional, into)]
    chosen: Option<OfferId>,
) -> impl IntoView {
    let t = use_text();
    let words = t.compare();
    let only_differences = RwSignal::new(false);
    let several = move || found.with(|found| found.items.len() > 1);
    view! {
        <div class="row row--between">
            <p class="small muted">{words.legend}</p>
            {move || {
                several()
                    .then(|| {
                        view! {
                            <Choice
                                label=words.only_differences
                                checked=only_differences
                                on_change=move |only| only_differences.set(only)
                            />
                        }
                    })
            }}
        </div>
        <div class="card">
            <TableScroll label=words.table>
                {move || {
                    let found = found.get();
                    let only = only_differences.get();
                    let groups = groups(t, &found);
                    let differing = groups.iter().any(|group| group.properties.iter().any(Property::differs));
                    let bodies = groups.into_iter().map(|group| body(t, &found.items, group, only)).collect_view();
                    let heads = found
                        .items
                        .iter()
                        .map(|item| head(t, item, remove, chosen.as_ref() == Some(&item.offer.id)))
                        .collect_view();
                    let orders = remove
                        .map(|_| {
                            view! {
                                <tbody class="no-print">
                                    <tr>
                                        <th scope="row">{words.order}</th>
                                        {found.items.iter().map(order).collect_view()}
                                    </tr>
                                </tbody>
                            }
                        });
                    let nothing = (only && !differing).then(|| view! { <caption>{words.no_differences}</caption> });
                    view! {
                        <table class="table table--cards table--sticky compare-table">
                            {nothing}
                            <thead>
                                <tr>
                                    <th scope="col">{words.property}</th>
                                    {heads}
                                </tr>
                            </thead>
                            {bodies}
                            {orders}
                        </table>
                    }
                }}
            </TableScroll>
        </div>
    }
}

/// The head of a column: what, from whom, and the way out of the comparison.
fn head(
    t: Text,
    item: &ComparedOffer,
    remove: Option<Callback<(OfferId, String)>>,
    chosen: bool,
) -> impl IntoView + use<> {
    let words = t.compare();
    let product = &item.product;
    let vendor = item.offer.vendor.name.clone();
    let out = remove.map(|remove| {
        let (id, vendor) = (item.offer.id.clone(), vendor.clone());
        let spoken = (words.remove_of)(&vendor);
        view! {
            <button
                type="button"
                class="button button--small"
                aria-label=spoken
                on:click=move |_| remove.run((id.clone(), vendor.clone()))
            >
                {words.remove}
            </button>
        }
    });
    let mark = chosen.then(
        || view! { <span class="tag tag--mine"><Icon mark=Mark::Check />{words.paper.chosen_mark}</span> },
    );
    view! {
        <th scope="col" class:is-chosen=chosen>
            <img class="compare-table__picture" src=product.picture.src.clone() alt="" width="400" height="300" />
            <span class="offer__name">{vendor}</span>
            <span class="table__note">
                <a href=Path::Product(product.id.clone()).url()>{product.name.clone()}</a>
            </span>
            {mark}
            {out}
        </th>
    }
}

fn body(
    t: Text,
    items: &[ComparedOffer],
    group: Group,
    only_differences: bool,
) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = group
        .properties
        .into_iter()
        .filter(|property| !only_differences || property.differs() || property.decisive)
        .map(|property| row(t, items, property))
        .collect();
    let columns = items.len() + 1;
    (!rows.is_empty()).then(|| {
        view! {
            <tbody>
                <tr class="compare-table__group">
                    <th scope="rowgroup" colspan=columns.to_string()>{group.name}</th>
                </tr>
                {rows}
            </tbody>
        }
    })
}

fn row(t: Text, items: &[ComparedOffer], property: Property) -> impl IntoView + use<> {
    let words = t.compare();
    let differs = property.differs();
    let cells = items
        .iter()
        .zip(property.cells)
        .map(|(item, content)| cell(t, item, content))
        .collect_view();
    view! {
        <tr class:differs=differs class:is-decisive=property.decisive>
            <th scope="row">
                <span>{property.name}</span>
                {differs
                    .then(|| {
                        view! {
                            <span class="compare-table__differs"><span aria-hidden="true">"≠"</span>{words.differs}</span>
                        }
                    })}
            </th>
            {cells}
        </tr>
    }
}

fn cell(t: Text, item: &ComparedOffer, cell: Cell) -> impl IntoView + use<> {
    let mark = cell.mark.map(|mark| match mark {
        CellMark::Lowest => {
            view! { <span class="tag tag--done"><Icon mark=Mark::Check />{t.product().lowest}</span> }
                .into_any()
        }
        CellMark::Outlier => {
            view! { <span class="tag tag--waiting"><Icon mark=Mark::Alert />{t.compare().outlier}</span> }
                .into_any()
        }
    });
    let lowest = cell.mark == Some(CellMark::Lowest);
    view! {
        <td data-label=seller(item) class:is-lowest=lowest>
            <span class="compare-table__cell">
                <span>{cell.value}</span> {cell.note.map(|note| view! { <span class="table__note">{note}</span> })}
                {mark}
            </span>
        </td>
    }
}

fn order(item: &ComparedOffer) -> impl IntoView + use<> {
    let (offer, product) = (item.offer.clone(), item.product.clone());
    view! {
        <td class="compare-table__order">
            <span class="table__note">{seller(item)}</span>
            <ProductTags pdn=product.pdn tkdn_bp=product.tkdn_bp tkdn_verified=product.tkdn_verified />
            <BuyOffer offer name=product.name unit=product.unit />
        </td>
    }
}

/// Vendor and marketplace.
pub(super) fn seller(item: &ComparedOffer) -> String {
    format!("{}, {}", item.offer.vendor.name, item.offer.marketplace.name)
}
