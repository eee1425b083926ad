//! Which documents are most like each other.

use super::bearers::{Bearers, Term};
use super::profile::{Profile, Spread, profile};
use crate::threads::Rooms;

/// A document most like another one, and how much the two are about the same.
pub(super) type Neighbour = (u32, f64);

/// How many documents a document is a neighbour of at most, and how alike the two must be.
const NEIGHBOURS: usize = 12;
const NEIGHBOURLY: f64 = 0.04;
/// How many bearers of its terms are looked at to find them.
const LOOKS: usize = 1024;
/// Terms that fewer documents bear are put in order by a place for each number of them.
const FEW: usize = 256;

/// By document, those most like it.
pub(super) fn neighbours(
    profiles: &[Profile],
    bearers: &Bearers<'_>,
    rarities: &[f64],
) -> Vec<Vec<Neighbour>> {
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
        let (bearers, (terms, _)) = (self.bearers, profile(document, self.profiles));
        put_rarest_first(terms, |term| bearers.count(term), &mut self.rarest);
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
}

/// Some terms in order, the rarest first, equals as they come.
fn put_rarest_first(terms: &[Term], count: impl Fn(Term) -> usize, rarest: &mut Vec<Term>) {
    let place = |term: Term| count(term).min(FEW);
    let mut ends = [0; FEW + 2];
    for &term in terms {
        ends[place(term) + 1] += 1;
    }
    for number in 0..=FEW {
        ends[number + 1] += ends[number];
    }
    rarest.clear();
    rarest.resize(terms.len(), 0);
    for &term in terms {
        let end = &mut ends[place(term)];
        rarest[*end] = term;
        *end += 1;
    }
    // Those that many bear stand together.
    rarest[ends[FEW - 1]..].sort_by_key(|&term| count(term));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_rarest_come_first_and_equals_as_they_come(
            counts in prop::collection::vec(prop_oneof![0..9_usize, 0..3 * FEW], 1..40),
            terms in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
        ) {
            let terms: Vec<Term> = terms.into_iter().map(|term| term.index(counts.len()) as Term).collect();
            let (mut rarest, mut sorted) = (Vec::new(), terms.clone());
            put_rarest_first(&terms, |term| counts[term as usize], &mut rarest);
            sorted.sort_by_key(|&term| counts[term as usize]);
            prop_assert_eq!(rarest, sorted);
        }
    }
}
