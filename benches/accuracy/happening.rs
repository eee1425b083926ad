//! Whether reports of one happening end up as one event on the right day, and whether the days of a timeline are those
//! that journalists chose.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use runup::{Day, Document, Timeline, read, write};
use serde::Deserialize;

use crate::Failure;
use crate::corpus::{lines, named};
use crate::table::{Table, rate};

/// An event of a timeline as it is printed.
#[derive(Deserialize)]
struct Event {
    title: String,
    when: When,
    importance: f64,
    sources: BTreeSet<String>,
}

#[derive(Deserialize)]
struct When {
    start: String,
    granularity: String,
}

impl Event {
    fn day(&self) -> &str {
        self.when.start.get(..10).unwrap_or_default()
    }
}

/// The articles of a folder.
fn articles(folder: &Path) -> Result<Vec<Document>, Failure> {
    Ok(read::paths([folder.join("articles.jsonl")]).collect::<Result<_, _>>()?)
}

/// The events of the timeline of some articles.
fn events(articles: &[Document]) -> Result<Vec<Event>, Failure> {
    #[derive(Deserialize)]
    struct Printed {
        events: Vec<Event>,
    }
    let mut printed = Vec::new();
    write::json(&Timeline::from_documents(articles), &mut printed)?;
    Ok(serde_json::from_slice::<Printed>(&printed)?.events)
}

/// The simplest that could be done: each day's articles report one event of that day.
fn a_day_an_event(articles: &[Document]) -> Vec<Event> {
    let mut days: BTreeMap<Day, BTreeSet<String>> = BTreeMap::new();
    for article in articles {
        if let Some(day) = article.published {
            days.entry(day).or_default().insert(article.id.clone());
        }
    }
    days.into_iter().map(|(day, sources)| Event::of(day, sources)).collect()
}

/// The best of the simple ways to choose days: a day is as important as the articles are many that name it.
fn days_by_articles(articles: &[Document]) -> Vec<Event> {
    let mut days: BTreeMap<Day, BTreeSet<String>> = BTreeMap::new();
    for article in articles {
        for interval in article.mentions().into_iter().filter_map(|mention| mention.interval) {
            if interval.days() == 1 {
                days.entry(interval.start()).or_default().insert(article.id.clone());
            }
        }
    }
    days.into_iter().map(|(day, sources)| Event::of(day, sources)).collect()
}

impl Event {
    fn of(day: Day, sources: BTreeSet<String>) -> Self {
        let when = When { start: day.to_string(), granularity: "day".to_owned() };
        Self { title: String::new(), when, importance: sources.len() as f64, sources }
    }
}

/// An incident, and the articles that tell of it.
#[derive(Deserialize)]
struct Incident {
    date: String,
    docs: BTreeSet<String>,
}

/// Two articles belong together where some event has both as sources, and should where both tell of one incident. The day
/// is right where the event with the most sources among an incident's articles begins on its day; an article reaches
/// its incident where it is a source of some event that begins on that day.
pub(super) fn incidents(folders: &[PathBuf]) -> Result<Table, Failure> {
    let head = [
        "set",
        "by",
        "articles",
        "incidents",
        "pair F1",
        "precision",
        "recall",
        "right day",
        "article on the day",
    ];
    let mut table = Table::new(2, &head);
    for folder in folders {
        let incidents: Vec<Incident> = lines(&folder.join("incidents.jsonl"))?;
        let articles = articles(folder)?;
        for (by, events) in
            [("runup", events(&articles)?), ("one event a day of publication", a_day_an_event(&articles))]
        {
            table.row([named(folder), by.to_owned()], scores(&incidents, &events));
        }
    }
    Ok(table)
}

