//! The smallest shapes: a word of one sense, and what stands between words.

use nom::branch::alt;
use nom::combinator::opt;
use nom::{Err, Parser};

use super::{Openers, Parsed, Reader};
use crate::calendar::{Daypart, Granularity, Modifier, Part, Reference, Season, Weekday};
use crate::expression::{Anchor, Of};
use crate::lexicon::{self, Sense};

/// A parser of what one word says.
pub(crate) trait Says<'a, T>: Parser<&'a str, Output = T, Error = ()> {}
impl<'a, T, P: Parser<&'a str, Output = T, Error = ()>> Says<'a, T> for P {}

/// What a word of a class says, if it has such a sense.
pub(crate) fn sense<'a, T>(
    at: Reader<'a>,
    class: Openers,
    pick: impl Fn(Sense) -> Option<T>,
) -> impl Says<'a, T> {
    // So small that it stands where it is asked: most words that are asked for stand nowhere near.
    move |input| if at.may_say(input, class) { said(at, input, class, &pick) } else { Err(Err::Error(())) }
}

#[inline(never)]
fn said<'a, T>(
    at: Reader<'a>,
    input: &'a str,
    class: Openers,
    pick: impl Fn(Sense) -> Option<T>,
) -> Parsed<'a, T> {
    at.picked(input, class, pick).ok_or(Err::Error(()))
}

/// Declares a parser for each sense of words, with the class of words that have it.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $class:ident, $($sense:pat => $says:expr),+; $type:ty)*) => {
        $(
            $(#[$doc])*
            pub(crate) fn $name<'a>(at: Reader<'a>) -> impl Says<'a, $type> {
                sense(at, Openers::$class, |sense| match sense {
                    $($sense => Some($says),)+
                    _ => None,
                })
            }
        )*

        /// Each of these parsers with its class, and whether it reads a sense.
        #[cfg(test)]
        #[allow(unused_variables, reason = "what a sense holds says nothing here")]
        const PARSERS: &[(&str, Openers, fn(Sense) -> bool)] =
            &[$((stringify!($name), Openers::$class, |sense| match sense {
                $($sense => true,)+
                _ => false,
            })),*];
    };
}

