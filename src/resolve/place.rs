//! The arithmetic of placing: what an expression means once its anchor and direction are known.
//!
//! Knows the calendar; knows no text and no language.

use crate::calendar::{Clock, Day, Granularity, Part, Period, TimeOfDay, Weekday};
use crate::expression::{Anchor, Counted, Expression, Landmark, Meaning, Of, Year};

use super::dated::last;
use super::line::Line;
use super::reason::{Base, Direction, Order, Step};

/// What stands around an expression, as far as placing it needs to know.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    /// The day that the writer's "today" is.
    pub(super) published: Option<Day>,
    /// The last date that the text mentioned.
    pub(super) mentioned: Option<Period>,
    /// Whether that was in the same sentence or the one before it: a time of the clock is that day's.
    pub(super) is_near: bool,
    /// Whether the expression opens its sentence.
    pub(super) leads: bool,
    /// The quarter whose figures the text tells, as in reports of business.
    pub(super) reported: Option<Period>,
    /// The line that open dates follow, and the date that comes next on it, where they follow a story instead of the
    /// day of publication.
    pub(super) line: Option<(&'a Line, Option<Period>)>,
    /// Whether the text is a message, which speaks of the day it is written on.
    pub(super) is_message: bool,
    /// Which way an open date lies.
    pub(super) direction: Direction,
    /// Whether `04/05` is read day first.
    pub(super) day_first: bool,
    /// What decides that.
    pub(super) order: Order,
}

/// The period an expression means, with the steps that led there; nothing where the setting does not settle it.
pub(super) fn place(expression: &Expression, setting: &Setting<'_>, steps: &mut Vec<Step>) -> Option<Period> {
    let period = match expression.meaning {
        Meaning::Period(period) => {
            steps.push(Step::Given);
            Some(period)
        }
        Meaning::Named(first, last) => {
            steps.push(Step::Named(first, last));
            Some(first)
        }
        Meaning::Part(part, of) => setting.part(part, of, steps),
        Meaning::Beside { count, unit, landmark } => setting.beside(count, unit, landmark, steps),
        Meaning::Numeric { first, second, year } => setting.numeric(first, second, year, steps),
        Meaning::Offset { count, unit, anchor } => setting.offset(count, unit, anchor, steps),
        Meaning::Length(_) | Meaning::Set(_) | Meaning::Reference(_) => None,
    }?;
    Some(at_time(period, expression.time))
}

/// The period at a time of its day; a time on anything coarser, such as "the evening of last week", says no more.
pub(super) fn at_time(period: Period, time: Option<TimeOfDay>) -> Period {
    match (time, period) {
        (Some(time), Period::Day(day) | Period::Daypart(day, _) | Period::Clock(day, _)) => time.on(day),
        _ => period,
    }
}

