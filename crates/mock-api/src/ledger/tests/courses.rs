//! What is unfinished, and how vendors keep their word, against a recount of the raw rows with plain loops.

use lokapasar_contract::analytics::{AgeBand, Conduct, ConductRow, ConductShow, MINIMUM_RATE, Pending};
use lokapasar_contract::order::{Actor, OrderState};
use lokapasar_contract::query::{ConductSort, Named, YearEndQuery, YearEndSort};
use lokapasar_demo_data::model::{Complained, Course as Drawn};

use super::selection::CODES;
use super::*;
use crate::ledger::conduct::{self, Which};
use crate::ledger::orders::Window;
use crate::ledger::year_end;

/// An order of a government as its raw rows have it.
struct Raw<'a> {
    first: &'a LedgerRow,
    course: Drawn,
    day: i64,
    value: Option<i64>,
}

impl Raw<'_> {
    fn on(&self, days: Option<u16>) -> Option<i64> {
        days.map(|days| self.day + i64::from(days))
    }

    /// Its state at the end of a day, whose move it was; none once it is paid.
    fn stands(&self, day: i64) -> Option<(OrderState, Actor)> {
        use OrderState::*;
        let way = [
            (AwaitingApproval, Actor::Ppk),
            (AwaitingVendor, Actor::Vendor),
            (InPreparation, Actor::Vendor),
            (Shipped, Actor::Buyer),
            (UnderInspection, Actor::Buyer),
            (Accepted, Actor::Buyer),
            (AwaitingPayment, Actor::Bendahara),
        ];
        for (place, step) in way.into_iter().enumerate() {
            if self.on(self.course.left[place]).is_none_or(|left| left > day) {
                return Some(step);
            }
        }
        None
    }
}

fn number(day: lokapasar_contract::Day) -> i64 {
    i64::from(lokapasar_demo_data::calendar::number(day))
}

/// The orders of a government that were placed in the period, with the values that count.
fn raw<'a>(books: &'a Books, code: &str, slice: Slice) -> Vec<Raw<'a>> {
    let (begin, end) = span(slice.period);
    let mut orders: Vec<Raw<'a>> = Vec::new();
    for row in books.rows.iter().filter(|row| row.region.as_str() == code) {
        if row.at < begin || row.at >= end {
            continue;
        }
        if let Some(course) = row.course {
            orders.push(Raw {
                first: row,
                course,
                day: (row.at + 7 * 3_600) / 86_400,
                value: None,
            });
        }
        let counts = match slice.rule {
            CountingRule::Settled => row.confirmation != Confirmation::Failed,
            CountingRule::Itkp => row.verified && row.confirmation == Confirmation::Complete,
        };
        let order = orders.last_mut().unwrap();
        assert_eq!(order.first.order_id, row.order_id);
        if counts {
            order.value = Some(order.value.unwrap_or_default() + row.value.get());
        }
    }
    orders
}

fn unit_of(books: &Books, row: &LedgerRow) -> Option<String> {
    row.unit
        .map(|unit| books.world.units[unit as usize].id.to_string())
}

fn vendor_of(books: &Books, row: &LedgerRow) -> Option<String> {
    row.vendor
        .map(|vendor| books.world.vendors[vendor as usize].id.to_string())
}

