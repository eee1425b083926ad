//! The phrases of a text that may hold an expression, and what stands in each from each of its words on: by this the
//! rules are chosen that are worth trying there.

use super::opener::Openers;
use super::reader::Reader;
use super::words::{Word, Words, marks, start_of_word};
use crate::lexicon::{NOWHERE, is_apostrophe, slot};

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
    skipped: Vec<usize>,
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
    /// Where the words since the last run begin that were passed over.
    skipped: &'r mut Vec<usize>,
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
        let (text, signals) = (self.at.text, self.at.signals());
        let names = (!self.at.periods.is_empty()).then_some(self.at.periods);
        let mut slot_before = NOWHERE;
        for start in self.words.starts() {
            let word = text.as_bytes().get(start..)?;
            let slot = slot(word);
            let is_signal =
                signals.has(slot, word) || names.is_some_and(|names| names.named(&text[start..]).is_some());
            let found =
                is_signal && self.calls(start) || signals.joins(slot_before, slot) && self.joins_last(start);
            if found {
                return Some(());
            }
            self.skipped.push(start);
            slot_before = slot;
        }
        None
    }

    /// Whether the word there calls for a rule, with which the run is begun.
    fn calls(&mut self, start: usize) -> bool {
        let start = start_of_word(self.at.text, start);
        let known = self.classes(start).filter(|classes| self.at.calls(classes.opening));
        known.is_some_and(|classes| {
            self.begin(start, &classes);
            true
        })
    }

    /// Whether the last word that was passed over begins a name or word of several words that goes on with this one;
    /// the run is begun with it.
    fn joins_last(&mut self, start: usize) -> bool {
        let Some(first) = self.skipped.last().copied() else { return false };
        let known = self.classes(first).filter(|classes| self.at.text.len() - classes.left > start);
        known.is_some_and(|classes| {
            self.skipped.pop();
            self.begin(first, &classes);
            true
        })
    }

    /// Begins the run with a word, and the known words before it.
    fn begin(&mut self, first: usize, classes: &Classes) {
        self.push(first, classes);
        let (mut joints, mut strangers, mut unit_next) =
            (Openers::NONE, 0, classes.opening.meets(Openers::UNIT));
        let mut next = first;
        while let Some(word) = self.skipped.pop().and_then(|start| self.words.from(start).next()) {
            joints = joints.or(marks(&self.at.text[word.end..next]));
            next = word.start;
            match self.classes(word.start) {
                Some(classes) if strangers == 0 || unit_next => {
                    let Classes { opening, all, .. } = classes;
                    self.found.push(Phrase { start: word.start, opening, all: all.or(joints), strangers });
                    (joints, strangers, unit_next) = (Openers::NONE, 0, opening.meets(Openers::UNIT));
                }
                None if is_possessive(self.at.text, word) => {}
                None if strangers == 0 => strangers = 1,
                _ => break,
            }
        }
        self.found.reverse();
        self.words = self.words.from(first);
        self.words.next();
    }

    /// Adds the words behind the first one, up to a stranger that no unit follows.
    fn go_on(&mut self) {
        loop {
            let before = self.words;
            let (Some(word), Some(last)) = (self.words.next(), self.found.last_mut()) else { break };
            last.all = last.all.or(word.marks);
            let strangers = last.strangers;
            match self.classes(word.start) {
                Some(classes) if strangers == 0 || classes.opening.meets(Openers::UNIT) => {
                    self.push(word.start, &classes);
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

    fn push(&mut self, start: usize, classes: &Classes) {
        let &Classes { opening, all, left } = classes;
        self.joined = self.joined.max(self.at.text.len() - left);
        self.found.push(Phrase { start, opening, all, strangers: 0 });
    }

    fn add_stranger(&mut self) {
        if let Some(last) = self.found.last_mut() {
            last.strangers += 1;
        }
    }

    fn classes(&self, start: usize) -> Option<Classes> {
        self.at.classes(self.at.text.get(start..)?)
    }
}

/// Whether the word is the "s" of "year's".
fn is_possessive(text: &str, word: Word) -> bool {
    text[word.start..word.end] == *"s" && text[..word.start].ends_with(is_apostrophe)
}
