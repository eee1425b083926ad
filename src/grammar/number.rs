//! Numbers: days of a month, counts of units, ordinals, years in figures.

use std::ops::RangeInclusive;

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::word::{Says, and, another, few, gap, gap_or_hyphen, half, number_and_half, one, sense};
use super::{Openers as Open, Parsed, Reader};
use crate::calendar::Amount;
use crate::lexicon::{Sense, is_dash};

/// A whole run of figures, of that many places: 2014
pub(crate) fn figures<'a>(places: RangeInclusive<usize>) -> impl Says<'a, u32> {
    let (least, most) = places.into_inner();
    move |input: &'a str| {
        let digits = input.bytes().take(most + 1).take_while(u8::is_ascii_digit);
        let add = |(length, value): (usize, u32), digit: u8| {
            (length + 1, value.saturating_mul(10).saturating_add(u32::from(digit - b'0')))
        };
        let (length, value) = digits.fold((0, 0), add);
        if (least..=most).contains(&length) { Ok((&input[length..], value)) } else { Err(Err::Error(())) }
    }
}

/// Whether a number that its month makes a day may begin at the input; it may be the end of a range, and it is none
/// that names something: "Platz 3. März".
pub(crate) fn opens_day(at: Reader<'_>, input: &str) -> bool {
    let numbered = at.follows(input, |sense| sense == Sense::Numbered);
    !numbered && (at.before(input).ends_with(is_dash) || opens(at, input))
}

/// Whether a number may begin at the input: it is no later part of a sum, a score, a version, a name.
pub(crate) fn opens(at: Reader<'_>, input: &str) -> bool {
    let before = at.before(input);
    if before.ends_with(' ') {
        return true;
    }
    let mut before = before.chars().rev();
    match before.next() {
        None => true,
        // "See you @8pm".
        Some('@') => before.next().is_none_or(char::is_whitespace),
        Some('$' | '€' | '£' | '¥' | '#' | '_' | '+' | '=' | '&' | '\\' | '~' | '№') => false,
        Some('.' | ',' | ':' | '/') => !before.next().is_some_and(|earlier| earlier.is_ascii_digit()),
        Some(dash) if is_dash(dash) => {
            let part = |sense| matches!(sense, Sense::Early(_) | Sense::Prefix(_));
            !before.next().is_some_and(char::is_alphanumeric)
                || at.follows(&at.text[at.text.len() - input.len() - dash.len_utf8()..], part)
        }
        Some(other) => !other.is_alphanumeric(),
    }
}

/// Whether a number ends before the rest: no unit sign, no further figures behind a dot, comma, colon or dash.
pub(crate) fn closed(rest: &str) -> bool {
    if rest.starts_with(' ') {
        return true;
    }
    let mut behind = rest.chars();
    match behind.next() {
        None => true,
        Some('%' | '°' | '€' | '$' | '£' | '_' | '+' | '=' | '@' | '\\') => false,
        Some('.' | ',' | ':' | '/') => !behind.next().is_some_and(|next| next.is_ascii_digit()),
        Some(dash) if is_dash(dash) => !behind.next().is_some_and(|next| next.is_ascii_digit()),
        Some(other) => !other.is_alphanumeric(),
    }
}

/// Whether a date or a time ends before the rest; figures behind a dash may be the end of a range.
pub(crate) fn closed_or_dashed(rest: &str) -> bool {
    closed(rest) || rest.starts_with(is_dash)
}

/// 4, 4th, fourth: a day of a month.
pub(crate) fn day<'a>(at: Reader<'a>) -> impl Says<'a, u8> {
    verify(number_of_day(at), |day| (1..=31).contains(day))
}

/// 4, 4th, fourth, 99: written as a day of a month is.
pub(crate) fn number_of_day<'a>(at: Reader<'a>) -> impl Says<'a, u8> {
    move |input: &'a str| {
        let written = terminated(figures(1..=2), opt(ordinal_suffix(at))).map(|day| day as u8);
        alt((written, ordinal_word(at))).parse(input)
    }
}

/// 4th, fourth: a day of a month that can only be one.
pub(crate) fn ordinal_day<'a>(at: Reader<'a>) -> impl Says<'a, u8> {
    verify(ordinal(at), |day| (1..=31).contains(day))
}

/// 4th, fourth
pub(crate) fn ordinal<'a>(at: Reader<'a>) -> impl Says<'a, u8> {
    move |input: &'a str| {
        let written = terminated(figures(1..=2), ordinal_suffix(at)).map(|number| number as u8);
        alt((written, ordinal_word(at))).parse(input)
    }
}

