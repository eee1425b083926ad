//! Where clusters are found: under the days of their faces, by what these say and by the documents they are from.

use std::ops::Range;

use super::fit::{self, Days, Stretch, count, day};
use super::keys::Keys;
use super::pair::Pairs;
use super::shelf::Shelf;
use crate::calendar::Day;
use crate::threads;

/// Where clusters stand in the index: under each day, month and year they may be looked for. It is a number, for it is
/// asked for again and again: its kind above its count from the beginning of the calendar, which takes 23 bits.
pub(super) type Bucket = u32;

/// Some days, months or years one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Buckets {
    pub(super) first: Bucket,
    pub(super) last: Bucket,
}

impl Buckets {
    const DAY: Bucket = 0;
    const MONTH: Bucket = 1 << 24;
    const YEAR: Bucket = 2 << 24;
    const KINDS: usize = 4;
    /// That of all clusters.
    pub(super) const EVER: Self = Self { first: 3 << 24, last: 3 << 24 };

    /// Nowhere.
    const NONE: Self = Self { first: Bucket::MAX, last: 0 };

    /// From one to another, by their counts, of a kind.
    fn of(kind: Bucket, first: i32, last: i32) -> Self {
        Self { first: kind | first.max(0) as Bucket, last: kind | last.max(0) as Bucket }
    }

    fn kind(self) -> usize {
        (self.first >> 24) as usize % Self::KINDS
    }

    /// One after the other.
    pub(super) fn each(self) -> impl Iterator<Item = Bucket> {
        self.first..=self.last
    }

    /// How many they are.
    pub(super) fn count(self) -> usize {
        (self.last + 1).saturating_sub(self.first) as usize
    }
}

/// The clusters by bucket and key.
pub(super) struct Index<'a> {
    keys: &'a Keys,
    /// By report, in how many buckets of each kind a cluster is found of which it is a face: a hundred years at most.
    registered: Vec<[u8; Buckets::KINDS]>,
    /// By kind of buckets; on that which nobody looks into nothing is put.
    shelves: Vec<Option<Shelf>>,
}

impl<'a> Index<'a> {
    /// An index to which some reports may come as faces, and into which these look; into the bucket of all clusters only if
    /// it is `ever` looked for.
    pub(super) fn of(pairs: &'a Pairs<'_>, placed: &[usize], ever: bool) -> Self {
        let mut wanted = [false; Buckets::KINDS];
        wanted[Buckets::EVER.kind()] = ever;
        let mut buckets = vec![[Buckets::NONE; Buckets::KINDS]; pairs.reports.len()];
        for &report in placed {
            let Some(days) = pairs.features[report].days else { continue };
            buckets[report] = registered(days);
            for reach in [0, fit::REACH] {
                wanted[sought(days, reach).kind()] = true;
            }
        }
        let keys = &pairs.keys;
        let kinds: [usize; Buckets::KINDS] = std::array::from_fn(|kind| kind);
        let shelf = |&kind: &usize| wanted[kind].then(|| Shelf::of(keys, |report| buckets[report][kind]));
        let shelves = threads::map(&kinds, shelf);
        let registered = buckets.iter().map(|own| own.map(|buckets| buckets.count() as u8)).collect();
        Self { keys, registered, shelves }
    }

    /// The lists under each token of a report in some buckets, by their numbers on the shelf of these.
    pub(super) fn under_tokens(&self, report: usize, buckets: Buckets) -> impl Iterator<Item = Range<u32>> {
        let shelf = self.shelf(buckets);
        let tokens = self.keys.place(report).zip(self.keys.tokens(report));
        tokens.map(move |(place, key)| shelf.map_or(0..0, |shelf| shelf.around(place, *key, buckets)))
    }

    /// The same under a document.
    pub(super) fn under_document(&self, document: u32, buckets: Buckets) -> Range<u32> {
        self.shelf(buckets).map_or(0..0, |shelf| shelf.under(self.keys.document(document), buckets))
    }

    /// Where one looks into some buckets.
    pub(super) fn shelf(&self, buckets: Buckets) -> Option<&Shelf> {
        self.shelves.get(buckets.kind())?.as_ref()
    }

    /// Lets a cluster be found under a face.
    pub(super) fn add(&mut self, cluster: usize, face: usize) {
        let Some(registered) = self.registered.get(face) else { return };
        for (shelf, buckets) in self.shelves.iter_mut().zip(registered) {
            if let Some(shelf) = shelf {
                shelf.add(cluster as u32, self.keys.place(face), usize::from(*buckets));
            }
        }
    }
}

/// Where a cluster with such a face can be found: by the day if that is few days, by the months and years it touches.
fn registered(days: Stretch) -> [Buckets; Buckets::KINDS] {
    let (first, last) = (day(days.days.0), day(days.days.1));
    let some = |buckets: Option<Buckets>| buckets.unwrap_or(Buckets::NONE);
    [some(few_days(days.days)), some(months(first, last)), years(first, last), Buckets::EVER]
}

/// Where to look for clusters that such days, or those so many days around them, may belong to.
pub(super) fn sought(days: Stretch, reach: i32) -> Buckets {
    let (first, last) = days.days;
    let around = (first.saturating_sub(reach).max(0), last.saturating_add(reach).min(count(Day::LAST)));
    let wide = || {
        let (first, last) = (day(first.saturating_sub(reach)), day(last.saturating_add(reach)));
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
