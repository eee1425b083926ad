//! What the walk keeps of each expression that it dated, for those that come after it.

use crate::calendar::{Amount, Certainty, Granularity, Length, Part, Period};
use crate::expression::{Anchor, End, Found, Meaning, Of};

use crate::resolve::context::Context;
use crate::resolve::dated::{Dated, last};
use crate::resolve::line::Said;

use super::{Previous, Story, is_bare_time, stated};

impl Story<'_> {
    /// Keeps what a dated expression says of those that come after it.
    pub(in crate::resolve) fn remember(&mut self, found: &Found, context: &Context<'_>, dated: &Dated) {
        let period = dated.period;
        let open = match found.expression.meaning {
            Meaning::Part(part, Of::Open) => Some(part),
            _ => None,
        };
        self.previous = period.map(|period| {
            let (end, is_range) = (found.span.end, found.range.is_some());
            Previous { end, open, is_range, period, certainty: dated.certainty }
        });
        if let (Meaning::Part(Part::Weekday(weekday), Of::Open), Some(period)) =
            (found.expression.meaning, period)
            && self.is_guessed()
            && dated.certainty == Certainty::Certain
        {
            self.weekdays[usize::from(weekday.number())] = Some(period.first_day());
        }
        self.from = period.filter(|_| found.range == Some(End::From));
        if context.is_running_text {
            self.report(found, period);
            self.tell_day(found, context, period);
        }
        let Some(period) = period.filter(|_| context.is_running_text) else { return };
        // What comes later in the story comes after the end of what was named.
        let period = last(&found.expression.meaning, period);
        // News compares with "a year ago" and goes on with the day it tells of.
        let compares = matches!(
            found.expression.meaning,
            Meaning::Offset { count, .. } | Meaning::Part(Part::Unknown(_), Of::Shift(count, ..)) if count < 0
        );
        if self.is_history || !compares || period.granularity() < Granularity::Month {
            self.mentioned = Some(period);
            // A bare time borrows its day and does not lend it on.
            if !matches!(found.expression.meaning, Meaning::Part(Part::Unknown(_), _)) {
                self.mentioned_at = Some((context.sentence, context.block));
            }
        }
        let is_stated = stated(found).is_some();
        // What a heading states, its section has taken up. Only a history is told along its line, and what nothing dates.
        if !(context.is_heading && is_stated) && (self.is_history || self.is_undated()) {
            let said = Said { leads: context.leads, is_stated };
            let is_retold = || self.is_history && context.is_pluperfect();
            self.line.come_to(period, said, is_retold);
        }
        if is_stated && (period.granularity() <= Granularity::Season || context.leads) {
            self.stated = Some((period, context.block));
        }
    }

    /// A day lends itself to the hours of its sentence, until something is told that happens again and again.
    fn tell_day(&mut self, found: &Found, context: &Context<'_>, period: Option<Period>) {
        let here = (context.sentence, context.block);
        let day = period.filter(|period| period.granularity() <= Granularity::Day);
        if let Some(day) = day.filter(|_| !is_bare_time(&found.expression)) {
            (self.day, self.repeated) = (Some((day, here)), None);
            self.days.tell(found, day);
        } else if matches!(found.expression.meaning, Meaning::Set(_)) {
            self.repeated = Some(here);
        }
    }

    /// Figures are of the quarter named last, until the text goes on to longer periods: "for the nine months".
    fn report(&mut self, found: &Found, period: Option<Period>) {
        /// In tenths of months: what is longer than a quarter.
        const LONG: u64 = 40;
        match (found.expression.meaning, period) {
            (Meaning::Part(_, Of::Shift(..)), _) => {}
            (_, Some(quarter @ Period::Quarter(..))) => {
                // One that lies further back is only compared with, and one ahead only expected.
                let is_newer = |reported: Period| quarter.shift(2).first_day() > reported.first_day();
                let has_begun = self.publication.day.is_none_or(|day| quarter.first_day() <= day);
                if has_begun && self.reported.is_none_or(is_newer) {
                    self.reported = Some(quarter);
                }
            }
            (Meaning::Length(Length { amount: Amount::Tenths(tenths), unit }), _)
                if unit == Granularity::Month && tenths > LONG || unit == Granularity::Year =>
            {
                self.reported = None;
            }
            (Meaning::Offset { count: 0, unit: Granularity::Year, anchor: Anchor::Mentioned }, _) => {
                self.reported = None;
            }
            _ => {}
        }
    }
}
