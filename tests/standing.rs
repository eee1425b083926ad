//! What no input does: neither a panic nor a quote that is none, whatever is read.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::io::Cursor;

use proptest::prelude::*;
use runup::{Document, Timeline, read};

/// Pieces of dates, of which any row may be one.
const TOKENS: &[&str] = &[
    "May", "Mai", "4", "31", "2023", "'90s", "the", "of", "last", "next", "Monday", "Montag", "on", "am",
    "to", "bis", "-", "–", "/", ".", ",", ":", "15:30", "p.m.", "Uhr", "T", "Z", "+02:00", "week", "Woche",
    "vor", "ago", "three", "drei", "first", "ersten", "half", "quarter", "early", "Anfang", "between", "and",
    "und", "XXXX", "00", "99999", "BC", "v. Chr.", "Easter", "Ostern", "every", "jeden", "year", "Jahr",
    "morning", "früh", "(", ")", "“", "”", "\n", "\n\n", "[1]", "‑", "\u{a0}", "\u{200b}", "\u{202e}",
    "e\u{301}", "ﬁ", "٣", "五月", "İ", "ſ", "K",
];

/// The fixtures as they lie on disk, in all forms that are read.
const FILES: &[&[u8]] = &[
    include_bytes!("fixtures/vilnius/03-kiews-pakete.md"),
    include_bytes!("fixtures/vilnius/07-paris-dinner.txt"),
    include_bytes!("fixtures/pages/json-ld.html"),
    include_bytes!("fixtures/pages/meta.html"),
    br#"[{"id": "a", "text": "It was on \ud83d\ude00 May 4.", "published": "2023-05-05", "tags": [[{"x": 1e5}]]}]"#,
    b"{\"id\": \"a\", \"text\": \"On May 4, 2023, they met.\"}\n{\"id\": \"b\", \"text\": \"On Monday.\", \"language\": \"de\"}\n",
    b"<?xml version='1.0'?><TimeML><DOCID>d</DOCID><DCT><TIMEX3 value='2023-05-05'/></DCT><TEXT>on May&#x20;4</TEXT></TimeML>",
];

/// Reads a text the whole way; every quote is one.
fn stand(text: &str) {
    let document = Document::new("a", text);
    for mention in document.mentions() {
        assert!(!mention.span.of(text).is_empty());
    }
    let timeline = Timeline::from_documents(&[document]);
    for statement in timeline.events.iter().flat_map(|event| &event.statements) {
        assert_eq!(statement.span.of(text), statement.quote);
    }
}

/// Reads bytes as a stream, and what comes of them the whole way.
fn stand_as_file(bytes: Vec<u8>) {
    for document in read::stream("wire", Cursor::new(bytes)).flatten() {
        stand(&document.text);
    }
}

proptest! {
    #[test]
    fn any_characters_are_a_text(text in any::<String>()) {
        stand(&text);
    }

    #[test]
    fn any_row_of_tokens_is_a_text(
        tokens in prop::collection::vec((prop::sample::select(TOKENS), prop::sample::select(vec![" ", " ", "", "-", "\n"])), 0..60)
    ) {
        let text: String = tokens.iter().flat_map(|(token, between)| [*token, *between]).collect();
        stand(&text);
    }

}

proptest! {
    // Whole articles take longer.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_may_end_anywhere(file in prop::sample::select(FILES), part in 0.0..1.0_f64) {
        let end = (file.len() as f64 * part) as usize;
        stand_as_file(file[..end].to_vec());
    }

    #[test]
    fn bytes_of_a_file_may_be_any(
        file in prop::sample::select(FILES),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_usize), 1..20)
    ) {
        let mut bytes = file.to_vec();
        for (at, byte, what) in changes {
            let at = at.index(bytes.len());
            match what {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => bytes.truncate(at.max(1)),
                _ => bytes.extend_from_within(at..),
            }
            bytes.truncate(20_000);
        }
        stand_as_file(bytes);
    }
}

/// The documents of some JSON, and what is wrong with it.
fn json(text: &str) -> (usize, Vec<String>) {
    let read: Vec<_> = read::stream("wire", Cursor::new(text.to_owned())).collect();
    let errors = read.iter().filter_map(|read| read.as_ref().err()).map(ToString::to_string);
    (read.iter().filter(|read| read.is_ok()).count(), errors.collect())
}

#[test]
fn half_of_a_surrogate_pair_is_named_and_the_next_line_is_read() {
    let lines =
        "{\"id\": \"a\", \"text\": \"\\ud800 May 4\"}\n{\"id\": \"b\", \"text\": \"\\ud83d\\ude00 May 4\"}\n";
    let (documents, errors) = json(lines);
    assert_eq!(documents, 1);
    assert!(errors.len() == 1 && errors[0].starts_with("wire, line 1, column "), "{errors:?}");
}

#[test]
fn what_stands_deep_in_a_field_that_nobody_reads_is_passed_over() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(json(&format!("{{\"id\": \"a\", \"text\": \"\", \"x\": {deep}}}")), (1, vec![]));
    for (documents, errors) in
        [json(&deep), json(&format!("{{\"id\": {deep}, \"text\": \"\"}}")), json(&"{\"a\":".repeat(100_000))]
    {
        assert!(documents == 0 && !errors.is_empty(), "{errors:?}");
    }
}
