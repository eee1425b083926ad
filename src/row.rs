//! Sixty-four bytes of a text at a time.

use crate::eight::{EIGHT, Eight};

/// How many bytes are looked at together.
pub(crate) const ROW: usize = 64;

/// So many bytes of a text.
pub(crate) type Row = [u8; ROW];

/// The first bytes of a text, with others behind them where it has fewer; nothing where it has none.
#[inline]
pub(crate) fn row(bytes: &[u8], behind: u8) -> Option<Row> {
    if let Some(row) = bytes.first_chunk() {
        return Some(*row);
    }
    let mut row = [behind; ROW];
    row.get_mut(..bytes.len())?.copy_from_slice(bytes);
    (!bytes.is_empty()).then_some(row)
}

/// A bit for each byte that is such a one, the first one lowest.
#[inline]
pub(crate) fn which(row: &Row, is_such: impl Fn(u8) -> bool) -> u64 {
    // All are told side by side, and then eight by eight become bits.
    let told = row.map(|byte| u8::from(is_such(byte)));
    let mut which = 0;
    for (eight, place) in told.chunks_exact(EIGHT).zip(0..) {
        which |= Eight::first(eight).gathered() << (EIGHT * place);
    }
    which
}

/// The characters beyond ASCII that begin in a row, which stands there in a text, each with its place in the row.
pub(crate) fn wide<'a>(row: &Row, text: &'a str, at: usize) -> impl Iterator<Item = (usize, char)> + use<'a> {
    let mut leads = which(row, |byte| byte >= 0xC0);
    std::iter::from_fn(move || {
        let place = leads.trailing_zeros() as usize;
        leads &= leads.checked_sub(1)?;
        Some((place, text.get(at + place..)?.chars().next()?))
    })
}

/// Whether a character beyond ASCII is a letter or a figure; quotes and dashes, which most are, are told at a glance.
pub(crate) fn is_letter(wide: char) -> bool {
    !matches!(wide, '\u{2000}'..='\u{206f}') && wide.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_row_is_its_bytes(text in "[a c]{0,80}|[aü→“ª⁰]{0,40}|.{0,20}", at in 0..8usize, behind: u8) {
            let Some(first) = row(text.as_bytes(), behind) else {
                prop_assert!(text.is_empty());
                return Ok(());
            };
            for (place, byte) in first.iter().enumerate() {
                prop_assert_eq!(*byte, text.as_bytes().get(place).copied().unwrap_or(behind));
                prop_assert_eq!(which(&first, |byte| byte == b'a') >> place & 1 == 1, *byte == b'a');
            }
            let Some(later) = row(text.as_bytes().get(at..).unwrap_or_default(), 0) else { return Ok(()) };
            let within = |place: usize| place.checked_sub(at).filter(|place| *place < ROW);
            let characters = text.char_indices().filter(|(_, one)| !one.is_ascii());
            let characters = characters.filter_map(|(place, one)| Some((within(place)?, one)));
            for (_, one) in characters.clone() {
                prop_assert_eq!(is_letter(one), one.is_alphanumeric());
            }
            prop_assert_eq!(wide(&later, &text, at).collect::<Vec<_>>(), characters.collect::<Vec<_>>());
        }
    }
}
