//! One unit of the calendar, from a millennium down to a second, and how units follow and contain each other.

use super::day::{Day, Weekday};

/// How fine a period or an interval is, finest first.
///
/// It also serves as the unit of a [`Length`](super::Length).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Granularity {
    Second,
    Minute,
    Hour,
    Daypart,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Halfyear,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Granularity {
    /// The word for it in the printed contract, such as `day`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Daypart => "daypart",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Season => "season",
            Self::Halfyear => "halfyear",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Millennium => "millennium",
        }
    }
}

/// A season of the northern, meteorological year: spring is March to May, winter December to February.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

impl Season {
    const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Fall, Self::Winter];

    /// Its first month, counted from the January of its year: winter begins in month 12.
    fn first_month(self) -> u8 {
        3 + 3 * self as u8
    }
}

/// A part of the day, as TIMEX3 names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Daypart {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

/// A time of the clock, as fine as the text gave it, with its offset from UTC where the text named a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    hour: u8,
    minute: Option<u8>,
    second: Option<u8>,
    zone: Option<i16>,
}

impl Clock {
    /// A time of the clock: hour 0 to 24 (24:00 ends the day), minute and second 0 to 59; no second without a minute.
    pub fn new(hour: u8, minute: Option<u8>, second: Option<u8>) -> Option<Self> {
        let real = hour < 24 || (hour == 24 && minute.unwrap_or(0) == 0 && second.unwrap_or(0) == 0);
        let below = |field: Option<u8>| field.is_none_or(|value| value < 60);
        let nested = minute.is_some() || second.is_none();
        (real && nested && below(minute) && below(second)).then_some(Self {
            hour,
            minute,
            second,
            zone: None,
        })
    }

    /// The same time in a zone that many minutes east of UTC; beyond a day the zone is not believed.
    pub fn in_zone(self, minutes: i16) -> Self {
        Self { zone: Some(minutes).filter(|minutes| minutes.unsigned_abs() < 24 * 60), ..self }
    }

    /// The hour, 0 to 24.
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59, where the text gave one.
    pub fn minute(self) -> Option<u8> {
        self.minute
    }

    /// The second, 0 to 59, where the text gave one.
    pub fn second(self) -> Option<u8> {
        self.second
    }

    /// Minutes east of UTC, where the text named a zone.
    pub fn zone(self) -> Option<i16> {
        self.zone
    }

    fn granularity(self) -> Granularity {
        match (self.minute, self.second) {
            (_, Some(_)) => Granularity::Second,
            (Some(_), None) => Granularity::Minute,
            (None, None) => Granularity::Hour,
        }
    }
}

/// One unit of the calendar: what one TIMEX3 value names.
///
/// ```
/// use runup::{Day, Granularity, Period};
/// let june = Period::containing(Granularity::Month, "2023-06-12".parse()?);
/// assert_eq!(june.to_string(), "2023-06");
/// assert_eq!(june.shift(-6).to_string(), "2022-12");
/// assert_eq!(june.last_day(), "2023-06-30".parse()?);
/// # Ok::<(), runup::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A millennium by its leading digit: 1 is 1000 to 1999. Negative counts back: -2 is the second millennium BCE.
    Millennium(i32),
    /// A century by its leading digits: 19 is 1900 to 1999. Negative counts back: -5 is the fifth century BCE.
    Century(i32),
    /// A decade by its leading digits: 199 is 1990 to 1999. Negative counts back: -1 is 9 to 1 BCE, -49 the 480s BCE.
    Decade(i32),
    /// A year; 0 is 1 BCE.
    Year(i32),
    /// Half of a year, 1 or 2.
    Halfyear(i32, u8),
    /// A season of the year it begins in.
    Season(i32, Season),
    /// A quarter of a year, 1 to 4.
    Quarter(i32, u8),
    /// A month of a year, 1 to 12.
    Month(i32, u8),
    /// An ISO 8601 week of its week-based year, 1 to 53.
    Week(i32, u8),
    /// The Saturday and Sunday of that ISO 8601 week.
    Weekend(i32, u8),
    /// A day.
    Day(Day),
    /// A part of a day.
    Daypart(Day, Daypart),
    /// A time of the clock on a day.
    Clock(Day, Clock),
}

