//! The days that are counted from a happening which other statements date: "two days after Finland joined".
//!
//! Knows what all documents state; knows no text.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Write as _;

use foldhash::fast::RandomState;

use crate::calendar::{Certainty, Day, Granularity, Interval, Period, Value};
use crate::document::Publication;
use crate::extract::{Modality, Occasion, Statement};
use crate::resolve::{Base, Reason, Step};
use crate::threads;
use crate::timeline::Source;

/// A happening lasts no longer whose days others count from.
const LONGEST: i64 = 14;
/// So many statements of one kind of happening and one name are asked, so that time stays linear.
const ASKED: usize = 200;

/// Dates the statements of each source whose days are counted from what some statement dates; who tells of such a day is
/// not published before it.
///
/// A happening is the one meant if it is of that kind and all who are named take part, and half of what is said of it is
/// said there; where none is named, it is one of the same document. Where no day is that of more than half of the documents
/// that tell of it, nothing is dated.
pub(crate) fn count_from_occasions(sources: &mut [Source], told: &mut [Vec<Statement>]) {
    for ((source, at), document, when) in found(sources, told) {
        let statement = told.get_mut(source).and_then(|told| told.get_mut(at));
        if let Some((source, statement)) = sources.get_mut(source).zip(statement) {
            place_at(statement, &document, when);
            bound(&mut source.published, statement, &document);
        }
    }
}

/// The statements whose day is found, by source and place; the document that gives the day of the happening, and that day.
fn found(sources: &[Source], told: &[Vec<Statement>]) -> Vec<((usize, usize), String, Interval)> {
    let counting = threads::map(told, |told| counting(told).collect::<Vec<_>>());
    let witnesses = Witnesses::of(&counting, told);
    let mut found = Vec::new();
    for (number, (source, counting)) in sources.iter().zip(counting).enumerate() {
        for (at, statement, occasion) in counting {
            let latest = source.published.latest.or(source.published.day);
            let latest = latest.filter(|_| statement.modality == Modality::Happened);
            if let Some((document, when)) = witnesses.meant(occasion, &statement.document, latest) {
                found.push(((number, at), document.to_owned(), when));
            }
        }
    }
    found
}

/// A statement that counts its days from a happening, where it stands among those of its document, and that happening.
type Counting<'a> = (usize, &'a Statement, &'a Occasion);

/// Those of a document's statements that count their days from a happening.
fn counting(told: &[Statement]) -> impl Iterator<Item = Counting<'_>> {
    told.iter()
        .enumerate()
        .filter_map(move |(at, statement)| Some((at, statement, statement.time.occasion.as_deref()?)))
}

/// What is asked for: a kind of happening, and one who took part or, where nobody is named, the document that points to it.
type Sought<'a> = (&'a str, &'a str);

/// The statements that give happenings their days from which others count.
struct Witnesses<'a>(HashMap<Sought<'a>, Vec<&'a Statement>, RandomState>);

