//! From what the words say to the days they mean, and why.
//!
//! Knows the day of publication, what was dated before in the text, the tense of the clause and the footnotes of the
//! sentence; knows no other document. [`resolve`] walks the expressions in the order of the text; `place` does the
//! arithmetic, `tense` reads the clause, [`Reason`] says why.

mod context;
mod elsewhere;
mod place;
mod reason;
mod tense;

use crate::calendar::{
    Certainty, Clock, Day, Granularity, Interval, Kind, Modifier, Part, Period, Reference, Value,
};
use crate::document::{Document, Publication, Span};
use crate::expression::{End, Expression, Found, Meaning, Of};
use crate::outline::Outline;

use context::{Context, Surroundings};
use place::{Setting, at_time, choose, place};

pub use reason::{Base, Direction, Order, Reason, Step, Tense};
pub(crate) use tense::{Cue, TenseWords, is_told_as_past};

/// An expression with its days and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where in the document.
    pub span: Span,
    /// What its words say.
    pub expression: Expression,
    /// The TIMEX3 type.
    pub kind: Kind,
    /// The TIMEX3 value, with holes where it could not be placed.
    pub value: Value,
    /// The TIMEX3 modifier.
    pub modifier: Option<Modifier>,
    /// The days it covers; nothing for lengths, sets, references and what could not be placed.
    pub interval: Option<Interval>,
    /// The name of the rule that read it.
    pub rule: &'static str,
    /// Why it means these days.
    pub because: Reason,
    /// What else it could have meant, likeliest first.
    pub alternatives: Vec<Alternative>,
    /// Which end of a range it is; the other end is its neighbour.
    pub range: Option<End>,
}

/// Another reading of a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alternative {
    /// Its TIMEX3 value.
    pub value: Value,
    /// Its share of the belief, in hundredths; the rest is the chosen reading's.
    pub weight: u8,
    /// What speaks for it.
    pub because: Step,
}

/// Dates every expression found in a document, in the order of the text.
pub fn resolve(
    document: &Document,
    outline: &Outline,
    found: &[Found],
    publication: &Publication,
) -> Vec<Mention> {
    let surroundings = Surroundings::of(document, outline, found);
    let mut story = Story::of(&surroundings, found, publication);
    let mut mentions = Vec::with_capacity(found.len());
    let mut running = Vec::with_capacity(found.len());
    for (index, one) in found.iter().enumerate() {
        let context = surroundings.around(whole_range(one, found.get(index + 1)));
        story.enter(context.block);
        let dated = story.date(one, &context);
        story.remember(one, &context, &dated);
        mentions.push(dated.into_mention(one));
        running.push(context.is_running_text);
    }
    elsewhere::settle(&mut mentions, &running);
    mentions
}

/// The words of a whole range, for its beginning: "July 11-12" stands in its clause as one.
fn whole_range(found: &Found, next: Option<&Found>) -> Span {
    match (found.range, next) {
        (Some(End::From), Some(next)) if next.range == Some(End::To) => {
            Span::new(found.span.start, next.span.end)
        }
        _ => found.span,
    }
}

/// What the walk carries along: where the document stands in time, and what it dated last.
struct Story<'a> {
    publication: &'a Publication,
    /// Whether the text tells of times far from its publication, so that open dates follow one another.
    is_history: bool,
    /// Whether numbers such as `04/05` are read day first, and what decides that.
    order: (bool, Order),
    /// The last date of the running text.
    mentioned: Option<Period>,
    /// The index of its sentence.
    sentence: usize,
    /// The index of the paragraph it is in.
    block: usize,
    /// Where a history stands: the last date of its main line.
    line: Option<Period>,
    /// The last date whose year the text states, with its paragraph.
    stated: Option<(Period, usize)>,
    /// The weekdays that were placed for certain, by their number, where the publication itself is a guess.
    weekdays: [Option<Day>; 8],
    /// The beginning of a range whose end comes next.
    from: Option<Period>,
}

/// An expression's period, how sure it is, and why.
struct Dated {
    period: Option<Period>,
    /// The day a footnote tightens the period to.
    tightened: Option<Day>,
    certainty: Certainty,
    steps: Vec<Step>,
    alternative: Option<Alternative>,
}

impl<'a> Story<'a> {
    fn of(surroundings: &Surroundings<'_>, found: &[Found], publication: &'a Publication) -> Self {
        Self {
            publication,
            is_history: context::is_history(found, publication),
            order: surroundings.order_of_numbers(found),
            mentioned: None,
            sentence: 0,
            block: 0,
            line: None,
            stated: None,
            weekdays: [None; 8],
            from: None,
        }
    }

    /// A new paragraph goes on from the last date that the text stated, for it may tell of the same time again.
    fn enter(&mut self, block: usize) {
        if self.block != block {
            self.block = block;
            self.line = self.stated.map(|(stated, _)| stated).or(self.line);
        }
    }