fn check_year_end(books: &Books, code: &str, slice: Slice, choice: (usize, [bool; 4]), sort: YearEndSort) {
    let (asked, region) = (number(slice.period.to), RegionCode::new(code));
    let all: Vec<(Raw<'_>, OrderState, Actor, i64)> = raw(books, code, slice)
        .into_iter()
        .filter(|order| order.value.is_some())
        .filter_map(|order| {
            let (state, actor) = order.stands(asked)?;
            let age = asked - order.day;
            Some((order, state, actor, age))
        })
        .collect();
    let mut query = YearEndQuery {
        sort,
        ..YearEndQuery::default()
    };
    if let Some((order, state, actor, age)) = choice.0.checked_rem(all.len()).map(|place| &all[place]) {
        let [by_unit, by_state, by_actor, by_age] = choice.1;
        let unit = || unit_of(books, order.first).map_or(Named::Nothing, |id| Named::As(id.into()));
        query.unit = by_unit.then(unit);
        query.state = by_state.then_some(*state);
        query.actor = by_actor.then_some(*actor);
        query.age = by_age.then(|| AgeBand::of(*age));
    }
    let meets = |order: &Raw<'_>, state, actor, age| {
        let unit = unit_of(books, order.first);
        let asked = match &query.unit {
            None => true,
            Some(Named::Nothing) => unit.is_none(),
            Some(Named::As(id)) => unit.as_deref() == Some(id.as_str()),
        };
        asked
            && query.state.is_none_or(|it| it == state)
            && query.actor.is_none_or(|it| it == actor)
            && query.age.is_none_or(|it| it == AgeBand::of(age))
    };
    let mut expected = BTreeMap::new();
    let mut value = 0;
    for (order, state, actor, age) in &all {
        if meets(order, *state, *actor, *age) {
            value += order.value.unwrap();
            expected.insert(order.first.order_id.as_str(), (order, *state, *actor));
        }
    }

    let found = year_end::waiting(&books.connection, &region, slice, &query).unwrap();
    assert_eq!(found.len(), expected.len(), "{code} {slice:?} {query:?}");
    for one in &found {
        let (order, state, actor) = expected.remove(one.course.order_id.as_str()).expect("once");
        assert_eq!((one.standing.state, one.standing.actor), (state, Some(actor)));
        assert_eq!(one.course.value.unwrap().get(), order.value.unwrap());
        assert_eq!(one.age, asked - order.day);
        assert_eq!(one.course.unit, unit_of(books, order.first));
        assert_eq!(one.course.vendor, vendor_of(books, order.first));
        assert!(one.standing.since <= asked && one.standing.since >= order.day);
    }
    let whole = Pending {
        orders: found.len() as u64,
        value: Rupiah::new(value),
    };
    assert_eq!(year_end::total(&found), whole);
    let sum = |parts: &mut dyn Iterator<Item = Pending>| {
        parts.fold(Pending::default(), |sum, part| Pending {
            orders: sum.orders + part.orders,
            value: Rupiah::new(sum.value.get() + part.value.get()),
        })
    };
    assert_eq!(
        sum(&mut year_end::by_age(&found).iter().map(|part| part.pending)),
        whole
    );
    assert_eq!(
        sum(&mut year_end::by_actor(&found).iter().map(|part| part.pending)),
        whole
    );
    assert_eq!(
        sum(&mut year_end::by_state(&found).iter().map(|part| part.pending)),
        whole
    );
    assert_eq!(
        sum(&mut year_end::by_unit(&found).iter().map(|part| part.1)),
        whole
    );
    assert!(found.is_sorted_by_key(|one| {
        let value = one.course.value.unwrap().get();
        let key = match sort {
            YearEndSort::Oldest => one.course.day,
            YearEndSort::Newest => -one.course.day,
            YearEndSort::ValueDescending => -value,
            YearEndSort::ValueAscending => value,
        };
        (key, one.course.order_id.clone())
    }));
}

/// The figures of some orders.
fn figures<'a>(orders: impl Iterator<Item = &'a Raw<'a>>, today: i64) -> Conduct {
    let mut sum = Conduct::default();
    for order in orders {
        let course = order.course;
        sum.lines += u64::from(course.lines);
        sum.refused += u64::from(course.refused);
        let Some(value) = order.value else { continue };
        sum.value = Rupiah::new(sum.value.get() + value);
        sum.orders += 1;
        match (order.on(course.left[3]), order.on(course.promised)) {
            (Some(arrived), Some(promised)) => {
                sum.due += 1;
                sum.on_time += u64::from(arrived <= promised);
            }
            (None, Some(promised)) if promised < today => sum.due += 1,
            _ => {}
        }
        if let Some(complaint) = course.complaint {
            sum.complaints += 1;
            sum.resolved += u64::from(complaint == Complained::Settled);
            sum.open += u64::from(complaint == Complained::Open);
        }
        if let Some(stars) = course.stars {
            sum.ratings += 1;
            sum.stars += u64::from(stars);
        }
    }
    sum
}

