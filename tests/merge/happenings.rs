//! Which statements are one happening, and which are several.

use runup::Statement;

use crate::statements::{statement, statements};
use crate::{check, timeline};

#[test]
fn other_words_for_one_happening_are_one_event() {
    check(
        "
        a | 2022-09-30 | request | zelensky rada ukraine nato russia | sign application accelerated join annexation | Zelensky signed an application for membership
        b | 2022-09 | request | ukraine nato | formally accelerated join accession | Kyiv requested accelerated accession
        ",
        &["2022-09-30 happened Zelensky signed an application for membership [a b]"],
    );
}

#[test]
fn one_document_tells_of_a_happening_more_than_once() {
    check(
        "
        a | ~2023-06-12 | meeting (noun) | macron duda scholz paris | talks | Talks between Macron, Duda and Scholz in Paris
        a | ~2023-06-12TEV | meeting (noun) | macron duda paris scholz | | Meeting of Scholz with Macron and Duda in Paris
        a | 2023-06-12 | meeting (noun) | scholz macron duda paris weimar_triangle | press conference leaders format | Meeting of the leaders in Paris
        a | ~2023-06-12 | declare | duda ukraine north_atlantic_alliance | concrete perspective | Duda declared that Ukraine would like a perspective
        ",
        &[
            "2023-06-12 happened Duda declared that Ukraine would like a perspective [a]",
            "2023-06-12 happened Meeting of Scholz with Macron and Duda in Paris [a]",
        ],
    );
}

#[test]
fn different_happenings_of_one_day_stay_apart() {
    check(
        "
        a | 2023-05-04 | announce | latvia estonia | joint declaration prepare | Speakers announced a declaration
        b | 2023-05-04 | flood (noun) | emilia italy | dead river | Flood in Emilia
        c | 2023-05-04 | election (noun) | england | council local | Local elections in England
        ",
        &[
            "2023-05-04 happened Flood in Emilia [b]",
            "2023-05-04 happened Local elections in England [c]",
            "2023-05-04 happened Speakers announced a declaration [a]",
        ],
    );
}

#[test]
fn likeness_does_not_chain() {
    let fire = "a | 2023-03-01 | fire (noun) | riga harbour sokolov | burn fire grain night warehouse worker | Fire in the harbour of Riga\n";
    let both = "b | 2023-03-01 | fire (noun) | riga harbour kalnina | burn concert fire singer stage warehouse | Fire during a concert in the harbour\n";
    let concert = "c | 2023-03-01 | concert (noun) | riga kalnina | audience concert singer song stage tour | Concert of Kalnina in Riga\n";
    let (fires, concerts) = ("2023-03-01 happened Fire", "2023-03-01 happened Concert of Kalnina in Riga");
    check(&format!("{fire}{both}"), &[&format!("{fires} during a concert in the harbour [a b]")]);
    check(&format!("{both}{concert}"), &[&format!("{fires} during a concert in the harbour [b c]")]);
    check(
        &format!("{fire}{both}{concert}"),
        &[&format!("{concerts} [c]"), &format!("{fires} during a concert in the harbour [a b]")],
    );
}

#[test]
fn one_face_neither_keeps_out_nor_lets_in() {
    let faces = "
        a | 2023-03-01 | fire (noun) | riga sokolov | grain harbour night warehouse worker | Fire in Riga
        b | 2023-03-01 | fire (noun) | riga sokolov | grain harbour night warehouse | Fire in Riga
        c | 2023-03-01 | fire (noun) | riga kalnina | audience concert grain harbour singer stage warehouse | Fire in Riga
    ";
    let like_two = "d | 2023-03-01 | burn | sokolov | night worker | Worker burned in Riga";
    let like_one =
        "d | 2023-03-01 | concert (noun) | kalnina | audience concert singer song stage | Concert of Kalnina";
    check(&format!("{faces}{like_two}"), &["2023-03-01 happened Fire in Riga [a b c d]"]);
    check(
        &format!("{faces}{like_one}"),
        &["2023-03-01 happened Concert of Kalnina [d]", "2023-03-01 happened Fire in Riga [a b c]"],
    );
}

#[test]
fn ids_are_distinct() {
    let all = statements(
        "
        a | 2023-05-04 | vote | rome | budget tax | The senate voted on the budget
        b | 2023-05-04 | vote | paris | pension strike | The senate voted on the pensions
        ",
    );
    let ids: Vec<String> = timeline(&all).events.into_iter().map(|event| event.id).collect();
    assert_eq!(ids, ["2023-05-04-the-senate-voted-on", "2023-05-04-the-senate-voted-on-2"]);
}

#[test]
fn thousands_of_copies_are_one_event() {
    let line = |document: usize| {
        format!("d{document} | 2023-07-11 | summit (noun) | nato vilnius | critical | NATO summit in Vilnius")
    };
    let all: Vec<Statement> = (0..20_000).map(|document| statement(&line(document), 1)).collect();
    let timeline = timeline(&all);
    assert_eq!(timeline.events.len(), 1);
    assert_eq!(timeline.events[0].sources().len(), 20_000);
}
