//! Any date, and parts and bounds of it: "mid-September", "the end of 1990", "about 1776".

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::duration::{counted, is_age, length};
use super::number::{closed, count, ordinal};
use super::word::{
    about, adjoining, early, edge, few, gap, gap_or_hyphen, hyphen, of, pointer, prefix, preposition, the,
    unit, units,
};
use super::{Openers as Open, Parsed, Reader, Shape, date, named, part, relative, year};
use crate::calendar::{Amount, Granularity, Modifier, Part, Reference};
use crate::expression::{Anchor, Expression, Meaning};
use crate::lexicon::Sense;

/// The dates that may stand under a modifier, at the end of a range, or beside a time of the clock.
///
/// Each stands behind the words that can tell it, its first word behind articles and pointers; and behind those that it
/// cannot do without.
const DATES: &[(Open, Open, Shape)] = &[
    (Open::DAY, Open::DAY, date::known_day),
    (Open::FIGURE, Open::MARKED, date::iso),
    (Open::FIGURE, Open::MARKED, date::numeric),
    (Open::MONTH.or(Open::WEEKDAY), Open::MONTH, date::month_day),
    (Open::FIGURE.or(Open::ORDINAL).or(Open::WEEKDAY), Open::MONTH, date::day_month),
    (Open::FIGURE.or(Open::ORDINAL), Open::MONTH, date::day_month_year_by_commas),
    (Open::FIGURE, Open::TH, date::day_alone),
    (Open::MONTH.or(Open::UNIT), Open::MONTH, date::month_year),
    (Open::WEEKDAY, Open::WEEKDAY, date::weekday_alone),
    (Open::FEAST, Open::FEAST, date::feast_day),
    (Open::NAMED, Open::NAMED, named::named_period),
    (
        Open::UNIT.or(Open::ORDINAL).or(Open::FIGURE).or(Open::FISCAL),
        Open::QUARTER.or(Open::CODE),
        part::quarter,
    ),
    (
        Open::UNIT.or(Open::ORDINAL).or(Open::FIGURE).or(Open::FISCAL).or(Open::HALF),
        Open::HALF.or(Open::CODE),
        part::halfyear,
    ),
    (Open::SEASON, Open::SEASON, part::season),
    (Open::UNIT, Open::WEEKEND, part::weekend),
    (
        Open::FIGURE.or(Open::UNIT).or(Open::FISCAL).or(Open::ERA).or(Open::SPOKEN),
        Open::YEAR.or(Open::ERA).or(Open::SPOKEN),
        year::year,
    ),
    (Open::UNIT.or(Open::FISCAL), Open::EARLY_YEAR, year::year),
    (Open::FIGURE.or(Open::DECADE), Open::DECADE.or(Open::TENS), year::decade),
    (Open::FIGURE.or(Open::ORDINAL), Open::CENTURY, year::century),
    (Open::DEICTIC, Open::DEICTIC, relative::deictic),
    (
        Open::UNIT.or(Open::DAYPART).or(Open::FISCAL).or(Open::DEICTIC),
        Open::UNIT.or(Open::DAYPART),
        relative::pointed,
    ),
];

/// Any date: the one that reads furthest.
pub(crate) fn dated<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (date, rest) = at.date(input, || furthest(at, input)).ok_or(Err::Error(()))?;
    Ok((rest, date))
}

fn furthest<'a>(at: Reader<'a>, input: &'a str) -> Option<(Expression, &'a str)> {
    let (telling, phrase) = (at.telling(input), at.phrase(input));
    let mut best: Option<(Expression, &str)> = None;
    let called_for = |words: Open, more: Open| words.meets(telling) && more.meets(phrase);
    for (_, _, shape) in DATES.iter().filter(|(words, more, _)| called_for(*words, *more)) {
        if let Ok((rest, found)) = shape(at, input)
            && best.as_ref().is_none_or(|(_, furthest)| rest.len() < furthest.len())
        {
            best = Some((found, rest));
        }
    }
    best
}

/// mid-September – early next week – late in 1944 – the end of the year – the beginning of May – later this year
pub(crate) fn part_of_date<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let linked = (gap, preposition(at), gap).map(|_| ());
    let adjective =
        (opt((the(at), gap)), early(at), alt((linked, gap_or_hyphen))).map(|(_, modifier, ())| modifier);
    let noun = (opt((the(at), gap)), edge(at), gap, of(at), gap).map(|(_, modifier, ..)| modifier);
    let (rest, (modifier, date)) = (alt((noun, adjective)), |input| whole(at, input)).parse(input)?;
    Ok((rest, Expression { modifier: Some(modifier), ..date }))
}

