//! Distinct texts, each with a number.

use std::borrow::Cow;
use std::hash::BuildHasher;

use foldhash::fast::RandomState;

use crate::eight::{EIGHT, Eight};

/// Distinct texts, each with a number, in the order in which they came. Where one is kept shows nowhere.
pub(super) struct Roll<'t> {
    kept: Vec<(Letters, Cow<'t, str>)>,
    /// By what their letters come to: the number of a text and one, or zero where none is.
    slots: Vec<u32>,
    /// What keeps a document from being written so that many of its words come to the same.
    seed: u64,
}

/// The first and the last eight bytes of a text, and how long it is: of most words that is all.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Letters {
    first: u64,
    last: u64,
    length: usize,
}

impl Letters {
    /// Those of a text whose first eight bytes are known, with others behind them or not.
    #[inline]
    fn of(text: &str, first: Eight) -> Self {
        let length = text.len();
        let last = length.checked_sub(EIGHT).and_then(|at| Eight::at(text.as_bytes(), at));
        Self { first: first.head(length).0, last: last.map_or(0, |last| last.0), length }
    }

    /// Whether nothing of the text lies between the two.
    fn are_all(self) -> bool {
        self.length <= 2 * EIGHT
    }

    /// A number of all of them.
    #[inline]
    fn mixed(self, seed: u64) -> usize {
        const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
        let mix = |one: u64, other: u64| {
            let product = u128::from(one) * u128::from(other);
            (product ^ (product >> 64)) as u64
        };
        let first = mix(self.first ^ seed, ODD);
        mix(first ^ self.last, ODD ^ seed.rotate_left(32) ^ self.length as u64) as usize
    }
}

impl<'t> Roll<'t> {
    /// An empty one, with room for so many texts at first.
    pub(super) fn of(room: usize) -> Self {
        const LEAST: usize = 16;
        let room = room.max(LEAST).next_power_of_two();
        Self {
            kept: Vec::with_capacity(room),
            slots: vec![0; 2 * room],
            seed: RandomState::default().hash_one(room),
        }
    }

    /// That of a number; empty where there is none.
    pub(super) fn text(&self, number: usize) -> &str {
        self.kept.get(number).map(|(_, text)| text.as_ref()).unwrap_or_default()
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    /// The first eight bytes of that of a number, with zeros for those that there are not.
    pub(super) fn first(&self, number: usize) -> Eight {
        Eight(self.kept.get(number).map_or(0, |(letters, _)| letters.first))
    }

    /// The number of a text of which the first eight bytes are given, with others behind them or not; a new one is `kept`.
    #[inline]
    pub(super) fn number(&mut self, text: &str, first: Eight, kept: impl FnOnce() -> Cow<'t, str>) -> usize {
        let letters = Letters::of(text, first);
        match self.place(text, letters) {
            Ok(number) => number,
            Err(slot) => self.add(kept(), letters, slot),
        }
    }

    /// The same of one that is there already, if it is.
    #[inline]
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        self.place(text, Letters::of(text, Eight::first(text.as_bytes()))).ok()
    }

    /// The number of a text that is there, or the slot for it.
    #[inline(always)]
    fn place(&self, text: &str, letters: Letters) -> Result<usize, usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = letters.mixed(self.seed) & mask;
        while let Some(number @ 1..) = self.slots.get(at).copied() {
            let number = number as usize - 1;
            if let Some((same, known)) = self.kept.get(number)
                && *same == letters
                && (letters.are_all() || *known == text)
            {
                return Ok(number);
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    /// Keeps a new text in a slot.
    fn add(&mut self, text: Cow<'t, str>, letters: Letters, at: usize) -> usize {
        self.kept.push((letters, text));
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = self.kept.len() as u32;
        }
        if 2 * self.kept.len() > self.slots.len() {
            self.grow();
        }
        self.kept.len() - 1
    }

    /// Makes room for twice as many.
    #[cold]
    fn grow(&mut self) {
        let mask = 2 * self.slots.len() - 1;
        self.slots.clear();
        self.slots.resize(mask + 1, 0);
        for (number, (letters, _)) in (1..).zip(&self.kept) {
            let mut at = letters.mixed(self.seed) & mask;
            while self.slots.get(at).is_some_and(|slot| *slot > 0) {
                at = (at + 1) & mask;
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = number;
            }
        }
    }
}
