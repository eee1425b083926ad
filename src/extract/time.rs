//! The mentions that can date a happening.

use super::class::Class;
use super::vocabulary::Vocabulary;
use crate::calendar::{Granularity, Interval, Kind, Value};
use crate::document::Span;
use crate::expression::End;
use crate::resolve::Mention;

/// A mention, or the two ends of a range.
pub(super) struct Time<'d> {
    pub mention: &'d Mention,
    pub span: Span,
    pub interval: Option<Interval>,
    /// It says when the page, or what a reader wrote under it, was posted; it dates no happening.
    pub posted: bool,
}

impl<'d> Time<'d> {
    /// What a mention says.
    pub(super) fn of(mention: &'d Mention) -> Self {
        Self { mention, span: mention.span, interval: mention.interval, posted: false }
    }

    /// What a statement keeps of it, over both ends of a range.
    pub(super) fn kept(&self, text: &str) -> super::Time {
        let mention = self.mention;
        super::Time {
            span: self.span,
            text: self.span.of(text).to_owned(),
            kind: mention.kind,
            value: written(mention.value),
            modifier: mention.modifier,
            rule: mention.rule.into(),
            because: mention.because.clone(),
            alternatives: mention.alternatives.clone(),
            occasion: None,
        }
    }
}

/// A value as TIMEX3 writes it: which feast an open day is, it does not say.
fn written(value: Value) -> Value {
    let is_open = matches!(value, Value::Open(..));
    Some(value).filter(|_| is_open).and_then(|value| value.to_string().parse().ok()).unwrap_or(value)
}

/// The mentions that can date a happening, the two ends of a range as one.
pub(super) fn times<'d>(mentions: &'d [Mention], text: &str, vocabulary: &Vocabulary) -> Vec<Time<'d>> {
    let mut times: Vec<Time<'d>> = Vec::new();
    let mut open = false;
    for mention in mentions {
        let lasts = matches!(mention.kind, Kind::Duration | Kind::Set)
            || matches!(mention.value, Value::Reference(_));
        if lasts && mention.interval.is_none() {
            open = false;
            continue;
        }
        match times.last_mut() {
            Some(from) if open && mention.range == Some(End::To) => {
                from.interval = match (from.interval, mention.interval) {
                    (Some(one), Some(other)) => Some(spanning(one, other)),
                    (one, other) => one.or(other),
                };
                from.span.end = mention.span.end.max(from.span.end);
                open = false;
            }
            Some(before) if goes_on(before, mention, text, vocabulary) => {
                before.interval =
                    before.interval.zip(mention.interval).map(|(one, other)| spanning(one, other));
                before.span.end = mention.span.end;
            }
            _ => {
                times.push(Time::of(mention));
                open = mention.range == Some(End::From);
            }
        }
    }
    times
}

/// Whether a mention is the day after the one before, and joined to it: "on 11 and 12 July".
fn goes_on(before: &Time<'_>, mention: &Mention, text: &str, vocabulary: &Vocabulary) -> bool {
    let joint = text.get(before.span.end..mention.span.start).unwrap_or_default().trim();
    let joined = joint.len() < 8 && vocabulary.class(joint).is(Class::CONJUNCTION);
    joined
        && before.interval.zip(mention.interval).is_some_and(|(one, other)| {
            let days = one.granularity() == Granularity::Day && other.granularity() == Granularity::Day;
            days && one.end().plus(1) == other.start()
        })
}

/// From the start of one interval to the end of another, as certain as the less certain of the two.
fn spanning(one: Interval, other: Interval) -> Interval {
    Interval::between(one.first(), other.last()).with(one.certainty().max(other.certainty()))
}
