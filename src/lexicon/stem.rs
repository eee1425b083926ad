//! Words by the letters they begin with: a number that filters them, and finds those there are.

use super::edge::ENDINGS;
use crate::eight::{EIGHT, Eight};

/// What makes small letters of capitals, and leaves figures as they are.
const SMALL: u64 = u64::from_le_bytes([b' '; EIGHT]);

/// The first letters and figures of a word, up to eight, without their case; nothing where it begins with another
/// character than those of ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stem(u64);

impl Stem {
    /// That of what begins with no letter or figure of ASCII.
    pub(super) const NONE: Self = Self(0);

    /// Of a text that begins so, the first ones with so many letters and figures of ASCII.
    #[inline]
    pub(crate) fn of(eight: Eight, letters: usize) -> Self {
        Self(Eight(eight.0 | SMALL).head(letters).0)
    }

    /// Of the word that a text begins with; and how many letters or figures of ASCII it begins with, up to eight.
    #[inline]
    pub(crate) fn first(text: &str) -> (Self, usize) {
        let eight = Eight::first(text.as_bytes());
        let letters = eight.word();
        (Self::of(eight, letters), letters)
    }

    /// Those that texts with that word of a lexicon begin with: several where it has endings.
    pub(super) fn all(word: &str) -> Vec<Self> {
        let stem = word.trim_end_matches(['.', '~']);
        let plain = stem.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let mut all = match plain && stem.len() < word.len() && word.contains('~') {
            true => ENDINGS.map(|ending| Self::first(&format!("{stem}{ending}")).0).to_vec(),
            false => vec![Self::first(stem).0],
        };
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How many letters it has.
    pub(super) fn length(self) -> u32 {
        EIGHT as u32 - self.0.leading_zeros() / 8
    }

    /// A number of which all bits are told by all letters, the highest ones best.
    #[inline]
    pub(super) fn hash(self) -> u64 {
        const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
        self.0.wrapping_mul(ODD)
    }
}
