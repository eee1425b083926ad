//! The whole way over the fixture articles.

use runup::{Document, Timeline, read};

fn fixtures() -> Vec<Document> {
    read::paths([concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/vilnius")])
        .map(|document| document.expect("a fixture that can be read"))
        .collect()
}

#[test]
fn the_order_of_documents_changes_nothing() {
    let mut documents = fixtures();
    let timeline = Timeline::from_documents(&documents);
    documents.reverse();
    assert_eq!(Timeline::from_documents(&documents), timeline);
    documents.rotate_left(5);
    assert_eq!(Timeline::from_documents(&documents), timeline);
}

#[test]
fn the_summit_is_one_event_of_articles_in_both_languages() {
    let timeline = Timeline::from_documents(fixtures());
    let widely_told = timeline.events.iter().max_by_key(|event| event.sources().len()).expect("an event");
    assert_eq!(widely_told.when.timex3(), "2023-07-11/2023-07-12");
    for document in ["01-finland-joins", "03-kiews-pakete", "06-rasmussen-reactions", "07-paris-dinner"] {
        assert!(widely_told.sources().contains(&document), "{document} in {:?}", widely_told.sources());
    }
}

/// The summit that one sentence names only as the place of a promise is that promise, once another document tells of it.
#[test]
fn what_was_done_at_a_happening_is_told_once() {
    let opened = "This is no surprise, for the EU had opened the membership perspective to Kenya, in principle, \
                  at the June 2011 summit in Athens.";
    let promised = "The EU promised in 2011 that Kenya would eventually join the club.";
    let timeline = Timeline::from_documents(&[Document::new("a", opened), Document::new("b", promised)]);
    let told: Vec<_> = timeline.events.iter().map(|event| (event.when.edtf(), event.sources())).collect();
    assert_eq!(told, [("2011-06".to_owned(), vec!["a", "b"])]);
}

#[test]
fn hundreds_of_copies_tell_what_one_tells() {
    let text = "The senate voted on 11 May 2023 for the bridge at Northam. Its president left for Riga the next day.";
    let copies = |count: usize| {
        let documents: Vec<_> = (0..count).map(|copy| Document::new(format!("copy-{copy}"), text)).collect();
        Timeline::from_documents(&documents).events
    };
    let told = |events: &[runup::Event]| -> Vec<_> {
        events.iter().map(|event| (event.when.edtf(), event.title.clone(), event.statements.len())).collect()
    };
    let (one, many) = (copies(1), copies(300));
    let all: Vec<_> = told(&one).into_iter().map(|(when, title, count)| (when, title, 300 * count)).collect();
    assert_eq!((told(&many), one.len()), (all, 2));
}
