//! Clusters of reports: each joins the one it is most like, if it is like its faces on the whole.
//!
//! Reports come narrowest days first, so that "in July" finds the day it may mean already standing. A cluster shows
//! newcomers its faces, its first few members, and all of them are asked: a report that is like one and unlike the
//! others stays outside, so clusters do not chain, and one face that tells it in other words does not keep it out. The
//! number of faces and of candidates is bounded, so the time grows with the number of reports and not with their pairs.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::fit;
use super::index::{Buckets, Index, sought};
use super::pair::Pairs;
use super::refusal::Refusals;
use super::search::{Search, Standing, most};
use crate::resolve::Step;
use crate::threads::{self, Rooms};

/// How many members a cluster shows.
const FACES: usize = 6;
/// How much more likely something is recalled that more documents tell of.
const TOLD: f64 = 0.3;

/// How many clusters are asked at once for each share of the work.
const TOGETHER: usize = 8;

/// A cluster in the making; without members once another one took it in.
#[derive(Default)]
struct Cluster {
    members: Vec<usize>,
    /// The documents that speak of it.
    documents: BTreeSet<u32>,
}

/// The faces of a cluster, side by side in one small place, for all who look for a cluster ask them; none once another one
/// took it in.
#[derive(Clone, Copy, Default)]
pub(super) struct Faces {
    reports: [u32; 2 * FACES],
    count: u32,
}

impl Faces {
    /// The reports that they are.
    pub(super) fn reports(&self) -> &[u32] {
        self.reports.get(..self.count as usize).unwrap_or_default()
    }

    /// Shows so many at most.
    fn show(&mut self, report: u32, most: usize) -> bool {
        let shown = (self.count as usize) < most;
        if shown && let Some(place) = self.reports.get_mut(self.count as usize) {
            *place = report;
            self.count += 1;
        }
        shown
    }
}

/// The reports of each happening, as indices; clusters and members in an order that depends on the set alone.
pub(super) fn of(pairs: &Pairs<'_>) -> Vec<Vec<usize>> {
    let days = |report: usize| pairs.features[report].days;
    let (mut placed, unplaced): (Vec<usize>, Vec<usize>) =
        (0..pairs.reports.len()).partition(|&report| days(report).is_some());
    let index = Index::of(pairs, &placed, !unplaced.is_empty());
    let (clusters, faces, refusals) = Default::default();
    let mut clustering = Clustering { pairs, clusters, faces, refusals, index };
    placed.sort_by_cached_key(|&report| (strength(pairs, report), report));
    let rooms = Rooms::of(|| Search::of(pairs));
    clustering.place(&placed, &rooms);
    clustering.reconcile(&rooms);
    clustering.attach(&unplaced, &rooms);
    let Clustering { clusters, index, .. } = clustering;
    let members = clusters.into_iter().map(|cluster| cluster.members);
    threads::join(|| drop((index, rooms)), || members.filter(|members| !members.is_empty()).collect()).1
}

/// Which reports make the better cores: narrow, certain, given in full, rich.
fn strength(pairs: &Pairs<'_>, report: usize) -> impl Ord + use<> {
    let (features, report) = (&pairs.features[report], &pairs.reports[report]);
    let given = report.statements.iter().any(|statement| statement.time.because.0.contains(&Step::Given));
    let days = features.days.map(|days| (days.open_ended, days.length(), days.certainty));
    (days, !given, Reverse(report.tokens.len()))
}

struct Clustering<'a> {
    pairs: &'a Pairs<'a>,
    clusters: Vec<Cluster>,
    /// By cluster, what it shows.
    faces: Vec<Faces>,
    refusals: Refusals,
    index: Index<'a>,
}

