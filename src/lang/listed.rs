//! Words with what is said of each, found by their letters.

use crate::eight::{EIGHT, Eight};

/// Words in small letters, each with what is said of it.
pub(crate) struct Listed<T> {
    words: Vec<(Box<str>, T)>,
    /// By its first eight letters where each of them stands, several times as many places as words, so that most are found
    /// at the first one asked; where none stands there are no letters.
    places: Box<[(Eight, u32)]>,
}

impl<T: Copy> Listed<T> {
    pub(super) fn new(words: impl IntoIterator<Item = (impl Into<Box<str>>, T)>) -> Self {
        let words: Vec<_> = words.into_iter().map(|(word, said)| (word.into(), said)).collect();
        let places = (4 * words.len()).next_power_of_two().max(2);
        let mut listed = Self { words, places: vec![(Eight(0), 0); places].into_boxed_slice() };
        for index in 0..listed.words.len() {
            let opening = Eight::first(listed.words[index].0.as_bytes());
            let mut at = listed.place(opening);
            while listed.places[at].0 != Eight(0) {
                at = listed.behind(at);
            }
            listed.places[at] = (opening, index as u32);
        }
        listed
    }

    /// What is said of a word in small letters.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        let (listed, said) = self.find(Eight::first(word.as_bytes()), word.as_bytes())?;
        (**listed == *word).then_some(*said)
    }

    /// What is said of a word, whatever the case of its letters of ASCII, of which `opening` holds the first eight in small.
    #[inline]
    pub(crate) fn opened(&self, opening: Eight, word: &[u8]) -> Option<T> {
        self.find(opening, word).map(|found| found.1)
    }

    #[inline]
    fn find(&self, opening: Eight, word: &[u8]) -> Option<&(Box<str>, T)> {
        let mut at = self.place(opening);
        loop {
            let (letters, index) = self.places[at];
            if letters == opening
                && let found = self.words.get(index as usize)?
                && found.0.len() == word.len()
                && is_same_behind(found.0.as_bytes(), word)
            {
                return Some(found);
            }
            if letters == Eight(0) {
                return None;
            }
            at = self.behind(at);
        }
    }

    /// The place that words with that opening are looked for from.
    #[inline]
    fn place(&self, opening: Eight) -> usize {
        (opening.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - self.places.len().trailing_zeros())) as usize
    }

    /// The place behind another one.
    #[inline]
    fn behind(&self, at: usize) -> usize {
        (at + 1) & (self.places.len() - 1)
    }
}

/// Whether two words of one length that open with the same eight letters go on with the same, if they do.
#[inline]
fn is_same_behind(listed: &[u8], word: &[u8]) -> bool {
    match (listed.get(EIGHT..), word.get(EIGHT..)) {
        (Some(listed), Some(word)) => listed.eq_ignore_ascii_case(word),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WORDS: [&str; 8] =
        ["a", "may", "announce", "announced", "announces", "scheduled", "früher", "überaus"];

    proptest! {
        #[test]
        fn a_word_is_found_where_it_is_listed(
            word in "(a|may|announce|announced|announces|scheduled|früher|überaus)?|[A-Za-z]{0,3}|announce[a-z]",
            is_capital: bool, behind in "[ a-z]{0,10}",
        ) {
            let listed = Listed::new(WORDS.into_iter().zip(0..));
            let word = if is_capital { word.to_ascii_uppercase() } else { word };
            let index = |word: &str| WORDS.iter().position(|known| *known == word);
            prop_assert_eq!(listed.get(&word), index(&word));
            let opening = Eight::first(format!("{word}{behind}").as_bytes()).small().head(word.len());
            prop_assert_eq!(listed.opened(opening, word.as_bytes()), index(&word.to_ascii_lowercase()));
            let none: Listed<usize> = Listed::new(std::iter::empty::<(&str, _)>());
            prop_assert_eq!(none.get(&word), None);
        }
    }
}
