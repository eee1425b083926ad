//! What a document is about as a whole, dated or not.

use std::borrow::Cow;
use std::iter;

use super::content::Content;
use super::cutter::{Letters, cut};
use super::extractor::Extractor;
use super::marks::Marks;
use super::name::Register;
use super::role::assign_roles;
use super::token::Token;
use super::vocabulary::Vocabulary;
use crate::about::About;
use crate::document::Span;
use crate::eight::Eight;
use crate::roll::Roll;
use crate::terms::Terms;

/// For how many words a name counts: who takes part tells affairs apart better.
const NAMED: u32 = 2;

/// For how many sentences the given title counts: the text beside it may be none, or tell of much else.
const TITLED: usize = 3;

impl<'d> Extractor<'d> {
    /// How often the sentences and the given title bear each name and content word.
    pub(super) fn about(self, terms: &Terms) -> About {
        let title = self.title.map(|title| {
            let vocabulary = Vocabulary::of(self.language);
            (self.read(title, vocabulary), vocabulary)
        });
        let vocabularies: Vec<_> = self.sentences.iter().map(|one| self.vocabulary(one.block)).collect();
        let Self { words, names, glossary, .. } = self;
        let sentences = words.iter().zip(vocabularies);
        let title = title.as_ref().map(|(tokens, vocabulary)| (tokens.as_slice(), *vocabulary));
        let title = title.into_iter().flat_map(|title| iter::repeat_n(title, TITLED));
        let mut counts = Counts::of(glossary.into_inner().into_words());
        let mut named = Vec::new();
        for (tokens, vocabulary) in sentences.chain(title) {
            counts.sentence += 1;
            named.clear();
            names.number_named(tokens, vocabulary, &mut named);
            counts.add_names(&named, &names.register.borrow());
            counts.add_words(tokens);
        }
        counts.shared(terms)
    }

    /// The tokens of a text outside the document's own.
    pub(super) fn read(&self, text: Letters<'d>, vocabulary: &'static Vocabulary) -> Vec<Token<'d>> {
        let span = Span::new(0, text.text.len());
        let mut tokens = Vec::new();
        cut(text, span, iter::empty(), vocabulary, &mut self.glossary.borrow_mut(), &mut tokens);
        self.names.mark(&mut tokens, vocabulary);
        assign_roles(&mut tokens, vocabulary);
        tokens
    }
}

/// How often each name and content word stands in a document.
struct Counts<'t> {
    /// The words of the document, which most terms are, then the terms that are none of them.
    terms: Roll<Cow<'t, str>>,
    /// By the number of a term.
    counts: Vec<Count>,
    /// The term that a word stands for where it is not the word itself, by the number of the word.
    others: Vec<Option<(Content, usize)>>,
    /// The term of each name, by the number of the name.
    names: Vec<Option<usize>>,
    /// How many sentences were read.
    sentence: u32,
}

/// How often a term stands there, and in which sentence it was last counted as a word and as a name.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    often: u32,
    worded: u32,
    named: u32,
}

impl<'t> Counts<'t> {
    /// Those of a document of these words.
    fn of(words: Roll<Cow<'t, str>>) -> Self {
        let length = words.all().len();
        // There is room for terms that are none of the words, and for names, as far as most texts bear them.
        let mut counts = Vec::with_capacity(length + length / 2);
        counts.resize(length, Count::default());
        let names = Vec::with_capacity(length / 2);
        Self { terms: words, counts, others: vec![None; length], names, sentence: 0 }
    }

    /// The count of a term.
    fn count(&mut self, term: usize) -> &mut Count {
        if term >= self.counts.len() {
            self.counts.resize(term + 1, Count::default());
        }
        &mut self.counts[term]
    }

