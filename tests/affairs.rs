//! Documents about one affair: their reports of one happening are one event in whatever words, and its other happenings
//! are not.

use runup::{Document, Timeline};

/// Three reports of one fire at a mill, in three newsrooms' words, and what came of it.
const FIRE: &[(&str, &str, &str)] = &[
    (
        "blaze",
        "2023-03-02",
        "Blaze guts Hollowford mill\n\n\
         A blaze gutted the Hollowford flour mill on Wednesday night and left the night watchman, Peter Sandell, with \
         burns. Sandell had worked at the mill for thirty years. Hollowford's brigade fought the flames until dawn.",
    ),
    (
        "ruin",
        "2023-03-02",
        "Hollowford mill destroyed, watchman hurt\n\n\
         Flames destroyed the old flour mill of Hollowford late Wednesday. Watchman Peter Sandell suffered burns, \
         the brigade said. Sandell was taken to Northam hospital.",
    ),
    (
        "charged",
        "2023-03-09",
        "Owner charged over Hollowford mill blaze\n\n\
         The owner of the Hollowford flour mill, Clara Brandt, was charged with arson on Wednesday, a week after the \
         flames that left watchman Peter Sandell with burns.",
    ),
];

/// Another affair of the same days, so that no word is rare only because little is told.
const STRIKE: &[(&str, &str, &str)] = &[
    (
        "ferries",
        "2023-03-02",
        "Ferries idle as crews strike\n\n\
         Crews of the Lindsay ferries walked out on Wednesday over pay. The union said that 900 sailors took part.",
    ),
    (
        "tax",
        "2023-03-02",
        "Council of Eastry raises tax\n\n\
         The council of Eastry voted on Wednesday for a higher tax on second homes, its mayor Ilse Maartens said.",
    ),
];

fn timeline(articles: &[&[(&str, &str, &str)]]) -> Timeline {
    let document = |(id, published, text): &(&str, &str, &str)| Document {
        published: Some(published.parse().expect("a day")),
        ..Document::new(*id, *text)
    };
    Timeline::from_documents(articles.concat().iter().map(document))
}

/// Days, documents and title of each event that one of these documents tells of.
fn told(timeline: &Timeline, by: &[&str]) -> Vec<String> {
    let told = |event: &&runup::Event| event.sources().iter().any(|source| by.contains(source));
    let line = |event: &runup::Event| {
        format!("{} [{}] {}", event.when.edtf(), event.sources().join(" "), event.title)
    };
    timeline.events.iter().filter(told).map(line).collect()
}

#[test]
fn two_reports_of_one_happening_are_one_event_in_whatever_words() {
    let timeline = timeline(&[FIRE, STRIKE]);
    assert_eq!(
        told(&timeline, &["ruin"]),
        [
            "2023-03-01~ [blaze charged ruin] Blaze gutted the Hollowford flour mill",
            "2023-03-01 [blaze ruin] Blaze left watchman, Peter Sandell, with burns",
        ]
    );
    assert_eq!(
        told(&timeline, &["ferries", "tax"]),
        [
            "2023-03-01 [tax] Council of Eastry voted for a higher tax on second homes",
            "2023-03-01 [ferries] Crews of the Lindsay ferries walked out over pay",
        ]
    );
}

#[test]
fn two_happenings_of_one_affair_on_one_day_are_two_events() {
    let march: &[(&str, &str, &str)] = &[
        (
            "march",
            "2023-03-09",
            "Mill workers march\n\n\
             Sixty workers of the Hollowford flour mill marched to the town hall on Wednesday, a week after the blaze.",
        ),
        (
            "both",
            "2023-03-09",
            "Brandt charged with arson in Hollowford\n\n\
             Clara Brandt, the owner of the Hollowford flour mill, was charged with arson on Wednesday.\n\n\
             On Wednesday her workers marched to the town hall of Hollowford.",
        ),
    ];
    assert_eq!(
        told(&timeline(&[&FIRE[..2], STRIKE, march]), &["march"]),
        ["2023-03-08 [both march] Brandt’s workers marched to the town hall of Hollowford"]
    );
    assert_eq!(
        told(&timeline(&[&FIRE[..2], STRIKE, march]), &["both"]).last().map(String::as_str),
        Some("2023-03-08 [both] Clara Brandt was charged with arson")
    );
}

