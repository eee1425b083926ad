//! What each document is about, to be compared as a whole: statements of documents about one affair are one happening
//! sooner than those of documents that share nothing else.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::bearers::{Bearers, Borne, Term};
use super::likeness::rare;
use super::neighbours::{Neighbour, neighbours};
use crate::language::Language;
use crate::threads;
use crate::timeline::Source;

/// The profiles of the documents, numbered in the order of their ids.
pub(super) struct Profiles<'a> {
    numbers: HashMap<&'a str, u32, RandomState>,
    profiles: Vec<Profile>,
    neighbours: Vec<Vec<Neighbour>>,
    /// How many names and words the documents bear.
    terms: usize,
}

/// A document's names and words.
pub(super) struct Profile {
    language: Language,
    /// How many they are.
    told: u32,
    /// The numbers of those that another document bears, too, and the weight of each; those of all are together of length
    /// one.
    terms: Vec<Term>,
    weights: Vec<f64>,
}

/// Compares documents one after the other.
pub(super) struct Comparison<'a> {
    profiles: &'a Profiles<'a>,
    /// The one that others are compared with.
    spread: Spread,
    /// Pairs compared before, each in the place of its number: a pair is asked about for all that the two tell of, and the
    /// places are so many that most are still there.
    compared: Vec<(u64, f64)>,
}

/// How many pairs of documents are kept, a power of two.
const COMPARED: usize = 1 << 16;

/// A profile with a place for every term, so that others are held against it without a search: one after the other is
/// compared with the same one.
pub(super) struct Spread {
    document: Option<u32>,
    weights: Vec<f64>,
    /// Room for what it shares with another one, term by term.
    shared: Vec<f64>,
}

/// What is said less often by a document is weighed once for all.
const OFTEN: u32 = 64;
/// The cosine at which two documents are held to be half about the same. Documents of different affairs share less,
/// for what is common weighs next to nothing.
const HALF: f64 = 0.05;
/// How much more than usual documents are about the same at most.
pub(super) const MOST: f64 = 0.5;
/// How many names and words a document must bear to be half believed to be about them.
const ENOUGH: f64 = 5.0;

impl<'a> Profiles<'a> {
    /// What the documents are about: a name or word is as rare as the documents that bear it are few.
    pub(super) fn of(
        sources: &'a BTreeMap<String, Source>,
        bearers: &Bearers<'_>,
        borne: &[Vec<Borne>],
    ) -> Self {
        let terms = bearers.terms();
        let rarities: Vec<f64> = (0..terms).map(|term| rare(bearers.count(term as Term))).collect();
        let often: Vec<f64> = (0..OFTEN).map(how_often).collect();
        let listed: Vec<(&Source, &Vec<Borne>)> = sources.values().zip(borne).collect();
        let profiles =
            threads::map(&listed, |(source, borne)| Profile::of(source.language, borne, &rarities, &often));
        let neighbours = neighbours(&profiles, bearers, &rarities);
        let numbers = sources.keys().map(String::as_str).zip(0..).collect();
        Self { numbers, profiles, neighbours, terms }
    }

    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.profiles.len()
    }

    /// The number of a document.
    pub(super) fn number(&self, document: &str) -> Option<u32> {
        self.numbers.get(document).copied()
    }

    /// The documents most like one.
    pub(super) fn neighbours(&self, document: u32) -> impl Iterator<Item = u32> {
        self.nearest(document).iter().map(|(neighbour, _)| *neighbour)
    }

    fn nearest(&self, document: u32) -> &[Neighbour] {
        self.neighbours.get(document as usize).map_or(&[], Vec::as_slice)
    }

    /// How much two documents are about the same, if one is a neighbour of the other.
    fn known(&self, one: u32, other: u32) -> Option<f64> {
        let among = |one: u32, other: u32| {
            self.nearest(one).iter().find(|(neighbour, _)| *neighbour == other).map(|(_, cosine)| *cosine)
        };
        among(one, other).or_else(|| among(other, one))
    }

    /// What compares them.
    pub(super) fn comparison(&self) -> Comparison<'_> {
        let (spread, compared) = (Spread::over(self.terms), vec![(0, 0.0); COMPARED]);
        Comparison { profiles: self, spread, compared }
    }
}

