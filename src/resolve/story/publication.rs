//! What hangs on the day of publication, known or supposed: which way from it an expression lies, and where.

use crate::calendar::{Certainty, Day, Granularity, Part, Period};
use crate::expression::{Anchor, End, Expression, Found, Landmark, Meaning, Of};

use crate::resolve::context::Context;
use crate::resolve::dated::Dated;
use crate::resolve::place::{Setting, choose, place, small_hours};
use crate::resolve::reason::{Base, Direction, Step, Tense};

use super::{Story, is_bare_time};

/// Which way a date lies whose weekday is said beside it: that of the last and the next such day which is on it, if one
/// alone is. It is surer than any tense.
fn by_weekday(expression: &Expression, published: Option<Day>) -> Option<Direction> {
    let Meaning::Part(part @ Part::MonthDay(..), Of::Open) = expression.meaning else { return None };
    let (weekday, published) = (expression.weekday?, published?);
    let is_on_it = |direction| {
        choose(part, published, direction, false)
            .is_some_and(|period| period.first_day().weekday() == weekday)
    };
    match (is_on_it(Direction::Before), is_on_it(Direction::After)) {
        (true, false) => Some(Direction::Before),
        (false, true) => Some(Direction::After),
        _ => None,
    }
}

impl Story<'_> {
    /// A date that hangs on the day of publication is placed as if published at both ends of what is known of it:
    /// where the two agree the doubt does not matter, where they differ the guess shows.
    pub(super) fn by_publication(&self, expression: &Expression, context: &Context<'_>) -> Dated {
        let publication = self.publication;
        let (first, last) =
            match (publication.certainty, publication.day, publication.earliest, publication.latest) {
                (Certainty::Certain, day, ..) => (day, day),
                // Texts are seldom published long after the last day they cite.
                (_, Some(day), _, latest) => (Some(day), Some(latest.unwrap_or_else(|| day.plus(28)))),
                (_, None, Some(earliest), Some(latest)) => (Some(earliest), Some(latest)),
                _ => (None, None),
            };
        // Most have two: what the clause says, and what is nearest.
        let mut steps = Vec::with_capacity(2);
        let period = self.place(expression, context, first, &mut steps);
        let guessed = self.is_guessed() && suppose(&mut steps);
        let settled = first == last || self.place(expression, context, last, &mut Vec::new()) == period;
        match (period, first, last) {
            (None, ..) => Dated::open(steps),
            (Some(period), Some(first), Some(last)) if settled && first != last && guessed => {
                steps.push(Step::Bounds(first, last));
                Dated::on(period, Certainty::Certain, steps)
            }
            (Some(period), ..) if settled => Dated::on(period, Certainty::Certain, steps),
            (Some(period), ..) if publication.day.is_some() => Dated::on(period, Certainty::Uncertain, steps),
            _ => Dated::open(steps),
        }
    }

    /// Where an expression lies, seen from a day on which the document may have been published.
    fn place(
        &self,
        expression: &Expression,
        context: &Context<'_>,
        published: Option<Day>,
        steps: &mut Vec<Step>,
    ) -> Option<Period> {
        if let Meaning::Part(part, Of::Open) = expression.meaning
            && !matches!(
                part,
                Part::YearOfCentury(_) | Part::DecadeOfCentury(_) | Part::Unknown(Granularity::Day)
            )
            && by_weekday(expression, published).is_none()
            && let Some(tense) = context.clause().tense
        {
            steps.push(Step::Clause(tense));
        }
        place(expression, &self.setting(expression, context, published), steps)
    }

    /// Which way from the day of publication an open date lies; what is no open date lies wherever it says, and its
    /// clause need not be read.
    fn direction(&self, expression: &Expression, context: &Context<'_>, published: Option<Day>) -> Direction {
        if !lies_open(expression.meaning) {
            return Direction::Either;
        }
        if let Some(direction) = by_weekday(expression, published) {
            return direction;
        }
        let clause = context.clause();
        let is_weekday = matches!(
            expression.meaning,
            Meaning::Part(Part::Weekday(_), Of::Open)
                | Meaning::Beside { landmark: Landmark::Part(Part::Weekday(_), Of::Open), .. }
        );
        let is_weekend = matches!(expression.meaning, Meaning::Part(Part::Weekend, Of::Open));
        let is_yearly = matches!(expression.meaning, Meaning::Part(Part::MonthDay(..), Of::Open));
        let is_monthly = matches!(expression.meaning, Meaning::Part(Part::DayOfMonth(_), Of::Open));
        // Reports speak of the quarter that has just ended, also where they look ahead to its figures.
        let is_reported =
            matches!(expression.meaning, Meaning::Part(Part::Quarter(_) | Part::Halfyear(_), Of::Open));
        match clause.tense {
            _ if clause.has_lasted && (is_weekday || is_weekend) => Direction::Before,
            // A verb that may not govern the date does not send it most of a year away.
            Some(Tense::Past) if clause.is_loose && !is_weekday && !is_monthly && !is_reported => {
                Direction::RatherBefore
            }
            Some(Tense::Future) if clause.is_loose && is_close(expression, published) => Direction::Either,
            Some(Tense::Past) => Direction::Before,
            Some(Tense::Future) if !is_reported => Direction::After,
            Some(Tense::Present) if is_weekday && !clause.is_loose => Direction::After,
            Some(Tense::Present) if is_weekday => Direction::Before,
            // News tells of days that have been, unless it says otherwise; a message of the days to come.
            None if self.is_message && (is_weekday || is_weekend) && !clause.in_noun_phrase => {
                Direction::After
            }
            None if is_weekday => Direction::Before,
            Some(Tense::Present) if !clause.is_loose && is_day(expression) && context.names_a_feast() => {
                Direction::After
            }
            Some(Tense::Present) if is_yearly && !clause.is_loose => Direction::RatherAfter,
            Some(Tense::Present) => Direction::Either,
            _ => Direction::RatherBefore,
        }
    }

    /// What stands around an expression here. What belongs to the page takes no anchor from the article.
    fn setting(&self, expression: &Expression, context: &Context<'_>, published: Option<Day>) -> Setting<'_> {
        let is_running_text = context.is_running_text;
        let mentioned = self.mentioned.filter(|_| is_running_text);
        let mentioned = mentioned.filter(|mentioned| !self.contradicts(expression, *mentioned, context));
        let here = (context.sentence, context.block);
        let borrows = is_bare_time(expression) && is_running_text;
        let told = self.day.filter(|(_, at)| borrows && *at == here);
        let told = told.map(|(day, _)| small_hours(day, expression.time, context.follows_until()));
        let near =
            |(sentence, block): (usize, usize)| context.sentence <= sentence + 1 && block == context.block;
        let (day_first, order) = self.order;
        let is_near = told.is_some() || self.mentioned_at.is_some_and(near);
        let looks_back = || context.clause().tense == Some(Tense::Past) && !self.is_message;
        let reported = published.filter(|_| borrows && !is_near && !self.is_history && looks_back());
        let hour = reported.and_then(|published| self.days.of_hour(expression.time, published));
        let told = told.or(hour.map(Period::Day));
        Setting {
            published,
            mentioned: told.or(mentioned),
            is_near: is_near || hour.is_some(),
            leads: context.leads,
            reported: self.reported.filter(|_| is_running_text),
            line: (self.is_history && is_running_text).then(|| (&self.line, context.coming())),
            is_message: self.is_message,
            direction: self.direction(expression, context, published),
            day_first,
            order,
        }
    }

    /// Whether "the week" cannot be the one mentioned last, because that lies on the other side of the publication than
    /// its clause.
    fn contradicts(&self, expression: &Expression, mentioned: Period, context: &Context<'_>) -> bool {
        let told_unit = matches!(
            expression.meaning,
            Meaning::Offset { count: 0, unit, anchor: Anchor::Mentioned } if unit >= Granularity::Week
        );
        let day = self.publication.day.filter(|_| told_unit && !self.is_history);
        day.is_some_and(|day| match context.clause().tense {
            Some(Tense::Past) => day < mentioned.first_day(),
            Some(Tense::Future) => mentioned.last_day() < day,
            _ => false,
        })
    }

    /// A range that ends earlier on the clock than it begins goes past midnight.
    pub(super) fn behind_beginning(&self, found: &Found, period: Period) -> Period {
        match (found.range, self.from, period) {
            (Some(End::To), Some(Period::Clock(day, from)), Period::Clock(same, to))
                if day == same && to < from =>
            {
                period.shift(1)
            }
            _ => period,
        }
    }
}

