//! Clusters of reports: each joins the one it is most like, if it is like its faces on the whole.
//!
//! Reports come narrowest days first, so that "in July" finds the day it may mean already standing. A cluster shows
//! newcomers its faces, its first few members, and all of them are asked: a report that is like one and unlike the
//! others stays outside, so clusters do not chain, and one face that tells it in other words does not keep it out. The
//! number of faces and of candidates is bounded, so the time grows with the number of reports and not with their pairs.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::fit;
use super::index::{Bucket, Clusters, Index, Key, LOOKS, sought};
use super::pair::{LIKE, Pairs};
use super::report::{Report, Token};
use crate::resolve::Step;

/// How many members a cluster shows.
const FACES: usize = 6;
/// How many clusters a report is compared with, for what they share and for each document like its own.
const CANDIDATES: usize = 8;
/// How much more likely something is recalled that more documents tell of.
const TOLD: f64 = 0.5;

/// A cluster in the making.
#[derive(Default)]
struct Cluster {
    members: Vec<usize>,
    faces: Vec<usize>,
    /// The documents that speak of it.
    documents: BTreeSet<u32>,
    /// Whether another cluster took it in.
    absorbed: bool,
}

/// The reports of each happening, as indices; clusters and members in an order that depends on the set alone.
pub(super) fn of(pairs: Pairs<'_>) -> Vec<Vec<usize>> {
    let reports = pairs.reports;
    let (mut placed, unplaced): (Vec<usize>, Vec<usize>) =
        (0..reports.len()).partition(|&report| reports[report].when.is_some());
    let days = placed.iter().filter_map(|&report| reports[report].when);
    let looked_into = days.flat_map(|when| [sought(when, 0), sought(when, fit::REACH)]).flatten();
    let ever = (!unplaced.is_empty()).then_some(Bucket::EVER);
    let index = Index::wanted(looked_into.chain(ever));
    let mut clustering = Clustering { pairs, clusters: Vec::new(), index };
    placed.sort_by_cached_key(|&report| (strength(&reports[report]), report));
    for report in placed {
        clustering.place(report);
    }
    clustering.reconcile();
    for report in unplaced {
        clustering.attach(report);
    }
    clustering
        .clusters
        .into_iter()
        .filter(|cluster| !cluster.absorbed)
        .map(|cluster| cluster.members)
        .collect()
}

/// Which reports make the better cores: narrow, certain, given in full, rich.
fn strength(report: &Report<'_>) -> impl Ord + use<> {
    let given = report.statements.iter().any(|statement| statement.time.because.0.contains(&Step::Given));
    let when = report.when.map(|when| (fit::open_ended(when), when.days(), when.certainty()));
    (when, !given, Reverse(report.tokens.len()))
}

struct Clustering<'a> {
    pairs: Pairs<'a>,
    clusters: Vec<Cluster>,
    index: Index,
}

impl<'a> Clustering<'a> {
    /// Lets a placed report join a cluster or found one.
    fn place(&mut self, report: usize) {
        let Some(when) = self.pairs.reports[report].when else { return };
        let reach = if self.pairs.reports[report].lead() { fit::REACH } else { 0 };
        let candidates = self.candidates(report, &sought(when, reach));
        let cluster = self.best(candidates, &[report], |_| false).unwrap_or(self.clusters.len());
        if cluster == self.clusters.len() {
            self.clusters.push(Cluster::default());
        }
        self.join(cluster, report);
    }

    fn join(&mut self, cluster: usize, report: usize) {
        let (number, report) = (report, &self.pairs.reports[report]);
        let joined = &mut self.clusters[cluster];
        joined.members.push(number);
        joined.documents.extend(self.pairs.documents_of(report));
        if joined.faces.len() < FACES {
            joined.faces.push(number);
            let document = self.pairs.profiled[number].map(Key::Document);
            let keys = report.tokens.iter().copied().map(Key::Token).chain(document);
            if let Some(when) = report.when {
                self.index.add(cluster, when, &keys);
            }
        }
    }

    /// Takes later clusters into earlier ones: those that turn out to be one, and those whose days conflict.
    fn reconcile(&mut self) {
        for later in (0..self.clusters.len()).rev() {
            let faces = self.clusters[later].faces.clone();
            let Some(when) = faces.first().and_then(|&face| self.pairs.reports[face].when) else { continue };
            let mut candidates: Vec<usize> =
                faces.iter().flat_map(|&face| self.candidates(face, &sought(when, fit::REACH))).collect();
            candidates.sort_unstable();
            candidates.dedup();
            candidates.retain(|&earlier| earlier < later);
            let conflicts = |earlier: usize| self.may_conflict(earlier, later);
            if let Some(earlier) = self.best(candidates, &faces, conflicts) {
                let absorbed = Cluster { absorbed: true, ..Cluster::default() };
                let taken = std::mem::replace(&mut self.clusters[later], absorbed);
                let cluster = &mut self.clusters[earlier];
                cluster.members.extend(taken.members);
                cluster.documents.extend(taken.documents);
                cluster.faces.extend(taken.faces);
                // As bounded as before, so that a cluster that takes in many does not slow the next one down.
                cluster.faces.truncate(2 * FACES);
            }
        }
    }

