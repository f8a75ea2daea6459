//! The elements of a JSON array, one after the other out of a stream, each as the text that it is.
//!
//! The whole is never in memory: an element is found by its brackets and quotes alone, so that one that is no JSON inside is refused
//! by itself and the next one is found all the same.

use std::io::{self, BufRead};

/// The longest element that is kept, in bytes. A longer one is passed over.
pub(super) const MAXIMUM_ELEMENT: usize = 64 * 1024;

/// Why nothing can be read of a file.
#[derive(Debug)]
pub(super) enum Broken {
    /// It is not written in UTF-8, in or behind this line.
    NotUtf8 { line: u64 },
    /// Something that is no JSON stands in this line.
    NotJson { line: u64 },
    /// It ends in the middle of what begins in this line.
    BreaksOff { line: u64 },
    /// It is JSON, and no array.
    NotAnArray,
    /// It cannot be read.
    Unreadable(io::Error),
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}

/// An element.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Element<'a> {
    /// Which one, from 1.
    pub(super) row: u64,
    /// The line in which it begins, from 1.
    pub(super) line: u64,
    /// Its text; none when it is too long to be kept.
    pub(super) text: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Start,
    First,
    Next,
    End,
}

/// The elements of an array.
#[derive(Debug)]
pub(super) struct Elements<R> {
    reader: R,
    at: At,
    line: u64,
    row: u64,
    text: Vec<u8>,
}

impl<R: BufRead> Elements<R> {
    pub(super) const fn of(reader: R) -> Self {
        Self {
            reader,
            at: At::Start,
            line: 1,
            row: 0,
            text: Vec::new(),
        }
    }

