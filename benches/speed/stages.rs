//! Each stage and the whole way, by its name.

use std::hint::black_box;

use runup::outline::Sentence;
use runup::{
    Document, Found, Mention, Options, Outline, Publication, Statement, Timeline, extract, resolve, scan,
};

/// Documents, and what the stages make of them.
pub(super) struct Stages<'a> {
    documents: &'a [Document],
    options: Options,
    outlines: Vec<Outline>,
    found: Vec<Vec<Found>>,
    sentences: Vec<Vec<Sentence>>,
    publications: Vec<Publication>,
    mentions: Vec<Vec<Mention>>,
}

impl<'a> Stages<'a> {
    pub(super) fn of(documents: &'a [Document]) -> Self {
        let options = Options::default();
        let publications = documents.iter().map(Document::publication).collect();
        let mut stages = Self {
            documents,
            options,
            outlines: Vec::new(),
            found: Vec::new(),
            sentences: Vec::new(),
            publications,
            mentions: Vec::new(),
        };
        stages.outlines = stages.outline();
        stages.found = stages.scan();
        stages.sentences = stages.split();
        stages.mentions = stages.resolve();
        stages
    }

    fn each<T>(&self, stage: impl Fn(usize) -> T) -> Vec<T> {
        (0..self.documents.len()).map(stage).collect()
    }

    fn outline(&self) -> Vec<Outline> {
        self.each(|at| Outline::of(&self.documents[at]))
    }

    fn scan(&self) -> Vec<Vec<Found>> {
        self.each(|at| scan(&self.documents[at].text, &self.outlines[at], &self.options))
    }

    fn split(&self) -> Vec<Vec<Sentence>> {
        self.each(|at| self.outlines[at].sentences(&self.documents[at].text, &self.found[at]))
    }

    fn resolve(&self) -> Vec<Vec<Mention>> {
        self.each(|at| {
            let (document, publication) = (&self.documents[at], &self.publications[at]);
            resolve(document, &self.outlines[at], &self.sentences[at], &self.found[at], publication)
        })
    }

    fn extract(&self) -> Vec<Vec<Statement>> {
        self.each(|at| {
            let (document, publication) = (&self.documents[at], &self.publications[at]);
            extract(document, &self.outlines[at], &self.sentences[at], &self.mentions[at], publication)
        })
    }

    /// Runs one of the stages or ways, by its name; whether there is one of that name.
    pub(super) fn run(&self, name: &str) -> bool {
        match name {
            "outline" => drop(black_box(self.outline())),
            "scan" => drop(black_box(self.scan())),
            "sentences" => drop(black_box(self.split())),
            "resolve" => drop(black_box(self.resolve())),
            "extract" => drop(black_box(self.extract())),
            "tag" => drop(black_box(self.each(|at| self.documents[at].mentions()))),
            "timeline" => drop(black_box(Timeline::from_documents(self.documents))),
            _ => return false,
        }
        true
    }
}

/// The stages and ways, in order.
pub(super) const NAMES: [&str; 7] = ["outline", "scan", "sentences", "resolve", "extract", "tag", "timeline"];
