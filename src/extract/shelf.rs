//! Where things are put away one after the other, each borrowed from then on.

use std::cell::OnceCell;

/// Places for things, and for more of them than there are places.
pub(super) struct Shelf<T> {
    places: Box<[OnceCell<T>]>,
    more: OnceCell<Box<Shelf<T>>>,
}

/// The first place of a shelf that is free.
pub(super) struct Place<'s, T> {
    shelf: &'s Shelf<T>,
    at: usize,
}

impl<T> Shelf<T> {
    /// One with so many places at first.
    pub(super) fn of(room: usize) -> Self {
        Self { places: (0..room).map(|_| OnceCell::new()).collect(), more: OnceCell::new() }
    }

    /// The first place of one on which nothing was put.
    pub(super) fn place(&self) -> Place<'_, T> {
        Place { shelf: self, at: 0 }
    }
}

impl<'s, T> Place<'s, T> {
    /// Puts something there.
    pub(super) fn put(&mut self, thing: T) -> &'s T {
        const LEAST: usize = 16;
        loop {
            let shelf = self.shelf;
            if let Some(place) = shelf.places.get(self.at) {
                self.at += 1;
                return place.get_or_init(|| thing);
            }
            self.shelf = shelf.more.get_or_init(|| Shelf::of((2 * shelf.places.len()).max(LEAST)).into());
            self.at = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_there_stays() {
        let shelf = Shelf::of(3);
        let mut place = shelf.place();
        let put: Vec<&usize> = (0..100).map(|thing| place.put(thing)).collect();
        assert!(put.into_iter().copied().eq(0..100));
    }
}
