//! From what the words say to the days they mean, and why.

mod reason;

use crate::calendar::{Interval, Kind, Modifier, Value};
use crate::document::{Document, Publication, Span};
use crate::expression::{End, Found};
use crate::outline::Outline;

pub use reason::{Base, Direction, Order, Reason, Step, Tense};

/// An expression with its days and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where in the document.
    pub span: Span,
    /// The TIMEX3 type.
    pub kind: Kind,
    /// The TIMEX3 value, with holes where it could not be placed.
    pub value: Value,
    /// The TIMEX3 modifier.
    pub modifier: Option<Modifier>,
    /// The days it covers; nothing for lengths, sets, references and what could not be placed.
    pub interval: Option<Interval>,
    /// The name of the rule that read it.
    pub rule: &'static str,
    /// Why it means these days.
    pub because: Reason,
    /// What else it could have meant, likeliest first.
    pub alternatives: Vec<Alternative>,
    /// Which end of a range it is; the other end is its neighbour.
    pub range: Option<End>,
}

/// Another reading of a mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// Its TIMEX3 value.
    pub value: Value,
    /// Its share of the belief, in hundredths; the rest is the chosen reading's.
    pub weight: u8,
    /// What speaks for it.
    pub because: String,
}

/// Dates every expression found in a document.
pub fn resolve(
    document: &Document,
    outline: &Outline,
    found: &[Found],
    publication: &Publication,
) -> Vec<Mention> {
    let _ = (document, outline, found, publication);
    Vec::new()
}
