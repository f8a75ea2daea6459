//! The bytes of the first route, and of each part of the app that is loaded later, after brotli, against what they may be.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::{Attempt, Failure, Result};
use crate::project::{Project, files_under};

/// One line of `budgets.txt`.
#[derive(Debug, PartialEq, Eq)]
struct Budget {
    part: String,
    files: Files,
    limit: u64,
}

/// Which files a line of the budget counts.
#[derive(Debug, PartialEq, Eq)]
enum Files {
    /// Those whose names end so and that belong to no part: what the first route loads.
    Ending(String),
    /// Everything of the lines above.
    Total,
    /// Those of a part that is loaded later, as index.html lists them.
    Part(String),
}

/// Prints the table, and says whether all is within its budget.
pub(crate) fn check(project: &Project) -> Result<bool> {
    let path = project.root.join("crates/xtask/budgets.txt");
    let text = fs::read_to_string(&path).attempt(|| format!("read {}", path.display()))?;
    let budgets = parse(&text)?;
    let dist = project.dist();
    let sizes = sizes(&dist)?;
    let index = dist.join("index.html");
    let index = fs::read_to_string(&index).attempt(|| format!("read {}", index.display()))?;
    let (table, within) = report(&budgets, &sizes, &parts(&index));
    println!(
        "Bytes after brotli: the first route, and what each part adds when it is first needed\n\n{table}"
    );
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

/// The files of each part, as index.html tells them to boot.js.
fn parts(index: &str) -> BTreeMap<String, Vec<String>> {
    let listed = index
        .split_once("data-parts='")
        .and_then(|(_, rest)| rest.split_once('\''))
        .map_or("{}", |(listed, _)| listed);
    serde_json::from_str(listed).unwrap_or_default()
}

fn parse(text: &str) -> Result<Vec<Budget>> {
    let lines = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim());
    let budget = |line: &str| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [part, files, limit] => {
            let limit = limit.replace('_', "").parse().ok()?;
            let files = match files.strip_prefix("part:") {
                Some(name) => Files::Part(name.to_owned()),
                None if files == "-" => Files::Total,
                None => Files::Ending(files.to_owned()),
            };
            Some(Budget {
                part: part.to_owned(),
                files,
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

/// The table, and whether every line of it holds.
fn report(budgets: &[Budget], sizes: &[Size], parts: &BTreeMap<String, Vec<String>>) -> (String, bool) {
    let mut table = format!("  {:<10} {:>9} {:>9}\n", "", "is", "may be");
    let (mut sum, mut within) = (0, true);
    for budget in budgets {
        let is_of =
            |files: &[String], name: &str| files.iter().any(|file| file.trim_start_matches('/') == name);
        let counted = |name: &str| match &budget.files {
            Files::Ending(ending) => {
                name.ends_with(ending) && !parts.values().any(|files| is_of(files, name))
            }
            Files::Part(part) => parts.get(part).is_some_and(|files| is_of(files, name)),
            Files::Total => false,
        };
        let files: Vec<&Size> = sizes.iter().filter(|(name, _)| counted(name)).collect();
        let part: u64 = files.iter().map(|(_, bytes)| bytes).sum();
        let bytes = match budget.files {
            Files::Total => sum,
            Files::Ending(_) => {
                sum += part;
                part
            }
            Files::Part(_) => part,
        };
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
        // A part is many small files, most of them shared: their names say nothing.
        for (name, bytes) in files
            .into_iter()
            .filter(|_| !matches!(budget.files, Files::Part(_)))
        {
            table += &format!("             {:>9}  {name}\n", grouped(*bytes));
        }
    }
    let listed = |part: &String| {
        budgets
            .iter()
            .any(|budget| budget.files == Files::Part(part.clone()))
    };
    for part in parts.keys().filter(|part| !listed(part)) {
        within = false;
        table += &format!("  {part:<10} has no line in budgets.txt\n");
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

    const TEXT: &str = "# comment\npage index.html 4_000 # why\nwasm _bg.wasm 100_000\nstyle .css 600\n\ntotal - 104_000\norders part:orders 60_000\n";
    const INDEX: &str =
        r#"<script data-parts='{"orders":["/orders-1.wasm","/shared-2.wasm","/orders-4.css"]}'>"#;

    fn verdict(page: u64, wasm: u64) -> (String, bool) {
        let sizes = [
            ("index.html", page),
            ("app_bg.wasm", wasm),
            ("font.woff2", 27_000),
            ("orders-1.wasm", 50_000),
            ("shared-2.wasm", 9_000),
            ("shared-3.wasm", 90_000),
            ("first-5.css", 500),
            ("orders-4.css", 700),
        ];
        report(
            &parse(TEXT).unwrap(),
            &sizes.map(|(name, bytes)| (name.to_owned(), bytes)),
            &parts(INDEX),
        )
    }

    #[test]
    fn what_fits_passes_and_fonts_are_not_counted() {
        let (table, within) = verdict(4_000, 99_500);
        assert!(within, "{table}");
        assert!(table.contains("total        104_000   104_000\n"), "{table}");
    }

    #[test]
    fn a_part_over_its_limit_fails() {
        let (table, within) = verdict(4_001, 90_000);
        assert!(!within && table.contains("4_001     4_000  OVER"), "{table}");
    }

    #[test]
    fn parts_may_fit_and_their_sum_not() {
        let (table, within) = verdict(4_000, 99_501);
        assert!(!within && table.contains("104_001   104_000  OVER"), "{table}");
    }

    #[test]
    fn what_is_loaded_later_is_counted_apart() {
        let (table, within) = verdict(4_000, 99_500);
        assert!(
            within && table.contains("orders        59_700    60_000\n"),
            "{table}"
        );
    }

    #[test]
    fn a_part_that_nobody_gave_a_budget_fails() {
        let unlisted = TEXT.replace("orders part:orders 60_000\n", "");
        let (table, within) = report(&parse(&unlisted).unwrap(), &[], &parts(INDEX));
        assert!(!within && table.contains("orders     has no line"), "{table}");
    }

    #[test]
    fn a_part_that_is_gone_fails() {
        let (table, within) = report(
            &parse(TEXT).unwrap(),
            &[("index.html".to_owned(), 10)],
            &BTreeMap::new(),
        );
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
