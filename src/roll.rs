//! Distinct texts, each with a number.

use std::hash::BuildHasher;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use crate::document::Span;
use crate::eight::{EIGHT, Eight};

/// Distinct texts, each with a number, in the order in which they came. Where one is kept shows nowhere.
#[derive(Debug)]
pub(crate) struct Roll<T> {
    kept: Vec<(Letters, T)>,
    /// By the lower bits of what their letters come to: the number of a text and one, which these bits hold, below the upper bits
    /// of what its letters come to; zero where none is.
    slots: Vec<u32>,
    seed: Seed,
}

/// What keeps a document from being written so that many of its words come to the same.
#[derive(Debug, Clone, Copy)]
struct Seed(u64);

impl Seed {
    /// That of all rolls, so that a text which is looked up in several is read once.
    fn common() -> Self {
        static COMMON: LazyLock<Seed> = LazyLock::new(|| Seed(RandomState::default().hash_one(ODD)));
        *COMMON
    }
}

const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The first and the last eight bytes of a text, how long it is, of most words that is all, and what they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letters {
    first: u64,
    last: u64,
    length: u32,
    mixed: u32,
}

impl Letters {
    /// Those of a text, which are the same for all rolls.
    #[inline]
    pub(crate) fn of(text: &str) -> Self {
        Self::at(text, 0, text.len(), Eight::first(text.as_bytes()), Seed::common())
    }

    /// Those of so many bytes at a place in a text, of which the first eight are known, with others behind them or not.
    #[inline]
    fn at(text: &str, at: usize, length: usize, first: Eight, seed: Seed) -> Self {
        let first = first.head(length).0;
        let last = if length < EIGHT { None } else { Eight::at(text.as_bytes(), at + length - EIGHT) };
        let last = last.map_or(0, |last| last.0);
        let seeded = if length > 2 * EIGHT { between(text, at, length, seed) } else { seed.0 };
        let mixed = mix(mix(first ^ seeded, ODD) ^ last, ODD ^ seed.0.rotate_left(32) ^ length as u64);
        Self { first, last, length: length as u32, mixed: mixed as u32 }
    }

    /// The first eight bytes, with zeros for those that there are not.
    pub(crate) fn first(self) -> Eight {
        Eight(self.first)
    }

    /// Whether nothing of the text lies between the two.
    fn are_all(self) -> bool {
        self.length as usize <= 2 * EIGHT
    }
}

fn mix(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    (product ^ (product >> 64)) as u64
}

/// What comes of the seed and of all between the first and the last eight bytes: of many words that begin and end alike, each
/// would be held against all others.
#[cold]
#[inline(never)]
fn between(text: &str, at: usize, length: usize, seed: Seed) -> u64 {
    let places = (at + EIGHT..at + length - EIGHT).step_by(EIGHT);
    let eights = places.filter_map(|place| Eight::at(text.as_bytes(), place));
    eights.fold(seed.0, |mixed, eight| mix(mixed ^ eight.0, ODD))
}

impl<T: AsRef<str>> Roll<T> {
    /// An empty one, with room for so many texts at first.
    pub(crate) fn of(room: usize) -> Self {
        const LEAST: usize = 16;
        let room = room.max(LEAST).next_power_of_two();
        Self { kept: Vec::with_capacity(room), slots: vec![0; 2 * room], seed: Seed::common() }
    }

    /// The letters of a part of a text, of which the first eight bytes are given, with others behind them or not.
    #[inline]
    pub(crate) fn letters_at(&self, text: &str, part: Span, first: Eight) -> Letters {
        Letters::at(text, part.start, part.len(), first, self.seed)
    }

    /// That of a number; empty where there is none.
    pub(crate) fn text(&self, number: usize) -> &str {
        self.kept.get(number).map(|(_, text)| text.as_ref()).unwrap_or_default()
    }

    /// All texts by their numbers, with their letters.
    pub(crate) fn all(&self) -> &[(Letters, T)] {
        &self.kept
    }

