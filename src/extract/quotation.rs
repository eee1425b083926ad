//! Who says "I" and "we" inside a quotation: "“We lost a friend,” said the coach Jane Roe".

use std::ops::Range;

use super::antecedent::Antecedent;
use super::class::Class;
use super::extractor::{Extractor, LONGEST_QUOTE, Parsed};
use super::naming;
use super::scope::{self, Scope};
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use super::worth::Face;

/// How many sentences before a quotation may say whose it is.
const SENTENCES: usize = 2;
/// How many segments away in its own sentence somebody says it.
const REACH: usize = 16;

impl Extractor<'_> {
    /// Who speaks where a speaker does what a happening tells; nothing where nobody is quoted, or it is not sure who.
    pub(super) fn quoted_speaker(
        &self,
        parsed: &Parsed<'_>,
        scope: &Scope,
        before: Range<usize>,
    ) -> Option<Antecedent> {
        let tokens = &parsed.tokens;
        let subject = scope.subject.as_ref().filter(|_| is_spoken(parsed, scope))?;
        if let Some(speaker) = self.saying_beside(parsed, subject.start, before.clone()) {
            return Some(speaker);
        }
        let quoted = *parsed.quoted.get_or_init(|| is_quoted(tokens));
        before.clone().rev().take(SENTENCES).find_map(|index| {
            let sentence = self.sentences.get(index).filter(|one| one.span.len() <= LONGEST_QUOTE)?;
            let words = self.within(index, sentence.span);
            if !quoted && !is_quoted(&words) {
                return None;
            }
            let paragraph = parsed.paragraph;
            let one = Parsed::new(sentence.span, words, self.vocabulary(sentence.block), paragraph);
            self.saying_beside(&one, 0, before.start..index)
        })
    }

    /// What is known of whoever does what a happening tells, where nobody is found for whom a pronoun stands.
    pub(super) fn face(&self, scope: &Scope, parsed: &Parsed<'_>) -> Face {
        if is_spoken(parsed, scope) && !self.is_told_in_person() { Face::Speaker } else { Face::Pronoun }
    }

    /// Whether whoever wrote the document tells of themselves, as in a diary: in every second sentence, outside quotations.
    fn is_told_in_person(&self) -> bool {
        *self.personal.get_or_init(|| {
            let mut others = self.sentences.iter().zip(self.words.iter()).filter(|(sentence, tokens)| {
                let vocabulary = self.vocabulary(sentence.block);
                tokens.iter().any(|token| token.is_mark('"'))
                    || !tokens.iter().any(|token| speaks(token, vocabulary))
            });
            // Mostly the first half of the document tells it.
            others.nth(self.sentences.len() / 2).is_none()
        })
    }

    /// Who says it in the same sentence, on the other side of a quotation mark.
    fn saying_beside(&self, parsed: &Parsed<'_>, at: usize, before: Range<usize>) -> Option<Antecedent> {
        let (tokens, segments, vocabulary) = (&parsed.tokens, parsed.segments(), parsed.vocabulary);
        let own = segments.partition_point(|segment| segment.tokens.end <= at);
        let near = own.saturating_sub(REACH)..segments.len().min(own + REACH + 1);
        let mut says = segments.get(near)?.iter().filter_map(|segment| {
            let verb = segment.finite.filter(|_| !segment.tokens.contains(&at))?;
            tokens.get(verb)?.verb().filter(|verb| verb.says)?;
            let between = tokens.get(at.min(verb)..at.max(verb))?;
            between.iter().any(|token| token.is_mark('"')).then_some(verb)
        });
        says.find_map(|verb| {
            let scope = scope::of_verb(tokens, segments, verb, verb, vocabulary.language);
            let who = scope.subject.clone()?;
            let words = tokens.get(who.clone())?;
            if words.iter().any(|word| speaks(word, vocabulary)) {
                return None;
            }
            if words.iter().all(|word| word.class.is(Class::PRONOUN)) {
                return self.stands_for(parsed, &Scope { content: None, ..scope }, before.clone());
            }
            let who = naming::shortly(tokens, trimmed(tokens, who), vocabulary);
            let names = self.names.named(words, vocabulary);
            (!who.is_empty()).then_some(Antecedent { text: who, names })
        })
    }
}

/// Whether a sentence stands in a quotation that others open or close, or opens with one.
fn is_quoted(tokens: &[Token<'_>]) -> bool {
    let marks = tokens.iter().filter(|token| token.is_mark('"')).count();
    marks % 2 == 1 || tokens.first().is_some_and(|first| first.is_mark('"'))
}

/// Whether whoever speaks does what a scope tells, or what is theirs.
fn is_spoken(parsed: &Parsed<'_>, scope: &Scope) -> bool {
    let first = scope.subject.as_ref().and_then(|who| parsed.tokens.get(who.start));
    first.is_some_and(|first| speaks(first, parsed.vocabulary))
}

/// A subject without marks at its ends.
fn trimmed(tokens: &[Token<'_>], range: Range<usize>) -> Range<usize> {
    let mark = |at: usize| tokens.get(at).is_some_and(|token| matches!(token.role, Role::Mark(_)));
    let start = range.clone().find(|at| !mark(*at)).unwrap_or(range.end);
    let end = (start..range.end).rev().find(|at| !mark(*at)).map_or(start, |at| at + 1);
    start..end
}

/// Whether a word is whoever speaks or is spoken to, or what is theirs: "I", "we've", "our".
pub(super) fn speaks(token: &Token<'_>, vocabulary: &Vocabulary) -> bool {
    token.entry.speaks || token.entry.class.is_none() && vocabulary.opens_speaking(token.lower)
}
