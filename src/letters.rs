//! The runs of letters and figures in a text: its words, found many bytes at a time.

use std::num::NonZero;

use crate::document::Span;
use crate::eight::{EIGHT, Eight};
use crate::row::{ROW, Row, is_letter};

/// By how many bytes is gone on of those looked at together: of a run that begins there, eight bytes are seen and whether it goes on.
pub(crate) const STEP: usize = ROW - EIGHT;

/// How many bytes a short run has at most.
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
    /// The bytes from where it begins, with zeros behind the last one of all.
    pub(crate) opening: Eight,
}

/// The runs that begin in a row of bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Runs<'a> {
    /// Where the row begins.
    pub(crate) at: usize,
    /// The text from there on, and what stands behind it.
    rest: &'a [u8],
    /// Which of its bytes belong to letters and figures, the first one lowest.
    letters: u64,
    /// Which of these are of ASCII.
    plain: u64,
    /// Which are figures of ASCII.
    figures: u64,
    /// At which of them runs begin.
    pub(crate) starts: u64,
}

impl Runs<'_> {
    /// Shows those that begin at some bytes of the row, in order. Whether a text ends within it is asked once for all of them.
    #[inline]
    pub(crate) fn see(&self, starts: u64, mut see: impl FnMut(Run)) {
        let filled;
        let bytes = match self.rest.first_chunk() {
            Some(bytes) => bytes,
            None => {
                filled = fill(self.rest);
                &filled
            }
        };
        places(starts).for_each(|place| see(self.run(place, bytes)));
    }

    /// The run that begins at a place of the row with those bytes, of which eight stand behind each place.
    #[inline]
    fn run(&self, place: usize, bytes: &[u8; ROW + EIGHT]) -> Run {
        let count = |letters: u64| (!letters >> place | 1 << (EIGHT + 1)).trailing_zeros() as usize;
        let opening = Eight::at(bytes, place).unwrap_or(Eight(0));
        Run { place, length: count(self.letters), plain: count(self.plain), opening }
    }

    /// Where those begin that begin with a figure.
    #[inline]
    pub(crate) fn numbers(&self) -> u64 {
        self.starts & self.figures
    }

    /// Where those of six bytes at most begin.
    #[inline]
    pub(crate) fn short(&self) -> u64 {
        self.between(1, SHORT)
    }

    /// Where those begin that have so many bytes: one or two at least, and three to six at most.
    #[inline]
    pub(crate) fn between(&self, least: usize, most: usize) -> u64 {
        // Of each byte whether as many from it on belong to letters and figures.
        let two = self.letters & self.letters >> 1;
        let four = two & two >> 2;
        let more = four & four >> (most - 3);
        self.starts & self.letters >> (least - 1) & !more
    }
}

/// The last bytes of a text, with zeros behind.
fn fill(last: &[u8]) -> [u8; ROW + EIGHT] {
    let mut filled = [0; ROW + EIGHT];
    filled.iter_mut().zip(last).for_each(|(filled, byte)| *filled = *byte);
    filled
}

/// The places of some bits, in order.
#[inline]
pub(crate) fn places(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = NonZero::new(bits)?.trailing_zeros() as usize;
        bits &= bits - 1;
        Some(place)
    })
}

/// The runs of a text, those that begin in one row of its bytes together.
pub(crate) struct Rows<'a> {
    text: &'a str,
    /// The same, and what stands behind it.
    bytes: &'a [u8],
    /// Where the next row begins.
    next: usize,
    /// The letters of the one before.
    before: u64,
}

impl<'a> Rows<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, bytes: text.as_bytes(), next: 0, before: 0 }
    }

    /// Those of a part of a text: what stands behind it makes its last row a whole one.
    pub(crate) fn within(text: &'a str, part: Span) -> Self {
        Self { bytes: text.as_bytes().get(part.start..).unwrap_or_default(), ..Self::of(part.of(text)) }
    }
}

/// Which bytes of a row, which stands there in a text, belong to letters and figures beyond ASCII that begin in it.
#[cold]
fn wide_letters(row: Row, text: &str, at: usize) -> u64 {
    let letters = row.wide_characters(text, at).filter(|(_, character)| is_letter(*character));
    letters.fold(0, |letters, (place, letter)| letters | ((1 << letter.len_utf8()) - 1) << place)
}

impl<'a> Iterator for Rows<'a> {
    type Item = Runs<'a>;

    #[inline]
    fn next(&mut self) -> Option<Runs<'a>> {
        /// Those by which is gone on.
        const NEW: u64 = (1 << STEP) - 1;
        let left = self.text.len().checked_sub(self.next).filter(|left| *left > 0)?;
        let rest = self.bytes.get(self.next..)?;
        let row = Row::first(rest, 0)?;
        let own = u64::MAX >> ROW.saturating_sub(left);
        let wide = if row.is_ascii() { 0 } else { wide_letters(row, self.text, self.next) };
        // What a character beyond ASCII is was seen where it begins.
        let plain = row.letters() & own;
        let letters = plain | wide | self.before >> STEP;
        let starts = letters & !(letters << 1 | self.before >> (STEP - 1) & 1) & NEW;
        let runs = Runs { at: self.next, rest, letters, plain, figures: row.figures(), starts };
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
            let all = |which: &dyn Fn(&Runs<'_>) -> u64| {
                let rows = Rows::of(&text).flat_map(|row| {
                    let mut runs = Vec::new();
                    row.see(which(&row), |run| runs.push((row.at + run.place, run)));
                    runs
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
            prop_assert_eq!(of(all(&|row| row.starts)), such(|_| true));
            prop_assert_eq!(of(all(&|row| row.numbers())), such(is_number));
            prop_assert_eq!(of(all(&|row| row.short())), such(|word| word.len() <= SHORT));
            prop_assert_eq!(of(all(&|row| row.between(2, 5))), such(|word| (2..=5).contains(&word.len())));
            prop_assert_eq!(of(all(&|row| row.between(1, 3))), such(|word| word.len() <= 3));
            for (start, run) in all(&|row| row.starts) {
                prop_assert_eq!(run.opening, Eight::first(&text.as_bytes()[start..]));
                let plain = text.bytes().skip(start).take_while(u8::is_ascii_alphanumeric).count();
                prop_assert_eq!(run.plain, least(plain));
            }
        }

        #[test]
        fn what_stands_behind_a_part_says_nothing_of_it(
            (before, text, behind) in ("[a-z ü]{0,9}", "[a-z0-9 ’ü]{0,130}", "[a-z0-9 ü]{0,90}"),
        ) {
            let whole = format!("{before}{text}{behind}");
            let part = Span::new(before.len(), before.len() + text.len());
            let runs = |rows: Rows<'_>| {
                let mut runs = Vec::new();
                for row in rows {
                    row.see(row.starts, |run| {
                        runs.push((row.at, Run { opening: run.opening.head(run.length), ..run }));
                    });
                }
                runs
            };
            prop_assert_eq!(runs(Rows::within(&whole, part)), runs(Rows::of(&text)));
        }
    }
}
