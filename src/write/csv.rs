//! CSV (RFC 4180): a row an event, for sheets.

use std::io::{self, Write};

use csv::{ErrorKind, Terminator, WriterBuilder};

use super::line::clean;
use crate::timeline::Timeline;
use crate::timeline::rounded;

/// The names of the columns, which are the first row.
const COLUMNS: [&str; 13] = [
    "id",
    "start",
    "end",
    "granularity",
    "edtf",
    "certainty",
    "modality",
    "title",
    "importance",
    "days_before",
    "sources",
    "quote",
    "because",
];

/// Writes a timeline as CSV: a row with the names of the columns, then a row an event, in the order of the timeline.
///
/// The columns mean what the fields of those names mean in [`json`](super::json()); `sources` are joined by `"; "`,
/// `quote` and `because` are those of the event's first statement, `days_before` is empty without a target. Rows end
/// in CR LF, as RFC 4180 has it. Text from documents that a sheet would take for a formula (a leading `=`, `+`,
/// `-` or `@`) has an apostrophe before it.
///
/// # Errors
///
/// Those of the writer.
pub fn csv(timeline: &Timeline, out: &mut impl Write) -> io::Result<()> {
    let mut rows = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    write_rows(timeline, &mut rows).map_err(|error| match error.into_kind() {
        ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    })?;
    rows.flush()
}

fn write_rows(timeline: &Timeline, rows: &mut csv::Writer<impl Write>) -> csv::Result<()> {
    rows.write_record(COLUMNS)?;
    for event in &timeline.events {
        let before = timeline.target.as_ref().map(|target| event.days_before(target.day).to_string());
        let first = event.statements.first();
        rows.write_record([
            inert(&event.id),
            event.when.first_moment(),
            event.when.last_moment(),
            event.when.granularity().name().to_owned(),
            event.when.edtf(),
            event.when.certainty().name().to_owned(),
            event.modality.name().to_owned(),
            inert(&event.title),
            rounded(event.importance).to_string(),
            before.unwrap_or_default(),
            inert(&event.sources().join("; ")),
            first.map_or(String::new(), |first| inert(first.said())),
            first.map_or(String::new(), |first| inert(&first.time.why())),
        ])?;
    }
    Ok(())
}

/// A text on one line that no sheet takes for a formula.
fn inert(text: &str) -> String {
    let line = clean(text);
    if line.starts_with(['=', '+', '-', '@']) { format!("'{line}") } else { line }
}
