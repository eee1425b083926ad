//! The distinct words of a document, each looked up once.

use std::borrow::Cow;
use std::hash::BuildHasher;

use foldhash::fast::RandomState;

use super::vocabulary::{Entry, Verb, Vocabulary};
use crate::eight::{EIGHT, Eight};

/// What is known of a word wherever it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Its number among the words of the document.
    pub number: u32,
    /// What the tables say of it.
    pub entry: &'static Entry,
    /// The kind of happening that its last part names, where it is made of several.
    pub compound: Option<&'static str>,
    /// The verb that its ending shows it to be, outside the tables.
    pub guessed: Option<&'static Verb>,
}

impl Word {
    /// What is known of a time, of a mark, or of a word that is none.
    pub(super) const NONE: Self =
        Self { number: u32::MAX, entry: &Entry::NONE, compound: None, guessed: None };

    /// What is said of a word in lower case.
    fn of(number: u32, lower: &str, joined: bool, vocabulary: &'static Vocabulary) -> Self {
        let compound = if joined { vocabulary.compound(lower) } else { None };
        Self { number, entry: vocabulary.entry(lower), compound, guessed: vocabulary.guess(lower) }
    }
}

/// The distinct words of a document. They are numbered in the order of the text, and only looked up, so that where one is
/// kept shows nowhere.
pub(super) struct Glossary<'t> {
    kept: Vec<Kept<'t>>,
    /// By what their letters come to: the number of a word and one, or zero where none is.
    slots: Vec<u32>,
    /// What keeps a text from being made so that many of its words come to the same.
    seed: u64,
}

/// A word, and what was found of it.
struct Kept<'t> {
    letters: Letters,
    lower: Cow<'t, str>,
    /// Whose tables say it; by others it is looked up anew.
    vocabulary: &'static Vocabulary,
    word: Word,
    /// Whether it was taken apart, which is not asked of it wherever it stands.
    parted: bool,
}

/// The first and the last eight bytes of a word, and how long it is: for most words that is all of it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Letters {
    first: u64,
    last: u64,
    length: usize,
}

impl Letters {
    /// Those of a word of which the first eight bytes are known, with others behind them or not.
    #[inline]
    fn of(word: &str, first: Eight) -> Self {
        let length = word.len();
        let last = length.checked_sub(EIGHT).and_then(|at| Eight::at(word.as_bytes(), at));
        Self { first: first.head(length).0, last: last.map_or(0, |last| last.0), length }
    }

    /// Whether nothing of the word lies between the two.
    fn are_all(self) -> bool {
        self.length <= 2 * EIGHT
    }

    /// A number of all of them.
    #[inline]
    fn mixed(self, seed: u64) -> u64 {
        const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
        let mix = |one: u64, other: u64| {
            let product = u128::from(one) * u128::from(other);
            (product ^ (product >> 64)) as u64
        };
        mix(mix(self.first ^ seed, ODD) ^ self.last, ODD ^ seed.rotate_left(32) ^ self.length as u64)
    }
}

impl<'t> Glossary<'t> {
    /// An empty one for a text of that length.
    pub(super) fn of(length: usize) -> Self {
        /// For how many bytes a text has one more distinct word, and how many words there is room for at first.
        const NEW: usize = 12;
        const MOST: usize = 1 << 10;
        let room = (length / NEW).clamp(16, MOST).next_power_of_two();
        Self {
            kept: Vec::with_capacity(room),
            slots: vec![0; 2 * room],
            seed: RandomState::default().hash_one(length),
        }
    }

    /// What is known of a word in lower case, whose first eight bytes are given, with others behind them or not. Where it may be
    /// `joined` of several, the last part may name a happening.
    #[inline]
    pub(super) fn word(
        &mut self,
        lower: Cow<'t, str>,
        first: Eight,
        joined: bool,
        vocabulary: &'static Vocabulary,
    ) -> Word {
        let letters = Letters::of(&lower, first);
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = letters.mixed(self.seed) as usize & mask;
        while let Some(number @ 1..) = self.slots.get(at).copied() {
            if let Some(kept) = self.kept.get_mut(number as usize - 1)
                && kept.letters == letters
                && (letters.are_all() || kept.lower == lower)
            {
                return kept.word_in(vocabulary, joined);
            }
            at = (at + 1) & mask;
        }
        self.add(lower, letters, at, joined, vocabulary)
    }

    /// Looks up a new word and keeps it in a slot.
    #[cold]
    fn add(
        &mut self,
        lower: Cow<'t, str>,
        letters: Letters,
        at: usize,
        joined: bool,
        vocabulary: &'static Vocabulary,
    ) -> Word {
        let number = self.kept.len() as u32;
        let word = Word::of(number, &lower, joined, vocabulary);
        self.kept.push(Kept { letters, lower, vocabulary, word, parted: joined });
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = self.kept.len() as u32;
        }
        if 2 * self.kept.len() > self.slots.len() {
            self.grow();
        }
        word
    }

    /// Makes room for twice as many.
    fn grow(&mut self) {
        let mask = 2 * self.slots.len() - 1;
        self.slots.clear();
        self.slots.resize(mask + 1, 0);
        for (number, kept) in self.kept.iter().enumerate() {
            let mut at = kept.letters.mixed(self.seed) as usize & mask;
            while self.slots.get(at).is_some_and(|slot| *slot > 0) {
                at = (at + 1) & mask;
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = number as u32 + 1;
            }
        }
    }
}

impl Kept<'_> {
    /// What is known of it in a language.
    #[inline]
    fn word_in(&mut self, vocabulary: &'static Vocabulary, joined: bool) -> Word {
        if !std::ptr::eq(self.vocabulary, vocabulary) {
            return Word::of(self.word.number, &self.lower, joined, vocabulary);
        }
        if joined && !self.parted {
            self.word.compound = vocabulary.compound(&self.lower);
            self.parted = true;
        }
        self.word
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::Language;

    proptest! {
        /// Words alike in their first and last letters, in two languages.
        #[test]
        fn a_word_is_what_the_tables_say(
            words in prop::collection::vec(("(Partei|congress|ab){0,4}[a-c]{0,3}(treffen|-vote|ed|te|)", any::<bool>()), 0..99),
        ) {
            let mut glossary = Glossary::of(0);
            let mut seen: Vec<&str> = Vec::new();
            for (word, german) in &words {
                let vocabulary = Vocabulary::of(if *german { Language::German } else { Language::English });
                let number = seen.iter().position(|one| one == word).unwrap_or(seen.len());
                if number == seen.len() {
                    seen.push(word);
                }
                let known = glossary.word(word.as_str().into(), Eight::first(word.as_bytes()), *german, vocabulary);
                prop_assert_eq!(known.number as usize, number);
                prop_assert!(std::ptr::eq(known.entry, vocabulary.entry(word)));
                prop_assert_eq!(known.compound.filter(|_| *german), vocabulary.compound(word).filter(|_| *german));
                prop_assert_eq!(known.guessed.map(|verb| verb.form), vocabulary.guess(word).map(|verb| verb.form));
            }
        }
    }
}
