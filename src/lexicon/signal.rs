//! Which words are worth a look-up while nothing is known of those around them.

use super::stem::Stem;

/// What is known of words by their first letters.
#[derive(Debug, Clone)]
pub(crate) struct Signals {
    /// Those that an expression can have as its first or only word.
    pub(crate) known: Sieve,
    /// Those that call for a look-up by themselves, and those by which a name or word of several words is found.
    pub(crate) calling: Sieve,
    /// Words that are further ones of several.
    further: Sieve,
    /// How many words before a further one the first of them may stand.
    reach: usize,
}

impl Signals {
    /// None.
    pub(crate) fn none() -> Self {
        Self { known: Sieve::empty(), calling: Sieve::empty(), further: Sieve::empty(), reach: 0 }
    }

    /// Takes a word of a lexicon for a further one of several, with so many before it.
    pub(crate) fn add_further(&mut self, word: &str, before: usize) {
        self.further.add(word);
        self.reach = self.reach.max(before);
    }

    /// How many words before the one that a text begins with a name or word of several may begin of which it is one.
    pub(crate) fn reach(&self, text: &str) -> usize {
        if self.further.holds(Stem::first(text).0) { self.reach } else { 0 }
    }
}

/// Words by their first letters: none of them is missed, and few others are taken for one.
#[derive(Debug, Clone)]
pub(crate) struct Sieve(Box<[u64; PIECES]>);

/// So many pieces of bits there are, few enough that they stay at hand; a bit for each stem.
const PIECES: usize = 1 << 9;

impl Sieve {
    /// No words.
    fn empty() -> Self {
        Self(Box::new([0; PIECES]))
    }

    /// Adds a word of a lexicon.
    pub(crate) fn add(&mut self, word: &str) {
        for (piece, bit) in Stem::all(word).into_iter().map(place) {
            self.0[piece] |= 1 << bit;
        }
    }

    /// Whether words with that stem are among them.
    #[inline]
    pub(crate) fn holds(&self, stem: Stem) -> bool {
        let (piece, bit) = place(stem);
        self.0[piece] >> bit & 1 == 1
    }
}

/// The piece in which a stem has its bit, and which of it.
#[inline]
fn place(stem: Stem) -> (usize, u32) {
    let hash = stem.hash();
    ((hash >> 55) as usize, (hash >> 49) as u32 & 63)
}
