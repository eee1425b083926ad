//! What each document is about, to be compared as a whole: statements of documents about one affair are one happening
//! sooner than those of documents that share nothing else.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use foldhash::fast::RandomState;

use super::likeness::rare;
use crate::language::Language;
use crate::threads;
use crate::timeline::Source;

/// The profiles of the documents, numbered in the order of their ids.
pub(super) struct Profiles<'a> {
    numbers: HashMap<&'a str, u32, RandomState>,
    profiles: Vec<Profile>,
    /// By document, those most like it.
    neighbours: Vec<Vec<u32>>,
    /// The one that others are compared with.
    spread: RefCell<Spread>,
    /// Pairs of documents compared before, each in the place of its number: a pair is asked about for all that the two
    /// tell of, and the places are so many that most are still there.
    compared: RefCell<Vec<(u64, f64)>>,
}

/// How many pairs of documents are kept, a power of two.
const COMPARED: usize = 1 << 16;

/// A document's names and words.
struct Profile {
    language: Language,
    /// Their weights, by their numbers; together of length one.
    weights: Vec<(u32, f64)>,
}

/// A profile with a place for every term, so that others are held against it without a search: one after the other is
/// compared with the same one.
#[derive(Default)]
struct Spread {
    document: Option<u32>,
    weights: Vec<f64>,
}

/// The cosine at which two documents are held to be half about the same. Documents of different affairs share less,
/// for what is common weighs next to nothing.
const HALF: f64 = 0.05;
/// How many names and words a document must bear to be half believed to be about them.
const ENOUGH: f64 = 5.0;
/// How many documents a document is a neighbour of at most, and how alike the two must be.
const NEIGHBOURS: usize = 12;
const NEIGHBOURLY: f64 = 0.04;
/// How many places of the index are looked at to find them, and how many bearers of one term.
const LOOKS: usize = 1024;
const BEARERS: usize = 64;

impl<'a> Profiles<'a> {
    /// What the documents are about: a name or word is as rare as the documents that bear it are few.
    pub(super) fn of(sources: &'a BTreeMap<String, Source>) -> Self {
        let mut bearers: HashMap<&str, Vec<u32>, RandomState> = HashMap::default();
        for (number, source) in (0..).zip(sources.values()) {
            for term in source.about.keys() {
                bearers.entry(term).or_default().push(number);
            }
        }
        let mut bearers: Vec<(&str, Vec<u32>)> = bearers.into_iter().collect();
        bearers.sort_unstable();
        let terms: Terms<'_> = bearers
            .iter()
            .zip(0..)
            .map(|((term, bearers), number)| (*term, (number, rare(bearers.len()))))
            .collect();
        let listed: Vec<&Source> = sources.values().collect();
        let profiles: Vec<Profile> = threads::map(&listed, |source| Profile::of(source, &terms));
        let bearers: Vec<Vec<u32>> = bearers.into_iter().map(|(_, bearers)| bearers).collect();
        let spread = Spread { document: None, weights: vec![0.0; bearers.len()] };
        let compared = RefCell::new(vec![(0, 0.0); COMPARED]);
        let numbers = sources.keys().map(String::as_str).zip(0..).collect();
        let mut profiles =
            Self { numbers, profiles, neighbours: Vec::new(), spread: RefCell::new(spread), compared };
        let documents = 0..profiles.profiles.len() as u32;
        profiles.neighbours = documents.map(|document| profiles.nearest(document, &bearers)).collect();
        profiles
    }

    /// The number of a document.
    pub(super) fn number(&self, document: &str) -> Option<u32> {
        self.numbers.get(document).copied()
    }

    /// The documents most like one.
    pub(super) fn neighbours(&self, document: u32) -> &[u32] {
        self.neighbours.get(document as usize).map_or(&[], Vec::as_slice)
    }

    /// How much more (up to 0.5) or less (down to -0.5) than usual two documents are about the same; next to nothing
    /// where one of them tells little else, nothing within one document.
    pub(super) fn surroundings(&self, one: Option<u32>, other: Option<u32>) -> f64 {
        let (Some(one), Some(other), false) = (one, other, one == other) else { return 0.0 };
        let profile = |document: u32| self.profiles.get(document as usize);
        let (Some(left), Some(right)) = (profile(one), profile(other)) else { return 0.0 };
        let cosine = self.cosine(one, other);
        let told = left.weights.len().min(right.weights.len()) as f64;
        let surroundings = (cosine / (cosine + HALF) - 0.5) * told / (told + ENOUGH);
        // Documents in two languages share their names alone: that they share little says nothing.
        if left.language == right.language { surroundings } else { surroundings.max(0.0) }
    }

