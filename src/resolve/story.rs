//! The walk through a document: what an expression means after all that was dated before it.

use crate::calendar::{Amount, Certainty, Day, Granularity, Length, Part, Period, Reference};
use crate::document::{Genre, Publication};
use crate::expression::{Anchor, End, Expression, Found, Meaning, Of};

use super::context::{Context, Surroundings};
use super::dated::{Dated, last};
use super::line::{Line, Said};
use super::place::{Setting, at_time, choose, place};
use super::reason::{Base, Direction, Order, Step, Tense};

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
    /// The last expression that was placed, with where it ends: what a list goes on from.
    previous: Option<(Found, Period, Certainty)>,
    /// The quarter whose figures the text tells.
    reported: Option<Period>,
    /// The beginning of a range whose end comes next.
    from: Option<Period>,
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

    /// What an expression says in this text: "heute", where no day is told of and nothing happens, is nowadays, and so
    /// is "today" in a history, unless somebody says it.
    pub(super) fn read(&self, found: &Found, context: &Context<'_>) -> Found {
        let happens = matches!(context.clause.tense, Some(Tense::Past | Tense::Future));
        let is_nowadays = context.may_be_nowadays && !self.tells_of_days && !happens;
        let today = Meaning::Offset { count: 0, unit: Granularity::Day, anchor: Anchor::Published };
        let is_readers = self.is_history
            && !context.is_quoted
            && found.expression == today.into()
            && found.rule == "deictic";
        if !is_nowadays && !is_readers {
            return *found;
        }
        Found { expression: Meaning::Reference(Reference::Present).into(), ..*found }
    }

    pub(super) fn date(&self, found: &Found, context: &Context<'_>) -> Dated {
        let expression = &found.expression;
        // The surest first; only what nothing nearer settles is left to the day of publication.
        let settled = self
            .by_range(found)
            .or_else(|| self.by_list(found))
            .or_else(|| by_apposition(expression, context))
            .or_else(|| self.by_footnote(expression, context))
            .or_else(|| self.by_stated_year(expression, context))
            .or_else(|| self.by_placed_weekday(expression));
        if let Some(dated) = settled {
            return dated;
        }
        if matches!(expression.meaning, Meaning::Length(_) | Meaning::Set(_) | Meaning::Reference(_)) {
            return Dated::without(Step::NoDays);
        }
        let here = (context.sentence, context.block);
        if is_bare_time(expression) && context.is_running_text && self.repeated == Some(here) {
            return Dated::open(Vec::new());
        }
        let mut dated = self.by_publication(expression, context);
        dated.period = dated.period.map(|period| self.behind_beginning(found, period));
        if let Meaning::Numeric { first, second, .. } = expression.meaning {
            dated.weigh_orders(first, second, self.order);
        }
        dated
    }

    /// Whether the day of publication is not known for certain.
    fn is_guessed(&self) -> bool {
        self.publication.certainty != Certainty::Certain
    }

    /// A date that hangs on the day of publication is placed as if published at both ends of what is known of it:
    /// where the two agree the doubt does not matter, where they differ the guess shows.
    fn by_publication(&self, expression: &Expression, context: &Context<'_>) -> Dated {
        let publication = self.publication;
        let (first, last) =
            match (publication.certainty, publication.day, publication.earliest, publication.latest) {
                (Certainty::Certain, day, ..) => (day, day),
                // Texts are seldom published long after the last day they cite.
                (_, Some(day), _, latest) => (Some(day), Some(latest.unwrap_or_else(|| day.plus(28)))),
                (_, None, Some(earliest), Some(latest)) => (Some(earliest), Some(latest)),
                _ => (None, None),
            };
        let mut steps = Vec::new();
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

    fn place(
        &self,
        expression: &Expression,
        context: &Context<'_>,
        published: Option<Day>,
        steps: &mut Vec<Step>,
    ) -> Option<Period> {
        let weekday = matches!(expression.meaning, Meaning::Part(Part::Weekday(_), Of::Open));
        let is_weekend = matches!(expression.meaning, Meaning::Part(Part::Weekend, Of::Open));
        // Reports speak of the quarter that has just ended, also where they look ahead to its figures.
        let reported =
            matches!(expression.meaning, Meaning::Part(Part::Quarter(_) | Part::Halfyear(_), Of::Open));
        let tense = context.clause.tense;
        let direction = match tense {
            // A verb that may not govern the date does not send it most of a year away.
            Some(Tense::Past) if context.clause.is_loose && !weekday && !reported => Direction::RatherBefore,
            Some(Tense::Future) if context.clause.is_loose && is_close(expression, published) => {
                Direction::Either
            }
            Some(Tense::Past) => Direction::Before,
            Some(Tense::Future) if !reported => Direction::After,
            Some(Tense::Present) if weekday && !context.clause.is_loose => Direction::After,
            Some(Tense::Present) if weekday => Direction::Before,
            // News tells of days that have been, unless it says otherwise; a message of the days to come.
            None if self.is_message && (weekday || is_weekend) && !context.clause.in_noun_phrase => {
                Direction::After
            }
            None if weekday => Direction::Before,
            Some(Tense::Present) => Direction::Either,
            _ => Direction::RatherBefore,
        };
        if let (Some(tense), Meaning::Part(part, Of::Open)) = (tense, expression.meaning)
            && !matches!(
                part,
                Part::YearOfCentury(_) | Part::DecadeOfCentury(_) | Part::Unknown(Granularity::Day)
            )
        {
            steps.push(Step::Clause(tense));
        }
        let (day_first, order) = self.order;
        // What belongs to the page takes no anchor from the article.
        let mentioned = self.mentioned.filter(|_| context.is_running_text);
        let mentioned = mentioned.filter(|mentioned| !self.contradicts(expression, *mentioned, tense));
        let here = (context.sentence, context.block);
        let borrows = is_bare_time(expression) && context.is_running_text;
        let told = self.day.filter(|(_, at)| borrows && *at == here).map(|(day, _)| day);
        let mentioned = told.or(mentioned);
        let line = Some((&self.line, context.coming)).filter(|_| self.is_history && context.is_running_text);
        let near =
            |(sentence, block): (usize, usize)| context.sentence <= sentence + 1 && block == context.block;
        let is_near = told.is_some() || self.mentioned_at.is_some_and(near);
        let reported = self.reported.filter(|_| context.is_running_text);
        let is_message = self.is_message;
        let setting = Setting {
            published,
            mentioned,
            is_near,
            leads: context.leads,
            reported,
            line,
            is_message,
            direction,
            day_first,
            order,
        };
        place(expression, &setting, steps)
    }

    /// Whether "the week" cannot be the one mentioned last, because that lies on the other side of the publication than
    /// its clause.
    fn contradicts(&self, expression: &Expression, mentioned: Period, tense: Option<Tense>) -> bool {
        let told_unit = matches!(
            expression.meaning,
            Meaning::Offset { count: 0, unit, anchor: Anchor::Mentioned } if unit >= Granularity::Week
        );
        let day = self.publication.day.filter(|_| told_unit && !self.is_history);
        day.is_some_and(|day| match tense {
            Some(Tense::Past) => day < mentioned.first_day(),
            Some(Tense::Future) => mentioned.last_day() < day,
            _ => false,
        })
    }

    /// A range that ends earlier on the clock than it begins goes past midnight.
    fn behind_beginning(&self, found: &Found, period: Period) -> Period {
        match (found.range, self.from, period) {
            (Some(End::To), Some(Period::Clock(day, from)), Period::Clock(same, to))
                if day == same && to < from =>
            {
                period.shift(1)
            }
            _ => period,
        }
    }

    /// "July 11 and 12", "Monday and Tuesday": a day right behind another of its sort is the next such day; and in
    /// "July 11, the first day of the summit" it is the same.
    fn by_list(&self, found: &Found) -> Option<Dated> {
        /// So many bytes hold no more than a comma or an "and", so many days no other month; a weekday further ahead
        /// than that is meant to come before.
        const GAP: usize = 6;
        const COMMA: usize = 2;
        const DAYS: i64 = 32;
        const BACK: i64 = 4;
        let (first, day, certainty) =
            self.previous.filter(|(first, ..)| first.span.end + GAP >= found.span.start)?;
        let part = match (first.expression.meaning, found.expression.meaning) {
            (
                Meaning::Part(Part::MonthDay(month, _), Of::Open),
                Meaning::Part(part @ Part::MonthDay(same, _), Of::Open),
            ) if month == same => part,
            (Meaning::Part(Part::Weekday(_), Of::Open), Meaning::Part(part @ Part::Weekday(_), Of::Open)) => {
                part
            }
            (Meaning::Part(Part::Month(_), Of::Open), Meaning::Part(part @ Part::Month(_), Of::Open)) => part,
            (_, Meaning::Part(Part::Unknown(Granularity::Day), Of::This(_)))
                if day.granularity() <= Granularity::Day && found.span.start <= first.span.end + COMMA =>
            {
                let same = at_time(Period::Day(day.first_day()), found.expression.time);
                return Some(Dated::on(same, certainty, vec![Step::Follows(day)]));
            }
            _ => return None,
        };
        let next = choose(part, day.first_day(), Direction::After, false)?;
        let days = next.first_day().days_since(day.first_day());
        // "Friday and Thursday" goes back.
        let back = matches!(part, Part::Weekday(_)) && days > BACK;
        let period = if back { choose(part, day.first_day(), Direction::Before, false)? } else { next };
        let near = days < DAYS;
        near.then(|| Dated::on(at_time(period, found.expression.time), certainty, vec![Step::Follows(day)]))
    }

    /// The end of a range lies after its beginning.
    fn by_range(&self, found: &Found) -> Option<Dated> {
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
    fn by_placed_weekday(&self, expression: &Expression) -> Option<Dated> {
        let Meaning::Part(Part::Weekday(weekday), Of::Open) = expression.meaning else { return None };
        let day = Period::Day(self.weekdays[usize::from(weekday.number())]?);
        Some(Dated::on(at_time(day, expression.time), Certainty::Certain, vec![Step::Elsewhere(day)]))
    }

    /// "In October 2019 … In November …": soon after a date whose year is stated, in the same paragraph, an open date
    /// goes on in that year, where it comes next.
    fn by_stated_year(&self, expression: &Expression, context: &Context<'_>) -> Option<Dated> {
        const SOON: i64 = 100;
        let Meaning::Part(part @ (Part::MonthDay(..) | Part::Month(_)), Of::Open) = expression.meaning else {
            return None;
        };
        let near = |(stated, block): &(Period, usize)| {
            *block == context.block && stated.granularity() <= Granularity::Month
        };
        let (stated, _) = self.stated.filter(near).filter(|_| !self.is_history)?;
        let looks_ahead = context.clause.tense == Some(Tense::Future) || context.clause.in_noun_phrase;
        let period = choose(part, stated.first_day(), Direction::After, false)?;
        let soon = period.first_day().days_since(stated.last_day()) < SOON;
        let past = self.publication.day.is_none_or(|day| period.first_day() <= day);
        (soon && past && !looks_ahead).then(|| {
            Dated::on(at_time(period, expression.time), Certainty::Certain, vec![Step::Follows(stated)])
        })
    }

    /// A footnote's day backs the sentence that cites it, and settles what the sentence leaves open.
    fn by_footnote(&self, expression: &Expression, context: &Context<'_>) -> Option<Dated> {
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
            let backed = context.clause.tense == Some(Tense::Past) && !context.clause.in_noun_phrase;
            match expression.meaning {
                Meaning::Part(Part::Month(month), Of::Open)
                    if day.month() == month && !context.clause.in_noun_phrase =>
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

    pub(super) fn remember(&mut self, found: &Found, context: &Context<'_>, dated: &Dated) {
        let period = dated.period;
        self.previous = period.map(|period| (*found, period, dated.certainty));
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
        let period = last(found.expression.meaning, period);
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
        // What a heading states, its section has taken up.
        if !(context.is_heading && is_stated) {
            let (leads, is_retold) = (context.leads, context.clause.is_pluperfect);
            self.line.come_to(period, Said { leads, is_stated, is_retold });
        }
        if is_stated && (period.granularity() <= Granularity::Season || context.leads) {
            self.stated = Some((period, context.block));
        }
    }
}

impl Story<'_> {
    /// A day lends itself to the hours of its sentence, until something is told that happens again and again.
    fn tell_day(&mut self, found: &Found, context: &Context<'_>, period: Option<Period>) {
        let here = (context.sentence, context.block);
        let day = period.filter(|period| period.granularity() <= Granularity::Day);
        if let Some(day) = day.filter(|_| !is_bare_time(&found.expression)) {
            (self.day, self.repeated) = (Some((day, here)), None);
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

/// "Two years later (218 BC)": the date in brackets is the one that the words count to.
fn by_apposition(expression: &Expression, context: &Context<'_>) -> Option<Dated> {
    let apposed = context.apposed?;
    let same = match expression.meaning {
        Meaning::Offset { unit, .. } => unit == apposed.granularity(),
        Meaning::Part(part, _) => part.in_year(apposed.first_day().year()) == Some(apposed),
        _ => false,
    };
    let period = at_time(apposed, expression.time);
    same.then(|| Dated::on(period, Certainty::Certain, vec![Step::Apposed(apposed)]))
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
    let open = Meaning::Part(Part::Unknown(Granularity::Day), Of::Open);
    expression.meaning == open && expression.time.is_some()
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
