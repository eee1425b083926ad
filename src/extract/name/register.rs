//! The names that runs of words bear, each run read once a document.

use std::borrow::Borrow;
use std::ops::Range;

use crate::extract::glossary::Word;
use crate::extract::token::Token;
use crate::language::Language;

/// How many runs that begin with one word are looked through before one is read anew; time stays linear.
const REACH: usize = 8;
/// What stands behind each word of a run; none holds it.
const SPACE: char = ' ';

/// Where a run of words stands, which tells what a capital and the name before a hyphen mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Where a place is told: "in Vilnius", "the Vilnius summit".
    Local,
    /// Elsewhere, where a capital can stand for its government.
    Free,
    /// Before a hyphen: "NATO-led".
    Hyphened,
}

/// The names that runs of words bear. A run is known again by its words as they are written, for nothing else tells its
/// names but where it stands.
#[derive(Debug, Default)]
pub(in crate::extract) struct Register {
    /// By the number of a word, one more than the number of the last run that begins with it; zero where none does.
    last: Vec<u32>,
    runs: Vec<Run>,
    names: Vec<Written>,
    /// The words of all runs, a space behind each, and the texts and keys of their names.
    letters: String,
}

/// Where the text of a name stands among the letters, and its key.
#[derive(Debug)]
struct Written {
    text: Range<usize>,
    key: Range<usize>,
}

/// A run of words that was read, and where it stands among the letters.
#[derive(Debug)]
struct Run {
    text: Range<usize>,
    place: Place,
    language: Language,
    names: Range<usize>,
    /// As in [`Register::last`], the run before it that begins with the same word.
    before: u32,
}

impl Register {
    /// An empty one, with room for what a text of that length bears as news do.
    pub(super) fn of(length: usize) -> Self {
        /// For how many bytes there is one more run, and how many letters are kept of it.
        const NEW: usize = 64;
        const LETTERS: usize = 32;
        /// For how many there is room at first.
        const MOST: usize = 1 << 8;
        let room = (length / NEW).min(MOST);
        Self {
            last: Vec::new(),
            runs: Vec::with_capacity(room),
            names: Vec::with_capacity(room),
            letters: String::with_capacity(LETTERS * room),
        }
    }

    /// The numbers of the names that a run of words bears; one that is new is `read`.
    pub(super) fn numbers<'t, T: Borrow<Token<'t>>>(
        &mut self,
        words: &[T],
        place: Place,
        language: Language,
        read: impl FnOnce(&mut Self),
    ) -> Range<usize> {
        let first = words.first().map_or(Word::NONE.number, |first| first.borrow().number);
        let last = self.last.get(first as usize).copied().unwrap_or_default();
        let mut next = last;
        for _ in 0..REACH {
            let Some(run) = next.checked_sub(1).and_then(|at| self.runs.get(at as usize)) else { break };
            if run.place == place
                && run.language == language
                && self.letters.get(run.text.clone()).is_some_and(|text| is_written(text, words))
            {
                return run.names.clone();
            }
            next = run.before;
        }
        let (start, from) = (self.letters.len(), self.names.len());
        for word in words {
            self.letters.push_str(word.borrow().text);
            self.letters.push(SPACE);
        }
        let text = start..self.letters.len();
        read(self);
        let names = from..self.names.len();
        if first == Word::NONE.number {
            return names;
        }
        self.runs.push(Run { text, place, language, names: names.clone(), before: last });
        let first = first as usize;
        if first >= self.last.len() {
            self.last.resize(first + 1, 0);
        }
        if let Some(last) = self.last.get_mut(first) {
            *last = self.runs.len() as u32;
        }
        names
    }

    /// Adds a name to those of the run that is being read.
    pub(super) fn add(&mut self, text: &str, key: &str) {
        let start = self.letters.len();
        self.letters.push_str(text);
        let end = self.letters.len();
        self.letters.push_str(key);
        self.names.push(Written { text: start..end, key: end..self.letters.len() });
    }

    /// The text and the key of a name by its number.
    pub(in crate::extract) fn name(&self, number: usize) -> Option<(&str, &str)> {
        let Written { text, key } = self.names.get(number)?;
        self.letters.get(text.clone()).zip(self.letters.get(key.clone()))
    }

    /// How many names there are.
    pub(in crate::extract) fn len(&self) -> usize {
        self.names.len()
    }
}

/// Whether a text is that of some words, a space behind each.
fn is_written<'t, T: Borrow<Token<'t>>>(text: &str, words: &[T]) -> bool {
    let mut words = words.iter().map(Borrow::borrow);
    words
        .try_fold(text, |rest, word| rest.strip_prefix(word.text)?.strip_prefix(SPACE))
        .is_some_and(str::is_empty)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Names;
    use super::*;
    use crate::document::Span;
    use crate::extract::cutter::{Letters, cut};
    use crate::extract::glossary::{Glossary, Shelves};
    use crate::extract::token::Role;
    use crate::extract::vocabulary::Vocabulary;

    proptest! {
        /// Whatever was read before, a stretch of a sentence bears the names that it bears by itself.
        #[test]
        fn a_run_known_again_bears_what_it_bears(
            words in prop::collection::vec("(Kiev|Roe|Joe|US|us|Polish|Senate|Senate's|summit|in|al|NATO-led|EU|Ann)", 1..40),
            stretches in prop::collection::vec((0_usize..40, 1_usize..7), 1..30),
            german in any::<bool>(),
        ) {
            let text = words.join(" ");
            let small = text.to_ascii_lowercase();
            let language = if german { Language::German } else { Language::English };
            let (shelves, vocabulary) = (Shelves::of(0), Vocabulary::of(language));
            let (mut glossary, mut tokens) = (Glossary::of(0, &shelves), Vec::new());
            let letters = Letters { text: &text, small: &small };
            cut(letters, Span::new(0, text.len()), std::iter::empty(), vocabulary, &mut glossary, &mut tokens);
            for token in tokens.iter_mut().filter(|token| token.capital && !token.hyphened) {
                token.role = Role::Name;
            }
            let names = Names::default();
            for (from, length) in stretches {
                let stretch = &tokens[from.min(tokens.len())..tokens.len().min(from + length)];
                prop_assert_eq!(names.named(stretch, vocabulary), Names::default().named(stretch, vocabulary));
            }
        }
    }
}
