//! What is unfinished or unpaid at the end of a day.

use axum::response::Response;
use lokapasar_contract::analytics::{AgeBand, Comparison, PendingUnit, YearEnd};
use lokapasar_contract::order::{Actor, OrderState};
use lokapasar_contract::query::{AnalyticsQuery, LedgerFilter, Named, YearEndQuery, YearEndSort};
use lokapasar_contract::{Day, RegionCode, UnitId};
use lokapasar_demo_data::calendar;
use lokapasar_demo_data::ledger::FIRST_DAY;

use super::accept::Form;
use super::asked::{Asked, of_demo, unknown};
use super::courses;

use super::orders::names;
use super::paging::Paging;
use super::reach::Reach;
use super::table::{Format, Table, Workbook};
use crate::clock;
use crate::extract::{Query, State};
use crate::language::Language;
use crate::ledger::selection::Selection;
use crate::ledger::year_end;
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::{App, AppState};

/// What was placed in the period and is not paid by the end of its last day: by age, by whose move it is, by state and by unit, and
/// order by order. That day is today when none is named, and never one to come. Officials and auditors read their government, those
/// of a province all within it; the people of a unit their unit. As a table it is every order, whatever the page.
#[utoipa::path(get, path = "/analytics/year-end", tag = "analytics",
    params(
        ("region" = Option<RegionCode>, Query, description = "The government"),
        AnalyticsQuery,
        ("unit" = Option<UnitId>, Query, description = "The work unit; `none` for orders that name none"),
        ("state" = Option<OrderState>, Query, description = "The state"),
        ("actor" = Option<Actor>, Query, description = "Whose move it is: `buyer`, `ppk`, `vendor` or `bendahara`"),
        ("age" = Option<AgeBand>, Query, description = "Days since it was placed"),
        ("sort" = Option<YearEndSort>, Query, description = "The order"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Orders on a page"),
    ),
    responses((status = 200, content((YearEnd = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub(super) async fn show_year_end(
    State(app): State<App>,
    person: SignedIn,
    form: Form,
    language: Language,
    Query(mut query): Query<YearEndQuery>,
) -> Result<Response, ApiProblem> {
    let reach = Reach::of(&person, query.common.region.as_ref())?;
    of_demo(&query.common)?;
    if let Some(own) = reach.unit {
        let own = Named::As(own);
        if query.unit.as_ref().is_some_and(|unit| *unit != own) {
            return Err(unknown("unit"));
        }
        query.unit = Some(own);
    }
    query.common = up_to_today(&app, query.common)?;
    let asked = Asked::of(&app, &query.common, Some(reach.region.clone()))?;
    let market = &asked.market;
    let filter = LedgerFilter {
        unit: query.unit.clone(),
        ..LedgerFilter::default()
    };
    let filters = names(market, &reach.region, &filter, language)?;
    let region = asked.region_ref().ok_or_else(|| unknown("region"))?;
    // The rows that were looked at: those of the unit, where one is named.
    let selection = Selection::of(&market.world, &reach.region, asked.slice, &filter);
    let (totals, waiting) = asked.read(&app, |connection| {
        Ok((
            selection.totals(connection)?.1,
            year_end::waiting(connection, &reach.region, asked.slice, &query)?,
        ))
    })?;
    let paging = Paging::new(query.page, query.limit, YearEndQuery::DEFAULT_LIMIT, form);
    let page = paging.page(waiting.len() as u64);
    let day = i64::from(calendar::number(asked.slice.period.to));
    let mut shown: Vec<_> = waiting.iter().collect();
    paging.cut(&mut shown);
    let answer = YearEnd {
        region,
        counting: asked.counting(&totals),
        filters,
        total: year_end::total(&waiting),
        ages: year_end::by_age(&waiting),
        actors: year_end::by_actor(&waiting),
        states: year_end::by_state(&waiting),
        units: year_end::by_unit(&waiting)
            .into_iter()
            .map(|(unit, pending)| PendingUnit {
                unit: unit.map(|id| courses::unit_name(market, id)),
                pending,
            })
            .collect(),
        items: shown
            .into_iter()
            .filter_map(|one| courses::shown(market, &one.course, day))
            .collect(),
        page,
    };
    form.of_answer(answer, |answer, format| file(answer, &query, format, language))
}

/// The days that are meant: from the first of the ledger, and up to today at most, since nobody knows what will be paid.
fn up_to_today(app: &AppState, common: AnalyticsQuery) -> Result<AnalyticsQuery, ApiProblem> {
    let today: Day = clock::day(app.clock.now()).map_err(|error| ApiProblem::internal(&error))?;
    Ok(AnalyticsQuery {
        from: common.from.or_else(|| calendar::day(FIRST_DAY)),
        to: Some(common.to.map_or(today, |to| to.min(today))),
        compare: Comparison::None,
        ..common
    })
}

/// Every order; the last column adds up to the value.
fn file(
    answer: &YearEnd,
    query: &YearEndQuery,
    format: Format,
    language: Language,
) -> Result<Response, ApiProblem> {
    let [id, day, unit, vendor, state, actor, since, promised, arrived] = courses::HEADS;
    let mut sheet = Table::new(
        format,
        language,
        [
            id,
            day,
            unit,
            vendor,
            state,
            actor,
            since,
            promised,
            arrived,
            ("Umur (hari)", "Age (days)"),
            ("Nilai (Rp)", "Value (Rp)"),
        ],
    );
    for order in &answer.items {
        let mut cells = courses::cells(&sheet, order).to_vec();
        cells.extend([order.age.into(), order.value.into()]);
        sheet.row(cells);
    }
    sheet.say_counting(&answer.region, &answer.counting);
    sheet.note("Pesanan", "Orders", answer.total.orders.into());
    sheet.note(
        "Jumlah nilai (Rp)",
        "Sum of values (Rp)",
        answer.total.value.into(),
    );
    for chosen in &answer.filters {
        let nothing = sheet.words("tidak disebut", "not named");
        let name = chosen.name.as_deref().unwrap_or(nothing).into();
        sheet.note("Saringan: satuan kerja", "Filter: work unit", name);
    }
    let state = query.state.map(|it| courses::state(&sheet, it));
    let actor = query.actor.map(|it| courses::actor(&sheet, it));
    let age = query.age.map(AgeBand::as_str);
    for (id, en, chosen) in [
        ("Saringan: keadaan", "Filter: state", state),
        ("Saringan: giliran", "Filter: whose move", actor),
        ("Saringan: umur (hari)", "Filter: age (days)", age),
    ] {
        if let Some(chosen) = chosen {
            sheet.note(id, en, chosen.into());
        }
    }
    let sort = match query.sort {
        YearEndSort::Oldest => ("terlama dahulu", "oldest first"),
        YearEndSort::Newest => ("terbaru dahulu", "newest first"),
        YearEndSort::ValueDescending => ("nilai tertinggi dahulu", "highest value first"),
        YearEndSort::ValueAscending => ("nilai terendah dahulu", "lowest value first"),
    };
    let sort = sheet.words(sort.0, sort.1);
    sheet.note("Urutan", "Order of the rows", sort.into());
    let name = sheet.words("belum-selesai", "unfinished");
    sheet.into_file(name, &answer.region, &answer.counting)
}