    fn date(&self, found: &Found, context: &Context<'_>) -> Dated {
        let expression = &found.expression;
        if let Some(dated) = self.by_range(found).or_else(|| self.by_footnote(expression, context)) {
            return dated;
        }
        if matches!(expression.meaning, Meaning::Length(_) | Meaning::Set(_) | Meaning::Reference(_)) {
            return Dated::without(Step::NoDays);
        }
        if let Some(dated) = self.by_stated_year(expression, context) {
            return dated;
        }
        if let Some(dated) = self.by_placed_weekday(expression) {
            return dated;
        }
        let mut dated = self.by_publication(expression, context);
        if let Meaning::Numeric { first, second, .. } = expression.meaning {
            dated.weigh_orders(first, second, self.order);
        }
        dated
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
        let settled = first == last || self.place(expression, context, last, &mut Vec::new()) == period;
        match (period, first, last) {
            (None, ..) => Dated::open(steps),
            (Some(period), Some(first), Some(last)) if settled && first != last && hangs(&steps) => {
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
        // Reports speak of the quarter that has just ended, also where they look ahead to its figures.
        let reported =
            matches!(expression.meaning, Meaning::Part(Part::Quarter(_) | Part::Halfyear(_), Of::Open));
        let tense = context.clause.tense;
        let direction = match tense {
            // A verb that may not govern the date does not send it most of a year away.
            Some(Tense::Past) if context.clause.is_loose && !weekday => Direction::RatherBefore,
            Some(Tense::Future) if context.clause.is_loose && is_close(expression, published) => {
                Direction::Either
            }
            Some(Tense::Past) => Direction::Before,
            Some(Tense::Future) if !reported => Direction::After,
            Some(Tense::Present) if weekday => Direction::After,
            // News tells of days that have been, unless it says otherwise.
            None if weekday => Direction::Before,
            Some(Tense::Present) => Direction::Either,
            _ => Direction::RatherBefore,
        };
        if let (Some(tense), Meaning::Part(_, Of::Open)) = (tense, expression.meaning) {
            steps.push(Step::Clause(tense));
        }
        let (day_first, order) = self.order;
        // What belongs to the page takes no anchor from the article.
        let mentioned = self.mentioned.filter(|_| context.is_running_text);
        let (story, line) = (self.is_history && context.is_running_text, self.line);
        let same_sentence = self.sentence == context.sentence;
        let setting =
            Setting { published, mentioned, same_sentence, story, line, direction, day_first, order };
        place(expression, &setting, steps)
    }

    /// The end of a range lies after its beginning.
    fn by_range(&self, found: &Found) -> Option<Dated> {
        let (Some(End::To), Meaning::Part(part, Of::Open)) = (found.range, found.expression.meaning) else {
            return None;
        };
        let Some(from) = self.from else { return Some(Dated::without(Step::Open)) };
        let period = choose(part, from.first_day(), Direction::After, false)?;
        Some(Dated::on(
            period,
            Certainty::Certain,
            vec![Step::Nearest(Direction::After, Base::Mentioned(from))],
        ))
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
            let guessed = self.publication.certainty != Certainty::Certain;
            let tightened = Some(day);
            match expression.meaning {
                Meaning::Part(Part::Month(month), Of::Open)
                    if day.month() == month && !context.clause.in_noun_phrase =>
                {
                    let dated = on(Period::Month(day.year(), month), number, day);
                    Some(Dated { tightened, certainty: Certainty::Approximate, ..dated })
                }
                Meaning::Part(part @ (Part::MonthDay(..) | Part::Month(_)), Of::Open)
                    if guessed && backed =>
                {
                    Some(on(choose(part, day, Direction::Before, false)?, number, day))
                }
                Meaning::Reference(Reference::Past) if expression.modifier.is_none() => {
                    let dated = Dated::without(Step::Footnote(number, day));
                    Some(Dated { tightened, certainty: Certainty::Approximate, ..dated })
                }
                _ => None,
            }
        })
    }

