//! A German affair from end to end: a fire, an arrest, a trial, told with pronouns, in the passive and in nouns.

use std::fmt::Write as _;

use runup::{Timeline, read};

/// An event a block: its days and title, and below it a line a statement.
#[test]
fn the_timeline() {
    let documents: Vec<_> =
        read::paths(["tests/fixtures/hallmoos"]).collect::<Result<_, _>>().expect("the fixtures can be read");
    let timeline = Timeline::from_documents(documents);
    let mut told = String::new();
    for event in &timeline.events {
        let modality = event.modality.name();
        let _ = writeln!(told, "{}  {}  ({modality})", event.when.edtf(), event.title);
        for statement in &event.statements {
            let names: Vec<_> = statement.names.iter().map(|name| name.key.as_str()).collect();
            let line = format!("    {}: {}  [{}]", statement.document, statement.title, names.join(", "));
            let _ = writeln!(told, "{}", line.replace(" []", ""));
        }
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("hallmoos", told);
    });
}
