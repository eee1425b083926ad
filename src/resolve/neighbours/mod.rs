//! The words on either side of an expression, within its clause.

mod word;

use std::cell::{Cell, OnceCell};

use crate::document::Span;
use crate::eight::{EIGHT, Eight};
use crate::lang::cue::{Cue, Cues, Phrase, Role, Told};

use word::Word;

pub(super) use word::is_word;

/// How many words and bytes on either side are looked at; a clause is rarely longer, and time stays linear.
pub(super) const REACH: usize = 24;
pub(super) const REACH_BYTES: usize = 300;

/// How many words before an expression may announce it, whatever stands between; in its own phrase all of them.
pub(super) const ANNOUNCED: usize = 6;

/// The words on both sides of an expression.
pub(super) struct Sides<'a> {
    pub(super) left: Side<'a>,
    pub(super) right: Side<'a>,
}

impl<'a> Sides<'a> {
    /// Those around `span`, within `sentence`.
    pub(super) fn of(cues: &'a Cues, text: &'a str, sentence: Span, span: Span) -> Self {
        let from = text.floor_char_boundary(sentence.start.max(span.start.saturating_sub(REACH_BYTES)));
        let to = text.ceil_char_boundary(sentence.end.min(span.end + REACH_BYTES));
        // A bracket that the expression opens is a comma: "will leave at 4 (Thursday)".
        let is_bracketed = Span::new(from, span.start).of(text).ends_with('(');
        let before = Span::new(from, span.start - usize::from(is_bracketed));
        let left = Side::of(cues, text, before, true, is_bracketed);
        Self { left, right: Side::of(cues, text, Span::new(span.end, to), false, false) }
    }
}

/// The words on one side, the nearest first, up to a mark that ends the clause; each is read when it is first asked for,
/// because a few mostly say enough.
pub(super) struct Side<'a> {
    words: [OnceCell<Neighbour<'a>>; REACH],
    /// How many have been read.
    read: Cell<usize>,
    text: &'a str,
    /// Where those stand that have not; nothing where the clause has ended.
    rest: Cell<Option<Span>>,
    /// Whether it is the one before the expression.
    is_left: bool,
    /// Whether a comma stands before the first word, whatever the text says.
    is_parted: bool,
    cues: &'a Cues,
}

impl<'a> Side<'a> {
    fn of(cues: &'a Cues, text: &'a str, side: Span, is_left: bool, is_parted: bool) -> Self {
        let (words, read) = ([const { OnceCell::new() }; REACH], Cell::new(0));
        Self { words, read, text, rest: Cell::new(Some(side)), is_left, is_parted, cues }
    }

