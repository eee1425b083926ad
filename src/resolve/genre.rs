//! Whether a document is news or a history, by the dates it states.

use crate::calendar::{Day, Granularity, Part, Period};
use crate::document::{Genre, Publication};
use crate::expression::{Anchor, Found, Meaning, Of};

/// What the dates of a document say it is. A history states dates far from its publication, most of all whole ones, for
/// a bare year may stand in any news; news tells of the days around its publication, and of yesterday and Monday.
pub(super) fn genre(found: &[Found], publication: &Publication) -> Genre {
    /// How many years away is far, and how many are more than news looks back.
    const FAR: i32 = 2;
    const VERY_FAR: i32 = 30;
    /// What the dates must say together.
    const ENOUGH: i32 = 10;
    /// The same where nothing says what is far: a date in full stands in news too.
    const ENOUGH_UNDATED: i32 = 24;
    /// Before this year, all is history.
    const LONG_AGO: i32 = 1900;
    // A bound says little: it often is the last date of the text itself.
    let published = publication.day.map(Day::year);
    let away = |period: Period| match (period.first_year(), published) {
        (year, Some(published)) => Some((year - published).abs()),
        (year, None) => (year < LONG_AGO).then_some(VERY_FAR),
    };
    let is_far = |found: &Found| match found.expression.meaning {
        Meaning::Period(period) => away(period).is_some(),
        _ => false,
    };
    let says = |found: &Found| match found.expression.meaning {
        Meaning::Period(period) | Meaning::Named(period, _) => {
            let away = away(period);
            match (away, period.granularity() <= Granularity::Season) {
                (Some(..FAR), _) => -4,
                (Some(VERY_FAR..), true) => 6,
                (_, true) => 4,
                (Some(VERY_FAR..), false) => 2,
                (Some(_), false) => 1,
                (None, false) => 0,
            }
        }
        // "Today" may be any reader's.
        Meaning::Offset { count: 0, anchor: Anchor::Published, .. } => -4,
        Meaning::Offset { unit, anchor: Anchor::Published, .. } if unit <= Granularity::Month => -8,
        Meaning::Offset { anchor: Anchor::Published, .. } => -4,
        Meaning::Part(
            Part::Weekday(_),
            Of::Open
            | Of::Last(Anchor::Published)
            | Of::This(Anchor::Published)
            | Of::Next(Anchor::Published)
            | Of::Shift(_, _, Anchor::Published),
        ) => -8,
        _ => 0,
    };
    let enough = if published.is_some() || found.iter().any(is_far) { ENOUGH } else { ENOUGH_UNDATED };
    if found.iter().map(says).sum::<i32>() >= enough { Genre::History } else { Genre::News }
}
