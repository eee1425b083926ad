//! One expression dated: its period, how sure it is and why; and the mention made of it.

use crate::calendar::{Certainty, Clock, Day, Granularity, Interval, Kind, Part, Period, TimeOfDay, Value};
use crate::expression::{Counted, Expression, Found, Meaning};

use super::place::at_time;
use super::reason::{Order, Reason, Step};
use super::{Alternative, Mention};

/// An expression's period, how sure it is, and why.
pub(super) struct Dated {
    pub(super) period: Option<Period>,
    /// The day a footnote tightens the period to.
    tightened: Option<Day>,
    pub(super) certainty: Certainty,
    steps: Vec<Step>,
    /// The day that two small numbers are the other way round, and its share of the belief, in hundredths.
    reversed: Option<(Day, u8)>,
}

impl Dated {
    pub(super) fn on(period: Period, certainty: Certainty, steps: Vec<Step>) -> Self {
        Self { period: Some(period), tightened: None, certainty, steps, reversed: None }
    }

    /// Nothing says which one; what the clause says of the direction stays of use to whoever dates the document.
    pub(super) fn open(mut steps: Vec<Step>) -> Self {
        steps.retain(|step| matches!(step, Step::Clause(_)));
        steps.push(Step::Open);
        Self { period: None, tightened: None, certainty: Certainty::Certain, steps, reversed: None }
    }

    /// The same, held to mean a day that a footnote names.
    pub(super) fn tightened(self, day: Day) -> Self {
        Self { tightened: Some(day), certainty: Certainty::Approximate, ..self }
    }

    /// The same at a time of that day.
    pub(super) fn at(self, time: Option<TimeOfDay>) -> Self {
        Self { period: self.period.map(|period| at_time(period, time)), ..self }
    }

    pub(super) fn without(step: Step) -> Self {
        let (period, tightened, certainty) = (None, None, Certainty::Certain);
        Self { period, tightened, certainty, steps: vec![step], reversed: None }
    }

    /// `04/05` could be read the other way round, unless the numbers or the document's other dates forbid it.
    pub(super) fn weigh_orders(&mut self, first: u8, second: u8, (_, order): (bool, Order)) {
        let (Some(Period::Day(day)), false) = (self.period, first > 12 || second > 12 || first == second)
        else {
            return;
        };
        let Some(other) = Day::new(day.year(), day.day(), day.month()) else { return };
        let weight = match order {
            Order::Document | Order::Region => 10,
            Order::Words => 20,
            _ => 40,
        };
        self.reversed = Some((other, weight));
        if order == Order::Language {
            self.certainty = self.certainty.max(Certainty::Uncertain);
        }
    }

    pub(super) fn into_mention(self, found: &Found) -> Mention {
        let Self { period, tightened, certainty, steps, reversed } = self;
        let expression = &found.expression;
        // Most are one unit; of some feasts the last day takes long to reckon.
        let days = period.map(|first| (first, last(&expression.meaning, first)));
        let value = match (expression.length, days) {
            (Some(length), _) => Value::Length(length),
            (None, Some((first, last))) => value(first, last),
            (None, None) => open_value(expression),
        };
        let interval = match (tightened, days) {
            (Some(day), _) => Some(Interval::from(Period::Day(day)).with(certainty)),
            (None, Some((first, last))) => {
                let interval = Interval::between(first, last).with(certainty);
                Some(expression.modifier.map_or(interval, |modifier| interval.modified(modifier)))
            }
            (None, None) => None,
        };
        let alternative = reversed.map(|(day, weight)| {
            let because = Step::Order(Order::Reversed);
            Alternative { value: Value::Period(Period::Day(day)), weight, because }
        });
        Mention {
            span: found.span,
            expression: found.expression,
            kind: kind(expression, period),
            value,
            modifier: expression.modifier,
            interval,
            rule: found.rule,
            because: Reason(steps),
            alternatives: alternative.into_iter().collect(),
            range: found.range,
        }
    }
}

/// The last unit of what a name may stand for, by the first one.
pub(super) fn last(meaning: &Meaning, first: Period) -> Period {
    match meaning {
        Meaning::Named(_, last) => *last,
        Meaning::Part(Part::Feast(feast), _) => match first {
            Period::Day(day) => Period::Day(feast.last(day)),
            _ => first,
        },
        _ => first,
    }
}

/// The TIMEX3 value of a stretch of time.
fn value(first: Period, last: Period) -> Value {
    if first == last { as_annotated(first) } else { Value::Between(first, last) }
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
        _ if expression.length.is_some() => Kind::Duration,
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
        Meaning::Named(first, last) => value(first, last),
        Meaning::Beside { unit: Counted::Unit(unit), .. } => {
            Value::Open(Part::Unknown(unit), expression.time)
        }
        Meaning::Beside { unit: Counted::Same(_), .. } => {
            Value::Open(Part::Unknown(Granularity::Day), expression.time)
        }
        Meaning::Beside { unit: Counted::Weekday(weekday), .. } => {
            Value::Open(Part::Weekday(weekday), expression.time)
        }
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
