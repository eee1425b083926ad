//! German.

mod happenings;
mod page;
mod tense;
pub(crate) mod time;

pub(super) use happenings::HAPPENINGS;
pub(super) use page::PAGE;
pub(super) use tense::TENSE;

/// Frequent words by which a text shows its language.
pub(super) const FREQUENT: &[&str] = &[
    "der", "die", "das", "und", "ist", "den", "von", "zu", "mit", "des", "im", "für", "dem", "nicht", "ein",
    "eine", "als", "auch", "es", "wird", "sich", "auf", "bei", "nach", "wurde", "über", "sie", "er", "haben",
    "wie", "einen", "einer", "zum", "zur", "oder", "aus", "um", "vor", "bis", "seit", "durch",
];
