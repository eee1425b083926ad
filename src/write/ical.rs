//! iCalendar (RFC 5545): an event a `VEVENT`, for calendars.

use std::io::{self, Write};

use civil::{DateTime, NaiveTime, Utc};
use icalendar::{Calendar, Component, EventLike, EventStatus, Property};

use super::line::clean;
use crate::calendar::Day;
use crate::extract::Modality;
use crate::timeline::{Event, Timeline};

/// Writes a timeline as a calendar of whole days.
///
/// Each event is a `VEVENT` from its first day to the day after its last one, which iCalendar leaves out, and takes no
/// time of anyone's day (`TRANSPARENT`). Its `UID` is its id; its `STATUS` is `CONFIRMED` for what happened, `CANCELLED`
/// for what is denied, else `TENTATIVE`; its `DESCRIPTION` holds each quote with its source. `DTSTAMP` is the latest day
/// on which one of its documents was published, for there is no clock here. iCalendar knows no years before 1: events
/// that begin earlier are left out.
///
/// # Errors
///
/// Those of the writer.
pub fn ical(timeline: &Timeline, out: &mut impl Write) -> io::Result<()> {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//runup//timeline//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    for event in timeline.events.iter().filter(|event| event.when.start().year() > 0) {
        calendar.push(entry(event, timeline));
    }
    write!(out, "{calendar}")
}

fn entry(event: &Event, timeline: &Timeline) -> icalendar::Event {
    let documents: Vec<_> = event.sources().into_iter().filter_map(|id| timeline.document(id)).collect();
    let stamp =
        documents.iter().filter_map(|source| source.published.day).max().unwrap_or(event.when.start());
    let quotes = event.statements.iter().map(|statement| {
        let because = clean(&statement.time.why());
        format!("“{}” ({}; {because})", clean(statement.said()), clean(&statement.document))
    });
    let mut entry = icalendar::Event::with_uid(&format!("{}@runup", clean(&event.id)));
    entry
        .summary(&clean(&event.title))
        .description(&quotes.collect::<Vec<_>>().join("\n"))
        .timestamp(midnight(stamp))
        .starts(event.when.start().into_inner())
        .ends(event.when.end().plus(1).into_inner())
        .status(match event.modality {
            Modality::Happened => EventStatus::Confirmed,
            Modality::Denied => EventStatus::Cancelled,
            _ => EventStatus::Tentative,
        })
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(url) = documents.iter().find_map(|source| source.url.as_deref()) {
        entry.url(&clean(url));
    }
    entry.done()
}

fn midnight(day: Day) -> DateTime<Utc> {
    day.into_inner().and_time(NaiveTime::MIN).and_utc()
}
