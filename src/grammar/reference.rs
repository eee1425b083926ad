//! Times without a place: "now", "recently", "the future".

use nom::Parser;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::word::{gap, reference as reference_word, the};
use super::{Parsed, Reader};
use crate::expression::{Expression, Meaning};

/// now – recently – the future
pub(crate) fn reference<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, reference) = preceded(opt((the(at), gap)), reference_word(at)).parse(input)?;
    Ok((rest, Expression::from(Meaning::Reference(reference))))
}
