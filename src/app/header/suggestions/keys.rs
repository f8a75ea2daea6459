//! What the keys do in a combobox with a list.

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    /// What it does in any field.
    Nothing,
    /// Opens the list.
    Open,
    /// Closes it; what was typed stays.
    Close,
    /// Closes it, and does what it does in any field.
    Leave,
    /// Empties the field.
    Clear,
    /// Goes to a choice, or back to what was typed.
    Stand(Option<usize>),
    /// Takes a choice.
    Follow(usize),
}

/// What a key does, with so many choices to see (none when the list is closed), standing on one of them or on what was typed.
pub(super) fn reply(key: &str, alt: bool, choices: Option<usize>, at: Option<usize>) -> Reply {
    let Some(last) = choices.and_then(|count| count.checked_sub(1)) else {
        return match key {
            "ArrowDown" | "ArrowUp" => Reply::Open,
            "Escape" => Reply::Clear,
            _ => Reply::Nothing,
        };
    };
    match (key, at) {
        ("ArrowUp", _) if alt => Reply::Close,
        ("ArrowDown", _) if alt => Reply::Nothing,
        // What was typed is a stop between the last choice and the first.
        ("ArrowDown", None) => Reply::Stand(Some(0)),
        ("ArrowDown", Some(at)) => Reply::Stand((at < last).then_some(at + 1)),
        ("ArrowUp", None) => Reply::Stand(Some(last)),
        ("ArrowUp", Some(at)) => Reply::Stand(at.checked_sub(1)),
        ("Home", Some(_)) => Reply::Stand(Some(0)),
        ("End", Some(_)) => Reply::Stand(Some(last)),
        ("Enter", Some(at)) => Reply::Follow(at),
        ("Escape", _) => Reply::Close,
        ("Tab", _) => Reply::Leave,
        _ => Reply::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_does_what_the_pattern_says() {
        for (key, choices, at, expected) in [
            ("ArrowDown", None, None, Reply::Open),
            ("ArrowUp", None, None, Reply::Open),
            ("Escape", None, None, Reply::Clear),
            ("Enter", None, None, Reply::Nothing),
            ("Tab", None, None, Reply::Nothing),
            ("Home", None, None, Reply::Nothing),
            ("ArrowDown", Some(0), None, Reply::Open),
            ("ArrowDown", Some(3), None, Reply::Stand(Some(0))),
            ("ArrowDown", Some(3), Some(0), Reply::Stand(Some(1))),
            ("ArrowDown", Some(3), Some(2), Reply::Stand(None)),
            ("ArrowUp", Some(3), None, Reply::Stand(Some(2))),
            ("ArrowUp", Some(3), Some(2), Reply::Stand(Some(1))),
            ("ArrowUp", Some(3), Some(0), Reply::Stand(None)),
            ("Home", Some(3), None, Reply::Nothing),
            ("Home", Some(3), Some(2), Reply::Stand(Some(0))),
            ("End", Some(3), None, Reply::Nothing),
            ("End", Some(3), Some(0), Reply::Stand(Some(2))),
            ("Enter", Some(3), None, Reply::Nothing),
            ("Enter", Some(3), Some(1), Reply::Follow(1)),
            ("Escape", Some(3), Some(1), Reply::Close),
            ("Tab", Some(3), Some(1), Reply::Leave),
            ("k", Some(3), Some(1), Reply::Nothing),
        ] {
            assert_eq!(
                reply(key, false, choices, at),
                expected,
                "{key} {choices:?} {at:?}"
            );
        }
        assert_eq!(reply("ArrowUp", true, Some(3), None), Reply::Close);
        assert_eq!(reply("ArrowDown", true, None, None), Reply::Open);
    }
}
