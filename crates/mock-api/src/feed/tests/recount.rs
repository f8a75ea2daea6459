//! The figures of a feed, counted a second time by plain loops over the file, as local governments' own tools count it: an order is
//! a distinct `order_id`, its value the sum of `valuasi`.

use super::*;

/// What the loops find.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sum {
    orders: HashSet<String>,
    value: i64,
}

/// Whole rupiah of what the generator writes: digits, perhaps with points between thousands, a currency, or two decimals.
fn rupiah(value: &Value) -> i64 {
    let Some(text) = value.as_str() else {
        return value.as_i64().unwrap();
    };
    let text = text.trim_end_matches(",-");
    let text = text.strip_suffix(".00").unwrap_or(text);
    let negative = text.contains('-');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let value: i64 = digits.parse().unwrap();
    if negative { -value } else { value }
}

/// The day as it is written; all of the generator's dates are in WIB.
fn day(row: &Value) -> String {
    row["tanggal_transaksi"].as_str().unwrap()[..10].to_owned()
}

#[test]
fn counting_is_that_of_plain_loops_over_the_same_file() {
    let site = Site::new();
    let (file, written) = sample(3_000, 2_024);
    let imported = import(&site, &file);
    let damaged: HashSet<u64> = written.refused.iter().map(|(row, _)| *row).collect();
    let lines: Vec<&str> = std::str::from_utf8(&file).unwrap().lines().collect();
    let rows: Vec<Value> = (1..=written.rows)
        .filter(|row| !damaged.contains(row))
        .map(|row| serde_json::from_str(lines[usize::try_from(row).unwrap()].trim_end_matches(',')).unwrap())
        .collect();
    assert_eq!(imported.rows.taken + imported.rows.merged, rows.len() as u64);

    let market = site.app.market();
    let periods = [
        ("2022-01-01", "2023-12-31"),
        ("2023-01-01", "2023-12-31"),
        ("2023-02-01", "2023-02-28"),
        ("2022-07-04", "2022-07-04"),
    ];
    for (from, to) in periods {
        for rule in [CountingRule::Settled, CountingRule::Itkp] {
            let mut all = Sum::default();
            let mut by_government: HashMap<String, Sum> = HashMap::new();
            for row in &rows {
                let day = day(row);
                if day.as_str() < from || day.as_str() > to {
                    continue;
                }
                let state = row["status_konfirmasi_ppmse"].as_str().unwrap_or("");
                let counts = match rule {
                    CountingRule::Settled => state != "Gagal",
                    CountingRule::Itkp => state == "Selesai" && row["status_verif"] == "Terverifikasi",
                };
                if !counts {
                    continue;
                }
                let name = row["nama_klpd"].as_str().unwrap().to_lowercase();
                let name = name.strip_prefix("pemerintah ").unwrap_or(&name).to_owned();
                for sum in [&mut all, by_government.entry(name).or_default()] {
                    sum.orders.insert(row["order_id"].as_str().unwrap().to_owned());
                    sum.value += rupiah(&row["valuasi"]);
                }
            }
            let days = format!("{from}..{to}");
            assert_eq!(
                counted(&site, None, &days, rule),
                (all.value, all.orders.len() as u64),
                "{days} {rule:?}"
            );
            let mut seen = 0;
            for region in &market.world.regions {
                let none = Sum::default();
                let expected = by_government.get(&region.name.to_lowercase());
                seen += usize::from(expected.is_some());
                let expected = expected.unwrap_or(&none);
                assert_eq!(
                    counted(&site, Some(region.code.as_str()), &days, rule),
                    (expected.value, expected.orders.len() as u64),
                    "{} {days} {rule:?}",
                    region.name
                );
            }
            assert_eq!(seen, by_government.len(), "every name is one of a government");
        }
    }
}

#[tokio::test]
async fn no_figure_holds_rows_of_both_sources() {
    let site = Site::new();
    let official = site.sign_in("official-jepara").await;
    let days = "region=33.20&from=2022-01-01&to=2023-12-31";
    let read =
        async |path: &str| -> Value { official.get(&format!("/api/v1/analytics/{path}")).await.body() };
    let paths = [
        "summary",
        "series",
        "league",
        "orders",
        "participation",
        "shares",
        "concentration",
        "flags",
    ];
    let mut before = Vec::new();
    for path in paths {
        before.push(read(&format!("{path}?{days}")).await);
    }
    import_rows(&site, &[row(), with(json!({"order_id": "A-2", "valuasi": 5}))]);
    for (path, before) in paths.iter().zip(before) {
        assert_eq!(
            read(&format!("{path}?{days}")).await,
            before,
            "{path} of the demo"
        );
        let feed = read(&format!("{path}?{days}&source=feed")).await;
        assert_eq!(
            (&feed["rows_counted"], &feed["source"]),
            (&json!(2), &json!("feed")),
            "{path}"
        );
    }
    let orders = read(&format!("orders?{days}&source=feed&sort=-value")).await;
    assert_eq!(
        orders["totals"],
        json!({"value": 1_005, "orders": 2, "vendors": 1, "units": 1})
    );
    let first = &orders["items"][0];
    assert_eq!(first["vendor"]["name"], "CV Maju");
    assert_eq!(first["unit"]["name"], "Dinas Kesehatan");
    assert_eq!(
        (&first["local"], &first["rows"][0]["pdn"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(first["rows"][0]["category"]["id"], "cat_percetakan");
    // What opens from it counts the same rows.
    let unit = first["unit"]["id"].as_str().unwrap();
    let vendor = first["vendor"]["id"].as_str().unwrap();
    for filter in [
        format!("unit={unit}"),
        format!("vendor={vendor}"),
        "category=cat_percetakan".to_owned(),
        "marketplace=mbizmarket".to_owned(),
    ] {
        let narrowed = read(&format!("orders?{days}&source=feed&{filter}")).await;
        assert_eq!(narrowed["totals"]["value"], 1_005, "{filter}");
    }
    let file = official
        .send(
            axum::http::Method::GET,
            &format!("/api/v1/analytics/orders?{days}&source=feed"),
        )
        .header("accept", "text/csv")
        .answer()
        .await;
    assert!(
        file.header("content-disposition").contains("-feed"),
        "{:?}",
        file.headers
    );
    assert!(file.text().contains("imported LKPP feed"), "{}", file.text());
    assert!(!file.text().contains("Budi"));
}
