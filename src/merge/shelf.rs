//! Where clusters stand in the buckets of one kind, by what is known before the first of them: which reports can be a
//! face of one, what each of them says and when it was.
//!
//! So every list has a place of its own, those of one key next to each other in the order of their buckets, and its clusters
//! stand in a row.

use std::ops::Range;

use super::index::{Bucket, Buckets};
use super::keys::{Key, Keys};

/// How many clusters are found under one key in one bucket at most; of more the first.
pub(super) const LOOKS: usize = 512;

/// The lists of clusters in the buckets of one kind, by key and by bucket.
#[derive(Debug)]
pub(super) struct Shelf {
    /// By key, where its lists begin among all.
    starts: Vec<u32>,
    /// By list, its bucket; behind the lists of each key stands none.
    buckets: Vec<Bucket>,
    lists: Vec<List>,
    /// By key of each report, one report after the other: the list of its first bucket.
    own: Vec<u32>,
    /// List by list, room for as many clusters as can be found there.
    clusters: Vec<u32>,
}

/// The clusters under one key in one bucket: where they begin among all, how many came, those among them that are not
/// found, and the latest of them.
#[derive(Debug, Clone, Copy)]
struct List {
    start: u32,
    count: u32,
    latest: u32,
    key: Key,
}

/// No bucket.
const NONE: Bucket = Bucket::MAX;

/// A report that can be a face of a cluster, and the buckets in which it stands.
type Face = (Buckets, u32);

impl Shelf {
    /// A shelf for reports that stand in such buckets, by report, under their keys.
    pub(super) fn of(keys: &Keys, buckets: impl Fn(usize) -> Buckets) -> Self {
        let mut faces: Vec<Face> =
            (0..keys.reports() as u32).map(|report| (buckets(report as usize), report)).collect();
        faces.retain(|(buckets, _)| buckets.count() > 0);
        faces.sort_unstable_by_key(|(buckets, report)| (buckets.first, buckets.last, *report));
        let mut shelf = Self {
            starts: Vec::with_capacity(keys.count() + 1),
            buckets: Vec::new(),
            lists: Vec::new(),
            own: Vec::new(),
            clusters: Vec::new(),
        };
        shelf.set_up(keys, &faces);
        // What stands nowhere leads behind all lists.
        shelf.own = vec![shelf.lists.len() as u32; keys.len()];
        shelf.find_own(keys, &faces);
        shelf
    }

    /// Sets up the lists, with room for what can come to each.
    fn set_up(&mut self, keys: &Keys, faces: &[Face]) {
        let (starts, registered) = registered(keys, faces);
        let mut room = 0;
        let mut met: Vec<(Bucket, usize)> = Vec::new();
        for (key, ends) in (0..).zip(starts.windows(2)) {
            self.starts.push(self.lists.len() as u32);
            // Many may stand in the same hundred years, which are gone through once for all of them.
            met.clear();
            let buckets = |face: u32| faces[face as usize].0;
            for same in registered[ends[0]..ends[1]].chunk_by(|one, other| buckets(*one) == buckets(*other)) {
                met.extend(buckets(same[0]).each().map(|bucket| (bucket, same.len())));
            }
            met.sort_unstable_by_key(|(bucket, _)| *bucket);
            for same in met.chunk_by(|(one, _), (other, _)| one == other) {
                self.list(key, same[0].0, room);
                room += same.iter().map(|(_, faces)| faces).sum::<usize>().min(LOOKS);
            }
            self.list(key, NONE, room);
        }
        self.starts.push(self.lists.len() as u32);
        self.clusters = vec![0; room];
    }

    /// Finds under each key of each face the list of its first bucket.
    fn find_own(&mut self, keys: &Keys, faces: &[Face]) {
        // The first buckets come in order, so each key's lists are walked once.
        let mut at: Vec<u32> = self.starts.clone();
        for (buckets, report) in faces {
            let (own, place) = (keys.of_report(*report as usize), keys.place(*report as usize));
            for (&key, own) in own.iter().zip(&mut self.own[place]) {
                let at = &mut at[key as usize];
                while self.buckets[*at as usize] < buckets.first {
                    *at += 1;
                }
                *own = *at;
            }
        }
    }

    /// One more list, empty.
    fn list(&mut self, key: Key, bucket: Bucket, start: usize) {
        self.buckets.push(bucket);
        self.lists.push(List { start: start as u32, count: 0, latest: 0, key });
    }

    /// The lists under a key in some buckets, by their numbers.
    pub(super) fn under(&self, key: Key, buckets: Buckets) -> Range<u32> {
        let start = |key: usize| self.starts.get(key).map_or(0, |start| *start as usize);
        let (start, end) = (start(key as usize), start(key as usize + 1));
        let own = self.buckets.get(start..end).unwrap_or_default();
        let first = own.partition_point(|bucket| *bucket < buckets.first);
        // Each bucket stands there once, so they are no more than are looked for.
        let met = own[first..].iter().take(buckets.count());
        let met = met.map(|bucket| usize::from(*bucket <= buckets.last)).sum::<usize>();
        (start + first) as u32..(start + first + met) as u32
    }

