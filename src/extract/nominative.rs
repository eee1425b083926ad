//! Which phrase of a German clause is its subject: by its article, and by the number of the verb.

use super::class::Class;
use super::field::{Kind, Phrase};
use super::token::Token;
use super::words::Agreement;

/// The number that a word or phrase shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    One,
    Many,
    Unknown,
}

/// The subject among the phrases of a clause: the first that can be one.
pub(super) fn subject(
    tokens: &[Token<'_>],
    phrases: &[Phrase],
    finite: usize,
    agreement: &Agreement,
) -> Option<usize> {
    let points = |phrase: &Phrase| {
        phrase.kind == Kind::Pronoun
            && tokens.get(phrase.words.start).is_some_and(|word| word.class.is(Class::POINTER))
    };
    let mut fitting = (0..phrases.len()).filter(|at| {
        phrases.get(*at).is_some_and(|phrase| can_be_subject(tokens, phrase, finite, agreement))
    });
    let first = fitting.next()?;
    // "Es kamen 200 Gäste": the pronoun only holds the place.
    let second = fitting.next().filter(|_| phrases.get(first).is_some_and(points));
    Some(second.unwrap_or(first))
}

/// Whether a phrase has the case and the number of the subject.
pub(super) fn can_be_subject(
    tokens: &[Token<'_>],
    phrase: &Phrase,
    finite: usize,
    agreement: &Agreement,
) -> bool {
    if !matches!(phrase.kind, Kind::Noun | Kind::Pronoun) {
        return false;
    }
    let words = tokens.get(phrase.words.clone()).unwrap_or_default();
    let verb = tokens.get(finite).map_or(Number::Unknown, |verb| number_of_verb(verb, agreement));
    let agrees = match (number(words, agreement), verb) {
        (Number::Unknown, _) | (_, Number::Unknown) => true,
        (one, other) => one == other,
    };
    agrees && !is_oblique(words, agreement)
}

/// Whether a finite verb is that of several.
pub(super) fn is_plural(tokens: &[Token<'_>], finite: usize, agreement: &Agreement) -> bool {
    tokens.get(finite).is_some_and(|verb| number_of_verb(verb, agreement) == Number::Many)
}

/// Whether the first word of a phrase shows another case than that of the subject.
fn is_oblique(words: &[Token<'_>], agreement: &Agreement) -> bool {
    let Some(first) = words.first() else { return true };
    let feminine = || {
        let head = words.iter().find(|word| word.capital && word.is_nominal() && !word.role.is_name());
        head.is_some_and(|head| listed(agreement.feminine).any(|ending| head.lower.ends_with(ending)))
    };
    let alone = words.len() == 1 && first.capital;
    !alone && first.is_one_of(agreement.oblique) || first.is_one_of(agreement.doubtful) && feminine()
}

fn number_of_verb(verb: &Token<'_>, agreement: &Agreement) -> Number {
    let plural = ["en", "ern", "eln"].iter().any(|ending| verb.lower.ends_with(ending));
    if plural || verb.is_one_of(agreement.many) { Number::Many } else { Number::One }
}

fn number(words: &[Token<'_>], agreement: &Agreement) -> Number {
    let Some(first) = words.first() else { return Number::Unknown };
    // "der Physiker und Nobelpreisträger" is one, "der Rat und die Stadt" are two.
    let article = |word: &Token<'_>| word.is(Class::DETERMINER.or(Class::POSSESSIVE));
    let joined = words.windows(3).any(|three| match three {
        [before, joint, next] => {
            joint.is(Class::CONJUNCTION) && !before.text.ends_with('-') && (!article(first) || article(next))
        }
        _ => false,
    });
    match first {
        _ if joined || first.is_one_of(agreement.many) => Number::Many,
        _ if first.is_one_of(agreement.one) => Number::One,
        _ => Number::Unknown,
    }
}

/// The words of a list.
pub(super) fn listed(words: &str) -> impl Iterator<Item = &str> {
    words.split_whitespace()
}
