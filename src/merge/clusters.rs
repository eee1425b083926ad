//! Clusters of reports: each joins the one it is most like, if it is unlike none of its faces.
//!
//! Reports come narrowest days first, so that "in July" finds the day it may mean already standing. A cluster shows
//! newcomers its faces, its first few members, and all of them are asked: a report that is like one and unlike
//! another stays outside, so clusters do not chain. The number of faces and of candidates is bounded, so the time
//! grows with the number of reports and not with their pairs.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::fit::{self, Fit};
use super::likeness::Rarity;
use super::profile::Profiles;
use super::report::{Report, Token};
use crate::calendar::{Certainty, Day, Interval};
use crate::resolve::Step;

/// A report joins when it is that much like one of the faces …
const LIKE: f64 = 0.32;
/// … and that much like each of them.
const UNLIKE: f64 = 0.2;
/// What it takes instead where the days only lie in each other, and where they differ or one has none: then the two
/// must share a name, too.
const LIKE_WITHIN: f64 = 0.4;
const LIKE_APART: f64 = 0.55;
/// How much more or less alike documents make two of their statements.
const SURROUNDINGS: f64 = 1.2;
/// How many members a cluster shows.
const FACES: usize = 6;
/// How many clusters a report is compared with.
const CANDIDATES: usize = 8;
/// How many places of the index are looked at to find them.
const LOOKS: usize = 512;

/// A cluster in the making.
#[derive(Default)]
struct Cluster<'a> {
    members: Vec<usize>,
    faces: Vec<usize>,
    /// The documents that speak of it.
    documents: BTreeSet<&'a str>,
    /// Whether another cluster took it in.
    absorbed: bool,
}

/// Where clusters stand in the index: under each day, month and year they may be looked for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Bucket {
    Day(Day),
    Month(i32, u8),
    Year(i32),
    Ever,
}

/// The clusters by bucket and token. Looked up only, never walked, so its order cannot show.
type Index = HashMap<(Bucket, Token), Vec<usize>>;

/// The reports of each happening, as indices; clusters and members in an order that depends on the set alone.
pub(super) fn of<'a>(
    reports: &'a [Report<'a>],
    rarity: &'a Rarity,
    profiles: Profiles<'a>,
) -> Vec<Vec<usize>> {
    let mut clustering = Clustering { reports, rarity, profiles, clusters: Vec::new(), index: Index::new() };
    let (mut placed, unplaced): (Vec<usize>, Vec<usize>) =
        (0..reports.len()).partition(|&report| reports[report].when.is_some());
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
    reports: &'a [Report<'a>],
    rarity: &'a Rarity,
    profiles: Profiles<'a>,
    clusters: Vec<Cluster<'a>>,
    index: Index,
}

impl<'a> Clustering<'a> {
    /// Lets a placed report join a cluster or found one.
    fn place(&mut self, report: usize) {
        let Some(when) = self.reports[report].when else { return };
        let candidates = self.candidates(report, &sought(when, 0));
        let best = candidates
            .into_iter()
            .filter_map(|cluster| Some((self.welcome(cluster, &[report], false)?, cluster)))
            .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
        let cluster = best.map_or(self.clusters.len(), |(_, cluster)| cluster);
        if cluster == self.clusters.len() {
            self.clusters.push(Cluster::default());
        }
        self.join(cluster, report);
    }

    fn join(&mut self, cluster: usize, report: usize) {
        let (reports, joined) = (self.reports, &mut self.clusters[cluster]);
        joined.members.push(report);
        joined.documents.extend(documents(&reports[report]));
        if joined.faces.len() < FACES {
            joined.faces.push(report);
            let buckets = self.reports[report].when.map(registered).unwrap_or_default();
            for bucket in buckets {
                for &token in &self.reports[report].tokens {
                    let entry = self.index.entry((bucket, token)).or_default();
                    if entry.last() != Some(&cluster) {
                        entry.push(cluster);
                    }
                }
            }
        }
    }

