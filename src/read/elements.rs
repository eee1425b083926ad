//! The elements of a TimeML file that tell of its document, out of the stream of its tags.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::timeml::Timex;
use crate::calendar::{Period, Value};
use crate::document::Span;

/// The elements whose words are of use, each the first of its name.
const NAMES: [&str; 5] = ["DOCID", "DCT", "TITLE", "EXTRAINFO", "TEXT"];

/// All text of a file, and what stands where in it.
#[derive(Default)]
pub(super) struct Elements {
    /// The text of all elements, without tags, comments and instructions.
    whole: String,
    /// What each of the elements covers.
    named: BTreeMap<&'static str, Element>,
    timexes: Vec<Timex>,
    /// Which of them is said to be the time of creation.
    creation: Option<usize>,
}

/// What an element covers of the whole.
#[derive(Clone, Copy)]
struct Element {
    span: Span,
    /// The first expression that begins in it, and the first one after it.
    timexes: (usize, usize),
}

/// An element that is not closed yet.
enum Open {
    Named(&'static str),
    Timex(usize),
    Other,
}

/// A byte of the source, and what is wrong there.
type Fault = (usize, String);

impl Elements {
    /// Reads the source of a file.
    pub(super) fn of(source: &str) -> Result<Self, Fault> {
        let text = source.trim_start_matches('\u{feff}');
        let skipped = source.len() - text.len();
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut elements = Self::default();
        let mut open: Vec<Open> = Vec::new();
        let mut begun = false;
        loop {
            let at = position(reader.buffer_position()) + skipped;
            let event = reader
                .read_event()
                .map_err(|error| (position(reader.error_position()) + skipped, malformed(&error)))?;
            match event {
                Event::Start(tag) if open.is_empty() => {
                    let name = tag.local_name();
                    if begun || name.as_ref() != "TimeML" {
                        let message =
                            format!("the outermost element is `{}`: expected one `TimeML`", name.as_ref());
                        return Err((at, message));
                    }
                    begun = true;
                    open.push(Open::Other);
                }
                Event::Start(tag) => open.push(elements.opened(&tag).map_err(|what| (at, what))?),
                Event::End(_) => elements.closed(open.pop().as_ref()),
                Event::Text(text) if !open.is_empty() => elements.whole.push_str(&text.xml10_content()),
                Event::CData(text) if !open.is_empty() => elements.whole.push_str(&text.xml10_content()),
                Event::GeneralRef(name) if !open.is_empty() => {
                    elements.whole.push_str(&resolved(&name).map_err(|what| (at, what))?);
                }
                Event::Text(text) if text.trim().is_empty() => {}
                Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => {
                    return Err((at, "text outside of the outermost element: expected `TimeML`".to_owned()));
                }
                Event::Eof if begun && open.is_empty() => return Ok(elements),
                Event::Eof => {
                    let what = if begun { "an element is not closed" } else { "there is no element" };
                    return Err((source.len(), format!("{what}: expected `TimeML` and its end")));
                }
                _ => {}
            }
        }
    }

    fn opened(&mut self, tag: &BytesStart<'_>) -> Result<Open, String> {
        let (name, at) = (tag.local_name(), self.whole.len());
        if name.as_ref() == "TIMEX3" {
            self.timexes.push(Timex { span: Span::new(at, at), kind: None, value: None, modifier: None });
            self.describe(tag)?;
            return Ok(Open::Timex(self.timexes.len() - 1));
        }
        let Some(name) =
            NAMES.into_iter().find(|known| *known == name.as_ref() && !self.named.contains_key(known))
        else {
            return Ok(Open::Other);
        };
        let first = self.timexes.len();
        self.named.insert(name, Element { span: Span::new(at, at), timexes: (first, first) });
        Ok(Open::Named(name))
    }

