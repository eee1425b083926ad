//! The arithmetic of placing: what an expression means once its anchor and direction are known.
//!
//! Knows the calendar; knows no text and no language.

mod offset;
mod part;
mod setting;

use crate::calendar::{Daypart, Granularity, Part, Period, TimeOfDay};
use crate::expression::{Expression, Meaning, Of, Year};

use super::reason::{Base, Direction, Order, Step};

use offset::day_after;
use part::{AHEAD_OF_STORY, AHEAD_OF_WRITING, inside, year_of_century};

pub(super) use part::choose;
pub(super) use setting::Setting;

/// The period an expression means that does not say all of it, with the steps that led there; nothing where the setting does
/// not settle it.
pub(super) fn place(expression: &Expression, setting: &Setting<'_>, steps: &mut Vec<Step>) -> Option<Period> {
    let period = match expression.meaning {
        Meaning::Part(part, of) => setting.part(part, of, steps),
        Meaning::Beside { count, unit, landmark } => setting.beside(count, unit, landmark, steps),
        Meaning::Numeric { first, second, year } => setting.numeric(first, second, year, steps),
        Meaning::Offset { count, unit, anchor } => setting.offset(count, unit, anchor, steps),
        Meaning::Period(_)
        | Meaning::Named(..)
        | Meaning::Length(_)
        | Meaning::Set(_)
        | Meaning::Reference(_) => None,
    }?;
    Some(at_time(period, expression.time))
}

/// The hours of a night that lie on the day after the one it began on.
pub(super) const SMALL_HOURS: u8 = 5;
/// The hour from which on a day is late.
const LATE: u8 = 18;

/// The period at a time of its day; a time on anything coarser, such as "the evening of last week", says no more.
pub(super) fn at_time(period: Period, time: Option<TimeOfDay>) -> Period {
    match (time, small_hours(period, time, true)) {
        (Some(time), Period::Day(day) | Period::Daypart(day, _) | Period::Clock(day, _)) => time.on(day),
        _ => period,
    }
}

/// The day on which such an hour of a night lies, behind an evening or a late hour too where the words go on from it; any
/// other period as it is.
pub(super) fn small_hours(period: Period, time: Option<TimeOfDay>, goes_on: bool) -> Period {
    let small = matches!(time, Some(TimeOfDay::Clock(clock)) if clock.hour() < SMALL_HOURS);
    match period {
        Period::Daypart(day, Daypart::Night) if small => Period::Day(day.plus(1)),
        Period::Daypart(day, Daypart::Evening) if small && goes_on => Period::Day(day.plus(1)),
        Period::Clock(day, clock) if small && goes_on && clock.hour() >= LATE => Period::Day(day.plus(1)),
        _ => period,
    }
}