words! {
    /// May
    month: MONTH, Sense::Month(month) => month; u8
    /// Monday
    weekday: WEEKDAY, Sense::Weekday(weekday) => weekday; Weekday
    /// Mondays
    weekdays: WEEKDAY, Sense::Weekdays(weekday) => weekday; Weekday
    /// Juliwoche
    unit_of_month: UNIT, Sense::UnitOfMonth(month, unit) => (unit, month); (Granularity, u8)
    /// Montagabend
    weekday_part: WEEKDAY, Sense::WeekdayPart(weekday, part) => (weekday, part); (Weekday, Daypart)
    /// spring
    season: SEASON, Sense::Season(season) => season; Season
    /// Christmas
    feast: FEAST, Sense::Feast(part) => part; Part
    /// Osterwochenende
    feast_weekend: FEAST, Sense::FeastWeekend(part) => part; Part
    /// evening
    daypart: DAYPART, Sense::Daypart(part) => part; Daypart
    /// evenings
    dayparts: PLURAL, Sense::Dayparts(part) => part; Daypart
    /// noon
    named_hour: HOUR, Sense::Hour(hour) => hour; u8
    /// half past, quarter to
    past_hour: HOUR, Sense::PastHour(minutes) => minutes; i8
    /// week
    unit: UNIT, Sense::Unit(unit) => unit; Granularity
    /// weeks
    units: UNITS, Sense::Units(unit) => unit; Granularity
    /// week, weeks, wks: behind a number.
    unit_or_units: UNIT, Sense::Unit(unit) | Sense::Units(unit) | Sense::Abbreviated(unit) => unit; Granularity
    /// year
    year_noun: UNIT, Sense::Unit(Granularity::Year) => (); ()
    /// several
    few: NUMBER, Sense::Few => (); ()
    /// a
    one: ONE, Sense::One => (); ()
    /// another
    another: ONE, Sense::Another => (); ()
    /// anderthalb
    number_and_half: NUMBER, Sense::NumberAndHalf(whole) => whole; u32
    /// half
    half: HALF, Sense::Half => (); ()
    /// nineties
    decade_word: DECADE, Sense::Decade(decade) => decade; u8
    /// s
    decade_suffix: TENS, Sense::DecadeSuffix => (); ()
    /// yesterday
    deictic: DEICTIC, Sense::Deictic(days) => days; i32
    /// tonight
    deictic_part: DEICTIC, Sense::DeicticPart(days, part) => (days, part); (i32, Daypart)
    /// last, next, that
    pointer: POINTER, Sense::Pointer(count, anchor) => (count, anchor); (i32, Anchor)
    /// past, recent, coming
    adjoining: POINTER, Sense::Adjoining(reference) => reference; Reference
    /// ago, later
    away: AWAY, Sense::Away(sign, anchor) => (sign, anchor); (i32, Anchor)
    /// before, after
    beside: BESIDE, Sense::Beside(sign) => sign; i32
    /// eve
    eve: EDGE, Sense::Eve => (); ()
    /// Vorjahr
    shifted: DEICTIC, Sense::Shifted(count, unit, anchor) => (count, unit, anchor); (i32, Granularity, Anchor)
    /// early
    early: EARLY, Sense::Early(modifier) => modifier; Modifier
    /// end
    edge: EDGE, Sense::Edge(modifier) => modifier; Modifier
    /// Jahresende
    edge_of: EDGE, Sense::EdgeOf(modifier, unit) => (modifier, unit); (Modifier, Granularity)
    /// about
    about: ABOUT, Sense::About(modifier) => modifier; Modifier
    /// post
    prefix: ABOUT, Sense::Prefix(modifier) => modifier; Modifier
    /// or so
    hedge: BEHIND, Sense::Hedge(modifier) => modifier; Modifier
    /// period
    stretch: UNIT, Sense::Stretch => (); ()
    /// the
    the: THE, Sense::The => (); ()
    /// des
    of_the: THE, Sense::OfThe => (); ()
    /// of
    of: LINK, Sense::Of => (); ()
    /// in
    preposition: LINK, Sense::Preposition => (); ()
    /// at, on
    at_or_on: AT, Sense::At => (); ()
    /// from
    from: LINK, Sense::From => (); ()
    /// to, until
    to: JOINT, Sense::To => (); ()
    /// and
    and: JOINT, Sense::And => (); ()
    /// every
    every: EVERY, Sense::Every(quantifier) => quantifier; &'static str
    /// every other
    every_other: EVERY, Sense::EveryOther => (); ()
    /// ahead
    ahead: BEHIND, Sense::Ahead => (); ()
    /// fortnight
    multiple: UNIT, Sense::Multiple(count, unit) => (count, unit); (u32, Granularity)
    /// per
    per: EVERY, Sense::Per => (); ()
    /// twice
    times: TIMES, Sense::Times(count) => count; u32
    /// times
    times_noun: TIMES, Sense::TimesNoun => (); ()
    /// daily
    recurring: RECURRING, Sense::Recurring(unit) => unit; Granularity
    /// now
    reference: REFERENCE, Sense::Reference(reference) => reference; Reference
    /// the time
    then: REFERENCE, Sense::Then(reference) => reference; Reference
    /// future
    prospect: REFERENCE, Sense::Prospect(reference) => reference; Reference
    /// whole, all
    whole: WHOLE, Sense::Whole => (); ()
    /// fiscal
    fiscal: FISCAL, Sense::Fiscal => (); ()
    /// ended
    ending: BEHIND, Sense::Ending => (); ()
    /// long
    attribute: BEHIND, Sense::Attribute => (); ()
    /// zweijährig
    lasting: UNIT, Sense::Lasting(count, unit) => (count, unit); (Option<u32>, Granularity)
    /// old
    age: BEHIND, Sense::Age => (); ()
    /// more
    filler: FILLER, Sense::Filler => (); ()
    /// BC
    era: ERA, Sense::Era(before) => before; bool
    /// p.m.
    meridiem: CLOCK, Sense::Meridiem(after) => after; bool
    /// o'clock
    clock_noun: CLOCK, Sense::Clock => (); ()
    /// Q3
    quarter_code: CODE, Sense::Quarter(quarter) => quarter; u8
    /// dreiviertel
    quarters: HOUR, Sense::Quarters(quarters) => quarters; u8
    /// 9/11
    known_day: DAY, Sense::Day(year, month, day) => (year, month, day); (i16, u8, u8)
    /// USA Today
    name: NAME, Sense::Name => (); ()
    /// H1
    half_code: CODE, Sense::Halfyear(half) => half; u8
    /// GMT
    zone: CLOCK, Sense::Zone(minutes) => minutes; i16
}

