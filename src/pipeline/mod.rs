//! The whole way, from documents to a timeline: the map of the stages.
//!
//! Each document is read by itself, in `page`; what was read is gathered in `readings`, as a set. Then come the only
//! steps that look at several documents: those that are not sure of their day of publication are dated by the others,
//! and the statements of all are merged. A timeline keeps what was read, so it can go back to the set and take more.

mod page;
mod readings;

use std::borrow::Borrow;
use std::convert::Infallible;

use crate::dating::{self, Citations, Undated};
use crate::document::Document;
use crate::error::{Error, ErrorKind};
use crate::extract::Statement;
use crate::merge::merge_told;
use crate::options::Options;
use crate::terms::Terms;
use crate::threads;
use crate::timeline::{Source, Timeline};

use page::Page;
use readings::{Reading, Readings};

impl Timeline {
    /// The timeline of some documents, the whole way: each document is outlined, scanned, dated, resolved and
    /// extracted by itself, unless it is undated and another one cites it with a day; documents that nothing else
    /// dates are then dated by what they share with the others and read once more; the statements of all are merged.
    ///
    /// The order of the documents changes nothing. Of documents with one id only one counts: one that says when it was
    /// published, if there is one.
    pub fn from_documents<D: Borrow<Document> + Send>(
        documents: impl IntoIterator<Item = D, IntoIter: Send>,
    ) -> Self {
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
    pub fn with_options<D: Borrow<Document> + Send>(
        documents: impl IntoIterator<Item = D, IntoIter: Send>,
        options: &Options,
    ) -> Self {
        let mut readings = Readings::default();
        read(&mut readings, documents, options);
        timeline(readings, options)
    }

    /// The timeline with more documents: exactly what one run over all of them gives. It may have been
    /// [read back](crate::read::timeline()) from its JSON.
    ///
    /// ```
    /// use runup::{Document, Timeline};
    /// let mut vote = Document::new("vote", "Lithuania's parliament adopted the resolution on Thursday.");
    /// vote.published = Some("2023-04-06".parse()?);
    /// let memoir = Document::new("memoir", "On April 6, 2023, the Lithuanian parliament adopted a resolution.");
    /// let timeline = Timeline::from_documents([&vote]).extend([&memoir])?;
    /// assert_eq!(timeline, Timeline::from_documents([vote, memoir]));
    /// # Ok::<(), runup::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Cut`] where the timeline was cut: what it lost would be missing.
    pub fn extend<D: Borrow<Document> + Send>(
        self,
        documents: impl IntoIterator<Item = D, IntoIter: Send>,
    ) -> Result<Self, Error> {
        self.extend_with(documents, &Options::default())
    }

    /// The same as the caller chooses; documents that are not sure when they were published are read once more, so these
    /// should be the options with which they were read before.
    ///
    /// # Errors
    ///
    /// As [`extend`](Self::extend).
    pub fn extend_with<D: Borrow<Document> + Send>(
        self,
        documents: impl IntoIterator<Item = D, IntoIter: Send>,
        options: &Options,
    ) -> Result<Self, Error> {
        let mut readings = self.readings()?;
        read(&mut readings, documents, options);
        Ok(timeline(readings, options))
    }

    /// The timeline of the documents of both: exactly what one run over all of them gives.
    ///
    /// # Errors
    ///
    /// As [`extend`](Self::extend), of either.
    pub fn merge(self, other: Self) -> Result<Self, Error> {
        self.merge_with(other, &Options::default())
    }

    /// The same as the caller chooses, as in [`extend_with`](Self::extend_with).
    ///
    /// # Errors
    ///
    /// As [`extend`](Self::extend), of either.
    pub fn merge_with(self, other: Self, options: &Options) -> Result<Self, Error> {
        let mut readings = self.readings()?;
        readings.extend(other.readings()?.all());
        Ok(timeline(readings, options))
    }

    /// What was read to make it.
    fn readings(self) -> Result<Readings, Error> {
        if self.cut {
            let message = "the timeline was cut, and what it lost would be missing: expected a whole one";
            return Err(Error::new(ErrorKind::Cut, message));
        }
        Ok(self.into())
    }
}

/// Reads documents, each by itself.
fn read<D: Borrow<Document> + Send>(
    readings: &mut Readings,
    documents: impl IntoIterator<Item = D, IntoIter: Send>,
    options: &Options,
) {
    let terms = std::mem::take(&mut readings.terms);
    let read = |document: D| Reading::of(document.borrow(), options, &terms);
    let Ok(()) = threads::in_order(documents, read, |together| {
        readings.extend(together);
        Ok::<(), Infallible>(())
    });
    readings.terms = terms;
}

/// The timeline of what was read: open documents are dated by the others, first by citation, then by what they share
/// with them; then days that are counted from a happening are found; then all statements are merged.
fn timeline(mut readings: Readings, options: &Options) -> Timeline {
    let terms = std::mem::take(&mut readings.terms);
    let (mut sources, mut statements, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for reading in readings.all() {
        match reading {
            Reading::Settled(source, told) => {
                sources.push(source);
                statements.push(told);
            }
            Reading::Open(document, cites) => open.push((document, cites)),
        }
    }
    let told = date(&open, &sources, &statements, options, &terms);
    for ((source, told), (document, _)) in told.into_iter().zip(open) {
        sources.push(Source { document: Some(document), ..source });
        statements.push(told);
    }
    // They live on in what bears them.
    threads::join(|| drop(terms), || dating::count_from_occasions(&mut sources, &mut statements));
    merge_told(sources, statements)
}

/// A document that others may date, and what it says of others.
type Open = (Box<Document>, Vec<dating::Citation>);

/// What open documents are and state, once the others have dated them.
fn date(
    open: &[Open],
    settled: &[Source],
    stated: &[Vec<Statement>],
    options: &Options,
    terms: &Terms,
) -> Vec<(Source, Vec<Statement>)> {
    if open.is_empty() {
        return Vec::new();
    }
    let cited = settled.iter().map(|source| &source.cites).chain(open.iter().map(|(_, cites)| cites));
    let citations: Citations = cited.flatten().cloned().collect();
    let mut pages: Vec<Page<'_>> = threads::map(open, |(document, _)| {
        let mut page = Page::of(document, options);
        page.date_by(&citations);
        page.extract(terms);
        page
    });
    date_by_shared_happenings(&mut pages, stated, terms);
    pages.into_iter().zip(open).map(|(page, (_, cites))| page.told(cites.clone())).collect()
}

/// Dates the documents that nothing else dates by what they tell that others tell too, and reads them again.
fn date_by_shared_happenings(pages: &mut [Page<'_>], stated: &[Vec<Statement>], terms: &Terms) {
    let is_undated = |page: &Page<'_>| page.publication.day.is_none();
    let told: Vec<&Statement> =
        stated.iter().flatten().chain(pages.iter().flat_map(|page| &page.statements)).collect();
    let undated = pages.iter().filter(|page| is_undated(page));
    let undated: Vec<Undated<'_>> = undated.map(Page::undated).collect();
    let publications = dating::shared_by_each(&undated, &told);
    for (page, publication) in pages.iter_mut().filter(|page| is_undated(page)).zip(publications) {
        if let Some(publication) = publication {
            page.publication = publication;
            page.extract(terms);
        }
    }
}
