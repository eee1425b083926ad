//! Days and months by their names or numbers.

use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::impossible::no_such_day;
use super::neighbour::{
    behind_preposition, called_for_or_joined, is_capitalised, is_given_name, is_homonym, is_surname,
    joined_word,
};
use super::number::{closed, day, figures, opens, opens_day, ordinal_day, ordinal_suffix};
use super::range::joint;
use super::word::{
    Says, adjective, and, comma, daypart, feast, gap, gap_or_comma, gap0, hyphen,
    known_day as known_day_word, month, of, of_pointer, pointer, pointing, the, unit, weekday, weekday_part,
};
use super::year::{Within, finish, full_year, place, within};
use super::{Openers, Parsed, Reader};
use crate::calendar::{Granularity, Modifier, Part, Period, TimeOfDay, Weekday};
use crate::expression::{Anchor, Expression, Meaning, Of, Year};
use crate::lexicon::Sense;

/// Thursday, – Thursday
pub(crate) fn weekday_ahead<'a>(at: Reader<'a>) -> impl Says<'a, Weekday> {
    move |input: &'a str| {
        (weekday(at), gap_or_comma, opt((the(at), gap))).map(|(weekday, ..)| weekday).parse(input)
    }
}

/// , Thursday – (Thursday)
fn weekday_behind<'a>(at: Reader<'a>) -> impl Says<'a, Weekday> {
    move |input: &'a str| {
        let bracketed = (gap, char('('), weekday(at), char(')')).map(|(_, _, weekday, _)| weekday);
        alt((bracketed, preceded(gap_or_comma, weekday(at)))).parse(input)
    }
}

/// May 4 – May 4, 2023 – Thursday, May 4th – July 2 of last year – last Oct. 23 – this coming Sunday, March 8
pub(crate) fn month_day<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let mut shape = (
        opt(|input| pointing(at, input)),
        opt(weekday_ahead(at)),
        month(at),
        gap_or_comma,
        opt((the(at), gap)),
        day(at),
        within(at),
        opt(weekday_behind(at)),
    );
    let (rest, (pointer, ahead, month, _, article, day, within, behind)) = shape.parse(input)?;
    // "On October the first they met", but "in October the first troops arrived".
    if article.is_some() && at.follows(input, |sense| sense == Sense::Preposition) {
        return Err(Err::Error(()));
    }
    let within = match (pointer, ahead, within) {
        // The weekday is what the pointer points at, and the date says it all.
        (None, ..) | (Some(_), Some(_), _) => within,
        (Some((count, anchor)), None, Within::Of(Of::Open)) => Within::Of(of_pointer(count, anchor)),
        _ => return Err(Err::Error(())),
    };
    let (rest, date) = finish(rest, place(Part::MonthDay(month, day), within))?;
    Ok((rest, Expression { weekday: ahead.or(behind), ..date }))
}

/// 4 May – the 4th of July 1776 – 8 June, 2023 Thursday – Monday 12 June
pub(crate) fn day_month<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let of = || (gap, of(at), gap).map(|_| ());
    let plain = (day(at), alt((of(), gap, hyphen, gap0)));
    let ordinal = (ordinal_day(at), alt((of(), gap)));
    let mut shape = (
        opt(weekday_ahead(at)),
        opt((the(at), gap)),
        alt((plain, ordinal)),
        month(at),
        alt((preceded(hyphen, full_year(at)).map(Within::Year), within(at))),
        opt(weekday_behind(at)),
    );
    let (rest, (ahead, _, (day, ()), month, within, behind)) = shape.parse(input)?;
    if !opens_day(at, input) {
        return Err(Err::Error(()));
    }
    let (rest, date) = finish(rest, place(Part::MonthDay(month, day), within))?;
    Ok((rest, Expression { weekday: ahead.or(behind), ..date }))
}

/// 28, Jun, 2023
pub(crate) fn day_month_year_by_commas<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (day, (), month, within)) = (day(at), comma, month(at), within(at)).parse(input)?;
    match within {
        Within::Year(_) if opens(at, input) => finish(rest, place(Part::MonthDay(month, day), within)),
        _ => Err(Err::Error(())),
    }
}

