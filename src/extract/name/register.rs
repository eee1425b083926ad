//! The names that runs of words bear, each run read once a document.

use std::ops::Range;

use crate::extract::Name;
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
    /// The names of the run that was read last.
    read: Vec<Name>,
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
    /// The numbers of the names that a run of words bears; one that is new is `read`.
    pub(super) fn numbers<'w, 't: 'w>(
        &mut self,
        words: impl Iterator<Item = &'w Token<'t>> + Clone,
        place: Place,
        language: Language,
        read: impl FnOnce(&mut Vec<Name>),
    ) -> Range<usize> {
        let first = words.clone().next().map_or(Word::NONE.number, |first| first.number);
        let last = self.last.get(first as usize).copied().unwrap_or_default();
        let mut next = last;
        for _ in 0..REACH {
            let Some(run) = next.checked_sub(1).and_then(|at| self.runs.get(at as usize)) else { break };
            if run.place == place
                && run.language == language
                && self.letters.get(run.text.clone()).is_some_and(|text| is_written(text, words.clone()))
            {
                return run.names.clone();
            }
            next = run.before;
        }
        let (start, from) = (self.letters.len(), self.names.len());
        for word in words {
            self.letters.push_str(word.text);
            self.letters.push(SPACE);
        }
        let text = start..self.letters.len();
        read(&mut self.read);
        for Name { text, key } in self.read.drain(..) {
            let start = self.letters.len();
            self.letters.push_str(&text);
            let end = self.letters.len();
            self.letters.push_str(&key);
            self.names.push(Written { text: start..end, key: end..self.letters.len() });
        }
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
fn is_written<'w, 't: 'w>(text: &str, mut words: impl Iterator<Item = &'w Token<'t>>) -> bool {
    words
        .try_fold(text, |rest, word| rest.strip_prefix(word.text)?.strip_prefix(SPACE))
        .is_some_and(str::is_empty)
}
