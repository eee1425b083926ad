//! From what the words say to the days they mean, and why.
//!
//! Knows the day of publication, what was dated before in the text, the tense of the clause and the footnotes of the
//! sentence; knows no other document. [`resolve`] walks the expressions in the order of the text: `story` keeps what
//! was dated before, `context` what stands around, `tense` reads the clause by its `verb`, `place` does the arithmetic, and
//! [`Reason`] says why.

mod context;
mod dated;
mod elsewhere;
mod neighbours;
mod place;
mod reason;
mod story;
mod tense;
mod verb;

use crate::calendar::{Interval, Kind, Modifier, Value};
use crate::document::{Document, Publication, Span};
use crate::expression::{End, Expression, Found};
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
    let mut story = Story::of(&surroundings, found, publication);
    let mut mentions = Vec::with_capacity(found.len());
    let mut running = Vec::with_capacity(found.len());
    for (index, one) in found.iter().enumerate() {
        let context = surroundings.around(whole_range(one, found.get(index + 1)));
        story.enter(context.block);
        let one = story.read(one, &context);
        let dated = story.date(&one, &context);
        story.remember(&one, &context, &dated);
        mentions.push(dated.into_mention(&one));
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
