//! Days that are counted from a happening which the same document or another one dates.

use runup::{Document, Timeline, read, write};

/// What the other documents know.
const KNOWN: &[&str] = &[
    "Norland joined the league on Tuesday, April 4, 2023. The referendum in Estmark was held on March 16, 2014.",
    "Boris Karlow died on June 25, 2009.",
    "Am 3. Mai 2021 unterzeichneten Norland und Estmark den Vertrag.",
];

fn documents(texts: &[&str]) -> Vec<Document> {
    let document = |(number, text): (usize, &&str)| {
        let mut document = Document::new(format!("d{number}"), *text);
        document.published = Some("2023-07-10".parse().expect("a day"));
        document
    };
    texts.iter().enumerate().map(document).collect()
}

/// What a text tells of a happening, its days and why, where the others are known.
fn told(text: &str) -> Vec<String> {
    let known = [KNOWN, &[text]].concat();
    let timeline = Timeline::from_documents(documents(&known));
    let own = format!("d{}", KNOWN.len());
    let statements = timeline.events.iter().flat_map(|event| &event.statements).chain(&timeline.unplaced);
    let counted =
        statements.filter(|statement| statement.document == own && statement.time.occasion.is_some());
    let line = |statement: &runup::Statement| {
        let days = statement.when.map_or("no day".to_owned(), runup::Interval::timex3);
        format!("{days} | {} | {}", statement.title, statement.time.why())
    };
    counted.map(line).collect()
}

#[test]
fn a_day_is_counted_from_what_another_document_dates() {
    let table = [
        (
            "On the day Norland joined the league, the minister Anna Berg resigned.",
            "2023-04-04 | Minister Anna Berg resigned | 2023-04-04, when that happened, as d0 tells",
        ),
        (
            "Two days after Norland joined the league, Berg met her successor in Turku.",
            "2023-04-06 | Berg met her successor in Turku | 2 days after 2023-04-04, when that happened, as d0 tells",
        ),
        (
            "Police arrested Jane Roe the day after Karlow died.",
            "2009-06-26 | Police arrested Jane Roe | 1 day after 2009-06-25, when that happened, as d1 tells",
        ),
        (
            "Police searched the flat the day before the death of Boris Karlow.",
            "2009-06-24 | Police searched the flat | 1 day before 2009-06-25, when that happened, as d1 tells",
        ),
        (
            "On the eve of the referendum in Estmark, protesters burned a bus.",
            "2014-03-15 | Protesters burned a bus | 1 day before 2014-03-16, when that happened, as d0 tells",
        ),
        (
            "Three days before the referendum in Estmark the parliament dissolved itself.",
            "2014-03-13 | Parliament dissolved itself | 3 days before 2014-03-16, when that happened, as d0 tells",
        ),
        (
            "Three weeks after the Estmark referendum began, sanctions were imposed.",
            "2014-W14 | Sanctions were imposed | 3 weeks after 2014-03-16, when that happened, as d0 tells",
        ),
        (
            "Zwei Tage nach dem Tod von Boris Karlow trat der Minister zurück.",
            "2009-06-27 | Der Minister trat zurück | 2 days after 2009-06-25, when that happened, as d1 tells",
        ),
        (
            "Am Tag, an dem Norland und Estmark den Vertrag unterzeichneten, sprach Anna Berg in Turku.",
            "2021-05-03 | Anna Berg sprach in Turku | 2021-05-03, when that happened, as d2 tells",
        ),
        (
            "Am Vorabend des Referendums in Estmark besetzten Soldaten einen Sender.",
            "2014-03-15 | Soldaten besetzten einen Sender | 1 day before 2014-03-16, when that happened, as d0 tells",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn the_document_itself_comes_first() {
    assert_eq!(
        told("The vote took place on 3 May 2021. Four days after the vote, the council elected Jane Roe."),
        ["2021-05-07 | Council elected Jane Roe | 4 days after 2021-05-03, when that happened, as d3 tells"]
    );
}

#[test]
fn what_a_document_gives_two_days_dates_nothing() {
    let text = "The vote took place on 3 May 2021. The vote took place on 9 May 2021. \
                Four days after the vote, the council elected Jane Roe.";
    assert_eq!(told(text), ["no day | Council elected Jane Roe | nothing says which one"]);
}

#[test]
fn what_nobody_dates_has_no_day() {
    let table = [
        // No document tells of it.
        "Two days after Sudland joined the league, Anna Berg resigned.",
        // "The referendum" of another document may be any.
        "Two days after the referendum, Anna Berg resigned.",
    ];
    for text in table {
        let told = told(text);
        assert_eq!(told, ["no day | Anna Berg resigned | nothing says which one"], "{text}");
    }
}

#[test]
fn what_is_no_day_of_a_happening_counts_from_none() {
    let table = [
        "Almost a year after the referendum in Estmark, sanctions were imposed.",
        "The warning came two days after the referendum in Estmark.",
        "Two days after he joined the league, Anna Berg resigned.",
        "A day after police said that Boris Karlow died, Anna Berg resigned.",
        "She spent the day with Boris Karlow.",
        "Hours before the referendum in Estmark, protesters burned a bus.",
    ];
    for text in table {
        assert_eq!(told(text), [""; 0], "{text}");
    }
}

#[test]
fn documents_that_disagree_date_nothing() {
    let texts = [
        "Norland joined the league on April 4, 2023.",
        "Norland joined the league on May 9, 2021.",
        "On the day Norland joined the league, Anna Berg resigned.",
    ];
    let timeline = Timeline::from_documents(documents(&texts));
    assert_eq!(timeline.unplaced.len(), 1);
    assert_eq!(timeline.unplaced[0].title, "Anna Berg resigned");
}

#[test]
fn an_undated_document_is_no_older_than_what_it_looks_back_on() {
    let mut documents =
        documents(&[KNOWN[0], "On the day Norland joined the league, the minister Anna Berg resigned."]);
    documents[1].published = None;
    let timeline = Timeline::from_documents(documents);
    let published = &timeline.document("d1").expect("the document").published;
    assert_eq!((published.day, published.earliest), (None, Some("2023-04-04".parse().expect("a day"))));
    assert_eq!(published.evidence, "\"On the day Norland joined the league\" is 2023-04-04, as d0 tells");
}

#[test]
fn a_timeline_grows_as_its_documents_come() {
    let texts = [KNOWN[0], "On the day Norland joined the league, the minister Anna Berg resigned."];
    let whole = Timeline::from_documents(documents(&texts));
    let [first, later] = documents(&texts).try_into().expect("two documents");
    let saved = |timeline: &Timeline| {
        let mut json = Vec::new();
        write::json(timeline, &mut json).expect("memory takes it");
        read::timeline("saved", std::io::Cursor::new(json)).expect("what was written")
    };
    for (one, other) in [(&first, &later), (&later, &first)] {
        let grown = saved(&Timeline::from_documents([one])).extend([other]).expect("a whole timeline");
        assert_eq!(grown, whole);
        assert_eq!(saved(&grown).merge(grown.clone()).expect("whole timelines"), whole);
    }
}
