//! What a person reads when a command cannot go on: what happened, and what to do about it.

use std::fmt;

/// The result of everything here that can go wrong.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// A reason to stop, in words, with the remedy when one is known.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    remedy: Option<String>,
}

impl Failure {
    /// Something went wrong, and there is nothing to suggest.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Failure {
            what: what.into(),
            remedy: None,
        }
    }

    /// Adds what the person can do, usually a command to run.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(out, "\n\n  What to do: {remedy}"),
            None => Ok(()),
        }
    }
}

/// Says what was being attempted when the operating system refused.
pub(crate) trait Attempt<T> {
    /// `attempt` completes the sentence "cannot …".
    fn attempt(self, attempt: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> Attempt<T> for std::result::Result<T, E> {
    fn attempt(self, attempt: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Failure::new(format!("Cannot {}: {error}", attempt())))
    }
}
