//! What the words around one say of it: whether it is a time at all, and what it belongs to.

use super::word::{gap, gap_or_hyphen};
use super::{Openers, Reader};
use crate::lexicon::{self, Sense};

/// Whether the word before calls for a time: "in" May, "early" March, "of" 1066.
pub(crate) fn called_for(at: Reader<'_>, input: &str) -> bool {
    at.follows(input, |sense| {
        matches!(
            sense,
            Sense::Preposition
                | Sense::Of
                | Sense::From
                | Sense::Between
                | Sense::Early(_)
                | Sense::Edge(_)
                | Sense::Pointer(..)
                | Sense::Season(_)
                | Sense::Month(_)
        )
    })
}

/// Whether the word before calls for a time, or joins one to it: "to" March, April "and" May.
pub(crate) fn called_for_or_joined(at: Reader<'_>, input: &str) -> bool {
    called_for(at, input) || at.follows(input, |sense| matches!(sense, Sense::To | Sense::And))
}

/// The word before the comma, stroke or "and" that joins the input to it, with the text behind it: Monday (, Friday).
pub(crate) fn joined_word<'a>(at: Reader<'a>, input: &'a str) -> Option<&'a str> {
    let before = at.before(input).trim_end();
    let joint = match before.strip_suffix([',', '/', '&', '-', '–']) {
        Some(before) => at.text.get(before.len()..)?,
        None => at
            .words_before(input)
            .next()
            .filter(|word| at.senses(word).any(|(sense, _)| matches!(sense, Sense::And | Sense::To)))?,
    };
    at.words_before(joint).next()
}

/// Whether the word there often is no time at all, so that it needs a word before that calls for one.
pub(crate) fn is_homonym(at: Reader<'_>, input: &str) -> bool {
    is_other(at, input, Sense::Homonym)
}

/// Whether the word there is that as well.
fn is_other(at: Reader<'_>, input: &str, other: Sense) -> bool {
    at.pick(input, Openers::OTHER, |sense| (sense == other).then_some(())).is_some()
}

/// Whether a word has one capital, as names have and shouted words have not; "O'Neil" has.
pub(crate) fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    let second = |letter: char| letter.is_lowercase() || lexicon::is_apostrophe(letter);
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(second)
}

/// Whether a word with a capital follows.
pub(crate) fn capital_next(rest: &str) -> bool {
    gap(rest).is_ok_and(|(next, ())| is_capitalised(next))
}

/// Whether the month there is somebody's given name: a name in capitals follows, and nothing before calls for a month.
pub(crate) fn is_given_name(at: Reader<'_>, input: &str, rest: &str) -> bool {
    let given = is_other(at, input, Sense::GivenName);
    given
        && capital_next(rest)
        && !called_for(at, input)
        && !at.follows(input, |sense| matches!(sense, Sense::The | Sense::At))
}

/// Whether the word there is somebody's surname: behind a title, or behind a given name within a sentence.
pub(crate) fn is_surname(at: Reader<'_>, input: &str) -> bool {
    let borne = is_other(at, input, Sense::Surname);
    borne && (at.follows(input, |sense| sense == Sense::Title) || behind_given_name(at, input))
}

/// Whether the word before is a name: a noun without article that says nothing of time.
fn behind_given_name(at: Reader<'_>, input: &str) -> bool {
    let Some((name, _)) = at.word_before(input) else { return false };
    is_noun(at, name) && at.senses(name).next().is_none() && !at.follows(name, |sense| sense == Sense::The)
}

/// Whether what follows a number is counted by it: 1500 "people", 2000 "years".
pub(crate) fn counted_next(at: Reader<'_>, rest: &str) -> bool {
    let Ok((next, ())) = gap_or_hyphen(rest) else { return false };
    let counted = |sense| matches!(sense, Sense::Counted | Sense::Units(_) | Sense::Power(_));
    at.senses(next).any(|(sense, _)| counted(sense))
}

/// Whether a preposition stands before: "in", "at", "from".
pub(crate) fn behind_preposition(at: Reader<'_>, input: &str) -> bool {
    at.follows(input, |sense| {
        matches!(sense, Sense::Preposition | Sense::At | Sense::Of | Sense::From | Sense::Between | Sense::To)
    })
}

/// Whether a word follows, so that what looked like an end is none: "two days after" the vote.
pub(crate) fn word_follows(rest: &str) -> bool {
    gap(rest).is_ok_and(|(next, ())| next.starts_with(char::is_alphanumeric))
}

/// Whether a capital within a sentence makes the word there a noun, as German writes them.
pub(crate) fn is_noun(at: Reader<'_>, input: &str) -> bool {
    let before = at.before(input).trim_end();
    let opens = before.is_empty()
        || before.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '-' | ')'));
    input.starts_with(char::is_uppercase) && !opens
}
