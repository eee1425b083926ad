//! A word of a lexicon, and what stands behind the first of several.

use crate::eight::EIGHT;

/// A word with its sense.
#[derive(Debug, Clone)]
pub(super) struct Entry<W, S> {
    pub(super) word: W,
    pub(super) sense: S,
    /// Whether its first letters say all of the word: small letters, and few.
    pub(super) is_short: bool,
}

impl<W: AsRef<str>, S> Entry<W, S> {
    pub(super) fn new(word: W, sense: S) -> Self {
        let text = word.as_ref();
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let is_short = (1..=EIGHT).contains(&text.len()) && text.bytes().all(is_plain);
        Self { is_short, word, sense }
    }

    /// What stands behind its first letters, where it goes on with anything else.
    pub(super) fn opening(&self) -> Option<Opening> {
        let word = self.word.as_ref();
        let rest = word.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
        match rest.as_bytes() {
            _ if rest.len() == word.len() => None,
            [] | [b'.' | b'~'] => None,
            [b' ', first, second, ..] => Some(Opening::of(*first, *second)),
            _ => Some(Opening::OTHER),
        }
    }
}

/// The first two letters of the second word of several; or that something else stands there than a space and letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening(u64);

impl Opening {
    /// Not a space and two characters of ASCII.
    const OTHER: Self = Self(0);

    /// That of a second word that begins so.
    fn of(first: u8, second: u8) -> Self {
        let plain = first.is_ascii_alphanumeric() && second.is_ascii_alphanumeric();
        if plain { Self(Self::bit(first, second)) } else { Self(u64::MAX) }
    }

    /// One of 64 bits, without the case of letters.
    #[inline]
    fn bit(first: u8, second: u8) -> u64 {
        1 << ((first.wrapping_mul(5) ^ second) & 31 | (first & 16) << 1)
    }
}

/// A set of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Openings(u64);

impl Openings {
    /// Whether a text with those bytes behind its first letters may go on with one of several words.
    #[inline]
    pub(super) fn may_have(self, behind: &[u8]) -> bool {
        match *behind {
            [b' ', first, second, ..] if first.is_ascii_alphanumeric() && second.is_ascii() => {
                self.0 & Opening::bit(first, second) != 0
            }
            // Behind other gaps and marks each is asked by itself.
            _ => true,
        }
    }
}

impl FromIterator<Opening> for Openings {
    fn from_iter<I: IntoIterator<Item = Opening>>(openings: I) -> Self {
        Self(openings.into_iter().fold(0, |all, Opening(one)| all | one))
    }
}
