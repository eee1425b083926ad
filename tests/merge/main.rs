//! Statements in, events out.

mod any;
mod days;
mod happenings;
mod importance;
mod recalled;
#[path = "../statements/mod.rs"]
mod statements;

use runup::timeline::Source;
use runup::{Day, Language, Publication, Statement, Timeline, merge};
use statements::statements;

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
