//! Lengths of time: "three weeks", "two-year", "the past three years".

use nom::branch::alt;
use nom::combinator::{opt, peek, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::neighbour::{behind_preposition, capital_next, joined_word};
use super::number::{closed, count, figures_count, number_word, ordinal_word};
use super::word::{
    Says, about, adjective, age, ahead, and, attribute, early, filler, gap, gap_or_hyphen, gap0, half, hedge,
    hyphen, lasting as lasting_word, multiple, one, read, the, to, unit, unit_or_units, units,
};
use super::{Parsed, Reader};
use crate::calendar::{Amount, Granularity, Length, Modifier};
use crate::expression::{Expression, Meaning};
use crate::lexicon::Sense;

pub(crate) fn length(amount: Amount, unit: Granularity) -> Meaning {
    Meaning::Length(Length { amount, unit })
}

/// three weeks – two-year – 24 hours – an hour and a half – 2 1/2 years – 12hrs – a fortnight
pub(crate) fn counted<'a>(at: Reader<'a>) -> impl Says<'a, Meaning> {
    move |input: &'a str| {
        let number = move |input| counts(at, input);
        // "A year or two" may be the two; in "a year and two months", "zwei Jahre und ein halbes Jahr" another length begins.
        let ends = move |input| if unit_follows(at, input) { Err(Err::Error(())) } else { Ok((input, ())) };
        let or_more = opt((gap, and(at), gap, move |input| number_word(at, input), ends))
            .map(|more| more.map(|(.., count, ())| count));
        let and_half = opt((gap, and(at), gap, one(at), gap, half(at), ends));
        let told =
            |((amount, unit), half, more): ((Amount, Granularity), Option<_>, Option<u32>)| match amount {
                Amount::Tenths(tenths) if half.is_some() => length(Amount::Tenths(tenths + 5), unit),
                Amount::Tenths(10) if more.is_some() => length(more.map_or(amount, Amount::whole), unit),
                amount => length(amount, unit),
            };
        let plain = (amount_of_units(at), and_half, or_more).map(told);
        // "Eight trading days", "two bloody weeks".
        let several = verify(number, |amount| *amount != Amount::whole(1));
        let described =
            (several, gap, adjective(at), gap, units(at)).map(|(amount, .., unit)| length(amount, unit));
        alt((plain, described)).parse(input)
    }
}

/// Whether a unit follows, with or without "half" before it.
fn unit_follows(at: Reader<'_>, rest: &str) -> bool {
    (gap_or_hyphen, opt((half(at), gap)), unit_or_units(at)).parse(rest).is_ok()
}

/// three weeks – 20 more years – two-year – two fortnights: how many of which unit.
pub(super) fn amount_of_units<'a>(at: Reader<'a>) -> impl Says<'a, (Amount, Granularity)> {
    move |input: &'a str| {
        let read = || counted_units(at, input).ok().map(|(rest, amount)| (amount, rest));
        at.amount(input, read).map(|(amount, rest)| (rest, amount)).ok_or(Err::Error(()))
    }
}

fn counted_units<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, (Amount, Granularity)> {
    let between = alt((gap_or_hyphen, gap0));
    let more = opt(terminated(filler(at), gap_or_hyphen));
    let unit = alt((unit_or_units(at).map(|unit| (1, unit)), multiple(at)));
    (move |input| counts(at, input), between, more, unit)
        .map(|(amount, _, _, (times, unit))| match amount {
            Amount::Tenths(tenths) => (Amount::Tenths(tenths * u64::from(times)), unit),
            Amount::Unknown => (amount, unit),
        })
        .parse(input)
}

/// three – two to three – 12-18 – one or two: how many, the last of them where there is a choice.
fn counts<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Amount> {
    let (rest, first) = count(at, input)?;
    let spaced = (gap, alt((to(at), and(at))), gap).map(|_| ());
    let joined = preceded(spaced, |input| count(at, input));
    let dashed = preceded(hyphen, alt((figures_count, |input| count(at, input))));
    let (rest, second) = opt(alt((joined, dashed))).parse(rest)?;
    match second {
        Some(second) if one(at).parse(input).is_ok() || first >= second => Err(Err::Error(())),
        second => Ok((rest, second.unwrap_or(first))),
    }
}

/// three weeks – about a week – at least 20 more years – two-year-old
pub(crate) fn duration<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let hedge = opt(preceded(gap, hedge(at)));
    let mut shape = (opt(terminated(about(at), gap)), counted(at), opt((hyphen, attribute(at))), hedge);
    let (rest, (modifier, meaning, _, hedge)) = shape.parse(input)?;
    // "Over several years" is no more than they are: an open number has no bound.
    let is_open = matches!(meaning, Meaning::Length(Length { amount: Amount::Unknown, .. }));
    let bounded = modifier.is_some_and(|modifier| modifier != Modifier::Approx);
    if !closed(rest)
        || is_rank(at, input, rest, meaning)
        || (is_open && bounded)
        || hyphen(rest).is_ok()
        || is_age(at, rest)
        || is_age_behind(at, input, rest, meaning)
        || is_share(at, input, meaning)
    {
        return Err(Err::Error(()));
    }
    Ok((rest, Expression { modifier: hedge.or(modifier), ..meaning.into() }))
}