    /// Takes later clusters into earlier ones: those that turn out to be one, and those whose days conflict.
    fn reconcile(&mut self) {
        for later in (0..self.clusters.len()).rev() {
            let faces = self.clusters[later].faces.clone();
            let Some(when) = faces.first().and_then(|&face| self.reports[face].when) else { continue };
            let mut candidates: Vec<usize> =
                faces.iter().flat_map(|&face| self.candidates(face, &sought(when, fit::REACH))).collect();
            candidates.sort_unstable();
            candidates.dedup();
            let best = candidates
                .into_iter()
                .filter(|&earlier| earlier < later && !self.clusters[earlier].absorbed)
                .filter_map(|earlier| {
                    let conflicts = self.may_conflict(earlier, later);
                    Some((self.welcome(earlier, &faces, conflicts)?, earlier))
                })
                .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
            if let Some((_, earlier)) = best {
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

    /// Lets a report without days join the one cluster it can mean; else it stays alone.
    fn attach(&mut self, report: usize) {
        let candidates = self.candidates(report, &[Bucket::Ever]);
        let welcome: Vec<usize> = candidates
            .into_iter()
            .filter(|&cluster| !self.clusters[cluster].absorbed)
            .filter(|&cluster| self.welcome(cluster, &[report], false).is_some())
            .collect();
        match welcome[..] {
            [only] => self.clusters[only].members.push(report),
            _ => self.clusters.push(Cluster { members: vec![report], ..Cluster::default() }),
        }
    }

    /// How welcome some newcomers are in a cluster; nothing where they do not belong to it.
    fn welcome(&self, cluster: usize, newcomers: &[usize], conflicts: bool) -> Option<f64> {
        let (mut best, mut sum, mut pairs, mut enough) = (0.0_f64, 0.0, 0.0, 0.0_f64);
        let mut named = false;
        for &face in &self.clusters[cluster].faces {
            for &newcomer in newcomers {
                let (face, newcomer) = (&self.reports[face], &self.reports[newcomer]);
                let (likeness, needed) = self.compare(face, newcomer, conflicts)?;
                if likeness < UNLIKE {
                    return None;
                }
                named = named || needed < LIKE_APART || self.rarity.share_a_name(face, newcomer);
                best = best.max(likeness);
                enough = enough.max(needed);
                sum += likeness;
                pairs += 1.0;
            }
        }
        (named && best >= enough).then(|| (best + sum / pairs) / 2.0)
    }

    /// How alike two reports are, and how alike they would have to be; nothing where their days cannot be one. Where
    /// the days do not speak for it, neither do the documents.
    fn compare(&self, face: &Report<'_>, newcomer: &Report<'_>, conflicts: bool) -> Option<(f64, f64)> {
        let alike = self.rarity.likeness(face, newcomer);
        let surrounded = || alike + SURROUNDINGS * self.profiles.surroundings(face, newcomer);
        let sure = |when: Interval| when.certainty() != Certainty::Approximate;
        match (face.when?, newcomer.when) {
            // That somebody said something on that day is no happening: verbs alone are not enough.
            _ if !(face.noun() && newcomer.noun()) && self.rarity.share_only_the_concept(face, newcomer) => {
                None
            }
            (one, Some(other)) => match Fit::of(one, other) {
                Fit::Same => Some((surrounded(), LIKE)),
                Fit::Within if alike >= UNLIKE => Some((surrounded(), LIKE_WITHIN)),
                Fit::Near if conflicts && sure(one) && sure(other) => Some((alike, LIKE_APART)),
                _ => None,
            },
            (when, None) => Fit::open(newcomer.value, when).then_some((alike, LIKE_APART)),
        }
    }

    /// Whether two clusters may be one happening about whose day somebody errs: it is the same kind of happening, and
    /// no document tells of both, for a document that gives both days means two happenings.
    fn may_conflict(&self, one: usize, other: usize) -> bool {
        let concept = |cluster: &Cluster<'_>| {
            cluster.faces.first().and_then(|&face| self.rarity.concept(&self.reports[face]))
        };
        let (one, other) = (&self.clusters[one], &self.clusters[other]);
        concept(one).is_some()
            && concept(one) == concept(other)
            && one.documents.is_disjoint(&other.documents)
    }

    /// The clusters that share most with a report, found under its tokens in some buckets.
    fn candidates(&self, report: usize, buckets: &[Bucket]) -> Vec<usize> {
        let tokens = &self.reports[report].tokens;
        let mut postings: Vec<(&[usize], Token)> = buckets
            .iter()
            .flat_map(|&bucket| tokens.iter().map(move |&token| (bucket, token)))
            .filter_map(|key| Some((self.index.get(&key)?.as_slice(), key.1)))
            .collect();
        postings.sort_by_key(|(clusters, token)| (clusters.len(), *token));
        let mut shared: HashMap<usize, f64> = HashMap::new();
        let mut looks = 0;
        for (clusters, token) in postings {
            if looks > LOOKS {
                break;
            }
            let weight = self.rarity.weight(token, None);
            for &cluster in clusters.iter().take(LOOKS) {
                *shared.entry(cluster).or_default() += weight;
                looks += 1;
            }
        }
        let mut candidates: Vec<(usize, f64)> = shared.into_iter().collect();
        candidates.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        candidates.into_iter().map(|(cluster, _)| cluster).take(CANDIDATES).collect()
    }
}

/// The documents of a report.
fn documents<'a>(report: &Report<'a>) -> impl Iterator<Item = &'a str> {
    report.statements.iter().map(|statement| statement.document.as_str())
}

/// Where a cluster with such a face can be found: by the day if that is few days, by the months and years it touches.
fn registered(when: Interval) -> Vec<Bucket> {
    let (first, last) = (when.start(), when.end());
    let mut buckets = vec![Bucket::Ever];
    buckets.extend(days(first, last).into_iter().flatten());
    buckets.extend(months(first, last).into_iter().flatten());
    buckets.extend(years(first, last));
    buckets
}

/// Where to look for clusters that such days, or those so many days around them, may belong to.
fn sought(when: Interval, reach: i64) -> Vec<Bucket> {
    let (first, last) = (when.start().plus(-reach), when.end().plus(reach));
    days(first, last).or_else(|| months(first, last)).unwrap_or_else(|| years(first, last))
}

/// The days from one to another, if they are no more than two weeks.
fn days(first: Day, last: Day) -> Option<Vec<Bucket>> {
    let length = last.days_since(first);
    (length < 14).then(|| (0..=length).map(|days| Bucket::Day(first.plus(days))).collect())
}

/// The months from one day to another, if they are no more than a year.
fn months(first: Day, last: Day) -> Option<Vec<Bucket>> {
    let number = |day: Day| day.year() * 12 + i32::from(day.month()) - 1;
    let (first, last) = (number(first), number(last));
    let month = |month: i32| Bucket::Month(month.div_euclid(12), month.rem_euclid(12) as u8 + 1);
    (last - first < 12).then(|| (first..=last).map(month).collect())
}

/// The years from one day to another; what is longer than a century is looked for under its first one.
fn years(first: Day, last: Day) -> Vec<Bucket> {
    (first.year()..=last.year()).take(100).map(Bucket::Year).collect()
}
