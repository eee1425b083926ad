//! Distances: so many units from an anchor, or from a date that the words name.

use crate::calendar::{Clock, Day, Granularity, Part, Period};
use crate::expression::{Anchor, Counted, Landmark, Meaning};

use crate::resolve::dated::last;
use crate::resolve::reason::{Base, Direction, Step};

use super::Setting;
use super::part::weekend_around;

impl Setting<'_> {
    /// So many units from the anchor: "two days later", "last year", "that day".
    pub(super) fn offset(
        &self,
        count: i32,
        unit: Granularity,
        anchor: Anchor,
        steps: &mut Vec<Step>,
    ) -> Option<Period> {
        if (count, unit, anchor) == (0, Granularity::Quarter, Anchor::Mentioned)
            && let Some((period, step)) = self.quarter_told()
        {
            steps.push(step);
            return Some(period);
        }
        // "Two days later" needs something before it; "a year earlier" may mean the year before the publication.
        let base = match anchor {
            Anchor::Mentioned => self.counting(count),
            Anchor::Published => self.base(),
        };
        let base = base.filter(|base| match (anchor, base) {
            (Anchor::Mentioned, Base::Published(_)) => count == 0 || unit > Granularity::Week,
            _ => true,
        })?;
        let known = match base {
            Base::Mentioned(period) if count != 0 => period.granularity(),
            // "that day" after a month is some day of it, and no day in particular.
            Base::Mentioned(period) if period.granularity() > unit => return None,
            _ => Granularity::Day,
        };
        if unit <= Granularity::Hour {
            let period = hours_after(count, unit, base)?;
            steps.push(Step::Counted(count, unit, base));
            return Some(period);
        }
        if known > unit && unit <= Granularity::Week {
            return None;
        }
        steps.push(Step::Counted(count, unit, base));
        let period = match (base, unit) {
            // A time of the clock moves by hours only within its day; beyond that the day is all that is sure.
            (Base::Mentioned(period @ Period::Clock(..)), Granularity::Day) if count == 0 => {
                Period::Day(period.first_day())
            }
            _ => Period::containing(unit, day_after(base.day(), count, unit)),
        };
        in_calendar(period)
    }

    /// So many units from a date that the words name: "two days before Christmas".
    pub(super) fn beside(
        &self,
        count: i32,
        unit: Counted,
        landmark: Landmark,
        steps: &mut Vec<Step>,
    ) -> Option<Period> {
        let (first, last) = match landmark {
            Landmark::Named(first, last) => {
                steps.push(Step::Named(first, last));
                (first, last)
            }
            Landmark::Day(day) => (Period::Day(day), Period::Day(day)),
            Landmark::Part(part, of) => {
                let first = self.part(part, of, steps)?;
                (first, last(&Meaning::Part(part, of), first))
            }
        };
        let end = if count > 0 { last } else { first };
        let day = if count > 0 { last.last_day() } else { first.first_day() };
        match unit {
            Counted::Unit(unit) if end.granularity() > unit && unit <= Granularity::Week => None,
            Counted::Unit(unit @ Granularity::Weekend) if count == 0 => {
                steps.push(Step::Counted(0, unit, Base::Named(end)));
                Some(weekend_around(day))
            }
            Counted::Same(unit) => {
                steps.push(Step::Counted(count, unit, Base::Named(end)));
                in_calendar(Period::containing(end.granularity(), Period::day_after(day, count, unit)))
            }
            Counted::Unit(unit) => {
                steps.push(Step::Counted(count, unit, Base::Named(end)));
                in_calendar(Period::containing(unit, day_after(day, count, unit)))
            }
            Counted::Weekday(weekday) => {
                let (direction, from) = if count < 0 {
                    (Direction::Before, day.plus(-7))
                } else {
                    (Direction::After, day.plus(1))
                };
                let more = i64::from(count.saturating_abs()).saturating_sub(1);
                let more = if count < 0 { -more } else { more };
                steps.push(Step::Nearest(direction, Base::Named(end)));
                if more != 0 {
                    steps.push(Step::Counted(more as i32, Granularity::Week, Base::Named(end)));
                }
                in_calendar(Period::Day(from.first_weekday(weekday).plus(more.saturating_mul(7))))
            }
        }
    }

    /// What lies years back from what the text tells of: the same quarter, where that is one.
    pub(super) fn compared(&self, part: Part, years: i32, steps: &mut Vec<Step>) -> Option<Period> {
        let told = match part {
            Part::Unknown(Granularity::Quarter) => self.quarter_told().map(|(told, _)| told),
            Part::Unknown(Granularity::Year) => self.reported,
            _ => None,
        }?;
        steps.push(Step::Counted(years, Granularity::Year, Base::Mentioned(told)));
        Some(told.shift(years.saturating_mul(4)))
    }
}

/// The period, unless it lies at an end of the calendar, beyond which there is no day.
fn in_calendar(period: Period) -> Option<Period> {
    let ends = (Day::nearest(-9998, 1, 1), Day::nearest(9998, 12, 31));
    (ends.0 < period.first_day() && period.last_day() < ends.1).then_some(period)
}

/// Some hours, minutes or seconds from a time of the clock; counted from a day they are sure only where they hardly
/// leave it.
fn hours_after(count: i32, unit: Granularity, base: Base) -> Option<Period> {
    const DAY: i64 = 24 * 60;
    let minutes = i64::from(count)
        * match unit {
            Granularity::Hour => 60,
            Granularity::Minute => 1,
            _ => 0,
        };
    match base {
        Base::Mentioned(Period::Clock(day, from)) => {
            let total = i64::from(from.hour()) * 60 + i64::from(from.minute().unwrap_or(0)) + minutes;
            let (day, rest) = (day.plus(total.div_euclid(DAY)), total.rem_euclid(DAY));
            let to = Clock::new((rest / 60) as u8, Some((rest % 60) as u8), None)?;
            Some(Period::Clock(day, from.zone().map_or(to, |zone| to.in_zone(zone))))
        }
        Base::Published(day) if minutes.abs() <= DAY / 2 => Some(Period::Day(day)),
        _ => None,
    }
}

/// A unit after a day: coarse units count from the start of the one that holds the day, so that months of
/// different length do not matter.
pub(super) fn day_after(day: Day, count: i32, unit: Granularity) -> Day {
    match unit {
        Granularity::Quarter
        | Granularity::Season
        | Granularity::Halfyear
        | Granularity::Year
        | Granularity::Decade
        | Granularity::Century
        | Granularity::Millennium => Period::containing(unit, day).shift(count).first_day(),
        _ => Period::day_after(day, count, unit),
    }
}