    /// The word at that distance.
    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<&Neighbour<'a>> {
        let place = self.words.get(at)?;
        if place.get().is_none() {
            self.read_to(at);
        }
        place.get()
    }

    /// Reads the words up to that distance, and a few more on the left, where a few are always asked for; apart, so that
    /// asking for one that has been read stays small.
    #[inline(never)]
    fn read_to(&self, at: usize) {
        let Some(mut rest) = self.rest.take() else { return };
        let (text, mut distance) = (self.text, self.read.get());
        let end = if self.is_left { at.max(ANNOUNCED - 1) } else { at };
        while let Some(place) = self.words.get(distance).filter(|_| distance <= end) {
            let Some(word) = (match self.is_left {
                true => word::plain_last(text, rest).or_else(|| word::last(text, rest)),
                false => word::plain_first(text, rest).or_else(|| word::first(text, rest)),
            }) else {
                return;
            };
            if self.is_left {
                rest.end = word.start;
            } else {
                rest.start = word.start + word.text.len();
            }
            let comma = word.comma || self.is_parted && distance == 0;
            // It has been empty.
            let _ = place.set(self.neighbour(Word { comma, ..word }));
            distance += 1;
            self.read.set(distance);
        }
        self.rest.set(Some(rest));
    }

    /// A word looked up.
    #[inline]
    fn neighbour(&self, word: Word<'a>) -> Neighbour<'a> {
        let Word { text: word, start, is_wide, comma } = word;
        let (is_small, told, cue) = if is_wide { self.wide(word) } else { self.plain(word, start) };
        Neighbour { word, comma, is_small, told, cue }
    }

    /// Whether a word of ASCII is written in small letters only, what the tables say of it, and the verb form that it is.
    #[inline]
    fn plain(&self, text: &str, start: usize) -> (bool, Told, Option<Cue>) {
        let cues = self.cues;
        let opening = Eight::at(self.text.as_bytes(), start);
        let opening = opening.unwrap_or_else(|| Eight::first(text.as_bytes())).head(text.len());
        let small = opening.small().head(text.len());
        let is_small_behind = || text.bytes().skip(EIGHT).all(|byte| !byte.is_ascii_uppercase());
        let is_small = opening == small && (text.len() <= EIGHT || is_small_behind());
        let told = cues.told_of(small, text);
        let cue = match told.cue {
            None if cues.may_be_regular(text) => cues.small_cue_of(text, is_small, told),
            listed => listed,
        };
        (is_small, told, cue)
    }

    /// The same of a word with other characters.
    #[cold]
    fn wide(&self, text: &str) -> (bool, Told, Option<Cue>) {
        let lower = text.to_lowercase();
        let told = self.cues.told(&lower);
        (lower == text, told, self.cues.cue_of(&lower, told))
    }

    pub(super) fn first(&self) -> Option<&Neighbour<'a>> {
        self.get(0)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Neighbour<'a>> + Clone {
        self.from(0)
    }

    /// Those from that distance on.
    pub(super) fn from(&self, at: usize) -> impl Iterator<Item = &Neighbour<'a>> + Clone {
        (at..REACH).map_while(|at| self.get(at))
    }

    /// Those before the first comma.
    pub(super) fn phrase(&self) -> impl Iterator<Item = &Neighbour<'a>> + Clone {
        self.iter().take_while(|word| !word.comma)
    }
}

/// A word of the neighbourhood, looked up once.
pub(super) struct Neighbour<'a> {
    pub(super) word: &'a str,
    /// Whether a comma or a stronger mark stands between it and the one nearer to the expression.
    pub(super) comma: bool,
    /// Whether it is written in small letters only.
    is_small: bool,
    /// What the tables say of it in small letters.
    told: Told,
    /// The verb form that it is in small letters, by the tables or by its ending.
    pub(super) cue: Option<Cue>,
}

impl<'a> Neighbour<'a> {
    /// Whether it does that, however it is written.
    pub(super) fn is(&self, role: Role) -> bool {
        self.told.is(role)
    }

    /// Whether it does that and is written in small letters.
    pub(super) fn is_small(&self, role: Role) -> bool {
        self.is_small && self.told.is(role)
    }

    /// The phrases that look ahead or back and end in it.
    pub(super) fn phrases<'b>(&self, cues: &'b Cues) -> &'b [Phrase] {
        cues.phrases(self.told)
    }

    /// The verb form that the tables say it is, however it is written.
    pub(super) fn listed(&self) -> Option<Cue> {
        self.told.cue
    }

    /// The verb form that it is as it is written.
    pub(super) fn cue_as_written(&self, cues: &Cues) -> Option<Cue> {
        if self.is_small { self.cue } else { cues.regular(self.word) }
    }

    /// The verb form that the tables say it is as it is written.
    pub(super) fn listed_as_written(&self) -> Option<Cue> {
        self.told.cue.filter(|_| self.is_small)
    }

    /// Whether it is written as a name is; a single letter is none.
    pub(super) fn is_name(&self) -> bool {
        self.word.starts_with(char::is_uppercase) && self.word.chars().nth(1).is_some()
    }

    /// Whether it opens with a small letter.
    pub(super) fn opens_small(&self) -> bool {
        self.word.starts_with(char::is_lowercase)
    }
}
