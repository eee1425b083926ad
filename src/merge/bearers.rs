//! Which documents bear each name and word.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use foldhash::fast::RandomState;

use crate::timeline::Source;

/// A name or word that documents are about, by its number.
pub(super) type Term = u32;

/// The terms of the documents, numbered in the order in which they first come.
pub(super) struct Bearers<'a> {
    numbers: HashMap<&'a str, Term, RandomState>,
    terms: Vec<BorneBy>,
}

/// A term that a document bears, and how often.
pub(super) type Borne = (Term, u32);

/// Who bears a term.
#[derive(Default)]
struct BorneBy {
    count: u32,
    first: Vec<u32>,
}

/// So many of the documents that bear a term are known, the first ones.
const KNOWN: usize = 64;

impl<'a> Bearers<'a> {
    /// Who bears what the documents are about; and by document, in the order of their ids, what it bears.
    pub(super) fn of(sources: &'a BTreeMap<String, Source>) -> (Self, Vec<Vec<Borne>>) {
        let mut bearers = Self { numbers: HashMap::default(), terms: Vec::new() };
        // Documents that were read together share their terms, so most are known by where they stand in memory.
        let mut standing: HashMap<usize, Term, RandomState> = HashMap::default();
        let mut number = |term: &'a Arc<str>, document: u32| {
            let number = *standing
                .entry(Arc::as_ptr(term).cast::<u8>() as usize)
                .or_insert_with(|| bearers.number(term));
            bearers.bear(number, document);
            number
        };
        let borne = (0..).zip(sources.values()).map(|(document, source)| {
            source.about.iter().map(|(term, count)| (number(term, document), *count)).collect()
        });
        let borne = borne.collect();
        (bearers, borne)
    }

    /// The number of a term, be it new.
    fn number(&mut self, term: &'a str) -> Term {
        let number = *self.numbers.entry(term).or_insert(self.terms.len() as Term);
        if number as usize == self.terms.len() {
            self.terms.push(BorneBy::default());
        }
        number
    }

    /// Lets a document bear a term.
    fn bear(&mut self, term: Term, document: u32) {
        if let Some(borne) = self.terms.get_mut(term as usize) {
            borne.count += 1;
            if borne.first.len() < KNOWN {
                borne.first.push(document);
            }
        }
    }

    /// What each term is to somebody else, by its number.
    pub(super) fn by_term<T: Clone + Default>(&self, of: impl Fn(&str) -> T) -> Vec<T> {
        let mut by_term = vec![T::default(); self.terms.len()];
        for (term, number) in &self.numbers {
            if let Some(place) = by_term.get_mut(*number as usize) {
                *place = of(term);
            }
        }
        by_term
    }

    /// How many terms there are.
    pub(super) fn terms(&self) -> usize {
        self.terms.len()
    }

    /// How many documents bear a term.
    pub(super) fn count(&self, term: Term) -> usize {
        self.terms.get(term as usize).map_or(0, |borne| borne.count as usize)
    }

    /// How many documents bear a name or word.
    pub(super) fn count_of(&self, term: &str) -> Option<usize> {
        self.numbers.get(term).map(|&term| self.count(term))
    }

    /// The first of the documents that bear a term.
    pub(super) fn first(&self, term: Term) -> &[u32] {
        self.terms.get(term as usize).map_or(&[], |borne| &borne.first)
    }
}
