//! Times of the clock that a noun closes: "20.30 Uhr", "14 bis 18 Uhr", "halb acht".

use nom::branch::alt;
use nom::character::complete::one_of;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::clock::{rest_here, takes_time, zone_behind};
use super::modified::dated;
use super::neighbour::{capital_next, counted_next};
use super::number::{closed, figures, number_word, opens};
use super::range::{is_range, joint};
use super::word::{
    Says, about, at_or_on, clock_noun, comma, daypart, gap, gap0, half, named_hour, preposition, quarters,
    sense,
};
use super::{Openers, Pair, Parsed, Reader};
use crate::calendar::{Clock, Daypart, Granularity, Part, TimeOfDay};
use crate::expression::{Expression, Meaning, Of};
use crate::lexicon::Sense;

/// What tells a time of the clock from any other number.
pub(crate) const TELLING: Openers =
    Openers::MARKED.or(Openers::CLOCK).or(Openers::HOUR).or(Openers::HALF).or(Openers::NUMBER);

fn at_clock(clock: Clock) -> Expression {
    let some_day = Meaning::Part(Part::Unknown(Granularity::Day), Of::Open);
    Expression { time: Some(TimeOfDay::Clock(clock)), ..some_day.into() }
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

/// 20.30 Uhr – um 15:30 – 17 Uhr 30 – 8 Uhr abends – halb acht – fünf vor zwölf – Mitternacht
fn clock<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Clock> {
    let with_noun = (move |input| hour(at, input), gap0, clock_noun(at)).map(|(clock, ..)| clock);
    let minutes_behind = (figures(1..=2), gap0, clock_noun(at), gap, figures(2..=2))
        .map_opt(|(hour, _, _, _, minute)| of_numbers((hour, Some(minute))));
    let word = move || verify(move |input| number_word(at, input), |hour| (1..=12).contains(hour));
    let half_to = (half(at), gap, word()).map_opt(|(_, _, hour)| of_numbers((hour - 1, Some(30))));
    // "Ein Viertel" is a share as well, unless "um" calls for a time.
    let called = |_: &u8| at.follows(input, |sense| sense == Sense::At);
    let quarters = || verify(quarters(at), called);
    let quarters_to = (quarters(), gap, word())
        .map_opt(|(quarters, (), hour)| of_numbers((hour - 1, Some(15 * u32::from(quarters)))));
    let quarter_from =
        (quarters(), gap, past_or_to(at), gap, word()).map_opt(|(quarters, (), past, (), hour)| {
            let minutes = 15 * u32::from(quarters);
            of_numbers(if past { (hour, Some(minutes)) } else { (hour - 1, Some(60 - minutes)) })
        });
    let minutes = verify(
        move |input| number_word(at, input),
        move |minutes| [5, 10, 20, 25].contains(minutes) && at.follows(input, |sense| sense == Sense::At),
    );
    let minutes_from = (minutes, gap, past_or_to(at), gap, word()).map_opt(|(minutes, _, past, _, hour)| {
        of_numbers(if past { (hour, Some(minutes)) } else { (hour - 1, Some(60 - minutes)) })
    });
    let ahead = part_ahead(at, input);
    // "Um acht" may be by how much; behind "heute Abend" it is when.
    let counts = move |rest: &str| capital_next(rest) || counted_next(at, rest);
    let in_words = verify((word(), rest_here), move |(_, rest)| ahead.is_some() && !counts(rest));
    let in_words = in_words.map_opt(|(hour, _)| of_numbers((hour, None)));
    let said = alt((half_to, quarters_to, quarter_from, minutes_from, in_words));
    let said = terminated(said, opt((gap, clock_noun(at))));
    let figures = alt((minutes_behind, with_noun, |input| bare(at, input)));
    let behind = opt(preceded(gap, daypart(at)));
    let told = (alt((figures, said)), behind).map(|(clock, part)| in_part(clock, part.or(ahead)));
    let named = named_hour(at).map_opt(|hour| Clock::new(hour, Some(0), None));
    let (rest, clock) = alt((told, named)).parse(input)?;
    let (rest, zone) = opt(zone_behind(at)).parse(rest)?;
    if !closed_hour(rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, zone.map_or(clock, |minutes| clock.in_zone(minutes))))
}

/// The part of the day that stands before an hour: (heute Abend um) halb acht – (Montagabend gegen) acht.
fn part_ahead(at: Reader<'_>, input: &str) -> Option<Daypart> {
    let says_at = |sense| sense == Sense::At;
    let (link, _) = at.word_before(input).filter(|_| at.follows(input, says_at))?;
    at.says_before(link, |sense| match sense {
        Sense::Daypart(part) | Sense::WeekdayPart(_, part) => Some(part),
        _ => None,
    })
}

/// The hour in a part of the day: "8 Uhr abends" is 20 o'clock.
fn in_part(clock: Clock, part: Option<Daypart>) -> Clock {
    let afternoon = match part {
        Some(Daypart::Afternoon | Daypart::Evening) => clock.hour() < 12,
        Some(Daypart::Night) => (8..12).contains(&clock.hour()),
        Some(Daypart::Midday) => (1..4).contains(&clock.hour()),
        _ => false,
    };
    let hour = clock.hour() + if afternoon { 12 } else { 0 };
    Clock::new(hour, clock.minute(), clock.second()).unwrap_or(clock)
}

/// nach, vor: whether the minutes lie behind the hour.
fn past_or_to<'a>(at: Reader<'a>) -> impl Says<'a, bool> {
    let to = sense(at, Openers::LINK, |sense| matches!(sense, Sense::AwayAhead(-1, _)).then_some(false));
    alt((to, preposition(at).map(|()| true)))
}

/// 15:30: figures alone are a time only behind a preposition; else they may be a score.
fn bare<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Clock> {
    let shape = (figures(1..=2), one_of(":."), figures(2..=2));
    let (rest, clock) = shape.map_opt(|(hour, _, minute)| of_numbers((hour, Some(minute)))).parse(input)?;
    let word_behind = gap(rest).is_ok_and(|(next, ())| next.starts_with(char::is_uppercase));
    let told = at.follows(input, |sense| sense == Sense::At);
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

/// 15.30 Uhr am Dienstag – 9 Uhr heute: the hour of the day behind it, which is a mention of its own.
pub(crate) fn hour_of_day<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let (behind_first, hour) = hour_alone(at, input)?;
    let (from_second, _) = (gap, opt((at_or_on(at), gap))).parse(behind_first)?;
    let (rest, second) = verify(|input| dated(at, input), takes_time).parse(from_second)?;
    let first = Expression { meaning: second.meaning, ..hour };
    Ok((rest, Pair { first, behind_first, from_second, second, range: false }))
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
