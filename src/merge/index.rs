//! Where clusters are found: under the days of their faces, by what these say and by the documents they are from.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::fit::{Days, Stretch, count};
use super::report::Token;
use crate::calendar::Day;

/// Where clusters stand in the index: under each day, month and year they may be looked for. It is a number, for it is
/// asked for again and again: its kind above its count from the beginning of the calendar, which takes 23 bits.
type Bucket = u32;

/// Some days, months or years one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Buckets {
    first: Bucket,
    last: Bucket,
}

impl Buckets {
    const DAY: Bucket = 0;
    const MONTH: Bucket = 1 << 24;
    const YEAR: Bucket = 2 << 24;
    const KINDS: usize = 4;
    /// That of all clusters.
    pub(super) const EVER: Self = Self { first: 3 << 24, last: 3 << 24 };

    /// From one to another, by their counts, of a kind.
    fn of(kind: Bucket, first: i32, last: i32) -> Self {
        Self { first: kind | first.max(0) as Bucket, last: kind | last.max(0) as Bucket }
    }

    fn kind(self) -> usize {
        (self.first >> 24) as usize % Self::KINDS
    }

    fn each(self) -> impl Iterator<Item = Bucket> + Clone {
        self.first..=self.last
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

/// The clusters by bucket and key. Looked up only, never walked, so its order cannot show.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Whether a bucket of that kind is ever looked into; into others nothing is put.
    wanted: [bool; Buckets::KINDS],
    /// How many tokens there are: keys go by number, and behind the tokens come the documents.
    tokens: u32,
    /// By bucket and the number of a key as one number, for there are many.
    lists: HashMap<u64, List, RandomState>,
    /// By the number of a key, what is in the one bucket of all clusters, where it is wanted.
    ever: Vec<List>,
    links: Vec<Link>,
    /// By the number of a key, a bit for the buckets in which it stands, many of which share one: most that are looked for
    /// are not there.
    marks: Vec<u64>,
}

/// The bit that stands for a bucket.
fn bit(bucket: Bucket) -> u64 {
    1 << (bucket % u64::BITS)
}

/// The clusters under one key: how many, the latest of them, and the first and the last of their links.
#[derive(Debug, Clone, Copy, Default)]
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

    /// An index of so many tokens and documents, to be looked up in such buckets.
    pub(super) fn wanted(tokens: usize, documents: usize, buckets: impl Iterator<Item = Buckets>) -> Self {
        let keys = tokens + documents;
        let mut index = Self { tokens: tokens as u32, marks: vec![0; keys], ..Self::default() };
        buckets.for_each(|buckets| index.wanted[buckets.kind()] = true);
        if index.wanted[Buckets::EVER.kind()] {
            index.ever = vec![List::default(); keys];
        }
        index
    }

    fn number(&self, key: Key) -> u32 {
        match key {
            Key::Token(token) => token,
            Key::Document(document) => self.tokens + document,
        }
    }

    /// Lets a cluster be found under a face.
    pub(super) fn add(&mut self, cluster: usize, days: Stretch, keys: &(impl Iterator<Item = Key> + Clone)) {
        let (Ok(cluster), Ok(mut at)) = (u32::try_from(cluster), u32::try_from(self.links.len())) else {
            return;
        };
        let wanted = self.wanted;
        for buckets in registered(days).into_iter().flatten().filter(|buckets| wanted[buckets.kind()]) {
            let bits = buckets.each().map(bit).fold(0, |bits, bit| bits | bit);
            for key in keys.clone() {
                let number = self.number(key);
                if let Some(marks) = self.marks.get_mut(number as usize) {
                    *marks |= bits;
                }
                for bucket in buckets.each() {
                    at = self.link(cluster, bucket, number, at);
                }
            }
        }
    }

    /// Lets a cluster be found in a bucket under a key, with the next link if it needs one; that which is the next one then.
    fn link(&mut self, cluster: u32, bucket: Bucket, number: u32, at: u32) -> u32 {
        let list = match self.ever.get_mut(number as usize) {
            Some(list) if bucket == Buckets::EVER.first => list,
            _ => self.lists.entry(place(bucket, number)).or_default(),
        };
        if list.count > 0 && list.latest == cluster {
            return at;
        }
        if list.count == 0 {
            list.first = at;
        }
        (list.count, list.latest) = (list.count + 1, cluster);
        if list.count as usize > LOOKS {
            return at;
        }
        if list.count > 1
            && let Some(last) = self.links.get_mut(list.last as usize)
        {
            last.next = at;
        }
        list.last = at;
        self.links.push(Link { cluster, next: Self::END });
        at + 1
    }

    /// The clusters under a key in each of some buckets where there are some.
    pub(super) fn clusters(&self, buckets: Buckets, key: Key) -> impl Iterator<Item = Clusters<'_>> {
        let number = self.number(key);
        let marks = self.marks.get(number as usize).copied().unwrap_or_default();
        let marked = buckets.each().filter(move |bucket| marks & bit(*bucket) != 0);
        let lists = marked.filter_map(move |bucket| match self.ever.get(number as usize) {
            Some(list) if bucket == Buckets::EVER.first => Some(list).filter(|list| list.count > 0),
            _ => self.lists.get(&place(bucket, number)),
        });
        lists.map(|list| Clusters { links: &self.links, next: list.first, count: list.count })
    }
}

/// A bucket and the number of a key as one number.
fn place(bucket: Bucket, number: u32) -> u64 {
    u64::from(bucket) << 32 | u64::from(number)
}

/// Where a cluster with such a face can be found: by the day if that is few days, by the months and years it touches.
fn registered(days: Stretch) -> [Option<Buckets>; 4] {
    let (first, last) = (days.when.start(), days.when.end());
    [Some(Buckets::EVER), few_days(days.days), months(first, last), Some(years(first, last))]
}

/// Where to look for clusters that such days, or those so many days around them, may belong to.
pub(super) fn sought(days: Stretch, reach: i32) -> Buckets {
    let (first, last) = days.days;
    let around = (first.saturating_sub(reach).max(0), last.saturating_add(reach).min(count(Day::LAST)));
    let wide = || {
        let (first, last) = (days.when.start().plus(-i64::from(reach)), days.when.end().plus(reach.into()));
        months(first, last).unwrap_or_else(|| years(first, last))
    };
    few_days(around).unwrap_or_else(wide)
}

/// The days from one to another, if they are no more than two weeks.
fn few_days((first, last): Days) -> Option<Buckets> {
    (last - first < 14).then(|| Buckets::of(Buckets::DAY, first, last))
}

/// The months from one day to another, if they are no more than a year.
fn months(first: Day, last: Day) -> Option<Buckets> {
    let number = |day: Day| (day.year() - Day::FIRST_YEAR) * 12 + i32::from(day.month());
    let (first, last) = (number(first), number(last));
    (last - first < 12).then(|| Buckets::of(Buckets::MONTH, first, last))
}

/// The years from one day to another; what is longer than a century is looked for under its first one.
fn years(first: Day, last: Day) -> Buckets {
    let year = |day: Day| day.year() - Day::FIRST_YEAR;
    Buckets::of(Buckets::YEAR, year(first), year(last).min(year(first) + 99))
}
