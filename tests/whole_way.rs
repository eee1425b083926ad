//! What holds for any documents, all the way from their text to the bytes of the timeline.

use proptest::prelude::*;
use runup::{Day, Document, Timeline, write};

/// What articles say.
const SAID: &[&str] = &[
    "The senate voted on Tuesday.",
    "On May 4, 2023, the speakers announced a declaration.",
    "Der Gipfel beginnt am 11. Juli in Vilnius.",
    "Am Montagabend trafen sich die drei in Paris.[2]",
    "NATO leaders will meet in Vilnius on July 11-12",
    "a week later they signed it",
];

/// What pages hold, and what would split a character or a word.
const HELD: &[&str] = &[
    "[1] Minutes. 04.05.2023.\n",
    "[2] Pressekonferenz am 12. Juni 2023.\n",
    "8 June, 2023 Thursday\n15:30\n",
    "BERLIN, June 14 –",
    "Related articles\n\n",
    "• 19, Apr, 2024 @3:27 PM\n",
    "“",
    "’s ",
    "ß",
    "\u{301}",
    "\u{feff}",
    "\r\n",
    "\n\n",
    " ",
    "\t",
    "日",
    "2023",
    "1.",
    "May",
    "–",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(SAID).prop_map(str::to_owned),
        3 => prop::sample::select(HELD).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let between = prop::sample::select(vec![" ", " ", "\n\n", ""]);
    (prop::collection::vec(piece, 0..12), between).prop_map(|(pieces, between)| pieces.join(between))
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let published = prop::option::of((2022..2024_i32, 5..=7_u8, 1..=28_u8));
    let document = (text(), published).prop_map(|(text, published)| {
        let published = published.and_then(|(year, month, day)| Day::new(year, month, day));
        Document { published, ..Document::new("", text) }
    });
    prop::collection::vec(document, 0..6).prop_map(|documents| {
        let named = documents.into_iter().enumerate();
        named.map(|(number, document)| Document { id: format!("{number}"), ..document }).collect()
    })
}

fn json(documents: &[Document]) -> String {
    let mut bytes = Vec::new();
    write::json(&Timeline::from_documents(documents), &mut bytes).expect("a vector takes all bytes");
    String::from_utf8(bytes).expect("JSON is text")
}

proptest! {
    // What failed once is told by its shrunk text; nothing is written beside the tests.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn every_span_is_its_quote(documents in documents()) {
        let timeline = Timeline::from_documents(&documents);
        let placed = timeline.events.iter().flat_map(|event| &event.statements);
        for statement in placed.chain(&timeline.unplaced) {
            let text = documents.iter().find(|document| document.id == statement.document).map(|document| &document.text);
            let text = text.expect("a statement is of a document");
            let quoted = |start: usize, end: usize| text.get(start..end);
            let (quote, time, trigger) = (statement.span, statement.time.span, statement.trigger.span);
            prop_assert_eq!(quoted(quote.start, quote.end), Some(statement.quote.as_str()));
            prop_assert_eq!(quoted(time.start, time.end), Some(statement.time_text.as_str()));
            prop_assert_eq!(quoted(trigger.start, trigger.end), Some(statement.trigger.text.as_str()));
        }
    }

    #[test]
    fn the_order_of_documents_changes_no_byte(documents in documents(), turn in 0..6_usize) {
        let mut turned = documents.clone();
        turned.rotate_left(turn.min(documents.len()));
        prop_assert_eq!(json(&documents), json(&turned));
        turned.reverse();
        prop_assert_eq!(json(&documents), json(&turned));
    }

    /// What counts from the day of publication moves with it; what names its day does not.
    #[test]
    fn the_day_of_publication_moves_what_counts_from_it(from in -400_000..400_000_i64, by in -4000..4000_i64) {
        let days = |published: Day, text: &str| -> Vec<_> {
            let document = Document { published: Some(published), ..Document::new("", text) };
            document.mentions().iter().map(|mention| mention.interval).collect()
        };
        let (one, other) = match Day::new(1970, 1, 1) {
            Some(day) => (day.plus(from), day.plus(from + by)),
            None => return Ok(()),
        };
        for text in ["It was signed yesterday.", "He resigned three days ago.", "They meet tomorrow.", "Sie kam gestern."] {
            let (before, after) = (days(one, text), days(other, text));
            prop_assert_eq!(before.len(), 1, "{}", text);
            let moved = before[0].zip(after[0]).map(|(before, after)| after.start().days_since(before.start()));
            prop_assert_eq!(moved, Some(by), "{}", text);
        }
        for text in ["On May 4, 2023, they signed it.", "Am 12. Juni 2023 trafen sie sich.", "It began in 2014."] {
            prop_assert_eq!(days(one, text), days(other, text), "{}", text);
        }
    }
}

/// Of documents that date another one by the same words, the same is named in any order.
#[test]
fn the_same_witness_is_named_in_any_order() {
    let told = "NATO leaders will meet in Vilnius on July 11-12";
    let witness = |id| Document { published: Day::new(2022, 5, 1), ..Document::new(id, told) };
    let undated = Document::new("undated", format!("{told} Der Gipfel beginnt am 11. Juli in Vilnius."));
    let documents = [undated, witness("one"), witness("two")];
    let mut turned = documents.clone();
    turned.reverse();
    let evidence = |documents| Timeline::from_documents(documents).documents[2].published.evidence.clone();
    assert!(evidence(&documents[..]).contains("in one"), "{}", evidence(&documents[..]));
    assert_eq!(json(&documents), json(&turned));
}
