//! Dating a document by what it tells that dated documents tell too.
//!
//! "September last year" of an undated document says when it was published as soon as another document gives the day
//! of that happening. The content measure is the one that merges statements, held to a stricter bound, and a
//! happening that dated documents know from several years says nothing.

use std::collections::BTreeMap;

use crate::calendar::{Certainty, Day, Granularity, Interval, Part, Period};
use crate::document::Publication;
use crate::expression::{Anchor, Meaning, Of};
use crate::extract::{Modality, Statement};
use crate::merge::{Fit, Rarity, Report, Token, Vocabulary, gather};
use crate::resolve::{Direction, Mention, Step, Tense};

/// How much two reports must say the same.
const LIKE: f64 = 0.45;
/// How much less like the reports must be that would date the document otherwise.
const MARGIN: f64 = 0.08;
/// How many reports of the dated documents are compared with one of the undated one.
const CANDIDATES: usize = 32;

/// An undated document.
#[derive(Debug, Clone, Copy)]
pub struct Undated<'a> {
    /// What is known of its publication, be it nothing.
    pub known: &'a Publication,
    /// What it states.
    pub statements: &'a [Statement],
    /// The mentions that date what it states, in the order of its text.
    pub mentions: &'a [Mention],
}

impl Undated<'_> {
    /// What the words say that date a statement.
    fn meaning(&self, statement: &Statement) -> Option<Meaning> {
        // What no words date has no mention of its own.
        let start = Some(statement.time.span).filter(|words| !words.is_empty())?.start;
        let at = self.mentions.binary_search_by_key(&start, |mention| mention.span.start).ok()?;
        self.mentions.get(at).map(|mention| mention.expression.meaning)
    }
}

/// When an undated document was published, by the happenings that it shares with dated ones.
///
/// What is already known of the publication is narrowed; nothing comes out where nothing narrows it.
/// Only bounds come out where the words hang on no more than the year, and never more than a guess.
pub fn shared(undated: Undated<'_>, dated: &[Statement]) -> Option<Publication> {
    shared_by_each(&[undated], &dated.iter().collect::<Vec<_>>()).pop().flatten()
}

/// The same for many undated documents at once, for which the others are indexed once.
pub(crate) fn shared_by_each(undated: &[Undated<'_>], dated: &[&Statement]) -> Vec<Option<Publication>> {
    let told = undated.iter().flat_map(|undated| undated.statements);
    let vocabulary = Vocabulary::of(told.chain(dated.iter().copied()));
    let placed = gather(dated.iter().copied(), &vocabulary);
    let rarity = Rarity::of(&placed, &vocabulary);
    let witnesses = Witnesses::of(&placed, &rarity);
    let narrowed = |undated: &Undated<'_>| {
        let reports = gather(undated.statements, &vocabulary);
        let findings = reports.iter().filter_map(|report| witnesses.date(report, undated));
        agree(undated.known, findings.collect())
    };
    undated.iter().map(narrowed).collect()
}

/// What one shared happening says about the publication.
struct Finding {
    likeness: f64,
    earliest: Day,
    latest: Day,
    evidence: String,
}

/// The reports that are placed for sure, to be found by their tokens.
struct Witnesses<'a> {
    reports: &'a [Report<'a>],
    rarity: &'a Rarity,
    index: BTreeMap<Token, Vec<usize>>,
}

impl<'a> Witnesses<'a> {
    fn of(reports: &'a [Report<'a>], rarity: &'a Rarity) -> Self {
        let mut index: BTreeMap<Token, Vec<usize>> = BTreeMap::new();
        let sure =
            |report: &Report<'_>| report.when.is_some_and(|when| when.certainty() < Certainty::Uncertain);
        for (number, report) in reports.iter().enumerate().filter(|(_, report)| sure(report)) {
            for &token in &report.tokens {
                index.entry(token).or_default().push(number);
            }
        }
        Self { reports, rarity, index }
    }

    /// What a report says about the publication if it tells of a happening that is known.
    fn date(&self, report: &Report<'_>, undated: &Undated<'_>) -> Option<Finding> {
        let statement = report.statements.first()?;
        let meaning = undated.meaning(statement)?;
        let possible = |finding: &Finding| {
            undated.known.earliest.is_none_or(|earliest| earliest <= finding.latest)
                && undated.known.latest.is_none_or(|latest| finding.earliest <= latest)
        };
        let mut findings: Vec<Finding> = self
            .candidates(report)
            .into_iter()
            .filter_map(|known| self.compare(report, (statement, meaning), known))
            .filter(possible)
            .collect();
        findings.sort_by(|one, other| {
            other.likeness.total_cmp(&one.likeness).then_with(|| one.evidence.cmp(&other.evidence))
        });
        let best = findings.first()?;
        let (earliest, latest, bound) = (best.earliest, best.latest, best.likeness - MARGIN);
        let doubtful =
            |other: &Finding| other.likeness > bound && (other.latest < earliest || latest < other.earliest);
        if best.likeness < LIKE || findings.iter().any(doubtful) { None } else { findings.into_iter().next() }
    }

    /// The placed reports that share the rarest tokens with a report.
    fn candidates(&self, report: &Report<'_>) -> Vec<&'a Report<'a>> {
        let mut shared: BTreeMap<usize, f64> = BTreeMap::new();
        for token in &report.tokens {
            for &known in self.index.get(token).into_iter().flatten().take(8 * CANDIDATES) {
                *shared.entry(known).or_default() += self.rarity.weight(*token);
            }
        }
        let mut shared: Vec<(usize, f64)> = shared.into_iter().collect();
        shared.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        shared.into_iter().take(CANDIDATES).filter_map(|(known, _)| self.reports.get(known)).collect()
    }

    fn compare(
        &self,
        report: &Report<'_>,
        (statement, meaning): (&Statement, Meaning),
        known: &Report<'_>,
    ) -> Option<Finding> {
        let (when, witness) = (known.when?, known.statements.first()?);
        if witness.document == statement.document {
            return None;
        }
        let (meant, (earliest, latest)) = published(statement, meaning, when)?;
        // A month is no witness of a day in it.
        let fits = matches!(Fit::of(meant, when), Fit::Same | Fit::Within)
            && when.granularity() <= meant.granularity();
        // One day in seven is that weekday: it takes the same kind of happening to mean that one.
        let weekday = matches!(meaning, Meaning::Part(Part::Weekday(_), _));
        let same_kind = self.rarity.concept(report) == self.rarity.concept(known);
        if !fits || weekday && !same_kind || !self.rarity.share_a_name(report, known) {
            return None;
        }
        let placed = report.on(Some(meant).filter(|_| !weekday));
        Some(Finding {
            likeness: self.rarity.likeness(&placed, known),
            earliest,
            latest,
            evidence: format!(
                "\"{}\" of \"{}\" is {} in {} (\"{}\")",
                statement.time.text,
                statement.title,
                when.timex3(),
                witness.document,
                witness.title
            ),
        })
    }
}

