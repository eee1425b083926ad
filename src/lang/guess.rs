//! Which language a text is in: by the frequent words of those that can be read, and where these are rare, by the
//! letters that go together in many others.

use std::sync::LazyLock;

use crate::eight::{EIGHT, Eight};
use crate::language::{Language, Spoken};
use crate::lexicon::end_of_letters;

/// Frequent words are no longer than what one number holds.
const SHORT: usize = EIGHT;

/// So many words tell a language; a long text is not read to its end.
const ENOUGH: usize = 2_000;

/// After so many words it is asked whether they tell already.
const STEP: usize = 64;

/// The frequent words of all languages by their letters.
static FREQUENT: LazyLock<Frequent> = LazyLock::new(Frequent::new);

/// Words of up to eight bytes, each a number, and a bit for each language they are frequent in.
struct Frequent(Vec<(u64, u8)>);

impl Frequent {
    /// How many places there are, a power of two; several times the words, so that most are found at their first one.
    const PLACES: usize = 1 << 11;

    fn new() -> Self {
        let mut places = vec![(0, 0); Self::PLACES];
        for (language, bit) in Language::ALL.into_iter().zip(0..) {
            for word in language.frequent() {
                let word = letters(word.as_bytes());
                let mut at = Self::first(word);
                while places.get(at).is_some_and(|place| place.1 != 0 && place.0 != word) {
                    at = (at + 1) % Self::PLACES;
                }
                if let Some(place) = places.get_mut(at) {
                    *place = (word, place.1 | 1 << bit);
                }
            }
        }
        Self(places)
    }

    /// Where a word stands unless another one stands there.
    fn first(word: u64) -> usize {
        (word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Self::PLACES.trailing_zeros())) as usize
    }

    /// The languages that a word is frequent in, a bit each.
    fn languages(&self, word: u64) -> u8 {
        let mut at = Self::first(word);
        while let Some((other, languages)) = self.0.get(at).filter(|place| place.1 != 0) {
            if *other == word {
                return *languages;
            }
            at = (at + 1) % Self::PLACES;
        }
        0
    }
}

/// A short word as one number, its ASCII letters small.
fn letters(word: &[u8]) -> u64 {
    Eight::first(word).small().0
}

/// A word of a text, what letters and figures make up.
struct Word {
    first: u8,
    length: usize,
    /// All of a short one, as of [`letters`].
    letters: u64,
}

/// The next word of a text; `at` moves on behind it.
fn next_word(text: &str, at: &mut usize) -> Option<Word> {
    let bytes = text.as_bytes();
    let character = |at: usize| text.get(at..).and_then(|rest| rest.chars().next());
    // How long the letter or figure is that stands there beyond ASCII.
    let wide = |at: usize| character(at).filter(|one| one.is_alphanumeric()).map(char::len_utf8);
    let mut start = *at;
    loop {
        match bytes.get(start)? {
            byte if byte.is_ascii_alphanumeric() => break,
            byte if byte.is_ascii() => start += 1,
            _ if wide(start).is_some() => break,
            _ => start += character(start)?.len_utf8(),
        }
    }
    let mut end = end_of_letters(bytes, start);
    while let Some(length) = bytes.get(end).filter(|byte| !byte.is_ascii()).and_then(|_| wide(end)) {
        end = end_of_letters(bytes, end + length);
    }
    *at = end;
    let (length, rest) = (end - start, bytes.get(start..)?);
    Some(Word { first: *rest.first()?, length, letters: Eight::first(rest).head(length).small().0 })
}

impl Language {
    /// The language that a text is in: the one whose frequent words it uses most, unless these are rare and it is
    /// clearly another one; English where nothing tells.
    ///
    /// ```
    /// use runup::Language;
    /// assert_eq!(Language::guess("Treffen mit der Bundesregierung am 12. Juni").language, Language::German);
    /// assert_eq!(Language::guess("2023").language, Language::English);
    /// assert_eq!(Language::guess("2023").confidence, Some(0));
    ///
    /// let french = "Le premier ministre a dit mardi que le gouvernement n'appliquerait pas le plan prévu pour le \
    ///     port. Le maire s'est dit déçu : on lui avait promis une aide.";
    /// assert_eq!(Language::guess(french).language.code(), "fr");
    /// ```
    pub fn guess(text: &str) -> Spoken {
        let counted = Counted::of(text);
        let best = counted.best();
        if counted.prevails(best.language) {
            return best;
        }
        other(text).unwrap_or(best)
    }