    /// The number of a text of which the first eight bytes are given, with others behind them or not; a new one is `kept`.
    #[inline]
    pub(crate) fn number(&mut self, text: &str, first: Eight, kept: impl FnOnce() -> T) -> usize {
        let letters = self.letters_at(text, Span::new(0, text.len()), first);
        match self.place(|| text, letters) {
            Ok(number) => number,
            Err(slot) => self.add(kept(), letters, slot),
        }
    }

    /// The same of one that is there already, if it is.
    #[inline]
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        self.place(|| text, Letters::of(text)).ok()
    }

    /// The number of a text that is there, or the slot for it; of most texts the letters tell it.
    #[inline(always)]
    pub(crate) fn place<'a>(&self, text: impl Fn() -> &'a str, letters: Letters) -> Result<usize, usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = letters.mixed as usize & mask;
        while let Some(slot @ 1..) = self.slots.get(at).copied() {
            // Others that came to the same slot nearly always differ here, so they are not looked at.
            if (slot ^ letters.mixed) & !(mask as u32) == 0 {
                let number = (slot as usize & mask) - 1;
                if let Some((same, known)) = self.kept.get(number)
                    && *same == letters
                    && (letters.are_all() || known.as_ref() == text())
                {
                    return Ok(number);
                }
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    /// Keeps a new text in a slot.
    pub(crate) fn add(&mut self, text: T, letters: Letters, at: usize) -> usize {
        self.kept.push((letters, text));
        self.fill(at, letters, self.kept.len());
        if 2 * self.kept.len() > self.slots.len() {
            self.grow();
        }
        self.kept.len() - 1
    }

    /// Writes into a slot which text is there: that with which there are so many.
    fn fill(&mut self, at: usize, letters: Letters, count: usize) {
        let mask = self.slots.len().wrapping_sub(1) as u32;
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = letters.mixed & !mask | count as u32;
        }
    }

    /// Makes room for twice as many.
    #[cold]
    fn grow(&mut self) {
        let mask = 2 * self.slots.len() - 1;
        self.slots.clear();
        self.slots.resize(mask + 1, 0);
        for number in 0..self.kept.len() {
            let Some((letters, _)) = self.kept.get(number) else { return };
            let letters = *letters;
            let mut at = letters.mixed as usize & mask;
            while self.slots.get(at).is_some_and(|slot| *slot > 0) {
                at = (at + 1) & mask;
            }
            self.fill(at, letters, number + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use proptest::prelude::*;

    use super::*;

    /// Words some of which begin or end alike, of any length.
    fn words() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("(abcdefgh)?[ab]{0,9}(é|abcdefgh)?", 0..99)
    }

    proptest! {
        #[test]
        fn texts_have_numbers_in_the_order_in_which_they_came(words in words()) {
            let mut roll = Roll::of(0);
            let mut numbers: HashMap<&str, usize> = HashMap::new();
            for word in &words {
                let next = numbers.len();
                let number = *numbers.entry(word).or_insert(next);
                prop_assert_eq!(roll.find(word), (number < next).then_some(number));
                prop_assert_eq!(roll.number(word, Eight::first(word.as_bytes()), || word.clone()), number);
            }
            for (word, number) in numbers {
                prop_assert_eq!(roll.find(word), Some(number));
                prop_assert_eq!(roll.text(number), word);
            }
        }

        #[test]
        fn a_word_comes_to_the_same_within_a_text(words in words(), word in 0..99_usize) {
            let (text, roll) = (words.join(" "), Roll::<String>::of(0));
            let start = words.iter().take(word).map(|word| word.len() + 1).sum();
            if let Some(word) = words.get(word) {
                let part = Span::new(start, start + word.len());
                let first = Eight::first(&text.as_bytes()[start..]);
                prop_assert_eq!(roll.letters_at(&text, part, first), Letters::of(word));
            }
        }
    }

    #[test]
    fn long_words_that_begin_and_end_alike_come_to_different_slots() {
        let words = (100..999).map(|number| format!("abcdefgh{number}abcdefgh"));
        let mixed: HashSet<u32> = words.map(|word| Letters::of(&word).mixed).collect();
        assert!(mixed.len() > 890);
    }
}
