//! Which words are worth a look-up while nothing is known of those around them.

use super::stem::Stem;

/// The words that call for a look-up by themselves, and those by which a name or word of several words is found: by a bit
/// for their first letters. No such word is missed, and few others are taken for one.
#[derive(Debug, Clone)]
pub(crate) struct Signals {
    /// First or only words that an expression can have.
    known: Stems,
    words: Stems,
    /// Words that are further ones of several.
    further: Stems,
    /// How many words before a further one the first of them may stand.
    reach: usize,
}

impl Signals {
    /// None.
    pub(crate) fn none() -> Self {
        Self { known: Stems::none(), words: Stems::none(), further: Stems::none(), reach: 0 }
    }

    /// Takes a word of a lexicon for one that an expression can have.
    pub(crate) fn add_known(&mut self, word: &str) {
        self.known.add(word);
    }

    /// Takes a word of a lexicon for a signal.
    pub(crate) fn add(&mut self, word: &str) {
        self.words.add(word);
    }

    /// Takes a word of a lexicon for a further one of several, with so many before it.
    pub(crate) fn add_further(&mut self, word: &str, place: usize) {
        self.further.add(word);
        self.reach = self.reach.max(place);
    }

    /// Whether a word with such a stem may be one that an expression can have.
    #[inline]
    pub(crate) fn knows(&self, stem: Stem) -> bool {
        self.known.has(stem)
    }

    /// Whether a word with such a stem may call for a look-up.
    #[inline]
    pub(crate) fn has(&self, stem: Stem) -> bool {
        self.words.has(stem)
    }

    /// How many words before the one that a text begins with a name or word of several may begin of which it is one.
    pub(crate) fn reach(&self, text: &str) -> usize {
        if self.further.has(Stem::first(text).0) { self.reach } else { 0 }
    }
}

/// A set of stems, a bit each: few enough that they stay at hand.
#[derive(Debug, Clone)]
struct Stems(Box<[u64; PIECES]>);

/// So many pieces of bits there are.
const PIECES: usize = 1 << 8;

impl Stems {
    fn none() -> Self {
        Self(Box::new([0; PIECES]))
    }

    fn add(&mut self, word: &str) {
        for stem in Stem::all(word) {
            let (piece, bit) = Self::bit(stem);
            self.0[piece] |= bit;
        }
    }

    #[inline]
    fn has(&self, stem: Stem) -> bool {
        let (piece, bit) = Self::bit(stem);
        self.0[piece] & bit != 0
    }

    /// The piece in which a stem has its bit, and the bit.
    #[inline]
    fn bit(stem: Stem) -> (usize, u64) {
        let hash = stem.hash();
        (usize::from((hash >> 56) as u8), 1 << (hash >> 50 & 63))
    }
}
