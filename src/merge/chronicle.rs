//! Documents that are chronicles themselves: line by line, a day and what happened on it.
//!
//! Whoever writes one has chosen what matters, so each of its lines is as prominent as a headline, however far down.

use std::collections::{BTreeMap, BTreeSet};

use super::report::is_inferred;
use crate::calendar::{Day, Granularity};
use crate::extract::Statement;

/// How many days a chronicle has at least.
const DAYS: usize = 5;
/// How many characters may stand before the day that opens a line: a quotation mark, the mark of a list.
const BEFORE: usize = 4;

/// The documents that are chronicles, by id.
pub(super) struct Chronicles<'a>(BTreeSet<&'a str>);

/// What a document dates, and how.
#[derive(Default)]
struct Dated {
    sentences: BTreeSet<usize>,
    opened: BTreeSet<usize>,
    days: BTreeSet<Day>,
}

impl<'a> Chronicles<'a> {
    /// The chronicles among the documents of some statements: most of the sentences that they date open with a day.
    pub(super) fn among(statements: &[&'a Statement]) -> Self {
        let mut documents: BTreeMap<&str, Dated> = BTreeMap::new();
        for statement in statements.iter().filter(|statement| !is_inferred(statement)) {
            let dated = documents.entry(&statement.document).or_default();
            dated.sentences.insert(statement.span.start);
            if let Some(day) = opening_day(statement) {
                dated.opened.insert(statement.span.start);
                dated.days.insert(day);
            }
        }
        let is_chronicle =
            |dated: &Dated| dated.days.len() >= DAYS && 2 * dated.opened.len() > dated.sentences.len();
        Self(documents.into_iter().filter(|(_, dated)| is_chronicle(dated)).map(|(id, _)| id).collect())
    }

    /// Whether a statement is a line of a chronicle.
    pub(super) fn list(&self, statement: &Statement) -> bool {
        self.0.contains(statement.document.as_str()) && opening_day(statement).is_some()
    }
}

/// The day with which its sentence opens, where it dates the statement.
fn opening_day(statement: &Statement) -> Option<Day> {
    let when = statement.when.filter(|when| when.granularity() <= Granularity::Day)?;
    let opens = statement.time.span.start <= statement.span.start.saturating_add(BEFORE);
    (opens && !statement.time.span.is_empty()).then(|| when.start())
}
