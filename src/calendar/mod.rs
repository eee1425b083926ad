//! Days, the calendar's units, intervals, and their arithmetic.
//!
//! [`Day`] is one day. [`Period`] is one unit of the calendar, from a century down to a second: what one TIMEX3
//! value names. [`Interval`] runs from one period to another and says how certain it is. [`Value`] is a TIMEX3
//! value, also where the text left holes. Nothing here knows a text, a language or an anchor; `chrono` does the
//! arithmetic inside, and no public type shows it.

mod day;
mod edtf;
mod feast;
mod interval;
mod period;
mod timex3;
mod value;

pub use day::{Day, Weekday};
pub use feast::Feast;
pub use interval::{Certainty, Interval};
pub use period::{Clock, Daypart, Granularity, Period, Season};
pub use value::{Amount, Kind, Length, Modifier, Part, Reference, TimeOfDay, Value};
