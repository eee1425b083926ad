//! The words of a language by what they say, and the index over words that is filter and look-up in one.

mod edge;
mod sense;
mod signal;
mod slot;

pub(crate) use edge::{end_of_letters, gap, is_apostrophe, is_dash};
pub(crate) use sense::Sense;
pub(crate) use signal::Signals;
pub(crate) use slot::{NOWHERE, slot};

use crate::eight::{EIGHT, Eight};
use edge::{is_word_end, strip};
use slot::{SLOTS, Slots};

/// Words with what they say, found by the letters they begin with: those of one language, or the names that a caller
/// gives.
///
/// The first three letters, folded to five bits each, number a slot; a slot holds its entries, longest first.
/// Most words of a text meet an empty slot, so that the look-up is the filter too.
#[derive(Debug, Clone)]
pub(crate) struct Lexicon<W = &'static str, S = Sense> {
    /// The slots that have entries.
    filled: Slots,
    /// Where the entries of each slot begin; one more than there are slots.
    slots: Vec<u16>,
    /// The heads of all entries, by slot.
    heads: Vec<Head>,
    /// The same with the gaps between their words, for a text whose gaps are plain spaces.
    spaced: Vec<Head>,
    /// All entries, by slot.
    entries: Vec<Entry<W, S>>,
}

/// A word with its sense, and what it begins with.
#[derive(Debug, Clone)]
struct Entry<W, S> {
    word: W,
    sense: S,
    /// How long its head is.
    head: usize,
    /// The head of its second word, where it is a phrase of several.
    second: Option<Head>,
    /// Whether the head says all of the word: small letters, and few.
    is_short: bool,
}

impl<W: AsRef<str>, S> Entry<W, S> {
    fn new(word: W, sense: S) -> Self {
        let text = word.as_ref();
        let is_short = text.len() <= HEAD && text.bytes().all(|byte| byte.is_ascii_lowercase());
        let head = Head::of(text).len();
        let second = text.get(head..).and_then(|rest| rest.strip_prefix(' ')).map(Head::of);
        Self { head, second, is_short, word, sense }
    }

    /// Whether a text that has its head may have its second word: most phrases of a slot differ there.
    fn may_go_on(&self, text: &str) -> bool {
        self.second.is_none_or(|second| match text.as_bytes().get(self.head..) {
            Some([b' ', rest @ ..]) => {
                second.may_open(Eight::first(rest).small().0) || rest.starts_with(b" ")
            }
            Some([other, ..]) => other.is_ascii_whitespace() || !other.is_ascii(),
            _ => false,
        })
    }

    /// The text behind the word, if a text that has its head begins with it.
    fn strip<'a>(&self, text: &'a str) -> Option<&'a str> {
        if !self.is_short {
            return strip(text, self.word.as_ref());
        }
        let rest = text.get(self.word.as_ref().len()..)?;
        is_word_end(rest).then_some(rest)
    }
}

/// How many bytes of a word its head holds.
const HEAD: usize = EIGHT;

/// The first letters and figures of a word, up to eight, without their case: most words of a slot differ in them, and
/// one comparison shows it.
#[derive(Debug, Clone, Copy)]
struct Head {
    letters: u64,
    /// The bytes that count.
    mask: u64,
}

impl Head {
    /// The head of an entry: up to the first character that is not plain.
    fn of(word: &str) -> Self {
        Self::up_to(word, word.bytes().take(HEAD).take_while(u8::is_ascii_alphanumeric).count())
    }

    /// The same with the spaces between its words.
    fn spaced(word: &str) -> Self {
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b' ';
        Self::up_to(word, word.bytes().take(HEAD).take_while(is_plain).count())
    }

    fn up_to(word: &str, length: usize) -> Self {
        let mask = Eight(u64::MAX).head(length).0;
        Self { letters: Eight::first(word.as_bytes()).small().0 & mask, mask }
    }

    /// How many bytes it holds.
    fn len(self) -> usize {
        self.mask.count_ones() as usize / 8
    }

    /// Whether a text with those first letters can begin with the word.
    fn may_open(self, letters: u64) -> bool {
        letters & self.mask == self.letters
    }
}

/// An entry of a [`Lexicon`].
pub(crate) type Word = (&'static str, Sense);

impl<W: AsRef<str>, S: Copy> Lexicon<W, S> {
    /// How many words an index can hold.
    pub(crate) const MOST: usize = u16::MAX as usize;

    /// The index over some words; of more than [`MOST`](Self::MOST) the rest is left out.
    ///
    /// A word is written in lower case where its case says nothing; a capital stands for a capital only ("May").
    /// A space stands for any white space, a hyphen for any hyphen, an apostrophe for either; a dot at the end
    /// may be missing from the text ("sept."). A tilde at the end stands for the endings of adjectives ("letzt~"), and
    /// a dot alone is a word where it makes an ordinal ("12.").
    pub(crate) fn new(mut words: Vec<(W, S)>) -> Self {
        words.truncate(Self::MOST);
        words.sort_by_key(|(text, _)| (slot(text.as_ref().as_bytes()), usize::MAX - text.as_ref().len()));
        let mut slots = vec![0; SLOTS + 1];
        for (text, _) in &words {
            slots[slot(text.as_ref().as_bytes()) + 1] += 1;
        }
        for index in 0..SLOTS {
            slots[index + 1] += slots[index];
        }
        let filled = words.iter().map(|(text, _)| slot(text.as_ref().as_bytes())).collect();
        let heads = words.iter().map(|(text, _)| Head::of(text.as_ref())).collect();
        let spaced = words.iter().map(|(text, _)| Head::spaced(text.as_ref())).collect();
        let entries = words.into_iter().map(|(word, sense)| Entry::new(word, sense)).collect();
        Self { filled, slots, heads, spaced, entries }
    }

    /// The senses of the word, or phrase, that the text begins with, each with the text behind it; longest first.
    pub(crate) fn senses<'a>(&self, text: &'a str) -> Vec<(S, &'a str)> {
        let mut senses = Vec::new();
        self.visit(text, |number, rest| senses.push((self.numbered(number), rest)));
        senses
    }

    /// The sense of that number, which [`visit`](Self::visit) told.
    #[inline]
    pub(crate) fn numbered(&self, number: u16) -> S {
        self.entries[usize::from(number)].sense
    }

    /// All words with their senses, by their numbers.
    pub(crate) fn all(&self) -> impl Iterator<Item = (W, S)>
    where
        W: Copy,
    {
        self.entries.iter().map(|entry| (entry.word, entry.sense))
    }

    /// Shows the number of each sense of the word, or phrase, that the text begins with, and the text behind it;
    /// longest first.
    pub(crate) fn visit<'a>(&self, text: &'a str, mut see: impl FnMut(u16, &'a str)) {
        let slot = slot(text.as_bytes());
        if !self.filled.has(slot) {
            return;
        }
        let (from, to) = (self.slots[slot], self.slots[slot + 1]);
        let first = Eight::first(text.as_bytes());
        let letters = first.small().0;
        let heads = if first.has_plain_gaps() { &self.spaced } else { &self.heads };
        for (number, head) in (from..to).zip(&heads[usize::from(from)..usize::from(to)]) {
            if head.may_open(letters) {
                let entry = &self.entries[usize::from(number)];
                if entry.may_go_on(text)
                    && let Some(rest) = entry.strip(text)
                {
                    see(number, rest);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
