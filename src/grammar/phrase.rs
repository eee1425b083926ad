//! The phrases of a text that may hold an expression, and what stands in each from each of its words on: by this the
//! rules are chosen that are worth trying there.

use super::opener::Openers;
use super::reader::Reader;
use super::words::{Between, Words};
use crate::lexicon::is_apostrophe;

/// A word that can be part of an expression, or a figure; and the phrase that begins with it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrase {
    /// Where it begins in the text.
    pub(crate) start: usize,
    /// The classes of its first word.
    pub(super) opening: Openers,
    /// The classes of what stands in one with its first word, and of its second, where one stands right behind the first.
    pub(super) second: Openers,
    /// The classes of all its words, figures and marks, up to the first word that says nothing of time; and what stands
    /// before it.
    pub(super) all: Openers,
    /// Where its last word ends that can be the last one of an expression.
    end: usize,
    /// How many words that say nothing stand behind its first word.
    strangers: u8,
}

impl Phrase {
    /// Adds what the phrases of the words behind say, of which each goes on with its own.
    fn go_on_with(&mut self, behind: &[Self]) {
        let own = self.all.without(self.opening);
        let is_last = self.all.without(Openers::BEHIND_OTHERS).without(Openers::NEVER_LAST) != Openers::NONE;
        let (second, all, end) = match (self.strangers, behind) {
            (0, [next, ..]) => (Self::second(behind, self.end), next.all, next.end),
            (1, [next, ..]) if next.opening.meets(Openers::UNIT) => {
                (Openers::DESCRIBED, Openers::DESCRIBED, next.end)
            }
            _ => (Openers::NONE, Openers::NONE, 0),
        };
        self.second = own.or(second);
        self.opening = self.opening.or(self.opening.by_next(self.second));
        self.all = self.all.or(self.opening).or(all);
        self.end = if is_last { self.end.max(end) } else { end };
    }

    /// The classes of the words behind up to the first that begins at or behind an end: a word or name of several goes on in
    /// some of its senses only.
    fn second(behind: &[Self], end: usize) -> Openers {
        let mut all = Openers::NONE;
        for next in behind {
            all = all.or(next.opening);
            if next.start >= end || next.strangers > 0 {
                break;
            }
        }
        all
    }

    /// Whether so much of the text is left behind all of its words that an expression can have, so that none reads further; some
    /// read a mark behind the last one.
    pub(super) fn ends(&self, text: &str, rest: &str) -> bool {
        let end = text.len() - rest.len();
        let last = text.as_bytes().get(..end).and_then(<[u8]>::last);
        end >= self.end
            && match rest.as_bytes().first() {
                None | Some(b' ' | b',' | b'\n') => true,
                Some(b'.') => last.is_some_and(u8::is_ascii_alphabetic),
                _ => false,
            }
    }
}

/// What the classes of a word, or figure, are.
#[derive(Clone, Copy)]
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
    words: Words,
    found: Vec<Phrase>,
    looked: Vec<Looked>,
}

/// The number of a word that was looked at, and its classes.
type Looked = (usize, Option<Classes>);

impl Room {
    /// As much as most texts take.
    pub(crate) fn new() -> Self {
        Self { words: Words::new(), found: Vec::with_capacity(32), looked: Vec::with_capacity(32) }
    }
}

/// Goes through a text from one run of known words to the next, of which one at least calls for some rule.
///
/// Most words are passed over at a glance. One that may call for a rule is looked up, and with it the words around it, on
/// either side up to the first that says nothing of time, or to the end of the sentence.
///
/// A shape reads no word beyond its phrase, but for an adjective between a number and its unit ("two bloody weeks"),
/// which has a class of its own.
pub(crate) struct Phrases<'a, 'r> {
    at: Reader<'a>,
    words: &'r Words,
    /// The number of the next signal that was not looked at.
    signal: usize,
    /// The number of the first word behind all runs so far.
    behind: usize,
    /// A phrase for each word of the run.
    found: &'r mut Vec<Phrase>,
    /// The words that were looked at on the way back to the first of the run, the last one first.
    looked: &'r mut Vec<Looked>,
}

impl<'a, 'r> Phrases<'a, 'r> {
    /// Those of the reader's text.
    pub(crate) fn of(at: Reader<'a>, room: &'r mut Room) -> Self {
        let Room { words, found, looked } = room;
        words.read(at.text, at.signals());
        Self { at, words, signal: 0, behind: 0, found, looked }
    }

    /// The phrases of the next run, one for each of its words, in the order of the text.
    pub(crate) fn next(&mut self) -> Option<&[Phrase]> {
        self.found.clear();
        let first = self.find()?;
        self.go_on(first);
        for number in (0..self.found.len()).rev() {
            let (before, behind) = self.found.split_at_mut(number + 1);
            if let Some(phrase) = before.last_mut() {
                phrase.go_on_with(behind);
            }
        }
        Some(self.found)
    }

    /// The number of the first word of the next run: the first of the known words before one that calls for a rule.
    fn find(&mut self) -> Option<usize> {
        loop {
            let number = *self.words.signals.get(self.signal)?;
            if number >= self.behind && self.finds_calling(number) {
                return Some(self.first_known());
            }
            self.signal += 1;
        }
    }

