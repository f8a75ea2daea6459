//! Which work units buy, and which have not.

use axum::response::Response;
use lokapasar_contract::RegionCode;
use lokapasar_contract::analytics::{Bought, Participation};
use lokapasar_contract::place::UnitKind;
use lokapasar_contract::query::{AnalyticsQuery, ParticipationQuery, ParticipationShow};

use super::accept::Form;
use super::asked::Asked;
use super::table::{Cell, Format, Table, Workbook};
use crate::extract::{Query, State};
use crate::language::Language;
use crate::ledger::participation;
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;

/// The units of a government with what each has bought, for its officials and auditors and those of its province. The parts of all
/// units and what names no unit add up to the total.
#[utoipa::path(get, path = "/analytics/participation", tag = "analytics",
    params(
        ("region" = Option<RegionCode>, Query, description = "The government"),
        AnalyticsQuery,
        ("show" = Option<ParticipationShow>, Query, description = "All units as a tree, or those that have not bought"),
    ),
    responses((status = 200, content((Participation = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub(super) async fn show_participation(
    State(app): State<App>,
    person: SignedIn,
    form: Form,
    language: Language,
    Query(query): Query<ParticipationQuery>,
) -> Result<Response, ApiProblem> {
    let (asked, region) = Asked::of_government(&app, &person, &query.common)?;
    let tree = asked.read(&app, |connection| {
        participation::tree(connection, &asked.market.world, &region.code, asked.slice)
    })?;
    let mut units = tree.units;
    let active = units.iter().filter(|unit| unit.own.orders > 0).count();
    let answer = Participation {
        region,
        counting: asked.counting(&tree.totals),
        total: Bought {
            value: tree.totals.value,
            orders: tree.totals.orders,
        },
        unnamed: tree.unnamed,
        units_total: units.len() as u64,
        units_active: active as u64,
        kinds: tree.kinds,
        units: {
            if query.show == ParticipationShow::Idle {
                units.retain(|unit| unit.own.orders == 0);
            }
            units
        },
    };
    form.of_answer(answer, |answer, format| {
        file(answer, query.show, format, language)
    })
}

fn file(
    answer: &Participation,
    show: ParticipationShow,
    format: Format,
    language: Language,
) -> Result<Response, ApiProblem> {
    let mut sheet = Table::new(
        format,
        language,
        [
            ("Satuan kerja", "Work unit"),
            ("Jenis", "Kind"),
            ("Di bawah", "Below"),
            ("Nilai (Rp)", "Value (Rp)"),
            ("Pesanan", "Orders"),
            ("Belanja terakhir", "Last purchase"),
        ],
    );
    for part in &answer.units {
        sheet.row([
            part.unit.name.as_str().into(),
            kind(&sheet, part.kind).into(),
            part.parent.as_ref().map(|parent| parent.name.as_str()).into(),
            part.own.value.into(),
            part.own.orders.into(),
            part.last.into(),
        ]);
    }
    if show == ParticipationShow::All && answer.unnamed.orders > 0 {
        let unnamed = sheet.words("tidak disebut", "not named");
        sheet.row([
            unnamed.into(),
            Cell::Empty,
            Cell::Empty,
            answer.unnamed.value.into(),
            answer.unnamed.orders.into(),
            Cell::Empty,
        ]);
    }
    sheet.say_counting(&answer.region, &answer.counting);
    sheet.note(
        "Jumlah nilai (Rp)",
        "Sum of values (Rp)",
        answer.total.value.into(),
    );
    sheet.note(
        "Satuan kerja berbelanja",
        "Work units that ordered",
        answer.units_active.into(),
    );
    sheet.note(
        "Satuan kerja seluruhnya",
        "Work units in all",
        answer.units_total.into(),
    );
    let name = match (show, language) {
        (ParticipationShow::All, Language::Indonesian) => "keikutsertaan",
        (ParticipationShow::All, Language::English) => "participation",
        (ParticipationShow::Idle, Language::Indonesian) => "belum-berbelanja",
        (ParticipationShow::Idle, Language::English) => "have-not-ordered",
    };
    sheet.into_file(name, &answer.region, &answer.counting)
}

const fn kind(sheet: &Table, kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Opd => "OPD",
        UnitKind::Upt => "UPT",
        UnitKind::Kecamatan => sheet.words("kecamatan", "district office"),
        UnitKind::Kelurahan => sheet.words("kelurahan", "urban village office"),
        UnitKind::Smp => sheet.words("SMP", "junior secondary school"),
    }
}
