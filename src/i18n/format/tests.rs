use proptest::prelude::*;

use super::*;

const ID: Format = Format(Language::Indonesian);
const EN: Format = Format(Language::English);

#[test]
fn money_as_officials_write_it() {
    for (amount, full, short, english) in [
        (0, "Rp0", "Rp0", "Rp0"),
        (875_000, "Rp875.000", "Rp875.000", "Rp875,000"),
        (1_000_000, "Rp1.000.000", "Rp1 juta", "Rp1 million"),
        (1_249_999, "Rp1.249.999", "Rp1,2 juta", "Rp1.2 million"),
        (1_250_000, "Rp1.250.000", "Rp1,3 juta", "Rp1.3 million"),
        (999_949_999, "Rp999.949.999", "Rp999,9 juta", "Rp999.9 million"),
        (999_950_000, "Rp999.950.000", "Rp1 miliar", "Rp1 billion"),
        (
            34_100_000_000,
            "Rp34.100.000.000",
            "Rp34,1 miliar",
            "Rp34.1 billion",
        ),
        (
            34_149_999_999,
            "Rp34.149.999.999",
            "Rp34,1 miliar",
            "Rp34.1 billion",
        ),
        (35_000_000_000, "Rp35.000.000.000", "Rp35 miliar", "Rp35 billion"),
        (
            999_950_000_000,
            "Rp999.950.000.000",
            "Rp1 triliun",
            "Rp1 trillion",
        ),
        (
            1_234_500_000_000_000,
            "Rp1.234.500.000.000.000",
            "Rp1.234,5 triliun",
            "Rp1,234.5 trillion",
        ),
        (-420_000, "-Rp420.000", "-Rp420.000", "-Rp420,000"),
        (-2_500_000, "-Rp2.500.000", "-Rp2,5 juta", "-Rp2.5 million"),
    ] {
        let amount = Rupiah::new(amount);
        assert_eq!(ID.money(amount), full);
        assert_eq!(ID.money_short(amount), short);
        assert_eq!(EN.money_short(amount), english);
    }
    assert_eq!(ID.money_bare(Rupiah::new(39_800_000_000)), "39,8 miliar");
}

#[test]
fn shares_and_growth() {
    for (basis_points, text) in [
        (0, "0%"),
        (50, "0,5%"),
        (1_234, "12,3%"),
        (1_235, "12,4%"),
        (10_000, "100%"),
        (-55, "-0,6%"),
    ] {
        assert_eq!(ID.basis_points(basis_points), text);
    }
    for (ratio, text) in [
        (0.508, "50,8%"),
        (1.066, "106,6%"),
        (-0.034, "-3,4%"),
        (0.0, "0%"),
    ] {
        assert_eq!(ID.ratio(ratio), text);
    }
    assert_eq!(EN.ratio(0.508), "50.8%");
}

#[test]
fn days_in_words() {
    for (day, id, en) in [
        (
            "2023-02-07",
            "Selasa, 7 Februari 2023",
            "Tuesday, 7 February 2023",
        ),
        ("2024-01-02", "Selasa, 2 Januari 2024", "Tuesday, 2 January 2024"),
        (
            "2024-02-29",
            "Kamis, 29 Februari 2024",
            "Thursday, 29 February 2024",
        ),
        ("1970-01-01", "Kamis, 1 Januari 1970", "Thursday, 1 January 1970"),
        ("1945-08-17", "Jumat, 17 Agustus 1945", "Friday, 17 August 1945"),
    ] {
        let day: Day = day.parse().unwrap();
        assert_eq!(ID.day(day), id);
        assert_eq!(EN.day(day), en);
    }
    assert_eq!(ID.day_short("2023-08-07".parse().unwrap()), "7 Agu 2023");
    assert_eq!(ID.day_short("2023-12-31".parse().unwrap()), "31 Des 2023");
}

#[test]
fn periods_say_the_year_once() {
    for (from, to, text) in [
        ("2023-01-01", "2023-12-31", "1 Jan – 31 Des 2023"),
        ("2022-01-01", "2023-02-07", "1 Jan 2022 – 7 Feb 2023"),
        ("2023-02-07", "2023-02-07", "7 Feb 2023"),
    ] {
        assert_eq!(
            ID.period(Period {
                from: from.parse().unwrap(),
                to: to.parse().unwrap()
            }),
            text
        );
    }
}

#[test]
fn times_in_the_zone_of_the_unit() {
    for (at, zone, text) in [
        (
            "2023-02-07T10:05:00+07:00",
            Zone::Wib,
            "Selasa, 7 Februari 2023, 10.05 WIB",
        ),
        (
            "2023-02-07T10:05:00+07:00",
            Zone::Wit,
            "Selasa, 7 Februari 2023, 12.05 WIT",
        ),
        (
            "2023-12-31T23:30:00.250+07:00",
            Zone::Wita,
            "Senin, 1 Januari 2024, 00.30 WITA",
        ),
        ("2023-02-28T17:00:00Z", Zone::Wib, "Rabu, 1 Maret 2023, 00.00 WIB"),
        (
            "2023-03-01T01:00:00-03:30",
            Zone::Wib,
            "Rabu, 1 Maret 2023, 11.30 WIB",
        ),
        ("soon", Zone::Wib, "soon"),
        ("2023-02-07T10:05:00", Zone::Wib, "2023-02-07T10:05:00"),
    ] {
        assert_eq!(ID.moment(&Timestamp::new(at), zone), text);
    }
    assert_eq!(
        EN.time(&Timestamp::new("2023-02-07T10:05:00+07:00"), Zone::Wib),
        "10:05 WIB"
    );
}

#[test]
fn the_zone_follows_the_province() {
    for (code, zone) in [
        ("33.20", Zone::Wib),
        ("61.71", Zone::Wib),
        ("62", Zone::Wib),
        ("51.71", Zone::Wita),
        ("64.72", Zone::Wita),
        ("73.71", Zone::Wita),
        ("81.71", Zone::Wit),
        ("94", Zone::Wit),
    ] {
        assert_eq!(Zone::of(&RegionCode::new(code)), zone, "{code}");
    }
}

#[test]
fn deadlines_in_words() {
    for (days, id, en) in [
        (0, "hari terakhir", "last day"),
        (1, "sisa 1 hari kerja", "1 working day left"),
        (2, "sisa 2 hari kerja", "2 working days left"),
    ] {
        assert_eq!(ID.working_days_left(days), id);
        assert_eq!(EN.working_days_left(days), en);
    }
}

proptest! {
    #[test]
    fn short_money_is_never_far_off(amount in 1_000_000_i64..900_000_000_000_000) {
        let short = ID.money_bare(Rupiah::new(amount)).replace('.', "").replace(',', ".");
        let (number, word) = short.split_once(' ').unwrap();
        let unit = match word { "juta" => 1e6, "miliar" => 1e9, "triliun" => 1e12, other => panic!("{other}") };
        let shown = number.parse::<f64>().unwrap() * unit;
        prop_assert!((shown - amount as f64).abs() <= unit / 20.0 + 1.0);
    }

    #[test]
    fn no_time_makes_it_panic(text in ".{0,40}") {
        let _ = ID.moment(&Timestamp::new(text), Zone::Wib);
    }
}
