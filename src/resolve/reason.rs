//! Why the words mean that day: the steps of the resolver, as data that prints.

use std::fmt::{self, Display};

use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Granularity, Period};

/// The steps that dated a mention, in order; prints on one line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reason(pub Vec<Step>);

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Step {
    /// The text leaves nothing open.
    Given,
    /// The words are a name of the period, by its first and last unit.
    Named(Period, Period),
    /// It counts so many units from a day.
    Counted(i32, Granularity, Base),
    /// It is the nearest such period in that direction from a day.
    Nearest(Direction, Base),
    /// What the clause or a word before it says about the direction.
    Clause(Tense),
    /// The day or year comes from the last date that the text mentioned.
    Follows(Period),
    /// The words behind it, in brackets, name it in full.
    Apposed(Period),
    /// A footnote of its sentence, or of the passage it stands in, names that day.
    Footnote(u32, Day),
    /// Another mention of the document settles what this one leaves open.
    Elsewhere(Period),
    /// The lead of a report of that day gives none: it tells of that day or of one shortly before.
    Lead(Day),
    /// The lead of a report of unknown day tells it as news.
    News,
    /// A report of that day looks back on it and does not say when it was.
    Recalled(Day),
    /// Its sentence goes on with what the one before it states of that time.
    Continued(Period),
    /// Its sentence says when it was reported: it happened then or shortly before.
    Reported,
    /// It comes out the same whenever between these two days the document was published.
    Bounds(Day, Day),
    /// A year or decade without its century is of the hundred years around a day, most of them before it.
    Century(Base),
    /// The order of two small numbers, and what decides it.
    Order(Order),
    /// A length, a set or a time without place has no days.
    NoDays,
    /// Nothing says which one it is.
    Open,
}

/// The day that something counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// The day of publication.
    Published(Day),
    /// A day on which the document may have been published.
    Supposed(Day),
    /// The last date that the text mentioned.
    Mentioned(Period),
    /// A date that its own words name.
    Named(Period),
    /// The date of a happening that its words name, as somebody tells it.
    Told(Period),
}

/// Which way from its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Back.
    Before,
    /// Ahead.
    After,
    /// Whichever is nearer.
    Either,
    /// Whichever is nearer, a day ahead counting twice: news tells more often of what has been.
    RatherBefore,
    /// Whichever is nearer, a day behind counting three times: who writes in the present tells of what comes.
    RatherAfter,
}

/// When a clause plays, seen from its writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Tense {
    Past,
    Present,
    Future,
}

/// How two small numbers were ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// One of them is no month.
    OnlyOne,
    /// The document's other numeric dates are written so.
    Document,
    /// The region of its language writes them so.
    Region,
    /// The document's dates in words are written so: "4 May", "May 4".
    Words,
    /// The language writes them so.
    Language,
    /// The other order is a date as well.
    Reversed,
}

impl Base {
    /// How fine it is.
    pub(super) fn granularity(self) -> Granularity {
        match self {
            Self::Published(_) | Self::Supposed(_) => Granularity::Day,
            Self::Mentioned(period) | Self::Named(period) | Self::Told(period) => period.granularity(),
        }
    }

    /// Its first day.
    pub(super) fn day(self) -> Day {
        match self {
            Self::Published(day) | Self::Supposed(day) => day,
            Self::Mentioned(period) | Self::Named(period) | Self::Told(period) => period.first_day(),
        }
    }

    /// The day behind which the next summer is looked for: that of a whole year comes after it.
    pub(super) fn end(self) -> Day {
        match self {
            Self::Mentioned(period) if period.granularity() >= Granularity::Year => period.last_day(),
            _ => self.day(),
        }
    }

    /// Prints it behind some words.
    fn behind<const N: usize>(self, words: [&str; N], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        words.into_iter().try_for_each(|word| f.write_str(word))?;
        self.fmt(f)
    }
}

impl Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Reasons are written by the thousand, and piece by piece is twice as fast as a format.
        for (index, step) in self.0.iter().enumerate() {
            f.write_str(if index > 0 { "; " } else { "" })?;
            step.fmt(f)?;
        }
        Ok(())
    }
}

impl Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Given => f.write_str("the text says all of it"),
            Self::Named(first, last) if first == last => write!(f, "a name of {first}"),
            Self::Named(first, last) => write!(f, "a name of {first} to {last}"),
            Self::Counted(0, Granularity::Day, base) => base.fmt(f),
            Self::Counted(0, unit, base) => base.behind(["the ", unit.name(), " of "], f),
            Self::Counted(count, unit, base) => {
                let (plural, side) = (
                    if count.unsigned_abs() == 1 { "" } else { "s" },
                    if *count < 0 { "before" } else { "after" },
                );
                write!(f, "{} {}{plural} {side} {base}", count.unsigned_abs(), unit.name())
            }
            Self::Nearest(Direction::Before, base) => base.behind(["the last one up to "], f),
            Self::Nearest(Direction::After, base) => base.behind(["the first one from "], f),
            Self::Nearest(Direction::Either | Direction::RatherBefore | Direction::RatherAfter, base) => {
                base.behind(["the one nearest to "], f)
            }
            Self::Clause(Tense::Past) => f.write_str("its clause looks back"),
            Self::Clause(Tense::Present) => f.write_str("its clause is in the present"),
            Self::Clause(Tense::Future) => f.write_str("its clause looks ahead"),
            Self::Follows(period) => write!(f, "it follows {period}"),
            Self::Apposed(period) => write!(f, "{period} stands behind it"),
            Self::Footnote(number, day) => write!(f, "footnote {number} says {day}"),
            Self::Elsewhere(period) => write!(f, "the document says {period} elsewhere"),
            Self::Lead(day) => write!(f, "the lead of a report of {day} tells of that day, or of one before"),
            Self::News => f.write_str("an undated report tells it as news"),
            Self::Continued(period) => {
                write!(f, "the sentence before tells of {period}, and this one goes on")
            }
            Self::Recalled(day) => write!(f, "the report of {day} looks back on it"),
            Self::Reported => f.write_str("that is when it was reported"),
            Self::Bounds(earliest, latest) => {
                write!(f, "the same whenever it was published between {earliest} and {latest}")
            }
            Self::Century(base) => write!(f, "of the hundred years around {base}"),
            Self::Order(Order::OnlyOne) => f.write_str("only one order of the numbers is a date"),
            Self::Order(Order::Document) => {
                f.write_str("other numeric dates of the document have this order")
            }
            Self::Order(Order::Region) => f.write_str("the order of its region"),
            Self::Order(Order::Words) => f.write_str("dates in words of the document have this order"),
            Self::Order(Order::Reversed) => f.write_str("the numbers the other way round"),
            Self::Order(Order::Language) => f.write_str("the order that its language prefers"),
            Self::NoDays => f.write_str("it names no day"),
            Self::Open => f.write_str("nothing says which one"),
        }
    }
}

impl Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Published(day) | Self::Supposed(day) => day.fmt(f)?,
            Self::Mentioned(period) | Self::Named(period) | Self::Told(period) => period.fmt(f)?,
        }
        f.write_str(match self {
            Self::Published(_) => ", the day of publication",
            Self::Supposed(_) => ", if it was published then",
            Self::Mentioned(_) => ", mentioned before",
            Self::Named(_) => "",
            Self::Told(_) => ", when that happened",
        })
    }
}
