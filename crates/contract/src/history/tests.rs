use proptest::prelude::*;

use super::*;
use crate::Timestamp;
use crate::order::ChangedQuantity;

fn terms(from: u32) -> AddendumTerms {
    AddendumTerms {
        needed_by: None,
        quantities: vec![ChangedQuantity {
            from,
            name: "Kursi".to_owned(),
            to: 1,
        }],
    }
}

/// A history of so many events, as a server would link them.
fn chain(length: u32) -> OrderEventList {
    let order = OrderId::new("ord_1");
    let mut items: Vec<OrderEvent> = Vec::new();
    for seq in 1..=length {
        let mut event = OrderEvent {
            seq,
            kind: OrderEventKind::Proposed,
            at: Timestamp::new(format!("2024-01-{seq:02}T08:00:00+07:00")),
            actor: Actor::Buyer,
            actor_name: "Siti \"Ibu\" Rahmawati".to_owned(),
            state: OrderState::Negotiating,
            in_place_of: seq.is_multiple_of(4).then(|| "Budi".to_owned()),
            note: seq.is_multiple_of(2).then(|| format!("Tawaran {seq}\n")),
            addendum: seq.is_multiple_of(3).then(|| terms(seq)),
            hash: String::new(),
            previous_hash: items
                .last()
                .map_or(NO_HASH.to_owned(), |event| event.hash.clone()),
        };
        event.hash = hash(&order, &event);
        items.push(event);
    }
    OrderEventList {
        order,
        number: "SP-2024-01-0001".to_owned(),
        count: length,
        items,
    }
}

fn broken(place: u32, fault: Fault) -> Result<(), Broken> {
    Err(Broken { place, fault })
}

/// A history of four events with a change made to it.
fn after(tamper: impl FnOnce(&mut OrderEventList)) -> Result<(), Broken> {
    let mut history = chain(4);
    tamper(&mut history);
    verify(&history)
}

/// Gives every event from that place on a hash and a link that fit, as a forger would.
fn forge(history: &mut OrderEventList, from: usize) {
    for at in from..history.items.len() {
        if at > 0 {
            history.items[at].previous_hash = history.items[at - 1].hash.clone();
        }
        history.items[at].hash = hash(&history.order, &history.items[at]);
    }
}

#[test]
fn the_hash_is_that_of_the_documented_text() {
    let history = chain(1);
    let text = format!(
        "{{\"actor\":\"buyer\",\"actor_name\":\"Siti \\\"Ibu\\\" Rahmawati\",\"at\":\"2024-01-01T08:00:00+07:00\",\
         \"note\":null,\"order\":\"ord_1\",\"previous_hash\":\"{NO_HASH}\",\"seq\":1,\"state\":\"negotiating\",\
         \"type\":\"proposed\"}}"
    );
    let digest: String = Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(history.items[0].hash, digest);
    // The same text by `printf … | sha256sum`, so that both sides cannot be wrong together.
    assert_eq!(
        history.items[0].hash,
        "85bdd8e9fe80ed42cef467f1c572e9829290c661a3f1da767a6fc363983cc092"
    );
}

#[test]
fn a_whole_history_holds() {
    for length in 1..=12 {
        assert_eq!(verify(&chain(length)), Ok(()), "{length} events");
    }
}

#[test]
fn a_changed_field_is_found_where_it_was_changed() {
    assert_eq!(
        after(|h| h.items[1].actor_name = "Budi".into()),
        broken(2, Fault::Altered)
    );
    assert_eq!(after(|h| h.items[1].note = None), broken(2, Fault::Altered));
    assert_eq!(
        after(|h| h.items[2].actor = Actor::Vendor),
        broken(3, Fault::Altered)
    );
    assert_eq!(
        after(|h| h.items[3].state = OrderState::Completed),
        broken(4, Fault::Altered)
    );
    assert_eq!(
        after(|h| h.items[0].at = Timestamp::new("2023-12-31T08:00:00+07:00")),
        broken(1, Fault::Altered)
    );
    assert_eq!(
        after(|h| h.items[0].kind = OrderEventKind::Paid),
        broken(1, Fault::Altered)
    );
    assert_eq!(
        after(|h| h.items[2].hash = NO_HASH.into()),
        broken(3, Fault::Altered)
    );
    assert_eq!(
        after(|h| h.order = OrderId::new("ord_2")),
        broken(1, Fault::Altered),
        "another order's"
    );
}

#[test]
fn a_change_that_is_hashed_anew_is_remembered_by_the_next_event() {
    let tampered = after(|h| {
        h.items[1].actor_name = "Budi".into();
        h.items[1].hash = hash(&h.order, &h.items[1]);
    });
    assert_eq!(tampered, broken(3, Fault::Unlinked));
}

#[test]
fn a_dropped_an_added_and_a_moved_event_are_found() {
    let dropped = |at: usize| after(|h| drop(h.items.remove(at)));
    assert_eq!(dropped(0), broken(1, Fault::OutOfPlace { found: 2 }));
    assert_eq!(dropped(2), broken(3, Fault::OutOfPlace { found: 4 }));
    assert_eq!(
        after(|h| h.items.swap(1, 2)),
        broken(2, Fault::OutOfPlace { found: 3 })
    );
    let repeated = after(|h| h.items.insert(2, h.items[1].clone()));
    assert_eq!(repeated, broken(3, Fault::OutOfPlace { found: 2 }));
    let renumbered = after(|h| {
        h.items.remove(1);
        for (at, event) in (1..).zip(&mut h.items) {
            event.seq = at;
        }
    });
    assert_eq!(renumbered, broken(2, Fault::Altered));
}

#[test]
fn a_cut_or_lengthened_tail_is_found_by_the_count() {
    assert_eq!(after(|h| h.items.truncate(3)), broken(4, Fault::Missing));
    assert_eq!(after(|h| h.items.clear()), broken(1, Fault::Missing));
    assert_eq!(
        after(|h| {
            h.items.clear();
            h.count = 0;
        }),
        broken(1, Fault::Missing)
    );
    assert_eq!(after(|h| h.count = 3), broken(4, Fault::Uncounted));
}

#[test]
fn what_is_forged_to_the_end_fits_but_ends_in_another_hash() {
    let whole = chain(4);
    let mut forged = whole.clone();
    forged.items[1].note = Some("Tawaran lain".into());
    forge(&mut forged, 1);
    assert_eq!(verify(&forged), Ok(()), "nothing in the file is secret");
    assert_ne!(
        forged.items[3].hash, whole.items[3].hash,
        "what was written down elsewhere differs"
    );
}

proptest! {
    /// Whatever single event is changed in whatever way, the history does not hold, and nothing before it is blamed.
    #[test]
    fn no_single_change_goes_unnoticed(length in 1..9_u32, at in 0..9_usize, what in 0..6, text in "[a-z]{1,8}") {
        let mut history = chain(length);
        let at = at % history.items.len();
        let event = &mut history.items[at];
        match what {
            0 => event.actor_name = text,
            1 => event.note = Some(text),
            2 => event.at = Timestamp::new(text),
            3 => event.previous_hash = text,
            4 => event.hash = text,
            _ => drop(history.items.remove(at)),
        }
        let found = verify(&history).unwrap_err();
        prop_assert_eq!(usize::try_from(found.place), Ok(at + 1));
    }
}
