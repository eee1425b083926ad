//! Years, decades and centuries, and the year that a smaller part belongs to.

use nom::branch::alt;
use nom::character::complete::one_of;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::neighbour::{called_for, capital_next, counted_next, is_capitalised, is_homonym, is_noun};
use super::number::{closed, closed_or_dashed, figures, number_word, opens, ordinal};
use super::word::{
    Says, decade_suffix, decade_word, era, fiscal, gap, gap_or_comma, gap_or_hyphen, gap0, of, pointer,
    possessive, preposition, sense, shifted, stretch, the, to, unit, year_noun,
};
use super::{Openers as Open, Parsed, Reader};
use crate::calendar::{Granularity, Part, Period};
use crate::expression::{Anchor, Expression, Meaning, Of};
use crate::lexicon::{Sense, is_apostrophe};

/// What is said of the larger unit that a part belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// The year in full.
    Year(i32),
    /// Anything less.
    Of(Of),
}

/// The meaning of a part of such a year; nothing where the calendar has no such day.
pub(crate) fn place(part: Part, within: Within) -> Option<Meaning> {
    const LEAP: i32 = 2024;
    match (within, part) {
        (Within::Year(year), Part::Feast(feast)) => {
            let first = feast.in_year(year)?;
            let (first, last) = (Period::Day(first), Period::Day(feast.last(first)));
            Some(if first == last { Meaning::Period(first) } else { Meaning::Named(first, last) })
        }
        (Within::Year(year), part) => part.in_year(year).map(Meaning::Period),
        (Within::Of(_), Part::MonthDay(..)) if part.in_year(LEAP).is_none() => None,
        (Within::Of(of), part) => Some(Meaning::Part(part, of)),
    }
}

/// The expression, if there is such a day and the text ends a number there.
pub(crate) fn finish(rest: &str, meaning: Option<Meaning>) -> Parsed<'_, Expression> {
    match meaning.filter(|_| closed_or_dashed(rest)) {
        Some(meaning) => Ok((rest, meaning.into())),
        None => Err(Err::Error(())),
    }
}

/// 1776, 490 BC, AD 70: a year in full.
pub(crate) fn full_year<'a>(at: Reader<'a>) -> impl Says<'a, i32> {
    move |input: &'a str| match year_of_era(at).parse(input) {
        Ok(year) => Ok(year),
        Err(_) => match figures(4..=4).parse(input) {
            Ok((rest, year @ 1000..2200)) => Ok((rest, year as i32)),
            _ => Err(Err::Error(())),
        },
    }
}

/// 490 BC, AD 70
pub(crate) fn year_of_era<'a>(at: Reader<'a>) -> impl Says<'a, i32> {
    move |input: &'a str| {
        if !leads_to_era(at, input) {
            return Err(Err::Error(()));
        }
        let counted = |(year, before): (u32, bool)| if before { 1 - year as i32 } else { year as i32 };
        let behind = (terminated(figures(1..=4), gap0), era(at)).map(counted);
        let ahead =
            (terminated(verify(era(at), |before| !before), gap), figures(1..=4)).map(|(_, year)| year as i32);
        verify(alt((behind, ahead)), |year| (-4999..3000).contains(year) && *year != 1).parse(input)
    }
}

/// Whether the word there, or behind the figures there, names an era.
fn leads_to_era(at: Reader<'_>, input: &str) -> bool {
    if !at.may_say(input, Open::ERA) {
        return false;
    }
    let behind = input.trim_start_matches(|figure: char| figure.is_ascii_digit());
    let word =
        if behind.len() < input.len() { gap0(behind).map_or(behind, |(word, ())| word) } else { input };
    at.says(word, Open::ERA)
}

/// -11, /11: the second of the two years over which a winter goes.
fn next_year(input: &str) -> Parsed<'_, ()> {
    let (rest, _) = (one_of("-–/"), figures(2..=2)).parse(input)?;
    if closed(rest) { Ok((rest, ())) } else { Err(Err::Error(())) }
}

