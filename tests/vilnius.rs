//! The fixture articles from end to end: what is found in each of them, and the one timeline they give.

use std::fmt::Write as _;

use runup::write::{self, Terminal};
use runup::{Document, Event, Options, Outline, Statement, Timeline, extract, read, resolve, scan};

fn documents() -> Vec<Document> {
    read::paths(["tests/fixtures/vilnius"]).collect::<Result<_, _>>().expect("the fixtures can be read")
}

/// The document of that name, and what a timeline of all of them makes of it.
fn account(timeline: &Timeline, document: &Document) -> String {
    let source = timeline.documents.iter().find(|source| source.id == document.id).expect("it was read");
    let outline = Outline::of(document);
    let found = scan(&document.text, &outline, &Options::default());
    let sentences = outline.sentences(&document.text, &found);
    let mentions = resolve(document, &outline, &sentences, &found, &source.published);
    let statements = extract(document, &outline, &sentences, &mentions, &source.published);

    let mut account = String::new();
    let published = source.published.day.map_or("unknown".to_owned(), |day| day.to_string());
    let _ = writeln!(account, "published {published} ({})", source.published.certainty.name());
    let _ = writeln!(account, "  {}", source.published.evidence);

    let _ = writeln!(account, "\nparts");
    for block in &outline.blocks {
        let text = block.span.of(&document.text);
        let opening: String = text.chars().map(|c| if c == '\n' { '⏎' } else { c }).take(60).collect();
        let _ = writeln!(account, "  {:<12} {} {opening}", format!("{:?}", block.kind), block.language);
    }

    let _ = writeln!(account, "\nmentions");
    for mention in &mentions {
        let words = mention.span.of(&document.text).replace('\n', "⏎");
        let modifier = mention.modifier.map_or(String::new(), |modifier| format!(" {}", modifier.name()));
        let value = format!("{} {}{modifier}", mention.kind.name(), mention.value);
        let _ = writeln!(account, "  {words:<26} {value:<28} {}: {}", mention.rule, mention.because);
    }

    let _ = writeln!(account, "\nstatements");
    for statement in &statements {
        let _ = writeln!(account, "  {}", line(statement));
        let names: Vec<_> = statement.names.iter().map(|name| name.key.as_str()).collect();
        let _ = writeln!(account, "    {}", statement.title);
        let _ = writeln!(account, "    {}", names.join(", "));
    }
    account
}

#[test]
fn the_timeline() {
    let timeline = Timeline::from_documents(documents());
    let mut text = Vec::new();
    write::text(&timeline, Terminal::default(), &mut text).expect("a vector takes all bytes");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("timeline", String::from_utf8(text).expect("it is text"));
    });
}

/// Each piece of output in the README is what the program prints to a file.
#[test]
fn the_readme_shows_what_is_printed() {
    let timeline = Timeline::from_documents(documents());
    let (mut text, mut json) = (Vec::new(), Vec::new());
    write::text(&timeline, Terminal::default(), &mut text).expect("a vector takes all bytes");
    write::json(&timeline, &mut json).expect("a vector takes all bytes");
    let printed = String::from_utf8([text, json].concat()).expect("it is text");
    let readme = include_str!("../README.md");
    let blocks: Vec<_> = readme
        .split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| block.strip_prefix("text\n").or(block.strip_prefix("json\n")))
        .collect();
    assert_eq!(blocks.len(), 2, "a picture of the text and an excerpt of the JSON");
    // `…` on a line of its own stands for what is left out.
    for piece in blocks.iter().flat_map(|block| block.split("…\n")) {
        assert!(printed.contains(piece), "the README shows what is not printed:\n{piece}");
    }
}

/// When, whether, and by which word.
fn line(statement: &Statement) -> String {
    let when = statement.when.map_or("unplaced".to_owned(), runup::Interval::edtf);
    let trigger = &statement.trigger;
    format!("{when}  {}  {} ({})", statement.modality.name(), trigger.text, trigger.concept)
}

#[test]
fn each_article() {
    let documents = documents();
    let timeline = Timeline::from_documents(&documents);
    for document in &documents {
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(document.id.as_str(), account(&timeline, document));
        });
    }
}

/// The events whose title or quotes hold all of these words.
fn events<'a>(timeline: &'a Timeline, words: &[&str]) -> Vec<&'a Event> {
    let says = |event: &Event, word: &str| {
        event.title.contains(word) || event.statements.iter().any(|statement| statement.quote.contains(word))
    };
    timeline.events.iter().filter(|event| words.iter().all(|word| says(event, word))).collect()
}

