use lokapasar_contract::cart::{BatchOffer, HeldLine};
use proptest::prelude::*;

use super::super::submission::{Submission, seen};
use super::*;

fn entry(line: u32, code: &str, quantity: &str) -> Entry {
    Entry {
        line,
        code: code.to_owned(),
        quantity: quantity.to_owned(),
    }
}

fn list(rows: &[(&str, &str)]) -> List {
    let mut list = List::default();
    list.add(
        (1..)
            .zip(rows)
            .map(|(line, (code, quantity))| entry(line, code, quantity))
            .collect(),
    );
    list
}

fn offer(id: &str, held: Option<u32>) -> BatchOffer {
    BatchOffer {
        id: id.into(),
        product: "prd_1".into(),
        sku: "ATK-0101-01001".to_owned(),
        name: "Kertas HVS".to_owned(),
        unit: "rim".to_owned(),
        vendor: "UD Maju".to_owned(),
        marketplace: "Mbizmarket".to_owned(),
        offers: 2,
        price_with_ppn: Rupiah::new(1_000),
        held: held.map(|quantity| HeldLine {
            line_id: "kept".into(),
            quantity,
        }),
        possible: None,
    }
}

fn outcome(row: &CartBatchRow, code: Option<&str>) -> CartBatchOutcome {
    CartBatchOutcome {
        line_id: row.line_id.clone(),
        accepted: code.is_none(),
        code: code.map(str::to_owned),
        detail: code.map(str::to_owned),
        offer: Some(offer(&format!("off_{}", row.line_id), None)),
        candidates: Vec::new(),
    }
}

/// Answers all that is due: everything is accepted but what these rows name.
fn answered(list: &mut List, ticket: u32, refused: &[&str]) {
    let rows: Vec<CartBatchRow> = list.ask(ticket).concat();
    let refusal = |row: &CartBatchRow| refused.contains(&row.line_id.as_str()).then_some("out_of_stock");
    let outcomes = rows.iter().map(|row| outcome(row, refusal(row))).collect();
    list.answer(ticket, outcomes, "7");
}

fn standings(list: &List) -> Vec<Standing> {
    list.rows().iter().map(Row::standing).collect()
}

#[test]
fn what_is_wrong_with_a_row_is_seen_before_it_is_asked() {
    let long = "A".repeat(65);
    let mut list = list(&[
        ("ATK-0101-01001", "1"),
        ("", "1"),
        ("=A1", "1"),
        ("@A1", "1"),
        (&long, "1"),
        ("ATK-0101-01002", ""),
        ("ATK-0101-01003", "=1+1"),
        ("ATK-0101-01004", "12,5"),
    ]);
    let asked: Vec<CartBatchRow> = list.ask(1).concat();
    assert_eq!(asked.len(), 1);
    assert_eq!(
        asked.first().and_then(|row| row.sku.as_deref()),
        Some("ATK-0101-01001")
    );
    let mut expected = vec![Standing::ToFix; 8];
    expected[0] = Standing::Checking;
    assert_eq!(standings(&list), expected);
    assert_eq!(list.rows()[1].code(), Err(WrongCode::Missing));
    assert_eq!(list.rows()[2].code(), Err(WrongCode::Formula));
    assert_eq!(list.rows()[4].code(), Err(WrongCode::TooLong));
}

#[test]
fn nothing_is_cut_what_there_is_no_room_for_waits() {
    let codes: Vec<String> = (0..MAXIMUM_LINES + 500)
        .map(|code| format!("ATK-{code:06}"))
        .collect();
    let rows: Vec<(&str, &str)> = codes.iter().map(|code| (code.as_str(), "1")).collect();
    let mut list = list(&rows);
    let counts = list.counts();
    assert_eq!((counts.all, counts.later), (2_000, 500));

    list.take_later();
    assert_eq!(list.counts().later, 500, "there is no room yet");
    list.remove(1);
    list.take_later();
    assert_eq!((list.counts().all, list.counts().later), (2_000, 499));
    assert_eq!(list.rows().last().map(|row| row.number), Some(2_001));

    answered(&mut list, 1, &[]);
    let submission = Submission::of(&list, "key", 0).expect("all of it is ready");
    let outcomes: Vec<_> = submission.rows.iter().map(|row| outcome(row, None)).collect();
    list.put_in(&submission.numbers, &outcomes);
    list.take_later();
    assert_eq!((list.counts().all, list.counts().later), (499, 0));
    list.add(vec![entry(1, "ATK-999999", "1")]);
    assert_eq!(
        list.rows().last().map(|row| row.number),
        Some(2_501),
        "numbers go on"
    );
}