    /// The next element; none behind the last.
    pub(super) fn next(&mut self) -> Result<Option<Element<'_>>, Broken> {
        if self.at == At::Start {
            self.open()?;
            self.at = At::First;
        }
        if self.at == At::End {
            return Ok(None);
        }
        let Some(first) = self.visible()? else {
            return Err(Broken::BreaksOff { line: self.line });
        };
        if self.at == At::First && first == b']' {
            self.close()?;
            return Ok(None);
        }
        let line = self.line;
        let whole = self.collect(first, line)?;
        if self.at == At::End {
            self.close()?;
        }
        self.row += 1;
        let text = std::str::from_utf8(&self.text).map_err(|_| Broken::NotUtf8 { line })?;
        Ok(Some(Element {
            row: self.row,
            line,
            text: whole.then(|| text.trim_end()),
        }))
    }

    fn byte(&mut self) -> io::Result<Option<u8>> {
        let Some(byte) = self.reader.fill_buf()?.first().copied() else {
            return Ok(None);
        };
        self.reader.consume(1);
        if byte == b'\n' {
            self.line += 1;
        }
        Ok(Some(byte))
    }

    /// The next byte that is no white space.
    fn visible(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.byte()? {
                Some(b' ' | b'\t' | b'\r' | b'\n') => {}
                other => return Ok(other),
            }
        }
    }

    /// Reads up to the bracket of the array. What stands before it may be the mark of UTF-8.
    fn open(&mut self) -> Result<(), Broken> {
        let mut first = self.visible()?;
        if first == Some(0xef) && (self.byte()?, self.byte()?) == (Some(0xbb), Some(0xbf)) {
            first = self.visible()?;
        }
        match first {
            Some(b'[') => Ok(()),
            // The marks of UTF-16, and what no text begins with.
            Some(0 | 0x80..) => Err(Broken::NotUtf8 { line: self.line }),
            Some(b'{' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => Err(Broken::NotAnArray),
            Some(_) => Err(Broken::NotJson { line: self.line }),
            None => Err(Broken::BreaksOff { line: self.line }),
        }
    }

    /// Behind the array there is nothing.
    fn close(&mut self) -> Result<(), Broken> {
        self.at = At::End;
        match self.visible()? {
            None => Ok(()),
            Some(_) => Err(Broken::NotJson { line: self.line }),
        }
    }

    /// Collects an element that begins with this byte. Whether it was kept whole.
    fn collect(&mut self, first: u8, line: u64) -> Result<bool, Broken> {
        self.text.clear();
        let (mut depth, mut quoted, mut escaped, mut whole) = (0_u32, false, false, true);
        let mut byte = first;
        loop {
            if quoted {
                match byte {
                    _ if escaped => escaped = false,
                    b'\\' => escaped = true,
                    b'"' => quoted = false,
                    _ => {}
                }
            } else {
                match byte {
                    b'"' => quoted = true,
                    b'{' | b'[' => depth += 1,
                    b',' if depth == 0 => {
                        self.at = At::Next;
                        return Ok(whole);
                    }
                    b']' if depth == 0 => {
                        self.at = At::End;
                        return Ok(whole);
                    }
                    b'}' if depth == 0 => return Err(Broken::NotJson { line: self.line }),
                    b'}' | b']' => depth -= 1,
                    _ => {}
                }
            }
            if self.text.len() == MAXIMUM_ELEMENT {
                whole = false;
                self.text.clear();
            }
            if whole {
                self.text.push(byte);
            }
            byte = self.byte()?.ok_or(Broken::BreaksOff { line })?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Result<Vec<(u64, u64, String)>, String> {
        let mut elements = Elements::of(text);
        let mut found = Vec::new();
        while let Some(element) = elements.next().map_err(|broken| format!("{broken:?}"))? {
            found.push((
                element.row,
                element.line,
                element.text.unwrap_or("too long").to_owned(),
            ));
        }
        assert!(elements.next().unwrap().is_none(), "the end stays the end");
        Ok(found)
    }

    #[test]
    fn finds_each_element_and_the_line_it_begins_in() {
        let found = read(b"\xef\xbb\xbf [\n {\"a\": \"],}\\\"\"} ,\r\n\n[1, {}], 5,x\n]\n").unwrap();
        let expected = [
            (1, 2, "{\"a\": \"],}\\\"\"}"),
            (2, 4, "[1, {}]"),
            (3, 4, "5"),
            (4, 4, "x"),
        ];
        let found: Vec<_> = found
            .iter()
            .map(|(row, line, text)| (*row, *line, text.as_str()))
            .collect();
        assert_eq!(found, expected);
        assert_eq!(read(b" [ ] ").unwrap(), []);
        assert_eq!(read(b"[1,]").unwrap().len(), 2, "an empty element is one");
    }

    #[test]
    fn passes_over_what_is_too_long() {
        let text = format!("[\"{}\", 2]", "\u{e9}".repeat(MAXIMUM_ELEMENT));
        let found = read(text.as_bytes()).unwrap();
        assert_eq!(
            (found[0].2.as_str(), found[1].2.as_str(), found.len()),
            ("too long", "2", 2)
        );
    }

    #[test]
    fn says_where_a_file_is_broken() {
        for (text, expected) in [
            (&b""[..], "BreaksOff { line: 1 }"),
            (b"[1,\n2", "BreaksOff { line: 2 }"),
            (b"[1,\n", "BreaksOff { line: 2 }"),
            (b"[{\"a\": \"x}\n,{}\n]", "BreaksOff { line: 1 }"),
            (b"[1]\n[2]", "NotJson { line: 2 }"),
            (b"[1}]", "NotJson { line: 1 }"),
            (b"<html>", "NotJson { line: 1 }"),
            (b"{\"data\": []}", "NotAnArray"),
            (b"null", "NotAnArray"),
            (b"\xff\xfe[\0", "NotUtf8 { line: 1 }"),
            (b"[1,\n\"\xe9\"]", "NotUtf8 { line: 2 }"),
        ] {
            assert_eq!(
                read(text).unwrap_err(),
                expected,
                "{}",
                String::from_utf8_lossy(text)
            );
        }
    }
}
