//! How a file is written: what its name says, else what it begins with.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use super::bytes::Bytes;
use super::compressed::{Unpacked, is_named_so, unpacked, without_ending};
use super::fields::Fields;
#[cfg(feature = "html")]
use super::html;
use super::place::Place;
use super::saved::Saved;
use super::utf16::as_utf8;
use super::{BYTE_ORDER_MARK, Placements, broken, problem, unread};
use super::{json, text, timeml};
use crate::error::{Error, ErrorKind};

/// The endings of the files that are read.
pub(super) const ENDINGS: &str = if cfg!(feature = "html") {
    ".txt, .md, .html, .tml, .json or .jsonl"
} else {
    ".txt, .md, .tml, .json or .jsonl"
};

/// How a file is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Json,
    TimeMl,
    #[cfg(feature = "html")]
    Html,
}

impl Format {
    /// What the ending of the name says, in whatever case; that of a compression may follow.
    pub(super) fn of(path: &Path) -> Option<Self> {
        match without_ending(path).extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "txt" | "md" => Some(Self::Text),
            "json" | "jsonl" => Some(Self::Json),
            "tml" => Some(Self::TimeMl),
            #[cfg(feature = "html")]
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }

    /// The documents of a stream that is written so.
    fn documents(
        self,
        place: Place,
        id: String,
        fields: &Fields,
        reader: impl BufRead + Send + 'static,
    ) -> Placements {
        match self {
            Self::Text => text::documents(&place, id, reader),
            Self::Json => json::documents(place, fields, reader),
            Self::TimeMl => timeml::documents(&place, &id, reader),
            #[cfg(feature = "html")]
            Self::Html => html::documents(&place, id, reader),
        }
    }
}

/// The documents of a file, by its ending.
pub(super) fn file(path: &Path, fields: &Fields, bytes: &Bytes) -> Placements {
    let place = Place::of(&path.display().to_string());
    let plain = without_ending(path);
    let id = plain.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let format = Format::of(path);
    if format.is_none() && plain.extension().is_some() {
        let message = format!("expected a file that ends in {ENDINGS}, or its text through `-`");
        return problem(Error::new(ErrorKind::Format, message).at(place));
    }
    let unpacked = match File::open(path) {
        Ok(file) => unpacked(BufReader::new(bytes.of(file))),
        Err(error) => return problem(unread(path, &error)),
    };
    let misnamed = is_named_so(path) && unpacked.as_ref().is_ok_and(|unpacked| unpacked.packed.is_none());
    let documents = written(place.clone(), id, fields, format, unpacked);
    if misnamed {
        let message = "its name says that it is compressed, and it is not: it is read as it stands";
        return Box::new(problem(Error::new(ErrorKind::Format, message).at(place)).chain(documents));
    }
    documents
}

/// The documents of a stream, compressed or not.
pub(super) fn stream(
    place: Place,
    id: String,
    fields: &Fields,
    reader: impl BufRead + Send + 'static,
) -> Placements {
    written(place, id, fields, None, unpacked(reader))
}

/// The documents of an unpacked stream that is written so; where no format is told, it shows.
fn written(
    place: Place,
    id: String,
    fields: &Fields,
    format: Option<Format>,
    unpacked: io::Result<Unpacked>,
) -> Placements {
    let read = unpacked.and_then(|Unpacked { reader, packed }| Ok((as_utf8(reader)?, packed)));
    let (reader, packed) = match read {
        Ok(read) => read,
        Err(error) => return problem(broken(&place, &error)),
    };
    let documents = match format {
        Some(format) => format.documents(place.clone(), id, fields, reader),
        None => sniffed(place.clone(), id, fields, reader),
    };
    match packed {
        Some(packed) => Box::new(Saved::of(documents, packed, place)),
        None => documents,
    }
}

/// The documents of a stream whose first character that is no white space says how it is written.
fn sniffed(
    place: Place,
    id: String,
    fields: &Fields,
    mut reader: impl BufRead + Send + 'static,
) -> Placements {
    let mut space = Vec::new();
    let format = loop {
        let bytes = match reader.fill_buf() {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return problem(broken(&place, &error)),
        };
        let mark =
            if space.is_empty() && bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
        match bytes[mark..].iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{' | b'[') => break Format::Json,
            Some(b'<') if names(bytes, "<timeml") => break Format::TimeMl,
            #[cfg(feature = "html")]
            Some(b'<') if names(bytes, "<html") => break Format::Html,
            None if !bytes.is_empty() => {
                let read = bytes.len();
                space.extend_from_slice(bytes);
                reader.consume(read);
            }
            _ => break Format::Text,
        }
    };
    format.documents(place, id, fields, Cursor::new(space).chain(reader))
}

/// Whether the beginning of a stream has an opening tag, in whatever case.
fn names(bytes: &[u8], opening: &str) -> bool {
    bytes.windows(opening.len()).take(1024).any(|window| window.eq_ignore_ascii_case(opening.as_bytes()))
}
