//! Words that are told from most others by how they look.

/// Some words, by the first byte a bit for each length that they have: what is none of them mostly shows it.
#[derive(Debug)]
pub(crate) struct Lengths([u32; 256]);

impl Lengths {
    /// Of no words.
    pub(super) const NONE: Self = Self([0; 256]);

    /// Whether a word may be one of them, whatever the case of its first letter; never wrongly denied.
    #[inline]
    pub(crate) fn may_hold(&self, word: &[u8]) -> bool {
        word.first()
            .is_none_or(|first| self.0[usize::from(first.to_ascii_lowercase())] & Self::length(word) != 0)
    }

    /// Adds a word in small letters.
    pub(super) fn add(&mut self, word: &str) {
        if let Some(first) = word.bytes().next() {
            self.0[usize::from(first)] |= Self::length(word.as_bytes());
        }
    }

    /// The bit for the length of a word, one for all that are long.
    fn length(word: &[u8]) -> u32 {
        1 << word.len().min(31)
    }
}
