//! The JSON of `TimelineJS`, the web page component of Knight Lab.

use std::io::{self, Write};

use serde::Serialize;

use super::days::days;
use super::json::line;
use super::line::clean;
use crate::calendar::{Clock, Day, Granularity, Period};
use crate::timeline::{Event, Source, Timeline};

/// Writes a timeline as the JSON that `TimelineJS` 3 loads: a slide an event.
///
/// Dates are as coarse as the event (a month has no day), `display_date` is the day or interval as the
/// [text](super::text()) prints it, `group` says whether it happened, and the text holds each quote with its source,
/// linked where the source has an address. What comes from documents is escaped: its texts are HTML there.
///
/// # Errors
///
/// Those of the writer.
pub fn timelinejs(timeline: &Timeline, out: &mut impl Write) -> io::Result<()> {
    let events = timeline.events.iter().map(|event| Slide::of(event, timeline)).collect();
    line(&Slides { scale: "human", events }, out)
}

#[derive(Serialize)]
struct Slides<'a> {
    scale: &'static str,
    events: Vec<Slide<'a>>,
}

#[derive(Serialize)]
struct Slide<'a> {
    unique_id: &'a str,
    start_date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
    display_date: String,
    group: &'static str,
    text: Text,
}

/// A date with as many fields as are known, from the year on.
#[derive(Serialize)]
struct Date {
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hour: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u8>,
}

/// Both are HTML.
#[derive(Serialize)]
struct Text {
    headline: String,
    text: String,
}

impl<'a> Slide<'a> {
    fn of(event: &'a Event, timeline: &Timeline) -> Self {
        let when = event.when;
        let last = (when.first() != when.last()).then(|| Date::of(when.last(), when.end()));
        let long = matches!(when.first(), Period::Week(..) | Period::Weekend(..) | Period::Season(..));
        let coarse = when.granularity() >= Granularity::Decade;
        let end = last.or_else(|| (long || coarse).then(|| Date::of(Period::Day(when.end()), when.end())));
        let quotes = event.statements.iter().map(|statement| {
            let cited = cited(&statement.document, timeline.document(&statement.document));
            format!("<blockquote>{}<br>{cited}</blockquote>", escaped(statement.said()))
        });
        Self {
            unique_id: &event.id,
            start_date: Date::of(when.first(), when.start()),
            end_date: end,
            display_date: escaped(&days(when)),
            group: event.modality.name(),
            text: Text { headline: escaped(&event.title), text: quotes.collect() },
        }
    }
}

impl Date {
    fn of(period: Period, day: Day) -> Self {
        let fine = period.granularity();
        let clock = match period {
            Period::Clock(_, clock) => Some(clock),
            _ => None,
        };
        Self {
            year: day.year(),
            month: (fine < Granularity::Year).then(|| day.month()),
            day: (fine < Granularity::Month).then(|| day.day()),
            hour: clock.map(Clock::hour),
            minute: clock.and_then(Clock::minute),
        }
    }
}

/// The document a quote is from, as a link if it has an address on the web.
fn cited(id: &str, source: Option<&Source>) -> String {
    let name = source.and_then(|source| source.title.as_deref()).unwrap_or(id);
    match source.and_then(Source::link) {
        Some(url) => format!("<a href=\"{}\">{}</a>", escaped(url), escaped(name)),
        None => escaped(name),
    }
}

/// A text on one line as HTML text.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in clean(text).chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(char),
        }
    }
    escaped
}
