//! Which period an open part means: the one inside a larger period, or the one nearest to a day.

use crate::calendar::{Day, Feast, Granularity, Part, Period, Weekday};

use crate::resolve::reason::Direction;

/// The part inside a larger period: Tuesday of that week, December of that year, the 5th of that month.
pub(super) fn inside(part: Part, around: Period) -> Option<Period> {
    let first = around.first_day();
    match part {
        Part::Weekday(weekday) => first_weekday(weekday, first),
        Part::Weekend => Some(Period::containing(Granularity::Weekend, first)),
        Part::DayOfMonth(day) => Day::new(first.year(), first.month(), day).map(Period::Day),
        Part::WeekdayOfMonth(nth, weekday) => {
            Some(Period::Day(Day::nth_weekday(first.year(), first.month(), nth, weekday)))
        }
        Part::Unknown(unit) => Some(Period::containing(unit, first)).filter(|_| around.granularity() <= unit),
        _ => part.in_year(first.year()),
    }
}

/// The first such weekday from a day on; before the end of the calendar there may be none.
fn first_weekday(weekday: Weekday, from: Day) -> Option<Period> {
    let first = from.first_weekday(weekday);
    (first.weekday() == weekday).then_some(Period::Day(first))
}

/// The candidate for an open part that lies nearest to `day` in that direction; `strictly` leaves out the one that holds
/// the day itself.
pub(in crate::resolve) fn choose(
    part: Part,
    day: Day,
    direction: Direction,
    strictly: bool,
) -> Option<Period> {
    let nearer = |behind: i64, ahead: i64| {
        let distance = |period: &Period| match (period.first_day(), period.last_day()) {
            (_, last) if last < day => behind * day.days_since(last),
            (first, _) if first > day => ahead * first.days_since(day),
            _ => 0,
        };
        let both = [before(part, day, strictly), after(part, day, strictly)];
        both.into_iter().flatten().min_by_key(distance)
    };
    let chosen = match direction {
        Direction::Before => before(part, day, strictly),
        Direction::After => after(part, day, strictly),
        Direction::Either => nearer(1, 1),
        Direction::RatherBefore => nearer(1, 2),
        Direction::RatherAfter => nearer(3, 1),
    };
    match (part, chosen?) {
        (Part::Feast(feast), Period::Day(about)) => Some(Period::Day(feast.sighted(about))),
        (_, period) => Some(period),
    }
}

/// The last candidate for an open part that has begun on a day; strictly, that is over by then.
fn before(part: Part, day: Day, strictly: bool) -> Option<Period> {
    let has_been =
        |period: &Period| if strictly { period.last_day() < day } else { period.first_day() <= day };
    match part {
        Part::Feast(feast) => feasts(feast, day).filter(has_been).last(),
        Part::Weekday(weekday) => {
            // The first one of the seven days that end there.
            let last = day.plus(-i64::from(strictly));
            first_weekday(weekday, last.plus(-6)).filter(has_been)
        }
        _ => (-reach(part)..=0).rev().filter_map(|shift| candidate(part, day, shift)).find(has_been),
    }
}

/// The first candidate for an open part that is not over on a day; strictly, that begins after it.
fn after(part: Part, day: Day, strictly: bool) -> Option<Period> {
    let is_to_come =
        |period: &Period| if strictly { period.first_day() > day } else { period.last_day() >= day };
    match part {
        Part::Feast(feast) => feasts(feast, day).find(is_to_come),
        Part::Weekday(weekday) => first_weekday(weekday, day.plus(strictly.into())).filter(is_to_come),
        // The winter of last year goes on into this one.
        _ => (-1..=reach(part)).filter_map(|shift| candidate(part, day, shift)).find(is_to_come),
    }
}

/// How many weeks, months or years away from a day its candidates may lie.
fn reach(part: Part) -> i32 {
    match part {
        Part::Weekday(_) | Part::Weekend => 2,
        Part::DayOfMonth(_) | Part::WeekdayOfMonth(..) => 3,
        // February 29 comes every four years, or every eight around most centuries.
        _ => 8,
    }
}

/// What an open part is so many weeks, months or years from a day.
fn candidate(part: Part, day: Day, shift: i32) -> Option<Period> {
    match part {
        Part::Weekday(_) | Part::Weekend => {
            inside(part, Period::containing(Granularity::Week, day.plus(7 * i64::from(shift))))
        }
        Part::DayOfMonth(_) | Part::WeekdayOfMonth(..) => {
            inside(part, Period::containing(Granularity::Month, day).shift(shift))
        }
        _ => part.in_year(day.year().saturating_add(shift)),
    }
}

/// A feast in the years around a day; those that the moon tells are about right.
fn feasts(feast: Feast, day: Day) -> impl Iterator<Item = Period> {
    let years = (-1..=1).map(move |shift| day.year().saturating_add(shift));
    years.flat_map(move |year| feast.days_in(year)).map(Period::Day)
}

