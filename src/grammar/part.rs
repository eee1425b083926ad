//! Parts of a year: seasons, quarters, halves; weekends.

use nom::branch::alt;
use nom::character::complete::one_of;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::neighbour::{called_for, is_homonym};
use super::number::{figures, ordinal};
use super::word::{
    Says, filler, gap, gap_or_hyphen, half, half_code, of, of_pointer, pointing, quarter_code, read,
    season as season_word, sense, the, year_noun,
};
use super::year::{Within, ahead, finish, place, within};
use super::{Openers, Parsed, Reader};
use crate::calendar::{Granularity, Part};
use crate::expression::{Expression, Of};
use crate::lexicon::Sense;

/// the spring of 1794 – summer 2007 – last fall – the following spring – winter – den ganzen Sommer – Winter
/// 1941/42
pub(crate) fn season<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let pointed = |input| pointing(at, input);
    let whole = (the(at), gap, filler(at), gap).map(|_| ());
    let mut shape = (
        opt(pointed),
        opt(whole),
        opt((the(at), gap)),
        season_word(at),
        alt((over_two_years(at), within(at))),
    );
    let (rest, (pointer, whole, article, season, within)) = shape.parse(input)?;
    let within = match (pointer, within) {
        (Some((count, anchor)), Within::Of(Of::Open)) => Within::Of(of_pointer(count, anchor)),
        (_, within) => within,
    };
    if pointer.is_none() && whole.is_none() && within == Within::Of(Of::Open) {
        // "the fall of Saigon" is no autumn, and "springs from" no spring.
        let word = if article.is_some() { the_word(at, input) } else { input };
        let taken = gap(rest).is_ok_and(|(next, ())| of(at).parse(next).is_ok());
        if is_homonym(at, word) && (taken || !called_for(at, input)) {
            return Err(Err::Error(()));
        }
    }
    // In "the Spring Offensive" the article belongs to the offensive.
    let named = gap(rest).is_ok_and(|(next, ())| next.starts_with(char::is_uppercase));
    if article.is_some() && named && within == Within::Of(Of::Open) {
        return Err(Err::Error(()));
    }
    finish(rest, place(Part::Season(season), within))
}

/// 1941/42 – of 1941–1942: the year in which a winter begins, and the next one.
fn over_two_years<'a>(at: Reader<'a>) -> impl Says<'a, Within> {
    move |input: &'a str| {
        let first = preceded((gap, opt((of(at), gap)), opt((year_noun(at), gap))), figures(4..=4));
        let second = preceded(one_of("/-–"), alt((figures(4..=4), figures(2..=2))));
        let next = |(first, second): &(u32, u32)| *second == first + 1 || *second == (first + 1) % 100;
        verify((first, second), next).map(|(first, _)| Within::Year(first as i32)).parse(input)
    }
}

fn the_word<'a>(at: Reader<'a>, input: &'a str) -> &'a str {
    (the(at), gap).parse(input).map_or(input, |(rest, _)| rest)
}

/// the third quarter – third-quarter – Q3 2001 – the 1988 second quarter – this year's first quarter
pub(crate) fn quarter<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let noun =
        sense(at, Openers::UNIT, |sense| matches!(sense, Sense::Unit(Granularity::Quarter)).then_some(()));
    let fiscal = || opt((super::word::fiscal(at), gap));
    let spoken = (fiscal(), ordinal(at), gap_or_hyphen, fiscal(), noun).map(|(_, number, ..)| number);
    let number = alt((spoken, quarter_code(at)));
    let mut shape = (opt(ahead(at)), opt((the(at), gap)), number, within(at));
    let (rest, (ahead, article, quarter, within)) = shape.parse(input)?;
    let hyphenated = read(input, rest).contains(crate::lexicon::is_dash);
    // In "the third-quarter loss" the article belongs to the loss.
    if !(1..=4).contains(&quarter) || (article.is_some() && hyphenated) {
        return Err(Err::Error(()));
    }
    finish(rest, place(Part::Quarter(quarter), narrower(ahead, within)))
}

/// the first half of 2022 – this year's second half – H1 2023
pub(crate) fn halfyear<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let spoken = terminated(alt((ordinal(at), last_half(at))), (gap_or_hyphen, half(at)));
    let number = alt((spoken, half_code(at)));
    let (rest, (ahead, _, number, within)) =
        (opt(ahead(at)), opt((the(at), gap)), number, within(at)).parse(input)?;
    let within = narrower(ahead, within);
    // A half without its year may be one of a match, unless figures of business follow.
    let reported = read(input, rest).contains(crate::lexicon::is_dash)
        && gap(rest).is_ok_and(|(next, ())| at.senses(next).any(|(sense, _)| sense == Sense::Figures));
    if !(1..=2).contains(&number) || within == Within::Of(Of::Open) && !reported {
        return Err(Err::Error(()));
    }
    finish(rest, place(Part::Halfyear(number), within))
}

/// erstes Halbjahr 2022 – zweites Halbjahr
pub(crate) fn halfyear_noun<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let noun =
        sense(at, Openers::UNIT, |sense| matches!(sense, Sense::Unit(Granularity::Halfyear)).then_some(()));
    let (rest, (_, number, _, _, within)) =
        (opt((the(at), gap)), ordinal(at), gap, noun, within(at)).parse(input)?;
    if !(1..=2).contains(&number) {
        return Err(Err::Error(()));
    }
    finish(rest, place(Part::Halfyear(number), within))
}

/// last, latter: the second of two.
fn last_half<'a>(at: Reader<'a>) -> impl Says<'a, u8> {
    sense(at, Openers::POINTER, |sense| matches!(sense, Sense::Pointer(-1, _)).then_some(2))
}

/// What is said before a part, if behind it nothing is said.
fn narrower(ahead: Option<Within>, behind: Within) -> Within {
    match (ahead, behind) {
        (Some(ahead), Within::Of(Of::Open)) => ahead,
        (_, behind) => behind,
    }
}

/// the weekend
pub(crate) fn weekend<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let noun =
        sense(at, Openers::UNIT, |sense| matches!(sense, Sense::Unit(Granularity::Weekend)).then_some(()));
    let (rest, ()) = preceded(opt((the(at), gap)), noun).parse(input)?;
    finish(rest, place(Part::Weekend, Within::Of(Of::Open)))
}
