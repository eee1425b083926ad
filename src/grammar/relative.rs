//! Times by their distance from an anchor: "yesterday", "last week", "two days later", "that morning".

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser};

use super::bare::{is_somebody, one_of_many};
use super::date;
use super::duration::{amount_of_units, counted, length};
use super::modified::bound;
use super::neighbour::{behind_preposition, is_homonym, is_noun, word_follows};
use super::number::ordinal;
use super::word::{
    at_or_on, away, daypart, deictic as deictic_word, deictic_part, edge, edge_of, ending, fiscal, gap,
    gap_or_hyphen, hedge, hyphen, of, one, pointing, possessive, read, sense, shifted, stretch, the, to,
    unit, units, word_end,
};
use super::{Openers, Parsed, Reader};
use crate::calendar::{Amount, Daypart, Granularity, Length, Modifier, Part, Period, Reference, TimeOfDay};
use crate::expression::{Anchor, Expression, Meaning, Of};
use crate::lexicon::Sense;

fn offset(count: i32, unit: Granularity, anchor: Anchor) -> Expression {
    Meaning::Offset { count, unit, anchor }.into()
}

fn on_daypart(expression: Expression, part: Option<Daypart>) -> Expression {
    Expression { time: part.map(TimeOfDay::Daypart), ..expression }
}

/// yesterday – tomorrow morning – tonight
pub(crate) fn deictic<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    // In "am Morgen" the capital says that it is the noun.
    if is_homonym(at, input) && is_noun(at, input) {
        return Err(Err::Error(()));
    }
    let part = opt(preceded(gap, daypart(at)));
    let whole = (deictic_word(at), part).map(|(days, part)| (days, part));
    let (rest, (days, part)) =
        alt((deictic_part(at).map(|(days, part)| (days, Some(part))), whole)).parse(input)?;
    Ok((rest, on_daypart(offset(days, Granularity::Day, Anchor::Published), part)))
}

/// (bis) heute – heute (noch): the times one lives in, and no day.
pub(crate) fn nowadays<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, _) = verify(deictic_word(at), |days| *days == 0).parse(input)?;
    let still = |sense| sense == Sense::Still;
    // "Heute bis 17 Uhr" is a day.
    let behind = |next| {
        let mut senses = at.senses(next).map(|(sense, _)| sense);
        senses.any(still) && to(at).parse(next).is_err()
    };
    if at.follows(input, still) || gap(rest).is_ok_and(|(next, ())| behind(next)) {
        Ok((rest, Meaning::Reference(Reference::Present).into()))
    } else {
        Err(Err::Error(()))
    }
}

/// A unit or a part of the day, by its distance from an anchor, as the words say it.
struct Pointed {
    article: bool,
    count: i32,
    anchor: Anchor,
    noun: Result<Granularity, Daypart>,
    modifier: Option<Modifier>,
}

impl Pointed {
    fn on(self, anchor: Anchor) -> Option<Expression> {
        let expression = match self.noun {
            // "The last day" is the final one, "the previous day" the one before.
            Ok(Granularity::Day) if (self.count, self.anchor) == (-1, Anchor::Published) => {
                one_of_many().into()
            }
            Ok(unit) if unit < Granularity::Day => return None,
            Ok(unit) => offset(self.count, unit, anchor),
            Err(part) => on_daypart(offset(self.count, Granularity::Day, anchor), Some(part)),
        };
        Some(Expression { modifier: self.modifier, ..expression })
    }
}

fn pointed_noun<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Pointed> {
    let noun = alt((daypart(at).map(Err), unit(at).map(Ok)));
    let hedge = opt(preceded(gap, hedge(at)));
    let mut shape = (|input| pointing(at, input), opt((fiscal(at), gap)), noun, hedge);
    let (rest, ((count, anchor), _, noun, modifier)) = shape.parse(input)?;
    if noun.is_err() && pointing(at, input).is_ok_and(|(noun, _)| is_somebody(at, noun)) {
        return Err(Err::Error(()));
    }
    let article = the(at).parse(input).is_ok();
    Ok((rest, Pointed { article, count, anchor, noun, modifier }))
}

