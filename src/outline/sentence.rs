//! Where sentences end, and which footnotes each cites.

use std::collections::BTreeSet;
use std::ops::Range;

use super::mark::{self, Style};
use super::stop::{Stop, closes, glance, stops};
use super::{Block, Sentence};
use crate::document::Span;
use crate::expression::Found;
use crate::row::{ROW, Row};

/// Splits the blocks of a document, in their order, with what the whole document knows in hand.
pub(super) struct Splitter<'a> {
    text: &'a str,
    /// The expressions found, in order: no sentence ends inside one.
    found: &'a [Found],
    /// The first of them that may touch what comes next.
    from: usize,
    /// The numbers of the document's footnotes.
    notes: &'a BTreeSet<u32>,
    marks: Marks<'a>,
}

impl<'a> Splitter<'a> {
    pub(super) fn of(text: &'a str, found: &'a [Found], notes: &'a BTreeSet<u32>) -> Self {
        Self { text, found, from: 0, notes, marks: Marks::of(text, !notes.is_empty()) }
    }

    /// The sentences of a block.
    pub(super) fn split(&mut self, index: usize, block: &Block, sentences: &mut Vec<Sentence>) {
        let (cites, layouts) = (!self.notes.is_empty(), block.language.layouts());
        let (mut at, mut start) = (block.span.start, block.span.start);
        let last = start + block.span.of(self.text).trim_end().len();
        let mut cited = Vec::new();
        while let Some((here, mark)) = self.marks.next(at, last) {
            if cites && let Some((number, length)) = self.citation(here, start) {
                cited.extend(number);
                at = here + length;
                continue;
            }
            at = here + mark.len_utf8();
            if !stops(mark) {
                continue;
            }
            if at == last {
                // Whatever it is, the last sentence ends there.
                break;
            }
            let shown = if cites { None } else { glance(self.text.as_bytes(), here, layouts) };
            if shown == Some(false) {
                continue;
            }
            let end = if shown.is_some() { at } else { self.closing(at, last, start, &mut cited) };
            let touching = self.touching(here);
            let stop = || Stop {
                mark,
                before: Span::new(start, here).of(self.text),
                run: Span::new(at, end).of(self.text),
                after: Span::new(end, last).of(self.text),
                in_expression: touching.is_some(),
            };
            let ends = || shown.unwrap_or_else(|| stop().ends_sentence(block.language));
            if touching.is_none_or(|span| span.end <= end) && ends() {
                push(self.text, Span::new(start, end), index, &mut cited, sentences);
                start = end;
            }
            at = end;
        }
        push(self.text, Span::new(start, last), index, &mut cited, sentences);
    }

    /// The expression that holds the byte at that place.
    fn touching(&mut self, at: usize) -> Option<Span> {
        while self.found.get(self.from).is_some_and(|found| found.span.end <= at) {
            self.from += 1;
        }
        self.found.get(self.from).map(|found| found.span).filter(|span| span.start <= at)
    }

    /// The end of what belongs to a stop: more stops, closing quotes and brackets, marks of notes.
    fn closing(&self, mut at: usize, end: usize, start: usize, cited: &mut Vec<u32>) -> usize {
        loop {
            let rest = self.text.get(at..end).unwrap_or_default();
            // A mark may stand a space away, and still belongs to the sentence before it.
            let space = rest.bytes().take_while(|byte| *byte == b' ').take(2).count();
            if let Some((numbers, length)) = self.citation(at + space, start) {
                let after = self.text.get(at + space + length..end).unwrap_or_default();
                if space == 0 || after.is_empty() || after.starts_with([' ', '\n', '[']) {
                    cited.extend(numbers);
                    at += space + length;
                    continue;
                }
            }
            match rest.chars().next() {
                Some(' ') | None => return at,
                Some(c) if stops(c) || closes(c) => at += c.len_utf8(),
                _ => return at,
            }
        }
    }

    /// The notes cited by the mark at that place, and the length of the mark.
    fn citation(&self, at: usize, start: usize) -> Option<(Vec<u32>, usize)> {
        if self.notes.is_empty() {
            return None;
        }
        let rest = self.text.get(at..)?;
        let first = rest.chars().next()?;
        if !(first == '[' || first == '(' || mark::is_raised(first)) {
            return None;
        }
        if first == '['
            && let Some(list) = mark::list(rest)
        {
            let (numbers, length) = list;
            let numbers: Vec<u32> =
                numbers.into_iter().filter(|number| self.notes.contains(number)).collect();
            return (!numbers.is_empty()).then_some((numbers, length));
        }
        let (style, number, length) = mark::mark(rest)?;
        let before = self.text.get(start..at)?;
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let power = style == Style::Raised
            && (before.ends_with(|c: char| c.is_ascii_digit()) || ["m", "km", "cm", "mm"].contains(&word));
        let cites = self.notes.contains(&number) && !before.is_empty() && !power;
        cites.then(|| (vec![number], length))
    }
}

