//! Which statements speak of one happening. Knows statements as a set; knows no raw text.
//!
//! The way of the data: statements that say the same in the same sentence become one `Report`; `Rarity` counts how
//! many happenings each name and word takes part in, `Profiles` how alike the documents are as wholes, `Kinship` what rare
//! names they share, `Features` are the numbers that a report is judged by; `Pairs` judges two reports by all of these,
//! first by what is demanded of them, a `Demand`, then by how alike they are; reports are clustered, the narrowest days
//! first, each joining the cluster that its `Search` finds it most like on the whole, and `Refusals` are remembered; near
//! days with the same content become a conflict; an [`Event`] is written from each cluster.
//!
//! Every weight depends on what bears the name or word alone, so a document about other things changes no event.

mod bearers;
mod chronicle;
mod clusters;
mod companion;
mod demand;
mod event;
mod features;
mod fit;
mod happenings;
mod importance;
mod index;
mod keys;
mod kinship;
mod likeness;
mod neighbours;
mod notes;
mod pair;
mod profile;
mod refusal;
mod report;
mod search;
mod shared;
mod shelf;
mod title;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::extract::Statement;
use crate::threads;
use crate::timeline::{Event, Source, Timeline};

use bearers::Bearers;
use importance::Importance;
use kinship::Kinship;
use pair::Pairs;
use profile::Profiles;

pub(crate) use fit::Fit;
pub(crate) use likeness::Rarity;
pub(crate) use report::{Report, Token, Vocabulary, canonical, gather};

/// The timeline of a set of statements, whatever their order.
///
/// Statements and sources that are given twice count once. Where two sources bear one id the first in the order of
/// their fields stays.
pub fn merge(sources: Vec<Source>, statements: Vec<Statement>) -> Timeline {
    merge_told(sources, vec![statements])
}

/// The same of statements that stand apart, as those of each document do.
pub(crate) fn merge_told(sources: Vec<Source>, told: Vec<Vec<Statement>>) -> Timeline {
    threads::inside(|| merged(distinct_sources(sources), told))
}

/// The timeline of the statements of some documents.
fn merged(documents: BTreeMap<String, Source>, told: Vec<Vec<Statement>>) -> Timeline {
    let places = report::canonical_places(&told);
    let statements: Vec<&Statement> =
        places.iter().map(|&(document, at)| &told[document as usize][at as usize]).collect();
    let read = || {
        let (vocabulary, tokens) = Vocabulary::of_each(&statements);
        let reports = report::gather_told(&statements, tokens, &vocabulary);
        let rarity = Rarity::of(&reports, &vocabulary);
        (vocabulary, reports, rarity)
    };
    let ((vocabulary, reports, rarity), (bearers, borne)) = threads::join(read, || Bearers::of(&documents));
    let (importance, kinship) = threads::join(
        || Importance::of(&documents, &statements, &bearers, &borne),
        || Kinship::of(&bearers, &borne, &vocabulary),
    );
    let profiles = Profiles::of(&documents, &bearers, &borne);
    let pairs = Pairs::of(&reports, &rarity, profiles, kinship);
    let clusters = clusters::of(&pairs);
    let told_by = |cluster: Vec<usize>| -> Vec<u32> {
        cluster.into_iter().flat_map(|report| reports[report].numbers.iter().copied()).collect()
    };
    let clusters: Vec<Vec<u32>> = clusters.into_iter().map(told_by).collect();
    // What is large and no longer needed goes before the events come.
    let ((), clusters) = threads::join(|| drop(pairs), || companion::joined(clusters, &statements));
    threads::map_each(reports, drop);
    drop((rarity, vocabulary));
    // Each moves once, from where it stands into its event.
    let apart = |told: Vec<Statement>| told.into_iter().map(Some).collect();
    let mut told: Vec<Vec<Option<Statement>>> = threads::map_each(told, apart);
    let drafted = threads::map_each(members(&mut told, &places, &clusters), |members| {
        let (joined, statements) = in_order(members);
        let draft = event::draft(&joined, &statements.iter().collect::<Vec<_>>(), &importance);
        (draft, statements)
    });
    drop(importance);
    let (mut unplaced, mut events) = (Vec::new(), Vec::new());
    for (draft, statements) in drafted {
        match draft {
            Some(event) => events.push(Event { statements, ..event }),
            None => unplaced.extend(statements),
        }
    }
    let rest = || {
        drop((bearers, borne, told, places));
        unplaced.sort_by(report::order);
    };
    let (events, ()) = threads::join(|| event::named(events), rest);
    let documents = documents.into_values().collect();
    Timeline { documents, events, unplaced, ..Timeline::default() }
}

/// A statement by its number, and where it stands.
type Member<'t> = (u32, &'t mut Option<Statement>);

/// The statements of each cluster by their numbers, which say where they stand.
fn members<'t>(
    told: &'t mut [Vec<Option<Statement>>],
    places: &[(u32, u32)],
    clusters: &[Vec<u32>],
) -> Vec<Vec<Member<'t>>> {
    let free = told.iter_mut().map(|told| told.iter_mut().map(Some).collect());
    let mut free: Vec<Vec<Option<&'t mut Option<Statement>>>> = free.collect();
    let mut member = |&number: &u32| {
        let (document, at) = places[number as usize];
        Some((number, free[document as usize][at as usize].take()?))
    };
    clusters.iter().map(|cluster| cluster.iter().filter_map(&mut member).collect()).collect()
}

/// Some statements in canonical order, which is that of their numbers; and their places in it as they joined.
fn in_order(mut members: Vec<Member<'_>>) -> (Vec<u32>, Vec<Statement>) {
    let joined: Vec<u32> = members.iter().map(|(number, _)| *number).collect();
    members.sort_unstable_by_key(|(number, _)| *number);
    let place = |number: &u32| members.binary_search_by_key(number, |(number, _)| *number).ok();
    let joined = joined.iter().filter_map(place).map(|place| place as u32).collect();
    // They stay for long, so they take no more room than they need.
    let mut statements = Vec::with_capacity(members.len());
    statements.extend(members.into_iter().filter_map(|(_, statement)| statement.take()));
    (joined, statements)
}

/// The sources by id.
fn distinct_sources(sources: Vec<Source>) -> BTreeMap<String, Source> {
    let mut documents: BTreeMap<String, Source> = BTreeMap::new();
    // Only two that bear one id are held against each other, for it takes all that they say.
    for source in sources {
        match documents.entry(source.id.clone()) {
            Entry::Vacant(free) => {
                free.insert(source);
            }
            Entry::Occupied(mut taken) if format!("{source:?}") < format!("{:?}", taken.get()) => {
                taken.insert(source);
            }
            Entry::Occupied(_) => {}
        }
    }
    documents
}