#[test]
fn codes_that_stand_twice_are_shown_and_added_up_only_when_asked() {
    let mut list = list(&[
        ("ATK-0101-01001", "1.000"),
        ("atk 0101 01001", "5"),
        ("ATK-0101-01002", "2"),
        ("ATK.0101.01002", "dua"),
        ("ATK-0101-01003", "3"),
    ]);
    answered(&mut list, 1, &[]);
    let twins: Vec<&[u32]> = list.rows().iter().map(|row| row.twins.as_slice()).collect();
    assert_eq!(twins, [&[2][..], &[1], &[4], &[3], &[]]);
    assert_eq!(list.counts().ready, 1, "what stands twice does not go in");

    // One of the quantities cannot be read: that code is left alone.
    assert_eq!(list.add_up(None), 1);
    let rows: Vec<(u32, &str)> = list
        .rows()
        .iter()
        .map(|row| (row.number, row.quantity.as_str()))
        .collect();
    assert_eq!(rows, [(1, "1005"), (3, "2"), (4, "dua"), (5, "3")]);
    assert_eq!(
        list.row(1).map(|row| row.check.clone()),
        Some(Check::Due),
        "the sum is asked for anew"
    );

    list.set_quantity(4, "8".to_owned());
    assert_eq!(list.add_up(Some(3)), 1);
    assert_eq!(list.row(3).map(|row| row.quantity.as_str()), Some("10"));
    assert_eq!(list.add_up(Some(5)), 0);
}

#[test]
fn an_answer_to_what_stood_there_before_does_not_count() {
    let mut list = list(&[("ATK-0101-01001", "1"), ("ATK-0101-01002", "1")]);
    let first = list.ask(1).concat();
    list.set_quantity(1, "2".to_owned());
    list.answer(1, first.iter().map(|row| outcome(row, None)).collect(), "7");
    assert_eq!(standings(&list), [Standing::Checking, Standing::Ready]);
    assert_eq!(
        list.ask(2).concat().len(),
        1,
        "the row that was changed, and it alone"
    );
    list.give_up(2);
    assert_eq!(
        list.ask(3).concat().len(),
        1,
        "what was not answered is asked again"
    );
    list.set_code(2, "ATK-0101-01002".to_owned());
    assert_eq!(
        standings(&list)[1],
        Standing::Ready,
        "the same again is no change"
    );
}

#[test]
fn what_is_sent_is_what_was_shown() {
    let mut list = list(&[("ATK-0101-01001", "3"), ("ATK-0101-01002", "4")]);
    let rows = list.ask(1).concat();
    let mut outcomes: Vec<_> = rows.iter().map(|row| outcome(row, None)).collect();
    outcomes[1].offer = Some(offer("off_held", Some(10)));
    list.answer(1, outcomes, "7");
    let submission = Submission::of(&list, "0123456789abcdef", 0).expect("both are ready");
    let sent: Vec<_> = submission
        .rows
        .iter()
        .map(|row| {
            (
                row.line_id.as_str(),
                row.offer_id.as_ref().map(|id| id.as_str()),
                row.quantity,
            )
        })
        .collect();
    assert_eq!(
        sent,
        [
            ("0123456789abc-1", Some("off_1"), 3),
            ("kept", Some("off_held"), 14)
        ]
    );
    assert_eq!(
        (submission.version.as_str(), submission.numbers.as_slice()),
        ("7", &[1, 2][..])
    );

    // Another version for one of them: the whole is asked for again.
    let before = seen(&list);
    list.set_quantity(1, "5".to_owned());
    let again = list.ask(2).concat();
    list.answer(2, again.iter().map(|row| outcome(row, None)).collect(), "8");
    assert_eq!(Submission::of(&list, "key", 0), None);
    list.doubt_ready();
    assert_eq!(list.counts().checking, 2);
    answered(&mut list, 3, &[]);
    assert_ne!(seen(&list), before, "another offer than was seen");
}

