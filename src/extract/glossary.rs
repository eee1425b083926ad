//! The distinct words of a document, each looked up once.

use std::borrow::Cow;
use std::ptr;

use super::class::Class;
use super::content::{EMPTY, base};
use super::roll::Roll;
use super::vocabulary::{Entry, Verb, Vocabulary};
use crate::eight::Eight;

/// What is known of a word wherever it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Its number among the words of the document.
    pub number: u32,
    /// How long its base form is, in bytes, with which it begins; of a word that says nothing by itself it is not asked.
    pub base: u8,
    /// What the tables say of it.
    pub entry: &'static Entry,
    /// What it can do in a clause.
    pub class: Class,
    /// The kind of happening that its last part names, where it is made of several.
    pub compound: Option<&'static str>,
    /// The verb that its ending shows it to be, outside the tables.
    pub guessed: Option<&'static Verb>,
}

impl Word {
    /// What is known of a time, of a mark, or of a word that is none.
    pub(super) const NONE: Self = Self {
        number: u32::MAX,
        base: 0,
        entry: &Entry::NONE,
        class: Class::NONE,
        compound: None,
        guessed: None,
    };
}

/// The distinct words of a document, numbered in the order of the text.
pub(super) struct Glossary<'t> {
    words: Roll<'t>,
    known: Vec<Known>,
}

/// What was found of a word.
struct Known {
    /// Whose tables say it; by others it is looked up anew.
    vocabulary: &'static Vocabulary,
    word: Word,
    /// Whether it was taken apart, which is not asked of it wherever it stands.
    parted: bool,
}

impl<'t> Glossary<'t> {
    /// An empty one for a text of that length.
    pub(super) fn of(length: usize) -> Self {
        /// For how many bytes a text has one more distinct word.
        const NEW: usize = 12;
        /// For how many there is room at first.
        const MOST: usize = 1 << 10;
        let room = (length / NEW).min(MOST);
        Self { words: Roll::of(room), known: Vec::with_capacity(room) }
    }

    /// The words by themselves.
    pub(super) fn into_words(self) -> Roll<'t> {
        self.words
    }

    /// What is known of a word in lower case, whose first eight bytes are given, with others behind them or not. Where it
    /// may be `joined` of several, the last part may name a happening.
    #[inline]
    pub(super) fn word(
        &mut self,
        lower: &str,
        first: Eight,
        kept: impl FnOnce() -> Cow<'t, str>,
        joined: bool,
        vocabulary: &'static Vocabulary,
    ) -> &Word {
        let number = self.words.number(lower, first, kept);
        let said = |known: &Known| ptr::eq(known.vocabulary, vocabulary) && (known.parted || !joined);
        if !self.known.get(number).is_some_and(said) {
            self.look_up(number, joined, vocabulary);
        }
        self.known.get(number).map_or(&Word::NONE, |known| &known.word)
    }

    /// Looks up a word that is new, or of which more is asked than before.
    fn look_up(&mut self, number: usize, joined: bool, vocabulary: &'static Vocabulary) {
        let lower = self.words.text(number);
        let compound = if joined { vocabulary.compound(lower) } else { None };
        let (entry, guessed) = (vocabulary.entry(lower), vocabulary.guess(lower));
        // "Vizebürgermeister"
        let office = joined && entry.class.is_none();
        let class = if office { vocabulary.office(lower) } else { entry.class };
        let base = if entry.class.is(EMPTY) { 0 } else { base(lower, vocabulary).len() as u8 };
        let word = Word { number: number as u32, base, entry, class, compound, guessed };
        let known = Known { vocabulary, word, parted: joined };
        match self.known.get_mut(number) {
            Some(before) => *before = known,
            None => self.known.push(known),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::Language;

    proptest! {
        /// Words alike in their first and last letters, in two languages.
        #[test]
        fn a_word_is_what_the_tables_say(
            words in prop::collection::vec(("(Partei|congress|ab){0,4}[a-c]{0,3}(treffen|-vote|ed|te|)", any::<bool>()), 0..99),
        ) {
            let mut glossary = Glossary::of(0);
            let mut seen: Vec<&str> = Vec::new();
            for (word, german) in &words {
                let vocabulary = Vocabulary::of(if *german { Language::German } else { Language::English });
                let number = seen.iter().position(|one| one == word).unwrap_or(seen.len());
                if number == seen.len() {
                    seen.push(word);
                }
                let first = Eight::first(word.as_bytes());
                let known = *glossary.word(word, first, || word.as_str().into(), *german, vocabulary);
                let says = !known.entry.class.is(EMPTY);
                prop_assert!(!says || &word[..known.base as usize] == base(word, vocabulary));
                prop_assert_eq!(known.number as usize, number);
                prop_assert!(ptr::eq(known.entry, vocabulary.entry(word)));
                prop_assert_eq!(known.compound.filter(|_| *german), vocabulary.compound(word).filter(|_| *german));
                prop_assert_eq!(known.guessed.map(|verb| verb.form), vocabulary.guess(word).map(|verb| verb.form));
            }
        }
    }
}
