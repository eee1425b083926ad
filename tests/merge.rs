//! Statements in, events out.

mod statements;

use proptest::prelude::*;
use runup::extract::Time;
use runup::resolve::{Reason, Step};
use runup::timeline::Source;
use runup::{Day, Language, Publication, Statement, Timeline, merge};
use statements::{statement, statements};

/// A source a document; they were published in June 2023, one named `late` in September.
fn sources(statements: &[Statement]) -> Vec<Source> {
    let mut ids: Vec<&str> = statements.iter().map(|statement| statement.document.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let source = |id: &str| Source {
        confidence: None,
        id: id.to_owned(),
        title: None,
        source: None,
        url: None,
        language: Language::English,
        about: Default::default(),
        published: Publication::on(
            Day::new(2023, if id == "late" { 9 } else { 6 }, 15).expect("a day"),
            "said so",
        ),
        cites: Vec::new(),
        document: None,
    };
    ids.into_iter().map(source).collect()
}

fn timeline(statements: &[Statement]) -> Timeline {
    merge(sources(statements), statements.to_vec())
}

/// What a reader checks: `when modality title [documents]`, and the days that conflict.
fn shown(timeline: &Timeline) -> Vec<String> {
    let line = |event: &runup::Event| {
        let mut line = format!(
            "{} {} {} [{}]",
            event.when.edtf(),
            event.modality.name(),
            event.title,
            event.sources().join(" ")
        );
        for conflict in &event.conflicts {
            line += &format!(" against {} [{}]", conflict.when.edtf(), conflict.documents.join(" "));
        }
        line
    };
    let unplaced = timeline.unplaced.iter().map(|statement| format!("unplaced {}", statement.title));
    timeline.events.iter().map(line).chain(unplaced).collect()
}

/// A background of other happenings, so that no name is rare only because little is told.
const BACKGROUND: &str = "
    b1 | 2023-04-06 | resolution (noun) | lithuania ukraine nato | call membership offer | Lithuanian parliament called for membership
    b1 | 2023-05-11 | vote | poland ukraine nato | favor membership resolution | Polish Senate voted for Ukraine's membership
    b2 | 2023-05-31 | support | czechia ukraine nato | early accession | Czech Senate supported Ukraine's accession
    b2 | 2023-06-03 | issue | canada poland ukraine nato | joint statement support | Canada and Poland issued a statement
    b3 | 2022-10-03 | call | lithuania ukraine nato | start negotiations accession | Lithuania called for negotiations
    b3 | 2023-02-21 | meeting (noun) | biden duda warsaw | direct talks | Biden met Duda
";

fn check(table: &str, expected: &[&str]) {
    let all = statements(&format!("{BACKGROUND}{table}"));
    let background = shown(&timeline(&statements(BACKGROUND)));
    let events: Vec<String> =
        shown(&timeline(&all)).into_iter().filter(|event| !background.contains(event)).collect();
    assert_eq!(events, expected);
}

#[test]
fn different_widths_of_one_happening_become_its_tightest_days() {
    check(
        "
        a | 2023-07-11/2023-07-12 | summit (noun) | nato vilnius | dispute | NATO summit in Vilnius
        b | 2023-07-11 | summit (noun) | nato vilnius lithuania | mobilize | Summit in Vilnius, Lithuania
        c +planned | 2023-07 | summit (noun) | nato vilnius | schedule | NATO summit in Vilnius
        d | 2023-07-11 | summit (noun) | nato vilnius | critical start | NATO summit in Vilnius
        ",
        &["2023-07-11/2023-07-12 planned NATO summit in Vilnius [a b c d]"],
    );
}

#[test]
fn the_tightest_well_supported_days_win() {
    let cases = [
        ("2023-07-11/2023-07-12, 2023-07-11, 2023-07-11", "2023-07-11/2023-07-12"),
        ("2023-07-11/2023-07-12, 2023-07-12, 2023-07-12", "2023-07-12"),
        ("2023-07, 2023-07, 2023-07-11", "2023-07-11"),
        ("2023, 2023-07", "2023-07"),
        ("2023-06-12TEV, 2023-06-12", "2023-06-12"),
        ("2023-06-12TEV, 2023-06-12TEV, 2023-06", "2023-06-12TEV"),
        ("?2023-06-12, 2023-06-12", "2023-06-12"),
    ];
    for (said, expected) in cases {
        let line = |(when, document): (&str, u8)| {
            let document = char::from(document);
            format!("{document} | {when} | summit (noun) | nato vilnius | leaders | NATO summit in Vilnius\n")
        };
        let table: String = said.split(", ").zip(b'a'..).map(line).collect();
        let events = timeline(&statements(&table)).events;
        let days: Vec<String> = events.iter().map(|event| event.when.timex3()).collect();
        assert_eq!(days, [expected], "{said}");
        assert_eq!(events[0].when.certainty(), runup::Certainty::Certain, "{said}");
        assert!(events[0].conflicts.is_empty(), "{said}");
    }
}

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
fn sources_that_disagree_on_the_day_are_one_event_with_a_conflict() {
    check(
        "
        a | 2023-05-14 | election (noun) | turkey erdogan | presidential parliamentary | Election in Turkey
        b | 2023-05-14 | election (noun) | turkey erdogan | presidential round | Election in Turkey
        c | 2023-05-15 | election (noun) | turkey erdogan | presidential round | Election in Turkey
        ",
        &["2023-05-14 happened Election in Turkey [a b c] against 2023-05-15 [c]"],
    );
    // A document that gives a day of its own does not speak for another one with "this month".
    check(
        "
        a | 2023-05-15 | election (noun) | turkey erdogan | presidential parliamentary | Election in Turkey
        b | 2023-05-14 | election (noun) | turkey erdogan | presidential round | Election in Turkey
        b | 2023-05 | election (noun) | turkey erdogan | presidential round | Election in Turkey
        ",
        &["2023-05-14 happened Election in Turkey [a b] against 2023-05-15 [a]"],
    );
    // What somebody says again on another day is another saying.
    check(
        "
        a | 2023-05-14 | say | poe island | proof virus | Poe said there was no proof of the virus
        b | 2023-05-15 | say | poe island | proof virus | Poe said there was no proof of the virus
        ",
        &[
            "2023-05-14 happened Poe said there was no proof of the virus [a]",
            "2023-05-15 happened Poe said there was no proof of the virus [b]",
        ],
    );
    // Who gives both days tells of two happenings, and two weeks are no error.
    check(
        "
        a | 2023-05-14 | shelling (noun) | kherson russia | killed | Shelling of Kherson
        a | 2023-05-15 | shelling (noun) | kherson russia | killed | Shelling of Kherson
        b | 2023-05-28 | shelling (noun) | kherson russia | killed | Shelling of Kherson
        ",
        &[
            "2023-05-14 happened Shelling of Kherson [a]",
            "2023-05-15 happened Shelling of Kherson [a]",
            "2023-05-28 happened Shelling of Kherson [b]",
        ],
    );
}

#[test]
fn the_latest_document_knows_whether_it_happened() {
    let plan = "a +planned | 2023-07-11 | summit (noun) | nato vilnius | schedule | NATO summit in Vilnius\n";
    let report = "late | 2023-07-11 | summit (noun) | nato vilnius | end | NATO summit in Vilnius";
    check(plan, &["2023-07-11 planned NATO summit in Vilnius [a]"]);
    // Words that say nothing of it cannot tell what lies ahead as past.
    check(&plan.replace(" +planned", ""), &["2023-07-11 planned NATO summit in Vilnius [a]"]);
    check(&format!("{plan}{report}"), &["2023-07-11 happened NATO summit in Vilnius [a late]"]);
}

#[test]
fn what_cannot_be_placed_joins_only_where_it_fits() {
    check(
        "
        a | 2023-07-11 | summit (noun) | nato vilnius | alliance | NATO summit in Vilnius
        b | XXXX-07-11 | summit (noun) | nato vilnius | alliance | Summit on 11 July
        c | XXXX-WXX-3 | summit (noun) | nato vilnius | alliance | Summit on a Wednesday
        d | XXXX-WXX-2 | meeting (noun) | kuleba brussels | ministers | Meeting on a Tuesday
        ",
        &[
            "2023-07-11 planned NATO summit in Vilnius [a b]",
            "unplaced Summit on a Wednesday",
            "unplaced Meeting on a Tuesday",
        ],
    );
}

#[test]
fn a_month_joins_the_day_of_the_same_happening() {
    check(
        "
        a | 2009-06-26 | autopsy (noun) | novak oslo | cause death singer police home | Autopsy of Novak in Oslo
        b | 2009-06-25 | die | novak oslo | death singer home rehearsal | Novak died in Oslo
        c | 2009-06 | die | novak oslo | death singer home tour | Novak died at home in Oslo
        ",
        &[
            "2009-06-25 happened Novak died in Oslo [b c]",
            "2009-06-26 happened Autopsy of Novak in Oslo [a]",
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

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(&["summit", "vote", "fire", "nato", "riga", "kyiv", "talks", "senate", "budget"][..])
        .prop_map(str::to_owned)
}

prop_compose! {
    fn any_statement()(
        document in 0..5_u8,
        place in 0..4_usize,
        when in prop::sample::select(&[
            "2023-07-11", "2023-07-12", "2023-07-11/2023-07-12", "2023-07", "2023", "?2023-07-13", "~2023-06-30",
            "2022-12-31", "XXXX-07-11", "XXXX-WXX-2", "2001/2009", "2023-07-11TEV", "19",
        ][..]),
        concept in word(),
        names in prop::collection::vec(word(), 0..3),
        words in prop::collection::vec(word(), 0..4),
        modality in prop::sample::select(&["happened", "planned", "possible", "denied"][..]),
    ) -> Statement {
        let (names, words) = (names.join(" "), words.join(" "));
        let line = format!("d{document} +{modality} | {when} | {concept} | {names} | {words} | {concept} {names}");
        statement(&line, place)
    }
}

proptest! {
    #[test]
    fn the_order_of_statements_changes_nothing(
        (one, other) in prop::collection::vec(any_statement(), 0..24)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        prop_assert_eq!(timeline(&one), timeline(&other));
    }

    #[test]
    fn merging_twice_changes_nothing(all in prop::collection::vec(any_statement(), 0..24)) {
        let once = timeline(&all);
        let kept = once.events.iter().flat_map(|event| event.statements.clone());
        let again: Vec<Statement> = kept.chain(once.unplaced.clone()).chain(all).collect();
        let sources = once.documents.iter().cloned().chain(sources(&again)).collect();
        prop_assert_eq!(merge(sources, again), once);
    }

    #[test]
    fn every_statement_is_kept_once(all in prop::collection::vec(any_statement(), 0..24)) {
        let timeline = timeline(&all);
        let kept = timeline.events.iter().map(|event| event.statements.len()).sum::<usize>();
        let mut distinct: Vec<String> = all.iter().map(|statement| format!("{statement:?}")).collect();
        distinct.sort();
        distinct.dedup();
        prop_assert_eq!(kept + timeline.unplaced.len(), distinct.len());
    }

    #[test]
    fn an_unrelated_document_changes_no_other_event(all in prop::collection::vec(any_statement(), 0..24)) {
        let unrelated = statement("z | 2023-07-11 | earthquake | chile | magnitude | Earthquake in Chile", 1);
        let before = timeline(&all);
        let after = timeline(&all.iter().cloned().chain([unrelated]).collect::<Vec<_>>());
        prop_assert!(before.events.iter().all(|event| after.events.contains(event)));
        prop_assert_eq!(before.unplaced, after.unplaced);
        prop_assert_eq!(before.events.len() + 1, after.events.len());
    }
}
