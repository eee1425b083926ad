//! Times of the clock that a noun closes: "20.30 Uhr", "14 bis 18 Uhr", "halb acht".

use nom::branch::alt;
use nom::character::complete::one_of;
use nom::combinator::{opt, verify};
use nom::sequence::preceded;
use nom::{Err, Parser};

use super::clock::zone_behind;
use super::number::{closed, figures, number_word, opens};
use super::range::{is_range, joint};
use super::word::{about, clock_noun, comma, gap, gap0, half, named_hour};
use super::{Pair, Parsed, Reader};
use crate::calendar::{Clock, Granularity, Part, TimeOfDay};
use crate::expression::{Expression, Meaning, Of};

fn at_clock(clock: Clock) -> Expression {
    let some_day = Meaning::Part(Part::Unknown(Granularity::Day), Of::Open);
    Expression { meaning: some_day, time: Some(TimeOfDay::Clock(clock)), modifier: None }
}

fn of_numbers((hour, minute): (u32, Option<u32>)) -> Option<Clock> {
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    Clock::new(small(hour), minute.map(small), None)
}

/// 20.30 – 15:30 – 8 – acht: the number before the noun.
fn hour<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Clock> {
    let minutes = preceded(one_of(":."), figures(2..=2));
    let word = verify(move |input| number_word(at, input), |hour| (1..=24).contains(hour));
    let (rest, clock) = alt(((figures(1..=2), opt(minutes)), word.map(|hour| (hour, None))))
        .map_opt(of_numbers)
        .parse(input)?;
    if closed_hour(rest) { Ok((rest, clock)) } else { Err(Err::Error(())) }
}

/// Whether an hour ends there: the hour behind a dash or a stroke is another one.
fn closed_hour(rest: &str) -> bool {
    closed(rest) || rest.starts_with(|mark| crate::lexicon::is_dash(mark) || mark == '/')
}

/// 20.30 Uhr – um 15:30 – 17 Uhr 30 – halb acht – Mitternacht
fn clock<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Clock> {
    let with_noun = (move |input| hour(at, input), gap0, clock_noun(at)).map(|(clock, ..)| clock);
    let minutes_behind = (figures(1..=2), gap0, clock_noun(at), gap, figures(2..=2))
        .map_opt(|(hour, _, _, _, minute)| of_numbers((hour, Some(minute))));
    let half_to =
        (half(at), gap, verify(move |input| number_word(at, input), |hour| (1..=12).contains(hour)))
            .map_opt(|(_, _, hour)| of_numbers((hour - 1, Some(30))));
    let named = named_hour(at).map_opt(|hour| Clock::new(hour, Some(0), None));
    let (rest, clock) =
        alt((minutes_behind, with_noun, half_to, named, |input| bare(at, input))).parse(input)?;
    let (rest, zone) = opt(zone_behind(at)).parse(rest)?;
    if !closed_hour(rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, zone.map_or(clock, |minutes| clock.in_zone(minutes))))
}

/// 15:30: figures alone are a time only behind a preposition; else they may be a score.
fn bare<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Clock> {
    let shape = (figures(1..=2), one_of(":."), figures(2..=2));
    let (rest, clock) = shape.map_opt(|(hour, _, minute)| of_numbers((hour, Some(minute)))).parse(input)?;
    let word_behind = gap(rest).is_ok_and(|(next, ())| next.starts_with(char::is_uppercase));
    let told = at.follows(input, |sense| matches!(sense, crate::lexicon::Sense::At));
    if opens(at, input) && told && !word_behind { Ok((rest, clock)) } else { Err(Err::Error(())) }
}

/// Whether an hour may begin there: as any number, or behind the hour of a list or range.
fn opens_hour(at: Reader<'_>, input: &str) -> bool {
    let behind_hour = |mark| crate::lexicon::is_dash(mark) || mark == '/';
    opens(at, input)
        || at
            .before(input)
            .strip_suffix(behind_hour)
            .is_some_and(|hour| hour.ends_with(|c: char| c.is_ascii_digit()))
}

/// 20.30 Uhr – kurz vor 15 Uhr – halb acht – um Mitternacht
pub(crate) fn hour_alone<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (modifier, clock)) =
        (opt((about(at), gap).map(|(modifier, ())| modifier)), |input| clock(at, input)).parse(input)?;
    if !opens_hour(at, input) || !closed(rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, Expression { modifier, ..at_clock(clock) }))
}

/// 14.30-18 Uhr – 16 bis 17.30 Uhr
pub(crate) fn hours<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let (behind_first, first) = alt((|input| clock(at, input), |input| hour(at, input))).parse(input)?;
    let (from_second, joint) = joint(at).parse(behind_first)?;
    let (rest, second) = clock(at, from_second)?;
    let range = is_range(at, input, joint);
    if !opens(at, input) || !closed(rest) {
        return Err(Err::Error(()));
    }
    let pair = Pair { first: at_clock(first), behind_first, from_second, second: at_clock(second), range };
    Ok((rest, pair))
}

/// 7.45 (-11 und 13.15-17 Uhr) – 9.30 (/12.30 Uhr): the first of several hours with one noun.
pub(crate) fn hour_of_list<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    /// How many hours one noun may close; a bound keeps the time linear.
    const MOST: usize = 8;
    let (behind, first) = hour(at, input)?;
    let mut rest = behind;
    for _ in 0..MOST {
        let link = alt((joint(at).map(|_| ()), comma));
        let (next, ()) = { link }.parse(rest)?;
        let (next, _) = hour(at, next)?;
        if opens_hour(at, input) && (gap0, clock_noun(at)).parse(next).is_ok() {
            return Ok((behind, at_clock(first)));
        }
        rest = next;
    }
    Err(Err::Error(()))
}
