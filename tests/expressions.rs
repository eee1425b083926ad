//! What the words say: the tables of `tests/data`, one a language, expressions and false friends side by side.

use runup::expression::{End, Found, Meaning};
use runup::{Document, Language, Options, Outline, TimeOfDay, scan};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    /// Texts in which something is a time.
    says: Vec<Says>,
    /// Texts in which nothing is.
    nothing: Vec<String>,
}

#[derive(Deserialize)]
struct Says {
    text: String,
    /// A row each: the words, and what they say.
    found: Vec<(String, String)>,
}

/// One expression as the tables write it: its meaning, then its time, modifier and end of a range where it has them.
fn reading(found: &Found) -> String {
    let mut text = match found.expression.meaning {
        Meaning::Period(period) => format!("Period {period}"),
        Meaning::Offset { count, unit, anchor } => format!("Offset {count:+} {unit:?} from {anchor:?}"),
        Meaning::Length(length) => format!("Length {length}"),
        Meaning::Set(set) => {
            let frequency = set.frequency.map_or(String::new(), |often| format!(" {often}"));
            format!("Set{frequency} {} {}", set.quantifier.unwrap_or_default(), set.value).replace("  ", " ")
        }
        other => format!("{other:?}"),
    };
    match found.expression.time {
        Some(TimeOfDay::Daypart(part)) => text += &format!(" at {part:?}"),
        Some(TimeOfDay::Clock(clock)) => text += &format!(" at {clock}"),
        None => {}
    }
    if let Some(modifier) = found.expression.modifier {
        text += &format!(" {}", modifier.name());
    }
    if let Some(length) = found.expression.length {
        text += &format!(" worded {length}");
    }
    match found.range {
        Some(End::From) => text += " ..",
        Some(End::To) => text.insert_str(0, ".. "),
        None => {}
    }
    text
}

fn read(text: &str, language: Language) -> Vec<(String, String)> {
    let document = Document { language: Some(language), ..Document::new("", text) };
    let found = scan(text, &Outline::of(&document), &Options::default());
    found.iter().map(|one| (one.span.of(text).to_owned(), reading(one))).collect()
}

fn check(language: Language, table: &str) {
    let table: Table = toml::from_str(table).expect("a table of expressions");
    let wrong: Vec<_> = table
        .says
        .iter()
        .filter(|row| read(&row.text, language) != row.found)
        .map(|row| format!("{}\n  want {:?}\n  have {:?}", row.text, row.found, read(&row.text, language)))
        .chain(
            table
                .nothing
                .iter()
                .filter(|text| !read(text, language).is_empty())
                .map(|text| format!("{text}\n  want nothing\n  have {:?}", read(text, language))),
        )
        .collect();
    assert!(wrong.is_empty(), "{} rows are read otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn english() {
    check(Language::English, include_str!("data/en.toml"));
}

#[test]
fn german() {
    check(Language::German, include_str!("data/de.toml"));
}
