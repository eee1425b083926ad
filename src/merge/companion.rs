//! A happening that is named only beside what was done at it: "the league opened its door at the June 2011 summit in
//! Athens" tells of one thing, not of an opening and of a summit.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Span;
use crate::extract::Statement;

/// Lets clusters that only name a happening join the one that tells what was done at it, where the same words date the
/// two in every sentence, and more documents tell of the latter.
pub(super) fn joined(clusters: Vec<Vec<&Statement>>) -> Vec<Vec<&Statement>> {
    let documents = |cluster: &[&Statement]| {
        cluster.iter().map(|statement| statement.document.as_str()).collect::<BTreeSet<_>>().len()
    };
    let mut dated: BTreeMap<(&str, Span), BTreeSet<usize>> = BTreeMap::new();
    for (index, cluster) in clusters.iter().enumerate() {
        for statement in cluster {
            dated.entry(words(statement)).or_default().insert(index);
        }
    }
    let beside = |index: usize| {
        let cluster = &clusters[index];
        let names = cluster.iter().all(|statement| statement.trigger.noun && statement.when.is_some());
        let mut all = cluster.iter().filter(|_| names).filter_map(|statement| dated.get(&words(statement)));
        let first = all.next()?.clone();
        let common = all.fold(first, |common, other| &common & other);
        common.into_iter().find(|other| documents(&clusters[*other]) > documents(cluster))
    };
    let goes: Vec<usize> = (0..clusters.len()).map(|index| beside(index).unwrap_or(index)).collect();
    let mut joined: Vec<Vec<&Statement>> = vec![Vec::new(); clusters.len()];
    for (index, cluster) in clusters.into_iter().enumerate() {
        // Who is joined may itself join a larger one; the number of documents grows, so this ends.
        let mut to = index;
        while goes[to] != to {
            to = goes[to];
        }
        joined[to].extend(cluster);
    }
    joined.retain(|cluster| !cluster.is_empty());
    joined
}

/// The words that date a statement.
fn words(statement: &Statement) -> (&str, Span) {
    (&statement.document, statement.time.span)
}
