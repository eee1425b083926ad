//! What one place of a document leaves open, another may settle: "11 July" after "the summit of 11 July 2023", or
//! "Monday" where the same Monday was placed before.

use std::collections::HashMap;

use crate::calendar::{Certainty, Granularity, Interval, Part, Period, Value};
use crate::expression::{End, Meaning, Of};

use super::Mention;
use super::place::{at_time, choose};
use super::reason::{Direction, Reason, Step};

/// What the placed mentions say of each open part: the one period that all of them mean, or nothing where two differ.
/// Looked up only, never walked, so its order cannot show.
struct Known(HashMap<Part, Option<Period>>);

/// Places open mentions of the running text where all placed ones of it agree.
pub(super) fn settle(mentions: &mut [Mention], running: &[bool]) {
    let is_open = |(mention, running): (&Mention, &bool)| *running && open_part(mention).is_some();
    // In most documents nothing is left open.
    if !mentions.iter().zip(running).any(is_open) {
        return;
    }
    let known =
        Known::of(mentions.iter().zip(running).filter(|(_, running)| **running).map(|(mention, _)| mention));
    for index in (0..mentions.len()).filter(|index| running.get(*index) == Some(&true)) {
        let Some(part) = open_part(&mentions[index]) else { continue };
        let from = index.checked_sub(1).map(|before| &mentions[before]);
        let from = from.filter(|from| from.range == Some(End::From)).and_then(|from| from.interval);
        let settled = match (mentions[index].range, from) {
            (Some(End::To), Some(from)) => choose(part, from.start(), Direction::After, false),
            (Some(End::To), None) => None,
            _ => known.0.get(&part).copied().flatten(),
        };
        let Some(period) = settled else { continue };
        let mention = &mut mentions[index];
        let period = at_time(period, mention.expression.time);
        mention.value = Value::Period(period);
        mention.interval = Some(Interval::from(period).with(Certainty::Uncertain));
        mention.because = Reason(vec![Step::Elsewhere(period)]);
    }
}

/// The part that a mention leaves open.
fn open_part(mention: &Mention) -> Option<Part> {
    match mention.expression.meaning {
        Meaning::Part(part, Of::Open) if mention.interval.is_none() => Some(part),
        _ => None,
    }
}

impl Known {
    fn of<'a>(mentions: impl Iterator<Item = &'a Mention>) -> Self {
        let mut known = Self(HashMap::new());
        for mention in mentions {
            let Some(period) = mention.interval.map(Interval::first) else { continue };
            let day = period.first_day();
            if period.granularity() <= Granularity::Month {
                known.tell(Part::Month(day.month()), Period::Month(day.year(), day.month()));
            }
            if period.granularity() <= Granularity::Day {
                known.tell(Part::MonthDay(day.month(), day.day()), Period::Day(day));
            }
            if let Meaning::Part(part @ Part::Weekday(_), _) = mention.expression.meaning {
                known.tell(part, Period::Day(day));
            }
        }
        known
    }

    fn tell(&mut self, part: Part, period: Period) {
        let said = self.0.entry(part).or_insert(Some(period));
        *said = said.filter(|said| *said == period);
    }
}
