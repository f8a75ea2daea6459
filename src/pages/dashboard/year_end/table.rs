//! The orders themselves, each with how far it has come, and the way to open it.

use leptos::prelude::*;
use lokapasar_contract::analytics::{Counting, CourseOrder, YearEnd};
use lokapasar_contract::query::{AnalyticsQuery, LedgerFilter, Named, YearEndQuery, YearEndSort};
use lokapasar_contract::session::Role;
use lokapasar_contract::{OrderId, RegionCode};

use crate::components::{SortHeader, SortOrder, TableScroll};
use crate::i18n::{Text, use_text};
use crate::pages::dashboard::drill::{Drill, counted_as, use_drill};
use crate::paths::Path;
use crate::stores::SessionStore;

/// The ways from an order to more of it, for the person who is signed in.
#[derive(Debug, Clone)]
pub(in crate::pages::dashboard) struct Ways {
    drill: Option<Drill>,
    opens_orders: bool,
}

impl Ways {
    /// Those of the person who is signed in.
    pub(in crate::pages::dashboard) fn of_person() -> Self {
        let role = expect_context::<SessionStore>().role();
        let watches = matches!(role, Some(Role::Official | Role::Auditor));
        Self {
            drill: watches.then(use_drill),
            opens_orders: matches!(
                role,
                Some(Role::Buyer | Role::Ppk | Role::Bendahara | Role::Auditor)
            ),
        }
    }

    /// The page of the order, where it has one that is for the person; else its rows, found by day, unit and vendor.
    fn url(&self, region: &RegionCode, counting: &Counting, order: &CourseOrder) -> Option<String> {
        if order.live && self.opens_orders {
            return Some(Path::Order(OrderId::new(&order.id)).url());
        }
        // What failed counts in no list of rows.
        order.value?;
        let day = AnalyticsQuery {
            from: Some(order.day),
            to: Some(order.day),
            ..counted_as(counting)
        };
        let filter = LedgerFilter {
            unit: Some(
                order
                    .unit
                    .as_ref()
                    .map_or(Named::Nothing, |unit| Named::As(unit.id.clone())),
            ),
            vendor: Some(
                order
                    .vendor
                    .as_ref()
                    .map_or(Named::Nothing, |vendor| Named::As(vendor.id.clone())),
            ),
            ..LedgerFilter::default()
        };
        self.drill.as_ref()?.url(Some(region), &day, filter)
    }

    /// The number of an order, leading to it where it can be opened.
    pub(in crate::pages::dashboard) fn number(
        &self,
        t: Text,
        region: &RegionCode,
        counting: &Counting,
        order: &CourseOrder,
    ) -> AnyView {
        let id = order.id.clone();
        match self.url(region, counting, order) {
            Some(href) => {
                let title = (t.year_end().open)(&id);
                view! { <a class="drill ledger__id" href=href title=title>{id}</a> }.into_any()
            }
            None => view! { <span class="ledger__id">{id}</span> }.into_any(),
        }
    }
}

/// The orders of a page.
#[component]
pub fn WaitingTable(
    /// The answer.
    answer: YearEnd,
    /// What was asked.
    query: YearEndQuery,
) -> impl IntoView {
    let t = use_text();
    let ways = Ways::of_person();
    let sorted = |ascending, descending| {
        let (order, sort) = SortOrder::of(query.sort, ascending, descending);
        let next = Path::YearEnd(YearEndQuery {
            sort,
            page: None,
            ..query.clone()
        });
        (order, next.url())
    };
    let (placed, by_placed) = sorted(YearEndSort::Oldest, YearEndSort::Newest);
    let (value, by_value) = sorted(YearEndSort::ValueAscending, YearEndSort::ValueDescending);
    let rows = answer
        .items
        .iter()
        .map(|order| row(t, &ways, &answer, order))
        .collect_view();
    let label = (t.year_end().list)(&t.format().count(answer.total.orders));
    view! {
        <TableScroll label=label.clone()>
            <table class="table table--cards ledger course-table">
                <caption class="visually-hidden">{label}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.ledger().order}</th>
                        <SortHeader label=t.year_end().placed order=placed href=by_placed />
                        <th scope="col">{t.ledger().unit}</th>
                        <th scope="col">{t.ledger().vendor}</th>
                        <th scope="col">{t.year_end().state}</th>
                        <th scope="col">{t.year_end().actor}</th>
                        <SortHeader label=t.dashboard().value order=value href=by_value numeric=true />
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
}

fn row(t: Text, ways: &Ways, answer: &YearEnd, order: &CourseOrder) -> impl IntoView + use<> {
    let age = i64::try_from(order.age).unwrap_or(i64::MAX);
    let named = |name: Option<&str>| match name {
        Some(name) => view! { <span>{name.to_owned()}</span> }.into_any(),
        None => view! { <span class="muted">{t.ledger().unnamed}</span> }.into_any(),
    };
    let way = (!order.steps.is_empty()).then(|| {
        let steps = order
            .steps
            .iter()
            .map(|step| view! { <li>{(t.states().step)(step.state)} ": " {t.format().day_short(step.day)}</li> })
            .collect_view();
        view! {
            <details class="course-way no-print">
                <summary>{t.year_end().way}</summary>
                <ol>{steps}</ol>
            </details>
        }
    });
    view! {
        <tr>
            <th scope="row">{ways.number(t, &answer.region.code, &answer.counting, order)}</th>
            <td data-label=t.year_end().placed>
                <span>{t.format().day_short(order.day)} <span class="table__note">{t.format().days(age)}</span></span>
            </td>
            <td data-label=t.ledger().unit>{named(order.unit.as_ref().map(|unit| unit.name.as_str()))}</td>
            <td data-label=t.ledger().vendor>{named(order.vendor.as_ref().map(|vendor| vendor.name.as_str()))}</td>
            <td data-label=t.year_end().state>
                <span>
                    {(t.states().order)(order.state)}
                    <span class="table__note">{(t.year_end().since)(&t.format().day_short(order.since))}</span>
                    {way}
                </span>
            </td>
            <td data-label=t.year_end().actor>{order.actor.map(t.states().actor)}</td>
            <td class="num" data-label=t.dashboard().value>{order.value.map(|value| t.format().money(value))}</td>
        </tr>
    }
}
