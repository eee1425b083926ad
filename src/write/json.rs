//! JSON: the whole timeline, as the printed contract says.

use std::io::{self, Write};

use serde::Serialize;

use super::form::TimelineForm;
use crate::timeline::Timeline;

/// Writes a timeline as indented JSON.
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
    let text = serde_json::to_string_pretty(&TimelineForm::from(timeline))?;
    writeln!(out, "{}", escaped(&text))
}

/// Writes a value as one line of JSON.
pub(super) fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", escaped(&serde_json::to_string(value)?))
}

/// JSON with the control characters escaped that the standard lets stand, since some terminals obey them.
pub(super) fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for char in json.chars() {
        match char {
            '\u{7f}'..='\u{9f}' => escaped.push_str(&format!("\\u{:04x}", u32::from(char))),
            _ => escaped.push(char),
        }
    }
    escaped
}
