//! Where sentences end, and which footnotes each cites.

use std::borrow::Cow;
use std::collections::BTreeSet;

use memchr::{memchr, memchr3};

use super::mark::{self, Style};
use super::{Block, Sentence};
use crate::document::Span;
use crate::expression::Found;
use crate::lang::layout::Layout;
use crate::language::Language;

/// Whether a character can end a sentence.
pub(super) fn stops(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‽')
}

/// Whether a character closes what was opened before the end of the sentence.
pub(super) fn closes(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '“' | '’' | '‘' | '»' | '«' | '›' | '‹' | ')' | ']')
}

/// Whether a character can stand before the first word of a sentence.
fn opens(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '„'
            | '”'
            | '‘'
            | '‚'
            | '’'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '('
            | '['
            | '`'
            | '¿'
            | '¡'
            | '*'
    ) || matches!(c, '-' | '–' | '—' | '•')
}

/// How far a word is followed back from its dot, in bytes.
const WORD: usize = 24;
/// How many opening marks are skipped before a word.
const OPENING: usize = 8;

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
        let mut start = block.span.start;
        let mut cited = Vec::new();
        let mut marks = Marks::of(body, !self.notes.is_empty());
        let mut at = 0;
        while let Some(c) = marks.next(&mut at) {
            let here = block.span.start + at;
            if let Some((number, length)) = self.citation(here, start) {
                cited.extend(number);
                at += length;
                continue;
            }
            if !stops(c) {
                at += c.len_utf8();
                continue;
            }
            let end = self.closing(here + c.len_utf8(), block.span.end, start, &mut cited);
            let touching = self.touching(here, from);
            let stop = Stop {
                mark: c,
                before: Span::new(start, here).of(self.text),
                run: Span::new(here + c.len_utf8(), end).of(self.text),
                after: Span::new(end, block.span.end).of(self.text),
                in_expression: touching.is_some(),
            };
            if touching.is_none_or(|span| span.end <= end) && stop.ends_sentence(block.language) {
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
    kinds: &'static [Search],
    next: [Option<usize>; 3],
}

/// Where in some bytes a kind of them stands first.
type Search = fn(&[u8]) -> Option<usize>;

impl<'a> Marks<'a> {
    fn of(body: &'a str, cites: bool) -> Self {
        // Marks beyond ASCII open with one of two bytes, as do some characters that are no marks.
        const KINDS: [Search; 3] = [
            |rest| memchr3(b'.', b'!', b'?', rest),
            |rest| memchr(0xE2, rest),
            |rest| memchr3(b'[', b'(', 0xC2, rest),
        ];
        Self { body, kinds: if cites { &KINDS } else { &KINDS[..2] }, next: [None; 3] }
    }

    /// The next character that may end a sentence or cite a note; `at` moves on to it.
    fn next(&mut self, at: &mut usize) -> Option<char> {
        let rest = self.body.as_bytes().get(*at..)?;
        for (find, next) in self.kinds.iter().zip(&mut self.next) {
            if next.is_none_or(|next| next < *at) {
                *next = Some(*at + find(rest).unwrap_or(rest.len()));
            }
        }
        *at = self.next.into_iter().flatten().min()?;
        self.body.get(*at..)?.chars().next()
    }
}

/// A mark that can end a sentence, and what stands around it.
struct Stop<'a> {
    mark: char,
    /// The sentence so far.
    before: &'a str,
    /// What belongs to the mark: more of them, quotes, brackets, marks of notes.
    run: &'a str,
    /// The rest of the block.
    after: &'a str,
    /// Whether it belongs to an expression found: "6 p.m.".
    in_expression: bool,
}

impl Stop<'_> {
    fn ends_sentence(&self, language: Language) -> bool {
        let Some(next) = self.after.chars().next() else { return true };
        let word = first_word(self.after);
        let Some(letter) = word.chars().next() else { return next.is_whitespace() };
        if !next.is_whitespace() {
            return self.lost_its_space(word);
        }
        if letter.is_lowercase() {
            return false;
        }
        self.mark != '.' || self.run.contains(stops) || self.dot_ends_sentence(language, word)
    }

    /// Whether a space was lost: "was taken to hospital.The man" is two sentences, "www.Example.org" is none.
    fn lost_its_space(&self, next: &str) -> bool {
        let token = last_word(self.before);
        let mut letters = next.chars();
        let titled =
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(char::is_lowercase);
        token.len() >= 3 && token.chars().all(char::is_lowercase) && titled && !self.after.starts_with(closes)
    }

    /// Whether a single dot before a word in capitals, or a number, ends the sentence or only a number or a short form.
    fn dot_ends_sentence(&self, language: Language, next: &str) -> bool {
        let token = last_word(self.before);
        let opens = || language.layout(&small(next)).is(Layout::OPENER);
        let closed = self.run.contains(closes);
        // A dash goes on with what came before it: "BELFAIR, Wash. — Police said".
        if self.after.trim_start().starts_with(['–', '—', '-']) {
            return false;
        }
        if !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit()) {
            let is_item = self.before.strip_suffix(token).is_some_and(is_blank);
            let is_ordinal = language.page().dotted_ordinals
                && token.len() <= 2
                && !closed
                && !self.in_expression
                && !opens();
            return !is_item && !is_ordinal;
        }
        let mut letters = token.chars();
        let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        let layout = if closed { Layout::default() } else { language.layout(&small(token)) };
        if closed {
            true
        } else if layout.is(Layout::NUMBERED) {
            opens()
        } else if layout.is(Layout::ABBREVIATION) && !layout.is(Layout::CLOSING) {
            false
        } else {
            // "U.S.", "J.", "Inc." stand before names as well as at the end.
            !(initial || token.contains('.') || layout.is(Layout::CLOSING)) || opens()
        }
    }
}