#[test]
fn the_summit_is_one_event() {
    let timeline = Timeline::from_documents(documents());
    let is_summit = |statement: &&Statement| {
        statement.trigger.concept == "summit"
            && statement.when.is_some_and(|when| when.start().year() == 2023)
    };
    let summits: Vec<_> =
        timeline.events.iter().filter(|event| event.statements.iter().any(|one| is_summit(&one))).collect();
    assert_eq!(summits.len(), 1, "{:?}", summits.iter().map(|event| &event.title).collect::<Vec<_>>());
    assert_eq!(summits[0].when.edtf(), "2023-07-11/2023-07-12");
    // "the July summit", "Nato-Gipfel am 11. und 12. Juli", "next month's Nato summit", "in July" …
    for document in ["01", "02", "03", "05", "06", "07", "08", "10"] {
        assert!(
            summits[0].sources().iter().any(|source| source.starts_with(document)),
            "{document} speaks of it"
        );
    }
}

#[test]
fn sources_that_disagree_on_a_day_are_a_conflict() {
    let timeline = Timeline::from_documents(documents());
    let votes = events(&timeline, &["12 May"]);
    assert_eq!(votes.len(), 1);
    let vote = votes[0];
    assert_eq!(vote.sources(), ["03-kiews-pakete", "09-questions-and-answers"]);
    let mut days = vec![vote.when.edtf()];
    days.extend(vote.conflicts.iter().map(|conflict| conflict.when.edtf()));
    days.sort_unstable();
    assert_eq!(days, ["2023-05-11", "2023-05-12"], "both days are told, none between them");
}

#[test]
fn page_furniture_states_nothing() {
    let timeline = Timeline::from_documents(documents());
    let furniture = [
        "Grain ships",
        "Ice hockey",
        "In 2025 nobody",
        "prison for 3 years",
        "on Monday\n",
        "Stoltenberg asks allies",
        "Kyiv names its price",
        "floats accession",
        "Sweden joins the alliance",
        "Night train",
        "Drone plant",
        "army ombudsman",
        "since May 2024",
        "Hitzewelle",
        "Donaufest",
        "Wetter am Montag",
        "Road hotline",
    ];
    for statement in timeline.events.iter().flat_map(|event| &event.statements).chain(&timeline.unplaced) {
        for words in furniture {
            assert!(!statement.quote.contains(words), "{}: {}", statement.document, statement.quote);
        }
    }
}

#[test]
fn undated_articles_are_dated_by_what_there_is() {
    let timeline = Timeline::from_documents(documents());
    let published: Vec<_> = timeline
        .documents
        .iter()
        .filter(|source| matches!(&source.id[..2], "01" | "05" | "06" | "07" | "08"))
        .map(|source| {
            let day = |day: Option<runup::Day>| day.map_or("..".to_owned(), |day| day.to_string());
            let published = &source.published;
            format!("{} {} {}", &source.id[..2], day(published.earliest), day(published.latest))
        })
        .collect();
    assert_eq!(
        published,
        [
            "01 2023-04-04 2023-04-10", // shares "Finland joined NATO on Tuesday" with two that are dated
            "05 2023-06-07 2023-06-07", // a footnote of 07 cites its title with this day
            "06 2023-06-09 2023-06-09", // its clock line
            "07 2023-06-14 ..",         // the last day its footnotes cite: not before
            "08 2023-06-19 2023-06-19", // its dateline, and the year of the summit it looks ahead to
        ]
    );
}

#[test]
fn every_quote_is_where_it_says() {
    let documents = documents();
    let timeline = Timeline::from_documents(&documents);
    let statements: Vec<_> = timeline.events.iter().flat_map(|event| &event.statements).collect();
    assert!(statements.len() > 50, "{}", statements.len());
    for statement in statements {
        let document =
            documents.iter().find(|document| document.id == statement.document).expect("it was read");
        for (span, text) in [
            (statement.span, &statement.quote),
            (statement.time.span, &statement.time.text),
            (statement.trigger.span, &statement.trigger.text),
        ] {
            assert_eq!(
                document.text.get(span.start..span.end),
                Some(text.as_str()),
                "{}",
                statement.document
            );
        }
    }
}
