//! Counting tests in what the runners print.

/// How many tests did what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

impl Counts {
    pub(crate) fn plus(self, more: Counts) -> Counts {
        Counts {
            passed: self.passed.saturating_add(more.passed),
            failed: self.failed.saturating_add(more.failed),
            skipped: self.skipped.saturating_add(more.skipped),
        }
    }

    /// A runner that failed has at least one failure, even if it printed none (it may not have compiled).
    pub(crate) fn with_status(self, success: bool) -> Counts {
        let least = u32::from(!success);
        Counts {
            failed: self.failed.max(least),
            ..self
        }
    }
}

/// The closing line of one test program, as libtest and wasm-bindgen-test write it:
/// `test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s`.
pub(crate) fn cargo_test_line(line: &str) -> Option<Counts> {
    let (_, counts) = line
        .trim_start()
        .strip_prefix("test result: ")?
        .split_once(". ")?;
    let mut sum = Counts::default();
    for part in counts.split(';') {
        match number_and_words(part) {
            Some((number, "passed")) => sum.passed = number,
            Some((number, "failed")) => sum.failed = number,
            Some((number, "ignored")) => sum.skipped = number,
            _ => {}
        }
    }
    Some(sum)
}

/// One line of Playwright's closing summary: `  12 passed (3.4s)`, `  1 failed`. A flaky test is a failed one.
pub(crate) fn playwright_line(line: &str) -> Option<Counts> {
    // The summary is indented by two; what tests print themselves is not, or does not read like this.
    let (number, words) = number_and_words(line.strip_prefix("  ")?)?;
    let words = words.split(" (").next().unwrap_or_default();
    let none = Counts::default();
    match words {
        "passed" => Some(Counts {
            passed: number,
            ..none
        }),
        "failed" | "flaky" | "interrupted" => Some(Counts {
            failed: number,
            ..none
        }),
        "skipped" | "did not run" => Some(Counts {
            skipped: number,
            ..none
        }),
        _ => None,
    }
}

fn number_and_words(text: &str) -> Option<(u32, &str)> {
    let (number, words) = text.trim().split_once(' ')?;
    Some((number.parse().ok()?, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_test_is_counted() {
        let cases = [
            (
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s",
                Some((12, 0, 1)),
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
                Some((3, 2, 0)),
            ),
            (
                "    test result: ok. 5 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.1s",
                Some((5, 0, 0)),
            ),
            ("test price::rounds ... ok", None),
            ("running 12 tests", None),
        ];
        for (line, expected) in cases {
            let expected = expected.map(|(passed, failed, skipped)| Counts {
                passed,
                failed,
                skipped,
            });
            assert_eq!(cargo_test_line(line), expected, "{line}");
        }
    }

    #[test]
    fn playwright_is_counted() {
        let cases = [
            ("  12 passed (3.4s)", Some((12, 0, 0))),
            ("  1 failed", Some((0, 1, 0))),
            ("  2 flaky", Some((0, 2, 0))),
            ("  1 interrupted", Some((0, 1, 0))),
            ("  4 skipped", Some((0, 0, 4))),
            ("  3 did not run", Some((0, 0, 3))),
            ("    [chromium] › journeys/purchase.spec.ts:10:5 › buys", None),
            ("Running 12 tests using 1 worker", None),
            ("  2 orders were passed on", None),
        ];
        for (line, expected) in cases {
            let expected = expected.map(|(passed, failed, skipped)| Counts {
                passed,
                failed,
                skipped,
            });
            assert_eq!(playwright_line(line), expected, "{line}");
        }
    }

    #[test]
    fn a_failed_run_is_never_a_success() {
        let none = Counts::default();
        assert_eq!(none.with_status(false).failed, 1);
        assert_eq!(Counts { failed: 3, ..none }.with_status(false).failed, 3);
        assert_eq!(none.with_status(true), none);
    }
}
