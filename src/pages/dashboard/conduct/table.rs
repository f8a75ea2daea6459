//! The table of vendors or governments, with what all lines make together.

use leptos::prelude::*;
use lokapasar_contract::RegionCode;
use lokapasar_contract::VendorId;
use lokapasar_contract::analytics::{Conduct, ConductBy, ConductRow, ConductShow, VendorConduct, watches};
use lokapasar_contract::query::{AnalyticsQuery, ConductOrdersQuery, ConductQuery, ConductSort, Named};

use super::cells::cells;
use crate::components::{SortHeader, SortOrder, TableScroll};
use crate::i18n::use_text;
use crate::pages::dashboard::drill::{Figure, counted_as};
use crate::paths::Path;
use crate::stores::SessionStore;

/// The lines of a page.
#[component]
pub fn ConductTable(
    /// The answer.
    answer: VendorConduct,
    /// What was asked.
    query: ConductQuery,
) -> impl IntoView {
    let t = use_text();
    let sorted = |ascending, descending| {
        let (order, sort) = SortOrder::of(query.sort, ascending, descending);
        let next = Path::Conduct(ConductQuery {
            sort,
            page: None,
            ..query.clone()
        });
        (order, next.url())
    };
    let heads = [
        (
            t.dashboard().orders,
            ConductSort::OrdersAscending,
            ConductSort::OrdersDescending,
        ),
        (
            t.dashboard().value,
            ConductSort::ValueAscending,
            ConductSort::ValueDescending,
        ),
        (
            t.conduct().on_time,
            ConductSort::OnTimeAscending,
            ConductSort::OnTimeDescending,
        ),
        (
            t.conduct().refused,
            ConductSort::RefusedAscending,
            ConductSort::RefusedDescending,
        ),
        (
            t.conduct().complaints,
            ConductSort::ComplaintsAscending,
            ConductSort::ComplaintsDescending,
        ),
        (
            t.conduct().rating,
            ConductSort::RatingAscending,
            ConductSort::RatingDescending,
        ),
    ]
    .map(|(label, ascending, descending)| {
        let (order, href) = sorted(ascending, descending);
        view! { <SortHeader label order href numeric=true /> }
    });
    let own = expect_context::<SessionStore>()
        .persona()
        .map(|persona| persona.region.code);
    let counted = counted_as(&answer.counting);
    // A government's orders open for those who watch it.
    let way = |region: Option<RegionCode>, vendor: Option<Named<VendorId>>, show: ConductShow| {
        let region = region?;
        let opens = own.as_ref().is_some_and(|own| watches(own, &region));
        opens.then(|| {
            Path::ConductOrders(ConductOrdersQuery {
                common: AnalyticsQuery {
                    region: Some(region),
                    ..counted.clone()
                },
                vendor,
                show,
                page: None,
                limit: None,
            })
            .url()
        })
    };
    let minimum = answer.minimum;
    let region = answer.region.as_ref().map(|region| region.code.clone());
    let rows = answer
        .items
        .iter()
        .map(|row| {
            let ConductRow {
                key,
                name,
                place,
                conduct,
            } = row.clone();
            let (of, vendor) = match query.by {
                ConductBy::Government => (row.region(), None),
                ConductBy::Vendor => {
                    let vendor = key
                        .as_deref()
                        .map_or(Named::Nothing, |id| Named::As(VendorId::new(id)));
                    (region.clone(), Some(vendor))
                }
            };
            let is_mine = query.by == ConductBy::Government && row.region() == own;
            let name = name.map_or_else(
                || view! { <span class="muted">{t.conduct().unnamed}</span> }.into_any(),
                |name| view! { <span>{name}</span> }.into_any(),
            );
            let opens = |show| way(of.clone(), vendor.clone(), show);
            view! {
                <tr class:is-mine=is_mine>
                    <th scope="row">
                        <span>
                            {name}
                            {place.map(|place| view! { <span class="table__note">{place}</span> })}
                            {is_mine.then(|| view! { <span class="table__note">{t.dashboard().mine}</span> })}
                        </span>
                    </th>
                    {counts(conduct, opens(ConductShow::Counted))}
                    {cells(t, conduct, minimum, &opens)}
                </tr>
            }
        })
        .collect_view();
    let opens = |show| way(region.clone(), None, show);
    let all_counts = counts(answer.total, opens(ConductShow::Counted));
    let all_cells = cells(t, answer.total, minimum, &opens);
    view! {
        <TableScroll label=t.conduct().table>
            <table class="table table--cards conduct">
                <caption class="visually-hidden">{t.conduct().table}</caption>
                <thead>
                    <tr>
                        <th scope="col">{(t.conduct().by_name)(query.by)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t.conduct().total}</th>
                        {all_counts}
                        {all_cells}
                    </tr>
                </tfoot>
            </table>
        </TableScroll>
    }
}

/// Orders and value.
fn counts(conduct: Conduct, href: Option<String>) -> impl IntoView + use<> {
    let t = use_text();
    let href = href.filter(|_| conduct.orders > 0);
    view! {
        <td class="num" data-label=t.dashboard().orders>
            <Figure value=t.format().count(conduct.orders) href=href.clone() />
        </td>
        <td class="num" data-label=t.dashboard().value>
            <Figure value=t.format().money_short(conduct.value) title=t.format().money(conduct.value) href />
        </td>
    }
}
