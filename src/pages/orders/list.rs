//! The list of orders.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use lokapasar_contract::order::{OrderList, OrderState, OrderSummary, StateCount};
use lokapasar_contract::query::{OrderQuery, OrderSort, SearchQuery};

use super::row::{Turn, turn_words};
use crate::app::use_go;
use crate::components::{
    Button, Choice, Drawing, EmptyState, Money, PageHead, Pagination, QueryView, RowSkeletons, SelectField,
    SortHeader, SortOrder, StateTag, TableScroll, TextField,
};
use crate::i18n::use_text;
use crate::pages::saved_views::SavedViews;
use crate::paths::Path;
use crate::queries::orders::use_orders;
use crate::stores::SessionStore;

/// The page.
#[component]
pub fn OrdersPage(
    /// Which orders.
    query: Memo<OrderQuery>,
) -> impl IntoView {
    let t = use_text();
    let orders = use_orders(move || query.get());
    let counts = Memo::new(move |_| {
        orders
            .data()
            .map(|orders| orders.states.clone())
            .unwrap_or_default()
    });
    let place = Signal::derive(move || {
        Path::Orders(OrderQuery {
            page: None,
            ..query.get()
        })
    });
    let empty = move || {
        let filtered = query.with(|query| {
            *query
                != OrderQuery {
                    sort: query.sort,
                    ..OrderQuery::default()
                }
        });
        if filtered {
            let clear = move || {
                view! { <a class="button" href=Path::Orders(OrderQuery::default()).url()>{t.orders().clear}</a> }
            };
            view! {
                <EmptyState
                    drawing=Drawing::Glass
                    title=t.orders().empty_filtered
                    detail=t.orders().empty_filtered_detail
                    action=clear
                />
            }
            .into_any()
        } else {
            let shop = move || {
                let path = Path::Search(SearchQuery::default());
                view! { <a class="button button--primary" href=path.url()>{t.orders().to_shop}</a> }
            };
            view! { <EmptyState title=t.orders().empty detail=t.orders().empty_detail action=shop /> }
                .into_any()
        }
    };
    view! {
        <PageHead title=t.orders().title />
        {move || view! { <Filters query=query.get() counts /> }}
        <SavedViews place />
        <QueryView
            query=orders
            skeleton=|| view! { <RowSkeletons count=8 /> }
            is_empty=|orders: &OrderList| orders.items.is_empty() && orders.page.total == 0
            empty
            let:orders
        >
            <p class="muted orders-count" role="status">
                {move || orders.with(|orders| (t.orders().found)(&t.format().number(orders.page.total)))}
            </p>
            <div class="card">
                {move || view! { <OrdersTable items=orders.with(|orders| orders.items.clone()) query=query.get() /> }}
            </div>
            {move || {
                let page = orders.with(|orders| orders.page);
                view! {
                    <Pagination
                        page
                        url=move |number| Path::Orders(OrderQuery { page: Some(number), ..query.get_untracked() }).url()
                    />
                }
            }}
        </QueryView>
    }
}