/// The weekend nearest to a day: of a Monday or Tuesday the one before.
pub(super) fn weekend_around(day: Day) -> Period {
    let before = if day.weekday() <= Weekday::Tuesday { -7 } else { 0 };
    Period::containing(Granularity::Weekend, day.plus(before))
}

/// How far a year of two digits lies ahead of whoever writes it at most: most such years are remembered, few are planned for.
pub(super) const AHEAD_OF_WRITING: i32 = 20;
/// The same of a story, in which the nearest one is meant.
pub(super) const AHEAD_OF_STORY: i32 = 49;

/// The year with those last two digits that lies so many years after a day at most, and less than a century before that.
pub(super) fn year_of_century(short: u8, day: Day, ahead: i32) -> i32 {
    let last = day.year().saturating_add(ahead);
    last.saturating_sub((last - i32::from(short)).rem_euclid(100))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::Season;

    /// What `choose` looks for: the nearest of all that a part could be around a day.
    fn choose_among_all(part: Part, day: Day, direction: Direction, strictly: bool) -> Option<Period> {
        let all: Vec<Period> = match part {
            Part::Feast(feast) => feasts(feast, day).collect(),
            _ => (-8..=8).filter_map(|shift| candidate(part, day, shift)).collect(),
        };
        let holds = |period: &Period| period.first_day() <= day && day <= period.last_day();
        let is_before = |period: &&Period| match strictly {
            true => period.last_day() < day,
            false => period.first_day() <= day,
        };
        let is_after = |period: &&Period| match strictly {
            true => period.first_day() > day,
            false => period.last_day() >= day,
        };
        let before = all.iter().filter(is_before).max_by_key(|period| period.first_day());
        let after = all.iter().filter(is_after).min_by_key(|period| period.first_day());
        let (behind, ahead) = match direction {
            Direction::Before => return before.copied(),
            Direction::After => return after.copied(),
            Direction::Either => (1, 1),
            Direction::RatherBefore => (1, 2),
            Direction::RatherAfter => (3, 1),
        };
        let distance = |period: &&Period| match holds(period) {
            true => 0,
            false if period.last_day() < day => behind * day.days_since(period.last_day()),
            false => ahead * period.first_day().days_since(day),
        };
        [before, after].into_iter().flatten().min_by_key(distance).copied()
    }

    fn parts() -> impl Strategy<Value = Part> {
        let weekday = || (1..=7u8).prop_filter_map("a weekday", Weekday::from_number);
        prop_oneof![
            (1..=2u8).prop_map(Part::Halfyear),
            (1..=4u8).prop_map(Part::Quarter),
            prop::sample::select(vec![Season::Spring, Season::Summer, Season::Fall, Season::Winter])
                .prop_map(Part::Season),
            (1..=12u8).prop_map(Part::Month),
            (1..=12u8, 1..=31u8).prop_map(|(month, day)| Part::MonthDay(month, day)),
            Just(Part::MonthDay(2, 29)),
            (-60..60i16).prop_map(|days| Part::Feast(Feast::Easter(days))),
            (weekday(), 1..=12u8, 1..=28u8)
                .prop_map(|(weekday, month, day)| Part::Feast(Feast::Weekday(weekday, month, day))),
            (1..=12u8, 0..=5u8, weekday())
                .prop_map(|(month, nth, weekday)| Part::NthWeekday(month, nth, weekday)),
            (1..=31u8).prop_map(Part::DayOfMonth),
            (0..=5u8, weekday()).prop_map(|(nth, weekday)| Part::WeekdayOfMonth(nth, weekday)),
            weekday().prop_map(Part::Weekday),
            Just(Part::Weekend),
            Just(Part::YearOfCentury(98)),
        ]
    }

    proptest! {
        #[test]
        fn the_nearest_of_all_is_chosen(part in parts(), year in 1..3000i32, days in 0..366i64, strictly: bool) {
            use Direction::{After, Before, Either, RatherAfter, RatherBefore};
            let day = Day::nearest(year, 1, 1).plus(days);
            for direction in [Before, After, Either, RatherBefore, RatherAfter] {
                let chosen = choose(part, day, direction, strictly);
                prop_assert_eq!(chosen, choose_among_all(part, day, direction, strictly), "{:?}", direction);
            }
        }

        #[test]
        fn at_the_ends_of_the_calendar_a_weekday_is_one_or_none(number in 1..=7u8, days in 0..20i64, strictly: bool) {
            use Direction::{After, Before};
            let weekday = Weekday::from_number(number).unwrap_or(Weekday::Monday);
            for day in [Day::FIRST.plus(days), Day::LAST.plus(-days)] {
                let all = (-20..=20).map(|shift| day.plus(shift)).filter(|one| one.weekday() == weekday);
                let all = all.filter(|one| !strictly || *one != day);
                let before = all.clone().filter(|one| *one <= day).max();
                let after = all.filter(|one| *one >= day).min();
                let choose = |direction| choose(Part::Weekday(weekday), day, direction, strictly);
                prop_assert_eq!(choose(Before), before.map(Period::Day));
                prop_assert_eq!(choose(After), after.map(Period::Day));
            }
        }
    }
}
