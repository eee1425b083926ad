//! The words on either side of an expression, within its clause.

use std::cell::{Cell, OnceCell};

use crate::document::Span;
use crate::lang::cue::{Cue, Cues, Phrase, Role, Told};

/// How many words and bytes on either side are looked at; a clause is rarely longer, and time stays linear.
pub(super) const REACH: usize = 24;
pub(super) const REACH_BYTES: usize = 300;

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
        let (before, behind) = (Span::new(from, span.start).of(text), Span::new(span.end, to).of(text));
        // A bracket that the expression opens is a comma: "will leave at 4 (Thursday)".
        let unbracketed = before.strip_suffix('(');
        let left = Side::of(cues, unbracketed.unwrap_or(before), true, unbracketed.is_some());
        Self { left, right: Side::of(cues, behind, false, false) }
    }
}

/// The words on one side, the nearest first, up to a mark that ends the clause; each is read when it is first asked for,
/// because a few mostly say enough.
pub(super) struct Side<'a> {
    words: [OnceCell<Neighbour<'a>>; REACH],
    /// How many have been read.
    read: Cell<usize>,
    /// The text of those that have not; nothing where the clause has ended.
    rest: Cell<Option<&'a str>>,
    /// Whether it is the one before the expression.
    is_left: bool,
    /// Whether a comma stands before the first word, whatever the text says.
    is_parted: bool,
    cues: &'a Cues,
    /// Room for a word in small letters.
    lower: Cell<String>,
}

