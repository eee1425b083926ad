//! Any date, and parts and bounds of it: "mid-September", "the end of 1990", "about 1776".

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::duration::{counted, length};
use super::number::{closed, count, ordinal};
use super::word::{
    about, adjoining, early, edge, few, gap, gap_or_hyphen, of, pointer, preposition, the, unit, units,
};
use super::{Openers as Open, Parsed, Reader, Shape, date, named, part, relative, year};
use crate::calendar::{Amount, Granularity, Modifier, Part, Reference};
use crate::expression::{Anchor, Expression, Meaning};
use crate::lexicon::Sense;

/// The dates that may stand under a modifier, at the end of a range, or beside a time of the clock.
///
/// Each stands beside the words that can tell it: its first word behind articles and pointers.
const DATES: &[(Open, Shape)] = &[
    (Open::FIGURE, date::iso),
    (Open::FIGURE, date::numeric),
    (Open::MONTH.or(Open::WEEKDAY), date::month_day),
    (Open::FIGURE.or(Open::ORDINAL).or(Open::WEEKDAY), date::day_month),
    (Open::FIGURE.or(Open::ORDINAL), date::day_month_year_by_commas),
    (Open::FIGURE, date::day_alone),
    (Open::MONTH.or(Open::UNIT), date::month_year),
    (Open::WEEKDAY, date::weekday_alone),
    (Open::FEAST, date::feast_day),
    (Open::NAMED, named::named_period),
    (Open::UNIT.or(Open::ORDINAL).or(Open::FIGURE).or(Open::FISCAL), part::quarter),
    (Open::UNIT.or(Open::ORDINAL).or(Open::FIGURE).or(Open::FISCAL).or(Open::HALF), part::halfyear),
    (Open::SEASON, part::season),
    (Open::UNIT, part::weekend),
    (Open::FIGURE.or(Open::UNIT).or(Open::FISCAL).or(Open::ERA).or(Open::NUMBER), year::year),
    (Open::FIGURE.or(Open::DECADE), year::decade),
    (Open::FIGURE.or(Open::ORDINAL), year::century),
    (Open::DEICTIC, relative::deictic),
    (Open::UNIT.or(Open::DAYPART).or(Open::FISCAL).or(Open::DEICTIC), relative::pointed),
];

/// Any date: the one that reads furthest.
pub(crate) fn dated<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let telling = at.telling(input);
    let mut best: Option<(&str, Expression)> = None;
    for (_, shape) in DATES.iter().filter(|(words, _)| words.meets(telling)) {
        if let Ok((rest, found)) = shape(at, input)
            && best.is_none_or(|(furthest, _)| rest.len() < furthest.len())
        {
            best = Some((rest, found));
        }
    }
    best.ok_or(Err::Error(()))
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
fn whole<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let told = |input| relative::told_unit(at, input);
    alt((|input| dated(at, input), told, move |input| after_article(at, input))).parse(input)
}

fn after_article<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, _) = (the(at), gap).parse(input)?;
    dated(at, rest)
}

/// the last week of August – the first day of 2015 – the second week in May 2014
pub(crate) fn unit_of_date<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let last = pointer(at).map(|(count, _)| (count < 0).then_some(Modifier::End));
    let first = ordinal(at).map(|number| (number == 1).then_some(Modifier::Start));
    let of_one = || (gap, unit(at), gap, of(at), gap).map(|_| ());
    let in_one = (gap, unit(at), gap, preposition(at), gap).map(|_| ());
    let placed = alt((terminated(last, of_one()), terminated(first, alt((of_one(), in_one)))));
    let mut shape = (opt((the(at), gap)), placed, |input| whole(at, input));
    let (rest, (_, modifier, date)) = shape.parse(input)?;
    Ok((rest, Expression { modifier, ..date }))
}

/// about 1776 – around Nov. 1
pub(crate) fn about_date<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (modifier, (), date)) = (about(at), gap, |input| dated(at, input)).parse(input)?;
    let named = !matches!(
        date.meaning,
        Meaning::Offset { .. } | Meaning::Part(Part::Weekend | Part::Weekday(_) | Part::Season(_), _)
    );
    // "Over the weekend" is no bound, and what one talks "about last week" no guess.
    if modifier != Modifier::Approx || !named {
        return Err(Err::Error(()));
    }
    Ok((rest, Expression { modifier: Some(modifier), ..date }))
}

/// nearly four years ago – about two weeks later
pub(crate) fn about_distance<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (modifier, (), date)) =
        (about(at), gap, |input| relative::distance(at, input)).parse(input)?;
    Ok((rest, Expression { modifier: Some(modifier), ..date }))
}

/// What something may happen "in the last" one of: the last century is one before this.
const LONG: [Granularity; 5] =
    [Granularity::Day, Granularity::Week, Granularity::Month, Granularity::Year, Granularity::Decade];

/// the past three years – the next two weeks – the first nine months of 1990 – the past decade
pub(crate) fn adjoining_length<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let article = || opt((the(at), gap));
    let pointed = verify(pointer(at), |(count, anchor)| *count != 0 || *anchor == Anchor::Published);
    let towards = alt((adjoining(at).map(|_| ()), pointed.map(|_| ()), ordinal(at).map(|_| ())));
    let some = preceded(opt(terminated(few(at), gap)), units(at)).map(|unit| length(Amount::Unknown, unit));
    let many = (article(), towards, gap, alt((counted(at), some))).map(|(.., meaning)| meaning);
    let several = verify(|input| count(at, input), |amount| *amount != Amount::whole(1));
    let turned = (article(), several, gap, pointer(at), gap, units(at));
    let turned = turned.map(|(_, amount, .., unit)| length(amount, unit));
    let past = verify(adjoining(at), |reference| *reference == Reference::Past);
    let one = (article(), past, gap, unit(at)).map(|(.., unit)| length(Amount::whole(1), unit));
    // "Last year" is a year, what happened "in the last year" happened in so long a time.
    let spent =
        at.follows(input, |sense| matches!(sense, Sense::Preposition | Sense::About(Modifier::MoreThan)));
    let last = verify(pointer(at), move |pointer| spent && *pointer == (-1, Anchor::Published));
    let long = verify(unit(at), |unit| LONG.contains(unit));
    let one_behind = (the(at), gap, last, gap, long).map(|(.., unit)| length(Amount::whole(1), unit));
    let of_date = preceded((gap, of(at), gap), |input| dated(at, input));
    let (rest, (meaning, _)) = (alt((many, turned, one, one_behind)), opt(of_date)).parse(input)?;
    if !closed(rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, meaning.into()))
}
