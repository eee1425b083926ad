//! JSON: the whole timeline, as the printed contract says.

use std::io::{self, Write};

use serde::Serialize;

use super::escape::escaped;
use super::printer::Printer;
use crate::form::{DocumentForm, EventForm, MentionForm, Written};
use crate::threads;
use crate::timeline::Timeline;

/// So many members of a list are written in one go; nearly all there is to be written stands in them.
const TOGETHER: usize = 16;

/// Writes a timeline as JSON: all of it, so that [`read::timeline`](crate::read::timeline()) gives it back.
///
/// ```
/// let mut json = Vec::new();
/// runup::write::json(&runup::Timeline::default(), &mut json)?;
/// assert!(json.starts_with(b"{\n  \"schema\": \"runup/1\","));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// Those of the writer.
pub fn json(timeline: &Timeline, out: &mut impl Write) -> io::Result<()> {
    let Timeline { documents, events, unplaced, target, cut } = timeline;
    // As if its lists were empty; then each is written where it stands.
    let empty = Timeline { target: target.clone(), cut: *cut, ..Timeline::default() };
    let frame = Printer::whole(&Written(&empty))?;
    let rest = list("documents", documents, DocumentForm::from, &frame, out)?;
    let rest = list("events", events, |event| EventForm::of(event, target.as_ref()), rest, out)?;
    let rest = list("unplaced", unplaced, MentionForm::from, rest, out)?;
    writeln!(out, "{rest}")
}

/// Writes a list of a timeline, its members side by side, behind what stands before it in the frame; what is left of the
/// frame.
fn list<'a, 'f, T: Sync, F: Serialize>(
    name: &str,
    members: &'a [T],
    form: impl Fn(&'a T) -> F + Sync,
    frame: &'f str,
    out: &mut impl Write,
) -> io::Result<&'f str> {
    let name = format!("\"{name}\": [");
    let (before, behind) = frame.split_once(&name).unwrap_or((frame, ""));
    write!(out, "{before}{name}")?;
    let together = members.chunks(TOGETHER).enumerate();
    let written =
        |(number, members): (usize, &'a [T])| Printer::members(members.iter().map(&form), number == 0);
    threads::in_order(together, written, |together| {
        together.into_iter().try_for_each(|members| out.write_all(members?.as_bytes()))
    })?;
    out.write_all(if members.is_empty() { b"" } else { b"\n  " })?;
    Ok(behind)
}

/// Writes a value as one line of JSON.
pub(super) fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    escaped(&serde_json::to_string(value)?, out)?;
    writeln!(out)
}
