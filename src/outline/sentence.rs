//! Where sentences end, and which footnotes each cites.

use std::collections::BTreeSet;

use super::footnote::{self, Style};
use super::{Block, PageWords, Sentence};
use crate::document::Span;
use crate::expression::Found;

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
const MARKS: usize = 8;

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
        let page = block.language.page();
        let body = block.span.of(self.text);
        let mut start = block.span.start;
        let mut cited = Vec::new();
        let mut at = 0;
        while let Some(c) = body.get(at..).and_then(|rest| rest.chars().next()) {
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
            let run = self.closing(here + c.len_utf8(), block.span.end, start, &mut cited);
            if self.ends(page, block, start, here, c, run, from) {
                push(self.text, Span::new(start, run), index, &mut cited, sentences);
                start = run;
            }
            at = run - block.span.start;
        }
        push(self.text, Span::new(start, block.span.end), index, &mut cited, sentences);
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
                Some(c) if stops(c) || closes(c) => at += c.len_utf8(),
                _ => return at,
            }
        }
    }

    /// The notes cited by the mark at that place, and the length of the mark.
    fn citation(&self, at: usize, start: usize) -> Option<(Vec<u32>, usize)> {
        let rest = self.text.get(at..)?;
        let first = rest.chars().next()?;
        if self.notes.is_empty() || !(first == '[' || first == '(' || footnote::is_raised(first)) {
            return None;
        }
        if first == '['
            && let Some(list) = footnote::list(rest)
        {
            let (numbers, length) = list;
            let numbers: Vec<u32> =
                numbers.into_iter().filter(|number| self.notes.contains(number)).collect();
            return (!numbers.is_empty()).then_some((numbers, length));
        }
        let (style, number, length) = footnote::mark(rest)?;
        let before = self.text.get(start..at)?;
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let power = style == Style::Raised
            && (before.ends_with(|c: char| c.is_ascii_digit()) || ["m", "km", "cm", "mm"].contains(&word));
        let cites = self.notes.contains(&number) && !before.is_empty() && !power;
        cites.then(|| (vec![number], length))
    }

    /// Whether the sentence that began at `start` ends with the stop at `stop`, closed at `end`.
    #[allow(clippy::too_many_arguments, reason = "the places are all in one sentence")]
    fn ends(
        &self,
        page: &PageWords,
        block: &Block,
        start: usize,
        stop: usize,
        c: char,
        end: usize,
        from: &mut usize,
    ) -> bool {
        let rest = self.text.get(end..block.span.end).unwrap_or_default();
        let Some(next) = rest.chars().next() else { return true };
        while self.found.get(*from).is_some_and(|found| found.span.end <= stop) {
            *from += 1;
        }
        let touching = self.found.get(*from).map(|found| found.span).filter(|span| span.start <= stop);
        if touching.is_some_and(|span| span.end > stop + 1) {
            return false;
        }
        let (spaced, word) = (next.is_whitespace(), first_word(rest));
        let Some(letter) = word.chars().next() else { return spaced && rest.trim_start().len() > MARKS };
        let token = last_word(self.text.get(start..stop).unwrap_or_default());
        if !spaced {
            // A space was lost: "was taken to hospital.The man" is two sentences, "www.example.org" is none.
            let low = token.len() >= 3 && token.chars().all(char::is_lowercase);
            return c != '…' && low && opens_title(word) && !rest.starts_with(closes);
        }
        if letter.is_lowercase() {
            return false;
        }
        if c != '.' || self.text.get(stop + 1..end).is_some_and(|run| run.contains(stops)) {
            return true;
        }
        let lower = token.to_lowercase();
        let opener =
            page.openers.contains(&word.to_lowercase().as_str()) && !word.chars().all(char::is_lowercase);
        if token.is_empty() {
            return true;
        }
        let quoted = self.text.get(stop + 1..end).is_some_and(|run| run.contains(closes));
        if token.bytes().all(|byte| byte.is_ascii_digit()) {
            let first = self.text.get(start..stop).is_some_and(|before| before.trim() == token);
            let ordinal = page.dotted_ordinals && token.len() <= 2 && !opener;
            return !(first || (ordinal && !quoted && touching.is_none()));
        }
        if quoted {
            return true;
        }
        if page.abbreviations.contains(&lower.as_str()) {
            // "No." and "p." stand before numbers, titles before names; a month's short form may end a sentence.
            let counts = ["no", "nos", "p", "art", "fig", "vol", "nr", "abs"].contains(&lower.as_str());
            return if counts { !letter.is_numeric() && opener } else { false };
        }
        let initial = token.chars().count() == 1 && letter_of(token).is_some_and(char::is_uppercase);
        let dotted = token.contains('.')
            || ["inc", "co", "corp", "jr", "sr", "etc", "usw", "bros"].contains(&lower.as_str());
        if initial || dotted {
            return opener;
        }
        true
    }
}

fn push(text: &str, span: Span, block: usize, cited: &mut Vec<u32>, sentences: &mut Vec<Sentence>) {
    let raw = span.of(text);
    let trimmed = raw.trim();
    if trimmed.is_empty() {
        return;
    }
    let start = span.start + (raw.len() - raw.trim_start().len());
    let mut notes = std::mem::take(cited);
    notes.sort_unstable();
    notes.dedup();
    sentences.push(Sentence { span: Span::new(start, start + trimmed.len()), block, notes });
}

fn letter_of(token: &str) -> Option<char> {
    token.chars().next()
}

fn opens_title(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none_or(char::is_lowercase)
}

/// The first word of a text, after at most a few spaces and opening marks.
fn first_word(text: &str) -> &str {
    let skipped: usize = text
        .trim_start()
        .chars()
        .take(MARKS)
        .take_while(|c| opens(*c) || c.is_whitespace())
        .map(char::len_utf8)
        .sum();
    let rest = text.trim_start().get(skipped..).unwrap_or_default();
    let length: usize = rest.chars().take(WORD).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum();
    rest.get(..length).unwrap_or_default()
}

/// The last word of a text, with the dots and apostrophes in it, as far back as a word is followed.
fn last_word(text: &str) -> &str {
    let length: usize = text
        .chars()
        .rev()
        .take(WORD)
        .take_while(|c| c.is_alphanumeric() || *c == '.')
        .map(char::len_utf8)
        .sum();
    text.get(text.len() - length..).unwrap_or_default()
}
