//! Times of the clock, alone and with their day.

use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::modified::dated;
use super::neighbour::{behind_preposition, capital_next, is_capitalised, is_homonym};
use super::number::{closed_or_dashed, figures, number_word, opens};
use super::word::{
    Says, at_or_on, clock_noun, comma, daypart, early, from, gap, gap_or_comma, gap_or_hyphen, gap0,
    meridiem, named_hour, of, past_hour, preposition, read, the, to, units, zone,
};
use super::{Openers, Parsed, Reader, date, range};
use crate::calendar::{Clock, Daypart, Granularity, Part, Period, TimeOfDay, Weekday};
use crate::expression::{Expression, Meaning, Of};
use crate::lexicon::is_dash;

/// 2023-06-12T15:30Z – 2023-06-12 15:30
pub(crate) fn iso_time<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    date::iso(at, input)?;
    day_and_clock(at, input)
}

/// What tells a time of the clock from any other number.
pub(crate) const TELLING: Openers = Openers::MARKED.or(Openers::CLOCK).or(Openers::HOUR).or(Openers::DAYPART);

/// 15:30 – 4 p.m. EST – 9:06 AM – 5+am – half past eight – 1430 GMT – 6 o'clock – noon
pub(crate) fn clock<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Clock> {
    let minutes = || preceded(one_of(":."), figures(2..=2));
    let written = (figures(1..=2), opt(minutes()), opt(preceded(char(':'), figures(2..=2))));
    let called = input.starts_with('0') && behind_preposition(at, input);
    let (rest, clock) = alt((
        (written, preceded((opt(char('+')), gap0), meridiem(at)))
            .map_opt(|((hour, minute, second), after)| twelve_hours(hour, minute, second, after)),
        (figures(3..=4), preceded(gap0, meridiem(at)))
            .map_opt(|(time, after)| twelve_hours(time / 100, Some(time % 100), None, after)),
        |input| past_the_hour(at, input),
        (hour_word(at), opt((gap, clock_noun(at))), opt(preceded(gap, meridiem(at)))).map_opt(
            |(hour, noun, after)| match after {
                Some(after) => twelve_hours(hour, None, None, after),
                None => noun.and_then(|_| of_numbers(hour, None, None)),
            },
        ),
        (figures(1..=2), opt(minutes()), gap, clock_noun(at))
            .map_opt(|(hour, minute, (), ())| of_numbers(hour, minute, None)),
        (figures(1..=2), char(':'), figures(2..=2), opt(preceded(char(':'), figures(2..=2))))
            .map_opt(|(hour, _, minute, second)| of_numbers(hour, Some(minute), second)),
        // Four figures are a time only where a zone, or the word for hours, says so.
        terminated(figures(4..=4), verify(rest_here, move |rest: &str| military(at, rest)))
            .map_opt(|time| of_numbers(time / 100, Some(time % 100), None)),
        // No year begins with a nought: "by 0300".
        verify(figures(4..=4), move |time| *time < 1000 && called)
            .map_opt(|time| of_numbers(time / 100, Some(time % 100), None)),
        (alt((figures(1..=2), hour_word(at))), gap, preposition(at), gap, the(at), gap, daypart(at)).map_opt(
            |(hour, .., part)| match part {
                Daypart::Morning => twelve_hours(hour, None, None, false),
                Daypart::Afternoon | Daypart::Evening => twelve_hours(hour, None, None, true),
                _ => None,
            },
        ),
        preceded(opt((figures(1..=2), gap0)), named_hour(at)).map_opt(|hour| Clock::new(hour, Some(0), None)),
    ))
    .parse(input)?;
    let figure = input.starts_with(|first: char| first.is_ascii_digit());
    let noun = alt((clock_noun(at), hours(at)));
    let (rest, _) = opt(preceded(gap0, noun)).parse(rest)?;
    // The `T` of ISO 8601 stands right before the time.
    let after_day = at.before(input).ends_with(|mark: char| mark == 'T' || is_dash(mark));
    // What follows a dash is more often the end of a range: "10:00-12:00".
    let shifted = rest.starts_with('+') || clock.second().is_some() || at.before(input).ends_with('T');
    let (rest, zone) = opt(alt((zone_behind(at), verify(shift, move |_| shifted)))).parse(rest)?;
    if (figure && !after_day && !opens(at, input)) || !closed_or_dashed(rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, zone.map_or(clock, |minutes| clock.in_zone(minutes))))
}