/// last week – this year – the following day – that month – the next morning – last night
pub(crate) fn pointed<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, pointed) = pointed_noun(at, input)?;
    // "the next day" follows the day just told; "next week" follows the day of publication.
    let told = match pointed.noun {
        Ok(Granularity::Day) => pointed.count != 0,
        Ok(_) => pointed.count > 0 && pointed.article,
        Err(_) => pointed.count > 0,
    };
    let anchor = if told { Anchor::Mentioned } else { pointed.anchor };
    pointed.on(anchor).map(|expression| (rest, expression)).ok_or(Err::Error(()))
}

/// nächste Woche – der kommenden Woche – dieses Jahr – am nächsten Tag – diesem Abend: where the article says nothing
/// of the anchor, and only days are counted from what was just told.
pub(crate) fn pointed_plainly<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, pointed) = pointed_noun(at, input)?;
    let told = match pointed.noun {
        Ok(unit) => unit == Granularity::Day,
        Err(_) => pointed.count >= 0,
    };
    let anchor = if told { Anchor::Mentioned } else { pointed.anchor };
    pointed.on(anchor).map(|expression| (rest, expression)).ok_or(Err::Error(()))
}

/// Vorjahr – Vortag – heuer
pub(crate) fn shifted_unit<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (count, unit, anchor)) = shifted(at).parse(input)?;
    Ok((rest, away_by(count, unit, anchor)))
}

/// drei Wochen – rund zwei Jahren – einigen Tagen: behind "vor" or "in", which says how they are gone.
pub(crate) fn distance_behind<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let ahead = at.says_before(input, |sense| match sense {
        Sense::AwayAhead(sign, anchor) => Some((sign, anchor)),
        _ => None,
    });
    let (sign, anchor) = ahead.ok_or(Err::Error(()))?;
    let (rest, length) = super::duration::duration(at, input)?;
    match length.meaning {
        Meaning::Length(named @ Length { amount, unit }) => {
            let modifier = length.modifier.map(|modifier| bound(modifier, sign));
            Ok((rest, Expression { modifier, length: Some(named), ..moved(amount, unit, sign, anchor) }))
        }
        _ => Err(Err::Error(())),
    }
}

/// Jahresende – Monatsanfang – Jahresende 2014
pub(crate) fn edge_of_unit<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (modifier, unit)) = edge_of(at).parse(input)?;
    let year = opt(preceded(gap, super::year::full_year(at))).parse(rest);
    let (rest, expression) = match year {
        Ok((rest, Some(year))) if unit == Granularity::Year => {
            (rest, Meaning::Period(Period::Year(year)).into())
        }
        _ => (rest, offset(0, unit, Anchor::Published)),
    };
    Ok((rest, Expression { modifier: Some(modifier), ..expression }))
}

/// three weeks ago – two days later – a year earlier – several months ago – days later
pub(crate) fn distance<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let vague = units(at).map(|unit| (Amount::Unknown, unit));
    let hedge = opt(terminated(preceded(gap, hedge(at)), word_end));
    let (rest, ((amount, unit), modifier, _, (sign, anchor))) =
        (alt((amount_of_units(at), vague)), hedge, gap_or_hyphen, away(at)).parse(input)?;
    if !ends_a_distance(at, input, rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, Expression { modifier, ..moved(amount, unit, sign, anchor) }))
}

/// Whether the distance ends there: "two days after" does not before a word, it counts from an event; and in
/// "a year-earlier loss" the article belongs to the loss.
pub(super) fn ends_a_distance(at: Reader<'_>, input: &str, rest: &str) -> bool {
    let hyphenated = one(at).parse(input).is_ok() && read(input, rest).contains(crate::lexicon::is_dash);
    let begins_a_clause = is_conjunction(at, rest) && word_follows(rest);
    !hyphenated && !begins_a_clause && !compares(at, rest)
}

