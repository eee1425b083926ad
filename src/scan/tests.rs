//! The fast way finds what the slow one finds, and any text can be scanned.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::document::Document;
use crate::lexicon::is_apostrophe;
use crate::periods::Periods;

/// What `scan` must find: all rules at every word.
fn scan_everywhere(text: &str, outline: &Outline, options: &Options) -> Vec<Found> {
    let mut found = Vec::new();
    for block in &outline.blocks {
        let grammar = block.language.time();
        let words = grammar.memo(&options.periods);
        let passage = Passage::new(&words, &options.periods, block.span.of(text));
        let at = Reader::of(&passage);
        let mut behind = 0;
        while let Some(start) = next_word(at.text, behind) {
            let read = grammar.read_by_all(at, start);
            let end = read.and_then(|read| take(&mut found, block.span.start, at.text, start, &read));
            let next = || start + at.text[start..].chars().next().map_or(1, char::len_utf8);
            behind = end.unwrap_or_else(next);
        }
    }
    found
}

/// Where the next word begins, at or after a place: a letter or figure that follows none, or an apostrophe before
/// a figure ("'98").
fn next_word(text: &str, from: usize) -> Option<usize> {
    let (before, rest) = text.split_at_checked(from)?;
    let mut in_word = before.ends_with(char::is_alphanumeric);
    for (index, character) in rest.char_indices() {
        let letter = character.is_alphanumeric();
        let figure =
            || text.as_bytes().get(from + index + character.len_utf8()).is_some_and(u8::is_ascii_digit);
        if !in_word && (letter || (is_apostrophe(character) && figure())) {
            return Some(from + index);
        }
        in_word = letter;
    }
    None
}

/// Texts of the words that a language's rules look for and of pieces of their examples, so that rules are met, halfway
/// met, and met one within another; and of figures, and words and marks that say nothing.
fn texts(language: Language) -> impl Strategy<Value = String> {
    let words: Vec<String> = language
        .time()
        .words()
        .map(|word| word.replace('~', "en").trim_end_matches('.').to_owned())
        .collect();
    let examples: Vec<Vec<&str>> =
        language.rules().map(|(_, example)| example.trim_matches(['[', ']']).split(' ').collect()).collect();
    let piece = (prop::sample::select(examples), any::<(prop::sample::Index, prop::sample::Index)>())
        .prop_map(|(words, (from, to))| {
            let from = from.index(words.len());
            words[from..=from + to.index(words.len() - from)].join(" ").replace(['[', ']'], "")
        });
    let plain = prop::sample::select(PLAIN.to_vec()).prop_map(str::to_owned);
    let frequent = prop::sample::select(FREQUENT.to_vec()).prop_map(str::to_owned);
    // What a figure is, and whether it calls for a rule, hangs on how many places it has and what stands behind it.
    let figure = "[0-9]{1,5}";
    let text =
        prop_oneof![4 => piece, 2 => prop::sample::select(words), 3 => frequent, 2 => plain, 2 => figure];
    let gap = prop::sample::select(vec![
        " ", " ", " ", " ", " ", " ", ", ", "-", "–", "/", "\n", ". ", "\n\n", "", ":", " (", ") ", "% ",
    ]);
    prop::collection::vec((text, gap), 0..10)
        .prop_map(|pairs| pairs.into_iter().map(|(word, gap)| format!("{word}{gap}")).collect())
}

/// What stands in many expressions, and the caller's names.
const FREQUENT: [&str; 60] = [
    "the",
    "of",
    "a",
    "in",
    "at",
    "on",
    "to",
    "and",
    "from",
    "between",
    "last",
    "next",
    "this",
    "two",
    "2",
    "3",
    "11",
    "31",
    "12",
    "1990",
    "2014",
    "1990s",
    "'98",
    "4th",
    "third",
    "week",
    "year",
    "years",
    "days",
    "before",
    "after",
    "Monday",
    "May",
    "Friday",
    "15:30",
    "p.m.",
    "noon",
    "later",
    "more",
    "ago",
    "der",
    "den",
    "am",
    "im",
    "des",
    "vor",
    "bis",
    "12.",
    "Juni",
    "Montag",
    "Jahre",
    "Jahren",
    "Uhr",
    "20.30",
    "drei",
    "Ramadan",
    "week of the summit",
    "christmas truce",
    "2023-06-12",
    "04.05.2023",
];