impl<'a> Side<'a> {
    fn of(cues: &'a Cues, text: &'a str, is_left: bool, is_parted: bool) -> Self {
        let (words, read, lower) = ([const { OnceCell::new() }; REACH], Cell::new(0), Cell::default());
        Self { words, read, rest: Cell::new(Some(text)), is_left, is_parted, cues, lower }
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

    /// Reads the words up to that distance; apart, so that asking for one that has been read stays small.
    #[inline(never)]
    fn read_to(&self, at: usize) {
        let mut distance = self.read.get();
        while let Some(place) = self.words.get(distance).filter(|_| distance <= at) {
            let Some(rest) = self.rest.take() else { break };
            let Some((word, rest)) = (if self.is_left { left(rest) } else { right(rest) }) else { break };
            self.rest.set(Some(rest));
            let comma = word.comma || self.is_parted && distance == 0;
            // It has been empty.
            let _ = place.set(self.neighbour(Word { comma, ..word }));
            distance += 1;
        }
        self.read.set(distance);
    }

    /// A word looked up.
    #[inline]
    fn neighbour(&self, word: Word<'a>) -> Neighbour<'a> {
        if word.is_small {
            return Neighbour::small(self.cues, word);
        }
        let mut lower = self.lower.take();
        let neighbour = Neighbour::new(self.cues, word, &mut lower);
        self.lower.set(lower);
        neighbour
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

/// A word as it stands in the text.
struct Word<'a> {
    text: &'a str,
    /// Whether all of it is small letters of ASCII, or figures.
    is_small: bool,
    comma: bool,
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
    /// A word that is written in small letters of ASCII, as most are.
    fn small(cues: &Cues, Word { text, comma, .. }: Word<'a>) -> Self {
        let told = cues.told(text);
        Self { word: text, comma, is_small: true, told, cue: cues.cue_of(text, told) }
    }

    /// Any word, looked up in small letters, for which `lower` is room.
    fn new(cues: &Cues, Word { text, comma, .. }: Word<'a>, lower: &mut String) -> Self {
        if text.is_ascii() {
            lower.clear();
            lower.push_str(text);
            lower.make_ascii_lowercase();
        } else {
            *lower = text.to_lowercase();
        }
        let told = cues.told(lower);
        Self { word: text, comma, is_small: lower == text, told, cue: cues.cue_of(lower, told) }
    }

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

pub(super) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\'' | '’' | '-')
}

/// The word that a text ends with, unless a mark behind it ends the clause, and the text before it. What stands in
/// brackets is left out.
fn left(text: &str) -> Option<(Word<'_>, &str)> {
    // Most often a space stands behind a word of ASCII.
    plain_left(text).or_else(|| any_left(text))
}

/// The same where a space stands behind a word of ASCII, and nothing beyond ASCII before it.
#[inline]
fn plain_left(text: &str) -> Option<(Word<'_>, &str)> {
    let (b' ', before) = text.as_bytes().split_last()? else { return None };
    let mut kinds = 0;
    let mut start = before.len();
    while before.get(start.wrapping_sub(1)).is_some_and(|byte| is_plain(*byte, &mut kinds)) {
        start -= 1;
    }
    let is_apart = before.get(start.wrapping_sub(1)).is_none_or(u8::is_ascii);
    let word = text.get(start..before.len()).filter(|word| is_apart && !word.is_empty())?;
    Some((Word { text: word, is_small: kinds == SMALL, comma: false }, text.get(..start)?))
}

/// The same, whatever stands there.
fn any_left(text: &str) -> Option<(Word<'_>, &str)> {
    let (trimmed, gap) = match before(text) {
        (inside, gap) if gap != " " && gap.contains(')') && !gap.contains('(') => {
            before(inside.rfind('(').map_or(inside, |open| &inside[..open]))
        }
        outside => outside,
    };
    let (start, is_small) = last_word(trimmed);
    let (rest, word) = trimmed.split_at(start);
    Some((Word::behind(gap, word, is_small)?, rest))
}

/// The word that a text begins with, unless a mark before it ends the clause, and the text behind it.
fn right(text: &str) -> Option<(Word<'_>, &str)> {
    let (trimmed, gap) = match behind(text) {
        (inside, gap) if gap != " " && gap.contains('(') && !gap.contains(')') => {
            behind(inside.find(')').map_or(inside, |close| &inside[close + 1..]))
        }
        outside => outside,
    };
    let (end, is_small) = first_word(trimmed);
    let (word, rest) = trimmed.split_at(end);
    Some((Word::behind(gap, word, is_small)?, rest))
}

impl<'a> Word<'a> {
    /// A word that `gap` parts from the one nearer to the expression.
    fn behind(gap: &str, text: &'a str, is_small: bool) -> Option<Self> {
        (!text.is_empty() && !ends_clause(gap)).then(|| Self { text, is_small, comma: is_comma(gap) })
    }
}

/// Where the word begins that a text ends with, and whether all of it is small letters of ASCII, or figures.
fn last_word(text: &str) -> (usize, bool) {
    let (mut rest, mut kinds) = (text, 0);
    loop {
        let plain = rest.bytes().rev().take_while(|byte| is_plain(*byte, &mut kinds)).count();
        rest = rest.get(..rest.len() - plain).unwrap_or_default();
        match rest.chars().next_back() {
            Some(other) if is_word(other) => {
                kinds |= OTHER;
                rest = rest.get(..rest.len() - other.len_utf8()).unwrap_or_default();
            }
            _ => return (rest.len(), kinds == SMALL),
        }
    }
}

/// Where the word ends that a text begins with, and the same of that.
fn first_word(text: &str) -> (usize, bool) {
    let (mut rest, mut kinds) = (text, 0);
    loop {
        let plain = rest.bytes().take_while(|byte| is_plain(*byte, &mut kinds)).count();
        rest = rest.get(plain..).unwrap_or_default();
        match rest.chars().next() {
            Some(other) if is_word(other) => {
                kinds |= OTHER;
                rest = rest.get(other.len_utf8()..).unwrap_or_default();
            }
            _ => return (text.len() - rest.len(), kinds == SMALL),
        }
    }
}

/// Whether a byte is a character of a word by itself, as nearly all are; its kind joins those met before.
fn is_plain(byte: u8, kinds: &mut u8) -> bool {
    let kind = KINDS[usize::from(byte)];
    *kinds |= kind;
    kind != 0
}

/// Small letters, figures, apostrophes and hyphens, which are the same in small letters.
const SMALL: u8 = 1;
/// Capitals, and what is no ASCII.
const OTHER: u8 = 2;

/// Of which kind each byte is that is a character of a word by itself.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut index = 0;
    while index < kinds.len() {
        kinds[index] = match index as u8 {
            b'a'..=b'z' | b'0'..=b'9' | b'\'' | b'-' => SMALL,
            b'A'..=b'Z' => OTHER,
            _ => 0,
        };
        index += 1;
    }
    kinds
};

/// Whether a comma or a dash stands between two words; most often a space does.
fn is_comma(gap: &str) -> bool {
    gap != " " && gap.contains([',', '–', '—'])
}

/// The text up to its last word, and what stands behind that: most often a space.
fn before(text: &str) -> (&str, &str) {
    let end = match text.as_bytes() {
        [.., last, b' '] if KINDS[usize::from(*last)] != 0 => text.len() - 1,
        _ => text.trim_end_matches(|character| !is_word(character)).len(),
    };
    text.split_at(end)
}

/// The text from its first word on, and what stands before that.
fn behind(text: &str) -> (&str, &str) {
    let start = match text.as_bytes() {
        [b' ', first, ..] if KINDS[usize::from(*first)] != 0 => 1,
        _ => text.len() - text.trim_start_matches(|character| !is_word(character)).len(),
    };
    let (gap, word) = text.split_at(start);
    (word, gap)
}

/// Whether what stands between two words ends a clause for good. A dot does not: the sentence ends elsewhere, and
/// "a.m." ends nothing, as little as the colon of "5:47".
fn ends_clause(gap: &str) -> bool {
    !matches!(gap, " " | ":") && gap.contains([';', ':', '"', '“', '”', '„', '(', ')', '?', '!', '\n'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_word_is_what_its_characters_are(text in "[a-cA-C0-9'’üÜ \\-.(]{0,12}|.{0,12}|[a-cü]{0,3} ") {
            let end = text.trim_end_matches(|character| !is_word(character)).len();
            prop_assert_eq!(before(&text), text.split_at(end));
            let word = text.trim_start_matches(|character| !is_word(character));
            prop_assert_eq!(behind(&text), (word, &text[..text.len() - word.len()]));
            let is_small = |word: &str| {
                let mut characters = word.chars();
                !word.is_empty() && characters.all(|one| matches!(one, 'a'..='z' | '0'..='9' | '\'' | '-'))
            };
            let start = text.trim_end_matches(is_word).len();
            prop_assert_eq!(last_word(&text), (start, is_small(&text[start..])));
            if let Some((word, rest)) = plain_left(&text) {
                let known = any_left(&text).map(|(word, rest)| (word.text, word.is_small, word.comma, rest));
                prop_assert_eq!(Some((word.text, word.is_small, word.comma, rest)), known);
            }
            let end = text.len() - text.trim_start_matches(is_word).len();
            prop_assert_eq!(first_word(&text), (end, is_small(&text[..end])));
        }
    }
}
