//! Some of the tokens of a sentence, as bits.

use std::iter;

use crate::letters;

/// How many tokens are looked at together.
pub(super) const TOGETHER: usize = u64::BITS as usize;

/// Some of the tokens of a sentence, by their places.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// Of those that are looked at together the first, nearly always all there are.
    first: u64,
    rest: Vec<u64>,
}

impl Marks {
    /// The tokens that are so. All are asked before the first place is told, so that nothing waits for an answer that cannot be
    /// foreseen.
    #[inline]
    pub(super) fn of<T>(tokens: &[T], is: impl Fn(&T) -> bool) -> Self {
        let mut marks = Self::default();
        for (row, together) in tokens.chunks(TOGETHER).enumerate() {
            let tokens = together.iter().enumerate();
            marks.put(row, tokens.fold(0, |bits, (at, token)| bits | u64::from(is(token)) << at));
        }
        marks
    }

    /// Puts the bits of a row, which is the next one.
    #[inline]
    pub(super) fn put(&mut self, row: usize, bits: u64) {
        if row == 0 {
            self.first = bits;
        } else {
            self.rest.push(bits);
        }
    }

    fn rows(&self) -> impl Iterator<Item = u64> {
        iter::once(self.first).chain(self.rest.iter().copied())
    }

    /// How many tokens they are.
    pub(super) fn count(&self) -> u32 {
        self.rows().map(u64::count_ones).sum()
    }

    /// Where they stand, in order.
    #[inline]
    pub(super) fn places(&self) -> impl Iterator<Item = usize> {
        let rows = self.rows().enumerate();
        rows.flat_map(|(row, bits)| letters::places(bits).map(move |at| row * TOGETHER + at))
    }

    /// Whether the token at a place is one of them.
    #[inline]
    pub(super) fn hold(&self, at: usize) -> bool {
        let row = match at / TOGETHER {
            0 => self.first,
            row => self.rest.get(row - 1).copied().unwrap_or_default(),
        };
        row >> (at % TOGETHER) & 1 > 0
    }

    /// Adds the token at a place.
    #[inline]
    pub(super) fn add(&mut self, at: usize) {
        let row = at / TOGETHER;
        if row > self.rest.len() {
            self.rest.resize(row, 0);
        }
        let row = row.checked_sub(1).map_or(Some(&mut self.first), |row| self.rest.get_mut(row));
        if let Some(row) = row {
            *row |= 1 << (at % TOGETHER);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn marks_are_those_of_each_token(marked in prop::collection::vec(any::<bool>(), 0..200), added in 0..200_usize) {
            let mut marks = Marks::of(&marked, |marked| *marked);
            let each: Vec<usize> = (0..marked.len()).filter(|at| marked[*at]).collect();
            prop_assert_eq!(marks.places().collect::<Vec<_>>(), each.clone());
            prop_assert_eq!(marks.count() as usize, each.len());
            prop_assert!((0..200).all(|at| marks.hold(at) == each.contains(&at)));
            marks.add(added);
            prop_assert!((0..200).all(|at| marks.hold(at) == (at == added || each.contains(&at))));
        }
    }
}