/// What says nothing of time.
const PLAIN: [&str; 16] = [
    "house", "trading", "long", "Smith", "people", "%", "$", "(", ")", "“", "’s", "über", "Größe", "x", "0",
    "1234567",
];

/// What callers choose for these texts: nothing, and names of periods, for words are looked up in another way beside names.
static OPTIONS: LazyLock<[Options; 2]> = LazyLock::new(|| {
    let table =
        "Ramadan | week of the Summit\t2023-03\t2023-04\nlast Christmas truce\t1914-12-24\t1914-12-26";
    let named = Options { periods: Periods::read(table).expect("a table"), ..Options::default() };
    [Options::default(), named]
});

/// What is found of a text in that language, the fast way and the slow one, by what each caller chose.
fn both_ways(text: &str, language: Language) -> [Vec<Vec<Found>>; 2] {
    let document = Document { language: Some(language), ..Document::new("", text) };
    let outline = Outline::of(&document);
    let each = |find: fn(&str, &Outline, &Options) -> Vec<Found>| {
        OPTIONS.iter().map(|options| find(text, &outline, options)).collect()
    };
    [each(scan), each(scan_everywhere)]
}

#[test]
fn the_filter_loses_nothing_of_the_tables() {
    for language in Language::ALL {
        let path = format!("{}/tests/data/{}.toml", env!("CARGO_MANIFEST_DIR"), language.code());
        let table = std::fs::read_to_string(path).expect("a table of expressions");
        let examples = language.rules().map(|(_, example)| example);
        for text in table.lines().chain(examples) {
            let [fast, slow] = both_ways(text, language);
            assert_eq!(fast, slow, "of `{text}`");
        }
    }
}

#[test]
fn the_filter_loses_no_word() {
    for language in Language::ALL {
        for word in language.time().words() {
            let word = word.replace('~', "en");
            let text = format!("a new {word} 2014; last {word}\nplan; two long {word}, the {word}ish {word}");
            let [fast, slow] = both_ways(&text, language);
            assert_eq!(fast, slow, "of `{text}`");
        }
    }
}

#[test]
fn the_filter_loses_no_figure() {
    // The bounds of what can be a day, a year and a time of the clock lie near these, with and without noughts.
    let numbers = (0..110).chain((110..2_400).step_by(17)).chain(990..1_010).chain(2_190..2_210);
    let figures: Vec<_> = numbers.flat_map(|number| [format!("{number}"), format!("{number:04}")]).collect();
    for language in Language::ALL {
        for before in ["", "in ", "im Jahr "] {
            for behind in [" x ", ", x ", "\nx ", ") x ", "% x ", ". X ", "\n\n"] {
                let text: String = figures.iter().map(|figure| format!("{before}{figure}{behind}")).collect();
                let [fast, slow] = both_ways(&text, language);
                assert!(fast == slow, "between `{before}` and `{behind}`");
            }
        }
    }
}

#[test]
fn the_filter_loses_nothing_beside_marks_and_names() {
    let texts = [
        "He called it a \"terrible day\" for all.",
        "It accompanied the T\u{1ebf}t (Lunar New Year) holiday.",
        "the week of the summit-Monday, then Ramadan/May 4",
        "On 4 May. 12 people came; 13 on Feb. 31, 2014.",
        "in the early part of the following decade",
        "on May 9/11 he left",
    ];
    for text in texts {
        let [fast, slow] = both_ways(text, Language::English);
        assert_eq!(fast, slow, "of `{text}`");
    }
}

proptest! {
    // What failed once is told by its shrunk text; nothing is written beside the sources.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_filter_loses_nothing((language, text) in prop::sample::select(Language::ALL.to_vec())
        .prop_flat_map(|language| (Just(language), texts(language))))
    {
        let [fast, slow] = both_ways(&text, language);
        prop_assert_eq!(fast, slow);
    }

    #[test]
    fn any_text_can_be_scanned(text in prop_oneof![any::<String>(), "[ '’0-9a-cTü.,/–@\u{a0}\n]{0,30}"]) {
        for language in Language::ALL {
            let [fast, slow] = both_ways(&text, language);
            for one in fast.iter().flatten() {
                prop_assert!(!one.span.of(&text).is_empty());
            }
            for pair in fast.iter().flat_map(|found| found.windows(2)) {
                prop_assert!(pair[0].span.end <= pair[1].span.start);
            }
            prop_assert_eq!(fast, slow);
        }
    }
}
