//! How much an event matters: how many independent voices tell of it, how often, over how long, and how prominently.

use std::collections::{BTreeMap, BTreeSet};

use crate::extract::Statement;
use crate::timeline::Source;

/// The importance of the event of some statements, 0 to 1.
///
/// It depends on the event alone, so that other documents change nothing. Every part counts by its logarithm: the
/// second voice matters more than the hundredth.
pub(super) fn importance(statements: &[Statement], documents: &BTreeMap<String, Source>) -> f64 {
    let log = |count: usize| (1.0 + count as f64).ln();
    let published: BTreeSet<_> =
        statements.iter().filter_map(|statement| documents.get(&statement.document)?.published.day).collect();
    let prominence = statements.iter().map(prominence).fold(0.0, f64::max);
    let mentions: BTreeSet<_> =
        statements.iter().map(|statement| (&statement.document, statement.span)).collect();
    let sum =
        log(voices(statements)) + 0.25 * log(mentions.len()) + 0.25 * log(published.len()) + 0.5 * prominence;
    sum / (sum + 3.0)
}

/// How prominent a statement is in its document: 1 in the headline, one half in the lead, less further down.
fn prominence(statement: &Statement) -> f64 {
    1.0 / (1.0 + statement.paragraph as f64)
}

/// How many independent voices speak: documents that print the same sentences are one.
fn voices(statements: &[Statement]) -> usize {
    let mut quotes: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for statement in statements {
        let quote = statement.quote.split_whitespace().collect::<Vec<_>>().join(" ");
        quotes.entry(&statement.document).or_default().insert(quote);
    }
    // A document is a voice of its own if it prints a sentence that no document before it prints.
    let mut heard = BTreeSet::new();
    let mut voices = 0;
    for said in quotes.into_values() {
        let new = said.into_iter().filter(|quote| heard.insert(quote.clone())).count();
        voices += usize::from(new > 0);
    }
    voices
}
