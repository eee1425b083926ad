//! The walk through a document: what an expression means after all that was dated before it.

mod hour;
mod memory;
mod nearer;
mod publication;

use crate::calendar::{Certainty, Day, Granularity, Part, Period, Reference};
use crate::document::{Genre, Publication};
use crate::expression::{Anchor, Expression, Found, Meaning, Of};

use super::context::{Context, Surroundings};
use super::dated::Dated;
use super::line::Line;
use super::place::at_time;
use super::reason::{Order, Step, Tense};

use hour::DaysTold;
use nearer::by_apposition;

/// What the walk carries along: where the document stands in time, and what it dated last.
pub(super) struct Story<'a> {
    publication: &'a Publication,
    /// Whether open dates follow one another, and not the day of publication.
    is_history: bool,
    /// Whether it tells of days around its publication.
    tells_of_days: bool,
    /// Whether it is a message, which speaks of its own day.
    is_message: bool,
    /// Whether numbers such as `04/05` are read day first, and what decides that.
    order: (bool, Order),
    /// The last date of the running text.
    mentioned: Option<Period>,
    /// The indices of its sentence and block.
    mentioned_at: Option<(usize, usize)>,
    /// The last day that was told, with the indices of its sentence and block: a time of the clock there is of it.
    day: Option<(Period, (usize, usize))>,
    /// The days of the running text by their parts: the hours further down are of one of them.
    days: DaysTold,
    /// The indices of the sentence and block that told last of what happens again and again: the hours there are of no
    /// day.
    repeated: Option<(usize, usize)>,
    /// The index of the paragraph it is in.
    block: Option<usize>,
    /// Where a history stands.
    line: Line,
    /// The last date whose year the text states, with its paragraph.
    stated: Option<(Period, usize)>,
    /// The weekdays that were placed for certain, by their number, where the publication itself is a guess.
    weekdays: [Option<Day>; 8],
    /// The last expression, if it was placed: what a list goes on from.
    previous: Option<Previous>,
    /// The quarter whose figures the text tells.
    reported: Option<Period>,
    /// The beginning of a range whose end comes next.
    from: Option<Period>,
}

/// An expression that was placed.
#[derive(Clone, Copy)]
struct Previous {
    end: usize,
    /// The part that its words name, if they leave open of what.
    open: Option<Part>,
    /// Whether it is one end of a range.
    is_range: bool,
    period: Period,
    certainty: Certainty,
}

impl<'a> Story<'a> {
    pub(super) fn of(
        surroundings: &Surroundings<'_>,
        found: &[Found],
        publication: &'a Publication,
        genre: Genre,
    ) -> Self {
        Self {
            publication,
            is_history: genre == Genre::History,
            tells_of_days: surroundings.tells_of_days(found),
            is_message: surroundings.is_message(),
            order: surroundings.order_of_numbers(found),
            mentioned: None,
            mentioned_at: None,
            day: None,
            days: DaysTold::default(),
            repeated: None,
            block: None,
            line: Line::before(found.iter().find_map(stated)),
            stated: None,
            weekdays: [None; 8],
            previous: None,
            reported: None,
            from: None,
        }
    }

    /// Goes on to the block of the first of `found`, if that is another one than before.
    pub(super) fn enter(&mut self, context: &Context<'_>, found: &[Found]) {
        if self.block == Some(context.block) {
            return;
        }
        self.block = Some(context.block);
        self.line.enter_paragraph();
        if context.is_heading {
            let within = found.iter().take_while(|found| found.span.end <= context.block_end);
            self.line.enter_section(within.filter_map(stated));
        }
    }

