//! How much an event matters: how many independent voices tell of it, how often, over how long, how prominently, and how
//! much it is what they and the other documents are about.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::report::is_inferred;
use crate::extract::Statement;
use crate::timeline::{Source, rounded};
use crate::voices::Voices;

/// What the documents tell of the events of a timeline.
pub(super) struct Importance<'a> {
    documents: &'a BTreeMap<String, Source>,
    /// Of each document, how often it bears what it bears most.
    most: HashMap<&'a str, u32, RandomState>,
    /// How many documents bear each name and word.
    bearers: HashMap<&'a str, usize, RandomState>,
}

/// How much less prominent it is to be told on a day that no words give.
const INFERRED: f64 = 0.3;

/// How much less an event matters whose day nobody gives: it may be that of another report's.
const GUESSED: f64 = 1.0;

impl<'a> Importance<'a> {
    pub(super) fn of(documents: &'a BTreeMap<String, Source>) -> Self {
        let mut bearers: HashMap<&str, usize, RandomState> = HashMap::default();
        for term in documents.values().flat_map(|source| source.about.keys()) {
            *bearers.entry(term).or_default() += 1;
        }
        let most = |source: &'a Source| {
            (source.id.as_str(), source.about.values().max().copied().unwrap_or_default())
        };
        Self { documents, most: documents.values().map(most).collect(), bearers }
    }

    /// The importance of the event of some statements, 0 to 1.
    ///
    /// It depends on the event, and on the documents that bear its names and words, so that a document about other
    /// things changes nothing. Every part counts by its logarithm: the second voice matters more than the hundredth.
    pub(super) fn weigh(&self, statements: &[&Statement]) -> f64 {
        let published: BTreeSet<_> =
            statements.iter().filter_map(|statement| self.source(statement)?.published.day).collect();
        // What is told for months matters more than what is told for a day, however often.
        let remembered = match (published.first(), published.last()) {
            (Some(first), Some(last)) => last.days_since(*first),
            _ => 0,
        };
        let prominence = statements.iter().map(|statement| prominence(statement)).fold(0.0, f64::max);
        let mentions: BTreeSet<_> =
            statements.iter().map(|statement| (&statement.document, statement.span)).collect();
        let central = statements.iter().map(|statement| self.central(statement)).fold(0.0, f64::max);
        let sum = log(Voices::of(statements.iter().copied()).count())
            + 0.25 * log(mentions.len())
            + 0.125 * log(remembered as usize)
            + 0.5 * prominence
            + central
            + self.common(statements);
        let sum = if statements.iter().all(|statement| is_inferred(statement)) {
            f64::max(sum - GUESSED, 0.0)
        } else {
            sum
        };
        rounded(sum / (sum + 3.0))
    }

    fn source(&self, statement: &Statement) -> Option<&'a Source> {
        self.documents.get(&statement.document)
    }

    /// How much its document speaks of that kind of thing, 0 to 1.
    fn central(&self, statement: &Statement) -> f64 {
        let about = self.source(statement).map(|source| &source.about);
        let most = self.most.get(statement.document.as_str()).copied().unwrap_or_default();
        let own = about
            .and_then(|about| about.get(statement.trigger.concept.as_str()))
            .copied()
            .unwrap_or_default();
        if most == 0 { 0.0 } else { log(own as usize) / log(most as usize) }
    }

    /// How many documents bear what an event is about: the mean over its documents of the best of their statements.
    fn common(&self, statements: &[&Statement]) -> f64 {
        let mut documents: BTreeMap<&str, f64> = BTreeMap::new();
        for statement in statements {
            let names = statement.names.iter().map(|name| &name.key);
            let borne = names.chain(&statement.words).map(|term| {
                let bearers = self.bearers.get(term.as_str()).copied().unwrap_or(1);
                log(bearers)
            });
            let (count, sum) = borne.fold((0.0, 0.0), |(count, sum), borne| (count + 1.0, sum + borne));
            let mean: f64 = if count > 0.0 { sum / count } else { 0.0 };
            let best = documents.entry(&statement.document).or_default();
            *best = mean.max(*best);
        }
        documents.values().sum::<f64>() / documents.len().max(1) as f64
    }
}

fn log(count: usize) -> f64 {
    (1.0 + count as f64).ln()
}

/// How prominent a statement is in its document: 1 in the headline, one half in the lead, less further down.
fn prominence(statement: &Statement) -> f64 {
    let told = if is_inferred(statement) { INFERRED } else { 1.0 };
    told / (1.0 + statement.paragraph as f64)
}
