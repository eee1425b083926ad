//! Doors out: a finished timeline, or the mentions of a document, as bytes; one file a format.
//!
//! [`json`], [`jsonl`] and [`tag`] are the printed contract, for programs; [`timeml`] is the exchange form of the field;
//! [`text`], [`markdown`] and [`explain`] are for people. No door lets a control character of a document through.

mod days;
mod explain;
mod form;
mod json;
mod jsonl;
mod line;
mod markdown;
mod tag;
mod text;
mod timeml;

pub use explain::explain;
pub use json::json;
pub use jsonl::jsonl;
pub use markdown::markdown;
pub use tag::tag;
pub use text::text;
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
