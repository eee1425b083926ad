//! Which period an open part means: the one inside a larger period, or the one nearest to a day.

use crate::calendar::{Day, Granularity, Part, Period, Weekday};

use crate::resolve::reason::Direction;

/// The part inside a larger period: Tuesday of that week, December of that year, the 5th of that month.
pub(super) fn inside(part: Part, around: Period) -> Option<Period> {
    let first = around.first_day();
    match part {
        Part::Weekday(weekday) => Some(Period::Day(first.first_weekday(weekday))),
        Part::Weekend => Some(Period::containing(Granularity::Weekend, first)),
        Part::DayOfMonth(day) => Day::new(first.year(), first.month(), day).map(Period::Day),
        Part::Unknown(unit) => Some(Period::containing(unit, first)).filter(|_| around.granularity() <= unit),
        _ => part.in_year(first.year()),
    }
}

/// The candidate for an open part that lies nearest to `day` in that direction.
pub(in crate::resolve) fn choose(
    part: Part,
    day: Day,
    direction: Direction,
    strictly: bool,
) -> Option<Period> {
    let candidates = candidates(part, day);
    let holds = |period: &Period| period.first_day() <= day && day <= period.last_day();
    let before = candidates
        .clone()
        .filter(|period| if strictly { period.last_day() < day } else { period.first_day() <= day })
        .max_by_key(|period| period.first_day());
    let after = candidates
        .clone()
        .filter(|period| if strictly { period.first_day() > day } else { period.last_day() >= day })
        .min_by_key(|period| period.first_day());
    let chosen = match direction {
        Direction::Before => before,
        Direction::After => after,
        Direction::Either | Direction::RatherBefore | Direction::RatherAfter => {
            let (behind, ahead) = match direction {
                Direction::RatherBefore => (1, 2),
                Direction::RatherAfter => (3, 1),
                _ => (1, 1),
            };
            let distance = |period: &Period| match holds(period) {
                true => 0,
                false if period.last_day() < day => behind * day.days_since(period.last_day()),
                false => ahead * period.first_day().days_since(day),
            };
            [before, after].into_iter().flatten().min_by_key(distance)
        }
    };
    match (part, chosen?) {
        (Part::Feast(feast), Period::Day(about)) => Some(Period::Day(feast.sighted(about))),
        (_, period) => Some(period),
    }
}

/// The periods around a day that an open part could be.
fn candidates(part: Part, day: Day) -> impl Iterator<Item = Period> + Clone {
    // February 29 comes every four years, or every eight around most centuries.
    let years = (-8..=8).filter_map(move |shift| match part {
        Part::Feast(_) => None,
        part => part.in_year(day.year().saturating_add(shift)),
    });
    let feasts = (-1..=1).flat_map(move |shift| {
        match part {
            Part::Feast(feast) => Some(feast.days_in(day.year().saturating_add(shift)).map(Period::Day)),
            _ => None,
        }
        .into_iter()
        .flatten()
    });
    let weeks = (-2..=2i64).filter_map(move |shift| match part {
        Part::Weekday(_) | Part::Weekend => {
            let week = Period::containing(Granularity::Week, day.plus(7 * shift));
            inside(part, week)
        }
        _ => None,
    });
    let months = (-3..=3).filter_map(move |shift| match part {
        Part::DayOfMonth(_) => inside(part, Period::containing(Granularity::Month, day).shift(shift)),
        _ => None,
    });
    years.chain(feasts).chain(weeks).chain(months)
}

/// The weekend nearest to a day: of a Monday or Tuesday the one before.
pub(super) fn weekend_around(day: Day) -> Period {
    let before = if day.weekday() <= Weekday::Tuesday { -7 } else { 0 };
    Period::containing(Granularity::Weekend, day.plus(before))
}

/// The year with those last two digits that is nearest to a day.
pub(super) fn nearest_year(short: u8, day: Day) -> i32 {
    let century = day.year().div_euclid(100) * 100;
    [-100, 0, 100]
        .into_iter()
        .map(|shift| century + shift + i32::from(short))
        .min_by_key(|year| (year - day.year()).abs())
        .unwrap_or(century)
}
