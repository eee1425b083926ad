//! A mark that can end a sentence, and whether it does.

use std::borrow::Cow;

use crate::eight::{EIGHT, Eight};
use crate::lang::layout::{Layout, Layouts};
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
/// How many words a sentence has at least that tells something before its last clock.
const CLOCK: usize = 6;
/// How many opening marks are skipped before a word.
const OPENING: usize = 8;

/// A mark that can end a sentence, and what stands around it.
pub(super) struct Stop<'a> {
    pub(super) mark: char,
    /// The sentence so far.
    pub(super) before: &'a str,
    /// What belongs to the mark: more of them, quotes, brackets, marks of notes.
    pub(super) run: &'a str,
    /// The rest of the block.
    pub(super) after: &'a str,
    /// Whether it belongs to an expression found: "6 p.m.".
    pub(super) in_expression: bool,
}

impl Stop<'_> {
    pub(super) fn ends_sentence(&self, language: Language) -> bool {
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

    /// Whether a clock closes its sentence before a word with a capital: "left at 3:30 p.m. Smith followed", but not "Shortly
    /// after 3:30 p.m. Smith left" or "3:30 p.m. ET".
    fn clock_ends_sentence(&self, language: Language, next: &str) -> bool {
        let mut letters = next.chars();
        let titled =
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
        let second = self.after.trim_start().strip_prefix(next).map(first_word).unwrap_or_default();
        titled && second != language.page().local && self.before.split_whitespace().nth(CLOCK).is_some()
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
        if self.in_expression && token.contains('.') && self.clock_ends_sentence(language, next) {
            return true;
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

/// Whether a mark ends a sentence, where that shows at a glance, as it mostly does: not before a small letter; and a dot does
/// between a word or a number and a space with a capital or a figure behind it, also a quoted one. Words of one letter, short
/// forms, and numbers that may be ordinals or open the sentence are asked more.
pub(super) fn glance(text: &[u8], at: usize, layouts: &Layouts) -> Option<bool> {
    let (before, behind) = text.split_at_checked(at)?;
    let next = match behind {
        [_, b'a'..=b'z' | b'0'..=b'9', ..] | [_, b' ', b'a'..=b'z', ..] => return Some(false),
        [b'.', b' ', b'"', next, ..] | [b'.', b' ', 0xE2, 0x80, 0x9C, next, ..] | [b'.', b' ', next, ..] => {
            next
        }
        _ => return None,
    };
    let figures = || before.iter().rev().take(WORD).take_while(|byte| byte.is_ascii_digit()).count();
    let length = match last_letters(before) {
        0 => figures(),
        letters => letters,
    };
    let (before, word) = before.split_at(before.len() - length);
    let is_number = word.first()?.is_ascii_digit();
    let is_plain = match before {
        // What stands before the number is of its sentence.
        [.., last, b' '] if is_number => last.is_ascii_alphanumeric() && word.len() > 2,
        [.., mark] if !is_number => {
            let is_apart = mark.is_ascii() && !mark.is_ascii_alphanumeric() && *mark != b'.';
            let opening = Eight::at(text, at - length).unwrap_or_else(|| Eight::first(word));
            let layout = || layouts.opened(opening.small().head(length), word).unwrap_or_default();
            is_apart && word.len() > 1 && !layout().is(Layout::SHORT)
        }
        _ => false,
    };
    (is_plain && (next.is_ascii_uppercase() || next.is_ascii_digit())).then_some(true)
}

/// How many letters of ASCII a text ends with, as far back as a word is followed; mostly they are fewer than eight.
fn last_letters(text: &[u8]) -> usize {
    match text.last_chunk().map(|eight| Eight(u64::from_le_bytes(*eight)).last_letters()) {
        Some(few) if few < EIGHT => few,
        _ => text.iter().rev().take(WORD).take_while(|byte| byte.is_ascii_alphabetic()).count(),
    }
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
    use crate::language::Code;

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
        fn what_shows_at_a_glance_is_so(
            before in "[a-zA-Zé.0-9 (-]{0,6}", word in "[A-Za-z]{0,3}|prof|sept|Inc|[a-z]{5,30}|[0-9]{1,4}",
            after in "[.!] ?[\"“]?[A-Za-z0-9é]?",
        ) {
            let (text, at) = (format!("{before}{word}{after}"), before.len() + word.len());
            for language in [Language::English, Language::German, Language::Other(Code::NONE)] {
                let (before, mark, after) = (&text[..at], after.chars().next().unwrap_or('.'), &text[at + 1..]);
                for in_expression in [false, true] {
                    let stop = Stop { mark, before, run: "", after, in_expression };
                    let ends = glance(text.as_bytes(), at, language.layouts());
                    prop_assert!(ends.is_none_or(|ends| ends == stop.ends_sentence(language)), "{:?}", text);
                }
            }
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