    /// Counts each name of a sentence once, by the keys.
    fn add_names(&mut self, names: &[usize], register: &Register) {
        let sentence = self.sentence;
        if self.names.len() < register.len() {
            self.names.resize(register.len(), None);
        }
        for &name in names {
            let term = match self.names.get(name) {
                Some(Some(term)) => *term,
                _ => {
                    let Some((_, key)) = register.name(name) else { continue };
                    let first = Eight::first(key.as_bytes());
                    let term = self.terms.number(key, first, || key.to_owned().into());
                    self.names[name] = Some(term);
                    term
                }
            };
            let count = self.count(term);
            if count.named != sentence {
                (count.named, count.often) = (sentence, count.often + NAMED);
            }
        }
    }

    /// Counts each word of a sentence once.
    fn add_words(&mut self, tokens: &[Token<'t>]) {
        let sentence = self.sentence;
        for token in Marks::of(tokens, Content::may_be).places().filter_map(|at| tokens.get(at)) {
            // That somebody said something is what every document is about.
            if token.verb().is_some_and(|verb| verb.says) {
                continue;
            }
            let Some(content) = Content::of(token) else { continue };
            let term = self.term(token, content);
            let count = self.count(term);
            count.often += u32::from(count.worded != sentence);
            count.worded = sentence;
        }
    }

    /// The term of a word that stands for that.
    fn term(&mut self, token: &Token<'t>, content: Content) -> usize {
        let word = token.number as usize;
        if content.is_whole(token) {
            return word;
        }
        if let Some(Some((known, term))) = self.others.get(word)
            && known.is(content)
        {
            return *term;
        }
        let term = content.word(token.lower);
        let first = match content {
            Content::Base(_) => self.terms.all().get(word).map_or(Eight(0), |(letters, _)| letters.first()),
            Content::Noun(_) | Content::Verb(_) => Eight::first(term.as_bytes()),
        };
        let term = self.terms.number(&term, first, || term.clone());
        if let Some(other) = self.others.get_mut(word) {
            *other = Some((content, term));
        }
        term
    }

    /// All terms as others share them.
    fn shared(self, shared: &Terms) -> About {
        let Self { terms, counts, .. } = self;
        let terms = terms.all();
        // Nearly always the first letters tell which one comes first.
        let mut sorted: Vec<(u64, usize)> = vec![Default::default(); counts.len()];
        let mut borne = 0;
        for (term, (count, (letters, _))) in counts.iter().zip(terms).enumerate() {
            sorted[borne] = (letters.first().0.swap_bytes(), term);
            borne += usize::from(count.often > 0);
        }
        sorted.truncate(borne);
        sorted.sort_unstable_by_key(|(beginning, _)| *beginning);
        for alike in sorted.chunk_by_mut(|(one, _), (other, _)| one == other) {
            if alike.len() > 1 {
                alike.sort_unstable_by_key(|(_, term)| &terms[*term].1);
            }
        }
        shared.about(sorted.into_iter().map(|(_, term)| {
            let (letters, text) = &terms[term];
            (text.as_ref(), *letters, counts[term].often)
        }))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Words that begin alike, some of which are not counted.
        #[test]
        fn what_is_counted_comes_in_the_order_of_the_texts(
            words in prop::collection::vec(("(abcdefgh)?[ab]{0,3}[é\0z]?", 0..3_u32), 0..60),
        ) {
            let mut roll = Roll::of(0);
            let mut often = Vec::new();
            for (word, count) in &words {
                let number = roll.number(word, Eight::first(word.as_bytes()), || Cow::from(word));
                often.resize(often.len().max(number + 1), 0);
                often[number] += count;
            }
            let known = |word: &str| roll.find(word).map_or(0, |number| often[number]);
            let counted = words.iter().map(|(word, _)| (word.as_str().into(), known(word)));
            let expected: About = counted.filter(|(_, count)| *count > 0).collect();
            let mut counts = Counts::of(roll);
            often.iter().enumerate().for_each(|(term, often)| counts.count(term).often = *often);
            prop_assert_eq!(counts.shared(&Terms::default()), expected);
        }
    }
}
