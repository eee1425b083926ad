//! What a noun or "it" in a sentence stands for, by the sentences around.

use std::ops::Range;

use super::attach::Attachment;
use super::class::Class;
use super::extractor::{Extractor, LONGEST_QUOTE};
use super::field::Kind;
use super::reference::{self, Named, Place, References, is_definite, known_by};
use super::scope::{self, Scope};
use super::title;
use super::token::Token;
use super::vocabulary::{Known, Vocabulary};
use super::{Name, phrase};
use crate::calendar::Interval;
use crate::document::Span;
use crate::language::Language;

impl<'d> Extractor<'d> {
    /// What "the summit" as the trigger stands for, and where "the NATO summit" takes place.
    pub(super) fn meant(
        &self,
        tokens: &[Token<'_>],
        trigger: usize,
        when: Option<Interval>,
        names: &[Name],
        vocabulary: &'static Vocabulary,
    ) -> (Option<&Named>, Option<&Named>) {
        let Some(token) = tokens.get(trigger).filter(|token| token.noun().is_some()) else {
            return (None, None);
        };
        let phrase = tokens.get(phrase::around(tokens, trigger)).unwrap_or_default();
        if !is_definite(phrase) {
            return (None, None);
        }
        let (noun, at) = (known_by(token, vocabulary), token.start);
        let references = self.references.get_or_init(|| self.references());
        let named = references.named(noun, |place| self.named_at(place));
        if self.names.named(phrase, vocabulary).is_empty() {
            (reference::meant(named, at, when, names), None)
        } else {
            (None, reference::placed(named, at, when, names))
        }
    }

    /// The noun that "it" stands for where a verb says that it takes place, and what kind of happening that is.
    pub(super) fn meant_by_it(
        &self,
        tokens: &[Token<'_>],
        found: Attachment,
        scope: &Scope,
        before: Range<usize>,
        vocabulary: &Vocabulary,
    ) -> Option<(String, &'static str)> {
        let light = tokens.get(found.trigger)?.verb()?.light;
        let subject = tokens.get(scope.subject.clone()?)?;
        let it = subject.iter().any(|token| {
            let thing = vocabulary.language == Language::German && !token.class.is(Class::THEY);
            token.class.is(Class::THING) || thing && token.class.is(Class::PERSONAL)
        });
        // "Einen Bericht gibt es im Juni": what there is stands beside the verb.
        let named = scope.told.iter().any(|phrase| phrase.kind == Kind::Noun);
        if !light || !it || named || subject.len() > 1 {
            return None;
        }
        before.rev().find_map(|index| {
            let sentence = self.sentences.get(index)?;
            let span =
                Span::new(sentence.span.start, sentence.span.start + sentence.span.len().min(LONGEST_QUOTE));
            let span = Span::new(span.start, self.document.text.floor_char_boundary(span.end));
            let tokens = self.within(index, span);
            let noun = tokens.iter().rev().find(|token| token.noun().is_some())?;
            Some((noun.text.to_owned(), noun.noun()?))
        })
    }

    /// Where the document bears event nouns.
    fn references(&self) -> References<'d> {
        let mut nouns = Vec::new();
        for (number, (sentence, tokens)) in self.sentences.iter().zip(self.words.iter()).enumerate() {
            let vocabulary = self.vocabulary(sentence.block);
            for (index, token) in tokens.iter().enumerate().filter(|(_, token)| token.noun().is_some()) {
                let place = Place { sentence: number, token: index };
                nouns.push((known_by(token, vocabulary), place));
            }
        }
        References::of(nouns)
    }

    /// The happening that the phrase of a noun names, if it bears a name.
    fn named_at(&self, place: Place) -> Option<Named> {
        let Place { sentence, token: noun } = place;
        let tokens = self.words.get(sentence)?;
        let vocabulary = self.vocabulary(self.sentences.get(sentence)?.block);
        let at = tokens.get(noun)?.start;
        let scope = scope::of_noun(tokens, noun);
        let phrase = tokens.get(scope.predicate.clone()).unwrap_or_default();
        let names = self.names.named(phrase, vocabulary);
        if names.is_empty() {
            return None;
        }
        let when = phrase.iter().find_map(Token::time).and_then(|time| self.interval(time));
        let title = title::title(tokens, &scope, noun, title::StandIns::default(), vocabulary);
        let placed = phrase.windows(2).any(|pair| match pair {
            [one, next] => {
                one.is(Class::LOCATIVE) && next.role.is_name()
                    || one.role.is_name()
                        && next.noun().is_some()
                        && matches!(one.entry.known, Some(Known::Capital(..)))
            }
            _ => false,
        });
        Some(Named { at, when, names, placed, title })
    }
}
