//! What a cluster of statements is as an event: its days, what disagrees with them, its modality and id.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::fit::{Fit, is_same};
use super::importance::Importance;
use super::report::{is_late, is_lead};
use super::title::{slug, title};
use crate::calendar::{Day, Granularity, Interval};
use crate::document::Span;
use crate::extract::{Modality, Statement};
use crate::resolve::Step;
use crate::timeline::{Conflict, Event};

/// How many different intervals are considered for an event, those of most documents.
const READINGS: usize = 16;

/// The event of some of the statements, by their numbers, still without them, its id perhaps that of others as well; nothing where none of
/// them is placed, or none says enough for a line.
pub(super) fn draft(
    members: &[u32],
    statements: &[&Statement],
    importance: &Importance<'_>,
) -> Option<Event> {
    let told = |members: &[u32]| -> Vec<&Statement> {
        members.iter().map(|&number| statements[number as usize]).collect()
    };
    if told(members).iter().all(|statement| statement.title.is_empty()) {
        return None;
    }
    // Of several times of one day that which joined first stays, for the surest join first.
    let (when, conflicts) = days(&told(members))?;
    let mut members = members.to_vec();
    members.sort_unstable();
    let statements = &told(&members)[..];
    let modality = modality(statements, when, importance);
    let title = title(statements, when);
    Some(Event {
        id: format!("{}-{}", when.start(), slug(&title)).trim_end_matches('-').to_owned(),
        title,
        when,
        modality,
        importance: importance.weigh(statements, when, modality),
        statements: Vec::new(),
        conflicts,
    })
}

/// Gives every event an id of its own and puts them in their order.
pub(super) fn named(events: Vec<Event>) -> Vec<Event> {
    fn place(event: &Event) -> Option<(&str, Span)> {
        event.statements.first().map(|first| (first.document.as_str(), first.span))
    }
    let days = |event: &Event| (event.when.start(), event.when.end());
    let mut events: Vec<((Day, Day), Event)> =
        events.into_iter().map(|event| (days(&event), event)).collect();
    events.sort_by(|(days, one), (other_days, other)| {
        days.cmp(other_days)
            .then_with(|| one.id.cmp(&other.id))
            .then_with(|| place(one).cmp(&place(other)))
            .then_with(|| one.when.cmp(&other.when))
    });
    // The ids that are taken, and how many events were named so.
    let mut taken: HashMap<String, u64, RandomState> = HashMap::default();
    taken.reserve(events.len());
    for (_, event) in &mut events {
        let Some(mut count) = taken.get(&event.id).copied() else {
            taken.insert(event.id.clone(), 1);
            continue;
        };
        let name = event.id.clone();
        while taken.contains_key(&event.id) {
            count += 1;
            event.id = if count == 1 { name.clone() } else { format!("{name}-{count}") };
        }
        taken.insert(event.id.clone(), 0);
        taken.insert(name, count);
    }
    events
        .sort_by(|(days, one), (other_days, other)| days.cmp(other_days).then_with(|| one.id.cmp(&other.id)));
    events.into_iter().map(|(_, event)| event).collect()
}

/// One reading of the days, and who supports it.
struct Reading<'a> {
    when: Interval,
    /// The documents with a statement that can mean these days.
    agreeing: BTreeSet<&'a str>,
    /// The documents that say these days, no wider ones.
    saying: BTreeSet<&'a str>,
    /// Whether some document gives them in full.
    given: bool,
}

impl Reading<'_> {
    /// What makes one reading better than another: first who can agree with it, then how fine it is, who says just
    /// this, whether in full, how sure, how narrow; the earlier one in the end.
    fn rank(&self) -> impl Ord + use<> {
        use std::cmp::Reverse;
        let coarseness = self.when.granularity().max(Granularity::Day);
        let width = (self.when.certainty(), self.when.days(), self.when.granularity());
        let support = (Reverse(self.saying.len()), !self.given, width);
        (Reverse(self.agreeing.len()), coarseness, support, self.when.start(), self.when)
    }
}

