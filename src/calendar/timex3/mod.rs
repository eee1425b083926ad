//! The forms of TIMEX3 (ISO 24617-1): values as they are written; and read back (`parse`).

mod parse;

use std::fmt::{self, Display};

use crate::calendar::day::Day;
use crate::calendar::period::{Clock, Daypart, Granularity, Period, Season};
use crate::calendar::value::{Amount, Length, Part, Reference, TimeOfDay, Value};

pub(super) use parse::parse_time;

/// Writes a number with zeros before it up to so many figures: values are written by the thousand, and this is several times
/// as fast as a format.
fn figures(mut number: u64, width: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut text = [b'0'; 20];
    let mut from = text.len();
    while number > 0 {
        from -= 1;
        text[from] += (number % 10) as u8;
        number /= 10;
    }
    let from = from.min(text.len() - width);
    f.write_str(std::str::from_utf8(&text[from..]).unwrap_or_default())
}

/// Writes some words and a number of two figures.
fn behind(words: &str, number: u8, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(words)?;
    figures(number.into(), 2, f)
}

impl Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        behind("", self.hour(), f)?;
        for field in [self.minute(), self.second()].into_iter().flatten() {
            behind(":", field, f)?;
        }
        match self.zone() {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(zone) => {
                let sign = if zone < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", zone.unsigned_abs() / 60, zone.unsigned_abs() % 60)
            }
        }
    }
}

impl Daypart {
    const CODES: [(Self, &'static str); 6] = [
        (Self::Morning, "MO"),
        (Self::Midday, "MI"),
        (Self::Afternoon, "AF"),
        (Self::Evening, "EV"),
        (Self::Night, "NI"),
        (Self::Daytime, "DT"),
    ];

    fn code(self) -> &'static str {
        Self::CODES[self as usize].1
    }
}

impl Season {
    const CODES: [(Self, &'static str); 4] =
        [(Self::Spring, "SP"), (Self::Summer, "SU"), (Self::Fall, "FA"), (Self::Winter, "WI")];

    fn code(self) -> &'static str {
        Self::CODES[self as usize].1
    }
}

/// A year as TIMEX3 writes it: four digits, `BC0043` before the common era.
struct Year(i32);

impl Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            year if year > 0 => figures(year.unsigned_abs().into(), 4, f),
            year => write!(f, "BC{:04}", 1 - i64::from(year)),
        }
    }
}

impl Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Millennium(millennium) if millennium < 0 => write!(f, "BC{}", -1 - i64::from(millennium)),
            Self::Millennium(millennium) => write!(f, "{millennium}"),
            Self::Century(century) if century < 0 => write!(f, "BC{:02}", -1 - i64::from(century)),
            Self::Century(century) => write!(f, "{century:02}"),
            Self::Decade(decade) if decade < 0 => write!(f, "BC{:03}", -1 - i64::from(decade)),
            Self::Decade(decade) => write!(f, "{decade:03}"),
            Self::Year(year) => Year(year).fmt(f),
            Self::Halfyear(year, half) => write!(f, "{}-H{half}", Year(year)),
            Self::Season(year, season) => write!(f, "{}-{}", Year(year), season.code()),
            Self::Quarter(year, quarter) => write!(f, "{}-Q{quarter}", Year(year)),
            Self::Month(year, month) => {
                Year(year).fmt(f)?;
                behind("-", month, f)
            }
            Self::Week(year, week) => {
                Year(year).fmt(f)?;
                behind("-W", week, f)
            }
            Self::Weekend(year, week) => write!(f, "{}-W{week:02}-WE", Year(year)),
            Self::Day(day) => date(day, f),
            Self::Daypart(day, part) => {
                date(day, f)?;
                f.write_str("T")?;
                f.write_str(part.code())
            }
            Self::Clock(day, clock) => {
                date(day, f)?;
                f.write_str("T")?;
                clock.fmt(f)
            }
        }
    }
}

/// A day, whose year is that of ISO 8601 in the common era alone.
fn date(day: Day, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match day.year() {
        1.. => day.fmt(f),
        year => write!(f, "{}-{:02}-{:02}", Year(year), day.month(), day.day()),
    }
}

