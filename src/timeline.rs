//! What comes out: events in order, each with its statements.

pub use crate::about::About;
use crate::calendar::{Day, Interval};
use crate::dating::Citation;
use crate::document::{Document, Publication};
use crate::extract::{Modality, Statement};
use crate::language::Language;

/// One ordered, deduplicated timeline of an affair.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// What was read, by id.
    pub documents: Vec<Source>,
    /// What happened, ordered by start, then end, then id.
    pub events: Vec<Event>,
    /// Statements of no event, by document and place: their day could not be placed, or they say too little for a line.
    pub unplaced: Vec<Statement>,
    /// What it runs up to, where it was cut [until](Timeline::until) there.
    pub target: Option<Target>,
    /// Whether less is left of it than the documents tell, so that it can take no more of them.
    pub cut: bool,
}

/// What a timeline runs up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The day that the days before are counted to.
    pub day: Day,
    /// The id of the event that begins on it, where one was named.
    pub event: Option<String>,
}

/// What a timeline keeps of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The document's id.
    pub id: String,
    /// Its title, given or found.
    pub title: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
    /// Its language.
    pub language: Language,
    /// How sure that is, in per cent; nothing where it is given.
    pub confidence: Option<u8>,
    /// What it is about, for comparison with others.
    pub about: About,
    /// When it was published, and what says so.
    pub published: Publication,
    /// What it says of others: when they were published.
    pub cites: Vec<Citation>,
    /// The document itself, where it does not say for sure when it was published: one that comes later may.
    pub document: Option<Box<Document>>,
}

/// Statements of one or more documents held to be one happening.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its start and the first words of its title, distinct within a timeline: `2023-05-04-speakers-announced`.
    pub id: String,
    /// One line a person would write in a chronicle.
    pub title: String,
    /// When.
    pub when: Interval,
    /// Whether it happened.
    pub modality: Modality,
    /// How much it matters in this timeline, 0 to 1.
    pub importance: f64,
    /// Who says so, by document and place.
    pub statements: Vec<Statement>,
    /// Where the sources disagree on the day.
    pub conflicts: Vec<Conflict>,
}

/// A day that some sources give and the event does not bear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The days they give instead.
    pub when: Interval,
    /// The ids of the documents that give them, sorted.
    pub documents: Vec<String>,
    /// Why the event bears another day.
    pub because: String,
}

impl Source {
    /// Where it stands on the web; an address of any other kind must not become a link.
    pub(crate) fn link(&self) -> Option<&str> {
        let is_web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
        self.url.as_deref().filter(is_web)
    }
}

impl Timeline {
    /// The document of that id.
    pub fn document(&self, id: &str) -> Option<&Source> {
        let at = self.documents.binary_search_by(|source| source.id.as_str().cmp(id)).ok()?;
        self.documents.get(at)
    }
}

impl Event {
    /// The ids of the documents that report it, distinct and sorted.
    pub fn sources(&self) -> Vec<&str> {
        let mut sources: Vec<_> =
            self.statements.iter().map(|statement| statement.document.as_str()).collect();
        sources.sort_unstable();
        sources.dedup();
        sources
    }
}

/// An importance to four decimal places: more would only say in which order it was summed.
pub(crate) fn rounded(importance: f64) -> f64 {
    if importance.is_finite() { (importance * 1e4).round() / 1e4 } else { 0.0 }
}
