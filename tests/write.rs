//! What the doors out print, of a timeline that shows all they can show.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use runup::extract::{Name, Time, Trigger};
use runup::resolve::{Base, Direction, Reason, Step, Tense};
use runup::timeline::{Conflict, Event, Source};
use runup::write::{self, Terminal};
use runup::{
    Bound, Certainty, Day, Document, Interval, Kind, Language, Modality, Modifier, Period, Publication, Span,
    Statement, Timeline, Value,
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn interval(edtf: &str) -> Interval {
    edtf.parse().unwrap()
}

fn source(id: &str, title: &str, published: Publication) -> Source {
    let title = Some(title.to_owned());
    Source {
        confidence: None,
        id: id.to_owned(),
        title,
        source: None,
        url: None,
        language: Language::English,
        about: Default::default(),
        published,
        cites: Vec::new(),
        document: None,
    }
}

/// One document says, in a sentence that is all of it, that something happened at a time.
fn statement(document: &str, quote: &str, time: &str, when: Interval, because: &[Step]) -> Statement {
    let span = |part: &str| {
        let start = quote.find(part).unwrap();
        Span::new(start, start + part.len())
    };
    let trigger = quote.split(' ').find(|word| word.ends_with("ed") || *word == "summit").unwrap();
    let value = Value::Period(when.first());
    Statement {
        document: document.to_owned(),
        span: Span::new(0, quote.len()),
        quote: quote.to_owned(),
        time: Time {
            span: span(time),
            text: time.to_owned(),
            kind: Kind::Date,
            value,
            modifier: when.modifier(),
            rule: "month-day".into(),
            because: Reason(because.to_vec()),
            alternatives: Vec::new(),
            occasion: None,
        },
        when: Some(when),
        trigger: Trigger {
            span: span(trigger),
            text: trigger.to_owned(),
            concept: trigger.to_owned(),
            noun: trigger == "summit",
        },
        modality: Modality::Happened,
        said_by: None,
        names: vec![Name { text: "Vilnius".to_owned(), key: "vilnius".to_owned() }],
        words: Vec::new(),
        title: quote.to_owned(),
        paragraph: 1,
    }
}

fn event(id: &str, title: &str, importance: f64, statements: Vec<Statement>) -> Event {
    let when = statements[0].when.unwrap();
    let modality = statements[0].modality;
    Event {
        id: id.to_owned(),
        title: title.to_owned(),
        when,
        modality,
        importance,
        statements,
        conflicts: Vec::new(),
    }
}

fn timeline() -> Timeline {
    let published = |text: &str| Base::Published(day(text));
    let autumn = Interval::from(Period::Month(2022, 9)).modified(Modifier::Mid);
    let pact = event(
        "2022-09-security-pact",
        "Kyiv published a draft of a security pact",
        0.2,
        vec![statement(
            "gazette",
            "After weeks of talks behind closed doors, in which neither of the two sides wanted to be seen as the one that gave way first, Kyiv published its draft of a pact in mid-September.",
            "mid-September",
            autumn,
            &[Step::Nearest(Direction::Before, published("2023-06-07")), Step::Clause(Tense::Past)],
        )],
    );
    let mut speakers = event(
        "2023-05-04-speakers-announced",
        "The speakers of two Baltic parliaments announced a joint declaration on the accession of Ukraine, to be signed by all three of them and by Poland",
        0.412_345_6,
        vec![
            statement(
                "gazette",
                "The speakers announced it\u{1b}[31m on May 4.",
                "May 4",
                interval("2023-05-04"),
                &[Step::Elsewhere(Period::Year(2023))],
            ),
            statement(
                "herald-of-the-northern-counties-and-islands",
                "They announced it on 4 May 2023.",
                "4 May 2023",
                interval("2023-05-04"),
                &[Step::Given],
            ),
        ],
    );
    speakers.conflicts.push(Conflict {
        when: interval("2023-05-05"),
        documents: vec!["wire".to_owned()],
        because: "two documents against one".to_owned(),
    });
    let guess = event(
        "2023-06-dinner",
        "The three met for dinner",
        0.1,
        vec![statement(
            "wire",
            "The three wanted dinner, and dined on Monday.",
            "Monday",
            Interval::from(Period::Day(day("2023-06-12"))).with(Certainty::Uncertain),
            &[Step::Open],
        )],
    );
    let both = Interval::between(Period::Day(day("2023-07-11")), Period::Day(day("2023-07-12")));
    let planned = |document: &str, quote: &str, time: &str| Statement {
        modality: Modality::Planned,
        ..statement(document, quote, time, both, &[Step::Given])
    };
    let summit = event(
        "2023-07-11-nato-summit",
        "NATO summit in Vilnius",
        1.0,
        ["gazette", "herald-of-the-northern-counties-and-islands", "page", "wire"]
            .map(|id| planned(id, "The NATO summit in Vilnius is on July 11-12, 2023.", "July 11-12, 2023"))
            .to_vec(),
    );
    let after = event(
        "2024-07-washington",
        "NATO summit in Washington",
        0.3,
        vec![planned("wire", "The next summit is in Washington in July 2024.", "July 2024")],
    );
    let after = Event { when: interval("2024-07"), ..after };
    let unplaced =
        statement("page", "They argued on Tuesday.", "Tuesday", interval("2023-06-06"), &[Step::Open]);
    let unplaced = Statement { when: None, ..unplaced };
    Timeline {
        documents: vec![
            source("gazette", "What Vilnius wants", Publication::on(day("2023-06-07"), "given with it")),
            source(
                "herald-of-the-northern-counties-and-islands",
                "Four days in May",
                Publication {
                    certainty: Certainty::Approximate,
                    earliest: Some(day("2023-05-05")),
                    ..Publication::on(
                        day("2023-05-06"),
                        "its footnotes go up to 2023-05-05, and it looks ahead to 2023-07-11 and beyond that to whatever may come of it",
                    )
                },
            ),
            source("page", "No word of a day\u{9b}", Publication::unknown()),
            source("wire", "Dinner in Paris", Publication::on(day("2023-06-13"), "its clock line")),
        ],
        events: vec![pact, speakers, guess, summit, after],
        unplaced: vec![unplaced],
        target: None,
        cut: false,
    }
}

fn printed(write: impl Fn(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn run_up() -> Timeline {
    timeline().until(&Bound::Event("nato summit in Vilnius".to_owned())).unwrap()
}

#[test]
fn text_for_people() {
    insta::assert_snapshot!("text", printed(|out| write::text(&timeline(), Terminal::default(), out)));
}

#[test]
fn a_run_up_in_a_narrow_terminal_with_colours() {
    let terminal = Terminal { width: 64, color: true };
    let text = printed(|out| write::text(&run_up(), terminal, out));
    // The reader of the snapshot sees a colour as its name.
    let shown = [
        ("\u{1b}[0m", "]"),
        ("\u{1b}[1m", "[strong "),
        ("\u{1b}[2m", "[faint "),
        ("\u{1b}[4m", "[marked "),
        ("\u{1b}[33m", "[warning "),
    ];
    insta::assert_snapshot!("run_up", shown.iter().fold(text, |text, (code, name)| text.replace(code, name)));
}

#[test]
fn markdown() {
    insta::assert_snapshot!("markdown", printed(|out| write::markdown(&run_up(), out)));
}

#[test]
fn json() {
    insta::assert_snapshot!("json", printed(|out| write::json(&run_up(), out)));
}

#[test]
fn json_lines_are_the_events_of_the_json() {
    let whole: serde_json::Value =
        serde_json::from_str(&printed(|out| write::json(&timeline(), out))).unwrap();
    let lines = printed(|out| write::jsonl(&timeline(), out));
    let events: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(whole["events"], serde_json::Value::Array(events));
}

#[test]
fn explained() {
    let mut document =
        Document::new("text", "He came on Tuesday,\u{9b} and left on 04/05/2023 after three weeks.");
    document.published = Some(day("2023-06-07"));
    insta::assert_snapshot!(
        "explained",
        printed(|out| write::explain(&document, &document.mentions(), Terminal::default(), out))
    );
}

#[test]
fn what_came_of_an_event() {
    let since = |words: &str| {
        timeline()
            .since(&words.parse()?)
            .map(|cut| cut.events.iter().map(|event| event.id.clone()).collect::<Vec<_>>())
    };
    assert_eq!(since("summit in vilnius").unwrap(), ["2023-07-11-nato-summit", "2024-07-washington"]);
    assert_eq!(since("2024-07-31").unwrap(), ["2024-07-washington"]);
    // The summit in Vilnius has more sources, but it is not in Washington.
    assert_eq!(since("NATO summit Washington").unwrap(), ["2024-07-washington"]);
    // Only a quote has these words.
    assert_eq!(since("behind closed doors").unwrap().len(), 5);
    assert!(since("moon landing").is_err());
    assert!(since("").is_err());
}

/// Of the fixture, the ids that a cut leaves.
fn ids(cut: Timeline) -> Vec<String> {
    cut.events.into_iter().map(|event| event.id).collect()
}

#[test]
fn the_most_important_events_and_days() {
    let all = ids(timeline());
    assert_eq!(ids(timeline().top(99)), all);
    assert_eq!(ids(timeline().top(2)), ["2023-05-04-speakers-announced", "2023-07-11-nato-summit"]);
    assert_eq!(ids(timeline().days(1)), ["2023-07-11-nato-summit"]);
    // Of equals the first stay; months are no days.
    let mut equals = timeline();
    equals.events.iter_mut().for_each(|event| event.importance = 0.5);
    assert_eq!(ids(equals.clone().top(2)), all[..2]);
    assert_eq!(
        ids(equals.days(9)),
        ["2023-05-04-speakers-announced", "2023-06-dinner", "2023-07-11-nato-summit"]
    );
    assert_eq!(timeline().top(0), timeline().days(0));
}

#[test]
fn events_in_which_names_and_words_take_part() {
    let about = |words: &str| timeline().about(words).map(ids);
    let pact = ["2022-09-security-pact"];
    assert_eq!(about("the draft").unwrap(), pact);
    assert_eq!(about("Vilnius, drafts").unwrap(), pact);
    assert_eq!(about("VILNIUS").unwrap(), ids(timeline()));
    assert!(about("the").is_err() && about("").is_err() && about("moon").is_err());
}

#[test]
fn the_event_itself_is_found_not_what_was_said_of_it() {
    let mut timeline = timeline();
    let told = &mut timeline.events[0];
    told.title = "Kyiv published its wishes for the NATO summit in Vilnius".to_owned();
    told.statements = ["a", "b", "c", "d", "e", "f"]
        .map(|id| Statement { document: id.to_owned(), ..told.statements[0].clone() })
        .to_vec();
    assert_eq!(timeline.find("NATO summit in Vilnius").unwrap().title, "NATO summit in Vilnius");
}

/// Words that a sheet would reckon with and a page would obey.
fn hostile() -> Timeline {
    let mut hostile = timeline();
    let quote =
        "=HYPERLINK(\"https://example.org\"), they announced <script>it</script> & left;\non 11 July 2023.";
    hostile.events.truncate(1);
    hostile.documents.retain(|source| source.id == "gazette");
    hostile.documents[0].url = Some("javascript:alert(1)".to_owned());
    hostile.events[0].title = "-1+1, \"they\" <b>announced</b>".to_owned();
    hostile.events[0].statements =
        vec![statement("gazette", quote, "11 July 2023", interval("2023-07-11"), &[Step::Given])];
    hostile
}

#[cfg(feature = "csv")]
#[test]
fn csv() {
    insta::assert_snapshot!("csv", printed(|out| write::csv(&run_up(), out)).replace("\r\n", "\n"));
}

#[cfg(feature = "csv")]
#[test]
fn csv_holds_no_formula() {
    let csv = printed(|out| write::csv(&hostile(), out));
    assert!(
        csv.lines().all(|line| line.ends_with('"') || line.ends_with(|char: char| char.is_alphanumeric()))
    );
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let row = rows.records().next().unwrap().unwrap();
    assert_eq!(&row[7], "'-1+1, \"they\" <b>announced</b>");
    assert!(row[11].starts_with("'=HYPERLINK("), "{}", &row[11]);
}

/// The days of each event, as its first and last one.
#[cfg(any(feature = "csv", feature = "icalendar"))]
fn days(timeline: &Timeline) -> Vec<(String, Day, Day)> {
    timeline.events.iter().map(|event| (event.id.clone(), event.when.start(), event.when.end())).collect()
}

#[cfg(feature = "csv")]
#[test]
fn csv_read_back_gives_the_same_days() {
    let csv = printed(|out| write::csv(&timeline(), out));
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let read = rows.records().map(|row| {
        let row = row.unwrap();
        (row[0].to_owned(), day(&row[1]), day(&row[2]))
    });
    assert_eq!(read.collect::<Vec<_>>(), days(&timeline()));
}

#[cfg(feature = "icalendar")]
#[test]
fn ical() {
    insta::assert_snapshot!("ical", printed(|out| write::ical(&run_up(), out)).replace("\r\n", "\n"));
}

#[cfg(feature = "icalendar")]
#[test]
fn ical_read_back_gives_the_same_days() {
    for timeline in [timeline(), hostile()] {
        let written = printed(|out| write::ical(&timeline, out));
        let calendars: Vec<_> = ical::IcalParser::new(written.as_bytes()).collect::<Result<_, _>>().unwrap();
        let read = calendars[0].events.iter().map(|event| {
            let value = |name: &str| {
                let property = event.properties.iter().find(|property| property.name == name);
                property.and_then(|property| property.value.clone()).unwrap()
            };
            let day = |name: &str| {
                let digits = value(name);
                day(&format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]))
            };
            let id = value("UID").trim_end_matches("@runup").to_owned();
            (id, day("DTSTART"), day("DTEND").plus(-1))
        });
        assert_eq!(read.collect::<Vec<_>>(), days(&timeline));
    }
}

#[test]
fn timelinejs() {
    insta::assert_snapshot!(
        "timelinejs",
        printed(|out| write::timelinejs(&run_up(), out)).replace("},{", "},\n{")
    );
}

#[test]
fn timelinejs_holds_no_markup_of_documents() {
    let slides = printed(|out| write::timelinejs(&hostile(), out));
    assert!(slides.contains("&lt;script&gt;it&lt;/script&gt; &amp; left"), "{slides}");
    assert!(
        !slides.contains("<script") && !slides.contains("<b>") && !slides.contains("javascript:"),
        "{slides}"
    );
}