#[test]
fn what_went_in_goes_and_what_was_refused_stays_with_the_reason() {
    let mut list = list(&[
        ("ATK-0101-01001", "3"),
        ("ATK-0101-01002", "4"),
        ("ATK-0101-01003", "x"),
    ]);
    answered(&mut list, 1, &[]);
    let submission = Submission::of(&list, "key", 0).expect("two are ready");
    let outcomes = [
        outcome(&submission.rows[0], None),
        outcome(&submission.rows[1], Some("out_of_stock")),
    ];
    list.put_in(&submission.numbers, &outcomes);
    let left: Vec<(u32, Standing)> = list
        .rows()
        .iter()
        .map(|row| (row.number, row.standing()))
        .collect();
    assert_eq!(left, [(2, Standing::ToFix), (3, Standing::ToFix)]);
    let why = list
        .row(2)
        .and_then(Row::finding)
        .and_then(|finding| finding.outcome.code.clone());
    assert_eq!(why.as_deref(), Some("out_of_stock"));
}

#[test]
fn it_is_kept_with_all_that_waits_and_asked_for_again() {
    let mut before = list(&[("ATK-0101-01001", "3"), ("ATK-0101-01001", "1.000,0")]);
    answered(&mut before, 1, &[]);
    let text = serde_json::to_string(&before).expect("it can be written");
    let mut after: List = serde_json::from_str(&text).expect("and read");
    after.take_later();
    assert_eq!(after.counts().twins, 2);
    assert_eq!(after.counts().checking, 2);
    assert_eq!(after.rows()[1].quantity, "1.000,0");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_request_fits_and_no_row_is_left_behind(codes in prop::collection::vec("[A-Z\"\\\\\u{1}é-]{1,60}", 0..MAXIMUM_LINES)) {
        let rows: Vec<(&str, &str)> = codes.iter().map(|code| (code.as_str(), "100000")).collect();
        let mut list = list(&rows);
        let readable = list.rows().iter().filter(|row| row.code().is_ok()).count();
        let requests = list.ask(1);
        prop_assert_eq!(requests.iter().map(Vec::len).sum::<usize>(), readable);
        for rows in requests {
            let batch = lokapasar_contract::cart::CartBatch {
                dry_run: true,
                replace: false,
                rows,
            };
            let length = serde_json::to_string(&batch).map(|text| text.len()).unwrap_or(usize::MAX);
            prop_assert!(length <= 256 * 1024, "{} bytes", length);
        }
    }

    #[test]
    fn adding_up_keeps_every_piece(rows in prop::collection::vec((0_u32..5, 1_u32..1000), 0..40)) {
        let written: Vec<(String, String)> = rows
            .iter()
            .map(|(code, quantity)| (format!("ATK-0101-0100{code}"), quantity.to_string()))
            .collect();
        let written: Vec<(&str, &str)> = written.iter().map(|(code, quantity)| (code.as_str(), quantity.as_str())).collect();
        let mut list = list(&written);
        list.add_up(None);
        prop_assert_eq!(list.counts().twins, 0);
        let sum: u32 = list.rows().iter().filter_map(|row| row.quantity().ok()).sum();
        prop_assert_eq!(sum, rows.iter().map(|(_, quantity)| quantity).sum::<u32>());
    }
}

#[test]
fn the_largest_submission_fits_into_one_request() {
    let codes: Vec<String> = (0..MAXIMUM_LINES).map(|code| format!("ATK-{code:06}")).collect();
    let rows: Vec<(&str, &str)> = codes.iter().map(|code| (code.as_str(), "100000")).collect();
    let mut list = list(&rows);
    let rows = list.ask(1).concat();
    let outcomes = rows.iter().map(|row| CartBatchOutcome {
        offer: Some(offer(&format!("off_{:016}", 1), None)),
        ..outcome(row, None)
    });
    list.answer(1, outcomes.collect(), "12345");
    let submission = Submission::of(&list, "0123abcd-4567-89ab-cdef-0123456789ab", 0).expect("all are ready");
    let length = serde_json::to_string(&submission.batch()).map(|text| text.len());
    assert!(
        length.as_ref().is_ok_and(|length| *length <= 256 * 1024),
        "{length:?}"
    );
}
