//! EDTF (ISO 8601-2:2019, levels 0 to 2): intervals with doubt.

use std::str::FromStr;

use super::day::Day;
use super::interval::{Certainty, Interval};
use super::period::{Clock, Period, Season};
use super::timex3::parse_time;
use super::value::TimeOfDay;
use crate::error::{Error, ErrorKind};

impl Interval {
    /// Its form in EDTF (ISO 8601-2), with `~` or `?` where it is less than certain. Weeks, weekends and parts of
    /// the day have no EDTF form and are written as their days.
    pub fn edtf(self) -> String {
        let mark = match self.certainty() {
            Certainty::Certain => "",
            Certainty::Approximate => "~",
            Certainty::Uncertain => "?",
        };
        match (form(self.first()), form(self.last())) {
            (Some(from), Some(_)) if self.first() == self.last() => format!("{from}{mark}"),
            (Some(from), Some(to)) => format!("{from}{mark}/{to}{mark}"),
            _ if self.start() == self.end() => format!("{}{mark}", self.start()),
            _ => format!("{}{mark}/{}{mark}", self.start(), self.end()),
        }
    }
}

/// The EDTF form of a period, if there is one that means just its days.
fn form(period: Period) -> Option<String> {
    let year = |year: i32| {
        let sign = if year < 0 { "-" } else { "" };
        format!("{sign}{:04}", year.unsigned_abs())
    };
    match period {
        Period::Millennium(millennium @ 0..) => Some(format!("{millennium}XXX")),
        Period::Century(century @ 0..) => Some(format!("{century:02}XX")),
        Period::Decade(decade @ 0..) => Some(format!("{decade:03}X")),
        Period::Year(number) => Some(year(number)),
        Period::Season(number, season) => Some(format!("{}-{}", year(number), 21 + season as u8)),
        Period::Quarter(number, quarter @ 1..=4) => Some(format!("{}-{}", year(number), 32 + quarter)),
        Period::Halfyear(number, half @ 1..=2) => Some(format!("{}-{}", year(number), 39 + half)),
        Period::Month(number, month) => Some(format!("{}-{month:02}", year(number))),
        Period::Day(day) => Some(day.to_string()),
        Period::Clock(day, clock) => Some(format!("{day}T{}", seconds(clock))),
        Period::Millennium(_)
        | Period::Century(_)
        | Period::Decade(_)
        | Period::Quarter(..)
        | Period::Halfyear(..)
        | Period::Week(..)
        | Period::Weekend(..)
        | Period::Daypart(..) => None,
    }
}

/// EDTF knows times to the second only; the zone is kept.
fn seconds(clock: Clock) -> String {
    let time = clock.to_string();
    let zone = time.find(['+', '-', 'Z']).and_then(|at| time.get(at..)).unwrap_or_default();
    format!("{:02}:{:02}:{:02}{zone}", clock.hour(), clock.minute().unwrap_or(0), clock.second().unwrap_or(0))
}

impl FromStr for Interval {
    type Err = Error;

    /// Reads what [`Interval::edtf`] writes.
    ///
    /// ```
    /// use runup::Interval;
    /// let interval: Interval = "2022-09~".parse()?;
    /// assert_eq!(interval.start(), "2022-09-01".parse()?);
    /// assert_eq!(interval.edtf(), "2022-09~");
    /// assert!("2022-13".parse::<Interval>().is_err());
    /// # Ok::<(), runup::Error>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, Error> {
        let parse = || {
            let (from, to) = text.split_once('/').unwrap_or((text, text));
            let ((from, certainty), (to, other)) = (marked(from)?, marked(to)?);
            let ordered = certainty == other && from.first_day() <= to.first_day();
            ordered.then(|| Self::between(from, to).with(certainty))
        };
        parse().ok_or_else(|| {
            let message = format!("`{text}` is no EDTF interval: expected a form such as 2023-07-11, 2022-09~ or 2023-07-11/2023-07-12");
            Error::new(ErrorKind::Value, message)
        })
    }
}

fn marked(text: &str) -> Option<(Period, Certainty)> {
    let (text, certainty) = match (text.strip_suffix('~'), text.strip_suffix('?')) {
        (Some(text), _) => (text, Certainty::Approximate),
        (_, Some(text)) => (text, Certainty::Uncertain),
        _ => (text, Certainty::Certain),
    };
    Some((period(text)?, certainty))
}

fn period(text: &str) -> Option<Period> {
    let number = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<i32>().ok()).flatten()
    };
    if let Some((day, time)) = text.split_once('T') {
        return match parse_time(time)? {
            TimeOfDay::Clock(clock) if clock.second().is_some() => {
                Some(Period::Clock(day.parse().ok()?, clock))
            }
            _ => None,
        };
    }
    if let Ok(day) = text.parse::<Day>() {
        return Some(Period::Day(day));
    }
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let head = digits.get(..4)?;
    if digits.len() == 4 && !negative {
        if let Some(leading) = head.strip_suffix("XXX") {
            return number(leading).map(Period::Millennium);
        }
        if let Some(leading) = head.strip_suffix("XX") {
            return number(leading).map(Period::Century);
        }
        if let Some(leading) = head.strip_suffix('X') {
            return number(leading).map(Period::Decade);
        }
    }
    let year = number(head).filter(|year| !negative || *year > 0)? * if negative { -1 } else { 1 };
    let rest = digits.get(4..)?;
    if rest.is_empty() {
        return Some(Period::Year(year));
    }
    let part = rest.strip_prefix('-').filter(|part| part.len() == 2)?;
    match number(part)? as u8 {
        month @ 1..=12 => Some(Period::Month(year, month)),
        21 => Some(Period::Season(year, Season::Spring)),
        22 => Some(Period::Season(year, Season::Summer)),
        23 => Some(Period::Season(year, Season::Fall)),
        24 => Some(Period::Season(year, Season::Winter)),
        quarter @ 33..=36 => Some(Period::Quarter(year, quarter - 32)),
        half @ 40..=41 => Some(Period::Halfyear(year, half - 39)),
        _ => None,
    }
}
