//! What a document is about as a whole, dated or not.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::iter;
use std::sync::Arc;

use foldhash::fast::RandomState;

use super::content;
use super::cutter::{Letters, tokens};
use super::extractor::Extractor;
use super::role::assign_roles;
use super::token::Token;
use super::vocabulary::Vocabulary;
use crate::document::Span;
use crate::eight::Eight;
use crate::terms::Terms;

/// For how many words a name counts: who takes part tells affairs apart better.
const NAMED: u32 = 2;

impl<'d> Extractor<'d> {
    /// How often the sentences and the given title bear each name and content word.
    pub(super) fn about(&self, terms: &Terms) -> BTreeMap<Arc<str>, u32> {
        let mut about: HashMap<Cow<'_, str>, u32, RandomState> = HashMap::default();
        let title = self.title.map(|title| {
            let vocabulary = Vocabulary::of(self.language);
            (self.read(title, vocabulary), vocabulary)
        });
        let sentences = self.sentences.iter().zip(&self.words);
        let sentences =
            sentences.map(|(sentence, tokens)| (tokens.as_slice(), self.vocabulary(sentence.block)));
        let title = title.as_ref().map(|(tokens, vocabulary)| (tokens.as_slice(), *vocabulary));
        for (tokens, vocabulary) in sentences.chain(title) {
            for name in self.names.named(tokens, vocabulary) {
                *about.entry(name.key.into()).or_default() += NAMED;
            }
            // That somebody said something is what every document is about.
            let told = tokens.iter().filter(|token| token.verb().is_none_or(|verb| !verb.says));
            for word in content::words(told, vocabulary) {
                *about.entry(word).or_default() += 1;
            }
        }
        let mut about: Vec<(u64, Cow<'_, str>, u32)> =
            about.into_iter().map(|(term, count)| (beginning(&term), term, count)).collect();
        about.sort_unstable();
        terms.shared(about.into_iter().map(|(_, term, count)| (term, count)))
    }

    /// The tokens of a text outside the document's own.
    pub(super) fn read(&self, text: Letters<'d>, vocabulary: &'static Vocabulary) -> Vec<Token<'d>> {
        let span = Span::new(0, text.text.len());
        let mut tokens = tokens(text, span, iter::empty(), vocabulary, &mut self.glossary.borrow_mut());
        let marked = self.names.mark(&tokens, vocabulary);
        assign_roles(&mut tokens, &marked, vocabulary);
        tokens
    }
}

/// The first letters of a term as a number of the same order, which nearly always tells two terms apart.
fn beginning(term: &str) -> u64 {
    Eight::first(term.as_bytes()).0.swap_bytes()
}
