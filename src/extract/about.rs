//! What a document is about as a whole, dated or not.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::iter;
use std::sync::Arc;

use super::content::Content;
use super::cutter::{Letters, tokens};
use super::extractor::Extractor;
use super::glossary::Word;
use super::role::assign_roles;
use super::roll::Roll;
use super::token::Token;
use super::vocabulary::Vocabulary;
use crate::document::Span;
use crate::eight::Eight;
use crate::terms::Terms;

/// For how many words a name counts: who takes part tells affairs apart better.
const NAMED: u32 = 2;

/// For how many sentences the given title counts: the text beside it may be none, or tell of much else.
const TITLED: usize = 3;

impl<'d> Extractor<'d> {
    /// How often the sentences and the given title bear each name and content word.
    pub(super) fn about(&self, terms: &Terms) -> BTreeMap<Arc<str>, u32> {
        let mut counts = Counts::of(self.glossary.borrow().len());
        let title = self.title.map(|title| {
            let vocabulary = Vocabulary::of(self.language);
            (self.read(title, vocabulary), vocabulary)
        });
        let sentences = self.sentences.iter().zip(&self.words);
        let sentences =
            sentences.map(|(sentence, tokens)| (tokens.as_slice(), self.vocabulary(sentence.block)));
        let title = title.as_ref().map(|(tokens, vocabulary)| (tokens.as_slice(), *vocabulary));
        let title = title.into_iter().flat_map(|title| iter::repeat_n(title, TITLED));
        for (tokens, vocabulary) in sentences.chain(title) {
            for name in self.names.named(tokens, vocabulary) {
                counts.add_name(&name.key);
            }
            counts.add_sentence(tokens);
        }
        counts.shared(terms)
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

/// How often each name and content word stands in a document.
struct Counts<'t> {
    terms: Roll<'t>,
    counts: Vec<Count>,
    /// The term of each word, by the number of the word.
    words: Vec<Option<(Content, usize)>>,
    /// How many sentences were read.
    sentences: usize,
}

/// How often a term stands there, and in which sentence it was last counted as a word.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    often: u32,
    sentence: usize,
}

impl<'t> Counts<'t> {
    /// Those of a document of so many distinct words.
    fn of(words: usize) -> Self {
        Self {
            terms: Roll::of(words),
            counts: Vec::with_capacity(words),
            words: vec![None; words],
            sentences: 0,
        }
    }

    /// The count of a term.
    fn count(&mut self, term: usize) -> &mut Count {
        if term >= self.counts.len() {
            self.counts.resize(term + 1, Count::default());
        }
        &mut self.counts[term]
    }

    fn add_name(&mut self, key: &str) {
        let term = self.terms.number(key, Eight::first(key.as_bytes()), || key.to_owned().into());
        self.count(term).often += NAMED;
    }

    /// Counts each word of a sentence once.
    fn add_sentence(&mut self, tokens: &[Token<'t>]) {
        self.sentences += 1;
        let sentence = self.sentences;
        // That somebody said something is what every document is about.
        for token in tokens.iter().filter(|token| token.verb().is_none_or(|verb| !verb.says)) {
            let Some(content) = Content::of(token) else { continue };
            let term = self.term(token, content);
            let count = self.count(term);
            if count.sentence != sentence {
                (count.sentence, count.often) = (sentence, count.often + 1);
            }
        }
    }

    /// The term of a word that stands for that.
    fn term(&mut self, token: &Token<'t>, content: Content) -> usize {
        let number = token.number as usize;
        if let Some(Some((known, term))) = self.words.get(number)
            && known.is(content)
        {
            return *term;
        }
        let word = match &token.lower {
            Cow::Borrowed(lower) => content.word(lower),
            Cow::Owned(lower) => content.word(lower).into_owned().into(),
        };
        let term = self.terms.number(&word, Eight::first(word.as_bytes()), || word.clone());
        if token.number != Word::NONE.number {
            if number >= self.words.len() {
                self.words.resize(number + 1, None);
            }
            self.words[number] = Some((content, term));
        }
        term
    }

    /// All terms as others share them.
    fn shared(self, shared: &Terms) -> BTreeMap<Arc<str>, u32> {
        let Self { terms, counts, .. } = self;
        let counts = counts.iter().enumerate().map(|(term, count)| (terms.text(term), count.often));
        // Nearly always the first letters tell which one comes first.
        let mut counts: Vec<_> = counts.map(|(term, often)| (beginning(term), often, term)).collect();
        counts.sort_unstable_by(|(one, _, first), (other, _, second)| {
            one.cmp(other).then_with(|| first.cmp(second))
        });
        shared.shared(counts.into_iter().map(|(_, often, term)| (term, often)))
    }
}

/// The first letters of a term as a number of the same order, which nearly always tells two terms apart.
fn beginning(term: &str) -> u64 {
    Eight::first(term.as_bytes()).0.swap_bytes()
}