/// '98
pub(crate) fn short_year(input: &str) -> Parsed<'_, u8> {
    let rest = input.strip_prefix(is_apostrophe).ok_or(Err::Error(()))?;
    figures(2..=2).map(|year| year as u8).parse(rest)
}

/// last year, that year, the following year, Vorjahr: so many years from an anchor.
pub(crate) fn pointed_year<'a>(at: Reader<'a>) -> impl Says<'a, (i32, Anchor)> {
    move |input: &'a str| {
        if !at.says(input, Open::THE.or(Open::POINTER).or(Open::DEICTIC)) {
            return Err(Err::Error(()));
        }
        let pointed = (opt((the(at), gap)), pointer(at), gap, opt((fiscal(at), gap)), year_noun(at));
        let the_year = (the(at), gap, opt((fiscal(at), gap)), year_noun(at)).map(|_| (0, Anchor::Mentioned));
        let shifted = verify(shifted(at), |(_, unit, _)| *unit == Granularity::Year);
        let shifted = preceded(opt((the(at), gap)), shifted).map(|(count, _, anchor)| (count, anchor));
        alt((pointed.map(|(_, pointer, ..)| pointer), the_year, shifted)).parse(input)
    }
}

/// , 2023 – of 1776 – '98 – last year – of the same year: the year behind a part, if it is there.
pub(crate) fn within<'a>(at: Reader<'a>) -> impl Says<'a, Within> {
    move |input: &'a str| match gap_or_comma(input) {
        Ok((next, ())) if may_be_year(at, next) => year_behind(at, input),
        // Behind most parts nothing stands that can be a year.
        _ => Ok((input, Within::Of(Of::Open))),
    }
}

fn year_behind<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Within> {
    let open = Ok((input, Within::Of(Of::Open)));
    let year = |input| full_year(at).parse(input).and_then(|(rest, year)| ending_year(at, rest, year));
    let figure = |next: &str| next.starts_with(|first: char| first.is_ascii_digit());
    let (next, ()) = gap_or_comma(input)?;
    // Before most years nothing more is said than "of".
    let behind = (of(at), gap).parse(next).map_or(next, |(behind, _)| behind);
    if figure(behind) {
        return year(behind).or(open);
    }
    let spoken = |input| spoken_year(at).parse(input).and_then(|(rest, year)| ending_year(at, rest, year));
    let noun = alt(((the(at), gap, year_noun(at), gap).map(|_| ()), (fiscal(at), gap).map(|_| ())));
    let full = preceded((gap_or_comma, opt((of(at), gap)), opt(noun)), alt((year, spoken)));
    let short = preceded((gap, opt((of(at), gap))), short_year);
    let pointed = preceded((gap, opt((alt((of(at), preposition(at))), gap))), pointed_year(at));
    let shifted = |(count, anchor)| Within::Of(Of::Shift(count, Granularity::Year, anchor));
    alt((full, short.map(|year| Within::Of(Of::Short(year))), pointed.map(shifted))).parse(input).or(open)
}

/// The year that was read before the rest, if it ends there, or with the second of the two over which a winter goes; and if it counts
/// nothing.
fn ending_year<'a>(at: Reader<'a>, rest: &'a str, year: i32) -> Parsed<'a, Within> {
    let (behind, ()) = if closed(rest) { (rest, ()) } else { next_year(rest)? };
    if counted_next(at, rest) { Err(Err::Error(())) } else { Ok((behind, Within::Year(year))) }
}

/// Whether a year may begin at the input, or what leads to it.
fn may_be_year(at: Reader<'_>, input: &str) -> bool {
    const LEADING: Open = Open::LINK
        .or(Open::THE)
        .or(Open::FISCAL)
        .or(Open::POINTER)
        .or(Open::DEICTIC)
        .or(Open::NUMBER)
        .or(Open::ERA);
    let figure = |first: char| first.is_ascii_digit() || is_apostrophe(first);
    input.starts_with(figure) || at.says(input, LEADING)
}

