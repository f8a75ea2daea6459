//! The live stream.

use lokapasar_contract::live::LiveEvent;

/// Where the stream is, for the browser's own `EventSource`, which follows it and resumes after a cut: from this event on, or from now.
#[must_use]
pub fn events_after(last: Option<&str>) -> String {
    match last {
        Some(last) => format!("{EVENTS}?after={last}"),
        None => EVENTS.to_owned(),
    }
}

const EVENTS: &str = "/api/v1/events";

/// What a message of the stream says; none when it is of a kind that this version of the app does not know.
#[must_use]
pub fn read(data: &str) -> Option<LiveEvent> {
    serde_json::from_str(data).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_kind_is_passed_over() {
        assert_eq!(read(r#"{"type":"reset"}"#), Some(LiveEvent::Reset {}));
        assert_eq!(read(r#"{"type":"weather","sunny":true}"#), None);
        assert_eq!(read("{"), None);
    }
}
