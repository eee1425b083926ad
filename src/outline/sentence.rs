//! Where sentences end, and which footnotes each cites.

use std::collections::BTreeSet;
use std::ops::Range;

use memchr::{memchr, memchr3};

use super::mark::{self, Style};
use super::stop::{Stop, closes, ends_plainly, stops};
use super::{Block, Sentence};
use crate::document::Span;
use crate::expression::Found;

/// Splits one block, with what the whole document knows in hand.
pub(super) struct Splitter<'a> {
    pub(super) text: &'a str,
    /// The expressions found, in order: no sentence ends inside one.
    pub(super) found: &'a [Found],
    /// The numbers of the document's footnotes.
    pub(super) notes: &'a BTreeSet<u32>,
}

impl Splitter<'_> {
    /// The sentences of a block; `from` is the first expression that may touch it, moved on to the next block's.
    pub(super) fn split(&self, index: usize, block: &Block, from: &mut usize, sentences: &mut Vec<Sentence>) {
        let body = block.span.of(self.text);
        let (cites, short_forms) = (!self.notes.is_empty(), block.language.short_forms());
        let mut start = block.span.start;
        let mut cited = Vec::new();
        let mut marks = Marks::of(body, cites);
        let mut at = 0;
        while let Some(c) = marks.next(&mut at) {
            let here = block.span.start + at;
            if cites && let Some((number, length)) = self.citation(here, start) {
                cited.extend(number);
                at += length;
                continue;
            }
            at += c.len_utf8();
            if !stops(c) {
                continue;
            }
            let behind = block.span.start + at;
            if behind == block.span.end {
                // Whatever it is, the last sentence ends there.
                break;
            }
            let is_plain = !cites && ends_plainly(body.as_bytes(), at - 1, short_forms);
            let end = if is_plain { behind } else { self.closing(behind, block.span.end, start, &mut cited) };
            let touching = self.touching(here, from);
            let stop = || Stop {
                mark: c,
                before: Span::new(start, here).of(self.text),
                run: Span::new(behind, end).of(self.text),
                after: Span::new(end, block.span.end).of(self.text),
                in_expression: touching.is_some(),
            };
            let ends = || is_plain || stop().ends_sentence(block.language);
            if touching.is_none_or(|span| span.end <= end) && ends() {
                push(self.text, Span::new(start, end), index, &mut cited, sentences);
                start = end;
            }
            at = end - block.span.start;
        }
        push(self.text, Span::new(start, block.span.end), index, &mut cited, sentences);
    }

    /// The expression that holds the byte at that place; `from` moves on to it.
    fn touching(&self, at: usize, from: &mut usize) -> Option<Span> {
        while self.found.get(*from).is_some_and(|found| found.span.end <= at) {
            *from += 1;
        }
        self.found.get(*from).map(|found| found.span).filter(|span| span.start <= at)
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

/// Where in a block the bytes stand with which a mark may begin that ends a sentence or cites a note: of each kind the
/// next one, so that a text of many of one kind is not searched again and again for the others.
struct Marks<'a> {
    body: &'a str,
    next: [usize; 3],
}

/// Where in some bytes a kind of them stands first.
type Search = fn(&[u8]) -> Option<usize>;

impl<'a> Marks<'a> {
    /// Marks beyond ASCII open with one of two bytes, as do some characters that are no marks.
    const KINDS: [Search; 3] = [
        |rest| memchr3(b'.', b'!', b'?', rest),
        |rest| memchr(0xE2, rest),
        |rest| memchr3(b'[', b'(', 0xC2, rest),
    ];

    fn of(body: &'a str, cites: bool) -> Self {
        let first = |find: Search| find(body.as_bytes()).unwrap_or(body.len());
        let [stops, wide, notes] = Self::KINDS;
        Self { body, next: [first(stops), first(wide), if cites { first(notes) } else { body.len() }] }
    }

    /// The next character that may end a sentence or cite a note; `at` moves on to it.
    fn next(&mut self, at: &mut usize) -> Option<char> {
        for (find, next) in Self::KINDS.iter().zip(&mut self.next) {
            if *next < *at {
                let rest = self.body.as_bytes().get(*at..)?;
                *next = find(rest).map_or(self.body.len(), |next| *at + next);
            }
        }
        let [stops, wide, notes] = self.next;
        *at = stops.min(wide).min(notes);
        match self.body.as_bytes().get(*at)? {
            byte if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.body.get(*at..)?.chars().next(),
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
fn trimmed(text: &str, span: Span) -> Span {
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
        fn every_mark_is_met(text in r"[a.!…“(\[¹]{0,40}", cites: bool) {
            let tells = |c: &char| matches!(c, '.' | '!' | '…' | '“') || cites && matches!(c, '(' | '[' | '¹');
            let (mut marks, mut at) = (Marks::of(&text, cites), 0);
            let met = std::iter::from_fn(|| marks.next(&mut at).inspect(|mark| at += mark.len_utf8()));
            prop_assert_eq!(met.collect::<String>(), text.chars().filter(tells).collect::<String>());
        }

        #[test]
        fn a_span_is_trimmed_as_its_text_is(text in "[ a.\u{a0}“]{0,6}", from in 0..4usize) {
            let span = Span::new(text.floor_char_boundary(from), text.len());
            prop_assert_eq!(trimmed(&text, span).of(&text), span.of(&text).trim());
        }
    }
}
