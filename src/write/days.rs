//! The days of an event in few characters.

use crate::calendar::{Certainty, Daypart, Interval, Modifier, Period, Season};

/// The mark of EDTF for a certainty.
pub(super) fn mark(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "",
        Certainty::Approximate => "~",
        Certainty::Uncertain => "?",
    }
}

/// The days of an interval, in as few characters as stay clear, with the EDTF mark of its certainty.
pub(super) fn days(when: Interval) -> String {
    let mark = mark(when.certainty());
    let whole = if when.first() == when.last() {
        period(when.first())
    } else {
        ends(&period(when.first()), &period(when.last()))
    };
    match when.modifier() {
        Some(Modifier::Start) => format!("{whole} early{mark}"),
        Some(Modifier::Mid) => format!("{whole} mid{mark}"),
        Some(Modifier::End) => format!("{whole} late{mark}"),
        Some(Modifier::Before) => format!("before {whole}{mark}"),
        Some(Modifier::After) => format!("after {whole}{mark}"),
        Some(Modifier::OnOrBefore) => format!("until {whole}{mark}"),
        Some(Modifier::OnOrAfter) => format!("from {whole}{mark}"),
        _ => format!("{whole}{mark}"),
    }
}

fn period(period: Period) -> String {
    let range = || ends(&period.first_day().to_string(), &period.last_day().to_string());
    match period {
        Period::Day(day) => day.to_string(),
        Period::Clock(day, clock) => {
            format!("{day} {:02}:{:02}", clock.hour(), clock.minute().unwrap_or(0))
        }
        Period::Daypart(day, part) => {
            let part = match part {
                Daypart::Morning => "morn",
                Daypart::Midday => "noon",
                Daypart::Afternoon => "aftn",
                Daypart::Evening => "eve",
                Daypart::Night => "night",
                Daypart::Daytime => "day",
            };
            format!("{day} {part}")
        }
        Period::Season(year, season) => {
            let season = match season {
                Season::Spring => "spring",
                Season::Summer => "summer",
                Season::Fall => "fall",
                Season::Winter => "winter",
            };
            format!("{year} {season}")
        }
        Period::Quarter(year, quarter) => format!("{year} Q{quarter}"),
        Period::Decade(decade @ 0..) => format!("{}s", decade.saturating_mul(10)),
        Period::Week(..) | Period::Weekend(..) => range(),
        Period::Halfyear(year, half) => format!("{year} H{half}"),
        Period::Century(century @ 0..) => format!("{}s", century.saturating_mul(100)),
        other => Interval::from(other).edtf(),
    }
}

/// Both ends, the second one without what it shares with the first: `2023-07-11/12`.
fn ends(from: &str, to: &str) -> String {
    let shared = |length: usize| {
        let same = from.len() == to.len() && from.get(..length).is_some_and(|head| to.starts_with(head));
        same.then(|| to.get(length..)).flatten()
    };
    format!("{from}/{}", shared(8).or(shared(5)).filter(|rest| !rest.is_empty()).unwrap_or(to))
}

#[cfg(test)]
mod tests {
    use super::{Interval, Modifier, Period, days};
    use crate::calendar::Value;

    #[test]
    fn a_label_a_width() {
        let table = [
            ("2023-07-11", "2023-07-11", "2023-07-11"),
            ("2023-07-11", "2023-07-12", "2023-07-11/12"),
            ("2023-06-30", "2023-07-02", "2023-06-30/07-02"),
            ("2022-12-30", "2023-01-02", "2022-12-30/2023-01-02"),
            ("2023-W24", "2023-W24", "2023-06-12/18"),
            ("2023-W24-WE", "2023-W24-WE", "2023-06-17/18"),
            ("2023-06-12TEV", "2023-06-12TEV", "2023-06-12 eve"),
            ("2023-06-08T15:30", "2023-06-08T15:30", "2023-06-08 15:30"),
            ("2023-06", "2023-06", "2023-06"),
            ("2023-05", "2023-06", "2023-05/06"),
            ("2023-Q2", "2023-Q2", "2023 Q2"),
            ("2023-WI", "2023-WI", "2023 winter"),
            ("2001", "2009", "2001/2009"),
            ("199", "199", "1990s"),
            ("19", "19", "1900s"),
            ("BC0044", "BC0044", "-0043"),
        ];
        for (first, last, label) in table {
            let period = |text: &str| match text.parse() {
                Ok(Value::Period(period)) => period,
                other => unreachable!("{text}: {other:?}"),
            };
            assert_eq!(days(Interval::between(period(first), period(last))), label);
        }
        assert_eq!(days(Interval::from(Period::Month(2022, 9)).modified(Modifier::Mid)), "2022-09 mid~");
    }
}
