//! A saved timeline: the JSON that [`write::json`](crate::write::json()) writes, read back.

use std::fmt;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use super::compressed::{Unpacked, unpacked};
use super::format::Format;
use super::json::unparsed;
use super::place::Place;
use super::utf16::as_utf8;
use super::{broken, unread, utf8};
use crate::error::{Error, ErrorKind};
use crate::form::{SCHEMA, TimelineForm};
use crate::timeline::Timeline;

/// The timeline that was written as JSON, the same as it was; `name` stands for the stream in errors. It may be
/// compressed.
///
/// ```
/// use runup::{Document, Timeline, read, write};
/// let timeline = Timeline::from_documents([Document::new("vote", "The senate voted on May 11, 2023.")]);
/// let mut json = Vec::new();
/// write::json(&timeline, &mut json)?;
/// assert_eq!(read::timeline("saved.json", std::io::Cursor::new(json))?, timeline);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`ErrorKind::Format`] where it is no timeline of this version, with the line and what was expected there;
/// [`ErrorKind::Read`] where it cannot be read.
pub fn timeline(name: &str, reader: impl BufRead + Send + 'static) -> Result<Timeline, Error> {
    let place = Place::of(name);
    let mut bytes = Vec::new();
    let why = unpacked(reader).and_then(|Unpacked { reader, packed }| {
        as_utf8(reader)?.read_to_end(&mut bytes)?;
        Ok(packed.and_then(|packed| packed.broken()))
    });
    if let Some(why) = why.map_err(|error| broken(&place, &error))? {
        return Err(Error::new(ErrorKind::Read, format!("{why}: expected a whole timeline")).at(place));
    }
    let text = utf8(bytes).map_err(|error| error.at(&place))?;
    let text = text.trim_start_matches('\u{feff}');
    match schema(text.as_bytes()) {
        Some(schema) if schema == SCHEMA => {}
        Some(schema) => return Err(foreign(&format!("the schema is `{schema}`")).at(place)),
        None => return Err(foreign("no schema is named").at(place)),
    }
    let form: TimelineForm<'_> = serde_json::from_str(text).map_err(|error| {
        let place = place.line(error.line()).column(error.column());
        let lacking = error.to_string().starts_with("missing field");
        let error = unparsed(&error);
        if lacking { incomplete(&error) } else { error }.at(place)
    })?;
    Timeline::try_from(form).map_err(|error| error.at(place))
}

/// The saved timeline at a path; nothing where no timeline stands there, but documents or nothing at all.
///
/// # Errors
///
/// As [`timeline`].
pub fn saved(path: impl AsRef<Path>) -> Result<Option<Timeline>, Error> {
    let path = path.as_ref();
    let may_be = Format::of(path).is_none_or(|format| format == Format::Json);
    if !may_be || !fs::metadata(path).is_ok_and(|found| found.is_file()) {
        return Ok(None);
    }
    let open = || File::open(path).map(BufReader::new).map_err(|error| unread(path, &error));
    // What cannot be unpacked is no timeline, and whoever reads it for documents says so.
    let reader = unpacked(open()?).and_then(|unpacked| as_utf8(unpacked.reader));
    let is_timeline = reader.is_ok_and(|reader| schema(reader).is_some());
    if !is_timeline {
        return Ok(None);
    }
    timeline(&path.display().to_string(), open()?).map(Some)
}

/// The schema that a timeline names; nothing for other JSON, and for what is none. No more is read than leads to it.
pub(super) fn schema(json: impl Read) -> Option<String> {
    let mut json = serde_json::Deserializer::from_reader(json);
    // What stands behind the schema is not looked at, which the deserializer takes for an error.
    let mut schema = None;
    let _ = json.deserialize_map(Head(&mut schema));
    schema.filter(|schema| schema.starts_with("runup/"))
}

/// Looks for the schema among the fields of an object.
struct Head<'a>(&'a mut Option<String>);

impl<'de> Visitor<'de> for Head<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(field) = fields.next_key::<String>()? {
            if field == "schema" {
                *self.0 = Some(fields.next_value()?);
                break;
            }
            fields.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// What is said of a timeline where documents are looked for.
pub(super) fn misplaced(place: &Place) -> Error {
    let message = "it is a timeline: expected documents; a timeline is added to where its own path is given";
    Error::new(ErrorKind::Format, message).at(place)
}

fn foreign(what: &str) -> Error {
    Error::new(ErrorKind::Format, format!("{what}: expected a timeline of the schema `{SCHEMA}`"))
}

fn incomplete(error: &Error) -> Error {
    let message =
        format!("{error}: expected all that a timeline holds; one of an older version must be made anew");
    Error::new(ErrorKind::Format, message)
}
