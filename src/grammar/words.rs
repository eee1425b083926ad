//! The words of a text, where each begins, and what stands between them.

use super::opener::Openers;
use crate::letters::Rows;
use crate::lexicon::{Sign, Signals, Stem, is_apostrophe, is_dash};

/// The words of a text: letters and figures in a row; and the apostrophe before a figure that follows no word ("'98").
pub(super) struct Words {
    all: Vec<Word>,
    /// The numbers of those that may call for a rule.
    pub(super) signals: Vec<usize>,
}

/// Where a word begins, and in the lowest bit whether an expression can have it: one number, for a text has many.
#[derive(Clone, Copy)]
struct Word(usize);

impl Word {
    #[inline]
    fn new(start: usize, known: bool) -> Self {
        Self(start << 1 | usize::from(known))
    }
}

impl Words {
    /// None, with room for those of most texts.
    pub(super) fn new() -> Self {
        Self { all: Vec::with_capacity(512), signals: Vec::with_capacity(64) }
    }

    /// Takes those of a text for those of the last one.
    pub(super) fn read(&mut self, text: &str, signals: &Signals) {
        self.all.clear();
        self.signals.clear();
        for row in Rows::of(text) {
            for run in row {
                let start = run.start;
                let eight = run.opening(text);
                let is_figure = (eight.0 as u8).is_ascii_digit();
                let sign = signals.of(Stem::of(eight, run.length));
                if is_figure || sign.is(Sign::CALLS) {
                    if is_figure && let Some(apostrophe) = apostrophe_before(text, start) {
                        self.all.push(Word::new(apostrophe, true));
                    }
                    self.signals.push(self.all.len());
                }
                self.all.push(Word::new(start, is_figure || sign.is(Sign::KNOWN)));
            }
        }
    }

    /// How many there are.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Where a word begins, if there is one of that number.
    #[inline]
    pub(super) fn start(&self, number: usize) -> Option<usize> {
        self.all.get(number).map(|word| word.0 >> 1)
    }

    /// Where a word begins that an expression can have.
    #[inline]
    pub(super) fn known(&self, number: usize) -> Option<usize> {
        self.all.get(number).filter(|word| word.0 & 1 == 1).map(|word| word.0 >> 1)
    }
}

/// Where the apostrophe stands that is a part of the figure there: "'98".
fn apostrophe_before(text: &str, figure: usize) -> Option<usize> {
    let before = text.get(..figure)?.strip_suffix(is_apostrophe)?;
    (!before.ends_with(char::is_alphanumeric)).then_some(before.len())
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// What a shape may read over, and what it is a sign of.
    Joint(Openers),
    /// What no shape reads over: the end of a sentence, a quotation mark.
    End,
}

impl Between {
    /// What those characters are, which follow a figure or not.
    #[inline]
    pub(super) fn of(marks: &str, behind_figure: bool) -> Self {
        // Between most words stands a space.
        if marks == " " { Self::Joint(Openers::NONE) } else { Self::of_marks(marks, behind_figure) }
    }

    fn of_marks(marks: &str, behind_figure: bool) -> Self {
        let ends = |mark: char| matches!(mark, '!' | '?' | ';' | '"' | '“' | '”' | '„' | '…');
        let stop = marks.starts_with('.') && !behind_figure;
        let joins = |mark: char| mark == '/' || is_dash(mark);
        match marks {
            _ if stop || marks.contains(ends) => Self::End,
            _ if marks.contains(joins) => Self::Joint(Openers::JOINT),
            _ => Self::Joint(Openers::NONE),
        }
    }
}
