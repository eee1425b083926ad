//! Of which day a bare hour is, in a report: "Shots were fired Sunday night. … Officers came at 10:35 p.m."

use crate::calendar::{Clock, Day, Daypart, Granularity, Modifier, Period, TimeOfDay};
use crate::expression::Found;
use crate::resolve::context::Context;
use crate::resolve::place::SMALL_HOURS;
use crate::resolve::reason::Tense;

use super::Story;

/// The days that a report has told of, by the part of the day.
#[derive(Debug, Default)]
pub(super) struct DaysTold {
    /// The last day of which something was told at that part of it.
    parts: Vec<(Daypart, Day)>,
    last: Option<Day>,
}

/// How many days before its publication a report may tell of by the hour.
const NEWS: i64 = 7;

impl DaysTold {
    /// Keeps a day, and the part of it where that was said: "early Sunday" is its morning.
    pub(super) fn tell(&mut self, found: &Found, period: Period) {
        let day = period.first_day();
        let part = match (period, found.expression.modifier) {
            (Period::Daypart(_, part), _) => Some(part),
            (Period::Clock(_, clock), _) => fitting(clock).first().copied(),
            (_, Some(Modifier::Start)) => Some(Daypart::Morning),
            (_, Some(Modifier::End)) => Some(Daypart::Night),
            _ => None,
        };
        if let Some(part) = part {
            self.parts.retain(|(known, _)| *known != part);
            self.parts.push((part, day));
        }
        if period.granularity() <= Granularity::Day {
            self.last = Some(day);
        }
    }

    /// The day that a bare time of the clock is of: the last one whose part of the day it fits, else the last one told,
    /// if it is one that a report of that day tells by the hour.
    pub(super) fn of_hour(&self, time: Option<TimeOfDay>, published: Day) -> Option<Day> {
        let Some(TimeOfDay::Clock(clock)) = time else { return None };
        let recent = |day: &Day| (0..=NEWS).contains(&published.days_since(*day));
        let told = |(part, day): &(Daypart, Day)| {
            let next = *part == Daypart::Night && clock.hour() < SMALL_HOURS;
            let day = if next { day.plus(1) } else { *day };
            Some(day).filter(|day| fitting(clock).contains(part) && recent(day))
        };
        self.parts.iter().rev().find_map(told).or(self.last.filter(recent))
    }
}

impl Story<'_> {
    /// A midnight that has been when the report of that day was written is the one with which the day began.
    pub(super) fn at_midnight(&self, period: Period, context: &Context<'_>) -> Period {
        match (period, Clock::new(0, Some(0), None)) {
            (Period::Clock(day, clock), Some(first))
                if clock.hour() == 24
                    && self.publication.day == Some(day)
                    && !self.is_message
                    && context.clause().tense == Some(Tense::Past) =>
            {
                Period::Clock(day, first)
            }
            _ => period,
        }
    }
}

/// The parts of the day that a time of the clock can lie in, the likeliest first.
fn fitting(clock: Clock) -> &'static [Daypart] {
    use Daypart::{Afternoon, Evening, Midday, Morning, Night};
    match clock.hour() {
        0..SMALL_HOURS => &[Morning, Night],
        SMALL_HOURS..11 => &[Morning],
        11 => &[Morning, Midday],
        12..14 => &[Afternoon, Midday],
        14..16 => &[Afternoon],
        16..18 => &[Afternoon, Evening],
        18..20 => &[Evening, Night],
        _ => &[Night, Evening],
    }
}
