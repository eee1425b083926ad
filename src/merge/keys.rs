//! By what clusters are looked for: the tokens and the document of each report.

use std::ops::Range;

use super::report::Token;

/// By what a cluster is looked for: a token that one of its faces says, or behind all tokens the document that one of them is
/// from.
pub(super) type Key = u32;

/// The keys of some reports, one report after the other.
pub(super) struct Keys {
    all: Vec<Key>,
    /// By report, where its own begin, and in the end where all end.
    starts: Vec<u32>,
    /// How many tokens and how many documents there are.
    tokens: usize,
    documents: usize,
}

impl Keys {
    /// Those of reports that say some tokens in a document.
    pub(super) fn of<'t>(
        reports: impl Iterator<Item = (&'t [Token], Option<u32>)>,
        tokens: usize,
        documents: usize,
    ) -> Self {
        let mut keys = Self { all: Vec::new(), starts: vec![0], tokens, documents };
        for (own, document) in reports {
            keys.all.extend(own);
            keys.all.extend(document.map(|document| keys.document(document)));
            keys.starts.push(keys.all.len() as u32);
        }
        keys
    }

    /// The key of a document.
    pub(super) fn document(&self, document: u32) -> Key {
        self.tokens as Key + document
    }

    /// How many different ones there can be.
    pub(super) fn count(&self) -> usize {
        self.tokens + self.documents
    }

    /// How many there are in all reports.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// How many reports there are.
    pub(super) fn reports(&self) -> usize {
        self.starts.len() - 1
    }

    /// Where the keys of a report stand among all.
    pub(super) fn place(&self, report: usize) -> Range<usize> {
        let start = |report: usize| self.starts.get(report).map_or(0, |start| *start as usize);
        start(report)..start(report + 1)
    }

    /// Those at some places.
    pub(super) fn between(&self, places: Range<usize>) -> &[Key] {
        self.all.get(places).unwrap_or_default()
    }

    /// The keys of a report, its document behind its tokens.
    pub(super) fn of_report(&self, report: usize) -> &[Key] {
        self.between(self.place(report))
    }

    /// Those of them that are tokens.
    pub(super) fn tokens(&self, report: usize) -> &[Key] {
        match self.of_report(report) {
            [tokens @ .., document] if *document as usize >= self.tokens => tokens,
            tokens => tokens,
        }
    }
}
