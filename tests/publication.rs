//! When a document was published, from itself alone and from what another one cites.

use runup::dating::{self, Citations};
use runup::{Certainty, Document, Options, Outline, Publication, scan};

fn own(document: &Document) -> Publication {
    let outline = Outline::of(document);
    dating::own(document, &outline, &scan(&document.text, &outline, &Options::default()))
}

/// A publication on paper: `day`, `day?` for a guess, `earliest..` for a bound; and what says so.
fn drawn(publication: &Publication) -> String {
    let mark = if publication.certainty == Certainty::Certain { "" } else { "?" };
    let when = match (publication.day, publication.earliest) {
        (Some(day), _) => format!("{day}{mark}"),
        (None, Some(earliest)) => format!("{earliest}.."),
        (None, None) => "-".to_owned(),
    };
    format!("{when} | {}", publication.evidence)
}

/// Checks what a text says of its own publication.
#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(drawn(&own(&Document::new("own", text))), expected);
}

#[test]
fn the_given_day_is_believed() {
    let mut document = Document::new("own", "VILNIUS, April 6, 2021 – The vote is over.");
    document.published = "2023-05-11".parse().ok();
    assert_eq!(drawn(&own(&document)), "2023-05-11 | given with it");
}

#[test]
fn the_clock_line_says_it() {
    let article = "The council of the town met on Tuesday to hear both sides.\n\nNobody spoke for long.\n";
    let page = |clock: &str| format!("Council weighs a new pier\n\n{clock}\n\n{article}");
    for (clock, expected) in [
        ("8 June, 2023 Thursday\n15:30", "2023-06-08 | its clock line “8 June, 2023 Thursday / 15:30”"),
        ("Updated: June 8, 2023", "2023-06-08 | its clock line “Updated: June 8, 2023”"),
        ("By Ann Example | June 8, 2023", "2023-06-08 | its clock line “By Ann Example | June 8, 2023”"),
        ("2023-06-08T15:30", "2023-06-08 | its clock line “2023-06-08T15:30”"),
        ("Posted 06/20/2023", "2023-06-20 | its clock line “Posted 06/20/2023”"),
        ("Posted 06/08/2023", "2023-06-08? | its clock line “Posted 06/08/2023”"),
    ] {
        check(&page(clock), expected);
    }
}

#[test]
fn a_line_below_the_text_says_it() {
    check(
        "The council of the town met on Tuesday to hear both sides.\n\nNobody spoke for long.\n\nPublished: 8 June 2023\n",
        "2023-06-08 | its clock line “Published: 8 June 2023”",
    );
}

#[test]
fn the_dateline_says_it() {
    let rest = "The parliament asks the allies for an invitation.";
    for (opening, expected) in [
        ("KIEV, June 7, 2023 (Agency) — ", "2023-06-07 | its dateline “KIEV, June 7, 2023 (Agency) —”"),
        ("Vilnius, 6 April 2023. ", "2023-04-06 | its dateline “Vilnius, 6 April 2023.”"),
        ("(Published Monday, Aug 31, 2015) ", "2015-08-31 | its words “Published Monday, Aug 31, 2015”"),
        (
            "Last updated at 08:03 GMT, 26 July 2011 ",
            "2011-07-26 | its words “Last updated at 08:03 GMT, 26 July 2011”",
        ),
        // The end of a course is no day of publication.
        ("Spring Course, Riga (2-4 July 2023) ", "- | nothing says when it was published"),
        // Dates that open a sentence are no datelines, and what was published on a day need not be the page.
        ("On June 7, 2023 – a Wednesday – many hope that ", "- | nothing says when it was published"),
        ("The report was published on June 7, 2023: ", "- | nothing says when it was published"),
        ("BERLIN, June 14 – ", "- | nothing says when it was published"),
    ] {
        check(&format!("{opening}{rest}"), expected);
    }
}