/// Two towns on one day, told in the same words by reports that name nobody in common.
#[test]
fn like_happenings_in_two_towns_are_two_events() {
    let strikes: &[(&str, &str, &str)] = &[
        ("torwick", "2023-03-02", "A strike over wages began at the port of Torwick on Wednesday."),
        ("again", "2023-03-09", "The strike over wages at the port of Torwick began on 1 March."),
        ("garaford", "2023-03-02", "A strike over wages began at the port of Garaford on Wednesday."),
    ];
    assert_eq!(
        told(&timeline(&[strikes, FIRE]), &["torwick", "garaford"]),
        [
            "2023-03-01 [again torwick] Strike over wages at the port of Torwick began",
            "2023-03-01 [garaford] Strike over wages began at the port of Garaford",
        ]
    );
    // A capital at the start makes no name of "Police".
    let police: &[(&str, &str, &str)] = &[
        ("torwick", "2023-03-02", "Police cleared the pickets at the gates of Torwick harbour on Wednesday."),
        (
            "garaford",
            "2023-03-02",
            "Police cleared the pickets at the gates of Garaford harbour on Wednesday.",
        ),
    ];
    assert_eq!(
        told(&timeline(&[police, FIRE]), &["torwick", "garaford"]),
        [
            "2023-03-01 [garaford] Police cleared the pickets at the gates of Garaford harbour",
            "2023-03-01 [torwick] Police cleared the pickets at the gates of Torwick harbour",
        ]
    );
}

#[test]
fn a_lead_without_a_day_is_of_the_day_of_publication() {
    let lead: &[(&str, &str, &str)] = &[(
        "lead",
        "2023-03-02",
        "Watchman burned in Hollowford mill fire\n\n\
         Fire tore through the Hollowford flour mill and burned watchman Peter Sandell. The brigade fought the flames \
         for hours.",
    )];
    let title = "Fire tore through the Hollowford flour mill and burned watchman Peter Sandell";
    assert_eq!(told(&timeline(&[lead]), &["lead"]), [format!("2023-03-02? [lead] {title}")]);
    // What others say gives the day.
    assert_eq!(
        told(&timeline(&[lead, FIRE, STRIKE]), &["lead"]),
        [format!("2023-03-01~ [blaze charged lead ruin] {title}")]
    );
}

/// What a report announces beside its news does not make the news old.
#[test]
fn a_lead_is_news_also_where_every_day_lies_ahead() {
    let lead: &[(&str, &str, &str)] = &[(
        "lead",
        "2023-03-02",
        "Hollowford mill may be rebuilt, says owner\n\n\
         The Hollowford mill may well be rebuilt in stone, its owner Clara Brandt has said.\n\n\
         Brandt wants to hear the council before the meeting of the guild on 11 July.",
    )];
    assert_eq!(
        told(&timeline(&[lead]), &["lead"]).first().map(String::as_str),
        Some("2023-03-02? [lead] Owner Clara Brandt has said the Hollowford mill may be rebuilt in stone")
    );
}

/// What an envoy said in an interview, and a report of it on a page that bears no day.
const WARNING: &[(&str, &str, &str)] = &[
    (
        "interview",
        "2023-05-10",
        "Allies may close the strait, warns former envoy\n\n\
         The allies may close the Skarn strait to tankers if the council of Eastry does not pay for its lights, the \
         former envoy Ilse Maartens has said. Maartens spoke in an interview.",
    ),
    (
        "harbour",
        "2023-05-02",
        "Council of Eastry opens harbour\n\n\
         The council of Eastry opened its new harbour on Tuesday. Its mayor Peter Sandell cut the ribbon.",
    ),
];

#[test]
fn an_undated_page_joins_the_report_that_tells_its_news() {
    let document = |(id, published, text): &(&str, &str, &str)| Document {
        published: published.parse().ok(),
        ..Document::new(*id, *text)
    };
    let undated = (
        "undated",
        "",
        "Will the Skarn strait close?\n\n\
         Allies may be ready to close the Skarn strait to tankers if Eastry does not pay for the lights, according to \
         the former envoy Ilse Maartens.",
    );
    let timeline = Timeline::from_documents(WARNING.iter().chain([&undated]).chain(STRIKE).map(document));
    assert_eq!(
        told(&timeline, &["undated"]),
        [
            "2023-05-10? [interview undated] Former envoy Ilse Maartens has said the allies may close the Skarn strait to tankers"
        ]
    );
}

/// Of some pages only the title is the article's own.
#[test]
fn a_title_says_what_a_page_is_about_whatever_stands_beside_it() {
    let title = "Watchman Peter Sandell burned in Hollowford mill blaze";
    let text = "Readers who join the club get the letter of the paper on every morning. Nobody calls at the desk of the \
        paper after noon, and the garden fair, the choir, the regatta, the book market and the kite contest wait for \
        guests of all ages. The weather stays mild, the roads are free and the trains run. Bakers show their bread, \
        gardeners their roses, painters their harbours, and the brass band of the railway plays marches and waltzes. \
        Children swim for a cup, their parents row for a ham, and a clown, a juggler and a fiddler ask for coins.";
    let page = Document {
        title: Some(title.into()),
        published: Some("2023-03-05".parse().expect("a day")),
        ..Document::new("page", text)
    };
    let timeline = timeline(&[FIRE, STRIKE]);
    let timeline = timeline.extend([page]).expect("another page");
    let joined = told(&timeline, &["page"]);
    assert!(joined.iter().any(|line| line.contains("blaze charged page")), "{joined:#?}");
}