impl<'a> Clustering<'a> {
    fn standing(&self) -> Standing<'_> {
        Standing { faces: &self.faces, index: &self.index }
    }

    /// Lets each placed report join a cluster or found one, one after the other.
    ///
    /// What becomes of one hangs on those before it and is found out in a few millionths of a second: to ask some side by
    /// side, and again where one of them changed what another one finds, takes longer.
    fn place(&mut self, reports: &[usize], rooms: &Rooms<Search<'a>, impl Fn() -> Search<'a> + Sync>) {
        rooms.within(|search| {
            for &report in reports {
                let cluster = self.found_by(report, search).unwrap_or(self.clusters.len());
                if cluster == self.clusters.len() {
                    self.found(Cluster::default(), search.refused());
                }
                self.join(cluster, report);
            }
        });
    }

    /// The cluster to which a placed report belongs.
    fn found_by(&self, report: usize, search: &mut Search<'a>) -> Option<usize> {
        let newcomers = [report as u32];
        let candidates = search.candidates(self.standing(), &newcomers, self.sought_by(report)?);
        search.best(self.standing(), candidates, &newcomers, |_| false)
    }

    /// Where a placed report looks for clusters.
    fn sought_by(&self, report: usize) -> Option<Buckets> {
        let features = &self.pairs.features[report];
        Some(sought(features.days?, if features.late { fit::REACH } else { 0 }))
    }

    /// One more cluster, without faces, whose founder some refused.
    fn found(&mut self, cluster: Cluster, refused: &[u32]) {
        self.clusters.push(cluster);
        self.refusals.found(refused);
        self.faces.push(Faces::default());
    }

    /// Takes a report into a cluster.
    fn join(&mut self, cluster: usize, report: usize) {
        let joined = &mut self.clusters[cluster];
        joined.members.push(report);
        joined.documents.extend(self.pairs.documents_of(&self.pairs.reports[report]));
        if self.faces[cluster].show(report as u32, FACES) {
            self.refusals.grow(cluster);
            self.index.add(cluster, report);
        }
    }

    /// Takes later clusters into earlier ones: those that turn out to be one, and those whose days conflict.
    ///
    /// Many of them are asked side by side, and again where one of them changed what another one finds, which is seldom.
    fn reconcile(&mut self, rooms: &Rooms<Search<'a>, impl Fn() -> Search<'a> + Sync>) {
        let numbers: Vec<usize> = (0..self.clusters.len()).collect();
        let mut changed = vec![false; self.clusters.len()];
        for together in numbers.rchunks(TOGETHER * threads::shares()) {
            let found = rooms.map(together, |search, &later| self.earlier(later, search));
            // What took in another one is asked for again by those that could belong to it.
            let mut grown = Vec::new();
            for (&later, (candidates, earlier)) in together.iter().zip(found).rev() {
                let stale = changed[later] || candidates.iter().any(|&candidate| changed[candidate]);
                let earlier = match stale {
                    true => rooms.within(|search| self.earlier(later, search).1),
                    false => earlier,
                };
                if let Some(earlier) = earlier {
                    self.absorb(earlier, later);
                    changed[earlier] = true;
                    grown.push(earlier);
                }
            }
            grown.into_iter().for_each(|grown| changed[grown] = false);
        }
    }

    /// The earlier cluster that a cluster belongs to, and all that it could belong to.
    fn earlier(&self, later: usize, search: &mut Search<'a>) -> (Vec<usize>, Option<usize>) {
        let faces = self.faces[later].reports();
        let days = self.face(later).and_then(|face| self.pairs.features[face].days);
        let Some(days) = days else { return Default::default() };
        let mut candidates = search.candidates(self.standing(), faces, sought(days, fit::REACH));
        candidates.retain(|&earlier| earlier < later);
        let conflicts = |earlier: usize| self.may_conflict(earlier, later);
        let may_ask = |&earlier: &usize| faces.len() > 1 || !self.refusals.stand(earlier, later);
        let asked = candidates.iter().copied().filter(may_ask);
        let earlier = search.best(self.standing(), asked, faces, conflicts);
        (candidates, earlier)
    }

    fn absorb(&mut self, earlier: usize, later: usize) {
        let taken = std::mem::take(&mut self.clusters[later]);
        let cluster = &mut self.clusters[earlier];
        cluster.members.extend(taken.members);
        cluster.documents.extend(taken.documents);
        // As bounded as before, so that a cluster that takes in many does not slow the next one down.
        let faces = std::mem::take(&mut self.faces[later]);
        for &face in faces.reports() {
            if self.faces[earlier].show(face, 2 * FACES) {
                self.refusals.grow(earlier);
            }
        }
    }

    /// Lets each report without days join a cluster or stay alone; none of them changes what the others find.
    fn attach(&mut self, reports: &[usize], rooms: &Rooms<Search<'a>, impl Fn() -> Search<'a> + Sync>) {
        let meant = rooms.map(reports, |search, &report| self.meant_by(report, search));
        for (&report, meant) in reports.iter().zip(meant) {
            match meant {
                Some(cluster) => self.clusters[cluster].members.push(report),
                None => self.found(Cluster { members: vec![report], ..Cluster::default() }, &[]),
            }
        }
    }

    /// The one cluster that a report without days can mean, and of what a document recalls the one it is most like,
    /// sooner one that many documents tell of.
    fn meant_by(&self, report: usize, search: &mut Search<'a>) -> Option<usize> {
        let features = &self.pairs.features[report];
        // It has a day, which it may not share with any of them.
        if self.pairs.reports[report].is_counted() {
            return None;
        }
        let recalled = features.recalled.is_some();
        // What its document dates it does not recall as of some day.
        let dated = |documents: &BTreeSet<u32>| {
            self.pairs.documents_of(&self.pairs.reports[report]).any(|own| documents.contains(&own))
        };
        let telling = |cluster: usize| {
            let documents = &self.clusters[cluster].documents;
            (documents.len() as f64).ln() - f64::from(u8::from(dated(documents)))
        };
        let wider = |cluster: usize| if recalled { TOLD * telling(cluster) } else { 0.0 };
        let candidates = search.candidates(self.standing(), &[report as u32], Buckets::EVER);
        let welcome = |cluster: usize| {
            search.meet(self.faces[cluster].reports(), &[report as u32], || false)?;
            Some((search.welcome()? + wider(cluster), cluster))
        };
        let welcome: Vec<(f64, usize)> = candidates.into_iter().filter_map(welcome).collect();
        match welcome[..] {
            [(_, only)] => Some(only),
            _ if recalled || features.news => most(welcome),
            _ => None,
        }
    }

    /// Whether two clusters may be one happening about whose day somebody errs: it is the same kind of happening, and
    /// no document tells of both, for a document that gives both days means two happenings.
    fn may_conflict(&self, one: usize, other: usize) -> bool {
        let concept = |cluster| self.face(cluster).and_then(|face| self.pairs.features[face].concept);
        // What somebody says again on another day is another saying.
        let speech = |cluster| self.face(cluster).is_some_and(|face| self.pairs.reports[face].is_speech());
        let documents = |cluster: usize| &self.clusters[cluster].documents;
        concept(one).is_some()
            && concept(one) == concept(other)
            && !speech(one)
            && documents(one).is_disjoint(documents(other))
    }

    /// The first face of a cluster.
    fn face(&self, cluster: usize) -> Option<usize> {
        self.faces[cluster].reports().first().map(|&face| face as usize)
    }
}
