//! Whether two stretches of days can be one happening's.

use crate::calendar::{Day, Interval, Modifier, Part, Value};

/// How two stretches of days stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// The same days.
    Same,
    /// One lies in the other.
    Within,
    /// They cannot be one, but are so close that one of two sources may err.
    Near,
    /// Different times.
    Apart,
}

/// Sources that err about a day err by a few: the day before, the day they print, the last day for the first.
pub(crate) const REACH: i64 = 3;

impl Fit {
    /// How `one` stands to `other`.
    pub(crate) fn of(one: Interval, other: Interval) -> Self {
        if one == other {
            return Self::Same;
        }
        if open_ended(one) || open_ended(other) {
            // "since 2014" names a beginning: it is no other time's room.
            return if one.with(other.certainty()) == other { Self::Same } else { Self::Apart };
        }
        let ((start, end), (from, to)) = ((one.start(), one.end()), (other.start(), other.end()));
        if start == from && end == to {
            Self::Same
        } else if start <= from && to <= end || from <= start && end <= to {
            Self::Within
        } else if start.days_since(to).max(from.days_since(end)) <= REACH {
            Self::Near
        } else {
            Self::Apart
        }
    }

    /// The same where either may come from the lead of a report, which gives no day: it tells of the day of its
    /// publication or of one shortly before.
    pub(super) fn of_told(one: (Interval, bool), other: (Interval, bool)) -> Self {
        let behind = |lead: Interval, other: Interval| lead.start().days_since(other.start());
        let near = || match (one, other) {
            ((_, false), (_, false)) => false,
            ((lead, true), (other, false)) | ((other, false), (lead, true)) => {
                other.days() == 1 && (0..=REACH).contains(&behind(lead, other))
            }
            ((one, true), (other, true)) => behind(one, other).abs() <= REACH,
        };
        match Self::of(one.0, other.0) {
            Self::Near | Self::Apart if near() => Self::Within,
            Self::Near if one.1 || other.1 => Self::Apart,
            fit => fit,
        }
    }

    /// Whether days that could not be placed can be this interval's: a weekday, or a day and month without a year.
    pub(crate) fn open(value: Value, when: Interval) -> bool {
        let Value::Open(part, _) = value else { return true };
        let start = when.start();
        match part {
            Part::MonthDay(month, day) => holds(when, |held| held.month() == month && held.day() == day),
            Part::DayOfMonth(day) => holds(when, |held| held.day() == day),
            Part::Weekday(weekday) => holds(when, |held| held.weekday() == weekday),
            _ => part.in_year(start.year()).is_none_or(|period| {
                let meant = Interval::from(period);
                meant.covers(when) || when.covers(meant)
            }),
        }
    }
}

/// Whether one of the interval's days is of that sort; every sort comes back within a year.
fn holds(when: Interval, sort: impl Fn(Day) -> bool) -> bool {
    (0..when.days().min(366)).any(|days| sort(when.start().plus(days)))
}

/// Whether the interval only bounds the time on one side.
pub(crate) fn open_ended(when: Interval) -> bool {
    use Modifier::{After, Before, OnOrAfter, OnOrBefore};
    matches!(when.modifier(), Some(Before | After | OnOrBefore | OnOrAfter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Period;

    fn interval(text: &str) -> Interval {
        let mut ends = text.split('/').filter_map(|end| match end.parse() {
            Ok(Value::Period(period)) => Some(period),
            _ => None,
        });
        let first: Period = ends.next().expect("a period");
        ends.next().map_or(Interval::from(first), |last| Interval::between(first, last))
    }

    #[test]
    fn stretches_of_days_stand_to_each_other() {
        let cases = [
            ("2023-07-11", "2023-07-11", Fit::Same),
            ("2023-06-12TEV", "2023-06-12", Fit::Same),
            ("2023-07-11/2023-07-12", "2023-07-11", Fit::Within),
            ("2023-07", "2023-07-11/2023-07-12", Fit::Within),
            ("2008", "2008-04", Fit::Within),
            ("2023-05-14", "2023-05-15", Fit::Near),
            ("2023-07-10/2023-07-11", "2023-07-11/2023-07-12", Fit::Near),
            ("2022", "2023", Fit::Near),
            ("2023-05-14", "2023-05-28", Fit::Apart),
            ("2022", "2023-07", Fit::Apart),
        ];
        for (one, other, fit) in cases {
            assert_eq!(Fit::of(interval(one), interval(other)), fit, "{one} and {other}");
            assert_eq!(Fit::of(interval(other), interval(one)), fit, "{other} and {one}");
        }
        let since = interval("2014").modified(Modifier::After);
        assert_eq!(Fit::of(since, interval("2014-03-01")), Fit::Apart);
    }

    #[test]
    fn holes_still_say_which_days_cannot_be() {
        let cases = [
            ("XXXX-07-11", "2023-07-11/2023-07-12", true),
            ("XXXX-07-11", "2023-07-12", false),
            ("XXXX-07-11", "2023-07", true),
            ("XXXX-07-11", "2023-08", false),
            ("XXXX-WXX-2", "2023-07-11", true),
            ("XXXX-WXX-2", "2023-07-12", false),
            ("XXXX-07", "2023-07-11", true),
            ("XXXX-07", "2023-08-01", false),
            ("XXXX-SU", "2023-07-11", true),
            ("PRESENT_REF", "2023-07-11", true),
        ];
        for (value, when, can) in cases {
            let value = value.parse().expect("a value");
            assert_eq!(Fit::open(value, interval(when)), can, "{value} in {when}");
        }
    }
}
