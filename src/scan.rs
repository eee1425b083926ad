//! Finds time expressions: a filter to word starts, then the grammar where a word can open an expression.

use crate::expression::Found;
use crate::outline::Outline;

/// The time expressions of a text, in its order, without overlaps; each block is read in its own language.
pub fn scan(text: &str, outline: &Outline) -> Vec<Found> {
    let _ = (text, outline);
    Vec::new()
}
