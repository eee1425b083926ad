//! Days and weeks by their place in something larger: "the first Monday in May", "the last week of August".

use nom::branch::alt;
use nom::combinator::{not, opt, peek, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::modified::whole;
use super::named::told;
use super::number::ordinal;
use super::word::{
    Says, gap, month, of, of_the, pointer, pointing, preposition, the, unit, unit_of_month, weekday,
    year_noun,
};
use super::year::{Within, full_year, place, pointed_year, within};
use super::{Parsed, Reader};
use crate::calendar::{Granularity, Modifier, Part, Weekday};
use crate::expression::{Counted, Expression, Meaning, Of};
use crate::lexicon::Sense;

/// The place that counts from the end.
const LAST: u8 = 0;

/// first, third, last: by its place, the last one as 0.
fn which<'a>(at: Reader<'a>) -> impl Says<'a, u8> {
    move |input: &'a str| {
        let last = verify(pointer(at), |(count, _)| *count < 0).map(|_| LAST);
        let counted = verify(ordinal(at), |place| *place > 0);
        terminated(alt((last, counted)), gap).parse(input)
    }
}

/// of, in, or "des" by itself: what joins a part to the larger unit; "last week in May" is last week, "the last week in
/// May" is of May.
fn inside<'a>(at: Reader<'a>, nth: u8, article: bool) -> impl Says<'a, ()> {
    move |input: &'a str| {
        let within = verify(preposition(at), move |()| nth != LAST || article);
        let word = (gap, alt((of(at), within)), gap).map(|_| ());
        alt((word, terminated(gap, peek(of_the(at))))).parse(input)
    }
}

/// the first Monday in May – the last Sunday of October 2014 – the last Friday of next month – ersten Montag nächsten Monats
pub(crate) fn weekday_of_month<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (article, nth, weekday)) = (article(at), which(at), weekday(at)).parse(input)?;
    let joint = || inside(at, nth, article);
    let noun = || verify(unit(at), |unit| *unit == Granularity::Month);
    let named = (joint(), |input| month_within(at, input))
        .map(|(_, (month, within))| place(Part::NthWeekday(month, nth, weekday), within));
    // "Last Friday this month was quiet" is of last Friday.
    let beside = verify(gap, move |()| nth != LAST || article);
    let pointed =
        (alt((joint(), beside)), |input| pointing(at, input), noun()).map(|(_, (count, anchor), unit)| {
            Some(Meaning::Part(Part::WeekdayOfMonth(nth, weekday), Of::Shift(count, unit, anchor)))
        });
    // "The last month of 2020" is counted from no day.
    let pointed = terminated(pointed, not((gap, of(at), gap, year(at))));
    let (rest, meaning) = alt((named, pointed)).parse(rest)?;
    let meaning = meaning.filter(|_| nth < 5);
    meaning.map(|meaning| (rest, meaning.into())).ok_or(Err::Error(()))
}

/// the last week of August – the first day of 2015 – the second weekend in May 2014 – the first month of the war year – ersten
/// Juliwoche 2023
pub(crate) fn unit_of_date<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (behind, (article, nth)) = (article(at), which(at)).parse(input)?;
    let (behind, (unit, month)) = alt((
        unit_of_month(at).map(|(unit, month)| (unit, Some(month))),
        terminated(unit(at), inside(at, nth, article)).map(|unit| (unit, None)),
    ))
    .parse(behind)?;
    let of_month = move |input| {
        let (rest, (month, within)) = match month {
            Some(month) => within(at).map(|within| (month, within)).parse(input)?,
            None => month_within(at, input)?,
        };
        let placed = nth_of_month(nth, unit, month).and_then(|(part, around)| lying(part, within, around));
        placed.map(|found| (rest, found)).ok_or(Err::Error(()))
    };
    let of_year = move |input| {
        let (rest, within) = year(at).parse(input)?;
        let placed = nth_of_year(nth, unit).and_then(|(part, around)| lying(part, within, around));
        placed.map(|found| (rest, found)).ok_or(Err::Error(()))
    };
    // What has no day or week of its own is the beginning or the end of the larger unit.
    let edge = move |input| {
        let (rest, date) = whole(at, input)?;
        let modifier = match nth {
            1 => Some(Modifier::Start),
            LAST => Some(Modifier::End),
            _ => None,
        };
        Ok((rest, Expression { modifier, ..date }))
    };
    alt((of_month, of_year, edge)).parse(behind)
}

/// the: whether it is there, or within the word before, as in "am letzten Freitag im März".
fn article<'a>(at: Reader<'a>) -> impl Says<'a, bool> {
    move |input: &'a str| {
        let (rest, article) = opt((the(at), gap)).parse(input)?;
        Ok((rest, article.is_some() || at.follows(input, |sense| sense == Sense::At)))
    }
}

/// May 2014 – des Mai – Monat Mai
fn month_within<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, (u8, Within)> {
    let noun = (verify(unit(at), |unit| *unit == Granularity::Month), gap);
    let (name, _) = (opt((of_the(at), gap)), opt(noun)).parse(input)?;
    (month(at), within(at)).parse(name)
}

/// 2015 – the year 2015 – last year – the year
fn year<'a>(at: Reader<'a>) -> impl Says<'a, Within> {
    let noun = (opt((the(at), gap)), year_noun(at), gap);
    let full = preceded(opt(noun), full_year(at)).map(Within::Year);
    let pointed =
        pointed_year(at).map(|(count, anchor)| Within::Of(Of::Shift(count, Granularity::Year, anchor)));
    alt((full, pointed))
}

/// The expression of a part, or of the unit that holds it.
fn lying(part: Part, within: Within, around: Option<Granularity>) -> Option<Expression> {
    let meaning = place(part, within)?;
    let meaning = match around {
        Some(unit) => Meaning::Beside { count: 0, unit: Counted::Unit(unit), landmark: told(meaning)? },
        None => meaning,
    };
    Some(meaning.into())
}

/// The nth day, weekend or week of a month; a week by the middle of its seven days.
fn nth_of_month(nth: u8, unit: Granularity, month: u8) -> Option<(Part, Option<Granularity>)> {
    const DAYS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let days = *DAYS.get(usize::from(month).checked_sub(1)?)?;
    let february = month == 2;
    match (unit, nth) {
        (Granularity::Day, LAST) if february => None,
        (Granularity::Day, LAST) => Some((Part::MonthDay(month, days), None)),
        (Granularity::Day, nth) => Some((Part::MonthDay(month, nth), None)),
        (Granularity::Week, LAST) => Some((Part::MonthDay(month, days - 3), Some(unit))),
        (Granularity::Week, 1..=4) => Some((Part::MonthDay(month, 7 * nth - 3), Some(unit))),
        (Granularity::Weekend, 0..=4) => Some((Part::NthWeekday(month, nth, Weekday::Saturday), Some(unit))),
        _ => None,
    }
}

/// The first or last day or week of a year, or its nth month.
fn nth_of_year(nth: u8, unit: Granularity) -> Option<(Part, Option<Granularity>)> {
    match (unit, nth) {
        (Granularity::Day, 1) => Some((Part::MonthDay(1, 1), None)),
        (Granularity::Day, LAST) => Some((Part::MonthDay(12, 31), None)),
        (Granularity::Week, 1) => Some((Part::MonthDay(1, 4), Some(unit))),
        (Granularity::Week, LAST) => Some((Part::MonthDay(12, 28), Some(unit))),
        (Granularity::Month, LAST) => Some((Part::Month(12), None)),
        (Granularity::Month, 1..=12) => Some((Part::Month(nth), None)),
        _ => None,
    }
}