/// the 14th – the 20th of that month
pub(crate) fn day_alone<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let noun = verify(unit(at), |unit| *unit == Granularity::Month);
    let pointed = alt((
        pointer(at).map(|(count, anchor)| Of::Shift(count, Granularity::Month, anchor)),
        the(at).map(|_| Of::Open),
    ));
    let of_month = (gap, of(at), gap, pointed, gap, noun).map(|(_, _, _, of, _, _)| of);
    let mut shape = (
        the(at),
        gap,
        verify(figures(1..=2), |day| (1..=31).contains(day)),
        ordinal_suffix(at),
        opt(of_month),
    );
    let (rest, (_, _, day, _, of_month)) = shape.parse(input)?;
    let before =
        at.follows(input, |sense| matches!(sense, Sense::At | Sense::From | Sense::Preposition | Sense::To));
    let before = before || is_of_daypart(at, input);
    let noun = |next: &str| next.starts_with(char::is_alphabetic) && !is_small(at, next);
    let noun_behind =
        gap(rest).is_ok_and(|(next, ())| noun(next)) || rest.starts_with(crate::lexicon::is_dash);
    if of_month.is_none() && (!before || noun_behind) {
        return Err(Err::Error(()));
    }
    finish(rest, Some(Meaning::Part(Part::DayOfMonth(day as u8), of_month.unwrap_or(Of::Open))))
}

/// Whether a part of a day stands before, of which it is the day: "the morning of" the 28th.
fn is_of_daypart(at: Reader<'_>, input: &str) -> bool {
    let of = at.word_before(input).filter(|_| at.follows(input, |sense| sense == Sense::Of));
    of.is_some_and(|(of, _)| at.follows(of, |sense| matches!(sense, Sense::Daypart(_))))
}

/// Whether a word there is a small one, which no number counts: on the 28th "they", by the 3rd "at"; of "the 1st and
/// 2nd floors" the and joins another number.
fn is_small(at: Reader<'_>, word: &str) -> bool {
    let joins_word = (and(at), gap).parse(word).is_ok_and(|(next, _)| next.starts_with(char::is_alphabetic));
    joins_word
        || at
            .senses(word)
            .any(|(sense, _)| matches!(sense, Sense::At | Sense::Preposition | Sense::The | Sense::Small))
}

/// June 2023 – the month of April – September last year – August of that year – last December – May
pub(crate) fn month_year<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let pointed = |input| pointing(at, input);
    let (rest, (pointer, (month, within))) = (opt(pointed), month_within(at)).parse(input)?;
    let within = match (pointer, within) {
        (Some((count, anchor)), Within::Of(Of::Open)) => Within::Of(of_pointer(count, anchor)),
        (Some(_), Within::Of(_)) => return Err(Err::Error(())),
        (_, within) => within,
    };
    let open = within == Within::Of(Of::Open);
    if behind_day_number(at, input) || pointer.is_none() && no_such_day(at, input).is_ok() {
        return Err(Err::Error(()));
    }
    let called =
        || called_for_or_joined(at, input) || joined_behind(at, rest) || is_attribute(at, input, rest);
    let other = || is_homonym(at, input) && !called();
    let name = || is_given_name(at, input, rest) || is_surname(at, input);
    if pointer.is_none() && open && (name() || other()) {
        return Err(Err::Error(()));
    }
    finish(rest, place(Part::Month(month), within))
}

/// Whether a number stands right before that could have been the day, were there such a day: "31 June".
fn behind_day_number(at: Reader<'_>, input: &str) -> bool {
    let before = at.before(input).trim_end_matches([' ', '.', '\u{a0}']);
    let figures = before.bytes().rev().take(3).take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&figures)
}

/// Whether another month follows, to which the one before is joined: "May"-August.
fn joined_behind(at: Reader<'_>, rest: &str) -> bool {
    (joint(at), month(at)).parse(rest).is_ok()
}

/// Whether the month stands between an article and its noun: the "March" elections.
fn is_attribute(at: Reader<'_>, input: &str, rest: &str) -> bool {
    at.follows(input, |sense| matches!(sense, Sense::The | Sense::One))
        && (gap, adjective(at)).parse(rest).is_ok()
}

fn month_within<'a>(at: Reader<'a>) -> impl Says<'a, (u8, Within)> {
    move |input: &'a str| {
        let hyphenated = preceded(one_of("-/"), full_year(at)).map(Within::Year);
        let noun = verify(unit(at), |unit| *unit == Granularity::Month);
        let named = (opt((the(at), gap)), noun, gap, of(at), gap);
        let (name, _) =
            if at.says(input, Openers::MONTH) { (input, None) } else { opt(named).parse(input)? };
        (month(at), alt((hyphenated, within(at)))).parse(name)
    }
}