/// Where in a text the bytes stand with which a mark may begin that ends a sentence or cites a note, those of one row of its
/// bytes together.
struct Marks<'a> {
    text: &'a str,
    /// Whether notes are cited.
    cites: bool,
    /// Where the row begins, and which of its bytes are such.
    row: usize,
    those: u64,
}

/// With which a mark may begin that ends a sentence; marks beyond ASCII begin as some characters do that are no marks.
const STOPS: [u8; 4] = [b'.', b'!', b'?', 0xE2];

/// With which the mark of a note may begin.
const NOTES: [u8; 3] = [b'[', b'(', 0xC2];

impl<'a> Marks<'a> {
    fn of(text: &'a str, cites: bool) -> Self {
        let mut marks = Self { text, cites, row: 0, those: 0 };
        marks.read(0);
        marks
    }

    /// Goes on to the row that begins there.
    #[inline]
    fn read(&mut self, at: usize) {
        let row = self.text.as_bytes().get(at..).and_then(|rest| Row::first(rest, b' '));
        self.row = at;
        self.those = row.map_or(0, |row| row.among(STOPS) | if self.cites { row.among(NOTES) } else { 0 });
    }

    /// The next character between two places that may end a sentence or cite a note, and where it stands; none is asked for
    /// before one that was.
    #[inline]
    fn next(&mut self, at: usize, end: usize) -> Option<(usize, char)> {
        match at.checked_sub(self.row) {
            Some(passed) if passed < ROW => self.those &= u64::MAX << passed,
            _ => self.read(at),
        }
        while self.those == 0 {
            let next = self.row + ROW;
            if next >= end {
                return None;
            }
            self.read(next);
        }
        let here = self.row + self.those.trailing_zeros() as usize;
        match self.text.as_bytes().get(here).filter(|_| here < end)? {
            byte if byte.is_ascii() => Some((here, char::from(*byte))),
            _ => Some((here, self.text.get(here..)?.chars().next()?)),
        }
    }
}

fn push(text: &str, span: Span, block: usize, cited: &mut Vec<u32>, sentences: &mut Vec<Sentence>) {
    let trimmed = trimmed(text, span);
    if trimmed.is_empty() {
        return;
    }
    let mut notes = std::mem::take(cited);
    if notes.len() > 1 {
        notes.sort_unstable();
        notes.dedup();
    }
    sentences.push(Sentence { span: trimmed, block, notes });
}

/// A span without the white space at its ends; most have a space before them, or nothing.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let start = match text.as_bytes().get(Range::from(span)) {
        Some([b' ', first, .., last]) if first.is_ascii_graphic() && last.is_ascii_graphic() => {
            span.start + 1
        }
        Some([first, .., last]) if first.is_ascii_graphic() && last.is_ascii_graphic() => span.start,
        _ => {
            let from = span.of(text).trim_start();
            return Span::new(span.end - from.len(), span.end - from.len() + from.trim_end().len());
        }
    };
    Span::new(start, span.end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_mark_is_met(text in r"[a.!…“(\[¹]{0,40}|([a ]{0,70}[.…¹]){0,4}", cites: bool, end in 0..200usize) {
            let tells = |c: &char| matches!(c, '.' | '!' | '…' | '“') || cites && matches!(c, '(' | '[' | '¹');
            let (mut marks, mut at) = (Marks::of(&text, cites), 0);
            let met = std::iter::from_fn(|| {
                let (here, mark) = marks.next(at, end)?;
                at = here + mark.len_utf8();
                Some(mark)
            });
            let told = text.char_indices().filter(|(at, mark)| *at < end && tells(mark)).map(|(_, mark)| mark);
            prop_assert_eq!(met.collect::<String>(), told.collect::<String>());
        }

        #[test]
        fn a_span_is_trimmed_as_its_text_is(text in "[ a.\u{a0}“]{0,6}", from in 0..4usize) {
            let span = Span::new(text.floor_char_boundary(from), text.len());
            prop_assert_eq!(trimmed(&text, span).of(&text), span.of(&text).trim());
        }
    }
}
