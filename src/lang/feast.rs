//! How the tables of feasts say what day one is.

use crate::calendar::{Feast, Part, Weekday};
use crate::lexicon::Sense;

/// A day of every year, by month and day.
pub(super) const fn on(month: u8, day: u8) -> Sense {
    Sense::Feast(Part::MonthDay(month, day))
}

/// So many days after Easter Sunday, before it if negative.
pub(super) const fn easter(days: i16) -> Sense {
    Sense::Feast(Part::Feast(Feast::Easter(days)))
}

/// The same of the orthodox churches.
pub(super) const fn orthodox_easter(days: i16) -> Sense {
    Sense::Feast(Part::Feast(Feast::OrthodoxEaster(days)))
}

/// The first such weekday from a day of the year on, by month and day.
pub(super) const fn from(month: u8, day: u8, weekday: Weekday) -> Sense {
    Sense::Feast(Part::Feast(Feast::Weekday(weekday, month, day)))
}

/// A day of the Islamic year, by month and day.
pub(super) const fn islamic(month: u8, day: u8) -> Sense {
    Sense::Feast(Part::Feast(Feast::Islamic(month, day)))
}

/// A month of the Islamic year.
pub(super) const fn islamic_month(month: u8) -> Sense {
    Sense::Feast(Part::Feast(Feast::IslamicMonth(month)))
}

/// So many days of the Hebrew year, from a day by its month, counted from Nisan, and day.
pub(super) const fn hebrew(month: u8, day: u8, days: u8) -> Sense {
    Sense::Feast(Part::Feast(Feast::Hebrew { month, day, days }))
}

/// The first day of the Chinese year.
pub(super) const LUNAR_NEW_YEAR: Sense = Sense::Feast(Part::Feast(Feast::LunarNewYear));
