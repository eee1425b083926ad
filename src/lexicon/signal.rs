//! Which words are worth a look-up while nothing is known of those around them.

use super::stem::Stem;

/// What is known of words by their first letters: those that an expression can have, among them those that call for a look-up
/// by themselves, and those by which a name or word of several words is found. No such word is missed, and few others
/// are taken for one.
#[derive(Debug, Clone)]
pub(crate) struct Signals {
    words: Box<[u64; PIECES]>,
    /// Words that are further ones of several.
    further: Box<[u64; PIECES]>,
    /// How many words before a further one the first of them may stand.
    reach: usize,
}

/// So many pieces of bits there are, few enough that they stay at hand; two bits for each stem.
const PIECES: usize = 1 << 9;

/// What a word is to a text that is looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sign(u64);

impl Sign {
    /// An expression can have it as its first or only word.
    pub(crate) const KNOWN: Self = Self(1);
    /// It calls for a look-up.
    pub(crate) const CALLS: Self = Self(2);

    /// Whether it is that.
    #[inline]
    pub(crate) fn is(self, Self(other): Self) -> bool {
        self.0 & other != 0
    }
}

impl Signals {
    /// None.
    pub(crate) fn none() -> Self {
        Self { words: Box::new([0; PIECES]), further: Box::new([0; PIECES]), reach: 0 }
    }

    /// Takes a word of a lexicon for such a one.
    pub(crate) fn add(&mut self, word: &str, Sign(sign): Sign) {
        for (piece, place) in Stem::all(word).into_iter().map(place) {
            self.words[piece] |= sign << place;
        }
    }

    /// Takes a word of a lexicon for a further one of several, with so many before it.
    pub(crate) fn add_further(&mut self, word: &str, before: usize) {
        for (piece, place) in Stem::all(word).into_iter().map(place) {
            self.further[piece] |= 1 << place;
        }
        self.reach = self.reach.max(before);
    }

    /// What a word with such a stem may be.
    #[inline]
    pub(crate) fn of(&self, stem: Stem) -> Sign {
        let (piece, place) = place(stem);
        Sign(self.words[piece] >> place)
    }

    /// How many words before the one that a text begins with a name or word of several may begin of which it is one.
    pub(crate) fn reach(&self, text: &str) -> usize {
        let (piece, place) = place(Stem::first(text).0);
        if self.further[piece] >> place & 1 == 1 { self.reach } else { 0 }
    }
}

/// The piece in which a stem has its bits, and the first of them.
#[inline]
fn place(stem: Stem) -> (usize, u32) {
    let hash = stem.hash();
    ((hash >> 55) as usize, (hash >> 49) as u32 & 62)
}