    /// How much two documents are about the same, 0 to 1.
    fn cosine(&self, one: u32, other: u32) -> f64 {
        // No document is a pair with itself, so no pair is 0.
        let pair = u64::from(one.min(other)) << 32 | u64::from(one.max(other));
        let at = (pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize % COMPARED;
        let mut compared = self.compared.borrow_mut();
        match compared.get_mut(at) {
            Some((known, cosine)) if *known == pair => *cosine,
            place => {
                let cosine = self.held_against(one, other);
                if let Some(place) = place {
                    *place = (pair, cosine);
                }
                cosine
            }
        }
    }

    /// The same of two that were not compared before; the second one is held for what comes next.
    fn held_against(&self, one: u32, other: u32) -> f64 {
        let mut spread = self.spread.borrow_mut();
        let weights = |document: u32| self.profiles.get(document as usize).map_or(&[][..], Profile::weights);
        let held = if spread.document == Some(one) {
            other
        } else {
            spread.take(other, weights);
            one
        };
        weights(held).iter().map(|(term, weight)| weight * spread.weight(*term)).sum()
    }

    /// The documents most like one, found by the rarest of its terms.
    fn nearest(&self, document: u32, bearers: &[Vec<u32>]) -> Vec<u32> {
        let Some(profile) = self.profiles.get(document as usize) else { return Vec::new() };
        let of_term = |(term, _): &(u32, f64)| bearers.get(*term as usize).map(Vec::as_slice);
        let mut terms: Vec<&[u32]> = profile.weights.iter().filter_map(of_term).collect();
        terms.sort_by_key(|bearers| bearers.len());
        let mut shared: HashMap<u32, f64, RandomState> = HashMap::default();
        let mut looks = 0;
        for bearers in terms {
            if looks > LOOKS {
                break;
            }
            let weight = rare(bearers.len()).powi(2);
            for &other in bearers.iter().take(BEARERS).filter(|other| **other != document) {
                *shared.entry(other).or_default() += weight;
                looks += 1;
            }
        }
        let mut likely: Vec<(u32, f64)> = shared.into_iter().collect();
        likely.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        likely.truncate(2 * NEIGHBOURS);
        let mut likely: Vec<(u32, f64)> = likely
            .into_iter()
            .map(|(other, _)| (other, self.cosine(other, document)))
            .filter(|(_, cosine)| *cosine >= NEIGHBOURLY)
            .collect();
        likely.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        likely.into_iter().map(|(other, _)| other).take(NEIGHBOURS).collect()
    }
}

/// The number of each term, and how rare it is.
type Terms<'a> = HashMap<&'a str, (u32, f64), RandomState>;

impl Profile {
    fn of(source: &Source, terms: &Terms<'_>) -> Self {
        let weighed = |(term, count): (&Arc<str>, &u32)| {
            let (number, rarity) = terms.get(term.as_ref())?;
            Some((*number, rarity * (1.0 + f64::from(*count).ln())))
        };
        let mut weights: Vec<(u32, f64)> = source.about.iter().filter_map(weighed).collect();
        let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        for (_, weight) in &mut weights {
            *weight /= length;
        }
        Self { language: source.language, weights }
    }

    fn weights(&self) -> &[(u32, f64)] {
        &self.weights
    }
}

impl Spread {
    /// Takes another document instead of the one before, unless it is the same.
    fn take<'p>(&mut self, document: u32, weights: impl Fn(u32) -> &'p [(u32, f64)]) {
        if self.document == Some(document) {
            return;
        }
        for (term, _) in self.document.map(&weights).unwrap_or_default() {
            self.put(*term, 0.0);
        }
        for (term, weight) in weights(document) {
            self.put(*term, *weight);
        }
        self.document = Some(document);
    }

    fn put(&mut self, term: u32, weight: f64) {
        if let Some(place) = self.weights.get_mut(term as usize) {
            *place = weight;
        }
    }

    fn weight(&self, term: u32) -> f64 {
        self.weights.get(term as usize).copied().unwrap_or_default()
    }
}
