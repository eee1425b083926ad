//! The phrases of a text that may hold an expression, and what stands in each from each of its words on: by this the
//! rules are chosen that are worth trying there.

use super::memo::Place;
use super::opener::Openers;
use super::reader::Reader;
use super::words::{Between, Words};
use crate::document::Span;
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
    /// Those that it can open an expression with; none where it can be no part of one.
    pub(super) opening: Openers,
    /// The same, with those of what is written in one with a figure: "5pm".
    pub(super) all: Openers,
    /// How much of the text is left behind it.
    pub(super) left: usize,
}

impl Classes {
    /// Those of the word there.
    #[inline]
    pub(super) fn of(word: &Place, input: &str) -> Self {
        let opening = word.classes();
        Self { opening, all: opening, left: input.len() - word.length().unwrap_or(0) }
    }

    /// Whether it can be part of an expression.
    #[inline]
    fn are_some(&self) -> bool {
        self.opening != Openers::NONE
    }
}

/// Room for what is found of a text, kept from one to the next.
pub(crate) struct Room {
    words: Words,
    found: Vec<Phrase>,
    looked: Vec<Looked>,
}

/// A word that was looked at, and its classes: not in their order, so that they are taken one by one, as they were written.
#[derive(Clone, Copy)]
struct Looked {
    left: usize,
    opening: Openers,
    start: usize,
    all: Openers,
}

impl Looked {
    #[inline]
    fn of(start: usize, Classes { opening, all, left }: Classes) -> Self {
        Self { left, opening, start, all }
    }

    /// Its classes.
    #[inline]
    fn classes(self) -> Classes {
        Classes { opening: self.opening, all: self.all, left: self.left }
    }
}

