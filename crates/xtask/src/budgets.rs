//! The bytes of the first route, after brotli, against what they may be.

use std::fs;
use std::path::Path;

use crate::failure::{Attempt, Failure, Result};
use crate::project::{Project, files_under};

/// One line of `budgets.txt`.
#[derive(Debug, PartialEq, Eq)]
struct Budget {
    part: String,
    /// How the names of its files end.
    ending: String,
    limit: u64,
}

/// Prints the table, and says whether all is within its budget.
pub(crate) fn check(project: &Project) -> Result<bool> {
    let path = project.root.join("crates/xtask/budgets.txt");
    let text = fs::read_to_string(&path).attempt(|| format!("read {}", path.display()))?;
    let budgets = parse(&text)?;
    let (table, within) = report(&budgets, &sizes(&project.dist())?);
    println!("First route, bytes after brotli\n\n{table}");
    Ok(within)
}

/// A file of the bundle as it travels: its name, and its bytes after brotli.
type Size = (String, u64);

fn sizes(dist: &Path) -> Result<Vec<Size>> {
    if !dist.join("index.html").exists() {
        let missing = Failure::new(format!("There is no bundle in {}", dist.display()));
        return Err(missing.remedy("run `cargo xtask build` first"));
    }
    let files = files_under(dist, &|_| true)?;
    let travelling = files.iter().filter(|file| {
        let name = file.to_string_lossy();
        !name.ends_with(".br") && !name.ends_with(".gz")
    });
    let size = |file: &std::path::PathBuf| {
        let compressed = Path::new(&format!("{}.br", file.display())).to_path_buf();
        let path = if compressed.exists() {
            compressed
        } else {
            file.clone()
        };
        let bytes = fs::metadata(&path)
            .attempt(|| format!("read {}", path.display()))?
            .len();
        let name = file
            .strip_prefix(dist)
            .unwrap_or(file)
            .to_string_lossy()
            .into_owned();
        Ok((name, bytes))
    };
    travelling.map(size).collect()
}

fn parse(text: &str) -> Result<Vec<Budget>> {
    let lines = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim());
    let budget = |line: &str| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [part, ending, limit] => {
            let limit = limit.replace('_', "").parse().ok()?;
            Some(Budget {
                part: part.to_owned(),
                ending: ending.to_owned(),
                limit,
            })
        }
        _ => None,
    };
    lines
        .filter(|line| !line.is_empty())
        .map(|line| budget(line).ok_or_else(|| Failure::new(format!("budgets.txt: cannot read `{line}`"))))
        .collect()
}

/// The table, and whether every line of it holds. The line `total` is the sum of those above it.
fn report(budgets: &[Budget], sizes: &[Size]) -> (String, bool) {
    let mut table = format!("  {:<10} {:>9} {:>9}\n", "", "is", "may be");
    let (mut sum, mut within) = (0, true);
    for budget in budgets {
        let files: Vec<&Size> = sizes
            .iter()
            .filter(|(name, _)| name.ends_with(&budget.ending))
            .collect();
        let part: u64 = files.iter().map(|(_, bytes)| bytes).sum();
        let bytes = if budget.part == "total" { sum } else { part };
        sum += part;
        // A part without a byte means that the budget no longer looks where the bytes are.
        let holds = bytes > 0 && bytes <= budget.limit;
        within &= holds;
        let verdict = match (bytes, holds) {
            (0, _) => "  MISSING",
            (_, true) => "",
            (_, false) => "  OVER",
        };
        table += &format!(
            "  {:<10} {:>9} {:>9}{verdict}\n",
            budget.part,
            grouped(bytes),
            grouped(budget.limit)
        );
        for (name, bytes) in files {
            table += &format!("             {:>9}  {name}\n", grouped(*bytes));
        }
    }
    (table, within)
}

/// `157432` as `157_432`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# comment\npage index.html 4_000 # why\nwasm .wasm 100_000\n\ntotal - 103_500\n";

    fn verdict(page: u64, wasm: u64) -> (String, bool) {
        let sizes = [
            ("index.html", page),
            ("app_bg.wasm", wasm),
            ("font.woff2", 27_000),
        ];
        report(
            &parse(TEXT).unwrap(),
            &sizes.map(|(name, bytes)| (name.to_owned(), bytes)),
        )
    }

    #[test]
    fn what_fits_passes_and_fonts_are_not_counted() {
        let (table, within) = verdict(4_000, 99_500);
        assert!(within, "{table}");
        assert!(table.contains("total        103_500   103_500\n"), "{table}");
    }

    #[test]
    fn a_part_over_its_limit_fails() {
        let (table, within) = verdict(4_001, 90_000);
        assert!(!within && table.contains("4_001     4_000  OVER"), "{table}");
    }

    #[test]
    fn parts_may_fit_and_their_sum_not() {
        let (table, within) = verdict(4_000, 99_501);
        assert!(!within && table.contains("103_501   103_500  OVER"), "{table}");
    }

    #[test]
    fn a_part_that_is_gone_fails() {
        let (table, within) = report(&parse(TEXT).unwrap(), &[("index.html".to_owned(), 10)]);
        assert!(!within && table.contains("MISSING"), "{table}");
    }

    #[test]
    fn a_line_without_a_limit_is_refused() {
        assert!(parse("page index.html").is_err());
        assert!(parse("page index.html many").is_err());
    }

    #[test]
    fn digits_stand_in_threes() {
        assert_eq!(
            [0, 999, 1_000, 190_000, 1_234_567].map(grouped),
            ["0", "999", "1_000", "190_000", "1_234_567"]
        );
    }
}
