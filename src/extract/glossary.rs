//! The distinct words of a document, each looked up once.

use std::borrow::Cow;

use super::class::Class;
use super::content::{EMPTY, base};
use super::shelf::{Place, Shelf};
use super::vocabulary::{Entry, Sure, Vocabulary};
use crate::document::Span;
use crate::eight::Eight;
use crate::language::{Code, Language};
use crate::roll::{Letters, Roll};

/// What is known of a word wherever it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'t> {
    /// In lower case, without a possessive ending.
    pub lower: &'t str,
    /// Its number among the words of the document.
    pub number: u32,
    /// How long its base form is, in bytes, with which it begins; of a word that says nothing by itself it is not asked.
    pub base: u8,
    pub entry: &'static Entry,
    /// What is known of its last part, where it is made of several and that one names a happening.
    pub last: Option<&'static Entry>,
    /// What it can do in a clause, in small letters and where it is written with a capital.
    pub classes: [Class; 2],
    /// The part that it plays wherever it stands as no name.
    pub sure: Option<Sure>,
    /// Whether it was taken apart, which is not asked of it wherever it stands.
    parted: bool,
    /// The language whose tables say all this.
    language: Language,
}

impl Word<'static> {
    /// What is known of a time, of a mark, or of a word that is none.
    pub(super) const NONE: &'static Self = &Self {
        lower: "",
        number: u32::MAX,
        base: 0,
        entry: &Entry::NONE,
        last: None,
        classes: [Class::NONE; 2],
        sure: Some(Sure::Other),
        parted: false,
        language: Language::Other(Code::NONE),
    };
}

/// Where that is kept which a glossary gives away.
pub(super) struct Shelves<'t> {
    words: Shelf<Word<'t>>,
    /// What is written otherwise than it stands in the text.
    written: Shelf<String>,
}

impl Shelves<'_> {
    /// Empty ones for a text of that length.
    pub(super) fn of(length: usize) -> Self {
        Self { words: Shelf::of(room(length)), written: Shelf::of(0) }
    }
}

/// For how many distinct words of a text of that length there is room at first.
pub(super) fn room(length: usize) -> usize {
    /// For how many bytes a text has one more.
    const NEW: usize = 12;
    const MOST: usize = 1 << 10;
    (length / NEW).min(MOST)
}

/// The distinct words of a document, numbered in the order of the text.
pub(super) struct Glossary<'t> {
    words: Roll<Cow<'t, str>>,
    known: Vec<&'t Word<'t>>,
    place: Place<'t, Word<'t>>,
    written: Place<'t, String>,
}

/// What is asked of a word.
#[derive(Clone, Copy)]
struct Asked {
    letters: Letters,
    /// Whether it may be joined of several, the last of which may name a happening.
    joined: bool,
    vocabulary: &'static Vocabulary,
}

impl<'t> Glossary<'t> {
    /// An empty one for a text of that length.
    pub(super) fn of(length: usize, shelves: &'t Shelves<'t>) -> Self {
        let room = room(length);
        let (place, written) = (shelves.words.place(), shelves.written.place());
        Self { words: Roll::of(room), known: Vec::with_capacity(room), place, written }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// The words by themselves.
    pub(super) fn into_words(self) -> Roll<Cow<'t, str>> {
        self.words
    }

    /// What is known of a word that stands in lower case in a text, and of which the first eight bytes are given, with others
    /// behind them or not. Where it may be `joined` of several, the last part may name a happening.
    #[inline(always)]
    pub(super) fn word(
        &mut self,
        text: &'t str,
        part: Span,
        first: Eight,
        joined: bool,
        vocabulary: &'static Vocabulary,
    ) -> &'t Word<'t> {
        let letters = self.words.letters_at(text, part, first);
        let asked = Asked { letters, joined, vocabulary };
        match self.words.place(|| part.of(text), letters) {
            Ok(number) => self.known(number, asked),
            Err(slot) => self.add(part.of(text), slot, asked),
        }
    }

