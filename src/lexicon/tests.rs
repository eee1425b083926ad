//! The index says of a text what each of its words says by itself.

use std::cmp::Reverse;

use proptest::prelude::*;

use super::edge::strip;
use super::*;
use crate::language::Language;

/// The words of a language, each with its place among them.
fn words(language: Language) -> Vec<(&'static str, usize)> {
    language.time().words().zip(0..).collect()
}

/// What the index must say: each word asked by itself, the longest first.
fn senses<'a>(words: &[(&str, usize)], text: &'a str) -> Vec<(usize, &'a str)> {
    let mut words = words.to_vec();
    words.sort_by_key(|(word, _)| Reverse(word.len()));
    words.into_iter().filter_map(|(word, number)| Some((number, strip(text, word)?))).collect()
}

/// Words of a language as texts may write them, with the gaps, marks and endings that a word may have or not.
fn texts(language: Language) -> impl Strategy<Value = String> {
    let words = words(language).into_iter().map(|(word, _)| word).collect::<Vec<_>>();
    let gaps = prop::sample::select(vec![" ", " ", "  ", "\n", "\n\n", "\u{a0}", "-", ""]);
    let dashes = prop::sample::select(vec!["-", "\u{2013}", " "]);
    let apostrophes = prop::sample::select(vec!["'", "\u{2019}", ""]);
    let endings = prop::sample::select(vec!["e", "en", "em", "n", ""]);
    let tails =
        prop::sample::select(vec!["", " ", ".", "s", "X", "\u{2019}s", "-", "\u{fc}", "1", " of May"]);
    let written = (gaps, dashes, apostrophes, endings, tails, 0..4u8);
    (prop::sample::select(words), written).prop_map(|(word, (gap, dash, apostrophe, ending, tail, case))| {
        let word = word.replace('-', dash).replace(' ', gap).replace('\'', apostrophe).replace('~', ending);
        let word = match case {
            0 => word.to_uppercase(),
            1 => word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect(),
            2 => word.trim_end_matches('.').to_owned(),
            _ => word,
        };
        word + tail
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_index_loses_no_word((language, texts) in prop::sample::select(Language::ALL.to_vec())
        .prop_flat_map(|language| (Just(language), prop::collection::vec(texts(language), 4))))
    {
        let words = words(language);
        let lexicon = Lexicon::new(words.clone());
        for text in texts {
            prop_assert_eq!(lexicon.senses(&text), senses(&words, &text), "of `{}`", text);
        }
    }
}
