//! The runs of letters and figures in a text: its words, found many bytes at a time.

use std::num::NonZero;

use crate::eight::{EIGHT, Eight};
use crate::row::{ROW, Row, is_letter};

/// By how many bytes is gone on of those looked at together: of a run that begins there, eight bytes are seen and whether it goes on.
pub(crate) const STEP: usize = ROW - EIGHT;

/// How many bytes a short run has at most.
#[cfg(test)]
pub(crate) const SHORT: usize = 6;

/// A run of letters and figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// Where it begins in its row.
    pub(crate) place: usize,
    /// How many bytes it has, from one to nine, which stand for all that are more.
    pub(crate) length: usize,
    /// The same of the letters and figures of ASCII that it begins with.
    pub(crate) plain: usize,
    /// The bytes of its text from where it begins, with zeros behind the end of the text.
    pub(crate) opening: Eight,
}

/// The runs that begin in a row of bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Runs {
    /// Where the row begins.
    pub(crate) at: usize,
    /// Its bytes and those behind it, with zeros behind the end of the text.
    bytes: [u8; ROW + EIGHT],
    /// Which of its bytes belong to letters and figures, the first one lowest.
    letters: u64,
    /// Which of these are of ASCII.
    plain: u64,
    /// Which are figures of ASCII.
    figures: u64,
    /// At which of them runs begin.
    pub(crate) starts: u64,
}

impl Runs {
    /// Those that begin at some bytes of the row, in order.
    #[inline]
    pub(crate) fn those(&self, mut starts: u64) -> impl Iterator<Item = Run> {
        std::iter::from_fn(move || {
            let place = NonZero::new(starts)?.trailing_zeros() as usize;
            starts &= starts - 1;
            let count = |letters: u64| (!(letters >> place) | 1 << (EIGHT + 1)).trailing_zeros() as usize;
            // The rest is of a row's length and so always there.
            let opening = Eight::at(&self.bytes, place)?;
            Some(Run { place, length: count(self.letters), plain: count(self.plain), opening })
        })
    }

    /// Where those begin that begin with a figure.
    #[inline]
    pub(crate) fn numbers(&self) -> u64 {
        self.starts & self.figures
    }

    /// Where those of six bytes at most begin that begin with no figure.
    #[inline]
    pub(crate) fn short_words(&self) -> u64 {
        // Of each byte whether as many from it on belong to letters and figures.
        let two = self.letters & self.letters >> 1;
        let four = two & two >> 2;
        let seven = four & four >> 3;
        self.starts & !(seven | self.figures)
    }
}

/// The runs of a text, those that begin in one row of its bytes together.
pub(crate) struct Rows<'a> {
    text: &'a str,
    /// Where the next row begins.
    next: usize,
    /// The letters of the one before.
    before: u64,
}

impl<'a> Rows<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, next: 0, before: 0 }
    }
}

/// The last bytes of a text, with zeros behind.
fn last(bytes: &[u8]) -> [u8; ROW + EIGHT] {
    let mut last = [0; ROW + EIGHT];
    for (filled, byte) in last.iter_mut().zip(bytes) {
        *filled = *byte;
    }
    last
}

/// Which bytes of a row, which stands there in a text, belong to letters and figures beyond ASCII that begin in it.
#[cold]
fn wide_letters(row: Row, text: &str, at: usize) -> u64 {
    let letters = row.wide_characters(text, at).filter(|(_, character)| is_letter(*character));
    letters.fold(0, |letters, (place, letter)| letters | ((1 << letter.len_utf8()) - 1) << place)
}

impl Iterator for Rows<'_> {
    type Item = Runs;

    #[inline]
    fn next(&mut self) -> Option<Runs> {
        /// Those by which is gone on.
        const NEW: u64 = (1 << STEP) - 1;
        let rest = self.text.as_bytes().get(self.next..).filter(|rest| !rest.is_empty())?;
        let bytes = rest.first_chunk().copied().unwrap_or_else(|| last(rest));
        let row = Row::of(bytes.first_chunk()?);
        let wide = if row.is_ascii() { 0 } else { wide_letters(row, self.text, self.next) };
        // What a character beyond ASCII is was seen where it begins.
        let plain = row.letters();
        let letters = plain | wide | self.before >> STEP;
        let starts = letters & !(letters << 1 | self.before >> (STEP - 1) & 1) & NEW;
        let runs = Runs { at: self.next, bytes, letters, plain, figures: row.figures(), starts };
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
            let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
            let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
            let words: Vec<_> = words.map(|word| (start(word), word)).collect();
            let all = |which: fn(&Runs) -> u64| {
                let rows = Rows::of(&text).flat_map(|row| {
                    row.those(which(&row)).map(|run| (row.at + run.place, run)).collect::<Vec<_>>()
                });
                rows.collect::<Vec<_>>()
            };
            let of = |runs: Vec<(usize, Run)>| {
                runs.into_iter().map(|(start, run)| (start, least(run.length))).collect::<Vec<_>>()
            };
            let such = |is: fn(&str) -> bool| {
                let such = words.iter().filter(|(_, word)| is(word));
                such.map(|(start, word)| (*start, least(word.len()))).collect::<Vec<_>>()
            };
            fn is_number(word: &str) -> bool {
                 word.starts_with(|first: char| first.is_ascii_digit())
            }
            prop_assert_eq!(of(all(|row| row.starts)), such(|_| true));
            prop_assert_eq!(of(all(Runs::numbers)), such(is_number));
            prop_assert_eq!(of(all(Runs::short_words)), such(|word| word.len() <= SHORT && !is_number(word)));
            for (start, run) in all(|row| row.starts) {
                prop_assert_eq!(run.opening, Eight::first(&text.as_bytes()[start..]));
                let plain = text.bytes().skip(start).take_while(u8::is_ascii_alphanumeric).count();
                prop_assert_eq!(run.plain, least(plain));
            }
        }
    }
}
