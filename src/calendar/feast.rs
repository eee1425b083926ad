//! Days with a name that move from year to year: with Easter, with the weekdays, with the moon.

use std::sync::OnceLock;

use calendrical_calculations::chinese_based::{Chinese, YearBounds};
use calendrical_calculations::gregorian::fixed_from_gregorian;
use calendrical_calculations::hebrew::BookHebrew;
use calendrical_calculations::islamic::{
    fixed_from_saudi_islamic, fixed_from_tabular_islamic, tabular_islamic_from_fixed,
};
use calendrical_calculations::julian;
use calendrical_calculations::rata_die::RataDie;

use super::day::{Day, Weekday};

/// A feast that moves from year to year, by the arithmetic of its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feast {
    /// So many days after Easter Sunday of the western churches, before it if negative: Good Friday is -2.
    Easter(i16),
    /// The same of the orthodox churches.
    OrthodoxEaster(i16),
    /// The first such weekday on or after a day of the year, by month and day: Thanksgiving is the Thursday from
    /// November 22 on.
    Weekday(Weekday, u8, u8),
    /// A day of the Islamic year, by month, 1 to 12, and day: the first of Shawwal. The day is reckoned, and may lie one
    /// from that on which the moon was sighted somewhere.
    Islamic(u8, u8),
    /// A whole month of the Islamic year, 1 to 12: Ramadan. Its days are reckoned.
    IslamicMonth(u8),
    /// So many days of the Hebrew year, from a day by its month, 1 to 12 from Nisan, and day: Passover. The twelfth month
    /// is the last one, Adar or the second Adar.
    Hebrew {
        /// The month, 1 to 12; Tishri is 7.
        month: u8,
        /// The first day.
        day: u8,
        /// How many days.
        days: u8,
    },
    /// The first day of the Chinese year.
    LunarNewYear,
}

/// The years for which the reckonings by the moon and the older Easter are held to be right.
const RECKONED: std::ops::RangeInclusive<i32> = 1000..=3000;

impl Feast {
    /// Its first day in that year; nothing where the year has none, or is too far away to say.
    pub fn in_year(self, year: i32) -> Option<Day> {
        self.days_in(year).next().map(|day| self.sighted(day))
    }

    /// Its first days in that year: a feast by the moon alone may come twice. Those are about right; only
    /// [`sighted`](Self::sighted) says the day.
    pub(crate) fn days_in(self, year: i32) -> impl Iterator<Item = Day> + Clone {
        let (one, other) = match self {
            Self::Easter(days) => (Some(Day::easter(year).plus(days.into())), None),
            Self::Weekday(weekday, month, day) => {
                (Some(Day::nearest(year, month, day).first_weekday(weekday)), None)
            }
            _ if !RECKONED.contains(&year) => (None, None),
            Self::OrthodoxEaster(days) => (Some(day(julian::easter(year)).plus(days.into())), None),
            Self::Islamic(month, day) => islamic(year, month, day),
            Self::IslamicMonth(month) => islamic(year, month, 1),
            Self::Hebrew { month, day, .. } => (Some(hebrew(year, month, day)), None),
            Self::LunarNewYear => {
                let summer = fixed_from_gregorian(year, 7, 1);
                (Some(day(YearBounds::compute::<Chinese>(summer).new_year)), None)
            }
        };
        one.into_iter().chain(other)
    }

    /// The day that one of [`days_in`](Self::days_in) stands for: by the moon, where that matters. It takes a fraction of
    /// a millisecond to find.
    pub(crate) fn sighted(self, about: Day) -> Day {
        match self {
            Self::Islamic(_, day_of_month) => month_of(about, day_of_month, 0),
            Self::IslamicMonth(_) => month_of(about, 1, 0),
            _ => about,
        }
    }

    /// Its last day, if it begins on that one.
    pub fn last(self, first: Day) -> Day {
        match self {
            Self::IslamicMonth(_) => month_of(first, 1, 1).plus(-1),
            Self::Hebrew { days, .. } => first.plus(i64::from(days) - 1),
            _ => first,
        }
    }

    /// Whether its day is that of a sighting, which no reckoning foretells for sure.
    pub fn is_sighted(self) -> bool {
        matches!(self, Self::Islamic(..) | Self::IslamicMonth(_))
    }
}

fn day(fixed: RataDie) -> Day {
    Day::nearest(1, 1, 1).plus(fixed.to_i64_date() - 1)
}

fn fixed(day: Day) -> RataDie {
    fixed_from_gregorian(day.year(), day.month(), day.day())
}

/// The epoch of the tabular calendar that lies nearest to what is sighted.
fn epoch() -> RataDie {
    julian::fixed_from_julian(622, 7, 15)
}

/// A day of the tabular Islamic calendar in a year, perhaps twice: its year is eleven days shorter.
fn islamic(year: i32, month: u8, day_of_month: u8) -> (Option<Day>, Option<Day>) {
    let (first, ..) = tabular_islamic_from_fixed(fixed_from_gregorian(year, 1, 1), epoch());
    let in_year = |islamic| {
        let day = day(fixed_from_tabular_islamic(islamic, month, day_of_month, epoch()));
        (day.year() == year).then_some(day)
    };
    let mut days = (first..=first + 2).filter_map(in_year);
    (days.next(), days.next())
}

