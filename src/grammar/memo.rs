//! What the words of a text say, and which dates they make, remembered where they were looked at last.

use std::cell::Cell;

use crate::expression::Expression;
use crate::lexicon::Sense;

use super::Grammar;
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
    pub(super) grammar: &'a Grammar,
    /// How much of the document lies behind the text that is read.
    behind: Cell<usize>,
    /// So many that they stay where they are made.
    places: Vec<Place>,
    dates: Vec<Date>,
}

/// What the word at one place says.
pub(super) struct Place {
    /// How much of the document lies behind the place, which tells it from all others; more than any text where there is
    /// none.
    left: Cell<usize>,
    /// The classes of all its senses.
    classes: Cell<Openers>,
    /// How long it is, in the sense in which it is longest; nothing where it is no word that the language has.
    length: Cell<u16>,
    /// How many senses are remembered.
    count: Cell<u8>,
    senses: [Cell<Known>; SENSES],
}

/// A sense of a word, and how long the word is in the text.
type Known = (Sense, u16);

impl Place {
    /// None yet.
    fn none() -> Self {
        Self {
            left: Cell::new(usize::MAX),
            classes: Cell::new(Openers::NONE),
            length: Cell::new(0),
            count: Cell::new(0),
            senses: [const { Cell::new((Sense::The, 0)) }; SENSES],
        }
    }

    /// The classes of all its senses.
    pub(super) fn classes(&self) -> Openers {
        self.classes.get()
    }

    /// How long the word is in the sense in which it is longest, if it is one that the language has.
    pub(super) fn length(&self) -> Option<usize> {
        Some(usize::from(self.length.get())).filter(|length| *length > 0)
    }

    /// The senses that are remembered.
    #[inline]
    fn known(&self) -> &[Cell<Known>] {
        self.senses.get(..usize::from(self.count.get())).unwrap_or(&self.senses)
    }

    fn forget(&self, left: usize) {
        self.left.set(left);
        self.classes.set(Openers::NONE);
        self.length.set(0);
        self.count.set(0);
    }

    fn add(&self, sense: Sense, classes: Openers, length: u16) {
        self.classes.set(self.classes.get().or(classes));
        self.length.set(self.length.get().max(length));
        if let Some(known) = self.senses.get(usize::from(self.count.get())) {
            known.set((sense, length));
            self.count.set(self.count.get() + 1);
        }
    }
}

/// The senses of one word, each with the text behind it.
pub(crate) struct Senses<'a, 't> {
    memo: &'a Memo<'a>,
    input: &'t str,
    next: usize,
}

impl<'t> Iterator for Senses<'_, 't> {
    type Item = (Sense, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.next;
        self.next += 1;
        // Between two senses another place may have been remembered here.
        if let Some(known) = self.memo.place(self.input).known().get(at) {
            let (sense, length) = known.get();
            return Some((sense, self.input.get(usize::from(length)..)?));
        }
        if at < SENSES { None } else { self.memo.grammar.lexicon.senses(self.input).into_iter().nth(at) }
    }
}

/// What was read where a date may begin.
struct Date {
    /// How much of the document lies behind where it begins.
    left: Cell<usize>,
    /// The date and its length, if there is one.
    read: Cell<Option<(Expression, usize)>>,
}

impl Date {
    /// None yet.
    fn none() -> Self {
        Self { left: Cell::new(usize::MAX), read: Cell::new(None) }
    }
}

impl<'a> Memo<'a> {
    /// Nothing yet.
    pub(super) fn new(grammar: &'a Grammar) -> Self {
        Self {
            grammar,
            behind: Cell::new(0),
            places: (0..PLACES).map(|_| Place::none()).collect(),
            dates: (0..DATES).map(|_| Date::none()).collect(),
        }
    }

    /// Goes on with another text of the same document, behind which so much of it lies. No place is in two of them.
    pub(crate) fn enter(&self, behind: usize) {
        self.behind.set(behind);
    }

    /// The senses of the word that the input begins with, as
    /// [`Lexicon::senses`](crate::lexicon::Lexicon::senses) tells them. Every input is an end of the one text.
    pub(super) fn senses<'t>(&'a self, input: &'t str) -> Senses<'a, 't> {
        Senses { memo: self, input, next: 0 }
    }

    /// The first of these senses of which something is picked, if the word is of one of those classes; and the text behind
    /// the word.
    #[inline]
    pub(super) fn pick<'t, T>(
        &self,
        input: &'t str,
        classes: Openers,
        pick: impl Fn(Sense) -> Option<T>,
    ) -> Option<(&'t str, T)> {
        let place = self.place(input);
        // Most words are of another class, and are asked no further.
        if !place.classes().meets(classes) {
            return None;
        }
        let known = place.known();
        for (sense, length) in known.iter().map(Cell::get) {
            if let Some(picked) = pick(sense) {
                return Some((input.get(usize::from(length)..)?, picked));
            }
        }
        if known.len() < SENSES { None } else { self.pick_further(input, pick) }
    }

    /// The same of the senses that are not remembered.
    #[cold]
    fn pick_further<'t, T>(&self, input: &'t str, pick: impl Fn(Sense) -> Option<T>) -> Option<(&'t str, T)> {
        let further = self.grammar.lexicon.senses(input).into_iter().skip(SENSES);
        further.map(|(sense, rest)| Some((rest, pick(sense)?))).find_map(|picked| picked)
    }

    /// The date that the input begins with, and the text behind it: as it was read there before, or as `read` tells.
    pub(super) fn date<'t>(
        &self,
        input: &'t str,
        read: impl FnOnce() -> Option<(Expression, &'t str)>,
    ) -> Option<(Expression, &'t str)> {
        let left = self.behind.get() + input.len();
        let known = &self.dates[left % DATES];
        if known.left.get() == left {
            return known.read.get().and_then(|(date, length)| Some((date, input.get(length..)?)));
        }
        let date = read();
        known.left.set(left);
        known.read.set(date.map(|(date, rest)| (date, input.len() - rest.len())));
        date
    }

    /// What the word says that the input begins with.
    #[inline]
    pub(super) fn place(&self, input: &str) -> &Place {
        let left = self.behind.get() + input.len();
        let place = &self.places[left % PLACES];
        if place.left.get() != left {
            self.look_up(input, left, place);
        }
        place
    }

    #[inline(never)]
    fn look_up(&self, input: &str, left: usize, place: &Place) {
        place.forget(left);
        let Grammar { lexicon, classes, .. } = self.grammar;
        lexicon.visit(input, |number, rest| {
            let length = u16::try_from(input.len() - rest.len()).unwrap_or_default();
            place.add(lexicon.numbered(number), classes[usize::from(number)], length);
        });
    }
}
