//! Who speaks in an event's documents: those that print the same sentences are one voice.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::extract::Statement;
use crate::timeline::Event;

/// What each document of some statements prints first, and what it has from another.
pub(crate) struct Voices<'a> {
    /// The document that each sentence is printed in first, in the order of their ids.
    first: BTreeMap<Cow<'a, str>, &'a str>,
    /// Those who tell it in their own words: of what they print of it, no document before them prints the most.
    own: BTreeSet<&'a str>,
}

impl<'a> Voices<'a> {
    pub(crate) fn of(statements: impl IntoIterator<Item = &'a Statement> + Clone) -> Self {
        let mut voices = Self { first: BTreeMap::new(), own: BTreeSet::new() };
        let mut documents = statements.clone().into_iter().map(|statement| statement.document.as_str());
        // One document alone repeats nobody, whatever it prints.
        if let Some(only) = documents.next()
            && documents.all(|other| other == only)
        {
            voices.own.insert(only);
            return voices;
        }
        let mut printed: BTreeMap<&str, BTreeSet<Cow<'a, str>>> = BTreeMap::new();
        for statement in statements {
            printed.entry(&statement.document).or_default().insert(sentence(statement));
        }
        for (document, sentences) in printed {
            let count = sentences.len();
            let mut new = 0;
            for sentence in sentences {
                new += usize::from(*voices.first.entry(sentence).or_insert(document) == document);
            }
            if 2 * new > count {
                voices.own.insert(document);
            }
        }
        voices
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.own.len()
    }

    /// The document whose sentence a statement of another one repeats.
    pub(crate) fn copied_from(&self, statement: &Statement) -> Option<&'a str> {
        if self.first.is_empty() {
            return None;
        }
        self.first.get(&sentence(statement)).copied().filter(|first| *first != statement.document)
    }
}

/// What a statement prints, however it is broken into lines.
fn sentence(statement: &Statement) -> Cow<'_, str> {
    let said = statement.said();
    // Most stand on one line, with one space between words; a space of any other kind lies outside ASCII or before it.
    let mut after = b' ';
    let plain = said.bytes().all(|byte| {
        let plain = (b' '..0x80).contains(&byte) && !(byte == b' ' && after == b' ');
        after = byte;
        plain
    });
    if plain && after != b' ' {
        said.into()
    } else {
        said.split_whitespace().collect::<Vec<_>>().join(" ").into()
    }
}

impl Event {
    /// The ids of the documents that tell of it in their own words, sorted: of copies of one text the first alone, and
    /// whoever adds to a copy more sentences than it copies.
    pub fn voices(&self) -> Vec<&str> {
        Voices::of(&self.statements).own.into_iter().collect()
    }
}
