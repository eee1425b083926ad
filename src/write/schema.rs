//! JSON Schema of what is printed, made of the types that print it.

use std::io::{self, Write};

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use crate::form::{TagForm, TimelineForm};

/// What a schema can tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printed {
    /// A whole timeline, as [`json`](super::json()) writes it.
    Timeline,
    /// The mentions of a document, a line of [`tag`](super::tag()).
    Mentions,
}

/// Writes the JSON Schema (draft 2020-12) of what is printed.
///
/// # Errors
///
/// Those of the writer.
pub fn schema(of: Printed, out: &mut impl Write) -> io::Result<()> {
    let schema = match of {
        Printed::Timeline => generated::<TimelineForm<'_>>("A timeline of runup"),
        Printed::Mentions => generated::<TagForm<'_>>("The time expressions of a document, by runup"),
    };
    writeln!(out, "{}", serde_json::to_string_pretty(&schema)?)
}

fn generated<T: JsonSchema>(title: &str) -> schemars::Schema {
    let mut schema =
        SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema
}