impl Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Unknown => f.write_str("X"),
            Self::Tenths(tenths) if tenths % 10 == 0 => figures(tenths / 10, 1, f),
            Self::Tenths(tenths) => write!(f, "{}.{}", tenths / 10, tenths % 10),
        }
    }
}

impl Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prefix, code) = unit_code(self.unit);
        f.write_str(prefix)?;
        self.amount.fmt(f)?;
        f.write_str(code)
    }
}

/// How a duration of that unit is written: what stands before the number, and what after it.
fn unit_code(unit: Granularity) -> (&'static str, &'static str) {
    match unit {
        Granularity::Second => ("PT", "S"),
        Granularity::Minute => ("PT", "M"),
        Granularity::Hour => ("PT", "H"),
        Granularity::Daypart => ("P", "NI"),
        Granularity::Day => ("P", "D"),
        Granularity::Weekend => ("P", "WE"),
        Granularity::Week => ("P", "W"),
        Granularity::Month => ("P", "M"),
        Granularity::Quarter => ("P", "Q"),
        Granularity::Season => ("P", "SE"),
        Granularity::Halfyear => ("P", "H"),
        Granularity::Year => ("P", "Y"),
        Granularity::Decade => ("P", "DE"),
        Granularity::Century => ("P", "CE"),
        Granularity::Millennium => ("P", "ML"),
    }
}

/// The units that can be written as unknown, one for each way of writing.
const UNKNOWN: [Granularity; 9] = [
    Granularity::Day,
    Granularity::Week,
    Granularity::Month,
    Granularity::Quarter,
    Granularity::Season,
    Granularity::Halfyear,
    Granularity::Year,
    Granularity::Decade,
    Granularity::Century,
];

/// How a unit of which nothing is known is written.
fn unknown_code(unit: Granularity) -> &'static str {
    match unit {
        Granularity::Week => "XXXX-WXX",
        Granularity::Month => "XXXX-XX",
        Granularity::Quarter => "XXXX-QX",
        Granularity::Season => "XXXX-SX",
        Granularity::Halfyear => "XXXX-HX",
        Granularity::Year => "XXXX",
        Granularity::Decade => "XXX",
        Granularity::Century | Granularity::Millennium => "XX",
        _ => "XXXX-XX-XX",
    }
}

impl Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Period(period) => period.fmt(f),
            Self::Between(first, last) => write!(f, "{first}/{last}"),
            Self::Length(length) => length.fmt(f),
            Self::Reference(Reference::Past) => f.write_str("PAST_REF"),
            Self::Reference(Reference::Present) => f.write_str("PRESENT_REF"),
            Self::Reference(Reference::Future) => f.write_str("FUTURE_REF"),
            Self::Open(part, time) => {
                match part {
                    Part::Halfyear(half) => write!(f, "XXXX-H{half}")?,
                    Part::Quarter(quarter) => write!(f, "XXXX-Q{quarter}")?,
                    Part::Season(season) => write!(f, "XXXX-{}", season.code())?,
                    Part::Month(month) => behind("XXXX-", month, f)?,
                    Part::MonthDay(month, day) => {
                        behind("XXXX-", month, f)?;
                        behind("-", day, f)?;
                    }
                    Part::Feast(_) | Part::NthWeekday(..) | Part::WeekdayOfMonth(..) => {
                        f.write_str(unknown_code(Granularity::Day))?;
                    }
                    Part::DayOfMonth(day) => behind("XXXX-XX-", day, f)?,
                    Part::Weekday(weekday) => {
                        f.write_str("XXXX-WXX-")?;
                        figures(weekday.number().into(), 1, f)?;
                    }
                    Part::Weekend => f.write_str("XXXX-WXX-WE")?,
                    Part::Unknown(unit) => f.write_str(unknown_code(unit))?,
                    Part::YearOfCentury(year) => write!(f, "XX{year:02}")?,
                    Part::DecadeOfCentury(decade) => write!(f, "XX{decade}")?,
                }
                match time {
                    None => Ok(()),
                    Some(TimeOfDay::Daypart(part)) => write!(f, "T{}", part.code()),
                    Some(TimeOfDay::Clock(clock)) => write!(f, "T{clock}"),
                }
            }
        }
    }
}
