//! Shares and concentration.

use axum::response::Response;
use lokapasar_contract::analytics::{
    Concentration, Dimension, LedgerSource, Market as Measured, Part, RankedParty, Share, Shares, TopList,
};
use lokapasar_contract::query::AnalyticsQuery;
use lokapasar_contract::{CategoryId, RegionCode, UnitId, VendorId};

use super::accept::Form;
use super::asked::{Asked, period_problem};
use super::orders::category_name;
use super::table::{Cell, Format, Table, Workbook};
use crate::extract::{Query, State};
use crate::language::Language;
use crate::ledger::shares::concentration::{Among, Field, Ranked, Within, field, fields_within};
use crate::ledger::{figures, period, shares};
use crate::market::Market;
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;

/// What was bought, divided: by domestic goods, micro and small firms, local vendors, marketplace and category, in all and month by month. For
/// the officials and auditors of the government and those of its province.
#[utoipa::path(get, path = "/analytics/shares", tag = "analytics",
    params(("region" = Option<RegionCode>, Query, description = "The government"), AnalyticsQuery),
    responses((status = 200, content((Shares = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub(super) async fn show_shares(
    State(app): State<App>,
    person: SignedIn,
    form: Form,
    language: Language,
    Query(query): Query<AnalyticsQuery>,
) -> Result<Response, ApiProblem> {
    let (asked, region) = Asked::of_government(&app, &person, &query)?;
    let months = period::months(asked.slice.period).map_err(period_problem)?;
    let (totals, mut shares) = asked.read(&app, |connection| {
        Ok((
            figures::totals(connection, Some(&region.code), asked.slice)?,
            shares::shares(connection, &region.code, asked.slice, &months, asked.base)?,
        ))
    })?;
    if asked.source == LedgerSource::Feed {
        // By what the feed does not say nothing can be divided.
        let told = [Dimension::Marketplace, Dimension::Category];
        shares.retain(|share| told.contains(&share.dimension));
    }
    for share in &mut shares {
        let dimension = share.dimension;
        for part in &mut share.parts {
            part.name = part_name(&asked.market, dimension, &part.key, language);
        }
    }
    let answer = Shares {
        region,
        counting: asked.counting(&totals),
        value: totals.value,
        orders: totals.orders,
        shares,
    };
    form.of_answer(answer, |answer, format| shares_file(answer, format, language))
}

/// The name of a part that has one of its own.
fn part_name(market: &Market, dimension: Dimension, key: &str, language: Language) -> Option<String> {
    match dimension {
        Dimension::Pdn | Dimension::Umk | Dimension::Local => None,
        Dimension::Marketplace | Dimension::Category if key == shares::NOTHING => None,
        Dimension::Marketplace => Some(market.marketplace(key).name),
        Dimension::Category => category_name(market, &CategoryId::new(key), language),
    }
}

/// The parts of the whole period, and below them those of each month.
fn shares_file(answer: &Shares, format: Format, language: Language) -> Result<Response, ApiProblem> {
    let mut sheet = Table::new(
        format,
        language,
        [
            ("Rentang", "Span"),
            ("Dari", "From"),
            ("Sampai", "To"),
            ("Pembagian", "Divided by"),
            ("Bagian", "Part"),
            ("Nilai (Rp)", "Value (Rp)"),
            ("Pesanan", "Orders"),
            ("Persen", "Per cent"),
            ("Persen pembanding", "Per cent of the base period"),
        ],
    );
    for Share { dimension, parts, .. } in &answer.shares {
        for part in parts {
            sheet.row([
                sheet.words("seluruh periode", "whole period").into(),
                answer.counting.period.from.into(),
                answer.counting.period.to.into(),
                divided_by(&sheet, *dimension),
                said(&sheet, part),
                part.value.into(),
                part.orders.into(),
                part.permille.map_or(Cell::Empty, Cell::Permille),
                part.base_permille.map_or(Cell::Empty, Cell::Permille),
            ]);
        }
    }
    for Share {
        dimension,
        parts,
        months,
    } in &answer.shares
    {
        for month in months {
            for (part, value) in parts.iter().zip(&month.values) {
                sheet.row([
                    sheet.words("bulan", "month").into(),
                    month.from.into(),
                    month.to.into(),
                    divided_by(&sheet, *dimension),
                    said(&sheet, part),
                    (*value).into(),
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Empty,
                ]);
            }
        }
    }
    sheet.say_counting(&answer.region, &answer.counting);
    sheet.note("Jumlah nilai (Rp)", "Sum of values (Rp)", answer.value.into());
    let name = sheet.words("pemerataan", "shares");
    sheet.into_file(name, &answer.region, &answer.counting)
}

fn divided_by(sheet: &Table, dimension: Dimension) -> Cell<'static> {
    let (id, en) = match dimension {
        Dimension::Pdn => ("Produk dalam negeri", "Domestic products"),
        Dimension::Umk => ("Usaha mikro dan kecil", "Micro and small firms"),
        Dimension::Local => ("Penyedia setempat", "Local vendors"),
        Dimension::Marketplace => ("Lokapasar", "Marketplace"),
        Dimension::Category => ("Kategori", "Category"),
    };
    sheet.words(id, en).into()
}

fn said<'a>(sheet: &Table, part: &'a Part) -> Cell<'a> {
    match (&part.name, part.key.as_str()) {
        (Some(name), _) => name.as_str().into(),
        (None, "true") => sheet.yes(true),
        (None, "false") => sheet.yes(false),
        (None, _) => sheet.words("tidak disebut", "not named").into(),
    }
}

/// How far what was bought lies with a few vendors, units or marketplaces: the HHI, the first and the first five, over all and within each
/// category and marketplace; and the first vendors and units by value and by orders. For the same people as the shares.
#[utoipa::path(get, path = "/analytics/concentration", tag = "analytics",
    params(("region" = Option<RegionCode>, Query, description = "The government"), AnalyticsQuery),
    responses((status = 200, content((Concentration = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub(super) async fn show_concentration(
    State(app): State<App>,
    person: SignedIn,
    form: Form,
    language: Language,
    Query(query): Query<AnalyticsQuery>,
) -> Result<Response, ApiProblem> {
    let (asked, region) = Asked::of_government(&app, &person, &query)?;
    let market = &asked.market;
    let answer = asked.read(&app, |connection| {
        let totals = figures::totals(connection, Some(&region.code), asked.slice)?;
        let among = |among| field(connection, &region.code, asked.slice, among);
        let (vendors, units) = (among(Among::Vendors)?, among(Among::Units)?);
        let within = |within, dimension| -> rusqlite::Result<Vec<Measured>> {
            let fields = fields_within(connection, &region.code, asked.slice, within)?;
            let mut markets: Vec<Measured> = fields
                .iter()
                .map(|(key, field)| measured(key, part_name(market, dimension, key, language), field))
                .collect();
            markets.sort_by_key(|market| std::cmp::Reverse(market.value));
            Ok(markets)
        };
        let vendor = |id: &str| market.vendor_name(&VendorId::new(id)).map(str::to_owned);
        let unit = |id: &str| {
            let unit = market.unit(&UnitId::new(id));
            unit.map(|unit| unit.name.clone())
        };
        Ok(Concentration {
            counting: asked.counting(&totals),
            vendors: measured("", None, &vendors),
            marketplaces: measured("", None, &among(Among::Marketplaces)?),
            units: measured("", None, &units),
            by_category: within(Within::Categories, Dimension::Category)?,
            by_marketplace: within(Within::Marketplaces, Dimension::Marketplace)?,
            top_vendors: top(&vendors, vendor),
            top_units: top(&units, unit),
            region,
        })
    })?;
    form.of_answer(answer, |answer, format| {
        concentration_file(answer, format, language)
    })
}

fn measured(key: &str, name: Option<String>, field: &Field) -> Measured {
    Measured {
        key: key.to_owned(),
        name,
        value: field.value(),
        unnamed: field.unnamed,
        parties: field.parties.len() as u64,
        hhi: field.hhi(),
        band: field.band(),
        top_1: field.top(1),
        top_5: field.top(5),
    }
}

fn top(field: &Field, name: impl Fn(&str) -> Option<String>) -> TopList {
    let named = |ranked: Vec<Ranked>| {
        let party = |Ranked {
                         rank,
                         party,
                         permille,
                     }| RankedParty {
            rank,
            name: name(&party.id).unwrap_or_else(|| party.id.clone()),
            id: party.id,
            value: party.value,
            orders: party.orders,
            permille,
        };
        ranked.into_iter().map(party).collect()
    };
    TopList {
        by_value: named(field.by_value()),
        by_orders: named(field.by_orders()),
    }
}

/// How concentrated each market is, and below that the first vendors and units.
fn concentration_file(
    answer: &Concentration,
    format: Format,
    language: Language,
) -> Result<Response, ApiProblem> {
    let mut sheet = Table::new(
        format,
        language,
        [
            ("Daftar", "List"),
            ("Di antara", "Among"),
            ("Di dalam", "Within"),
            ("Peringkat", "Rank"),
            ("Nama", "Name"),
            ("Banyaknya", "How many"),
            ("Nilai (Rp)", "Value (Rp)"),
            ("Nilai tanpa nama (Rp)", "Value that names none (Rp)"),
            ("Pesanan", "Orders"),
            ("Persen", "Per cent"),
            ("HHI", "HHI"),
            ("Persen terbesar", "Per cent of the first"),
            ("Persen lima terbesar", "Per cent of the first five"),
        ],
    );
    let (vendors, units) = (("penyedia", "vendors"), ("satuan kerja", "work units"));
    let mut put = |among: (&str, &str), market: &Measured| {
        let nothing = (market.key == shares::NOTHING).then(|| sheet.words("tidak disebut", "not named"));
        sheet.row([
            sheet.words("pemusatan", "concentration").into(),
            sheet.words(among.0, among.1).into(),
            market.name.as_deref().or(nothing).into(),
            Cell::Empty,
            Cell::Empty,
            market.parties.into(),
            market.value.into(),
            market.unnamed.into(),
            Cell::Empty,
            Cell::Empty,
            market.hhi.map(u64::from).into(),
            market.top_1.map_or(Cell::Empty, Cell::Permille),
            market.top_5.map_or(Cell::Empty, Cell::Permille),
        ]);
    };
    put(vendors, &answer.vendors);
    put(("lokapasar", "marketplaces"), &answer.marketplaces);
    put(units, &answer.units);
    for market in answer.by_category.iter().chain(&answer.by_marketplace) {
        put(vendors, market);
    }
    for (among, list) in [(vendors, &answer.top_vendors), (units, &answer.top_units)] {
        let by_value = ("teratas menurut nilai", "first by value");
        let by_orders = ("teratas menurut pesanan", "first by orders");
        for (kind, parties) in [(by_value, &list.by_value), (by_orders, &list.by_orders)] {
            for party in parties {
                sheet.row([
                    sheet.words(kind.0, kind.1).into(),
                    sheet.words(among.0, among.1).into(),
                    Cell::Empty,
                    u64::from(party.rank).into(),
                    party.name.as_str().into(),
                    Cell::Empty,
                    party.value.into(),
                    Cell::Empty,
                    party.orders.into(),
                    party.permille.map_or(Cell::Empty, Cell::Permille),
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Empty,
                ]);
            }
        }
    }
    sheet.say_counting(&answer.region, &answer.counting);
    let name = sheet.words("pemusatan", "concentration");
    sheet.into_file(name, &answer.region, &answer.counting)
}
