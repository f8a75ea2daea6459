//! The orders behind the figures.

use axum::response::Response;
use jiff::Timestamp;
use lokapasar_contract::analytics::{
    CategoryName, ChosenFilter, Confirmation, LedgerLine, LedgerOrder, LedgerOrders, LedgerSource, UnitName,
};
use lokapasar_contract::query::{LedgerFilter, LedgerQuery, LedgerSort, Named, VendorTrait};
use lokapasar_contract::session::VendorName;
use lokapasar_contract::{CategoryId, RegionCode, UnitId, VendorId};

use super::accept::Form;
use super::asked::{Asked, not_in_feed, unknown};
use super::paging::Paging;
use super::reach::Reach;
use super::table::{Cell, Format, Table, Workbook};
use crate::clock;
use crate::extract::{Query, State};
use crate::language::Language;
use crate::ledger::orders::{self, Line, Order};
use crate::ledger::selection::{self, Selection};
use crate::market::Market;
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;

/// The orders that make a figure, with the rows that count. Officials and auditors read those of their government, and of a
/// province those of all within it; the people of a unit those of their unit. As a file it is every row, whatever the page.
#[utoipa::path(get, path = "/analytics/orders", tag = "analytics",
    params(
        ("region" = Option<RegionCode>, Query, description = "The government"),
        lokapasar_contract::query::AnalyticsQuery,
        ("unit" = Option<UnitId>, Query, description = "The work unit; `none` for rows that name none"),
        ("below" = Option<bool>, Query, description = "Whether the units below that unit count with it"),
        ("vendor" = Option<VendorId>, Query, description = "The vendor; `none` for rows that name none"),
        ("category" = Option<CategoryId>, Query, description = "The category of the first level; `none` for rows that name none"),
        ("marketplace" = Option<String>, Query, description = "The marketplace, by id"),
        ("local" = Option<VendorTrait>, Query, description = "Whether the vendor is from the government's own area"),
        ("umk" = Option<VendorTrait>, Query, description = "Whether the vendor is a micro or small firm"),
        ("pdn" = Option<bool>, Query, description = "Whether the goods are domestic"),
        ("sort" = Option<LedgerSort>, Query, description = "The order"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Orders on a page"),
    ),
    responses((status = 200, content((LedgerOrders = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub(super) async fn show_orders(
    State(app): State<App>,
    person: SignedIn,
    form: Form,
    language: Language,
    Query(mut query): Query<LedgerQuery>,
) -> Result<Response, ApiProblem> {
    let reach = Reach::of(&person, query.common.region.as_ref())?;
    let asked = Asked::of(&app, &query.common, Some(reach.region.clone()))?;
    if asked.source == LedgerSource::Feed {
        told_by_feed(&query.filter)?;
        reach.only_whole()?;
    }
    if let Some(own) = reach.unit {
        restrict(&mut query.filter, own)?;
    }
    let market = &asked.market;
    let filters = names(market, &reach.region, &query.filter, language)?;
    let region = asked.region_ref().ok_or_else(|| unknown("region"))?;
    let select = |slice| Selection::of(&market.world, &reach.region, slice, &query.filter);
    let paging = Paging::new(query.page, query.limit, LedgerQuery::DEFAULT_LIMIT, form);
    let selection = select(asked.slice);
    let answer = asked.read(&app, |connection| {
        let (totals, sums) = selection.totals(connection)?;
        let comparison = match asked.base {
            Some(base) => Some(select(base).totals(connection)?.0),
            None => None,
        };
        let items = orders::list(connection, &selection, query.sort, paging.window())?;
        Ok(LedgerOrders {
            region,
            counting: asked.counting(&sums),
            filters,
            totals,
            change: comparison.as_ref().map(|base| selection::change(base, &totals)),
            comparison,
            items: items
                .into_iter()
                .map(|order| described(market, asked.source, order, language))
                .collect(),
            page: paging.page(totals.orders),
        })
    })?;
    form.of_answer(answer, |answer, format| file(answer, &query, format, language))
}

/// The people of a unit read the rows of that unit, and may name no other.
fn restrict(filter: &mut LedgerFilter, own: UnitId) -> Result<(), ApiProblem> {
    let own = Named::As(own);
    if filter.unit.as_ref().is_some_and(|unit| *unit != own) {
        return Err(unknown("unit"));
    }
    filter.unit = Some(own);
    filter.below = false;
    Ok(())
}

/// The feed names vendors and says nothing more of them, and nothing of where goods come from.
fn told_by_feed(filter: &LedgerFilter) -> Result<(), ApiProblem> {
    let untold = [
        ("local", filter.local.is_some()),
        ("umk", filter.umk.is_some()),
        ("pdn", filter.pdn.is_some()),
    ];
    match untold.iter().find(|(_, asked)| *asked) {
        Some((parameter, _)) => Err(not_in_feed(parameter)),
        None => Ok(()),
    }
}

/// What the filters name, for people; refuses what there is not.
pub(super) fn names(
    market: &Market,
    region: &RegionCode,
    filter: &LedgerFilter,
    language: Language,
) -> Result<Vec<ChosenFilter>, ApiProblem> {
    fn named<'a, T>(
        key: &'static str,
        filter: Option<&'a Named<T>>,
        name: impl FnOnce(&'a T) -> Option<String>,
    ) -> Option<Result<ChosenFilter, ApiProblem>> {
        let name = match filter? {
            Named::Nothing => None,
            Named::As(id) => match name(id) {
                Some(name) => Some(name),
                None => return Some(Err(unknown(key))),
            },
        };
        let key = key.to_owned();
        Some(Ok(ChosenFilter { key, name }))
    }
    let unit = |id| {
        let unit = market.unit(id).filter(|unit| unit.region == *region);
        unit.map(|unit| unit.name.clone())
    };
    let vendor = |id| market.vendor_name(id).map(str::to_owned);
    let category = |id: &CategoryId| category_name(market, id, language);
    let sold_on = filter.marketplace.as_ref().map(|id| {
        Ok(ChosenFilter {
            key: "marketplace".to_owned(),
            name: Some(market.marketplace(id).name),
        })
    });
    [
        named("unit", filter.unit.as_ref(), unit),
        named("vendor", filter.vendor.as_ref(), vendor),
        named("category", filter.category.as_ref(), category),
        sold_on,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The name of a category of the first level.
pub(super) fn category_name(market: &Market, id: &CategoryId, language: Language) -> Option<String> {
    if let Some(name) = market.category_as_named(id) {
        return Some(name.to_owned());
    }
    let category = market.category(id).filter(|category| category.level == 1)?;
    Some(match language {
        Language::Indonesian => category.name_id.to_owned(),
        Language::English => category.name_en.to_owned(),
    })
}

/// An order, named for people.
pub(super) fn described(
    market: &Market,
    source: LedgerSource,
    order: Order,
    language: Language,
) -> LedgerOrder {
    let told = source == LedgerSource::Demo;
    let unit = order.unit.map(UnitId::new).map(|id| UnitName {
        name: market
            .unit(&id)
            .map_or_else(String::new, |unit| unit.name.clone()),
        id,
    });
    let vendor = order.vendor.map(VendorId::new).map(|id| VendorName {
        name: market.vendor_name(&id).unwrap_or_default().to_owned(),
        id,
    });
    LedgerOrder {
        id: order.id,
        at: clock::text(Timestamp::from_second(order.at).unwrap_or_default()),
        unit,
        vendor,
        local: told.then_some(order.local),
        marketplace: market.marketplace(&order.marketplace),
        payment: order.payment,
        value: order.value,
        rows: order
            .lines
            .into_iter()
            .map(|line| row(market, told, line, language))
            .collect(),
    }
}

fn row(market: &Market, told: bool, line: Line, language: Language) -> LedgerLine {
    LedgerLine {
        category: line.category.map(|slug| {
            let id = CategoryId::new(format!("cat_{slug}"));
            CategoryName {
                name: category_name(market, &id, language).unwrap_or(slug),
                id,
            }
        }),
        description: line.description,
        value: line.value,
        pdn: told.then_some(line.pdn),
        verified: line.verified,
        confirmation: line.confirmation,
    }
}

/// Every row, with the order that it belongs to; the last column adds up to the value.
fn file(
    answer: &LedgerOrders,
    query: &LedgerQuery,
    format: Format,
    language: Language,
) -> Result<Response, ApiProblem> {
    let mut sheet = Table::new(
        format,
        language,
        [
            ("Nomor pesanan", "Order"),
            ("Tanggal", "Day"),
            ("Waktu (WIB)", "Time (WIB)"),
            ("Satuan kerja", "Work unit"),
            ("Penyedia", "Vendor"),
            ("Penyedia setempat", "Local vendor"),
            ("Lokapasar", "Marketplace"),
            ("Kategori", "Category"),
            ("Uraian", "Description"),
            ("Produk dalam negeri", "Domestic product"),
            ("Terverifikasi", "Verified"),
            ("Konfirmasi", "Confirmation"),
            ("Cara bayar", "Payment"),
            ("Nilai (Rp)", "Value (Rp)"),
        ],
    );
    for order in &answer.items {
        for line in &order.rows {
            sheet.row([
                order.id.as_str().into(),
                Cell::day(&order.at),
                Cell::time(&order.at),
                order.unit.as_ref().map(|unit| unit.name.as_str()).into(),
                order.vendor.as_ref().map(|vendor| vendor.name.as_str()).into(),
                order
                    .vendor
                    .as_ref()
                    .and(order.local)
                    .map_or(Cell::Empty, |local| sheet.yes(local)),
                order.marketplace.name.as_str().into(),
                line.category
                    .as_ref()
                    .map(|category| category.name.as_str())
                    .into(),
                line.description.as_deref().into(),
                line.pdn.map_or(Cell::Empty, |pdn| sheet.yes(pdn)),
                sheet.yes(line.verified),
                confirmation(&sheet, line.confirmation).into(),
                order.payment.as_deref().into(),
                line.value.into(),
            ]);
        }
    }
    sheet.say_counting(&answer.region, &answer.counting);
    sheet.note("Pesanan", "Orders", answer.totals.orders.into());
    sheet.note(
        "Jumlah nilai (Rp)",
        "Sum of values (Rp)",
        answer.totals.value.into(),
    );
    say_filters(&mut sheet, answer, &query.filter);
    let sort = match query.sort {
        LedgerSort::Newest => ("terbaru dahulu", "newest first"),
        LedgerSort::Oldest => ("terlama dahulu", "oldest first"),
        LedgerSort::ValueDescending => ("nilai tertinggi dahulu", "highest value first"),
        LedgerSort::ValueAscending => ("nilai terendah dahulu", "lowest value first"),
    };
    let sort = sheet.words(sort.0, sort.1);
    sheet.note("Urutan", "Order of the rows", sort.into());
    let name = sheet.words("pesanan", "orders");
    sheet.into_file(name, &answer.region, &answer.counting)
}

const fn confirmation(sheet: &Table, confirmation: Confirmation) -> &'static str {
    match confirmation {
        Confirmation::Complete => sheet.words("selesai", "complete"),
        Confirmation::Failed => sheet.words("gagal", "failed"),
        Confirmation::Empty => sheet.words("kosong", "empty"),
        Confirmation::InProgress => sheet.words("proses", "under way"),
    }
}

fn say_filters(sheet: &mut Table, answer: &LedgerOrders, filter: &LedgerFilter) {
    for chosen in &answer.filters {
        let (id, en) = match chosen.key.as_str() {
            "unit" => ("Saringan: satuan kerja", "Filter: work unit"),
            "vendor" => ("Saringan: penyedia", "Filter: vendor"),
            "category" => ("Saringan: kategori", "Filter: category"),
            _ => ("Saringan: lokapasar", "Filter: marketplace"),
        };
        let nothing = sheet.words("tidak disebut", "not named");
        sheet.note(id, en, chosen.name.as_deref().unwrap_or(nothing).into());
    }
    let known = |sheet: &Table, vendor: VendorTrait| match vendor {
        VendorTrait::Yes => sheet.yes(true),
        VendorTrait::No => sheet.yes(false),
        VendorTrait::Unnamed => sheet.words("penyedia tidak disebut", "vendor not named").into(),
    };
    for (chosen, id, en) in [
        (
            filter.local,
            "Saringan: penyedia setempat",
            "Filter: local vendor",
        ),
        (
            filter.umk,
            "Saringan: usaha mikro dan kecil",
            "Filter: micro and small firms",
        ),
    ] {
        if let Some(chosen) = chosen {
            let cell = known(sheet, chosen);
            sheet.note(id, en, cell);
        }
    }
    if let Some(pdn) = filter.pdn {
        let cell = sheet.yes(pdn);
        sheet.note("Saringan: produk dalam negeri", "Filter: domestic products", cell);
    }
    if filter.below {
        let cell = sheet.yes(true);
        sheet.note("Dengan satuan di bawahnya", "With the units below", cell);
    }
}
