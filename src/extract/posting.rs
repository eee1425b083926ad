//! When something was posted: the clock of the page itself, and those of what readers wrote under it.
//!
//! "Fri Jun 16, 2023 12:31 pm EDT" behind a byline, "17th June 2023 - 15:54" before a comment: such a time is the day of
//! publication or a later one, which no report can tell of as past, and says nothing of when anything happened.

use super::time::Time;
use crate::calendar::{Day, Granularity, Interval};
use crate::document::Publication;

/// For how many days readers answer.
const ANSWERED: i64 = 7;
/// How many characters may stand between a day and its clock: " - ", or a year of two digits.
const GAP: usize = 5;

/// Marks the times at which something was posted.
pub(super) fn marked<'d>(mut times: Vec<Time<'d>>, text: &str, publication: &Publication) -> Vec<Time<'d>> {
    let Some(published) = publication.day else { return times };
    for at in 0..times.len() {
        let Some(last) = clock_of(&times, at, text) else { continue };
        let Some(day) = times[at].interval.map(Interval::start) else { continue };
        if is_posted(day, published, text, times[at].span.start) {
            times[at..=last].iter_mut().for_each(|time| time.posted = true);
        }
    }
    times
}

/// Where the clock stands of a day that is written with its year: within the same words, or right behind them.
fn clock_of(times: &[Time<'_>], at: usize, text: &str) -> Option<usize> {
    let day = times.get(at)?;
    let behind = times.get(at + 1);
    let is_clock =
        |time: &Time<'_>| time.interval.is_some_and(|when| when.granularity() < Granularity::Daypart);
    let gap = behind.and_then(|behind| text.get(day.span.end..behind.span.start)).unwrap_or_default();
    let joined = |behind: &&Time<'_>| {
        is_clock(behind) && gap.len() <= GAP && !gap.contains(|c: char| c.is_alphabetic() || c == '\n')
    };
    let last = if is_clock(day) { at } else { at + usize::from(behind.filter(joined).is_some()) };
    if !is_clock(times.get(last)?) {
        return None;
    }
    let words = text.get(day.span.start..times.get(last)?.span.end)?;
    let year = i64::from(day.interval?.start().year());
    let mut numbers = words.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
    let with_year = numbers.any(|number: i64| number == year)
        || last > at && gap.trim().parse::<i64>().is_ok_and(|short| short == year % 100);
    with_year.then_some(last)
}

/// Whether a day with its clock stands where a page says when something was posted.
fn is_posted(day: Day, published: Day, text: &str, start: usize) -> bool {
    let after = day.days_since(published);
    let before = text.get(..start).unwrap_or_default().trim_end_matches([' ', '\t', '*', '-']);
    let opens = before.is_empty() || before.ends_with(['\n', '|', '.', '!', '?', '"', '”', ')']);
    (0..=ANSWERED).contains(&after) && opens
}
