//! What the words of a time expression say, before any calendar or anchor is known.

use std::fmt;

use crate::calendar::{
    Day, Granularity, Length, Modifier, Part, Period, Reference, TimeOfDay, Value, Weekday,
};
use crate::document::Span;

/// What a time expression says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expression {
    /// The date, length, set or reference.
    pub meaning: Meaning,
    /// The part of the day or time of the clock said with it.
    pub time: Option<TimeOfDay>,
    /// Early, mid, late; about; before, after; more or less than.
    pub modifier: Option<Modifier>,
    /// The length that is all its words name, where a preposition before them says which way it is gone: the two
    /// weeks of "vor zwei Wochen". TIMEX3 leaves the preposition outside and annotates the length.
    pub length: Option<Length>,
    /// The weekday said beside a date: that of "Monday, May 6".
    pub weekday: Option<Weekday>,
}

/// The core of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing is left open: "4 May 2023", "the 1990s", "the third quarter of 2001".
    Period(Period),
    /// A part of something larger that is left open or said by its distance: "May 4", "Monday", "last December".
    Part(Part, Of),
    /// Two small numbers in either order, and perhaps the year: "04/05/2023".
    Numeric {
        /// The number written first.
        first: u8,
        /// The number written second.
        second: u8,
        /// The year, where it is written in full or as two digits.
        year: Option<Year>,
    },
    /// Counted from an anchor: "yesterday", "three weeks ago", "two days later", "that year".
    Offset {
        /// How many units on, back if negative.
        count: i32,
        /// The unit, which is also how fine the result is.
        unit: Granularity,
        /// What it counts from.
        anchor: Anchor,
    },
    /// A name that stands for a period, by its first and last unit: "Ramadan 2023", or one of the caller's own.
    Named(Period, Period),
    /// Counted from a date that the words name: "two weeks before Easter", "the Sunday after the summit".
    Beside {
        /// How many on from its end, or back from its start if negative; 0 is the one around it.
        count: i32,
        /// Of what.
        unit: Counted,
        /// What it counts from.
        landmark: Landmark,
    },
    /// A length of time on no particular days: "three weeks".
    Length(Length),
    /// Again and again: "every Tuesday", "twice a month".
    Set(Set),
    /// "recently", "now", "in the future".
    Reference(Reference),
}

/// A year as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// In full.
    Full(i32),
    /// Its last two digits, 0 to 99.
    Short(u8),
}

/// Which of the larger units a part belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The text does not say: "May 4", "Monday".
    Open,
    /// The year by its last two digits: "May '98".
    Short(u8),
    /// A larger unit that far from the anchor: "September last year" is (-1, year), "Tuesday next week" (1, week).
    Shift(i32, Granularity, Anchor),
    /// The nearest one before the anchor: "last December" (published), "the previous Friday" (mentioned).
    Last(Anchor),
    /// The one around the anchor: "this December" (published), "that summer" (mentioned).
    This(Anchor),
    /// The nearest one after the anchor: "next May" (published), "the following spring" (mentioned).
    Next(Anchor),
}

/// What a relative expression counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The day the text was published: "yesterday", "next year".
    Published,
    /// The last date the text mentioned: "two days later", "that year".
    Mentioned,
}

/// What is counted from a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// A unit, which is also how fine the result is.
    Unit(Granularity),
    /// A weekday.
    Weekday(Weekday),
    /// A unit at whose distance the same day lies again: the week of "a week from Tuesday", the year of "a year ago
    /// today".
    Same(Granularity),
}

/// A date that the words name so that something counts from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landmark {
    /// A period with a name of the caller's own, by its first and last unit.
    Named(Period, Period),
    /// A day that leaves nothing open.
    Day(Day),
    /// A part of a year that is left open or said by its distance: "Easter".
    Part(Part, Of),
}

/// A set of times, by the TIMEX3 attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Set {
    /// How far apart (`P1D`) or which ones (`XXXX-WXX-2`).
    pub value: Value,
    /// TIMEX3 `quant`, such as `EVERY`.
    pub quantifier: Option<&'static str>,
    /// TIMEX3 `freq`: how often in each.
    pub frequency: Option<Frequency>,
}

/// How often something is within the unit of a [`Set`]. Prints as TIMEX3 `freq` writes it: `3X`, `2D`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// So many times: "twice" a week.
    Times(u32),
    /// So long: "two days" a week.
    Length(Length),
}

impl fmt::Display for Frequency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Times(times) => write!(f, "{times}X"),
            Self::Length(length) => f.write_str(length.to_string().trim_start_matches(['P', 'T'])),
        }
    }
}

/// Which end of a range an expression is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Its beginning; the end follows as the next expression.
    From,
    /// Its end.
    To,
}

/// An expression where it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Where in the document.
    pub span: Span,
    /// What it says.
    pub expression: Expression,
    /// The name of the rule that read it.
    pub rule: &'static str,
    /// Which end of a range it is, if any.
    pub range: Option<End>,
}

impl From<Meaning> for Expression {
    fn from(meaning: Meaning) -> Self {
        Self { meaning, time: None, modifier: None, length: None, weekday: None }
    }
}
