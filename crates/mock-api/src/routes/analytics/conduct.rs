//! How vendors keep their word, and the orders that show it.

use axum::response::Response;
use lokapasar_contract::analytics::Scope;
use lokapasar_contract::analytics::{
    Conduct, ConductBy, ConductOrder, ConductOrders, ConductRow, ConductShow, MINIMUM_RATE, VendorConduct,
};
use lokapasar_contract::place::RegionRef;
use lokapasar_contract::query::{
    AnalyticsQuery, ConductOrdersQuery, ConductQuery, ConductSort, LedgerFilter,
};
use lokapasar_contract::session::Role;
use lokapasar_contract::{RegionCode, VendorId};
use lokapasar_demo_data::model::Region;
use rusqlite::Connection;

use super::accept::Form;
use super::asked::{Asked, of_demo, unknown};
use super::courses;
use super::orders::names;
use super::paging::Paging;
use super::table::{Cell, Format, Table, Workbook};
use crate::extract::{Query, State};
use crate::language::Language;
use crate::ledger::conduct::{self, Which};
use crate::ledger::courses::Course;
use crate::ledger::{figures, league, rules};
use crate::market::Market;
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;

/// How vendors keep their word: on time, refused lines, complaints, ratings, as counts. One line for each vendor of a government, for
/// its officials and auditors and those of its province; or one for each government, for any official and auditor. What all lines
/// add up to stays the same whatever is searched. As a table it is every line, whatever the page.
#[utoipa::path(get, path = "/analytics/vendors", tag = "analytics",
    params(
        ("region" = Option<RegionCode>, Query, description = "The government"),
        AnalyticsQuery,
        ("by" = Option<ConductBy>, Query, description = "One line for each of what"),
        ("scope" = Option<String>, Query, description = "Of governments: `national`, or the code of a province"),
        ("q" = Option<String>, Query, description = "Only lines with this in their name"),
        ("sort" = Option<ConductSort>, Query, description = "The order"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Lines on a page"),
    ),
    responses((status = 200, content((VendorConduct = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub(super) async fn show_vendors(
    State(app): State<App>,
    person: SignedIn,
    form: Form,
    language: Language,
    Query(query): Query<ConductQuery>,
) -> Result<Response, ApiProblem> {
    person.require(&[Role::Official, Role::Auditor])?;
    of_demo(&query.common)?;
    let (asked, region) = match query.by {
        ConductBy::Vendor => {
            let (asked, region) = Asked::of_government(&app, &person, &query.common)?;
            (asked, Some(region))
        }
        ConductBy::Government => (Asked::of(&app, &query.common, None)?, None),
    };
    if let Scope::Province(code) = &query.scope
        && asked.market.region(code).is_none()
    {
        return Err(unknown("scope"));
    }
    let today = rules::day_of(app.clock.now().as_second());
    let market = &asked.market;
    let (totals, mut rows) = asked.read(&app, |connection| match &region {
        Some(region) => Ok((
            figures::totals(connection, Some(&region.code), asked.slice)?,
            vendors(connection, market, region, &asked, today)?,
        )),
        None => {
            let (regions, totals) = league::in_scope(connection, &market.world, &query.scope, asked.slice)?;
            Ok((totals, governments(connection, &regions, &asked, today)?))
        }
    })?;
    let mut total = Conduct::default();
    for row in &rows {
        conduct::add(&mut total, &row.conduct);
    }
    let wanted = query.q.trim().to_lowercase();
    rows.retain(|row| {
        let name = row.name.as_deref().unwrap_or_default().to_lowercase();
        wanted.is_empty() || name.contains(&wanted)
    });
    conduct::sort(&mut rows, query.sort);
    let paging = Paging::new(query.page, query.limit, ConductQuery::DEFAULT_LIMIT, form);
    let page = paging.page(rows.len() as u64);
    paging.cut(&mut rows);
    let answer = VendorConduct {
        region,
        counting: asked.counting(&totals),
        minimum: MINIMUM_RATE,
        total,
        items: rows,
        page,
    };
    let province = match (query.by, &query.scope) {
        (ConductBy::Government, Scope::Province(code)) => market.region_ref(code),
        _ => None,
    };
    form.of_answer(answer, |answer, format| {
        let whose = answer.region.as_ref().or(province.as_ref());
        table(answer, whose, &query, format, language)
    })
}

/// The orders that make a figure of conduct, the newest first: those that count, and of refused lines failed ones too. As a table it
/// is every order, whatever the page.
#[utoipa::path(get, path = "/analytics/vendors/orders", tag = "analytics",
    params(
        ("region" = Option<RegionCode>, Query, description = "The government"),
        AnalyticsQuery,
        ("vendor" = Option<VendorId>, Query, description = "The vendor; `none` for orders that name none"),
        ("show" = Option<ConductShow>, Query, description = "Which of them"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Orders on a page"),
    ),
    responses((status = 200, content((ConductOrders = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub(super) async fn show_vendor_orders(
    State(app): State<App>,
    person: SignedIn,
    form: Form,
    language: Language,
    Query(query): Query<ConductOrdersQuery>,
) -> Result<Response, ApiProblem> {
    of_demo(&query.common)?;
    let (asked, region) = Asked::of_government(&app, &person, &query.common)?;
    let market = &asked.market;
    let filter = LedgerFilter {
        vendor: query.vendor.clone(),
        ..LedgerFilter::default()
    };
    let filters = names(market, &region.code, &filter, language)?;
    let today = rules::day_of(app.clock.now().as_second());
    let show = query.show;
    let which = Which {
        region: &region.code,
        slice: asked.slice,
        today,
        vendor: query.vendor.as_ref(),
        show,
    };
    let paging = Paging::new(query.page, query.limit, ConductOrdersQuery::DEFAULT_LIMIT, form);
    let (totals, (total, count), orders) = asked.read(&app, |connection| {
        Ok((
            figures::totals(connection, Some(&region.code), asked.slice)?,
            which.total(connection)?,
            which.list(connection, paging.window())?,
        ))
    })?;
    let answer = ConductOrders {
        counting: asked.counting(&totals),
        filters,
        show,
        total,
        items: orders
            .iter()
            .filter_map(|course| order(market, course, today))
            .collect(),
        page: paging.page(count),
        region: region.clone(),
    };
    form.of_answer(answer, |answer, format| orders_table(answer, format, language))
}

fn vendors(
    connection: &Connection,
    market: &Market,
    region: &RegionRef,
    asked: &Asked,
    today: i64,
) -> rusqlite::Result<Vec<ConductRow>> {
    let found = conduct::by_vendor(connection, &region.code, asked.slice, today)?;
    let row = |(key, conduct): (Option<String>, Conduct)| {
        let id = key.as_deref().map(VendorId::new);
        let vendor = id.and_then(|id| market.vendor(&id));
        ConductRow {
            name: vendor.map(|vendor| vendor.name.clone()),
            place: vendor
                .and_then(|vendor| market.region(&vendor.region))
                .map(|region| region.name.clone()),
            key,
            conduct,
        }
    };
    Ok(found.into_iter().map(row).collect())
}

/// The governments in scope, those with nothing among them.
fn governments(
    connection: &Connection,
    regions: &[&Region],
    asked: &Asked,
    today: i64,
) -> rusqlite::Result<Vec<ConductRow>> {
    let found = conduct::by_government(connection, asked.slice, today)?;
    let row = |region: &&Region| ConductRow {
        key: Some(region.code.to_string()),
        name: Some(region.name.clone()),
        place: None,
        conduct: found.get(region.code.as_str()).copied().unwrap_or_default(),
    };
    Ok(regions.iter().map(row).collect())
}

fn order(market: &Market, course: &Course, today: i64) -> Option<ConductOrder> {
    Some(ConductOrder {
        order: courses::shown(market, course, today)?,
        lines: course.lines.into(),
        refused: course.refused.into(),
        complaints: course.complaints.into(),
        resolved: course.resolved.into(),
        open: course.open.into(),
        stars: course.stars,
    })
}

const FIGURES: [(&str, &str); 11] = [
    ("Pesanan", "Orders"),
    ("Jatuh tempo", "Due"),
    ("Tepat waktu", "On time"),
    ("Baris pesanan", "Lines"),
    ("Baris ditolak", "Lines refused"),
    ("Keluhan", "Complaints"),
    ("Keluhan diselesaikan", "Complaints settled"),
    ("Keluhan terbuka", "Complaints open"),
    ("Penilaian", "Ratings"),
    ("Jumlah bintang", "Sum of stars"),
    ("Nilai (Rp)", "Value (Rp)"),
];

fn figure_cells(of: &Conduct) -> [Cell<'static>; 11] {
    [
        of.orders.into(),
        of.due.into(),
        of.on_time.into(),
        of.lines.into(),
        of.refused.into(),
        of.complaints.into(),
        of.resolved.into(),
        of.open.into(),
        of.ratings.into(),
        of.stars.into(),
        of.value.into(),
    ]
}

/// Every line, as counts; whoever wants rates divides them.
fn table(
    answer: &VendorConduct,
    whose: Option<&RegionRef>,
    query: &ConductQuery,
    format: Format,
    language: Language,
) -> Result<Response, ApiProblem> {
    let first = match query.by {
        ConductBy::Vendor => ("Penyedia", "Vendor"),
        ConductBy::Government => ("Pemerintah daerah", "Government"),
    };
    let [a, b, c, d, e, f, g, h, i, j, k] = FIGURES;
    let place = ("Alamat di", "Address in");
    let mut sheet = Table::new(format, language, [first, place, a, b, c, d, e, f, g, h, i, j, k]);
    for row in &answer.items {
        let unnamed = sheet.words("tidak disebut", "not named");
        let mut cells: Vec<Cell<'_>> = vec![
            row.name.as_deref().unwrap_or(unnamed).into(),
            row.place.as_deref().into(),
        ];
        cells.extend(figure_cells(&row.conduct));
        sheet.row(cells);
    }
    let whose = sheet.whose(whose);
    sheet.say_counting(whose, &answer.counting);
    sheet.note(
        "Jumlah nilai (Rp)",
        "Sum of values (Rp)",
        answer.total.value.into(),
    );
    if !query.q.is_empty() {
        sheet.note("Dicari", "Searched for", query.q.as_str().into());
    }
    let name = sheet.words("tanggung-jawab-penyedia", "vendors-responsibility");
    sheet.into_file(name, whose, &answer.counting)
}

/// Every order; what failed has no value.
fn orders_table(answer: &ConductOrders, format: Format, language: Language) -> Result<Response, ApiProblem> {
    let [a, b, c, d, e, f, g, h, i] = courses::HEADS;
    let lines = ("Baris pesanan", "Lines");
    let refused = ("Baris ditolak", "Lines refused");
    let complaints = ("Keluhan", "Complaints");
    let open = ("Keluhan terbuka", "Complaints open");
    let stars = ("Bintang", "Stars");
    let value = ("Nilai (Rp)", "Value (Rp)");
    let mut sheet = Table::new(
        format,
        language,
        [
            a, b, c, d, e, f, g, h, i, lines, refused, complaints, open, stars, value,
        ],
    );
    for item in &answer.items {
        let mut cells = courses::cells(&sheet, &item.order).to_vec();
        cells.extend([
            item.lines.into(),
            item.refused.into(),
            item.complaints.into(),
            item.open.into(),
            item.stars.map(u64::from).into(),
            item.order.value.into(),
        ]);
        sheet.row(cells);
    }
    sheet.say_counting(&answer.region, &answer.counting);
    for chosen in &answer.filters {
        let nothing = sheet.words("tidak disebut", "not named");
        let name = chosen.name.as_deref().unwrap_or(nothing).into();
        sheet.note("Saringan: penyedia", "Filter: vendor", name);
    }
    let shown = shown(&sheet, answer.show).into();
    sheet.note("Ditampilkan", "Shown", shown);
    let name = sheet.words("pesanan-penyedia", "vendors-orders");
    sheet.into_file(name, &answer.region, &answer.counting)
}

const fn shown(sheet: &Table, show: ConductShow) -> &'static str {
    match show {
        ConductShow::Counted => sheet.words("semua yang dihitung", "all that count"),
        ConductShow::OnTime => sheet.words("tepat waktu", "on time"),
        ConductShow::Late => sheet.words("terlambat", "late"),
        ConductShow::Refused => sheet.words("dengan baris ditolak", "with refused lines"),
        ConductShow::Complaints => sheet.words("dengan keluhan", "with complaints"),
        ConductShow::Open => sheet.words("dengan keluhan terbuka", "with open complaints"),
        ConductShow::Rated => sheet.words("dinilai", "rated"),
    }
}
