//! On which days an event was, and whether it happened.

use crate::check;
use crate::statements::statements;
use crate::timeline;

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