/// 1988 – last year's – the 1988 – this year's – fiscal: the year before a part.
pub(crate) fn ahead<'a>(at: Reader<'a>) -> impl Says<'a, Within> {
    move |input: &'a str| {
        let figure = input.starts_with(|first: char| first.is_ascii_digit());
        let leading = Open::THE.or(Open::POINTER).or(Open::DEICTIC).or(Open::FISCAL).or(Open::ERA);
        if !figure && !at.says(input, leading) {
            return Err(Err::Error(()));
        }
        let shifted = |(count, anchor)| Within::Of(Of::Shift(count, Granularity::Year, anchor));
        let owner = terminated(pointed_year(at), (possessive, gap)).map(shifted);
        let year = terminated(full_year(at), (opt(possessive), gap)).map(Within::Year);
        let fiscal = (opt((the(at), gap)), fiscal(at), gap).map(|_| Within::Of(Of::Open));
        alt((owner, preceded(opt((the(at), gap)), year), fiscal)).parse(input)
    }
}

/// 2014 – the year 2014 – 490 BC – fiscal 1989 – in '98
pub(crate) fn year<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    if let Ok((rest, year)) = short_year(input)
        && closed(rest)
        && called_for(at, input)
    {
        return Ok((rest, Meaning::Part(Part::YearOfCentury(year), Of::Open).into()));
    }
    let said = (opt((the(at), gap)), opt((fiscal(at), gap)), year_noun(at), gap);
    let fiscal = (opt((the(at), gap)), fiscal(at), gap, opt((year_noun(at), gap)));
    let thousands = verify(move |input| number_word(at, input), |year| (1000..2200).contains(year))
        .map(|year| year as i32);
    // "Im Jahr 800" is a year, "im Jahr 800 Euro" a sum.
    let early = |input| match figures(3..=3).parse(input) {
        Ok((rest, year)) if !counted_next(at, rest) && !capital_next(rest) => Ok((rest, year as i32)),
        _ => Err(Err::Error(())),
    };
    let sure = preceded(
        alt((said.map(|_| ()), fiscal.map(|_| ()))),
        alt((full_year(at), spoken_year(at), thousands, early)),
    );
    let era = preceded(opt(terminated(the(at), gap)), year_of_era(at));
    // Behind a figure stands no word that leads to a year.
    let (rest, year) = if input.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        alt((era, |input| bare_year(at, input))).parse(input)?
    } else {
        alt((era, sure, |input| spoken_year(at).parse(input))).parse(input)?
    };
    if !closed(rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, Meaning::Period(Period::Year(year)).into()))
}

/// the 1988 period
pub(crate) fn period_of_year<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let noun = alt((
        stretch(at),
        sense(at, Open::UNIT, |sense| matches!(sense, Sense::Unit(Granularity::Quarter)).then_some(())),
    ));
    let (rest, (_, year, ..)) = ((the(at), gap), full_year(at), gap, noun).parse(input)?;
    Ok((rest, Meaning::Period(Period::Year(year)).into()))
}

/// 2014: a number that nothing speaks against, or for which the word before it speaks.
fn bare_year<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, i32> {
    let (rest, year) = verify(figures(4..=4), |year| (1000..2200).contains(year)).parse(input)?;
    let usual = || {
        (1900..2050).contains(&year)
            || called_for(at, input)
            || stands_apart(at, input, rest)
            || stands_by_verb(at, input, rest)
            || stands_by_noun(at, input, rest)
    };
    let numbered = || at.follows(input, |sense| sense == Sense::Numbered);
    let other = || counted_next(at, rest) || is_count(at, input, rest) || numbered();
    if opens(at, input) && !other() && usual() { Ok((rest, year as i32)) } else { Err(Err::Error(())) }
}

