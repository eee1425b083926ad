//! Two dates that share words: the ends of a range, the members of a list.

use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{opt, peek, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::clock::{clock, clock_time};
use super::modified::dated;
use super::number::{closed, day, figures, opens, ordinal};
use super::word::{
    Says, and, comma, dash, era, gap, gap_or_hyphen, gap0, hyphen, month, of, the, to, unit_or_units, units,
};
use super::year::{Within, full_year, nth_of_era, place, within, year_of_era};
use super::{Pair, Parsed, Reader};
use crate::calendar::{Clock, Day, Granularity, Part, Period, TimeOfDay};
use crate::expression::{Expression, Meaning, Of};
use crate::lexicon::Sense;

/// What joins two dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// A dash or "to": the ends of a range.
    Range,
    /// "and", a comma: the ends of a range only after "between".
    List,
}

pub(crate) fn joint<'a>(at: Reader<'a>) -> impl Says<'a, Joint> {
    move |input: &'a str| {
        let words = (gap, to(at), gap).map(|_| Joint::Range);
        let list = (alt((comma, gap)), and(at), gap).map(|_| Joint::List);
        let stroke = (gap0, char('/'), gap0).map(|_| Joint::List);
        alt((words, dash.map(|()| Joint::Range), list, stroke)).parse(input)
    }
}

pub(crate) fn is_range(at: Reader<'_>, input: &str, joint: Joint) -> bool {
    joint == Joint::Range || at.follows(input, |sense| sense == Sense::Between)
}

fn pair<'a>(
    rest: &'a str,
    first: (Option<Meaning>, &'a str),
    second: (&'a str, Option<Meaning>),
    range: bool,
) -> Parsed<'a, Pair<'a>> {
    match (first.0, second.1) {
        (Some(one), Some(two)) if closed(rest) => {
            let (first_expression, second_expression) = (one.into(), two.into());
            let pair = Pair {
                first: first_expression,
                behind_first: first.1,
                from_second: second.0,
                second: second_expression,
                range,
            };
            Ok((rest, pair))
        }
        _ => Err(Err::Error(())),
    }
}

/// July 11-12, 2023 – May 3 to 5 – July 11 and 12
pub(crate) fn month_days<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let (behind_first, (month, (), first)) = (month(at), gap, day(at)).parse(input)?;
    let (from_second, joint) = joint(at).parse(behind_first)?;
    let (rest, (second, within)) =
        (preceded(opt((the(at), gap)), verify(day(at), |day| *day > first)), within(at))
            .parse(from_second)?;
    let at_day = |day| place(Part::MonthDay(month, day), within);
    pair(rest, (at_day(first), behind_first), (from_second, at_day(second)), is_range(at, input, joint))
}

/// 11–12 July 2023 – 3 to 5 May – 6 and 9 August
pub(crate) fn days_month<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let (behind_first, first) = preceded(opt((the(at), gap)), day(at)).parse(input)?;
    let (from_second, joint) = joint(at).parse(behind_first)?;
    let of = alt(((gap, of(at), gap).map(|_| ()), gap, hyphen));
    let mut shape =
        (preceded(opt((the(at), gap)), verify(day(at), |day| *day > first)), of, month(at), within(at));
    let (rest, (second, (), month, within)) = shape.parse(from_second)?;
    if !opens(at, input) {
        return Err(Err::Error(()));
    }
    let at_day = |day| place(Part::MonthDay(month, day), within);
    pair(rest, (at_day(first), behind_first), (from_second, at_day(second)), is_range(at, input, joint))
}