/// Monday – last Friday – Monday evening – Montagabend – Tuesday next week
pub(crate) fn weekday_alone<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let pointed = |input| pointing(at, input);
    let week = verify(unit(at), |unit| matches!(unit, Granularity::Week | Granularity::Month));
    let of_week = preceded((gap, opt((of(at), gap))), (pointer(at), gap, week));
    let of_week = of_week.map(|((count, anchor), (), unit)| Of::Shift(count, unit, anchor));
    let day = alt((
        weekday_part(at).map(|(weekday, part)| (weekday, Some(part))),
        weekday(at).map(|weekday| (weekday, None)),
    ));
    let mut shape = (opt(pointed), day, opt(of_week), opt(preceded(gap, daypart(at))));
    let name = pointing(at, input).map_or(input, |(name, _)| name);
    let (rest, (pointer, (weekday, own_part), of_week, part)) = shape.parse(input)?;
    let pointed = pointer.is_some_and(|(_, anchor)| anchor == Anchor::Published);
    let told = pointed || of_week.is_some() || part.is_some() || !is_homonym(at, name);
    let of_happening = at.follows(name, |sense| sense == Sense::Epithet);
    if of_happening || !told && !is_weekday_name(at, name, rest) {
        return Err(Err::Error(()));
    }
    let bare = pointer.is_none() && of_week.is_none() && part.is_none();
    let is_name = is_given_name(at, input, rest) && at.follows(input, |sense| sense == Sense::Title);
    if bare && (is_name || is_surname(at, input)) {
        return Err(Err::Error(()));
    }
    let of = match (pointer, of_week) {
        (_, Some(of)) => of,
        (Some((count, anchor)), None) => of_pointer(count, anchor),
        (None, None) => Of::Open,
    };
    let meaning = Meaning::Part(Part::Weekday(weekday), of);
    Ok((rest, Expression { time: part.or(own_part).map(TimeOfDay::Daypart), ..meaning.into() }))
}

/// Whether a word such as "sat" or "sun" is the weekday there: "on Sat", "Friday or sat", "Sat 10am", "see you Sat".
fn is_weekday_name(at: Reader<'_>, input: &str, rest: &str) -> bool {
    let says = |word: &str, wanted: fn(Sense) -> bool| at.senses(word).any(|(sense, _)| wanted(sense));
    let is_day =
        |sense| matches!(sense, Sense::Weekday(_) | Sense::Daypart(_) | Sense::Deictic(_) | Sense::Every(_));
    let next = gap_or_comma(rest).map(|(next, ())| next).unwrap_or_default();
    let behind_small = at.words_before(input).next().is_some_and(|word| {
        word.starts_with(char::is_lowercase)
            && !says(word, |sense| matches!(sense, Sense::The | Sense::Pointer(..)))
    });
    let named = is_capitalised(next) || says(input, |sense| sense == Sense::GivenName);
    at.follows(input, |sense| sense == Sense::At)
        || joined_word(at, input).is_some_and(|word| says(word, is_day))
        || (joint(at), weekday(at)).parse(rest).is_ok()
        || super::clock::clock(at, next).is_ok()
        || (is_capitalised(input) && behind_small && !named)
}

/// Friday the 13th
pub(crate) fn weekday_the_day<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let day = verify(figures(1..=2), |day| (1..=31).contains(day));
    let (rest, (.., day, ())) = (weekday(at), gap, the(at), gap, day, ordinal_suffix(at)).parse(input)?;
    finish(rest, Some(Meaning::Part(Part::DayOfMonth(day as u8), Of::Open)))
}

/// Christmas – last Christmas – Easter 2014
pub(crate) fn feast_day<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let pointed = |input| pointing(at, input);
    let (name, pointer) = opt(pointed).parse(input)?;
    let (behind, day) = feast(at).parse(name)?;
    // "Easter Island" is no Easter, and "May Day" no "may".
    let reaches = |rest: &str| rest.len() <= behind.len();
    if at.senses(name).any(|(sense, rest)| sense == Sense::Homonym && reaches(rest)) {
        return Err(Err::Error(()));
    }
    let (rest, within) = within(at).parse(behind)?;
    let within = match (pointer, within) {
        (Some((count, anchor)), Within::Of(Of::Open)) => Within::Of(of_pointer(count, anchor)),
        (_, within) => within,
    };
    let (rest, expression) = finish(rest, place(day, within))?;
    // Where the moon is watched for, a reckoning is about right.
    let modifier = matches!(day, Part::Feast(feast) if feast.is_sighted()).then_some(Modifier::Approx);
    Ok((rest, Expression { modifier, ..expression }))
}

/// 9/11: one day of history.
pub(crate) fn known_day<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (year, month, day)) = known_day_word(at).parse(input)?;
    if input.starts_with(|first: char| first.is_ascii_digit()) && !opens(at, input) {
        return Err(Err::Error(()));
    }
    finish(rest, place(Part::MonthDay(month, day), Within::Year(year.into())))
}

