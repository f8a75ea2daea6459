//! The live stream.

use lokapasar_contract::live::LiveEvent;

/// Where the stream is from after this event on, for the browser's own `EventSource`, which follows it and resumes after a cut.
#[must_use]
pub fn events_after(event: u64) -> String {
    format!("/api/v1/events?after={event}")
}

/// What a message of the stream says; none when it is of a kind that this version of the app does not know.
#[must_use]
pub fn read(data: &str) -> Option<LiveEvent> {
    serde_json::from_slice(data.as_bytes()).ok()
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
