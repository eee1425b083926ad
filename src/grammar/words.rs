//! The words of a text, where each begins and ends.

use super::opener::Openers;
use crate::eight::{EIGHT, Eight};
use crate::lexicon::{end_of_letters, is_apostrophe, is_dash};

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

    /// The same from the word on that begins there.
    pub(super) fn from(self, start: usize) -> Self {
        Self { at: start, behind_word: false, ..self }
    }

    /// Where further words begin.
    pub(super) fn starts(self) -> Starts<'a> {
        Starts { text: self.text, at: self.at, from: 0, left: 0, behind_letter: self.behind_word }
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

/// The places of a text where letters and figures begin, eight bytes at a time: most words are passed over, and nothing
/// is to be known of them.
pub(super) struct Starts<'a> {
    text: &'a str,
    /// Up to here all has been looked at.
    at: usize,
    /// From here on lie the bytes that were looked at last.
    from: usize,
    /// The places among them that are left, each a high bit.
    left: u64,
    /// Whether a letter or figure stands right before what is to be looked at.
    behind_letter: bool,
}

impl Iterator for Starts<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.look()?;
        }
        let place = self.left.trailing_zeros() as usize / 8;
        self.left &= self.left - 1;
        Some(self.from + place)
    }
}

impl Starts<'_> {
    /// Looks at the next bytes, if there are any.
    #[inline]
    fn look(&mut self) -> Option<()> {
        self.from = self.at;
        let Some(eight) = Eight::at(self.text.as_bytes(), self.at).filter(|eight| eight.is_ascii()) else {
            return self.look_at_characters();
        };
        let letters = eight.letters();
        self.left = letters & !(letters << 8 | u64::from(self.behind_letter) << 7);
        self.behind_letter = letters >> 63 == 1;
        self.at += EIGHT;
        Some(())
    }

    /// The same where some are not of ASCII, or the text ends.
    fn look_at_characters(&mut self) -> Option<()> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        for (place, character) in rest.char_indices().take_while(|(place, _)| *place < EIGHT) {
            let letter = character.is_alphanumeric();
            self.left |= u64::from(letter && !self.behind_letter) << (8 * place + 7);
            self.behind_letter = letter;
            self.at = self.from + place + character.len_utf8();
        }
        Some(())
    }
}

/// The marks that stand between two words.
pub(super) fn marks(between: &str) -> Openers {
    // Between most words stands a space.
    let joint = between != " " && between.chars().any(|mark| mark == '/' || is_dash(mark));
    if joint { Openers::JOINT } else { Openers::NONE }
}

/// Where the word begins whose first letter or figure stands there: the apostrophe of "'98" is a part of it.
pub(super) fn start_of_word(text: &str, letter: usize) -> usize {
    let before = text.get(..letter).and_then(|before| before.strip_suffix(is_apostrophe));
    let figure = text.as_bytes().get(letter).is_some_and(u8::is_ascii_digit);
    let short = before.filter(|before| figure && !before.ends_with(char::is_alphanumeric));
    short.map_or(letter, str::len)
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

    #[inline]
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
