//! Something that is noted of tokens or clusters, all of it to be forgotten at once.

/// What is noted of some things, by their numbers.
pub(super) struct Notes<T> {
    /// How often all was forgotten; a note of another round is none.
    round: u32,
    /// By number, in which round it was noted last, and what.
    of: Vec<(u32, T)>,
}

impl<T: Copy + Default> Notes<T> {
    /// None yet, of so many things.
    pub(super) fn of(count: usize) -> Self {
        Self { round: 1, of: vec![(0, T::default()); count] }
    }

    /// Makes room for so many at least.
    pub(super) fn reach(&mut self, count: usize) {
        self.of.resize(count.max(self.of.len()), (0, T::default()));
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

    /// What is noted of one.
    #[inline]
    pub(super) fn get(&self, number: usize) -> Option<T> {
        self.of.get(number).filter(|(round, _)| *round == self.round).map(|(_, note)| *note)
    }

    /// Notes that of one.
    #[inline]
    pub(super) fn note(&mut self, number: usize, note: T) {
        if let Some(place) = self.of.get_mut(number) {
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
            // Of one that there is not, nothing is noted.
            notes.note(2, 'b');
            assert_eq!([0, 1, 2].map(|number| notes.get(number)), [Some('a'), None, None]);
            notes.forget();
            assert_eq!([0, 1, 2].map(|number| notes.get(number)), [None; 3]);
        }
        notes.note(1, 'c');
        notes.reach(3);
        notes.reach(1);
        notes.note(2, 'd');
        assert_eq!([0, 1, 2].map(|number| notes.get(number)), [None, Some('c'), Some('d')]);
    }
}
