//! JSON: a document a line, an array of documents, or documents printed over several lines.

use std::io::{self, BufRead, Cursor, Read};

use memchr::memchr;
use serde::de::{DeserializeSeed, IgnoredAny};
use serde_json::Deserializer;

use super::fields::{Fields, Named};
use super::place::Place;
use super::record::Record;
use super::{BYTE_ORDER_MARK, Placed, Placements, broken, problem, timeline, utf8};
use crate::error::{Error, ErrorKind};

/// The documents of a stream of JSON. The first line that is not blank says which of the forms it has.
pub(super) fn documents(
    place: Place,
    fields: &Fields,
    mut reader: impl BufRead + Send + 'static,
) -> Placements {
    let mut head = Vec::new();
    let opening = loop {
        let start = head.len();
        match reader.read_until(b'\n', &mut head) {
            Err(error) => return problem(broken(&place, &error)),
            Ok(read) => {
                let line = bare(&head[start..]);
                if read == 0 && line.is_empty() {
                    let message = "the file is empty: expected documents, one a line or in an array";
                    return problem(Error::new(ErrorKind::Format, message).at(place));
                }
                if !line.is_empty() {
                    break line;
                }
            }
        }
    };
    if opening.starts_with(b"[") || opening == b"{" {
        if let Err(error) = reader.read_to_end(&mut head) {
            return problem(broken(&place, &error));
        }
        match utf8(head) {
            Ok(text) if timeline::schema(text.as_bytes()).is_some() => problem(timeline::misplaced(&place)),
            Ok(text) => Box::new(whole(&place, fields, &text).into_iter()),
            Err(error) => problem(error.at(place)),
        }
    } else if timeline::schema(opening).is_some() {
        problem(timeline::misplaced(&place))
    } else {
        let reader = Cursor::new(head).chain(reader);
        let fields = fields.clone();
        Box::new(Lines { place, fields, reader, line: Vec::new(), number: 0, ended: false }.flatten())
    }
}

/// A line without the white space around it and the byte order mark before it.
fn bare(line: &[u8]) -> &[u8] {
    line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line).trim_ascii()
}

/// A document a line: one that does not parse is left out, and the others are not.
struct Lines<R> {
    place: Place,
    fields: Fields,
    reader: R,
    /// The bytes of the line read last.
    line: Vec<u8>,
    /// The number of lines read.
    number: usize,
    ended: bool,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Vec<Result<Placed, Error>>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match read_line(&mut self.reader, &mut self.line) {
                Ok(()) if self.line.is_empty() => self.ended = true,
                Ok(()) => {
                    self.number += 1;
                    if !bare(&self.line).is_empty() {
                        return Some(self.document(&self.line));
                    }
                }
                Err(error) => {
                    self.ended = true;
                    return Some(vec![Err(broken(&self.place, &error))]);
                }
            }
        }
        None
    }
}

/// Reads the next line with what ends it, or nothing at the end. It is looked for many bytes at once, as the standard library
/// does not.
fn read_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<()> {
    line.clear();
    loop {
        let read = match reader.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        let end = memchr(b'\n', read).map(|at| at + 1);
        let taken = read.get(..end.unwrap_or(read.len())).unwrap_or_default();
        line.extend_from_slice(taken);
        let (taken, ends) = (taken.len(), end.is_some() || taken.is_empty());
        reader.consume(taken);
        if ends {
            return Ok(());
        }
    }
}

impl<R> Lines<R> {
    fn document(&self, line: &[u8]) -> Vec<Result<Placed, Error>> {
        let place = self.place.line(self.number);
        let text = match std::str::from_utf8(line) {
            Ok(text) => text,
            Err(error) => {
                let message =
                    format!("byte {} of the line is not UTF-8: expected UTF-8 text", error.valid_up_to());
                return vec![Err(Error::new(ErrorKind::Format, message).at(place))];
            }
        };
        let text = text.trim_start_matches('\u{feff}');
        match record(text, &self.fields) {
            Ok(record) => record.checked_as(&place, &self.fields),
            Err(error) => {
                vec![Err(unparsed(&error).at(place.column(error.column().max(1))))]
            }
        }
    }
}

