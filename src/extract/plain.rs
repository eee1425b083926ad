//! What is plain in a text: words of nothing but letters and figures of ASCII, and marks that can belong to no word.

use crate::document::Span;
use crate::row::{ROW, Row};

/// The plain words and marks that begin a row of text.
pub(super) struct Plain {
    /// Which bytes belong to letters and figures, the first one lowest.
    letters: u64,
    /// At which of them words and marks begin.
    pub(super) starts: u64,
    /// How many bytes these are.
    pub(super) end: usize,
    /// Whether what stands behind them is not plain.
    pub(super) stopped: bool,
}

impl Plain {
    /// Those at the beginning of a stretch of text, of which there is any.
    #[inline]
    pub(super) fn of(small: &[u8], span: Span) -> Option<Self> {
        let length = span.end.checked_sub(span.start).filter(|length| *length > 0)?;
        let row = Row::first(small.get(span.start..)?, b' ')?;
        let letters = row.letters() & first(length);
        let behind = letters << 1;
        // The last dot of a sentence is a mark, and so is one that stands by itself.
        let dots = row.among([b'.']) & !(behind & first(length - 1));
        let marks = row.among([b';', b'!', b'?', b'"', b'(', b')']);
        let marks = marks | dots | row.among([b',', b':']) & !(row.figures() << 1);
        let odd = !(letters | marks | row.among([b' ', b'\n'])) & first(length);
        let stop = odd.trailing_zeros() as usize;
        // Of a word that goes on behind, more is to be seen.
        let before = ROW - (first(stop) & !letters).leading_zeros() as usize;
        let (end, stopped) =
            if length <= stop { (length, false) } else { (before, stop < ROW || before == 0) };
        Some(Self { letters, starts: (letters & !behind | marks) & first(end), end, stopped })
    }

    /// How many letters and figures stand at a place.
    #[inline]
    pub(super) fn length(&self, place: usize) -> usize {
        (self.letters >> place).trailing_ones() as usize
    }
}

/// The bits of so many first bytes, however many they are.
#[inline]
fn first(count: usize) -> u64 {
    if count < ROW { (1 << count) - 1 } else { u64::MAX }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_may_be_longer_than_a_row() {
        assert_eq!([0, 1, ROW - 1].map(first), [0, 1, u64::MAX >> 1]);
        // As many as four bytes can count, and one more.
        assert_eq!([ROW, ROW + 1, u32::MAX as usize, 1_usize << (usize::BITS / 2)].map(first), [u64::MAX; 4]);
    }
}
