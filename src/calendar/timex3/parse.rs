//! TIMEX3 values read back.

use std::str::FromStr;

use super::{UNKNOWN, unit_code, unknown_code};
use crate::calendar::day::{Day, Weekday};
use crate::calendar::period::{Clock, Daypart, Granularity, Period, Season};
use crate::calendar::value::{Amount, Length, Part, Reference, TimeOfDay, Value};
use crate::error::{Error, ErrorKind};

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

pub(in crate::calendar) fn parse_time(text: &str) -> Option<TimeOfDay> {
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
