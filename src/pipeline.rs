//! The whole way, from documents to a timeline: the map of the stages.

use crate::dating;
use crate::document::{Document, Publication};
use crate::expression::Found;
use crate::extract::{Statement, extract};
use crate::merge::merge;
use crate::outline::{BlockKind, Outline};
use crate::resolve::resolve;
use crate::scan::scan;
use crate::timeline::{Source, Timeline};

impl Timeline {
    /// The timeline of some documents, the whole way: each document is outlined, scanned, dated, resolved and
    /// extracted by itself; documents that nothing dates are then dated by what they share with the others and read
    /// once more; the statements of all are merged.
    ///
    /// The order of the documents changes nothing.
    pub fn from_documents(documents: &[Document]) -> Self {
        let mut readings: Vec<Reading<'_>> = documents.iter().map(Reading::of).collect();
        for reading in &mut readings {
            reading.extract();
        }
        date_by_shared_happenings(&mut readings);
        let sources = readings.iter().map(Reading::source).collect();
        let statements = readings.into_iter().flat_map(|reading| reading.statements).collect();
        merge(sources, statements)
    }
}

/// A document, and what has been read of it so far.
struct Reading<'a> {
    document: &'a Document,
    outline: Outline,
    found: Vec<Found>,
    publication: Publication,
    statements: Vec<Statement>,
}

impl<'a> Reading<'a> {
    /// Outlines, scans and dates a document by itself.
    fn of(document: &'a Document) -> Self {
        let outline = Outline::of(document);
        let found = scan(&document.text, &outline);
        let publication =
            document.published.map_or_else(Publication::unknown, |day| Publication::on(day, "given with it"));
        Self { document, outline, found, publication, statements: Vec::new() }
    }

    /// Resolves the expressions found and extracts what is stated with them.
    fn extract(&mut self) {
        let mentions = resolve(self.document, &self.outline, &self.found, &self.publication);
        self.statements = extract(self.document, &self.outline, &mentions);
    }

    /// The title that the text itself bears.
    fn headline(&self) -> Option<String> {
        let headline = self.outline.blocks.iter().find(|block| block.kind == BlockKind::Headline)?;
        let words = headline.span.of(&self.document.text).split_whitespace();
        Some(words.collect::<Vec<_>>().join(" ")).filter(|title| !title.is_empty())
    }

    /// What the timeline keeps of the document.
    fn source(&self) -> Source {
        let document = self.document;
        Source {
            id: document.id.clone(),
            title: document.title.clone().or_else(|| self.headline()),
            source: document.source.clone(),
            url: document.url.clone(),
            language: document.language(),
            published: self.publication.clone(),
        }
    }
}

/// Dates the documents that nothing else dates by what they tell that dated ones tell too, and reads them again.
fn date_by_shared_happenings(readings: &mut [Reading<'_>]) {
    let (dated, mut undated): (Vec<_>, Vec<_>) =
        readings.iter_mut().partition(|reading| reading.publication.day.is_some());
    let known: Vec<Statement> = dated.iter().flat_map(|reading| reading.statements.iter().cloned()).collect();
    let told: Vec<&[Statement]> = undated.iter().map(|reading| reading.statements.as_slice()).collect();
    let publications = dating::shared_by_each(&told, &known);
    for (reading, publication) in undated.iter_mut().zip(publications) {
        if let Some(publication) = publication {
            reading.publication = publication;
            reading.extract();
        }
    }
}