pub(super) fn rest_here(input: &str) -> Parsed<'_, &str> {
    Ok((input, input))
}

fn military(at: Reader<'_>, rest: &str) -> bool {
    let zone = gap0(rest).is_ok_and(|(next, ())| zone(at).parse(next).is_ok());
    zone || gap0(rest).is_ok_and(|(next, ())| hours(at).parse(next).is_ok())
}

/// hours: behind four figures, or a time of the clock.
fn hours<'a>(at: Reader<'a>) -> impl Says<'a, ()> {
    verify(units(at), |unit| *unit == Granularity::Hour).map(|_| ())
}

/// EST – (GMT) – GMT+2 – Z
pub(crate) fn zone_behind<'a>(at: Reader<'a>) -> impl Says<'a, i16> {
    move |input: &'a str| {
        let named = || (zone(at), opt(shift)).map(|(zone, shift)| zone.saturating_add(shift.unwrap_or(0)));
        let utc = char('Z').map(|_| 0);
        alt((
            preceded(gap0, named()),
            preceded((gap, char('(')), terminated(named(), char(')'))),
            terminated(utc, super::word::word_end),
        ))
        .parse(input)
    }
}

/// +02:00 – -5: so many minutes east of UTC.
fn shift(input: &str) -> Parsed<'_, i16> {
    let minutes = |(sign, hours, minutes): (char, u32, Option<u32>)| {
        let minutes = hours * 60 + minutes.unwrap_or(0);
        i16::try_from(minutes).ok().map(|minutes| if sign == '+' { minutes } else { -minutes })
    };
    (one_of("+-−"), figures(1..=2), opt(preceded(char(':'), figures(2..=2)))).map_opt(minutes).parse(input)
}

/// half past eight – quarter to 9 pm: of the night or the day, as the words behind say.
fn past_the_hour<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Clock> {
    let hour = alt((verify(figures(1..=2), |hour| (1..=12).contains(hour)), hour_word(at)));
    let shape = (past_hour(at), gap, hour, opt(preceded(gap0, meridiem(at))));
    let told = |(minutes, (), hour, after): (i8, (), u32, Option<bool>)| {
        let minute = i32::from(minutes).rem_euclid(60) as u32;
        let hour = match hour {
            1 if minutes < 0 => 12,
            _ if minutes < 0 => hour - 1,
            _ => hour,
        };
        match after {
            Some(after) => twelve_hours(hour, Some(minute), None, after),
            None => of_numbers(hour, Some(minute), None),
        }
    };
    { shape }.map_opt(told).parse(input)
}

fn hour_word<'a>(at: Reader<'a>) -> impl Says<'a, u32> {
    verify(move |input| number_word(at, input), |hour| (1..=12).contains(hour))
}

fn of_numbers(hour: u32, minute: Option<u32>, second: Option<u32>) -> Option<Clock> {
    let small = |number: Option<u32>| number.map(|number| u8::try_from(number).unwrap_or(u8::MAX));
    Clock::new(u8::try_from(hour).ok()?, small(minute), small(second))
}

fn twelve_hours(hour: u32, minute: Option<u32>, second: Option<u32>, after_noon: bool) -> Option<Clock> {
    match (hour, after_noon) {
        (0 | 13.., _) => None,
        (12, false) => of_numbers(0, minute, second),
        (12, true) => of_numbers(12, minute, second),
        (hour, after_noon) => of_numbers(hour + if after_noon { 12 } else { 0 }, minute, second),
    }
}

