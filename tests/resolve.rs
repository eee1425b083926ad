//! Which day the words mean, by the day of publication, the clause and what was dated before.

use proptest::prelude::*;
use runup::{Day, Document, Mention};

/// The day of publication, the text with the expression in brackets, and its value; `-` is no day of publication.
const TABLE: &str = "
2023-06-08 | The parliament passed a resolution on [April 6]. | 2023-04-06
2023-06-08 | The meeting was held on [July 11]. | 2022-07-11
2023-06-08 | The meeting will be held on [July 11]. | 2023-07-11
2023-06-08 | They argued about the [July 11] summit. | 2023-07-11
2023-06-08 | They argued about the summit of [July 11]. | 2023-07-11
2023-06-08 | The leaders travel before the meeting starts on [11 July]. | 2023-07-11
2023-06-08 | On [Monday], the speaker declared that talks would follow. | 2023-06-05
2023-06-08 | The talks resume on [Monday]. | 2023-06-12
2023-06-08 | He spoke in the talks on [Monday evening] in Paris. | 2023-06-05TEV
2023-06-08 | The ban holds until [Saturday]. | 2023-06-10
2023-06-08 | [Yesterday], the court ruled. | 2023-06-07
2023-06-08 | The vote took place [three weeks ago]. | 2023-W20
2023-06-08 | He was elected [last December]. | 2022-12
2023-06-08 | She resigned in [September last year]. | 2022-09
2023-06-08 | The members may return [next year]. | 2024
2023-06-08 | He left office in [mid-September]. | 2022-09
2023-06-08 | It was signed on March 3, 2021. [Two days later] the war began. | 2021-03-05
2023-06-08 | It was signed on March 3, 2021. [That year] prices rose. | 2021
2023-06-08 | They met on October 2, 2019. On [October 5], they met again. | 2019-10-05
2023-06-08 | Prices rose in the nine months to [September]. | 2022-09
2023-06-08 | The road has been shut since [September]. | 2022-09
2023-06-08 | The calm held through [the weekend]. | 2023-W22-WE
2023-06-08 | The rain went on through [Tuesday]. | 2023-06-06
2023-06-08 | The deadline was extended through [Tuesday]. | 2023-06-13
2023-06-08 | The schools were told to stay closed through [Tuesday]. | 2023-06-13
2023-06-08 | The sale runs through [Tuesday]. | 2023-06-13
2023-06-08 | He said Monday that he would travel [Wednesday night]. | 2023-06-07TNI
2023-06-08 | He said Monday that he would travel [Friday]. | 2023-06-09
2023-06-08 | The store will open at [midnight]. | 2023-06-08T24:00
2023-06-08 | The debate on Wednesday evening lasted until [1:30 a.m.], they said. | 2023-06-08T01:30
2023-06-08 | It began at 8 p.m. on Tuesday and went on until [3 a.m.] in tears. | 2023-06-07T03:00
2023-06-08 | Police said Tuesday evening the body was found at [4 a.m.] by a dog. | 2023-06-06T04:00
2023-06-08 | It began at 5 p.m. on Tuesday and would end by [7 p.m.] at last. | 2023-06-06T19:00
2023-06-08 | The mayor quit [two Fridays ago]. | 2023-05-26
2023-06-08 | See you on [Christmas Eve]! | 2023-12-24
2023-06-08 | The museum is open on [Easter Monday]. | 2024-04-01
2023-06-08 | The museum was open on [Easter Monday]. | 2023-04-10
2023-06-08 | They voted on [Election Day]. | 2022-11-08
2023-06-08 | Oil for [May] delivery fell. | 2024-05
2023-06-08 | December corn futures fell, and [April] futures rose. | 2024-04
2023-06-08 | Corn fell in [December]. | 2022-12
2023-06-08 | Doors open at 7 for [Saturday]'s show. | 2023-06-10
2023-06-08 | The hall is quiet after [Saturday]'s show. | 2023-06-03
2023-06-08 | He will leave [a week from Tuesday]. | 2023-06-20
2023-06-08 | She left [two weeks ago Wednesday]. | 2023-05-24
2023-06-08 | The mill burned down [a year ago today]. | 2022-06-08
2023-06-08 | The mill burned down [ten years ago this month]. | 2013-06
2023-06-08 | They married [two years ago last Friday]. | 2021-06-02
2023-06-08 | The mill burned down [one year ago Monday night]. | 2022-06-05TNI
2023-06-08 | It came on [the day before last Tuesday]'s hearing. | 2023-06-05
2023-06-08 | [The day after Monday]'s vote, prices rose. | 2023-06-06
2023-06-08 | By [the 28th] they had gone. | 2023-05-28
2023-06-08 | They will be gone by [the 28th]. | 2023-06-28
2023-06-08 | They left on [the morning of the 28th]. | 2023-05-28TMO
2023-06-08 | Net rose in [the quarter] ended April 30. | 2023-Q1
2023-06-08 | Net rose in [the quarter] ended Oct. 1, 2022. | 2022-Q3
2023-06-08 | Net rose in [the quarter] ended Jan. 2, 2022. | 2021-Q4
2023-06-08 | Police say that [about 7 p.m. Saturday], they were called. | 2023-06-03T19:00
2023-09-27 | According to police reports, on [June 15], the three, with a friend, opened fire. | 2023-06-15
2023-09-27 | The mayor plans to police reports of noise from [June 15]. | 2024-06-15
2023-06-08 | Police say on [Monday] they were called. | 2023-06-05
2023-06-08 | He said that on [Saturday] he would leave. | 2023-06-10
2023-06-08 | The bank starts a long two-day meeting on [Tuesday]. | 2023-06-13
2023-06-08 | The law of [04/13/2023] stands. | 2023-04-13
2023-06-08 | He was born in the [80s]. | 198
2023-06-08 | They met again on [Memorial Day]. | 2023-05-29
2023-06-08 | They marched on [May Day]. | 2023-05-01
2023-06-08 | They danced on [May Day 2012]. | 2012-05-01
2023-06-08 | Prices rose in the 12 months through [February]. | 2023-02
2023-06-08 | Prices rose in the year to [May]. | 2023-05
2023-06-08 | The law takes effect [Jan. 1]. | 2024-01-01
2023-06-08 | The law goes into effect on [January 1]. | 2024-01-01
2023-06-08 | The law took effect on [January 1]. | 2023-01-01
2023-06-08 | The family has been apart since [last Thanksgiving]. | 2022-11-24
2023-06-08 | The shops were closed on [Good Friday]. | 2023-04-07
2023-06-08 | The quake struck on Saturday. It hit at [8:29 a.m.]. | 2023-06-03T08:29
2023-06-08 | It ran from 9 a.m. to [5 p.m. on Monday]. | 2023-06-05T17:00
2023-06-08 | The power was out from 22:00 to [02:00 on June 5, 2023]. | 2023-06-06T02:00
2023-06-08 | The leaders will meet on July 11th and [12th]. | 2023-07-12
2023-06-08 | The two met on Monday and [Tuesday]. | 2023-06-06
2023-06-08 | Those who spoke on Friday and [Thursday] agreed. | 2023-06-01
2023-06-08 | Ministers meet in Oslo on [Monday]. | 2023-06-12
2023-06-08 | Police are looking into the death of a man on [Monday]. | 2023-06-05
2023-11-02 | Net rose in the third quarter. Sales were 4 million, up from 3 million [a year ago]. | 2022-Q3
2023-11-02 | Net rose in the third quarter. Of this, half was earned in [the quarter] before a charge. | 2023-Q3
2023-11-02 | Net rose in the third quarter. [Last year], the company lost money. | 2022
2023-11-02 | For the nine months, net rose to 4 million from 3 million [a year earlier]. | 2022
2023-11-02 | Net fell from 3 million in [the year-ago quarter]. | 2022-Q3
2023-11-02 | The company moved here [a year ago]. | 2022
2023-11-02 | It lost 3 million in [the year] ended March 31. | P1Y
2023-07-07 | The derby was moved to [1 July]. | 2023-07-01
2023-06-08 | The quake had struck the coast near the old port at [9:20 a.m.] (0620 GMT) on Tuesday. | 2023-06-06T09:20
2023-06-08 | The quake had struck the coast near the old port at 9:20 a.m. ([0620 GMT]) on Tuesday. | 2023-06-06T06:20
2023-06-08 | The quake struck the old port at 2 a.m. local time on [Sunday], they said. | 2023-06-04
2013-04-18 | They met on [Monday, May 6], in the old town. | 2013-05-06
2013-04-18 | They will meet on [Sunday, 6 May], in the old town. | 2012-05-06
2013-04-18 | They met on [Tuesday, May 6], in the old town. | 2012-05-06
2023-06-08 | The guests say they do not plan to leave the old town on [Friday]. | 2023-06-09
2010-03-16 | They have sold many of his old records in all the world since his death on [25 June]. | 2009-06-25
2023-06-08 | They all will speak of the old town hall near the port at [Friday]'s debate. | 2023-06-09
2023-06-08 | He resigned on [the 3rd of last month]. | 2023-05-03
2023-06-08 | [The following day] he resigned. | XXXX-XX-XX
2023-06-08 | The plane landed on Tuesday at [15:30]. | 2023-06-06T15:30
2023-06-08 | Left at 8:45, reached home [2 hours later]. | 2023-06-08T10:45
2023-06-08 | Posted [an hour ago]. | 2023-06-08
2023-06-08 | Date [night] with my love. | 2023-06-08TNI
2023-06-08 | Quiz on [Monday]! Join us | 2023-06-12
2023-06-08 | The bell cracked on 9 March 1871, [the first day] of the fair. | 1871-03-09
2023-06-08 | Today is [the last day] of school. | XXXX-XX-XX
2023-06-08 | Have a nice [weekend] | 2023-W23-WE
2023-06-08 | In May 1618 the revolt began. Two years later, on [8 November], it was over. | 1620-11-08
2023-06-08 | Last week, on [Tuesday], the river rose. | 2023-05-30
-          | In May 1618 the revolt began. Two years later, on [8 November], it was over. | 1620-11-08
-          | Im Mai 1618 begann der Aufstand. Zwei Jahre später, am [8. November], war er vorbei. | 1620-11-08
-          | Date [night] with my love. | XXXX-XX-XXTNI
-          | The parliament passed a resolution on [April 6]. | XXXX-04-06
-          | He said so on [Tuesday]. | XXXX-WXX-2
-          | She resigned in [September last year]. | XXXX-09
2023-06-08 | Das Parlament stimmte am [11. Mai] ab. | 2023-05-11
2023-06-08 | Der Gipfel wird am [11. Juli] eröffnet. | 2023-07-11
2023-06-08 | Der Rat hat am [Montag] getagt. | 2023-06-05
2023-06-08 | Sie trat vor [drei Wochen] zurück. | P3W
2023-06-08 | Gefeiert wird im Juni und [Juli]. | 2023-07
2023-06-08 | Die Schau ist bis zum [31. August] zu sehen. | 2023-08-31
2023-06-08 | Sie tagt am kommenden Dienstag. Er hatte das Anfang [der Woche] verlangt. | 2023-W23
2023-06-08 | Am Dienstag im Mai, um [neun Uhr], begann es. | 2023-06-06T09:00
2023-06-08 | Offen ist sonntags von 10 bis [18 Uhr]. | XXXX-XX-XXT18
2023-06-08 | Er kündigte das im [September vergangenen Jahres] an. | 2022-09
2014-05-20 | The shops were shut on [Easter weekend]. | 2014-W16-WE
2014-05-20 | The shops were shut on [Labor Day weekend]. | 2013-W35-WE
2014-05-20 | They met on [the day after Thanksgiving]. | 2013-11-29
2014-05-20 | They met [two weeks before Easter]. | 2014-W14
2014-05-20 | They met on [the Sunday before Christmas]. | 2013-12-22
2014-05-20 | They met on [the eve of Good Friday]. | 2014-04-17
2014-05-20 | They will meet [three days after Memorial Day]. | 2014-05-29
2014-05-20 | They met [two days before May 4]. | 2014-05-02
2014-05-20 | The truce of [Christmas 1914] was brief. | 1914-12-25
2014-05-20 | They will meet [next Easter]. | 2015-04-05
2014-05-20 | They sang on the [first Sunday of Advent]. | 2013-12-01
2014-05-20 | The shops opened early on [Black Friday]. | 2013-11-29
2014-05-20 | The service was held on [Orthodox Easter]. | 2014-04-20
2014-05-20 | They fasted during [Ramadan]. | 2013-07-09/2013-08-07
2014-05-20 | They fasted during [Ramadan 2012]. | 2012-07-20/2012-08-18
2014-05-20 | They will feast on [Eid al-Fitr]. | 2014-07-28
2014-05-20 | They prayed on [Yom Kippur]. | 2013-09-14
2014-05-20 | They danced on [Chinese New Year]. | 2014-01-31
2014-05-20 | Über [Weihnachten] blieb es ruhig. | 2013-12-25
2014-05-20 | Sie kamen am [zweiten Weihnachtstag] an. | 2013-12-26
2014-05-20 | Sie trafen sich am [Osterwochenende]. | 2014-W16-WE
2014-05-20 | Sie trafen sich am [Buß- und Bettag]. | 2013-11-20
2014-05-20 | Sie werden sich [eine Woche vor Pfingsten] treffen. | 2014-W22
2014-05-20 | Sie trafen sich am [Tag nach Christi Himmelfahrt 2013]. | 2013-05-10
2014-05-20 | Sie sangen am [1. Advent]. | 2013-12-01
2013-04-18 | Das Spiel wurde auf den [6. Mai] verschoben. | 2013-05-06
2013-04-18 | Der Prozess ist auf [Montag] vertagt worden. | 2013-04-22
2013-04-18 | Das Spiel war für [Montag] angesetzt. | 2013-04-15
2013-04-18 | Die für den [1. Mai] geplante Feier wurde verboten. | 2013-05-01
2013-04-18 | Der am [Mittwoch] begonnene Streik dauert an. | 2013-04-17
2013-04-18 | Der Rat tagte bis [Freitag] in Trier. | 2013-04-12
2013-04-18 | Die Brücke bleibt bis [Freitag] gesperrt. | 2013-04-19
2013-04-18 | Nach dem Treffen am [Mittwoch] gab er sich heiter. | 2013-04-17
2013-04-18 | Sie sah ihn, als er am [Montag] ankam. | 2013-04-15
2013-04-18 | Am [Freitag, den 26.4.], kommt sie. | 2013-04-26
2013-04-18 | Gestern Abend um [halb acht] kam sie. | 2013-04-17T19:30
2013-04-18 | In der Nacht zum Mittwoch gegen [2.30 Uhr] brannte es. | 2013-04-17T02:30
2013-04-18 | Gegen [2 Uhr] in der Nacht zum Montag brannte es. | 2013-04-15T02:00
2013-04-18 | In der Nacht zum Mittwoch gegen [23 Uhr] brannte es. | 2013-04-16T23:00
2013-04-18 | Es geschah zwischen Freitag, [18 Uhr], und Montag, 7 Uhr. | 2013-04-12T18:00
2013-04-18 | In der [Nacht zum 1. Mai] brannte es. | 2012-04-30TNI
2013-04-18 | An [Heiligabend] ist geschlossen. | 2013-12-24
2013-04-18 | Am [Heiligabend] wurde nichts verkauft. | 2012-12-24
2013-04-18 | Der Mann soll am [Montag] das Haus angezündet haben. | 2013-04-15
2013-04-18 | Die Brücke soll am [Montag] fertiggestellt sein. | 2013-04-22
2013-04-18 | Ihm wird vorgeworfen, am [17. August] das Haus angezündet zu haben. | 2012-08-17
2013-04-18 | Am [24. Dezember] ist das Bad geschlossen. | 2013-12-24
2013-04-18 | Am [1. April] ist das Bad geschlossen. | 2013-04-01
";

