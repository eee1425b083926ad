//! The encoding of a file of XML: the one its first bytes show or its declaration names.

use super::utf8;
use crate::error::{Error, ErrorKind};

/// The declaration of an XML file ends within so many bytes.
const DECLARATION: usize = 256;

/// The text of the bytes of an XML file.
pub(super) fn decoded(bytes: Vec<u8>) -> Result<String, Error> {
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        _ => {}
    }
    let encoding = declared(&bytes).unwrap_or_default();
    match encoding.as_str() {
        "" | "utf-8" | "utf8" | "us-ascii" | "ascii" => utf8(bytes),
        // Its 256 characters are the first 256 of Unicode.
        "iso-8859-1" | "latin1" | "latin-1" => Ok(bytes.into_iter().map(char::from).collect()),
        _ => {
            let message = format!(
                "the encoding `{encoding}` cannot be read: expected UTF-8, UTF-16 with its mark, or ISO-8859-1"
            );
            Err(Error::new(ErrorKind::Format, message))
        }
    }
}

/// The encoding that `<?xml … encoding="…"?>` names, in small letters.
fn declared(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(DECLARATION).copied().map(char::from).collect();
    let declaration = head.trim_start_matches(['\u{ef}', '\u{bb}', '\u{bf}']).strip_prefix("<?xml")?;
    let (declaration, _) = declaration.split_once("?>")?;
    let (_, after) = declaration.split_once("encoding")?;
    let named = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = named.chars().next().filter(|char| matches!(char, '"' | '\''))?;
    named.split(quote).nth(1).map(str::to_ascii_lowercase)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Error> {
    let (pairs, rest) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| rest.is_empty()).ok_or_else(|| {
        Error::new(ErrorKind::Format, "the file begins like UTF-16 and is not: expected UTF-16 or UTF-8")
    })
}
