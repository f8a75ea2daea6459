use super::*;
use crate::stores::cart::draft::Draft;

fn line(id: &str, quantity: u32) -> Whole {
    Whole {
        id: id.into(),
        name: id.to_owned(),
        unit: "buah".to_owned(),
        quantity,
    }
}

fn lines() -> Vec<Whole> {
    vec![line("chair", 12), line("table", 2)]
}

fn school(slot: u8) -> Further {
    Further {
        slot,
        name: " Wati ".to_owned(),
        phone: "0291 591 142".to_owned(),
        address: "Jl. Raya Tahunan 9".to_owned(),
        ..Further::default()
    }
}

/// Twelve chairs and two tables between the office and a school, which gets so many chairs as is typed.
fn divided(office: &str, away: &str) -> Division {
    let mut division = Division {
        on: true,
        further: vec![school(3)],
        ..Division::default()
    };
    division.shares.begin(&lines());
    division.shares.set(&"chair".into(), FIRST, office.to_owned());
    division.shares.set(&"chair".into(), 3, away.to_owned());
    division
}

fn first() -> Receiver {
    Receiver {
        name: "Rina".to_owned(),
        phone: "0291 591 000".to_owned(),
        address: "Jl. Kartini 1".to_owned(),
    }
}

#[test]
fn all_is_the_first_addresss_until_somebody_says_otherwise() {
    let mut shares = Shares::default();
    shares.begin(&lines());
    assert_eq!(shares.typed(&"chair".into(), FIRST), "12");
    shares.set(&"chair".into(), FIRST, "7".to_owned());
    shares.begin(&[line("chair", 20), line("cloth", 5)]);
    assert_eq!(
        (
            shares.typed(&"chair".into(), FIRST),
            shares.typed(&"cloth".into(), FIRST)
        ),
        ("7", "5"),
        "what is typed stays; what is new goes to the first"
    );
}

#[test]
fn says_what_is_left_of_a_line() {
    let slots = [FIRST, 3];
    for (office, away, expected, rest) in [
        ("8", "4", Left::Nothing, Some(8)),
        ("8", " 4 ", Left::Nothing, Some(8)),
        ("12", "", Left::Nothing, Some(12)),
        ("8", "3", Left::Some(1), Some(9)),
        ("12", "4", Left::TooMany(4), Some(8)),
        ("0", "13", Left::TooMany(1), None),
        ("8", "empat", Left::Unreadable, None),
        ("delapan", "4", Left::Unreadable, Some(8)),
        ("8", "-4", Left::Unreadable, None),
        ("8", "4,5", Left::Unreadable, None),
        ("4294967295", "4294967295", Left::TooMany(8_589_934_578), None),
    ] {
        let shares = divided(office, away).shares;
        let chair = line("chair", 12);
        assert_eq!(shares.left(&chair, &slots), expected, "{office} and {away}");
        assert_eq!(shares.rest(&chair, &slots), rest, "{office} and {away}");
    }
}

#[test]
fn what_is_missing_leads_to_its_field() {
    let wrong = |division: &Division| division.wrong(&lines());
    assert_eq!(wrong(&divided("8", "4")), []);
    assert_eq!(wrong(&divided("8", "3")), [(Field::Share(0), Wrong::Malformed)]);
    assert_eq!(
        wrong(&divided("12", "0")),
        [(Field::Further(3, Part::Goods), Wrong::Missing)]
    );
    let mut all_away = divided("0", "12");
    all_away.shares.set(&"table".into(), FIRST, String::new());
    all_away.shares.set(&"table".into(), 3, "2".to_owned());
    assert_eq!(wrong(&all_away), [(Field::FirstGoods, Wrong::Missing)]);
    let mut nobody = divided("8", "4");
    nobody.further[0] = Further {
        phone: "nol dua".to_owned(),
        ..Further {
            slot: 3,
            ..Further::default()
        }
    };
    assert_eq!(
        wrong(&nobody),
        [
            (Field::Further(3, Part::Name), Wrong::Missing),
            (Field::Further(3, Part::Phone), Wrong::Malformed),
            (Field::Further(3, Part::Address), Wrong::Missing),
        ]
    );
    let mut alone = divided("12", "");
    alone.further.clear();
    assert_eq!(wrong(&alone), [(Field::Division, Wrong::Missing)]);
    let off = Division {
        on: false,
        ..divided("1", "1")
    };
    assert_eq!(wrong(&off), [], "what is typed of it waits");
    assert_eq!(off.deliveries(&first(), &lines()), []);
    assert_eq!(off.preview(&lines()), []);

    let draft = Draft {
        division: nobody,
        ..Draft::default()
    };
    let missing = draft.check("crt_1".into(), &lines()).unwrap_err();
    assert!(
        missing.is_sorted_by_key(|(field, _)| field.place()),
        "{missing:?}"
    );
}