/// last – the next – this past – that same: where from the anchor something lies.
pub(crate) fn pointing<'a>(at: Reader<'a>, input: &'a str) -> Parsed<'a, (i32, Anchor)> {
    if !at.says(input, Openers::THE.or(Openers::POINTER)) {
        return Err(Err::Error(()));
    }
    let article = opt((the(at), gap));
    let (rest, (article, (count, anchor), (), second)) =
        (article, pointer(at), gap, opt((pointer(at), gap))).parse(input)?;
    if article.is_some() && opens_relative(at, input) {
        return Err(Err::Error(()));
    }
    // The second word only stresses the first, "that same", unless it moves on from this day, "this past".
    match second {
        None => Ok((rest, (count, anchor))),
        Some(((0, _), ())) if count == 0 => Ok((rest, (0, anchor))),
        Some(((second, _), ())) if (count, anchor) == (0, Anchor::Published) => Ok((rest, (second, anchor))),
        Some(_) => Err(Err::Error(())),
    }
}

/// Whether the article there opens a relative clause: "der Zug, der [letzte Woche] fuhr".
fn opens_relative<'a>(at: Reader<'a>, input: &'a str) -> bool {
    at.senses(input).any(|(sense, _)| sense == Sense::Relative) && at.before(input).trim_end().ends_with(',')
}

/// What "last", "this", "next" say of a named part.
pub(crate) fn of_pointer(count: i32, anchor: Anchor) -> Of {
    match count {
        ..0 => Of::Last(anchor),
        0 => Of::This(anchor),
        1.. => Of::Next(anchor),
    }
}

/// trading, bloody: a word in small letters that says nothing of time.
pub(crate) fn adjective<'a>(at: Reader<'a>) -> impl Says<'a, ()> {
    const LONGEST: usize = 16;
    move |input: &'a str| {
        let letters = input.chars().take(LONGEST).take_while(|letter| letter.is_lowercase());
        let (word, rest) = input.split_at(letters.map(char::len_utf8).sum());
        let whole = (3..LONGEST).contains(&word.len()) && !rest.starts_with(char::is_alphanumeric);
        if whole && at.senses(input).next().is_none() { Ok((rest, ())) } else { Err(Err::Error(())) }
    }
}

/// White space within an expression: some, but no empty line.
pub(crate) fn gap(input: &str) -> Parsed<'_, ()> {
    lexicon::gap(input).map(|rest| (rest, ())).ok_or(Err::Error(()))
}

/// White space or nothing.
pub(crate) fn gap0(input: &str) -> Parsed<'_, ()> {
    Ok((lexicon::gap(input).unwrap_or(input), ()))
}

/// A hyphen or dash right between two words.
pub(crate) fn hyphen(input: &str) -> Parsed<'_, ()> {
    let rest = input.strip_prefix(lexicon::is_dash).ok_or(Err::Error(()))?;
    Ok((rest, ()))
}

/// White space or a hyphen.
pub(crate) fn gap_or_hyphen(input: &str) -> Parsed<'_, ()> {
    alt((gap, hyphen)).parse(input)
}

/// A dash of any length, with or without spaces.
pub(crate) fn dash(input: &str) -> Parsed<'_, ()> {
    (gap0, hyphen, gap0).map(|_| ()).parse(input)
}

/// A comma, and the white space behind it.
pub(crate) fn comma(input: &str) -> Parsed<'_, ()> {
    let rest = input.strip_prefix(',').ok_or(Err::Error(()))?;
    gap0(rest)
}

/// White space, perhaps with a comma before it.
pub(crate) fn gap_or_comma(input: &str) -> Parsed<'_, ()> {
    alt((comma, gap)).parse(input)
}

/// 's
pub(crate) fn possessive(input: &str) -> Parsed<'_, ()> {
    let rest = input.strip_prefix(lexicon::is_apostrophe).ok_or(Err::Error(()))?;
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    if rest.starts_with(char::is_alphanumeric) { Err(Err::Error(())) } else { Ok((rest, ())) }
}

/// What was read of the input: all that the rest does not hold.
pub(crate) fn read<'a>(input: &'a str, rest: &str) -> &'a str {
    input.get(..input.len().saturating_sub(rest.len())).unwrap_or_default()
}

/// The end of a word: no letter, figure, or hyphen with a letter behind it.
pub(crate) fn word_end(input: &str) -> Parsed<'_, ()> {
    if input.starts_with(char::is_alphanumeric) { Err(Err::Error(())) } else { Ok((input, ())) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::Said;
    use crate::language::Language;

    #[test]
    fn a_parser_names_the_class_of_what_it_reads() {
        for language in Language::ALL {
            for (word, Said { sense, .. }) in language.time().lexicon.all() {
                for (parser, class, _) in PARSERS.iter().filter(|(.., reads)| reads(sense)) {
                    assert!(Openers::of(sense).meets(*class), "`{word}` is of another class than {parser}");
                }
            }
        }
    }
}
