//! What holds for any documents, all the way from their text to the bytes of the timeline.

mod texts;

use proptest::prelude::*;
use runup::{Day, Document, Timeline, write};
use texts::documents;

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
            prop_assert_eq!(quoted(time.start, time.end), Some(statement.time.text.as_str()));
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
