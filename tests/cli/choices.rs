//! What may be chosen: how documents are read, and what of a timeline is printed.

use serde_json::Value;

use crate::program::{File, Run, VOTE, folder, run};

#[test]
fn a_table_of_named_periods() {
    let periods = "Vilnius summit\t2023-07-11\t2023-07-12\n";
    let files: &[File] = &[
        ("a.txt", b"The guests arrived two days before the Vilnius summit."),
        ("periods.tsv", periods.as_bytes()),
        ("bad.tsv", b"Vilnius\x1b summit\t2023-07-12\t2023-07-11\n"),
    ];
    let folder = folder("named-periods", files);
    let value = |run: &Run| serde_json::from_str::<Value>(&run.out).unwrap();
    let tagged = run(&folder, &["tag", "a.txt", "--periods", "periods.tsv"], b"");
    assert_eq!(value(&tagged)["mentions"][0]["value"], "2023-07-09");
    let told = run(&folder, &["a.txt", "--format", "json", "--periods", "periods.tsv"], b"");
    assert_eq!(value(&told)["events"][0]["when"]["start"], "2023-07-09");
    let refused = run(&folder, &["explain", "May 4", "--periods", "bad.tsv"], b"");
    assert!(
        refused.err.contains("bad.tsv: row 1: it ends in 2023-07-11, before its start"),
        "{}",
        refused.err
    );
    assert_eq!((refused.out.as_str(), refused.status), ("", 2));
}

#[test]
fn wrong_arguments_have_a_status_of_their_own() {
    let here = folder("usage", &[("vote.txt", VOTE)]);
    let table: [&[&str]; 7] = [
        &[],
        &["timeline"],
        &["tag"],
        &["--format", "yaml", "vote.txt"],
        &["--published", "2023-02-30", "vote.txt"],
        &["--until", "2023-02-30", "vote.txt"],
        &["explain"],
    ];
    for arguments in table {
        let run = run(&here, arguments, b"");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.err.is_empty());
    }
}

#[test]
fn an_event_that_is_not_there_cuts_nothing() {
    let run = run(&folder("no-event", &[("vote.txt", VOTE)]), &["--until", "moon landing", "vote.txt"], b"");
    let complaint =
        "runup: no event bears the words `moon landing`: expected a day or words of an event's title\n";
    assert_eq!((run.err.as_str(), run.out.as_str(), run.status), (complaint, "", 1));
}

#[test]
fn the_most_important_or_what_somebody_took_part_in() {
    let text = "---\ntitle: Zelensky in Rome\npublished: 2023-05-14\n---\n\
        Zelensky met the pope in Rome on Saturday.\n\nOn Friday farmers blocked a road near Lublin.\n\n\
        In April, Kiev asked for more aid.";
    let here = folder("selection", &[("a.md", text.as_bytes())]);
    let days = |arguments: &[&str]| {
        let run = run(&here, &[&["a.md", "--format", "json"], arguments].concat(), b"");
        let timeline: Value = serde_json::from_str(&run.out).unwrap();
        let events = timeline["events"].as_array().unwrap();
        events.iter().map(|event| event["when"]["timex3"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(days(&[]), ["2023-04", "2023-05-12", "2023-05-13"]);
    assert_eq!(days(&["--top", "1"]), ["2023-05-13"]);
    assert_eq!(days(&["--days", "2"]), ["2023-05-12", "2023-05-13"]);
    assert_eq!(days(&["--about", "Wolodymyr Selenskyj"]), ["2023-05-13"]);
    assert_eq!(days(&["--about", "zelenskiy pope"]), ["2023-05-13"]);
    assert_eq!(days(&["--about", "the farmers"]), ["2023-05-12"]);
    assert_eq!(days(&["--about", "Ukraine", "--top", "9"]), ["2023-04"]);
    assert_eq!(days(&["--until", "2023-05-12", "--top", "0"]), [""; 0]);
    let nobody = run(&here, &["a.md", "--about", "the moon"], b"");
    let complaint = "runup: no event is about `the moon`: expected names or words of an event\n";
    assert_eq!((nobody.err.as_str(), nobody.out.as_str(), nobody.status), (complaint, "", 1));
}

#[test]
fn a_name_in_its_variants() {
    let affairs = "---\npublished: 2023-06-08\n---\n\
        On 1 June 2023 Sergei Lavrov met Bashar al-Hamid in Riga.\n\nOn 4 June 2023 the U.N. condemned the coup.";
    let museum = "---\npublished: 2023-06-08\n---\nOn 3 June 2023 Ann Poe opened a museum in Lima.";
    let court = "---\npublished: 2023-06-08\n---\nOn 2 June 2023 Joseph Poe sued a bank in Oslo.";
    let here = folder(
        "variants",
        &[("a.md", affairs.as_bytes()), ("b.md", museum.as_bytes()), ("c.md", court.as_bytes())],
    );
    let about = |name: &str| {
        let run = run(&here, &[".", "--format", "json", "--about", name], b"");
        assert_eq!((run.err.as_str(), run.status), ("", 0), "{name}");
        let timeline: Value = serde_json::from_str(&run.out).unwrap();
        let events = timeline["events"].as_array().unwrap();
        events.iter().map(|event| event["when"]["timex3"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for name in ["Lavrov", "Sergej Lawrow", "lawrow", "Baschar al-Hamid", "al-Hamid"] {
        assert_eq!(about(name), ["2023-06-01"], "{name}");
    }
    assert_eq!(about("Poe"), ["2023-06-02", "2023-06-03"]);
    assert_eq!(about("Joe Poe"), ["2023-06-02"]);
    assert_eq!(about("Mayor Poe"), ["2023-06-02", "2023-06-03"]);
    for name in ["U.N.", "UN", "Vereinte Nationen"] {
        assert_eq!(about(name), ["2023-06-04"], "{name}");
    }
    for (name, nearest) in [("Lavr", "Sergei Lavrov"), ("Hamed", "Bashar al-Hamid")] {
        let complaint = run(&here, &[".", "--about", name], b"").err;
        let expected = format!(
            "runup: no event is about `{name}`: expected names or words of an event; the nearest name is `{nearest}`\n"
        );
        assert_eq!(complaint, expected);
    }
}

#[test]
fn a_day_for_documents_that_carry_none() {
    let here = folder("undated", &[("a.txt", b"---\npublished: 2023-05-12\n---\n"), ("b.txt", b"")]);
    let run = run(&here, &["--format", "json", "--published", "2023-06-07", "."], b"");
    let timeline: Value = serde_json::from_str(&run.out).unwrap();
    let day = |document: usize| timeline["documents"][document]["published"]["day"].as_str().unwrap();
    assert_eq!((day(0), day(1)), ("2023-05-12", "2023-06-07"));
}

#[test]
fn the_caller_says_what_the_documents_are() {
    let here = folder("genre", &[("raid.txt", b"It was signed in March 1752. In August they left.")]);
    for (genre, value) in [("news", "2014-08"), ("history", "1752-08")] {
        let run = run(&here, &["tag", "raid.txt", "--published", "2015-06-01", "--genre", genre], b"");
        assert!(run.out.contains(value), "{genre}: {}", run.out);
    }
    let refused = run(&here, &["tag", "raid.txt", "--genre", "essay"], b"");
    assert_eq!(refused.status, 2);
    assert!(refused.err.contains("`essay` is no genre: expected news or history"), "{}", refused.err);
}
