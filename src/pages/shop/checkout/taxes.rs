//! The orders that will come out of the cart, each with its taxes: how much of which line, and who handles them.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::checkout::{OrderPreview, PreviewLine, PurchasePreview, RouteTaxes, Tax};
use lokapasar_contract::delivery::DeliveryCost;
use lokapasar_contract::purchase::PaymentRoute;
use lokapasar_contract::{LineId, Rupiah};

use crate::components::{Icon, Mark, MarketplaceTag, Money, TableScroll};
use crate::i18n::use_text;

/// One card for each order.
#[component]
pub fn OrderTaxes(
    /// What would come of the cart.
    preview: Signal<Arc<PurchasePreview>>,
    /// The way of paying that is chosen.
    route: RwSignal<Option<PaymentRoute>>,
) -> impl IntoView {
    let orders = Memo::new(move |_| preview.read().orders.clone());
    let cards = move || {
        let orders = orders.get();
        let of = orders.len();
        let card = move |(place, order): (usize, OrderPreview)| view! { <OrderCard place of order route /> };
        orders.into_iter().enumerate().map(card).collect_view()
    };
    view! {
        <div class="stack">
            {cards}
            <p class="muted small">{move || preview.read().rounding.clone()}</p>
        </div>
    }
}

#[component]
fn OrderCard(
    place: usize,
    of: usize,
    order: OrderPreview,
    route: RwSignal<Option<PaymentRoute>>,
) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().rules;
    let heading = format!("order-preview-{place}");
    let heading_id = heading.clone();
    let which = (of > 1).then(|| (t.cart().order_of)(place + 1, of));
    let negotiation = order.negotiation.clone().map(|note| {
        view! {
            <p class="tax-note">
                <Icon mark=Mark::Info />
                <span>{note.text} " " <span class="muted small">{(t.cart().source)(&note.source)}</span></span>
            </p>
        }
    });
    let costs = order.deliveries.clone();
    let shipping = (!costs.is_empty()).then(|| view! { <ShippingCosts costs /> });
    let taxes = {
        let order = order.clone();
        move || {
            let chosen = route.get();
            let taxes = order.taxes.iter().find(|taxes| Some(taxes.route) == chosen);
            match taxes {
                Some(taxes) => view! { <Taxed order=order.clone() taxes=taxes.clone() /> }.into_any(),
                None => view! { <p class="card__body muted">{words.choose_route}</p> }.into_any(),
            }
        }
    };
    view! {
        <section class="card" aria-labelledby=heading>
            <div class="card__head">
                <div>
                    {which.map(|which| view! { <p class="muted small">{which}</p> })}
                    <h3 id=heading_id>{order.vendor.name}</h3>
                    {(!order.vendor.pkp).then(|| view! { <p class="muted small">{t.cart().not_pkp}</p> })}
                </div>
                <MarketplaceTag marketplace=order.marketplace />
            </div>
            {taxes}
            {shipping}
            {negotiation}
        </section>
    }
}

/// What shipping to each address comes to.
#[component]
fn ShippingCosts(costs: Vec<DeliveryCost>) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().division;
    let rows = costs
        .into_iter()
        .map(|cost| {
            let label = (words.shipping_to)(cost.number, &cost.region.name);
            view! {
                <div class="amounts__row">
                    <dt>{label}</dt>
                    <dd><Money amount=cost.shipping /></dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="card__body division__costs">
            <p><strong>{t.checkout().rules.shipping}</strong> " " <span class="muted small">{words.shipping_hint}</span></p>
            <dl class="amounts">{rows}</dl>
        </div>
    }
}

/// The table of lines and taxes, the sums, and who handles what.
#[component]
fn Taxed(order: OrderPreview, taxes: RouteTaxes) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().rules;
    let RouteTaxes { taxes, to_vendor, .. } = taxes;
    let names: Vec<String> = taxes
        .iter()
        .map(|tax| (words.tax)(tax.kind, &t.format().basis_points(tax.rate_bp)))
        .collect();
    let heads = names
        .iter()
        .map(|name| view! { <th scope="col" class="num">{name.clone()}</th> });
    let heads = heads.collect_view();
    let row = {
        let (names, taxes) = (names.clone(), taxes.clone());
        move |label: AnyView, line: Option<&LineId>, base: Rupiah| {
            let cells = taxes.iter().zip(&names).map(|(tax, name)| {
                let amount = share(tax, line);
                view! { <td class="num" data-label=name.clone()><Money amount /></td> }
            });
            view! {
                <tr>
                    <th scope="row">{label}</th>
                    <td class="num" data-label=words.base><Money amount=base /></td>
                    {cells.collect_view()}
                </tr>
            }
        }
    };
    let described = move |line: &PreviewLine| {
        let quantity = (words.quantity)(&t.format().number(line.quantity), &line.unit);
        view! { {line.name.clone()} <span class="table__note">{quantity}</span> }.into_any()
    };
    let rows: Vec<_> = order
        .lines
        .iter()
        .map(|line| row(described(line), Some(&line.id), line.price))
        .collect();
    let shipping = (order.totals.shipping > Rupiah::ZERO)
        .then(|| row(words.shipping.into_any(), None, order.totals.shipping));
    let base = order
        .totals
        .goods
        .checked_add(order.totals.shipping)
        .unwrap_or(order.totals.goods);
    let sums = taxes.iter().zip(&names).map(|(tax, name)| {
        view! { <td class="num" data-label=name.clone()><Money amount=tax.amount /></td> }
    });
    let sums = sums.collect_view();
    let notes = taxes
        .iter()
        .zip(names)
        .map(|(tax, name)| view! { <TaxNote tax=tax.clone() name /> });
    let notes = notes.collect_view();
    view! {
        <TableScroll label=(words.table)(&order.vendor.name)>
            <table class="table table--cards taxes">
                <thead>
                    <tr>
                        <th scope="col">{words.line}</th>
                        <th scope="col" class="num">{words.base}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows} {shipping}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{words.sum}</th>
                        <td class="num" data-label=words.base><Money amount=base /></td>
                        {sums}
                    </tr>
                </tfoot>
            </table>
        </TableScroll>
        <div class="taxes__foot">
            {if taxes.is_empty() {
                view! { <p class="muted">{words.untaxed}</p> }.into_any()
            } else {
                view! { <ul class="tax-notes">{notes}</ul> }.into_any()
            }}
            <dl class="amounts">
                <div class="amounts__row">
                    <dt>{words.to_vendor}</dt>
                    <dd><Money amount=to_vendor /></dd>
                </div>
                <div class="amounts__row amounts__row--sum">
                    <dt>{words.paid_by_unit}</dt>
                    <dd><Money amount=order.totals.total /></dd>
                </div>
            </dl>
        </div>
    }
}

/// What of a tax falls on a line, or on shipping.
fn share(tax: &Tax, line: Option<&LineId>) -> Rupiah {
    let share = tax.shares.iter().find(|share| share.line.as_ref() == line);
    share.map_or(Rupiah::ZERO, |share| share.amount)
}

#[component]
fn TaxNote(tax: Tax, name: String) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().rules;
    let of = (words.of_base)(&t.format().money(tax.base));
    view! {
        <li class="tax-note">
            <Icon mark=Mark::Paper />
            <span>
                <strong>{name}</strong> " " {of} ": " <Money amount=tax.amount /> ". " {(words.handled_by)(tax.withheld_by)} " "
                <span class="muted small">{(t.cart().source)(&tax.source)}</span>
            </span>
        </li>
    }
}
