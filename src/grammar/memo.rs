//! What the words of a text say, and which dates they make, remembered where they were looked at last.

use std::borrow::Cow;
use std::cell::Cell;

use crate::calendar::{Amount, Granularity};
use crate::expression::Expression;
use crate::lexicon::{Sense, Signals, Stem};
use crate::periods::Periods;

use super::Grammar;
use super::opener::Openers;

/// So many places are remembered at once: more than an expression has words, for two that fall together take turns.
const PLACES: usize = 32;
/// So many senses of a place are remembered; the few words that have more are looked up again for the rest.
const SENSES: usize = 5;

/// So many dates are remembered at once: both ends of a range, and what its rules try between them.
const DATES: usize = 8;

/// The words of a language, as they stand in a document. Many rules ask the same word what it says, and
/// many begin with any date; either is looked up once.
pub(crate) struct Memo<'a> {
    pub(super) grammar: &'a Grammar,
    /// The words that are worth a look-up while nothing is known of those around them: of the language, and of the names
    /// that the caller gave periods.
    pub(super) signals: Cow<'a, Signals>,
    /// How much of the document lies behind the text that is read.
    behind: Cell<usize>,
    places: [Place; PLACES],
    dates: [Read<Expression>; DATES],
    /// The number of units that was read last.
    amount: Read<(Amount, Granularity)>,
}

/// What the word at one place says.
pub(super) struct Place {
    /// How much of the document lies behind the place, which tells it from all others; more than any text where there is
    /// none.
    left: Cell<usize>,
    /// The classes of all its senses.
    classes: Cell<Openers>,
    /// How long it is, in the sense in which it is longest; nothing where it is no word that the language has.
    length: Cell<u32>,
    /// How many senses are remembered.
    count: Cell<u8>,
    senses: [Cell<Known>; SENSES],
}

/// The number of a sense of a word, and how long the word is in the text.
type Known = (u32, u32);

impl Place {
    /// None yet.
    const fn none() -> Self {
        Self {
            left: Cell::new(usize::MAX),
            classes: Cell::new(Openers::NONE),
            length: Cell::new(0),
            count: Cell::new(0),
            senses: [const { Cell::new((0, 0)) }; SENSES],
        }
    }

    /// The classes of all its senses.
    pub(super) fn classes(&self) -> Openers {
        self.classes.get()
    }

    /// How long the word is in the sense in which it is longest, if it is one that the language has.
    pub(super) fn length(&self) -> Option<usize> {
        Some(self.length.get() as usize).filter(|length| *length > 0)
    }

    /// The senses that are remembered.
    #[inline]
    fn known(&self) -> &[Cell<Known>] {
        self.senses.get(..usize::from(self.count.get())).unwrap_or(&self.senses)
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
            let (number, length) = known.get();
            let sense = self.memo.grammar.lexicon.numbered(number).sense;
            return Some((sense, self.input.get(length as usize..)?));
        }
        if at < SENSES { None } else { self.memo.further(self.input).nth(at - SENSES) }
    }
}

/// What was read where one of its kind may begin.
struct Read<T> {
    /// How much of the document lies behind where it begins.
    left: Cell<usize>,
    /// What it says and its length, if there is one.
    read: Cell<Option<(T, usize)>>,
}

impl<T: Copy> Read<T> {
    /// None yet.
    const fn none() -> Self {
        Self { left: Cell::new(usize::MAX), read: Cell::new(None) }
    }

    /// What begins there, and the text behind it: as it was read there before, or as `read` tells.
    fn or<'t>(
        &self,
        left: usize,
        input: &'t str,
        read: impl FnOnce() -> Option<(T, &'t str)>,
    ) -> Option<(T, &'t str)> {
        if self.left.get() == left {
            return self.read.get().and_then(|(one, length)| Some((one, input.get(length..)?)));
        }
        let one = read();
        self.left.set(left);
        self.read.set(one.map(|(one, rest)| (one, input.len() - rest.len())));
        one
    }
}