    /// Lets a report without days join the one cluster it can mean, and what a document recalls the one it is most
    /// like, sooner one that many documents tell of; else it stays alone.
    fn attach(&mut self, report: usize) {
        let recalled = self.pairs.reports[report].recalled().is_some();
        // What its document dates it does not recall as of some day.
        let dated = |documents: &BTreeSet<u32>| {
            self.pairs.documents_of(&self.pairs.reports[report]).any(|own| documents.contains(&own))
        };
        let telling = |cluster: usize| {
            let documents = &self.clusters[cluster].documents;
            (documents.len() as f64).ln() - f64::from(u8::from(dated(documents)))
        };
        let wider = |cluster: usize| if recalled { TOLD * telling(cluster) } else { 0.0 };
        let welcome =
            |cluster: usize| Some((self.welcome(cluster, &[report], false)? + wider(cluster), cluster));
        let candidates = self.candidates(report, &[Bucket::EVER]);
        let welcome: Vec<(f64, usize)> = candidates.into_iter().filter_map(welcome).collect();
        let joined = match welcome[..] {
            // It has a day, which it may not share with any of them.
            _ if self.pairs.reports[report].is_counted() => None,
            [(_, only)] => Some(only),
            _ if recalled || self.pairs.reports[report].news() => most(welcome),
            _ => None,
        };
        match joined {
            Some(cluster) => self.clusters[cluster].members.push(report),
            None => self.clusters.push(Cluster { members: vec![report], ..Cluster::default() }),
        }
    }

    /// The cluster in which some newcomers are most welcome, the earliest of equals.
    fn best(
        &self,
        candidates: Vec<usize>,
        newcomers: &[usize],
        conflicts: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let welcome = |cluster: usize| Some((self.welcome(cluster, newcomers, conflicts(cluster))?, cluster));
        most(candidates.into_iter().filter_map(welcome))
    }

    /// How welcome some newcomers are in a cluster; nothing where they do not belong to it.
    fn welcome(&self, cluster: usize, newcomers: &[usize], conflicts: bool) -> Option<f64> {
        let cluster = Some(&self.clusters[cluster]).filter(|cluster| !cluster.absorbed)?;
        let (mut alike, mut enough) = (Vec::new(), false);
        // The newcomer stays while its faces change, for its document is held to be compared with theirs.
        for &newcomer in newcomers {
            for &face in &cluster.faces {
                let likeness = self.pairs.compare(face, newcomer, conflicts)?;
                enough |= likeness.alike >= likeness.needed;
                alike.push(likeness.alike);
            }
        }
        alike.sort_by(|one, other| other.total_cmp(one));
        let best = alike.first().copied()?;
        alike.truncate(alike.len() / 2 + 1);
        let most = alike.iter().sum::<f64>() / alike.len() as f64;
        (enough && most >= LIKE).then_some((best + most) / 2.0)
    }

    /// Whether two clusters may be one happening about whose day somebody errs: it is the same kind of happening, and
    /// no document tells of both, for a document that gives both days means two happenings.
    fn may_conflict(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.clusters[one], &self.clusters[other]);
        let concept = |cluster: &Cluster| {
            cluster.faces.first().and_then(|&face| self.pairs.rarity.concept(&self.pairs.reports[face]))
        };
        // What somebody says again on another day is another saying.
        let speech = |cluster: &Cluster| {
            cluster.faces.first().is_some_and(|&face| self.pairs.reports[face].is_speech())
        };
        concept(one).is_some()
            && concept(one) == concept(other)
            && !speech(one)
            && one.documents.is_disjoint(&other.documents)
    }

    /// The clusters that a report may belong to in some buckets: those that share most with it, and those of its
    /// document and of the documents most like it.
    fn candidates(&self, report: usize, buckets: &[Bucket]) -> Vec<usize> {
        let mut candidates = self.sharing(report, buckets);
        let document = self.pairs.profiled[report];
        let neighbours = document.map_or(&[][..], |document| self.pairs.profiles.neighbours(document));
        for &neighbour in neighbours.iter().chain(&document) {
            let key = Key::Document(neighbour);
            let told = buckets.iter().flat_map(|&bucket| self.index.clusters(bucket, key));
            candidates.extend(told.take(CANDIDATES));
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates
    }

    /// The clusters that share most with a report, found under its tokens in some buckets.
    fn sharing(&self, report: usize, buckets: &[Bucket]) -> Vec<usize> {
        let tokens = &self.pairs.reports[report].tokens;
        let mut postings: Vec<(Clusters<'_>, Token)> = buckets
            .iter()
            .flat_map(|&bucket| tokens.iter().map(move |&token| (bucket, token)))
            .map(|(bucket, token)| (self.index.clusters(bucket, Key::Token(token)), token))
            .filter(|(clusters, _)| clusters.count() > 0)
            .collect();
        postings.sort_by_key(|(clusters, token)| (clusters.count(), *token));
        let mut shared: HashMap<usize, f64, RandomState> = HashMap::default();
        let mut looks = 0;
        for (clusters, token) in postings {
            if looks > LOOKS {
                break;
            }
            let weight = self.pairs.rarity.weight(token, None);
            for cluster in clusters {
                *shared.entry(cluster).or_default() += weight;
                looks += 1;
            }
        }
        let mut candidates: Vec<(usize, f64)> = shared.into_iter().collect();
        candidates.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        candidates.into_iter().map(|(cluster, _)| cluster).take(CANDIDATES).collect()
    }
}

/// The cluster of the highest figure, the earliest of equals.
fn most(clusters: impl IntoIterator<Item = (f64, usize)>) -> Option<usize> {
    let most = clusters.into_iter().max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
    most.map(|(_, cluster)| cluster)
}