/// Whether a text is white space, seen from its end: what stands there is met sooner than what stands at its beginning.
fn is_blank(text: &str) -> bool {
    text.chars().rev().all(char::is_whitespace)
}

fn push(text: &str, span: Span, block: usize, cited: &mut Vec<u32>, sentences: &mut Vec<Sentence>) {
    let from = span.of(text).trim_start();
    let trimmed = from.trim_end();
    if trimmed.is_empty() {
        return;
    }
    let start = span.end - from.len();
    let mut notes = std::mem::take(cited);
    notes.sort_unstable();
    notes.dedup();
    sentences.push(Sentence { span: Span::new(start, start + trimmed.len()), block, notes });
}

/// A word in small letters; most are written so.
fn small(word: &str) -> Cow<'_, str> {
    let is_small = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// The first word of a text, after at most a few spaces and opening marks.
fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    let skipped: usize = match text.as_bytes().first() {
        Some(byte) if byte.is_ascii_alphanumeric() => 0,
        _ => {
            let opening = text.chars().take(OPENING).take_while(|c| opens(*c) || c.is_whitespace());
            opening.map(char::len_utf8).sum()
        }
    };
    let rest = text.get(skipped..).unwrap_or_default();
    let plain = rest.bytes().take(WORD).take_while(u8::is_ascii_alphanumeric).count();
    let length = match rest.as_bytes().get(plain) {
        Some(byte) if plain < WORD && !byte.is_ascii() => {
            rest.chars().take(WORD).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum()
        }
        _ => plain,
    };
    rest.get(..length).unwrap_or_default()
}

/// The last word of a text, with the dots in it, as far back as a word is followed.
fn last_word(text: &str) -> &str {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'.';
    let plain = text.bytes().rev().take(WORD).take_while(is_plain).count();
    let before = text.len() - plain;
    let length = match before.checked_sub(1).and_then(|at| text.as_bytes().get(at)) {
        Some(byte) if plain < WORD && !byte.is_ascii() => {
            let word = text.chars().rev().take(WORD).take_while(|c| c.is_alphanumeric() || *c == '.');
            word.map(char::len_utf8).sum()
        }
        _ => plain,
    };
    text.get(text.len() - length..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What `first_word` and `last_word` look for, character by character.
    fn words(text: &str) -> (String, String) {
        let trimmed = text.trim_start();
        let skipped = trimmed.chars().take(OPENING).take_while(|c| opens(*c) || c.is_whitespace()).count();
        let first = trimmed.chars().skip(skipped).take(WORD).take_while(|c| c.is_alphanumeric()).collect();
        let last: String =
            text.chars().rev().take(WORD).take_while(|c| c.is_alphanumeric() || *c == '.').collect();
        (first, last.chars().rev().collect())
    }

    proptest! {
        #[test]
        fn every_mark_is_met(text in r"[a.!…“(\[¹]{0,40}", cites: bool) {
            let tells = |c: &char| matches!(c, '.' | '!' | '…' | '“') || cites && matches!(c, '(' | '[' | '¹');
            let (mut marks, mut at) = (Marks::of(&text, cites), 0);
            let met = std::iter::from_fn(|| marks.next(&mut at).inspect(|mark| at += mark.len_utf8()));
            prop_assert_eq!(met.collect::<String>(), text.chars().filter(tells).collect::<String>());
        }

        #[test]
        fn the_words_beside_a_stop(text in "[ a-zA-Z.é„“\u{2028}(3-]{0,40}|[a-z.]{20,30}ü?|.{0,20}") {
            let (first, last) = words(&text);
            prop_assert_eq!(first_word(&text), first);
            prop_assert_eq!(last_word(&text), last);
            prop_assert_eq!(small(&text), text.to_lowercase());
        }
    }
}
