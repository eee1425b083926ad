//! Periods with names of the caller's own, and times counted from a date that the words name: "two weeks before
//! Easter".

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::date;
use super::duration::amount_of_units;
use super::number::{count, ordinal};
use super::relative::{ends_a_distance, moved};
use super::word::{
    Says, about, away, beside, daypart, deictic, edge, eve, feast, feast_weekend, filler, from, gap,
    gap_or_hyphen, of, of_pointer, one, pointing, sense, the, unit, unit_or_units, weekday, weekdays,
};
use super::year::{Within, place, within};
use super::{Openers as Open, Parsed, Reader, Shape};
use crate::calendar::{Amount, Daypart, Granularity, Part, Period, TimeOfDay};
use crate::expression::{Anchor, Counted, Expression, Landmark, Meaning, Of};
use crate::lexicon::Sense;

/// World War II
pub(crate) fn named_period<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let ((first, last), rest) = at.periods.named(input).ok_or(Err::Error(()))?;
    Ok((rest, Meaning::Named(first, last).into()))
}

/// What others are counted from, beside the words that can tell it.
const LANDMARKS: &[(Open, Shape)] = &[
    (Open::NAMED, named_period),
    (Open::FEAST, date::feast_day),
    (Open::WEEKDAY, date::weekday_alone),
    (Open::MONTH, date::month_day),
    (Open::FIGURE.or(Open::ORDINAL), date::day_month),
    (Open::FIGURE, date::iso),
];

/// Easter – the Vilnius summit – 4 May 2023
fn landmark<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Landmark> {
    let (input, _) = opt((the(at), gap)).parse(input)?;
    let telling = at.telling(input);
    let read = |(words, shape): &(Open, Shape)| {
        let (rest, expression) = words.meets(telling).then(|| shape(at, input).ok())??;
        Some((rest, told(expression.meaning)?))
    };
    LANDMARKS.iter().filter_map(read).min_by_key(|(rest, _)| rest.len()).ok_or(Err::Error(()))
}

/// What can be counted from such a date.
pub(super) fn told(meaning: Meaning) -> Option<Landmark> {
    match meaning {
        Meaning::Named(first, last) => Some(Landmark::Named(first, last)),
        Meaning::Period(Period::Day(day)) => Some(Landmark::Day(day)),
        Meaning::Part(part, of) => Some(Landmark::Part(part, of)),
        _ => None,
    }
}

/// two weeks before Easter – a year after World War II – the day after Thanksgiving – the Sunday before Christmas
pub(crate) fn beside_date<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, modifier) = opt(terminated(about(at), gap)).parse(input)?;
    let article = || opt((alt((the(at), one(at))), gap));
    let some = (|input| count(at, input), gap_or_hyphen, opt((filler(at), gap)), unit_or_units(at))
        .map(|(amount, _, _, unit)| (amount, Counted::Unit(unit)));
    let one_unit = preceded(article(), unit(at)).map(|unit| (Amount::whole(1), Counted::Unit(unit)));
    let nth = opt(terminated(ordinal(at), gap));
    let weekday = (article(), nth, weekday(at))
        .map(|(_, nth, weekday)| (Amount::whole(nth.unwrap_or(1).into()), Counted::Weekday(weekday)));
    let (rest, ((amount, unit), (), sign, ())) =
        (alt((some, one_unit, weekday)), gap, beside(at), gap).parse(rest)?;
    let (rest, landmark) = landmark(at, rest)?;
    let counted = match unit {
        Counted::Unit(unit) => match moved(amount, unit, sign, Anchor::Mentioned).meaning {
            Meaning::Offset { count, unit, .. } if unit >= Granularity::Day => {
                Some((count, Counted::Unit(unit)))
            }
            _ => None,
        },
        Counted::Weekday(_) | Counted::Same(_) => whole(amount).map(|count| (sign * count, unit)),
    };
    let (count, unit) = counted.ok_or(Err::Error(()))?;
    Ok((rest, Expression { modifier, ..Meaning::Beside { count, unit, landmark }.into() }))
}

/// a week from Tuesday – two weeks ago Wednesday – a year ago today – ten years ago this month
pub(crate) fn same_day<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let published = |sign| move |sense| (sense == Sense::Away(sign, Anchor::Published)).then_some(sign);
    // "Closed for a week from Tuesday" is a length.
    let lasts = at.follows(input, |sense| sense == Sense::Preposition);
    let ahead = verify(from(at), move |()| !lasts).map(|()| 1);
    let sign = alt((sense(at, Open::AWAY, published(-1)), ahead));
    let (rest, (amount, _, sign, _, (day, part))) =
        (amount_of_units(at), gap, sign, gap, |input| day_counted_from(at, input)).parse(input)?;
    let day = beside_same_day(amount, sign, day).ok_or(Err::Error(()))?;
    Ok((rest, Expression { time: part.map(TimeOfDay::Daypart), ..day.into() }))
}

