"""Opens what the control room exports with other programs, and holds each cell against what it ought to be.

  check.py openpyxl    --samples DIR --api URL --cookie COOKIE
  check.py libreoffice --samples DIR --soffice PROGRAM      (after the first, whose files it opens again)

A cell is a pair of kind and value: text, number, percent, tenths (per cent with one decimal), day, time (in minutes), moment, empty. Each thing that was
looked at is a line, `ok …` or `FAILED …`; the exit code is 1 when something failed.
"""

import argparse
import datetime
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request
import xml.etree.ElementTree as xml

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DAYS = "region=33.20&from=2023-02-01&to=2023-02-28"
# Every table of the control room, with what is asked of it.
TABLES = {
    "summary": f"{DAYS}&compare=year",
    "series": f"{DAYS}&compare=previous",
    "league": "from=2022-01-01&to=2023-02-07&compare=year",
    "orders": f"{DAYS}&sort=-value",
    "participation": DAYS,
    "shares": f"{DAYS}&compare=year",
    "concentration": DAYS,
    "flags": "region=33.20&from=2022-01-01&to=2022-12-31",
    "year-end": "region=33.20&from=2023-01-01&to=2023-12-31",
    "vendors": DAYS,
    "vendors/orders": DAYS,
}
SEPARATORS = {"comma": ",", "semicolon": ";"}
EMPTY = ("empty", None)
NUMBERS = ("number", "percent", "tenths")
failed = 0


def check(what, wrong):
    """A line for what was looked at; `wrong` names what is not as it ought to be."""
    global failed
    if wrong:
        failed += 1
        shown = "\n    ".join(wrong[:10])
        more = f"\n    and {len(wrong) - 10} more" if len(wrong) > 10 else ""
        print(f"FAILED {what}\n    {shown}{more}", flush=True)
    else:
        print(f"ok {what}", flush=True)


def letters(text):
    """A text as every reader has it: one kind of line end. openpyxl leaves the escape of a carriage return as it is."""
    return text.replace("_x000D_", "\r").replace("\r\n", "\n").replace("\r", "\n")


def is_same(expected, found):
    (kind, value), (found_kind, found_value) = expected, found
    if kind == "text":
        return found_kind == "text" and letters(value) == letters(found_value)
    # CSV does not say that a number is in per cent.
    if kind in NUMBERS and found_kind in NUMBERS:
        # It has one decimal of it, and LibreOffice writes fifteen digits of everything.
        tolerance = 0.05 if "tenths" in (kind, found_kind) else 0
        return math.isclose(value, found_value, rel_tol=1e-14, abs_tol=tolerance + 1e-9)
    return expected == found


def differences(expected, found):
    """What differs between two tables of cells. Empty cells and rows at the end count for nothing."""

    def trimmed(rows):
        rows = [list(row) for row in rows]
        for row in rows:
            while row and row[-1] == EMPTY:
                row.pop()
        while rows and not rows[-1]:
            rows.pop()
        return rows

    expected, found = trimmed(expected), trimmed(found)
    wrong = []
    if len(expected) != len(found):
        wrong.append(f"{len(found)} rows and not {len(expected)}")
    for place, (one, other) in enumerate(zip(expected, found), 1):
        if len(one) != len(other):
            wrong.append(f"row {place} has {len(other)} cells and not {len(one)}: {other!r}")
        for column, (cell, there) in enumerate(zip(one, other), 1):
            if not is_same(cell, there):
                wrong.append(f"row {place}, column {column}: {there!r} and not {cell!r}")
    return wrong


# ── what is expected


def trial(samples):
    """The cells of the table of everything, without its heads."""

    def cell(of):
        kind, value = of["kind"], of["value"]
        match kind:
            case "rupiah":
                return ("number", value)
            case "permille":
                return ("percent", value / 10)
            case "ratio":
                return ("percent", value * 100)
            case "moment":
                return ("moment", f"{value[0]} {value[1] // 60:02}:{value[1] % 60:02}")
        return (kind, value)

    rows = json.loads((samples / "expected.json").read_text("utf-8"))["rows"]
    return [[cell(of) for of in row] for row in rows]