/// 2001-2009 – 1914 to 1918 – 1914-18 – the years 1955-1957 – 1941/42
pub(crate) fn years<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let year = || verify(full_year(at), |year| *year > 1000);
    let noun = verify(units(at), |unit| *unit == Granularity::Year);
    let said = opt((opt((the(at), gap)), noun, gap));
    let (behind_first, first) = preceded(said, year()).parse(input)?;
    let (from_second, joint) = joint(at).parse(behind_first)?;
    let century = first - first.rem_euclid(100);
    let tight = !behind_first.starts_with(char::is_whitespace);
    let stroke = tight && behind_first.starts_with('/');
    // A season goes over two years, "2022/23"; "2001/12" is no season.
    let follows =
        move |year: &i32| if stroke { *year == first + 1 } else { *year > first && joint == Joint::Range };
    let short =
        figures(2..=2).map(move |short| if short == 0 { century + 100 } else { century + short as i32 });
    let short = verify(verify(short, follows), move |_| tight);
    let (rest, second) = alt((year(), short)).parse(from_second)?;
    let range = is_range(at, input, joint) || stroke;
    if !opens(at, input) || (range && second <= first) || super::neighbour::counted_next(at, rest) {
        return Err(Err::Error(()));
    }
    let of = |year| Some(Meaning::Period(Period::Year(year)));
    pair(rest, (of(first), behind_first), (from_second, of(second)), range)
}

/// 2001-2009 – 1941/42: in "den Jahren 2001 bis 2009" too, the figures alone.
pub(crate) fn bare_years<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    peek(figures(4..=4)).parse(input)?;
    years(at, input)
}

/// 25./26.10. – 3.-5.11.2014 – 3. bis 5. 11.: two days of a month by its number.
pub(crate) fn days_dotted<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let number = || terminated(verify(figures(1..=2), |day| (1..=31).contains(day)), char('.'));
    let (behind_first, first) = number().parse(input)?;
    let (from_second, joint) = joint(at).parse(behind_first)?;
    let year = preceded(gap0, verify(figures(4..=4), |year| (1000..2200).contains(year)));
    let (rest, (second, (), month, year)) = (number(), gap0, number(), opt(year)).parse(from_second)?;
    if !opens(at, input) || second <= first || !(1..=12).contains(&month) {
        return Err(Err::Error(()));
    }
    let within = year.map_or(Within::Of(Of::Open), |year| Within::Year(year as i32));
    let at_day = |day: u32| place(Part::MonthDay(month as u8, day as u8), within);
    pair(rest, (at_day(first), behind_first), (from_second, at_day(second)), is_range(at, input, joint))
}

/// 2023-05-30/2023-06-02: the interval of ISO 8601.
pub(crate) fn iso_days<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let day = || {
        (figures(4..=4), char('-'), figures(2..=2), char('-'), figures(2..=2))
            .map_opt(|(year, _, month, _, day)| Day::new(year as i32, month as u8, day as u8))
            .map(|day| Some(Meaning::Period(Period::Day(day))))
    };
    let (behind_first, first) = day().parse(input)?;
    let (from_second, _) = char('/').parse(behind_first)?;
    let (rest, second) = day().parse(from_second)?;
    if !opens(at, input) {
        return Err(Err::Error(()));
    }
    pair(rest, (first, behind_first), (from_second, second), true)
}

/// the 17th and 18th centuries – the first and second quarters of 2012 – between the 9th and 11th centuries
pub(crate) fn ordinals<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let article = || opt((the(at), gap));
    let (behind_first, first) = preceded(article(), ordinal(at)).parse(input)?;
    let (from_second, joint) = joint(at).parse(behind_first)?;
    let noun = unit_or_units(at);
    let (rest, (_, second, _, unit, before, within)) =
        (article(), ordinal(at), gap_or_hyphen, noun, opt(preceded(gap, era(at))), within(at))
            .parse(from_second)?;
    let nth = |number: u8| match unit {
        Granularity::Quarter if (1..=4).contains(&number) => place(Part::Quarter(number), within),
        _ => nth_of_era(number, unit, before == Some(true)).map(Meaning::Period),
    };
    let range = is_range(at, input, joint);
    pair(rest, (nth(first), behind_first), (from_second, nth(second)), range)
}

/// 480–479 BC – 499 to 493 BC – 496 and 495 BC – 747 to 814 AD: two years of one era.
pub(crate) fn years_of_era<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let (behind_first, first) = figures(1..=4).parse(input)?;
    let (from_second, joint) = joint(at).parse(behind_first)?;
    let (rest, second) = year_of_era(at).parse(from_second)?;
    let first = if second <= 0 { 1 - first as i32 } else { first as i32 };
    if !opens(at, input) || first >= second {
        return Err(Err::Error(()));
    }
    let of = |year| Some(Meaning::Period(Period::Year(year)));
    pair(rest, (of(first), behind_first), (from_second, of(second)), is_range(at, input, joint))
}

