//! The words of a language by what they say, and the index over words that is filter and look-up in one.

mod edge;
mod entry;
mod sense;
mod signal;
mod stem;

use std::collections::BTreeMap;

pub(crate) use edge::{gap, is_apostrophe, is_dash};
pub(crate) use sense::Sense;
pub(crate) use signal::{Sign, Signals};
pub(crate) use stem::Stem;

use edge::is_word_end;
use entry::{Entry, Openings};

/// Words with what they say, found by the letters they begin with: those of one language, or the names that a caller
/// gives.
///
/// The first letters of a word, up to eight, number a slot; a slot leads to the entries that begin with them. Most words of
/// a text meet an empty slot, so that the look-up is the filter too.
#[derive(Debug, Clone)]
pub(crate) struct Lexicon<W = &'static str, S = Sense> {
    /// The group of each slot, by its number and one more; nothing where a slot is empty. No group has its slot far off.
    slots: Vec<u32>,
    /// How far to the right the hash of a stem is to be moved for its slot.
    shift: u32,
    groups: Vec<Group>,
    /// The entries of all groups, by their numbers.
    members: Vec<u16>,
    /// All entries, the longest first.
    entries: Vec<Entry<W, S>>,
}

/// The entries that begin with the same letters.
#[derive(Debug, Clone, Copy)]
struct Group {
    stem: Stem,
    /// What stands behind the first word of those that are several.
    openings: Openings,
    /// Its members: first those that are several, from there on those that are one, up to there.
    several: u32,
    single: u32,
    end: u32,
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
        words.sort_by_key(|(text, _)| usize::MAX - text.as_ref().len());
        let mut by_stem: BTreeMap<Stem, Vec<u16>> = BTreeMap::new();
        for ((text, _), number) in words.iter().zip(0..) {
            for stem in Stem::all(text.as_ref()) {
                by_stem.entry(stem).or_default().push(number);
            }
        }
        let entries: Vec<_> = words.into_iter().map(|(word, sense)| Entry::new(word, sense)).collect();
        let (mut groups, mut members) = (Vec::new(), Vec::new());
        for (stem, numbers) in by_stem {
            let openings = |number: &u16| entries[usize::from(*number)].openings;
            let (several, single): (Vec<u16>, Vec<u16>) =
                numbers.into_iter().partition(|number| openings(number) != Openings::NONE);
            let place = |members: &Vec<u16>| u32::try_from(members.len()).unwrap_or(u32::MAX);
            let opening = several.iter().map(openings).collect();
            let from = place(&members);
            members.extend(several);
            let middle = place(&members);
            members.extend(single);
            groups.push(Group {
                stem,
                openings: opening,
                several: from,
                single: middle,
                end: place(&members),
            });
        }
        let bits = (4 * groups.len()).next_power_of_two().trailing_zeros().max(1);
        let mut index = Self { slots: vec![0; 1 << bits], shift: u64::BITS - bits, groups, members, entries };
        for number in 0..index.groups.len() {
            let mut slot = index.slot(index.groups[number].stem);
            while index.slots[slot] > 0 {
                slot = index.behind(slot);
            }
            index.slots[slot] = u32::try_from(number + 1).unwrap_or_default();
        }
        index
    }

    /// The senses of the word, or phrase, that the text begins with, each with the text behind it; longest first.
    pub(crate) fn senses<'a>(&self, text: &'a str) -> Vec<(S, &'a str)> {
        let mut senses = Vec::new();
        self.visit(text, |number, length| {
            senses.push((self.numbered(number), text.get(length..).unwrap_or_default()));
        });
        senses
    }

    /// The sense of that number, which [`visit`](Self::visit) told.
    #[inline]
    pub(crate) fn numbered(&self, number: u16) -> S {
        self.entries[usize::from(number)].sense
    }

    /// All words with their senses, by their numbers.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&W, S)> {
        self.entries.iter().map(|entry| (&entry.word, entry.sense))
    }

    /// Shows the number of each sense of the word, or phrase, that the text begins with, and how many bytes it has there;
    /// longest first.
    #[inline]
    pub(crate) fn visit(&self, text: &str, mut see: impl FnMut(u16, usize)) {
        let (stem, letters) = Stem::first(text);
        let Some(group) = self.group(stem) else { return };
        let behind = text.get(letters..).unwrap_or_default();
        let none = group.openings == Openings::NONE;
        let openings = if none { Openings::NONE } else { Openings::of_text(behind.as_bytes()) };
        if group.openings.meets(openings) {
            for number in self.members(group.several, group.single) {
                let entry = &self.entries[usize::from(*number)];
                if entry.openings.meets(openings)
                    && let Some(rest) = edge::strip(text, entry.word.as_ref())
                {
                    see(*number, text.len() - rest.len());
                }
            }
        }
        let ends = is_word_end(behind);
        for number in self.members(group.single, group.end) {
            let entry = &self.entries[usize::from(*number)];
            // What is short is no more than its first letters.
            if entry.is_short && ends {
                see(*number, letters);
            } else if !entry.is_short
                && let Some(rest) = edge::strip(text, entry.word.as_ref())
            {
                see(*number, text.len() - rest.len());
            }
        }
    }

    /// The numbers of the entries of some members.
    #[inline]
    fn members(&self, from: u32, to: u32) -> &[u16] {
        self.members.get(from as usize..to as usize).unwrap_or_default()
    }

    /// The entries with that stem, if there are any.
    #[inline]
    fn group(&self, stem: Stem) -> Option<&Group> {
        let mut slot = self.slot(stem);
        loop {
            let group = self.groups.get((*self.slots.get(slot)? as usize).wrapping_sub(1))?;
            if group.stem == stem {
                return Some(group);
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
