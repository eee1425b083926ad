//! What holds of any statements.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use runup::extract::Time;
use runup::resolve::{Reason, Step};
use runup::timeline::Source;
use runup::{Day, Statement, Timeline, merge};

use crate::statements::statement;

/// The sources of some statements, each about what these say.
fn sources(statements: &[Statement]) -> Vec<Source> {
    let mut sources = crate::sources(statements);
    for source in &mut sources {
        let mut told: Vec<&Statement> = statements.iter().filter(|told| told.document == source.id).collect();
        told.sort_by_cached_key(|told| format!("{told:?}"));
        told.dedup();
        let mut about: BTreeMap<Arc<str>, u32> = BTreeMap::new();
        for told in told {
            let names = told.names.iter().map(|name| &name.key);
            for term in names.chain(&told.words) {
                *about.entry(term.as_str().into()).or_default() += 1;
            }
        }
        source.about = about.into_iter().collect();
    }
    sources
}

fn timeline(statements: &[Statement]) -> Timeline {
    merge(sources(statements), statements.to_vec())
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(&["summit", "vote", "fire", "nato", "riga", "kyiv", "talks", "senate", "budget"][..])
        .prop_map(str::to_owned)
}

/// Perhaps the days of what no words date, and how they are inferred.
fn inferred() -> impl Strategy<Value = Option<(&'static str, Step)>> {
    let published = Day::new(2023, 6, 15).expect("a day");
    prop::sample::select(vec![
        None,
        Some(("2023-06-15", Step::Lead(published))),
        Some(("PAST_REF", Step::Recalled(published))),
        Some(("XXXX-XX-XX", Step::News)),
    ])
}

prop_compose! {
    fn any_statement(documents: u8)(
        document in 0..documents,
        place in 0..4_usize,
        when in prop::sample::select(&[
            "2023-07-11", "2023-07-12", "2023-07-11/2023-07-12", "2023-07", "2023", "?2023-07-13", "~2023-06-30",
            "2022-12-31", "XXXX-07-11", "XXXX-WXX-2", "2001/2009", "2023-07-11TEV", "19",
        ][..]),
        concept in word(),
        names in prop::collection::vec(word(), 0..3),
        words in prop::collection::vec(word(), 0..4),
        modality in prop::sample::select(&["happened", "planned", "possible", "denied"][..]),
        inferred in inferred(),
    ) -> Statement {
        let (names, words) = (names.join(" "), words.join(" "));
        let (when, step) = inferred.map_or((when, None), |(when, step)| (when, Some(step)));
        let line = format!("d{document} +{modality} | {when} | {concept} | {names} | {words} | {concept} {names}");
        let told = statement(&line, place);
        let because = step.map_or_else(|| told.time.because.clone(), |step| Reason(vec![step]));
        Statement { time: Time { because, ..told.time }, ..told }
    }
}

/// Side by side several are asked before each of them knows where those before it went.
#[cfg(feature = "threads")]
mod side_by_side {
    use super::*;

    fn timeline_on(threads: usize, statements: &[Statement]) -> Timeline {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| timeline(statements))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_number_of_threads_changes_nothing(
            statements in prop::collection::vec(any_statement(60), 0..200),
        ) {
            prop_assert_eq!(timeline_on(3, &statements), timeline_on(1, &statements));
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_statements_changes_nothing(
        (one, other) in prop::collection::vec(any_statement(5), 0..24)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        prop_assert_eq!(timeline(&one), timeline(&other));
    }

    #[test]
    fn merging_twice_changes_nothing(all in prop::collection::vec(any_statement(5), 0..24)) {
        let once = timeline(&all);
        let kept = once.events.iter().flat_map(|event| event.statements.clone());
        let again: Vec<Statement> = kept.chain(once.unplaced.clone()).chain(all).collect();
        let sources = once.documents.iter().cloned().chain(sources(&again)).collect();
        prop_assert_eq!(merge(sources, again), once);
    }

    #[test]
    fn every_statement_is_kept_once(all in prop::collection::vec(any_statement(5), 0..24)) {
        let timeline = timeline(&all);
        let kept = timeline.events.iter().map(|event| event.statements.len()).sum::<usize>();
        let mut distinct: Vec<String> = all.iter().map(|statement| format!("{statement:?}")).collect();
        distinct.sort();
        distinct.dedup();
        prop_assert_eq!(kept + timeline.unplaced.len(), distinct.len());
    }

    #[test]
    fn an_unrelated_document_changes_no_other_event(all in prop::collection::vec(any_statement(5), 0..24)) {
        let unrelated = statement("z | 2023-07-11 | earthquake | chile | magnitude | Earthquake in Chile", 1);
        let before = timeline(&all);
        let after = timeline(&all.iter().cloned().chain([unrelated]).collect::<Vec<_>>());
        prop_assert!(before.events.iter().all(|event| after.events.contains(event)));
        prop_assert_eq!(before.unplaced, after.unplaced);
        prop_assert_eq!(before.events.len() + 1, after.events.len());
    }
}