    /// Whether a word calls for a rule, or is one of a name or word of several, with the first of which it goes on.
    fn finds_calling(&mut self, number: usize) -> bool {
        self.looked.clear();
        let classes = self.classes(number);
        if classes.is_some_and(|classes| self.at.calls(classes.opening)) {
            self.looked.push((number, classes));
            return true;
        }
        self.finds_holder(number).is_some()
    }

    /// The first word of a name or word of several that holds a word, which is looked at.
    fn finds_holder(&mut self, number: usize) -> Option<Looked> {
        let start = self.words.start(number)?;
        let reach = self.at.signals().reach(self.at.text.get(start..)?);
        let first = number.saturating_sub(reach).max(self.behind);
        let holds = |classes: &Classes| self.at.text.len() - classes.left > start;
        let mut looked = (first..number).rev().map(|before| (before, self.classes(before)));
        let holder = looked.find(|(_, classes)| classes.as_ref().is_some_and(holds))?;
        self.looked.push(holder);
        Some(holder)
    }

    /// The first of the known words that lead to the one that was looked at.
    fn first_known(&mut self) -> usize {
        let is_unit = |(_, classes): &Looked| classes.is_some_and(|known| known.opening.meets(Openers::UNIT));
        let Some(calling) = self.looked.last() else { return self.behind };
        let (mut unit, mut stranger) = (is_unit(calling), false);
        let (mut first, mut number) = (calling.0, calling.0);
        while number > self.behind {
            number -= 1;
            let mut looked = (number, self.classes(number));
            self.looked.push(looked);
            if looked.1.is_none() {
                looked = self.finds_holder(number).unwrap_or(looked);
            }
            let end = match looked.1 {
                Some(classes) => Some(self.at.text.len() - classes.left),
                None => self.possessive(number),
            };
            match end {
                // Who goes on from further back comes no further than that, so that the way back would be gone again
                // from each such place.
                Some(end) if self.between(number, end) == Between::End => break,
                Some(_) if looked.1.is_some() => {
                    (first, number) = (looked.0, looked.0);
                    (stranger, unit) = (false, is_unit(&looked));
                }
                Some(_) => {}
                None if stranger || !unit => break,
                None => stranger = true,
            }
        }
        first
    }

    /// The classes of a word, which may have been looked at on the way back.
    fn known(&mut self, number: usize) -> Option<Classes> {
        while let Some((looked, classes)) = self.looked.pop_if(|(looked, _)| *looked <= number) {
            if looked == number {
                return classes;
            }
        }
        self.classes(number)
    }

    /// Adds the words from the first one on, up to a stranger that no unit follows, or the end of a sentence.
    fn go_on(&mut self, first: usize) {
        // Up to here reaches a name or word of several words; no part of it is a stranger.
        let mut joined = 0;
        let mut before = Openers::NONE;
        self.behind = self.words.len();
        for number in first..self.behind {
            let Some(start) = self.words.start(number) else { break };
            let strangers = self.found.last().map_or(0, |last| last.strangers);
            match self.known(number) {
                Some(Classes { opening, all, left }) if strangers == 0 || opening.meets(Openers::UNIT) => {
                    let own = self.at.text.len() - left;
                    joined = joined.max(own);
                    let all = all.or(before);
                    let second = Openers::NONE;
                    self.found.push(Phrase { start, opening, second, all, end: own, strangers: 0 });
                    before = before.or(all.behind());
                }
                None if start < joined || self.possessive(number).is_some() => joined = joined.max(start + 1),
                None if strangers == 0 => {
                    if let Some(last) = self.found.last_mut() {
                        last.strangers = 1;
                    }
                    continue;
                }
                _ => {
                    self.behind = number;
                    break;
                }
            }
            match (self.between(number, joined), self.found.last_mut()) {
                (Between::Joint(marks), Some(last)) => last.all = last.all.or(marks),
                _ => {
                    self.behind = number + 1;
                    break;
                }
            }
        }
    }

    /// What stands between a word, or the name or word of several that it belongs to, which ends there, and the next word.
    fn between(&self, number: usize, end: usize) -> Between {
        let text = self.at.text;
        let next = self.words.start(number + 1).unwrap_or(text.len());
        let figure = end.checked_sub(1).and_then(|last| text.as_bytes().get(last));
        Between::of(text.get(end..next).unwrap_or_default(), figure.is_some_and(u8::is_ascii_digit))
    }

    /// The classes of that word, where it can be part of an expression.
    fn classes(&self, number: usize) -> Option<Classes> {
        self.at.classes(self.at.text.get(self.words.known(number)?..)?)
    }

    /// Where the word ends if it is the "s" of "year's".
    fn possessive(&self, number: usize) -> Option<usize> {
        let start = self.words.start(number)?;
        let (before, word) = self.at.text.split_at_checked(start)?;
        let mut letters = word.chars();
        let is_possessive = letters.next() == Some('s')
            && letters.next().is_none_or(|next| !next.is_alphanumeric())
            && before.ends_with(is_apostrophe);
        is_possessive.then_some(start + 1)
    }
}
