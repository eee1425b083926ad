//! JSON lines: an event a line, each as in the printed contract.

use std::io::{self, Write};

use super::json::line;
use crate::form::EventForm;
use crate::timeline::Timeline;

/// Writes the events of a timeline, one a line, in their order.
///
/// # Errors
///
/// Those of the writer.
pub fn jsonl(timeline: &Timeline, out: &mut impl Write) -> io::Result<()> {
    timeline.events.iter().try_for_each(|event| line(&EventForm::of(event, timeline.target.as_ref()), out))
}
