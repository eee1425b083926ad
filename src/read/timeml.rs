//! TimeML: an article as XML, its time expressions marked in its text; one document a file.

use std::io::{Cursor, Read};

use super::elements::Elements;
use super::encoding::decoded;
use super::place::Place;
use super::record::Record;
use super::text::Field;
use super::utf16::as_utf8;
use super::{Placements, broken, problem};
use crate::document::{Document, Span};
use crate::error::{Error, ErrorKind};

/// A document, and the time expressions that its file marks in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotated {
    /// The document, as it is read without its marks.
    pub document: Document,
    /// The marked expressions, in the order of the text.
    pub timexes: Vec<Timex>,
}

/// A `TIMEX3` as somebody wrote it; nothing of it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timex {
    /// Where in the document's text; empty where it marks no words.
    pub span: Span,
    /// The TIMEX3 `type`, such as `DATE`.
    pub kind: Option<String>,
    /// The TIMEX3 `value`, such as `2023-06-12`.
    pub value: Option<String>,
    /// The TIMEX3 `mod`, such as `APPROX`.
    pub modifier: Option<String>,
}

/// Reads a TimeML document with the time expressions that are marked in it, to compare them with what is found here;
/// [`paths`](super::paths) reads the document alone. `name` stands for the file in errors, and is the id of a document
/// that names none.
///
/// ```
/// let file = r#"<TimeML><DOCID>vote</DOCID>
/// <DCT><TIMEX3 tid="t0" type="DATE" value="2023-05-11" functionInDocument="CREATION_TIME">May 11</TIMEX3></DCT>
/// <TEXT>The senate voted on <TIMEX3 tid="t1" type="DATE" value="2023-05-09">Tuesday</TIMEX3>.</TEXT></TimeML>"#;
/// let annotated = runup::read::timeml("vote.tml", file.as_bytes())?;
/// assert_eq!(annotated.document.text, "The senate voted on Tuesday.");
/// let (theirs, ours) = (&annotated.timexes[0], &annotated.document.mentions()[0]);
/// assert_eq!((theirs.span, theirs.value.clone()), (ours.span, Some(ours.value.to_string())));
/// # Ok::<(), runup::Error>(())
/// ```
///
/// # Errors
///
/// The first thing that is wrong: the reader fails, the bytes are no TimeML, or the creation time is no day.
pub fn timeml(name: &str, reader: impl Read) -> Result<Annotated, Error> {
    let place = Place::of(name);
    let (record, timexes) = read(&place, name, reader)?;
    let mut document = Document::default();
    for checked in record.checked(&place) {
        document = checked?.document;
    }
    Ok(Annotated { document, timexes })
}

/// The one document of a file, and what is wrong with what it says of itself. `id` is its id unless it names another.
pub(super) fn documents(place: &Place, id: &str, reader: impl Read) -> Placements {
    match read(place, id, reader) {
        Ok((record, _)) => Box::new(record.checked(place).into_iter()),
        Err(error) => problem(error),
    }
}

fn read(place: &Place, id: &str, mut reader: impl Read) -> Result<(Record, Vec<Timex>), Error> {
    let (mut whole, mut bytes) = (Vec::new(), Vec::new());
    let read =
        reader.read_to_end(&mut whole).and_then(|_| as_utf8(Cursor::new(whole))?.read_to_end(&mut bytes));
    read.map_err(|error| broken(place, &error))?;
    let source = decoded(bytes).map_err(|error| error.at(place))?;
    let elements = Elements::of(&source).map_err(|(byte, what)| {
        let line = source.get(..byte).unwrap_or(&source).rsplit('\n').next().unwrap_or_default();
        let number = 1 + source.get(..byte).unwrap_or(&source).matches('\n').count();
        Error::new(ErrorKind::Format, what).at(place.line(number).column(line.len() + 1))
    })?;
    let mut extra = Record::default();
    for field in elements.content("EXTRAINFO").unwrap_or_default().lines().filter_map(Field::of) {
        extra.take(&field);
    }
    let said = |name| elements.content(name).map(str::to_owned);
    let record = Record {
        id: said("DOCID").filter(|id| !id.is_empty()).or(Some(id.to_owned())),
        title: said("TITLE"),
        published: elements.creation_time(),
        text: Some(elements.text().to_owned()),
        ..extra
    };
    Ok((record, elements.into_timexes()))
}
