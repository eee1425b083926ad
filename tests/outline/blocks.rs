//! The parts of a document, drawn.

use runup::outline::BlockKind;
use runup::{Document, Outline};

/// An outline on paper: a block a line, its kind before it, line breaks within it as ` / `.
fn drawn(document: &Document) -> String {
    let blocks = Outline::of(document).blocks;
    let line = |block: &runup::outline::Block| {
        let kind = match block.kind {
            BlockKind::Headline => "headline ".to_owned(),
            BlockKind::Clockline => "clock    ".to_owned(),
            BlockKind::Heading => "heading  ".to_owned(),
            BlockKind::Paragraph => "text     ".to_owned(),
            BlockKind::Furniture => "page     ".to_owned(),
            BlockKind::Footnote(number) => format!("note {number:<4}"),
        };
        let lines: Vec<_> = block.span.of(&document.text).split('\n').map(str::trim).collect();
        let words: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        format!("{kind}{}\n", words.join(" / "))
    };
    blocks.iter().map(line).collect()
}

/// Checks the outline of a page: the page and the drawing are both written one line a line.
#[track_caller]
fn check(page: &str, expected: &str) {
    assert_eq!(drawn(&Document::new("page", page)), expected.trim_start());
}

#[test]
fn a_piece_with_footnotes() {
    check(
        "\
Doors half open

The allies cannot agree on a date for Kyiv, and time is short.

BRUSSELS (Own report) – Four weeks before the summit the draft is still in brackets.[1]

What the east wants

The Baltic states ask for an invitation.[2] Others do not.

[1] A draft in brackets. 09.06.2023.

[2] Gemeinsame Erklärung der Präsidenten zur Lage in der Ukraine und zu dem Gipfel, 12. Juni 2023.
",
        "
headline Doors half open
text     The allies cannot agree on a date for Kyiv, and time is short.
text     BRUSSELS (Own report) – Four weeks before the summit the draft is still in brackets.[1]
heading  What the east wants
text     The Baltic states ask for an invitation.[2] Others do not.
note 1   [1] A draft in brackets. 09.06.2023.
note 2   [2] Gemeinsame Erklärung der Präsidenten zur Lage in der Ukraine und zu dem Gipfel, 12. Juni 2023.
",
    );
}

#[test]
fn a_page_with_clock_and_sidebar() {
    check(
        "\
Morning. World
Updated

Ministers to meet again before the summit in Vilnius

8 June, 2023 Thursday
15:30

Ministers of the alliance will meet once more before July, a spokesman said.

page/list.title_of

He gave no place.

Tags:
Read also:
  • News
2031, Friday
7 March
22:40
Storm closes three harbours on the Baltic coast
22:05
Exclusive
Grain ship runs aground: \"nobody is hurt\", owner says
21:48
Parliament to vote on budget on Friday
More news
",
        "
page     Morning. World / Updated
headline Ministers to meet again before the summit in Vilnius
clock    8 June, 2023 Thursday / 15:30
text     Ministers of the alliance will meet once more before July, a spokesman said.
page     page/list.title_of
text     He gave no place.
page     Tags: / Read also: / • News / 2031, Friday / 7 March / 22:40 / Storm closes three harbours on the Baltic \
         coast / 22:05 / Exclusive / Grain ship runs aground: \"nobody is hurt\", owner says / 21:48 / Parliament to \
         vote on budget on Friday / More news
",
    );
}

#[test]
fn a_page_that_names_the_site_twice_and_the_title_twice() {
    check(
        "\
Harbour Post

News from the quay.

Council weighs a new pier

Council weighs a new pier

The vote is close, members say.

The council met on Tuesday to hear both sides of the pier.

“We shall see,” the mayor said.


Related Articles

Harbour Post
Ferry line adds a night boat
Old crane comes down after ninety years
Fish prices fall for a third week
",
        "
page     Harbour Post / News from the quay.
headline Council weighs a new pier
page     Council weighs a new pier
text     The vote is close, members say.
text     The council met on Tuesday to hear both sides of the pier.
text     “We shall see,” the mayor said.
page     Related Articles / Harbour Post / Ferry line adds a night boat / Old crane comes down after ninety years / \
         Fish prices fall for a third week
",
    );
}

#[test]
fn a_link_between_paragraphs_ends_where_text_returns() {
    check(
        "\
Will the bridge open in time?

Engineers doubt that the bridge opens before the fair.

More to read:
River level: highest in ten years

The last bolts came late, the builder says.

A test with forty lorries is planned for next week.
",
        "
headline Will the bridge open in time?
text     Engineers doubt that the bridge opens before the fair.
page     More to read: / River level: highest in ten years
text     The last bolts came late, the builder says.
text     A test with forty lorries is planned for next week.
",
    );
}