/// A row of figures: counts, then rates.
fn scores(incidents: &[Incident], events: &[Event]) -> Vec<String> {
    let known: BTreeSet<&str> = incidents.iter().flat_map(Incident::articles).collect();
    let mut told: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    for event in events {
        for source in event.articles().filter(|source| known.contains(source)) {
            told.entry(source).or_default().push(event);
        }
    }
    let gold = pairs(incidents.iter().map(|incident| incident.articles().collect()));
    let found = pairs(events.iter().map(|event| event.articles().filter(|id| known.contains(id)).collect()));
    let hits = gold.intersection(&found).count() as f64;
    let (precision, recall) = (share(hits, found.len()), share(hits, gold.len()));
    let f1 = share(2.0 * hits, gold.len() + found.len());
    let right = incidents.iter().filter(|incident| incident.is_on_its_day(&told)).count();
    let reached: usize = incidents.iter().map(|incident| incident.reached(&told)).sum();
    let articles: usize = incidents.iter().map(|incident| incident.docs.len()).sum();
    let rates =
        [f1, precision, recall, share(right as f64, incidents.len()), share(reached as f64, articles)];
    let counts = [articles, incidents.len()].map(|count| count.to_string());
    counts.into_iter().chain(rates.map(|one| rate(one, 3))).collect()
}

impl Event {
    fn articles(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().map(String::as_str)
    }
}

impl Incident {
    fn articles(&self) -> impl Iterator<Item = &str> {
        self.docs.iter().map(String::as_str)
    }

    /// Whether the event that most of its articles report begins on its day.
    fn is_on_its_day(&self, told: &BTreeMap<&str, Vec<&Event>>) -> bool {
        let events = self.articles().filter_map(|article| told.get(article)).flatten();
        let best = events.max_by(|one, other| {
            let mine = |event: &Event| event.sources.intersection(&self.docs).count();
            let importance = one.importance.total_cmp(&other.importance);
            let name = |event: &Event| (event.when.start.clone(), event.title.clone());
            mine(one).cmp(&mine(other)).then(importance).then_with(|| name(one).cmp(&name(other)))
        });
        best.is_some_and(|event| event.day() == self.date)
    }

    /// How many of its articles report something on its day.
    fn reached(&self, told: &BTreeMap<&str, Vec<&Event>>) -> usize {
        let on_its_day = |article: &&str| {
            told.get(article).is_some_and(|events| events.iter().any(|event| event.day() == self.date))
        };
        self.articles().filter(on_its_day).count()
    }
}

/// All pairs within each of the groups.
fn pairs<'a>(groups: impl Iterator<Item = Vec<&'a str>>) -> BTreeSet<(&'a str, &'a str)> {
    let mut pairs = BTreeSet::new();
    for mut group in groups {
        group.sort_unstable();
        for (index, one) in group.iter().enumerate() {
            pairs.extend(group[index + 1..].iter().map(|other| (*one, *other)));
        }
    }
    pairs
}

fn share(part: f64, of: usize) -> f64 {
    part / of.max(1) as f64
}

/// A timeline that a journalist wrote.
#[derive(Deserialize)]
struct Reference {
    entries: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    date: String,
}

/// The days on which the most important events begin, within a reference's first and last day, until there are as many
/// as it has; F1 against its days, averaged over the references.
pub(super) fn timelines(folders: &[PathBuf]) -> Result<Table, Failure> {
    let mut table = Table::new(2, &["set", "by", "references", "date F1"]);
    for folder in folders {
        let references: Vec<Reference> = lines(&folder.join("references.jsonl"))?;
        let fine = ["day", "daypart", "hour", "minute", "second"];
        let articles = articles(folder)?;
        for (by, mut events) in
            [("runup", events(&articles)?), ("articles that name the day", days_by_articles(&articles))]
        {
            events.retain(|event| fine.contains(&event.when.granularity.as_str()));
            events.sort_by(|one, other| {
                let importance = other.importance.total_cmp(&one.importance);
                importance.then_with(|| one.when.start.cmp(&other.when.start))
            });
            let sum: f64 = references.iter().map(|reference| reference.f1(&events)).sum();
            let mean = share(sum, references.len());
            table.row([named(folder), by.to_owned()], [references.len().to_string(), rate(mean, 3)]);
        }
    }
    Ok(table)
}

impl Reference {
    fn f1(&self, ranked: &[Event]) -> f64 {
        let gold: BTreeSet<&str> = self.entries.iter().map(|entry| entry.date.as_str()).collect();
        let within = |day: &&str| gold.first() <= Some(day) && Some(day) <= gold.last();
        let mut chosen = BTreeSet::new();
        for day in ranked.iter().map(Event::day).filter(within) {
            if chosen.len() == gold.len() {
                break;
            }
            chosen.insert(day);
        }
        share(2.0 * gold.intersection(&chosen).count() as f64, gold.len() + chosen.len())
    }
}
