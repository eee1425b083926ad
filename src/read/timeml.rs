//! TimeML: an article as XML, its time expressions marked in its text; one document a file.

use std::io::Read;

use roxmltree::{Document as Xml, Node, ParsingOptions};

use super::encoding::decoded;
use super::place::Place;
use super::record::Record;
use super::text::Field;
use super::{Placements, broken, problem};
use crate::calendar::{Period, Value};
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
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(|error| broken(place, &error))?;
    let source = decoded(bytes).map_err(|error| error.at(place))?;
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let xml = Xml::parse_with_options(&source, options).map_err(|error| malformed(place, &source, &error))?;
    let root = xml.root_element();
    let name = root.tag_name().name();
    if name != "TimeML" {
        let message = format!("the outermost element is `{name}`: expected `TimeML`");
        let line = xml.text_pos_at(root.range().start).row as usize;
        return Err(Error::new(ErrorKind::Format, message).at(place.line(line)));
    }
    // The first version of TimeML knew no `TEXT`: what its documents hold is all text.
    let (text, timexes) = marked(element(root, "TEXT").unwrap_or(root));
    let mut extra = Record::default();
    let lines = element(root, "EXTRAINFO").map(content).unwrap_or_default();
    for field in lines.lines().filter_map(Field::of) {
        extra.take(&field);
    }
    let record = Record {
        id: element(root, "DOCID").map(content).filter(|id| !id.is_empty()).or(Some(id.to_owned())),
        title: element(root, "TITLE").map(content),
        published: creation_time(root),
        text: Some(text),
        ..extra
    };
    Ok((record, timexes))
}

/// The text of an element without the tags, comments and instructions in it, and the expressions marked there.
fn marked(element: Node<'_, '_>) -> (String, Vec<Timex>) {
    let mut text = String::new();
    let mut timexes: Vec<Timex> = Vec::new();
    // The elements around the node, and which of the expressions each is.
    let mut open = vec![(element.id(), None)];
    for node in element.descendants().skip(1) {
        while let Some((_, timex)) = open.pop_if(|(id, _)| Some(*id) != node.parent().map(|up| up.id())) {
            close(timex, &mut timexes, text.len());
        }
        if let Some(words) = node.text().filter(|_| node.is_text()) {
            text.push_str(words);
        } else if node.is_element() {
            let timex = node.has_tag_name("TIMEX3").then(|| {
                timexes.push(timex(node, text.len()));
                timexes.len() - 1
            });
            open.push((node.id(), timex));
        }
    }
    for (_, timex) in open {
        close(timex, &mut timexes, text.len());
    }
    (text, timexes)
}

/// An expression that begins there and, until it is closed, ends there.
fn timex(node: Node<'_, '_>, start: usize) -> Timex {
    let attribute = |name| node.attribute(name).map(str::to_owned);
    Timex {
        span: Span::new(start, start),
        kind: attribute("type"),
        value: attribute("value"),
        modifier: attribute("mod"),
    }
}

fn close(timex: Option<usize>, timexes: &mut [Timex], end: usize) {
    if let Some(timex) = timex.and_then(|index| timexes.get_mut(index)) {
        timex.span.end = end;
    }
}

/// The day on which a document says it was created, as a field; nothing where its value leaves the day open or has a
/// `mod`: that is a guess, and what the text says is the better witness.
fn creation_time(root: Node<'_, '_>) -> Option<String> {
    let marked = |node: &Node<'_, '_>| node.attribute("functionInDocument") == Some("CREATION_TIME");
    let timex = root.descendants().find(|node| node.has_tag_name("TIMEX3") && marked(node));
    let timex = timex.or_else(|| element(root, "DCT").and_then(|dct| element(dct, "TIMEX3")));
    let value =
        timex?.attribute("value").filter(|_| timex.is_some_and(|timex| !timex.has_attribute("mod")))?;
    match value.parse() {
        Ok(Value::Period(Period::Day(day) | Period::Daypart(day, _) | Period::Clock(day, _))) => {
            Some(day.to_string())
        }
        Ok(_) => None,
        // A time to the fraction of a second is no value of ours, and a day nonetheless.
        Err(_) => Some(value.to_owned()),
    }
}

/// The first element of that name.
fn element<'a, 'input>(above: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    above.descendants().find(|node| node.is_element() && node.tag_name().name() == name)
}

/// The text of an element without the white space around it.
fn content(element: Node<'_, '_>) -> String {
    marked(element).0.trim().to_owned()
}

/// What makes a file no XML, and where.
fn malformed(place: &Place, source: &str, error: &roxmltree::Error) -> Error {
    let (at, said) = (error.pos(), error.to_string());
    let what = said.replace(&format!(" at {at}"), "");
    // An error without a place of its own is that the file ends too early.
    let place = match what == said {
        true => place.line(source.lines().count().max(1)),
        false => place.line(at.row as usize).column(at.col as usize),
    };
    Error::new(ErrorKind::Format, format!("{what}: expected well-formed XML")).at(place)
}
