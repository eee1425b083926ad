//! Which documents are of one affair: the rare names that both bear, in what they state or beside it.

use super::bearers::{Bearers, Borne};
use super::likeness::rare;
use super::report::{Token, Vocabulary};

/// The names that each document bears, by the number of the document in the order of the ids.
pub(super) struct Kinship {
    borne: Vec<Vec<Token>>,
    /// By name, what it says that two documents share it.
    weights: Vec<f64>,
}

impl Kinship {
    /// A name says the more the fewer documents bear it; a name is what some statement names.
    pub(super) fn of(bearers: &Bearers<'_>, borne: &[Vec<Borne>], vocabulary: &Vocabulary<'_>) -> Self {
        let named = bearers.by_term(|term| vocabulary.name(term));
        let names = |borne: &Vec<Borne>| {
            let names = borne.iter().filter_map(|(term, _)| named.get(*term as usize).copied().flatten());
            let mut names: Vec<Token> = names.collect();
            names.sort_unstable();
            names.shrink_to_fit();
            names
        };
        let mut weights = vec![0.0; vocabulary.len()];
        for (term, name) in (0..).zip(&named) {
            if let Some(weight) = name.and_then(|name| weights.get_mut(name as usize)) {
                *weight = rare(bearers.count(term)).powi(2);
            }
        }
        Self { borne: borne.iter().map(names).collect(), weights }
    }

    /// What the names say that two documents share.
    pub(super) fn between(&self, one: Option<u32>, other: Option<u32>) -> f64 {
        let names = |document: Option<u32>| self.borne.get(document? as usize);
        let (Some(one), Some(other)) = (names(one), names(other)) else { return 0.0 };
        let (few, many) = if one.len() < other.len() { (one, other) } else { (other, one) };
        let shared = few.iter().filter(|name| many.binary_search(name).is_ok());
        shared.filter_map(|name| self.weights.get(*name as usize)).sum()
    }
}