/// A document as JSON has it.
fn record(text: &str, fields: &Fields) -> Result<Record, serde_json::Error> {
    // Serde would take an array for the fields in their order, which nobody means.
    if !text.trim_start().starts_with('{') {
        return Err(serde::de::Error::custom("expected a document `{…}`"));
    }
    let mut json = Deserializer::from_str(text);
    let record = Named(fields).deserialize(&mut json)?;
    json.end()?;
    Ok(record)
}

/// All documents of a text: the elements of an array, or one value after another. A value that is no document is
/// left out; where the text stops being JSON, reading stops.
fn whole(place: &Place, fields: &Fields, text: &str) -> Vec<Result<Placed, Error>> {
    let mut documents = Vec::new();
    let mut at = Position { text, byte: 0, line: 1, column: 1 };
    at.skip(|char| char == '\u{feff}' || char.is_ascii_whitespace());
    let array = at.rest().starts_with('[');
    if array {
        at.advance(1);
    }
    loop {
        at.skip(|char| char.is_ascii_whitespace());
        if at.rest().is_empty() && !array {
            return documents;
        }
        if array && at.rest().starts_with(']') {
            at.advance(1);
            at.skip(|char| char.is_ascii_whitespace());
            if !at.rest().is_empty() {
                documents.push(Err(at.error(place, "expected nothing after the array")));
            }
            return documents;
        }
        let mut values = Deserializer::from_str(at.rest()).into_iter::<IgnoredAny>();
        let length = match values.next() {
            Some(Ok(_)) => values.byte_offset(),
            Some(Err(error)) => {
                documents.push(Err(at.unparsed(place, &error)));
                return documents;
            }
            None => {
                documents.push(Err(at.error(place, "expected `]`")));
                return documents;
            }
        };
        match record(at.rest().get(..length).unwrap_or_default(), fields) {
            Ok(record) => documents.extend(record.checked_as(&place.line(at.line), fields)),
            Err(error) => documents.push(Err(at.unparsed(place, &error))),
        }
        at.advance(length);
        at.skip(|char| char.is_ascii_whitespace());
        if array && at.rest().starts_with(',') {
            at.advance(1);
        } else if array && !at.rest().starts_with(']') {
            documents.push(Err(at.error(place, "expected `,` or `]`")));
            return documents;
        }
    }
}

/// A place in a text, for a person; lines and columns count from 1, columns in bytes.
struct Position<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
    column: usize,
}

impl<'a> Position<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.byte..).unwrap_or_default()
    }

    fn advance(&mut self, bytes: usize) {
        let passed = self.rest().as_bytes().get(..bytes).unwrap_or_default();
        match passed.iter().rposition(|byte| *byte == b'\n') {
            Some(last) => {
                self.line += passed.iter().filter(|byte| **byte == b'\n').count();
                self.column = bytes - last;
            }
            None => self.column += bytes,
        }
        self.byte += bytes;
    }

    fn skip(&mut self, skipped: impl Fn(char) -> bool) {
        self.advance(self.rest().len() - self.rest().trim_start_matches(skipped).len());
    }

    fn error(&self, place: &Place, message: &str) -> Error {
        Error::new(ErrorKind::Format, message).at(place.line(self.line).column(self.column))
    }

    /// The error of a parser that began here.
    fn unparsed(&self, place: &Place, error: &serde_json::Error) -> Error {
        let (line, column) = match error.line() {
            0 | 1 => (self.line, self.column + error.column().saturating_sub(1)),
            further => (self.line + further - 1, error.column()),
        };
        unparsed(error).at(place.line(line).column(column))
    }
}

/// What the parser says, without the line and column: it counts them from where it began.
pub(super) fn unparsed(error: &serde_json::Error) -> Error {
    let message = error.to_string();
    let what = message.rfind(" at line ").and_then(|end| message.get(..end)).unwrap_or(&message);
    Error::new(ErrorKind::Format, what)
}
