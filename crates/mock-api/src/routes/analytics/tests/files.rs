//! The files of all endpoints: that each form holds the same, that the published figures can be read off them, and to whom they go.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};

use super::orders::{cells, lines, read_as};
use super::*;
use crate::routes::analytics::table::XLSX;
use crate::testing::{Answer, Person};

const COMMA: &str = "text/csv";
const SEMICOLON: &str = "text/csv;separator=semicolon";

async fn asked(person: &Person<'_>, question: &str, accept: &str) -> Answer {
    let sending = person.send(Method::GET, &format!("/api/v1/analytics/{question}"));
    sending.header("accept", accept).answer().await
}

/// A file as its reader has it: all cells as text, numbers without a sign of their format.
struct File {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
    facts: Vec<Vec<String>>,
}

impl File {
    fn of_csv(text: &str, separator: char) -> Self {
        let all = cells(text, separator);
        let end = all.iter().position(|row| row.len() == 1).unwrap();
        Self {
            heads: all[0].clone(),
            rows: lines(&all).to_vec(),
            facts: all[end + 1..].to_vec(),
        }
    }

    fn of_workbook(bytes: &[u8]) -> Self {
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
        let sheets = workbook.worksheets();
        assert_eq!(sheets.len(), 2);
        let mut tables = sheets
            .iter()
            .map(|(_, sheet)| sheet.rows().map(texts).collect::<Vec<_>>());
        let (facts, mut rows) = (tables.next().unwrap(), tables.next().unwrap());
        let heads = rows.remove(0);
        Self { heads, rows, facts }
    }

    fn of(answer: &Answer, accept: &str) -> Self {
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        match accept {
            XLSX => Self::of_workbook(&answer.bytes),
            SEMICOLON => Self::of_csv(&answer.text(), ';'),
            _ => Self::of_csv(&answer.text(), ','),
        }
    }

    fn column(&self, head: &str) -> usize {
        let found = self.heads.iter().position(|it| it == head);
        found.unwrap_or_else(|| panic!("{head} in {:?}", self.heads))
    }

    /// The row whose cell in the column is this.
    fn row(&self, head: &str, cell: &str) -> &[String] {
        let column = self.column(head);
        let found = self.rows.iter().find(|row| row[column] == cell);
        found.unwrap_or_else(|| panic!("no {cell}"))
    }

    fn number(&self, row: &[String], head: &str) -> i64 {
        row[self.column(head)].parse().unwrap()
    }

    fn fact(&self, name: &str) -> &str {
        let found = self.facts.iter().find(|fact| fact[0] == name);
        &found.unwrap_or_else(|| panic!("{name} in {:?}", self.facts))[1]
    }
}

fn texts(row: &[Data]) -> Vec<String> {
    let text = |cell: &Data| match cell {
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        Data::Float(number) => number.to_string(),
        Data::DateTime(at) => {
            let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
            match at.as_f64() {
                number if number < 1.0 => format!("{hour:02}:{minute:02}"),
                number if number.fract() == 0.0 => format!("{year}-{month:02}-{day:02}"),
                _ => format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}"),
            }
        }
        other => other.to_string(),
    };
    row.iter().map(text).collect()
}

/// Every endpoint, with who may ask it.
const ALL: [(&str, &str); 11] = [
    ("summary", "compare=year"),
    ("series", "compare=previous"),
    ("league", "compare=year&scope=33"),
    ("orders", "local=true&sort=value&page=2&limit=5"),
    ("participation", ""),
    ("shares", "compare=year"),
    ("concentration", ""),
    ("flags", "limit=1"),
    ("year-end", "limit=1"),
    ("vendors", "limit=1"),
    ("vendors/orders", "limit=1"),
];

