//! A timeline that grows is the timeline of one run over everything, whether or not it was saved between.

mod texts;

use std::io::Cursor;

use proptest::prelude::*;
use runup::{Document, ErrorKind, Timeline, read, write};
use texts::documents;

fn json(timeline: &Timeline) -> String {
    let mut bytes = Vec::new();
    write::json(timeline, &mut bytes).expect("a vector takes all bytes");
    String::from_utf8(bytes).expect("JSON is text")
}

/// What is left of a timeline when it was written and read.
fn saved(timeline: &Timeline) -> Timeline {
    read::timeline("saved.json", Cursor::new(json(timeline))).expect("what was written reads back")
}

fn fixtures() -> Vec<Document> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/vilnius");
    read::paths([folder]).collect::<Result<_, _>>().expect("the fixtures read")
}

/// Some documents in groups, by a number for each of them; each group a timeline.
fn groups(documents: &[Document], numbers: &[usize]) -> Vec<Timeline> {
    let group = |number: usize| {
        let members = documents.iter().zip(numbers).filter(move |(_, group)| **group == number);
        Timeline::from_documents(members.map(|(document, _)| document))
    };
    (0..4).map(group).collect()
}

/// One timeline of several, from the left, or in pairs from both ends.
fn merged(mut timelines: Vec<Timeline>, in_pairs: bool) -> Timeline {
    while timelines.len() > 1 {
        let other = timelines.pop().expect("more than one");
        let at = if in_pairs { timelines.len() - 1 } else { 0 };
        let one = std::mem::take(&mut timelines[at]);
        timelines[at] = one.merge(other).expect("they are whole");
    }
    timelines.pop().unwrap_or_default()
}

fn check(documents: &[Document], numbers: &[usize], in_pairs: bool, through_json: bool) {
    let whole = Timeline::from_documents(documents);
    let mut timelines = groups(documents, numbers);
    if through_json {
        timelines = timelines.iter().map(saved).collect();
    }
    assert_eq!(json(&merged(timelines, in_pairs)), json(&whole));
    // The first group takes the documents of the others, one timeline after the other.
    let mut grown = Timeline::default();
    for number in (0..4).rev() {
        let more = documents.iter().zip(numbers).filter(|(_, group)| **group == number);
        grown = grown.extend(more.map(|(document, _)| document)).expect("it is whole");
        if through_json {
            grown = saved(&grown);
        }
    }
    assert_eq!(json(&grown), json(&whole));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn any_grouping_of_any_documents(
        documents in documents(),
        numbers in prop::collection::vec(0..4_usize, 6),
        in_pairs in any::<bool>(),
        through_json in any::<bool>(),
    ) {
        check(&documents, &numbers, in_pairs, through_json);
    }

    /// What is read is what was written, and is written as it was.
    #[test]
    fn a_saved_timeline_is_the_same(documents in documents()) {
        let timeline = Timeline::from_documents(&documents);
        let again = saved(&timeline);
        prop_assert_eq!(&again, &timeline);
        prop_assert_eq!(json(&again), json(&timeline));
    }

    /// JSON that is bent somewhere is refused or read, and what was read can be merged and written.
    #[test]
    fn a_mangled_timeline_does_no_harm(documents in documents(), at in any::<prop::sample::Index>(), put in "[0-9a-z\"{}:,\\[\\]-]{0,3}") {
        let mut mangled = json(&Timeline::from_documents(&documents));
        let at = mangled.floor_char_boundary(at.index(mangled.len()));
        let end = mangled.ceil_char_boundary((at + put.len()).min(mangled.len()));
        mangled.replace_range(at..end, &put);
        match read::timeline("saved.json", Cursor::new(mangled)) {
            Ok(timeline) => {
                json(&timeline);
                if let Ok(more) = timeline.extend([Document::new("more", "They met on May 4, 2023.")]) {
                    json(&more);
                }
            }
            Err(error) => prop_assert!(error.to_string().starts_with("saved.json"), "{}", error),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4) })]

    #[test]
    fn any_grouping_of_the_fixtures(
        numbers in prop::collection::vec(0..4_usize, fixtures().len()),
        order in Just(fixtures()).prop_shuffle(),
        in_pairs in any::<bool>(),
        through_json in any::<bool>(),
    ) {
        check(&order, &numbers, in_pairs, through_json);
    }
}

#[test]
fn the_saved_fixtures_are_the_same() {
    let timeline = Timeline::from_documents(fixtures());
    assert_eq!(saved(&timeline), timeline);
}

