//! Which statements speak of one happening. Knows statements as a set; knows no raw text.
//!
//! The way of the data: statements that say the same in the same sentence become one `Report`; `Rarity` counts how
//! many happenings each name and word takes part in, `Profiles` how alike the documents are as wholes, `Kinship` what rare
//! names they share, `Features` are the numbers that a report is judged by; `Pairs` judges two reports by all of these;
//! reports are clustered, the narrowest days first, each joining the cluster that its `Search` finds it most like on the
//! whole; near days with the same content become a conflict; an [`Event`] is written from each cluster.
//!
//! Every weight depends on what bears the name or word alone, so a document about other things changes no event.

mod bearers;
mod chronicle;
mod clusters;
mod companion;
mod event;
mod features;
mod fit;
mod importance;
mod index;
mod kinship;
mod likeness;
mod notes;
mod pair;
mod profile;
mod report;
mod search;
mod shared;
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
    let documents = distinct_sources(sources);
    let places = report::canonical_places(&told);
    let statements: Vec<&Statement> =
        places.iter().map(|&(document, at)| &told[document as usize][at as usize]).collect();
    let (vocabulary, tokens) = Vocabulary::of_each(&statements);
    let reports = report::gather_told(&statements, tokens, &vocabulary);
    let rarity = Rarity::of(&reports, &vocabulary);
    let (bearers, borne) = Bearers::of(&documents);
    let importance = Importance::of(&documents, &statements, &bearers, &borne);
    let kinship = Kinship::of(&bearers, &borne, &vocabulary);
    let profiles = Profiles::of(&documents, &bearers, borne);
    let clusters = clusters::of(&Pairs::of(&reports, &rarity, profiles, kinship));
    let members = |cluster: Vec<usize>| -> Vec<u32> {
        cluster.into_iter().flat_map(|report| reports[report].numbers.iter().copied()).collect()
    };
    let clusters: Vec<Vec<u32>> = clusters.into_iter().map(members).collect();
    // What is large and no longer needed goes before the events come.
    drop((reports, rarity, vocabulary));
    let clusters = companion::joined(clusters, &statements);
    let drafted =
        threads::map(&clusters, |members| event::draft(members, &statements, &documents, &importance));
    drop(importance);
    drop(bearers);
    // They move one by one from where they stand, which takes no second place for all of them.
    let apart = |told: Vec<Statement>| told.into_iter().map(Some).collect();
    let mut told: Vec<Vec<Option<Statement>>> = told.into_iter().map(apart).collect();
    let mut take = |number: u32| {
        let (document, at) = places[number as usize];
        told[document as usize][at as usize].take()
    };
    let (mut unplaced, mut drafts) = (Vec::new(), Vec::new());
    for (mut members, draft) in clusters.into_iter().zip(drafted) {
        // Their numbers are their canonical order.
        members.sort_unstable();
        let mut statements = Vec::with_capacity(members.len());
        statements.extend(members.into_iter().filter_map(&mut take));
        match draft {
            Some(event) => drafts.push(Event { statements, ..event }),
            None => unplaced.extend(statements),
        }
    }
    unplaced.sort_by(report::order);
    let documents = documents.into_values().collect();
    Timeline { documents, events: event::named(drafts), unplaced, ..Timeline::default() }
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
