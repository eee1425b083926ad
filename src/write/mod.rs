//! Doors out: a finished timeline, or the mentions of a document, as bytes; one file a format.
//!
//! [`json`], [`jsonl`] and [`tag`] are the printed contract, for programs; [`timeml`] is the exchange form of the field;
//! `csv`, `ical` and [`timelinejs`] are for other programs that people have; [`text`], [`markdown`] and [`explain`] are
//! for people. No door lets a control character of a document through, nor markup, nor a formula.

#[cfg(feature = "csv")]
mod csv;
mod days;
mod escape;
mod explain;
mod html;
#[cfg(feature = "icalendar")]
mod ical;
mod json;
mod jsonl;
mod line;
mod markdown;
mod printer;
#[cfg(feature = "schema")]
mod schema;
mod tag;
mod text;
mod timelinejs;
mod timeml;

#[cfg(feature = "csv")]
pub use csv::csv;
pub use explain::explain;
pub use html::html;
#[cfg(feature = "icalendar")]
pub use ical::ical;
pub use json::json;
pub use jsonl::jsonl;
pub use markdown::markdown;
#[cfg(feature = "schema")]
pub use schema::{Printed, schema};
pub use tag::tag;
pub use text::text;
pub use timelinejs::timelinejs;
pub use timeml::timeml;

/// What text for people is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// How many columns a line may take; below 40 it is written as if it were 40.
    pub width: usize,
    /// Whether it shows colours.
    pub color: bool,
}

impl Default for Terminal {
    /// 100 columns without colours, as for a file.
    fn default() -> Self {
        Self { width: 100, color: false }
    }
}
