//! English.

mod happenings;
mod page;
mod tense;
pub(crate) mod time;

pub(super) use happenings::HAPPENINGS;
pub(super) use page::PAGE;
pub(super) use tense::TENSE;

/// Frequent words by which a text shows its language.
pub(super) const FREQUENT: &[&str] = &[
    "the", "of", "and", "to", "is", "that", "for", "on", "with", "by", "at", "from", "has", "have", "had",
    "were", "be", "are", "not", "this", "which", "said", "its", "his", "after", "before", "it", "he", "i",
    "you", "we", "they", "my", "your",
];
