//! The search for the cluster in which reports are most welcome: which clusters they may belong to, and how alike they
//! are to the faces of each.

use super::clusters::Faces;
use super::index::{Buckets, Index};
use super::notes::Notes;
use super::pair::{Judge, LIKE, Pair, Pairs};
use super::shelf::{LOOKS, Shelf};

/// How many clusters a report is compared with, for what they share and for each document like its own.
const CANDIDATES: usize = 8;

/// A search, with the room that it needs, and what it remembers of those before.
pub(super) struct Search<'a> {
    pairs: &'a Pairs<'a>,
    judge: Judge<'a>,
    /// By cluster, what it shares with the report at hand.
    shared: Vec<f64>,
    likely: Vec<(usize, f64)>,
    /// What is found under the tokens of the report at hand: how many clusters came to each list, above its number.
    lists: Vec<u64>,
    /// Which clusters are candidates of the search at hand.
    seen: Notes<()>,
    /// The faces of the cluster at hand, each with who is new, and how alike they are.
    told: Vec<Pair>,
    alike: Vec<f64>,
}

/// What newcomers look into: what each cluster shows so far, and where clusters are found.
#[derive(Clone, Copy)]
pub(super) struct Standing<'s> {
    pub(super) faces: &'s [Faces],
    pub(super) index: &'s Index,
}

impl<'a> Search<'a> {
    pub(super) fn of(pairs: &'a Pairs<'a>) -> Self {
        let judge = Judge::of(pairs);
        let (shared, likely, lists, told, alike) = Default::default();
        Self { pairs, judge, shared, likely, lists, seen: Notes::of(0), told, alike }
    }

    /// The cluster in which some newcomers are most welcome, the earliest of equals.
    pub(super) fn best(
        &mut self,
        standing: Standing<'_>,
        candidates: &[usize],
        newcomers: &[u32],
        conflicts: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let welcome = |&cluster: &usize| {
            let conflicts = || conflicts(cluster);
            Some((self.welcome(standing.faces[cluster].reports(), newcomers, conflicts)?, cluster))
        };
        most(candidates.iter().filter_map(welcome))
    }

    /// How welcome some newcomers are in a cluster with such faces; nothing where they do not belong to it.
    pub(super) fn welcome(
        &mut self,
        faces: &[u32],
        newcomers: &[u32],
        conflicts: impl Fn() -> bool + Copy,
    ) -> Option<f64> {
        // Weighing words costs more, so it waits until the days leave something to say.
        // The newcomer stays while its faces change, for its document is held to be compared with theirs.
        let each = || {
            newcomers
                .iter()
                .flat_map(|&newcomer| faces.iter().map(move |&face| (face as usize, newcomer as usize)))
        };
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
        reports: &[u32],
        buckets: Buckets,
    ) -> Vec<usize> {
        let mut candidates = Vec::with_capacity(64);
        let Some(shelf) = standing.index.shelf(buckets) else { return candidates };
        if self.shared.len() < standing.faces.len() {
            let room = standing.faces.len().next_power_of_two();
            self.shared.resize(room, 0.0);
            self.seen.reach(room);
        }
        for report in reports.iter().map(|&report| report as usize) {
            self.lists.clear();
            let lists = standing.index.under_tokens(report, buckets).map(|list| (shelf.count(list), list));
            let lists = lists.filter(|(count, _)| *count > 0);
            self.lists.extend(lists.map(|(count, list)| u64::from(count) << 32 | u64::from(list)));
            self.sharing(shelf, &mut candidates);
            let document = self.pairs.features[report].profile;
            let neighbours =
                document.into_iter().flat_map(|document| self.pairs.profiles.neighbours(document));
            for neighbour in neighbours.chain(document) {
                let lists = standing.index.under_document(neighbour, buckets);
                let told = lists.flat_map(|list| shelf.clusters(list).1);
                candidates.extend(told.map(|&cluster| cluster as usize).take(CANDIDATES));
            }
        }
        self.seen.forget();
        candidates.retain(|&candidate| {
            let is_new = self.seen.get(candidate).is_none();
            self.seen.note(candidate, ());
            is_new
        });
        candidates
    }

    /// The clusters that share most with a report, found in the lists at hand.
    fn sharing(&mut self, shelf: &Shelf, candidates: &mut Vec<usize>) {
        // The shortest first; of equals as the tokens and then the buckets come, for so they are numbered.
        self.lists.sort_unstable();
        let likely = &mut self.likely;
        likely.clear();
        let mut looks = 0;
        for &list in &self.lists {
            if looks > LOOKS {
                break;
            }
            let (token, clusters) = shelf.clusters(list as u32);
            let weight = self.pairs.rarity.weight(token);
            looks += clusters.len();
            for &cluster in clusters {
                let cluster = cluster as usize;
                let shared = &mut self.shared[cluster];
                if *shared == 0.0 {
                    likely.push((cluster, 0.0));
                }
                *shared += weight;
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
