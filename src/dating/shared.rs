//! Dating a document by what it tells that dated documents tell too.
//!
//! "September last year" of an undated document says when it was published as soon as another document gives the day
//! of that happening. The content measure is the one that merges statements, held to a stricter bound, and a
//! happening that dated documents know from several years says nothing.

use std::collections::BTreeMap;

use crate::calendar::{Certainty, Day, Granularity, Interval, Part, Period};
use crate::document::Publication;
use crate::expression::{Anchor, Expression, Meaning, Of};
use crate::extract::{Modality, Statement};
use crate::merge::{Fit, Rarity, Report, Token, Vocabulary, gather};

/// How much two reports must say the same.
const LIKE: f64 = 0.45;
/// How much less like the reports must be that would date the document otherwise.
const MARGIN: f64 = 0.08;
/// How many reports of the dated documents are compared with one of the undated one.
const CANDIDATES: usize = 32;

/// When an undated document was published, by the happenings that it shares with dated ones; all by their statements.
///
/// Only bounds come out where the words hang on no more than the year, and never more than a guess.
pub fn shared(undated: &[Statement], dated: &[Statement]) -> Option<Publication> {
    shared_by_each(&[undated], dated).pop().flatten()
}

/// The same for many undated documents at once, for which the dated ones are indexed once.
pub(crate) fn shared_by_each(undated: &[&[Statement]], dated: &[Statement]) -> Vec<Option<Publication>> {
    let vocabulary = Vocabulary::of(undated.iter().copied().flatten().chain(dated));
    let known = gather(dated, &vocabulary);
    let rarity = Rarity::of(&known, &vocabulary);
    let witnesses = Witnesses::of(&known, &rarity);
    let findings = |statements: &&[Statement]| {
        let reports = gather(statements.iter(), &vocabulary);
        agree(reports.iter().filter_map(|report| witnesses.date(report)).collect())
    };
    undated.iter().map(findings).collect()
}

/// What one shared happening says about the publication.
struct Finding {
    likeness: f64,
    earliest: Day,
    latest: Day,
    evidence: String,
}

/// The placed reports of dated documents, to be found by their tokens.
struct Witnesses<'a> {
    reports: &'a [Report<'a>],
    rarity: &'a Rarity,
    index: BTreeMap<Token, Vec<usize>>,
}

impl<'a> Witnesses<'a> {
    fn of(reports: &'a [Report<'a>], rarity: &'a Rarity) -> Self {
        let mut index: BTreeMap<Token, Vec<usize>> = BTreeMap::new();
        for (number, report) in reports.iter().enumerate().filter(|(_, report)| report.when.is_some()) {
            for &token in &report.tokens {
                index.entry(token).or_default().push(number);
            }
        }
        Self { reports, rarity, index }
    }

    /// What a report says about the publication if it tells of a happening that is known.
    fn date(&self, report: &Report<'_>) -> Option<Finding> {
        let statement = report.statements.first()?;
        let mut findings: Vec<Finding> = self
            .candidates(report)
            .into_iter()
            .filter_map(|known| self.compare(report, statement, known))
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
                *shared.entry(known).or_default() += self.rarity.weight(*token, None);
            }
        }
        let mut shared: Vec<(usize, f64)> = shared.into_iter().collect();
        shared.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        shared.into_iter().take(CANDIDATES).filter_map(|(known, _)| self.reports.get(known)).collect()
    }

    fn compare(&self, report: &Report<'_>, statement: &Statement, known: &Report<'_>) -> Option<Finding> {
        let when = known.when?;
        let (meant, (earliest, latest)) = published(statement, when)?;
        let fits = matches!(Fit::of(meant, when), Fit::Same | Fit::Within);
        if !fits || !self.rarity.share_a_name(report, known) {
            return None;
        }
        let placed = Report { when: Some(meant), ..report.clone() };
        let witness = known.statements.first()?;
        Some(Finding {
            likeness: self.rarity.likeness(&placed, known),
            earliest,
            latest,
            evidence: format!(
                "\"{}\" of \"{}\" is {} in {} (\"{}\")",
                statement.time_text,
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
fn published(statement: &Statement, when: Interval) -> Option<(Interval, (Day, Day))> {
    let Expression { meaning, .. } = statement.time.expression;
    let day = when.start();
    match meaning {
        Meaning::Part(part, Of::Shift(count, unit, Anchor::Published)) => {
            let room = room(unit, when)?;
            Some((within(part, room, day)?, days(room.shift(-count))))
        }
        Meaning::Offset { count, unit, anchor: Anchor::Published } => {
            let room = room(unit, when)?;
            Some((room.into(), days(room.shift(count.saturating_neg()))))
        }
        Meaning::Part(part, Of::Open | Of::Last(Anchor::Published) | Of::Next(Anchor::Published)) => {
            let ahead = match meaning {
                Meaning::Part(_, Of::Last(_)) => false,
                Meaning::Part(_, Of::Next(_)) => true,
                _ => statement.modality == Modality::Planned,
            };
            let (meant, reach) = match part {
                Part::Weekday(weekday) if weekday == day.weekday() => (Period::Day(day).into(), 6),
                Part::Weekday(_) => return None,
                _ => (part.in_year(day.year()).map(Interval::from)?, 364),
            };
            // What is told without its year, or only by its weekday, is the nearest one.
            let bounds = if ahead { (day.plus(-reach), day) } else { (when.end(), when.end().plus(reach)) };
            Some((meant, bounds))
        }
        _ => None,
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
        _ => part.in_year(day.year()),
    }?;
    room.covers(period).then(|| period.into())
}

fn days(period: Period) -> (Day, Day) {
    (period.first_day(), period.last_day())
}

/// The bounds on which the findings agree, those of the likest first.
fn agree(mut findings: Vec<Finding>) -> Option<Publication> {
    findings.sort_by(|one, other| {
        other.likeness.total_cmp(&one.likeness).then_with(|| one.evidence.cmp(&other.evidence))
    });
    let mut agreed: Option<Publication> = None;
    for finding in findings {
        let (mut earliest, mut latest) = (finding.earliest, finding.latest);
        if let Some(agreed) = &agreed {
            earliest = earliest.max(agreed.earliest.unwrap_or(earliest));
            latest = latest.min(agreed.latest.unwrap_or(latest));
            if earliest > latest || (agreed.earliest, agreed.latest) == (Some(earliest), Some(latest)) {
                continue;
            }
        }
        let evidence = agreed.map_or_else(String::new, |agreed| agreed.evidence + "; ") + &finding.evidence;
        agreed = Some(Publication {
            day: (earliest == latest).then_some(earliest),
            earliest: Some(earliest),
            latest: Some(latest),
            certainty: Certainty::Uncertain,
            evidence,
        });
    }
    agreed
}