impl Period {
    /// The period of that granularity in which the day lies; for a weekend that of the day's week, and the day
    /// itself for all that is finer than a day.
    pub fn containing(granularity: Granularity, day: Day) -> Self {
        let (year, month) = (day.year(), day.month());
        match granularity {
            Granularity::Millennium => Self::Millennium(leading(year, 1000)),
            Granularity::Century => Self::Century(leading(year, 100)),
            // The 480s BCE are named by their digits too: they end with 480 BCE, which is the year -479.
            Granularity::Decade => Self::Decade(leading(if year > 0 { year } else { year - 1 }, 10)),
            Granularity::Year => Self::Year(year),
            Granularity::Halfyear => Self::Halfyear(year, 1 + (month - 1) / 6),
            Granularity::Season if month < 3 => Self::Season(year - 1, Season::Winter),
            Granularity::Season => Self::Season(year, Season::ALL[usize::from(month / 3 - 1)]),
            Granularity::Quarter => Self::Quarter(year, 1 + (month - 1) / 3),
            Granularity::Month => Self::Month(year, month),
            Granularity::Week | Granularity::Weekend => {
                let (year, week) = day.week();
                if granularity == Granularity::Week {
                    Self::Week(year, week)
                } else {
                    Self::Weekend(year, week)
                }
            }
            Granularity::Day
            | Granularity::Daypart
            | Granularity::Hour
            | Granularity::Minute
            | Granularity::Second => Self::Day(day),
        }
    }

    /// How fine it is.
    pub fn granularity(self) -> Granularity {
        match self {
            Self::Millennium(_) => Granularity::Millennium,
            Self::Century(_) => Granularity::Century,
            Self::Decade(_) => Granularity::Decade,
            Self::Year(_) => Granularity::Year,
            Self::Halfyear(..) => Granularity::Halfyear,
            Self::Season(..) => Granularity::Season,
            Self::Quarter(..) => Granularity::Quarter,
            Self::Month(..) => Granularity::Month,
            Self::Week(..) => Granularity::Week,
            Self::Weekend(..) => Granularity::Weekend,
            Self::Day(_) => Granularity::Day,
            Self::Daypart(..) => Granularity::Daypart,
            Self::Clock(_, clock) => clock.granularity(),
        }
    }

    /// Its first day.
    pub fn first_day(self) -> Day {
        use Weekday::{Monday, Saturday};
        match self {
            // The first century CE begins after the year 1 BCE, which is 0.
            Self::Millennium(number @ ..=0) => {
                Day::nearest(number.saturating_mul(1000).saturating_add(1), 1, 1)
            }
            Self::Millennium(number) => Day::nearest(number.saturating_mul(1000), 1, 1),
            Self::Century(number @ ..=0) => Day::nearest(number.saturating_mul(100).saturating_add(1), 1, 1),
            Self::Century(number) => Day::nearest(number.saturating_mul(100), 1, 1),
            Self::Decade(number @ ..0) => Day::nearest(number.saturating_mul(10).saturating_add(2), 1, 1),
            Self::Decade(number) => Day::nearest(number.saturating_mul(10).max(1), 1, 1),
            Self::Year(year) => Day::nearest(year, 1, 1),
            Self::Halfyear(year, half) => Day::nearest(year, 6 * half.clamp(1, 2) - 5, 1),
            Self::Season(year, season) => Day::nearest(year, season.first_month(), 1),
            Self::Quarter(year, quarter) => Day::nearest(year, 3 * quarter.clamp(1, 4) - 2, 1),
            Self::Month(year, month) => Day::nearest(year, month, 1),
            Self::Week(year, week) => of_week(year, week, Monday),
            Self::Weekend(year, week) => of_week(year, week, Saturday),
            Self::Day(day) | Self::Daypart(day, _) | Self::Clock(day, _) => day,
        }
    }

    /// The year of its first day.
    pub(crate) fn first_year(self) -> i32 {
        match self {
            Self::Year(year)
            | Self::Halfyear(year, _)
            | Self::Season(year, _)
            | Self::Quarter(year, _)
            | Self::Month(year, _) => year.clamp(Day::FIRST_YEAR, Day::LAST_YEAR),
            _ => self.first_day().year(),
        }
    }

    /// Its last day.
    pub fn last_day(self) -> Day {
        let years = |first: i32, count: i32| Day::nearest(first.saturating_add(count - 1), 12, 31);
        match self {
            Self::Millennium(number @ ..0) => years(number.saturating_mul(1000).saturating_add(1), 1000),
            Self::Millennium(number) => years(number.saturating_mul(1000), 1000),
            Self::Century(number @ ..0) => years(number.saturating_mul(100).saturating_add(1), 100),
            Self::Century(number) => years(number.saturating_mul(100), 100),
            // No year 0 ends the decade before our era.
            Self::Decade(-1) => Day::nearest(0, 12, 31),
            Self::Decade(number @ ..0) => years(number.saturating_mul(10).saturating_add(2), 10),
            Self::Decade(number) => years(number.saturating_mul(10), 10),
            Self::Year(year) => years(year, 1),
            Self::Halfyear(year, half) => Day::nearest(year, 6 * half.clamp(1, 2), 31),
            Self::Season(year, Season::Winter) => Day::nearest(year.saturating_add(1), 2, 31),
            Self::Season(year, season) => Day::nearest(year, season.first_month() + 2, 31),
            Self::Quarter(year, quarter) => Day::nearest(year, 3 * quarter.clamp(1, 4), 31),
            Self::Month(year, month) => Day::nearest(year, month, 31),
            Self::Week(year, week) | Self::Weekend(year, week) => of_week(year, week, Weekday::Sunday),
            Self::Day(day) | Self::Daypart(day, _) | Self::Clock(day, _) => day,
        }
    }

