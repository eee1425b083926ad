//! Plain text and Markdown: one document a file, with what is known of it in a block at its top.

use std::io::Read;

use super::place::Place;
use super::record::Record;
use super::{Placements, broken, problem, utf8};
use crate::error::{Error, ErrorKind};

/// The one document of a text, and what is wrong with its front matter. `id` is its id unless it names another one.
pub(super) fn documents(place: &Place, id: String, mut reader: impl Read) -> Placements {
    let mut bytes = Vec::new();
    if let Err(error) = reader.read_to_end(&mut bytes) {
        return problem(broken(place, &error));
    }
    // What breaks off within a character is a text up to there.
    let half = std::str::from_utf8(&bytes).err().filter(|error| error.error_len().is_none());
    let cut = half.map(|error| bytes.split_off(error.valid_up_to()));
    let text = match utf8(bytes) {
        Ok(text) => text,
        Err(error) => return problem(error.at(place)),
    };
    let cut = cut.map(|_| {
        let message = "the text ends within a character: expected UTF-8 text; it is read up to there";
        Err(Error::new(ErrorKind::Format, message).at(place))
    });
    let matter = match FrontMatter::of(&text, place) {
        Ok(matter) => matter,
        Err(error) => return problem(error),
    };
    let FrontMatter { mut record, end, problems } = matter;
    record.id = record.id.or(Some(id));
    record.text = Some(if end == 0 { text } else { text.get(end..).unwrap_or_default().to_owned() });
    Box::new(cut.into_iter().chain(problems.into_iter().map(Err)).chain(record.checked(place)))
}

/// The block between two `---` lines at the top of a text.
#[derive(Default)]
struct FrontMatter {
    record: Record,
    /// Where the text begins: after the line that closes the block, and at the very start where there is none.
    end: usize,
    problems: Vec<Error>,
}

impl FrontMatter {
    /// The block of a text, if it opens with one: a `---` line right above a `key:` line, or above some line, until
    /// the next `---`, that gives a field known here. A rule of dashes above anything else is text.
    fn of(text: &str, place: &Place) -> Result<Self, Error> {
        let mut lines = text.split_inclusive('\n');
        let opening = lines.next().unwrap_or_default();
        let mut matter = Self { end: opening.len(), ..Self::default() };
        if opening.trim_start_matches('\u{feff}').trim_end() != "---"
            || !(lines.clone().next().and_then(Field::of).is_some() || is_matter(lines.clone()))
        {
            return Ok(Self::default());
        }
        for (line, number) in lines.zip(2..) {
            matter.end += line.len();
            match Field::of(line) {
                _ if line.trim_end() == "---" => return Ok(matter),
                Some(field) => matter.record.take(&field),
                // A line that goes on with, or comments, one that is ignored anyway.
                None if line.trim().is_empty() || line.starts_with([' ', '\t', '-', '#']) => {}
                None => {
                    let error =
                        Error::new(ErrorKind::Format, "expected `key: value` or `---` in the front matter");
                    matter.problems.push(error.at(place.line(number)));
                }
            }
        }
        let message = "the front matter that opens here does not close: expected another line `---`";
        Err(Error::new(ErrorKind::Format, message).at(place.line(1)))
    }
}

/// Whether lines right below a rule of dashes are a front matter block that begins oddly.
fn is_matter<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    /// So many lines may stand in such a block.
    const LINES: usize = 20;
    let mut known = false;
    for line in lines.take(LINES) {
        match line.trim_end() {
            "" => return false,
            "---" => return known,
            line => known |= Field::of(line).is_some_and(|field| Record::knows(field.key)),
        }
    }
    false
}

/// A line `key: value`.
pub(super) struct Field<'a> {
    pub(super) key: &'a str,
    written: &'a str,
}

impl<'a> Field<'a> {
    pub(super) fn of(line: &'a str) -> Option<Self> {
        let (key, written) = line.split_once(':')?;
        let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        // `http://…` is no field.
        let apart = written.is_empty() || written.starts_with(char::is_whitespace);
        let named = key.starts_with(|first: char| first.is_ascii_alphabetic()) && key.bytes().all(word);
        (named && apart).then(|| Self { key, written: written.trim() })
    }

    /// The value without its quotes; nothing where it is empty or null.
    pub(super) fn value(&self) -> Option<String> {
        let inside = |quote: char| self.written.strip_prefix(quote)?.strip_suffix(quote);
        match (inside('"'), inside('\'')) {
            (Some(text), _) => Some(text.replace("\\\"", "\"").replace("\\\\", "\\")),
            (_, Some(text)) => Some(text.replace("''", "'")),
            _ => Some(self.written).filter(|text| !matches!(*text, "" | "~" | "null")).map(str::to_owned),
        }
    }
}
