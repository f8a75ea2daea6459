//! The words of the command line, taken out one by one as they are understood.

use std::path::PathBuf;

use super::{Bench, DEFAULT_PORT, HUNDRED, MILLION, Scale, Soak, Task, usage};
use crate::failure::Result;
use crate::stages::Stage;

/// The words not yet understood.
pub(super) struct Words(pub(super) Vec<String>);

impl Words {
    pub(super) fn command(&mut self) -> Option<String> {
        let first = self.0.first()?;
        (!first.starts_with('-')).then(|| self.0.remove(0))
    }

    pub(super) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// The value of `--name value` or `--name=value`; the last one wins.
    pub(super) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let mut found = None;
        while let Some(at) = self.0.iter().position(|word| {
            word.strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
        }) {
            let word = self.0.remove(at);
            found = match word.split_once('=') {
                Some((_, value)) => Some(value.to_owned()),
                None if at < self.0.len() && !self.0[at].starts_with("--") => Some(self.0.remove(at)),
                None => return Err(usage(format!("`{name}` needs a value"))),
            };
        }
        Ok(found)
    }

    pub(super) fn port(&mut self) -> Result<u16> {
        let Some(word) = self.value("--port")? else {
            return Ok(DEFAULT_PORT);
        };
        match word.parse() {
            Ok(port) if port > 0 => Ok(port),
            _ => Err(usage(format!("`--port {word}`: a number from 1 to 65535"))),
        }
    }

    /// The word after `bench`, which says what to measure.
    pub(super) fn bench(&mut self) -> Result<Bench> {
        match self.command().as_deref() {
            Some("search") => Ok(Bench::Search),
            Some("analytics") => Ok(Bench::Analytics),
            Some("import") => Ok(Bench::Import),
            Some("ui") => Ok(Bench::Ui),
            Some(other) => Err(usage(format!("There is nothing to measure called `{other}`"))),
            None => Err(usage(
                "`bench` needs to know what to measure: search, analytics, import or ui".to_owned(),
            )),
        }
    }

    /// The word after `soak`, which says what to try.
    pub(super) fn soak(&mut self) -> Result<Task> {
        let soak = match self.command().as_deref() {
            Some("model") => Soak::Model {
                sequences: self.number("--sequences", MILLION)?,
            },
            Some("bugs") => Soak::Bugs,
            Some("browser") => Soak::Browser {
                sessions: self.number("--sessions", HUNDRED)?,
            },
            Some(other) => return Err(usage(format!("There is nothing to try called `{other}`"))),
            None => {
                return Err(usage(
                    "`soak` needs to know what to try: model, bugs or browser".to_owned(),
                ));
            }
        };
        Ok(Task::Soak(soak))
    }

    pub(super) fn number(&mut self, name: &str, usual: u32) -> Result<u32> {
        let Some(word) = self.value(name)? else {
            return Ok(usual);
        };
        let number = word.parse().ok().filter(|number| *number > 0);
        number.ok_or_else(|| usage(format!("`{name} {word}`: a number from 1")))
    }

    /// The word after the command, which names a file.
    pub(super) fn file(&mut self) -> Result<PathBuf> {
        self.command()
            .map(PathBuf::from)
            .ok_or_else(|| usage("`verify-history` needs a file".to_owned()))
    }

    pub(super) fn scale(&mut self) -> Result<Scale> {
        match self.value("--scale")?.as_deref() {
            Some("tiny") => Ok(Scale::Tiny),
            None | Some("demo") => Ok(Scale::Demo),
            Some("large") => Ok(Scale::Large),
            Some(other) => Err(usage(format!("`--scale {other}`: tiny, demo or large"))),
        }
    }

    pub(super) fn stages(&mut self) -> Result<Vec<Stage>> {
        let Some(words) = self.value("--only")? else {
            return Ok(Stage::ALL.to_vec());
        };
        let named = |word: &str| Stage::ALL.into_iter().find(|stage| stage.name() == word);
        let unknown = |word: &str| usage(format!("There is no stage `{word}`"));
        let only: Vec<Stage> = words
            .split(',')
            .map(|word| named(word).ok_or_else(|| unknown(word)))
            .collect::<Result<_>>()?;
        // In the order in which they build on each other, whatever the order in which they were named.
        Ok(Stage::ALL
            .into_iter()
            .filter(|stage| only.contains(stage))
            .collect())
    }
}
