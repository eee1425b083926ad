//! The words and marks of a sentence, each with the part it plays there.

use std::ops::Deref;

use memchr::memmem;

use super::class::Class;
use super::glossary::Word;
use super::vocabulary::{Sure, Verb};
use crate::document::Span;

/// A word, a mark, or a whole time expression. It can be asked all that is known of its [`Word`] wherever that stands. A line of
/// the cache holds one, for they are asked again and again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'t> {
    /// Where it begins.
    pub start: usize,
    pub text: &'t str,
    pub word: &'t Word<'t>,
    /// What it can do in a clause, written as it is.
    pub class: Class,
    pub role: Role,
    /// Its number among the words of the document, which is asked of each token.
    pub number: u32,
    /// It is written with a capital.
    pub capital: bool,
    /// Hyphens join its parts.
    pub hyphened: bool,
    /// It has the look of a name, or of a part of one.
    pub named: bool,
    /// It ends in "'s" or stands before a lone apostrophe: it owns what follows.
    pub owns: bool,
}

const _: () = assert!(size_of::<Token<'_>>() <= 64);

impl<'t> Deref for Token<'t> {
    type Target = Word<'t>;

    fn deref(&self) -> &Word<'t> {
        self.word
    }
}

/// The part a token plays in its sentence.
#[derive(Debug, Clone, Copy)]
pub(super) enum Role {
    /// A time expression: the index of its mention, of the first of the two for a range.
    Time(usize),
    /// A verb that bears the meaning of its group.
    Verb(&'static Verb),
    /// A verb that only helps another.
    Auxiliary,
    /// A noun that names a kind of happening.
    Noun,
    /// Part of a name.
    Name,
    /// A word that only joins or points.
    Function,
    /// Any other word.
    Other,
    /// A punctuation mark, by its plain form: `,` `;` `:` `(` `)` `"` `-` `.`.
    Mark(char),
}

impl Role {
    /// That of a word which plays it wherever it stands.
    pub(super) fn sure(sure: Sure) -> &'static Self {
        const PARTS: [Role; 3] = [Role::Noun, Role::Function, Role::Other];
        &PARTS[sure as usize]
    }

    /// Whether it is that of a word of which nothing more is known.
    pub(super) fn is_plain(self) -> bool {
        matches!(self, Self::Other)
    }

    pub(super) fn is_name(self) -> bool {
        matches!(self, Self::Name)
    }
}

impl<'t> Token<'t> {
    /// A word.
    #[inline]
    pub(super) fn word(start: usize, text: &'t str, capital: bool, word: &'t Word<'t>) -> Self {
        let [small, raised] = word.classes;
        // A compound of an office is a noun.
        let class = if capital { raised } else { small };
        let (role, hyphened, named, owns) = (Role::Other, false, false, false);
        let number = word.number;
        Self { start, text, word, class, role, number, capital, hyphened, named, owns }
    }

    /// Where it stands.
    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// Whether it is one of the words of a list.
    pub(super) fn is_one_of(&self, words: &str) -> bool {
        let (words, word) = (words.as_bytes(), self.lower.as_bytes());
        let parts = |at: Option<usize>| at.and_then(|at| words.get(at)).is_none_or(|byte| *byte == b' ');
        !word.is_empty()
            && memmem::find_iter(words, word)
                .any(|at| parts(at.checked_sub(1)) && parts(Some(at + word.len())))
    }

    /// A mark, or a time expression.
    #[inline]
    pub(super) fn other(start: usize, text: &'t str, role: Role) -> Self {
        Self { role, ..Self::word(start, text, false, Word::NONE) }
    }

    /// The kind of happening that it names where it stands as a noun.
    pub(super) fn event(&self) -> Option<&'static str> {
        self.entry.noun.or_else(|| self.last?.noun)
    }

    /// Whether it can stand inside a noun phrase.
    pub(super) fn is_nominal(&self) -> bool {
        matches!(self.role, Role::Noun | Role::Name | Role::Other)
    }

    /// Whether it is a word, of which something can be known, and neither a mark nor a time.
    pub(super) fn is_word(&self) -> bool {
        self.number != Word::NONE.number
    }

    /// Whether it is that mark.
    pub(super) fn is_mark(&self, mark: char) -> bool {
        matches!(self.role, Role::Mark(one) if one == mark)
    }

    /// Whether it plays no other part than that of this class.
    pub(super) fn is(&self, class: Class) -> bool {
        self.class.is(class)
            && !matches!(self.role, Role::Verb(_) | Role::Auxiliary | Role::Noun | Role::Name | Role::Time(_))
    }

    /// The verb it is.
    pub(super) fn verb(&self) -> Option<&'static Verb> {
        if let Role::Verb(verb) = self.role { Some(verb) } else { None }
    }

    /// The kind of happening it names as a noun.
    pub(super) fn noun(&self) -> Option<&'static str> {
        if let Role::Noun = self.role { self.event() } else { None }
    }

    /// Whether it can be the age of a person: "53", "6-year-old".
    pub(super) fn is_age(&self) -> bool {
        let digits = self.lower.bytes().take_while(u8::is_ascii_digit).count();
        (1..=2).contains(&digits) && (digits == self.lower.len() || self.lower.ends_with("-old"))
    }

    /// The mention it is.
    pub(super) fn time(&self) -> Option<usize> {
        if let Role::Time(index) = self.role { Some(index) } else { None }
    }
}
