//! The encoding of a page, as the HTML standard finds it: its mark, else what its first bytes declare.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::error::{Error, ErrorKind};

/// What is declared stands within so many bytes.
const HEAD: usize = 1024;

/// The text of the bytes of a page, and what is wrong with its encoding: what cannot be read is `U+FFFD` in the text.
pub(super) fn decoded(bytes: &[u8]) -> (String, Option<Error>) {
    let (encoding, wrong) = match declared(bytes) {
        Some(label) => match Encoding::for_label(label.as_bytes()) {
            // Letters beyond ASCII happen to be UTF-8 in no other encoding.
            Some(encoding) if encoding.is_single_byte() && !bytes.is_ascii() && guessed(bytes) == UTF_8 => {
                (UTF_8, Some(format!("the page is not in {}, as it declares, but in UTF-8", encoding.name())))
            }
            // As browsers have it: what declares UTF-16 in letters of ASCII is not in it.
            Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => (guessed(bytes), None),
            Some(encoding) => (encoding, None),
            None => (guessed(bytes), Some(format!("the encoding `{label}` is not known"))),
        },
        None => (guessed(bytes), None),
    };
    let (text, encoding, lost) = encoding.decode(bytes);
    let lost = lost.then(|| format!("the page is not in {}, as it declares", encoding.name()));
    let error = wrong.or(lost).map(|wrong| {
        let message = format!("{wrong}: expected the encoding of its bytes; what cannot be read is U+FFFD");
        Error::new(ErrorKind::Format, message)
    });
    (text.into_owned(), error)
}

/// Bytes that declare nothing are UTF-8 if they can be, else what old pages are in.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 }
}

/// The label behind `charset=` in a `meta` element.
fn declared(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(HEAD).map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    let meta = head.split("<meta").skip(1).filter_map(|rest| rest.split('>').next());
    let value =
        meta.filter_map(|meta| meta.split_once("charset")?.1.trim_start().strip_prefix('=')).next()?;
    let label = value.trim_start_matches(['"', '\'', ' ']).split(['"', '\'', ' ', ';', '/']).next()?;
    Some(label.to_owned()).filter(|label| !label.is_empty())
}
