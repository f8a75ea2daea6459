//! The same orders three times: by whose move it is, by age, by state. Each part leads to its orders alone.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{Pending, YearEnd};
use lokapasar_contract::query::YearEndQuery;

use crate::charts::{Bar, Scale};
use crate::components::TableScroll;
use crate::i18n::{Text, use_text};
use crate::paths::Path;

/// A part: what it is called, what it holds, the question for it alone, and whether that is what is asked.
struct Part {
    label: &'static str,
    pending: Pending,
    query: YearEndQuery,
    chosen: bool,
}

/// The three divisions.
#[component]
pub fn Divisions(
    /// The answer.
    answer: Arc<YearEnd>,
    /// What was asked.
    query: YearEndQuery,
) -> impl IntoView {
    let t = use_text();
    let base = YearEndQuery {
        page: None,
        ..query.clone()
    };
    let part = |label, pending, chosen: bool, choose: &dyn Fn(&mut YearEndQuery, bool)| {
        let mut query = base.clone();
        // What is chosen is given back.
        choose(&mut query, !chosen);
        Part {
            label,
            pending,
            query,
            chosen,
        }
    };
    let actors = answer.actors.iter().map(|it| {
        let chosen = query.actor == Some(it.actor);
        part((t.states().actor)(it.actor), it.pending, chosen, &|query, on| {
            query.actor = on.then_some(it.actor);
        })
    });
    let ages = answer.ages.iter().map(|it| {
        let chosen = query.age == Some(it.age);
        part((t.year_end().age)(it.age), it.pending, chosen, &|query, on| {
            query.age = on.then_some(it.age);
        })
    });
    let states = answer.states.iter().map(|it| {
        let chosen = query.state == Some(it.state);
        part((t.states().order)(it.state), it.pending, chosen, &|query, on| {
            query.state = on.then_some(it.state);
        })
    });
    let total = answer.total;
    view! {
        <div class="course-divisions">
            {division(t, t.year_end().actors, actors.collect(), total)}
            {division(t, t.year_end().ages, ages.collect(), total)}
            {division(t, t.year_end().states, states.collect(), total)}
        </div>
    }
}

fn division(t: Text, title: &'static str, parts: Vec<Part>, total: Pending) -> impl IntoView + use<> {
    let most = parts.iter().map(|part| part.pending.value.get()).max();
    let scale = Scale::ending_at(most.unwrap_or_default());
    let rows = parts
        .into_iter()
        .map(|part| {
            let Part { label, pending, query, chosen } = part;
            let title = if chosen { (t.year_end().all_again)(label) } else { (t.year_end().only)(label) };
            let name = if pending.orders > 0 || chosen {
                let current = chosen.then_some("true");
                view! { <a class="drill" href=Path::YearEnd(query).url() title=title aria-current=current>{label}</a> }
                    .into_any()
            } else {
                view! { <span>{label}</span> }.into_any()
            };
            view! {
                <tr class:is-mine=chosen>
                    <th scope="row">{name}</th>
                    <td class="num" data-label=t.dashboard().orders>{t.format().count(pending.orders)}</td>
                    <td class="num" data-label=t.dashboard().value>{t.format().money(pending.value)}</td>
                    <td class="ranking__bar"><Bar amount=pending.value.get() scale mine=chosen /></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="card">
            <div class="card__head"><h2>{title}</h2></div>
            <TableScroll label=title>
                <table class="table table--cards course-division">
                    <caption class="visually-hidden">{title}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{title}</th>
                            <th scope="col" class="num">{t.dashboard().orders}</th>
                            <th scope="col" class="num">{t.dashboard().value}</th>
                            <td aria-hidden="true"></td>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{t.year_end().total}</th>
                            <td class="num" data-label=t.dashboard().orders>{t.format().count(total.orders)}</td>
                            <td class="num" data-label=t.dashboard().value>{t.format().money(total.value)}</td>
                            <td></td>
                        </tr>
                    </tfoot>
                </table>
            </TableScroll>
        </section>
    }
}
