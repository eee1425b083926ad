//! Members of a list that take their month or noun from the end of it: "3., 4. und 7. Oktober".

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::preceded;
use nom::{Err, Parser};

use super::number::{opens, ordinal, ordinal_day};
use super::range::joint;
use super::word::{comma, gap, month, the, unit};
use super::year::{place, within};
use super::{Parsed, Reader};
use crate::calendar::{Granularity, Part, Period};
use crate::expression::{Expression, Meaning};

/// 3. (, 4. und 7. Oktober) – 11. (/12. Juli): one of several days of a month.
pub(crate) fn day_of_list<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    /// How many days one month may close; a bound keeps the time linear.
    const MOST: usize = 8;
    let (behind, first) = ordinal_day(at).parse(input)?;
    let mut rest = behind;
    for _ in 0..MOST {
        // The preposition may be said again: "am 16. und 17. sowie am 23. Mai".
        let again = opt((super::word::at_or_on(at), gap));
        let mut link =
            preceded(alt((joint(at).map(|_| ()), comma)), (again, opt((the(at), gap)))).map(|_| ());
        let (next, ()) = link.parse(rest)?;
        let (next, _) = ordinal_day(at).parse(next)?;
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