#[test]
fn a_list_of_other_articles_with_teasers_and_days() {
    check(
        "\
Envoy tours capitals before the summit

Guarantees must be written, the former chief says on his tour of five capitals

He met ministers in three of them, and spoke to the press in the fourth.

He leaves on Friday.


Ann Example Foreign editor

The DailyMirrorBot

Related Content

Article image
Envoy warns of long war
The former chief says the west must be ready for years of it

Ben Sample in Oslo

19, Apr, 2024 @3:27 PM

Article image
Minister hopes for a pledge
Entry cannot be bargained over, he says in an interview

Cem Muster

6, May, 2024 @8:15 AM
",
        "
headline Envoy tours capitals before the summit
text     Guarantees must be written, the former chief says on his tour of five capitals
text     He met ministers in three of them, and spoke to the press in the fourth.
text     He leaves on Friday.
page     Ann Example Foreign editor / The DailyMirrorBot / Related Content / Article image / Envoy warns of long war / \
         The former chief says the west must be ready for years of it / Ben Sample in Oslo / 19, Apr, 2024 @3:27 PM / \
         Article image / Minister hopes for a pledge / Entry cannot be bargained over, he says in an interview / \
         Cem Muster / 6, May, 2024 @8:15 AM
",
    );
}

#[test]
fn lists_of_videos_and_of_pictures() {
    check(
        "\
1:23 Storm closes three harbours
0:45 Ship runs aground off Riga
2:10 Mayor opens the fair

The council met on Tuesday to hear both sides of the pier.

Crane comes down on the quay
Crane comes down on the quay
The old crane fell at noon.
The old crane fell at noon.
Fish prices fall again
Fish prices fall again

Nobody spoke for long, and the vote was put off.
",
        "
page     1:23 Storm closes three harbours / 0:45 Ship runs aground off Riga / 2:10 Mayor opens the fair
text     The council met on Tuesday to hear both sides of the pier.
page     Crane comes down on the quay / Crane comes down on the quay / The old crane fell at noon. / The old crane fell at \
         noon. / Fish prices fall again / Fish prices fall again
text     Nobody spoke for long, and the vote was put off.
",
    );
    // A list without a header, and text after it.
    check(
        "\
The council met on Tuesday to hear both sides of the pier.

22:40
Storm closes three harbours
22:05
Will the crane come down, and who pays for it?
21:48
Fish prices fall again
20:40

Nobody spoke for long, and the vote was put off.

It will be held in autumn.
",
        "
text     The council met on Tuesday to hear both sides of the pier.
page     22:40 / Storm closes three harbours / 22:05 / Will the crane come down, and who pays for it? / 21:48 / Fish \
         prices fall again / 20:40
text     Nobody spoke for long, and the vote was put off.
text     It will be held in autumn.
",
    );
    check(
        "\
The morning of the fire

8:30 Crews arrive at the mill
8:45 The roof falls in
9:10 The last worker is out

The mill had stood for ninety years on the bank of the river.
",
        "
headline The morning of the fire
text     8:30 Crews arrive at the mill
text     8:45 The roof falls in
text     9:10 The last worker is out
text     The mill had stood for ninety years on the bank of the river.
",
    );
}

#[test]
fn a_german_page() {
    check(
        "\
Gipfel in Vilnius: Berlin will Zusagen

Stand: 14.06.2023, 10:35 Uhr

Von Anna Muster

Berlin – Die Bundesregierung hat sich am Montag für Zusagen an Kiew ausgesprochen.

Der Kanzler sprach mit zwei Präsidenten.

Das könnte Sie auch interessieren
Warschau baut neue Bahnstrecke
Riga: Hafen wieder offen
",
        "
headline Gipfel in Vilnius: Berlin will Zusagen
clock    Stand: 14.06.2023, 10:35 Uhr
page     Von Anna Muster
text     Berlin – Die Bundesregierung hat sich am Montag für Zusagen an Kiew ausgesprochen.
text     Der Kanzler sprach mit zwei Präsidenten.
page     Das könnte Sie auch interessieren / Warschau baut neue Bahnstrecke / Riga: Hafen wieder offen
",
    );
}

#[test]
fn lists_of_the_text_are_text() {
    check(
        "\
What we know of the fire

Three crews fought the fire in the old mill until dawn on Sunday.

The owners listed what was lost:

- two looms of 1890
- the archive of the guild

Saturday 1:15 p.m. UPDATE

The mayor has promised help to the families.

The following streets are closed:
Mill Lane
Quay Street
",
        "
headline What we know of the fire
text     Three crews fought the fire in the old mill until dawn on Sunday.
text     The owners listed what was lost:
text     - two looms of 1890
text     - the archive of the guild
heading  Saturday 1:15 p.m. UPDATE
text     The mayor has promised help to the families.
text     The following streets are closed:
text     Mill Lane
text     Quay Street
",
    );
}

#[test]
fn text_broken_to_a_width_is_joined() {
    check(
        "\
The committee said on Friday that it would hear the last two of
its eleven witnesses before the summer, and that a report was to
be expected in the autumn. Members of both parties agreed.

A second reading follows.
",
        "
text     The committee said on Friday that it would hear the last two of / its eleven witnesses before the summer, and \
         that a report was to / be expected in the autumn. Members of both parties agreed.
text     A second reading follows.
",
    );
}

#[test]
fn the_given_title_is_the_headline() {
    let mut document = Document::new(
        "page",
        "Home\nPolitics\nWeather and traffic for the coast\nPier vote is put off\nThe vote on the pier was put off on Monday.",
    );
    document.title = Some("Pier Vote Is Put Off – Harbour Post".to_owned());
    assert_eq!(
        drawn(&document),
        "page     Home / Politics / Weather and traffic for the coast\nheadline Pier vote is put off\n\
         text     The vote on the pier was put off on Monday.\n"
    );
}
