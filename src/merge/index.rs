//! Where clusters are found: under the days of their faces, by what these say and by the documents they are from.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::report::Token;
use crate::calendar::{Day, Interval};

/// Where clusters stand in the index: under each day, month and year they may be looked for. It is a number, for it is
/// asked for again and again: its kind above its count from the beginning of the calendar, which takes 23 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bucket(u32);

impl Bucket {
    const DAY: u32 = 0;
    const MONTH: u32 = 1 << 24;
    const YEAR: u32 = 2 << 24;
    const KINDS: usize = 4;
    /// That of all clusters.
    pub(super) const EVER: Self = Self(3 << 24);

    fn kind(self) -> usize {
        (self.0 >> 24) as usize % Self::KINDS
    }
}

/// By what a cluster is looked for in a bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// What one of its faces says.
    Token(Token),
    /// The document that one of its faces is from.
    Document(u32),
}

/// A bucket and a key as one number, for there are many.
fn place(bucket: Bucket, key: Key) -> u64 {
    let (is_document, key) = match key {
        Key::Token(token) => (0, token),
        Key::Document(document) => (1, document),
    };
    (u64::from(bucket.0) << 1 | is_document) << 32 | u64::from(key)
}

/// The clusters by bucket and key. Looked up only, never walked, so its order cannot show.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Whether a bucket of that kind is ever looked into; into others nothing is put.
    wanted: [bool; Bucket::KINDS],
    lists: HashMap<u64, List, RandomState>,
    links: Vec<Link>,
}

/// The clusters under one key: how many, the latest of them, and the first and the last of their links.
#[derive(Debug, Clone, Copy)]
struct List {
    count: u32,
    latest: u32,
    first: u32,
    last: u32,
}

/// A cluster, and where the next one under its key is. Most lists are of one or two, so they are not worth an
/// allocation each.
#[derive(Debug, Clone, Copy)]
struct Link {
    cluster: u32,
    next: u32,
}

/// How many clusters are found under one key at most; of more the first.
pub(super) const LOOKS: usize = 512;

/// The clusters under a key, in the order in which they came.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clusters<'a> {
    links: &'a [Link],
    next: u32,
    count: u32,
}

impl Clusters<'_> {
    /// How many there are, those among them that are not found.
    pub(super) fn count(self) -> u32 {
        self.count
    }
}

impl Iterator for Clusters<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let link = self.links.get(self.next as usize)?;
        self.next = link.next;
        Some(link.cluster as usize)
    }
}

impl Index {
    /// No link.
    const END: u32 = u32::MAX;

    /// An index to be looked up in such buckets.
    pub(super) fn wanted(buckets: impl Iterator<Item = Bucket>) -> Self {
        let mut index = Self::default();
        buckets.for_each(|bucket| index.wanted[bucket.kind()] = true);
        index
    }

    /// Lets a cluster be found under a face.
    pub(super) fn add(&mut self, cluster: usize, when: Interval, keys: &(impl Iterator<Item = Key> + Clone)) {
        let (Ok(cluster), Ok(mut at)) = (u32::try_from(cluster), u32::try_from(self.links.len())) else {
            return;
        };
        for bucket in registered(when).into_iter().filter(|bucket| self.wanted[bucket.kind()]) {
            for key in keys.clone() {
                let new = List { count: 0, latest: cluster, first: at, last: at };
                let list = self.lists.entry(place(bucket, key)).or_insert(new);
                if list.count > 0 && list.latest == cluster {
                    continue;
                }
                (list.count, list.latest) = (list.count + 1, cluster);
                if list.count as usize > LOOKS {
                    continue;
                }
                if list.count > 1
                    && let Some(last) = self.links.get_mut(list.last as usize)
                {
                    last.next = at;
                }
                list.last = at;
                self.links.push(Link { cluster, next: Self::END });
                at += 1;
            }
        }
    }

    /// The clusters under a key in a bucket.
    pub(super) fn clusters(&self, bucket: Bucket, key: Key) -> Clusters<'_> {
        let list = self.lists.get(&place(bucket, key));
        let (count, next) = list.map_or((0, Self::END), |list| (list.count, list.first));
        Clusters { links: &self.links, next, count }
    }
}

/// Where a cluster with such a face can be found: by the day if that is few days, by the months and years it touches.
fn registered(when: Interval) -> Vec<Bucket> {
    let (first, last) = (when.start(), when.end());
    let mut buckets = vec![Bucket::EVER];
    buckets.extend(days(first, last).into_iter().flatten());
    buckets.extend(months(first, last).into_iter().flatten());
    buckets.extend(years(first, last));
    buckets
}

/// Where to look for clusters that such days, or those so many days around them, may belong to.
pub(super) fn sought(when: Interval, reach: i64) -> Vec<Bucket> {
    let (first, last) = (when.start().plus(-reach), when.end().plus(reach));
    days(first, last).or_else(|| months(first, last)).unwrap_or_else(|| years(first, last))
}

/// The days from one to another, if they are no more than two weeks.
fn days(first: Day, last: Day) -> Option<Vec<Bucket>> {
    let (start, length) = (first.days_since(Day::FIRST), last.days_since(first));
    (length < 14).then(|| (start..=start + length).map(|day| Bucket(Bucket::DAY | day as u32)).collect())
}

/// The months from one day to another, if they are no more than a year.
fn months(first: Day, last: Day) -> Option<Vec<Bucket>> {
    let number = |day: Day| (day.year() - Day::FIRST_YEAR) * 12 + i32::from(day.month());
    let (first, last) = (number(first), number(last));
    let month = |month: i32| Bucket(Bucket::MONTH | month as u32);
    (last - first < 12).then(|| (first..=last).map(month).collect())
}

/// The years from one day to another; what is longer than a century is looked for under its first one.
fn years(first: Day, last: Day) -> Vec<Bucket> {
    let year = |year: i32| Bucket(Bucket::YEAR | (year - Day::FIRST_YEAR) as u32);
    (first.year()..=last.year()).take(100).map(year).collect()
}