def csv_rows(data, separator):
    """A CSV as its own rules say: text in quotation marks, everything else without."""
    text = data.decode("utf-8")
    assert text.startswith("\ufeff"), "the mark of its encoding"
    text, rows, row, place = text[1:], [], [], 0
    field = re.compile(r'"((?:[^"]|"")*)"|([^"\r\n' + separator + "]*)")
    while place < len(text):
        found = field.match(text, place)
        place = found.end()
        row.append(csv_cell(found, separator))
        if text.startswith("\r\n", place):
            rows.append(row)
            row, place = [], place + 2
        else:
            assert text[place] == separator, f"{text[place:place + 20]!r} ends a cell"
            place += 1
    return rows


def csv_cell(found, separator):
    quoted, bare = found.group(1), found.group(2)
    if quoted is not None:
        return ("text", quoted.replace('""', '"'))
    point = "." if separator == "," else ","
    if not bare:
        return EMPTY
    if re.fullmatch(r"-?\d+", bare):
        return ("number", int(bare))
    if re.fullmatch(rf"-?\d+\{point}\d", bare):
        return ("tenths", float(bare.replace(",", ".")))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", bare):
        return ("day", bare)
    if re.fullmatch(r"\d\d:\d\d", bare):
        return ("time", int(bare[:2]) * 60 + int(bare[3:]))
    if re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", bare):
        return ("moment", bare)
    raise AssertionError(f"{bare!r} is no cell")


def harmless(rows):
    """What a CSV owes its reader: no cell begins like a formula, in whichever way it is cut into cells."""
    dangerous = re.compile(r"(?:^|[,;\t\r\n])[=+\-@＝＋－＠]|^[\t\r\n]")
    texts = [value for row in rows for kind, value in row if kind == "text"]
    return [f"{text[:40]!r} may run" for text in texts if dangerous.search(text)]


def unmarked(rows):
    """Texts without the marks that keep them from running, to be compared with what they are."""
    return [[("text", value.replace("'", "")) if kind == "text" else (kind, value) for kind, value in row] for row in rows]


# ── openpyxl


def openpyxl_book(path):
    """The sheets of a workbook as rows of cells, and what is wrong with it."""
    import openpyxl

    book = openpyxl.load_workbook(path)
    wrong, sheets = [], []
    for sheet in book:
        rows = []
        for cells in sheet.iter_rows():
            if any(cell.data_type == "f" for cell in cells):
                wrong.append(f"{sheet.title} has a formula in row {cells[0].row}")
            rows.append([openpyxl_cell(cell) for cell in cells])
        sheets.append(rows)
    if len(book.sheetnames) != 2:
        wrong.append(f"sheets {book.sheetnames}")
    table = book.worksheets[1]
    if table.freeze_panes != "A2":
        wrong.append("the heads do not stay in sight")
    if not table.auto_filter.ref or not table.column_dimensions["A"].width:
        wrong.append("no filter, or no widths")
    if book.properties.created != datetime.datetime(2024, 1, 2, 8) and not str(book.properties.created).startswith("2024-01-02"):
        wrong.append(f"made at {book.properties.created}, and not by the clock of the data")
    return sheets, wrong


def openpyxl_cell(cell):
    value, shown = cell.value, cell.number_format
    if value is None:
        return EMPTY
    if cell.data_type == "f":
        return ("formula", value)
    if isinstance(value, str):
        return ("text", value)
    if isinstance(value, datetime.datetime):
        is_day = (value.hour, value.minute) == (0, 0) and "h" not in shown
        return ("day", f"{value:%Y-%m-%d}") if is_day else ("moment", f"{value:%Y-%m-%d %H:%M}")
    if isinstance(value, datetime.time):
        return ("time", value.hour * 60 + value.minute)
    if isinstance(value, (int, float)) and shown == "0.0%":
        return ("percent", value * 100)
    if isinstance(value, (int, float)) and shown in ("#,##0", '"Rp"#,##0;-"Rp"#,##0'):
        return ("number", value)
    return ("unknown", f"{value!r} as {shown}")


