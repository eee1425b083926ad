//! From one period to another, and how certain that is.

use super::day::Day;
use super::period::{Granularity, Period};
use super::value::Modifier;

/// How sure a day or an interval is, in the terms of EDTF (ISO 8601-2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// As stated, or as surely implied.
    Certain,
    /// About then: `~` in EDTF.
    Approximate,
    /// Perhaps then: `?` in EDTF. A guess is never better than this.
    Uncertain,
}

impl Certainty {
    /// The word for it in the printed contract, such as `certain`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Approximate => "approximate",
            Self::Uncertain => "uncertain",
        }
    }
}

/// A stretch of days: from the first day of one period to the last day of another, both included.
///
/// ```
/// use runup::{Certainty, Day, Interval, Period};
/// let day = |text: &str| text.parse::<Day>().map(Period::Day);
/// let summit = Interval::between(day("2023-07-11")?, day("2023-07-12")?);
/// assert_eq!(summit.timex3(), "2023-07-11/2023-07-12");
/// assert_eq!(summit.with(Certainty::Approximate).edtf(), "2023-07-11~/2023-07-12~");
/// assert!(Interval::from(Period::Month(2023, 7)).covers(summit));
/// # Ok::<(), runup::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    from: Period,
    to: Period,
    modifier: Option<Modifier>,
    certainty: Certainty,
}

impl From<Period> for Interval {
    fn from(period: Period) -> Self {
        Self { from: period, to: period, modifier: None, certainty: Certainty::Certain }
    }
}

impl Interval {
    /// From the start of the earlier period to the end of the later one.
    pub fn between(one: Period, other: Period) -> Self {
        if one == other {
            return Self::from(one);
        }
        let (from, to) = if other.first_day() < one.first_day() { (other, one) } else { (one, other) };
        Self { from, to, modifier: None, certainty: Certainty::Certain }
    }

    /// The same stretch, held to be that certain.
    pub fn with(self, certainty: Certainty) -> Self {
        Self { certainty, ..self }
    }

    /// The same stretch under a modifier: `START`, `MID` and `END` narrow it to a third of its days, and every
    /// modifier leaves it approximate at best.
    pub fn modified(self, modifier: Modifier) -> Self {
        let certainty = self.certainty.max(Certainty::Approximate);
        Self { modifier: Some(modifier), certainty, ..self }
    }

    /// The period it begins with.
    pub fn first(self) -> Period {
        self.from
    }

    /// The period it ends with; the same as the first unless it is a range.
    pub fn last(self) -> Period {
        self.to
    }

    /// The modifier it stands under.
    pub fn modifier(self) -> Option<Modifier> {
        self.modifier
    }

    /// How certain it is.
    pub fn certainty(self) -> Certainty {
        self.certainty
    }

    /// The granularity of its ends, the coarser of the two.
    pub fn granularity(self) -> Granularity {
        self.from.granularity().max(self.to.granularity())
    }

    /// Its first day.
    pub fn start(self) -> Day {
        match self.modifier {
            Some(Modifier::Mid) => self.from.first_day().plus(self.third_of_days()),
            Some(Modifier::End) => self.from.first_day().plus(2 * self.third_of_days()),
            _ => self.from.first_day(),
        }
    }

    /// Its last day.
    pub fn end(self) -> Day {
        let thirds = |count: i64| self.from.first_day().plus((count * self.third_of_days() - 1).max(0));
        match self.modifier {
            Some(Modifier::Start) => thirds(1),
            Some(Modifier::Mid) => thirds(2),
            _ => self.to.last_day(),
        }
    }

    fn third_of_days(self) -> i64 {
        (self.to.last_day().days_since(self.from.first_day()) + 1) / 3
    }

    /// How many days it covers.
    pub fn days(self) -> i64 {
        self.end().days_since(self.start()) + 1
    }

    /// Whether every day of `other` is one of its days.
    pub fn covers(self, other: Self) -> bool {
        self.start() <= other.start() && other.end() <= self.end()
    }

    /// Whether the two have a day in common.
    pub fn meets(self, other: Self) -> bool {
        self.start() <= other.end() && other.start() <= self.end()
    }

    /// Its TIMEX3 value: one value, or the ISO 8601 interval of the values of its ends.
    pub fn timex3(self) -> String {
        if self.from == self.to { self.from.to_string() } else { format!("{}/{}", self.from, self.to) }
    }

    /// Its first day, or its first minute where it is that fine: `2023-06-08`, `2023-06-08T15:30`.
    pub fn first_moment(self) -> String {
        match self.from {
            Period::Clock(day, clock) => minute(day, clock.hour(), clock.minute().unwrap_or(0)),
            _ => self.start().to_string(),
        }
    }

    /// Its last day, or its last minute where it is that fine.
    ///
    /// ```
    /// use runup::{Interval, Value};
    /// let Value::Period(three) = "2023-06-08T15".parse()? else { panic!() };
    /// assert_eq!(Interval::from(three).first_moment(), "2023-06-08T15:00");
    /// assert_eq!(Interval::from(three).last_moment(), "2023-06-08T15:59");
    /// # Ok::<(), runup::Error>(())
    /// ```
    pub fn last_moment(self) -> String {
        match self.to {
            Period::Clock(day, clock) if clock.hour() < 24 => {
                minute(day, clock.hour(), clock.minute().unwrap_or(59))
            }
            Period::Clock(day, clock) => minute(day, clock.hour(), 0),
            _ => self.end().to_string(),
        }
    }
}

/// A minute of a day; 24:00 is the first one of the next day.
fn minute(day: Day, hour: u8, minute: u8) -> String {
    let (day, hour) = if hour < 24 { (day, hour) } else { (day.plus(1), 0) };
    format!("{day}T{hour:02}:{minute:02}")
}
