//! Times without a place: "now", "recently", "the future".

use nom::{Err, Parser};

use super::number::count;
use super::word::{behind_preposition, gap, of, reference as reference_word, the};
use super::{Parsed, Reader};
use crate::expression::{Expression, Meaning};

/// now – recently – the future – at "the time"
pub(crate) fn reference<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, reference) = reference_word(at).parse(input)?;
    // What opens like a noun is one only behind a preposition and before no "of": "at the time", "of the past".
    let noun = the(at).parse(input).is_ok() || super::word::pointer(at).parse(input).is_ok();
    let owned = gap(rest).is_ok_and(|(next, ())| of(at).parse(next).is_ok());
    let counted = gap(rest).is_ok_and(|(next, ())| count(at, next).is_ok());
    if noun && (owned || counted || !behind_preposition(at, input)) {
        return Err(Err::Error(()));
    }
    Ok((rest, Expression::from(Meaning::Reference(reference))))
}
