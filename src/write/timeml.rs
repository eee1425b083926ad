//! TimeML: a document as XML, its mentions marked in its text, for the tools of the field.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::calendar::{Certainty, Period, Value};
use crate::document::{Document, Publication, Span};
use crate::form::TimeForm;
use crate::resolve::{Base, Mention, Step};

/// Writes a document as TimeML 1.2, with its mentions as `TIMEX3` in its text, and says how many characters of it XML
/// cannot hold: control characters and U+FFFE and U+FFFF, each of which is written as U+FFFD. Without the tags, the
/// text is what it was.
///
/// The creation time is the day of publication. A day that is a guess has `mod="APPROX"`, and one that nothing tells is
/// left open (`XXXX-XX-XX`).
///
/// ```
/// let mut document = runup::Document::new("vote", "The senate voted on Tuesday.");
/// document.published = Some("2023-05-11".parse()?);
/// let mut timeml = Vec::new();
/// runup::write::timeml(&document, &document.publication(), &document.mentions(), &mut timeml)?;
/// let timeml = String::from_utf8(timeml)?;
/// let tuesday = r#"<TIMEX3 tid="t1" type="DATE" value="2023-05-09" temporalFunction="true" anchorTimeID="t0">"#;
/// assert!(timeml.contains(&format!("<TEXT>The senate voted on {tuesday}Tuesday</TIMEX3>.</TEXT>")), "{timeml}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Those of the writer.
pub fn timeml(
    document: &Document,
    publication: &Publication,
    mentions: &[Mention],
    out: &mut impl Write,
) -> io::Result<usize> {
    let xml = &mut Xml { out, replaced: 0 };
    xml.tags(OPENING)?;
    xml.element("DOCID", &document.id)?;
    xml.creation_time(publication)?;
    if let Some(title) = &document.title {
        xml.element("TITLE", title)?;
    }
    xml.extra(document)?;
    xml.tags("\n<TEXT>")?;
    xml.marked(&document.text, mentions)?;
    xml.tags("</TEXT>\n\n</TimeML>\n")?;
    Ok(xml.replaced)
}

const OPENING: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
"#;

/// A writer of XML, and how many characters it had to replace.
struct Xml<'a, W> {
    out: &'a mut W,
    replaced: usize,
}

impl<W: Write> Xml<'_, W> {
    /// Writes what is XML already.
    fn tags(&mut self, tags: &str) -> io::Result<()> {
        self.out.write_all(tags.as_bytes())
    }

    /// Writes text so that any reader of XML reads the same characters, and no terminal obeys them.
    fn text(&mut self, text: &str) -> io::Result<()> {
        let mut plain = 0;
        for (at, char) in text.char_indices() {
            let reference = match char {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\t' | '\n' => continue,
                // A reader takes it for a part of the end of a line.
                '\r' => "&#13;",
                '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => {
                    self.replaced += 1;
                    "\u{fffd}"
                }
                '\u{7f}'..='\u{9f}' => &format!("&#{};", u32::from(char)),
                _ => continue,
            };
            self.tags(text.get(plain..at).unwrap_or_default())?;
            self.tags(reference)?;
            plain = at + char.len_utf8();
        }
        self.tags(text.get(plain..).unwrap_or_default())
    }

    /// Writes an element that holds no more than text, on lines of its own.
    fn element(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.tags(&format!("\n<{name}>"))?;
        self.text(text)?;
        self.tags(&format!("</{name}>\n"))
    }

    fn creation_time(&mut self, publication: &Publication) -> io::Result<()> {
        let day = publication.day.map(|day| Value::Period(Period::Day(day)).to_string());
        let value = day.as_deref().unwrap_or("XXXX-XX-XX");
        let guessed = day.is_some() && publication.certainty > Certainty::Certain;
        let modifier = if guessed { r#" mod="APPROX""# } else { "" };
        self.tags(&format!(
            "\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{value}\"{modifier} temporalFunction=\"false\" \
             functionInDocument=\"CREATION_TIME\">{}</TIMEX3></DCT>\n",
            day.as_deref().unwrap_or_default()
        ))
    }

    /// What TimeML has no element for, a line a field as in a front matter block.
    fn extra(&mut self, document: &Document) -> io::Result<()> {
        let region = document.region.as_ref().map_or(String::new(), |region| format!("-{region}"));
        let language = document.language.map(|language| format!("{language}{region}"));
        let fields =
            [("source", document.source.clone()), ("url", document.url.clone()), ("language", language)];
        let lines: Vec<String> = fields
            .into_iter()
            .filter_map(|(key, value)| Some(format!("{key}: {}", value?)))
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        if lines.is_empty() { Ok(()) } else { self.element("EXTRAINFO", &lines.join("\n")) }
    }

    /// Writes a text with its mentions marked.
    fn marked(&mut self, text: &str, mentions: &[Mention]) -> io::Result<()> {
        // Which expression last named a period.
        let mut named = BTreeMap::new();
        let mut written = 0;
        for (mention, number) in mentions.iter().zip(1..) {
            let Span { start, end } = mention.span;
            let Some((before, words)) = text.get(written..start).zip(text.get(start..end)) else { continue };
            self.text(before)?;
            self.tags(&opening(number, mention, &named))?;
            self.text(words)?;
            self.tags("</TIMEX3>")?;
            written = end;
            if let Value::Period(period) = mention.value {
                named.insert(period, number);
            }
        }
        self.text(text.get(written..).unwrap_or_default())
    }
}

/// The opening tag of a mention.
fn opening(number: usize, mention: &Mention, named: &BTreeMap<Period, usize>) -> String {
    let form = TimeForm::of(mention, "");
    let base = mention.because.0.iter().find_map(anchor);
    let anchor = base.and_then(|period| match period {
        Some(period) => named.get(&period).copied(),
        None => Some(0),
    });
    let attributes = [
        ("mod", form.modifier.map(|modifier| modifier.name().to_owned())),
        ("quant", form.quantifier.map(Cow::into_owned)),
        ("freq", form.frequency),
        ("temporalFunction", base.map(|_| "true".to_owned())),
        ("anchorTimeID", anchor.map(|number| format!("t{number}"))),
    ];
    let attributes =
        attributes.into_iter().filter_map(|(name, value)| Some(format!(" {name}=\"{}\"", value?)));
    let attributes: String = attributes.collect();
    // TIMEX3 has no form for the days from one to another.
    let unit = match mention.value {
        Value::Between(first, last) => Period::holding(first, last),
        _ => None,
    };
    let value = unit.map_or_else(|| form.value.clone(), |unit| Value::Period(unit).to_string());
    format!("<TIMEX3 tid=\"t{number}\" type=\"{}\" value=\"{value}\"{attributes}>", form.kind.name())
}

/// What a step counts from: a period that was mentioned, or nothing for the day of publication.
fn anchor(step: &Step) -> Option<Option<Period>> {
    let base = match step {
        Step::Counted(_, _, base) | Step::Nearest(_, base) | Step::Century(base) => *base,
        Step::Follows(period) => Base::Mentioned(*period),
        _ => return None,
    };
    Some(match base {
        Base::Published(_) | Base::Supposed(_) => None,
        Base::Mentioned(period) => Some(period),
        // A date that stands in its own words is no expression beside it, nor is one that others tell.
        Base::Named(_) | Base::Told(_) => return None,
    })
}
