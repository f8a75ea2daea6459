//! What became of the rows of an import.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::ImportId;
use lokapasar_contract::Period;
use lokapasar_contract::analytics::LedgerSource;
use lokapasar_contract::import::{Import, ImportReport, RefusalReason, RefusedRow};
use lokapasar_contract::query::{AnalyticsQuery, ImportListQuery, ImportQuery};

use super::{name, sender};
use crate::app::use_go;
use crate::components::{
    KeyFigure, Notice, NoticeKind, PageHead, Pagination, QueryView, RowSkeletons, SelectField, TableScroll,
};
use crate::i18n::format::Zone;
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::import::use_import_report;

/// The page.
#[component]
pub fn ReportPage(
    /// Which import.
    id: ImportId,
    /// Which of its refused rows.
    query: Memo<ImportQuery>,
) -> impl IntoView {
    let t = use_text();
    let words = t.imports();
    let report = use_import_report(id.clone(), query);
    let title = Signal::derive(move || {
        report.data().map_or_else(
            || words.report.to_owned(),
            |report| (words.report_of)(&name(t, &report.import)),
        )
    });
    let id = StoredValue::new(id);
    view! {
        <PageHead title />
        <p><a href=Path::Imports(ImportListQuery::default()).url()>{words.back}</a></p>
        <QueryView query=report skeleton=|| view! { <RowSkeletons count=10 /> } let:report>
            {move || report.with(|report| summary(t, &report.import))}
            {move || report.with(|report| noticed(t, &report.import))}
            <section class="import-refused" aria-labelledby="import-refused-title">
                <h2 id="import-refused-title">{words.refused_rows}</h2>
                {move || {
                    let report = report.get();
                    if report.import.rows.refused == 0 {
                        return view! { <Notice kind=NoticeKind::Done>{words.none_refused}</Notice> }.into_any();
                    }
                    refused(t, &id.get_value(), query.get(), &report).into_any()
                }}
            </section>
        </QueryView>
    }
}

/// The counts, and the way to the figures.
fn summary(t: Text, import: &Import) -> impl IntoView + use<> {
    let words = t.imports();
    let rows = import.rows;
    let figure = |label: &'static str, count: u64, about: &'static str| {
        view! { <KeyFigure label value=t.format().count(count) change=None comparison=move || about /> }
    };
    let came_in = rows.taken + rows.merged + rows.updated > 0;
    let period = import
        .first_day
        .zip(import.last_day)
        .map(|(from, to)| Period { from, to });
    let figures = period.map(|period| {
        Path::Dashboard(AnalyticsQuery {
            from: Some(period.from),
            to: Some(period.to),
            source: LedgerSource::Feed,
            ..AnalyticsQuery::default()
        })
        .url()
    });
    let said = match period {
        Some(period) if came_in => {
            (words.came_in)(&t.format().money(import.value), &t.format().period(period))
        }
        _ => words.nothing_new.to_owned(),
    };
    let sent = format!(
        "{} · {}",
        t.format().moment_short(&import.at, Zone::Wib),
        sender(t, import)
    );
    view! {
        <p class="muted">{sent}</p>
        <section class="headline import-counts" aria-label=words.counts>
            {figure(words.taken, rows.taken, words.taken_detail)}
            {figure(words.merged, rows.merged, words.merged_detail)}
            {figure(words.updated, rows.updated, words.updated_detail)}
            {figure(words.known, rows.known, words.known_detail)}
            {figure(words.refused, rows.refused, words.refused_detail)}
        </section>
        <p class="import-said">{(words.adds_up)(&t.format().count(rows.read))} " " {said}</p>
        {figures.map(|href| view! { <p><a class="button button--primary" href=href>{words.to_figures}</a></p> })}
    }
}

/// What is odd about rows that came in.
fn noticed(t: Text, import: &Import) -> Option<impl IntoView + use<>> {
    let words = t.imports();
    if import.notices.is_empty() {
        return None;
    }
    let items = import
        .notices
        .iter()
        .map(|notice| {
            let rows = (words.rows)(&t.format().count(notice.rows));
            let line = (words.first_line)(&t.format().count(notice.first_line));
            view! {
                <li>
                    <strong>{rows}</strong>
                    <span>{(words.notice)(notice.reason)} " " <span class="muted">{line}</span></span>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="card details import-notices">
            <summary class="card__head"><h2>{words.noticed}</h2></summary>
            <div class="card__body">
                <p class="muted">{words.noticed_detail}</p>
                <ul>{items}</ul>
            </div>
        </details>
    }
    .into()
}

/// The refused rows, of all reasons or of one.
fn refused(t: Text, id: &ImportId, query: ImportQuery, report: &Arc<ImportReport>) -> impl IntoView + use<> {
    let words = t.imports();
    let go = use_go();
    let here = id.clone();
    let choose = Callback::new({
        let go = StoredValue::new_local(go);
        let id = id.clone();
        move |word: String| {
            let query = ImportQuery {
                reason: RefusalReason::from_word(&word),
                ..ImportQuery::default()
            };
            go.with_value(|go| go(&Path::ImportReport(id.clone(), query)));
        }
    });
    let all = (String::new(), words.all_reasons.to_owned());
    let reasons = report.import.refusals.iter().map(|count| {
        let rows = t.format().count(count.rows);
        let (why, _) = (words.refusal)(count.reason);
        (count.reason.as_str().to_owned(), format!("{why} ({rows})"))
    });
    let options: Vec<(String, String)> = std::iter::once(all).chain(reasons).collect();
    let rows = report.items.iter().map(|row| line(t, row)).collect_view();
    let page = report.page;
    let url = move |number| {
        Path::ImportReport(
            here.clone(),
            ImportQuery {
                page: Some(number),
                ..query
            },
        )
        .url()
    };
    view! {
        <div class="import-refused__reason">
            <SelectField
                id="reason"
                label=words.reason_filter
                value=Signal::stored(query.reason.map_or("", RefusalReason::as_str).to_owned())
                options
                on_choose=choose
            />
        </div>
        <div class="card">
            <TableScroll label=words.refused_rows>
                <table class="table table--cards">
                    <thead>
                        <tr>
                            <th scope="col" class="num">{words.line}</th>
                            <th scope="col" class="num">{words.row}</th>
                            <th scope="col">{words.order}</th>
                            <th scope="col">{words.reason}</th>
                            <th scope="col">{words.found}</th>
                            <th scope="col">{words.remedy}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </div>
        <Pagination page url />
    }
}

fn line(t: Text, row: &RefusedRow) -> impl IntoView + use<> {
    let words = t.imports();
    let (why, remedy) = (words.refusal)(row.reason);
    let found = match (&row.field, &row.found) {
        (Some(field), Some(found)) => format!("{field}: {found}"),
        (Some(field), None) => field.clone(),
        (None, _) => "–".to_owned(),
    };
    let order = row.order_id.clone().unwrap_or_else(|| "–".to_owned());
    view! {
        <tr>
            <th scope="row" class="num" data-label=words.line>{t.format().count(row.line)}</th>
            <td class="num" data-label=words.row>{t.format().count(row.row)}</td>
            <td data-label=words.order><span class="import-literal">{order}</span></td>
            <td data-label=words.reason>{why}</td>
            <td data-label=words.found><span class="import-literal">{found}</span></td>
            <td data-label=words.remedy>{remedy}</td>
        </tr>
    }
}
