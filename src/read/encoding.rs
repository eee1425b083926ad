//! The encoding of a file of XML: UTF-8 if its mark says so, as it does of what was UTF-16, else what is declared.

use super::{BYTE_ORDER_MARK, utf8};
use crate::error::{Error, ErrorKind};

/// The declaration of an XML file ends within so many bytes.
const DECLARATION: usize = 256;

/// The text of the bytes of an XML file.
pub(super) fn decoded(bytes: Vec<u8>) -> Result<String, Error> {
    if bytes.starts_with(BYTE_ORDER_MARK) {
        return utf8(bytes);
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