/// The tightest well-supported days, and those that cannot be one with them.
fn days(statements: &[&Statement]) -> Option<(Interval, Vec<Conflict>)> {
    let mut said = statements.iter().filter_map(|statement| statement.when);
    let first = said.next()?;
    if said.all(|other| other == first) {
        return Some((first, Vec::new()));
    }
    let statements = &*speaking(statements);
    let mut readings: BTreeMap<_, Vec<&Statement>> = BTreeMap::new();
    for &statement in statements {
        if let Some(when) = statement.when {
            let days = (when.start(), when.end(), when.granularity(), when.modifier());
            readings.entry(days).or_default().push(statement);
        }
    }
    let mut said: Vec<(Interval, Vec<&Statement>)> = readings
        .into_values()
        .filter_map(|said| {
            Some((
                said.iter().filter_map(|statement| statement.when).min_by_key(|when| when.certainty())?,
                said,
            ))
        })
        .collect();
    said.sort_by_key(|(_, said)| std::cmp::Reverse(sources(said).len()));
    said.truncate(READINGS);
    let readings = said.iter().map(|(when, _)| reading(*when, statements));
    let chosen = readings.min_by(|one, other| one.rank().cmp(&other.rank()))?;
    let conflicts = conflicts(&chosen, statements);
    Some((chosen.when, conflicts))
}

fn sources<'a>(statements: &[&'a Statement]) -> BTreeSet<&'a str> {
    statements.iter().map(|statement| statement.document.as_str()).collect()
}

/// Who supports such days; a lead says no day, but agrees with one.
fn reading<'a>(when: Interval, statements: &[&'a Statement]) -> Reading<'a> {
    let mut reading = Reading { when, agreeing: BTreeSet::new(), saying: BTreeSet::new(), given: false };
    for statement in statements {
        let Some(said) = statement.when else { continue };
        if agrees(when, said, statement) {
            reading.agreeing.insert(&statement.document);
        }
        if says(said, when) && !is_late(statement) {
            reading.saying.insert(&statement.document);
            reading.given |= said == when && statement.time.because.0.contains(&Step::Given);
        }
    }
    reading
}

/// The statements that speak for days. A document that gives a day means that one, also where it says "this month"
/// elsewhere.
fn speaking<'a>(statements: &[&'a Statement]) -> Vec<&'a Statement> {
    let fine = |statement: &Statement| {
        let granularity = statement.when.filter(|_| !is_lead(statement)).map(Interval::granularity);
        granularity.map(|granularity| granularity.max(Granularity::Day))
    };
    let mut finest: BTreeMap<&str, Granularity> = BTreeMap::new();
    for statement in statements {
        let Some(fine) = fine(statement) else { continue };
        finest.entry(&statement.document).and_modify(|known| *known = fine.min(*known)).or_insert(fine);
    }
    let own = |statement: &&&Statement| {
        fine(statement).is_none_or(|fine| finest.get(statement.document.as_str()) == Some(&fine))
    };
    statements.iter().filter(own).copied().collect()
}

/// Whether what a statement says of the days can be one with others.
fn agrees(when: Interval, said: Interval, statement: &Statement) -> bool {
    Fit::of_told((when.into(), false), (said.into(), is_late(statement)), || is_same(when, said)).is_one()
}

/// Whether who says `said` speaks for `when`: it is the same, a time on that day, or the day on which it begins.
fn says(said: Interval, when: Interval) -> bool {
    let (fine, range) = (when.granularity() <= Granularity::Day, when.first() != when.last());
    let begins = said.start() == when.start() && said.end() <= when.end();
    let same = Fit::of(said, when) == Fit::Same;
    same && said.granularity() <= when.granularity() || range && fine && begins && said.days() == 1
}

