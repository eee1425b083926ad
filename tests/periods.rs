//! Periods with names of the caller's own, in a text and in their table.

use runup::{Day, Document, ErrorKind, Options, Periods};

const TABLE: &str = "\
name\tstart\tend
# Names, with a bar between, and the first and last day, month or year.
World War II | Second World War | WWII | Zweiten Weltkrieg\t1939-09-01\t1945-09-02

Vilnius summit | NATO summit | Nato-Gipfel in Vilnius\t2023-07-11\t2023-07-12
Gipfel | Gipfels\t2023-07-11\t2023-07-12
Troubles\t1968\t1998-04-10
battle of the March of Friuli\t1348-05\t1348-05
9/11 attacks\t2001-09-11\t2001-09-11";

fn options() -> Options {
    Options { periods: Periods::read(TABLE).expect("a table"), ..Options::default() }
}

/// Each line: a text, and the value of the words in brackets, which are all that it says of time.
#[test]
fn a_name_is_a_time_like_any_other() {
    let table = "
        During [World War II] the mills stood still. | 1939-09-01/1945-09-02
        IN THE [SECOND WORLD WAR] THE MILLS STOOD STILL. | 1939-09-01/1945-09-02
        The mills of [world war\u{a0}II]'s soldiers stood still. | 1939-09-01/1945-09-02
        After the [Vilnius summit] the ministers went home. | 2023-07-11/2023-07-12
        They met [two days before the Vilnius summit]. | 2023-07-09
        They met [three weeks after the NATO summit]. | 2023-W31
        On [the eve of the Vilnius summit] they met. | 2023-07-10
        The mills were rebuilt [a year after World War II]. | 1946
        They will meet on [the Sunday after the Vilnius summit]. | 2023-07-16
        At [the beginning of World War II] the mills stood still. | 1939-09-01/1945-09-02
        The mills stood still from [the late Troubles] on. | 1968/1998-04-10
        A bridge fell in the [battle of the March of Friuli]. | 1348-05
        Nobody forgets the [9/11 attacks]. | 2001-09-11
        Am [Vorabend des Gipfels] kamen sie an. | 2023-07-10
        Sie kamen am [Tag vor dem Nato-Gipfel in Vilnius] an. | 2023-07-10
        Im [Zweiten Weltkrieg] standen die Mühlen still. | 1939-09-01/1945-09-02
        Am [Vorabend des Nato–Gipfel in Vilnius] kamen sie an. | 2023-07-10
        It was no [post-World War II] order. | 1939-09-01/1945-09-02
        They had troubles at the vilnius summits and WWIII. | -
        Sie sprachen vom Gipfelkreuz. | -";
    let options = options();
    for line in table.lines().filter(|line| !line.trim().is_empty()) {
        let (bracketed, value) = line.split_once('|').expect("a text and a value");
        let text = bracketed.trim().replace(['[', ']'], "");
        let named = bracketed.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
        let document = Document { published: Day::new(2023, 8, 1), ..Document::new("", text) };
        let mentions = document.mentions_with(&options);
        let found: Vec<_> = mentions
            .iter()
            .map(|mention| (mention.span.of(&document.text), mention.value.to_string()))
            .collect();
        let expected: Vec<_> = match value.trim() {
            "-" => Vec::new(),
            value => named.iter().map(|(words, _)| (*words, value.to_owned())).collect(),
        };
        assert_eq!(found, expected, "{line}");
        assert!(Document::new("", "World War II").mentions().is_empty());
    }
}

#[test]
fn a_name_has_all_of_its_days() {
    let document = Document::new("", "In World War II the mills stood still.");
    let mentions = document.mentions_with(&options());
    let interval = mentions[0].interval.expect("days");
    assert_eq!(interval.timex3(), "1939-09-01/1945-09-02");
    assert_eq!(mentions[0].because.to_string(), "a name of 1939-09-01 to 1945-09-02");
}

/// Each entry: a table, and what is wrong with it.
#[test]
fn a_bad_row_is_named() {
    let tables = [
        (
            "Peace\t1945\t1990\nWar",
            "row 2: 1 of 3 columns: expected a name, a start and an end, with tabs between",
        ),
        (
            "War\t1914\t1918\tGreat War",
            "row 1: 4 of 3 columns: expected a name, a start and an end, with tabs between",
        ),
        (
            "War\t2023-02-30\t2024",
            "row 1: `2023-02-30` is no day, month or year of the calendar: expected a form such as 2023-07-11, 2023-07 or 2023",
        ),
        (
            "War\t2023-02-01\tnow",
            "row 1: `now` is no day, month or year of the calendar: expected a form such as 2023-07-11, 2023-07 or 2023",
        ),
        ("War\t1945-09-02\t1939-09-01", "row 1: it ends in 1939-09-01, before its start in 1945-09-02"),
        ("# wars\n\t1914\t1918", "row 2: a name is empty: expected a word or more"),
        ("War | \t1914\t1918", "row 1: a name is empty: expected a word or more"),
        ("„War“\t1914\t1918", "row 1: `„War“` cannot be found in a text: expected a letter or figure first"),
        (
            "Great  War\t1914\t1918\n\ngreat war\t1939\t1945",
            "row 3: `great war` has a period in row 1 already: expected each name once",
        ),
    ];
    for (table, message) in tables {
        let error = Periods::read(table).expect_err(table);
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::Periods, message));
    }
    assert!(Periods::read("\u{feff}Name\tStart\tEnd\r\n\r\n").expect("no row is no mistake").is_empty());
}
