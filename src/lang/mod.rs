//! What the languages say: one folder each, its words as data, a file a purpose, and the kinds of tables beside them.

mod de;
mod en;
mod feast;
pub(crate) mod page;
pub(crate) mod tense;

use std::sync::LazyLock;

use crate::extract::HappeningWords;
use crate::grammar::Grammar;
use crate::language::Language;

use page::PageWords;
use tense::TenseWords;

/// How many bytes one number holds; frequent words are no longer.
const SHORT: usize = 8;

/// The frequent words of each language by their letters, sorted.
static FREQUENT: LazyLock<[Vec<u64>; Language::ALL.len()]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        let mut words: Vec<_> = language.frequent().iter().map(|word| letters(word)).collect();
        words.sort_unstable();
        words
    })
});

/// A short word as one number, its ASCII letters small.
fn letters(word: &str) -> u64 {
    word.bytes().take(SHORT).fold(0, |letters, byte| letters << 8 | u64::from(byte.to_ascii_lowercase()))
}

impl Language {
    /// Its words that tell the tense of a clause.
    pub(crate) fn tense(self) -> &'static TenseWords {
        match self {
            Self::English => &en::TENSE,
            Self::German => &de::TENSE,
        }
    }

    /// Its words that name happenings.
    pub(crate) fn happenings(self) -> &'static HappeningWords {
        match self {
            Self::English => &en::HAPPENINGS,
            Self::German => &de::HAPPENINGS,
        }
    }

    /// Its words of page furniture and layout.
    pub(crate) fn page(self) -> &'static PageWords {
        match self {
            Self::English => &en::PAGE,
            Self::German => &de::PAGE,
        }
    }

    /// Whether it writes numeric dates day first, in that region; of English where nothing says of which region it is, the
    /// American way is assumed.
    pub(crate) fn day_first(self, region: Option<&str>) -> bool {
        match self {
            Self::English => region.is_some_and(|region| region != "US"),
            Self::German => true,
        }
    }

    /// Whether it writes dates in words in either order, so that those of a text tell how its numbers are meant.
    pub(crate) fn words_tell_order(self) -> bool {
        match self {
            Self::English => true,
            Self::German => false,
        }
    }

    /// The language whose frequent words the text uses most; English where none is.
    ///
    /// ```
    /// use runup::Language;
    /// assert_eq!(Language::guess("Treffen mit der Bundesregierung am 12. Juni"), Language::German);
    /// assert_eq!(Language::guess("2023"), Language::English);
    /// ```
    pub fn guess(text: &str) -> Self {
        Self::spoken(&Self::frequencies(text)).unwrap_or(Self::English)
    }

    /// The language whose frequent words the text uses most; nothing where it uses none.
    fn spoken(frequencies: &[(Self, usize)]) -> Option<Self> {
        let mut best = (0, None);
        for (language, count) in frequencies {
            if *count > best.0 {
                best = (*count, Some(*language));
            }
        }
        best.1
    }

    /// The language of a part of a text in this one: another only where its words clearly prevail, for a stray "im"
    /// or "so" may stand in any.
    pub(crate) fn of_part(self, text: &str) -> Self {
        /// By so many words another language must lead.
        const CLEAR: usize = 2;
        let frequencies = Self::frequencies(text);
        let count =
            |of| frequencies.iter().find(|(language, _)| *language == of).map_or(0, |(_, count)| *count);
        let spoken = Self::spoken(&frequencies);
        spoken.filter(|spoken| count(*spoken) >= count(self) + CLEAR).unwrap_or(self)
    }

    /// How often the text uses the frequent words of each language.
    fn frequencies(text: &str) -> [(Self, usize); Self::ALL.len()] {
        /// So many words tell a language; a long text is not read to its end.
        const ENOUGH: usize = 2_000;
        let mut frequencies = Self::ALL.map(|language| (language, 0));
        let words =
            text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.take(ENOUGH).filter(|word| word.len() <= SHORT) {
            let word = letters(word);
            for ((_, count), frequent) in frequencies.iter_mut().zip(FREQUENT.iter()) {
                *count += usize::from(frequent.binary_search(&word).is_ok());
            }
        }
        frequencies
    }

    /// Words that are frequent in it and in none of the others.
    fn frequent(self) -> &'static [&'static str] {
        match self {
            Self::English => en::FREQUENT,
            Self::German => de::FREQUENT,
        }
    }

    /// How it says times.
    pub(crate) fn time(self) -> &'static Grammar {
        match self {
            Self::English => &en::time::GRAMMAR,
            Self::German => &de::time::GRAMMAR,
        }
    }

    /// The rules by which it reads times, in order: the name of each, and a text that it reads; of some texts only
    /// the part in brackets, for which the words around it call.
    ///
    /// ```
    /// assert!(runup::Language::English.rules().any(|(name, _)| name == "month-day"));
    /// ```
    pub fn rules(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.time().rules.iter().filter(|rule| rule.finds()).map(|rule| (rule.name, rule.example))
    }
}
