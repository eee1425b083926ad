//! One day of the proleptic Gregorian calendar.

use std::fmt;
use std::str::FromStr;

use civil::{Datelike, NaiveDate};

use crate::error::{Error, ErrorKind};

/// One day of the proleptic Gregorian calendar, between the years 9999 BCE and 9999 CE. Years are numbered as in
/// ISO 8601: 0 is 1 BCE, and -9998 is 9999 BCE.
///
/// Prints and parses as ISO 8601 (`2023-07-11`). Arithmetic stops at the first and the last day instead of failing.
///
/// ```
/// use runup::{Day, Weekday};
/// let summit: Day = "2023-07-11".parse()?;
/// assert_eq!(summit.weekday(), Weekday::Tuesday);
/// assert_eq!(summit.plus(-29), Day::new(2023, 6, 12).unwrap());
/// assert_eq!(summit.days_since(Day::new(2023, 6, 12).unwrap()), 29);
/// # Ok::<(), runup::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// A day of the week; Monday is the first, as in ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday = 1,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The weekday of that ISO 8601 number, 1 (Monday) to 7 (Sunday).
    pub fn from_number(number: u8) -> Option<Self> {
        use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
        let week = [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
        week.get(usize::from(number.checked_sub(1)?)).copied()
    }

    /// The ISO 8601 number, 1 (Monday) to 7 (Sunday).
    pub fn number(self) -> u8 {
        self as u8
    }
}

impl Day {
    pub(crate) const FIRST_YEAR: i32 = -9998;
    pub(super) const LAST_YEAR: i32 = 9999;
    pub(crate) const FIRST: Self = Self::constant(Self::FIRST_YEAR, 1, 1);
    pub(crate) const LAST: Self = Self::constant(Self::LAST_YEAR, 12, 31);

    const fn constant(year: i32, month: u32, day: u32) -> Self {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Self(date),
            None => Self(NaiveDate::MIN),
        }
    }

    /// The day of that year, month (1 to 12) and day of the month, if there is one.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let known = (Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year);
        NaiveDate::from_ymd_opt(year, month.into(), day.into()).filter(|_| known).map(Self)
    }

    /// The day of that month, or the nearest one that exists: day 31 of June is the 30th, and beyond the ends of the
    /// calendar it is the first or the last day.
    pub(crate) fn nearest(year: i32, month: u8, day: u8) -> Self {
        let (month, day) = match year {
            Self::FIRST_YEAR..=Self::LAST_YEAR => (month.clamp(1, 12), day.clamp(1, 31)),
            ..Self::FIRST_YEAR => (1, 1),
            _ => (12, 31),
        };
        let year = year.clamp(Self::FIRST_YEAR, Self::LAST_YEAR);
        (1..=day).rev().find_map(|day| Self::new(year, month, day)).unwrap_or(Self(NaiveDate::MIN))
    }

    /// The weekday of that ISO 8601 week, if the year has that week; the first or the last day of the calendar where
    /// the week goes beyond its ends.
    pub(crate) fn of_week(year: i32, week: u8, weekday: Weekday) -> Option<Self> {
        let known = (Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year);
        let weekday = civil::Weekday::try_from(weekday.number() - 1).ok()?;
        let date = known.then(|| NaiveDate::from_isoywd_opt(year, week.into(), weekday)).flatten()?;
        Some(Self(date).clamp(Self::FIRST, Self::LAST))
    }

    /// The year; 0 is 1 BCE.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day() as u8
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::from_number(self.0.weekday().number_from_monday() as u8).unwrap_or(Weekday::Monday)
    }

    /// The ISO 8601 week that holds the day: its year (not always the day's own) and number, 1 to 53.
    pub fn week(self) -> (i32, u8) {
        let week = self.0.iso_week();
        (week.year(), week.week() as u8)
    }

    /// The nth such weekday of a month, the last one if `nth` is 0.
    pub(crate) fn nth_weekday(year: i32, month: u8, nth: u8, weekday: Weekday) -> Self {
        match nth {
            0 => Self::nearest(year, month, 31).plus(-6).first_weekday(weekday),
            _ => Self::nearest(year, month, 1).first_weekday(weekday).plus(7 * (i64::from(nth) - 1)),
        }
    }

    /// Easter Sunday of a year, by the Gregorian reckoning of the western churches; beyond the ends of the calendar that
    /// of its first or last year.
    pub(super) fn easter(year: i32) -> Self {
        let year = year.clamp(Self::FIRST_YEAR, Self::LAST_YEAR);
        let golden = year.rem_euclid(19);
        let century = year.div_euclid(100);
        let moon_shift = century - century.div_euclid(4) - (8 * century + 13).div_euclid(25);
        let age = (moon_shift + 19 * golden + 15).rem_euclid(30);
        let full_moon = age - (age / 28) * (1 - (29 / (age + 1)) * ((21 - golden) / 11));
        let weekday =
            (year + year.div_euclid(4) + full_moon + 2 - century + century.div_euclid(4)).rem_euclid(7);
        Self::nearest(year, 3, 28).plus((full_moon - weekday).into())
    }

    /// The first such weekday on or after it.
    pub(crate) fn first_weekday(self, weekday: Weekday) -> Self {
        self.plus((i64::from(weekday.number()) - i64::from(self.weekday().number())).rem_euclid(7))
    }

    /// That many days later, or earlier if negative; the first or last day of the calendar beyond its ends.
    pub fn plus(self, days: i64) -> Self {
        let moved = civil::TimeDelta::try_days(days).and_then(|delta| self.0.checked_add_signed(delta));
        match moved {
            Some(day) => Self(day).clamp(Self::FIRST, Self::LAST),
            None if days < 0 => Self::FIRST,
            None => Self::LAST,
        }
    }

    /// How many days lie between: positive when `self` is the later one.
    pub fn days_since(self, other: Self) -> i64 {
        self.0.signed_duration_since(other.0).num_days()
    }

    #[cfg(any(feature = "chrono", feature = "icalendar"))]
    pub(crate) fn into_inner(self) -> NaiveDate {
        self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Days are written by the thousand, and this is several times as fast as a format.
        let mut text = *b"-0000-00-00";
        let year = self.year().unsigned_abs();
        let parts = [(1..5, year), (6..8, self.month().into()), (9..11, self.day().into())];
        for (places, mut number) in parts {
            for place in text[places].iter_mut().rev() {
                *place += (number % 10) as u8;
                number /= 10;
            }
        }
        let text = std::str::from_utf8(&text).unwrap_or_default();
        f.write_str(if self.year() < 0 { text } else { text.trim_start_matches('-') })
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let parse = || {
            let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
            let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = rest.as_bytes() else { return None };
            // The year 0 has no sign, so that a day has one form.
            let year = number([y1, y2, y3, y4]).filter(|year| !negative || *year > 0)?;
            let (month, day) = (number([m1, m2])?, number([d1, d2])?);
            Self::new(if negative { -year } else { year }, month as u8, day as u8)
        };
        parse().ok_or_else(|| Error::new(ErrorKind::Day, format!("`{text}` is no day: expected YYYY-MM-DD")))
    }
}

/// The number that some figures write.
fn number<const N: usize>(figures: [u8; N]) -> Option<i32> {
    figures
        .into_iter()
        .try_fold(0, |number, figure| figure.is_ascii_digit().then(|| number * 10 + i32::from(figure - b'0')))
}