/// Of two documents under one id the same one stays, in whatever order they come.
#[test]
fn one_document_an_id() {
    let dated =
        Document { published: "2023-05-12".parse().ok(), ..Document::new("a", "They met on Monday.") };
    let other = Document { text: "They met on Tuesday.".to_owned(), ..dated.clone() };
    let undated = Document::new("a", "They met on May 4, 2023.");
    let all = [&dated, &other, &undated];
    let whole = json(&Timeline::from_documents(all));
    for (one, two, three) in [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)] {
        let first = Timeline::from_documents([all[one], all[two]]);
        assert_eq!(json(&saved(&first).extend([all[three]]).expect("it is whole")), whole);
    }
    assert_eq!(whole, json(&Timeline::from_documents([&dated])));
}

/// A document that does not say when it was published is dated by one that comes later.
#[test]
fn tomorrows_article_dates_todays() {
    let today = Document::new("warning", "Envoy warns of a long war\n\nThe envoy met ministers on Monday.");
    let tomorrow = Document {
        published: "2023-06-14".parse().ok(),
        ..Document::new(
            "survey",
            "The envoy warned of it.[1]\n\n[1] Ann Example: Envoy warns of a long war. 07.06.2023.",
        )
    };
    let timeline = saved(&Timeline::from_documents([today]));
    assert_eq!(timeline.events.len(), 0);
    let timeline = timeline.extend([tomorrow]).expect("it is whole");
    assert_eq!(timeline.documents[1].published.day, "2023-06-07".parse().ok());
    assert!(timeline.events.iter().any(|event| event.id.starts_with("2023-06-05")));
}

#[test]
fn a_cut_timeline_takes_no_more() {
    let timeline = Timeline::from_documents(fixtures());
    let cut = [
        timeline.clone().top(3),
        timeline.clone().days(3),
        timeline.clone().about("Rasmussen").expect("he is in it"),
        timeline.clone().since(&"2023-05-01".parse().expect("a day")).expect("a day is there"),
        timeline.until(&"2023-07-11".parse().expect("a day")).expect("a day is there"),
    ];
    for cut in cut {
        let again = saved(&cut);
        assert_eq!(again, cut);
        let error = again.extend([Document::new("more", "")]).expect_err("it was cut");
        assert_eq!(error.kind(), ErrorKind::Cut);
        assert!(error.to_string().contains("expected a whole one"), "{error}");
    }
}

/// What is wrong is told with its line, and what was expected there.
#[test]
fn what_is_no_timeline_is_refused() {
    let whole = json(&Timeline::from_documents([Document::new("vote", "The senate voted on May 11, 2023.")]));
    let without = |field: &str| {
        let line = whole.lines().find(|line| line.trim_start().starts_with(field)).expect("such a line");
        // Before the last field of an object the comma goes, too.
        let (before, behind) = whole.split_once(line).expect("the line is in it");
        let before =
            if line.ends_with(',') { before.trim_end() } else { before.trim_end().trim_end_matches(',') };
        format!("{before}{behind}")
    };
    let truncated = whole[..whole.len() / 2].to_owned();
    let table = [
        (String::new(), "saved.json: no schema is named: expected a timeline of the schema `runup/1`"),
        ("{\"name\": \"other\"}".to_owned(), "saved.json: no schema is named: expected"),
        (
            whole.replace("runup/1", "runup/2"),
            "saved.json: the schema is `runup/2`: expected a timeline of the schema `runup/1`",
        ),
        (truncated, "EOF while parsing"),
        (
            without("\"about\""),
            "missing field `about`: expected all that a timeline holds; one of an older version",
        ),
        (without("\"paragraph\""), "missing field `paragraph`: expected all"),
        (without("\"whole\""), "`whole` is missing: expected the document `vote`"),
        (
            whole.replace(
                "\"timex3\": \"2023-05-11\", \"certainty\"",
                "\"timex3\": \"2023-05-32\", \"certainty\"",
            ),
            "`2023-05-32` is no TIMEX3 value: expected a form",
        ),
        (
            whole.replace("\"happened\"", "\"perhaps\""),
            "`perhaps` is not known here: expected one of happened, planned, possible, denied",
        ),
        (
            whole.replace("\"document\": \"vote\"", "\"document\": \"veto\""),
            "saved.json: a mention is of `veto`: expected one of `documents`",
        ),
    ];
    for (json, message) in table {
        let error = read::timeline("saved.json", Cursor::new(json)).expect_err(message).to_string();
        assert!(error.contains(message), "{error}\n{message}");
        assert!(message.starts_with("saved.json") || error.starts_with("saved.json, line "), "{error}");
    }
}
