use super::*;

fn complete() -> Draft {
    Draft {
        key: "key-1".into(),
        need: " Rapat koordinasi ".into(),
        receiver_name: "Wati".into(),
        receiver_phone: "(0291) 591-000".into(),
        receiver_address: "Jl. Raya Tahunan 1".into(),
        division: Division::default(),
        needed_by: "2024-01-20".into(),
        funding_source: Some(FundingSource::Apbd),
        payment_route: Some(PaymentRoute::VirtualAccount),
        plan_code: "  ".into(),
        note: "Antar pagi".into(),
        negotiate: true,
        sent: None,
    }
}

#[test]
fn a_complete_draft_becomes_the_request() {
    let request = complete().check("crt_1".into(), &[]).unwrap();
    assert_eq!(request.need, "Rapat koordinasi");
    assert_eq!(request.plan_code, None);
    assert_eq!(request.note.as_deref(), Some("Antar pagi"));
    assert_eq!(request.needed_by.to_string(), "2024-01-20");
    assert!(request.negotiate);
}

#[test]
fn everything_that_is_missing_is_said_at_once_in_the_order_of_the_page() {
    let missing: Vec<_> = Draft::default().check("crt_1".into(), &[]).unwrap_err();
    let required = Field::ALL
        .into_iter()
        .filter(|field| !matches!(field, Field::PlanCode | Field::Note));
    assert_eq!(
        missing,
        required.map(|field| (field, Wrong::Missing)).collect::<Vec<_>>()
    );
    assert!(missing.is_sorted_by_key(|(field, _)| field.place()));
}

#[test]
fn what_is_written_wrongly_is_told_apart_from_what_is_missing() {
    for (phone, day, wrong) in [
        (
            "0291 591000",
            "2024-02-30",
            vec![(Field::NeededBy, Wrong::Malformed)],
        ),
        (
            "591",
            "2024-01-20",
            vec![(Field::ReceiverPhone, Wrong::Malformed)],
        ),
        (
            "belum ada 12345678",
            "2024-01-20",
            vec![(Field::ReceiverPhone, Wrong::Malformed)],
        ),
        ("  ", "2024-01-20", vec![(Field::ReceiverPhone, Wrong::Missing)]),
    ] {
        let draft = Draft {
            receiver_phone: phone.into(),
            needed_by: day.into(),
            ..complete()
        };
        assert_eq!(
            draft.check("crt_1".into(), &[]).unwrap_err(),
            wrong,
            "{phone}, {day}"
        );
    }
}

#[test]
fn every_field_is_found_by_its_pointer() {
    for field in Field::ALL {
        assert_eq!(
            field.pointer().and_then(|pointer| Field::at(pointer, &[0])),
            Some(field)
        );
    }
    assert_eq!(Field::at("/cart_id", &[0]), None);
}

#[test]
fn a_draft_of_an_older_version_of_the_app_is_still_read() {
    let draft: Draft = serde_json::from_str(r#"{"need": "Rapat", "gone": 1}"#).unwrap();
    assert_eq!(draft.need, "Rapat");
}