impl Room {
    /// As much as most texts take.
    pub(crate) fn new() -> Self {
        Self { words: Words::new(), found: Vec::with_capacity(16), looked: Vec::with_capacity(16) }
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
    /// How many of the words were asked that may call for a rule.
    asked: usize,
    /// Where the first word behind all runs so far begins.
    behind: usize,
    /// A phrase for each word of the run.
    found: &'r mut Vec<Phrase>,
    /// The words that were looked at on the way back to the first of the run, the last one first.
    looked: &'r mut Vec<Looked>,
}

impl<'a, 'r> Phrases<'a, 'r> {
    /// Those of the reader's text, which is that part of a whole one.
    pub(crate) fn of(at: Reader<'a>, (whole, part): (&str, Span), room: &'r mut Room) -> Self {
        let Room { words, found, looked } = room;
        words.read(whole, part, at.signals());
        Self { at, words, asked: 0, behind: 0, found, looked }
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

    /// The first word of the next run: the first of the known words before one that calls for a rule.
    fn find(&mut self) -> Option<usize> {
        while let Some(word) = self.words.calling(self.asked) {
            if word >= self.behind && self.finds_calling(word) {
                return Some(self.first_known());
            }
            self.asked += 1;
        }
        None
    }

    /// Whether a word calls for a rule, or is one of a name or word of several, with the first of which it goes on.
    fn finds_calling(&mut self, word: usize) -> bool {
        self.looked.clear();
        let classes = self.classes(word);
        if classes.opening.meets(Openers::FIGURE) || self.at.calls(classes.opening) {
            self.looked.push(Looked::of(word, classes));
            return true;
        }
        self.finds_holder(word).is_some()
    }

    /// The first word of a name or word of several that holds a word, which is looked at.
    #[inline]
    fn finds_holder(&mut self, word: usize) -> Option<Looked> {
        match self.at.signals().reach(self.at.text.get(word..)?) {
            0 => None,
            reach => self.finds_holder_within(word, reach),
        }
    }

    /// The same where it is one of so many words before.
    #[inline(never)]
    fn finds_holder_within(&mut self, word: usize, reach: usize) -> Option<Looked> {
        let before = std::iter::successors(self.words.before(word), |word| self.words.before(*word));
        let near = before.take(reach).take_while(|before| *before >= self.behind);
        let holds = |classes: &Classes| classes.are_some() && self.at.text.len() - classes.left > word;
        let mut looked = near.map(|before| (before, self.classes(before)));
        let holder =
            looked.find(|(_, classes)| holds(classes)).map(|(start, classes)| Looked::of(start, classes))?;
        self.looked.push(holder);
        Some(holder)
    }

    /// The first of the known words that lead to the one that was looked at.
    fn first_known(&mut self) -> usize {
        let Some(Looked { opening, start, .. }) = self.looked.last() else { return self.behind };
        let (mut unit, mut stranger) = (opening.meets(Openers::UNIT), false);
        let (mut first, mut next) = (*start, *start);
        while let Some(mut word) = self.words.before(next).filter(|word| *word >= self.behind) {
            let Classes { mut opening, all, mut left } = self.classes(word);
            self.looked.push(Looked { left, opening, start: word, all });
            if opening == Openers::NONE
                && let Some(holder) = self.finds_holder(word)
            {
                (word, opening, left) = (holder.start, holder.opening, holder.left);
            }
            let is_known = opening != Openers::NONE;
            let end = if is_known { Some(self.at.text.len() - left) } else { self.possessive(word) };
            match end {
                // Who goes on from further back comes no further than that, so that the way back would be gone again
                // from each such place.
                Some(end) if self.between(end, Some(next)) == Between::End => break,
                Some(_) if is_known => {
                    first = word;
                    (stranger, unit) = (false, opening.meets(Openers::UNIT));
                }
                Some(_) => {}
                None if stranger || !unit => break,
                None => stranger = true,
            }
            next = word;
        }
        first
    }

    /// The classes of a word, which may have been looked at on the way back.
    #[inline]
    fn known(&mut self, word: usize) -> Classes {
        while let Some(looked) = self.looked.pop_if(|looked| looked.start <= word) {
            if looked.start == word {
                return looked.classes();
            }
        }
        self.classes(word)
    }

    /// Adds the words from the first one on, up to a stranger that no unit follows, or the end of a sentence.
    fn go_on(&mut self, first: usize) {
        // Up to here reaches a name or word of several words; no part of it is a stranger.
        let mut joined = 0;
        let (mut before, mut strangers) = (Openers::NONE, 0);
        let mut words = self.words.from(first);
        let mut next = words.next();
        while let Some(word) = next {
            self.behind = word;
            next = words.next();
            let Classes { opening, all, left } = self.known(word);
            match opening != Openers::NONE {
                true if strangers == 0 || opening.meets(Openers::UNIT) => {
                    let own = self.at.text.len() - left;
                    joined = joined.max(own);
                    let all = all.or(before);
                    let (start, second) = (word, Openers::NONE);
                    self.found.push(Phrase { start, opening, second, all, end: own, strangers: 0 });
                    before = before.or(all.behind());
                    strangers = 0;
                }
                false if word < joined || self.possessive(word).is_some() => joined = joined.max(word + 1),
                false if strangers == 0 => {
                    strangers = 1;
                    if let Some(last) = self.found.last_mut() {
                        last.strangers = strangers;
                    }
                    continue;
                }
                _ => return,
            }
            match (self.between(joined, next), self.found.last_mut()) {
                (Between::Joint(marks), Some(last)) => last.all = last.all.or(marks),
                _ => break,
            }
        }
        self.behind = next.unwrap_or(self.at.text.len());
    }

    /// What stands between a word, or the name or word of several that it belongs to, which ends there, and the next word.
    #[inline]
    fn between(&self, end: usize, next: Option<usize>) -> Between {
        let text = self.at.text;
        let next = next.unwrap_or(text.len());
        // Between most words stands a space.
        if next == end + 1 && text.as_bytes().get(end) == Some(&b' ') {
            return Between::Joint(Openers::NONE);
        }
        let figure = end.checked_sub(1).and_then(|last| text.as_bytes().get(last));
        Between::of(text.get(end..next).unwrap_or_default(), figure.is_some_and(u8::is_ascii_digit))
    }

    /// The classes of that word.
    #[inline]
    fn classes(&self, word: usize) -> Classes {
        self.at.classes(self.at.text.get(word..).unwrap_or_default())
    }

    /// Where the word ends if it is the "s" of "year's".
    #[inline]
    fn possessive(&self, word: usize) -> Option<usize> {
        let is_s = self.at.text.as_bytes().get(word) == Some(&b's');
        if is_s { self.possessive_s(word) } else { None }
    }

    fn possessive_s(&self, s: usize) -> Option<usize> {
        let (before, behind) = (self.at.text.get(..s)?, self.at.text.get(s + 1..)?);
        (!behind.starts_with(char::is_alphanumeric) && before.ends_with(is_apostrophe)).then_some(s + 1)
    }
}