    /// The same under a key of a report, by its place among the keys of all: around its own list, if that is among them.
    #[inline]
    pub(super) fn around(&self, place: usize, key: Key, buckets: Buckets) -> Range<u32> {
        let own = self.own.get(place).map_or(usize::MAX, |own| *own as usize);
        let met = |list: usize| {
            self.buckets.get(list).is_some_and(|bucket| buckets.first <= *bucket && *bucket <= buckets.last)
        };
        if !met(own) {
            return self.under(key, buckets);
        }
        let (mut from, mut to) = (own, own + 1);
        while from > 0 && met(from - 1) {
            from -= 1;
        }
        while met(to) {
            to += 1;
        }
        from as u32..to as u32
    }

    /// How many clusters came to a list.
    #[inline]
    pub(super) fn count(&self, list: u32) -> u32 {
        self.lists.get(list as usize).map_or(0, |list| list.count)
    }

    /// The key of a list, and its clusters in the order in which they came.
    #[inline]
    pub(super) fn clusters(&self, list: u32) -> (Key, &[u32]) {
        let Some(list) = self.lists.get(list as usize) else { return (0, &[]) };
        let (start, count) = (list.start as usize, (list.count as usize).min(LOOKS));
        (list.key, self.clusters.get(start..start + count).unwrap_or_default())
    }

    /// Lets a cluster be found under the keys of a report, which stand at such a place among those of all, in so many buckets.
    pub(super) fn add(&mut self, cluster: u32, place: Range<usize>, buckets: usize) {
        for &own in &self.own[place] {
            for list in &mut self.lists[own as usize..own as usize + buckets] {
                if list.count > 0 && list.latest == cluster {
                    continue;
                }
                if (list.count as usize) < LOOKS
                    && let Some(place) = self.clusters.get_mut((list.start + list.count) as usize)
                {
                    *place = cluster;
                }
                (list.count, list.latest) = (list.count + 1, cluster);
            }
        }
    }
}

/// By key, where the faces under it begin, and in the end where all end; and these faces by their numbers, in order.
fn registered(keys: &Keys, faces: &[Face]) -> (Vec<usize>, Vec<u32>) {
    let own = |(_, report): &Face| keys.of_report(*report as usize);
    let mut starts: Vec<usize> = vec![0; keys.count() + 1];
    for &key in faces.iter().flat_map(own) {
        starts[key as usize + 1] += 1;
    }
    for key in 0..keys.count() {
        starts[key + 1] += starts[key];
    }
    let mut registered = vec![0; starts[keys.count()]];
    let mut next = starts.clone();
    for (number, face) in (0..).zip(faces) {
        for &key in own(face) {
            let at = &mut next[key as usize];
            registered[*at] = number;
            *at += 1;
        }
    }
    (starts, registered)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn of_more_than_are_looked_at_the_first_are_found() {
        let reports = LOOKS + 9;
        let keys = Keys::of((0..reports).map(|_| (&[0][..], None)), 1, 0);
        let day = Buckets { first: 7, last: 7 };
        let mut shelf = Shelf::of(&keys, |_| day);
        (0..reports).for_each(|report| shelf.add(report as u32, keys.place(report), day.count()));
        let list = shelf.under(0, day).start;
        assert_eq!(shelf.count(list), reports as u32);
        assert_eq!(shelf.clusters(list).1, (0..LOOKS as u32).collect::<Vec<_>>());
    }

    proptest! {
        /// What is looked for in a bucket is what came to it, one after the other.
        #[test]
        fn a_shelf_holds_what_came_to_it(
            reports in prop::collection::vec(
                (prop::collection::btree_set(0..6u32, 0..4), 0..8u32, 0..4u32, 0..4u32), 1..12
            ),
            sought in (0..10u32, 0..4u32),
        ) {
            let tokens: Vec<Vec<Key>> = reports.iter().map(|(own, ..)| own.iter().copied().collect()).collect();
            let keys = Keys::of(tokens.iter().map(|own| (own.as_slice(), Some(0))), 6, 1);
            let buckets = |report: usize| {
                let (_, first, more, _) = reports[report];
                // Some stand nowhere.
                Buckets { first: first + u32::from(more == 3) * 9, last: first + more }
            };
            let mut shelf = Shelf::of(&keys, buckets);
            let mut came: BTreeMap<(Key, Bucket), Vec<u32>> = BTreeMap::new();
            for (report, (.., cluster)) in reports.iter().enumerate() {
                shelf.add(*cluster, keys.place(report), buckets(report).count());
                for key in keys.of_report(report) {
                    for bucket in buckets(report).each() {
                        let list = came.entry((*key, bucket)).or_default();
                        if list.last() != Some(cluster) {
                            list.push(*cluster);
                        }
                    }
                }
            }
            let sought = Buckets { first: sought.0, last: sought.0 + sought.1 };
            let found = |lists: Range<u32>| -> Vec<Vec<u32>> {
                let lists = lists.filter(|list| shelf.count(*list) > 0);
                lists.map(|list| shelf.clusters(list).1.to_vec()).collect()
            };
            for report in 0..reports.len() {
                for (place, key) in keys.place(report).zip(keys.of_report(report)) {
                    let own = sought.each().filter_map(|bucket| came.get(&(*key, bucket)).cloned());
                    let own: Vec<Vec<u32>> = own.collect();
                    prop_assert_eq!(&found(shelf.under(*key, sought)), &own);
                    prop_assert_eq!(&found(shelf.around(place, *key, sought)), &own);
                }
            }
        }
    }
}
