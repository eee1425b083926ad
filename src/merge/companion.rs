//! A happening that is named only beside what was done at it: "the league opened its door at the June 2011 summit in
//! Athens" tells of one thing, not of an opening and of a summit.

use std::ops::Range;

use crate::extract::Statement;

/// Lets clusters that only name a happening join the one that tells what was done at it, where the same words date the
/// two in every sentence, and more documents tell of the latter. Statements go by their numbers.
pub(super) fn joined(clusters: Vec<Vec<u32>>, statements: &[&Statement]) -> Vec<Vec<u32>> {
    let mut owns: Vec<usize> = vec![0; statements.len()];
    for (cluster, members) in clusters.iter().enumerate() {
        for &member in members {
            owns[member as usize] = cluster;
        }
    }
    let dated = Dated::of(statements);
    let told = |cluster: usize| clusters[cluster].iter().map(|&number| statements[number as usize]);
    let documents: Vec<usize> = clusters.iter().map(|members| dated.documents(members)).collect();
    let beside = |cluster: usize| {
        let (first, rest) = clusters[cluster].split_first()?;
        let beside = |number: u32| dated.beside(number).iter().map(|&other| owns[other as usize]);
        let mut common: Vec<usize> = beside(*first).filter(|&other| other != cluster).collect();
        let names = |statement: &Statement| statement.trigger.noun && statement.when.is_some();
        if common.is_empty() || !told(cluster).all(names) {
            return None;
        }
        for &number in rest {
            common.retain(|&other| beside(number).any(|beside| beside == other));
        }
        common.sort_unstable();
        common.into_iter().find(|&other| documents[other] > documents[cluster])
    };
    let goes: Vec<usize> = (0..clusters.len()).map(|index| beside(index).unwrap_or(index)).collect();
    let mut joined: Vec<Vec<u32>> = vec![Vec::new(); clusters.len()];
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

/// Which statements the same words date.
struct Dated {
    /// By statement, the number of its document.
    documents: Vec<u32>,
    /// The numbers of the statements, those that the same words date next to each other.
    numbers: Vec<u32>,
    /// By statement, where those stand that its words date.
    places: Vec<Range<u32>>,
}

impl Dated {
    /// Those of statements in canonical order, in which those of one document follow each other.
    fn of(statements: &[&Statement]) -> Self {
        let statement = |number: &u32| statements[*number as usize];
        let mut numbers: Vec<u32> = (0..statements.len() as u32).collect();
        let mut documents = Vec::with_capacity(statements.len());
        let same = |one: &u32, other: &u32| statement(one).document == statement(other).document;
        for (document, own) in (0..).zip(numbers.chunk_by_mut(same)) {
            documents.resize(documents.len() + own.len(), document);
            own.sort_by_key(|number| statement(number).time.span);
        }
        let words = |number: &u32| (statement(number).time.span, documents[*number as usize]);
        let mut places = vec![0..0; statements.len()];
        let mut start = 0;
        for same in numbers.chunk_by(|one, other| words(one) == words(other)) {
            let end = start + same.len() as u32;
            for &number in same {
                places[number as usize] = start..end;
            }
            start = end;
        }
        Self { documents, numbers, places }
    }

    /// How many documents some statements are from.
    fn documents(&self, members: &[u32]) -> usize {
        let mut documents: Vec<u32> = members.iter().map(|&number| self.documents[number as usize]).collect();
        documents.sort_unstable();
        documents.dedup();
        documents.len()
    }

    /// The statements that the words of one date, itself among them.
    fn beside(&self, number: u32) -> &[u32] {
        let place = &self.places[number as usize];
        &self.numbers[place.start as usize..place.end as usize]
    }
}