def with_openpyxl(options):
    expected = trial(options.samples)
    sheets, wrong = openpyxl_book(options.samples / "trial-workbook.xlsx")
    check("openpyxl: the workbook of everything", wrong + differences(expected, sheets[1][1:]))
    for name, separator in SEPARATORS.items():
        rows = csv_rows((options.samples / f"trial-{name}.csv").read_bytes(), separator)
        wrong = harmless(rows) + differences(unmarked(expected), unmarked(rows[1 : len(expected) + 1]))
        check(f"Python: the CSV of everything, {name}", wrong)
    for table, question in TABLES.items():
        one_table(options, table, question)


def one_table(options, table, question):
    """A table as JSON, as CSV and as a workbook: the same cells, which come to the sums of the answer."""

    def fetch(accept):
        request = urllib.request.Request(f"{options.api}/analytics/{table}?{question}")
        request.add_header("Accept", accept)
        request.add_header("Accept-Language", "en")
        request.add_header("Cookie", options.cookie)
        with urllib.request.urlopen(request) as answer:
            return answer.read()

    def kept(name, data):
        path = options.samples / f"table-{table.replace('/', '-')}-{name}"
        path.write_bytes(data)
        return path

    answer = json.loads(fetch("application/json"))
    texts = {name: fetch(f"text/csv;separator={name}") for name in SEPARATORS}
    files = {name: csv_rows(data, SEPARATORS[name]) for name, data in texts.items()}
    for name, data in texts.items():
        kept(f"{name}.csv", data)
    sheets, wrong = openpyxl_book(kept("workbook.xlsx", fetch(XLSX)))
    rows = files["comma"]
    # The empty row below the table has one empty cell.
    end = rows.index([EMPTY])
    wrong += differences(rows, files["semicolon"]) + harmless(rows)
    wrong += differences(unmarked(rows[:end]), unmarked(sheets[1]))
    wrong += differences(unmarked(rows[end + 1 :]), unmarked(sheets[0]))
    facts = {row[0][1]: row[1] for row in sheets[0] if len(row) > 1}
    said = [("Rows counted", answer["rows_counted"])]
    said += [("Left out: failed", out["rows"]) for out in answer["rows_excluded"] if out["reason"] == "failed"]
    for fact, value in said:
        if facts.get(fact) != ("number", value):
            wrong.append(f"{fact}: {facts.get(fact)} and not {value}")
    if facts.get("From") != ("day", answer["period"]["from"]) or facts.get("To") != ("day", answer["period"]["to"]):
        wrong.append("another period")
    if end < 2:
        wrong.append("no rows")
    heads = [value for _, value in rows[0]]
    if table in ("orders", "participation"):
        column = heads.index("Value (Rp)")
        whole = answer["totals" if table == "orders" else "total"]["value"]
        if sum(row[column][1] for row in sheets[1][1:]) != whole:
            wrong.append(f"the values do not come to {whole}")
    check(f"openpyxl: {table}, {end - 1} rows", wrong)


# ── LibreOffice

NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}


def named(prefix, name):
    return f"{{{NAMES[prefix]}}}{name}"


