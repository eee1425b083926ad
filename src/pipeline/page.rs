//! The way of one document by itself: outlined, scanned, dated, resolved, extracted.
//!
//! Knows the document and what the caller chose; knows no other document.

use crate::about::About;
use crate::calendar::Certainty;
use crate::dating::{self, Citation};
use crate::document::{Document, Publication};
use crate::expression::Found;
use crate::extract::{self, Statement};
use crate::language::Spoken;
use crate::options::Options;
use crate::outline::{BlockKind, Outline, Sentence};
use crate::resolve::{Mention, resolve};
use crate::scan::scan;
use crate::terms::Terms;
use crate::timeline::Source;

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
        Page::published(self, options).resolved()
    }

    /// Its time expressions and when it was published, as [`publication_with`](Self::publication_with) says it, read at once.
    pub fn dated_with(&self, options: &Options) -> (Publication, Vec<Mention>) {
        let page = Page::published(self, options);
        let mentions = page.resolved();
        (page.publication, mentions)
    }

    /// When it was published, as far as it says itself: the given day, its clock line or dateline, the days it cites.
    ///
    /// ```
    /// let document = runup::Document::new("talks", "PARIS, June 12, 2023 – The three leaders met for dinner.");
    /// assert_eq!(document.publication().day, Some("2023-06-12".parse()?));
    /// # Ok::<(), runup::Error>(())
    /// ```
    pub fn publication(&self) -> Publication {
        self.publication_with(&Options::default())
    }

    /// The same as the caller chooses.
    pub fn publication_with(&self, options: &Options) -> Publication {
        Page::published(self, options).publication
    }
}

/// A document, and what has been read of it so far.
pub(super) struct Page<'a> {
    document: &'a Document,
    outline: Outline,
    found: Vec<Found>,
    sentences: Vec<Sentence>,
    pub(super) publication: Publication,
    mentions: Vec<Mention>,
    pub(super) statements: Vec<Statement>,
    about: About,
}

impl<'a> Page<'a> {
    /// Outlines, scans and dates a document by itself.
    pub(super) fn of(document: &'a Document, options: &Options) -> Self {
        let outline = Outline::of(document);
        let found = scan(&document.text, &outline, options);
        let sentences = outline.sentences(&document.text, &found);
        let publication = dating::own(document, &outline, &found);
        let (mentions, statements, about) = Default::default();
        Self { document, outline, found, sentences, publication, mentions, statements, about }
    }

    /// The same where the caller knows when documents were published that do not say it for sure.
    pub(super) fn published(document: &'a Document, options: &Options) -> Self {
        let mut page = Self::of(document, options);
        if let Some(day) = options.published.filter(|_| !page.is_dated()) {
            page.publication = Publication::on(day, "given with it");
        }
        page
    }

    /// Whether it says for sure when it was published.
    pub(super) fn is_dated(&self) -> bool {
        self.publication.certainty == Certainty::Certain
    }

    /// Resolves the expressions found.
    fn resolved(&self) -> Vec<Mention> {
        resolve(self.document, &self.outline, &self.sentences, &self.found, &self.publication)
    }

    /// Extracts what is stated with the expressions found, and what the document is about.
    pub(super) fn extract(&mut self, terms: &Terms) {
        self.mentions = self.resolved();
        let (document, outline, publication) = (self.document, &self.outline, &self.publication);
        let (sentences, mentions) = (&self.sentences, &self.mentions);
        (self.statements, self.about) =
            extract::read(document, outline, sentences, mentions, publication, terms);
    }

    /// What it is dated by where it is undated.
    pub(super) fn undated(&self) -> dating::Undated<'_> {
        let Self { publication, statements, mentions, .. } = self;
        dating::Undated { known: publication, statements, mentions }
    }

    /// What it says of others.
    pub(super) fn citations(&self) -> Vec<Citation> {
        dating::citations_in(self.document, &self.outline, &self.sentences, &self.found)
    }

    /// Takes its publication from what others say of it, if they do.
    pub(super) fn date_by(&mut self, citations: &dating::Citations) {
        if let Some(publication) = citations.date(self.document, &self.outline, &self.publication) {
            self.publication = publication;
        }
    }

    /// The title that the text itself bears.
    fn headline(&self) -> Option<String> {
        let headline = self.outline.blocks.iter().find(|block| block.kind == BlockKind::Headline)?;
        let words = headline.span.of(&self.document.text).split_whitespace();
        Some(words.collect::<Vec<_>>().join(" ")).filter(|title| !title.is_empty())
    }

    /// What a timeline keeps of the document, and what the document states.
    pub(super) fn told(self, cites: Vec<Citation>) -> (Source, Vec<Statement>) {
        let document = self.document;
        let Spoken { language, confidence } = document.spoken();
        let source = Source {
            id: document.id.clone(),
            title: document.title.clone().or_else(|| self.headline()),
            source: document.source.clone(),
            url: document.url.clone(),
            language,
            confidence,
            about: self.about,
            published: self.publication,
            cites,
            document: None,
        };
        (source, self.statements)
    }
}