#[component]
fn Filters(query: OrderQuery, counts: Memo<Vec<StateCount>>) -> impl IntoView {
    let t = use_text();
    let go = StoredValue::new_local(use_go());
    let text = RwSignal::new(query.q.clone());
    let day = |day: Option<lokapasar_contract::Day>| {
        RwSignal::new(day.map(|day| day.to_string()).unwrap_or_default())
    };
    let (from, to) = (day(query.from), day(query.to));
    let query = StoredValue::new(OrderQuery { page: None, ..query });
    let visit = Callback::new(move |query: OrderQuery| go.with_value(|go| go(&Path::Orders(query))));
    let states = move || {
        let any = (String::new(), t.orders().any_state.to_owned());
        let counts = counts.get();
        let each = OrderState::ALL.into_iter().map(|state| {
            let of = counts.iter().find(|count| count.state == state);
            let count = t.format().number(of.map_or(0, |count| count.count));
            (
                state.as_str().to_owned(),
                format!("{} ({count})", (t.states().order)(state)),
            )
        });
        std::iter::once(any).chain(each).collect()
    };
    let sorts = OrderSort::ALL
        .iter()
        .map(|sort| (sort.as_str().to_owned(), (t.orders().sorted)(*sort).to_owned()));
    let state = query.with_value(|query| {
        query
            .state
            .first()
            .map_or_else(String::new, |state| state.as_str().to_owned())
    });
    let state = Signal::stored(state);
    // Whatever is chosen, what is typed beside it counts too.
    let typed = move || OrderQuery {
        q: text.get_untracked().trim().to_owned(),
        from: from.get_untracked().parse().ok(),
        to: to.get_untracked().parse().ok(),
        ..query.get_value()
    };
    let choose_state = Callback::new(move |word: String| {
        let state = OrderState::ALL
            .into_iter()
            .filter(|state| state.as_str() == word)
            .collect();
        visit.run(OrderQuery { state, ..typed() });
    });
    let sort = query.with_value(|query| query.sort.as_str().to_owned());
    let my_turn = query.with_value(|query| query.my_turn);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        visit.run(typed());
    };
    view! {
        <form class="order-filters" aria-label=t.orders().filters on:submit=submit>
            <TextField id="find" label=t.orders().find value=text kind="search" />
            // News of orders change the counts, and nothing else of the form: what is typed in it stays.
            {move || {
                view! {
                    <SelectField
                        id="state"
                        label=t.orders().state
                        value=state
                        options=states()
                        on_choose=choose_state
                    />
                }
            }}
            <TextField id="from" label=t.orders().from value=from kind="date" />
            <TextField id="to" label=t.orders().to value=to kind="date" />
            <SelectField
                id="sort"
                label=t.orders().sort
                value=Signal::stored(sort)
                options=sorts.collect()
                on_choose=Callback::new(move |word: String| {
                    let sort = OrderSort::from_word(&word).unwrap_or_default();
                    visit.run(OrderQuery { sort, ..typed() });
                })
            />
            <Choice
                label=t.orders().my_turn
                checked=Signal::stored(my_turn)
                on_change=Callback::new(move |my_turn| visit.run(OrderQuery { my_turn, ..typed() }))
            />
            <Button>{t.orders().apply}</Button>
        </form>
    }
}

#[component]
fn OrdersTable(items: Vec<OrderSummary>, query: OrderQuery) -> impl IntoView {
    let t = use_text();
    let zone = expect_context::<SessionStore>().zone();
    let sorted = move |ascending, descending| {
        let (order, sort) = SortOrder::of(query.sort, ascending, descending);
        let next = Path::Orders(OrderQuery {
            sort,
            page: None,
            ..query.clone()
        });
        (order, next.url())
    };
    let (placed, by_placed) = sorted(OrderSort::Oldest, OrderSort::Newest);
    let (total, by_total) = sorted(OrderSort::TotalAscending, OrderSort::TotalDescending);
    let rows = items
        .into_iter()
        .map(|order| {
            let turn = turn_words(t, &order, zone);
            view! {
                <tr>
                    <th scope="row">
                        <a href=Path::Order(order.id.clone()).url()>{order.title.clone()}</a>
                        <span class="table__note">{order.number.clone()}</span>
                    </th>
                    <td data-label=t.orders().state>
                        <StateTag state=order.state />
                        {order
                            .waiting
                            .map(|waiting| view! { <span class="table__note">{(t.orders().waiting)(waiting)}</span> })}
                    </td>
                    <td data-label=t.orders().turn><Turn turn /></td>
                    <td data-label=t.orders().vendor>
                        {order.vendor.name.clone()}
                        <span class="table__note">{order.marketplace.name.clone()}</span>
                    </td>
                    <td data-label=t.orders().unit>{order.unit.name.clone()}</td>
                    <td class="num" data-label=t.orders().placed>
                        <time datetime=order.placed_at.as_str().to_owned()>
                            {t.format().moment_short(&order.placed_at, zone)}
                        </time>
                    </td>
                    <td class="num" data-label=t.orders().total><Money amount=order.total /></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableScroll label=t.orders().title>
            <table class="table table--cards orders-table">
                <caption class="visually-hidden">{t.orders().title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.orders().order}</th>
                        <th scope="col">{t.orders().state}</th>
                        <th scope="col">{t.orders().turn}</th>
                        <th scope="col">{t.orders().vendor}</th>
                        <th scope="col">{t.orders().unit}</th>
                        <SortHeader label=t.orders().placed order=placed href=by_placed numeric=true />
                        <SortHeader label=t.orders().total order=total href=by_total numeric=true />
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableScroll>
    }
}