    /// What an expression says in this text, if it is not what its words say: "heute", where no day is told of and nothing
    /// happens, is nowadays, and so is "today" in a history, unless somebody says it.
    pub(super) fn read(&self, found: &Found, context: &Context<'_>) -> Option<Found> {
        let happens = || matches!(context.clause().tense, Some(Tense::Past | Tense::Future));
        let is_nowadays = !self.tells_of_days && context.may_be_nowadays() && !happens();
        let today = Meaning::Offset { count: 0, unit: Granularity::Day, anchor: Anchor::Published };
        let is_readers = self.is_history
            && found.rule == "deictic"
            && found.expression == today.into()
            && !context.is_quoted();
        let nowadays = || Found { expression: Meaning::Reference(Reference::Present).into(), ..*found };
        (is_nowadays || is_readers).then(nowadays)
    }

    /// Dates an expression: by what stands nearest to it, else by the day of publication.
    pub(super) fn date(&self, found: &Found, context: &Context<'_>) -> Dated {
        let expression = &found.expression;
        // The surest first; only what nothing nearer settles is left to the day of publication.
        let settled = match expression.meaning {
            Meaning::Period(period) => return self.as_said(found, context, period, Step::Given),
            Meaning::Named(first, last) => {
                return self.as_said(found, context, first, Step::Named(first, last));
            }
            Meaning::Length(_) | Meaning::Set(_) => return Dated::without(Step::NoDays),
            Meaning::Reference(_) => {
                let noted = self.by_footnote(expression, context);
                return noted.unwrap_or_else(|| Dated::without(Step::NoDays));
            }
            Meaning::Part(..) => self
                .by_range(found)
                .or_else(|| self.by_list(found))
                .or_else(|| by_apposition(expression, context))
                .or_else(|| self.by_larger(expression, context))
                .or_else(|| self.by_footnote(expression, context))
                .or_else(|| self.by_stated_year(expression, context))
                .or_else(|| self.by_placed_weekday(expression))
                .or_else(|| self.by_report(expression, context)),
            Meaning::Offset { .. } => by_apposition(expression, context),
            Meaning::Beside { .. } | Meaning::Numeric { .. } => None,
        };
        if let Some(dated) = settled {
            return dated;
        }
        let here = (context.sentence, context.block);
        if is_bare_time(expression) && context.is_running_text && self.repeated == Some(here) {
            return Dated::open(Vec::new());
        }
        let mut dated = self.by_publication(expression, context);
        if dated.period.is_none()
            && let Some(told) = self.by_line(expression, context)
        {
            return told;
        }
        dated.period = dated.period.map(|period| self.of_day(found, period, context));
        if let Meaning::Numeric { first, second, .. } = expression.meaning {
            dated.weigh_orders(first, second, self.order);
        }
        dated
    }

    /// Dates an expression that says all of it.
    fn as_said(&self, found: &Found, context: &Context<'_>, period: Period, step: Step) -> Dated {
        let period = at_time(period, found.expression.time);
        Dated::on(self.of_day(found, period, context), Certainty::Certain, vec![step])
    }

    /// The period on the day that is meant, which a time of the clock alone leaves open.
    fn of_day(&self, found: &Found, period: Period, context: &Context<'_>) -> Period {
        match period {
            Period::Clock(..) => self.at_midnight(self.behind_beginning(found, period), context),
            _ => period,
        }
    }

    /// Whether the day of publication is not known for certain.
    fn is_guessed(&self) -> bool {
        self.publication.certainty != Certainty::Certain
    }

    /// Whether nothing is known of it, not even between which days it lies.
    fn is_undated(&self) -> bool {
        let Publication { day, earliest, latest, .. } = self.publication;
        day.is_none() && (earliest.is_none() || latest.is_none())
    }
}

/// The date that an expression states in full.
fn stated(found: &Found) -> Option<Period> {
    match found.expression.meaning {
        Meaning::Period(period) | Meaning::Named(period, _) => Some(period),
        _ => None,
    }
}

/// Whether an expression is a time of the clock or a part of the day that names no day.
fn is_bare_time(expression: &Expression) -> bool {
    matches!(expression.meaning, Meaning::Part(Part::Unknown(Granularity::Day), Of::Open))
        && expression.time.is_some()
}
