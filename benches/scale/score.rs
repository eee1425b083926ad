//! How well reports of one happening are found to be of one: pairs of reports, against the known answer.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::BufRead;
use std::ops::Range;

use serde::Deserialize;

/// Which happening a document tells of, and where.
pub(super) type Told = Vec<(Range<usize>, u64)>;

/// The pairs of sentences that tell of one happening: those there are, those that were found, and those of them that are.
#[derive(Default)]
pub(super) struct Pairs {
    there: u64,
    found: u64,
    right: u64,
    /// The events that the program printed.
    pub(super) events: u64,
}

/// An event as the program prints it; of its line nothing else is read.
#[derive(Deserialize)]
struct Event {
    mentions: Vec<Mention>,
}

#[derive(Deserialize)]
struct Mention {
    document: String,
    start: usize,
}

impl Pairs {
    /// Reads events, a line each, and holds them against what was told.
    pub(super) fn of(events: impl BufRead, told: &HashMap<String, Told>) -> Self {
        let mut pairs = Self::default();
        let mut sentences: HashMap<u64, u64> = HashMap::new();
        for (_, happening) in told.values().flatten() {
            *sentences.entry(*happening).or_default() += 1;
        }
        pairs.there = sentences.values().map(|count| pairs_of(*count)).sum();
        for line in events.lines().map_while(Result::ok) {
            let Ok(event) = serde_json::from_str::<Event>(&line) else { continue };
            pairs.events += 1;
            pairs.count(&event, told);
        }
        pairs
    }

    fn count(&mut self, event: &Event, told: &HashMap<String, Told>) {
        let tells = |mention: &Mention| {
            let told = told.get(&mention.document)?;
            let (_, happening) = told.iter().find(|(sentence, _)| sentence.contains(&mention.start))?;
            Some((mention.document.clone(), *happening))
        };
        let sentences: BTreeSet<(String, u64)> = event.mentions.iter().filter_map(tells).collect();
        let mut happenings: BTreeMap<u64, u64> = BTreeMap::new();
        for (_, happening) in &sentences {
            *happenings.entry(*happening).or_default() += 1;
        }
        self.found += pairs_of(sentences.len() as u64);
        self.right += happenings.values().map(|count| pairs_of(*count)).sum::<u64>();
    }

    pub(super) fn precision(&self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    pub(super) fn recall(&self) -> f64 {
        self.right as f64 / self.there.max(1) as f64
    }

    pub(super) fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.there).max(1) as f64
    }
}

fn pairs_of(count: u64) -> u64 {
    count * count.saturating_sub(1) / 2
}
