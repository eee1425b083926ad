//! German.

mod happenings;
mod page;
mod tense;
mod time;

pub(super) use page::PAGE;
pub(super) use tense::TENSE;