#[test]
fn the_request_says_what_goes_where() {
    let mut division = divided("8", "4");
    division.further[0].note = "  ".to_owned();
    division.further[0].region = "33.74".to_owned();
    let [office, school] = division.deliveries(&first(), &lines()).try_into().unwrap();
    let of = |delivery: &DeliveryRequest| -> Vec<(String, u32)> {
        let lines = delivery.lines.iter();
        lines
            .map(|part| (part.line_id.to_string(), part.quantity))
            .collect()
    };
    assert_eq!(office.receiver, first());
    assert_eq!(of(&office), [("chair".to_owned(), 8), ("table".to_owned(), 2)]);
    assert_eq!(of(&school), [("chair".to_owned(), 4)]);
    assert_eq!((school.receiver.name.as_str(), school.note), ("Wati", None));
    assert_eq!(
        (office.region, school.region),
        (None, Some(RegionCode::from("33.74")))
    );
    let preview = division.preview(&lines());
    assert_eq!(
        preview.iter().map(|one| one.lines.len()).collect::<Vec<_>>(),
        [2, 1]
    );
    assert_eq!(
        divided("8", "3").preview(&lines()),
        [],
        "nothing is asked of half a division"
    );
}

#[test]
fn an_office_is_named_as_long_as_its_address_stands_there() {
    let mut division = divided("8", "4");
    division.further[0].office = Some(Office {
        id: "unit_1".into(),
        address: "Jl. Raya Tahunan 9".to_owned(),
        region: String::new(),
    });
    let place = |division: &Division| division.deliveries(&first(), &lines())[1].place.clone();
    assert_eq!(place(&division), Some("unit_1".into()));
    division.further[0].address = "Jl. Raya Tahunan 10".to_owned();
    assert_eq!(place(&division), None);
    division.further[0].address = "Jl. Raya Tahunan 9".to_owned();
    division.further[0].region = "33.74".to_owned();
    assert_eq!(place(&division), None, "nor where it does not lie");
}

#[test]
fn what_an_address_had_goes_back_when_it_goes() {
    let mut division = divided("8", "4");
    division.shares.remove(3);
    assert_eq!(division.shares.typed(&"chair".into(), FIRST), "12");
    assert_eq!(division.shares.typed(&"chair".into(), 3), "");
    assert_eq!(free_slot(&[1, 3]), Some(2));
    assert_eq!(free_slot(&[1, 2, 3, 4, 5, 6, 7, 8, 9]), None);
}

#[test]
fn a_pointer_of_the_server_finds_the_field_of_the_address_that_it_means() {
    let slots = [FIRST, 5, 2];
    for (pointer, field) in [
        ("/deliveries", Field::Division),
        ("/deliveries/0/receiver/name", Field::ReceiverName),
        ("/deliveries/1/receiver/name", Field::Further(5, Part::Name)),
        ("/deliveries/2/receiver/phone", Field::Further(2, Part::Phone)),
        ("/deliveries/2/place", Field::Further(2, Part::Address)),
        ("/deliveries/1/note", Field::Further(5, Part::Note)),
        ("/deliveries/0/lines", Field::FirstGoods),
        ("/deliveries/1/lines", Field::Further(5, Part::Goods)),
        ("/deliveries/1/lines/0/quantity", Field::Division),
        ("/deliveries/7/note", Field::Division),
    ] {
        assert_eq!(Field::at(pointer, &slots), Some(field), "{pointer}");
    }
    let ids: Vec<_> = (1..=9)
        .map(|slot| Field::Further(slot, Part::Name).id())
        .collect();
    assert_eq!((ids[0], ids[8]), ("address-1-name", "address-9-name"));
}

#[test]
fn a_draft_keeps_what_is_divided() {
    let draft = Draft {
        division: divided("8", "4"),
        ..Draft::default()
    };
    let text = serde_json::to_string(&draft).unwrap();
    assert_eq!(serde_json::from_str::<Draft>(&text).unwrap(), draft);
}
