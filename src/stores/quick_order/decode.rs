//! What a file holds, as text.

/// The largest file that is read, in bytes: far more than two thousand rows take.
pub const MAXIMUM_FILE: usize = 5 * 1024 * 1024;

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is larger than [`MAXIMUM_FILE`].
    TooLarge,
    /// It is a workbook of a spreadsheet program, which has to save it as CSV first.
    Workbook,
    /// It holds no text.
    NotText,
}

/// The text of a file. What says nothing of its encoding is UTF-8, or else the Western European one that old programs save.
///
/// # Errors
/// Why it cannot be read.
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.len() > MAXIMUM_FILE {
        return Err(Unreadable::TooLarge);
    }
    match bytes {
        // Workbooks are archives (XLSX, ODS) or, the old ones, compound files.
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(Unreadable::Workbook),
        [0xFF, 0xFE, rest @ ..] => Ok(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Ok(utf16(rest, u16::from_be_bytes)),
        bytes if bytes.contains(&0) => Err(Unreadable::NotText),
        bytes => Ok(match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().copied().map(char::from).collect(),
        }),
    }
}

/// Spreadsheet programs call it "Unicode text". The mark at its beginning is put back, so that it can be said.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks().0.iter().copied().map(unit);
    let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    std::iter::once('\u{feff}').chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_the_encodings_that_spreadsheets_save() {
        for (bytes, text) in [
            (&b"ATK;1"[..], "ATK;1"),
            (b"\xEF\xBB\xBFATK;1", "\u{feff}ATK;1"),
            (b"\xFF\xFEA\0;\x001\0", "\u{feff}A;1"),
            (b"\xFE\xFF\0A\0;\x001", "\u{feff}A;1"),
            ("kertas é".as_bytes(), "kertas é"),
            (b"kertas \xE9", "kertas é"),
            (b"", ""),
        ] {
            assert_eq!(decode(bytes).as_deref(), Ok(text), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_said() {
        for (bytes, why) in [
            (b"PK\x03\x04rest".to_vec(), Unreadable::Workbook),
            (b"\xD0\xCF\x11\xE0rest".to_vec(), Unreadable::Workbook),
            (b"\x89PNG\0\0".to_vec(), Unreadable::NotText),
            (vec![b'a'; MAXIMUM_FILE + 1], Unreadable::TooLarge),
        ] {
            assert_eq!(decode(&bytes), Err(why));
        }
    }
}