/// Whether a number is a count or a part of a longer one: "rund 2000 Polizisten", "040 555 2008".
fn is_count(at: Reader<'_>, input: &str, rest: &str) -> bool {
    let about = capital_next(rest) && at.follows(input, |sense| matches!(sense, Sense::About(_)));
    let grouped =
        at.before(input).strip_suffix(' ').is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()));
    about || grouped
}

/// Whether a number stands where a year does: "the 1777 campaign", "(1861)", "Anaconda, 1861"; or at the head of a line
/// of its own, as in chronicles: "1861: The war begins".
fn stands_apart(at: Reader<'_>, input: &str, rest: &str) -> bool {
    let before = at.before(input);
    let is_head = || before.chars().rev().all(|mark| matches!(mark, '#' | '*' | '-' | ' '));
    if (rest.is_empty() || rest.starts_with(':')) && is_head() {
        return true;
    }
    let plural = gap(rest).is_ok_and(|(next, ())| {
        let word = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        word.ends_with('s') && word.starts_with(char::is_lowercase)
    });
    let article = at.follows(input, |sense| sense == Sense::The);
    !plural && (article || before.ends_with('(') || before.ends_with(", "))
}

/// Whether a number stands beside the verb of its sentence and counts nothing: "Er starb 1648.", "1871 wurde".
fn stands_by_verb(at: Reader<'_>, input: &str, rest: &str) -> bool {
    let befalls = |word: &str| at.senses(word).any(|(sense, _)| matches!(sense, Sense::Befalls(_)));
    let objects = capital_next(rest);
    let behind = at.follows(input, |sense| matches!(sense, Sense::Befalls(alone) if alone || !objects));
    // "Um 1200 auf 4500" is by how much.
    let by = at.follows(input, |sense| sense == Sense::At) && (gap, to(at)).parse(rest).is_ok();
    let behind = behind && !by;
    let opens_sentence =
        at.before(input).trim_end().chars().next_back().is_none_or(|mark| ".!?:;".contains(mark));
    behind || opens_sentence && gap(rest).is_ok_and(|(next, ())| befalls(next))
}

/// Whether a number stands between a noun and what is none: "der Tod des Königs 1740 brachte", "der Friede 1648.".
fn stands_by_noun(at: Reader<'_>, input: &str, rest: &str) -> bool {
    /// The bytes of the noun and the space behind it.
    const SHORTEST: usize = 4;
    let noun = at.words_before(input).next().filter(|noun| is_capitalised(noun) && is_noun(at, noun));
    let says = |noun: &str| at.senses(noun).next().is_some();
    let behind = rest.trim_start_matches([' ', '\u{a0}']);
    let ends = behind.is_empty()
        || behind.starts_with(['.', ',', ';', ')'])
        || behind.starts_with(char::is_lowercase);
    noun.is_some_and(|noun| !says(noun) && noun.len() - input.len() >= SHORTEST) && ends
}

/// nineteen ninety-six – two thousand
fn spoken_year<'a>(at: Reader<'a>) -> impl Says<'a, i32> {
    move |input: &'a str| {
        let word = move |input| number_word(at, input);
        let century = verify(word, |century| (13..=20).contains(century));
        let rest = verify(word, |rest| (10..100).contains(rest));
        (terminated(century, gap_or_hyphen), rest)
            .map(|(century, rest)| (century * 100 + rest) as i32)
            .parse(input)
    }
}

