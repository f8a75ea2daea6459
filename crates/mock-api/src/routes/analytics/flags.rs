//! Patterns worth looking into, and who has looked at them.

mod file;
mod words;

use std::collections::HashMap;

use axum::response::Response;
use lokapasar_contract::analytics::{
    CategoryName, Flag, FlagKind, FlagMark, FlagMarking, FlagPeers, FlagRule, Flags, LedgerOrder,
    LedgerSource, MarkFlag, UnitName,
};
use lokapasar_contract::query::{AnalyticsQuery, FlagQuery, LedgerFilter, LedgerSort, UrlQuery as _};
use lokapasar_contract::session::{Role, VendorName};
use lokapasar_contract::{CategoryId, Day, FlagId, RegionCode, UnitId, VendorId};
use lokapasar_demo_data::calendar;
use rusqlite::Connection;

use super::accept::Form;
use super::asked::Asked;
use super::orders::{category_name, described};
use super::paging::Paging;
use super::table::Workbook;
use crate::extract::{Path, Query, State};
use crate::language::{Language, Text};
use crate::ledger::flags::{self as found, Finding, Inspection, marks};
use crate::ledger::orders::{self, Window};
use crate::ledger::selection::Selection;
use crate::ledger::{figures, flags};
use crate::market::Market;
use crate::policy::Policy;
use crate::problem::{ApiProblem, FieldIssue};
use crate::session::SignedIn;
use crate::state::{App, Change};
use crate::write::{Answer, Write};

/// Who may mark a flag as looked at.
const MARKERS: &[Role] = &[Role::Auditor];

