//! What is said, and to whom, around a verb of saying: "told reporters in Riga: “I will not resign”", "…, police said".

use std::ops::Range;

use super::class::Class;
use super::clause::{Opener, Segment};
use super::scope::{REACH, SEGMENTS, Scope};
use super::token::Token;

/// Who says what, where the verb stands before whoever says it: "“The quay is lost,” said the mayor Jane Roe".
pub(super) fn inverted(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> Option<Scope> {
    let segment = segments.get(own).filter(|segment| segment.tokens.start == verb)?;
    tokens.get(verb)?.verb().filter(|verb| verb.says && verb.form.is_finite())?;
    let said = content_before(segments, own)?;
    let inside = |token: &Token<'_>| {
        token.is_nominal()
            || token.is(Class::DETERMINER.or(Class::POSSESSIVE))
            || token.class.is(Class::PERSONAL)
    };
    let end = segment.tokens.end.min(verb + REACH);
    let who =
        verb + 1..verb + 1 + tokens.get(verb + 1..end)?.iter().take_while(|token| inside(token)).count();
    let person = Class::OFFICE.or(Class::HUMAN).or(Class::SEVERAL).or(Class::BODY).or(Class::PERSONAL);
    let named = tokens.get(who.clone())?.iter().any(|token| token.role.is_name() || token.class.is(person));
    named.then(|| Scope {
        subject: Some(who),
        predicate: verb..verb + 1,
        content: Some(said),
        ..Scope::default()
    })
}

/// What is said after a phrase put first: "announced that, in view of the summit, the country was preparing".
pub(super) fn said_after_phrase(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    verb: usize,
) -> Option<(usize, Range<usize>)> {
    tokens.get(verb)?.verb().filter(|verb| verb.says)?;
    let rest = verb + 1..segments.get(own)?.tokens.end.min(verb + REACH);
    let that =
        rest.clone().find(|index| tokens.get(*index).is_some_and(|token| token.class.is(Class::THAT)))?;
    let empty = !tokens.get(that..rest.end)?.iter().any(|token| token.verb().is_some());
    let next = segments.get(own + 1).filter(|next| next.opener == Opener::Comma && next.finite.is_some())?;
    empty.then(|| (that, next.tokens.clone()))
}

/// What was said, after something put in: "declared, before his talks in Paris, that ...".
pub(super) fn content_after(segments: &[Segment], own: usize) -> Option<Range<usize>> {
    let put_in = |segment: &&Segment| matches!(segment.opener, Opener::Comma | Opener::Bracket);
    let at = own + 1 + segments.iter().skip(own + 1).take(4).take_while(put_in).count();
    let said = segments.get(at).filter(|said| said.opener == Opener::That)?;
    let quoted = segments.get(at + 1).filter(|next| next.opener == Opener::Quote);
    Some(said.tokens.start..quoted.unwrap_or(said).tokens.end)
}

/// What is quoted right behind it: "told reporters: “I will not resign”".
pub(super) fn content_quoted(segments: &[Segment], own: usize, end: usize) -> Option<Range<usize>> {
    let next = segments.get(own + 1).filter(|next| matches!(next.opener, Opener::Quote | Opener::Break))?;
    (next.tokens.start <= end + 3 && next.finite.is_some()).then(|| next.tokens.clone())
}

/// What was said, before "…, police said": the segments before, from the start of their clause.
pub(super) fn content_before(segments: &[Segment], own: usize) -> Option<Range<usize>> {
    let opener = segments.get(own)?.opener;
    let earlier = segments.get(own.saturating_sub(SEGMENTS)..own)?;
    let last = earlier.last()?;
    let told = earlier.iter().any(|segment| segment.finite.is_some());
    if !matches!(opener, Opener::Comma | Opener::Quote) || !told {
        return None;
    }
    let from = earlier.iter().rev().take_while(|segment| segment.opener != Opener::Break).last()?;
    let start = if from.opener == Opener::Break || from.tokens.start == last.tokens.start {
        from.tokens.start
    } else {
        earlier
            .iter()
            .rev()
            .find(|segment| segment.opener == Opener::Start)
            .map_or(from.tokens.start, |segment| segment.tokens.start)
    };
    Some(start.max(last.tokens.end.saturating_sub(REACH))..last.tokens.end)
}

/// The most words that say no more than to whom and where something is said.
const ADDRESS: usize = 3;

/// Whether nothing stands there but to whom, where and when something is said: "told reporters in Riga".
pub(super) fn only_addressed(tokens: &[Token<'_>], verb: usize, end: usize) -> bool {
    let words = tokens.get(verb + 1..end).unwrap_or_default();
    let tells = tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.base == "tell");
    let told = |word: &Token<'_>| word.verb().is_some() || word.class.is(Class::THAT) || word.is_mark('"');
    let said = words.iter().filter(|word| word.is_nominal()).count();
    let addressed = words.first().is_some_and(|first| {
        tells || first.role.is_name() || first.is(Class::PREPOSITION) || first.class.is(Class::SEVERAL)
    });
    addressed && said <= ADDRESS && !words.iter().any(told)
}
