//! What can be read of a compressed stream that breaks.

use std::iter::Peekable;

use super::compressed::Packed;
use super::place::Place;
use super::{Placed, Placements};
use crate::error::{Error, ErrorKind};

/// The documents of a compressed stream, and where it breaks, how many that were.
pub(super) struct Saved {
    placed: Peekable<Placements>,
    packed: Packed,
    place: Place,
    read: usize,
    ended: bool,
}

impl Saved {
    pub(super) fn of(placed: Placements, packed: Packed, place: Place) -> Self {
        Self { placed: placed.peekable(), packed, place, read: 0, ended: false }
    }

    /// What is wrong with the stream.
    fn error(&self, broken: &str) -> Error {
        let saved = match self.read {
            0 => "no document comes before that".to_owned(),
            1 => "1 document is read up to there".to_owned(),
            read => format!("{read} documents are read up to there"),
        };
        let message = format!("{broken}: expected it whole; {saved}");
        Error::new(ErrorKind::Read, message).at(&self.place)
    }
}

impl Iterator for Saved {
    type Item = Result<Placed, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let placed = self.placed.next();
        if let Some(Ok(_)) = placed {
            self.read += 1;
            return placed;
        }
        // What is wrong with the last piece comes of the break.
        match self.packed.broken().filter(|_| self.placed.peek().is_none()) {
            Some(broken) => {
                self.ended = true;
                Some(Err(self.error(&broken)))
            }
            None => placed,
        }
    }
}
