//! Times without a place: "now", "recently", "the future".

use nom::combinator::opt;
use nom::{Err, Parser};

use super::neighbour::{behind_preposition, is_homonym};
use super::number::count;
use super::word::{adjoining, and, gap, of, prospect, reference as reference_word, the, then, units};
use super::{Parsed, Reader};
use crate::expression::{Expression, Meaning};
use crate::lexicon::is_dash;

/// now – recently – the future – a bright future – at "the time"
pub(crate) fn reference<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let word = reference_word(at).parse(input);
    // "The time being" is more than the time.
    let further = |rest: &str| word.as_ref().map_or(true, |(further, _)| rest.len() < further.len());
    if let Ok((rest, reference)) = then(at).parse(input)
        && further(rest)
        && behind_preposition(at, input)
        && word.as_ref().map_or(true, |(further, _)| rest.len() <= further.len())
    {
        return Ok((rest, Meaning::Reference(reference).into()));
    }
    if let Ok((rest, reference)) = prospect(at).parse(input)
        && ends_phrase(at, rest)
    {
        return Ok((rest, Meaning::Reference(reference).into()));
    }
    let (rest, reference) = word?;
    // "The future European order" is no time, and "the past three years" are a length.
    let noun = the(at).parse(input).is_ok();
    let takes = |next: &str| count(at, next).is_ok() || next.starts_with(char::is_uppercase);
    let taken = gap(rest).is_ok_and(|(next, ())| takes(next));
    // Bare, "Zukunft" is a time only behind a preposition.
    let bare = is_homonym(at, input) && !behind_preposition(at, input);
    if bare || (noun && taken) {
        return Err(Err::Error(()));
    }
    Ok((rest, Meaning::Reference(reference).into()))
}

/// Whether no noun follows that the words before describe: "a bright future", "the future of", no "future earnings".
fn ends_phrase(at: Reader<'_>, rest: &str) -> bool {
    !rest.starts_with(is_dash)
        && gap(rest)
            .map_or(true, |(next, ())| !next.starts_with(char::is_alphanumeric) || of(at).parse(next).is_ok())
}

/// recent years – the coming months – the past weeks: units without a number, near the anchor.
pub(crate) fn near_units<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let mut shape = (opt((the(at), gap)), adjoining(at), gap, units(at), opt((gap, and(at), gap, units(at))));
    let (rest, (_, reference, ..)) = shape.parse(input)?;
    Ok((rest, Meaning::Reference(reference).into()))
}
