//! What happens again and again: "every Tuesday", "daily", "twice a week".

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::duration::amount_of_units;
use super::neighbour::joined_word;
use super::number::{number_word, ordinal};
use super::word::{
    Says, at_or_on, daypart, dayparts, every, every_other, feast, few, filler, gap, hyphen, month, one, per,
    pointer, preposition, recurring as recurring_word, season, the, times, times_noun, unit, unit_or_units,
    units, weekday, weekday_part, weekdays,
};
use super::{Parsed, Reader};
use crate::calendar::{Amount, Granularity, Length, Part, TimeOfDay, Value};
use crate::expression::{Expression, Frequency, Meaning, Set};
use crate::lexicon::Sense;

const EVERY: Option<&str> = Some("EVERY");

fn set(value: Value, quantifier: Option<&'static str>, frequency: Option<Frequency>) -> Expression {
    Meaning::Set(Set { value, quantifier, frequency }).into()
}

/// A half-year is no unit of TIMEX3: what comes round with it does so every six months.
fn period(amount: Amount, unit: Granularity) -> Value {
    let (amount, unit) = match (amount, unit) {
        (Amount::Tenths(tenths), Granularity::Halfyear) => {
            (Amount::Tenths(tenths.saturating_mul(6)), Granularity::Month)
        }
        said => said,
    };
    Value::Length(Length { amount, unit })
}

/// every Tuesday – each year – every two weeks – every morning – every other day – every third year
pub(crate) fn each<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let single = unit_or_units(at).map(|unit| period(Amount::whole(1), unit));
    let several = amount_of_units(at).map(|(amount, unit)| period(amount, unit));
    let ordered = verify(ordinal(at), |number| *number > 1);
    let ordered = (ordered, gap, alt((named(at).map(Ok), unit(at).map(Err))));
    let ordered = ordered.map(|(number, _, what)| match what {
        Ok(name) => name,
        Err(unit) => period(Amount::whole(number.into()), unit),
    });
    let what = alt((named(at), several, ordered, single));
    let every =
        (every(at), gap, opt((filler(at), gap)), what).map(|(quantifier, _, _, what)| (quantifier, what));
    let second = alt((named(at), unit(at).map(|unit| period(Amount::whole(2), unit))));
    let other = (every_other(at), gap, second).map(|(.., what)| ("EVERY", what));
    let (rest, (quantifier, value)) = alt((other, every)).parse(input)?;
    Ok((rest, set(value, Some(quantifier), None)))
}

/// Tuesday morning, May, Christmas, spring, evening: what has a name, each of it.
fn named<'a>(at: Reader<'a>) -> impl Says<'a, Value> {
    let name = (weekday(at), opt(preceded(gap, daypart(at))));
    let day = alt((weekday_part(at).map(|(weekday, part)| (weekday, Some(part))), name))
        .map(|(weekday, part)| Value::Open(Part::Weekday(weekday), part.map(TimeOfDay::Daypart)));
    let part =
        daypart(at).map(|part| Value::Open(Part::Unknown(Granularity::Day), Some(TimeOfDay::Daypart(part))));
    let month = month(at).map(|month| Value::Open(Part::Month(month), None));
    let season = season(at).map(|season| Value::Open(Part::Season(season), None));
    let feast = feast(at).map(|day| Value::Open(day, None));
    alt((day, month, season, feast, part))
}

/// (every Monday,) Wednesday (and) Friday: a further day of what is said of each.
pub(crate) fn each_listed<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (weekday, part)) = (weekday(at), opt(preceded(gap, daypart(at)))).parse(input)?;
    let says = |word: &str, wanted: fn(Sense) -> bool| at.senses(word).any(|(sense, _)| wanted(sense));
    let is_weekday = |word: &&str| says(word, |sense| matches!(sense, Sense::Weekday(_)));
    let mut days = std::iter::successors(Some(input), |day| joined_word(at, day).filter(is_weekday));
    if days
        .by_ref()
        .skip(1)
        .take(WEEKDAYS)
        .any(|day| at.follows(day, |sense| matches!(sense, Sense::Every(_))))
    {
        Ok((rest, set(Value::Open(Part::Weekday(weekday), part.map(TimeOfDay::Daypart)), EVERY, None)))
    } else {
        Err(Err::Error(()))
    }
}

/// How many days a list of weekdays holds at most.
const WEEKDAYS: usize = 6;

/// daily – annually
pub(crate) fn recurring<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, unit) = recurring_word(at).parse(input)?;
    // "The London Daily" is a newspaper; "Daily flights" begin a sentence.
    let before_word = gap(rest).is_ok_and(|(next, ())| next.starts_with(char::is_lowercase));
    if input.starts_with(char::is_uppercase) && !before_word {
        return Err(Err::Error(()));
    }
    Ok((rest, set(period(Amount::whole(1), unit), None, None)))
}

/// Mondays – Tuesday nights – weekends
pub(crate) fn on_weekdays<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let whole = (weekdays(at), opt(preceded(gap, dayparts(at))));
    let parts = (weekday(at), preceded(gap, dayparts(at)).map(Some));
    let on =
        |(weekday, part): (_, Option<_>)| Value::Open(Part::Weekday(weekday), part.map(TimeOfDay::Daypart));
    let weekends =
        verify(units(at), |unit| *unit == Granularity::Weekend).map(|_| Value::Open(Part::Weekend, None));
    let (rest, value) = alt((whole.map(on), parts.map(on), weekends)).parse(input)?;
    Ok((rest, set(value, None, None)))
}

