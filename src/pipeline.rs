//! The whole way, from documents to a timeline: the map of the stages.

use std::collections::BTreeMap;

use crate::calendar::Certainty;
use crate::dating::{self, Citations};
use crate::document::{Document, Publication};
use crate::expression::Found;
use crate::extract::{Statement, about, extract};
use crate::language::Spoken;
use crate::merge::merge;
use crate::options::Options;
use crate::outline::{BlockKind, Outline, Sentence};
use crate::resolve::{Mention, resolve};
use crate::scan::scan;
use crate::timeline::{Source, Timeline};

impl Timeline {
    /// The timeline of some documents, the whole way: each document is outlined, scanned, dated, resolved and
    /// extracted by itself, unless it is undated and another one cites it with a day; documents that nothing else
    /// dates are then dated by what they share with the others and read once more; the statements of all are merged.
    ///
    /// The order of the documents changes nothing.
    pub fn from_documents(documents: &[Document]) -> Self {
        Self::with_options(documents, &Options::default())
    }

    /// The same as the caller chooses.
    ///
    /// ```
    /// use runup::{Document, Options, Periods, Timeline};
    /// let periods = Periods::read("Vilnius summit\t2023-07-11\t2023-07-12\n")?;
    /// let documents = [Document::new("visit", "On the eve of the Vilnius summit, the president arrived.")];
    /// let timeline = Timeline::with_options(&documents, &Options { periods, ..Options::default() });
    /// assert_eq!(timeline.events[0].when.edtf(), "2023-07-10");
    /// # Ok::<(), runup::Error>(())
    /// ```
    pub fn with_options(documents: &[Document], options: &Options) -> Self {
        let mut readings: Vec<Reading<'_>> =
            documents.iter().map(|document| Reading::of(document, options)).collect();
        date_by_citations(&mut readings);
        for reading in &mut readings {
            reading.extract();
        }
        date_by_shared_happenings(&mut readings);
        let sources = readings.iter().map(Reading::source).collect();
        let statements = readings.into_iter().flat_map(|reading| reading.statements).collect();
        merge(sources, statements)
    }
}

impl Document {
    /// Its time expressions, dated as far as the document says itself when it was published.
    ///
    /// ```
    /// let mut document = runup::Document::new("vote", "The senate voted on Tuesday.");
    /// document.published = Some("2023-05-11".parse()?);
    /// assert_eq!(document.mentions()[0].value.to_string(), "2023-05-09");
    /// # Ok::<(), runup::Error>(())
    /// ```
    pub fn mentions(&self) -> Vec<Mention> {
        self.mentions_with(&Options::default())
    }

    /// The same as the caller chooses.
    pub fn mentions_with(&self, options: &Options) -> Vec<Mention> {
        Reading::of(self, options).mentions()
    }

    /// When it was published, as far as it says itself: the given day, its clock line or dateline, the days it cites.
    ///
    /// ```
    /// let document = runup::Document::new("talks", "PARIS, June 12, 2023 – The three leaders met for dinner.");
    /// assert_eq!(document.publication().day, Some("2023-06-12".parse()?));
    /// # Ok::<(), runup::Error>(())
    /// ```
    pub fn publication(&self) -> Publication {
        Reading::of(self, &Options::default()).publication
    }
}

/// A document, and what has been read of it so far.
struct Reading<'a> {
    document: &'a Document,
    outline: Outline,
    found: Vec<Found>,
    sentences: Vec<Sentence>,
    publication: Publication,
    statements: Vec<Statement>,
    about: BTreeMap<String, u32>,
}

impl<'a> Reading<'a> {
    /// Outlines, scans and dates a document by itself.
    fn of(document: &'a Document, options: &Options) -> Self {
        let outline = Outline::of(document);
        let found = scan(&document.text, &outline, options);
        let sentences = outline.sentences(&document.text, &found);
        let publication = dating::own(document, &outline, &found);
        Self {
            document,
            outline,
            found,
            sentences,
            publication,
            statements: Vec::new(),
            about: BTreeMap::new(),
        }
    }

    /// Resolves the expressions found.
    fn mentions(&self) -> Vec<Mention> {
        resolve(self.document, &self.outline, &self.sentences, &self.found, &self.publication)
    }

    /// Extracts what is stated with the expressions found, and what the document is about.
    fn extract(&mut self) {
        let (document, outline, publication) = (self.document, &self.outline, &self.publication);
        let (sentences, mentions) = (&self.sentences, self.mentions());
        self.about = about(document, outline, sentences, &mentions, publication);
        self.statements = extract(document, outline, sentences, &mentions, publication);
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
        let Spoken { language, confidence } = document.spoken();
        Source {
            id: document.id.clone(),
            title: document.title.clone().or_else(|| self.headline()),
            source: document.source.clone(),
            url: document.url.clone(),
            language,
            confidence,
            about: self.about.clone(),
            published: self.publication.clone(),
        }
    }
}

/// Dates the documents that do not say for sure when they were published by what others cite of them.
fn date_by_citations(readings: &mut [Reading<'_>]) {
    let citations: Citations = readings
        .iter()
        .flat_map(|reading| dating::citations(reading.document, &reading.outline, &reading.found))
        .collect();
    for reading in readings.iter_mut().filter(|reading| reading.publication.certainty > Certainty::Certain) {
        if let Some(publication) = citations.date(reading.document, &reading.outline, &reading.publication) {
            reading.publication = publication;
        }
    }
}

/// Dates the documents that nothing else dates by what they tell that others tell too, and reads them again.
fn date_by_shared_happenings(readings: &mut [Reading<'_>]) {
    let told: Vec<Statement> =
        readings.iter().flat_map(|reading| reading.statements.iter().cloned()).collect();
    let mut undated: Vec<_> =
        readings.iter_mut().filter(|reading| reading.publication.day.is_none()).collect();
    let open: Vec<(&Publication, &[Statement])> =
        undated.iter().map(|reading| (&reading.publication, reading.statements.as_slice())).collect();
    let publications = dating::shared_by_each(&open, &told);
    for (reading, publication) in undated.iter_mut().zip(publications) {
        if let Some(publication) = publication {
            reading.publication = publication;
            reading.extract();
        }
    }
}
