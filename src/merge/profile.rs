//! What each document is about, to be compared as a whole: statements of documents about one affair are one happening
//! sooner than those of documents that share nothing else.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::bearers::{Bearers, Borne, Term};
use super::likeness::rare;
use crate::language::Language;
use crate::threads::{self, Rooms};
use crate::timeline::Source;

/// The profiles of the documents, numbered in the order of their ids.
pub(super) struct Profiles<'a> {
    numbers: HashMap<&'a str, u32, RandomState>,
    profiles: Vec<Profile>,
    neighbours: Vec<Vec<Neighbour>>,
    /// How many names and words the documents bear.
    terms: usize,
}

/// A document most like another one, and how much the two are about the same.
type Neighbour = (u32, f64);

/// A document's names and words.
struct Profile {
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
struct Spread {
    document: Option<u32>,
    weights: Vec<f64>,
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

/// By document, those most like it.
fn neighbours(profiles: &[Profile], bearers: &Bearers<'_>, rarities: &[f64]) -> Vec<Vec<Neighbour>> {
    /// So many documents are searched for together, at least and at most.
    const TOGETHER: (usize, usize) = (64, 4096);
    let documents: Vec<u32> = (0..profiles.len() as u32).collect();
    let share = (documents.len() / 16).clamp(TOGETHER.0, TOGETHER.1);
    let shares: Vec<&[u32]> = documents.chunks(share).collect();
    let room = || Search {
        profiles,
        bearers,
        rarities,
        spread: Spread::over(rarities.len()),
        shared: vec![0.0; profiles.len()],
        found: vec![0; profiles.len() + 1],
        rarest: Vec::new(),
    };
    let found = Rooms::of(room).map(&shares, |search, documents| search.nearest(documents));
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
    /// The documents that share something with it, and room for one more.
    found: Vec<u32>,
    /// The terms of the document at hand.
    rarest: Vec<Term>,
}

/// Terms that fewer documents bear are put in order by a place for each number of them.
const FEW: usize = 256;

impl Search<'_> {
    /// The documents most like each of some.
    fn nearest(&mut self, documents: &[u32]) -> Vec<Vec<Neighbour>> {
        let mut likely: Vec<(u32, u32, f64)> = Vec::new();
        // What a short document shares with a long one is found among its own words, and the long one is spread once for all
        // that are held against it.
        let mut long: Vec<(u32, usize)> = Vec::new();
        for &document in documents {
            let own = profile(document, self.profiles).0.len();
            for other in self.likely(document) {
                let mut cosine = 0.0;
                if profile(other, self.profiles).0.len() > 2 * own {
                    long.push((other, likely.len()));
                } else {
                    self.spread.take(document, self.profiles);
                    cosine = self.spread.cosine(other, self.profiles);
                }
                likely.push((document, other, cosine));
            }
        }
        long.sort_unstable();
        for (other, at) in long {
            let (document, _, cosine) = &mut likely[at];
            self.spread.take(other, self.profiles);
            *cosine = self.spread.cosine(*document, self.profiles);
        }
        let mut rest = likely.as_mut_slice();
        let nearest = documents.iter().map(|&document| {
            let end = rest.iter().take_while(|(own, ..)| *own == document).count();
            let (own, behind) = std::mem::take(&mut rest).split_at_mut(end);
            rest = behind;
            own.sort_unstable_by(|one, other| other.2.total_cmp(&one.2).then(one.1.cmp(&other.1)));
            let near = own.iter().map(|(_, other, cosine)| (*other, *cosine)).take(NEIGHBOURS);
            near.take_while(|(_, cosine)| *cosine >= NEIGHBOURLY).collect()
        });
        nearest.collect()
    }

    /// The documents that are likely the most like one, found by the rarest of its terms.
    fn likely(&mut self, document: u32) -> impl Iterator<Item = u32> + use<> {
        self.find_rarest(document);
        let mut found = 0;
        let mut looks = 0;
        for &term in &self.rarest {
            if looks > LOOKS {
                break;
            }
            let weight = self.rarities.get(term as usize).map_or(0.0, |rarity| rarity.powi(2));
            for &other in self.bearers.first(term) {
                let Some(shared) = self.shared.get_mut(other as usize) else { continue };
                // It is written in any case, and counts where it is new.
                self.found[found] = other;
                found += usize::from(*shared == 0.0);
                *shared += weight;
                looks += usize::from(other != document);
            }
        }
        let mut likely: Vec<(u32, f64)> = Vec::with_capacity(found);
        for &other in self.found.iter().take(found) {
            let shared = self.shared.get_mut(other as usize).map(std::mem::take).unwrap_or_default();
            if other != document {
                likely.push((other, shared));
            }
        }
        let likelier =
            |one: &(u32, f64), other: &(u32, f64)| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
        if likely.len() > 2 * NEIGHBOURS {
            likely.select_nth_unstable_by(2 * NEIGHBOURS, likelier);
            likely.truncate(2 * NEIGHBOURS);
        }
        likely.into_iter().map(|(other, _)| other)
    }

    /// Puts the terms of a document in order, the rarest first, equals as they come.
    fn find_rarest(&mut self, document: u32) {
        let (terms, _) = profile(document, self.profiles);
        let bearers = self.bearers;
        let few = |term: Term| bearers.count(term).min(FEW);
        let mut ends = [0; FEW + 2];
        for &term in terms {
            ends[few(term) + 1] += 1;
        }
        for number in 0..=FEW {
            ends[number + 1] += ends[number];
        }
        self.rarest.clear();
        self.rarest.resize(terms.len(), 0);
        for &term in terms {
            let end = &mut ends[few(term)];
            self.rarest[*end] = term;
            *end += 1;
        }
        self.rarest[ends[FEW - 1]..].sort_by_key(|&term| bearers.count(term));
    }
}

/// The profile of a document, if there is one.
fn profile(document: u32, profiles: &[Profile]) -> (&[Term], &[f64]) {
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
    fn over(terms: usize) -> Self {
        Self { document: None, weights: vec![0.0; terms] }
    }

    /// Takes another document instead of the one before, unless it is the same.
    fn take(&mut self, document: u32, profiles: &[Profile]) {
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
    fn cosine(&self, other: u32, profiles: &[Profile]) -> f64 {
        let (terms, weights) = profile(other, profiles);
        let shared = |(&term, weight): (&Term, &f64)| Some(weight * self.weights.get(term as usize)?);
        terms.iter().zip(weights).filter_map(shared).sum()
    }
}
