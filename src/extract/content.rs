//! What a statement is about: the base forms of its content words.

use std::borrow::Cow;
use std::ptr;

use super::class::Class;
use super::inflection::stem;
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;

/// The longest word worth comparing, in bytes.
const LONGEST: usize = 40;

/// What words do that say nothing of what a text is about.
pub(super) const EMPTY: Class = Class::FUNCTION.or(Class::FILLER).or(Class::STOP);

/// What a word says of what a text is about.
#[derive(Clone, Copy)]
pub(super) enum Content {
    /// The kind of happening that it names.
    Noun(&'static str),
    /// The kind of happening that it tells of as a verb.
    Verb(&'static str),
    /// Its own base form, which is so long, in bytes.
    Base(u8),
}

impl Content {
    /// That of a token; nothing of one that says nothing by itself.
    pub(super) fn of(token: &Token<'_>) -> Option<Self> {
        if !Self::may_be(token) {
            return None;
        }
        match token.role {
            Role::Noun => token.noun().map(Self::Noun),
            Role::Verb(verb) if verb.state => None,
            Role::Verb(verb) if !verb.concept.is_empty() => Some(Self::Verb(verb.concept)),
            Role::Verb(_) | Role::Other => Some(Self::Base(token.base)),
            _ => None,
        }
    }

    /// Whether a token may say something by itself.
    #[inline]
    pub(super) fn may_be(token: &Token<'_>) -> bool {
        !token.class.is(EMPTY)
            & (2..=LONGEST).contains(&token.lower.len())
            & matches!(token.role, Role::Noun | Role::Verb(_) | Role::Other)
    }

    /// Whether the word that stands for it is that of a token itself.
    pub(super) fn is_whole(self, token: &Token<'_>) -> bool {
        matches!(self, Self::Base(length) if usize::from(length) == token.lower.len())
    }

    /// The word that stands for it, where that word is written so in lower case.
    pub(super) fn word(self, lower: &str) -> Cow<'_, str> {
        match self {
            Self::Noun(concept) => concept.into(),
            Self::Verb(concept) if concept.contains('|') => concept.replace('|', "").into(),
            Self::Verb(concept) => concept.into(),
            Self::Base(length) => lower.get(..length.into()).unwrap_or_default().into(),
        }
    }

    /// Whether the same word says the same as the other one.
    pub(super) fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Noun(one), Self::Noun(other)) | (Self::Verb(one), Self::Verb(other)) => {
                ptr::eq(one, other)
            }
            (Self::Base(one), Self::Base(other)) => one == other,
            _ => false,
        }
    }
}

/// The base forms of the content words among some tokens, with the kinds of happening they name, sorted and distinct.
pub(super) fn words<'a>(tokens: impl Iterator<Item = &'a Token<'a>>) -> Vec<Cow<'a, str>> {
    let mut words: Vec<Cow<'a, str>> = Vec::with_capacity(tokens.size_hint().0);
    words.extend(tokens.filter_map(|token| Some(Content::of(token)?.word(token.lower))));
    words.sort_unstable();
    words.dedup();
    words
}

/// The base form of a token, which is known of all that say something by themselves.
pub(super) fn base_of<'w>(token: &Token<'w>, vocabulary: &Vocabulary) -> &'w str {
    let known = token.lower.get(..token.base.into()).filter(|_| !token.entry.class.is(EMPTY));
    known.unwrap_or_else(|| base(token.lower, vocabulary))
}

/// The base form of a lower-case word.
pub(super) fn base<'w>(word: &'w str, vocabulary: &Vocabulary) -> &'w str {
    let plain = |byte: u8| byte.is_ascii_alphabetic() || byte == b'-';
    let letters = || word.bytes().all(plain) || word.chars().all(|one| one.is_alphabetic() || one == '-');
    let stem = stem(vocabulary.language, word);
    if stem.len() == word.len() || letters() { stem } else { word }
}
