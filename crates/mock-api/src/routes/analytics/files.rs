//! The headline figures, the trend and the league as tables.

use axum::response::Response;
use lokapasar_contract::analytics::{
    GovernmentScope, League, Scope, Series, SeriesPoint, Summary, SummaryChange, SummaryFigures,
};
use lokapasar_contract::place::{GovernmentKind, RegionRef};
use lokapasar_contract::query::LeagueQuery;

use super::table::{Cell, Format, Table};
use crate::language::Language;
use crate::problem::ApiProblem;

/// A figure on each row, beside the base period where there is one.
pub(super) fn summary(answer: &Summary, format: Format, language: Language) -> Result<Response, ApiProblem> {
    let mut table = Table::new(
        format,
        language,
        [
            ("Angka", "Figure"),
            ("Periode ini", "This period"),
            ("Periode pembanding", "Base period"),
            ("Perubahan (persen)", "Change (per cent)"),
        ],
    );
    type Of<'a> = (
        (&'a str, &'a str),
        fn(&SummaryFigures) -> Cell<'static>,
        fn(&SummaryChange) -> Option<f64>,
    );
    let figures: [Of<'_>; 7] = [
        (("Nilai (Rp)", "Value (Rp)"), |of| of.value.into(), |of| of.value),
        (("Pesanan", "Orders"), |of| of.orders.into(), |of| of.orders),
        (("Penyedia", "Vendors"), |of| of.vendors.into(), |of| of.vendors),
        (
            ("Penyedia setempat", "Local vendors"),
            |of| of.local_vendors.into(),
            |of| of.local_vendors,
        ),
        (
            ("Satuan kerja yang berbelanja", "Work units that ordered"),
            |of| of.units_active.into(),
            |of| of.units_active,
        ),
        (
            ("Satuan kerja seluruhnya", "Work units in all"),
            |of| of.units_total.into(),
            |_| None,
        ),
        (
            ("Rata-rata pesanan (Rp)", "Average order (Rp)"),
            |of| of.average_order.into(),
            |of| of.average_order,
        ),
    ];
    for ((id, en), figure, change) in figures {
        let name = table.words(id, en);
        table.row([
            name.into(),
            figure(&answer.figures),
            answer.comparison.as_ref().map_or(Cell::Empty, figure),
            answer
                .change
                .as_ref()
                .and_then(change)
                .map_or(Cell::Empty, Cell::Ratio),
        ]);
    }
    let whose = table.whose(answer.region.as_ref());
    table.say_counting(whose, &answer.counting);
    let name = table.words("ringkasan", "summary");
    table.into_file(name, whose, &answer.counting)
}

/// A month on each row, beside that of the base period in the same place.
pub(super) fn series(answer: &Series, format: Format, language: Language) -> Result<Response, ApiProblem> {
    let mut table = Table::new(
        format,
        language,
        [
            ("Dari tanggal", "From"),
            ("Sampai tanggal", "To"),
            ("Nilai (Rp)", "Value (Rp)"),
            ("Pesanan", "Orders"),
            ("Pembanding: dari tanggal", "Base: from"),
            ("Pembanding: sampai tanggal", "Base: to"),
            ("Pembanding: nilai (Rp)", "Base: value (Rp)"),
            ("Pembanding: pesanan", "Base: orders"),
        ],
    );
    let base = answer.comparison.as_deref().unwrap_or_default();
    let cells = |point: Option<&SeriesPoint>| {
        point.map_or([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty], |point| {
            [
                point.from.into(),
                point.to.into(),
                point.value.into(),
                point.orders.into(),
            ]
        })
    };
    for place in 0..answer.points.len().max(base.len()) {
        let month = cells(answer.points.get(place));
        table.row(month.into_iter().chain(cells(base.get(place))));
    }
    let whose = table.whose(answer.region.as_ref());
    table.say_counting(whose, &answer.counting);
    let name = table.words("tren", "trend");
    table.into_file(name, whose, &answer.counting)
}

/// A government on each row. `scope` is the province whose governments are ranked, where it is not the nation.
pub(super) fn league(
    answer: &League,
    query: &LeagueQuery,
    scope: Option<&RegionRef>,
    format: Format,
    language: Language,
) -> Result<Response, ApiProblem> {
    let mut table = Table::new(
        format,
        language,
        [
            ("Peringkat", "Rank"),
            ("Peringkat di jenisnya", "Rank in its kind"),
            ("Kode", "Code"),
            ("Pemerintah daerah", "Government"),
            ("Jenis", "Kind"),
            ("Nilai (Rp)", "Value (Rp)"),
            ("Pesanan", "Orders"),
            ("Penyedia", "Vendors"),
            ("Satuan kerja yang berbelanja", "Work units that ordered"),
            ("Perubahan nilai (persen)", "Change of the value (per cent)"),
        ],
    );
    let is_compared = answer.counting.base_period.is_some();
    for row in &answer.rows {
        let kind = match row.kind {
            GovernmentKind::Provinsi => table.words("provinsi", "province"),
            GovernmentKind::Kabupaten => table.words("kabupaten", "regency"),
            GovernmentKind::Kota => table.words("kota", "city"),
        };
        // Nothing in the base period is no growth without end.
        let change = match row.change {
            Some(ratio) => Cell::Ratio(ratio),
            None if is_compared => table.words("baru", "new").into(),
            None => Cell::Empty,
        };
        table.row([
            row.rank.into(),
            row.rank_in_kind.into(),
            row.code.as_str().into(),
            row.name.as_str().into(),
            kind.into(),
            row.value.into(),
            row.orders.into(),
            row.vendors.into(),
            row.units.into(),
            change,
        ]);
    }
    let whose = table.whose(scope);
    table.say_counting(whose, &answer.counting);
    let shown = match query.kind {
        GovernmentScope::All => ("semua", "all"),
        GovernmentScope::Provinsi => ("provinsi", "provinces"),
        GovernmentScope::Kabupaten => ("kabupaten", "regencies"),
        GovernmentScope::Kota => ("kota", "cities"),
    };
    let kinds = table.words(shown.0, shown.1);
    table.note("Jenis yang tampil", "Kinds shown", kinds.into());
    if let Scope::Province(_) = query.scope {
        let within = table.words(
            "kabupaten dan kota di provinsi ini",
            "regencies and cities of this province",
        );
        table.note("Yang diperingkat", "Ranked are", within.into());
    }
    table.note(
        "Baris tabel",
        "Rows of the table",
        (answer.rows.len() as u64).into(),
    );
    let name = table.words("peringkat", "league");
    let name = match query.kind {
        GovernmentScope::All => name.to_owned(),
        _ => format!("{name}-{kinds}"),
    };
    table.into_file(&name, whose, &answer.counting)
}