/// Whether the rest compares: "three years later than planned" is counted from no date.
fn compares(at: Reader<'_>, rest: &str) -> bool {
    let than = sense(at, Openers::BEHIND, |sense| (sense == Sense::Than).then_some(()));
    preceded(gap, than).parse(rest).is_ok()
}

/// Whether the word before the rest also begins clauses: "after", "before", "following".
fn is_conjunction(at: Reader<'_>, rest: &str) -> bool {
    at.follows(rest, |sense| matches!(sense, Sense::Preposition | Sense::Pointer(1, _)))
}

/// year-earlier – year-ago – the year-ago quarter – the year-earlier nine months
pub(crate) fn one_unit_away<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let away = || (unit(at), hyphen, away(at)).map(|(unit, (), away)| (unit, away));
    let numbered = |number| (1..=4).contains(&number).then_some(Part::Quarter(number));
    let noun = alt((
        stretch(at).map(|()| None),
        unit(at).map(|unit| (unit == Granularity::Quarter).then_some(Part::Unknown(unit))),
        (ordinal(at), gap, unit(at)).map(|(number, ..)| numbered(number)),
        counted(at).map(|_| None),
    ));
    let whole = ((the(at), gap), away(), gap, noun).map(|(_, away, _, part)| (away, part));
    let alone = away().map(|away| (away, None));
    let (rest, ((unit, (sign, anchor)), part)) = alt((whole, alone)).parse(input)?;
    let expression = match part {
        Some(part) => Meaning::Part(part, Of::Shift(sign, unit, anchor)).into(),
        None => away_by(sign, unit, anchor),
    };
    Ok((rest, expression))
}

/// So many units from an anchor. What lies a year back may be the same part of that year, where the text compares it.
fn away_by(count: i32, unit: Granularity, anchor: Anchor) -> Expression {
    match (count, unit) {
        (-1, Granularity::Year) => Meaning::Part(Part::Unknown(unit), Of::Shift(count, unit, anchor)).into(),
        _ => offset(count, unit, anchor),
    }
}

/// the day before – the year after – on the day before – Tag zuvor – the night before
pub(crate) fn unit_before<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let noun = alt((daypart(at).map(Err), unit(at).map(Ok)));
    let (rest, (article, noun, _, (sign, anchor))) =
        (opt((alt((the(at), one(at))), gap)), noun, gap, away(at)).parse(input)?;
    let pinned = article.is_some() || behind_preposition(at, input);
    let fine = noun.is_ok_and(|unit| unit < Granularity::Day);
    if fine || !pinned || !ends_a_distance(at, input, rest) {
        return Err(Err::Error(()));
    }
    Ok((rest, on_daypart(offset(sign, noun.unwrap_or(Granularity::Day), anchor), noun.err())))
}

/// So many units from an anchor; only the direction where their number is open.
pub(crate) fn moved(amount: Amount, unit: Granularity, sign: i32, anchor: Anchor) -> Expression {
    let towards = if sign < 0 { Reference::Past } else { Reference::Future };
    let (count, unit) = match amount {
        Amount::Unknown => return Meaning::Reference(towards).into(),
        Amount::Tenths(tenths) if tenths % 10 == 0 => (tenths / 10, unit),
        // Half a larger unit is told in the smaller one.
        Amount::Tenths(tenths) => match unit {
            Granularity::Century => (tenths * 10, Granularity::Year),
            Granularity::Decade => (tenths, Granularity::Year),
            Granularity::Year => (tenths * 12 / 10, Granularity::Month),
            Granularity::Month => (tenths * 3, Granularity::Day),
            Granularity::Week => (tenths * 7 / 10, Granularity::Day),
            Granularity::Day => (tenths * 24 / 10, Granularity::Hour),
            Granularity::Hour => (tenths * 6, Granularity::Minute),
            unit => (tenths / 10, unit),
        },
    };
    away_by(sign.saturating_mul(i32::try_from(count).unwrap_or(i32::MAX)), unit, anchor)
}

