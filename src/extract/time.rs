//! The mentions that can date a happening.

use crate::calendar::{Interval, Kind, Value};
use crate::document::Span;
use crate::expression::End;
use crate::resolve::Mention;

/// A mention, or the two ends of a range.
pub(super) struct Time<'d> {
    pub mention: &'d Mention,
    pub span: Span,
    pub interval: Option<Interval>,
}

impl Time<'_> {
    /// The mention, over both ends of a range.
    pub(super) fn mention(&self) -> Mention {
        Mention { span: self.span, interval: self.interval, ..self.mention.clone() }
    }
}

/// The mentions that can date a happening, the two ends of a range as one.
pub(super) fn times(mentions: &[Mention]) -> Vec<Time<'_>> {
    let mut times: Vec<Time<'_>> = Vec::new();
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
            _ => {
                times.push(Time { mention, span: mention.span, interval: mention.interval });
                open = mention.range == Some(End::From);
            }
        }
    }
    times
}

/// From the start of one interval to the end of another, as certain as the less certain of the two.
fn spanning(one: Interval, other: Interval) -> Interval {
    Interval::between(one.first(), other.last()).with(one.certainty().max(other.certainty()))
}
