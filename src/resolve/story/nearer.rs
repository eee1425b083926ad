//! What settles a date before the day of publication is asked: the list or range it stands in, a footnote, a year stated
//! shortly before.

use crate::calendar::{Certainty, Granularity, Part, Period, Reference};
use crate::expression::{End, Expression, Found, Meaning, Of};

use crate::resolve::context::Context;
use crate::resolve::dated::Dated;
use crate::resolve::place::{at_time, choose};
use crate::resolve::reason::{Base, Direction, Step, Tense};

use super::{Previous, Story};

impl Story<'_> {
    /// "July 11 and 12", "Monday and Tuesday": a day right behind another of its sort is the next such day; and in
    /// "July 11, the first day of the summit" it is the same.
    pub(super) fn by_list(&self, found: &Found) -> Option<Dated> {
        /// So many bytes hold no more than a comma or an "and", so many days no other month; a weekday further ahead
        /// than that is meant to come before.
        const GAP: usize = 6;
        const COMMA: usize = 2;
        const DAYS: i64 = 32;
        const BACK: i64 = 4;
        let first = self.previous.filter(|first| first.end + GAP >= found.span.start)?;
        let Previous { period: day, certainty, .. } = first;
        let Meaning::Part(part, of) = found.expression.meaning else { return None };
        match (first.open, part, of) {
            (Some(Part::MonthDay(month, _)), Part::MonthDay(same, _), Of::Open) if month == same => {}
            (Some(Part::Weekday(_)), Part::Weekday(_), Of::Open) => {}
            (Some(Part::Month(_)), Part::Month(_), Of::Open) => {}
            (_, Part::Unknown(Granularity::Day), Of::This(_))
                if day.granularity() <= Granularity::Day && found.span.start <= first.end + COMMA =>
            {
                let same = at_time(Period::Day(day.first_day()), found.expression.time);
                return Some(Dated::on(same, certainty, vec![Step::Follows(day)]));
            }
            _ => return None,
        }
        let next = choose(part, day.first_day(), Direction::After, false)?;
        let days = next.first_day().days_since(day.first_day());
        // "Friday and Thursday" goes back.
        let back = matches!(part, Part::Weekday(_)) && days > BACK;
        let period = if back { choose(part, day.first_day(), Direction::Before, false)? } else { next };
        let near = days < DAYS;
        near.then(|| Dated::on(at_time(period, found.expression.time), certainty, vec![Step::Follows(day)]))
    }

    /// "Two years later, on 8 November", "last week on Tuesday": a date right behind a larger one lies within that.
    pub(super) fn by_larger(&self, expression: &Expression, context: &Context<'_>) -> Option<Dated> {
        let Meaning::Part(part, Of::Open) = expression.meaning else { return None };
        let Previous { end, is_range, period: larger, certainty, .. } = self.previous?;
        let is_part = match larger.granularity() {
            Granularity::Year => part.in_year(larger.first_day().year()).is_some(),
            Granularity::Month => matches!(part, Part::DayOfMonth(_)),
            Granularity::Week => matches!(part, Part::Weekday(_) | Part::Weekend),
            _ => false,
        };
        if !is_part || is_range || !context.goes_on_from(end) {
            return None;
        }
        let period = choose(part, larger.first_day(), Direction::After, false)?;
        let on = Dated::on(at_time(period, expression.time), certainty, vec![Step::Follows(larger)]);
        larger.covers(period).then_some(on)
    }

    /// Where nothing is known of the publication, an open date that does not look ahead goes on where the story stands.
    pub(super) fn by_line(&self, expression: &Expression, context: &Context<'_>) -> Option<Dated> {
        let Meaning::Part(part, Of::Open) = expression.meaning else { return None };
        if !self.is_undated() || !context.is_running_text || self.mentioned.is_none() {
            return None;
        }
        if context.clause().tense == Some(Tense::Future) || context.clause().in_noun_phrase {
            return None;
        }
        let mut steps = Vec::new();
        let period = self.line.place(part, context.coming(), &mut steps)?;
        Some(Dated::on(at_time(period, expression.time), Certainty::Uncertain, steps))
    }

    /// "He said Monday that he would travel Wednesday": of what was to come when it was said, the weekday is counted
    /// from the day on which it was said.
    pub(super) fn by_report(&self, expression: &Expression, context: &Context<'_>) -> Option<Dated> {
        const WEEK: i64 = 7;
        let Meaning::Part(part @ Part::Weekday(_), Of::Open) = expression.meaning else { return None };
        let (said, published) = (self.day?, self.publication.day?);
        let day = Some(said.0.first_day()).filter(|_| said.1 == (context.sentence, context.block))?;
        let is_recent = (0..WEEK).contains(&published.days_since(day));
        if !is_recent || context.clause().tense != Some(Tense::Future) || context.clause().in_noun_phrase {
            return None;
        }
        let period = choose(part, day, Direction::After, true)?;
        let step = Step::Nearest(Direction::After, Base::Mentioned(Period::Day(day)));
        let on = || Dated::on(at_time(period, expression.time), Certainty::Certain, vec![step]);
        (period.first_day() < published).then(on)
    }

    /// The end of a range lies after its beginning.
    pub(super) fn by_range(&self, found: &Found) -> Option<Dated> {
        let (Some(End::To), Meaning::Part(part, Of::Open)) = (found.range, found.expression.meaning) else {
            return None;
        };
        let Some(from) = self.from else { return Some(Dated::without(Step::Open)) };
        let period = choose(part, from.first_day(), Direction::After, false)?;
        let period = at_time(period, found.expression.time);
        let step = Step::Nearest(Direction::After, Base::Mentioned(from));
        Some(Dated::on(period, Certainty::Certain, vec![step]))
    }

    /// The same weekday again is the same day, and surer than a guess at the publication.
    pub(super) fn by_placed_weekday(&self, expression: &Expression) -> Option<Dated> {
        let Meaning::Part(Part::Weekday(weekday), Of::Open) = expression.meaning else { return None };
        let day = Period::Day(self.weekdays[usize::from(weekday.number())]?);
        Some(Dated::on(at_time(day, expression.time), Certainty::Certain, vec![Step::Elsewhere(day)]))
    }

    /// "In October 2019 … In November …": soon after a date whose year is stated, in the same paragraph, an open date
    /// goes on in that year, where it comes next.
    pub(super) fn by_stated_year(&self, expression: &Expression, context: &Context<'_>) -> Option<Dated> {
        const SOON: i64 = 100;
        let Meaning::Part(part @ (Part::MonthDay(..) | Part::Month(_)), Of::Open) = expression.meaning else {
            return None;
        };
        let near = |(stated, block): &(Period, usize)| {
            *block == context.block && stated.granularity() <= Granularity::Month
        };
        let (stated, _) = self.stated.filter(near).filter(|_| !self.is_history)?;
        let looks_ahead = || context.clause().tense == Some(Tense::Future) || context.clause().in_noun_phrase;
        let period = choose(part, stated.first_day(), Direction::After, false)?;
        let soon = period.first_day().days_since(stated.last_day()) < SOON;
        let past = self.publication.day.is_none_or(|day| period.first_day() <= day);
        (soon && past && !looks_ahead()).then(|| {
            Dated::on(at_time(period, expression.time), Certainty::Certain, vec![Step::Follows(stated)])
        })
    }

    /// A footnote's day backs the sentence that cites it, and settles what the sentence leaves open.
    pub(super) fn by_footnote(&self, expression: &Expression, context: &Context<'_>) -> Option<Dated> {
        context.has_footnotes().then_some(())?;
        let on = |period, number, day| {
            let period = at_time(period, expression.time);
            Dated::on(period, Certainty::Certain, vec![Step::Footnote(number, day)])
        };
        let exact = context.footnotes().chain(context.footnotes_of_passage()).find_map(|(number, day)| {
            let same = match expression.meaning {
                Meaning::Part(Part::Weekday(weekday), Of::Open) => day.weekday() == weekday,
                Meaning::Part(part @ Part::MonthDay(..), Of::Open) => {
                    part.in_year(day.year()) == Some(Period::Day(day))
                }
                _ => false,
            };
            same.then(|| on(Period::Day(day), number, day))
        });
        exact.or_else(|| {
            let (number, day) = context.footnotes().next()?;
            let backed = context.clause().tense == Some(Tense::Past) && !context.clause().in_noun_phrase;
            match expression.meaning {
                Meaning::Part(Part::Month(month), Of::Open)
                    if day.month() == month && !context.clause().in_noun_phrase =>
                {
                    Some(on(Period::Month(day.year(), month), number, day).tightened(day))
                }
                Meaning::Part(part @ (Part::MonthDay(..) | Part::Month(_)), Of::Open)
                    if backed && self.is_guessed() =>
                {
                    Some(on(choose(part, day, Direction::Before, false)?, number, day))
                }
                Meaning::Reference(Reference::Past) if expression.modifier.is_none() => {
                    Some(Dated::without(Step::Footnote(number, day)).tightened(day))
                }
                _ => None,
            }
        })
    }
}

/// "Two years later (218 BC)": the date in brackets is the one that the words count to.
pub(super) fn by_apposition(expression: &Expression, context: &Context<'_>) -> Option<Dated> {
    let apposed = context.apposed()?;
    let same = match expression.meaning {
        Meaning::Offset { unit, .. } => unit == apposed.granularity(),
        Meaning::Part(part, _) => part.in_year(apposed.first_day().year()) == Some(apposed),
        _ => false,
    };
    let period = at_time(apposed, expression.time);
    same.then(|| Dated::on(period, Certainty::Certain, vec![Step::Apposed(apposed)]))
}
