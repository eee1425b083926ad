//! The words of a text that can be part of an expression, and what stands in the phrase from each of them on: by this
//! the rules are chosen that are worth trying there.

use super::opener::Openers;
use super::reader::Reader;
use crate::lexicon::{is_apostrophe, is_dash};

/// A word that can be part of an expression, or a figure; and the phrase that begins with it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrase {
    /// Where it begins in the text.
    pub(crate) start: usize,
    /// The classes of its first word.
    pub(super) opening: Openers,
    /// The classes of all its words, figures and marks, up to the first word that says nothing of time.
    pub(super) all: Openers,
    /// How many words that say nothing stand behind its first word.
    strangers: u8,
}

impl Phrase {
    /// Finds all phrases of a text, in its order; one begins at each of its known words.
    ///
    /// A shape reads no word beyond its phrase, but for an adjective between a number and its unit ("two bloody
    /// weeks"), which has a class of its own.
    pub(crate) fn find(at: Reader<'_>, phrases: &mut Vec<Self>) {
        phrases.clear();
        // Up to here reaches a name or word of several words; no part of it is a stranger.
        let mut joined = 0;
        for word in Words::of(at.text) {
            let input = &at.text[word.start..];
            if let Some(last) = phrases.last_mut() {
                last.all = last.all.or(word.marks);
            }
            if let Some(classes) = at.classes(input) {
                joined = joined.max(at.text.len() - classes.left);
                let Classes { opening, all, .. } = classes;
                phrases.push(Self { start: word.start, opening, all, strangers: 0 });
            } else if word.start >= joined
                && !is_possessive(at.text, word)
                && let Some(last) = phrases.last_mut()
            {
                last.strangers = last.strangers.saturating_add(1);
            }
        }
        let (mut next, mut unit_next) = (Openers::NONE, false);
        for phrase in phrases.iter_mut().rev() {
            match phrase.strangers {
                0 => phrase.all = phrase.all.or(next),
                1 if unit_next => phrase.all = phrase.all.or(Openers::DESCRIBED),
                _ => {}
            }
            (next, unit_next) = (phrase.all, phrase.opening.meets(Openers::UNIT));
        }
    }
}

/// Whether the word is the "s" of "year's".
fn is_possessive(text: &str, word: Word) -> bool {
    text[word.start..word.end] == *"s" && text[..word.start].ends_with(is_apostrophe)
}

/// What the classes of a word, or figure, are.
pub(super) struct Classes {
    /// Those that it can open an expression with.
    pub(super) opening: Openers,
    /// The same, with those of what is written in one with a figure: "5pm".
    pub(super) all: Openers,
    /// How much of the text is left behind it.
    pub(super) left: usize,
}

/// Where a word of a text begins and ends, and what stands before it.
#[derive(Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
    marks: Openers,
}

/// The words of a text: letters and figures in a row; and the apostrophe before a figure that follows no word ("'98").
struct Words<'a> {
    text: &'a str,
    at: usize,
    /// Whether a word ends right before.
    behind_word: bool,
}

impl<'a> Words<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, at: 0, behind_word: false }
    }

    /// The character there, if it is none of ASCII.
    fn wide(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Where the letters and figures end that begin there.
    fn end_of_word(&self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(at).map(|byte| KINDS[usize::from(*byte)]) {
                Some(Kind::Word) => at += 1,
                Some(Kind::Wide) => match self.wide(at).filter(|letter| letter.is_alphanumeric()) {
                    Some(letter) => at += letter.len_utf8(),
                    None => return at,
                },
                _ => return at,
            }
        }
    }
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

    fn next(&mut self) -> Option<Word> {
        let bytes = self.text.as_bytes();
        let mut marks = Openers::NONE;
        loop {
            let start = self.at;
            let byte = *bytes.get(start)?;
            let character = match KINDS[usize::from(byte)] {
                Kind::Gap => {
                    (self.at, self.behind_word) = (start + 1, false);
                    continue;
                }
                Kind::Word | Kind::Mark => char::from(byte),
                Kind::Wide => self.wide(start)?,
            };
            let behind = start + character.len_utf8();
            if character.is_alphanumeric() {
                (self.at, self.behind_word) = (self.end_of_word(behind), true);
                return Some(Word { start, end: self.at, marks });
            }
            let short = is_apostrophe(character) && !self.behind_word;
            (self.at, self.behind_word) = (behind, false);
            if short && bytes.get(behind).is_some_and(u8::is_ascii_digit) {
                return Some(Word { start, end: behind, marks });
            }
            if character == '/' || is_dash(character) {
                marks = Openers::JOINT;
            }
        }
    }
}