/// Patterns worth looking into, each with its rule, its rows and its peers; none of them is a proof. For the officials and auditors
/// of the government and those of its province. As a file it is every row of every flag, whatever the page.
#[utoipa::path(get, path = "/analytics/flags", tag = "analytics",
    params(
        ("region" = Option<RegionCode>, Query, description = "The government"),
        AnalyticsQuery,
        ("kind" = Option<FlagKind>, Query, description = "Of one kind"),
        ("seen" = Option<bool>, Query, description = "Only those that an auditor has looked at, or only the others"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Flags on a page"),
    ),
    responses((status = 200, content((Flags = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub(super) async fn show_flags(
    State(app): State<App>,
    person: SignedIn,
    form: Form,
    language: Language,
    Query(query): Query<FlagQuery>,
) -> Result<Response, ApiProblem> {
    let (asked, region) = Asked::of_government(&app, &person, &query.common)?;
    let answer = asked.read(&app, |connection| {
        let totals = figures::totals(connection, Some(&region.code), asked.slice)?;
        let orders = flags::orders(connection, &region.code, asked.slice)?;
        let inspection = Inspection {
            policy: Policy::standard(),
            region: &region.code,
            orders: &orders,
        };
        let marks = marks::of(connection, &region.code)?;
        let mut findings = inspection.findings();
        let rules = rules(inspection, &asked, &findings, &marks, language);
        findings.retain(|finding| {
            query.kind.is_none_or(|kind| finding.kind == kind)
                && query
                    .seen
                    .is_none_or(|seen| marks.contains_key(&finding.id) == seen)
        });
        let paging = Paging::new(query.page, query.limit, FlagQuery::DEFAULT_LIMIT, form);
        let page = paging.page(findings.len() as u64);
        paging.cut(&mut findings);
        Ok(Flags {
            items: Shown {
                asked: &asked,
                region: &region.code,
                language,
                marks: &marks,
            }
            .items(connection, &findings)?,
            counting: asked.counting(&totals),
            caution: words::caution().in_language(language).to_owned(),
            rules,
            marking: marking(&person, language),
            page,
            region,
        })
    })?;
    form.of_answer(answer, |answer, format| {
        file::of(answer, &query, format, language)
    })
}

/// Marks a flag as looked at, with a note: the auditors of the government alone. What was noted stays; more can be added.
#[utoipa::path(post, path = "/analytics/flags/{id}/marks", tag = "analytics", params(("id" = FlagId, Path)),
    request_body = MarkFlag, responses((status = 201, body = FlagMark)))]
pub(super) async fn mark_flag(
    State(app): State<App>,
    Path(id): Path<FlagId>,
    write: Write<MarkFlag>,
) -> Result<Response, ApiProblem> {
    write.person.require(MARKERS)?;
    let body = &write.body;
    if body.from > body.to {
        let detail = Text::new(
            "Hari pertama berada setelah hari terakhir.",
            "The first day comes after the last.",
        );
        return Err(ApiProblem::invalid(vec![FieldIssue::new(
            "/from",
            "after_end",
            detail,
        )]));
    }
    let query = AnalyticsQuery {
        region: Some(body.region.clone()),
        from: Some(body.from),
        to: Some(body.to),
        rule: body.rule,
        source: body.source,
        ..AnalyticsQuery::default()
    };
    let (asked, region) = Asked::of_government(&app, &write.person, &query)?;
    // The ledger has to be there before the transaction begins.
    asked.read(&app, |_| Ok(()))?;
    let mark = |change: &mut Change<'_>| {
        let orders = flags::orders(change.connection(), &region.code, asked.slice)?;
        let inspection = Inspection {
            policy: Policy::standard(),
            region: &region.code,
            orders: &orders,
        };
        if !inspection.findings().iter().any(|finding| finding.id == id) {
            return Err(ApiProblem::not_found(Text::new(
                "Tanda ini tidak ada, atau pesanannya sudah berubah. Muat ulang daftar tanda.",
                "There is no such flag, or its orders have changed. Load the flags anew.",
            )));
        }
        let mark = marks::mark(change, &write.person, &region.code, &id, &body.note)?;
        let found = FlagQuery::of(query.clone()).to_query_string();
        Answer::created(&mark, format!("/api/v1/analytics/flags?{found}"))
    };
    match body.source {
        LedgerSource::Demo => write.carry_out(&app, mark),
        LedgerSource::Feed => write.carry_out_in_feed(&app, mark),
    }
}

/// Whether the person who reads may mark.
fn marking(person: &SignedIn, language: Language) -> FlagMarking {
    let allowed = MARKERS.contains(&person.role);
    FlagMarking {
        allowed,
        reason: (!allowed).then(|| words::only_auditors().in_language(language).to_owned()),
    }
}

/// All rules, with what each found.
fn rules(
    inspection: Inspection<'_>,
    asked: &Asked,
    findings: &[Finding],
    marks: &HashMap<FlagId, Vec<FlagMark>>,
    language: Language,
) -> Vec<FlagRule> {
    let count = |kind: FlagKind, counts: &dyn Fn(&Finding) -> bool| {
        let of_kind = findings.iter().filter(|finding| finding.kind == kind);
        of_kind.filter(|finding| counts(finding)).count() as u64
    };
    let rule = |kind: FlagKind| {
        let said = words::Said {
            policy: inspection.policy,
            region: inspection.region,
            period: asked.slice.period,
            language,
        };
        FlagRule {
            kind,
            name: words::name(kind).in_language(language).to_owned(),
            text: said.rule(kind),
            basis: words::basis(kind).in_language(language).to_owned(),
            numbers: said.numbers(kind),
            found: count(kind, &|_| true),
            seen: count(kind, &|finding| marks.contains_key(&finding.id)),
            passed_over: inspection.passed_over(kind),
            missing: said.missing(kind),
        }
    };
    FlagKind::ALL.iter().map(|kind| rule(*kind)).collect()
}

/// What is needed to show findings.
struct Shown<'a> {
    asked: &'a Asked,
    region: &'a RegionCode,
    language: Language,
    marks: &'a HashMap<FlagId, Vec<FlagMark>>,
}

impl Shown<'_> {
    /// The findings with their orders, all of which are read at once.
    fn items(&self, connection: &Connection, findings: &[Finding]) -> rusqlite::Result<Vec<Flag>> {
        let market = &self.asked.market;
        let ids = findings.iter().flat_map(|finding| &finding.orders);
        let selection = Selection::of(
            &market.world,
            self.region,
            self.asked.slice,
            &LedgerFilter::default(),
        );
        let selection = selection.of_orders(ids.map(String::as_str));
        let orders: HashMap<String, LedgerOrder> =
            orders::list(connection, &selection, LedgerSort::Oldest, Window::ALL)?
                .into_iter()
                .map(|order| {
                    (
                        order.id.clone(),
                        described(market, self.asked.source, order, self.language),
                    )
                })
                .collect();
        Ok(findings
            .iter()
            .map(|finding| self.flag(market, finding, &orders))
            .collect())
    }

    fn flag(&self, market: &Market, finding: &Finding, orders: &HashMap<String, LedgerOrder>) -> Flag {
        let category = finding.category.as_ref().map(|slug| {
            let id = CategoryId::new(format!("cat_{slug}"));
            CategoryName {
                name: category_name(market, &id, self.language).unwrap_or_else(|| slug.clone()),
                id,
            }
        });
        let orders = finding.orders.iter().filter_map(|id| {
            let mut order = orders.get(id)?.clone();
            if let Some(only) = &category {
                let of_category =
                    |named: &Option<CategoryName>| named.as_ref().is_some_and(|it| it.id == only.id);
                order.rows.retain(|row| of_category(&row.category));
                order.value = order.rows.iter().map(|row| row.value).sum();
            }
            Some(order)
        });
        Flag {
            id: finding.id.clone(),
            kind: finding.kind,
            unit: unit_name(market, &finding.unit),
            vendor: finding.vendor.as_deref().map(|id| vendor_name(market, id)),
            from: day(finding.days.0, self.asked.slice.period.from),
            to: day(finding.days.1, self.asked.slice.period.to),
            value: finding.value,
            text: words::noticed(finding).in_language(self.language).to_owned(),
            orders: orders.collect(),
            opens: finding.opens,
            peers: peers(finding, self.language),
            marks: self.marks.get(&finding.id).cloned().unwrap_or_default(),
            category,
        }
    }
}

fn peers(finding: &Finding, language: Language) -> FlagPeers {
    let found::Peers { own, others, units } = finding.peers;
    FlagPeers {
        text: words::compared(finding.kind).in_language(language).to_owned(),
        own,
        others,
        units,
    }
}

/// The day of that number, which lies in the period.
fn day(number: i64, otherwise: Day) -> Day {
    let day = i32::try_from(number).ok().and_then(calendar::day);
    day.unwrap_or(otherwise)
}

fn unit_name(market: &Market, id: &str) -> UnitName {
    let id = UnitId::new(id);
    UnitName {
        name: market
            .unit(&id)
            .map_or_else(String::new, |unit| unit.name.clone()),
        id,
    }
}

fn vendor_name(market: &Market, id: &str) -> VendorName {
    let id = VendorId::new(id);
    VendorName {
        name: market.vendor_name(&id).unwrap_or_default().to_owned(),
        id,
    }
}
