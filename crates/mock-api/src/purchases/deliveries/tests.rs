use super::*;
use crate::testing::market;

fn part(line: &str, quantity: u32) -> AllottedLine {
    AllottedLine {
        line_id: line.into(),
        quantity,
    }
}

/// Twelve chairs and two tables, divided like this.
fn divided(parts: &[&[(&str, u32)]]) -> Result<Vec<Destination>, Vec<(String, &'static str)>> {
    with(parts, |_| {})
}

fn with(
    parts: &[&[(&str, u32)]],
    change: impl for<'a> Fn(&mut Vec<Asked<'a>>),
) -> Result<Vec<Destination>, Vec<(String, &'static str)>> {
    let lines: Vec<Vec<AllottedLine>> = parts
        .iter()
        .map(|lines| {
            lines
                .iter()
                .map(|(line, quantity)| part(line, *quantity))
                .collect()
        })
        .collect();
    let mut asked: Vec<Asked<'_>> = lines
        .iter()
        .map(|lines| Asked {
            place: None,
            region: None,
            lines,
        })
        .collect();
    change(&mut asked);
    checked(&asked)
}

fn checked(asked: &[Asked<'_>]) -> Result<Vec<Destination>, Vec<(String, &'static str)>> {
    let market = market();
    let (chair, table) = ("chair".into(), "table".into());
    let cart = [
        Whole {
            id: &chair,
            name: "Kursi",
            quantity: 12,
        },
        Whole {
            id: &table,
            name: "Meja",
            quantity: 2,
        },
    ];
    let office = market
        .world
        .units
        .iter()
        .find(|unit| unit.region.as_str() == "33.20");
    let places = Places {
        market: &market,
        offices: &[office.unwrap().id.clone()],
        home: &market.region_ref(&"33.20".into()).unwrap(),
    };
    destinations(asked, &cart, places).map_err(|issues| {
        issues
            .into_iter()
            .map(|issue| (issue.pointer, issue.code))
            .collect()
    })
}

#[test]
fn every_piece_goes_to_one_address() {
    let found = divided(&[&[("chair", 8), ("table", 2)], &[("chair", 4)]]).unwrap();
    let of: Vec<_> = found
        .iter()
        .map(|one| (one.number, one.region.code.as_str(), one.lines.len()))
        .collect();
    assert_eq!(of, [(1, "33.20", 2), (2, "33.20", 1)]);
    assert_eq!(divided(&[]), Ok(Vec::new()), "one address is the receiver's");
}

#[test]
fn sums_that_are_not_the_quantity_are_said_where_they_end() {
    let undistributed = "not_distributed";
    for (parts, expected) in [
        (
            vec![&[("chair", 8), ("table", 2)][..], &[("chair", 3)]],
            vec![("/deliveries/1/lines/0/quantity", undistributed)],
        ),
        (
            vec![&[("chair", 8), ("table", 2)][..], &[("chair", 5)]],
            vec![("/deliveries/1/lines/0/quantity", undistributed)],
        ),
        (
            vec![&[("chair", 8)][..], &[("chair", 4)]],
            vec![("/deliveries", undistributed)],
        ),
        (
            vec![&[("chair", u32::MAX), ("table", 1)][..], &[("chair", u32::MAX)]],
            vec![
                ("/deliveries/1/lines/0/quantity", undistributed),
                ("/deliveries/0/lines/1/quantity", undistributed),
            ],
        ),
    ] {
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(at, code)| (at.to_owned(), code))
            .collect();
        assert_eq!(divided(&parts), Err(expected), "{parts:?}");
    }
}

#[test]
fn what_is_no_part_of_the_cart_is_refused() {
    for (parts, expected) in [
        (
            vec![&[("chair", 12), ("table", 2)][..], &[]],
            ("/deliveries/1/lines", "required"),
        ),
        (
            vec![&[("chair", 12), ("table", 2)][..], &[("lamp", 1)]],
            ("/deliveries/1/lines/0/line_id", "unknown_value"),
        ),
        (
            vec![&[("chair", 4), ("chair", 4), ("table", 2)][..], &[("chair", 4)]],
            ("/deliveries/0/lines/1/line_id", "repeated"),
        ),
        (
            vec![&[("chair", 12), ("table", 2)][..], &[("chair", 0)]],
            ("/deliveries/1/lines/0/quantity", "out_of_range"),
        ),
        (
            vec![&[("chair", 12), ("table", 2)][..]],
            ("/deliveries", "out_of_range"),
        ),
    ] {
        let (pointer, code) = expected;
        assert_eq!(
            divided(&parts),
            Err(vec![(pointer.to_owned(), code)]),
            "{parts:?}"
        );
    }
    let mut many: Vec<&[(&str, u32)]> = vec![&[("chair", 1)]; MOST_DELIVERIES];
    many.push(&[("chair", 2), ("table", 2)]);
    assert_eq!(many.len(), 11);
    assert_eq!(
        divided(&many),
        Err(vec![("/deliveries".to_owned(), "out_of_range")])
    );
}

#[test]
fn a_place_is_of_the_unit_and_a_region_is_where_it_lies() {
    let market = market();
    let of = |code: &str| {
        let unit = market
            .world
            .units
            .iter()
            .find(|unit| unit.region.as_str() == code);
        unit.unwrap().id.clone()
    };
    let (own, other) = (of("33.20"), of("35.73"));
    let (chairs, tables) = ([part("chair", 12)], [part("table", 2)]);
    let ask = |place: Option<&UnitId>, region: Option<&str>| {
        let region = region.map(RegionCode::from);
        let asked = [
            Asked {
                place: None,
                region: None,
                lines: &chairs,
            },
            Asked {
                place,
                region: region.as_ref(),
                lines: &tables,
            },
        ];
        checked(&asked).map(|found| found[1].region.code.to_string())
    };
    let wrong = |field: &str, code| Err(vec![(format!("/deliveries/1/{field}"), code)]);
    assert_eq!(ask(None, None), Ok("33.20".to_owned()));
    assert_eq!(ask(None, Some("33.74")), Ok("33.74".to_owned()));
    assert_eq!(ask(Some(&own), None), Ok("33.20".to_owned()));
    assert_eq!(ask(Some(&own), Some("33.20")), Ok("33.20".to_owned()));
    assert_eq!(ask(Some(&own), Some("33.74")), wrong("region", "other_region"));
    assert_eq!(ask(Some(&other), None), wrong("place", "unknown_value"));
    assert_eq!(ask(None, Some("99.99")), wrong("region", "unknown_value"));
}
