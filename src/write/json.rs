//! JSON: the whole timeline, as the printed contract says.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;

use super::layout::{Layout, escaped};
use crate::form::Written;
use crate::timeline::Timeline;

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
    Written(timeline).serialize(&mut Serializer::with_formatter(&mut *out, Layout::default()))?;
    writeln!(out)
}

/// Writes a value as one line of JSON.
pub(super) fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    escaped(&serde_json::to_string(value)?, out)?;
    writeln!(out)
}