fn some_day() -> Meaning {
    Meaning::Part(Part::Unknown(Granularity::Day), Of::Open)
}

/// 15:30 – 4 p.m. EST – noon Thursday – 10 p.m. on May 4 – 4 in the morning
pub(crate) fn clock_time<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, clock) =
        preceded(opt((super::word::about(at), gap)), |input| clock(at, input)).parse(input)?;
    let day = preceded(
        (gap_or_comma, opt((alt((at_or_on(at), of(at))), gap)), opt((the(at), gap))),
        move |input| {
            dated(at, input)
                .and_then(|(rest, day)| if takes_time(&day) { Ok((rest, day)) } else { Err(Err::Error(())) })
        },
    );
    let (rest, day) = opt(day).parse(rest)?;
    let expression = day.unwrap_or_else(|| some_day().into());
    Ok((rest, at_clock(expression, clock)))
}

/// A day at a time of the clock, which is one after noon where the part of the day says so: 8:30 Monday "night".
fn at_clock(day: Expression, clock: Clock) -> Expression {
    let after_noon = match day.time {
        Some(TimeOfDay::Daypart(Daypart::Afternoon | Daypart::Evening)) => (1..12).contains(&clock.hour()),
        Some(TimeOfDay::Daypart(Daypart::Night)) => (6..12).contains(&clock.hour()),
        _ => false,
    };
    let hour = clock.hour() + if after_noon { 12 } else { 0 };
    let told = Clock::new(hour, clock.minute(), clock.second()).unwrap_or(clock);
    let told = clock.zone().map_or(told, |zone| told.in_zone(zone));
    Expression { time: Some(TimeOfDay::Clock(told)), ..day }
}

/// 2023-06-12T15:30:00Z – Thursday, 10 p.m. – June 5 at 15:30 – yesterday at noon – 8 June / 15:30
pub(crate) fn day_and_clock<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, day) = dated(at, input)?;
    let joined = alt((
        one_of("Tt").map(|_| ()),
        (gap0, one_of("/|,"), gap0).map(|_| ()),
        gap.map(|()| ()),
        (gap0, one_of("-–—"), gap).map(|_| ()),
    ));
    let (rest, clock) = preceded((joined, opt((at_or_on(at), gap))), |input| clock(at, input)).parse(rest)?;
    if !takes_time(&day) {
        return Err(Err::Error(()));
    }
    Ok((rest, at_clock(day, clock)))
}

/// Whether a time of the clock can lie on what it says.
pub(crate) fn takes_time(day: &Expression) -> bool {
    let whole = match day.meaning {
        Meaning::Period(Period::Day(_)) | Meaning::Numeric { .. } => true,
        Meaning::Part(part, _) => matches!(part, Part::MonthDay(..) | Part::DayOfMonth(_) | Part::Weekday(_)),
        Meaning::Offset { unit, .. } => unit == Granularity::Day,
        _ => false,
    };
    whole && !matches!(day.time, Some(TimeOfDay::Clock(_)))
}

/// the evening of 3 May – the night of July 2, 1947 – the morning – midday
pub(crate) fn daypart_of<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let day = preceded((gap, opt((alt((of(at), at_or_on(at), preposition(at))), gap))), move |input| {
        dated(at, input)
    });
    let in_the = opt((preposition(at), gap, the(at), gap));
    let early =
        (early(at), gap_or_hyphen, in_the, daypart(at)).map(|(modifier, .., part)| (Some(modifier), part));
    let part = alt((early, daypart(at).map(|part| (None, part))));
    let (rest, (article, (modifier, part), day)) =
        (opt((the(at), gap)), part, opt(verify(day, takes_time))).parse(input)?;
    // "Good evening", "Operation Dawn" and "the Night Market" are no times; "at night" and "the morning" are.
    let last = read(input, rest).rsplit(' ').next().unwrap_or_default();
    let named = is_capitalised(last) && capital_next(rest);
    let alone = article.is_none() && modifier.is_none() && !behind_preposition(at, input);
    if day.is_none() && (alone || named) {
        return Err(Err::Error(()));
    }
    Ok((rest, Expression { modifier, ..part_of(day, part) }))
}

