//! What the bench of accuracy counts, and where it puts the figures: a wrong count would be believed.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../benches/accuracy/page.rs"]
mod page;
#[path = "../benches/accuracy/score.rs"]
mod score;
#[path = "../benches/accuracy/table.rs"]
mod table;

use score::{Cause, Mark, Score};
use table::{Table, rate};

type Failure = Box<dyn std::error::Error>;

/// `BEGIN END TYPE VALUE`, with `–` for a value that is not there.
fn mark(line: &str) -> Mark {
    let fields: Vec<&str> = line.split(' ').collect();
    let number = |index: usize| fields[index].parse().unwrap();
    let value = Some(fields[3].to_owned()).filter(|value| value != "–");
    Mark { begin: number(0), end: number(1), kind: Some(fields[2].to_owned()), value, rule: String::new() }
}

fn score(gold: &[&str], found: &[&str]) -> Score {
    let marks = |lines: &[&str]| lines.iter().map(|line| mark(line)).collect::<Vec<_>>();
    let mut score = Score::default();
    score.add(0, &marks(gold), &marks(found));
    score
}

#[test]
fn right_is_counted_as_tempeval_does() {
    // Each row: the gold, what was found, then strict, relaxed, type and value hits.
    let table: &[(&[&str], &[&str], [usize; 4])] = &[
        (&["0 5 DATE 2023"], &["0 5 DATE 2023"], [1, 1, 1, 1]),
        (&["0 5 DATE 2023"], &["4 9 DATE 2023"], [0, 1, 1, 1]),
        (&["0 5 DATE 2023"], &["5 9 DATE 2023"], [0, 0, 0, 0]),
        (&["0 5 DATE 2023"], &["0 5 TIME 2024"], [1, 1, 0, 0]),
        // A gold value that nobody gave cannot be met.
        (&["0 5 DATE –"], &["0 5 DATE –"], [1, 1, 1, 0]),
        (&["0 5 DATE null"], &["0 5 DATE null"], [1, 1, 1, 0]),
        // One to one: a long one pairs with the exact one, else with the one that it overlaps most.
        (&["0 9 DATE 1"], &["0 2 DATE 2", "0 9 DATE 1"], [1, 1, 1, 1]),
        (&["0 9 DATE 1"], &["0 2 DATE 2", "2 9 DATE 1"], [0, 1, 1, 1]),
        (&["0 9 DATE 1", "9 12 DATE 2"], &["8 11 DATE 2"], [0, 1, 1, 1]),
        (&["0 3 DATE 1", "0 3 DATE 2"], &["0 3 DATE 2", "0 3 DATE 1"], [2, 2, 2, 0]),
        (&[], &["0 3 DATE 2"], [0, 0, 0, 0]),
    ];
    for (gold, found, hits) in table {
        let all = score(gold, found).all;
        assert_eq!([all.strict, all.relaxed, all.kind, all.value], *hits, "{gold:?} {found:?}");
        assert_eq!((all.gold, all.found), (gold.len(), found.len()));
    }
}

#[test]
fn wrong_is_counted_by_cause_and_type() {
    let gold = ["0 5 DATE 1", "6 9 DATE 2", "10 12 SET 3", "13 15 TIME –", "16 17 DATE 4"];
    let found = ["0 4 DURATION 9", "6 9 DATE 2", "13 15 TIME 1", "16 17 DATE 5", "18 19 TIME 6"];
    let score = score(&gold, &found);
    let wrong =
        |counts: &score::Counts| Cause::ALL.map(|cause| counts.wrong.get(&cause).copied().unwrap_or(0));
    // missed, spurious, span, type, value, no gold value
    assert_eq!(wrong(&score.all), [1, 1, 1, 1, 2, 1]);
    let kinds: Vec<_> = score.kinds.iter().map(|(kind, counts)| (kind.as_str(), wrong(counts))).collect();
    assert_eq!(
        kinds,
        [
            ("DATE", [0, 0, 1, 1, 2, 0]),
            ("DURATION", [0; 6]),
            ("SET", [1, 0, 0, 0, 0, 0]),
            ("TIME", [0, 1, 0, 0, 0, 1]),
        ]
    );
    let date = &score.kinds["DATE"];
    assert_eq!((date.gold, date.found, date.strict, date.relaxed, date.value), (3, 2, 2, 2, 1));
    assert_eq!(rate(date.f1(date.value), 2), "40.00");
    let told: Vec<_> = score
        .errors
        .iter()
        .map(|error| (error.document, error.cause.name(), error.gold.is_some(), error.found.is_some()))
        .collect();
    assert_eq!(
        told,
        [
            (0, "no gold value", true, true),
            (0, "wrong value", true, true),
            (0, "wrong value", true, true),
            (0, "missed", true, false),
            (0, "spurious", false, true),
        ]
    );
    assert_eq!(score.errors[4].found.as_ref().map(Mark::kind), Some("TIME"));
}

fn figures() -> Table {
    let mut table = Table::new(1, &["set", "found"]);
    table.row(["histories"], ["7".to_owned()]);
    table
}

#[test]
fn figures_stand_between_the_marks_of_a_page() {
    assert_eq!(figures().console(), "set        found\nhistories      7\n");
    let page = "# Page\n<!-- figures: date -->\n<!-- end -->\ntext\n<!-- figures: sets -->\n| old |\n<!-- end -->\nmore\n";
    let written = "# Page\n<!-- figures: date -->\nMeasured on 2023-06-07.\n<!-- end -->\ntext\n<!-- figures: sets -->\n\
                   | set | found |\n|---|---:|\n| histories | 7 |\n<!-- end -->\nmore\n";
    let put = |page: &str, table: Table| page::with_figures(page, "2023-06-07".parse()?, &[("sets", table)]);
    assert_eq!(put(page, figures()).unwrap(), written);
    assert_eq!(put(written, figures()).unwrap(), written);
    let empty = put(page, Table::new(1, &["set"])).unwrap_err().to_string();
    assert_eq!(empty, "nothing was measured for the sets of the page: expected a PATH that has them");
    let missing = put("# Page\n<!-- figures: date -->\n<!-- end -->\n", figures()).unwrap_err().to_string();
    assert_eq!(
        missing,
        "the page has no place for its sets: expected `<!-- figures: sets -->` and `<!-- end -->`"
    );
}