impl<'a> Witnesses<'a> {
    fn of(counting: &[Vec<Counting<'a>>], told: &'a [Vec<Statement>]) -> Self {
        let mut asked: HashMap<Sought<'a>, Vec<&'a Statement>, RandomState> = HashMap::default();
        for (_, statement, occasion) in counting.iter().flatten() {
            for sought in sought(occasion, &statement.document) {
                asked.entry(sought).or_default();
            }
        }
        if asked.is_empty() {
            return Self(asked);
        }
        let kinds: HashSet<&str, RandomState> = asked.keys().map(|(kind, _)| *kind).collect();
        let may_be_asked =
            |told: &&Statement| gives_days(told) && kinds.contains(told.trigger.concept.as_str());
        let told: Vec<Vec<&Statement>> =
            threads::map(told, |told| told.iter().filter(may_be_asked).collect());
        for statement in told.into_iter().flatten() {
            let concept = statement.trigger.concept.as_str();
            let keys = statement.names.iter().map(|name| name.key.as_str());
            for key in keys.chain([statement.document.as_str()]) {
                if let Some(known) = asked.get_mut(&(concept, key)).filter(|known| known.len() < ASKED) {
                    known.push(statement);
                }
            }
        }
        Self(asked)
    }

    /// When a happening was that a document counts from, to a day that is not after the `latest`, and which document says so:
    /// the same one first, then the others.
    fn meant(&self, occasion: &Occasion, document: &str, latest: Option<Day>) -> Option<(&'a str, Interval)> {
        let known = sought(occasion, document)
            .filter_map(|sought| self.0.get(&sought))
            .min_by_key(|known| known.len())?;
        let fits = |witness: &&Statement| {
            let alike = occasion.words.iter().filter(|word| witness.words.contains(word)).count();
            let takes_part = |key: &String| witness.names.iter().any(|name| name.key == *key);
            let in_time =
                |latest: Day| witness.when.is_some_and(|when| counted(occasion, when).start() <= latest);
            2 * alike >= occasion.words.len()
                && occasion.keys.iter().all(takes_part)
                && latest.is_none_or(in_time)
        };
        let (own, others): (Vec<&Statement>, Vec<&Statement>) =
            known.iter().copied().filter(fits).partition(|witness| witness.document == document);
        let asks_others = own.is_empty() && !occasion.keys.is_empty();
        agreed(&own).or_else(|| agreed(&others).filter(|_| asks_others))
    }
}

/// By what the witnesses of a happening are found that a document counts from.
fn sought<'a>(occasion: &'a Occasion, document: &'a str) -> impl Iterator<Item = Sought<'a>> {
    let document = Some(document).filter(|_| occasion.keys.is_empty());
    occasion.keys.iter().map(String::as_str).chain(document).map(|who| (occasion.concept.as_str(), who))
}

/// Whether a statement is sure of the days of its happening, and counts them from no other.
fn gives_days(statement: &Statement) -> bool {
    let sure = |when: Interval| {
        when.certainty() < Certainty::Uncertain
            && when.granularity() <= Granularity::Day
            && when.days() <= LONGEST
    };
    statement.when.is_some_and(sure)
        && statement.time.occasion.is_none()
        && statement.modality != Modality::Denied
}

/// The days that more than half of the documents give which witness a happening, by the first of them; none where they give
/// it others as well.
fn agreed<'a>(witnesses: &[&'a Statement]) -> Option<(&'a str, Interval)> {
    let told = || witnesses.iter().filter_map(|told| Some((told.document.as_str(), told.when?)));
    let mut days: BTreeMap<Day, BTreeSet<&str>> = BTreeMap::new();
    for (document, when) in told() {
        days.entry(when.start()).or_default().insert(document);
    }
    let all: BTreeSet<&str> = told().map(|(document, _)| document).collect();
    let mut most = days.iter().filter(|(_, documents)| 2 * documents.len() > all.len());
    let (start, _) = most.next().filter(|_| most.next().is_none())?;
    let of_that_day = told().filter(|(_, when)| when.start() == *start);
    of_that_day.min_by_key(|(document, when)| (when.days(), when.certainty(), *document, *when))
}

/// Dates a statement by its occasion.
fn place_at(statement: &mut Statement, document: &str, when: Interval) {
    let Some(occasion) = statement.time.occasion.as_deref_mut() else { return };
    let Occasion { count, unit, .. } = *occasion;
    let end = if count > 0 { when.last() } else { when.first() };
    let placed = counted(occasion, when);
    occasion.told_by = Some(document.to_owned());
    statement.time.value = Value::Period(placed.first());
    statement.time.because = Reason(vec![Step::Counted(count, unit, Base::Told(end))]);
    statement.when = Some(placed);
}

/// The days that are so many units from a happening of those days.
fn counted(occasion: &Occasion, when: Interval) -> Interval {
    let Occasion { count, unit, .. } = *occasion;
    let day = if count > 0 { when.end() } else { when.start() };
    let counted = Period::containing(unit, Period::day_after(day, count, unit));
    if count == 0 { when } else { Interval::from(counted).with(when.certainty()) }
}

/// Narrows when a document was published that is not sure of it, by a day that it looks back on.
fn bound(published: &mut Publication, statement: &Statement, witness: &str) {
    let looks_back = statement.modality == Modality::Happened;
    let Some(day) = statement.when.map(Interval::start).filter(|_| looks_back) else { return };
    let narrows = published.earliest.is_none_or(|earliest| earliest < day);
    let possible = published.latest.is_none_or(|latest| day <= latest);
    if published.certainty == Certainty::Certain || published.day.is_some() || !narrows || !possible {
        return;
    }
    match published.earliest.or(published.latest) {
        Some(_) => published.evidence.push_str("; "),
        None => published.evidence.clear(),
    }
    let _ = write!(published.evidence, "\"{}\" is {day}, as {witness} tells", statement.time.text);
    published.earliest = Some(day);
    published.certainty = Certainty::Uncertain;
}

/// Takes back what others said, so that a statement is as its document made it.
pub(crate) fn uncount(statement: &mut Statement) {
    if let Some(occasion) = statement.time.occasion.as_deref_mut() {
        occasion.told_by = None;
        statement.time.value = Occasion::UNKNOWN;
        statement.time.because = Reason(vec![Step::Open]);
        statement.when = None;
    }
}
