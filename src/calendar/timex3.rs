//! The forms of TIMEX3 (ISO 24617-1): values as they are written, and read back.

use std::fmt::{self, Display};
use std::str::FromStr;

use super::day::{Day, Weekday};
use super::period::{Clock, Daypart, Granularity, Period, Season};
use super::value::{Amount, Length, Part, Reference, TimeOfDay, Value};
use crate::error::{Error, ErrorKind};

impl Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.hour())?;
        for field in [self.minute(), self.second()].into_iter().flatten() {
            write!(f, ":{field:02}")?;
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
            year if year > 0 => write!(f, "{year:04}"),
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
            Self::Year(year) => write!(f, "{}", Year(year)),
            Self::Halfyear(year, half) => write!(f, "{}-H{half}", Year(year)),
            Self::Season(year, season) => write!(f, "{}-{}", Year(year), season.code()),
            Self::Quarter(year, quarter) => write!(f, "{}-Q{quarter}", Year(year)),
            Self::Month(year, month) => write!(f, "{}-{month:02}", Year(year)),
            Self::Week(year, week) => write!(f, "{}-W{week:02}", Year(year)),
            Self::Weekend(year, week) => write!(f, "{}-W{week:02}-WE", Year(year)),
            Self::Day(day) => date(day, f),
            Self::Daypart(day, part) => {
                date(day, f)?;
                f.write_str("T")?;
                f.write_str(part.code())
            }
            Self::Clock(day, clock) => {
                date(day, f)?;
                write!(f, "T{clock}")
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
            Self::Tenths(tenths) if tenths % 10 == 0 => write!(f, "{}", tenths / 10),
            Self::Tenths(tenths) => write!(f, "{}.{}", tenths / 10, tenths % 10),
        }
    }
}

impl Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prefix, code) = unit_code(self.unit);
        write!(f, "{prefix}{}{code}", self.amount)
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
            Self::Period(period) => write!(f, "{period}"),
            Self::Between(first, last) => write!(f, "{first}/{last}"),
            Self::Length(length) => write!(f, "{length}"),
            Self::Reference(Reference::Past) => f.write_str("PAST_REF"),
            Self::Reference(Reference::Present) => f.write_str("PRESENT_REF"),
            Self::Reference(Reference::Future) => f.write_str("FUTURE_REF"),
            Self::Open(part, time) => {
                match part {
                    Part::Halfyear(half) => write!(f, "XXXX-H{half}")?,
                    Part::Quarter(quarter) => write!(f, "XXXX-Q{quarter}")?,
                    Part::Season(season) => write!(f, "XXXX-{}", season.code())?,
                    Part::Month(month) => write!(f, "XXXX-{month:02}")?,
                    Part::MonthDay(month, day) => write!(f, "XXXX-{month:02}-{day:02}")?,
                    Part::Feast(_) | Part::NthWeekday(..) => {
                        f.write_str(unknown_code(Granularity::Day))?;
                    }
                    Part::DayOfMonth(day) => write!(f, "XXXX-XX-{day:02}")?,
                    Part::Weekday(weekday) => write!(f, "XXXX-WXX-{}", weekday.number())?,
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

impl FromStr for Value {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse(text)
            .ok_or_else(|| Error::new(ErrorKind::Value, format!("`{text}` is no TIMEX3 value: expected a form such as 2023-06-12, XXXX-WXX-2, P3W or PAST_REF")))
    }
}

impl FromStr for Period {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match parse(text) {
            Some(Value::Period(period)) => Ok(period),
            _ => Err(Error::new(
                ErrorKind::Value,
                format!(
                    "`{text}` is no TIMEX3 value of one day, month or other unit: expected a form such as 2023-06-12, 2023-06 or 2023-W24"
                ),
            )),
        }
    }
}

fn parse(text: &str) -> Option<Value> {
    let reference = match text {
        "PAST_REF" => Some(Reference::Past),
        "PRESENT_REF" => Some(Reference::Present),
        "FUTURE_REF" => Some(Reference::Future),
        _ => None,
    };
    if let Some(reference) = reference {
        return Some(Value::Reference(reference));
    }
    if let Some((first, last)) = text.split_once('/').filter(|(_, last)| !last.contains('/')) {
        return match (parse(first)?, parse(last)?) {
            (Value::Period(first), Value::Period(last)) => Some(Value::Between(first, last)),
            _ => None,
        };
    }
    if text.starts_with('P') {
        return parse_length(text).map(Value::Length);
    }
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(parse_time(time)?)),
        None => (text, None),
    };
    let unit = UNKNOWN.into_iter().find(|unit| unknown_code(*unit) == date);
    if let Some(unit) = unit {
        return Some(Value::Open(Part::Unknown(unit), time));
    }
    if let Some(rest) = date.strip_prefix("XXXX-") {
        return parse_part(rest).map(|part| Value::Open(part, time));
    }
    if let Some(rest) = date.strip_prefix("XX").filter(|_| time.is_none()) {
        return match rest.len() {
            2 => small(rest, 0..=99).map(|year| Value::Open(Part::YearOfCentury(year), None)),
            1 => small(rest, 0..=9).map(|decade| Value::Open(Part::DecadeOfCentury(decade), None)),
            _ => None,
        };
    }
    match (parse_period(date)?, time) {
        (period, None) => Some(Value::Period(period)),
        (Period::Day(day), Some(time)) => Some(Value::Period(time.on(day))),
        _ => None,
    }
}

