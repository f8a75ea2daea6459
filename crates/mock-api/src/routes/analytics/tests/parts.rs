//! Participation, shares and concentration: that every number opens the rows that make it, who may read them, and as files.

use super::orders::{cells, lines, read_as};
use super::*;

const DAYS: &str = "region=33.20&from=2023-02-01&to=2023-05-31";

#[tokio::test]
async fn every_part_opens_the_orders_that_make_it() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let totals = async |filter: String| {
        let path = format!("orders?{DAYS}&limit=1&{filter}");
        read_as(&official, &path).await["totals"].clone()
    };
    let tree = read_as(&official, &format!("participation?{DAYS}")).await;
    for part in tree["units"].as_array().unwrap().iter().step_by(11) {
        let id = part["unit"]["id"].as_str().unwrap();
        for (filter, bought) in [
            (format!("unit={id}"), &part["own"]),
            (format!("unit={id}&below=true"), &part["all"]),
        ] {
            let totals = totals(filter).await;
            assert_eq!(
                (&totals["value"], &totals["orders"]),
                (&bought["value"], &bought["orders"]),
                "{id}"
            );
        }
    }
    let unnamed = totals("unit=none".to_owned()).await;
    assert_eq!(
        (&unnamed["value"], &unnamed["orders"]),
        (&tree["unnamed"]["value"], &tree["unnamed"]["orders"])
    );

    let shares = read_as(&official, &format!("shares?{DAYS}")).await;
    for share in shares["shares"].as_array().unwrap() {
        let dimension = share["dimension"].as_str().unwrap();
        for part in share["parts"].as_array().unwrap() {
            let key = part["key"].as_str().unwrap();
            let totals = totals(format!("{dimension}={key}")).await;
            assert_eq!(
                (&totals["value"], &totals["orders"]),
                (&part["value"], &part["orders"]),
                "{dimension} {key}"
            );
        }
    }
    let concentration = read_as(&official, &format!("concentration?{DAYS}")).await;
    for (list, filter) in [("top_vendors", "vendor"), ("top_units", "unit")] {
        for by in ["by_value", "by_orders"] {
            let first = &concentration[list][by][0];
            let totals = totals(format!("{filter}={}", first["id"].as_str().unwrap())).await;
            assert_eq!(
                (&totals["value"], &totals["orders"]),
                (&first["value"], &first["orders"]),
                "{list} {by}"
            );
        }
    }
}

#[tokio::test]
async fn they_agree_with_the_summary_and_say_how_they_counted() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    for rule in ["settled", "itkp"] {
        let summary = read_as(&official, &format!("summary?{DAYS}&rule={rule}")).await;
        let tree = read_as(&official, &format!("participation?{DAYS}&rule={rule}")).await;
        let shares = read_as(&official, &format!("shares?{DAYS}&rule={rule}")).await;
        let concentration = read_as(&official, &format!("concentration?{DAYS}&rule={rule}")).await;
        for said in [
            "rows_counted",
            "rows_excluded",
            "period",
            "rule",
            "as_of",
            "region",
        ] {
            for answer in [&tree, &shares, &concentration] {
                assert_eq!(answer[said], summary[said], "{said}");
            }
        }
        assert_eq!(tree["total"]["value"], summary["value"]);
        assert_eq!(tree["units_active"], summary["units_active"]);
        assert_eq!(tree["units_total"], summary["units_total"]);
        assert_eq!(
            (&shares["value"], &shares["orders"]),
            (&summary["value"], &summary["orders"])
        );
        assert_eq!(concentration["vendors"]["parties"], summary["vendors"]);
        let (named, unnamed) = (
            &concentration["vendors"]["value"],
            &concentration["vendors"]["unnamed"],
        );
        assert_eq!(
            json!(named.as_i64().unwrap() + unnamed.as_i64().unwrap()),
            summary["value"]
        );
    }
}

#[tokio::test]
async fn a_government_is_shown_to_its_officials_and_auditors_alone() {
    let site = Site::new();
    for path in ["participation", "shares", "concentration"] {
        let address =
            |region: &str| format!("/api/v1/analytics/{path}?region={region}&from=2023-03-01&to=2023-03-31");
        let anonymous = site.anonymous().get(&address("33.20")).await;
        assert_eq!(anonymous.status, StatusCode::UNAUTHORIZED, "{path}");
        for (persona, region, status) in [
            ("official-jepara", "33.20", StatusCode::OK),
            ("official-jepara", "35.73", StatusCode::FORBIDDEN),
            ("auditor-jepara", "33.20", StatusCode::OK),
            ("official-jatim", "35.73", StatusCode::OK),
            ("official-jatim", "33.20", StatusCode::FORBIDDEN),
            ("pp-jepara", "33.20", StatusCode::FORBIDDEN),
            ("bendahara-jepara", "33.20", StatusCode::FORBIDDEN),
            ("vendor-jepara", "33.20", StatusCode::FORBIDDEN),
        ] {
            let answer = site.sign_in(persona).await.get(&address(region)).await;
            assert_eq!(answer.status, status, "{path} {persona} {region}");
        }
    }
}

