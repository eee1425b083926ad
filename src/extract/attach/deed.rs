//! Deeds and blows that a verb only looks back on, with the day behind them: "are investigating a shooting on Saturday".

use super::REACH;
use crate::extract::class::Class;
use crate::extract::clause::helped;
use crate::extract::content::base_of;
use crate::extract::inflection::Form;
use crate::extract::token::{Role, Token};
use crate::extract::vocabulary::Vocabulary;
use crate::lang::harm::ACCUSATION;

/// Whether a verb tells what is so now, so that no day that is gone can be its own: "are investigating", "have charged".
pub(in crate::extract) fn tells_now(tokens: &[Token<'_>], verb: usize, vocabulary: &Vocabulary) -> bool {
    let group = tokens.get(verb.saturating_sub(REACH)..verb).unwrap_or_default().iter().rev();
    let mut group = group.take_while(|token| {
        matches!(token.role, Role::Auxiliary)
            || token.class.is(Class::FILLER.or(Class::NEGATION))
            || token.lower.ends_with("ly")
    });
    let finite = group.by_ref().filter(|token| matches!(token.role, Role::Auxiliary)).last();
    finite.is_some_and(|finite| finite.is_one_of(vocabulary.tables.present))
}

/// Whether a participle lays to somebody what is named behind it: "a man accused of shooting his nephew", "charged in the
/// killing of a clerk".
pub(super) fn lays(tokens: &[Token<'_>], verb: usize, vocabulary: &Vocabulary) -> bool {
    let accuses = tokens.get(verb).is_some_and(|participle| {
        let concept = participle.verb().filter(|verb| verb.form == Form::Either).map(|verb| verb.concept);
        concept.is_some_and(|concept| {
            let unlisted = concept.is_empty().then(|| base_of(participle, vocabulary));
            ACCUSATION.contains(&unlisted.unwrap_or(concept))
        })
    });
    let behind = tokens.get(verb + 1).is_some_and(|next| next.is(Class::PREPOSITION));
    accuses && behind && !helped(tokens, verb)
}

/// Whether a noun means one that happened: "a shooting", "two fires", "shooting his nephew"; a bare noun may be what the
/// law calls it, as in "charged with murder".
pub(super) fn is_done(tokens: &[Token<'_>], noun: usize) -> bool {
    let opens = |token: &Token<'_>| {
        token.owns || token.is(Class::DETERMINER.or(Class::POSSESSIVE)) || token.class.is(Class::NUMBER)
    };
    let phrase = tokens.get(noun.saturating_sub(REACH)..noun).unwrap_or_default().iter().rev();
    let one = { phrase }.take_while(|token| opens(token) || token.is_nominal()).any(opens);
    let done = tokens.get(noun).is_some_and(|noun| noun.lower.ends_with("ing"))
        && tokens.get(noun + 1).is_some_and(|next| opens(next) || next.is_nominal());
    one || done
}
