//! Times without a place: "now", "recently", "the future".

use nom::combinator::opt;
use nom::{Err, Parser};

use super::number::count;
use super::word::{
    adjoining, and, behind_preposition, gap, is_homonym, of, reference as reference_word, the, then, units,
};
use super::{Parsed, Reader};
use crate::expression::{Expression, Meaning};

/// now – recently – the future – at "the time"
pub(crate) fn reference<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    if let Ok((rest, reference)) = then(at).parse(input)
        && behind_preposition(at, input)
    {
        return Ok((rest, Meaning::Reference(reference).into()));
    }
    let (rest, reference) = reference_word(at).parse(input)?;
    // "The future of the port" is the port's, "the future European order" no time, and "the past three years" are a length.
    let noun = the(at).parse(input).is_ok();
    let takes = |next: &str| {
        of(at).parse(next).is_ok() || count(at, next).is_ok() || next.starts_with(char::is_uppercase)
    };
    let taken = gap(rest).is_ok_and(|(next, ())| takes(next));
    // Bare, "Zukunft" is a time only behind a preposition.
    let bare = is_homonym(at, input) && !behind_preposition(at, input);
    if bare || (noun && taken) {
        return Err(Err::Error(()));
    }
    Ok((rest, Meaning::Reference(reference).into()))
}

/// recent years – the coming months – the past weeks: units without a number, near the anchor.
pub(crate) fn near_units<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let mut shape = (opt((the(at), gap)), adjoining(at), gap, units(at), opt((gap, and(at), gap, units(at))));
    let (rest, (_, reference, ..)) = shape.parse(input)?;
    Ok((rest, Meaning::Reference(reference).into()))
}