#[tokio::test]
async fn each_form_holds_the_same_rows_and_says_how_they_were_counted() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    for (path, more) in ALL {
        let question = format!("{path}?region=33.20&from=2023-02-01&to=2023-02-14&{more}");
        let json = read_as(&official, &question).await;
        let mut files = Vec::new();
        for accept in [COMMA, SEMICOLON, XLSX] {
            let answer = asked(&official, &question, accept).await;
            let kind = if accept == XLSX {
                XLSX
            } else {
                "text/csv; charset=utf-8"
            };
            assert_eq!(answer.header("content-type"), kind, "{path}");
            let named = answer.header("content-disposition");
            let ending = if accept == XLSX { "xlsx" } else { "csv" };
            assert!(
                named.ends_with(&format!("-2023-02-01-2023-02-14.{ending}\"")),
                "{named}"
            );
            files.push(File::of(&answer, accept));
        }
        let [comma, semicolon, workbook] = files.try_into().ok().unwrap();
        assert!(!comma.rows.is_empty(), "{path}");
        assert_eq!(comma.heads, semicolon.heads, "{path}");
        assert_eq!(comma.heads, workbook.heads, "{path}");
        assert_eq!(comma.rows.len(), workbook.rows.len(), "{path}");
        let shares: Vec<bool> = comma
            .heads
            .iter()
            .map(|head| head.to_lowercase().contains("per cent"))
            .collect();
        let rows = comma.rows.iter().zip(&semicolon.rows).zip(&workbook.rows);
        for ((comma, semicolon), workbook) in rows {
            for (place, cell) in comma.iter().enumerate() {
                let is_share = shares[place] && cell.parse::<f64>().is_ok();
                if is_share {
                    let ratio: f64 = workbook[place].parse().unwrap();
                    assert_eq!(format!("{:.1}", ratio * 100.0), *cell, "{path}");
                    assert_eq!(semicolon[place], cell.replace('.', ","), "{path}");
                } else {
                    assert_eq!(semicolon[place], *cell, "{path}");
                    // `'` keeps a text in CSV from running; a workbook needs none.
                    assert_eq!(workbook[place], cell.trim_start_matches('\''), "{path}");
                }
            }
        }
        for file in [&comma, &semicolon, &workbook] {
            assert_eq!(
                file.fact("Rows counted"),
                json["rows_counted"].to_string(),
                "{path}"
            );
            assert_eq!(
                file.fact("Left out: failed"),
                json["rows_excluded"][0]["rows"].to_string(),
                "{path}"
            );
            assert_eq!(file.fact("Data up to (WIB)"), "2024-01-02 08:00", "{path}");
            assert_eq!(
                (file.fact("From"), file.fact("To")),
                ("2023-02-01", "2023-02-14"),
                "{path}"
            );
            if path == "orders" {
                assert_eq!(file.fact("Filter: local vendor"), "yes");
                assert_eq!(file.fact("Order of the rows"), "lowest value first");
                assert_eq!(file.fact("Orders"), json["totals"]["orders"].to_string());
            }
            if !json["base_period"].is_null() {
                assert_eq!(
                    json!(file.fact("Compared with: from")),
                    json["base_period"]["from"],
                    "{path}"
                );
            }
        }
    }
}

