//! What a report looks back on.

use runup::extract::Time;
use runup::resolve::{Reason, Step};
use runup::{Certainty, Statement, Timeline, merge};

use crate::statements::statement;
use crate::{shown, sources};

/// What a report published that day looks back on, of which its document bears these names in the title alone.
fn recalled(line: &str, published: &str) -> Statement {
    let published = published.parse().expect("a day");
    let because = Reason(vec![Step::Recalled(published)]);
    let stated = statement(line, 0);
    Statement { quote: String::new(), time: Time { because, ..stated.time }, ..stated }
}

/// The same, each document about the words that stand beside its id.
fn about(statements: &[Statement], about: &[(&str, &str)]) -> Timeline {
    let mut sources = sources(statements);
    for source in &mut sources {
        let own = about.iter().find(|(id, _)| *id == source.id).expect("what it is about").1;
        source.about = own.split(' ').map(|term| (term.into(), 1)).collect();
    }
    merge(sources, statements.to_vec())
}

#[test]
fn what_is_recalled_in_other_words_is_known_by_the_names_that_few_bear() {
    let statements = [
        statement("a | 2023-03-01 | fire (noun) | riga sokolov | harbour | Fire in the harbour of Riga", 1),
        statement(
            "b | 2023-03-01 | strike (noun) | riga lapins berzins | crane union wages | Strike in Riga",
            2,
        ),
        recalled("c | PAST_REF | die | sokolov kalnina | guard | Guard died", "2023-05-20"),
        recalled("d | PAST_REF | die | riga | guard | A guard died", "2023-05-20"),
    ];
    let timeline = about(
        &statements,
        &[
            ("a", "riga sokolov kalnina ozols grain harbour night"),
            ("b", "riga lapins berzins wages crane union pay"),
            ("c", "riga sokolov kalnina ozols court judge prison night"),
            ("d", "riga court judge prison night grain harbour"),
        ],
    );
    assert_eq!(
        shown(&timeline),
        [
            "2023-03-01 happened Fire in the harbour of Riga [a c]",
            "2023-03-01 happened Strike in Riga [b]",
            "unplaced A guard died",
        ]
    );
}

/// Titles beside a text that is none quote no sentence, and still each is a report of its own.
#[test]
fn two_titles_that_leave_the_same_words_are_two_reports() {
    let statements = [
        statement("a | 2023-03-01 | fire (noun) | riga | harbour | Fire in the harbour of Riga", 1),
        recalled("b | PAST_REF | fire (noun) | | fire | Answers after fire", "2023-03-08"),
        recalled("c | PAST_REF | fire (noun) | | fire | Questions after fire", "2023-02-20"),
    ];
    let timeline = about(
        &statements,
        &[("a", "riga harbour fire night"), ("b", "riga harbour fire night"), ("c", "riga fire bread")],
    );
    assert_eq!(
        shown(&timeline),
        ["2023-03-01 happened Fire in the harbour of Riga [a b]", "unplaced Questions after fire"]
    );
}

/// "Police said on Thursday that a guard died" may tell of Wednesday, not of last week, and not of another affair.
#[test]
fn what_was_reported_happened_on_that_day_or_shortly_before() {
    let reported = |line: &str, place| {
        let stated = statement(line, place);
        let because = Reason(vec![Step::Given, Step::Reported]);
        let when = stated.when.map(|when| when.with(Certainty::Approximate));
        Statement { when, time: Time { because, ..stated.time }, ..stated }
    };
    let statements = [
        statement("a | 2023-03-01 | die | riga sokolov | guard harbour | A guard died in Riga", 1),
        reported("b | 2023-03-02 | die | riga sokolov | guard | Guard died", 2),
        reported("c | 2023-03-10 | die | riga sokolov | guard | A guard died", 3),
        reported("d | 2023-03-02 | die | oslo | guard | Guard of Oslo died", 4),
    ];
    let affair = "riga sokolov kalnina ozols grain harbour night";
    let timeline = about(
        &statements,
        &[("a", affair), ("b", affair), ("c", affair), ("d", "oslo harald bridge storm cold night wind")],
    );
    assert_eq!(
        shown(&timeline),
        [
            "2023-03-01 happened A guard died in Riga [a b]",
            "2023-03-02~ happened Guard of Oslo died [d]",
            "2023-03-10~ happened A guard died [c]",
        ]
    );
}
