//! What each document is about, to be compared as a whole: statements of documents about one affair are one happening
//! sooner than those of documents that share nothing else.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::bearers::{Bearers, Borne, Term};
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
    /// Their numbers, and the weight of each; together of length one.
    terms: Vec<Term>,
    weights: Vec<f64>,
}

/// A profile with a place for every term, so that others are held against it without a search: one after the other is
/// compared with the same one.
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
/// How many bearers of its terms are looked at to find them.
const LOOKS: usize = 1024;

impl<'a> Profiles<'a> {
    /// What the documents are about: a name or word is as rare as the documents that bear it are few.
    pub(super) fn of(
        sources: &'a BTreeMap<String, Source>,
        bearers: &Bearers<'_>,
        borne: Vec<Vec<Borne>>,
    ) -> Self {
        let rarities: Vec<f64> = (0..bearers.terms()).map(|term| rare(bearers.count(term as Term))).collect();
        let listed: Vec<(&Source, &Vec<Borne>)> = sources.values().zip(&borne).collect();
        let profiles =
            threads::map(&listed, |(source, borne)| Profile::of(source.language, borne, &rarities));
        drop(borne);
        let neighbours = neighbours(&profiles, bearers, &rarities);
        let spread = Spread::over(bearers.terms());
        let compared = RefCell::new(vec![(0, 0.0); COMPARED]);
        let numbers = sources.keys().map(String::as_str).zip(0..).collect();
        Self { numbers, profiles, neighbours, spread: RefCell::new(spread), compared }
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
        let told = left.terms.len().min(right.terms.len()) as f64;
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
        let held = if spread.document == Some(one) {
            other
        } else {
            spread.take(other, &self.profiles);
            one
        };
        spread.cosine(held, &self.profiles)
    }
}

/// By document, those most like it.
fn neighbours(profiles: &[Profile], bearers: &Bearers<'_>, rarities: &[f64]) -> Vec<Vec<u32>> {
    /// Among so many the documents are shared out; each needs room for all documents and terms.
    const SHARES: usize = 64;
    let documents: Vec<u32> = (0..profiles.len() as u32).collect();
    let shares: Vec<&[u32]> = documents.chunks(documents.len().div_ceil(SHARES).max(SHARES)).collect();
    let found = threads::map(&shares, |documents| {
        let mut search = Search {
            profiles,
            bearers,
            rarities,
            spread: Spread::over(rarities.len()),
            shared: vec![0.0; profiles.len()],
        };
        documents.iter().map(|document| search.nearest(*document)).collect::<Vec<_>>()
    });
    found.into_iter().flatten().collect()
}

/// A search for the documents most like others.
struct Search<'a> {
    profiles: &'a [Profile],
    bearers: &'a Bearers<'a>,
    rarities: &'a [f64],
    spread: Spread,
    /// By document, what it shares with the one at hand.
    shared: Vec<f64>,
}

impl Search<'_> {
    /// The documents most like one, found by the rarest of its terms.
    fn nearest(&mut self, document: u32) -> Vec<u32> {
        let mut terms: Vec<Term> = weights(document, self.profiles).map(|(term, _)| term).collect();
        terms.sort_by_key(|term| self.bearers.count(*term));
        let mut likely: Vec<(u32, f64)> = Vec::new();
        let mut looks = 0;
        for term in terms {
            if looks > LOOKS {
                break;
            }
            let weight = self.rarities.get(term as usize).map_or(0.0, |rarity| rarity.powi(2));
            for &other in self.bearers.first(term).iter().filter(|other| **other != document) {
                let Some(shared) = self.shared.get_mut(other as usize) else { continue };
                if *shared == 0.0 {
                    likely.push((other, 0.0));
                }
                *shared += weight;
                looks += 1;
            }
        }
        for (other, shared) in &mut likely {
            *shared = self.shared.get_mut(*other as usize).map(std::mem::take).unwrap_or_default();
        }
        let likelier =
            |one: &(u32, f64), other: &(u32, f64)| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
        if likely.len() > 2 * NEIGHBOURS {
            likely.select_nth_unstable_by(2 * NEIGHBOURS, likelier);
            likely.truncate(2 * NEIGHBOURS);
        }
        self.spread.take(document, self.profiles);
        for (other, likeness) in &mut likely {
            *likeness = self.spread.cosine(*other, self.profiles);
        }
        likely.retain(|(_, cosine)| *cosine >= NEIGHBOURLY);
        likely.sort_unstable_by(likelier);
        likely.into_iter().map(|(other, _)| other).take(NEIGHBOURS).collect()
    }
}

/// The terms of a document, each with its weight.
fn weights(document: u32, profiles: &[Profile]) -> impl Iterator<Item = (Term, f64)> {
    let profile = profiles.get(document as usize);
    let (terms, weights) = profile.map_or((&[][..], &[][..]), |profile| (&profile.terms, &profile.weights));
    terms.iter().copied().zip(weights.iter().copied())
}

impl Profile {
    fn of(language: Language, borne: &[Borne], rarities: &[f64]) -> Self {
        let weighed = |&(term, count): &Borne| {
            let rarity = rarities.get(term as usize).copied().unwrap_or_default();
            rarity * (1.0 + f64::from(count).ln())
        };
        let mut weights: Vec<f64> = borne.iter().map(weighed).collect();
        let length = weights.iter().map(|weight| weight * weight).sum::<f64>().sqrt();
        for weight in &mut weights {
            *weight /= length;
        }
        Self { language, terms: borne.iter().map(|(term, _)| *term).collect(), weights }
    }
}

impl Spread {
    /// With a place for each of so many terms.
    fn over(terms: usize) -> Self {
        Self { document: None, weights: vec![0.0; terms] }
    }

    /// Takes another document instead of the one before, unless it is the same.
    fn take(&mut self, document: u32, profiles: &[Profile]) {
        if self.document == Some(document) {
            return;
        }
        for (term, _) in self.document.into_iter().flat_map(|before| weights(before, profiles)) {
            if let Some(place) = self.weights.get_mut(term as usize) {
                *place = 0.0;
            }
        }
        for (term, weight) in weights(document, profiles) {
            if let Some(place) = self.weights.get_mut(term as usize) {
                *place = weight;
            }
        }
        self.document = Some(document);
    }

    /// How much a document is about the same as the one that is spread, 0 to 1.
    fn cosine(&self, other: u32, profiles: &[Profile]) -> f64 {
        let shared = |(term, weight): (Term, f64)| Some(weight * self.weights.get(term as usize)?);
        weights(other, profiles).filter_map(shared).sum()
    }
}
