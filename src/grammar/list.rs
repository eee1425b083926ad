//! Members of a list that share a month or a noun: "3., 4. und 7. Oktober", "11, 12 and 13 May", "May 11, 12 and 13".

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::preceded;
use nom::{Err, Parser};

use super::neighbour::{behind_preposition, counted_next};
use super::number::{day, figures, opens, ordinal, ordinal_day};
use super::range::joint;
use super::word::{Says, comma, gap, month, the, unit};
use super::year::{place, within};
use super::{Parsed, Reader};
use crate::calendar::{Granularity, Part, Period};
use crate::expression::{Expression, Meaning};
use crate::lexicon::{Sense, is_dash};

/// How many days one month may join; a bound keeps the time linear.
const MOST: usize = 8;

/// What stands between two members. The preposition may be said again: "am 4. und 5. sowie am 11. Mai".
fn link<'a>(at: Reader<'a>) -> impl Says<'a, ()> {
    move |input: &'a str| {
        let again = opt((super::word::at_or_on(at), gap));
        preceded(alt((joint(at).map(|_| ()), comma)), (again, opt((the(at), gap)))).map(|_| ()).parse(input)
    }
}

/// 3. (, 4. und 7. Oktober) – 11. (/12. Juli): one of several days of a month.
pub(crate) fn ordinal_of_list<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    before_month(at, input, || ordinal_day(at))
}

/// 11 (, 12 and 13 May): one of several days of a month.
pub(crate) fn day_of_list<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    // In "Operation Anvil 3, and 7 to 9 March" the number is the operation's.
    let word = at.word_before(input).is_some();
    if word && !behind_preposition(at, input) {
        Err(Err::Error(()))
    } else {
        before_month(at, input, || day(at))
    }
}

fn before_month<'a, D: Says<'a, u8>>(
    at: Reader<'a>,
    input: &'a str,
    day: impl Fn() -> D,
) -> Parsed<'a, Expression> {
    let (behind, first) = day().parse(input)?;
    let mut rest = behind;
    for _ in 0..MOST {
        let (next, ()) = link(at).parse(rest)?;
        let (next, _) = day().parse(next)?;
        if let Ok((_, (_, month, within))) = (gap, month(at), within(at)).parse(next) {
            let meaning = place(Part::MonthDay(month, first), within).filter(|_| opens(at, input));
            return meaning.map(|meaning| (behind, meaning.into())).ok_or(Err::Error(()));
        }
        rest = next;
    }
    Err(Err::Error(()))
}

/// 16. (und 17. Jahrhundert): a century whose noun another one brings.
pub(crate) fn century_of_list<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (behind, number) = preceded(opt((the(at), gap)), ordinal(at)).parse(input)?;
    let noun = verify(unit(at), |unit| *unit == Granularity::Century);
    let again = opt((the(at), gap));
    let _ = (joint(at), again, ordinal(at), gap, noun).parse(behind)?;
    match number.checked_sub(1).filter(|_| opens(at, input)) {
        Some(century) => Ok((behind, Meaning::Period(Period::Century(century.into())).into())),
        None => Err(Err::Error(())),
    }
}

/// (May 11,) 12 (and 13) – (May 11, 12 and) 13, 2023: one of several days behind their month.
pub(crate) fn day_behind_month<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (behind, own) = day(at).parse(input)?;
    let (month, closes) = month_before(at, input).ok_or(Err::Error(()))?;
    let mut last = behind;
    for _ in 0..MOST {
        match (link(at), day(at)).parse(last) {
            Ok((rest, _)) => last = rest,
            Err(_) => break,
        }
    }
    let (rest, within) = within(at).parse(last)?;
    let ends = last.len() == behind.len();
    // In "on May 11, 12 people" the number counts people.
    let counts = ends && (!closes || counted_next(at, behind));
    let meaning = place(Part::MonthDay(month, own), within).filter(|_| !counts);
    let rest = if ends { rest } else { behind };
    meaning.map(|meaning| (rest, meaning.into())).ok_or(Err::Error(()))
}

/// The month before a list of days of which one begins at the input, and whether a word or a dash leads to it.
fn month_before(at: Reader<'_>, input: &str) -> Option<(u8, bool)> {
    let mut closes = false;
    let mut member = input;
    for count in 0..MOST {
        let and = at.follows(member, |sense| matches!(sense, Sense::And));
        let joint = at.word_before(member).filter(|_| and).map_or(member, |(joint, _)| joint);
        let before = at.before(joint).trim_end();
        let dashed = before.ends_with(is_dash);
        let marked = before.strip_suffix(|mark| mark == ',' || is_dash(mark)).map(str::trim_end);
        if !and && marked.is_none() {
            return None;
        }
        closes |= count == 0 && (and || dashed);
        let before = marked.unwrap_or(before);
        let digits = before.bytes().rev().take(3).take_while(u8::is_ascii_digit).count();
        let start = before.len() - digits;
        member = at.text.get(start..).filter(|_| (1..=2).contains(&digits))?;
        figures(1..=2).parse(member).ok()?;
        let month = |sense| if let Sense::Month(month) = sense { Some(month) } else { None };
        if let Some(month) = at.says_before(member, month) {
            return Some((month, closes));
        }
    }
    None
}
