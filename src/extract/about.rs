//! What a document is about as a whole, dated or not.

use std::collections::BTreeMap;

use super::content;
use super::extractor::Extractor;
use super::role::assign_roles;
use super::token::{Token, tokens};
use super::vocabulary::Vocabulary;
use crate::document::Span;

/// For how many words a name counts: who takes part tells affairs apart better.
const NAMED: u32 = 2;

impl Extractor<'_> {
    /// How often the sentences and the given title bear each name and content word.
    pub(super) fn about(mut self) -> BTreeMap<String, u32> {
        self.learn();
        let mut about = BTreeMap::new();
        let mut count = |tokens: &[Token<'_>], vocabulary: &'static Vocabulary| {
            for name in self.names.named(tokens, vocabulary) {
                *about.entry(name.key).or_default() += NAMED;
            }
            // That somebody said something is what every document is about.
            let told = tokens.iter().filter(|token| token.verb().is_none_or(|verb| !verb.says));
            for word in content::words(told, vocabulary) {
                *about.entry(word).or_default() += 1;
            }
        };
        for sentence in self.sentences {
            let vocabulary = self.vocabulary(sentence.block);
            count(&self.parsed(sentence.span, vocabulary), vocabulary);
        }
        if let Some(title) = &self.document.title {
            let vocabulary = Vocabulary::of(self.document.language());
            count(&self.read(title, vocabulary), vocabulary);
        }
        about
    }

    /// The tokens of a text outside the document's own.
    pub(super) fn read<'t>(&self, text: &'t str, vocabulary: &'static Vocabulary) -> Vec<Token<'t>> {
        let mut tokens = tokens(text, Span::new(0, text.len()), &[], vocabulary);
        let marked = self.names.mark(&tokens, vocabulary);
        assign_roles(&mut tokens, &marked, vocabulary);
        tokens
    }
}
