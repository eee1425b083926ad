//! What pairs of reports are judged by, of each report: numbers, so that most pairs are refused by a few of them.

use super::fit::{Stretch, count};
use super::likeness::Rarity;
use super::profile::Profiles;
use super::report::{Report, Token};
use crate::document::Span;
use crate::threads;

/// How many paragraphs of a document tell what it is about.
const LEAD: usize = 4;

/// What a report is judged by, in one line of the cache.
#[repr(align(64))]
pub(super) struct Features {
    /// Its days, where they could be placed.
    pub(super) days: Option<Stretch>,
    /// Whether its day is only inferred from the day of publication.
    pub(super) lead: bool,
    /// Whether it may have happened shortly before its day, on which it was published or reported.
    pub(super) late: bool,
    /// Whether it is the first that its document tells of its day, near its top.
    pub(super) leading: bool,
    /// Whether a noun names the happening.
    pub(super) noun: bool,
    /// Whether it names somebody or something.
    pub(super) names: bool,
    /// Whether an undated report tells it as news.
    pub(super) news: bool,
    /// The day of the report that looks back on it without saying when it was.
    pub(super) recalled: Option<i32>,
    pub(super) concept: Option<Token>,
    /// Where its tokens stand among the keys of all reports, and where they end.
    pub(super) tokens: (u32, u32),
    /// The number of its first document among those that state something.
    pub(super) document: u32,
    /// The same among the profiles.
    pub(super) profile: Option<u32>,
}

const _: () = assert!(size_of::<Features>() == 64);

impl Features {
    /// Those of some reports; `documents` are the numbers of the documents by statement.
    pub(super) fn of(
        reports: &[Report<'_>],
        documents: &[u32],
        rarity: &Rarity,
        profiles: &Profiles<'_>,
    ) -> Vec<Self> {
        let mut features = threads::map(reports, |report| Self {
            days: report.when.map(Stretch::from),
            lead: report.lead(),
            late: report.late(),
            leading: report.recalled().is_some(),
            noun: report.noun(),
            names: !rarity.names(report).is_empty(),
            news: report.news(),
            recalled: report.recalled().map(count),
            concept: rarity.concept(report),
            tokens: (0, 0),
            document: report.numbers.first().map_or(0, |&number| documents[number as usize]),
            profile: profiles.number(report.document()),
        });
        for (report, near_the_top) in firsts(reports, documents) {
            features[report as usize].leading = near_the_top;
        }
        features
    }
}

/// The reports that are the first that a document tells of their day, and whether it does so near its top.
fn firsts(reports: &[Report<'_>], documents: &[u32]) -> impl Iterator<Item = (u32, bool)> {
    // By document and day, how far down and where it is told, and in which report.
    type Place = ((u32, i32), (usize, Span, u32));
    let mut places: Vec<Place> = Vec::new();
    for (index, report) in (0..).zip(reports) {
        let Some((day, _)) = report.days else { continue };
        for (&number, statement) in report.numbers.iter().zip(&report.statements) {
            let place = (statement.paragraph, statement.trigger.span, index);
            places.push(((documents[number as usize], day), place));
        }
    }
    places.sort_unstable();
    places.dedup_by_key(|(told, _)| *told);
    places.into_iter().map(|(_, (paragraph, _, report))| (report, paragraph <= LEAD))
}

/// By the number of each statement, that of its document: statements are numbered document by document.
pub(super) fn documents(reports: &[Report<'_>]) -> Vec<u32> {
    let count = reports.iter().map(|report| report.numbers.len()).sum();
    let mut ids = vec![""; count];
    for report in reports {
        for (&number, statement) in report.numbers.iter().zip(&report.statements) {
            ids[number as usize] = statement.document.as_str();
        }
    }
    let mut documents = Vec::with_capacity(count);
    for same in ids.chunk_by(|one, other| one == other) {
        let document = documents.last().map_or(0, |last| last + 1);
        documents.extend(same.iter().map(|_| document));
    }
    documents
}