#[tokio::test]
async fn the_published_figures_stand_in_both_exports() {
    let site = Site::new();
    let jepara = site.sign_in("official-jepara").await;
    let malang = site.sign_in("official-malang").await;
    let java = site.sign_in("official-jatim").await;
    let tenths = |rupiah: i64| (rupiah + 50_000_000) / 100_000_000;
    for accept in [COMMA, XLSX] {
        let file = async |person: &Person<'_>, question: &str| {
            File::of(&asked(person, question, accept).await, accept)
        };
        let league = file(&site.anonymous(), &format!("league?{EARLY}")).await;
        let place = |code: &str| {
            let row = league.row("Code", code);
            [
                league.number(row, "Rank"),
                league.number(row, "Rank in its kind"),
                tenths(league.number(row, "Value (Rp)")),
            ]
        };
        assert_eq!(place("33.20"), [11, 1, 341], "J1, J2");
        assert_eq!(place("35.73"), [9, 1, 350], "J4");
        let above = league.rows[..10]
            .iter()
            .filter(|row| row[league.column("Kind")] != "province");
        let above: Vec<&str> = above.map(|row| row[league.column("Code")].as_str()).collect();
        assert_eq!(above, ["35.73"], "J3");

        let of_year = |year: u32| format!("shares?region=33.20&from={year}-01-01&to={year}-12-31");
        for (year, names) in [
            (2022, vec!["Mbizmarket"]),
            (2023, vec!["Mbizmarket", "Gratis Ongkir"]),
        ] {
            let shares = file(&jepara, &of_year(year)).await;
            let [span, by, part] = ["Span", "Divided by", "Part"].map(|head| shares.column(head));
            let bought = shares.rows.iter().filter(|row| {
                row[span] == "whole period"
                    && row[by] == "Marketplace"
                    && shares.number(row, "Value (Rp)") > 0
            });
            assert_eq!(
                bought.map(|row| row[part].as_str()).collect::<Vec<_>>(),
                names,
                "J5"
            );
        }

        let question = "?region=35.73&from=2023-01-01&to=2023-12-31&compare=year";
        let summary = file(&malang, &format!("summary{question}")).await;
        let figure = |name: &str, column: &str| summary.number(summary.row("Figure", name), column);
        assert!(figure("Orders", "This period") > 4_000, "M1");
        assert!(
            (390..400).contains(&tenths(figure("Value (Rp)", "This period"))),
            "M2"
        );
        assert!(figure("Local vendors", "This period") > 260, "M3");
        let grown = |name: &str| {
            let cell = &summary.row("Figure", name)[summary.column("Change (per cent)")];
            let number: f64 = cell.parse().unwrap();
            if accept == XLSX { number * 100.0 } else { number }
        };
        assert!(grown("Value (Rp)") > 50.0 && grown("Orders") > 100.0, "M4");
        let first = file(&java, "league?scope=35&from=2023-01-01&to=2023-08-31").await;
        let names: Vec<&str> = first.rows[..4].iter().map(|row| row[3].as_str()).collect();
        assert_eq!(
            names,
            [
                "Kota Malang",
                "Kota Kediri",
                "Kabupaten Pasuruan",
                "Kabupaten Situbondo"
            ],
            "M5"
        );
        let tree = file(&malang, &format!("participation{question}")).await;
        let units = tree
            .rows
            .iter()
            .filter(|row| row[tree.column("Work unit")] != "not named");
        let active = units.clone().filter(|row| tree.number(row, "Orders") > 0).count();
        assert!(active * 100 >= units.count() * 94, "M6");
    }
}

#[tokio::test]
async fn a_file_goes_to_who_may_see_the_page() {
    let site = Site::new();
    let (other, vendor) = (
        site.sign_in("official-malang").await,
        site.sign_in("vendor-jepara").await,
    );
    let days = "region=33.20&from=2023-02-01&to=2023-02-02";
    for accept in [COMMA, XLSX] {
        for path in ["summary", "series", "league"] {
            let answer = asked(&site.anonymous(), &format!("{path}?{days}"), accept).await;
            assert_eq!(answer.status, StatusCode::OK, "{path} is public");
        }
        for path in [
            "orders",
            "participation",
            "shares",
            "concentration",
            "flags",
            "year-end",
            "vendors",
            "vendors/orders",
        ] {
            let question = format!("{path}?{days}");
            assert_eq!(
                asked(&site.anonymous(), &question, accept).await.status,
                StatusCode::UNAUTHORIZED
            );
            for person in [&other, &vendor] {
                assert_eq!(
                    asked(person, &question, accept).await.status,
                    StatusCode::FORBIDDEN,
                    "{path}"
                );
            }
        }
    }
    for accept in ["image/png", "text/csv;separator=pipe"] {
        let answer = asked(&site.anonymous(), &format!("summary?{days}"), accept).await;
        assert_eq!(answer.problem(406).code, "not_acceptable");
    }
}