/// The mention that covers the bracketed words, and the text without the brackets.
fn bracketed(published: Option<Day>, marked: &str) -> (Mention, String) {
    let (before, rest) = marked.split_once('[').expect("an opening bracket");
    let (inside, after) = rest.split_once(']').expect("a closing bracket");
    let text = format!("{before}{inside}{after}");
    let document = Document { published, ..Document::new("row", text.as_str()) };
    let mentions = document.mentions();
    let covers =
        |mention: &&Mention| mention.span.of(&text) == inside || mention.span.of(&text).ends_with(inside);
    let mention = mentions.iter().find(covers);
    let mention =
        mention.ok_or_else(|| format!("{marked}: {mentions:?}")).expect("a mention of the bracketed words");
    (mention.clone(), text)
}

#[test]
fn each_row_means_its_day() {
    let mut wrong = Vec::new();
    for row in TABLE.lines().filter(|row| !row.is_empty()) {
        let [published, text, value] = row.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
            unreachable!("three fields: {row}")
        };
        let (mention, _) = bracketed(published.parse().ok(), text);
        if mention.value.to_string() != value {
            wrong.push(format!("{text}: {} ({}), expected {value}", mention.value, mention.because));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A numeric date that can be read both ways says so, and its day is a guess; one that cannot, does not.
#[test]
fn an_ambiguous_order_carries_both_readings() {
    let read = |text: &str| bracketed("2023-06-08".parse().ok(), text).0;
    let open = read("They met on [04/05/2023].");
    assert_eq!((open.value.to_string(), open.alternatives.len()), ("2023-04-05".to_owned(), 1));
    assert_eq!(open.alternatives[0].value.to_string(), "2023-05-04");
    assert_eq!(open.interval.map(|interval| interval.certainty().name()), Some("uncertain"));
    let decided = read("They met on 25/04/2023 and on [04/05/2023].");
    assert_eq!(decided.value.to_string(), "2023-05-04");
    assert!(read("They met on [04/25/2023].").alternatives.is_empty());
    let worded = read("They met on 2 June 2023, not on [04/05/2023].");
    assert_eq!((worded.value.to_string().as_str(), worded.alternatives[0].weight), ("2023-05-04", 20));
    assert_eq!(read("They met on June 2, 2023, not on [04/05/2023].").value.to_string(), "2023-04-05");
    let british = Document { region: Some("GB".to_owned()), ..Document::new("", "They met on 04/05/2023.") };
    assert_eq!(british.mentions()[0].value.to_string(), "2023-05-04");
    assert_eq!(british.mentions()[0].because.to_string(), "the order of its region");
}

/// Two figures are a year up to 20 after the publication, in words and in numbers.
#[test]
fn short_years_lie_behind_or_shortly_ahead() {
    let table = [
        ("2023-06-08", "the law of [04/13/79]", "1979-04-13"),
        ("2023-06-08", "the law of [04/13/60]", "1960-04-13"),
        ("2023-06-08", "the treaty of [04/13/43]", "2043-04-13"),
        ("2023-06-08", "born in the [summer of '44]", "1944-SU"),
        ("2023-06-08", "the class of ['68]", "1968"),
        ("2023-06-08", "the law of [May '98]", "1998-05"),
        ("1999-06-08", "the law of [04/13/02]", "2002-04-13"),
        ("1999-06-08", "das Gesetz vom [13.4.52]", "1952-04-13"),
    ];
    for (published, text, value) in table {
        let (mention, _) = bracketed(published.parse().ok(), text);
        assert_eq!(mention.value.to_string(), value, "{text}");
        assert!(mention.because.to_string().contains("of the hundred years around"), "{}", mention.because);
    }
}

/// A length behind "vor" or "in" is annotated as one, and lies where it says.
#[test]
fn a_length_gone_by_has_its_days() {
    for (text, days) in [
        ("Sie trat vor [drei Wochen] zurück.", Some("2023-05-15/2023-05-21")),
        ("In [zwei Monaten] wird gewählt.", Some("2023-08-01/2023-08-31")),
        ("Vor [einigen Jahren] lebte sie hier.", None),
    ] {
        let interval = bracketed("2023-06-08".parse().ok(), text).0.interval;
        let days_of = interval.map(|interval| format!("{}/{}", interval.start(), interval.end()));
        assert_eq!(days_of.as_deref(), days, "{text}");
    }
}

/// An hour that a report gives no day is of the day it told of at that part of it, however far above; what lies ahead
/// is not, nor what is told again and again.
#[test]
fn a_bare_hour_is_of_the_day_told() {
    let report = "The mill by the river burned down Sunday night, the fire brigade said. Nobody was hurt.\n\n\
        The owner of the mill, Ada Brook, said on Monday that it had been built by her grandfather.\n\n\
        Neighbours spoke of a loud bang and of a light over the roof. They stood in the road for hours and watched.";
    for (text, value) in [
        ("The alarm was raised about [10:35 p.m.], the brigade said.", "2023-06-04T22:35"),
        ("The roof fell in at about [1 a.m.], the brigade said.", "2023-06-05T01:00"),
        ("The wheel stopped at [3:10 p.m.], the brigade said.", "2023-06-05T15:10"),
        ("The inquiry will begin at [10 p.m.] in the town hall.", "2023-06-06T22:00"),
        ("The bridge was closed shortly after [midnight].", "2023-06-04T24:00"),
        ("The mill opened every day at [10 p.m.] for the bakers.", "XXXX-XX-XXT22"),
    ] {
        let (mention, _) = bracketed("2023-06-06".parse().ok(), &format!("{report}\n\n{text}"));
        assert_eq!(mention.value.to_string(), value, "{text} {}", mention.because);
    }
    let (mention, _) = bracketed(
        "2023-06-06".parse().ok(),
        &"The road was closed at [midnight]. ".replace("road", &"long road ".repeat(40)),
    );
    assert_eq!(mention.value.to_string(), "2023-06-06T00:00");
}

/// "Heute" is a day where something happens on it or the text tells of days; else, in a longer text, nowadays.
#[test]
fn today_may_be_nowadays() {
    let essay = "Die Stadt lebte lange vom Hafen und von seinen Werften. ".repeat(20);
    for (text, value) in [
        ("Sie lebt [heute] vor allem von Touristen.", "PRESENT_REF"),
        ("Sie hat [heute] den Hafen verkauft.", "2023-06-08"),
        ("Sie lebt [heute] anders. Am Montag kam ein Schiff.", "2023-06-08"),
    ] {
        let (mention, _) = bracketed("2023-06-08".parse().ok(), &format!("{essay}{text}"));
        assert_eq!(mention.value.to_string(), value, "{text}");
    }
    assert_eq!(
        bracketed("2023-06-08".parse().ok(), "[Heute] tagt der Rat.").0.value.to_string(),
        "2023-06-08"
    );
}

proptest! {
    /// A later day of publication moves what counts from it by as many days, and nothing else.
    #[test]
    fn publication_moves_offsets_and_leaves_full_dates(shift in 0i64..4_000) {
        let first: Day = "2015-03-10".parse().expect("a day");
        let day = |published: Day, text| bracketed(Some(published), text).0.interval.expect("a placed day").start();
        let text = "The court ruled [yesterday].";
        prop_assert_eq!(day(first.plus(shift), text), day(first, text).plus(shift));
        let text = "The court ruled on [3 March 2011].";
        prop_assert_eq!(day(first.plus(shift), text), day(first, text));
    }

    /// Days, weekdays and months lie where the tense says.
    #[test]
    fn tense_gives_the_side(days in 0i64..800) {
        let published = "2021-01-01".parse::<Day>().expect("a day").plus(days);
        for said in ["on [Friday]", "on [May 4]"] {
            let (past, _) = bracketed(Some(published), &format!("They met {said}."));
            let (future, _) = bracketed(Some(published), &format!("They will meet {said}."));
            let start = |mention: &Mention| mention.interval.expect("a placed day").start();
            prop_assert!(start(&past) <= published && published <= start(&future));
        }
    }
}