impl Comparison<'_> {
    /// How much more (up to [`MOST`]) or less (down to as much below 0) than usual two documents are about the same; next to nothing
    /// where one of them tells little else, nothing within one document.
    pub(super) fn surroundings(&mut self, one: Option<u32>, other: Option<u32>) -> f64 {
        let (Some(one), Some(other), false) = (one, other, one == other) else { return 0.0 };
        let profile = |document: u32| self.profiles.profiles.get(document as usize);
        let (Some(left), Some(right)) = (profile(one), profile(other)) else { return 0.0 };
        let cosine = self.cosine(one, other);
        let told = f64::from(left.told.min(right.told));
        let surroundings = (cosine / (cosine + HALF) - MOST) * told / (told + ENOUGH);
        // Documents in two languages share their names alone: that they share little says nothing.
        if left.language == right.language { surroundings } else { surroundings.max(0.0) }
    }

    /// How much two documents are about the same, 0 to 1.
    fn cosine(&mut self, one: u32, other: u32) -> f64 {
        // No document is a pair with itself, so no pair is 0.
        let pair = u64::from(one.min(other)) << 32 | u64::from(one.max(other));
        let at = (pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize % COMPARED;
        match self.compared[at] {
            (known, cosine) if known == pair => cosine,
            _ => {
                let known = self.profiles.known(one, other);
                let cosine = known.unwrap_or_else(|| self.held_against(one, other));
                self.compared[at] = (pair, cosine);
                cosine
            }
        }
    }

    /// The same of two that were not compared before; the second one is held for what comes next.
    fn held_against(&mut self, one: u32, other: u32) -> f64 {
        let held = if self.spread.document == Some(one) {
            other
        } else {
            self.spread.take(other, &self.profiles.profiles);
            one
        };
        self.spread.cosine(held, &self.profiles.profiles)
    }
}

/// The profile of a document, if there is one.
pub(super) fn profile(document: u32, profiles: &[Profile]) -> (&[Term], &[f64]) {
    let profile = profiles.get(document as usize);
    profile.map_or((&[], &[]), |profile| (&profile.terms, &profile.weights))
}

impl Profile {
    fn of(language: Language, borne: &[Borne], rarities: &[f64], often: &[f64]) -> Self {
        let rarity = |term: Term| rarities.get(term as usize).copied().unwrap_or_default();
        let often = |count: u32| often.get(count as usize).copied().unwrap_or_else(|| how_often(count));
        let mut weighed = Vec::with_capacity(borne.len());
        let (mut square, mut shared) = (0.0, 0);
        for &(term, count) in borne {
            let rarity = rarity(term);
            let weight = rarity * often(count);
            square += weight * weight;
            // Nothing is as rare as what one document bears alone.
            let is_shared = rarity < 1.0;
            shared += usize::from(is_shared);
            weighed.push((term, weight, is_shared));
        }
        let length = f64::sqrt(square);
        let (mut terms, mut weights) = (Vec::with_capacity(shared), Vec::with_capacity(shared));
        for (term, weight, _) in weighed.into_iter().filter(|(.., is_shared)| *is_shared) {
            terms.push(term);
            weights.push(weight / length);
        }
        Self { language, told: borne.len() as u32, terms, weights }
    }
}

/// What it says that a document bears something so often.
fn how_often(count: u32) -> f64 {
    1.0 + f64::from(count).ln()
}

impl Spread {
    /// With a place for each of so many terms.
    pub(super) fn over(terms: usize) -> Self {
        Self { document: None, weights: vec![0.0; terms], shared: Vec::new() }
    }

    /// Takes another document instead of the one before, unless it is the same.
    pub(super) fn take(&mut self, document: u32, profiles: &[Profile]) {
        if self.document == Some(document) {
            return;
        }
        let before = self.document.map_or(&[][..], |before| profile(before, profiles).0);
        for &term in before {
            if let Some(place) = self.weights.get_mut(term as usize) {
                *place = 0.0;
            }
        }
        let (terms, weights) = profile(document, profiles);
        for (&term, &weight) in terms.iter().zip(weights) {
            if let Some(place) = self.weights.get_mut(term as usize) {
                *place = weight;
            }
        }
        self.document = Some(document);
    }

    /// How much a document is about the same as the one that is spread, 0 to 1.
    pub(super) fn cosine(&mut self, other: u32, profiles: &[Profile]) -> f64 {
        let (terms, weights) = profile(other, profiles);
        if self.shared.len() < terms.len() {
            self.shared.resize(terms.len().next_power_of_two(), 0.0);
        }
        // One sum waits for the one before, so that only what both bear is summed: it is written in any case, and counts then.
        let mut shared = 0;
        for (&term, weight) in terms.iter().zip(weights) {
            let spread = self.weights.get(term as usize).copied().unwrap_or_default();
            self.shared[shared] = weight * spread;
            shared += usize::from(spread != 0.0);
        }
        self.shared[..shared].iter().fold(0.0, |sum, both| sum + both)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn two_documents_are_as_alike_as_the_sum_of_what_both_bear(
            borne in prop::collection::vec(prop::collection::btree_map(0..20_u32, 0.01..1.0_f64, 0..20), 2..5),
            pairs in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..9),
        ) {
            let of = |own: &BTreeMap<Term, f64>| Profile {
                language: Language::English,
                told: own.len() as u32,
                terms: own.keys().copied().collect(),
                weights: own.values().copied().collect(),
            };
            let profiles: Vec<Profile> = borne.iter().map(of).collect();
            let mut spread = Spread::over(20);
            for (one, other) in pairs {
                let (one, other) = (one.index(borne.len()), other.index(borne.len()));
                spread.take(one as u32, &profiles);
                let both = borne[other].iter().filter_map(|(term, weight)| Some(weight * borne[one].get(term)?));
                let sum = both.fold(0.0, |sum, both| sum + both);
                prop_assert_eq!(spread.cosine(other as u32, &profiles), sum);
            }
        }
    }
}