/// If a statement tells of a happening of those days: the days that its expression then means, and the first and last
/// day on which it can have been written. Nothing where the expression does not hang on the day of publication.
fn published(statement: &Statement, meaning: Meaning, when: Interval) -> Option<(Interval, (Day, Day))> {
    let day = when.start();
    match meaning {
        Meaning::Part(part, Of::Shift(count, unit, Anchor::Published)) => {
            let room = room(unit, when)?;
            Some((within(part, room, day)?, days(room.shift(count.saturating_neg()))))
        }
        Meaning::Offset { count, unit, anchor: Anchor::Published } => {
            let room = room(unit, when)?;
            Some((room.into(), days(room.shift(count.saturating_neg()))))
        }
        Meaning::Part(part, Of::Open | Of::Last(Anchor::Published) | Of::Next(Anchor::Published)) => {
            let meant: Interval = match part {
                Part::Weekday(weekday) => (weekday == day.weekday()).then_some(Period::Day(day))?.into(),
                _ => part.in_year(day.year())?.into(),
            };
            let every = if matches!(part, Part::Weekday(_)) { 7 } else { 365 };
            Some((meant, around(meant, every, direction(statement, meaning))))
        }
        _ => None,
    }
}

/// Whether the words look ahead or back at what they tell, where they show it.
fn direction(statement: &Statement, meaning: Meaning) -> Option<Direction> {
    let says = |tense| statement.time.because.0.contains(&Step::Clause(tense));
    match meaning {
        Meaning::Part(_, Of::Last(_)) => Some(Direction::Before),
        Meaning::Part(_, Of::Next(_)) => Some(Direction::After),
        _ if statement.modality == Modality::Planned => Some(Direction::After),
        _ if says(Tense::Future) => Some(Direction::After),
        _ if says(Tense::Past) => Some(Direction::Before),
        _ => None,
    }
}

/// The first and last day on which such days can be told without their larger unit if they come back every so many
/// days: they are the nearest ones in their direction, or in either.
fn around(meant: Interval, every: i64, direction: Option<Direction>) -> (Day, Day) {
    let (start, end) = (meant.start(), meant.end());
    match direction {
        Some(Direction::Before) => (start, end.plus(every - 1)),
        Some(Direction::After) => (start.plus(1 - every), end),
        _ => (start.plus(-every / 2), end.plus(every / 2)),
    }
}

/// The unit in which all of the days lie.
fn room(unit: Granularity, when: Interval) -> Option<Period> {
    let room = Period::containing(unit, when.start());
    Interval::from(room).covers(when).then_some(room)
}

/// The part of a larger unit, near a day in it.
fn within(part: Part, room: Period, day: Day) -> Option<Interval> {
    let period = match part {
        Part::Weekday(weekday) => (weekday == day.weekday()).then_some(Period::Day(day)),
        Part::Unknown(_) => Some(room),
        _ => part.in_year(day.year()),
    }?;
    room.covers(period).then(|| period.into())
}

fn days(period: Period) -> (Day, Day) {
    (period.first_day(), period.last_day())
}

/// What is known of the publication, narrowed by the findings that agree, the likest first.
fn agree(known: &Publication, mut findings: Vec<Finding>) -> Option<Publication> {
    findings.sort_by(|one, other| {
        other.likeness.total_cmp(&one.likeness).then_with(|| one.evidence.cmp(&other.evidence))
    });
    let mut agreed = known.clone();
    let mut evidence: Vec<&str> = Vec::new();
    for finding in &findings {
        let earliest = finding.earliest.max(agreed.earliest.unwrap_or(finding.earliest));
        let latest = finding.latest.min(agreed.latest.unwrap_or(finding.latest));
        let narrower = (agreed.earliest, agreed.latest) != (Some(earliest), Some(latest));
        if earliest <= latest && narrower {
            (agreed.earliest, agreed.latest) = (Some(earliest), Some(latest));
            evidence.push(&finding.evidence);
        }
    }
    if evidence.is_empty() {
        return None;
    }
    let still = |day: &Day| agreed.earliest <= Some(*day) && Some(*day) <= agreed.latest;
    agreed.day = if agreed.earliest == agreed.latest { agreed.earliest } else { agreed.day.filter(still) };
    agreed.certainty = Certainty::Uncertain;
    if known.earliest.or(known.latest).is_some() {
        evidence.insert(0, &known.evidence);
    }
    agreed.evidence = evidence.join("; ");
    Some(agreed)
}