/// th: what makes figures an ordinal.
pub(crate) fn ordinal_suffix<'a>(at: Reader<'a>) -> impl Says<'a, ()> {
    sense(at, Open::TH, |sense| matches!(sense, Sense::OrdinalSuffix).then_some(()))
}

/// fourth
pub(super) fn ordinal_word<'a>(at: Reader<'a>) -> impl Says<'a, u8> {
    sense(at, Open::ORDINAL, |sense| if let Sense::Ordinal(ordinal) = sense { Some(ordinal) } else { None })
}

/// twelve, twenty-four, two hundred
pub(crate) fn number_word<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, u32> {
    if !at.says(input, Open::NUMBER.or(Open::ONE)) {
        return Err(Err::Error(()));
    }
    let simple = || {
        sense(at, Open::NUMBER, |sense| if let Sense::Number(number) = sense { Some(number) } else { None })
    };
    let power =
        || sense(at, Open::NUMBER, |sense| if let Sense::Power(power) = sense { Some(power) } else { None });
    let below_hundred = |input| {
        let (rest, tens) = simple().parse(input)?;
        match preceded(gap_or_hyphen, simple()).parse(rest) {
            Ok((rest, ones)) if tens >= 20 && tens % 10 == 0 && (1..10).contains(&ones) => {
                Ok((rest, tens + ones))
            }
            _ => Ok((rest, tens)),
        }
    };
    let times = |(factor, power): (u32, Option<u32>)| factor.saturating_mul(power.unwrap_or(1));
    let multiplied = (below_hundred, opt(preceded(gap_or_hyphen, power()))).map(times);
    let alone = (opt(terminated(one(at), gap)), power()).map(|(_, power)| power);
    alt((multiplied, alone)).parse(input)
}

/// 24, 2,000, 2.5, 2 1/2, twelve, two and a half, anderthalb, a, several: how many of a unit.
pub(crate) fn count<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Amount> {
    if input.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return if opens(at, input) { figures_count(input) } else { Err(Err::Error(())) };
    }
    if !at.says(input, Open::NUMBER.or(Open::ONE).or(Open::HALF)) {
        return Err(Err::Error(()));
    }
    let joined = (gap_or_hyphen, and(at), gap_or_hyphen, opt(terminated(one(at), gap_or_hyphen)));
    let halves = preceded(joined, half(at)).map(|()| 5);
    let in_words =
        preceded(opt((another(at), gap)), (|input| number_word(at, input), opt(halves))).parse(input);
    let in_words =
        in_words.map(|(rest, (whole, tenths))| (rest, whole, tenths_of(whole, tenths.unwrap_or(0))));
    let in_words = in_words.ok();
    let a = alt((one(at), another(at))).map(|()| Amount::whole(1));
    let open = (opt(terminated(one(at), gap)), few(at)).map(|_| Amount::Unknown);
    let half = (half(at), opt((gap, one(at)))).map(|_| Amount::Tenths(5));
    let with_half = number_and_half(at).map(|whole| tenths_of(whole, 5));
    // "Half a dozen" is six, and "ein halbes" no one.
    let number = |least| {
        move |_| match in_words {
            Some((rest, whole, amount)) if whole >= least => Ok((rest, amount)),
            _ => Err(Err::Error(())),
        }
    };
    alt((open, with_half, number(2), half, number(0), a)).parse(input)
}

fn tenths_of(whole: u32, tenths: u64) -> Amount {
    Amount::Tenths(u64::from(whole) * 10 + tenths)
}

/// 24, 2,000, 2.5, 2 1/2 – 2.000, 2,5: three figures behind a mark are thousands, one is tenths.
pub(crate) fn figures_count(input: &str) -> Parsed<'_, Amount> {
    let (rest, whole) = figures(1..=6).parse(input)?;
    let mark = || nom::character::complete::one_of(".,");
    let thousands = |rest| preceded(mark(), figures(3..=3)).parse(rest);
    if let Ok((rest, low)) = thousands(rest) {
        return Ok((rest, tenths_of(whole.saturating_mul(1000).saturating_add(low), 0)));
    }
    let fraction = |rest| preceded(mark(), figures(1..=1)).parse(rest);
    if let Ok((rest, tenths)) = fraction(rest) {
        return Ok((rest, tenths_of(whole, tenths.into())));
    }
    for (written, tenths) in [(" 1/2", 5), ("½", 5), ("-1/2", 5)] {
        if let Some(rest) = rest.strip_prefix(written) {
            return Ok((rest, tenths_of(whole, tenths)));
        }
    }
    let rest = rest.strip_prefix('+').unwrap_or(rest);
    Ok((rest, tenths_of(whole, 0)))
}
