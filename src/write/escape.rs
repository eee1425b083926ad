//! Texts in JSON: what is escaped in them, and what some terminals obey, too.

use std::fmt::Write as _;
use std::io::{self, Write};

use memchr::{memchr, memchr2};

use crate::eight::Eight;

/// Writes text of JSON with the control characters escaped that the standard lets stand, since some terminals obey them:
/// they stand in its strings only.
pub(super) fn escaped(text: &str, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    // Nearly all there is to be written is plain, and short.
    if text.is_ascii() && memchr(0x7F, text.as_bytes()).is_none() {
        return out.write_all(text.as_bytes());
    }
    let mut rest = text;
    while let Some(at) = obeyed(rest) {
        let (before, behind) = rest.split_at(at);
        out.write_all(before.as_bytes())?;
        let mut chars = behind.chars();
        if let Some(char) = chars.next() {
            write!(out, "\\u{:04x}", u32::from(char))?;
        }
        rest = chars.as_str();
    }
    out.write_all(rest.as_bytes())
}

/// Where the first character stands that some terminals obey.
fn obeyed(text: &str) -> Option<usize> {
    let mut from = 0;
    // The first bytes of all of them, and of some others.
    while let Some(found) = memchr2(0x7F, 0xC2, text.as_bytes().get(from..)?) {
        let at = from + found;
        let char = text.get(at..)?.chars().next()?;
        if matches!(char, '\u{7f}'..='\u{9f}') {
            return Some(at);
        }
        from = at + char.len_utf8();
    }
    None
}

/// Writes a text as one of JSON, with the control characters escaped as in [`escaped`].
pub(super) fn quote(text: &str, out: &mut String) {
    out.reserve(text.len() + 2);
    out.push('"');
    if is_plain(text) {
        out.push_str(text);
    } else {
        quote_each(text, out);
    }
    out.push('"');
}

/// Whether a text stands in JSON as it is, and is of ASCII.
pub(super) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The last ones are looked at together with some of those before them.
    if let Some(last) = bytes.last_chunk::<16>() {
        let mut odd = [false; 16];
        for sixteen in bytes.as_chunks().0.iter().chain([last]) {
            for (odd, byte) in odd.iter_mut().zip(sixteen) {
                *odd |= !stands_as_it_is(*byte);
            }
        }
        return odd == [false; 16];
    }
    let plain = |eight: Eight| eight.all_within(b' ', b'~') && !eight.holds(b'"') && !eight.holds(b'\\');
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return plain(Eight(u64::from_le_bytes(*first))) && plain(Eight(u64::from_le_bytes(*last)));
    }
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
            plain(Eight(u64::from(first) << 32 | u64::from(last)))
        }
        _ => bytes.iter().all(|byte| stands_as_it_is(*byte)),
    }
}

/// Whether a byte of ASCII stands in JSON as it is.
#[inline]
fn stands_as_it_is(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') & (byte != b'"') & (byte != b'\\')
}

/// Writes a text with what is escaped in it.
fn quote_each(text: &str, out: &mut String) {
    let bytes = text.as_bytes();
    // Up to where it is written.
    let mut done = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        let mark = match byte {
            b'"' | b'\\' => char::from(byte),
            b'\n' => 'n',
            b'\r' => 'r',
            b'\t' => 't',
            0x08 => 'b',
            0x0C => 'f',
            ..b' ' | 0x7F | 0xC2 => 'u',
            _ => continue,
        };
        // The control characters beyond ASCII are of two bytes, as are others that begin so.
        let control = if byte == 0xC2 { bytes.get(at + 1).copied().unwrap_or(b' ') } else { byte };
        if control > 0x9F {
            continue;
        }
        out.push_str(text.get(done..at).unwrap_or_default());
        out.push('\\');
        out.push(mark);
        if mark == 'u' {
            // Nothing fails that is written to memory.
            let _ = write!(out, "{control:04x}");
        }
        done = if byte == 0xC2 { at + 2 } else { at + 1 };
    }
    out.push_str(text.get(done..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_quoted_text_is_what_serde_writes_less_what_terminals_obey(
            text in "([a-z ]{0,9}|\\PC|[\0-\u{A1}\"\\\\]){0,6}",
        ) {
            let (mut quoted, mut written) = (String::new(), Vec::new());
            quote(&text, &mut quoted);
            let as_it_is = format!("\"{text}\"");
            prop_assert!(!is_plain(&text) || quoted == as_it_is);
            escaped(&serde_json::to_string(&text)?, &mut written)?;
            prop_assert_eq!(Ok(quoted), String::from_utf8(written));
        }
    }
}
