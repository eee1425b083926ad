//! Which statements speak of one happening. Knows statements as a set; knows no raw text.

use crate::extract::Statement;
use crate::timeline::{Source, Timeline};

/// The timeline of a set of statements, whatever their order.
pub fn merge(sources: Vec<Source>, statements: Vec<Statement>) -> Timeline {
    let _ = statements;
    Timeline { documents: sources, ..Timeline::default() }
}
