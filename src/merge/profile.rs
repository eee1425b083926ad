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
        let listed: Vec<(&Source, &Vec<Borne>)> = sources.values().zip(borne).collect();
        let profiles =
            threads::map(&listed, |(source, borne)| Profile::of(source.language, borne, &rarities, bearers));
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
}

impl Search<'_> {
    /// The documents most like each of some.
    fn nearest(&mut self, documents: &[u32]) -> Vec<Vec<Neighbour>> {
        let mut likely: Vec<(usize, u32, f64)> = Vec::new();
        for (at, &document) in documents.iter().enumerate() {
            likely.extend(self.likely(document).map(|other| (at, other, 0.0)));
        }
        // What a short document shares with a long one is found among its own words, and the long one is spread once for all
        // that are held against it.
        let spread = |at: usize, other: u32| {
            let (own, others) = (documents[at], profile(other, self.profiles).0.len());
            if others > 2 * profile(own, self.profiles).0.len() { (other, own) } else { (own, other) }
        };
        let mut pairs: Vec<usize> = (0..likely.len()).collect();
        pairs.sort_by_cached_key(|&pair| spread(likely[pair].0, likely[pair].1));
        for pair in pairs {
            let (at, other, cosine) = &mut likely[pair];
            let (spread, held) = spread(*at, *other);
            self.spread.take(spread, self.profiles);
            *cosine = self.spread.cosine(held, self.profiles);
        }
        likely.retain(|(.., cosine)| *cosine >= NEIGHBOURLY);
        likely.sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then(other.2.total_cmp(&one.2)).then(one.1.cmp(&other.1))
        });
        let mut nearest = vec![Vec::new(); documents.len()];
        for same in likely.chunk_by(|one, other| one.0 == other.0) {
            nearest[same[0].0] =
                same.iter().map(|(_, other, cosine)| (*other, *cosine)).take(NEIGHBOURS).collect();
        }
        nearest
    }

    /// The documents that are likely the most like one, found by the rarest of its terms.
    fn likely(&mut self, document: u32) -> impl Iterator<Item = u32> + use<> {
        let (terms, _) = profile(document, self.profiles);
        let mut rarest: Vec<u64> = Vec::with_capacity(terms.len());
        rarest.extend((0..).zip(terms).map(|(at, &term)| (self.bearers.count(term) as u64) << 32 | at));
        rarest.sort_unstable();
        let mut likely: Vec<(u32, f64)> = Vec::new();
        let mut looks = 0;
        for term in rarest.into_iter().filter_map(|rare| terms.get(rare as u32 as usize).copied()) {
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
        likely.into_iter().map(|(other, _)| other)
    }
}

/// The profile of a document, if there is one.
fn profile(document: u32, profiles: &[Profile]) -> (&[Term], &[f64]) {
    let profile = profiles.get(document as usize);
    profile.map_or((&[], &[]), |profile| (&profile.terms, &profile.weights))
}

impl Profile {
    fn of(language: Language, borne: &[Borne], rarities: &[f64], bearers: &Bearers<'_>) -> Self {
        let weighed = |&(term, count): &Borne| {
            let rarity = rarities.get(term as usize).copied().unwrap_or_default();
            rarity * (1.0 + f64::from(count).ln())
        };
        let weights: Vec<f64> = borne.iter().map(weighed).collect();
        let length = weights.iter().map(|weight| weight * weight).sum::<f64>().sqrt();
        let shared = |((term, _), _): &(&Borne, f64)| bearers.count(*term) > 1;
        let shared = borne.iter().zip(weights).filter(shared);
        let (mut terms, mut weights): (Vec<Term>, Vec<f64>) =
            shared.map(|((term, _), weight)| (*term, weight / length)).unzip();
        terms.shrink_to_fit();
        weights.shrink_to_fit();
        Self { language, told: borne.len() as u32, terms, weights }
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
