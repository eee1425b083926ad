//! The fast way finds what the slow one finds, and any text can be scanned.

use proptest::prelude::*;

use super::*;
use crate::document::Document;
use crate::language::Language;
use crate::periods::Periods;

/// What `scan` must find: all rules at every word.
fn scan_everywhere(text: &str, outline: &Outline, options: &Options) -> Vec<Found> {
    let mut found = Vec::new();
    for block in &outline.blocks {
        let grammar = block.language.time();
        let words = grammar.memo();
        let at = Reader::new(&words, &options.periods, block.span.of(text));
        walk(block.span.start, at.text, &mut found, |start| grammar.read_by_all(at, start));
    }
    found
}

/// Texts of the words that a language's rules look for and of pieces of their examples, so that rules are met, halfway
/// met, and met one within another; and of words and marks that say nothing.
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
    let text = prop_oneof![4 => piece, 2 => prop::sample::select(words), 3 => frequent, 2 => plain];
    let gap = prop::sample::select(vec![
        " ", " ", " ", " ", " ", " ", ", ", "-", "–", "/", "\n", ". ", "\n\n", "", ":", " (",
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

proptest! {
    // What failed once is told by its shrunk text; nothing is written beside the sources.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_filter_loses_nothing((language, text) in prop::sample::select(Language::ALL.to_vec())
        .prop_flat_map(|language| (Just(language), texts(language))))
    {
        let document = Document { language: Some(language), ..Document::new("", text.as_str()) };
        let outline = Outline::of(&document);
        let table = "Ramadan | week of the Summit\t2023-03\t2023-04\nlast Christmas truce\t1914-12-24\t1914-12-26";
        let options = Options { periods: Periods::read(table).expect("a table"), ..Options::default() };
        prop_assert_eq!(scan(&text, &outline, &options), scan_everywhere(&text, &outline, &options));
    }

    #[test]
    fn any_text_can_be_scanned(text in any::<String>()) {
        let found = scan(&text, &Outline::of(&Document::new("", text.as_str())), &Options::default());
        for one in &found {
            prop_assert!(!one.span.of(&text).is_empty());
        }
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
    }
}
