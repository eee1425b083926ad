//! What TIMEX3 (ISO 24617-1) tells apart: dates, times, durations and sets, also where the text left holes.

use super::day::{Day, Weekday};
use super::feast::Feast;
use super::period::{Clock, Daypart, Granularity, Period, Season};

/// The TIMEX3 `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the standard's")]
pub enum Kind {
    Date,
    Time,
    Duration,
    Set,
}

impl Kind {
    /// The name in the standard, such as `DATE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// The TIMEX3 `mod`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the standard's")]
pub enum Modifier {
    Start,
    Mid,
    End,
    Approx,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
}

impl Modifier {
    /// The name in the standard, such as `ON_OR_BEFORE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::Approx => "APPROX",
            Self::Before => "BEFORE",
            Self::After => "AFTER",
            Self::OnOrBefore => "ON_OR_BEFORE",
            Self::OnOrAfter => "ON_OR_AFTER",
            Self::LessThan => "LESS_THAN",
            Self::MoreThan => "MORE_THAN",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::EqualOrMore => "EQUAL_OR_MORE",
        }
    }
}

/// A time that has no place in the calendar: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the standard's")]
pub enum Reference {
    Past,
    Present,
    Future,
}

/// How many units a length has: a number in tenths, or `X` where the words leave it open ("some weeks").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amount {
    /// A number of tenths: 25 is two and a half.
    Tenths(u64),
    /// Not said.
    Unknown,
}

impl Amount {
    /// That many whole units.
    pub fn whole(count: u32) -> Self {
        Self::Tenths(u64::from(count) * 10)
    }
}

/// A length of time: `P3W`, `PT2H`, `PXD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length {
    /// How many.
    pub amount: Amount,
    /// Of what.
    pub unit: Granularity,
}

/// The place of a date within its year, week or day, where the larger unit is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Half of the year, 1 or 2.
    Halfyear(u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// A season.
    Season(Season),
    /// A month, 1 to 12.
    Month(u8),
    /// A day of a month: month 1 to 12, day 1 to 31.
    MonthDay(u8, u8),
    /// A feast that moves from year to year.
    Feast(Feast),
    /// A weekday of a month, 1 to 12, by its count in it, the last one if that is 0.
    NthWeekday(u8, u8, Weekday),
    /// A day of whatever month, 1 to 31.
    DayOfMonth(u8),
    /// A weekday of whatever month, by its count in it, the last one if that is 0.
    WeekdayOfMonth(u8, Weekday),
    /// A weekday.
    Weekday(Weekday),
    /// A weekend.
    Weekend,
    /// A unit of which nothing more is known: `XXXX-XX-XX`, `XXXX`; a day or coarser, or a part of some day.
    Unknown(Granularity),
    /// A year of whatever century, 0 to 99.
    YearOfCentury(u8),
    /// A decade of whatever century, 0 to 9.
    DecadeOfCentury(u8),
}

impl Part {
    /// The period it is in that year; nothing where a year does not settle it, or the year has no such day.
    pub fn in_year(self, year: i32) -> Option<Period> {
        match self {
            Self::Halfyear(half) => Some(Period::Halfyear(year, half)),
            Self::Quarter(quarter) => Some(Period::Quarter(year, quarter)),
            Self::Season(season) => Some(Period::Season(year, season)),
            Self::Month(month) => Some(Period::Month(year, month)),
            Self::MonthDay(month, day) => Day::new(year, month, day).map(Period::Day),
            Self::Feast(feast) => feast.in_year(year).map(Period::Day),
            Self::NthWeekday(month, nth, weekday) => {
                Some(Period::Day(Day::nth_weekday(year, month, nth, weekday)))
            }
            Self::DayOfMonth(_)
            | Self::WeekdayOfMonth(..)
            | Self::Weekday(_)
            | Self::Weekend
            | Self::Unknown(_)
            | Self::YearOfCentury(_)
            | Self::DecadeOfCentury(_) => None,
        }
    }
}

/// A part of the day or a time of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum TimeOfDay {
    Daypart(Daypart),
    Clock(Clock),
}

impl TimeOfDay {
    /// The period it is on that day.
    pub fn on(self, day: Day) -> Period {
        match self {
            Self::Daypart(part) => Period::Daypart(day, part),
            Self::Clock(clock) => Period::Clock(day, clock),
        }
    }
}

/// A TIMEX3 `value`. Prints and parses as the standard writes it.
///
/// ```
/// use runup::Value;
/// for text in ["2023-06-12TEV", "XXXX-05-04", "XXXX-WXX-2", "P3W", "PXD", "199", "BC0043", "2023-W24", "PAST_REF"] {
///     assert_eq!(text.parse::<Value>()?.to_string(), text);
/// }
/// # Ok::<(), runup::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// A placed period.
    Period(Period),
    /// A stretch of time that is no one unit, by its first and last one.
    Between(Period, Period),
    /// A date with holes, and the time on it.
    Open(Part, Option<TimeOfDay>),
    /// A length of time.
    Length(Length),
    /// A time without a place.
    Reference(Reference),
}