fn check_conduct(books: &Books, code: &str, slice: Slice, today: i64, place: usize) {
    let region = RegionCode::new(code);
    let orders = raw(books, code, slice);
    let found = conduct::by_vendor(&books.connection, &region, slice, today).unwrap();
    let mut by_vendor: BTreeMap<Option<String>, Vec<&Raw<'_>>> = BTreeMap::new();
    for order in &orders {
        by_vendor
            .entry(vendor_of(books, order.first))
            .or_default()
            .push(order);
    }
    assert_eq!(found.len(), by_vendor.len());
    let mut total = Conduct::default();
    for (vendor, conduct) in &found {
        assert_eq!(
            *conduct,
            figures(by_vendor[vendor].iter().copied(), today),
            "{code} {vendor:?}"
        );
        conduct::add(&mut total, conduct);
    }
    assert_eq!(total, figures(orders.iter(), today), "the parts make the whole");
    let (summary, _) = books.summary(Some(code), slice);
    assert_eq!(
        (total.value, total.orders),
        (summary.value, summary.orders),
        "the same as everywhere"
    );
    let governments = conduct::by_government(&books.connection, slice, today).unwrap();
    assert_eq!(
        governments.get(code).copied().unwrap_or_default(),
        total,
        "{code}"
    );

    // Each figure opens the orders that make it, page by page.
    let Some((vendor, figure)) = place
        .checked_rem(found.len().max(1))
        .and_then(|place| found.get(place))
    else {
        return;
    };
    let vendor = vendor
        .as_ref()
        .map_or(Named::Nothing, |id| Named::As(id.as_str().into()));
    for show in ConductShow::ALL {
        let which = Which {
            region: &region,
            slice,
            today,
            vendor: Some(&vendor),
            show: *show,
        };
        let (sum, count) = which.total(&books.connection).unwrap();
        let opened = match show {
            ConductShow::Counted => (sum.orders, figure.orders),
            ConductShow::OnTime => (count, figure.on_time),
            ConductShow::Late => (count, figure.due - figure.on_time),
            ConductShow::Refused => (sum.refused, figure.refused),
            ConductShow::Complaints => (sum.complaints, figure.complaints),
            ConductShow::Open => (sum.open, figure.open),
            ConductShow::Rated => (sum.stars, figure.stars),
        };
        assert_eq!(opened.0, opened.1, "{show:?}");
        let limit = u32::try_from(count / 2 + 1).unwrap();
        let mut listed = HashSet::new();
        let mut refused = 0;
        for offset in [0, u64::from(limit)] {
            let window = Window {
                limit: Some(limit),
                offset,
            };
            for course in which.list(&books.connection, window).unwrap() {
                refused += u64::from(course.refused);
                assert!(listed.insert(course.order_id), "once");
            }
        }
        assert_eq!((listed.len() as u64, refused), (count, sum.refused), "{show:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_unfinished_is_what_a_recount_finds(
        place in 0..CODES.len(),
        slice in any_slice(),
        order in any::<usize>(),
        set in prop::array::uniform4(prop::bool::weighted(0.25)),
        sort in 0..YearEndSort::ALL.len(),
    ) {
        check_year_end(&Books::tiny(), CODES[place], slice, (order, set), YearEndSort::ALL[sort]);
    }

    #[test]
    fn the_conduct_of_vendors_is_what_a_recount_finds(
        place in 0..CODES.len(),
        slice in any_slice(),
        today in 19_300_i64..19_760,
        vendor in any::<usize>(),
    ) {
        check_conduct(&Books::tiny(), CODES[place], slice, today, vendor);
    }
}

#[test]
fn the_turn_of_the_year_leaves_something_with_everybody() {
    let books = Books::tiny();
    let days = settled("2022-01-01..2023-12-31");
    let waiting = |code: &str| {
        year_end::waiting(
            &books.connection,
            &RegionCode::new(code),
            days,
            &YearEndQuery::default(),
        )
        .unwrap()
    };
    for (code, actors) in [("33.20", 3), ("35.73", 4)] {
        let waiting = waiting(code);
        let busy = year_end::by_actor(&waiting)
            .into_iter()
            .filter(|part| part.pending.orders > 0);
        assert_eq!(busy.count(), actors, "{code}");
        assert!(waiting.iter().any(|one| one.age > 30), "{code}");
        assert!(waiting.iter().all(|one| one.standing.actor.is_some()), "{code}");
    }
}

#[test]
fn too_few_are_no_rate_and_stand_last_either_way() {
    let row = |key: &str, on_time, due, value| ConductRow {
        key: Some(key.to_owned()),
        name: None,
        place: None,
        conduct: Conduct {
            on_time,
            due,
            value: Rupiah::new(value),
            ..Conduct::default()
        },
    };
    let few = MINIMUM_RATE - 1;
    let mut rows = vec![
        row("few", few, few, 900),
        row("half", 5, 10, 10),
        row("half_too", 10, 20, 20),
        row("all", 7, 7, 5),
        row("twin_b", 6, 8, 7),
        row("twin_a", 6, 8, 7),
    ];
    let mut sorted = |sort| {
        conduct::sort(&mut rows, sort);
        rows.iter().filter_map(|row| row.key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        sorted(ConductSort::OnTimeDescending),
        ["all", "twin_a", "twin_b", "half_too", "half", "few"]
    );
    assert_eq!(
        sorted(ConductSort::OnTimeAscending),
        ["half_too", "half", "twin_a", "twin_b", "all", "few"]
    );
}
