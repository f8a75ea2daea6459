//! Verifies the history of an order that was kept as a file: what `GET /api/v1/orders/{id}/events` answers, and what the
//! page of an order saves.

use std::fs;
use std::path::Path;

use lokapasar_contract::history;
use lokapasar_contract::order::OrderEventList;

use crate::failure::{Attempt, Result};

/// Prints whether the history in that file holds, and where it does not.
pub(crate) fn history(file: &Path) -> Result<bool> {
    let text = fs::read_to_string(file).attempt(|| format!("read {}", file.display()))?;
    let history: OrderEventList = serde_json::from_str(&text)
        .attempt(|| format!("read {} as the history of an order", file.display()))?;
    let (said, holds) = report(&history);
    println!("{said}");
    Ok(holds)
}

fn report(history: &OrderEventList) -> (String, bool) {
    let (number, order) = (&history.number, &history.order);
    match history::verify(history) {
        Ok(()) => {
            let seal = history.items.last().map_or("", |event| event.hash.as_str());
            let count = history.items.len();
            let said = format!(
                "{number} ({order}): the history is whole, {count} events\nThe last seal is {seal}; compare it with the one on the \
                 page or on a paper of the order"
            );
            (said, true)
        }
        Err(broken) => {
            let named = usize::try_from(broken.place)
                .ok()
                .and_then(|place| history.items.get(place.checked_sub(1)?))
                .map(|event| format!(" ({:?}, {}, {})", event.kind, event.actor_name, event.at.as_str()))
                .unwrap_or_default();
            (
                format!("{number} ({order}): the history does not hold\n{broken}{named}"),
                false,
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A history of three events, linked by another program than the one that verifies it.
    const SAVED: &str = include_str!("verify/history-SP-2024-01-0001.json");

    fn saved() -> OrderEventList {
        serde_json::from_str(SAVED).unwrap()
    }

    fn tampered(tamper: fn(&mut OrderEventList)) -> (String, bool) {
        let mut history = saved();
        tamper(&mut history);
        report(&history)
    }

    #[test]
    fn a_saved_history_is_whole() {
        let (said, holds) = report(&saved());
        assert!(holds, "{said}");
        assert!(
            said.contains("3 events") && said.contains(&saved().items[2].hash),
            "{said}"
        );
    }

    #[test]
    fn the_first_event_that_does_not_fit_is_named() {
        type Tampering = fn(&mut OrderEventList);
        let cases: [(Tampering, &str); 5] = [
            (
                |history| history.items[1].actor_name = "Somebody Else".into(),
                "event 2: its hash is not that of what it says (Approved, Somebody Else, ",
            ),
            (
                |history| drop(history.items.remove(1)),
                "event 2: number 3 stands in its place (VendorAccepted, ",
            ),
            (
                |history| history.items.swap(0, 1),
                "event 1: number 2 stands in its place (Approved, ",
            ),
            (
                |history| {
                    history.items[0].note = Some("later".into());
                    history.items[0].hash = history::hash(&history.order, &history.items[0]);
                },
                "event 2: it does not follow the event before it (Approved, ",
            ),
            (|history| history.items.truncate(2), "event 3: it is missing"),
        ];
        for (tamper, expected) in cases {
            let (said, holds) = tampered(tamper);
            assert!(!holds && said.contains(expected), "{expected}: {said}");
        }
    }

    #[test]
    fn a_file_that_is_none_is_said() {
        let file = std::env::temp_dir().join(format!("lokapasar-history-{}.json", std::process::id()));
        for (content, expected) in [
            ("{}", "as the history of an order: missing field"),
            ("[", "as the history of an order: EOF"),
        ] {
            fs::write(&file, content).unwrap();
            let said = history(&file).unwrap_err().to_string();
            assert!(said.contains(expected), "{said}");
        }
        fs::write(&file, SAVED).unwrap();
        assert!(history(&file).unwrap());
        fs::remove_file(&file).unwrap();
        assert!(history(&file).unwrap_err().to_string().contains("Cannot read"));
    }
}
