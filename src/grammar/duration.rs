//! Lengths of time: "three weeks", "two-year", "the past three years".

use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::number::{closed, count, opens, ordinal};
use super::word::{
    Says, about, adjoining, attribute, few, filler, gap, gap_or_hyphen, gap0, half, hyphen, one, pointer,
    the, unit, unit_or_units, units,
};
use super::{Parsed, Reader};
use crate::calendar::{Amount, Granularity, Length};
use crate::expression::{Expression, Meaning};

fn length(amount: Amount, unit: Granularity) -> Meaning {
    Meaning::Length(Length { amount, unit })
}

/// three weeks – two-year – 24 hours – an hour and a half – 2 1/2 years – 12hrs
pub(crate) fn counted<'a>(at: Reader<'a>) -> impl Says<'a, Meaning> {
    let number = move |input| count(at, input);
    let between = alt((gap_or_hyphen, gap0));
    let more = opt(terminated(filler(at), gap_or_hyphen));
    let and_half = opt((gap, super::word::and(at), gap, one(at), gap, half(at)));
    let told = |(amount, _, _, unit, half): (Amount, _, _, Granularity, Option<_>)| match amount {
        Amount::Tenths(tenths) if half.is_some() => length(Amount::Tenths(tenths + 5), unit),
        amount => length(amount, unit),
    };
    (number, between, more, unit_or_units(at), and_half).map(told)
}

/// three weeks – about a week – at least 20 more years – two-year-old
pub(crate) fn duration<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let mut shape = (opt(terminated(about(at), gap)), counted(at), opt((hyphen, attribute(at))));
    let (rest, (modifier, meaning, _)) = shape.parse(input)?;
    if !closed(rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, Expression { meaning, time: None, modifier }))
}

/// years – decades-long
pub(crate) fn units_alone<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (unit, _)) = (units(at), opt((hyphen, attribute(at)))).parse(input)?;
    Ok((rest, length(Amount::Unknown, unit).into()))
}

/// day-long – month-long
pub(crate) fn unit_long<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (unit, _, ())) = (unit(at), hyphen, attribute(at)).parse(input)?;
    Ok((rest, length(Amount::whole(1), unit).into()))
}

/// the past three years – the next two weeks – recent months – the first nine months – the last few days
pub(crate) fn adjoining_length<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let towards = alt((adjoining(at).map(|_| ()), pointer(at).map(|_| ()), ordinal(at).map(|_| ())));
    let counted = counted(at);
    let vague = preceded(opt(terminated(few(at), gap)), units(at)).map(|unit| length(Amount::Unknown, unit));
    let single = preceded(adjoining_only(at), unit(at)).map(|unit| length(Amount::whole(1), unit));
    let many = (opt((the(at), gap)), towards, gap, alt((counted, vague))).map(|(.., meaning)| meaning);
    let one = preceded(opt((the(at), gap)), single);
    let (rest, meaning) = alt((many, one)).parse(input)?;
    if !closed(rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, meaning.into()))
}

/// past: what makes one unit a length.
fn adjoining_only<'a>(at: Reader<'a>) -> impl Says<'a, ()> {
    (adjoining(at), gap).map(|_| ())
}

/// the nine months – the two days
pub(crate) fn definite<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, meaning) = preceded((the(at), gap), counted(at)).parse(input)?;
    if !closed(rest) || !opens(at, input) {
        return Err(Err::Error(()));
    }
    Ok((rest, meaning.into()))
}
