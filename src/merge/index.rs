//! Where clusters are found: under the days of their faces, by what these say and by the documents they are from.

use std::collections::HashMap;

use super::report::Token;
use crate::calendar::{Day, Interval};

/// Where clusters stand in the index: under each day, month and year they may be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Bucket {
    Day(Day),
    Month(i32, u8),
    Year(i32),
    Ever,
}

/// By what a cluster is looked for in a bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// What one of its faces says.
    Token(Token),
    /// The document that one of its faces is from.
    Document(usize),
}

/// The clusters by bucket and key. Looked up only, never walked, so its order cannot show.
#[derive(Debug, Default)]
pub(super) struct Index(HashMap<(Bucket, Key), Vec<usize>>);

impl Index {
    /// Lets a cluster be found under a face.
    pub(super) fn add(&mut self, cluster: usize, when: Interval, keys: &[Key]) {
        for bucket in registered(when) {
            for &key in keys {
                let clusters = self.0.entry((bucket, key)).or_default();
                if clusters.last() != Some(&cluster) {
                    clusters.push(cluster);
                }
            }
        }
    }

    /// The clusters under a key in a bucket.
    pub(super) fn clusters(&self, bucket: Bucket, key: Key) -> &[usize] {
        self.0.get(&(bucket, key)).map_or(&[], Vec::as_slice)
    }
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
pub(super) fn sought(when: Interval, reach: i64) -> Vec<Bucket> {
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