/// years – decades-long – the early years – the weeks ahead
pub(crate) fn units_alone<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let described = opt(terminated(early(at), gap));
    let article = opt((the(at), gap, described));
    let ahead = alt(((hyphen, attribute(at)).map(|_| ()), (gap, ahead(at)).map(|_| ())));
    let (rest, (article, unit, _)) = (article, units(at), opt(ahead)).parse(input)?;
    // Quarters without a number are lodgings or parts of a town, and "the minutes" those of a meeting.
    let number = at.before(input).trim_end().ends_with(|last: char| last.is_ascii_digit());
    let other = unit == Granularity::Quarter || (article.is_some() && unit < Granularity::Hour);
    if other || number || is_age(at, rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, length(Amount::Unknown, unit).into()))
}

/// Whether it is an attribute of a noun, written with a hyphen, to which the article before belongs: "the two-week
/// crisis".
fn is_attributive(input: &str, rest: &str) -> bool {
    read(input, rest).contains(crate::lexicon::is_dash)
}

/// Whether a length is an age: "37 years" old.
pub(crate) fn is_age(at: Reader<'_>, rest: &str) -> bool {
    gap_or_hyphen(rest).is_ok_and(|(next, ())| age(at).parse(next).is_ok())
}

/// Whether the words before make years an age: "ab" 16 Jahren, "mit" 17 Jahren, "im Alter zwischen 14 und" 18 Jahren;
/// where a noun follows, they are its length: "mit" zehn Jahren Haft.
fn is_age_behind(at: Reader<'_>, input: &str, rest: &str, meaning: Meaning) -> bool {
    let years =
        matches!(meaning, Meaning::Length(Length { unit: Granularity::Year, amount: Amount::Tenths(_) }));
    if !years || capital_next(rest) {
        return false;
    }
    let first = joined_word(at, input).filter(|word| count(at, word).is_ok()).unwrap_or(input);
    let aged = |word| at.follows(word, |sense| sense == Sense::Aged);
    let of = || at.follows(first, |sense| matches!(sense, Sense::Of | Sense::Between));
    aged(first) || of() && at.word_before(first).is_some_and(|(of, _)| aged(of))
}

/// Whether what looks like a length is a share or an ordinal: "a quarter", "three-quarters", "a second".
fn is_share(at: Reader<'_>, input: &str, meaning: Meaning) -> bool {
    let Meaning::Length(Length { amount: Amount::Tenths(tenths), unit }) = meaning else { return false };
    let single = one(at).parse(input).is_ok();
    match unit {
        Granularity::Quarter => tenths == 10 || tenths == 30,
        Granularity::Second => single,
        _ => false,
    }
}

/// Whether it is a number that says a place: "the forty second office", unlike "forty seconds" and "forty-second".
fn is_rank(at: Reader<'_>, input: &str, rest: &str, meaning: Meaning) -> bool {
    let said = read(input, rest);
    let Meaning::Length(Length { amount, unit: Granularity::Second }) = meaning else { return false };
    let is_ordinal = |(word, _)| ordinal_word(at).parse(word).is_ok();
    amount > Amount::whole(1)
        && at.word_before(rest).is_some_and(is_ordinal)
        && !said.contains(crate::lexicon::is_dash)
        && !said.contains(|letter: char| letter.is_ascii_digit())
}

/// day-long – month-long
pub(crate) fn unit_long<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (unit, _, ())) = (unit(at), hyphen, attribute(at)).parse(input)?;
    Ok((rest, length(Amount::whole(1), unit).into()))
}

/// the nine months – the two days
pub(crate) fn definite<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, meaning) = preceded((the(at), gap), counted(at)).parse(input)?;
    if !closed(rest) || is_attributive(input, rest) || is_rank(at, input, rest, meaning) {
        return Err(Err::Error(()));
    }
    Ok((rest, meaning.into()))
}

/// zweijährig – jahrelang
pub(crate) fn lasting<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (modifier, (count, unit))) =
        (opt(terminated(about(at), gap)), lasting_word(at)).parse(input)?;
    if is_age(at, rest) {
        return Err(Err::Error(()));
    }
    let meaning = length(count.map_or(Amount::Unknown, Amount::whole), unit);
    Ok((rest, Expression { modifier, ..meaning.into() }))
}

/// Jahre – Monaten: behind a preposition, without which they are no length.
pub(crate) fn units_behind<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    peek(units(at)).parse(input)?;
    if behind_preposition(at, input) { units_alone(at, input) } else { Err(Err::Error(())) }
}
