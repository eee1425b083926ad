//! What looks like a time and is none, nor is any part of it: days that no calendar has, and names.

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::preceded;
use nom::{Err, Parser};

use super::date::{month_day, weekday_ahead};
use super::neighbour::word_follows;
use super::number::{closed_or_dashed, number_of_day, opens_day, ordinal};
use super::range::joint;
use super::word::{gap, gap_or_comma, gap0, hyphen, month, name, of, the};
use super::year::{Within, full_year, place, within};
use super::{Openers, Parsed, Reader};
use crate::calendar::Part;
use crate::expression::Of;
use crate::lexicon::Sense;

/// USA Today – the Sunday Times: a name that holds a word of time.
pub(crate) fn title<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, ()> {
    preceded(opt((the(at), gap)), name(at)).parse(input)
}

/// 31 June – 29 February 2023 – the 31st of April – Monday, 30. Februar – June 31st – on February 30 – June 29-31, 2023
pub(crate) fn no_such_day<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, ()> {
    if !at.phrase(input).meets(Openers::LATE) {
        return Err(Err::Error(()));
    }
    let (rest, ()) = if at.says(input, Openers::MONTH) {
        month_first(at, input)?
    } else {
        let (day, _) = opt(weekday_ahead(at)).parse(input)?;
        alt((|input| day_first(at, input), |input| month_first(at, input))).parse(day)?
    };
    if closed_or_dashed(rest) { Ok((rest, ())) } else { Err(Err::Error(())) }
}

/// Whether every month has that day.
fn is_in_all(day: u8) -> bool {
    (1..=28).contains(&day)
}

/// Whether the month has no such day, or has none in that year.
fn is_missing(month: u8, day: u8, within: Within) -> bool {
    place(Part::MonthDay(month, day), within).is_none()
}

/// 31 June – 29 February 2023 – the 31st of April
fn day_first<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, ()> {
    let of = (gap, of(at), gap).map(|_| ());
    let numbered = verify(number_of_day(at), |day| !is_in_all(*day));
    let mut day = (opt((the(at), gap)), numbered, alt((of, gap, hyphen, gap0)));
    let (from_month, (_, day, ())) = day.parse(input)?;
    let year = alt((preceded(hyphen, full_year(at)).map(Within::Year), within(at)));
    let (rest, (month, within)) = (month(at), year).parse(from_month)?;
    // In "over 50 April 15" the number behind the month is the day.
    let is_count = month_day(at, from_month).is_ok_and(|(behind, _)| behind.len() < rest.len());
    let is_day = opens_day(at, input) && !is_count;
    if is_day && is_missing(month, day, within) { Ok((rest, ())) } else { Err(Err::Error(())) }
}

/// June 31st – June 31, 2023 – on February 30 – June 29-31, 2023
fn month_first<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, ()> {
    if !at.second(input).meets(Openers::FIGURE.or(Openers::ORDINAL).or(Openers::THE)) {
        return Err(Err::Error(()));
    }
    let (from_day, (month, (), _)) = (month(at), gap_or_comma, opt((the(at), gap))).parse(input)?;
    let more = opt(preceded(joint(at), number_of_day(at)));
    let days = verify((number_of_day(at), more), |(first, last)| {
        !is_in_all(*first) || last.is_some_and(|last| !is_in_all(last))
    });
    let (rest, ((first, last), within)) = (days, within(at)).parse(from_day)?;
    // "In June 50 people came": a number that only the month before makes a day may count what follows.
    let is_day = ordinal(at).parse(from_day).is_ok()
        || within != Within::Of(Of::Open)
        || at.follows(input, |sense| sense == Sense::At)
        || !word_follows(rest);
    let is_missing =
        is_missing(month, first, within) || last.is_some_and(|last| is_missing(month, last, within));
    if is_day && is_missing { Ok((rest, ())) } else { Err(Err::Error(())) }
}