/// the quarter – the week: the one just told or the one around; a day or a night is too common to be one. The year
/// that ended or will end on some day is a length.
pub(crate) fn definite_unit<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, expression) = told_unit(at, input)?;
    let year = matches!(expression.meaning, Meaning::Offset { unit: Granularity::Year, .. });
    if year && gap(rest).is_ok_and(|(next, ())| ending(at).parse(next).is_ok()) {
        return Ok((rest, length(Amount::whole(1), Granularity::Year).into()));
    }
    let Meaning::Offset { unit, .. } = expression.meaning else { return Err(Err::Error(())) };
    if unit == Granularity::Quarter
        && let Some(quarter) = ended_quarter(at, rest)
    {
        return Ok((rest, quarter.into()));
    }
    let coarse =
        matches!(unit, Granularity::Week | Granularity::Month | Granularity::Quarter | Granularity::Year);
    // "The week of the vote" and "the week after the vote" are the vote's, but "the quarter before charges" is the one
    // told; "Man of the Year" is a title.
    let short = matches!(unit, Granularity::Week | Granularity::Month);
    let beside = short && (gap, away(at)).parse(rest).is_ok_and(|(behind, _)| word_follows(behind));
    let titled = input.starts_with(char::is_lowercase) && read(input, rest).contains(char::is_uppercase);
    let owned = beside || titled || gap(rest).is_ok_and(|(next, ())| of(at).parse(next).is_ok());
    if coarse && !owned { Ok((rest, expression)) } else { Err(Err::Error(())) }
}

/// (the quarter) ended July 31: the quarter of the calendar that holds the middle of the three months to that day.
fn ended_quarter(at: Reader<'_>, rest: &str) -> Option<Meaning> {
    /// Until this day of a month the month before it is the last one.
    const FIRST_HALF: u8 = 15;
    let day = alt((|input| date::month_day(at, input), |input| date::day_month(at, input)));
    let (_, (.., ended)) = (gap, ending(at), gap, opt((at_or_on(at), gap)), day).parse(rest).ok()?;
    let (month, day, year) = match ended.meaning {
        Meaning::Part(Part::MonthDay(month, day), Of::Open) => (month, day, None),
        Meaning::Period(Period::Day(day)) => (day.month(), day.day(), Some(day.year())),
        _ => return None,
    };
    let back = if day <= FIRST_HALF { 2 } else { 1 };
    let (middle, earlier) = if month > back { (month - back, 0) } else { (month + 12 - back, 1) };
    let quarter = (middle - 1) / 3 + 1;
    Some(match year {
        Some(year) => Meaning::Period(Period::Quarter(year - earlier, quarter)),
        None => Meaning::Part(Part::Quarter(quarter), Of::Open),
    })
}

/// this period – the latest period – the same period: a time without a place.
pub(crate) fn pointed_stretch<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, ((count, _), ())) = (|input| pointing(at, input), stretch(at)).parse(input)?;
    let reference = if count > 0 { Reference::Future } else { Reference::Past };
    Ok((rest, Meaning::Reference(reference).into()))
}

/// year-end – the year's end – month's end
pub(crate) fn unit_end<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let joined = alt(((possessive, gap).map(|_| ()), gap_or_hyphen));
    let (rest, (_, unit, (), modifier)) = (opt((the(at), gap)), unit(at), joined, edge(at)).parse(input)?;
    if unit < Granularity::Week || modifier != Modifier::End {
        return Err(Err::Error(()));
    }
    Ok((rest, Expression { modifier: Some(modifier), ..offset(0, unit, Anchor::Published) }))
}

/// the year – the month: the one just told, where something else says that it is a date.
pub(crate) fn told_unit<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, Expression> {
    let (rest, (_, _, _, unit)) = (the(at), gap, opt((fiscal(at), gap)), unit(at)).parse(input)?;
    if unit < Granularity::Day || hyphen(rest).is_ok() {
        return Err(Err::Error(()));
    }
    Ok((rest, offset(0, unit, Anchor::Mentioned)))
}
