//! What makes an event matter more than others.

use runup::Statement;
use runup::extract::Time;
use runup::resolve::{Reason, Step};

use crate::statements::statement;
use crate::timeline;

#[test]
fn what_is_only_guessed_of_its_day_matters_less() {
    let fire = |place| {
        statement("a | 2023-03-01 | fire (noun) | riga | harbour | Fire in the harbour of Riga", place)
    };
    let second = || Statement { document: "b".to_owned(), ..fire(2) };
    let because = Reason(vec![Step::Lead("2023-03-01".parse().expect("a day"))]);
    let lead = Statement { time: Time { because, ..second().time }, ..second() };
    let weight = |second: Statement| timeline(&[fire(1), second]).events[0].importance;
    assert!(weight(second()) > weight(lead));
}

#[test]
fn more_voices_matter_more_and_copies_do_not() {
    let line = "| 2023-07-11 | summit (noun) | nato vilnius | critical | NATO summit in Vilnius";
    let importance = |documents: &[&str], copies: bool| {
        let mut all: Vec<Statement> =
            documents.iter().map(|document| statement(&format!("{document} {line}"), 1)).collect();
        if copies {
            all.iter_mut().for_each(|statement| statement.quote = "The same sentence.".to_owned());
        }
        let timeline = timeline(&all);
        assert_eq!(timeline.events.len(), 1);
        timeline.events[0].importance
    };
    let (one, copies, voices) =
        (importance(&["a"], false), importance(&["a", "b", "c"], true), importance(&["a", "b", "c"], false));
    assert!(0.0 < one && one < copies && copies < voices && voices < 1.0, "{one} {copies} {voices}");
}

#[test]
fn what_is_told_for_months_matters_more() {
    let line = "| 2023-05-11 | vote | rome senate | budget tax | The senate voted on the budget";
    let importance = |documents: [&str; 2]| {
        let all: Vec<Statement> =
            documents.iter().zip(1..).map(|(id, place)| statement(&format!("{id} {line}"), place)).collect();
        timeline(&all).events[0].importance
    };
    assert!(importance(["a", "b"]) < importance(["a", "late"]));
}

/// The last of so many lines, each of a day of its own, matters more where they make a chronicle.
#[test]
fn a_line_of_a_chronicle_is_as_prominent_as_a_headline() {
    let importance = |days: usize| {
        let line = |day: usize| {
            format!("a | 2023-05-{day:02} | vote | rome | budget | The senate voted on day {day}")
        };
        let lines = (1..days).map(|day| statement(&line(day), day)).chain([statement(&line(20), 20)]);
        let timeline = timeline(&lines.collect::<Vec<_>>());
        timeline.events.last().expect("the last line").importance
    };
    assert_eq!(importance(3), importance(4));
    assert!(importance(4) < importance(5));
}

/// Who took part, when, and that it came about: what lacks one of them is less of an event.
#[test]
fn what_is_known_whole_matters_more() {
    let importance = |line: &str| timeline(&[statement(line, 1)]).events[0].importance;
    let whole = importance("a | 2023-05-11 | vote | rome | budget | The senate voted");
    assert!(importance("a | 2023-05-11 | vote | | budget | Senators voted") < whole);
    assert!(importance("a | 2023-05 | vote | rome | budget | The senate voted") < whole);
    assert!(importance("a+planned | 2023-05-11 | vote | rome | budget | The senate votes") < whole);
}

/// A document is a voice of its own if it prints more than another printed before it.
#[test]
fn who_adds_more_than_it_copies_is_a_voice() {
    let rest = "| 2023-07-11 | summit (noun) | nato vilnius | critical | NATO summit in Vilnius";
    let told = [
        ("a", &["One.", "Two."][..]),
        ("b", &["One.", "Two.", "Three."]),
        ("c", &["Two.", "Four.", "Five."]),
        ("d", &["One.", "Six."]),
        ("e", &["One\nnight.", "Seven."]),
        ("f", &["One night."]),
    ];
    let mut all = Vec::new();
    for (document, sentences) in told {
        for (place, sentence) in sentences.iter().enumerate() {
            let place = 1 + place;
            all.push(Statement {
                quote: (*sentence).to_owned(),
                ..statement(&format!("{document} {rest}"), place)
            });
        }
    }
    let timeline = timeline(&all);
    assert_eq!(timeline.events.len(), 1);
    assert_eq!(timeline.events[0].voices(), ["a", "c", "e"]);
    let mut json = Vec::new();
    runup::write::json(&timeline, &mut json).expect("written");
    let json = String::from_utf8(json).expect("text");
    let copies = |whom: &str| json.matches(&format!("\"copy_of\": \"{whom}\"")).count();
    assert_eq!((copies("a"), copies("b"), copies("e")), (4, 0, 1));
}
