//! What the words of a text say, and which dates they make, remembered where they were looked at last.

use std::cell::Cell;

use crate::expression::Expression;
use crate::lexicon::{Lexicon, Sense};

use super::opener::Openers;

/// So many places are remembered at once: more than an expression has words, for two that fall together take turns.
const PLACES: usize = 64;
/// So many senses of a place are remembered; the few words that have more are looked up again for the rest.
const SENSES: usize = 5;

/// So many dates are remembered at once: both ends of a range, and what its rules try between them.
const DATES: usize = 8;

/// The words of a language, as they stand in a document. Many rules ask the same word what it says, and
/// many begin with any date; either is looked up once.
pub(crate) struct Memo<'a> {
    words: &'a Lexicon,
    /// The classes of each word of the lexicon.
    classes: &'a [Openers],
    /// How much of the document lies behind the text that is read.
    behind: Cell<usize>,
    places: [Cell<Place>; PLACES],
    dates: [Cell<Option<Date>>; DATES],
}

/// The senses that were found at one place.
#[derive(Clone, Copy)]
struct Place {
    /// How much of the document lies behind the place, which tells it from all others; more than any text where there is
    /// none.
    left: usize,
    count: u8,
    senses: [Known; SENSES],
}

/// The senses of one word, each with the text behind it.
pub(crate) struct Senses<'a, 't> {
    words: &'a Lexicon,
    input: &'t str,
    place: Place,
    next: usize,
}

impl<'t> Iterator for Senses<'_, 't> {
    type Item = (Sense, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.next;
        self.next += 1;
        if at < usize::from(self.place.count) {
            let (number, length) = self.place.senses[at];
            return Some((self.words.numbered(number), self.input.get(usize::from(length)..)?));
        }
        if at < SENSES { None } else { self.words.senses(self.input).into_iter().nth(at) }
    }
}

impl Place {
    const NONE: Self = Self { left: usize::MAX, count: 0, senses: [(0, 0); SENSES] };
}

/// How much of the document lies behind where a date begins, and what was read there: the date and its length, or none.
type Date = (usize, Option<(Expression, usize)>);

/// The sense of a word by its number in the lexicon, and how long the word is in the text.
type Known = (u16, u16);

impl<'a> Memo<'a> {
    /// Nothing yet.
    pub(super) fn new(words: &'a Lexicon, classes: &'a [Openers]) -> Self {
        Self {
            words,
            classes,
            behind: Cell::new(0),
            places: [const { Cell::new(Place::NONE) }; PLACES],
            dates: [const { Cell::new(None) }; DATES],
        }
    }

    /// Goes on with another text of the same document, behind which so much of it lies. No place is in two of them.
    pub(crate) fn enter(&self, behind: usize) {
        self.behind.set(behind);
    }

    /// The senses of the word that the input begins with, as [`Lexicon::senses`] tells them. Every input is an end of
    /// the one text.
    pub(super) fn senses<'t>(&self, input: &'t str) -> Senses<'a, 't> {
        Senses { words: self.words, input, place: self.place(input), next: 0 }
    }

    /// Shows the classes of the word that the input begins with, each with the text behind it.
    pub(super) fn classes<'t>(&self, input: &'t str, mut see: impl FnMut(Openers, &'t str)) {
        self.words.visit(input, |number, rest| see(self.classes[usize::from(number)], rest));
    }

    /// The date that the input begins with, and the text behind it: as it was read there before, or as `read` tells.
    pub(super) fn date<'t>(
        &self,
        input: &'t str,
        read: impl FnOnce() -> Option<(Expression, &'t str)>,
    ) -> Option<(Expression, &'t str)> {
        let left = self.behind.get() + input.len();
        let cell = &self.dates[left % DATES];
        if let Some((_, date)) = cell.get().filter(|(known, _)| *known == left) {
            return date.and_then(|(date, length)| Some((date, input.get(length..)?)));
        }
        let date = read();
        cell.set(Some((left, date.map(|(date, rest)| (date, input.len() - rest.len())))));
        date
    }

    fn place(&self, input: &str) -> Place {
        let left = self.behind.get() + input.len();
        let cell = &self.places[left % PLACES];
        let place = cell.get();
        if place.left == left {
            return place;
        }
        let mut place = Place { left, ..Place::NONE };
        self.words.visit(input, |number, rest| {
            if let Some(known) = place.senses.get_mut(usize::from(place.count)) {
                *known = (number, u16::try_from(input.len() - rest.len()).unwrap_or_default());
                place.count += 1;
            }
        });
        cell.set(place);
        place
    }
}
