//! Documents that are chronicles themselves: line by line, a day and what happened on it.
//!
//! Whoever writes one has chosen what matters, so each of its lines is as prominent as a headline, however far down.

use std::collections::BTreeSet;

use super::report::is_inferred;
use crate::calendar::{Day, Granularity};
use crate::extract::Statement;

/// How many days a chronicle has at least.
const DAYS: usize = 5;
/// How many characters may stand before the day that opens a line: a quotation mark, the mark of a list.
const BEFORE: usize = 4;

/// The documents that are chronicles, by id.
pub(super) struct Chronicles(BTreeSet<String>);

impl Chronicles {
    /// The chronicles among the documents of some statements in canonical order.
    pub(super) fn among(statements: &[&Statement]) -> Self {
        let documents = statements.chunk_by(|one, other| one.document == other.document);
        let chronicles = documents.filter(|told| is_chronicle(told));
        Self(chronicles.filter_map(|told| Some(told.first()?.document.clone())).collect())
    }

    /// Whether a statement is a line of a chronicle.
    pub(super) fn list(&self, statement: &Statement) -> bool {
        self.0.contains(statement.document.as_str()) && opening_day(statement).is_some()
    }
}

/// Whether most of the sentences that a document dates open with a day.
fn is_chronicle(told: &[&Statement]) -> bool {
    let dated = || told.iter().filter(|statement| !is_inferred(statement));
    let opening = || dated().filter_map(|statement| Some((statement.span.start, opening_day(statement)?)));
    // Those of one sentence follow each other.
    let distinct = |sentences: &mut dyn Iterator<Item = usize>| {
        let mut sentences: Vec<usize> = sentences.collect();
        sentences.dedup();
        sentences.len()
    };
    opening().map(|(_, day)| day).collect::<BTreeSet<Day>>().len() >= DAYS
        && 2 * distinct(&mut opening().map(|(sentence, _)| sentence))
            > distinct(&mut dated().map(|statement| statement.span.start))
}

/// The day with which its sentence opens, where it dates the statement.
fn opening_day(statement: &Statement) -> Option<Day> {
    let when = statement.when.filter(|when| when.granularity() <= Granularity::Day)?;
    let opens = statement.time.span.start <= statement.span.start.saturating_add(BEFORE);
    (opens && !statement.time.span.is_empty()).then(|| when.start())
}