/// twice a week – once-a-decade – three times a year – einmal im Monat – twice daily – once every four years
pub(crate) fn so_often<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let figures = super::number::figures(1..=3);
    let number = alt((figures, |input| number_word(at, input))).map(Some);
    let number = alt((number, few(at).map(|()| None)));
    let often = alt((times(at).map(Some), terminated(number, (gap, times_noun(at)))));
    let article = || opt(preceded(gap, the(at)));
    let linked = (alt((preposition(at), at_or_on(at))), article()).map(|_| ());
    let in_each = alt((one(at), per(at), every(at).map(|_| ()), the(at), linked));
    let hyphenated = (hyphen, one(at), hyphen, unit(at)).map(|(.., unit)| (Amount::whole(1), unit));
    let unit = alt((amount_of_units(at), unit(at).map(|unit| (Amount::whole(1), unit))));
    let each = (in_each, gap, unit).map(|(.., unit)| unit);
    let daily = recurring_word(at).map(|unit| (Amount::whole(1), unit));
    let spaced = preceded(gap, alt((each, daily)));
    let (rest, (often, (amount, unit))) = (often, alt((spaced, hyphenated))).parse(input)?;
    Ok((rest, set(period(amount, unit), None, often.map(Frequency::Times))))
}

/// two days a week – 24 hours a day – an hour each night
pub(crate) fn so_long<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let in_each = alt((one(at), per(at), every(at).map(|_| ())));
    let (rest, ((amount, part), _, _, _, whole)) =
        (amount_of_units(at), gap, in_each, gap, unit(at)).parse(input)?;
    if part >= whole || amount == Amount::Unknown {
        return Err(Err::Error(()));
    }
    let often = Frequency::Length(Length { amount, unit: part });
    Ok((rest, set(period(Amount::whole(1), whole), None, Some(often))))
}

/// per month
pub(crate) fn per_unit<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, unit) = whole_units(preceded((per(at), gap), unit(at))).parse(input)?;
    Ok((rest, set(period(Amount::whole(1), unit), None, None)))
}

/// $500 "a year"
pub(crate) fn a_unit_of_sum<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, unit) = whole_units(preceded((one(at), gap), unit(at))).parse(input)?;
    if !behind_sum(at, input) {
        return Err(Err::Error(()));
    }
    Ok((rest, set(period(Amount::whole(1), unit), None, None)))
}

/// 400 Euro im "Monat" – 60 Stunden in "der Woche": behind a preposition that hangs on a sum.
pub(crate) fn unit_of_sum<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, unit) = whole_units(preceded(opt((the(at), gap)), unit(at))).parse(input)?;
    let linked = at.follows(input, |sense| matches!(sense, Sense::Preposition | Sense::At));
    match at.word_before(input) {
        Some((link, _)) if linked && behind_sum(at, link) && !goes_on(at, rest) => {
            Ok((rest, set(period(Amount::whole(1), unit), None, None)))
        }
        _ => Err(Err::Error(())),
    }
}

/// Whether the words behind a unit say which one it is: "am Tag des Urteils", "im Jahr 2014", "am Tag darauf".
fn goes_on(at: Reader<'_>, rest: &str) -> bool {
    let Ok((next, ())) = gap(rest) else { return false };
    let mut senses = at.senses(next);
    let says = senses.any(|(sense, _)| {
        matches!(sense, Sense::The | Sense::Of | Sense::Preposition | Sense::Away(..) | Sense::Month(_))
    });
    says || next.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether a sum stands before, which is said of each unit: 24 hours "a day", $500 million "a year".
fn behind_sum(at: Reader<'_>, input: &str) -> bool {
    let figure = at.before(input).trim_end().ends_with(|last: char| last.is_ascii_digit() || last == '%');
    let counts = |sense| matches!(sense, Sense::Counted | Sense::Units(_) | Sense::Power(_));
    figure || at.follows(input, counts) || behind_counted(at, input)
}

/// Whether a noun with its number stands before: four "flights" a week, 700 "seats" a day.
fn behind_counted(at: Reader<'_>, input: &str) -> bool {
    let Some((noun, word)) = at.word_before(input) else { return false };
    let figure = at.before(noun).trim_end().ends_with(|last: char| last.is_ascii_digit());
    let number = |sense| matches!(sense, Sense::Number(_) | Sense::Power(_));
    word.ends_with('s') && (figure || at.follows(noun, number))
}

/// Units of a day or more: "per hour" is a speed.
fn whole_units<'a>(unit: impl Says<'a, Granularity>) -> impl Says<'a, Granularity> {
    verify(unit, |unit| *unit >= Granularity::Day)
}

/// ersten Sonntag im Monat – letzten Freitag des Monats
pub(crate) fn such_weekday<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let which = alt((ordinal(at).map(|_| ()), pointer(at).map(|_| ())));
    let within =
        (gap, alt((preposition(at), the(at))), gap, verify(unit(at), |unit| *unit > Granularity::Day));
    let (rest, (_, _, _, _, (.., unit))) =
        (opt((the(at), gap)), which, gap, weekday(at), within).parse(input)?;
    if goes_on(at, rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, set(period(Amount::whole(1), unit), None, None)))
}

/// jeden zweiten Donnerstag – jeden letzten Samstag im Monat
pub(crate) fn each_such_weekday<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let which = alt((ordinal(at).map(|_| ()), pointer(at).map(|_| ())));
    let within = preceded((gap, preposition(at), opt((gap, the(at))), gap), unit(at));
    let (rest, (_, _, _, _, weekday, unit)) =
        (every(at), gap, which, gap, weekday(at), opt(within)).parse(input)?;
    let value = match unit {
        Some(unit) => period(Amount::whole(1), unit),
        None => Value::Open(Part::Weekday(weekday), None),
    };
    Ok((rest, set(value, EVERY, None)))
}
