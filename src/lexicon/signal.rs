//! Which words are worth a look-up while nothing is known of those around them.

use super::edge::ENDINGS;
use super::slot::{LETTERS, NOWHERE, SLOTS, Slots, is_full, is_of_figure, slot};

/// The words that call for a look-up by themselves, and those that begin a name or word of several words: by their first
/// six letters, or three and the three of the next word. No such word is missed, and few others are taken for one.
#[derive(Debug, Clone)]
pub(crate) struct Signals {
    /// The slots of words that call; most words are no signal, and this tells it of most of them.
    words: Slots,
    /// These words by twice as many letters.
    longer: Slots,
    /// First and second words of those that are several.
    pairs: Slots,
}

impl Signals {
    /// Of the words of a lexicon, each with whether it calls for a look-up by itself.
    pub(crate) fn new(words: &[(&str, bool)]) -> Self {
        let is_mark = |mark: char| !mark.is_alphanumeric();
        let mut forms: Vec<String> = Vec::new();
        let mut pairs = Vec::new();
        for (word, calls) in words {
            let stem = word.trim_end_matches(['.', '~']);
            let second =
                stem.find(is_mark).and_then(|mark| stem.get(mark..)).map(|rest| rest.trim_matches(is_mark));
            match second.filter(|second| !second.is_empty()) {
                Some(second) => pairs.push(pair(slot(stem.as_bytes()), slot(second.as_bytes()))),
                None if *calls && word.ends_with('~') => {
                    forms.extend(ENDINGS.map(|ending| format!("{stem}{ending}")));
                }
                None if *calls => forms.push(stem.to_owned()),
                None => {}
            }
        }
        let forms = || forms.iter().map(String::as_bytes);
        Self {
            words: forms().map(slot).collect(),
            longer: forms().map(longer).collect(),
            pairs: pairs.into_iter().collect(),
        }
    }

    /// Whether the word or figure there, which has that slot, may call for a look-up by itself.
    #[inline]
    pub(crate) fn has(&self, slot: usize, word: &[u8]) -> bool {
        self.words.has(slot) && self.longer.has(longer(word)) || is_of_figure(slot) || slot == NOWHERE
    }

    /// Whether two words of these slots, one right behind the other, may begin one of several words.
    #[inline]
    pub(crate) fn joins(&self, first: usize, second: usize) -> bool {
        self.pairs.has(pair(first, second))
    }
}

/// The number of a pair of slots; few pairs have the same.
#[inline]
fn pair(first: usize, second: usize) -> usize {
    (first.wrapping_mul(11) ^ second) & (SLOTS - 1)
}

/// The number of a word by six letters; what stands behind a shorter one says nothing.
#[inline]
fn longer(word: &[u8]) -> usize {
    let first = slot(word);
    let further = if is_full(first) { slot(word.get(LETTERS..).unwrap_or_default()) } else { NOWHERE };
    pair(first, further)
}
