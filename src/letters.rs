//! The runs of letters and figures in a text: its words, found many bytes at a time.

use crate::eight::{EIGHT, Eight};
use crate::row::{ROW, Row, is_letter, row, which, wide};

/// By how many bytes is gone on of those looked at together: of a run that begins there, eight bytes are seen and whether it goes on.
const STEP: usize = ROW - EIGHT;

/// A run of letters and figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) start: usize,
    /// How many bytes it has, one at least; of one that has more than eight, no more than that is sure.
    pub(crate) length: usize,
}

impl Run {
    /// The bytes of its text from where it begins, with zeros behind the end of the text.
    #[inline]
    pub(crate) fn opening(self, text: &str) -> Eight {
        Eight::at(text.as_bytes(), self.start).unwrap_or_else(|| self.last(text))
    }

    /// The same of one that the text ends soon behind.
    #[cold]
    fn last(self, text: &str) -> Eight {
        Eight::first(text.as_bytes().get(self.start..).unwrap_or_default())
    }
}

/// The runs that begin in a row of bytes, in order.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Runs {
    /// Where it begins.
    at: usize,
    /// Which of its bytes belong to letters and figures, the first one lowest.
    letters: u64,
    /// At which of them runs begin that have not been told.
    starts: u64,
}

/// The runs of a text, those that begin in one row of its bytes together.
pub(crate) struct Rows<'a> {
    text: &'a str,
    /// Where the next row begins.
    next: usize,
    /// The letters of the one before.
    before: u64,
}

impl Iterator for Runs {
    type Item = Run;

    #[inline]
    fn next(&mut self) -> Option<Run> {
        if self.starts == 0 {
            return None;
        }
        let place = self.starts.trailing_zeros();
        self.starts &= self.starts - 1;
        let length = (!(self.letters >> place)).trailing_zeros();
        Some(Run { start: self.at + place as usize, length: length as usize })
    }
}

impl<'a> Rows<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, next: 0, before: 0 }
    }
}

/// Which bytes of a row, which stands there in a text, belong to letters and figures beyond ASCII that begin in it.
#[cold]
fn wide_letters(row: &Row, text: &str, at: usize) -> u64 {
    let letters = wide(row, text, at).filter(|(_, character)| is_letter(*character));
    letters.fold(0, |letters, (place, letter)| letters | ((1 << letter.len_utf8()) - 1) << place)
}

impl Iterator for Rows<'_> {
    type Item = Runs;

    #[inline]
    fn next(&mut self) -> Option<Runs> {
        /// Those by which is gone on.
        const NEW: u64 = (1 << STEP) - 1;
        let row = row(self.text.as_bytes().get(self.next..)?, 0)?;
        let mut letters = which(&row, |byte| byte.is_ascii_alphanumeric());
        if !row.is_ascii() {
            letters |= wide_letters(&row, self.text, self.next);
        }
        // What a character beyond ASCII is was seen where it begins.
        let letters = letters | self.before >> STEP;
        let starts = letters & !(letters << 1 | self.before >> (STEP - 1) & 1) & NEW;
        let runs = Runs { at: self.next, letters, starts };
        self.next += STEP;
        self.before = letters;
        Some(runs)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn runs_are_all_letters_and_figures_together(
            text in "[a-zA-Z0-9 @`{/:.ü’É¼]{0,200}|.{0,80}|([a-z]{50,70}|[ü’]{30,40}| )*",
        ) {
            let least = |length: usize| length.min(EIGHT + 1);
            let runs = Rows::of(&text).flatten();
            let runs: Vec<_> = runs.map(|run| (run.start, least(run.length))).collect();
            let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
            let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
            let words: Vec<_> = words.map(|word| (start(word), least(word.len()))).collect();
            prop_assert_eq!(runs, words);
        }
    }
}