    fn remember(&mut self, found: &Found, context: &Context<'_>, dated: &Dated) {
        let (period, certain) = (dated.period, dated.certainty == Certainty::Certain);
        let guessed = self.publication.certainty != Certainty::Certain;
        if let (Meaning::Part(Part::Weekday(weekday), Of::Open), Some(period)) =
            (found.expression.meaning, period)
            && guessed
            && certain
        {
            self.weekdays[usize::from(weekday.number())] = Some(period.first_day());
        }
        self.from = period.filter(|_| found.range == Some(End::From));
        let Some(period) = period.filter(|_| context.is_running_text) else { return };
        // News compares with "a year ago" and goes on with the day it tells of.
        let compares = matches!(found.expression.meaning, Meaning::Offset { count, .. } if count < 0);
        if self.is_history || !compares || period.granularity() < Granularity::Month {
            self.mentioned = Some(period);
            self.sentence = context.sentence;
        }
        // A bare year moves the story where it leads its sentence; within one it may look aside, and the year where
        // the story stands says nothing new.
        let moves = self.line.is_none_or(|line| {
            let other_year = line.first_day().year() != period.first_day().year();
            period.granularity() <= Granularity::Season || other_year && context.leads
        });
        if moves {
            self.line = Some(period);
            let stated = matches!(found.expression.meaning, Meaning::Period(_));
            self.stated = if stated { Some((period, context.block)) } else { self.stated };
        }
    }
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

/// Whether one of the steps counts from the day of publication.
fn hangs(steps: &[Step]) -> bool {
    steps.iter().any(|step| {
        matches!(
            step,
            Step::Counted(_, _, Base::Published(_))
                | Step::Nearest(_, Base::Published(_))
                | Step::Century(Base::Published(_))
        )
    })
}

impl Dated {
    fn on(period: Period, certainty: Certainty, steps: Vec<Step>) -> Self {
        Self { period: Some(period), tightened: None, certainty, steps, alternative: None }
    }

    /// Nothing says which one; what the clause says of the direction stays of use to whoever dates the document.
    fn open(mut steps: Vec<Step>) -> Self {
        steps.retain(|step| matches!(step, Step::Clause(_)));
        steps.push(Step::Open);
        Self { steps, ..Self::without(Step::Open) }
    }

    fn without(step: Step) -> Self {
        let (period, tightened, certainty) = (None, None, Certainty::Certain);
        Self { period, tightened, certainty, steps: vec![step], alternative: None }
    }

    /// `04/05` could be read the other way round, unless the numbers or the document's other dates forbid it.
    fn weigh_orders(&mut self, first: u8, second: u8, (_, order): (bool, Order)) {
        let (Some(Period::Day(day)), false) = (self.period, first > 12 || second > 12 || first == second)
        else {
            return;
        };
        let Some(other) = Day::new(day.year(), day.day(), day.month()) else { return };
        let weight = if order == Order::Document { 10 } else { 40 };
        self.alternative = Some(Alternative {
            value: Value::Period(Period::Day(other)),
            weight,
            because: Step::Order(Order::Reversed),
        });
        if order == Order::Language {
            self.certainty = self.certainty.max(Certainty::Uncertain);
        }
    }

    fn into_mention(self, found: &Found) -> Mention {
        let expression = found.expression;
        let modified = |period: Period| {
            let interval = Interval::from(period).with(self.certainty);
            expression.modifier.map_or(interval, |modifier| interval.modified(modifier))
        };
        let tightened = self.tightened.map(|day| Interval::from(Period::Day(day)).with(self.certainty));
        Mention {
            span: found.span,
            expression,
            kind: kind(&expression, self.period),
            value: self.period.map_or_else(|| open_value(&expression), as_annotated),
            modifier: expression.modifier,
            interval: tightened.or(self.period.map(modified)),
            rule: found.rule,
            because: Reason(self.steps),
            alternatives: self.alternative.into_iter().collect(),
            range: found.range,
        }
    }
}

/// A period as a TIMEX3 value: annotators write the minutes of a whole hour and leave out the zone.
fn as_annotated(period: Period) -> Value {
    match period {
        Period::Clock(day, clock) => {
            let minute = Some(clock.minute().unwrap_or(0));
            let local = Clock::new(clock.hour(), minute, clock.second()).unwrap_or(clock);
            Value::Period(Period::Clock(day, local))
        }
        _ => Value::Period(period),
    }
}

fn kind(expression: &Expression, period: Option<Period>) -> Kind {
    match expression.meaning {
        Meaning::Length(_) => Kind::Duration,
        Meaning::Set(_) => Kind::Set,
        _ if expression.time.is_some() => Kind::Time,
        Meaning::Offset { unit, .. } if unit < Granularity::Day => Kind::Time,
        _ if period.is_some_and(|period| period.granularity() < Granularity::Day) => Kind::Time,
        _ => Kind::Date,
    }
}

/// The value of an expression that could not be placed: what the words say, with holes.
fn open_value(expression: &Expression) -> Value {
    match expression.meaning {
        Meaning::Period(period) => Value::Period(period),
        Meaning::Part(part, _) => Value::Open(part, expression.time),
        Meaning::Numeric { first, second, .. } => {
            let (month, day) = if first > 12 { (second, first) } else { (first, second) };
            Value::Open(Part::MonthDay(month, day), expression.time)
        }
        Meaning::Offset { unit, .. } => {
            Value::Open(Part::Unknown(unit.max(Granularity::Day)), expression.time)
        }
        Meaning::Length(length) => Value::Length(length),
        Meaning::Set(set) => set.value,
        Meaning::Reference(reference) => Value::Reference(reference),
    }
}