def opened(options, files, how=None):
    """Has LibreOffice open files and write them as flat ODF; gives the sheets of each, and says where there is a formula."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            options.soffice,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--norestore",
            *([f"--infilter=CSV:{how}"] if how else []),
            "--convert-to",
            "fods",
            "--outdir",
            folder,
            *map(str, files),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        for path in files:
            result = pathlib.Path(folder) / f"{path.stem}.fods"
            if not result.exists():
                raise SystemExit(f"LibreOffice did not open {path.name}: {done.stdout}{done.stderr}")
            yield path, *fods(result)


def fods(path):
    wrong, sheets = [], []
    for table in xml.parse(path).getroot().iter(named("table", "table")):
        rows = []
        for row in table.iter(named("table", "table-row")):
            cells = []
            for cell in row:
                again = int(cell.get(named("table", "number-columns-repeated"), "1"))
                if cell.get(named("table", "formula")):
                    wrong.append(f"a formula: {cell.get(named('table', 'formula'))}")
                # Only what is empty is repeated to the end of the sheet.
                cells += [fods_cell(cell)] * min(again, 50)
            again = int(row.get(named("table", "number-rows-repeated"), "1"))
            rows += [cells] * (again if any(cell != EMPTY for cell in cells) else min(again, 1))
        sheets.append(rows)
    return sheets, wrong


def fods_cell(cell):
    kind = cell.get(named("office", "value-type"))
    value = cell.get(named("office", "value"))
    match kind:
        case None:
            return EMPTY
        case "percentage":
            return ("percent", float(value) * 100)
        case "float" | "currency":
            return ("number", float(value))
        case "date":
            day, _, time = cell.get(named("office", "date-value")).partition("T")
            return ("moment", f"{day} {time[:5]}") if time else ("day", day)
        case "time":
            hours, minutes = re.match(r"PT(\d+)H(\d+)M", cell.get(named("office", "time-value"))).groups()
            return ("time", int(hours) * 60 + int(minutes))
        case "string":
            return ("text", "\n".join(paragraph(part) for part in cell.iter(named("text", "p"))))
    return ("unknown", kind)


def paragraph(part):
    text = part.text or ""
    for inner in part:
        if inner.tag == named("text", "s"):
            text += " " * int(inner.get(named("text", "c"), "1"))
        elif inner.tag == named("text", "tab"):
            text += "\t"
        elif inner.tag == named("text", "line-break"):
            text += "\n"
        else:
            text += paragraph(inner)
        text += inner.tail or ""
    return text


# What LibreOffice is told when it opens a CSV: separator, quotation mark, UTF-8, from row 1, language, whether quoted cells are text, that days
# are looked for, and, as the worst that a person can choose, that formulas are run.
def how_to_open(separator, language, quoted_is_text):
    return f"{ord(separator)},34,76,1,,{language},{quoted_is_text},true,,,,,true"


ENGLISH, INDONESIAN = 1033, 1057


def with_libreoffice(options):
    books = sorted(options.samples.glob("t*-workbook.xlsx"))
    expected = trial(options.samples)
    for path, sheets, wrong in opened(options, books):
        if path.name.startswith("trial"):
            wrong += differences(expected, sheets[1][1:])
        else:
            as_csv = csv_rows(path.with_name(path.name.replace("workbook.xlsx", "comma.csv")).read_bytes(), ",")
            end = as_csv.index([EMPTY])
            wrong += differences(unmarked(as_csv[:end]), unmarked(sheets[1]))
            wrong += differences(unmarked(as_csv[end + 1 :]), unmarked(sheets[0]))
        check(f"LibreOffice: {path.name}", wrong)
    for name, language in [("comma", ENGLISH), ("semicolon", INDONESIAN)]:
        separator = SEPARATORS[name]
        files = sorted(options.samples.glob(f"t*-{name}.csv"))
        for path, sheets, wrong in opened(options, files, how_to_open(separator, language, "true")):
            wrong += differences(csv_rows(path.read_bytes(), separator), sheets[0])
            check(f"LibreOffice: {path.name}", wrong)
        # As it is opened by somebody who chooses the other separator, or nothing: cells are cut elsewhere, and none of them may run.
        for other in SEPARATORS.values():
            for path, _, wrong in opened(options, files, how_to_open(other, language, "false")):
                check(f"LibreOffice: {path.name}, opened with {other!r} without care: no formula", wrong)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", choices=["openpyxl", "libreoffice"])
    parser.add_argument("--samples", type=pathlib.Path, required=True)
    parser.add_argument("--api")
    parser.add_argument("--cookie")
    parser.add_argument("--soffice")
    options = parser.parse_args()
    if options.program == "openpyxl":
        with_openpyxl(options)
    else:
        with_libreoffice(options)
    sys.exit(1 if failed else 0)


main()
