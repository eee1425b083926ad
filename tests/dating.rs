//! Undated documents are dated by what they tell that dated ones tell too.

mod statements;

use runup::dating::{Undated, shared};
use runup::expression::{Anchor, Meaning, Of};
use runup::{Expression, Granularity, Mention, Publication, Reference, Statement, Value};
use statements::statements;

/// What the statements of two tables say about the publication of the first: its bounds and the evidence.
fn dated(undated: &str, dated: &str) -> Option<String> {
    let lines = undated.lines().filter(|line| !line.trim().is_empty());
    let undated = statements(undated);
    let mentions: Vec<Mention> = undated.iter().zip(lines).map(|(told, line)| mention(told, line)).collect();
    let undated = Undated { known: &Publication::unknown(), statements: &undated, mentions: &mentions };
    let publication = shared(undated, &statements(dated))?;
    let day = |day: Option<runup::Day>| day.map_or("..".to_owned(), |day| day.to_string());
    let (earliest, latest) = (day(publication.earliest), day(publication.latest));
    Some(format!("{earliest} to {latest}: {}", publication.evidence))
}

/// What dates a statement, by its line of the table.
fn mention(statement: &Statement, line: &str) -> Mention {
    let hangs_on = line.split('|').nth(1).and_then(|when| when.trim().split_once(' '));
    let time = &statement.time;
    Mention {
        span: time.span,
        expression: expression(time.value, hangs_on.map_or("", |(_, words)| words)),
        kind: time.kind,
        value: time.value,
        modifier: None,
        interval: statement.when,
        rule: "table",
        because: time.because.clone(),
        alternatives: Vec::new(),
        range: None,
    }
}

/// What the words said of which the value is known.
fn expression(value: Value, hangs_on: &str) -> Expression {
    let last_year = Of::Shift(-1, Granularity::Year, Anchor::Published);
    let meaning = match (value, hangs_on) {
        (Value::Open(part, _), "last year") => Meaning::Part(part, last_year),
        (Value::Open(part, _), _) => Meaning::Part(part, Of::Open),
        (Value::Period(period), _) => Meaning::Period(period),
        (_, "yesterday") => Meaning::Offset { count: -1, unit: Granularity::Day, anchor: Anchor::Published },
        _ => Meaning::Reference(Reference::Present),
    };
    meaning.into()
}

const APPLICATION: &str = "
    a | 2022-09-30 | request | zelensky rada ukraine nato russia | sign application accelerated join annexation | Zelensky applied for membership
    a | 2022-10-03 | call | lithuania ukraine nato | start negotiations accession | Lithuania called for negotiations
    a | 2023-05-11 | vote | poland senate ukraine nato | favor membership resolution | Polish Senate voted
";

#[test]
fn a_shared_happening_dates_the_document() {
    let undated = "m | XXXX-09 last year | request | ukraine nato | formally accelerated join accession | Kyiv requested accelerated accession";
    assert_eq!(
        dated(undated, APPLICATION).as_deref(),
        Some(
            "2023-01-01 to 2023-12-31: \"XXXX-09\" of \"Kyiv requested accelerated accession\" is 2022-09-30 in a \
             (\"Zelensky applied for membership\")"
        )
    );
}

#[test]
fn a_day_without_its_year_is_near() {
    let summit =
        "a | 2023-07-11/2023-07-12 | summit (noun) | nato vilnius | dispute | NATO summit in Vilnius";
    let undated =
        "w +planned | XXXX-07-11 | summit (noun) | nato vilnius lithuania | ahead | Summit in Vilnius";
    let evidence =
        "\"XXXX-07-11\" of \"Summit in Vilnius\" is 2023-07-11/2023-07-12 in a (\"NATO summit in Vilnius\")";
    assert_eq!(dated(undated, summit), Some(format!("2022-07-12 to 2023-07-11: {evidence}")));
}

#[test]
fn findings_agree_or_say_nothing() {
    let summits = "
        a | 2022-06-28 | summit (noun) | nato madrid | leaders | NATO summit in Madrid
        a | 2023-07-11 | summit (noun) | nato vilnius | leaders | NATO summit in Vilnius
    ";
    // Any July summit could be meant, and no September is told of at all.
    assert_eq!(dated("u | XXXX-07 last year | summit (noun) | un | budget | UN summit", summits), None);
    assert_eq!(
        dated("u | XXXX-09 last year | summit (noun) | nato vilnius | leaders | Summit", summits),
        None
    );
    let every_year = "
        a | 2021-05-09 | parade (noun) | russia moscow | victory | Parade in Moscow
        a | 2022-05-09 | parade (noun) | russia moscow | victory | Parade in Moscow
    ";
    assert_eq!(dated("u | XXXX-05-09 | parade (noun) | russia moscow | victory | Parade", every_year), None);
}
