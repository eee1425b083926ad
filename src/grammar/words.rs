//! The words of a text, where each begins and ends.

use super::opener::Openers;
use crate::lexicon::{is_apostrophe, is_dash};

/// Where a word of a text begins and ends, and what stands before it.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) marks: Openers,
}

/// The words of a text: letters and figures in a row; and the apostrophe before a figure that follows no word ("'98").
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
    /// Whether a word ends right before.
    behind_word: bool,
}

impl<'a> Words<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 0, behind_word: false }
    }

    /// The same from behind a word on.
    pub(super) fn behind(self, word: Word) -> Self {
        Self { at: word.end, behind_word: true, ..self }
    }

    /// The character there.
    fn character(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Where the letters and figures end that begin there.
    #[inline]
    fn end_of_word(&self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes();
        loop {
            at = end_of_letters(bytes, at);
            // Few letters are none of ASCII.
            let wide = bytes.get(at).filter(|byte| !byte.is_ascii()).and_then(|_| self.character(at));
            match wide.filter(|letter| letter.is_alphanumeric()) {
                Some(letter) => at += letter.len_utf8(),
                None => return at,
            }
        }
    }
}

/// Where the letters and figures of ASCII end that begin there: eight at a time, for most words have no more.
#[inline]
fn end_of_letters(bytes: &[u8], mut at: usize) -> usize {
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let letters = letters(u64::from_le_bytes(*eight));
        at += letters;
        if letters < 8 {
            return at;
        }
    }
    while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
        at += 1;
    }
    at
}

/// How many of eight bytes, from the first one on, are letters or figures of ASCII.
#[inline]
fn letters(bytes: u64) -> usize {
    const fn each(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    // The high bit of each says whether the byte lies in the range; no byte carries into the next.
    let low = bytes & each(0x7F);
    let within = |bytes: u64, from: u8, to: u8| (bytes + each(0x80 - from)) & !(bytes + each(0x7F - to));
    let found = (within(low | each(0x20), b'a', b'z') | within(low, b'0', b'9')) & !bytes;
    (!found & each(0x80)).trailing_zeros() as usize / 8
}

/// What a byte is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A letter or figure of ASCII.
    Word,
    /// What stands between words.
    Gap,
    /// A hyphen, stroke or apostrophe.
    Mark,
    /// A part of a character beyond ASCII.
    Wide,
}

const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Gap; 256];
    let mut index = 0;
    while index < kinds.len() {
        kinds[index] = match index as u8 {
            b'-' | b'/' | b'\'' => Kind::Mark,
            0x80.. => Kind::Wide,
            byte if byte.is_ascii_alphanumeric() => Kind::Word,
            _ => Kind::Gap,
        };
        index += 1;
    }
    kinds
};

impl Iterator for Words<'_> {
    type Item = Word;

    // It is most of the way through a text, and nothing to do for most words.
    #[inline(always)]
    fn next(&mut self) -> Option<Word> {
        let bytes = self.text.as_bytes();
        let mut marks = Openers::NONE;
        loop {
            let mut start = self.at;
            while KINDS[usize::from(*bytes.get(start)?)] == Kind::Gap {
                start += 1;
            }
            self.behind_word &= start == self.at;
            if KINDS[usize::from(*bytes.get(start)?)] == Kind::Word {
                (self.at, self.behind_word) = (self.end_of_word(start + 1), true);
                return Some(Word { start, end: self.at, marks });
            }
            if let Some(end) = self.pass(start, &mut marks) {
                return Some(Word { start, end, marks });
            }
        }
    }
}

impl Words<'_> {
    /// Goes on behind a mark, or a character beyond ASCII; where a word begins with it, tells where it ends.
    fn pass(&mut self, start: usize, marks: &mut Openers) -> Option<usize> {
        let Some(character) = self.character(start) else {
            self.at = self.text.len();
            return None;
        };
        let behind = start + character.len_utf8();
        if character.is_alphanumeric() {
            (self.at, self.behind_word) = (self.end_of_word(behind), true);
            return Some(self.at);
        }
        let short = is_apostrophe(character) && !self.behind_word;
        (self.at, self.behind_word) = (behind, false);
        if short && self.text.as_bytes().get(behind).is_some_and(u8::is_ascii_digit) {
            return Some(behind);
        }
        if character == '/' || is_dash(character) {
            *marks = Openers::JOINT;
        }
        None
    }
}
