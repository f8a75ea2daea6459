//! What is ordered, and what it costs.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::order::{InspectionOutcome, OrderDetail, OrderLine};

use crate::components::{Money, TableScroll};
use crate::i18n::{Text, use_text};
use crate::paths::Path;

/// The table of lines with its totals.
#[component]
pub fn LinesCard(
    /// The order.
    order: Arc<OrderDetail>,
) -> impl IntoView {
    let t = use_text();
    let rows = order
        .lines
        .iter()
        .map(|line| {
            let notes = notes(t, line);
            view! {
                <tr>
                    <th scope="row">
                        <a href=Path::Product(line.product.clone()).url()>{line.name.clone()}</a>
                        {notes
                            .into_iter()
                            .map(|note| view! { <span class="table__note">{note}</span> })
                            .collect_view()}
                    </th>
                    <td class="num" data-label=t.order().quantity>
                        {t.format().number(line.quantity)} " " {line.unit.clone()}
                    </td>
                    <td class="num" data-label=t.order().agreed_price><Money amount=line.unit_price /></td>
                    <td class="num" data-label=t.orders().total><Money amount=line.price /></td>
                </tr>
            }
        })
        .collect_view();
    let totals = [
        (t.order().goods, order.totals.goods),
        (t.order().shipping, order.totals.shipping),
        (t.order().ppn, order.totals.ppn),
        (t.orders().total, order.totals.total),
    ];
    let foot = totals
        .into_iter()
        .enumerate()
        .map(|(place, (label, amount))| {
            view! {
                <tr class:is-total={place == 3}>
                    <th scope="row" colspan="3">{label}</th>
                    <td class="num"><Money amount /></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="lines-title">
            <div class="card__head">
                <h2 id="lines-title">{t.order().lines}</h2>
            </div>
            <TableScroll label=t.order().lines>
                <table class="table table--cards order-lines">
                    <caption class="visually-hidden">{t.order().lines}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.order().thing}</th>
                            <th scope="col" class="num">{t.order().quantity}</th>
                            <th scope="col" class="num">{t.order().agreed_price}</th>
                            <th scope="col" class="num">{t.orders().total}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>{foot}</tfoot>
                </table>
            </TableScroll>
        </section>
    }
}

/// What else there is to say of a line: its saving, what is shipped, what was found, why it was rejected.
fn notes(t: Text, line: &OrderLine) -> Vec<String> {
    let saving = line
        .list_price
        .checked_sub(line.unit_price)
        .filter(|saving| saving.get() > 0);
    let was =
        saving.map(|saving| (t.order().was)(&t.format().money(line.list_price), &t.format().money(saving)));
    let shipped = (line.shipped > 0).then(|| (t.order().shipped)(&t.format().number(line.shipped)));
    let found = line.inspection.as_ref().map(|inspection| {
        let outcome = (t.states().inspection)(inspection.outcome);
        match (&inspection.note, inspection.outcome) {
            (Some(note), outcome_kind) if outcome_kind != InspectionOutcome::Fits => {
                format!("{outcome}: {note}")
            }
            _ => outcome.to_owned(),
        }
    });
    let rejected = line.rejected.as_ref().map(|reason| (t.order().rejected)(reason));
    let dropped = (line.quantity == 0).then(|| t.addenda().dropped.to_owned());
    [was, shipped, found, rejected, dropped]
        .into_iter()
        .flatten()
        .collect()
}