    /// The period as many units later, or earlier if negative; the first or last one of the calendar beyond its
    /// ends. A part of a day or a time moves by days.
    pub fn shift(self, count: i32) -> Self {
        // Units of which a year has so many, counted through all years.
        let cyclic = |year: i32, place: u8, per_year: i64| {
            let total = i64::from(year) * per_year + i64::from(place) + i64::from(count);
            let (first, last) = (i64::from(Day::FIRST_YEAR), i64::from(Day::LAST_YEAR));
            let total = total.clamp(first * per_year, last * per_year + per_year - 1);
            (total.div_euclid(per_year) as i32, total.rem_euclid(per_year) as u8)
        };
        // Units of so many years, of which none begins before or after the calendar.
        let long = |number: i32, years: i32| {
            let (first, last) = (Day::FIRST_YEAR.div_euclid(years), Day::LAST_YEAR.div_euclid(years));
            number.saturating_add(count).clamp(first, last)
        };
        match self {
            Self::Millennium(millennium) => Self::Millennium(long(millennium, 1000)),
            Self::Century(century) => Self::Century(long(century, 100)),
            Self::Decade(decade) => Self::Decade(long(decade, 10)),
            Self::Year(year) => Self::Year(long(year, 1)),
            Self::Halfyear(year, half) => {
                let (year, place) = cyclic(year, half.saturating_sub(1), 2);
                Self::Halfyear(year, place + 1)
            }
            Self::Season(year, season) => {
                let (year, place) = cyclic(year, season as u8, 4);
                Self::Season(year, Season::ALL[usize::from(place)])
            }
            Self::Quarter(year, quarter) => {
                let (year, place) = cyclic(year, quarter.saturating_sub(1), 4);
                Self::Quarter(year, place + 1)
            }
            Self::Month(year, month) => {
                let (year, place) = cyclic(year, month.saturating_sub(1), 12);
                Self::Month(year, place + 1)
            }
            Self::Week(..) => {
                Self::containing(Granularity::Week, self.first_day().plus(7 * i64::from(count)))
            }
            Self::Weekend(..) => {
                Self::containing(Granularity::Weekend, self.first_day().plus(7 * i64::from(count)))
            }
            Self::Day(day) => Self::Day(day.plus(count.into())),
            Self::Daypart(day, part) => Self::Daypart(day.plus(count.into()), part),
            Self::Clock(day, clock) => Self::Clock(day.plus(count.into()), clock),
        }
    }

    /// The day reached by going that many units from `day`: months and years keep the day of the month where it
    /// exists, weeks the weekday.
    pub fn day_after(day: Day, count: i32, unit: Granularity) -> Day {
        match unit {
            Granularity::Week | Granularity::Weekend => day.plus(7 * i64::from(count)),
            Granularity::Day
            | Granularity::Daypart
            | Granularity::Hour
            | Granularity::Minute
            | Granularity::Second => day.plus(count.into()),
            coarse => {
                let months: i64 = match coarse {
                    Granularity::Month => 1,
                    Granularity::Quarter | Granularity::Season => 3,
                    Granularity::Halfyear => 6,
                    Granularity::Year => 12,
                    Granularity::Decade => 120,
                    Granularity::Century => 1_200,
                    _ => 12_000,
                };
                let total =
                    i64::from(day.year()) * 12 + i64::from(day.month() - 1) + months * i64::from(count);
                let year = total.div_euclid(12).clamp(-10_000, 10_000) as i32;
                Day::nearest(year, total.rem_euclid(12) as u8 + 1, day.day())
            }
        }
    }

    /// The finest unit of the calendar that holds two periods: of July 11 and 12 their week.
    pub(crate) fn holding(first: Self, last: Self) -> Option<Self> {
        use Granularity::{Century, Day, Decade, Millennium, Month, Quarter, Week, Year};
        let units = [Day, Week, Month, Quarter, Year, Decade, Century, Millennium];
        let around = units.into_iter().map(|unit| Self::containing(unit, first.first_day()));
        { around }.find(|unit| unit.covers(first) && unit.covers(last))
    }

    /// Whether every day of `other` is one of its days.
    pub fn covers(self, other: Self) -> bool {
        self.first_day() <= other.first_day() && other.last_day() <= self.last_day()
    }
}

/// The leading digits of a year in units of so many years; before our era they count back from -1.
fn leading(year: i32, years: i32) -> i32 {
    if year > 0 { year / years } else { -(-year / years + 1) }
}

/// A day of that week; the last day of the year where it has no such week.
fn of_week(year: i32, week: u8, weekday: Weekday) -> Day {
    Day::of_week(year, week, weekday).unwrap_or(Day::nearest(year, 12, 31))
}

#[cfg(test)]
mod tests;
