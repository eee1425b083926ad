//! The phrases of a text that may hold an expression, and what stands in each from each of its words on: by this the
//! rules are chosen that are worth trying there.

use super::opener::Openers;
use super::reader::Reader;
use super::words::{Word, Words};
use crate::lexicon::{NOWHERE, is_apostrophe};

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

/// What the classes of a word, or figure, are.
pub(super) struct Classes {
    /// Those that it can open an expression with.
    pub(super) opening: Openers,
    /// The same, with those of what is written in one with a figure: "5pm".
    pub(super) all: Openers,
    /// How much of the text is left behind it.
    pub(super) left: usize,
}

/// Room for what is found of a text, kept from one to the next.
pub(crate) struct Room {
    found: Vec<Phrase>,
    skipped: Vec<Word>,
}

impl Room {
    /// As much as most runs take.
    pub(crate) fn new() -> Self {
        Self { found: Vec::with_capacity(16), skipped: Vec::with_capacity(128) }
    }
}

/// Goes through a text from one run of known words to the next, of which one at least calls for some rule.
///
/// Most words are passed over at a glance. One that may call for a rule is looked up, and with it the words around it,
/// on either side up to the first that says nothing of time.
///
/// A shape reads no word beyond its phrase, but for an adjective between a number and its unit ("two bloody weeks"),
/// which has a class of its own.
pub(crate) struct Phrases<'a, 'r> {
    at: Reader<'a>,
    words: Words<'a>,
    /// A phrase for each word of the run.
    found: &'r mut Vec<Phrase>,
    /// The words since the last run that were passed over.
    skipped: &'r mut Vec<Word>,
    /// Up to here reaches a name or word of several words; no part of it is a stranger.
    joined: usize,
}

impl<'a, 'r> Phrases<'a, 'r> {
    /// Those of the reader's text.
    pub(crate) fn of(at: Reader<'a>, room: &'r mut Room) -> Self {
        let Room { found, skipped } = room;
        Self { at, words: Words::of(at.text), found, skipped, joined: 0 }
    }

    /// The phrases of the next run, one for each of its words, in the order of the text.
    pub(crate) fn next(&mut self) -> Option<&[Phrase]> {
        self.found.clear();
        self.skipped.clear();
        self.find_first()?;
        self.go_on();
        let (mut next, mut unit_next) = (Openers::NONE, false);
        for phrase in self.found.iter_mut().rev() {
            match phrase.strangers {
                0 => phrase.all = phrase.all.or(next),
                1 if unit_next => phrase.all = phrase.all.or(Openers::DESCRIBED),
                _ => {}
            }
            (next, unit_next) = (phrase.all, phrase.opening.meets(Openers::UNIT));
        }
        Some(self.found)
    }

    /// Finds the next word that calls for a rule, and the known words before it.
    fn find_first(&mut self) -> Option<()> {
        let mut slot_before = NOWHERE;
        loop {
            let word = self.words.next()?;
            let slot = self.at.slot(word.start);
            if self.at.may_call(word.start, slot) && self.calls(word) {
                return Some(());
            }
            if self.at.may_join(slot_before, slot) && self.joins_last(word) {
                return Some(());
            }
            self.skipped.push(word);
            slot_before = slot;
        }
    }

    /// Whether a word calls for a rule, with which the run is begun.
    fn calls(&mut self, word: Word) -> bool {
        let known = self.classes(word).filter(|classes| self.at.calls(classes.opening));
        known.is_some_and(|classes| {
            self.begin(word, &classes);
            true
        })
    }

    /// Whether the last word that was passed over begins a name or word of several words that goes on with this one;
    /// the run is begun with it.
    fn joins_last(&mut self, word: Word) -> bool {
        let Some(first) = self.skipped.last().copied() else { return false };
        let known = self.classes(first).filter(|classes| self.at.text.len() - classes.left > word.start);
        known.is_some_and(|classes| {
            self.skipped.pop();
            self.words = self.words.behind(first);
            self.begin(first, &classes);
            true
        })
    }

    /// Begins the run with a word, and the known words before it.
    fn begin(&mut self, first: Word, classes: &Classes) {
        self.push(first, classes);
        let (mut marks, mut strangers, mut unit_next) =
            (first.marks, 0, classes.opening.meets(Openers::UNIT));
        while let Some(word) = self.skipped.pop() {
            match self.classes(word) {
                Some(classes) if strangers == 0 || unit_next => {
                    let Classes { opening, all, .. } = classes;
                    self.found.push(Phrase { start: word.start, opening, all: all.or(marks), strangers });
                    (marks, strangers, unit_next) = (Openers::NONE, 0, opening.meets(Openers::UNIT));
                }
                None if is_possessive(self.at.text, word) => {}
                None if strangers == 0 => strangers = 1,
                _ => break,
            }
            marks = marks.or(word.marks);
        }
        self.found.reverse();
    }

    /// Adds the words behind the first one, up to a stranger that no unit follows.
    fn go_on(&mut self) {
        loop {
            let before = self.words;
            let (Some(word), Some(last)) = (self.words.next(), self.found.last_mut()) else { break };
            last.all = last.all.or(word.marks);
            let strangers = last.strangers;
            match self.classes(word) {
                Some(classes) if strangers == 0 || classes.opening.meets(Openers::UNIT) => {
                    self.push(word, &classes);
                }
                Some(_) => {
                    self.words = before;
                    break;
                }
                None if word.start < self.joined || is_possessive(self.at.text, word) => {}
                None if strangers == 0 => self.add_stranger(),
                None => break,
            }
        }
    }

    fn push(&mut self, word: Word, classes: &Classes) {
        let &Classes { opening, all, left } = classes;
        self.joined = self.joined.max(self.at.text.len() - left);
        self.found.push(Phrase { start: word.start, opening, all, strangers: 0 });
    }

    fn add_stranger(&mut self) {
        if let Some(last) = self.found.last_mut() {
            last.strangers += 1;
        }
    }

    fn classes(&self, word: Word) -> Option<Classes> {
        self.at.classes(self.at.text.get(word.start..)?)
    }
}

/// Whether the word is the "s" of "year's".
fn is_possessive(text: &str, word: Word) -> bool {
    text[word.start..word.end] == *"s" && text[..word.start].ends_with(is_apostrophe)
}
