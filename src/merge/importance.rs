//! How much an event matters: how many independent voices tell of it, how often, whether it is still told of later, how
//! prominently, and how much it and its documents are what the other documents are about.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::bearers::{Bearers, Borne, Term};
use super::chronicle::Chronicles;
use super::report::is_inferred;
use crate::calendar::{Granularity, Interval};
use crate::document::Publication;
use crate::extract::{Modality, Statement};
use crate::threads;
use crate::timeline::{Source, rounded};
use crate::voices::Voices;

/// What the documents tell of the events of a timeline.
pub(super) struct Importance<'a> {
    bearers: &'a Bearers<'a>,
    /// By term, how many documents bear it, by its logarithm.
    borne: Vec<f64>,
    /// What each document is about, by its id.
    hearts: HashMap<&'a str, Heart<'a>, RandomState>,
    chronicles: Chronicles,
}

/// What a document is about.
struct Heart<'a> {
    source: &'a Source,
    /// How often it bears what it bears most.
    most: u32,
    /// How many documents bear what it is about: the mean over its names and words, of which those it says often count
    /// by far the most.
    shared: f64,
}

/// How prominent it is to be told on a day that no words give, beside one that words give.
const INFERRED: f64 = 0.3;
/// How much less an event matters whose day nobody gives, and in part where only some do: it may be another's.
const GUESSED: f64 = 1.0;
/// What is part of a chronicle's line as much as what happened: a day, somebody who takes part, that it came about.
const WHOLE: f64 = 0.5;
/// The sum of all that speaks for an event that is half of what could.
const HALF: f64 = 6.0;

impl<'a> Importance<'a> {
    pub(super) fn of(
        documents: &'a BTreeMap<String, Source>,
        statements: &[&Statement],
        bearers: &'a Bearers<'a>,
        borne: &[Vec<Borne>],
    ) -> Self {
        let shared: Vec<f64> = (0..bearers.terms()).map(|term| log(bearers.count(term as Term))).collect();
        let told: Vec<(&Source, &Vec<Borne>)> = documents.values().zip(borne).collect();
        let hearts = threads::map(&told, |(source, borne)| Heart::of(source, borne, &shared));
        let hearts = documents.keys().map(String::as_str).zip(hearts).collect();
        Self { bearers, borne: shared, hearts, chronicles: Chronicles::among(statements) }
    }

    /// The importance of the event of some statements in canonical order, 0 to 1.
    ///
    /// It depends on the event, and on the documents that bear its names and words, so that a document about other
    /// things changes nothing. Every part counts by its logarithm: the second voice matters more than the hundredth.
    /// Voices and the affair count in full, what only hints at the same by a half or a quarter.
    pub(super) fn weigh(&self, statements: &[&Statement], when: Interval, modality: Modality) -> f64 {
        let mentions = statements
            .chunk_by(|one, other| one.span == other.span && one.document == other.document)
            .count();
        let most = |of: &dyn Fn(&Statement) -> f64| {
            statements.iter().map(|statement| of(statement)).fold(0.0, f64::max)
        };
        let told = log(voices(statements))
            + 0.25 * log(mentions)
            + 0.25 * self.remembered(statements, when)
            + 0.5 * most(&|statement| self.prominence(statement));
        let affair = most(&|statement| self.heart(statement).map_or(0.0, |heart| heart.shared))
            + 0.5 * most(&|statement| self.central(statement))
            + 0.5 * self.common(statements);
        let whole = [
            when.granularity() <= Granularity::Day,
            statements.iter().any(|statement| !statement.names.is_empty()),
            modality == Modality::Happened,
        ];
        let whole = whole.into_iter().filter(|holds| *holds).count() as f64;
        let inferred = statements.iter().filter(|statement| is_inferred(statement)).count();
        let guessed = inferred as f64 / statements.len().max(1) as f64;
        let sum = f64::max(told + affair + WHOLE * whole - GUESSED * guessed, 0.0);
        rounded(sum / (sum + HALF))
    }

    /// What is known of when the document of a statement was published.
    pub(super) fn published(&self, statement: &Statement) -> Option<&Publication> {
        self.heart(statement).map(|heart| &heart.source.published)
    }

    fn heart(&self, statement: &Statement) -> Option<&Heart<'a>> {
        self.hearts.get(statement.document.as_str())
    }

    /// How long documents go on dating it to its very day: the more of them do, and the later, the more it matters.
    fn remembered(&self, statements: &[&Statement], when: Interval) -> f64 {
        let that_day = |statement: &&&Statement| {
            statement.when.is_some_and(|told| told.start() == when.start() && told.days() == 1)
        };
        let days = by_document(statements).filter_map(|told| {
            let day = self.published(told.iter().find(that_day)?)?.day?;
            Some(log(day.days_since(when.start()).max(0) as usize))
        });
        (1.0 + days.sum::<f64>()).ln()
    }

    /// How prominent a statement is in its document: 1 in the headline and in a line of a chronicle, one half in the
    /// lead, less further down.
    fn prominence(&self, statement: &Statement) -> f64 {
        let told = if is_inferred(statement) { INFERRED } else { 1.0 };
        let below = if self.chronicles.list(statement) { 0 } else { statement.paragraph };
        told / (1.0 + below as f64)
    }

    /// How much its document speaks of that kind of thing, 0 to 1.
    fn central(&self, statement: &Statement) -> f64 {
        let Some(heart) = self.heart(statement).filter(|heart| heart.most > 0) else { return 0.0 };
        let own = heart.source.about.count(&statement.trigger.concept);
        log(own as usize) / log(heart.most as usize)
    }

    /// How many documents bear what an event is about: the mean over its documents of the best of their statements.
    fn common(&self, statements: &[&Statement]) -> f64 {
        let nobody = log(1);
        let borne = |term: &str| self.bearers.term(term).and_then(|term| self.borne.get(term as usize));
        let mean = |statement: &&Statement| {
            let names = statement.names.iter().map(|name| &name.key);
            let terms = names.chain(&statement.words).map(|term| borne(term).copied().unwrap_or(nobody));
            let (count, sum) = terms.fold((0.0, 0.0), |(count, sum), borne| (count + 1.0, sum + borne));
            if count > 0.0 { sum / count } else { 0.0 }
        };
        let best = by_document(statements).map(|told| told.iter().map(mean).fold(0.0, f64::max));
        let (documents, sum) = best.fold((0_usize, 0.0), |(count, sum), best| (count + 1, sum + best));
        sum / documents.max(1) as f64
    }
}

/// Statements in canonical order, document by document.
fn by_document<'s, 'a>(statements: &'s [&'a Statement]) -> impl Iterator<Item = &'s [&'a Statement]> {
    statements.chunk_by(|one, other| one.document == other.document)
}

/// How many voices some statements have.
fn voices(statements: &[&Statement]) -> usize {
    match by_document(statements).nth(1) {
        Some(_) => Voices::of(statements.iter().copied()).count(),
        None => 1,
    }
}

impl<'a> Heart<'a> {
    fn of(source: &'a Source, borne: &[Borne], shared: &[f64]) -> Self {
        let weighed = borne.iter().map(|&(term, count)| {
            let weight = f64::from(count).powi(2);
            (weight, weight * shared.get(term as usize).copied().unwrap_or_default())
        });
        let (weights, sum) = weighed.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        Self {
            source,
            most: borne.iter().map(|(_, count)| *count).max().unwrap_or_default(),
            shared: if weights > 0.0 { sum / weights } else { 0.0 },
        }
    }
}

fn log(count: usize) -> f64 {
    (1.0 + count as f64).ln()
}
