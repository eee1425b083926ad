//! To and from the calendar types of the crates `chrono` and `time`, behind the features of those names.
//!
//! Days go out as they are. They come in where they lie between 9999 BCE and 9999 CE; others are an error. The
//! days of an [`Interval`](crate::Interval) go through its [`start`](crate::Interval::start) and
//! [`end`](crate::Interval::end).

use crate::calendar::{Day, Weekday};
use crate::error::{Error, ErrorKind};

fn beyond(day: &dyn std::fmt::Display) -> Error {
    Error::new(
        ErrorKind::Day,
        format!("`{day}` is out of reach: expected a day between 9999 BCE and 9999 CE"),
    )
}

#[cfg(feature = "chrono")]
mod chrono {
    use civil::{Datelike, NaiveDate};

    use super::{Day, Error, Weekday, beyond};

    /// ```
    /// # use civil as chrono;
    /// let summit: runup::Day = "2023-07-11".parse()?;
    /// assert_eq!(chrono::NaiveDate::from(summit), chrono::NaiveDate::from_ymd_opt(2023, 7, 11).unwrap());
    /// # Ok::<(), runup::Error>(())
    /// ```
    impl From<Day> for NaiveDate {
        fn from(day: Day) -> Self {
            day.into_inner()
        }
    }

    /// ```
    /// # use civil as chrono;
    /// let summit = chrono::NaiveDate::from_ymd_opt(2023, 7, 11).unwrap();
    /// assert_eq!(runup::Day::try_from(summit)?.to_string(), "2023-07-11");
    /// assert!(runup::Day::try_from(chrono::NaiveDate::MAX).is_err());
    /// # Ok::<(), runup::Error>(())
    /// ```
    impl TryFrom<NaiveDate> for Day {
        type Error = Error;

        fn try_from(date: NaiveDate) -> Result<Self, Error> {
            Self::new(date.year(), date.month() as u8, date.day() as u8).ok_or_else(|| beyond(&date))
        }
    }

    /// ```
    /// # use civil as chrono;
    /// assert_eq!(chrono::Weekday::from(runup::Weekday::Sunday), chrono::Weekday::Sun);
    /// ```
    impl From<Weekday> for civil::Weekday {
        fn from(weekday: Weekday) -> Self {
            match weekday {
                Weekday::Monday => Self::Mon,
                Weekday::Tuesday => Self::Tue,
                Weekday::Wednesday => Self::Wed,
                Weekday::Thursday => Self::Thu,
                Weekday::Friday => Self::Fri,
                Weekday::Saturday => Self::Sat,
                Weekday::Sunday => Self::Sun,
            }
        }
    }

    /// ```
    /// # use civil as chrono;
    /// assert_eq!(runup::Weekday::from(chrono::Weekday::Sun), runup::Weekday::Sunday);
    /// ```
    impl From<civil::Weekday> for Weekday {
        fn from(weekday: civil::Weekday) -> Self {
            match weekday {
                civil::Weekday::Mon => Self::Monday,
                civil::Weekday::Tue => Self::Tuesday,
                civil::Weekday::Wed => Self::Wednesday,
                civil::Weekday::Thu => Self::Thursday,
                civil::Weekday::Fri => Self::Friday,
                civil::Weekday::Sat => Self::Saturday,
                civil::Weekday::Sun => Self::Sunday,
            }
        }
    }
}

#[cfg(feature = "time")]
mod time {
    use ::time::Date;

    use super::{Day, Error, Weekday, beyond};

    /// ```
    /// let summit: runup::Day = "2023-07-11".parse()?;
    /// assert_eq!(time::Date::from(summit).to_julian_day(), 2_460_137);
    /// # Ok::<(), runup::Error>(())
    /// ```
    impl From<Day> for Date {
        fn from(day: Day) -> Self {
            // That calendar reaches back one year more, so there is always such a date.
            ::time::Month::try_from(day.month())
                .ok()
                .and_then(|month| Self::from_calendar_date(day.year(), month, day.day()).ok())
                .unwrap_or(Self::MIN)
        }
    }

    /// ```
    /// let summit = time::Date::from_julian_day(2_460_137).unwrap();
    /// assert_eq!(runup::Day::try_from(summit)?.to_string(), "2023-07-11");
    /// # Ok::<(), runup::Error>(())
    /// ```
    impl TryFrom<Date> for Day {
        type Error = Error;

        fn try_from(date: Date) -> Result<Self, Error> {
            // With its feature `large-dates` that crate has years beyond ours.
            Self::new(date.year(), date.month().into(), date.day()).ok_or_else(|| beyond(&date))
        }
    }

    /// ```
    /// assert_eq!(time::Weekday::from(runup::Weekday::Sunday), time::Weekday::Sunday);
    /// ```
    impl From<Weekday> for ::time::Weekday {
        fn from(weekday: Weekday) -> Self {
            match weekday {
                Weekday::Monday => Self::Monday,
                Weekday::Tuesday => Self::Tuesday,
                Weekday::Wednesday => Self::Wednesday,
                Weekday::Thursday => Self::Thursday,
                Weekday::Friday => Self::Friday,
                Weekday::Saturday => Self::Saturday,
                Weekday::Sunday => Self::Sunday,
            }
        }
    }

    /// ```
    /// assert_eq!(runup::Weekday::from(time::Weekday::Sunday), runup::Weekday::Sunday);
    /// ```
    impl From<::time::Weekday> for Weekday {
        fn from(weekday: ::time::Weekday) -> Self {
            match weekday {
                ::time::Weekday::Monday => Self::Monday,
                ::time::Weekday::Tuesday => Self::Tuesday,
                ::time::Weekday::Wednesday => Self::Wednesday,
                ::time::Weekday::Thursday => Self::Thursday,
                ::time::Weekday::Friday => Self::Friday,
                ::time::Weekday::Saturday => Self::Saturday,
                ::time::Weekday::Sunday => Self::Sunday,
            }
        }
    }
}
