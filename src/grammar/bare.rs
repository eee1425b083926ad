//! Nouns of time that stand bare, with no number and nothing that points: "a rainy day", "Date night".

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::terminated;
use nom::{Err, Parser};

use super::clock::part_of;
use super::duration::{is_age, length};
use super::neighbour::{capital_next, is_capitalised, is_homonym};
use super::number::{closed, figures, ordinal};
use super::word::{Says, attribute, daypart, gap, one, preposition, the, to, unit, whole as whole_word};
use super::{Parsed, Reader};
use crate::calendar::{Amount, Granularity, Part, TimeOfDay};
use crate::expression::{Anchor, Expression, Meaning, Of};
use crate::lexicon::{Sense, is_apostrophe, is_dash};

/// (a rainy) day – (my) week – (a crazy) month: one of its kind.
pub(crate) fn unit_alone<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, unit) = lived(at).parse(input)?;
    // Years have kinds, "fiscal" and "calendar", and "yr" is "your" as well.
    if unit < Granularity::Year && !is_age(at, rest) && stands_bare(at, input, rest) {
        Ok((rest, a_whole(unit)))
    } else {
        Err(Err::Error(()))
    }
}

/// (a rainy) afternoon – (Date) night – an evening: of some day.
pub(crate) fn part_alone<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (noun, _) = opt(terminated(one(at), gap)).parse(input)?;
    let (rest, part) = daypart(at).parse(noun)?;
    // "Good morning" greets, and Dawn may be somebody.
    if !stands_bare(at, noun, rest)
        || is_somebody(at, noun)
        || at.follows(noun, |sense| sense == Sense::Greets)
    {
        return Err(Err::Error(()));
    }
    let some_day = Meaning::Part(Part::Unknown(Granularity::Daypart), Of::Open);
    Ok((rest, Expression { time: Some(TimeOfDay::Daypart(part)), ..some_day.into() }))
}

/// all day – the whole week – all night long
pub(crate) fn whole<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let noun = daypart(at).map(|part| part_of(None, part));
    let noun = alt((noun, lived(at).map(a_whole)));
    let mut shape = (opt((the(at), gap)), whole_word(at), gap, noun, opt((gap, attribute(at))));
    let (rest, (_, _, _, expression, _)) = shape.parse(input)?;
    if rest.starts_with(joins) { Err(Err::Error(())) } else { Ok((rest, expression)) }
}

/// day 3 – week 12: one of several that are counted.
pub(crate) fn numbered_unit<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (unit, ..)) = (lived(at), gap, figures(1..=2)).parse(input)?;
    let compound = at.before(input).ends_with(joins);
    // "Year 7" is a class of a school.
    let school = is_capitalised(input) && unit == Granularity::Year;
    if compound || school || !closed(rest) { Err(Err::Error(())) } else { Ok((rest, a_whole(unit))) }
}

/// the second day – first night: of something that the words behind may name.
pub(crate) fn ordinal_day<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let day = verify(unit(at), |unit| *unit == Granularity::Day).map(|_| None);
    let noun = alt((day, daypart(at).map(Some)));
    let (rest, (_, _, _, part)) = (opt((the(at), gap)), ordinal(at), gap, noun).parse(input)?;
    if rest.starts_with(joins) || at.before(input).ends_with(joins) {
        return Err(Err::Error(()));
    }
    Ok((rest, Expression { time: part.map(TimeOfDay::Daypart), ..one_of_many().into() }))
}

/// A day of several that are counted, and the text says not from which.
pub(crate) fn one_of_many() -> Meaning {
    Meaning::Part(Part::Unknown(Granularity::Day), Of::This(Anchor::Mentioned))
}

/// day, week, month, year: the units that one lives through.
fn lived<'a>(at: Reader<'a>) -> impl Says<'a, Granularity> {
    use Granularity::{Day, Month, Week, Year};
    verify(unit(at), |unit| matches!(unit, Day | Week | Month | Year))
}

fn a_whole(unit: Granularity) -> Expression {
    length(Amount::whole(1), unit).into()
}

/// Whether a capital says that a word is somebody's name.
pub(super) fn is_somebody(at: Reader<'_>, input: &str) -> bool {
    is_capitalised(input) && at.senses(input).any(|(sense, _)| sense == Sense::GivenName)
}

/// Whether a noun means any one of its kind: nothing singles it out, and it is no part of a compound or a name.
fn stands_bare(at: Reader<'_>, input: &str, rest: &str) -> bool {
    /// So many words may stand between an article and its noun.
    const PHRASE: usize = 3;
    let singles_out = |sense| {
        let number = matches!(sense, Sense::Ordinal(_) | Sense::Number(_) | Sense::Few);
        number || matches!(sense, Sense::The | Sense::Pointer(..) | Sense::Every(_) | Sense::Per)
    };
    let singled =
        |word: &str| ordinal(at).parse(word).is_ok() || at.senses(word).any(|(sense, _)| singles_out(sense));
    let compound = at.before(input).ends_with(joins) || rest.starts_with(joins) || is_homonym(at, input);
    // "By day" and "day to day" are ways and no days.
    let way = at.follows(input, |sense| matches!(sense, Sense::Preposition | Sense::To))
        || (gap, alt((to(at), preposition(at))), gap, unit(at)).parse(rest).is_ok();
    !compound && !way && !is_name(at, input, rest) && !at.words_before(input).take(PHRASE).any(singled)
}

/// Whether a character makes one word of what stands on either side.
fn joins(mark: char) -> bool {
    is_dash(mark) || is_apostrophe(mark) || matches!(mark, '/' | '_')
}

/// Whether a capital says that the noun is a part of a name: "Women's Day", "Night Market".
fn is_name(at: Reader<'_>, input: &str, rest: &str) -> bool {
    is_capitalised(input) && (capital_next(rest) || at.words_before(input).next().is_some())
}