/// A date, or a period that only its modifier makes one: "the end of the month", "late in the year".
pub(super) fn whole<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let told = |input| relative::told_unit(at, input);
    alt((|input| dated(at, input), told, move |input| after_article(at, input))).parse(input)
}

fn after_article<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, _) = (the(at), gap).parse(input)?;
    dated(at, rest)
}

/// about 1776 – around Nov. 1 – no later than June 30 – post-1959
pub(crate) fn about_date<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let bounded = alt(((about(at), gap), (prefix(at), hyphen)));
    let (rest, ((modifier, ()), date)) = (bounded, |input| dated(at, input)).parse(input)?;
    let named = !matches!(
        date.meaning,
        Meaning::Offset { .. } | Meaning::Part(Part::Weekend | Part::Weekday(_) | Part::Season(_), _)
    );
    // "Over the weekend" is no bound, and what one talks "about last week" no guess.
    let bounds = match modifier {
        Modifier::Approx | Modifier::Before | Modifier::After => named,
        Modifier::OnOrBefore | Modifier::OnOrAfter => true,
        _ => false,
    };
    if bounds { Ok((rest, Expression { modifier: Some(modifier), ..date })) } else { Err(Err::Error(())) }
}

/// nearly four years ago – about two weeks later
pub(crate) fn about_distance<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (modifier, (), date)) =
        (about(at), gap, |input| relative::distance(at, input)).parse(input)?;
    let modifier = match date.meaning {
        Meaning::Offset { count, .. } => bound(modifier, count),
        _ => modifier,
    };
    Ok((rest, Expression { modifier: Some(modifier), ..date }))
}

/// What a bound of the distance says of the point at its end: "more than two years ago" is before that year.
pub(crate) fn bound(modifier: Modifier, count: i32) -> Modifier {
    match (modifier, count < 0) {
        (Modifier::MoreThan, true) | (Modifier::LessThan, false) => Modifier::Before,
        (Modifier::MoreThan, false) | (Modifier::LessThan, true) => Modifier::After,
        (Modifier::EqualOrMore, true) | (Modifier::EqualOrLess, false) => Modifier::OnOrBefore,
        (Modifier::EqualOrMore, false) | (Modifier::EqualOrLess, true) => Modifier::OnOrAfter,
        (modifier, _) => modifier,
    }
}

/// What something may happen "in the last" one of: the last century is one before this.
const LONG: [Granularity; 5] =
    [Granularity::Day, Granularity::Week, Granularity::Month, Granularity::Year, Granularity::Decade];

/// the past three years – the next two weeks – the first nine months of 1990 – the past decade
pub(crate) fn adjoining_length<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let article = || opt((the(at), gap));
    let pointed = verify(pointer(at), |(count, anchor)| *count != 0 || *anchor == Anchor::Published);
    let first = verify(ordinal(at), |number| *number == 1);
    let towards = alt((adjoining(at).map(|_| ()), pointed.map(|_| ()), first.map(|_| ())));
    let some = preceded(opt(terminated(few(at), gap)), units(at)).map(|unit| length(Amount::Unknown, unit));
    let many = (article(), towards, gap, alt((counted(at), some))).map(|(.., meaning)| meaning);
    let several = verify(|input| count(at, input), |amount| *amount != Amount::whole(1));
    let turned = (article(), several, gap, pointer(at), gap, units(at));
    let turned = turned.map(|(_, amount, .., unit)| length(amount, unit));
    let past = verify(adjoining(at), |reference| *reference == Reference::Past);
    let one = (article(), past, gap, unit(at)).map(|(.., unit)| length(Amount::whole(1), unit));
    // "Last year" is a year, what happened "in the last year" happened in so long a time.
    let spends = |sense| matches!(sense, Sense::Preposition | Sense::About(Modifier::MoreThan));
    let last =
        verify(pointer(at), |pointer| *pointer == (-1, Anchor::Published) && at.follows(input, spends));
    let long = verify(unit(at), |unit| LONG.contains(unit));
    let one_behind = (the(at), gap, last, gap, long).map(|(.., unit)| length(Amount::whole(1), unit));
    let of_date = preceded((gap, of(at), gap), |input| dated(at, input));
    let (rest, (meaning, _)) = (alt((many, turned, one, one_behind)), opt(of_date)).parse(input)?;
    if !closed(rest) || is_age(at, rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, meaning.into()))
}
