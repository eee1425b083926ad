//! Eight bytes of a text at a time.

/// How many bytes are looked at together.
pub(crate) const EIGHT: usize = 8;

/// Eight bytes of a text in one number, the first one lowest. What is asked of each of them is answered by its high bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Eight(pub(crate) u64);

/// That byte eight times.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; EIGHT])
}

/// The bits of so many first bytes, and all where more are asked for: a short count needs no bound.
const HEADS: [u64; 2 * EIGHT] = {
    let (mut heads, mut length) = ([u64::MAX; 2 * EIGHT], 0);
    while length < EIGHT {
        heads[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    heads
};

/// The high bit of each byte.
const HIGH: u64 = each(0x80);

impl Eight {
    /// Those there, if there are so many.
    #[inline]
    pub(crate) fn at(bytes: &[u8], at: usize) -> Option<Self> {
        bytes.get(at..)?.first_chunk().map(|eight| Self(u64::from_le_bytes(*eight)))
    }

    /// The first ones, with zeros for those that there are not.
    #[inline]
    pub(crate) fn first(bytes: &[u8]) -> Self {
        Self::at(bytes, 0).unwrap_or_else(|| Self::of_fewer(bytes))
    }

    /// The same where there are fewer.
    #[cold]
    #[inline(never)]
    fn of_fewer(bytes: &[u8]) -> Self {
        Self(bytes.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)))
    }

    /// Only so many of them, with zeros for the others.
    #[inline]
    pub(crate) fn head(self, length: usize) -> Self {
        Self(self.0 & HEADS[length.min(HEADS.len() - 1)])
    }

    /// Whether all are of ASCII and lie within a range.
    #[inline]
    pub(crate) fn all_within(self, from: u8, to: u8) -> bool {
        self.within(from, to) == HIGH
    }

    /// Whether all are of ASCII.
    #[inline]
    pub(crate) fn is_ascii(self) -> bool {
        self.0 & HIGH == 0
    }

    /// Whether a byte is among them.
    #[inline]
    pub(crate) fn holds(self, byte: u8) -> bool {
        let zero = self.0 ^ each(byte);
        zero.wrapping_sub(each(1)) & !zero & HIGH != 0
    }

    /// The same with small letters for capitals of ASCII; among other characters of ASCII only letters and figures stay
    /// what they are.
    #[inline]
    pub(crate) fn small(self) -> Self {
        Self(self.0 | each(b' ') & !((self.0 & HIGH) >> 2))
    }

    /// Which are letters or figures of ASCII.
    #[inline]
    pub(crate) fn letters(self) -> u64 {
        let small = Self(self.0 | each(b' '));
        small.within(b'a', b'z') | self.within(b'0', b'9')
    }

    /// How many letters or figures of ASCII it begins with.
    #[inline]
    pub(crate) fn word(self) -> usize {
        (!self.letters() & HIGH).trailing_zeros() as usize / 8
    }

    /// How many letters of ASCII, and no figures, it ends with.
    #[inline]
    pub(crate) fn last_letters(self) -> usize {
        let letters = Self(self.0 | each(b' ')).within(b'a', b'z');
        (!letters & HIGH).leading_zeros() as usize / 8
    }

    /// Which are of ASCII and lie within a range.
    #[inline]
    fn within(self, from: u8, to: u8) -> u64 {
        // No byte carries into the next one.
        let low = self.0 & !HIGH;
        (low + each(0x80 - from)) & !(low + each(0x7F - to)) & !self.0 & HIGH
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn eight_bytes_are_what_each_is(bytes: [u8; 8]) {
            let eight = Eight::first(&bytes);
            let is = |marks: u64, at: usize| marks >> (8 * at + 7) & 1 == 1;
            for (at, byte) in bytes.into_iter().enumerate() {
                prop_assert_eq!(is(eight.letters(), at), byte.is_ascii_alphanumeric());
            }
            for byte in bytes {
                prop_assert!(eight.holds(byte));
                prop_assert_eq!(eight.holds(b'"'), bytes.contains(&b'"'));
                prop_assert_eq!(
                    eight.all_within(byte & 0x3F, 0x7E),
                    bytes.iter().all(|other| (byte & 0x3F..=0x7E).contains(other))
                );
            }
            let word = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            prop_assert_eq!(eight.word(), word);
            let last = bytes.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count();
            prop_assert_eq!(eight.last_letters(), last);
            for (length, byte) in bytes.into_iter().enumerate() {
                let small = eight.small().0.to_le_bytes()[length];
                prop_assert!(small == byte.to_ascii_lowercase() || byte.is_ascii() && !byte.is_ascii_alphanumeric());
                let head = eight.head(length).0.to_le_bytes();
                prop_assert!(head.starts_with(&bytes[..length]) && head[length..].iter().all(|byte| *byte == 0));
            }
            prop_assert_eq!(eight.head(EIGHT), eight);
            prop_assert_eq!(eight.is_ascii(), bytes.is_ascii());
        }
    }
}