#[tokio::test]
async fn those_that_have_not_bought_can_be_taken_along() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await.in_language("id");
    let days = "region=33.20&from=2023-02-01&to=2023-02-03";
    let all = read_as(&official, &format!("participation?{days}")).await;
    let idle = read_as(&official, &format!("participation?{days}&show=idle")).await;
    let units = idle["units"].as_array().unwrap();
    let missing = all["units_total"].as_u64().unwrap() - all["units_active"].as_u64().unwrap();
    assert!(missing > 0, "three days are too few for all");
    assert_eq!(units.len() as u64, missing);
    assert!(units.iter().all(|part| part["own"]["orders"] == 0));
    assert_eq!(idle["units_total"], all["units_total"]);

    let sending = official.send(
        Method::GET,
        &format!("/api/v1/analytics/participation?{days}&show=idle"),
    );
    let file = sending.header("accept", "text/csv").answer().await;
    let rows = cells(&file.text(), ',');
    let names: Vec<&str> = lines(&rows).iter().map(|row| row[0].as_str()).collect();
    let expected: Vec<&str> = units
        .iter()
        .map(|part| part["unit"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, expected);
    assert!(
        file.header("content-disposition")
            .contains("belum-berbelanja-33.20-2023-02-01-2023-02-03.csv")
    );
}

#[tokio::test]
async fn the_files_hold_what_is_shown() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let table = async |path: &str| {
        let sending = official.send(Method::GET, &format!("/api/v1/analytics/{path}?{DAYS}"));
        let file = sending.header("accept", "text/csv").answer().await;
        assert_eq!(file.status, StatusCode::OK, "{path}");
        lines(&cells(&file.text(), ',')).to_vec()
    };
    let sum = |rows: &[Vec<String>], column: usize| -> i64 {
        rows.iter().map(|row| row[column].parse::<i64>().unwrap()).sum()
    };
    let summary = read_as(&official, &format!("summary?{DAYS}")).await;
    assert_eq!(
        json!(sum(&table("participation").await, 3)),
        summary["value"],
        "what names no unit among it"
    );
    let shares = table("shares").await;
    for dimension in [
        "Domestic products",
        "Micro and small firms",
        "Local vendors",
        "Marketplace",
        "Category",
    ] {
        let of = |span: &str| -> Vec<Vec<String>> {
            let rows = shares.iter().filter(|row| row[0] == span && row[3] == dimension);
            rows.cloned().collect()
        };
        let (whole, months) = (of("whole period"), of("month"));
        assert_eq!(json!(sum(&whole, 5)), summary["value"], "{dimension}");
        let tenths: i64 = whole
            .iter()
            .map(|row| row[7].replace('.', "").parse::<i64>().unwrap())
            .sum();
        assert_eq!(tenths, 1_000, "{dimension}");
        for part in &whole {
            let of_part: Vec<Vec<String>> = months.iter().filter(|row| row[4] == part[4]).cloned().collect();
            assert_eq!(
                sum(&of_part, 5).to_string(),
                part[5],
                "the months of {dimension}, {}",
                part[4]
            );
        }
    }
    let concentration = read_as(&official, &format!("concentration?{DAYS}")).await;
    let rows = table("concentration").await;
    assert_eq!(rows[0][10], concentration["vendors"]["hhi"].to_string());
    let markets = ["by_category", "by_marketplace"].map(|of| concentration[of].as_array().unwrap().len());
    let measured = rows.iter().filter(|row| row[0] == "concentration").count();
    assert_eq!(measured, 3 + markets.iter().sum::<usize>());
    for (list, among) in [("top_vendors", "vendors"), ("top_units", "work units")] {
        for (by, kind) in [("by_value", "first by value"), ("by_orders", "first by orders")] {
            let shown = concentration[list][by].as_array().unwrap();
            let listed: Vec<&Vec<String>> = rows
                .iter()
                .filter(|row| row[0] == kind && row[1] == among)
                .collect();
            assert_eq!(listed.len(), shown.len(), "{list} {by}");
            for (row, party) in listed.iter().zip(shown) {
                let said = [&row[3], &row[4], &row[6], &row[8]].map(String::as_str);
                let [rank, value, orders] = ["rank", "value", "orders"].map(|of| party[of].to_string());
                let expected = [rank.as_str(), party["name"].as_str().unwrap(), &value, &orders];
                assert_eq!(said, expected, "{list} {by}");
            }
        }
    }
}
