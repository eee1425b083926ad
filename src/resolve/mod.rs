//! From what the words say to the days they mean, and why.
//!
//! Knows the day of publication, what was dated before in the text, the tense of the clause and the footnotes of the
//! sentence; knows no other document. [`resolve`] walks the expressions in the order of the text: `genre` says what kind
//! of text it is, `story` keeps what was dated before and asks first what stands nearest, `line` is where a history
//! stands, `context` what surrounds an expression, `tense` reads its clause by the `verb` in it, `place` does the
//! arithmetic, `elsewhere` settles what is still open, and [`Reason`] says why.

mod context;
mod dated;
mod elsewhere;
mod genre;
mod line;
mod neighbours;
mod place;
mod reason;
mod story;
mod tense;
mod verb;

use crate::calendar::{Daypart, Granularity, Interval, Kind, Modifier, Part, TimeOfDay, Value};
use crate::document::{Document, Publication, Span};
use crate::expression::{Anchor, End, Expression, Found, Meaning, Of};
use crate::outline::{Outline, Sentence};

use context::Surroundings;
use story::Story;

pub use reason::{Base, Direction, Order, Reason, Step, Tense};
pub(crate) use tense::is_told_as_past;

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

/// Dates every expression found in a document, in the order of the text; `sentences` are those of the
/// [outline](Outline::sentences).
pub fn resolve(
    document: &Document,
    outline: &Outline,
    sentences: &[Sentence],
    found: &[Found],
    publication: &Publication,
) -> Vec<Mention> {
    let surroundings = Surroundings::of(document, outline, sentences, found);
    let genre = document.genre.unwrap_or_else(|| genre::genre(found, publication));
    let mut story = Story::of(&surroundings, found, publication, genre);
    let mut running = Vec::with_capacity(found.len());
    let mention = |(index, one): (usize, &Found)| {
        let later = &found[index + 1..];
        let context = surroundings.around(whole_range(one, later.first()), later);
        story.enter(&context, &found[index..]);
        let otherwise = story.read(one, &context);
        let one = otherwise.as_ref().unwrap_or(one);
        let behind = day_behind(one, later)
            .filter(|_| !index.checked_sub(1).is_some_and(|ahead| has_day(&found[ahead], one)));
        let dated = match behind {
            Some(day) => story.date(day, &surroundings.around(day.span, later)).at(one.expression.time),
            None => story.date(one, &context),
        };
        story.remember(one, &context, &dated);
        running.push(context.is_running_text);
        dated.into_mention(one)
    };
    let mut mentions: Vec<_> = found.iter().enumerate().map(mention).collect();
    elsewhere::settle(&mut mentions, &running);
    mentions
}

/// The day that follows a bare time of the clock right behind: "at 8 a.m. (1200 GMT) Friday".
fn day_behind<'a>(clock: &Found, next: &'a [Found]) -> Option<&'a Found> {
    /// How many times of the clock may stand there, and how many bytes between two of them.
    const TIMES: usize = 2;
    const GAP: usize = 16;
    let mut end = clock.span.end;
    let is_time = |found: &Found| {
        matches!(found.expression.time, Some(TimeOfDay::Clock(_)))
            && matches!(found.expression.meaning, Meaning::Part(Part::Unknown(_), Of::Open))
            && found.range.is_none()
    };
    is_time(clock).then_some(())?;
    for found in next.iter().take(TIMES) {
        let near = found.span.start <= end + GAP && found.range.is_none();
        let is_day = matches!(
            found.expression.meaning,
            Meaning::Part(Part::Weekday(_) | Part::MonthDay(..), Of::Open)
                | Meaning::Offset { unit: Granularity::Day, anchor: Anchor::Published, .. }
        );
        let time = found.expression.time;
        if near && is_day && time.is_none_or(|time| time == TimeOfDay::Daypart(Daypart::Night)) {
            return Some(found);
        }
        if !near || !is_time(found) {
            return None;
        }
        end = found.span.end;
    }
    None
}

/// Whether a time of the clock has its day right before it, from which a comma parts it: "Friday, 6 p.m., and Monday".
fn has_day(day: &Found, clock: &Found) -> bool {
    const COMMA: usize = 2;
    let is_weekly = matches!(day.expression.meaning, Meaning::Part(Part::Weekday(_) | Part::MonthDay(..), _));
    is_weekly && clock.span.start <= day.span.end + COMMA
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
