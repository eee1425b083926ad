//! Verbs around a time expression.

use super::noun::{governed_by_place, nouns, phrase_opener};
use super::{Attachment, REACH};
use crate::extract::class::Class;
use crate::extract::clause::{Segment, helped};
use crate::extract::inflection::Form;
use crate::extract::token::Token;

/// The happening a verb tells: its own, or that of its subject or object where it only says that it takes place.
pub(in crate::extract) fn through_verb(
    tokens: &[Token<'_>],
    segment: &Segment,
    verb: usize,
) -> Option<Attachment> {
    let told = tokens.get(verb)?.verb()?;
    if !told.light && !told.state {
        return Some(Attachment { trigger: verb, verb: Some(verb) });
    }
    let object = nouns(tokens, segment).find(|noun| *noun > verb && *noun <= verb + REACH);
    // "A reason for the attack remained unknown" tells nothing of the attack.
    let beside_subject = |noun: &usize| {
        told.state
            && phrase_opener(tokens, segment.tokens.start, *noun)
                .is_some_and(|at| !tokens.get(at).is_some_and(|token| token.class.is(Class::OF)))
    };
    let subject = nouns(tokens, segment).filter(|noun| *noun < verb && *noun + REACH >= verb).last();
    let subject = subject.filter(|noun| !beside_subject(noun));
    // "is expected to travel": the infinitive bears the meaning.
    let infinitive = (verb + 1..segment.tokens.end).take(4).find(|index| {
        let token = tokens.get(*index).and_then(Token::verb);
        let opened = tokens.get(index - 1).is_some_and(|before| before.class.is(Class::INFINITIVE));
        token.is_some_and(|token| {
            !token.state && (opened && token.form == Form::Base || token.form == Form::Gerund)
        })
    });
    if let Some(infinitive) = infinitive
        && tokens.get(infinitive).and_then(Token::verb).is_some_and(|verb| !verb.light)
    {
        return Some(Attachment { trigger: infinitive, verb: Some(infinitive) });
    }
    let place = |noun: usize| governed_by_place(tokens, segment.tokens.start, noun);
    let beside = |noun: usize| stands_beside(tokens, segment, verb, noun);
    let noun = object.filter(|noun| !place(*noun) && !beside(*noun)).or(subject).or(object);
    match noun {
        // "It was a topic of the talks on Monday" tells of the talks, and nothing of them.
        Some(noun) if told.state && noun > verb && phrase_opener(tokens, verb + 1, noun).is_some() => {
            Some(Attachment { trigger: noun, verb: None })
        }
        Some(noun) => Some(Attachment { trigger: noun, verb: Some(verb) }),
        None if told.state => None,
        None => Some(Attachment { trigger: verb, verb: Some(verb) }),
    }
}

/// Whether a noun only stands beside what a verb says takes place: the blast of "a vigil was held for the victims of the
/// blast".
pub(super) fn stands_beside(tokens: &[Token<'_>], segment: &Segment, verb: usize, noun: usize) -> bool {
    let subject = nouns(tokens, segment).any(|noun| noun < verb && noun + REACH >= verb);
    subject && noun > verb && helped(tokens, verb) && phrase_opener(tokens, verb + 1, noun).is_some()
}

/// The verb nearest before the time expression in its segment; of "began notifying" and "agreed to meet" the second.
pub(super) fn last_verb_before(tokens: &[Token<'_>], segment: &Segment, time: usize) -> Option<usize> {
    let verbs = (segment.tokens.start..time.min(segment.tokens.end)).rev();
    verbs.take(80).find(|index| tokens.get(*index).is_some_and(|token| token.verb().is_some()))
}

pub(super) fn first_finite_after(tokens: &[Token<'_>], segment: &Segment, time: usize) -> Option<usize> {
    let mut verbs = (time + 1..segment.tokens.end)
        .take(80)
        .filter(|index| tokens.get(*index).is_some_and(|token| token.verb().is_some()));
    let first = verbs.next()?;
    let finite = |index: usize| {
        let verb = tokens.get(index).and_then(Token::verb);
        verb.is_some_and(|verb| verb.form.is_finite()) || helped(tokens, index)
    };
    if finite(first) { Some(first) } else { verbs.find(|index| finite(*index)).or(Some(first)) }
}

/// The finite verb that an infinitive depends on, where it is no mere beginning or planning.
pub(super) fn governor(tokens: &[Token<'_>], segment: &Segment, verb: usize) -> Option<usize> {
    let finite = segment.finite.filter(|finite| *finite < verb)?;
    let told = tokens.get(finite).and_then(Token::verb)?;
    let past = matches!(told.form, Form::Past | Form::Either);
    (past && !told.light && !told.state).then_some(finite)
}

pub(super) fn is_state(tokens: &[Token<'_>], verb: usize) -> bool {
    tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.state)
}

pub(super) fn is_weak(tokens: &[Token<'_>], verb: usize) -> bool {
    tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.light || verb.state)
}

/// Whether a verb is "had", as in "the meeting that the two had on Monday".
pub(super) fn has(tokens: &[Token<'_>], verb: usize) -> bool {
    tokens.get(verb).and_then(Token::verb).is_some_and(|verb| matches!(verb.base, "have" | "hold"))
}

/// Whether a verb is an infinitive after "to".
pub(super) fn follows_to(tokens: &[Token<'_>], verb: usize) -> bool {
    verb.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| before.class.is(Class::INFINITIVE))
}
