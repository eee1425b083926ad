//! The days that are counted from a happening which other statements date: "two days after Finland joined".
//!
//! Knows what all documents state; knows no text.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use foldhash::fast::RandomState;

use crate::calendar::{Certainty, Day, Granularity, Interval, Part, Period, Value};
use crate::document::Publication;
use crate::extract::{Modality, Occasion, Statement};
use crate::resolve::{Base, Reason, Step};
use crate::timeline::Source;

/// A happening lasts no longer whose days others count from.
const LONGEST: i64 = 14;

/// Dates the statements of each source whose days are counted from what some statement dates; who tells of such a day is
/// not published before it.
///
/// A happening is the one meant if it is of that kind and all who are named take part, and half of
/// what is said of it is said there; where none is named, it is one of
/// the same document. Where no day is that of more than half of the documents that tell of it, nothing is dated.
pub(crate) fn count_from_occasions(sources: &mut [Source], told: &mut [Vec<Statement>]) {
    let occasions = || told.iter().flatten().filter_map(|statement| statement.time.occasion.as_deref());
    let concepts: HashSet<&str, RandomState> =
        occasions().map(|occasion| occasion.concept.as_str()).collect();
    if concepts.is_empty() {
        return;
    }
    let mut witnesses: BTreeMap<String, Vec<Witness>> = BTreeMap::new();
    for statement in told.iter().flatten() {
        let concept = statement.trigger.concept.as_str();
        if let Some(witness) = concepts.contains(concept).then(|| Witness::of(statement)).flatten() {
            witnesses.entry(concept.to_owned()).or_default().push(witness);
        }
    }
    for (source, statements) in sources.iter_mut().zip(told) {
        for statement in statements {
            let Some(occasion) = statement.time.occasion.as_deref() else { continue };
            let known = witnesses.get(&occasion.concept).map(Vec::as_slice).unwrap_or_default();
            let latest = source.published.latest.or(source.published.day);
            let latest = latest.filter(|_| statement.modality == Modality::Happened);
            if let Some((document, when)) = meant(occasion, &statement.document, latest, known) {
                place(statement, document.to_owned(), when);
                bound(&mut source.published, statement, document);
            }
        }
    }
}

/// What a statement of sure days says of its happening.
struct Witness {
    document: String,
    when: Interval,
    keys: Vec<String>,
    words: Vec<String>,
}

impl Witness {
    fn of(statement: &Statement) -> Option<Self> {
        let sure = |when: &Interval| {
            when.certainty() < Certainty::Uncertain
                && when.granularity() <= Granularity::Day
                && when.days() <= LONGEST
        };
        let counted = statement.time.occasion.is_some() || statement.modality == Modality::Denied;
        let when = statement.when.filter(sure).filter(|_| !counted)?;
        let keys = statement.names.iter().map(|name| name.key.clone()).collect();
        Some(Self { document: statement.document.clone(), when, keys, words: statement.words.clone() })
    }
}

/// When a happening was that a document counts from, to a day that is not after the `latest`, and which document says so: the same one first, then the others.
fn meant<'w>(
    occasion: &Occasion,
    document: &str,
    latest: Option<Day>,
    witnesses: &'w [Witness],
) -> Option<(&'w str, Interval)> {
    let fits = |witness: &&Witness| {
        let alike = occasion.words.iter().filter(|word| witness.words.contains(word)).count();
        2 * alike >= occasion.words.len()
            && occasion.keys.iter().all(|key| witness.keys.contains(key))
            && latest.is_none_or(|latest| counted(occasion, witness.when).start() <= latest)
    };
    let (own, others): (Vec<&Witness>, Vec<&Witness>) =
        witnesses.iter().filter(fits).partition(|witness| witness.document == document);
    agreed(&own).or_else(|| agreed(&others).filter(|_| own.is_empty() && !occasion.keys.is_empty()))
}

/// The days that more than half of the documents give which witness a happening, by the first of them.
fn agreed<'w>(witnesses: &[&'w Witness]) -> Option<(&'w str, Interval)> {
    let mut days: BTreeMap<Day, BTreeSet<&str>> = BTreeMap::new();
    for witness in witnesses {
        days.entry(witness.when.start()).or_default().insert(&witness.document);
    }
    let (start, documents) = days.iter().max_by_key(|(_, documents)| documents.len())?;
    let all: BTreeSet<&str> = witnesses.iter().map(|witness| witness.document.as_str()).collect();
    let mut told = witnesses.iter().filter(|witness| witness.when.start() == *start);
    let first = told.next()?;
    let narrowest = told.fold(first, |one, other| {
        let narrower = (other.when.days(), other.when.certainty(), &other.document)
            < (one.when.days(), one.when.certainty(), &one.document);
        if narrower { other } else { one }
    });
    (2 * documents.len() > all.len()).then_some((narrowest.document.as_str(), narrowest.when))
}

/// Dates a statement by its occasion.
fn place(statement: &mut Statement, document: String, when: Interval) {
    let Some(occasion) = statement.time.occasion.as_deref_mut() else { return };
    let Occasion { count, unit, .. } = *occasion;
    let end = if count > 0 { when.last() } else { when.first() };
    let placed = counted(occasion, when);
    occasion.told_by = Some(document);
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
    let known = published.earliest.or(published.latest).is_some();
    let before = if known { format!("{}; ", published.evidence) } else { String::new() };
    published.evidence = format!("{before}\"{}\" is {day}, as {witness} tells", statement.time.text);
    published.earliest = Some(day);
    published.certainty = Certainty::Uncertain;
}

/// Takes back what others said, so that a statement is as its document made it.
pub(crate) fn uncount(statement: &mut Statement) {
    if let Some(occasion) = statement.time.occasion.as_deref_mut() {
        occasion.told_by = None;
        statement.time.value = Value::Open(Part::Unknown(Granularity::Day), None);
        statement.time.because = Reason(vec![Step::Open]);
        statement.when = None;
    }
}
