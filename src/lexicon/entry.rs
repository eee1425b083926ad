//! A word of a lexicon, and what stands behind the first of several.

use crate::eight::EIGHT;

/// A word with its sense.
#[derive(Debug, Clone)]
pub(super) struct Entry<W, S> {
    pub(super) word: W,
    pub(super) sense: S,
    /// Whether its first letters say all of the word: small letters, and few.
    pub(super) is_short: bool,
    /// What stands behind its first letters, where it goes on with anything else; nothing where it does not.
    pub(super) openings: Openings,
}

impl<W: AsRef<str>, S> Entry<W, S> {
    pub(super) fn new(word: W, sense: S) -> Self {
        let text = word.as_ref();
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let is_short = (1..=EIGHT).contains(&text.len()) && text.bytes().all(is_plain);
        Self { is_short, openings: Openings::of_word(text), word, sense }
    }
}

/// What may stand behind the first letters of a text: by the first two letters of a second word behind a space a bit, and one
/// for all else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Openings(u64);

impl Openings {
    /// Nothing.
    pub(super) const NONE: Self = Self(0);
    /// Not a space and letters. A second word may have the same bit.
    const OTHER: Self = Self(1 << 63);
    /// Anything.
    const ALL: Self = Self(u64::MAX);

    /// What stands there in a word of several.
    fn of_word(word: &str) -> Self {
        let rest = word.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
        match rest.as_bytes() {
            _ if rest.len() == word.len() => Self::NONE,
            [] | [b'.' | b'~'] => Self::NONE,
            [b' ', first, second, ..] if first.is_ascii_alphanumeric() && second.is_ascii_alphanumeric() => {
                Self::letters(*first, *second)
            }
            [b' ', _, _, ..] => Self::ALL,
            _ => Self::OTHER,
        }
    }

    /// What stands there in a text with those bytes behind its first letters.
    #[inline]
    pub(super) fn of_text(behind: &[u8]) -> Self {
        match *behind {
            [b' ', first, second, ..] if first.is_ascii_alphanumeric() && second.is_ascii() => {
                Self::letters(first, second)
            }
            // Behind other gaps and marks each word is asked by itself.
            _ => Self::ALL,
        }
    }

    /// Those of a second word that begins so, without the case of letters.
    #[inline]
    fn letters(first: u8, second: u8) -> Self {
        Self(1 << ((first.wrapping_mul(5) ^ second) & 31 | (first & 16) << 1))
    }

    /// Whether one is of both.
    #[inline]
    pub(super) fn meets(self, Self(other): Self) -> bool {
        self.0 & other != 0
    }
}

impl FromIterator<Self> for Openings {
    fn from_iter<I: IntoIterator<Item = Self>>(openings: I) -> Self {
        Self(openings.into_iter().fold(0, |all, Self(one)| all | one))
    }
}