impl Setting<'_> {
    /// The day of publication.
    fn published(&self) -> Option<Base> {
        self.published.map(Base::Published)
    }

    /// The last date mentioned, else the day of publication.
    fn telling(&self) -> Option<Base> {
        self.mentioned.map(Base::Mentioned).or(self.published())
    }

    /// The day of publication, else the last date mentioned.
    fn writing(&self) -> Option<Base> {
        self.published().or(self.mentioned.map(Base::Mentioned))
    }

    /// What "two years later" counts from: the last date mentioned, unless a history only looked aside to that.
    fn counting(&self, count: i32) -> Option<Base> {
        let line = self.line.and_then(|(line, _)| line.at());
        let line = line.filter(|_| count != 0 && self.leads && !self.is_near);
        line.map(Base::Mentioned).or(self.telling())
    }

    /// The day that open dates are looked for around.
    fn base(&self) -> Option<Base> {
        if self.line.is_some() { self.telling() } else { self.published() }
    }

    /// The same for a part: a weekday is not looked for around a year that was told.
    fn base_of(&self, part: Part) -> Option<Base> {
        let weekly = matches!(part, Part::Weekday(_) | Part::Weekend);
        let base = self.base()?;
        if weekly && base.granularity() > Granularity::Month { self.writing() } else { Some(base) }
    }

    fn anchor(&self, anchor: Anchor) -> Option<Base> {
        match anchor {
            Anchor::Published => self.base(),
            Anchor::Mentioned => self.telling(),
        }
    }

    fn offset(&self, count: i32, unit: Granularity, anchor: Anchor, steps: &mut Vec<Step>) -> Option<Period> {
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

    fn beside(&self, count: i32, unit: Counted, landmark: Landmark, steps: &mut Vec<Step>) -> Option<Period> {
        let (first, last) = match landmark {
            Landmark::Named(first, last) => {
                steps.push(Step::Named(first, last));
                (first, last)
            }
            Landmark::Day(day) => (Period::Day(day), Period::Day(day)),
            Landmark::Part(part, of) => {
                let first = self.part(part, of, steps)?;
                (first, last(Meaning::Part(part, of), first))
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
                in_calendar(Period::Day(weekday_from(from, weekday).plus(more.saturating_mul(7))))
            }
        }
    }

    /// The quarter that the text tells of: one it has named, else, in news, the last one that is over.
    fn quarter_told(&self) -> Option<(Period, Step)> {
        if let Some(reported) = self.reported {
            return Some((reported, Step::Follows(reported)));
        }
        let base = self.published().filter(|_| self.line.is_none())?;
        let over = Period::containing(Granularity::Quarter, base.day()).shift(-1);
        Some((over, Step::Counted(-1, Granularity::Quarter, base)))
    }

    /// What lies years back from what the text tells of: the same quarter, where that is one.
    fn compared(&self, part: Part, years: i32, steps: &mut Vec<Step>) -> Option<Period> {
        let told = match part {
            Part::Unknown(Granularity::Quarter) => self.quarter_told().map(|(told, _)| told),
            Part::Unknown(Granularity::Year) => self.reported,
            _ => None,
        }?;
        steps.push(Step::Counted(years, Granularity::Year, Base::Mentioned(told)));
        Some(told.shift(years.saturating_mul(4)))
    }

    fn part(&self, part: Part, of: Of, steps: &mut Vec<Step>) -> Option<Period> {
        match (part, of) {
            (_, Of::Short(short)) => {
                let base = self.writing()?;
                steps.push(Step::Century(base));
                part.in_year(nearest_year(short, base.day()))
            }
            (Part::YearOfCentury(short), _) => {
                // In a history "'89" is of its own century.
                let line = self.line.and_then(|(line, _)| line.at()).map(Base::Mentioned);
                let base = line.or(self.writing())?;
                steps.push(Step::Century(base));
                Some(Period::Year(nearest_year(short, base.day())))
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
            (Part::Unknown(Granularity::Day), Of::Open) => {
                let mentioned =
                    self.mentioned.filter(|_| self.line.is_some() || self.is_near).map(Base::Mentioned);
                let fine = |base: &Base| base.granularity() <= Granularity::Day;
                let base =
                    mentioned.filter(|base| self.line.is_some() || fine(base)).or_else(|| self.base())?;
                fine(&base).then(|| steps.push(Step::Counted(0, Granularity::Day, base)))?;
                Some(Period::Day(base.day()))
            }
            // Bare, "night" is some night; a message means its own.
            (Part::Unknown(Granularity::Daypart), Of::Open) => {
                let base = self.published().filter(|_| self.is_message)?;
                steps.push(Step::Counted(0, Granularity::Day, base));
                Some(Period::Day(base.day()))
            }
            (Part::DayOfMonth(day), Of::Open)
                if self.mentioned.is_some_and(|period| period.granularity() <= Granularity::Month) =>
            {
                let mentioned = self.mentioned?;
                let month = Period::containing(Granularity::Month, mentioned.first_day());
                steps.push(Step::Follows(mentioned));
                inside(Part::DayOfMonth(day), month)
            }
            (_, Of::Open) => {
                let base = self.base_of(part)?;
                let follows = self.line.and_then(|(line, coming)| line.place(part, coming, steps));
                follows.or_else(|| nearest(part, self.direction, false, base, steps))
            }
        }
    }

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

/// The period, unless it lies at an end of the calendar, beyond which there is no day.
fn in_calendar(period: Period) -> Option<Period> {
    let ends = (Day::nearest(-9998, 1, 1), Day::nearest(9998, 12, 31));
    (ends.0 < period.first_day() && period.last_day() < ends.1).then_some(period)
}

/// The weekend nearest to a day: of a Monday or Tuesday the one before.
fn weekend_around(day: Day) -> Period {
    let before = if day.weekday() <= Weekday::Tuesday { -7 } else { 0 };
    Period::containing(Granularity::Weekend, day.plus(before))
}

impl Base {
    fn granularity(self) -> Granularity {
        match self {
            Self::Published(_) | Self::Supposed(_) => Granularity::Day,
            Self::Mentioned(period) | Self::Named(period) => period.granularity(),
        }
    }

    fn day(self) -> Day {
        match self {
            Self::Published(day) | Self::Supposed(day) => day,
            Self::Mentioned(period) | Self::Named(period) => period.first_day(),
        }
    }

    /// The day behind which the next summer is looked for: that of a whole year comes after it.
    fn end(self) -> Day {
        match self {
            Self::Mentioned(period) if period.granularity() >= Granularity::Year => period.last_day(),
            _ => self.day(),
        }
    }
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
fn day_after(day: Day, count: i32, unit: Granularity) -> Day {
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

/// The part inside a larger period: Tuesday of that week, December of that year, the 5th of that month.
fn inside(part: Part, around: Period) -> Option<Period> {
    let first = around.first_day();
    match part {
        Part::Weekday(weekday) => Some(Period::Day(weekday_from(first, weekday))),
        Part::Weekend => Some(Period::containing(Granularity::Weekend, first)),
        Part::DayOfMonth(day) => Day::new(first.year(), first.month(), day).map(Period::Day),
        Part::Unknown(unit) => Some(Period::containing(unit, first)).filter(|_| around.granularity() <= unit),
        _ => part.in_year(first.year()),
    }
}

/// The first such weekday on or after a day.
fn weekday_from(day: Day, weekday: Weekday) -> Day {
    day.plus((i64::from(weekday.number()) - i64::from(day.weekday().number())).rem_euclid(7))
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

/// The candidate for an open part that lies nearest to `day` in that direction.
pub(super) fn choose(part: Part, day: Day, direction: Direction, strictly: bool) -> Option<Period> {
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
        Direction::Either | Direction::RatherBefore => {
            let ahead = if direction == Direction::RatherBefore { 2 } else { 1 };
            let distance = |period: &Period| match holds(period) {
                true => 0,
                false if period.last_day() < day => day.days_since(period.last_day()),
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

/// The year with those last two digits that is nearest to a day.
fn nearest_year(short: u8, day: Day) -> i32 {
    let century = day.year().div_euclid(100) * 100;
    [-100, 0, 100]
        .into_iter()
        .map(|shift| century + shift + i32::from(short))
        .min_by_key(|year| (year - day.year()).abs())
        .unwrap_or(century)
}
