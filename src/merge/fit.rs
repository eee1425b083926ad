//! Whether two stretches of days can be one happening's.

use crate::calendar::{Certainty, Day, Interval, Modifier, Part, Value};

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
pub(super) const REACH: i32 = 3;

/// Some days, counted from the beginning of the calendar: they are held against others again and again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    /// The first and the last of them.
    pub(super) days: Days,
    pub(super) certainty: Certainty,
    /// Whether they only bound the time on one side.
    pub(super) open_ended: bool,
}

/// The first and the last of some days, counted from the beginning of the calendar.
pub(super) type Days = (i32, i32);

/// The number of a day from the beginning of the calendar, which takes 23 bits.
pub(super) fn count(day: Day) -> i32 {
    day.days_since(Day::FIRST) as i32
}

/// The day of such a number, or the nearest one that there is.
pub(super) fn day(count: i32) -> Day {
    Day::FIRST.plus(count.into())
}

impl From<Interval> for Stretch {
    fn from(when: Interval) -> Self {
        let days = (count(when.start()), count(when.end()));
        Self { days, certainty: when.certainty(), open_ended: open_ended(when) }
    }
}

impl Stretch {
    /// How many days it covers.
    pub(super) fn length(self) -> i32 {
        self.days.1 - self.days.0 + 1
    }
}

impl Fit {
    /// How `one` stands to `other`.
    pub(crate) fn of(one: Interval, other: Interval) -> Self {
        Self::of_stretches(one.into(), other.into(), || is_same(one, other))
    }

    /// The same of days that are counted, and of which is known whether they are the [same](is_same).
    pub(super) fn of_stretches(one: Stretch, other: Stretch, is_same: impl FnOnce() -> bool) -> Self {
        if one.open_ended || other.open_ended {
            // "since 2014" names a beginning: it is no other time's room.
            return if is_same() { Self::Same } else { Self::Apart };
        }
        let ((start, end), (from, to)) = (one.days, other.days);
        if start == from && end == to {
            Self::Same
        } else if start <= from && to <= end || from <= start && end <= to {
            Self::Within
        } else if (start - to).max(from - end) <= REACH {
            Self::Near
        } else {
            Self::Apart
        }
    }

    /// The same where either may come from the lead of a report, which gives no day: it tells of the day of its
    /// publication or of one shortly before.
    pub(super) fn of_told(
        one: (Stretch, bool),
        other: (Stretch, bool),
        is_same: impl FnOnce() -> bool,
    ) -> Self {
        let behind = |lead: Stretch, other: Stretch| lead.days.0 - other.days.0;
        let near = || match (one, other) {
            ((_, false), (_, false)) => false,
            ((lead, true), (other, false)) | ((other, false), (lead, true)) => {
                other.length() == 1 && (0..=REACH).contains(&behind(lead, other))
            }
            ((one, true), (other, true)) => behind(one, other).abs() <= REACH,
        };
        match Self::of_stretches(one.0, other.0, is_same) {
            Self::Near | Self::Apart if near() => Self::Within,
            Self::Near if one.1 || other.1 => Self::Apart,
            fit => fit,
        }
    }

    /// Whether the two can be one time.
    pub(super) fn is_one(self) -> bool {
        matches!(self, Self::Same | Self::Within)
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

/// Whether two intervals are the same but for how certain they are.
pub(super) fn is_same(one: Interval, other: Interval) -> bool {
    one.with(other.certainty()) == other
}

/// Whether the interval only bounds the time on one side.
fn open_ended(when: Interval) -> bool {
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