/// Whether the words leave open which such day or month is meant, so that a direction decides.
fn lies_open(meaning: Meaning) -> bool {
    let is_open = |part, of| {
        let told = matches!(
            part,
            Part::YearOfCentury(_)
                | Part::DecadeOfCentury(_)
                | Part::Unknown(Granularity::Day | Granularity::Daypart)
        );
        of == Of::Open && !told
    };
    match meaning {
        Meaning::Part(part, of) | Meaning::Beside { landmark: Landmark::Part(part, of), .. } => {
            is_open(part, of)
        }
        Meaning::Numeric { year, .. } => year.is_none(),
        _ => false,
    }
}

/// Whether it is an open day of the year.
fn is_day(expression: &Expression) -> bool {
    matches!(
        expression.meaning,
        Meaning::Part(Part::MonthDay(..) | Part::Feast(_) | Part::NthWeekday(..), Of::Open)
    )
}

/// Whether an open date without a weekday is some weeks from the publication at the most.
fn is_close(expression: &Expression, published: Option<Day>) -> bool {
    const CLOSE: i64 = 60;
    let Meaning::Part(part @ (Part::MonthDay(..) | Part::Month(_)), Of::Open) = expression.meaning else {
        return false;
    };
    let nearest = published.and_then(|day| Some((choose(part, day, Direction::Either, false)?, day)));
    nearest.is_some_and(|(nearest, day)| nearest.first_day().days_since(day).abs() < CLOSE)
}

/// Lets the steps that count from the day of publication say that it is a guess; whether there are such.
fn suppose(steps: &mut [Step]) -> bool {
    let mut supposed = false;
    for step in steps {
        if let Step::Counted(_, _, base) | Step::Nearest(_, base) | Step::Century(base) = step
            && let Base::Published(day) = *base
        {
            *base = Base::Supposed(day);
            supposed = true;
        }
    }
    supposed
}