/// 2023-06-12 – 2023/06/12 – 2023.06.12
pub(crate) fn iso<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (year, mark)) = (figures(4..=4), one_of("-/.‑–")).parse(input)?;
    let (rest, (month, _, day)) = (figures(1..=2), char(mark), figures(1..=2)).parse(rest)?;
    let day = crate::calendar::Day::new(year as i32, month as u8, day as u8).filter(|_| year >= 1000);
    let behind = rest.strip_prefix(['T', 't']).filter(|time| time.starts_with(|c: char| c.is_ascii_digit()));
    match day {
        Some(day) if opens(at, input) && (behind.is_some() || closed(rest)) => {
            Ok((rest, Meaning::Period(Period::Day(day)).into()))
        }
        _ => Err(Err::Error(())),
    }
}

/// 04.05.2023 – 6/12/2023 – 27.03.15 – 4-5-2023
pub(crate) fn numeric<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (first, mark)) = (figures(1..=2), one_of("./-")).parse(input)?;
    let full = figures(4..=4).map(|year| Year::Full(year as i32));
    let short = figures(2..=2).map(|year| Year::Short(year as u8));
    let year = alt((full, short));
    let (rest, (second, _, year)) = (figures(1..=2), char(mark), year).parse(rest)?;
    let (first, second) = (first as u8, second as u8);
    // Two figures are a year only between the slashes and dots of dates; `1-2-34` is a score or a number of something.
    let plausible = match year {
        Year::Full(year) => (1000..2200).contains(&year),
        Year::Short(_) => mark != '-',
    };
    let calendar = match year {
        Year::Full(year) => year,
        Year::Short(year) => 2000 + i32::from(year),
    };
    let real = |month, day| Part::MonthDay(month, day).in_year(calendar).is_some();
    if !plausible || !opens(at, input) || !closed(rest) || !(real(first, second) || real(second, first)) {
        return Err(Err::Error(()));
    }
    // Who writes dots writes the day first; slashes and dashes tell no order.
    let dotted = (mark == '.').then_some(Part::MonthDay(second, first)).filter(|_| real(second, first));
    let meaning = match (dotted, year) {
        (Some(part), Year::Full(year)) => part.in_year(year).map(Meaning::Period),
        (Some(part), Year::Short(year)) => Some(Meaning::Part(part, Of::Short(year))),
        (None, _) => None,
    };
    Ok((rest, meaning.unwrap_or(Meaning::Numeric { first, second, year: Some(year) }).into()))
}

/// 12.6. – 23. 3. 1976 – Montag, den 12.6.: a month by its number behind a dot; without the year only where a word
/// calls for a day.
pub(crate) fn dotted<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let dot = || (char('.'), gap0);
    let ahead = terminated(weekday_ahead(at), opt((the(at), gap)));
    let (number, ahead) = opt(ahead).parse(input)?;
    let (rest, (day, _, month)) = (figures(1..=2), dot(), figures(1..=2)).parse(number)?;
    let year = alt((
        figures(4..=4).map(|year| Year::Full(year as i32)),
        figures(2..=2).map(|year| Year::Short(year as u8)),
    ));
    let (behind, year) =
        opt(preceded(dot(), verify(year, |year| !matches!(year, Year::Full(..1000 | 2200..)))))
            .parse(rest)?;
    let part = Part::MonthDay(month as u8, day as u8);
    let (rest, within) = match year {
        Some(Year::Full(year)) => (behind, Within::Year(year)),
        Some(Year::Short(year)) => (behind, Within::Of(Of::Short(year))),
        None => (char('.').parse(rest)?.0, Within::Of(Of::Open)),
    };
    let called = year.is_some() || ahead.is_some() || behind_preposition(at, behind_article(at, input));
    if !opens(at, input) || !called {
        return Err(Err::Error(()));
    }
    let (rest, date) = finish(rest, place(part, within))?;
    Ok((rest, Expression { weekday: ahead, ..date }))
}

/// The article before the input, with the text behind it, where there is one: (ab) "dem" 1.1.
fn behind_article<'a>(at: Reader<'a>, input: &'a str) -> &'a str {
    let article = at.word_before(input).map(|(from, _)| from).filter(|from| the(at).parse(from).is_ok());
    article.unwrap_or(input)
}

/// nächste Woche Dienstag – kommende Woche Montagabend
pub(crate) fn weekday_of_week<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let week = verify(unit(at), |unit| *unit == Granularity::Week);
    let name = alt((
        weekday_part(at).map(|(weekday, part)| (weekday, Some(part))),
        weekday(at).map(|weekday| (weekday, None)),
    ));
    let (rest, ((count, anchor), unit, (), (weekday, part))) =
        (|input| pointing(at, input), week, gap, name).parse(input)?;
    let meaning = Meaning::Part(Part::Weekday(weekday), Of::Shift(count, unit, anchor));
    Ok((rest, Expression { time: part.map(TimeOfDay::Daypart), ..meaning.into() }))
}
