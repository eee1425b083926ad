//! Which documents bear each name and word.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use foldhash::fast::RandomState;

use crate::timeline::Source;

/// A name or word that documents are about, by its number.
pub(super) type Term = u32;

/// The terms of the documents, numbered in the order in which they first come.
#[derive(Default)]
pub(super) struct Bearers<'a> {
    numbers: HashMap<&'a str, Term, RandomState>,
    /// By term, how many documents bear it.
    counts: Vec<u32>,
    /// By term, where its documents begin among all.
    starts: Vec<u32>,
    /// The first of the documents that bear each term.
    first: Vec<u32>,
}

/// A term that a document bears, and how often.
pub(super) type Borne = (Term, u32);

/// So many of the documents that bear a term are known, the first ones.
const KNOWN: u32 = 64;

impl<'a> Bearers<'a> {
    /// Who bears what the documents are about; and by document, in the order of their ids, what it bears.
    pub(super) fn of(sources: &'a BTreeMap<String, Source>) -> (Self, Vec<Vec<Borne>>) {
        let mut bearers = Self::default();
        // Documents that were read together share their terms, so most are known by where they stand in memory.
        let mut standing: HashMap<usize, Term, RandomState> = HashMap::default();
        let mut number = |term: &'a Arc<str>| {
            let at = Arc::as_ptr(term).cast::<u8>() as usize;
            let number = *standing.entry(at).or_insert_with(|| bearers.number(term));
            bearers.counts[number as usize] += 1;
            number
        };
        let borne = sources.values().map(|source| {
            source.about.iter().map(|(term, count)| (number(term), count)).collect::<Vec<Borne>>()
        });
        let borne: Vec<Vec<Borne>> = borne.collect();
        bearers.list(&borne);
        (bearers, borne)
    }

    /// The number of a term, be it new.
    fn number(&mut self, term: &'a str) -> Term {
        let number = *self.numbers.entry(term).or_insert(self.counts.len() as Term);
        if number as usize == self.counts.len() {
            self.counts.push(0);
        }
        number
    }

    /// Lists the first documents that bear each term.
    fn list(&mut self, borne: &[Vec<Borne>]) {
        let mut end = 0;
        let listed = self.counts.iter().map(|&count| {
            end += count.min(KNOWN);
            end
        });
        self.starts = std::iter::once(0).chain(listed).collect();
        self.first = vec![0; end as usize];
        let mut ends = self.starts.clone();
        for (document, borne) in (0..).zip(borne) {
            for &(term, _) in borne {
                let term = term as usize;
                if ends[term] < self.starts[term + 1] {
                    self.first[ends[term] as usize] = document;
                    ends[term] += 1;
                }
            }
        }
    }

    /// What each term is to somebody else, by its number.
    pub(super) fn by_term<T: Clone + Default>(&self, of: impl Fn(&str) -> T) -> Vec<T> {
        let mut by_term = vec![T::default(); self.terms()];
        for (term, number) in &self.numbers {
            if let Some(place) = by_term.get_mut(*number as usize) {
                *place = of(term);
            }
        }
        by_term
    }

    /// How many terms there are.
    pub(super) fn terms(&self) -> usize {
        self.counts.len()
    }

    /// How many documents bear a term.
    pub(super) fn count(&self, term: Term) -> usize {
        self.counts.get(term as usize).map_or(0, |count| *count as usize)
    }

    /// The term that a name or word is.
    pub(super) fn term(&self, term: &str) -> Option<Term> {
        self.numbers.get(term).copied()
    }

    /// The first of the documents that bear a term.
    pub(super) fn first(&self, term: Term) -> &[u32] {
        let place = |term: usize| self.starts.get(term).map(|start| *start as usize);
        let own = place(term as usize).zip(place(term as usize + 1));
        own.and_then(|(start, end)| self.first.get(start..end)).unwrap_or_default()
    }
}