/// The day of the Islamic month that holds a day, or so many months later, as it was probably sighted in Mecca.
fn month_of(about: Day, day_of_month: u8, later: u8) -> Day {
    // Some days into the month both calendars are in it.
    let inside = fixed(about.plus(i64::from(15 - day_of_month.min(15))));
    let (year, month, _) = tabular_islamic_from_fixed(inside, epoch());
    let (year, month) =
        if month + later > 12 { (year + 1, month + later - 12) } else { (year, month + later) };
    day(sighted_month(year, month)).plus(i64::from(day_of_month) - 1)
}

/// The first day of a month of the Islamic year, as it was probably sighted. To find the moon takes a fraction of a
/// millisecond, so that of the years around ours, 1883 to 2077, it is found once.
fn sighted_month(year: i32, month: u8) -> RataDie {
    const FIRST: i32 = 1300;
    const YEARS: usize = 200;
    static SIGHTED: [[OnceLock<RataDie>; 12]; YEARS] = [const { [const { OnceLock::new() }; 12] }; YEARS];
    let sighted = || fixed_from_saudi_islamic(year, month, 1);
    let known = usize::try_from(year - FIRST).ok().and_then(|at| SIGHTED.get(at));
    match known.and_then(|months| months.get(usize::from(month).checked_sub(1)?)) {
        Some(known) => *known.get_or_init(sighted),
        None => sighted(),
    }
}

/// A day of the Hebrew calendar in a year; its years begin with the seventh month.
fn hebrew(year: i32, month: u8, day_of_month: u8) -> Day {
    const TISHRI: u8 = 7;
    let hebrew = year + if (TISHRI..11).contains(&month) { 3761 } else { 3760 };
    let leap = month == 12 && BookHebrew::is_hebrew_leap_year(hebrew);
    let date = BookHebrew { year: hebrew, month: if leap { 13 } else { month }, day: day_of_month };
    day(BookHebrew::fixed_from_book_hebrew(date))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each line: a feast, and its first and last day in some years.
    #[test]
    fn feasts_lie_on_their_days() {
        let purim = Feast::Hebrew { month: 12, day: 14, days: 1 };
        let passover = Feast::Hebrew { month: 1, day: 15, days: 7 };
        let hanukkah = Feast::Hebrew { month: 9, day: 25, days: 8 };
        let table = [
            ("Easter", Feast::Easter(0), "1943-04-25 1961-04-02 2008-03-23 2014-04-20 2024-03-31"),
            ("Good Friday", Feast::Easter(-2), "1916-04-21 2013-03-29"),
            ("Orthodox Easter", Feast::OrthodoxEaster(0), "2013-05-05 2014-04-20 2016-05-01 2024-05-05"),
            ("Thanksgiving", Feast::Weekday(Weekday::Thursday, 11, 22), "2012-11-22 2013-11-28 2023-11-23"),
            ("first Advent", Feast::Weekday(Weekday::Sunday, 11, 27), "2011-11-27 2013-12-01 2022-11-27"),
            ("Ramadan", Feast::IslamicMonth(9), "2013-07-09/2013-08-07 2023-03-23/2023-04-20"),
            ("Eid al-Fitr", Feast::Islamic(10, 1), "2013-08-08 2017-06-25 2023-04-21 2024-04-10"),
            ("Eid al-Adha", Feast::Islamic(12, 10), "2013-10-15 2022-07-09 2023-06-28"),
            (
                "Rosh Hashanah",
                Feast::Hebrew { month: 7, day: 1, days: 2 },
                "2013-09-05/2013-09-06 2023-09-16/2023-09-17",
            ),
            ("Yom Kippur", Feast::Hebrew { month: 7, day: 10, days: 1 }, "1973-10-06 2023-09-25"),
            ("Passover", passover, "2013-03-26/2013-04-01 2024-04-23/2024-04-29"),
            ("Hanukkah", hanukkah, "2013-11-28/2013-12-05 2023-12-08/2023-12-15"),
            ("Purim", purim, "2013-02-24 2024-03-24"),
            ("Chinese New Year", Feast::LunarNewYear, "1985-02-20 2013-02-10 2014-01-31 2023-01-22"),
        ];
        for (name, feast, days) in table {
            for expected in days.split(' ') {
                let year: i32 = expected.get(..4).and_then(|year| year.parse().ok()).expect("a year");
                let first = feast.in_year(year).expect("a day");
                let last = feast.last(first);
                let found = if first == last { first.to_string() } else { format!("{first}/{last}") };
                assert_eq!(found, expected, "{name}");
            }
        }
        // The Islamic year is shorter: 2000 saw two such feasts.
        assert_eq!(Feast::Islamic(10, 1).days_in(2000).count(), 2);
        assert_eq!(Feast::LunarNewYear.in_year(-700), None);
    }
}