/// Dienstag in einer Woche – heute vor zwei Jahren – gestern Abend vor einer Woche
pub(crate) fn same_day_ahead<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let ahead = |sense| if let Sense::AwayAhead(sign, _) = sense { Some(sign) } else { None };
    let sign = sense(at, Open::LINK, ahead);
    let (rest, ((day, part), _, sign, _, amount)) =
        (|input| day_counted_from(at, input), gap, sign, gap, amount_of_units(at)).parse(input)?;
    // Only so many weeks away lies the same weekday: "Am Montag in drei Tagen", "am Montag vor 30 Jahren" are two times.
    let is_weekday = matches!(day, Landmark::Part(Part::Weekday(_), _));
    if is_weekday && amount.1 != Granularity::Week {
        return Err(Err::Error(()));
    }
    let day = beside_same_day(amount, sign, day).ok_or(Err::Error(()))?;
    Ok((rest, Expression { time: part.map(TimeOfDay::Daypart), ..day.into() }))
}

/// two Fridays ago – three Mondays from now; "on two Fridays later this month" and "three Mondays after the vote" are none
pub(crate) fn weekdays_away<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (amount, _, weekday, _, (sign, anchor))) =
        (|input| count(at, input), gap, weekdays(at), gap, away(at)).parse(input)?;
    let counts = |sense| matches!(sense, Sense::At | Sense::Preposition | Sense::The);
    let is_counted = (sign, anchor) != (-1, Anchor::Published) && at.follows(input, counts);
    let count =
        whole(amount).filter(|_| !is_counted && ends_a_distance(at, input, rest)).ok_or(Err::Error(()))?;
    let landmark = Landmark::Part(Part::Unknown(Granularity::Day), Of::Shift(0, Granularity::Day, anchor));
    Ok((rest, Meaning::Beside { count: sign * count, unit: Counted::Weekday(weekday), landmark }.into()))
}

/// Tuesday – today – this month – last Friday evening: whatever its like is counted from.
fn day_counted_from<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, (Landmark, Option<Daypart>)> {
    let around = |count, unit, anchor| Landmark::Part(Part::Unknown(unit), Of::Shift(count, unit, anchor));
    let pointed = verify((|input| pointing(at, input), unit(at)), |((count, _), _)| *count == 0);
    let named = (opt(|input| pointing(at, input)), weekday(at)).map(|(pointer, weekday)| {
        let of = pointer.map_or(Of::Open, |(count, anchor)| of_pointer(count, anchor));
        Landmark::Part(Part::Weekday(weekday), of)
    });
    let day = alt((
        deictic(at).map(|days| around(days, Granularity::Day, Anchor::Published)),
        pointed.map(|((_, anchor), unit)| around(0, unit, anchor)),
        named,
    ));
    (day, opt(preceded(gap, daypart(at)))).parse(input)
}

/// The same day so many weeks, months or years away.
fn beside_same_day((amount, unit): (Amount, Granularity), sign: i32, landmark: Landmark) -> Option<Meaning> {
    let count = whole(amount).filter(|_| unit >= Granularity::Day)?;
    Some(Meaning::Beside { count: sign * count, unit: Counted::Same(unit), landmark })
}

/// the eve of the summit – Vorabend des Gipfels
pub(crate) fn eve_of_date<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let of = opt((of(at), gap));
    let (rest, (.., landmark)) =
        (opt((the(at), gap)), eve(at), gap, of, |input| landmark(at, input)).parse(input)?;
    let (count, unit) = (-1, Counted::Unit(Granularity::Day));
    Ok((rest, Meaning::Beside { count, unit, landmark }.into()))
}

/// the week of March 6 – the weekend of the Vilnius summit – the week beginning 5 June
pub(crate) fn week_of_date<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let joint = alt((of(at), edge(at).map(|_| ())));
    let mut shape = (opt((the(at), gap)), week(at), gap, joint, gap, |input| landmark(at, input));
    let (rest, (_, unit, .., landmark)) = shape.parse(input)?;
    Ok((rest, Meaning::Beside { count: 0, unit: Counted::Unit(unit), landmark }.into()))
}

/// week, weekend
fn week<'a>(at: Reader<'a>) -> impl Says<'a, Granularity> {
    verify(unit(at), |unit| matches!(unit, Granularity::Week | Granularity::Weekend))
}

/// Easter weekend – Labor Day weekend 2014 – Easter week – Osterwochenende
pub(crate) fn week_of_feast<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let one_word = feast_weekend(at).map(|part| (part, Granularity::Weekend));
    let named = alt((one_word, (feast(at), gap_or_hyphen, week(at)).map(|(part, _, unit)| (part, unit))));
    let pointed = opt(|input| pointing(at, input));
    let (rest, (pointer, _, (part, unit), within)) =
        (pointed, opt((the(at), gap)), named, within(at)).parse(input)?;
    let within = match (pointer, within) {
        (Some((count, anchor)), Within::Of(Of::Open)) => Within::Of(of_pointer(count, anchor)),
        (_, within) => within,
    };
    let landmark = place(part, within).and_then(told).ok_or(Err::Error(()))?;
    Ok((rest, Meaning::Beside { count: 0, unit: Counted::Unit(unit), landmark }.into()))
}

/// A whole number of units.
fn whole(amount: Amount) -> Option<i32> {
    match amount {
        Amount::Tenths(tenths) if tenths % 10 == 0 => i32::try_from(tenths / 10).ok(),
        _ => None,
    }
}