    /// Takes the attributes of the last expression from its tag.
    fn describe(&mut self, tag: &BytesStart<'_>) -> Result<(), String> {
        let index = self.timexes.len();
        let Some(timex) = self.timexes.last_mut() else { return Ok(()) };
        // Whether one is told twice is left unchecked: that would take the square of their number.
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| format!("{error}: expected `name=\"value\"`"))?;
            let value =
                unescape(&attribute.value).map_err(|error| format!("{error}: expected well-formed XML"))?;
            let field = match attribute.key.local_name().as_ref() {
                "type" => &mut timex.kind,
                "value" => &mut timex.value,
                "mod" => &mut timex.modifier,
                "functionInDocument" if value == "CREATION_TIME" => {
                    self.creation.get_or_insert(index - 1);
                    continue;
                }
                _ => continue,
            };
            *field = Some(value.into_owned());
        }
        Ok(())
    }

    fn closed(&mut self, open: Option<&Open>) {
        let (end, timexes) = (self.whole.len(), self.timexes.len());
        match open {
            Some(Open::Timex(index)) => {
                if let Some(timex) = self.timexes.get_mut(*index) {
                    timex.span.end = end;
                }
            }
            Some(Open::Named(name)) => {
                if let Some(element) = self.named.get_mut(name) {
                    element.span.end = end;
                    element.timexes.1 = timexes;
                }
            }
            Some(Open::Other) | None => {}
        }
    }

    /// The words of an element without the white space around them.
    pub(super) fn content(&self, name: &str) -> Option<&str> {
        self.named.get(name).map(|element| element.span.of(&self.whole).trim())
    }

    /// The document's text: the first version of TimeML knew no `TEXT`, and what its documents hold is all text.
    pub(super) fn text(&self) -> &str {
        self.named.get("TEXT").map_or(&self.whole, |element| element.span.of(&self.whole))
    }

    /// The expressions of the document's text, counted from where that begins.
    pub(super) fn into_timexes(mut self) -> Vec<Timex> {
        let Some(Element { span, timexes: (first, end) }) = self.named.get("TEXT").copied() else {
            return self.timexes;
        };
        self.timexes.truncate(end);
        let mut timexes = self.timexes.split_off(first.min(end));
        for timex in &mut timexes {
            timex.span = Span::new(
                timex.span.start.saturating_sub(span.start),
                timex.span.end.saturating_sub(span.start),
            );
        }
        timexes
    }

    /// The day on which the file says the document was created, as a field; nothing where its value leaves the day open
    /// or has a `mod`: that is a guess, and what the text says is the better witness.
    pub(super) fn creation_time(&self) -> Option<String> {
        let in_dct = self.named.get("DCT").map(|dct| dct.timexes).filter(|(first, end)| first < end);
        let timex = self.timexes.get(self.creation.or(in_dct.map(|(first, _)| first))?)?;
        let value = timex.value.as_deref().filter(|_| timex.modifier.is_none())?;
        match value.parse() {
            Ok(Value::Period(Period::Day(day) | Period::Daypart(day, _) | Period::Clock(day, _))) => {
                Some(day.to_string())
            }
            Ok(_) => None,
            // A time to the fraction of a second is no value of ours, and a day nonetheless.
            Err(_) => Some(value.to_owned()),
        }
    }
}

/// What a reference stands for. Entities of a file's own are not read: they could blow up a line to all of memory.
fn resolved(reference: &BytesRef<'_>) -> Result<String, String> {
    match reference.resolve_char_ref() {
        Ok(Some(char)) => Ok(char.to_string()),
        Ok(None) => resolve_predefined_entity(reference).map(str::to_owned).ok_or_else(|| {
            format!(
                "`&{};` is not known: expected `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` or a number",
                &**reference
            )
        }),
        Err(error) => Err(malformed(&error)),
    }
}

/// What is wrong, without the name of the class of errors it is in.
fn malformed(error: &quick_xml::Error) -> String {
    let what = match error {
        quick_xml::Error::Syntax(error) => error.to_string(),
        quick_xml::Error::IllFormed(error) => error.to_string(),
        _ => error.to_string(),
    };
    format!("{what}: expected well-formed XML")
}

fn position(byte: u64) -> usize {
    usize::try_from(byte).unwrap_or(usize::MAX)
}