/// Nacht zum Sonntag – Nacht auf den 28. Juli: the night that ends on that day is the night of the day before.
pub(crate) fn night_before<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let night = verify(daypart(at), |part| *part == Daypart::Night);
    let mut shape =
        (opt((the(at), gap)), night, gap, to(at), gap, opt((the(at), gap)), |input| dated(at, input));
    let (rest, (.., day)) = shape.parse(input)?;
    let before = match day.meaning {
        Meaning::Period(Period::Day(day)) => Meaning::Period(Period::Day(day.plus(-1))),
        Meaning::Part(Part::Weekday(weekday), of) => {
            let before = Weekday::from_number(if weekday.number() == 1 { 7 } else { weekday.number() - 1 });
            Meaning::Part(Part::Weekday(before.unwrap_or(weekday)), of)
        }
        Meaning::Part(Part::MonthDay(month, day), of) => match day {
            2.. => Meaning::Part(Part::MonthDay(month, day - 1), of),
            // Before the first of January or of March lies what only the year can tell.
            _ => match month {
                1 | 3 => return Err(Err::Error(())),
                5 | 7 | 10 | 12 => Meaning::Part(Part::MonthDay(month - 1, 30), of),
                _ => Meaning::Part(Part::MonthDay(month - 1, 31), of),
            },
        },
        Meaning::Offset { count, unit: Granularity::Day, anchor } => {
            Meaning::Offset { count: count.saturating_sub(1), unit: Granularity::Day, anchor }
        }
        _ => return Err(Err::Error(())),
    };
    Ok((rest, part_of(Some(before.into()), Daypart::Night)))
}

/// Nacht vom 5. auf den 6. Juni – Nacht von Samstag auf Sonntag – the night of 5 to 6 June – the night of June 5-6: the
/// night that begins on the first of two days.
pub(crate) fn night_between<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let night = verify(daypart(at), |part| *part == Daypart::Night);
    let days = alt((
        |input| range::month_days(at, input),
        |input| range::days_month(at, input),
        |input| range::dates(at, input),
    ));
    let linked = (gap, alt((from(at), of(at))), gap, opt((the(at), gap)));
    let (rest, (_, _, _, days)) = (opt((the(at), gap)), night, linked, days).parse(input)?;
    if !days.range || !takes_time(&days.first) || !takes_time(&days.second) {
        return Err(Err::Error(()));
    }
    Ok((rest, part_of(Some(days.first), Daypart::Night)))
}

/// May 4 in the evening – Tuesday morning – June 12, at night
pub(crate) fn day_and_part<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, day) =
        verify(move |input| dated(at, input), |day| takes_time(day) && day.time.is_none()).parse(input)?;
    // In "heute, morgen" the second word is no part of the first day.
    let comma_to = move |input| {
        let (rest, ()) = comma(input)?;
        if is_homonym(at, rest) { Err(Err::Error(())) } else { Ok((rest, ())) }
    };
    let linked = (alt((preposition(at), at_or_on(at))), gap, opt((the(at), gap)));
    let (rest, part) = preceded((alt((gap, comma_to)), opt(linked)), daypart(at)).parse(rest)?;
    Ok((rest, part_of(Some(day), part)))
}

pub(crate) fn part_of(day: Option<Expression>, part: Daypart) -> Expression {
    let expression = day.unwrap_or_else(|| some_day().into());
    Expression { time: Some(TimeOfDay::Daypart(part)), ..expression }
}
