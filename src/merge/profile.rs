//! What each document is about, to be compared as a whole: statements of documents about one affair are one happening
//! sooner than those of documents that share nothing else.

use std::collections::{BTreeMap, HashMap};

use super::likeness::rare;
use super::report::Report;
use crate::timeline::Source;

/// The names of each document with their weights, by its id. Looked up only.
pub(super) struct Profiles<'a> {
    documents: HashMap<&'a str, Profile>,
}

struct Profile {
    /// By number, sorted and distinct.
    names: Vec<(usize, f64)>,
    mass: f64,
}

/// The cosine at which two documents are held to be half about the same. Documents of different affairs share less,
/// for the common names weigh next to nothing.
const HALF: f64 = 0.02;
/// How many names a document must bear to be half believed to be about them.
const ENOUGH: f64 = 5.0;

impl<'a> Profiles<'a> {
    /// What the documents are about: a name is as rare as the documents that bear it are few.
    pub(super) fn of(sources: &'a BTreeMap<String, Source>) -> Self {
        let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
        for name in sources.values().flat_map(|source| &source.about) {
            *bearers.entry(name).or_default() += 1;
        }
        let weights: BTreeMap<&str, (usize, f64)> = bearers
            .into_iter()
            .enumerate()
            .map(|(number, (name, bearers))| (name, (number, rare(bearers).powi(2))))
            .collect();
        let profile = |source: &Source| {
            let mut names: Vec<(usize, f64)> =
                source.about.iter().filter_map(|name| weights.get(name.as_str()).copied()).collect();
            names.sort_by_key(|(number, _)| *number);
            let mass = names.iter().map(|(_, weight)| weight).sum();
            Profile { names, mass }
        };
        Self { documents: sources.iter().map(|(id, source)| (id.as_str(), profile(source))).collect() }
    }

    /// How much more (up to 0.5) or less (down to -0.5) than usual the documents of two reports are about the same;
    /// next to nothing where one of them tells little else, nothing within one document.
    pub(super) fn surroundings(&self, one: &Report<'_>, other: &Report<'_>) -> f64 {
        let (one, other) = (one.document(), other.document());
        if one == other {
            return 0.0;
        }
        let (Some(left), Some(right)) = (self.documents.get(one), self.documents.get(other)) else {
            return 0.0;
        };
        let shared = shared(&left.names, &right.names);
        let cosine = if shared > 0.0 { shared / (left.mass * right.mass).sqrt() } else { 0.0 };
        let told = left.names.len().min(right.names.len()) as f64;
        (cosine / (cosine + HALF) - 0.5) * told / (told + ENOUGH)
    }
}

/// The weight of the names that both have.
fn shared(mut left: &[(usize, f64)], mut right: &[(usize, f64)]) -> f64 {
    let mut shared = 0.0;
    while let (Some((&(one, weight), left_rest)), Some((&(other, _), right_rest))) =
        (left.split_first(), right.split_first())
    {
        if one == other {
            shared += weight;
        }
        if one <= other {
            left = left_rest;
        }
        if other <= one {
            right = right_rest;
        }
    }
    shared
}