fn number(text: &str, digits: usize) -> Option<i32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn small(text: &str, range: std::ops::RangeInclusive<i32>) -> Option<u8> {
    number(text, text.len()).filter(|value| range.contains(value)).map(|value| value as u8)
}

fn parse_length(text: &str) -> Option<Length> {
    use Granularity::{
        Century, Day, Daypart, Decade, Halfyear, Hour, Millennium, Minute, Month, Quarter, Season, Second,
        Week, Weekend, Year,
    };
    let units = [
        Second, Minute, Hour, Daypart, Day, Weekend, Week, Month, Quarter, Season, Halfyear, Year, Decade,
        Century, Millennium,
    ];
    let digits = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u32>().ok()).flatten()
    };
    units.into_iter().find_map(|unit| {
        let (prefix, code) = unit_code(unit);
        let count = text.strip_prefix(prefix)?.strip_suffix(code)?;
        let amount = match count.split_once('.') {
            _ if count == "X" => Amount::Unknown,
            Some((whole, tenth)) => {
                Amount::Tenths(u64::from(digits(whole)?) * 10 + u64::from(small(tenth, 1..=9)?))
            }
            None => Amount::whole(digits(count)?),
        };
        Some(Length { amount, unit })
    })
}

pub(super) fn parse_time(text: &str) -> Option<TimeOfDay> {
    if let Some((part, _)) = Daypart::CODES.into_iter().find(|(_, code)| *code == text) {
        return Some(TimeOfDay::Daypart(part));
    }
    let sign = text.find(['+', '-', 'Z']).unwrap_or(text.len());
    let (time, zone) = text.split_at(sign);
    let mut fields = time.split(':').map(|field| number(field, 2).map(|value| value as u8));
    let hour = fields.next()??;
    let (minute, second) = (fields.next(), fields.next());
    let clock = Clock::new(hour, optional(minute)?, optional(second)?).filter(|_| fields.next().is_none())?;
    let clock = match zone {
        "" => clock,
        "Z" => clock.in_zone(0),
        zone => {
            let (hours, minutes) = zone.strip_prefix(['+', '-'])?.split_once(':')?;
            let minutes = number(hours, 2)? * 60 + number(minutes, 2).filter(|minute| *minute < 60)?;
            let minutes = i16::try_from(if zone.starts_with('-') { -minutes } else { minutes }).ok()?;
            // An offset of zero is written `Z`, so that a value has one form.
            Some(clock.in_zone(minutes)).filter(|clock| clock.zone().is_some_and(|zone| zone != 0))?
        }
    };
    Some(TimeOfDay::Clock(clock))
}

/// A field that may be missing, but not wrong.
fn optional(field: Option<Option<u8>>) -> Option<Option<u8>> {
    match field {
        None => Some(None),
        Some(None) => None,
        Some(value) => Some(value),
    }
}

fn parse_part(text: &str) -> Option<Part> {
    let season = Season::CODES.into_iter().find(|(_, code)| *code == text);
    match (text, season) {
        (_, Some((season, _))) => return Some(Part::Season(season)),
        ("WXX-WE", _) => return Some(Part::Weekend),
        _ => {}
    }
    let one = |text: &str, most| number(text, 1).and_then(|_| small(text, 1..=most));
    if let Some(half) = text.strip_prefix('H') {
        return one(half, 2).map(Part::Halfyear);
    }
    if let Some(quarter) = text.strip_prefix('Q') {
        return one(quarter, 4).map(Part::Quarter);
    }
    if let Some(weekday) = text.strip_prefix("WXX-") {
        return Weekday::from_number(one(weekday, 7)?).map(Part::Weekday);
    }
    if let Some(day) = text.strip_prefix("XX-") {
        return number(day, 2).and_then(|_| small(day, 1..=31)).map(Part::DayOfMonth);
    }
    let two = |text: &str, most| number(text, 2).and_then(|_| small(text, 1..=most));
    match text.split_once('-') {
        None => two(text, 12).map(Part::Month),
        Some((month, day)) => Some(Part::MonthDay(two(month, 12)?, two(day, 31)?)),
    }
}

fn parse_period(text: &str) -> Option<Period> {
    let (era, digits) = text.strip_prefix("BC").map_or((false, text), |rest| (true, rest));
    let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole && digits.len() < 4 {
        let value = number(digits, digits.len())?;
        return match (digits.len(), era) {
            (1, false) => Some(Period::Millennium(value)),
            (1, true) => Some(Period::Millennium(-1 - value)),
            (2, false) => Some(Period::Century(value)),
            (2, true) => Some(Period::Century(-1 - value)),
            (3, false) => Some(Period::Decade(value)),
            (3, true) => Some(Period::Decade(-1 - value)),
            _ => None,
        };
    }
    let year = number(digits.get(..4)?, 4)?;
    let year = match era {
        true => 1 - year,
        false => year,
    };
    // Year 0 is 1 BCE, and that is written BC0001.
    if era != (year <= 0) {
        return None;
    }
    let rest = digits.get(4..)?;
    let Some(rest) = rest.strip_prefix('-') else {
        return rest.is_empty().then_some(Period::Year(year));
    };
    // The winter, `WI`, is no week.
    if let Some(week) = rest.strip_prefix('W').filter(|week| *week != "I") {
        let (week, weekend) = week.strip_suffix("-WE").map_or((week, false), |week| (week, true));
        let week = number(week, 2).and_then(|_| small(week, 1..=53))?;
        Day::of_week(year, week, Weekday::Monday)?;
        return Some(if weekend { Period::Weekend(year, week) } else { Period::Week(year, week) });
    }
    parse_part(rest)?.in_year(year)
}
