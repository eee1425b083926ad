//! Sixty-four bytes of a text at a time.

use wide::i8x64;

/// How many bytes are looked at together.
pub(crate) const ROW: usize = 64;

/// So many bytes of a text. What is asked of each is answered by a bit, that of the first one lowest.
///
/// Those of ASCII are numbers from nought up, all others lie below.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row(i8x64);

impl Row {
    /// The first bytes of a text, with others behind them where it has fewer; nothing where it has none.
    #[inline]
    pub(crate) fn first(bytes: &[u8], behind: u8) -> Option<Self> {
        if let Some(row) = bytes.first_chunk() {
            return Some(Self::of(row));
        }
        let mut row = [behind; ROW];
        row.get_mut(..bytes.len())?.copy_from_slice(bytes);
        (!bytes.is_empty()).then_some(Self::of(&row))
    }

    /// Those bytes.
    #[inline]
    pub(crate) fn of(bytes: &[u8; ROW]) -> Self {
        let mut signed = [0; ROW];
        signed.iter_mut().zip(bytes).for_each(|(signed, byte)| *signed = byte.cast_signed());
        Self(i8x64::new(signed))
    }

    /// Which are letters or figures of ASCII.
    #[inline]
    pub(crate) fn letters(self) -> u64 {
        let small = Self(self.0 | each(b' '));
        (small.within(b'a', b'z') | self.within(b'0', b'9')).to_bitmask()
    }

    /// Which are figures of ASCII.
    #[inline]
    pub(crate) fn figures(self) -> u64 {
        self.within(b'0', b'9').to_bitmask()
    }

    /// Which are white space of ASCII.
    #[inline]
    pub(crate) fn spaces(self) -> u64 {
        (self.within(b'\t', b'\r') | self.within(b' ', b' ')).to_bitmask()
    }

    /// Which are among some bytes.
    #[inline]
    pub(crate) fn among<const N: usize>(self, some: [u8; N]) -> u64 {
        (some.into_iter().fold(each(0), |found, byte| found | self.0.simd_eq(each(byte)))).to_bitmask()
    }

    /// Whether all are of ASCII.
    #[inline]
    pub(crate) fn is_ascii(self) -> bool {
        self.0.to_bitmask() == 0
    }

    /// The characters beyond ASCII that begin in a row, which stands there in a text, each with its place in the row.
    pub(crate) fn wide_characters(
        self,
        text: &str,
        at: usize,
    ) -> impl Iterator<Item = (usize, char)> + use<'_> {
        let mut leads = (self.0 & self.0.simd_gt(each(0xBF))).to_bitmask();
        std::iter::from_fn(move || {
            let place = leads.trailing_zeros() as usize;
            leads &= leads.checked_sub(1)?;
            Some((place, text.get(at + place..)?.chars().next()?))
        })
    }

    /// Which lie within a range of ASCII: those that are still the greatest numbers where the last of them becomes the greatest.
    #[inline]
    fn within(self, from: u8, to: u8) -> i8x64 {
        const GREATEST: u8 = i8::MAX.cast_unsigned();
        (self.0 + each(GREATEST - to)).simd_gt(each(GREATEST - 1 - (to - from)))
    }
}

/// That byte in each place.
#[inline]
fn each(byte: u8) -> i8x64 {
    i8x64::splat(byte.cast_signed())
}

/// Whether a character beyond ASCII is a letter or a figure; quotes and dashes, which most are, are told at a glance, and so
/// are the letters of most names.
pub(crate) fn is_letter(wide: char) -> bool {
    match wide {
        '\u{2000}'..='\u{206f}' => false,
        'À'..='ɏ' => !matches!(wide, '×' | '÷'),
        _ => wide.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_letter_beyond_ascii_is_one() {
        for wide in '\u{80}'..=char::MAX {
            assert_eq!(is_letter(wide), wide.is_alphanumeric(), "{wide:?}");
        }
    }

    proptest! {
        #[test]
        fn a_row_is_its_bytes(text in "[a c/0-9:@Z`z{\t\r]{0,80}|[aü→“ª⁰]{0,40}|.{0,20}", at in 0..8usize, behind: u8) {
            let Some(first) = Row::first(text.as_bytes(), behind) else {
                prop_assert!(text.is_empty());
                return Ok(());
            };
            for place in 0..ROW {
                let byte = text.as_bytes().get(place).copied().unwrap_or(behind);
                let is = |bits: u64| bits >> place & 1 == 1;
                prop_assert_eq!(is(first.letters()), byte.is_ascii_alphanumeric());
                prop_assert_eq!(is(first.figures()), byte.is_ascii_digit());
                prop_assert_eq!(is(first.spaces()), byte.is_ascii() && char::from(byte).is_whitespace());
                prop_assert_eq!(is(first.among([b':', 0xC3])), matches!(byte, b':' | 0xC3));
            }
            prop_assert_eq!(first.is_ascii(), text.as_bytes().iter().take(ROW).all(u8::is_ascii) && (behind.is_ascii() || text.len() >= ROW));
            let Some(later) = Row::first(text.as_bytes().get(at..).unwrap_or_default(), 0) else { return Ok(()) };
            let within = |place: usize| place.checked_sub(at).filter(|place| *place < ROW);
            let characters = text.char_indices().filter(|(_, one)| !one.is_ascii());
            let characters = characters.filter_map(|(place, one)| Some((within(place)?, one)));
            prop_assert_eq!(later.wide_characters(&text, at).collect::<Vec<_>>(), characters.collect::<Vec<_>>());
        }
    }
}
