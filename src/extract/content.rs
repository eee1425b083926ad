//! What a statement is about: the base forms of its content words.

use std::borrow::Cow;

use super::class::Class;
use super::inflection::stem;
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;

/// The longest word worth comparing, in bytes.
const LONGEST: usize = 40;

/// The base forms of the content words among some tokens, with the kinds of happening they name, sorted and distinct.
pub(super) fn words<'a>(
    tokens: impl Iterator<Item = &'a Token<'a>>,
    vocabulary: &Vocabulary,
) -> Vec<Cow<'a, str>> {
    let mut words: Vec<Cow<'a, str>> = Vec::new();
    for token in tokens.filter(|token| (2..=LONGEST).contains(&token.lower.len())) {
        if token.class.is(Class::FUNCTION.or(Class::FILLER).or(Class::STOP)) {
            continue;
        }
        match token.role {
            Role::Noun(concept) => words.push(concept.into()),
            Role::Verb(verb) if verb.state => {}
            Role::Verb(verb) if verb.concept.contains('|') => {
                words.push(verb.concept.replace('|', "").into());
            }
            Role::Verb(verb) if !verb.concept.is_empty() => words.push(verb.concept.into()),
            Role::Verb(_) | Role::Other => words.push(base(&token.lower, vocabulary).into()),
            _ => {}
        }
    }
    words.sort_unstable();
    words.dedup();
    words
}

/// The base form of a lower-case word.
pub(super) fn base<'w>(word: &'w str, vocabulary: &Vocabulary) -> &'w str {
    let plain = |byte: u8| byte.is_ascii_alphabetic() || byte == b'-';
    let letters = word.bytes().all(plain) || word.chars().all(|one| one.is_alphabetic() || one == '-');
    if letters { stem(vocabulary.language, word) } else { word }
}