/// The days that some documents give and that cannot be one with the chosen ones.
fn conflicts(chosen: &Reading<'_>, statements: &[&Statement]) -> Vec<Conflict> {
    let mut other: BTreeMap<(Day, Day), (Interval, BTreeSet<&str>)> = BTreeMap::new();
    for statement in statements {
        let Some(said) = statement.when else { continue };
        if !agrees(chosen.when, said, statement) {
            let days = other.entry((said.start(), said.end())).or_insert_with(|| (said, BTreeSet::new()));
            days.0 = days.0.min(said);
            days.1.insert(&statement.document);
        }
    }
    let conflict = |(when, documents): (Interval, BTreeSet<&str>)| Conflict {
        when,
        because: explain(chosen, &reading(when, statements), statements),
        documents: documents.into_iter().map(str::to_owned).collect(),
    };
    other.into_values().map(conflict).collect()
}

/// What the two sides say, and why one reading was chosen over the other, in the order of their ranks.
fn explain(chosen: &Reading<'_>, other: &Reading<'_>, statements: &[&Statement]) -> String {
    let (ours, theirs) = (&chosen.agreeing, &other.agreeing);
    let (day, against) = (chosen.when.timex3(), other.when.timex3());
    let (sure, doubtful) = (chosen.when.certainty(), other.when.certainty());
    let why = if ours.len() > theirs.len() {
        format!("{} documents agree with it, {} with {against}", ours.len(), theirs.len())
    } else if chosen.when.granularity().max(Granularity::Day) < other.when.granularity() {
        format!("it is finer than {against}")
    } else if chosen.saying.len() > other.saying.len() {
        let say = if chosen.saying.len() == 1 { "document says" } else { "documents say" };
        format!("{} {say} just this, {} {against}", chosen.saying.len(), other.saying.len())
    } else if chosen.given && !other.given {
        "it alone is written in full".to_owned()
    } else if sure != doubtful {
        format!("it is {}, {against} {}", sure.name(), doubtful.name())
    } else {
        let narrower = chosen.when.days() < other.when.days();
        format!(
            "nothing else speaks for either, and it is the {}",
            if narrower { "narrower" } else { "earlier" }
        )
    };
    let (said, _) = words(other, statements);
    let (stands, document) = words(chosen, statements);
    format!("{said} against {stands} in {document}; {day} stands: {why}")
}

/// The words that say such days in the first document that does, and its id.
fn words<'a>(reading: &Reading<'a>, statements: &[&'a Statement]) -> (String, &'a str) {
    let says = |statement: &&&Statement| {
        statement.when.is_some_and(|said| says(said, reading.when)) && !statement.time.text.is_empty()
    };
    match statements.iter().filter(says).min_by_key(|said| said.when.map(Interval::days)) {
        Some(said) => (format!("“{}”", said.time.text), &said.document),
        None => ("the news".to_owned(), reading.agreeing.first().copied().unwrap_or_default()),
    }
}

/// What the latest document knows: a report of the plan gives way to a report of what came of it. A document of
/// which nobody knows when it was published knows least; within one day what happened outweighs what was said of it.
/// What lies ahead of a document it can only tell as planned, whatever its words.
fn modality(statements: &[&Statement], when: Interval, importance: &Importance<'_>) -> Modality {
    let told = |statement: &&Statement| {
        let publication = importance.published(statement);
        let published = publication.and_then(|one| one.day.or(one.earliest));
        let ahead = publication.and_then(|one| one.day.or(one.latest)).is_some_and(|day| day < when.start());
        match statement.modality {
            Modality::Happened if ahead => (published, 1, Modality::Planned),
            Modality::Happened => (published, 3, Modality::Happened),
            Modality::Denied => (published, 2, Modality::Denied),
            Modality::Planned => (published, 1, Modality::Planned),
            Modality::Possible => (published, 0, Modality::Possible),
        }
    };
    statements.iter().map(told).max().map_or(Modality::Happened, |(_, _, modality)| modality)
}
