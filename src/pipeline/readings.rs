//! What has been read of each document, as a set: the same whoever read it, and in whatever order.
//!
//! Knows which documents there are, which of them are open and which of two readings stays; knows no text of a document
//! that is settled. What a document says that is sure of its day of publication never changes, so its text can go.
//! A document that is not sure of it is open: it is read again with all that the others say.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::page::Page;
use crate::dating::{self, Citation};
use crate::document::Document;
use crate::extract::Statement;
use crate::merge::canonical;
use crate::options::Options;
use crate::terms::Terms;
use crate::timeline::{Source, Timeline};

/// What has been read of a document.
#[derive(Debug)]
pub(super) enum Reading {
    /// Its day of publication is sure: what it is and what it states.
    Settled(Source, Vec<Statement>),
    /// Others may say when it was published: the document itself, and what it says of others.
    Open(Box<Document>, Vec<Citation>),
}

impl Reading {
    /// Reads a document by itself.
    pub(super) fn of(document: &Document, options: &Options, terms: &Terms) -> Self {
        let mut page = Page::published(document, options);
        let cites = page.citations();
        if !page.is_dated() {
            return Self::Open(Box::new(document.clone()), cites);
        }
        page.extract(terms);
        let (source, mut statements) = page.told(cites);
        // They stay for long, so they take no more room than they need.
        for statement in &mut statements {
            statement.names.shrink_to_fit();
            statement.words.shrink_to_fit();
        }
        statements.shrink_to_fit();
        Self::Settled(source, statements)
    }

    fn id(&self) -> &str {
        match self {
            Self::Settled(source, _) => &source.id,
            Self::Open(document, _) => &document.id,
        }
    }

    /// Of two documents under one id the one stays that is sure of its day, then the first by all it is.
    fn rank(&self) -> (bool, String) {
        match self {
            Self::Settled(source, statements) => {
                let told = canonical(statements.iter().collect());
                (false, format!("{source:?} {told:?}"))
            }
            Self::Open(document, _) => (true, format!("{document:?}")),
        }
    }
}

/// What has been read of each document.
#[derive(Debug, Default)]
pub(super) struct Readings {
    by_id: BTreeMap<String, Reading>,
    /// The names and words that the documents are about.
    pub(super) terms: Terms,
}

impl Readings {
    pub(super) fn add(&mut self, reading: Reading) {
        match self.by_id.entry(reading.id().to_owned()) {
            Entry::Vacant(place) => {
                place.insert(reading);
            }
            Entry::Occupied(mut place) => {
                if reading.rank() < place.get().rank() {
                    place.insert(reading);
                }
            }
        }
    }

    /// The readings in the order of their ids.
    pub(super) fn all(self) -> impl Iterator<Item = Reading> {
        self.by_id.into_values()
    }
}

impl Extend<Reading> for Readings {
    fn extend<T: IntoIterator<Item = Reading>>(&mut self, readings: T) {
        readings.into_iter().for_each(|reading| self.add(reading));
    }
}

impl From<Timeline> for Readings {
    /// What was read to make a whole timeline.
    fn from(timeline: Timeline) -> Self {
        let Timeline { documents, events, unplaced, .. } = timeline;
        let mut told: BTreeMap<String, Vec<Statement>> = BTreeMap::new();
        for mut statement in events.into_iter().flat_map(|event| event.statements).chain(unplaced) {
            dating::uncount(&mut statement);
            told.entry(statement.document.clone()).or_default().push(statement);
        }
        let mut readings = Self::default();
        for mut source in documents {
            readings.add(match source.document {
                Some(document) => Reading::Open(document, source.cites),
                None => {
                    source.about = readings.terms.shared(&source.about);
                    let statements = told.remove(&source.id).unwrap_or_default();
                    Reading::Settled(source, statements)
                }
            });
        }
        readings
    }
}
