//! Who did what is told in the passive of a pronoun: "one was drawn up by the two envoys (“The Turin Pact”)".

use std::ops::Range;

use super::class::Class;
use super::clause::{Opener, Segment, segment_of};
use super::scope::Scope;
use super::token::{Role, Token};

/// How far the agent reaches, in tokens.
const REACH: usize = 24;

/// The same happening with its agent as the subject and the name that brackets give as the object; as it was where the
/// sentence names either of the two not.
pub(super) fn turned(tokens: &[Token<'_>], segments: &[Segment], verb: usize, scope: Scope) -> Scope {
    agent_and_name(tokens, segments, verb, &scope)
        .map(|(agent, name)| Scope {
            subject: Some(agent),
            predicate: verb..verb + 1,
            content: Some(name),
            ..Scope::default()
        })
        .unwrap_or(scope)
}

fn agent_and_name(
    tokens: &[Token<'_>],
    segments: &[Segment],
    verb: usize,
    scope: &Scope,
) -> Option<(Range<usize>, Range<usize>)> {
    let told = tokens.get(verb)?.verb()?;
    let pronoun = tokens.get(scope.subject.clone()?)?.iter().all(|token| token.class.is(Class::PRONOUN));
    let helped = verb.checked_sub(1).and_then(|at| tokens.get(at))?.class.is(Class::AUXILIARY);
    let by = tokens.get(verb + 1).filter(|next| next.class.is(Class::AGENT));
    if !pronoun || !helped || !told.form.is_participle() || by.is_none() {
        return None;
    }
    let own = segment_of(segments, verb)?;
    let end = segments.get(own)?.tokens.end.min(verb + REACH);
    let inside = |at: &usize| {
        tokens.get(*at).is_some_and(|token| {
            token.is_nominal()
                || token.is(Class::DETERMINER.or(Class::CONJUNCTION))
                || token.class.is(Class::OF)
        })
    };
    let agent = verb + 2..(verb + 2..end).take_while(inside).last()? + 1;
    let name = segments.get(own + 1).filter(|next| matches!(next.opener, Opener::Bracket | Opener::Quote))?;
    let words = tokens.get(name.tokens.clone())?;
    let named = words.iter().any(|token| matches!(token.role, Role::Name))
        && words.iter().all(|token| token.verb().is_none() && token.time().is_none());
    named.then(|| (agent, name.tokens.clone()))
}
