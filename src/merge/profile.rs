//! What each document is about, to be compared as a whole: statements of documents about one affair are one happening
//! sooner than those of documents that share nothing else.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use super::likeness::rare;
use crate::language::Language;
use crate::timeline::Source;

/// The profiles of the documents, numbered in the order of their ids.
pub(super) struct Profiles<'a> {
    numbers: BTreeMap<&'a str, usize>,
    profiles: Vec<Profile>,
    /// By document, those most like it.
    neighbours: Vec<Vec<usize>>,
}

/// A document's names and words.
struct Profile {
    language: Language,
    /// Their weights, by their numbers; together of length one.
    weights: Vec<(usize, f64)>,
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
        let mut bearers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, source) in sources.values().enumerate() {
            for term in source.about.keys() {
                bearers.entry(term).or_default().push(number);
            }
        }
        let terms: BTreeMap<&str, (usize, f64)> = bearers
            .iter()
            .enumerate()
            .map(|(number, (term, bearers))| (*term, (number, rare(bearers.len()))))
            .collect();
        let profiles: Vec<Profile> = sources.values().map(|source| Profile::of(source, &terms)).collect();
        let bearers: Vec<Vec<usize>> = bearers.into_values().collect();
        let neighbours = (0..profiles.len()).map(|number| neighbours(number, &profiles, &bearers)).collect();
        let numbers = sources.keys().map(String::as_str).zip(0..).collect();
        Self { numbers, profiles, neighbours }
    }

    /// The number of a document.
    pub(super) fn number(&self, document: &str) -> Option<usize> {
        self.numbers.get(document).copied()
    }

    /// The documents most like one.
    pub(super) fn neighbours(&self, document: usize) -> &[usize] {
        self.neighbours.get(document).map_or(&[], Vec::as_slice)
    }

    /// How much more (up to 0.5) or less (down to -0.5) than usual two documents are about the same; next to nothing
    /// where one of them tells little else, nothing within one document.
    pub(super) fn surroundings(&self, one: Option<usize>, other: Option<usize>) -> f64 {
        let profile = |document: Option<usize>| self.profiles.get(document?);
        let (Some(left), Some(right), false) = (profile(one), profile(other), one == other) else {
            return 0.0;
        };
        let cosine = left.cosine(right);
        let told = left.weights.len().min(right.weights.len()) as f64;
        let surroundings = (cosine / (cosine + HALF) - 0.5) * told / (told + ENOUGH);
        // Documents in two languages share their names alone: that they share little says nothing.
        if left.language == right.language { surroundings } else { surroundings.max(0.0) }
    }
}

impl Profile {
    fn of(source: &Source, terms: &BTreeMap<&str, (usize, f64)>) -> Self {
        let weighed = |(term, count): (&String, &u32)| {
            let (number, rarity) = terms.get(term.as_str())?;
            Some((*number, rarity * (1.0 + f64::from(*count).ln())))
        };
        let mut weights: Vec<(usize, f64)> = source.about.iter().filter_map(weighed).collect();
        let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        for (_, weight) in &mut weights {
            *weight /= length;
        }
        Self { language: source.language, weights }
    }

    fn cosine(&self, other: &Self) -> f64 {
        let (mut left, mut right) = (self.weights.as_slice(), other.weights.as_slice());
        let mut cosine = 0.0;
        while let (Some(((one, weight), left_rest)), Some(((two, other_weight), right_rest))) =
            (left.split_first(), right.split_first())
        {
            match one.cmp(two) {
                Ordering::Less => left = left_rest,
                Ordering::Greater => right = right_rest,
                Ordering::Equal => {
                    cosine += weight * other_weight;
                    (left, right) = (left_rest, right_rest);
                }
            }
        }
        cosine
    }
}

/// The documents most like one, found by the rarest of its terms.
fn neighbours(document: usize, profiles: &[Profile], bearers: &[Vec<usize>]) -> Vec<usize> {
    let mut terms: Vec<&[usize]> =
        profiles[document].weights.iter().map(|(term, _)| bearers[*term].as_slice()).collect();
    terms.sort_by_key(|bearers| bearers.len());
    let mut shared: HashMap<usize, f64> = HashMap::new();
    let mut looks = 0;
    for bearers in terms {
        if looks > LOOKS {
            break;
        }
        for &other in bearers.iter().take(BEARERS).filter(|other| **other != document) {
            *shared.entry(other).or_default() += rare(bearers.len()).powi(2);
            looks += 1;
        }
    }
    let mut likely: Vec<(usize, f64)> = shared.into_iter().collect();
    likely.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    likely.truncate(2 * NEIGHBOURS);
    let mut likely: Vec<(usize, f64)> = likely
        .into_iter()
        .map(|(other, _)| (other, profiles[document].cosine(&profiles[other])))
        .filter(|(_, cosine)| *cosine >= NEIGHBOURLY)
        .collect();
    likely.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    likely.into_iter().map(|(other, _)| other).take(NEIGHBOURS).collect()
}
