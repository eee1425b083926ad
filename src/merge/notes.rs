//! Something that is noted of tokens, all of it to be forgotten at once.

use super::report::Token;

/// What is noted of tokens.
pub(super) struct Notes<T> {
    /// How often all was forgotten; a note of another round is none.
    round: u32,
    /// By token, in which round it was noted last, and what.
    of: Vec<(u32, T)>,
}

impl<T: Copy + Default> Notes<T> {
    /// None yet, of so many tokens.
    pub(super) fn of(tokens: usize) -> Self {
        Self { round: 1, of: vec![(0, T::default()); tokens] }
    }

    /// Forgets all.
    pub(super) fn forget(&mut self) {
        self.round = self.round.wrapping_add(1);
        // What is left from so long ago must not be taken for what is noted now.
        if self.round == 0 {
            self.of.fill((0, T::default()));
            self.round = 1;
        }
    }

    /// What is noted of a token.
    #[inline]
    pub(super) fn get(&self, token: Token) -> Option<T> {
        self.of.get(token as usize).filter(|(round, _)| *round == self.round).map(|(_, note)| *note)
    }

    /// Notes that of a token.
    #[inline]
    pub(super) fn note(&mut self, token: Token, note: T) {
        if let Some(place) = self.of.get_mut(token as usize) {
            *place = (self.round, note);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_is_forgotten_at_once() {
        let mut notes = Notes::of(2);
        for round in [1, 2, u32::MAX] {
            notes.round = round;
            notes.note(0, 'a');
            // Of a token that there is not, nothing is noted.
            notes.note(2, 'b');
            assert_eq!([0, 1, 2].map(|token| notes.get(token)), [Some('a'), None, None]);
            notes.forget();
            assert_eq!([0, 1, 2].map(|token| notes.get(token)), [None; 3]);
        }
    }
}