/// from May to June 2023 – May 30 to June 2, 2023 – Monday to Friday – between 1 May and 3 June
pub(crate) fn dates<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let (behind_first, first) = dated(at, input)?;
    let (from_second, joint) = joint(at).parse(behind_first)?;
    let (rest, second) = dated(at, from_second)?;
    let range = is_range(at, input, joint);
    // What joins a day to a bare number joins them to no range: "am Montag auf 1419".
    let is_year = |date: Expression| matches!(date.meaning, Meaning::Period(Period::Year(_)));
    // "Mai-Wochenende" is one word.
    let compound = hyphen(behind_first).is_ok() && matches!(second.meaning, Meaning::Part(Part::Weekend, _));
    if compound || is_year(second) && !is_year(first) {
        return Err(Err::Error(()));
    }
    // A list is worth reading as one only where the second date gives the first its year.
    let filled = fill(first, second);
    if !range && filled == first {
        return Err(Err::Error(()));
    }
    let pair = Pair { first: filled, behind_first, from_second, second, range };
    Ok((rest, pair))
}

/// 9 a.m. to 5 p.m. – 19:00-03:00 – 3 to 5 p.m.
pub(crate) fn clocks<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pair<'a>> {
    let (behind_first, first) = clock_or_hour(at, input)?;
    let (from_second, joint) = joint(at).parse(behind_first)?;
    let (rest, second) = clock_time(at, from_second)?;
    // A bare hour is in the same half of the day as the hour behind it.
    let first = match (first, second.time) {
        (Ok(clock), _) => Some(clock),
        (Err(hour), Some(TimeOfDay::Clock(end))) => {
            let noon = if end.hour() >= 12 && hour < 12 && hour + 12 <= end.hour() { 12 } else { 0 };
            Clock::new(hour + noon, None, None)
        }
        _ => None,
    };
    let (Some(clock), Some(TimeOfDay::Clock(_))) = (first, second.time) else { return Err(Err::Error(())) };
    let first = Expression { time: Some(TimeOfDay::Clock(clock)), ..second };
    Ok((rest, Pair { first, behind_first, from_second, second, range: is_range(at, input, joint) }))
}

/// A time of the clock, or only its hour: the 3 of "3 to 5 p.m.".
fn clock_or_hour<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Result<Clock, u8>> {
    let hour = verify(figures(1..=2), |hour| (1..=12).contains(hour)).map(|hour| Err(hour as u8));
    let (rest, clock) = alt(((|input| clock(at, input)).map(Ok), hour)).parse(input)?;
    if opens(at, input) { Ok((rest, clock)) } else { Err(Err::Error(())) }
}

/// The first of two dates with the year that the second one names.
fn fill(first: Expression, second: Expression) -> Expression {
    let (Meaning::Part(part, Of::Open), Meaning::Period(period)) = (first.meaning, second.meaning) else {
        return match (first.meaning, second.meaning) {
            (Meaning::Part(part, Of::Open), Meaning::Part(other, of @ (Of::Short(_) | Of::Shift(..))))
                if alike(part, other) =>
            {
                Expression { meaning: Meaning::Part(part, of), ..first }
            }
            _ => first,
        };
    };
    let year = match (part, period) {
        (Part::Month(_), Period::Month(year, _)) | (Part::Season(_), Period::Season(year, _)) => year,
        (Part::Quarter(_), Period::Quarter(year, _)) => year,
        (Part::MonthDay(..) | Part::Month(_), Period::Day(day)) => day.year(),
        _ => return first,
    };
    // What begins later in the year than it ends began the year before.
    let starts = |year| part.in_year(year).map(Period::first_day);
    let end: Day = period.last_day();
    let year = if starts(year).is_some_and(|start| start > end) { year - 1 } else { year };
    match place(part, Within::Year(year)) {
        Some(meaning) => Expression { meaning, ..first },
        None => first,
    }
}

/// Whether two parts are of one kind, so that the year of one is the other's.
fn alike(one: Part, other: Part) -> bool {
    matches!((one, other), (Part::Month(_), Part::Month(_)) | (Part::MonthDay(..), Part::MonthDay(..)))
}