    /// The same of one that does not stand so in the text.
    pub(super) fn written(
        &mut self,
        lower: String,
        joined: bool,
        vocabulary: &'static Vocabulary,
    ) -> &'t Word<'t> {
        let letters = Letters::of(&lower);
        let asked = Asked { letters, joined, vocabulary };
        match self.words.place(|| &lower, letters) {
            Ok(number) => self.known(number, asked),
            Err(slot) => {
                let lower = self.written.put(lower);
                self.add(lower, slot, asked)
            }
        }
    }

    /// What is known of a word that is there.
    #[inline(always)]
    fn known(&mut self, number: usize, asked: Asked) -> &'t Word<'t> {
        match self.known.get(number) {
            Some(word) if word.language == asked.vocabulary.language && (word.parted || !asked.joined) => {
                word
            }
            _ => self.look_up_again(number, asked),
        }
    }

    /// Looks up a word of which more is asked than before.
    #[cold]
    fn look_up_again(&mut self, number: usize, asked: Asked) -> &'t Word<'t> {
        let lower = self.known.get(number).map_or("", |word| word.lower);
        let word = self.place.put(look_up(lower, number, asked));
        if let Some(known) = self.known.get_mut(number) {
            *known = word;
        }
        word
    }

    /// Adds a new word at its slot.
    #[inline(never)]
    fn add(&mut self, lower: &'t str, slot: usize, asked: Asked) -> &'t Word<'t> {
        let number = self.words.add(lower.into(), asked.letters, slot);
        let word = self.place.put(look_up(lower, number, asked));
        self.known.push(word);
        word
    }
}

/// Looks up a word in the tables, and takes it apart where it may be joined of several.
fn look_up<'t>(lower: &'t str, number: usize, asked: Asked) -> Word<'t> {
    let Asked { letters, joined, vocabulary } = asked;
    let entry = vocabulary.known_by(lower, letters);
    let last = if joined { vocabulary.compound(lower) } else { None };
    // "Vizebürgermeister"
    let office = joined && entry.class.is_none();
    let raised = if office { vocabulary.office(lower) } else { entry.class };
    let base = match entry.base {
        0 if !entry.class.is(EMPTY) => base(lower, vocabulary).len() as u8,
        base => base,
    };
    // What a capital says in German, no word shows by itself.
    let shows = vocabulary.language != Language::German && last.is_none();
    let sure = entry.sure.filter(|_| shows);
    let (number, classes) = (number as u32, [entry.class, raised]);
    Word { lower, number, base, entry, last, classes, sure, parted: joined, language: vocabulary.language }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Words alike in their first and last letters, in two languages.
        #[test]
        fn a_word_is_what_the_tables_say(
            words in prop::collection::vec(("(Partei|congress|ab){0,4}[a-c]{0,3}(treffen|-vote|ed|te|)", any::<bool>()), 0..99),
        ) {
            let shelves = Shelves::of(0);
            let mut glossary = Glossary::of(0, &shelves);
            let mut seen: Vec<&str> = Vec::new();
            for (word, german) in &words {
                let vocabulary = Vocabulary::of(if *german { Language::German } else { Language::English });
                let number = seen.iter().position(|one| one == word).unwrap_or(seen.len());
                if number == seen.len() {
                    seen.push(word);
                }
                let first = Eight::first(word.as_bytes());
                let known = glossary.word(word, Span::new(0, word.len()), first, *german, vocabulary);
                let entry = known.entry;
                prop_assert!(entry.class.is(EMPTY) || &word[..known.base as usize] == base(word, vocabulary));
                prop_assert_eq!((known.number as usize, known.lower), (number, word.as_str()));
                prop_assert_eq!(entry.verb.map(|verb| verb.base), vocabulary.verb(word).map(|verb| verb.base));
                prop_assert_eq!(entry.noun, vocabulary.noun(word));
                prop_assert_eq!(entry.class, vocabulary.class(word));
                let last = |entry: Option<&Entry>| entry.filter(|_| *german).and_then(|last| last.noun);
                prop_assert_eq!(last(known.last), last(vocabulary.compound(word)));
                prop_assert_eq!(entry.guessed.map(|verb| verb.form), vocabulary.guess(word).map(|verb| verb.form));
            }
        }
    }
}
