//! English.

mod happenings;
mod page;
mod tense;
mod time;

pub(super) use tense::TENSE;
