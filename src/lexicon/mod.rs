//! The words of a language by what they say, and the index over words that is filter and look-up in one.

mod edge;
mod entry;
mod sense;
mod signal;
mod stem;

use std::collections::BTreeMap;

pub(crate) use edge::{gap, is_apostrophe, is_dash};
pub(crate) use sense::Sense;
pub(crate) use signal::Signals;
pub(crate) use stem::Stem;

use edge::is_word_end;
use entry::{Entry, Openings};

/// Words with what they say, found by the letters they begin with: those of one language, or the names that a caller
/// gives.
///
/// The first letters of a word, up to eight, lead to a slot with the entries that begin with them. Most words of
/// a text meet an empty slot, so that the look-up is the filter too.
#[derive(Debug, Clone)]
pub(crate) struct Lexicon<W = &'static str, S = Sense> {
    /// Several times as many as groups, and so some that are empty. No group has its slot far off.
    slots: Vec<Group>,
    /// How far to the right the hash of a stem is to be moved for its slot.
    shift: u32,
    /// The entries of each group together, the longest first; one that texts begin in several ways stands in each of their groups.
    entries: Vec<Entry<W, S>>,
}

/// The entries that begin with the same letters; none in an empty slot.
#[derive(Debug, Clone, Copy)]
struct Group {
    stem: Stem,
    /// What stands behind the first word of those that are several.
    openings: Openings,
    /// The numbers of its entries: first those that are several, from there on those that are one, up to there.
    several: u32,
    single: u32,
    end: u32,
}

impl Group {
    const EMPTY: Self = Self { stem: Stem::NONE, openings: Openings::NONE, several: 0, single: 0, end: 0 };

    fn is_empty(&self) -> bool {
        self.several == self.end
    }
}

/// An entry of a [`Lexicon`].
pub(crate) type Word = (&'static str, Sense);

impl<W: AsRef<str> + Clone, S: Copy> Lexicon<W, S> {
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
        words.sort_by_key(|(text, _)| usize::MAX - text.as_ref().len());
        let mut by_stem: BTreeMap<Stem, Vec<Entry<W, S>>> = BTreeMap::new();
        for (word, sense) in words {
            for stem in Stem::all(word.as_ref()) {
                by_stem.entry(stem).or_default().push(Entry::new(word.clone(), sense));
            }
        }
        let bits = (4 * by_stem.len()).next_power_of_two().trailing_zeros().max(1);
        let slots = vec![Group::EMPTY; 1 << bits];
        let mut index = Self { slots, shift: u64::BITS - bits, entries: Vec::new() };
        let mut groups: Vec<_> = by_stem.into_iter().collect();
        // Short words are the most frequent ones, and so find their slots free.
        groups.sort_by_key(|(stem, _)| stem.length());
        for (stem, entries) in groups {
            index.add(stem, entries);
        }
        index
    }

    /// Adds the entries that begin with a stem.
    fn add(&mut self, stem: Stem, entries: Vec<Entry<W, S>>) {
        let openings = entries.iter().map(|entry| entry.openings).collect();
        let (several, single): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|entry| entry.openings != Openings::NONE);
        let place = |entries: &Vec<_>| u32::try_from(entries.len()).unwrap_or(u32::MAX);
        let from = place(&self.entries);
        self.entries.extend(several);
        let middle = place(&self.entries);
        self.entries.extend(single);
        let end = place(&self.entries);
        let mut slot = self.slot(stem);
        while !self.slots[slot].is_empty() {
            slot = self.behind(slot);
        }
        self.slots[slot] = Group { stem, openings, several: from, single: middle, end };
    }

    /// The senses of the word, or phrase, that the text begins with, each with the text behind it; longest first.
    pub(crate) fn senses<'a>(&self, text: &'a str) -> Vec<(S, &'a str)> {
        let mut senses = Vec::new();
        self.visit(text, |_, sense, length| {
            senses.push((sense, text.get(length..).unwrap_or_default()));
        });
        senses
    }

    /// The sense of that number, which [`visit`](Self::visit) told.
    #[inline]
    pub(crate) fn numbered(&self, number: u32) -> S {
        self.entries[number as usize].sense
    }

    /// All words with their senses, a word with several endings for each of them.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&W, S)> {
        self.entries.iter().map(|entry| (&entry.word, entry.sense))
    }

    /// Shows each sense of the word, or phrase, that the text begins with, by its number, and how many bytes it has there;
    /// longest first.
    #[inline]
    pub(crate) fn visit(&self, text: &str, see: impl FnMut(u32, S, usize)) {
        let (stem, letters) = Stem::first(text);
        self.visit_opened(stem, letters, text, see);
    }

    /// The same of a text with that stem, which begins with so many letters and figures of ASCII.
    #[inline]
    pub(crate) fn visit_opened(
        &self,
        stem: Stem,
        letters: usize,
        text: &str,
        mut see: impl FnMut(u32, S, usize),
    ) {
        let Some(group) = self.group(stem) else { return };
        let behind = text.get(letters..).unwrap_or_default();
        let none = group.openings == Openings::NONE;
        let openings = if none { Openings::NONE } else { Openings::of_text(behind.as_bytes()) };
        if group.openings.meets(openings) {
            for (number, entry) in self.entries(group.several, group.single) {
                if entry.openings.meets(openings)
                    && let Some(rest) = edge::strip(text, entry.word.as_ref())
                {
                    see(number, entry.sense, text.len() - rest.len());
                }
            }
        }
        let ends = is_word_end(behind);
        for (number, entry) in self.entries(group.single, group.end) {
            // What is short is no more than its first letters.
            if entry.is_short && ends {
                see(number, entry.sense, letters);
            } else if !entry.is_short
                && let Some(rest) = edge::strip(text, entry.word.as_ref())
            {
                see(number, entry.sense, text.len() - rest.len());
            }
        }
    }

    /// Some entries with their numbers.
    #[inline]
    fn entries(&self, from: u32, to: u32) -> impl Iterator<Item = (u32, &Entry<W, S>)> {
        (from..to).zip(self.entries.get(from as usize..to as usize).unwrap_or_default())
    }

    /// The entries with that stem, if there are any.
    #[inline]
    fn group(&self, stem: Stem) -> Option<&Group> {
        let mut slot = self.slot(stem);
        loop {
            let group = self.slots.get(slot)?;
            if group.stem == stem {
                return Some(group);
            }
            if group.is_empty() {
                return None;
            }
            slot = self.behind(slot);
        }
    }

    #[inline]
    fn slot(&self, stem: Stem) -> usize {
        (stem.hash() >> self.shift) as usize
    }

    /// The slot behind another: there are more slots than groups, so that one of them is empty.
    #[inline]
    fn behind(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

#[cfg(test)]
mod tests;
