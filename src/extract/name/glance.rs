//! What the words of a sentence show at a glance.

use crate::extract::marks::{Marks, TOGETHER};
use crate::extract::token::{Role, Token};
use crate::extract::vocabulary::Vocabulary;
use crate::language::Language;
use crate::letters;

/// What the words of a sentence show at a glance; of no word more is known than that it is one.
#[derive(Debug, Default)]
pub(super) struct Glance {
    /// Those with a capital.
    pub(super) raised: Marks,
    /// Those that have the look of a name, or of a part of one.
    pub(super) bearers: Marks,
    /// Whether nearly every longer word bears a capital, as in the headlines of some papers; where every noun bears one, that
    /// says nothing.
    pub(super) title_case: bool,
}

impl Glance {
    pub(super) fn at(tokens: &[Token<'_>], vocabulary: &Vocabulary) -> Self {
        /// A longer word has more bytes than this.
        const SHORT: usize = 3;
        /// So many longer words tell how a sentence is written.
        const ENOUGH: u32 = 60;
        let (mut glance, mut told, mut capital) = (Self::default(), 0, 0);
        for (row, together) in tokens.chunks(TOGETHER).enumerate() {
            let (mut words, mut long, mut capitals, mut hyphened) = (0_u64, 0_u64, 0_u64, 0_u64);
            // From the last to the first, so that the bit of the first is the lowest.
            for token in together.iter().rev() {
                let other = matches!(token.role, Role::Other);
                words = words << 1 | u64::from(other & token.is_word());
                long = long << 1 | u64::from(other & (token.text.len() > SHORT));
                capitals = capitals << 1 | u64::from(token.capital);
                hyphened = hyphened << 1 | u64::from(token.hyphened);
            }
            while told + long.count_ones() > ENOUGH {
                long ^= 1 << long.ilog2();
            }
            told += long.count_ones();
            capital += (long & capitals).count_ones();
            let raised = words & capitals;
            let is_arabic = |at: &usize| together.get(*at).is_some_and(has_arabic_article);
            let arabic = letters::places(words & hyphened & !raised).filter(is_arabic);
            glance.bearers.put(row, arabic.fold(raised, |bearers, at| bearers | 1 << at));
            glance.raised.put(row, raised);
        }
        let german = vocabulary.language == Language::German;
        glance.title_case = !german && told > 2 && capital * 10 >= told * 8;
        glance
    }
}

/// "al-Assad"
fn has_arabic_article(token: &Token<'_>) -> bool {
    token.lower.starts_with("al-") || token.lower.starts_with("el-")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::Span;
    use crate::extract::cutter::{Letters, cut};
    use crate::extract::glossary::{Glossary, Shelves};

    proptest! {
        #[test]
        fn what_is_shown_at_a_glance_is_what_each_word_shows(
            // Of the longer ones so many bear a capital that many sentences lie near the bound.
            words in prop::collection::vec(
                "(Roe|Oscar|Torwick|Senate|Harbour|Minister|Kara-Lund|Parliament|al-Arab|Al-Arab|el-é|,|É)", 0..160
            ),
            german in prop::bool::weighted(0.2),
        ) {
            let text = words.join(" ");
            let small = text.to_ascii_lowercase();
            let vocabulary = Vocabulary::of(if german { Language::German } else { Language::English });
            let (shelves, mut tokens) = (Shelves::of(0), Vec::new());
            let (letters, span) = (Letters { text: &text, small: &small }, Span::new(0, text.len()));
            cut(letters, span, std::iter::empty(), vocabulary, &mut Glossary::of(0, &shelves), &mut tokens);
            let glance = Glance::at(&tokens, vocabulary);
            for (at, token) in tokens.iter().enumerate() {
                let word = matches!(token.role, Role::Other) && token.is_word();
                prop_assert_eq!(glance.raised.hold(at), word && token.capital);
                prop_assert_eq!(glance.bearers.hold(at), word && (token.capital || has_arabic_article(token)));
            }
            let long = tokens.iter().filter(|token| matches!(token.role, Role::Other) && token.text.len() > 3);
            let long: Vec<bool> = long.map(|token| token.capital).take(60).collect();
            let capital = long.iter().filter(|capital| **capital).count();
            prop_assert_eq!(glance.title_case, !german && long.len() > 2 && capital * 10 >= long.len() * 8);
        }
    }
}
