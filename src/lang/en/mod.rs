//! English.

mod happenings;
mod page;
mod tense;
mod time;
