//! The search for the cluster in which reports are most welcome: which clusters they may belong to, and how alike they
//! are to the faces of each.

use super::clusters::Cluster;
use super::index::{Buckets, Clusters, Index, Key, LOOKS};
use super::pair::{Judge, LIKE, Pair, Pairs};
use super::report::Token;

/// How many clusters a report is compared with, for what they share and for each document like its own.
const CANDIDATES: usize = 8;

/// A search, with the room that it needs, and what it remembers of those before.
pub(super) struct Search<'a> {
    pairs: &'a Pairs<'a>,
    judge: Judge<'a>,
    /// By cluster, what it shares with the report at hand.
    shared: Vec<f64>,
    likely: Vec<(usize, f64)>,
    /// By cluster, for which of the searches it was a candidate last.
    seen: Vec<u32>,
    searches: u32,
    /// The faces of the cluster at hand, each with who is new, and how alike they are.
    told: Vec<Pair>,
    alike: Vec<f64>,
}

/// What newcomers look into: the clusters so far, and where they are found.
#[derive(Clone, Copy)]
pub(super) struct Standing<'a> {
    pub(super) clusters: &'a [Cluster],
    pub(super) index: &'a Index,
}

impl<'a> Search<'a> {
    pub(super) fn of(pairs: &'a Pairs<'a>) -> Self {
        let judge = Judge::of(pairs);
        let (shared, likely, seen, told, alike) = Default::default();
        Self { pairs, judge, shared, likely, seen, searches: 0, told, alike }
    }

    /// The cluster in which some newcomers are most welcome, the earliest of equals.
    pub(super) fn best(
        &mut self,
        standing: Standing<'_>,
        candidates: &[usize],
        newcomers: &[usize],
        conflicts: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let welcome = |&cluster: &usize| {
            let conflicts = || conflicts(cluster);
            Some((self.welcome(&standing.clusters[cluster], newcomers, conflicts)?, cluster))
        };
        most(candidates.iter().filter_map(welcome))
    }

    /// How welcome some newcomers are in a cluster; nothing where they do not belong to it.
    pub(super) fn welcome(
        &mut self,
        cluster: &Cluster,
        newcomers: &[usize],
        conflicts: impl Fn() -> bool + Copy,
    ) -> Option<f64> {
        let faces = Some(cluster).filter(|cluster| !cluster.absorbed)?.faces.as_slice();
        // Weighing words costs more, so it waits until the days leave something to say.
        // The newcomer stays while its faces change, for its document is held to be compared with theirs.
        let each = || newcomers.iter().flat_map(|&newcomer| faces.iter().map(move |&face| (face, newcomer)));
        if !each().all(|(face, newcomer)| self.pairs.may_be_one(face, newcomer, conflicts)) {
            return None;
        }
        self.told.clear();
        let mut possible = false;
        for (face, newcomer) in each() {
            let pair = self.judge.pair(face, newcomer);
            possible |= self.judge.may_say_so(pair)?;
            self.told.push(pair);
        }
        // Most say no whatever their documents are about, which costs the most to find out.
        if !possible {
            return None;
        }
        self.alike.clear();
        let mut enough = false;
        for &pair in &self.told {
            let likeness = self.judge.alike(pair)?;
            enough = enough || self.judge.say_so(pair, &likeness);
            self.alike.push(likeness.alike);
        }
        if !enough {
            return None;
        }
        self.alike.sort_unstable_by(|one, other| other.total_cmp(one));
        let best = self.alike.first().copied()?;
        self.alike.truncate(self.alike.len() / 2 + 1);
        let most = self.alike.iter().sum::<f64>() / self.alike.len() as f64;
        (most >= LIKE).then_some((best + most) / 2.0)
    }

    /// The clusters that one of some reports may belong to in some buckets, in no order: those that share most with it, and
    /// those of its document and of the documents most like it.
    pub(super) fn candidates(
        &mut self,
        standing: Standing<'_>,
        reports: &[usize],
        buckets: Buckets,
    ) -> Vec<usize> {
        let mut candidates = Vec::with_capacity(64);
        for &report in reports {
            self.sharing(standing, report, buckets, &mut candidates);
            let document = self.pairs.features[report].profile;
            let neighbours = document.map_or(&[][..], |document| self.pairs.profiles.neighbours(document));
            for &neighbour in neighbours.iter().chain(&document) {
                let told = standing.index.clusters(buckets, Key::Document(neighbour)).flatten();
                candidates.extend(told.take(CANDIDATES));
            }
        }
        self.searches = self.searches.wrapping_add(1);
        let (seen, search) = (&mut self.seen, self.searches);
        candidates.retain(|&candidate| std::mem::replace(&mut seen[candidate], search) != search);
        candidates
    }

    /// The clusters that share most with a report, found under its tokens in some buckets.
    fn sharing(
        &mut self,
        standing: Standing<'_>,
        report: usize,
        buckets: Buckets,
        candidates: &mut Vec<usize>,
    ) {
        let tokens = &self.pairs.reports[report].tokens;
        let found = |&token: &Token| {
            standing.index.clusters(buckets, Key::Token(token)).map(move |clusters| (clusters, token))
        };
        let mut postings: Vec<(Clusters<'_>, Token)> = Vec::with_capacity(2 * tokens.len());
        postings.extend(tokens.iter().flat_map(found));
        postings.sort_by_key(|(clusters, token)| (clusters.count(), *token));
        if self.shared.len() < standing.clusters.len() {
            let room = standing.clusters.len().next_power_of_two();
            self.shared.resize(room, 0.0);
            self.seen.resize(room, 0);
        }
        let likely = &mut self.likely;
        likely.clear();
        let mut looks = 0;
        for (clusters, token) in postings {
            if looks > LOOKS {
                break;
            }
            let weight = self.pairs.rarity.weight(token);
            for cluster in clusters {
                let shared = &mut self.shared[cluster];
                if *shared == 0.0 {
                    likely.push((cluster, 0.0));
                }
                *shared += weight;
                looks += 1;
            }
        }
        for (cluster, shared) in likely.iter_mut() {
            *shared = std::mem::take(&mut self.shared[*cluster]);
        }
        if likely.len() > CANDIDATES {
            likely.select_nth_unstable_by(CANDIDATES, |one, other| {
                other.1.total_cmp(&one.1).then(one.0.cmp(&other.0))
            });
        }
        candidates.extend(likely.iter().map(|(cluster, _)| *cluster).take(CANDIDATES));
    }
}

/// The cluster of the highest figure, the earliest of equals.
pub(super) fn most(clusters: impl IntoIterator<Item = (f64, usize)>) -> Option<usize> {
    let most = clusters.into_iter().max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
    most.map(|(_, cluster)| cluster)
}
