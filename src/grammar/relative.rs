//! Times by their distance from an anchor: "yesterday", "last week", "two days later", "that morning".

use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;
use nom::{Err, Parser};

use super::number::{count, opens};
use super::word::{
    away, daypart, deictic as deictic_word, deictic_part, fiscal, gap, gap_or_hyphen, one, pointer, the,
    unit, unit_or_units, units,
};
use super::{Parsed, Reader};
use crate::calendar::{Amount, Daypart, Granularity, Reference, TimeOfDay};
use crate::expression::{Anchor, Expression, Meaning, Of};

/// What "last", "this", "next" say of a named part.
pub(crate) fn of_pointer(count: i32, anchor: Anchor) -> Of {
    match count {
        ..0 => Of::Last(anchor),
        0 => Of::This(anchor),
        1.. => Of::Next(anchor),
    }
}

fn offset(count: i32, unit: Granularity, anchor: Anchor) -> Expression {
    Meaning::Offset { count, unit, anchor }.into()
}

fn on_daypart(expression: Expression, part: Option<Daypart>) -> Expression {
    Expression { time: part.map(TimeOfDay::Daypart), ..expression }
}

/// yesterday – tomorrow morning – tonight
pub(crate) fn deictic<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let part = opt(preceded(gap, daypart(at)));
    let whole = (deictic_word(at), part).map(|(days, part)| (days, part));
    let (rest, (days, part)) =
        alt((whole, deictic_part(at).map(|(days, part)| (days, Some(part))))).parse(input)?;
    Ok((rest, on_daypart(offset(days, Granularity::Day, Anchor::Published), part)))
}

/// last week – this year – the following day – that month – the next morning – last night
pub(crate) fn pointed<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let noun = alt((unit(at).map(Ok), daypart(at).map(Err)));
    let mut shape =
        (opt((the(at), gap)), pointer(at), gap, opt((pointer(at), gap)), opt((fiscal(at), gap)), noun);
    let (rest, (article, (count, anchor), (), second, _, noun)) = shape.parse(input)?;
    // "this past week", "that same day": the second word only stresses the first, unless it moves on.
    let (count, anchor) = match second {
        Some(((second, _), ())) if count == 0 => (second, anchor),
        Some(_) => return Err(Err::Error(())),
        None => (count, anchor),
    };
    let whole_days = |unit: Granularity| unit >= Granularity::Day;
    // "the next day" follows the day just told; "next week" follows the day of publication.
    let told = article.is_some() && count > 0;
    match noun {
        Ok(unit) if whole_days(unit) => {
            let told = told || (unit == Granularity::Day && count != 0);
            let anchor = if told { Anchor::Mentioned } else { anchor };
            Ok((rest, offset(count, unit, anchor)))
        }
        Err(part) => {
            let told = told || count > 0;
            let anchor = if told { Anchor::Mentioned } else { anchor };
            Ok((rest, on_daypart(offset(count, Granularity::Day, anchor), Some(part))))
        }
        Ok(_) => Err(Err::Error(())),
    }
}

/// three weeks ago – two days later – a year earlier – several months ago – days later
pub(crate) fn distance<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let counted =
        (|input| count(at, input), gap_or_hyphen, opt((super::word::filler(at), gap)), unit_or_units(at))
            .map(|(amount, _, _, unit)| (amount, unit));
    let vague = units(at).map(|unit| (Amount::Unknown, unit));
    let (rest, ((amount, unit), _, (sign, anchor))) =
        (alt((counted, vague)), gap_or_hyphen, away(at)).parse(input)?;
    Ok((rest, moved(amount, unit, sign, anchor)))
}

/// year-earlier – year-ago
pub(crate) fn one_unit_away<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (_, unit, _, (sign, anchor))) =
        (opt((the(at), gap)), unit(at), super::word::hyphen, away(at)).parse(input)?;
    if !opens(at, input) {
        return Err(Err::Error(()));
    }
    Ok((rest, offset(sign, unit, anchor)))
}

/// the day before – the year after
pub(crate) fn unit_before<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (_, _, unit, _, (sign, anchor))) =
        (alt((the(at), one(at))), gap, unit(at), gap, away(at)).parse(input)?;
    if unit < Granularity::Day {
        return Err(Err::Error(()));
    }
    Ok((rest, offset(sign, unit, anchor)))
}

/// So many units from an anchor; only the direction where their number is open.
pub(crate) fn moved(amount: Amount, unit: Granularity, sign: i32, anchor: Anchor) -> Expression {
    let towards = if sign < 0 { Reference::Past } else { Reference::Future };
    let (count, unit) = match amount {
        Amount::Unknown => return Meaning::Reference(towards).into(),
        Amount::Tenths(tenths) if tenths % 10 == 0 => (tenths / 10, unit),
        // Half a larger unit is told in the smaller one.
        Amount::Tenths(tenths) => match unit {
            Granularity::Century => (tenths * 10, Granularity::Year),
            Granularity::Decade => (tenths, Granularity::Year),
            Granularity::Year => (tenths * 12 / 10, Granularity::Month),
            Granularity::Month => (tenths * 3, Granularity::Day),
            Granularity::Week => (tenths * 7 / 10, Granularity::Day),
            Granularity::Day => (tenths * 24 / 10, Granularity::Hour),
            Granularity::Hour => (tenths * 6, Granularity::Minute),
            unit => (tenths / 10, unit),
        },
    };
    offset(sign.saturating_mul(i32::try_from(count).unwrap_or(i32::MAX)), unit, anchor)
}

/// the year – the month: the one just told, where something else says that it is a date.
pub(crate) fn told_unit<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (_, _, _, unit)) = (the(at), gap, opt((fiscal(at), gap)), unit(at)).parse(input)?;
    if unit < Granularity::Day {
        return Err(Err::Error(()));
    }
    Ok((rest, offset(0, unit, Anchor::Mentioned)))
}
