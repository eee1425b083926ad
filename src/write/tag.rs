//! The mentions of a document, as a line of JSON.

use std::io::{self, Write};

use super::json::line;
use crate::document::Document;
use crate::form::TagForm;
use crate::resolve::Mention;

/// Writes the mentions of a document as one line of JSON.
///
/// # Errors
///
/// Those of the writer.
pub fn tag(document: &Document, mentions: &[Mention], out: &mut impl Write) -> io::Result<()> {
    line(&TagForm::of(document, mentions), out)
}
