use proptest::prelude::*;

use super::*;

fn cells(text: &str) -> Vec<Vec<String>> {
    Sheet::read(text).rows.into_iter().map(|row| row.cells).collect()
}

#[test]
fn what_stands_between_cells_is_found_out() {
    for (text, separator) in [
        ("ATK-1\t2\nATK-2\t3", Some(Separator::Tab)),
        ("ATK-1;2\nATK-2;3", Some(Separator::Semicolon)),
        ("ATK-1,2\nATK-2,3", Some(Separator::Comma)),
        // A comma for decimals does not make it the separator.
        ("ATK-1;12,5\nATK-2;3,0", Some(Separator::Semicolon)),
        ("ATK-1\t12,5\nATK-2\t3", Some(Separator::Tab)),
        ("ATK-1,2,\"a;b\"\nATK-2,3,\"c;d\"", Some(Separator::Comma)),
        ("ATK-0101-01001 12\nATK-0101-01002 3", Some(Separator::Space)),
        ("ATK 0101 01001", None),
        ("ATK 12", None),
        ("ATK-0101-01001", None),
        ("", None),
    ] {
        assert_eq!(Sheet::read(text).separator, separator, "{text:?}");
    }
}

#[test]
fn lines_end_as_any_system_ends_them() {
    for text in [
        "a;1\nb;2\n",
        "a;1\r\nb;2\r\n",
        "a;1\rb;2\r",
        "a;1\r\nb;2",
        "\u{feff}a;1\nb;2",
    ] {
        assert_eq!(cells(text), [["a", "1"], ["b", "2"]], "{text:?}");
    }
    assert!(Sheet::read("\u{feff}a;1").mark);
    assert!(!Sheet::read("a;1").mark);
}

#[test]
fn quoted_cells_may_hold_anything() {
    for (text, expected) in [
        ("\"a;b\";1", vec![vec!["a;b", "1"]]),
        ("\"a \"\"b\"\"\";1", vec![vec!["a \"b\"", "1"]]),
        ("\"a\nb\";1\nc;2", vec![vec!["a\nb", "1"], vec!["c", "2"]]),
        (" \"a\" ; \"1\" ", vec![vec!["a", "1"]]),
        ("\"\";1", vec![vec!["", "1"]]),
        // A mark within a cell is a letter: an inch, say.
        ("pipa 5\";1", vec![vec!["pipa 5\"", "1"]]),
    ] {
        assert_eq!(cells(text), expected, "{text:?}");
        assert!(Sheet::read(text).rows.iter().all(|row| !row.unclosed));
    }
}

#[test]
fn a_mark_that_is_never_closed_spoils_its_own_row_alone() {
    for (text, expected, line) in [
        ("\"a;1\nb;2", vec![vec!["\"a", "1"], vec!["b", "2"]], 1),
        (
            "a;1\n\"b;2\n\"c\";3",
            vec![vec!["a", "1"], vec!["\"b", "2"], vec!["c", "3"]],
            2,
        ),
        ("\"a\"b;1\nc;2", vec![vec!["\"a\"b", "1"], vec!["c", "2"]], 1),
        ("a;1\n\"", vec![vec!["a", "1"], vec!["\""]], 2),
    ] {
        let sheet = Sheet::read(text);
        let unclosed: Vec<u32> = sheet
            .rows
            .iter()
            .filter(|row| row.unclosed)
            .map(|row| row.line)
            .collect();
        assert_eq!(cells(text), expected, "{text:?}");
        assert_eq!(unclosed, [line], "{text:?}");
    }
}

#[test]
fn rows_know_their_lines_and_empty_ones_are_counted() {
    let sheet = Sheet::read("a;1\n\n;;\n\"b\nc\";2\r\nd;3\n\n\n");
    let lines: Vec<u32> = sheet.rows.iter().map(|row| row.line).collect();
    assert_eq!(
        (lines, sheet.blank),
        (vec![1, 4, 6], 2),
        "what is empty at the end is not counted"
    );
}

/// A text in which every cell is quoted holds exactly these cells.
fn written(rows: &[Vec<String>], separator: char) -> String {
    let row = |cells: &Vec<String>| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
            .collect();
        cells.join(&separator.to_string())
    };
    rows.iter().map(row).collect::<Vec<_>>().join("\r\n")
}

proptest! {
    #[test]
    fn whatever_was_quoted_comes_back(
        rows in prop::collection::vec(prop::collection::vec("[a-z\",;\t\n0-9]{1,8}", 2..4), 1..8),
        separator in prop::sample::select(vec!['\t', ';', ',']),
    ) {
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| format!("x{}x", cell)).collect())
            .collect();
        let text = written(&rows, separator);
        let sheet = Sheet::read(&text);
        // A cell that spans lines can hide a separator from the look at single lines; the others are read back whole.
        prop_assume!(sheet.separator == WRITTEN.iter().find(|(_, letter)| *letter == separator).map(|(name, _)| *name));
        let read: Vec<Vec<String>> = sheet.rows.into_iter().map(|row| row.cells).collect();
        prop_assert_eq!(read, rows);
    }

    #[test]
    fn no_text_makes_it_panic_and_no_line_is_lost(text in "[ab\"; ,\t\r\n]{0,60}") {
        let sheet = Sheet::read(&text);
        let lines: Vec<u32> = sheet.rows.iter().map(|row| row.line).collect();
        prop_assert!(lines.is_sorted());
        let letters = |text: &str| text.chars().filter(|letter| matches!(letter, 'a' | 'b')).count();
        let read: usize = sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| letters(cell)).sum();
        prop_assert_eq!(read, letters(&text));
    }
}
