//! The search for the cluster in which reports are most welcome: which clusters they may belong to, and how alike they
//! are to the faces of each.

use super::clusters::Faces;
use super::fit::Fit;
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
    /// The clusters that share something with it, and room for one more.
    found: Vec<u32>,
    /// What is found under its tokens: how many clusters came to each list, above its number; and room for what is not.
    lists: Vec<u64>,
    /// Which clusters are candidates of the search at hand.
    seen: Notes<()>,
    /// The faces of the cluster at hand, each with who is new, and how alike they are.
    told: Vec<Pair>,
    alike: Vec<f64>,
    /// The clusters in which newcomers are not welcome for what they say, though their days would do.
    refused: Vec<u32>,
}

/// What newcomers look into: what each cluster shows so far, and where clusters are found.
#[derive(Clone, Copy)]
pub(super) struct Standing<'s> {
    pub(super) faces: &'s [Faces],
    pub(super) index: &'s Index<'s>,
}

impl<'a> Search<'a> {
    pub(super) fn of(pairs: &'a Pairs<'a>) -> Self {
        let judge = Judge::of(pairs);
        let (shared, likely, found, lists, told, alike, refused) = Default::default();
        Self { pairs, judge, shared, likely, found, lists, seen: Notes::of(0), told, alike, refused }
    }

    /// The cluster in which some newcomers are most welcome, the earliest of equals.
    pub(super) fn best(
        &mut self,
        standing: Standing<'_>,
        candidates: impl IntoIterator<Item = usize>,
        newcomers: &[u32],
        conflicts: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        self.refused.clear();
        let welcome = |cluster: usize| {
            self.meet(standing.faces[cluster].reports(), newcomers, || conflicts(cluster))?;
            let welcome = self.welcome();
            if welcome.is_none() {
                self.refused.push(cluster as u32);
            }
            Some((welcome?, cluster))
        };
        most(candidates.into_iter().filter_map(welcome))
    }

    /// The clusters that last [refused](Self::best) newcomers for what they say.
    pub(super) fn refused(&self) -> &[u32] {
        &self.refused
    }

    /// Holds some newcomers against such faces; nothing where their days do not let them be one happening.
    pub(super) fn meet(
        &mut self,
        faces: &[u32],
        newcomers: &[u32],
        conflicts: impl Fn() -> bool + Copy,
    ) -> Option<()> {
        // The newcomer stays while its faces change, for its document is held to be compared with theirs.
        self.told.clear();
        for &newcomer in newcomers {
            for &face in faces {
                self.told.push(self.pairs.pair(face as usize, newcomer as usize, conflicts)?);
            }
        }
        Some(())
    }

    /// How welcome those are who [meet](Self::meet) faces in the cluster of these; nothing where they do not belong to it.
    pub(super) fn welcome(&mut self) -> Option<f64> {
        // Weighing words costs more, so it waits until the days leave something to say.
        let mut possible = false;
        for pair in &mut self.told {
            self.judge.compare(pair);
            // Those of other days have to be alike each, of the rest one is enough.
            if !possible || pair.fit == Fit::Near {
                possible |= self.judge.may_say_so(pair)?;
            }
        }
        // Most say no whatever their documents are about, which costs the most to find out.
        if !possible {
            return None;
        }
        self.alike.clear();
        let mut enough = false;
        for pair in &mut self.told {
            let likeness = self.judge.likeness(pair);
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
            self.found.resize(room + 1, 0);
            self.seen.reach(room);
        }
        for report in reports.iter().map(|&report| report as usize) {
            self.sharing(standing.index, shelf, (report, buckets), &mut candidates);
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
        // Each is kept in any case, and stays where it is new.
        let mut kept = 0;
        for at in 0..candidates.len() {
            let candidate = candidates[at];
            candidates[kept] = candidate;
            kept += usize::from(self.seen.get(candidate).is_none());
            self.seen.note(candidate, ());
        }
        candidates.truncate(kept);
        candidates
    }

    /// The clusters that share most with a report in some buckets.
    fn sharing(
        &mut self,
        index: &Index<'_>,
        shelf: &Shelf,
        (report, buckets): (usize, Buckets),
        candidates: &mut Vec<usize>,
    ) {
        // The shortest first; of equals as the tokens and then the buckets come, for so they are numbered.
        let lists = self.find_lists(index, shelf, (report, buckets));
        let lists = &mut self.lists[..lists];
        lists.sort_unstable();
        let (mut found, mut looks) = (0, 0);
        for &list in &*lists {
            if looks > LOOKS {
                break;
            }
            let (token, clusters) = shelf.clusters(list as u32);
            let weight = self.pairs.rarity.weight(token);
            looks += clusters.len();
            for &cluster in clusters {
                // It is written in any case, and counts where it is new.
                let shared = &mut self.shared[cluster as usize];
                self.found[found] = cluster;
                found += usize::from(*shared == 0.0);
                *shared += weight;
            }
        }
        let likely = &mut self.likely;
        likely.clear();
        likely.extend(self.found[..found].iter().map(|&cluster| {
            let cluster = cluster as usize;
            (cluster, std::mem::take(&mut self.shared[cluster]))
        }));
        if likely.len() > CANDIDATES {
            likely.select_nth_unstable_by(CANDIDATES, |one, other| {
                other.1.total_cmp(&one.1).then(one.0.cmp(&other.0))
            });
        }
        candidates.extend(likely.iter().map(|(cluster, _)| *cluster).take(CANDIDATES));
    }

    /// Finds the lists under the tokens of a report in some buckets to which clusters came, and how many lists they are.
    fn find_lists(&mut self, index: &Index<'_>, shelf: &Shelf, (report, buckets): (usize, Buckets)) -> usize {
        let mut found = 0;
        for own in index.under_tokens(report, buckets) {
            if self.lists.len() <= found + own.len() {
                self.lists.resize((found + own.len() + 1).next_power_of_two(), 0);
            }
            for list in own {
                let count = shelf.count(list);
                self.lists[found] = u64::from(count) << 32 | u64::from(list);
                found += usize::from(count > 0);
            }
        }
        found
    }
}

/// The cluster of the highest figure, the earliest of equals.
pub(super) fn most(clusters: impl IntoIterator<Item = (f64, usize)>) -> Option<usize> {
    let most = clusters.into_iter().max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
    most.map(|(_, cluster)| cluster)
}