impl<'a> Memo<'a> {
    /// Nothing yet.
    pub(super) fn new(grammar: &'a Grammar, periods: &Periods) -> Self {
        let mut signals = Cow::Borrowed(&grammar.signals);
        for name in periods.all() {
            signals.to_mut().calling.add(name);
        }
        Self {
            grammar,
            signals,
            behind: Cell::new(0),
            places: [const { Place::none() }; PLACES],
            dates: [const { Read::none() }; DATES],
            amount: Read::none(),
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
    // What does not depend on the sense that is asked for stands once, for there is a copy of the rest for each of them.
    #[inline]
    pub(super) fn pick<'t, T>(
        &self,
        input: &'t str,
        classes: Openers,
        pick: impl Fn(Sense) -> Option<T>,
    ) -> Option<(&'t str, T)> {
        let known = self.known_of(input, classes);
        for (number, length) in known.iter().map(Cell::get) {
            if let Some(picked) = pick(self.grammar.lexicon.numbered(number).sense) {
                return Some((input.get(length as usize..)?, picked));
            }
        }
        if known.len() < SENSES { None } else { self.pick_further(input, pick) }
    }

    /// The senses of the word that are remembered, if it is of one of those classes: most words are of another one.
    #[inline(never)]
    fn known_of(&self, input: &str, classes: Openers) -> &[Cell<Known>] {
        let place = self.place(input);
        if place.classes().meets(classes) { place.known() } else { &[] }
    }

    /// The same of the senses that are not remembered.
    #[cold]
    #[inline(never)]
    fn pick_further<'t, T>(&self, input: &'t str, pick: impl Fn(Sense) -> Option<T>) -> Option<(&'t str, T)> {
        self.further(input).find_map(|(sense, rest)| Some((rest, pick(sense)?)))
    }

    /// The senses that are not remembered, each with the text behind it.
    #[cold]
    #[inline(never)]
    fn further<'t>(&self, input: &'t str) -> impl Iterator<Item = (Sense, &'t str)> + use<'t> {
        let senses = self.grammar.lexicon.senses(input).into_iter().skip(SENSES);
        senses.map(|(said, rest)| (said.sense, rest))
    }

    /// The date that the input begins with, and the text behind it: as it was read there before, or as `read` tells.
    pub(super) fn date<'t>(
        &self,
        input: &'t str,
        read: impl FnOnce() -> Option<(Expression, &'t str)>,
    ) -> Option<(Expression, &'t str)> {
        let left = self.behind.get() + input.len();
        self.dates[left % DATES].or(left, input, read)
    }

    /// The same of a number of units.
    pub(super) fn amount<'t>(
        &self,
        input: &'t str,
        read: impl FnOnce() -> Option<((Amount, Granularity), &'t str)>,
    ) -> Option<((Amount, Granularity), &'t str)> {
        self.amount.or(self.behind.get() + input.len(), input, read)
    }

    /// What the word says that the input begins with, if an expression can have it.
    #[inline]
    pub(super) fn known(&self, input: &str) -> Option<&Place> {
        self.look_up(input, false)
    }

    /// What the word says that the input begins with.
    #[inline]
    pub(super) fn place(&self, input: &str) -> &Place {
        let (left, place) = self.kept(input);
        if place.left.get() != left {
            self.look_up(input, true);
        }
        place
    }

    /// How much of the document lies behind the input, and where what its word says is kept.
    #[inline]
    fn kept(&self, input: &str) -> (usize, &Place) {
        let left = self.behind.get() + input.len();
        (left, &self.places[left % PLACES])
    }

    /// What the word says that the input begins with; of words that no expression can have, only where any is asked for.
    #[inline(never)]
    fn look_up(&self, input: &str, any: bool) -> Option<&Place> {
        let (stem, letters) = Stem::first(input);
        if !any && !self.signals.known.holds(stem) {
            return None;
        }
        let (left, place) = self.kept(input);
        if place.left.get() != left {
            let (mut classes, mut longest, mut count) = (Openers::NONE, 0, 0);
            self.grammar.lexicon.visit_opened(stem, letters, input, |number, said, length| {
                let length = u32::try_from(length).unwrap_or_default();
                classes = classes.or(said.classes);
                longest = longest.max(length);
                if let Some(known) = place.senses.get(usize::from(count)) {
                    known.set((number, length));
                    count += 1;
                }
            });
            place.left.set(left);
            place.classes.set(classes);
            place.length.set(longest);
            place.count.set(count);
        }
        Some(place)
    }
}