/// the 1990s – the '90s – the nineties – the 1970's – the 470s BC – die 1990er – den Neunzigern
pub(crate) fn decade<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let open = |decade| Meaning::Part(Part::DecadeOfCentury(decade), Of::Open);
    // In "der 1990er Jahrgang" the word is an adjective, which "die 1990er" is not.
    let alone = move |word: &str, rest: &str| !capital_next(rest) || !is_homonym(at, word);
    let ending = move |input| match decade_suffix(at).parse(input) {
        Ok((rest, ())) if alone(input, rest) => Ok((rest, ())),
        _ => Err(Err::Error(())),
    };
    let suffix = || (opt(one_of("'’")), ending);
    let full = verify(figures(4..=4), |year| year.is_multiple_of(10) && (1000..2200).contains(year));
    let full = terminated(full, suffix()).map(|year| Meaning::Period(Period::Decade(year as i32 / 10)));
    // In "his 30s" they are years of a life; "the 30s", "the late 30s" and "'30s" are of a century.
    let of_century = |sense| matches!(sense, Sense::The | Sense::Early(_) | Sense::And);
    let short = |rest| {
        let tens = terminated(verify(figures(2..=2), |year| year.is_multiple_of(10)), suffix());
        let (behind, (apostrophe, tens)) = (opt(one_of("'’‘")), tens).parse(rest)?;
        let sure = apostrophe.is_some() || at.follows(rest, of_century);
        if sure { Ok((behind, open(tens as u8 / 10))) } else { Err(Err::Error(())) }
    };
    let said = |word| {
        let (rest, decade) = decade_word(at).parse(word)?;
        let sure = !is_homonym(at, word) || at.follows(word, of_century);
        if sure && alone(word, rest) { Ok((rest, open(decade))) } else { Err(Err::Error(())) }
    };
    // The decades before our era are named by their digits too.
    let tens = terminated(verify(figures(2..=4), |year| year.is_multiple_of(10)), suffix());
    let of_era = (terminated(tens, gap), era(at)).map(|(year, before)| {
        let decade = year as i32 / 10;
        Meaning::Period(Period::Decade(if before { -1 - decade } else { decade }))
    });
    let (rest, meaning) = preceded(opt((the(at), gap)), alt((of_era, full, short, said))).parse(input)?;
    if !opens(at, input) || !closed(rest) || is_of_life(at, input) {
        return Err(Err::Error(()));
    }
    Ok((rest, meaning.into()))
}

/// Whether a decade is one of somebody's life: his thirties, her mid-50s.
fn is_of_life(at: Reader<'_>, input: &str) -> bool {
    /// So many words may stand between: "his late teens or early 20s".
    const PHRASE: usize = 5;
    let says = |word: &str, wanted: fn(Sense) -> bool| at.senses(word).any(|(sense, _)| wanted(sense));
    let leads = |sense| matches!(sense, Sense::Early(_) | Sense::And | Sense::To);
    let is_decade = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    // The hyphen of "mid-50s" parts two words.
    let joined = at.before(input).trim_end_matches(crate::lexicon::is_dash);
    let input = at.text.get(joined.len()..).unwrap_or(input);
    for word in at.words_before(input).take(PHRASE) {
        if says(word, |sense| matches!(sense, Sense::Own | Sense::Teens)) {
            return true;
        }
        if !says(word, leads) && !is_decade(word) {
            return false;
        }
    }
    false
}

/// the 20th century – the fifth century BC – 18th-century – the third millennium
pub(crate) fn century<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let noun = verify(unit(at), |unit| matches!(unit, Granularity::Century | Granularity::Millennium));
    let mut shape = (opt((the(at), gap)), ordinal(at), gap_or_hyphen, noun, opt(preceded(gap, era(at))));
    let (rest, (_, number, _, unit, era)) = shape.parse(input)?;
    let period = nth_of_era(number, unit, era == Some(true)).ok_or(Err::Error(()))?;
    Ok((rest, Meaning::Period(period).into()))
}

/// The nth century or millennium of the common era, or before it.
pub(crate) fn nth_of_era(number: u8, unit: Granularity, before: bool) -> Option<Period> {
    let number = match (i32::from(number), before) {
        (0, _) => return None,
        (number, true) => -number,
        (number, false) => number - 1,
    };
    match unit {
        Granularity::Century => Some(Period::Century(number)),
        Granularity::Millennium => Some(Period::Millennium(number)),
        _ => None,
    }
}