    /// The language of a part of a text in this one: another only where its words clearly prevail, for a stray "im"
    /// or "so" may stand in any.
    pub(crate) fn of_part(self, text: &str) -> Self {
        /// By so many words another language must lead.
        const CLEAR: usize = 2;
        let counted = Counted::of(text);
        let spoken = counted.best().language;
        let leads = counted.count(spoken) >= counted.count(self) + CLEAR;
        // Of a language that cannot be read no word is counted.
        if leads && (self.is_read() || counted.prevails(spoken)) { spoken } else { self }
    }
}

/// How often a text uses the frequent words of each language.
struct Counted {
    words: usize,
    frequent: [(Language, usize); Language::ALL.len()],
}

impl Counted {
    fn of(text: &str) -> Self {
        let mut counted = Self { words: 0, frequent: Language::ALL.map(|language| (language, 0)) };
        let frequent = &*FREQUENT;
        let mut at = 0;
        let words = std::iter::from_fn(|| next_word(text, &mut at));
        for Word { first, length, letters } in words.take(ENOUGH) {
            if counted.words.is_multiple_of(STEP) && counted.is_settled() {
                break;
            }
            counted.words += usize::from(!first.is_ascii_digit());
            let languages = if length <= SHORT { frequent.languages(letters) } else { 0 };
            if languages > 0 {
                for ((_, count), bit) in counted.frequent.iter_mut().zip(0..) {
                    *count += usize::from(languages >> bit & 1);
                }
            }
        }
        counted
    }

    /// Whether one language has so clearly most that no more words are needed.
    fn is_settled(&self) -> bool {
        let all: usize = self.frequent.iter().map(|(_, count)| count).sum();
        self.frequent.iter().any(|(_, count)| *count >= 50 && *count * 8 >= all * 7)
    }

    fn count(&self, of: Language) -> usize {
        self.frequent.iter().find(|(language, _)| *language == of).map_or(0, |(_, count)| *count)
    }

    /// The language whose frequent words are used most; English where none is.
    fn best(&self) -> Spoken {
        let mut best = (Language::English, 0);
        for (language, count) in &self.frequent {
            if *count > best.1 {
                best = (*language, *count);
            }
        }
        let all: usize = self.frequent.iter().map(|(_, count)| count).sum();
        // One more, for what few words say is not sure.
        Spoken { language: best.0, confidence: u8::try_from(100 * best.1 / (all + 1)).ok() }
    }

    /// Whether a text uses so many of its frequent words, and so often, that it is in that language: prose does so with
    /// one word of three to six, and in another language that shares a few of them one of eight.
    fn prevails(&self, language: Language) -> bool {
        let count = self.count(language);
        count >= 8 && count * 20 >= self.words * 3
    }
}

/// The language that cannot be read here in which a text clearly is.
fn other(text: &str) -> Option<Spoken> {
    /// So many bytes are looked at.
    const OPENING: usize = 2_000;
    /// A text of fewer letters is too short to tell.
    const TELLING: usize = 100;
    let opening = text.get(..text.floor_char_boundary(OPENING)).unwrap_or(text);
    let info = whatlang::detect(opening)?;
    let language: Language = info.lang().code().parse().ok()?;
    // Nobody writes English or German in other letters, be it hard to tell which language it is.
    let clear = info.script() != whatlang::Script::Latin
        || info.is_reliable()
            && opening.chars().filter(|char| char.is_alphabetic()).take(TELLING).count() == TELLING;
    let confidence = Some((info.confidence() * 100.0) as u8);
    Some(Spoken { language, confidence }).filter(|_| clear && !language.is_read())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_are_runs_of_letters_and_figures(text in "[a-zA-Z0-9 @`{/:.ü’É¼]{0,60}|.{0,30}") {
            // Of a long word the letters do not count.
            let short = |length: usize, letters: u64| if length <= SHORT { letters } else { 0 };
            let mut at = 0;
            let read = std::iter::from_fn(|| next_word(&text, &mut at));
            let read: Vec<_> = read.map(|word| (word.length, short(word.length, word.letters))).collect();
            let words = text.split(|char: char| !char.is_alphanumeric()).map(str::as_bytes);
            let words = words.filter(|word| !word.is_empty());
            let words: Vec<_> = words.map(|word| (word.len(), short(word.len(), letters(word)))).collect();
            prop_assert_eq!(read, words);
        }
    }
}
