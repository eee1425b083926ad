//! The words of a text, where each begins, and what stands between them.

use super::opener::Openers;
use crate::document::Span;
use crate::letters::{Rows, STEP, places};
use crate::lexicon::{Signals, Stem, is_apostrophe, is_dash};

/// The words of a text: letters and figures in a row; and the apostrophe before a figure that follows no word ("'98"). Each
/// is told by where it begins.
pub(super) struct Words {
    /// At which bytes of each row of the text they begin, the first one lowest.
    rows: Vec<u64>,
    /// Where those begin that may call for a rule.
    calling: Vec<usize>,
}

impl Words {
    /// None, with room for those of most texts.
    pub(super) fn new() -> Self {
        Self { rows: Vec::with_capacity(32), calling: Vec::with_capacity(16) }
    }

    /// Takes those of a part of a text for those of the last one.
    // By itself, so that all that is asked of each word is at hand.
    #[inline(never)]
    pub(super) fn read(&mut self, whole: &str, part: Span, signals: &Signals) {
        self.rows.clear();
        self.calling.clear();
        let text = part.of(whole);
        for row in Rows::within(whole, part) {
            let mut calling = 0;
            row.see(row.starts, |word| {
                let calls = signals.calling.holds(Stem::of(word.opening, word.plain));
                calling |= u64::from(calls) << word.place;
            });
            self.rows.push(row.starts);
            for number in places(row.numbers()) {
                let apostrophe = apostrophe_before(text, row.at + number);
                if let Some(apostrophe) = apostrophe
                    && let Some(starts) = self.rows.get_mut(apostrophe / STEP)
                {
                    *starts |= 1 << (apostrophe % STEP);
                }
                let calls = apostrophe.is_some() || figure_calls(text, row.at + number);
                calling |= u64::from(calls) << number;
            }
            places(calling).for_each(|place| self.calling.push(row.at + place));
        }
    }

    /// The words from a place on.
    #[inline]
    pub(super) fn from(&self, place: usize) -> impl Iterator<Item = usize> {
        let (row, first) = (place / STEP, place % STEP);
        let mut rows = self.rows.get(row..).unwrap_or_default().iter();
        let mut left = rows.next().map_or(0, |starts| starts & u64::MAX << first);
        let mut at = row * STEP;
        std::iter::from_fn(move || {
            while left == 0 {
                left = *rows.next()?;
                at += STEP;
            }
            let place = left.trailing_zeros() as usize;
            left &= left - 1;
            Some(at + place)
        })
    }

    /// Where the word begins that may call for a rule, behind so many of them.
    #[inline]
    pub(super) fn calling(&self, before: usize) -> Option<usize> {
        self.calling.get(before).copied()
    }

    /// The last word before a place.
    #[inline]
    pub(super) fn before(&self, place: usize) -> Option<usize> {
        let (mut row, place) = (place / STEP, place % STEP);
        let mut left = self.rows.get(row)? & !(u64::MAX << place);
        while left == 0 {
            row = row.checked_sub(1)?;
            left = *self.rows.get(row)?;
        }
        Some(row * STEP + left.ilog2() as usize)
    }
}

/// Where the apostrophe stands that is a part of the figure there: "'98".
fn apostrophe_before(text: &str, figure: usize) -> Option<usize> {
    let before = text.get(..figure)?.strip_suffix(is_apostrophe)?;
    (!before.ends_with(char::is_alphanumeric)).then_some(before.len())
}

/// Whether the figure there may call for a rule by itself: it may be a year or a time of the clock, or more may stand in
/// one with it.
fn figure_calls(text: &str, figure: usize) -> bool {
    let rest = text.as_bytes().get(figure..).unwrap_or_default();
    let places = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match rest.get(places) {
        None | Some(b' ' | b',' | b'\n' | b')' | b'%') => places == 4 && rest < b"22",
        Some(_) => true,
    }
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
    pub(super) fn of(marks: &str, behind_figure: bool) -> Self {
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