impl Setting<'_> {
    /// A part of something larger: of a year, of the week that the anchor lies in, or of what the words leave open.
    fn part(&self, part: Part, of: Of, steps: &mut Vec<Step>) -> Option<Period> {
        match (part, of) {
            (_, Of::Short(short)) => {
                let base = self.writing()?;
                steps.push(Step::Century(base));
                part.in_year(year_of_century(short, base.day(), AHEAD_OF_WRITING))
            }
            (Part::YearOfCentury(short), _) => {
                // In a history "'89" is of its own century.
                let line = self.line.and_then(|(line, _)| line.at()).map(Base::Mentioned);
                let ahead = if line.is_some() { AHEAD_OF_STORY } else { AHEAD_OF_WRITING };
                let base = line.or(self.writing())?;
                steps.push(Step::Century(base));
                Some(Period::Year(year_of_century(short, base.day(), ahead)))
            }
            (Part::DecadeOfCentury(digit), _) => {
                let base = self.writing()?;
                steps.push(Step::Century(base));
                let this = base.day().year().div_euclid(10);
                Some(Period::Decade(this - (this - i32::from(digit)).rem_euclid(10)))
            }
            (_, Of::Shift(count, unit, anchor)) => {
                if unit == Granularity::Year
                    && let Some(compared) = self.compared(part, count, steps)
                {
                    return Some(compared);
                }
                let base = self.anchor(anchor)?;
                let around = Period::containing(unit, day_after(base.day(), count, unit));
                let period = inside(part, around)?;
                steps.push(Step::Counted(count, unit, base));
                Some(period)
            }
            (_, Of::Last(anchor)) => nearest(part, Direction::Before, true, self.anchor(anchor)?, steps),
            (_, Of::Next(anchor)) => {
                let base = self.anchor(anchor)?;
                steps.push(Step::Nearest(Direction::After, base));
                choose(part, base.end(), Direction::After, true)
            }
            (Part::Month(_) | Part::MonthDay(..) | Part::Season(_) | Part::Quarter(_), Of::This(anchor)) => {
                let base = self.anchor(anchor)?;
                steps.push(Step::Counted(0, Granularity::Year, base));
                part.in_year(base.day().year())
            }
            (_, Of::This(anchor)) => nearest(part, Direction::Either, false, self.anchor(anchor)?, steps),
            (_, Of::Open) => self.open(part, steps),
        }
    }

    /// A part of which the words do not say where it lies: "July 11", "Monday", "at 8".
    fn open(&self, part: Part, steps: &mut Vec<Step>) -> Option<Period> {
        match part {
            Part::Unknown(Granularity::Day) => {
                let mentioned =
                    self.mentioned.filter(|_| self.line.is_some() || self.is_near).map(Base::Mentioned);
                let fine = |base: &Base| base.granularity() <= Granularity::Day;
                let base =
                    mentioned.filter(|base| self.line.is_some() || fine(base)).or_else(|| self.base())?;
                fine(&base).then(|| steps.push(Step::Counted(0, Granularity::Day, base)))?;
                Some(Period::Day(base.day()))
            }
            // Bare, "night" is some night; a message means its own.
            Part::Unknown(Granularity::Daypart) => {
                let base = self.published().filter(|_| self.is_message)?;
                steps.push(Step::Counted(0, Granularity::Day, base));
                Some(Period::Day(base.day()))
            }
            Part::DayOfMonth(day)
                if self.mentioned.is_some_and(|period| period.granularity() <= Granularity::Month) =>
            {
                let mentioned = self.mentioned?;
                let month = Period::containing(Granularity::Month, mentioned.first_day());
                steps.push(Step::Follows(mentioned));
                inside(Part::DayOfMonth(day), month)
            }
            _ => {
                let base = self.base_of(part)?;
                let follows = self.line.and_then(|(line, coming)| line.place(part, coming, steps));
                follows.or_else(|| nearest(part, self.direction, false, base, steps))
            }
        }
    }

    /// Two small numbers, in the order of the document.
    fn numeric(&self, first: u8, second: u8, year: Option<Year>, steps: &mut Vec<Step>) -> Option<Period> {
        let (day, month) = match (first > 12, second > 12) {
            (true, true) => return None,
            (true, false) => (first, second),
            (false, true) => (second, first),
            (false, false) if self.day_first => (first, second),
            (false, false) => (second, first),
        };
        steps.push(Step::Order(if first > 12 || second > 12 { Order::OnlyOne } else { self.order }));
        let part = Part::MonthDay(month, day);
        match year {
            Some(Year::Full(year)) => part.in_year(year),
            Some(Year::Short(short)) => self.part(part, Of::Short(short), steps),
            None => self.part(part, Of::Open, steps),
        }
    }
}

/// The nearest such part in that direction; `strictly` leaves out the one that holds the anchor itself.
fn nearest(
    part: Part,
    direction: Direction,
    strictly: bool,
    base: Base,
    steps: &mut Vec<Step>,
) -> Option<Period> {
    let period = choose(part, base.day(), direction, strictly)?;
    steps.push(Step::Nearest(direction, base));
    Some(period)
}