#[test]
fn a_dateline_takes_its_year_from_the_days_of_the_text() {
    check(
        "BERLIN, June 14 – The allies are at odds. The summit on 11 July 2023 will not settle it.",
        "2023-06-14? | its dateline “BERLIN, June 14 –”; its year is that of 2023-07-11, which the text states",
    );
    // Days far away say nothing, nor do days that speak for two years.
    check(
        "BERLIN, June 14 – The allies are at odds. The wall of 9 November 1989 is long gone.",
        "- | nothing says when it was published",
    );
    check(
        "BERLIN, June 14 – The allies are at odds. They were on 1 June 2019 and on 1 July 2021.",
        "- | nothing says when it was published",
    );
}

#[test]
fn footnotes_bound_it() {
    check(
        "The pledge has aged.[1] So has the plan.[2]\n\n[1] Ann Example: Old pledges. 02.06.2023.\n\n[2] A plan. 13.06.2023.",
        "2023-06-13? | the last day it cites, in its footnote “[2] A plan. 13.06.2023.”",
    );
    check(
        "The pledge has aged.[1]\n\n[1] Communiqué of the summit of 3 April 2008.",
        "2008-04-03.. | not before the last day it cites, in its footnote “[1] Communiqué of the summit of 3 April 2008.”",
    );
}

#[test]
fn what_is_told_as_past_bounds_it_and_what_lies_ahead_does_not() {
    check(
        "On May 11, 2023, the senate voted for the text. On 11 July 2023 the leaders will meet in Vilnius.",
        "2023-05-11.. | not before what it tells as past: “On May 11, 2023, the senate voted for the text.”",
    );
    // What a reader wrote below the text is later than the text.
    check("At 02:57 on 9 March 2010, Ben wrote that he knew.", "- | nothing says when it was published");
    check("They announced the summit of 11 July 2023 again.", "- | nothing says when it was published");
}

/// What the citing text says of the publication of a document with that headline.
fn cited(citing: &str, page: &Document) -> Option<String> {
    let source = Document::new("survey", citing);
    let outline = Outline::of(&source);
    let citations: Citations =
        dating::citations(&source, &outline, &scan(citing, &outline, &Options::default()))
            .into_iter()
            .collect();
    citations.date(page, &Outline::of(page), &own(page)).map(|publication| drawn(&publication))
}

fn page(headline: &str) -> Document {
    Document::new(
        "page",
        format!("{headline}\n\nThe former chief of the alliance said so on a tour of five capitals.\n"),
    )
}

#[test]
fn another_document_cites_it_with_its_day() {
    let note = "He warned of it.[7]\n\n[7] Ann Example: Allies may act alone, warns former chief. Morning Post 07.06.2023.";
    let expected = "2023-06-07 | footnote 7 of survey cites it: “[7] Ann Example: Allies may act alone, warns former chief. \
                    Morning Post 07.06.2023.”";
    for headline in [
        "Allies may act alone, warns former chief",
        "ALLIES MAY ACT ALONE, WARNS FORMER CHIEF",
        "Allies may act alone – warns former chief",
        "Allies may act alone, warns former chief | Morning Post",
    ] {
        assert_eq!(cited(note, &page(headline)).as_deref(), Some(expected), "{headline}");
    }
    for headline in ["Allies may act alone", "They may act alone, warns former chief", "Morning Post"] {
        let found = cited(note, &page(headline));
        assert_eq!(found, (headline == "Allies may act alone").then(|| expected.to_owned()), "{headline}");
    }
}

#[test]
fn a_sentence_can_cite_too() {
    let text =
        "The Post reported on 7 June 2023 under the title “Allies may act alone” that he had warned of it.";
    assert_eq!(
        cited(text, &page("Allies may act alone")).as_deref(),
        Some(
            "2023-06-07 | survey cites it: “The Post reported on 7 June 2023 under the title “Allies may act alone” that \
             he had warned of it.”"
        )
    );
}

#[test]
fn a_citation_that_cannot_be_is_not_believed() {
    let note = "He warned of it.[1]\n\n[1] Allies may act alone. 07.06.2013.";
    let mut late = page("Allies may act alone");
    late.text.push_str("\nOn May 11, 2023, the senate voted for the text.\n");
    assert_eq!(cited(note, &late), None);
    let mut itself = page("Allies may act alone");
    itself.id = "survey".to_owned();
    assert_eq!(cited(note, &itself), None);
}
